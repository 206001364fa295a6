"""Stage 4, resolving: the forms in which English writes dates and periods, and the days that each means.

A normalised phrase (small letters, no commas) and a reference in, a first and a last day out. `dates` is
the way in; it cleans the phrase first.
"""

from __future__ import annotations

import calendar
import datetime as dt
import functools
import re
from collections.abc import Callable, Iterable

from attrs import frozen

from geoevents.records import Tense

Days = tuple[dt.date, dt.date]
_Groups = dict[str, str]

MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_ABBREVIATED_WEEKDAYS = ("mon", "tue", "tues", "wed", "weds", "thu", "thur", "thurs", "fri", "sat", "sun")
_NUMBERS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "a couple of": 2, "three": 3, "four": 4, "five": 5, "six": 6,
    "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "a dozen": 12,
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
}  # fmt: skip
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4}
_MONTHS_OF_DIVISION = {"half": 6, "quarter": 3}
_FIRST_MONTH_OF_SEASON = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
_HOLIDAYS = {
    "new year's day": (1, 1), "valentine's day": (2, 14), "international women's day": (3, 8),
    "may day": (5, 1), "halloween": (10, 31), "all saints' day": (11, 1), "christmas eve": (12, 24),
    "christmas day": (12, 25), "christmas": (12, 25), "boxing day": (12, 26), "new year's eve": (12, 31),
}  # fmt: skip


def _one_of(words: Iterable[str]) -> str:
    return "(?:" + "|".join(sorted(map(re.escape, words), key=len, reverse=True)) + ")"


MONTH = _one_of([*MONTHS, *(month[:3] for month in MONTHS), "sept"])
WEEKDAY = _one_of(WEEKDAYS + _ABBREVIATED_WEEKDAYS)
_DAY = r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?"
YEAR = r"(?:1\d{3}|2[01]\d{2}|2200)"
_NUMBER = rf"(?:\d{{1,3}}|{_one_of(_NUMBERS)})"
_UNIT = "(?:hour|day|week|month|year|decade)"
_LEAD = r"(?:on|in|at|by|during|over|around|about|of|for|only|just|back in|as early as|the)\s+"


@functools.cache
def compiled(pattern: str) -> re.Pattern[str]:
    """A regular expression, compiled when first needed and not on import."""
    return re.compile(pattern)


@frozen
class Reference:
    """What a relative phrase counts from: the day of the text, if it is known, and the clause's tense."""

    day: dt.date | None
    tense: Tense

    @property
    def today(self) -> dt.date:
        """The day of the text. Raises ValueError where it is not known: then the form means no day."""
        if self.day is None:
            raise ValueError("a relative date in a text without a date")
        return self.day

    @property
    def ahead(self) -> bool:
        return self.tense is Tense.FUTURE


@frozen
class _Form:
    """One way to write a date: its pattern, and what the groups of the pattern mean."""

    pattern: re.Pattern[str]
    days: Callable[[_Groups, Reference], Days | None]


def days_of(phrase: str, reference: Reference) -> Days | None:
    """The days of the first form that fits the phrase, or else the phrase without a leading word."""
    for form in _forms():
        if match := form.pattern.fullmatch(phrase):
            try:
                days = form.days(match.groupdict(default=""), reference)
            except (ValueError, OverflowError):  # 31 June, 29 February 2023, before the year 1, no today
                continue
            if days:
                return days
    lead = compiled(_LEAD).match(phrase)
    return days_of(phrase[lead.end() :], reference) if lead else None


