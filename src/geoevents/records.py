"""The values that the stages hand on and the user receives: frozen, comparable, without behaviour.

All of them are attrs classes; `writing.plain` turns them into plain data and back.
The factuality types follow the event guidelines of ACE 2005 (LDC, English, version 5.4.3, section 4).
"""

from __future__ import annotations

import datetime as dt
from enum import Enum

from attrs import field, frozen, validators

from geoevents import codebook
from geoevents.codebook import Code
from geoevents.errors import DocumentError


class Polarity(str, Enum):
    """Whether the text says that the event happened or that it did not."""

    POSITIVE = "positive"
    NEGATIVE = "negative"


class Tense(str, Enum):
    """When the event happens, seen from the day of the text."""

    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"
    UNSPECIFIED = "unspecified"


class Modality(str, Enum):
    """Asserted, or anything else: possible, hypothetical, conditional, wanted, planned, demanded, feared."""

    ASSERTED = "asserted"
    OTHER = "other"


@frozen
class Span:
    """A piece of the caller's own text: `text[start:end] == span.text`, offsets in characters.

    >>> Span(0, 4, "Iran").text
    'Iran'
    """

    start: int = field(validator=validators.ge(0))
    end: int = field()
    text: str

    @end.validator
    def _check_end(self, _: object, end: int) -> None:
        if end - self.start != len(self.text):
            raise ValueError(f"span {self.start}:{end} does not have the length of {self.text!r}")


@frozen
class Actor:
    """Who does something, or to whom it is done.

    Attributes:
        code: the CAMEO actor code (`TURGOV`), or None where the words do not tell.
        country: its ISO 3166 alpha-3 code as CAMEO uses it, or None.
        roles: the CAMEO role codes that follow the country or group, most general first.
        name: the name that the actor tables know, or the words of the mention alone ("army", "court").
        mention: the words that name the actor in its sentence, without title or determiner; for what the tables do
            not know by name, with whose it is ("Chad's army", "court in Guyana").
        antecedent: what a pronoun or "the minister" stands for; for people known by the place of the event alone
            ("killed 20 people in Kabul"), that place; else None.
    """

    code: str | None
    country: str | None
    roles: tuple[str, ...]
    name: str
    mention: Span
    antecedent: Span | None = None


@frozen
class Place:
    """Where it happened: an entry of the GeoNames gazetteer.

    Attributes:
        name: the gazetteer's name.
        country: ISO 3166 alpha-3 code, or None (oceans).
        latitude, longitude: degrees, WGS 84, north and east positive.
        geonames_id: the GeoNames identifier, or None.
        mention: the words that name the place.
    """

    name: str
    country: str | None
    latitude: float = field(validator=[validators.ge(-90), validators.le(90)])
    longitude: float = field(validator=[validators.ge(-180), validators.le(180)])
    geonames_id: int | None
    mention: Span


@frozen
class Period:
    """When it happened: a first and a last day, the same for a single day.

    Attributes:
        start, end: the first and the last day.
        mention: the words that give the date, or None where it is the document's own.
    """

    start: dt.date
    end: dt.date
    mention: Span | None = None

    def __attrs_post_init__(self) -> None:
        if self.end < self.start:
            raise ValueError(f"period ends on {self.end}, before it starts on {self.start}")


@frozen
class Event:
    """Who did what to whom, in CAMEO.

    Attributes:
        code: the CAMEO code, two to four digits, a key of the codebook.
        source, target: the participants; one of them may be None, never both.
        trigger: the words that express the event.
        sentence: the sentence around them.
        date: when, or None where neither the text nor the document tells.
        place: where, or None.
        polarity, tense, modality: factuality, as in the ACE guidelines.
        attribution: who says so, outermost speaker first; empty where the text itself does.
        rule: the rule that fired, as `file:line`.
    """

    code: Code
    source: Actor | None
    target: Actor | None
    trigger: Span
    sentence: Span
    date: Period | None
    place: Place | None
    polarity: Polarity
    tense: Tense
    modality: Modality
    attribution: tuple[Actor, ...]
    rule: str

    def __attrs_post_init__(self) -> None:
        if self.source is None and self.target is None:
            raise ValueError("an event needs a source or a target")

    @property
    def name(self) -> str:
        """The code's name in the codebook, such as 'Accuse, not specified below'."""
        return codebook.entry(self.code).name

    @property
    def root(self) -> Code:
        """The two-digit root of the code."""
        return codebook.root(self.code)

    @property
    def plover(self) -> str | None:
        """The PLOVER event type of the code, such as 'ACCUSE'; None for CAMEO 01."""
        return codebook.entry(self.code).plover

    @property
    def quad_class(self) -> int:
        """1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict."""
        return codebook.entry(self.code).quad_class

    @property
    def goldstein(self) -> float:
        """The Goldstein score of the code, from -10 (most conflictual) to 10 (most cooperative)."""
        return codebook.entry(self.code).goldstein


def _to_date(value: dt.date | str | None) -> dt.date | None:
    if value is None:
        return None
    if isinstance(value, dt.datetime):
        return value.date()
    if isinstance(value, dt.date):
        return value
    if isinstance(value, str):
        try:
            return dt.date.fromisoformat(value[:10])
        except ValueError:
            pass
    raise DocumentError(f"date {value!r} is not a day; write it as YYYY-MM-DD or give a datetime.date")


def _to_text(value: object) -> str:
    if isinstance(value, str):
        return value
    hint = "; decode it first" if isinstance(value, bytes) else ""
    raise DocumentError(f"text is {type(value).__name__}, not str{hint}")


@frozen
class Document:
    """A text to code, with what its publisher says of it.

    Attributes:
        text: the text, plain.
        id: the caller's own identifier, handed through.
        date: the day of publication, as a date or `YYYY-MM-DD`; relative dates count from it.

    Raises:
        DocumentError: the text is not a string, or the date is no date.

    >>> Document("Iran criticized Israel.", date="2024-05-03").date
    datetime.date(2024, 5, 3)
    """

    text: str = field(converter=_to_text)
    id: str | None = None
    date: dt.date | None = field(default=None, converter=_to_date)
