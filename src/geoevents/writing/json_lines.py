"""Stage 5, JSON Lines: one line an event, its document's id first, then what `plain.to_dict` gives."""

from __future__ import annotations

from collections.abc import Iterable
from typing import BinaryIO

import orjson

from geoevents.writing.coded import CodedDocument
from geoevents.writing.plain import to_dict


def write(documents: Iterable[CodedDocument], stream: BinaryIO) -> None:
    """Write one JSON object a line, in UTF-8; each line can be read again with `plain.from_dict`."""
    for coded in documents:
        for event in coded.events:
            line = {"document": coded.document.id, **to_dict(event)}
            stream.write(orjson.dumps(line, option=orjson.OPT_APPEND_NEWLINE))
        stream.flush()  # so that a reader at the other end of a pipe need not wait for a full buffer
