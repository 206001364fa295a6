"""Whatever a parser makes: no error, no loop, no flood of fillers."""

from __future__ import annotations

import random
import time
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.clauses.trees import sentence_of

from geoevents.clauses import Clause, Phrase, clauses_of
from geoevents.parsing import Parser, Sentence

_RELATIONS = (
    "root nsubj nsubj:pass csubj csubj:pass expl obj iobj obl obl:agent obl:unmarked obl:tmod nmod nmod:poss nmod:desc "
    "xcomp ccomp advcl acl acl:relcl conj appos amod compound compound:prt flat nummod det case mark aux aux:pass cop "
    "advmod cc cc:preconj punct parataxis vocative dep fixed discourse goeswith orphan unknown"
).split()
_UNIVERSAL_TAGS = ("ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB VERB VERB X").split()
_PENN_TAGS = "NN NNS NNP VB VBD VBZ VBP VBN VBG MD JJ IN TO RB PRP DT WDT WP CD POS , -LRB- HYPH".split()
_WORDS = (
    "troops attack attacks said told reporters accused of fighting between talks series dozens to by from no not never "
    "neither if that who which with whom Iran 's \" - , . ? will may would been having carried out according call off"
).split()

_ROWS = st.tuples(
    st.sampled_from(_WORDS),
    st.sampled_from(_UNIVERSAL_TAGS),
    st.sampled_from(_PENN_TAGS),
    st.integers(-3, 30),
    st.sampled_from(_RELATIONS),
)


def _checked(sentence: Sentence) -> list[Clause]:
    """The clauses of a sentence, after a look at what holds of all clauses."""
    clauses = list(clauses_of(sentence))
    size = len(sentence.tokens)
    assert [clause.head for clause in clauses] == sorted({clause.head for clause in clauses})
    for clause in clauses:
        assert 0 <= clause.trigger[0] <= clause.trigger[1] < size
        assert all(clause.slots.values()), "an empty slot"
        for phrase in [*clause.attribution, *(filler for fillers in clause.slots.values() for filler in fillers)]:
            _check_phrase(phrase, sentence)
        assert str(clause)
    return clauses


def _check_phrase(phrase: Phrase, sentence: Sentence) -> None:
    assert phrase.head in phrase.core
    assert phrase.core == tuple(range(phrase.core[0], phrase.core[-1] + 1))
    assert 0 <= phrase.core[0] <= phrase.core[-1] < len(sentence.tokens)
    span = phrase.span
    assert span.text == sentence.source[span.start : span.end]


def _fillers(clauses: list[Clause]) -> int:
    return sum(len(fillers) for clause in clauses for fillers in clause.slots.values())


@given(st.lists(_ROWS, min_size=1, max_size=30))
@settings(max_examples=300, deadline=None)  # the machine may be busy
def test_any_small_tree(rows: list[tuple[str, str, str, int, str]]) -> None:
    _checked(sentence_of(rows))


@pytest.mark.parametrize("reach", [1, 3, 300])
@pytest.mark.parametrize("seed", range(8))
def test_any_large_tree(seed: int, reach: int) -> None:
    chance = random.Random(seed)
    size = 300
    start = time.process_time()
    clauses = _checked(
        sentence_of(
            (
                chance.choice(_WORDS),
                chance.choice(_UNIVERSAL_TAGS),
                chance.choice(_PENN_TAGS),
                index + chance.randint(-reach, reach),
                chance.choice(_RELATIONS),
            )
            for index in range(size)
        )
    )
    assert time.process_time() - start < 2  # seconds
    assert _fillers(clauses) <= 4 * size


@pytest.mark.parametrize("tags", [("NOUN", "NN"), ("VERB", "VBD"), ("VERB", "VBN"), ("ADJ", "JJ")], ids="/".join)
@pytest.mark.parametrize("shape", ["chain", "backward chain", "star", "ring"])
def test_one_relation_everywhere(shape: str, tags: tuple[str, str]) -> None:
    size = 60
    heads: dict[str, Callable[[int], int]] = {
        "chain": lambda index: index - 1,
        "backward chain": lambda index: index + 1 if index < size - 1 else -1,
        "star": lambda index: 0 if index else -1,
        "ring": lambda index: (index + 1) % size,
    }
    head = heads[shape]
    for relation in _RELATIONS:
        clauses = _checked(sentence_of(("attack", *tags, head(index), relation) for index in range(size)))
        assert _fillers(clauses) <= 4 * size, relation


def test_long_chains_end_in_time() -> None:
    for relation in ("conj", "xcomp", "acl", "nmod", "compound", "appos"):
        start = time.process_time()
        _checked(sentence_of(("attack", "VERB", "VBD", index - 1, relation) for index in range(300)))
        assert time.process_time() - start < 5, relation  # seconds


def test_no_words() -> None:
    assert list(clauses_of(Sentence((), ""))) == []


# ---------------------------------------------------------------- what texts hold besides prose


def _seconds_and_clauses(text: str, parser: Parser) -> tuple[float, list[Clause]]:
    (sentences,) = parser.parse([text])
    start = time.process_time()
    clauses = [clause for sentence in sentences for clause in _checked(sentence)]
    return time.process_time() - start, clauses


def test_a_sentence_of_three_hundred_words(parser: Parser) -> None:
    text = " and ".join(["the minister met the envoy of Chad in Lima on Monday to discuss the border"] * 20) + "."
    assert len(text.split()) > 300
    seconds, clauses = _seconds_and_clauses(text, parser)
    assert seconds < 2
    assert sum("meet" in clause.forms for clause in clauses) >= 15
    assert _fillers(clauses) <= 4 * len(text.split())


@pytest.mark.parametrize(
    "text",
    [
        "2021 | 14 | 3.5% | -0.2 | Kenya | 12,300 | n/a | 7",
        "Name\tRole\tSince\nLavrov\tminister\t2004\nBlinken\tsecretary\t2021",
        "Medals: 1. China 12-4-6, 2. Japan 8-3-1, 3. Brazil 5-5-5, 4. Kenya 4-2-1",
        "Present: Mr. Diallo (Mali); Ms. Okoye (Nigeria); Mr. Sato (Japan); Ms. Cruz (Philippines).",
        "AAPL 189.2 +1.1% / TSLA 240.0 -3.4% / EUR/USD 1.0850",
        "SHARE THIS: Facebook Twitter Email Print",
        "(Reporting by A. Writer; editing by B. Editor)",
        "((((((((((a))))))))))",
        "- - - - - - x - - - - - -",
    ],
)
def test_no_prose(text: str, parser: Parser) -> None:
    seconds, clauses = _seconds_and_clauses(text, parser)
    assert seconds < 1
    assert _fillers(clauses) <= 4 * len(text)


def test_a_list_of_names_is_not_lost(parser: Parser) -> None:
    states = ["Peru", "Chad", "Oman", "Fiji", "Mali", "Laos", "Cuba", "Iraq", "Togo", "Nepal", "Niger", "Japan"]
    text = f"{', '.join(states[:-1])} and {states[-1]} condemned the raid."
    _, clauses = _seconds_and_clauses(text, parser)
    (condemned,) = (clause for clause in clauses if "condemn" in clause.forms)
    assert [phrase.span.text for phrase in condemned.slots["subj"]] == states
