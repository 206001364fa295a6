""" "There were clashes", "it was Iran that", and the empty subjects beside them."""

from tests.clauses.tables import Parsed, Row, check, table


@table(
    Row(
        "There were clashes between police and students in Santiago.",
        "noun clash",
        {"between": ["police", "students"]},
        "past",
    ),
    Row(
        "There was an attack on the consulate in Jeddah.",
        "noun attack",
        {"on": ["consulate"], "subj": []},
        "past",
    ),
    Row(
        "There will be talks between Kosovo and Serbia in Ohrid.",
        "noun talk",
        {"between": ["Kosovo", "Serbia"]},
        "future",
    ),
    Row(
        "There have been protests against the government in Nairobi.",
        "noun protest",
        {"against": ["government"]},
        "past",
    ),
    Row(
        "It was Iran that attacked the tanker.",
        "attack",
        {"subj": ["Iran"], "obj": ["tanker"]},
    ),
    Row(
        "It was the Houthis who fired the missile at Eilat.",
        "fire",
        {"subj": ["Houthis"], "obj": ["missile"], "at": ["Eilat"]},
    ),
    Row(
        "There were no talks between Chad and Libya.",
        "noun talk",
        {"between": ["Chad", "Libya"]},
        "negative",
    ),
    Row(
        "There may be an attack on the embassy.",
        "noun attack",
        {"on": ["embassy"]},
        "other",
    ),
)
def test_the_event_comes_late(row: Row, parsed: Parsed) -> None:
    check(row, parsed)


@table(
    Row(
        "It is possible that Peru will close the border.",
        "close",
        {"subj": ["Peru"], "obj": ["border"]},
        "other future",
    ),
    Row("It emerged that Rwanda armed the rebels.", "arm", {"subj": ["Rwanda"], "obj": ["rebels"]}),
    Row("What Cuba rejected was the offer.", "reject", {"subj": ["Cuba"]}),
    Row("There is anger in Lebanon.", "noun anger", {"subj": []}),
    Row("It was raining when Oman signed the treaty.", "sign", {"subj": ["Oman"], "obj": ["treaty"]}),
    Row("There the army attacked the rebels.", "attack", {"subj": ["army"], "obj": ["rebels"]}),
    Row("It was a mistake to attack Mekelle.", "attack", {"subj": [], "obj": ["Mekelle"]}, "other"),
    Row("It attacked the port of Hodeidah.", "attack", {"subj": ["It"], "obj": ["port"]}),
)
def test_near_misses(row: Row, parsed: Parsed) -> None:
    check(row, parsed)
