"""The codebook: complete, consistent, and found by code and by words."""

from __future__ import annotations

from collections import Counter

import pytest

from geoevents import codebook
from geoevents.codebook import Code, Entry
from geoevents.errors import GeoEventsError, UnknownCodeError

# Codes of three and four digits by root, counted in the CAMEO manual 1.1b3; 12 has 1213 and 1214 besides.
CODES_BY_ROOT = {
    "01": 10, "02": 27, "03": 28, "04": 7, "05": 8, "06": 5, "07": 6, "08": 25, "09": 5, "10": 27,
    "11": 12, "12": 28, "13": 22, "14": 26, "15": 6, "16": 13, "17": 13, "18": 14, "19": 9, "20": 7,
}  # fmt: skip

PLOVER_TYPES = {
    "AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "YIELD", "REQUEST", "ACCUSE", "REJECT", "THREATEN",
    "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
}  # fmt: skip


def test_every_root_has_all_its_codes() -> None:
    below = Counter(str(entry.code)[:2] for entry in codebook.entries() if entry.parent is not None)
    assert below == CODES_BY_ROOT
    assert [entry.code for entry in codebook.entries() if entry.parent is None] == sorted(CODES_BY_ROOT)


@pytest.mark.parametrize("entry", codebook.entries(), ids=lambda entry: entry.code)
def test_entry_is_whole(entry: Entry) -> None:
    assert codebook.entry(entry.code) is entry
    assert codebook.exists(entry.code)
    assert codebook.root(entry.code) == entry.code[:2]
    assert entry.parent is None or codebook.entry(entry.parent).code == entry.code[:-1]
    assert -10 <= entry.goldstein <= 10
    assert (entry.plover is None) == (codebook.root(entry.code) == "01")
    assert entry.plover is None or entry.plover in PLOVER_TYPES
    assert entry.name.strip() == entry.name != ""
    assert entry.description.endswith(".")
    assert "" not in (entry.mode, entry.context)


def test_entries_are_in_code_order() -> None:
    codes = [entry.code for entry in codebook.entries()]
    assert codes == sorted(set(codes))


def test_names_and_descriptions_are_unique() -> None:
    for values in ([entry.name for entry in codebook.entries()], [e.description for e in codebook.entries()]):
        assert [value for value, count in Counter(values).items() if count > 1] == []


def test_descriptions_point_to_codes_that_exist() -> None:
    for entry in codebook.entries():
        for word in entry.description.replace("-", " ").replace(",", " ").replace(".", " ").split():
            if word.isdigit():
                assert codebook.exists(word), (entry.code, word)


@pytest.mark.parametrize(
    ("code", "name", "quad_class", "goldstein", "plover", "mode", "context"),
    [
        ("010", "Make statement, not specified below", 1, 0.0, None, None, None),
        ("0256", "Appeal for de-escalation of military engagement", 1, -0.3, "REQUEST", "yield", "military"),
        ("036", "Express intent to meet or negotiate", 1, 4.0, "AGREE", None, "diplomatic"),
        ("043", "Host a visit", 1, 2.8, "CONSULT", "host", None),
        ("057", "Sign formal agreement", 1, 8.0, "SUPPORT", None, "diplomatic"),
        ("072", "Provide military aid", 2, 8.3, "AID", None, "military"),
        ("0874", "Retreat or surrender militarily", 2, 10.0, "YIELD", "disarm", "military"),
        ("091", "Investigate crime, corruption", 2, -2.0, "ACCUSE", "investigate", "crime; corruption"),
        ("1053", "Demand release of persons or property", 3, -5.0, "REQUEST", "yield", "legal"),
        ("1385", "Threaten attack with WMD", 3, -7.0, "THREATEN", "violence", "cbrn"),
        ("145", "Protest violently, riot, not specified below", 3, -7.5, "PROTEST", "riot", None),
        ("154", "Mobilize or increase armed forces", 4, -7.2, "MOBILIZE", "troops", "military"),
        ("163", "Impose embargo, boycott, or sanctions", 4, -8.0, "SANCTION", None, "diplomatic"),
        ("175", "Use tactics of violent repression", 4, -9.0, "ASSAULT", None, "military"),
        ("1821", "Sexually assault", 4, -9.0, "ASSAULT", "sexual", None),
        ("191", "Impose blockade, restrict movement", 4, -9.5, "COERCE", "restrict", "military"),
        ("2042", "Detonate nuclear weapons", 4, -10.0, "ASSAULT", "unconventional", "cbrn"),
    ],
)
def test_facts(
    code: str,
    name: str,
    quad_class: int,
    goldstein: float,
    plover: str | None,
    mode: str | None,
    context: str | None,
) -> None:
    entry = codebook.entry(code)
    assert (entry.name, entry.quad_class, entry.goldstein) == (name, quad_class, goldstein)
    assert (entry.plover, entry.mode, entry.context) == (plover, mode, context)


@pytest.mark.parametrize(
    ("roots", "quad_class"),
    [
        (("01", "02", "03", "04", "05"), 1),
        (("06", "07", "08", "09"), 2),
        (("10", "11", "12", "13", "14"), 3),
        (("15", "16", "17", "18", "19", "20"), 4),
    ],
)
def test_quad_class_follows_the_root(roots: tuple[str, ...], quad_class: int) -> None:
    classes = {entry.quad_class for entry in codebook.entries() if codebook.root(entry.code) in roots}
    assert classes == {quad_class}


@pytest.mark.parametrize(("code", "score"), [("155", -7.2), ("176", -7.0), ("1834", -10.0), ("1213", -4.0)])
def test_code_without_a_score_of_its_own_has_its_parents(code: str, score: float) -> None:
    parent = codebook.entry(code).parent
    assert parent is not None
    assert codebook.entry(code).goldstein == codebook.entry(parent).goldstein == score


@pytest.mark.parametrize(
    ("code", "message"),
    [
        ("0711", "unknown CAMEO code '0711'; did you mean "),
        ("1126", "unknown CAMEO code '1126'; did you mean "),
        ("", "unknown CAMEO code ''"),
        ("attack", "unknown CAMEO code 'attack'"),
        ("0112", "unknown CAMEO code '0112'; did you mean "),
    ],
)
def test_unknown_code(code: str, message: str) -> None:
    assert not codebook.exists(code)
    for look_up in (codebook.entry, codebook.root):
        with pytest.raises(UnknownCodeError) as caught:
            look_up(code)
        assert isinstance(caught.value, GeoEventsError)
        assert caught.value.code == code
        assert str(caught.value).startswith(message)
        assert ("; did you mean" in str(caught.value)) == ("; did you mean" in message)
        assert all(codebook.exists(suggestion) for suggestion in caught.value.suggestions)


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("1124", ["1124"]),
        ("CEASEFIRE", ["0871", "196"]),
        ("ceasefire declare", ["0871"]),
        ("hunger", ["142", "1421", "1422", "1423", "1424"]),
        ("kidnapping", ["1383", "173", "181"]),
        ("mobilize cyber", ["155"]),
        ("", []),
        ("no such thing at all", []),
    ],
)
def test_search(words: str, first: list[Code]) -> None:
    assert [entry.code for entry in codebook.search(words)][: len(first)] == first
    assert bool(codebook.search(words)) == bool(first)


def test_search_puts_names_before_descriptions() -> None:
    found = [entry.code for entry in codebook.search("torture")]
    assert found[0] == "1822"
    assert "1122" in found[1:]
