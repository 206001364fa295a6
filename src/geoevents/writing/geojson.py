"""Stage 5, GeoJSON (RFC 7946): one FeatureCollection, one feature an event."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, BinaryIO

import orjson

from geoevents.records import Document, Event
from geoevents.writing import flat
from geoevents.writing.coded import CodedDocument


def write(documents: Iterable[CodedDocument], stream: BinaryIO) -> None:
    """Write one feature a line: a point, or no geometry where the event has no place.

    The properties are the columns of `flat`, since map programs read only flat ones; the coordinates stand in
    the geometry alone.
    """
    stream.write(b'{"type":"FeatureCollection","features":[')
    separator = b"\n"
    for coded in documents:
        for event in coded.events:
            stream.write(separator + orjson.dumps(_feature(coded.document, event)))
            separator = b",\n"
    stream.write(b"\n]}\n")


def _feature(document: Document, event: Event) -> dict[str, Any]:
    properties = flat.row(document, event)
    longitude, latitude = properties.pop("place_longitude"), properties.pop("place_latitude")
    point = {"type": "Point", "coordinates": [longitude, latitude]}
    return {"type": "Feature", "geometry": point if event.place else None, "properties": properties}
