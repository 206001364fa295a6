"""Stage 5, records as plain data: dictionaries, lists, strings and numbers, ready for JSON, and back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from types import GenericAlias
from typing import Any, TypeAlias, get_args, get_origin

import attrs
from cattrs import BaseValidationError, ClassValidationError, Converter, IterableValidationError
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn
from cattrs.preconf.orjson import make_converter

from geoevents import codebook
from geoevents.codebook import Code
from geoevents.errors import GeoEventsError
from geoevents.records import Actor, Document, Event, Modality, Period, Place, Polarity, Span, Tense

Record: TypeAlias = Event | Actor | Place | Period | Span | Document

LOOKED_UP = ("name", "root", "plover", "quad_class", "goldstein")
"""What `to_dict` adds to an event from the codebook, for readers that have none; `from_dict` ignores it."""

_ENUMERATIONS = (Polarity, Tense, Modality)


class RecordError(GeoEventsError):
    """Plain data that is not a record: the message names the field, as `source.mention.end`."""


def to_dict(record: Record) -> dict[str, Any]:
    """A record as plain data: days as `YYYY-MM-DD`, enumerations by value, tuples as lists.

    An event also gets its codebook look-ups: name, root, plover, quad_class, goldstein.

    >>> to_dict(Span(0, 4, "Iran"))
    {'start': 0, 'end': 4, 'text': 'Iran'}
    """
    data: dict[str, Any] = _converter().unstructure(record)
    return data


def from_dict(data: Mapping[str, Any]) -> Event:
    """The event that `to_dict` made the data from, exactly.

    Keys that no event has (the codebook look-ups, a document's id, the caller's own) are ignored.

    Raises:
        RecordError: a field is missing or does not hold what it should; the message has one line a field.

    >>> try:
    ...     from_dict({"code": "1l1"})
    ... except RecordError as error:
    ...     print(str(error).splitlines()[1].strip())
    code: expected a CAMEO code, got '1l1'
    """
    try:
        return _converter().structure(data, Event)
    except (BaseValidationError, TypeError) as error:
        raise RecordError("\n  ".join(["not an event:", *_messages(error, "")])) from error


@cache
def _converter() -> Converter:
    converter = make_converter()
    _register_unstructuring(converter)
    _register_structuring(converter)
    return converter


def _register_unstructuring(converter: Converter) -> None:
    def event_to_dict(event: Event) -> dict[str, Any]:
        fields = plain_event(event)
        looked_up = {name: getattr(event, name) for name in LOOKED_UP}
        return {"code": fields.pop("code"), **looked_up, **fields}

    # The preset leaves days and enumerations to orjson, but a dictionary that holds them is not plain.
    converter.register_unstructure_hook(dt.date, lambda day: day.isoformat())
    for enumeration in _ENUMERATIONS:
        converter.register_unstructure_hook(enumeration, lambda member: member.value)
    converter.register_unstructure_hook_func(_is_tuple, lambda items: [converter.unstructure(item) for item in items])
    plain_event = make_dict_unstructure_fn(Event, converter)
    converter.register_unstructure_hook(Event, event_to_dict)


def _register_structuring(converter: Converter) -> None:
    def structure_tuple(value: Any, tuple_type: Any) -> tuple[Any, ...]:
        if not isinstance(value, (list, tuple)):  # above all no string, whose items are strings too
            raise TypeError(f"expected a list, got {value!r}")
        list_type: Any = GenericAlias(list, get_args(tuple_type)[:1])
        return tuple(converter.structure(list(value), list_type))

    def record_hook(record_type: type[Any]) -> Callable[[Any, Any], Any]:
        structure = make_dict_structure_fn(record_type, converter)

        def structure_record(value: Any, kind: Any) -> Any:
            if not isinstance(value, Mapping):
                raise TypeError(f"expected an object, got {value!r}")
            return structure(value, kind)

        return structure_record

    # cattrs would convert, and so read None as the string 'None'; these only check.
    converter.register_structure_hook(str, lambda value, _: _checked(value, str, "a string"))
    converter.register_structure_hook(int, lambda value, _: _checked(value, int, "an integer"))
    converter.register_structure_hook(float, lambda value, _: float(_checked(value, int | float, "a number")))
    converter.register_structure_hook(dt.date, lambda value, _: _day(value))
    converter.register_structure_hook(Code, lambda value, _: _code(value))
    for enumeration in _ENUMERATIONS:  # one by one, since they are strings and the hook for these would do
        converter.register_structure_hook(enumeration, lambda value, kind: kind(value))
    converter.register_structure_hook_func(_is_tuple, structure_tuple)
    converter.register_structure_hook_factory(attrs.has, record_hook)


def _is_tuple(kind: Any) -> bool:
    return bool(get_origin(kind) is tuple)


def _checked(value: Any, kind: Any, name: str) -> Any:
    if isinstance(value, bool) or not isinstance(value, kind):
        raise TypeError(f"expected {name}, got {value!r}")
    return value


def _day(value: Any) -> dt.date:
    try:
        return dt.date.fromisoformat(value)
    except (TypeError, ValueError):
        raise ValueError(f"expected a day as YYYY-MM-DD, got {value!r}") from None


def _code(value: Any) -> Code:
    if not isinstance(value, str) or not codebook.exists(Code(value)):
        raise ValueError(f"expected a CAMEO code, got {value!r}")
    return Code(value)


def _messages(error: BaseException, path: str) -> Iterator[str]:
    """One line for each field that is wrong, from the tree of errors that cattrs raises."""
    if isinstance(error, ClassValidationError):
        named, others = error.group_exceptions()
        for cause, note in named:
            yield from _messages(cause, f"{path}.{note.name}" if path else note.name)
        for other in others:
            yield from _messages(other, path)
    elif isinstance(error, IterableValidationError):
        for cause, item_note in error.group_exceptions()[0]:
            yield from _messages(cause, f"{path}[{item_note.index}]")
    else:
        message = "missing" if isinstance(error, KeyError) else str(error)
        yield f"{path}: {message}" if path else message
