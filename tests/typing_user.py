"""Uses the public API as a user's own typed project would: `mypy --strict` must accept it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import geoevents


def table(texts: list[str], rules: Path) -> Iterator[tuple[str, str | None, str | None, dt.date | None]]:
    """One row an event."""
    extractor = geoevents.Extractor(rules=[rules], include=["negated"])
    documents = [geoevents.Document(text, id=str(number), date="2024-05-03") for number, text in enumerate(texts)]
    for events in extractor.extract_many(documents):
        for event in events:
            source = event.source.code if event.source else None
            target = event.target.code if event.target else None
            yield event.code, source, target, event.date.start if event.date else None


def summary(text: str) -> str:
    """The events of a text in words, and why."""
    events: list[geoevents.Event] = geoevents.extract(text, date=dt.date(2024, 5, 3))
    copies = [geoevents.from_dict(geoevents.to_dict(event)) for event in events]
    names = [f"{copy.name} ({copy.plover}, {copy.goldstein:+.1f}, {copy.polarity.value})" for copy in copies]
    return "; ".join(names) + str(geoevents.Extractor().explain(text))
