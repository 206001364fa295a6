"""Stage 4, resolving: a temporal phrase and the day of its text in, a first and a last day out.

The phrase is cleaned of what does not change the day (prepositions, articles, times of the day) and
matched whole against the forms of `date_forms`. Absolute dates in other notations, which have neither
direction nor width, are left to dateparser.
"""

from __future__ import annotations

import datetime as dt
import functools
import re
from typing import TYPE_CHECKING

from geoevents.records import Tense
from geoevents.resolving.date_forms import MONTH, MONTHS, WEEKDAY, WEEKDAYS, YEAR, Days, Reference, compiled, days_of

if TYPE_CHECKING:
    from dateparser.date import DateDataParser

# In small letters these are other words: may, march.
_SMALL = rf"\b(?:{'|'.join(MONTHS + WEEKDAYS)})\b"
# With neither full stop nor number beside it, an abbreviation is more often a name or a word: Jan, Mar, Sun.
_LONE_ABBREVIATION = rf"(?i)(?:\w+ )?(?!may\b)(?:{MONTH}|{WEEKDAY})(?<=\b\w{{3}})"
_TEMPORAL = (
    r"(?i)\b(?:yesterday|today|tonight|tomorrow|overnight|morning|afternoon|evening|night|weekend|century|ago|"
    r"(?:hour|day|week|month|year|decade|quarter|half)s?|spring|summer|autumn|winter|christmas|halloween|"
    rf"{YEAR}s?|\d0s|\d{{1,4}}[-/.]\d{{1,2}}[-/.]\d{{1,4}}|(?=(?-i:[A-Z]))(?:{MONTH}|{WEEKDAY}))\b"
)
# Without a preposition, four figures are a year only in the years that news is about.
_BARE_NUMBER = r"(?!19|20)\d+"
_CLOCK = (
    r"(?:\b(?:at|around|about) )*"
    r"\b(?:\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m\b\.?|\d{1,2}:\d\d|noon|midnight|dawn|dusk)"
    r"(?: (?:local time|gmt|utc|est|et)\b)?(?: on\b)?"
)
_HOUR_OF_DAY = r"(?:morning|afternoon|evening|night|lunchtime)"
_AROUND_DAY = (
    rf"^(?:(?:on|in|early|late|the) )*{_HOUR_OF_DAY} (?:of |on )"
    rf"|^(?:early|late) (?:on )?(?={WEEKDAY}\b)"
    rf"|(?<=\w)(?: early| late)?(?: in the| at)? {_HOUR_OF_DAY}$"
)


def is_temporal(words: str) -> bool:
    """Whether a phrase looks as if it gave a time: a cheap test before `resolve_date`.

    >>> is_temporal("on Monday"), is_temporal("on the border")
    (True, False)
    """
    return compiled(_TEMPORAL).search(words) is not None


def resolve_date(words: str, today: dt.date | None, tense: Tense = Tense.PAST) -> Days | None:
    """The first and the last day that a temporal phrase means, or None where it means no date.

    Args:
        words: the phrase, with or without its preposition.
        today: the day of the text. Without it, only absolute dates resolve.
        tense: of the clause. A weekday, or a date without its year, is the last one up to and including
            today; in the future tense it is the next one from today on.

    A period is as wide as its unit: "two weeks ago" is a calendar week, Monday to Sunday. Years are
    1000 to 2200; seasons are the whole months of the northern hemisphere.

    >>> resolve_date("on Monday", dt.date(2024, 5, 3))
    (datetime.date(2024, 4, 29), datetime.date(2024, 4, 29))
    >>> resolve_date("early 2011", None)
    (datetime.date(2011, 1, 1), datetime.date(2011, 4, 30))
    """
    phrase = " ".join(re.sub("[\u2013\u2014]", "-", words.replace("\u2019", "'")).split())
    if not phrase or compiled(_SMALL).search(phrase):
        return None
    if compiled(_LONE_ABBREVIATION).fullmatch(phrase) or compiled(_BARE_NUMBER).fullmatch(phrase):
        return None
    days = days_of(_plain(phrase), Reference(today, tense)) or _in_figures(phrase)
    return days if days and days[0].year >= 1000 and days[1].year <= 2200 else None


def _plain(phrase: str) -> str:
    """Small letters; no commas, full stops, possessive, clock or hour of the day."""
    phrase = compiled(_CLOCK).sub("", phrase.lower())
    phrase = " ".join(re.sub(r"[,.](?= |$)|(?<=[a-z])\.|'s$", " ", phrase).split())
    return phrase if re.match(r"(?:this|last|to) ?(?:morning|night)", phrase) else compiled(_AROUND_DAY).sub("", phrase)


@functools.cache
def _parser(order: str) -> DateDataParser:
    # Imported here: dateparser takes longer to import than all of geoevents.
    from dateparser.date import DateDataParser

    return DateDataParser(
        languages=["en"], settings={"STRICT_PARSING": True, "PARSERS": ["absolute-time"], "DATE_ORDER": order}
    )


@functools.lru_cache(maxsize=1024)
def _in_figures(phrase: str) -> Days | None:
    """A full date in another notation: 2012-10-05, 5.10.2012 (day first), 10/5/2012 (month first)."""
    if not re.search(r"\d", phrase) or not is_temporal(phrase):
        return None
    date = _parser("DMY" if "." in phrase else "MDY").get_date_data(phrase).date_obj
    return None if date is None else (date.date(), date.date())
