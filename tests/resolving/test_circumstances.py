"""When and where an event happened: its own words first, then those of its sentence, then the document's day."""

from __future__ import annotations

import datetime as dt

import pytest

from geoevents import Event, Extractor

DAY = dt.date(2024, 5, 3)  # a Friday


def _only(extractor: Extractor, text: str, code: str | None = None, day: dt.date | None = DAY) -> Event:
    """The event of a text (of those with this root, the first), which must have one."""
    events = [event for event in extractor.extract(text, date=day) if code is None or event.root == code]
    assert events, f"no event in {text!r}"
    return events[0]


DATES = [
    # (text, root of the event looked at, first and last day, words)
    ("Iran criticized Israel.", "11", "2024-05-03", None),
    ("Iran criticized Israel on Monday.", "11", "2024-04-29", "Monday"),
    ("On Monday Iran criticized Israel.", "11", "2024-04-29", "Monday"),
    ("Iran criticized Israel yesterday.", "11", "2024-05-02", "yesterday"),
    ("Iran criticized Israel last week.", "11", "2024-04-22 2024-04-28", "last week"),
    ("On 12 March 2021, Iran criticized Israel.", "11", "2021-03-12", "12 March 2021"),
    ("Iran criticized Israel on March 12, 2021.", "11", "2021-03-12", "March 12, 2021"),
    ("In October 2012, Turkey criticized Syria.", "11", "2012-10-01 2012-10-31", "October 2012"),
    ("In 2010, Turkey criticized Syria.", "11", "2010-01-01 2010-12-31", "2010"),
    ("Turkey criticized Syria in October.", "11", "2023-10-01 2023-10-31", "October"),
    ("Macron visited Berlin on October 5.", "04", "2023-10-05", "October 5"),
    ("Poland will send troops to Lithuania next month.", None, "2024-06-01 2024-06-30", "next month"),
    # each clause its own
    ("Iran criticized Israel on Monday and Egypt attacked Turkey on Tuesday.", "11", "2024-04-29", "Monday"),
    ("Iran criticized Israel on Monday and Egypt attacked Turkey on Tuesday.", "19", "2024-04-30", "Tuesday"),
    ("Syria said on Monday that Israel attacked Damascus on Sunday.", "19", "2024-04-28", "Sunday"),
    # of the sentence, where the clause has none
    ("Syria said that Israel attacked Damascus on Sunday.", "19", "2024-04-28", "Sunday"),
    ("Iran rejected on Sunday a proposal by Israel.", "12", "2024-04-28", "Sunday"),
    ("Turkish forces carried out an attack on Kurdish militants on Thursday.", "19", "2024-05-02", "Thursday"),
    # no dates of the event
    ("Iran criticized Israel over the 2015 nuclear deal.", "11", "2024-05-03", None),
    ("Iran criticized Israel for the third time.", "11", "2024-05-03", None),
    ("Iran criticized Israel in a letter.", "11", "2024-05-03", None),
    ("Iran criticized Israel at a summit.", "11", "2024-05-03", None),
]


@pytest.mark.parametrize(("text", "root", "days", "words"), DATES)
def test_dates(text: str, root: str | None, days: str, words: str | None, extractor: Extractor) -> None:
    event = _only(extractor, text, root)
    first, last = days.split()[0], days.split()[-1]
    assert event.date is not None
    assert (str(event.date.start), str(event.date.end)) == (first, last)
    mention = event.date.mention
    assert (mention.text if mention else None) == words
    if mention is not None:
        assert text[mention.start : mention.end] == mention.text


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Iran criticized Israel.", None),
        ("Iran criticized Israel on Monday.", None),
        ("Iran criticized Israel last week.", None),
        ("Iran criticized Israel on 12 March 2021.", "2021-03-12 2021-03-12"),
        ("In 2010, Turkey criticized Syria.", "2010-01-01 2010-12-31"),
    ],
)
def test_dates_of_a_document_without_a_day(text: str, days: str | None, extractor: Extractor) -> None:
    event = _only(extractor, text, day=None)
    assert (f"{event.date.start} {event.date.end}" if event.date else None) == days


PLACES = [
    # (text, root of the event looked at, place and its country)
    ("Putin visited Ankara.", "04", "Ankara TUR"),
    ("Modi and Xi met in Kazan.", "04", "Kazan RUS"),
    ("In Geneva, India criticized Pakistan.", "11", "Geneva CHE"),
    ("Iran criticized Israel at a conference in Vienna.", "11", "Vienna AUT"),
    ("Turkish soldiers were attacked by Kurdish rebels in Hakkari.", "19", "Hakkari TUR"),
    ("Three Turkish soldiers were killed in Syria.", None, "Syria SYR"),
    ("Turkish forces attacked rebels near Afrin.", "19", "Afrin SYR"),
    ("Israel bombed Gaza.", None, "Gaza PSE"),
    ("Russian drones struck the port in Odesa.", "19", "Odesa UKR"),
    ("Protesters rallied outside the French embassy in Bamako.", "14", "Bamako MLI"),
    ("Thousands demonstrated in Hong Kong against Beijing.", "14", "Hong Kong HKG"),
    ("Police in Lagos arrested twelve students.", "17", "Lagos NGA"),
    ("Turkish forces carried out an attack on Kurdish militants in Iraq.", "19", "Iraq IRQ"),
    ("Iran criticized Israel in Cairo and Egypt attacked Turkey in Izmir.", "19", "İzmir TUR"),
    ("Iran criticized Israel in Cairo and Egypt attacked Turkey in Izmir.", "11", "Cairo EGY"),
    ("A bomb exploded in Baghdad, killing five soldiers.", None, "Baghdad IRQ"),
    # no place
    ("Iran criticized Israel.", "11", None),
    ("Washington criticized Tehran.", "11", None),
    ("Iran criticized Israel in March.", "11", None),
    ("Iran criticized Israel in a letter.", "11", None),
    ("Iran criticized Israel over the Paris agreement.", "11", None),
    ("Iran criticized Israel in 2010.", "11", None),
    ("Iran criticized Israel at a press conference.", "11", None),
    ("Iran criticized Israel in the Financial Times.", "11", None),
]


@pytest.mark.parametrize(("text", "root", "expected"), PLACES)
def test_places(text: str, root: str | None, expected: str | None, extractor: Extractor) -> None:
    place = _only(extractor, text, root).place
    assert (f"{place.name} {place.country}" if place else None) == expected
    if place is not None:
        assert text[place.mention.start : place.mention.end] == place.mention.text
        assert -90 <= place.latitude <= 90


def test_local_agents_belong_to_the_place(extractor: Extractor) -> None:
    event = _only(extractor, "Police arrested twelve students in Lagos.", "17")
    assert event.source is not None
    assert (event.source.code, event.source.country) == ("NGACOP", "NGA")


def test_armies_do_not_belong_to_the_place(extractor: Extractor) -> None:
    event = _only(extractor, "Troops attacked rebels in Mali.", "19")
    assert event.source is not None
    assert event.source.code == "MIL"
