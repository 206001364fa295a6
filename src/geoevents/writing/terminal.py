"""Stage 5, for the eye: one table a document, in colour where the stream is a terminal."""

from __future__ import annotations

import io
from collections.abc import Iterable
from typing import BinaryIO

from rich.console import Console
from rich.table import Table
from rich.text import Text

from geoevents.records import Actor, Event, Modality, Period, Polarity, Tense
from geoevents.writing.coded import CodedDocument

STYLES = ("green", "cyan", "yellow", "red")
"""The colours of the four quad classes, from verbal cooperation to material conflict."""


def write(documents: Iterable[CodedDocument], stream: BinaryIO) -> None:
    """Write a table for each document that has events, as it comes, and a closing line with the counts."""
    # Rich detects width and colours; the bytes go to the stream that the caller gave.
    console = Console(file=io.StringIO(), force_terminal=stream.isatty())
    documents_read = documents_with_events = events = 0
    for coded in documents:
        documents_read += 1
        if coded.events:
            documents_with_events += 1
            events += len(coded.events)
            stream.write(_rendered(console, _table(coded)))
            stream.flush()
    counts = f"{_count(events, 'event')} in {documents_with_events} of {_count(documents_read, 'document')}"
    stream.write(_rendered(console, Text(counts, style="dim")))
    stream.flush()


def _rendered(console: Console, renderable: Table | Text) -> bytes:
    with console.capture() as capture:
        console.print(renderable)
    return capture.get().encode()


def _table(coded: CodedDocument) -> Table:
    title = None if coded.document.id is None else Text(_printable(coded.document.id), style="bold")
    table = Table(title=title, title_justify="left", expand=False)
    for heading in ("Source", "Event", "Target", "Date", "Place", "Trigger"):
        table.add_column(heading, overflow="fold")
    for event in coded.events:
        table.add_row(
            _actor(event.source),
            _event(event),
            _actor(event.target),
            _date(event.date),
            "" if event.place is None else Text(_printable(event.place.name)),
            Text(_printable(event.trigger.text)),
        )
    return table


def _event(event: Event) -> Text:
    text = Text.assemble((event.code, f"bold {STYLES[event.quad_class - 1]}"), f" {event.name}")
    marks = []
    if event.polarity is Polarity.NEGATIVE:
        marks.append("negated")
    if event.modality is not Modality.ASSERTED:
        marks.append("not asserted")
    if event.tense is Tense.FUTURE:
        marks.append("future")
    if event.attribution:
        marks.append("says " + ", ".join(_printable(speaker.name) for speaker in event.attribution))
    if marks:
        text.append(f" ({'; '.join(marks)})", style="dim")
    return text


def _actor(actor: Actor | None) -> Text:
    if actor is None:
        return Text("_", style="dim")
    return Text.assemble((actor.code or "?", "bold"), f" {_printable(actor.name)}")


def _date(period: Period | None) -> str:
    if period is None:
        return ""
    start, end = period.start.isoformat(), period.end.isoformat()
    return start if start == end else f"{start} to {end}"


def _printable(text: str) -> str:
    """The text on one line, without the control characters with which it could steer the terminal."""
    return " ".join("".join(character if character.isprintable() else " " for character in text).split())


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
