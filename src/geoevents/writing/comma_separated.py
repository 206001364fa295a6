"""Stage 5, CSV: a header and one row an event, with the columns of `flat`."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from typing import BinaryIO

from geoevents.writing import flat
from geoevents.writing.coded import CodedDocument


def write(documents: Iterable[CodedDocument], stream: BinaryIO) -> None:
    r"""Write CSV in UTF-8, rows ending in `\n`, all but numbers in quotes, None as an empty string."""
    stream.write(_lines([[column.name for column in flat.COLUMNS]]))
    for coded in documents:
        stream.write(_lines([list(flat.row(coded.document, event).values()) for event in coded.events]))
        stream.flush()


def _lines(rows: list[list[str]] | list[list[flat.Value]]) -> bytes:
    text = io.StringIO(newline="")
    # Strings are always quoted because the csv module would leave a lone carriage return without quotes,
    # and readers would then take it for the end of the row.
    csv.writer(text, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\n").writerows(rows)
    return text.getvalue().encode()
