"""Names with titles and offices: one phrase, one filler, and what else is said of it."""

import pytest
from tests.clauses.tables import Parsed, Row, check, table

from geoevents.clauses import clauses_of
from geoevents.parsing import Parser


@table(
    Row(
        "Russian Foreign Minister Sergei Lavrov accused NATO of aggression.",
        "accuse",
        {"subj": ["Russian Foreign Minister Sergei Lavrov"], "obj": ["NATO"]},
    ),
    Row(
        "Sergei Lavrov, the Russian foreign minister, accused NATO of aggression.",
        "accuse",
        {"subj": ["Sergei Lavrov"], "obj": ["NATO"]},
    ),
    Row(
        "Israel's former prime minister, Ehud Olmert, criticized Netanyahu.",
        "criticize",
        {"subj": ["former prime minister"], "obj": ["Netanyahu"]},
    ),
    Row(
        "A senior Afghan police officer blamed the Taliban.",
        "blame",
        {"subj": ["senior Afghan police officer"], "obj": ["Taliban"]},
    ),
    Row(
        "The secretary general of the United Nations praised Costa Rica.",
        "praise",
        {"subj": ["secretary general"], "obj": ["Costa Rica"]},
    ),
    Row(
        "Dozens of protesters blocked a bridge in Tbilisi.",
        "block",
        {"subj": ["protesters"], "obj": ["bridge"]},
    ),
    Row(
        "Kim Jong Un met South Korean President Yoon Suk Yeol.",
        "meet",
        {"subj": ["Kim Jong Un"], "obj": ["South Korean President Yoon Suk Yeol"]},
    ),
    Row(
        "The Revolutionary Armed Forces of Colombia freed two hostages.",
        "free",
        {"subj": ["Revolutionary Armed Forces"], "obj": ["two hostages"]},
    ),
)
def test_a_name_is_one_filler(row: Row, parsed: Parsed) -> None:
    check(row, parsed)


@table(
    Row(
        "The minister, a former general, met Lavrov.",
        "meet",
        {"subj": ["minister"], "obj": ["Lavrov"]},
    ),
    Row(
        "Ouagadougou, the capital of Burkina Faso, was quiet.",
        "adj quiet",
        {"subj": ["Ouagadougou"]},
    ),
    Row(
        "The mayor of Istanbul criticized the ruling.",
        "criticize",
        {"subj": ["mayor"], "obj": ["ruling"]},
    ),
    Row(
        "Mohammed, the brother of the emir, met the ambassador of Oman.",
        "meet",
        {"subj": ["Mohammed"], "obj": ["ambassador"]},
    ),
    Row(
        "Hundreds of miles of pipeline were destroyed by saboteurs.",
        "destroy",
        {"subj": ["saboteurs"]},
        "passive",
    ),
    Row(
        "Estonian, Latvian and Lithuanian ministers met the envoy.",
        "meet",
        {"obj": ["envoy"]},
    ),
    Row(
        "The army chief and the president, old rivals, have met in Juba.",
        "meet",
        {"subj": ["army chief", "president"], "in": ["Juba"]},
    ),
    Row(
        "Rolando Alvarez, a critic of Ortega, was jailed in Managua.",
        "jail",
        {"subj": [], "obj": ["Rolando Alvarez"], "in": ["Managua"]},
        "passive",
    ),
)
def test_near_misses(row: Row, parsed: Parsed) -> None:
    check(row, parsed)


@pytest.mark.parametrize(
    ("sentence", "apposition"),
    [
        ("Sergei Lavrov, the Russian foreign minister, accused NATO of aggression.", ["the Russian foreign minister"]),
        ("Israel's former prime minister, Ehud Olmert, criticized Netanyahu.", ["Ehud Olmert"]),
        ("Rolando Alvarez, a critic of Ortega, was jailed in Managua.", ["a critic"]),
        ("Police officers in Dhaka beat students.", []),
        ("Norway, Sweden and Finland protested.", []),
    ],
)
def test_appositions_hang_on_the_name(sentence: str, apposition: list[str], parser: Parser) -> None:
    ((parsed,),) = parser.parse([sentence])
    verbs = [clause for clause in clauses_of(parsed) if clause.kind.value == "verb"]
    fillers = [filler for slot in ("subj", "obj") for filler in verbs[0].slots.get(slot, ())]
    assert [phrase.span.text for filler in fillers for phrase in filler.appositions] == apposition


@pytest.mark.parametrize(
    ("sentence", "possessor", "complements"),
    [
        ("Kenya's navy freed the crew.", ["Kenya"], {}),
        ("The mayor of Istanbul criticized the ruling.", [], {"of": ["Istanbul"]}),
        ("The envoy to Chad criticized the ruling.", [], {"to": ["Chad"]}),
        ("The navy freed the crew.", [], {}),
    ],
)
def test_what_belongs_to_the_subject(
    sentence: str, possessor: list[str], complements: dict[str, list[str]], parser: Parser
) -> None:
    ((parsed,),) = parser.parse([sentence])
    verbs = [clause for clause in clauses_of(parsed) if clause.kind.value == "verb"]
    (subject,) = verbs[0].slots["subj"]
    assert [phrase.span.text for phrase in subject.possessors] == possessor
    assert {name: [inner.span.text for inner in found] for name, found in subject.complements.items()} == complements