def _span_of_months(year: int, month: int, count: int = 1) -> Days:
    """`count` whole months from a month on; months may run below 1 and above 12."""
    first, last = year * 12 + month - 1, year * 12 + month + count - 2
    days_in_last = calendar.monthrange(last // 12, last % 12 + 1)[1]
    return dt.date(first // 12, first % 12 + 1, 1), dt.date(last // 12, last % 12 + 1, days_in_last)


def _years(first: int, last: int) -> Days:
    return dt.date(first, 1, 1), dt.date(last, 12, 31)


def _single(day: dt.date) -> Days:
    return day, day


def _unit_around(day: dt.date, unit: str, offset: int = 0) -> Days:
    """The calendar day, week, month, year or decade `offset` units away from the one around a day."""
    if unit == "hour":
        return _single(day + dt.timedelta(days=int(offset / 24)))
    if unit == "day":
        return _single(day + dt.timedelta(days=offset))
    if unit == "week":
        monday = day + dt.timedelta(days=7 * offset - day.weekday())
        return monday, monday + dt.timedelta(days=6)
    if unit == "month":
        return _span_of_months(day.year, day.month + offset)
    if unit == "year":
        return _years(day.year + offset, day.year + offset)
    return _years(day.year + 10 * offset, day.year + 10 * offset)


def _part(days: Days, which: str) -> Days:
    """The early, middle or late third of a period; the first or last month of a year."""
    start, end = days
    length = (end - start).days + 1
    if length > 366:
        first, years = start.year, end.year - start.year + 1
        thirds = [first, first + round(years / 3), first + round(2 * years / 3), end.year + 1]
        bounds = [dt.date(year, 1, 1) for year in thirds]
    elif length > 31:
        months = round(length / 30.4)
        bounds = [_span_of_months(start.year, start.month + round(months * n / 3))[0] for n in range(4)]
        if which == "start":
            return _span_of_months(start.year, start.month)
        if which == "end":
            return _span_of_months(end.year, end.month)
    else:
        bounds = [start + dt.timedelta(days=length // 3 * n) for n in range(3)] + [end + dt.timedelta(days=1)]
    third = {"early": 0, "start": 0, "mid": 1, "late": 2, "end": 2}[which]
    return bounds[third], bounds[third + 1] - dt.timedelta(days=1)


def _month_number(word: str) -> int:
    return next(number for number, month in enumerate(MONTHS, start=1) if month[:3] == word[:3])


def _weekday_number(word: str) -> int:
    return next(number for number, weekday in enumerate(WEEKDAYS) if weekday[:3] == word[:3])


def _count(words: str) -> int:
    return int(words) if words.isdigit() else _NUMBERS[words]


def _day_number(words: str) -> int:
    return int(words.rstrip("stndrh"))


def _day_of_month(groups: _Groups, reference: Reference) -> Days | None:
    """A day, or a run of days, of a month; the year stands there or follows from the tense."""
    month = _month_number(groups["month"])
    first, last = _day_number(groups["day"]), _day_number(groups.get("last") or groups["day"])
    year = int(groups["year"]) if groups["year"] else _year_of(month, first, reference)
    if groups["led"] and not groups["year"]:
        # The weekday beside it tells the year where the tense misleads: a meeting that was announced.
        weekday, years = _weekday_number(groups["led"]), (year, reference.today.year, year + 1, year - 1)
        year = next((each for each in years if dt.date(each, month, first).weekday() == weekday), year)
    days = dt.date(year, month, first), dt.date(year, month, last)
    return days if days[0] <= days[1] else None


def _year_of(month: int, day: int, reference: Reference) -> int:
    today = reference.today
    if reference.ahead:
        return today.year + ((month, day) < (today.month, today.day))
    return today.year - ((month, day) > (today.month, today.day))


def _holiday(groups: _Groups, reference: Reference) -> Days | None:
    month, day = _HOLIDAYS[groups["holiday"]]
    year = int(groups["year"]) if groups["year"] else _year_of(month, day, reference)
    return _single(dt.date(year, month, day))


def _whole_month(groups: _Groups, reference: Reference) -> Days | None:
    month = _month_number(groups["month"])
    if groups["year"]:
        return _span_of_months(int(groups["year"]), month)
    today, which = reference.today, groups.get("which")
    if which == "this":
        return _span_of_months(today.year, month)
    if which == "last":
        return _span_of_months(today.year - (month >= today.month), month)
    if which == "next" or reference.ahead:
        return _span_of_months(today.year + (month < today.month + (which == "next")), month)
    return _span_of_months(today.year - (month > today.month), month)


def _season(groups: _Groups, reference: Reference) -> Days | None:
    month = _FIRST_MONTH_OF_SEASON[groups["season"]]
    if groups["year"]:
        return _span_of_months(int(groups["year"]), month, 3)
    today = reference.today
    which, (start, end) = groups["which"], _span_of_months(today.year, month, 3)
    if which == "next" or (not which and reference.ahead):
        later = start <= today if which else end < today
        return _span_of_months(today.year + later, month, 3)
    earlier = end >= today if which == "last" else not which and start > today
    return _span_of_months(today.year - earlier, month, 3)


def _division_of_year(groups: _Groups, reference: Reference) -> Days | None:
    months = _MONTHS_OF_DIVISION[groups["division"] or "quarter"]
    number = _ORDINALS[groups["ordinal"]] if groups["ordinal"] else int(groups["quarter"])
    year = int(groups["year"]) if groups["year"] else reference.today.year
    return _span_of_months(year, (number - 1) * months + 1, months) if number * months <= 12 else None


def _weekday(groups: _Groups, reference: Reference) -> Days | None:
    today, weekday, which = reference.today, _weekday_number(groups["weekday"]), groups.get("which")
    back, forward = (today.weekday() - weekday) % 7, (weekday - today.weekday()) % 7
    if which == "this":
        return _single(today + dt.timedelta(days=weekday - today.weekday()))
    if which in ("last", "past"):
        return _single(today - dt.timedelta(days=back or 7))
    if which in ("next", "coming"):
        return _single(today + dt.timedelta(days=forward or 7))
    return _single(today + dt.timedelta(days=forward) if reference.ahead else today - dt.timedelta(days=back))


_OFFSETS = {"last": -1, "previous": -1, "this": 0, "current": 0, "next": 1, "coming": 1}


def _weekday_of_week(groups: _Groups, reference: Reference) -> Days | None:
    monday = _unit_around(reference.today, "week", _OFFSETS[groups["which"]])[0]
    return _single(monday + dt.timedelta(days=_weekday_number(groups["weekday"])))


def _weekend(groups: _Groups, reference: Reference) -> Days | None:
    today, which = reference.today, groups["which"]
    saturday = _unit_around(today, "week")[0] + dt.timedelta(days=5)
    if which in ("next", "coming"):
        saturday += dt.timedelta(days=0 if which == "coming" else 7)
    elif which in ("last", "past") or (which != "this" and today < saturday and not reference.ahead):
        saturday -= dt.timedelta(days=7)
    return saturday, saturday + dt.timedelta(days=1)


def _near_day(groups: _Groups, reference: Reference) -> Days | None:
    first, last = {
        "yesterday": (-1, -1), "last night": (-1, -1), "overnight": (-1, 0), "tomorrow": (1, 1),
        "day before yesterday": (-2, -2), "day after tomorrow": (2, 2),
    }.get(groups["day"], (0, 0))  # fmt: skip
    return reference.today + dt.timedelta(days=first), reference.today + dt.timedelta(days=last)


def _unit(groups: _Groups, reference: Reference) -> Days | None:
    return _unit_around(reference.today, groups["unit"], _OFFSETS[groups["which"]])


def _rest_of_unit(groups: _Groups, reference: Reference) -> Days | None:
    start, end = _unit_around(reference.today, groups["unit"])
    return (reference.today, end) if groups["which"] == "later" else (start, reference.today)


def _so_long_ago(groups: _Groups, reference: Reference) -> Days | None:
    return _unit_around(reference.today, groups["unit"], -_count(groups["number"]))


def _so_long_from_now(groups: _Groups, reference: Reference) -> Days | None:
    return _unit_around(reference.today, groups["unit"], _count(groups["number"]))


def _some_time_ago(groups: _Groups, reference: Reference) -> Days | None:
    """A few, several, or a bare plural: two to nine units."""
    today, unit = reference.today, groups["unit"]
    return _unit_around(today, unit, -9)[0], _unit_around(today, unit, -2)[1]


def _stretch(groups: _Groups, reference: Reference) -> Days | None:
    """The last or the next so many units, counted from today."""
    today, number = reference.today, _count(groups["number"] or "a")
    ahead = groups["which"] in ("next", "coming")
    unit, offset = groups["unit"], number if ahead else -number
    if unit in ("hour", "day", "week"):
        other = today + dt.timedelta(days={"hour": 1 / 24, "day": 1, "week": 7}[unit] * offset)
    else:
        years = offset * {"month": 0, "year": 1, "decade": 10}[unit]
        start, end = _span_of_months(today.year + years, today.month + (offset if unit == "month" else 0))
        other = min(start + dt.timedelta(days=today.day - 1), end)
    return min(today, other), max(today, other)


def _year_or_years(groups: _Groups, reference: Reference) -> Days | None:
    first = groups["year"]
    last = first[: -len(groups["last"])] + groups["last"] if groups.get("last") else first
    return _years(int(first), int(last)) if first <= last else None


def _decade(groups: _Groups, reference: Reference) -> Days | None:
    first = int(groups["decade"] if len(groups["decade"]) == 4 else "19" + groups["decade"])
    return _years(first, first + 9)


def _century(groups: _Groups, reference: Reference) -> Days | None:
    last = int(groups["century"]) * 100
    return _years(last - 99, last)


_PARTS = {"beginning": "start", "middle": "mid", "close": "end"}


def _part_of_period(groups: _Groups, reference: Reference) -> Days | None:
    whole = groups["whole"]
    if whole in ("the year", "the month", "the week"):
        whole = whole.replace("the", "this")
    days = days_of(whole, reference)
    return _part(days, _PARTS.get(groups["part"], groups["part"])) if days and days[0] != days[1] else None


def _range(groups: _Groups, reference: Reference) -> Days | None:
    """Two dates, and all between. The first borrows the year of the second, and lies before it."""
    end = days_of(groups["to"], reference)
    if end is None:
        return None
    year = compiled(rf"{YEAR}$").search(groups["to"])
    start = days_of(f"{groups['from']} {year[0]}", reference) if year else None
    # Backwards, the first date counts from the second: the Friday before Monday. Ahead, the other way about.
    if start is None and reference.day is not None:
        start = days_of(groups["from"], reference if reference.ahead else Reference(end[0], reference.tense))
        if start and reference.ahead:
            end = days_of(groups["to"], Reference(start[0], reference.tense)) or end
    start = start or days_of(groups["from"], reference)
    return (start[0], end[1]) if start and start[0] <= end[1] else None


def _since(groups: _Groups, reference: Reference) -> Days | None:
    days = days_of(groups["start"], Reference(reference.day, Tense.PAST))
    return (days[0], reference.today) if days and days[0] <= reference.today else None


@functools.cache
def _forms() -> tuple[_Form, ...]:
    """All forms, compiled on first use. The first that fits wins, so the closer form stands first."""
    year, or_year = f"(?P<year>{YEAR})", f"(?:(?: of| in)? (?P<year>{YEAR}))?"
    weekday, month, day = f"(?P<weekday>{WEEKDAY})", f"(?P<month>{MONTH})", f"(?P<day>{_DAY})"
    through = " ?(?:-|and|to|until|till|through) ?"
    run = rf"{day}(?:{through}(?P<last>{_DAY}))?"
    led = f"(?:(?:on )?(?P<led>{WEEKDAY}) )?(?:the )?"
    number, unit = f"(?P<number>{_NUMBER})", f"(?P<unit>{_UNIT})s?"
    season = f"(?P<season>{_one_of(_FIRST_MONTH_OF_SEASON)})"
    which, offset = "(?P<which>last|this|next)", f"(?P<which>{_one_of(_OFFSETS)})"
    table: tuple[tuple[str, Callable[[_Groups, Reference], Days | None]], ...] = (
        (rf"(?:from |between )?{led}{run}(?: of)? {month}{or_year}", _day_of_month),
        (rf"(?:from |between )?{led}{month} (?:the )?{run}{or_year}", _day_of_month),
        (rf"{led}(?P<holiday>{_one_of(_HOLIDAYS)}){or_year}", _holiday),
        (rf"(?:the month of )?{month}{or_year}", _whole_month),
        (rf"{which} {month}(?P<year>)", _whole_month),
        (rf"(?:in )?(?:the year )?{year}", _year_or_years),
        (rf"(?:from |between )?{year}{through}(?P<last>{YEAR}|\d\d)", _year_or_years),
        (r"'?(?P<decade>(?:1\d|20|21)?\d0)'?s", _decade),
        (r"(?P<century>1[1-9]|2[012])(?:st|nd|th)[ -]century", _century),
        (rf"(?:in (?:the )?|{which} ){season}{or_year}", _season),
        (rf"(?P<which>){season} (?:of )?{year}", _season),
        (rf"(?P<ordinal>{_one_of(_ORDINALS)}) (?P<division>half|quarter)(?P<quarter>)"
         rf"(?: of)?(?: the year|(?: of)? (?P<year>{YEAR}))?", _division_of_year),
        (rf"q(?P<quarter>[1-4])(?P<ordinal>)(?P<division>){or_year}", _division_of_year),
        (r"(?P<day>yesterday|today|tonight|tomorrow|overnight|last night|this (?:morning|afternoon|evening)|"
         r"day before yesterday|day after tomorrow|(?:earlier|later) (?:today|in the day))", _near_day),
        (rf"(?:(?P<which>last|this|next|past|coming) )?{weekday}", _weekday),
        (rf"{weekday} (?:of )?{offset} week", _weekday_of_week),
        (rf"{offset} week(?: on)? {weekday}", _weekday_of_week),
        (r"(?:(?P<which>last|this|next|past|coming) )?weekend", _weekend),
        (rf"{offset} (?P<unit>day|week|month|year)", _unit),
        (r"(?P<which>earlier|later|so far) (?:in )?(?:this|the) (?P<unit>week|month|year)", _rest_of_unit),
        (rf"{number} {unit} (?:ago|earlier|before|back)", _so_long_ago),
        (rf"in {number} {unit}(?:'s?)?(?: time)?", _so_long_from_now),
        (rf"{number} {unit} from (?:now|today)", _so_long_from_now),
        (r"(?:(?:a )?few |several |some |many )?(?P<unit>day|week|month|year)s (?:ago|earlier|back)",
         _some_time_ago),
        (rf"(?:the )?(?P<which>last|past|previous|next|coming) (?:{number} )?{unit}", _stretch),
        (r"(?P<part>early|mid|middle|late|start|beginning|end|close)[ -](?:in |of )*(?P<whole>.+)",
         _part_of_period),
        (r"(?:ever )?since (?P<start>.+)", _since),
        (r"between (?P<from>.+) and (?P<to>.+)", _range),
        (r"(?:from )?(?P<from>.+) (?:to|until|till|through|and) (?P<to>.+)", _range),
        (r"(?P<from>.+) ?- ?(?P<to>.+)", _range),
    )  # fmt: skip
    return tuple(_Form(compiled(pattern), days) for pattern, days in table)
