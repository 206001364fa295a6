"""Words between quotation marks, straight or curly, and who spoke them."""

from tests.clauses.tables import Parsed, Row, check, table

from geoevents.clauses import clauses_of


@table(
    Row(
        '"We reject this offer," said the president of Iran.',
        "reject",
        {"subj": ["We"], "obj": ["this offer"]},
        "present quoted by president",
    ),
    Row(
        "“Turkey has attacked our village,” the mayor of Afrin told reporters.",
        "attack",
        {"subj": ["Turkey"], "obj": ["village"]},
        "past quoted by mayor",
    ),
    Row(
        'The minister said: "Eritrea invaded our country."',
        "invade",
        {"subj": ["Eritrea"], "obj": ["country"]},
        "past quoted by minister",
    ),
    Row(
        '"The soldiers," a witness said, "burned the houses."',
        "burn",
        {"obj": ["houses"]},
        "quoted by witness",
    ),
    Row(
        "“We will expel the ambassador,” Maduro warned on Thursday.",
        "expel",
        {"subj": ["We"], "obj": ["ambassador"]},
        "future quoted by Maduro",
    ),
    Row(
        '"Burundi did not bomb the camp," an official in Gitega said.',
        "bomb",
        {"subj": ["Burundi"], "obj": ["camp"]},
        "negative quoted by official",
    ),
)
def test_quoted(row: Row, parsed: Parsed) -> None:
    check(row, parsed)


@table(
    Row('"We reject this offer," said the president of Iran.', "say", {"subj": ["president"]}),
    Row(
        'The Hungarian leader called the deal "a mistake" and left the hall.',
        "leave",
        {"subj": ["Hungarian leader"], "obj": ["hall"]},
    ),
    Row(
        'Police arrested the singer known as "Bobi Wine" in Kampala.',
        "arrest",
        {"subj": ["Police"], "obj": ["singer"]},
    ),
    Row("The rebels' leader met the envoy in Sana'a.", "meet", {"obj": ["envoy"]}),
    Row("Iran's navy seized Israel's tanker.", "seize", {"subj": ["navy"], "obj": ["tanker"]}),
    Row(
        "Moscow expelled the 'spies' and closed the consulate.",
        "close",
        {"subj": ["Moscow"], "obj": ["consulate"]},
    ),
)
def test_not_quoted(row: Row, parsed: Parsed) -> None:
    check(row, parsed)
    clauses = [clause for sentence in parsed[row.sentence] for clause in clauses_of(sentence)]
    assert not any(clause.quoted for clause in clauses if row.predicate in clause.forms)
