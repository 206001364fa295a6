"""Operations upon codes: the table of results, and what holds for all of them."""

from __future__ import annotations

import itertools

import pytest

from geoevents import codebook
from geoevents.composition import Operation, compose, general
from geoevents.errors import UnknownCodeError

INTENT, PROMISE, APPEAL, DEMAND = Operation.INTENT, Operation.PROMISE, Operation.APPEAL, Operation.DEMAND
REJECT, REFUSE, THREATEN, DENY = Operation.REJECT, Operation.REFUSE, Operation.THREATEN, Operation.DENY
ACCUSE, YIELD, STOP, RESUME, FAIL = (
    Operation.ACCUSE, Operation.YIELD, Operation.STOP, Operation.RESUME, Operation.FAIL
)  # fmt: skip


@pytest.mark.parametrize(
    ("operation", "code", "result"),
    [
        (INTENT, "010", None),  # agree to speak
        (INTENT, "0331", "0331"),  # agree to offer a loan
        (INTENT, "042", "036"),  # agree to visit
        (INTENT, "045", "039"),  # agree to mediate
        (INTENT, "057", "032"),  # agree to sign
        (INTENT, "062", "0312"),  # agree to hold joint exercises
        (INTENT, "075", "0333"),  # agree to shelter refugees
        (INTENT, "0831", "0341"),  # agree to step down
        (INTENT, "0841", "0353"),  # agree to free prisoners
        (INTENT, "0871", "0871"),  # agree to a ceasefire
        (INTENT, "0874", "0356"),  # agree to withdraw
        (INTENT, "091", "030"),  # agree to investigate fraud
        (INTENT, "111", None),
        (INTENT, "129", "131"),  # decide to veto
        (INTENT, "195", "1384"),  # plan air strikes
        (PROMISE, "0871", "0356"),  # offer a ceasefire
        (PROMISE, "072", "0332"),  # promise arms
        (APPEAL, "019", "020"),
        (APPEAL, "036", "026"),  # ask somebody to agree to meet
        (APPEAL, "040", "026"),  # ask to meet
        (APPEAL, "0834", "0244"),  # ask for a new constitution
        (APPEAL, "0862", "0255"),  # ask to let inspectors in
        (APPEAL, "163", "020"),  # ask for sanctions on a third party
        (APPEAL, "173", "0213"),  # ask for an arrest
        (DEMAND, "071", "1031"),
        (DEMAND, "0841", "1053"),
        (DEMAND, "0871", "1056"),
        (DEMAND, "190", "100"),
        (REJECT, "026", "125"),  # turn down a call for talks
        (REJECT, "1041", "1231"),  # turn down a demand to resign
        (REJECT, "0332", "121"),  # turn down an offer of arms
        (REJECT, "112", "016"),  # reject an accusation
        (REJECT, "163", "120"),  # reject sanctions
        (REFUSE, "010", "011"),  # refuse to comment
        (REFUSE, "045", "126"),
        (REFUSE, "072", "1222"),  # refuse to send arms
        (REFUSE, "0863", "1245"),  # refuse to let aid through
        (REFUSE, "0874", "1246"),  # refuse to withdraw
        (REFUSE, "190", None),  # refuse to attack
        (THREATEN, "0831", "1313"),  # threaten to resign
        (THREATEN, "072", "130"),  # threaten to arm somebody's enemy
        (THREATEN, "141", "133"),
        (THREATEN, "1622", "1311"),
        (THREATEN, "163", "1312"),
        (THREATEN, "173", "137"),
        (THREATEN, "190", "138"),
        (THREATEN, "194", "1384"),
        (THREATEN, "192", "1382"),
        (THREATEN, "183", "1383"),
        (THREATEN, "2042", "1385"),
        (DENY, "072", "016"),
        (DENY, "190", "016"),
        (ACCUSE, "071", "112"),
        (ACCUSE, "1711", "1121"),
        (ACCUSE, "1822", "1122"),
        (ACCUSE, "195", "1123"),
        (ACCUSE, "202", "1124"),
        (ACCUSE, "064", "1125"),
        (YIELD, "073", "0863"),  # let aid through
        (YIELD, "092", "0862"),  # let investigators in
        (YIELD, "141", "0811"),  # let people demonstrate
        (YIELD, "1043", "0833"),  # meet a demand for rights
        (YIELD, "0253", "084"),
        (YIELD, "039", "038"),  # accept a mediator's offer
        (YIELD, "190", None),
        (STOP, "046", "164"),  # break off talks
        (STOP, "054", "161"),  # withdraw recognition
        (STOP, "061", "163"),  # stop importing
        (STOP, "072", "1622"),
        (STOP, "0871", "196"),  # end a ceasefire
        (STOP, "115", "080"),  # drop a suit
        (STOP, "141", "082"),
        (STOP, "163", "085"),
        (STOP, "1724", "0814"),
        (STOP, "190", "0871"),
        (STOP, "192", "0874"),
        (STOP, "010", None),
        (RESUME, "046", "046"),
        (RESUME, "195", "195"),
        (FAIL, "046", "164"),
        (FAIL, "186", "185"),
        (FAIL, "071", None),
    ],
)
def test_result(operation: Operation, code: str, result: str | None) -> None:
    assert compose(operation, code) == result


