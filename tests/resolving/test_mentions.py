"""Known names in a document, and which of several bearers of a name is meant."""

from __future__ import annotations

import datetime as dt

import pytest

from geoevents.parsing import Sentence, Token
from geoevents.resolving.actor_table import COLUMNS, ActorTable, read_table
from geoevents.resolving.mentions import find_mentions

ROWS = """
Iran;state;IRN;;;Islamic Republic of Iran
Iranian;demonym;IRN;;;
?Jordan;state;JOR;;;
Jordanian;demonym;JOR;;;
Amman;capital;JORGOV;;;
United Nations;organization;IGOUNO;;;UN
Guinea;state;GIN;;;
Papua New Guinea;state;PNG;;;
Michael Jordan;nobody;;;;
Hassan Rouhani;person;IRNGOV;2013-08-03;2021-08-03;Rouhani
George Bush;person;USAGOV;1989;1992;Bush
George W. Bush;person;USAGOV;2001;2008;?Bush
?Unity;party;IRNPTY;;;
Apple;company;USABUS;;;
?Will;person;GBRGOV;;;
Clinton;person;USAGOV;;;
"""


def _table() -> ActorTable:
    lines = [line.replace(";", "\t") for line in ROWS.strip().splitlines()]
    known = [line for line in lines if "\tnobody\t" not in line]
    rows = read_table("\n".join(["\t".join(COLUMNS), *known]), "own.tsv")
    return ActorTable([*rows, *(tuple(line.split("\t")) for line in lines if "\tnobody\t" in line)])  # type: ignore[misc]


def _sentence(text: str) -> Sentence:
    """Words separated by spaces; `/PER` behind one is its entity, `/v` a verb's mark."""
    tokens = []
    source = " ".join(word.split("/")[0] for word in text.split())
    start = 0
    for index, marked in enumerate(text.split()):
        word, _, mark = marked.partition("/")
        upos = "VERB" if mark == "v" else "PROPN" if word[0].isupper() else "NOUN"
        entity = mark if mark.isupper() else None
        tokens.append(Token(index, word, word, upos, "", {}, -1, "dep", entity, start, start + len(word)))
        start += len(word) + 1
    return Sentence(tuple(tokens), source)


def _found(*texts: str, day: str = "2015-01-01") -> list[list[str]]:
    sentences = [_sentence(text) for text in texts]
    mentions = find_mentions(sentences, _table(), dt.date.fromisoformat(day) if day else None)
    return [
        [
            f"{sentence.span(mention.first, mention.last).text}={mention.entry.roles[-1].code or 'nobody'}"
            for mention in found
        ]
        for sentence, found in zip(sentences, mentions, strict=True)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Iran spoke", ["Iran=IRN"]),
        ("the Islamic Republic of Iran spoke", ["Islamic Republic of Iran=IRN"]),
        ("Iranian and UN officials", ["Iranian=IRN", "UN=IGOUNO"]),
        ("the U.N. spoke", ["U.N.=IGOUNO"]),
        ("IRAN AND GUINEA SPOKE", ["IRAN=IRN", "GUINEA=GIN"]),
        ("Papua New Guinea spoke", ["Papua New Guinea=PNG"]),
        ("iran spoke", []),
        ("nobody spoke", []),
        ("Michael Jordan spoke", ["Michael Jordan=nobody"]),
        ("Rouhani/PER spoke", ["Rouhani=IRNGOV"]),
        ("President Rouhani/PER spoke", ["Rouhani=IRNGOV"]),
        ("Maryam/PER Rouhani/PER spoke", []),
        ("Chelsea/PER Clinton/PER spoke", []),
        ("Mrs/PER Clinton/PER spoke", ["Clinton=USAGOV"]),
        ("Apple spoke", ["Apple=USABUS"]),
    ],
)
def test_names_in_a_sentence(text: str, expected: list[str]) -> None:
    assert _found(text) == [expected]


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        # a state counts by itself unless it names a human being
        (("Jordan spoke",), [["Jordan=JOR"]]),
        (("Jordan/PER spoke",), [[]]),
        (("Jordan/PER spoke", "Amman was calm"), [["Jordan=JOR"], ["Amman=JORGOV"]]),
        (("Jordan/PER spoke", "the Jordanian king"), [["Jordan=JOR"], ["Jordanian=JOR"]]),
        # other doubtful names need their country, wherever in the document
        (("Unity spoke",), [[]]),
        (("Unity spoke", "Iran was calm"), [["Unity=IRNPTY"], ["Iran=IRN"]]),
        (("Iran was calm", "then", "Unity spoke"), [["Iran=IRN"], [], ["Unity=IRNPTY"]]),
        (("Unity spoke", "Guinea was calm"), [[], ["Guinea=GIN"]]),
        # or a sure name of their own
        (("Bush/PER spoke", "George W. Bush/PER spoke"), [["Bush=USAGOV"], ["George W. Bush=USAGOV"]]),
        (("Will/v Iran speak",), [["Iran=IRN"]]),
    ],
)
def test_doubtful_names(texts: tuple[str, ...], expected: list[list[str]]) -> None:
    assert _found(*texts) == expected


@pytest.mark.parametrize(
    ("texts", "day", "name"),
    [
        (("Bush/PER spoke",), "1990-01-01", "George Bush"),
        (("Bush/PER spoke", "George W. Bush/PER spoke"), "2005-01-01", "George W. Bush"),
        (("Bush/PER spoke", "George Bush/PER spoke"), "1990-01-01", "George Bush"),
    ],
)
def test_of_two_bearers_of_a_name_the_one_of_the_day(texts: tuple[str, ...], day: str, name: str) -> None:
    sentences = [_sentence(text) for text in texts]
    found = find_mentions(sentences, _table(), dt.date.fromisoformat(day))
    assert found[0][0].entry.name == name


def test_names_do_not_cross_sentences() -> None:
    assert _found("Papua New", "Guinea spoke") == [[], ["Guinea=GIN"]]


def test_no_sentences() -> None:
    assert find_mentions([], _table(), None) == []
