"""Stage 5, an event as one flat row: the columns that CSV, Parquet and GeoJSON share.

An empty cell (None) means that the text does not tell. Offsets count characters of the document's text.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import TypeAlias

from attrs import frozen

from geoevents.records import Actor, Document, Event, Period, Place, Span

Value: TypeAlias = str | int | float | dt.date | None


@frozen
class Column:
    """A column: its name, the type of its values (None aside), what they mean, and how to read one."""

    name: str
    type: type[str] | type[int] | type[float] | type[dt.date]
    meaning: str
    read: Callable[[Document, Event], Value]


def row(document: Document, event: Event) -> dict[str, Value]:
    """The values of an event, by column name in the order of `COLUMNS`."""
    return {column.name: column.read(document, event) for column in COLUMNS}


def _actor_columns(side: str, actor_of: Callable[[Event], Actor | None]) -> tuple[Column, ...]:
    def reader(read: Callable[[Actor], Value]) -> Callable[[Document, Event], Value]:
        def read_event(_: Document, event: Event) -> Value:
            actor = actor_of(event)
            return None if actor is None else read(actor)

        return read_event

    return (
        Column(f"{side}_code", str, f"CAMEO actor code of the {side}", reader(lambda actor: actor.code)),
        Column(f"{side}_country", str, "its country, ISO 3166 alpha-3", reader(lambda actor: actor.country)),
        Column(
            f"{side}_roles",
            str,
            "its CAMEO role codes, joined by spaces",
            reader(lambda actor: " ".join(actor.roles) or None),
        ),
        Column(f"{side}_name", str, "its name in the actor tables", reader(lambda actor: actor.name)),
        Column(f"{side}_mention", str, "the words that name it", reader(lambda actor: actor.mention.text)),
        Column(f"{side}_start", int, "where these words start", reader(lambda actor: actor.mention.start)),
        Column(f"{side}_end", int, "where they end", reader(lambda actor: actor.mention.end)),
        Column(
            f"{side}_antecedent",
            str,
            "the words that a pronoun or 'the minister' stands for",
            reader(lambda actor: None if actor.antecedent is None else actor.antecedent.text),
        ),
    )


def _span_columns(name: str, meaning: str, span_of: Callable[[Event], Span]) -> tuple[Column, ...]:
    return (
        Column(name, str, meaning, lambda _, event: span_of(event).text),
        Column(f"{name}_start", int, "where these words start", lambda _, event: span_of(event).start),
        Column(f"{name}_end", int, "where they end", lambda _, event: span_of(event).end),
    )


def _period(read: Callable[[Period], Value]) -> Callable[[Document, Event], Value]:
    return lambda _, event: None if event.date is None else read(event.date)


def _place(read: Callable[[Place], Value]) -> Callable[[Document, Event], Value]:
    return lambda _, event: None if event.place is None else read(event.place)


def _speakers(_: Document, event: Event) -> str | None:
    return "; ".join(speaker.code or speaker.name for speaker in event.attribution) or None


COLUMNS: tuple[Column, ...] = (
    Column("document", str, "id of the document", lambda document, _: document.id),
    Column("code", str, "CAMEO code", lambda _, event: event.code),
    Column("name", str, "name of the code", lambda _, event: event.name),
    Column("root", str, "its two-digit root", lambda _, event: event.root),
    Column("plover", str, "its PLOVER event type", lambda _, event: event.plover),
    Column(
        "quad_class",
        int,
        "1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict",
        lambda _, event: event.quad_class,
    ),
    Column("goldstein", float, "Goldstein score, -10 to 10", lambda _, event: event.goldstein),
    *_actor_columns("source", lambda event: event.source),
    *_actor_columns("target", lambda event: event.target),
    *_span_columns("trigger", "the words that express the event", lambda event: event.trigger),
    *_span_columns("sentence", "the sentence around them", lambda event: event.sentence),
    Column("date_start", dt.date, "first day of the event", _period(lambda period: period.start)),
    Column("date_end", dt.date, "last day of the event", _period(lambda period: period.end)),
    Column(
        "date_mention",
        str,
        "the words that give the date; empty where it is the document's own",
        _period(lambda period: None if period.mention is None else period.mention.text),
    ),
    Column("place_name", str, "GeoNames name of the place", _place(lambda place: place.name)),
    Column("place_country", str, "its country, ISO 3166 alpha-3", _place(lambda place: place.country)),
    Column("place_latitude", float, "degrees north, WGS 84", _place(lambda place: place.latitude)),
    Column("place_longitude", float, "degrees east, WGS 84", _place(lambda place: place.longitude)),
    Column("place_geonames_id", int, "GeoNames identifier", _place(lambda place: place.geonames_id)),
    Column("place_mention", str, "the words that name it", _place(lambda place: place.mention.text)),
    Column("polarity", str, "positive or negative", lambda _, event: event.polarity.value),
    Column("tense", str, "past, present, future or unspecified", lambda _, event: event.tense.value),
    Column("modality", str, "asserted or other", lambda _, event: event.modality.value),
    Column("attribution", str, "who says so, outermost first: codes or names joined by '; '", _speakers),
    Column("rule", str, "the rule that fired, as file:line", lambda _, event: event.rule),
)
"""Every column, in the order in which files have them."""