@pytest.mark.parametrize(
    ("operations", "code", "result"),
    [
        ((STOP, THREATEN), "071", "1311"),  # threaten to stop aid
        ((STOP, THREATEN), "046", "134"),  # threaten to break off talks
        ((STOP, APPEAL), "195", "0256"),  # urge to stop bombing, urge not to bomb
        ((STOP, DEMAND), "141", "1052"),  # demand an end to protests
        ((STOP, INTENT), "163", "0354"),  # agree to lift sanctions
        ((STOP, PROMISE), "190", "0356"),  # promise not to attack
        ((STOP, REFUSE), "190", "1246"),  # refuse to stop fighting
        ((RESUME, INTENT), "046", "036"),  # agree to resume talks
        ((REFUSE, THREATEN), "040", "134"),  # threaten not to come to talks
        ((DEMAND, REJECT), "0841", "1243"),  # reject a demand for release
        ((APPEAL, YIELD), "0834", "0834"),  # meet an appeal for reform
    ],
)
def test_operations_nest(operations: tuple[Operation, ...], code: str, result: str) -> None:
    for operation in operations:
        composed = compose(operation, code)
        assert composed is not None
        code = composed
    assert code == result


@pytest.mark.parametrize("operation", Operation)
def test_every_result_is_a_code(operation: Operation) -> None:
    for entry in codebook.entries():
        result = compose(operation, entry.code)
        assert result is None or codebook.exists(result)


# The roots that an operation may lead to, and the codes that stay what they are.
ROOTS = {
    INTENT: {"03", "13"},
    PROMISE: {"03", "13"},
    APPEAL: {"02"},
    DEMAND: {"10"},
    REJECT: {"12", "01"},
    REFUSE: {"12", "01"},
    THREATEN: {"13"},
    DENY: {"01"},
    ACCUSE: {"11"},
    YIELD: {"08", "03"},
    FAIL: {"16", "18"},
}


@pytest.mark.parametrize("operation", ROOTS)
def test_results_stay_within_the_roots_of_the_operation(operation: Operation) -> None:
    for entry in codebook.entries():
        result = compose(operation, entry.code)
        assert result in (None, entry.code) or codebook.root(str(result)) in ROOTS[operation], entry.code


def test_stop_turns_conflict_into_cooperation_and_back() -> None:
    for entry in codebook.entries():
        result = compose(STOP, entry.code)
        if result is None:
            continue
        before, after = entry.quad_class > 2, codebook.entry(result).quad_class > 2
        assert before != after or codebook.root(entry.code) == "09", entry.code


def test_demand_mirrors_appeal() -> None:
    for entry in codebook.entries():
        appeal, demand = compose(APPEAL, entry.code), compose(DEMAND, entry.code)
        assert appeal is not None
        assert demand is not None
        assert appeal[2:] == demand[2:], entry.code


def test_subcode_is_kept_from_act_to_answer() -> None:
    """The aid asked for, promised, demanded and refused is the same kind of aid."""
    for asked, kind in itertools.product(("023", "033", "103", "122"), "1234"):
        operation = {"023": APPEAL, "033": INTENT, "103": DEMAND, "122": REFUSE}[asked]
        assert compose(operation, f"07{kind}") == asked + kind


@pytest.mark.parametrize(
    ("operation", "code"),
    [
        (INTENT, "030"), (PROMISE, "030"), (APPEAL, "020"), (DEMAND, "100"), (REJECT, "120"), (REFUSE, "120"),
        (THREATEN, "130"), (DENY, "016"), (ACCUSE, "112"), (YIELD, "080"), (STOP, None), (RESUME, None),
        (FAIL, None),
    ],
)  # fmt: skip
def test_general(operation: Operation, code: str | None) -> None:
    assert general(operation) == code


def test_unknown_code() -> None:
    with pytest.raises(UnknownCodeError, match="unknown CAMEO code '999'"):
        compose(INTENT, "999")
