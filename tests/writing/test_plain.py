"""Records to plain data and back."""

import datetime as dt

import attrs
import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from geoevents import codebook
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
from geoevents.writing.plain import RecordError, from_dict, to_dict

words = st.text(max_size=12)
spans = st.builds(lambda start, text: Span(start, start + len(text), text), st.integers(0, 10**6), words)
actors = st.builds(
    Actor,
    code=st.none() | words,
    country=st.none() | words,
    roles=st.lists(words, max_size=3).map(tuple),
    name=words,
    mention=spans,
    antecedent=st.none() | spans,
)
places = st.builds(
    Place,
    name=words,
    country=st.none() | words,
    latitude=st.floats(-90, 90),
    longitude=st.floats(-180, 180),
    geonames_id=st.none() | st.integers(0, 2**40),
    mention=spans,
)
periods = st.builds(
    lambda days, mention: Period(min(days), max(days), mention),
    st.tuples(st.dates(), st.dates()),
    st.none() | spans,
)
events = st.builds(
    lambda participants, **fields: Event(source=participants[0], target=participants[1], **fields),
    participants=st.tuples(actors, st.none() | actors) | st.tuples(st.none(), actors),
    code=st.sampled_from([entry.code for entry in codebook.entries()]),
    trigger=spans,
    sentence=spans,
    date=st.none() | periods,
    place=st.none() | places,
    polarity=st.sampled_from(Polarity),
    tense=st.sampled_from(Tense),
    modality=st.sampled_from(Modality),
    attribution=st.lists(actors, max_size=2).map(tuple),
    rule=words,
)


@given(events)
def test_an_event_survives_json_exactly(event: Event) -> None:
    data = to_dict(event)
    through_json = orjson.loads(orjson.dumps(data))
    assert through_json == data, "to_dict gives data that JSON cannot hold as it is"
    restored = from_dict(through_json)
    assert restored == event
    assert repr(restored) == repr(event), "equal but of other types: 'past' == Tense.PAST"


def test_an_event_gets_its_codebook_look_ups(warning: Event) -> None:
    data = to_dict(warning)
    entry = codebook.entry("130")
    assert list(data)[:6] == ["code", "name", "root", "plover", "quad_class", "goldstein"]
    assert data["name"] == entry.name
    assert data["root"] == "13"
    assert data["plover"] == entry.plover
    assert data["quad_class"] == 3
    assert data["goldstein"] == entry.goldstein


def test_values_are_plain(strike: Event) -> None:
    data = to_dict(strike)
    assert data["date"]["start"] == "2024-04-29"
    assert type(data["polarity"]) is str
    assert data["source"]["roles"] == ["GOV"]
    assert data["attribution"][0]["code"] == "PERGOV"


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        (Span(2, 4, "it"), {"start": 2, "end": 4, "text": "it"}),
        (
            Period(dt.date(2024, 1, 1), dt.date(2024, 1, 2)),
            {"start": "2024-01-01", "end": "2024-01-02", "mention": None},
        ),
        (
            Document("Text.", id="1", date="2024-01-01"),
            {"text": "Text.", "id": "1", "date": "2024-01-01"},
        ),
    ],
)
def test_other_records(record: Span | Period | Document, expected: dict[str, object]) -> None:
    assert to_dict(record) == expected


def test_unknown_and_looked_up_keys_are_ignored(strike: Event) -> None:
    assert from_dict({**to_dict(strike), "document": "1", "goldstein": "?", "my own": 1}) == strike


@pytest.mark.parametrize(
    ("path", "value", "message"),
    [
        ("code", "999", "code: expected a CAMEO code, got '999'"),
        ("code", 40, "code: expected a CAMEO code, got 40"),
        ("rule", None, "rule: expected a string, got None"),
        ("source", "PER", "source: expected an object, got 'PER'"),
        ("source.mention.start", "2", "source.mention.start: expected an integer, got '2'"),
        ("source.mention.start", True, "source.mention.start: expected an integer, got True"),
        ("source.mention.end", 999, "source.mention: span 26:999 does not have the length of 'it'"),
        ("source.roles", "GOV", "source.roles: expected a list, got 'GOV'"),
        ("source.roles", ["GOV", 1], "source.roles[1]: expected a string, got 1"),
        ("attribution", [1], "attribution[0]: expected an object, got 1"),
        ("date.end", "yesterday", "date.end: expected a day as YYYY-MM-DD, got 'yesterday'"),
        ("date.start", "2025-01-01", "date: period ends on 2024-04-30, before it starts on 2025-01-01"),
        ("place.latitude", "0", "place.latitude: expected a number, got '0'"),
        ("place.latitude", 91, "place: 'latitude' must be <= 90: 91"),
        ("tense", "perfect", "tense: 'perfect' is not a valid Tense"),
    ],
)
def test_an_error_names_the_field(strike: Event, path: str, value: object, message: str) -> None:
    data = to_dict(strike)
    *parents, last = path.split(".")
    place = data
    for parent in parents:
        place = place[parent]
    place[last] = value
    with pytest.raises(RecordError) as raised:
        from_dict(data)
    assert message in str(raised.value)


@pytest.mark.parametrize("field", [field.name for field in attrs.fields(Event)])
def test_a_missing_field_is_named(strike: Event, field: str) -> None:
    data = to_dict(strike)
    del data[field]
    with pytest.raises(RecordError, match=f"^not an event:\n  {field}: missing$"):
        from_dict(data)


@pytest.mark.parametrize("data", [[], "event", None, 1])
def test_what_is_no_object_is_no_event(data: object) -> None:
    with pytest.raises(RecordError, match="not an event"):
        from_dict(data)  # type: ignore[arg-type]


def test_nobody_on_both_sides_is_no_event(strike: Event) -> None:
    with pytest.raises(RecordError, match="an event needs a source or a target"):
        from_dict({**to_dict(strike), "source": None, "target": None})
