"""Where and when a coded event happened: from the words of its own clause first, then of the nearest one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from geoevents import codebook
from geoevents.clauses import Clause, Clauses, Phrase
from geoevents.codebook import Code
from geoevents.coding import CodedEvent
from geoevents.records import Period, Place, Span
from geoevents.resolving.dates import is_temporal, resolve_date
from geoevents.resolving.resolver import DocumentResolver

_PLACE_SLOTS = ("in", "at", "near", "outside", "across", "around", "along", "off", "inside", "throughout")
_DATE_SLOTS = ("time", "on", "in", "at", "during", "over", "by")
# Acts that happen where their object is, if that is a place.
_VISIT = Code("042")
_VIOLENT_ROOTS = frozenset({"17", "18", "19", "20"})
_TEMPORAL_WORDS = frozenset(
    "january february march april may june july august september october november december jan feb mar apr jun jul "
    "aug sept sep oct nov dec monday tuesday wednesday thursday friday saturday sunday last next this early late mid "
    "earlier later week weeks month months year years day days ago morning evening night afternoon weekend of the "
    "end beginning middle yesterday today tomorrow tonight".split()
)


def place_of(coded: CodedEvent, clauses: Clauses, resolver: DocumentResolver) -> Place | None:
    """The place that the event's clause names, or None.

    A town that is visited or attacked is where it happens; so is where the participants are said to be
    ("protesters in Gafsa").
    """
    if place := _place_in(coded.clause, resolver):
        return place
    for phrase in (*coded.sources, *coded.targets):
        for slot in _PLACE_SLOTS:
            for inner in phrase.complements.get(slot, ()):
                if not inner.clausal and (place := resolver.place(inner)):
                    return place
    if coded.code == _VISIT or codebook.root(coded.code) in _VIOLENT_ROOTS:
        for phrase in coded.targets:
            if "place" in resolver.classes(phrase) and (place := resolver.place(phrase)):
                return place
    for near in _nearest(coded.clause, clauses):
        if place := _place_in(near, resolver):
            return place
    return None


def _place_in(clause: Clause, resolver: DocumentResolver) -> Place | None:
    for slot in _PLACE_SLOTS:
        for phrase in clause.slots.get(slot, ()):
            if not phrase.clausal and (place := resolver.place(phrase)):
                return place
    return None


def period_of(clause: Clause, clauses: Clauses, day: dt.date | None) -> Period | None:
    """The days that the event's clause names, else the document's own, else None."""
    for near in _nearest(clause, clauses):
        for slot in _DATE_SLOTS:
            for phrase in near.slots.get(slot, ()):
                if phrase.clausal:
                    continue
                for words in _temporal_words(phrase):
                    said = f"in {words.text}" if slot == "in" else words.text
                    if is_temporal(words.text) and (days := resolve_date(said, day, clause.tense)):
                        return Period(*days, mention=words)
    return Period(day, day) if day else None


def _nearest(clause: Clause, clauses: Clauses) -> list[Clause]:
    """The clause itself, then the others of the sentence by distance."""
    return sorted(clauses, key=lambda other: (other is not clause, abs(other.head - clause.head)))


def _temporal_words(phrase: Phrase) -> Iterator[Span]:
    """The date around the phrase's head ("October 5, 2012", however the parser split it), then the phrase itself."""
    tokens = phrase.sentence.tokens
    first = last = phrase.head
    while first > 0 and _is_temporal_word(tokens[first - 1].text):
        first -= 1
    while last + 1 < len(tokens) and (
        _is_temporal_word(tokens[last + 1].text)
        or (tokens[last + 1].text == "," and last + 2 < len(tokens) and tokens[last + 2].text.isdigit())
    ):
        last += 1
    while last > phrase.head and tokens[last].text in (",", "the", "of"):
        last -= 1
    yield phrase.sentence.span(first, last)
    yield phrase.span


def _is_temporal_word(text: str) -> bool:
    return text.lower().rstrip(".") in _TEMPORAL_WORDS or (text.isdigit() and len(text) in (1, 2, 4))
