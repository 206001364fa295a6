"""Agent nouns: the longest one that ends with a word, and the table they stand in."""

from __future__ import annotations

import pytest
from tests.clauses.trees import sentence_of

from geoevents.errors import DataError
from geoevents.parsing import Token
from geoevents.resolving.agents import Agent, AgentTable, load, read_agents

TABLE = """phrase\tcode\tuse
# comments and empty lines do not count

police\tCOP\t
officer\tMIL\t
police officer|cop\tCOP\t
head of state\tGOV\t
special-forces soldier\tMIL\t
spokesman|spokeswoman\t=\tGOV
warship\tMIL\tcraft
proposal\t=\tthing
woman\t-\tCVL
"""


def _tokens(text: str) -> tuple[Token, ...]:
    """Words; those in the plural are written `officers/officer`."""
    rows = []
    for word in text.split():
        form, _, lemma = word.partition("/")
        rows.append((form, "NOUN", "NNS" if lemma else "NN", -1, "dep"))
    return sentence_of(rows).tokens


@pytest.fixture(scope="module")
def table() -> AgentTable:
    return AgentTable(read_agents(TABLE, "own.tsv"))


@pytest.mark.parametrize(
    ("text", "phrase", "first"),
    [
        ("the police", "police", 1),
        ("the officer", "officer", 1),
        ("the police officer", "police officer", 1),
        ("two police officers/officer", "police officer", 1),
        ("the Police Officer", "police officer", 1),
        ("the police - officer", "police officer", 1),
        ("a special - forces soldier", "special forces soldier", 1),
        ("a head of state", "head of state", 1),
        ("a cop", "cop", 1),
        ("the polite officer", "officer", 2),
        ("the baker", None, 0),
        ("of state", None, 0),
        ("-", None, 0),
    ],
)
def test_the_longest_agent_noun(text: str, phrase: str | None, first: int, table: AgentTable) -> None:
    tokens = _tokens(text)
    matched = table.match(tokens, len(tokens) - 1)
    assert (matched[0].phrase if matched else None) == phrase
    if matched is not None:
        assert matched[1] == first


def _named(phrase: str) -> Agent:
    (agent,) = (agent for agent in read_agents(TABLE, "own.tsv") if agent.phrase == phrase)
    return agent


@pytest.mark.parametrize(
    ("phrase", "roles", "marks"),
    [
        ("police", "COP", "acts body"),
        ("police officer", "COP", "acts"),
        ("spokeswoman", "", "acts transparent"),
        ("warship", "MIL", "acts thing"),
        ("proposal", "", "thing transparent"),
        ("woman", "", "acts nobody"),
    ],
)
def test_what_an_agent_noun_says(phrase: str, roles: str, marks: str) -> None:
    agent = _named(phrase)
    found = {
        "acts": agent.acts,
        "body": agent.is_body,
        "nobody": agent.is_nobody,
        "thing": agent.is_thing,
        "transparent": agent.transparent,
    }
    assert agent.roles == roles
    assert " ".join(mark for mark, holds in found.items() if holds) == marks


def test_fallbacks() -> None:
    assert (_named("spokesman").fallback, _named("woman").fallback) == ("GOV", "CVL")
    assert (_named("warship").fallback, _named("police").fallback) == ("", "")


@pytest.mark.parametrize("row", ["police\tCOP", "police\tCOP\t\t", "police"])
def test_a_row_that_is_none(row: str) -> None:
    with pytest.raises(DataError, match=r"own.tsv:2: \d cells, 3 wanted: phrase, code, use"):
        read_agents(f"phrase\tcode\tuse\n{row}\n", "own.tsv")


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("soldiers/soldier", "MIL"),
        ("police officers/officer", "COP"),
        ("prime minister", "GOV"),
        ("lawmakers/lawmaker", "LEG"),
        ("judge", "JUD"),
        ("rebels/rebel", "REB"),
        ("journalist", "MED"),
        ("students/student", "EDU"),
        ("refugees/refugee", "REF"),
    ],
)
def test_the_bundled_agent_nouns(text: str, roles: str) -> None:
    tokens = _tokens(text)
    matched = load().match(tokens, len(tokens) - 1)
    assert matched is not None
    assert matched[0].roles == roles
