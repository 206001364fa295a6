"""Tense, of verbs by their form and auxiliaries, of nouns by their verb."""

from tests.clauses.tables import Parsed, Row, check, table


@table(
    Row("Jordan expelled the envoy.", "expel", {"subj": ["Jordan"]}, "past"),
    Row("Jordan has expelled the envoy.", "expel", {"subj": ["Jordan"]}, "past"),
    Row("Jordan had expelled the envoy before the summit.", "expel", {"subj": ["Jordan"]}, "past"),
    Row("Jordan is expelling the envoy.", "expel", {"subj": ["Jordan"]}, "present"),
    Row("Jordan routinely expels envoys.", "expel", {"subj": ["Jordan"]}, "present"),
    Row("Jordan will expel the envoy.", "expel", {"subj": ["Jordan"]}, "future"),
    Row("Jordan won't expel the envoy.", "expel", {"subj": ["Jordan"]}, "future negative"),
    Row("Jordan is going to expel the envoy.", "expel", {"subj": ["Jordan"]}, "future"),
    Row("The envoy was being watched by Jordan.", "watch", {"subj": ["Jordan"]}, "past passive"),
    Row("The envoy will have been expelled by Friday.", "expel", {"obj": ["envoy"]}, "future passive"),
)
def test_one_verb_in_each_tense(row: Row, parsed: Parsed) -> None:
    check(row, parsed)


@table(
    Row("The minister said Oman would host the talks.", "host", {"subj": ["Oman"]}, "future by minister"),
    Row("The minister says Oman hosted the talks.", "host", {"subj": ["Oman"]}, "past by minister"),
    Row("Croatia will hold talks with Bosnia.", "noun talk", {"subj": ["Croatia"], "with": ["Bosnia"]}, "future"),
    Row("Croatia held talks with Bosnia.", "noun talk", {"subj": ["Croatia"]}, "past"),
    Row("Croatia is holding talks with Bosnia.", "noun talk", {"subj": ["Croatia"]}, "present"),
    Row("Zambia, which will host the summit, closed its border.", "close", {"subj": ["Zambia"]}, "past"),
    Row("Zambia, which closed its border, will host the summit.", "close", {"subj": ["Zambia"]}, "past"),
    Row("Iraq thanked Kuwait and will reopen its embassy.", "thank", {"subj": ["Iraq"]}, "past"),
    Row("Iraq thanked Kuwait and will reopen its embassy.", "reopen", {"subj": ["Iraq"]}, "future"),
    Row("The leader will arrive after he visited Lisbon.", "visit", {"obj": ["Lisbon"]}, "past"),
    Row(
        "Talks on the future of Yemen are to resume in Muscat next week.",
        "resume",
        {"subj": ["Talks"], "in": ["Muscat"]},
        "future",
    ),
    Row(
        "Togo is to host the summit in May.",
        "host",
        {"subj": ["Togo"], "obj": ["summit"]},
        "future",
    ),
    Row(
        "Togo is hosting the summit to please its neighbours.",
        "host",
        {"subj": ["Togo"], "obj": ["summit"]},
        "present",
    ),
)
def test_each_clause_has_its_own_tense(row: Row, parsed: Parsed) -> None:
    check(row, parsed)
