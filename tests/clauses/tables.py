"""How the tables of this folder are read: a sentence, one predicate in it, and what its clause should hold."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import pytest
from attrs import frozen

from geoevents.clauses import Clause, Kind, Phrase, clauses_of
from geoevents.parsing import Sentence
from geoevents.records import Modality, Polarity, Tense

Parsed = Mapping[str, tuple[Sentence, ...]]
"""Sentences by the text of a row."""

_KINDS = {kind.value: kind for kind in Kind}
_TENSES = {tense.value: tense for tense in Tense}
_FACTS = {"negative", "other", "passive", "active", "quoted", *_TENSES}
_DETERMINER = re.compile(r"^(?:the|an?) ", re.IGNORECASE)


@frozen
class Row:
    """One line of a table.

    Attributes:
        sentence: a sentence of news.
        predicate: the dictionary form of a verb (with its particle, "call off"), noun or adjective in it; `verb`,
            `noun` or `adj` before it where the sentence has it as more than one of them.
        slots: the words of the fillers of some slots, in order and without articles; an empty list says that the slot
            is empty. None says that the word carries no clause.
        facts: `negative`, `other` (of the modality), a tense, `passive` or `active`, `quoted`, and after `by` who
            says so, outermost first. Polarity, modality and attribution count even where they are not given: positive,
            asserted and nobody.
    """

    sentence: str
    predicate: str
    slots: Mapping[str, Sequence[str]] | None
    facts: str = ""

    def __str__(self) -> str:
        return f"{self.predicate}: {self.sentence}"


def table(*rows: Row) -> Callable[[Any], Any]:
    """Runs a test once for each row."""
    return pytest.mark.parametrize("row", rows, ids=str)


def check(row: Row, parsed: Parsed) -> None:
    """Compare what the clause layer finds with a row.

    Raises:
        AssertionError: it finds something else; the message shows all clauses of the sentence.
    """
    clauses = [clause for sentence in parsed[row.sentence] for clause in clauses_of(sentence)]
    shown = "\n".join(map(str, clauses))
    found = [clause for clause in clauses if _is_named(clause, row.predicate)]
    if row.slots is None:
        assert not found, f"{row.predicate} should carry no clause\n{shown}"
        return
    assert len(found) == 1, f"{len(found)} clauses of {row.predicate}\n{shown}"
    (clause,) = found
    slots = {slot: [_words(phrase) for phrase in clause.slots.get(slot, ())] for slot in row.slots}
    assert slots == {slot: list(fillers) for slot, fillers in row.slots.items()}, shown
    named, _, speakers = row.facts.partition("by ")
    facts = set(named.split())
    assert facts <= _FACTS, f"unknown facts {facts - _FACTS}"
    assert clause.polarity is (Polarity.NEGATIVE if "negative" in facts else Polarity.POSITIVE), shown
    assert clause.modality is (Modality.OTHER if "other" in facts else Modality.ASSERTED), shown
    assert [_words(phrase) for phrase in clause.attribution] == (speakers.split(", ") if speakers else []), shown
    assert facts & _TENSES.keys() <= {clause.tense.value}, shown
    assert "passive" not in facts or clause.passive, shown
    assert "active" not in facts or not clause.passive, shown
    assert "quoted" not in facts or clause.quoted, shown


def _is_named(clause: Clause, predicate: str) -> bool:
    first, _, rest = predicate.partition(" ")
    if first in _KINDS:
        return clause.kind is _KINDS[first] and _is_named(clause, rest)
    return first in clause.forms and (clause.particle or "") == rest


def _words(phrase: Phrase) -> str:
    return _DETERMINER.sub("", phrase.span.text)
