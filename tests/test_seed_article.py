"""A whole article: what a trained coder reads in it, and nothing much besides."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from pathlib import Path

import pytest
from attrs import field, frozen

from geoevents import Actor, Event, Extractor

ARTICLE = Path(__file__).parents[1] / "seeds" / "000_c532caaccc6c2104.txt"
PUBLISHED = dt.date(2012, 12, 3)
FEWEST_FOUND = 16
MOST_EXTRA = 3
NOBODY = "_"


@frozen
class Row:
    """One event of the reading.

    Attributes:
        words: pieces of the article, in any of which the trigger may stand.
        source, code, target: patterns of the codes; nobody is `_`.
        both_ways: the event goes in both directions.
        place: the name of the place, where the article tells.
        period: the first and the last day, where the article tells.
        future: it is yet to come.
    """

    words: Sequence[str]
    source: str
    code: str
    target: str
    both_ways: bool = False
    place: str | None = None
    period: tuple[dt.date, dt.date] | None = None
    future: bool = False


def _day(*parts: int) -> tuple[dt.date, dt.date]:
    return dt.date(*parts), dt.date(*parts)


_OCTOBER = dt.date(2012, 10, 1), dt.date(2012, 10, 31)
_IN_2010 = dt.date(2010, 1, 1), dt.date(2010, 12, 31)

READING = (
    Row(("fail to agree", "cannot agree", "cannot find a mutual approach"), "RUS", "12.*", "TUR", both_ways=True),
    Row(("visits Istanbul",), "RUSGOV", "042", "TUR(GOV)?", place="Istanbul"),
    Row(("talks with the Turkish",), "RUSGOV", "046|036|040", "TURGOV", both_ways=True, place="Istanbul"),
    Row(("told Putin that Russia should stop supporting",), "TURGOV", "10.*|02.*", "RUSGOV"),
    Row(("claim Putin denied",), "RUSGOV", "01.*|112|12.*", "TURGOV"),
    Row(("intercepted a Syrian plane",), "TUR", "17.*", "SYR", period=_OCTOBER),
    Row(("drawing an angry response from",), "RUS", "11.*", "TUR", period=_OCTOBER),
    Row(("will work together",), "TURGOV", "03.*|040|050", "RUSGOV", both_ways=True, future=True),
    Row(("objected to",), "RUS", "11.*|120", "TUR"),
    Row(("request to NATO",), "TUR", "02.*", "IGOWSTNAT"),
    Row(("warned that such a move",), "RUS", "13.*|01.*", "TUR|IGOWSTNAT|_"),
    Row(("“Turkey says Assad’s regime should go",), "TUR", "10.*|02.*", "SYRGOV"),
    Row(("chanted anti-Putin slogans",), "(?!_).+", "14.*", "RUSGOV"),
    Row(("demonstration was staged",), NOBODY, "14.*", "RUS(GOV)?", place="Istanbul"),
    Row(("struck a deal",), "TURGOV", "057", "RUSGOV", both_ways=True, period=_IN_2010),
    Row(("would finance",), "RUS", "03.*|07.*", "TUR", future=True),
    Row(("visited Tajikistan",), "RUSGOV", "042", "TJK", period=_day(2012, 10, 5)),
    Row(("began their meeting",), "RUSGOV", "040|046", "TURGOV", both_ways=True, period=_day(2012, 12, 3)),
)

NOT_EVENTS = (
    "a broader conflict that would draw in the Western military alliance",
    "if Assad leaves",
    "trade volume between the two countries is expected to reach",
    "depends on Russia for most of its natural gas",
    "enjoy growing trade and energy links",
    "expected to be completed by 2022",
    "is having health problems",
)


@frozen
class Comparison:
    """What became of the rows, and the events that stand in none of them."""

    found: dict[int, Event]
    missing: list[Row]
    extra: list[Event]
    circumstances: list[str] = field(factory=list)

    def __str__(self) -> str:
        lines = [f"{len(self.found)} of {len(READING)} found, {len(self.extra)} extra"]
        lines += [f"missing: {row.source} {row.code} {row.target}: {row.words[0]!r}" for row in self.missing]
        lines += [f"extra: {_shown(event)}" for event in self.extra]
        return "\n".join([*lines, *self.circumstances])


def _code(actor: Actor | None) -> str:
    return (actor.code or "?") if actor else NOBODY


def _shown(event: Event) -> str:
    return f"{_code(event.source)} {event.code} {_code(event.target)}: {event.trigger.text!r} ({event.rule})"


def _stands_in(event: Event, pieces: Sequence[str], text: str) -> bool:
    places = [(text.index(piece), text.index(piece) + len(piece)) for piece in pieces]
    return any(start < event.trigger.end and event.trigger.start < end for start, end in places)


def _is_row(event: Event, row: Row, text: str, *, turned: bool = False) -> bool:
    ends = (event.source, event.target)
    source, target = reversed(ends) if turned else ends
    pairs = ((row.source, _code(source)), (row.code, event.code), (row.target, _code(target)))
    return all(re.fullmatch(pattern, code) for pattern, code in pairs) and _stands_in(event, row.words, text)


def _wrong_circumstances(event: Event, row: Row) -> list[str]:
    wrong = []
    if row.place is not None and (event.place is None or event.place.name != row.place):
        wrong.append(f"{_shown(event)}: place {event.place and event.place.name}, not {row.place}")
    if row.period is not None and (event.date is None or (event.date.start, event.date.end) != row.period):
        wrong.append(f"{_shown(event)}: date {event.date}, not {row.period}")
    if row.future != (event.tense.value == "future"):
        wrong.append(f"{_shown(event)}: tense {event.tense.value}")
    return wrong


def compare(events: Sequence[Event], text: str) -> Comparison:
    """The events beside the reading; a row that goes both ways is found where both ways are."""
    found: dict[int, Event] = {}
    missing: list[Row] = []
    of_rows: list[Event] = []
    for number, row in enumerate(READING, 1):
        there = [event for event in events if _is_row(event, row, text)]
        back = [event for event in events if row.both_ways and _is_row(event, row, text, turned=True)]
        of_rows += there + back
        if there and (back or not row.both_ways):
            found[number] = there[0]
        else:
            missing.append(row)
    extra = [event for event in events if event not in of_rows]
    wrong = [line for number, event in found.items() for line in _wrong_circumstances(event, READING[number - 1])]
    return Comparison(found, missing, extra, wrong)


@pytest.fixture(scope="module")
def text() -> str:
    return ARTICLE.read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def events(extractor: Extractor, text: str) -> list[Event]:
    return extractor.extract(text, date=PUBLISHED)


def test_the_reading_quotes_the_article(text: str) -> None:
    pieces = [piece for row in READING for piece in row.words] + list(NOT_EVENTS)
    assert [piece for piece in pieces if text.count(piece) != 1] == []


def test_most_events_are_found_and_few_besides(events: list[Event], text: str) -> None:
    comparison = compare(events, text)
    assert len(comparison.found) >= FEWEST_FOUND, str(comparison)
    assert len(comparison.extra) <= MOST_EXTRA, str(comparison)


def test_dates_places_and_tenses_of_what_is_found(events: list[Event], text: str) -> None:
    comparison = compare(events, text)
    assert comparison.circumstances == [], str(comparison)


def test_states_of_affairs_and_conditions_are_no_events(events: list[Event], text: str) -> None:
    assert [_shown(event) for event in events if _stands_in(event, NOT_EVENTS, text)] == []


def test_all_words_are_the_article_s_own(events: list[Event], text: str) -> None:
    for event in events:
        mentions = [actor.mention for actor in (event.source, event.target, *event.attribution) if actor]
        for span in (event.trigger, event.sentence, *mentions):
            assert text[span.start : span.end] == span.text
