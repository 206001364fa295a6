"""Whom a phrase of a text stands for, as stage 4 tells the others."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from functools import cache

from geoevents.clauses import Clauses, Phrase, clauses_of
from geoevents.parsing import Parser
from geoevents.records import Actor
from geoevents.resolving import DocumentResolver, Tables, actor_table, agents, places

DAY = dt.date(2024, 5, 3)


@cache
def tables() -> Tables:
    """The bundled tables."""
    return Tables(actor_table.load(), agents.load(), places.load())


@cache
def _states() -> frozenset[str]:
    return tables().states


def resolver_of(analyses: list[Clauses], day: dt.date | None) -> DocumentResolver:
    """A resolver that has read these sentences."""
    return DocumentResolver(tables(), _states(), analyses, day)


def read(
    text: str, parser: Parser, *, slot: str = "subj", verb: str = "criticize", day: dt.date | None = DAY
) -> Iterator[tuple[Phrase, tuple[Actor, ...], frozenset[str]]]:
    """The phrases in a slot of a text's last clause with this verb, their actors and their classes.

    Raises:
        AssertionError: the text has no such clause.
    """
    (sentences,) = parser.parse([text])
    analyses = [clauses_of(sentence) for sentence in sentences]
    found = [clause for clauses in analyses for clause in clauses if verb in clause.forms]
    assert found, f"no clause with {verb!r}: {[str(clause) for clauses in analyses for clause in clauses]}"
    resolver = resolver_of(analyses, day)
    for phrase in found[-1].slots.get(slot, ()):
        yield phrase, resolver.actors(phrase), resolver.classes(phrase)
