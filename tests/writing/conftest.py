"""A small set of coded documents that every writer is tested with."""

import datetime as dt

import pytest

from geoevents.codebook import Code
from geoevents.records import (
    Actor,
    Document,
    Event,
    Modality,
    Period,
    Place,
    Polarity,
    Span,
    Tense,
)
from geoevents.writing import CodedDocument

TEXT = 'Peru said on Monday that "it" struck <Quito>,\rand Chile\nwas warned.'


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words), words)


@pytest.fixture
def strike() -> Event:
    """Every field filled: a pronoun with its antecedent, a place, a date, a speaker."""
    peru = Actor("PERGOV", "PER", ("GOV",), "Peru", span("Peru"))
    return Event(
        code=Code("190"),
        source=Actor("PERGOV", "PER", ("GOV",), "Peru", span("it"), antecedent=span("Peru")),
        target=Actor("ECU", "ECU", (), "Ecuador", span("Quito")),
        trigger=span("struck"),
        sentence=span(TEXT),
        date=Period(dt.date(2024, 4, 29), dt.date(2024, 4, 30), span("Monday")),
        place=Place("Quito", "ECU", -0.22985, -78.52495, 3652462, span("Quito")),
        polarity=Polarity.NEGATIVE,
        tense=Tense.PAST,
        modality=Modality.OTHER,
        attribution=(peru,),
        rule="violence.rules:7",
    )


@pytest.fixture
def warning() -> Event:
    """Every field empty that may be."""
    return Event(
        code=Code("130"),
        source=None,
        target=Actor(None, None, (), "Chile", span("Chile")),
        trigger=span("warned"),
        sentence=span(TEXT),
        date=None,
        place=None,
        polarity=Polarity.POSITIVE,
        tense=Tense.PAST,
        modality=Modality.ASSERTED,
        attribution=(),
        rule="threats.rules:3",
    )


@pytest.fixture
def documents(strike: Event, warning: Event) -> tuple[CodedDocument, ...]:
    return (
        CodedDocument(Document(TEXT, id="a&b", date="2024-05-03"), (strike, warning)),
        CodedDocument(Document("Nothing happened.", id="quiet"), ()),
        CodedDocument(Document(TEXT), (warning,)),
    )
