"""Stage 5, Apache Parquet: one row an event, with the columns of `flat` and their types.

Needs pyarrow, which the extra `geoevents[parquet]` brings.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from importlib import import_module
from itertools import islice
from typing import Any, BinaryIO

from geoevents.errors import GeoEventsError
from geoevents.writing import flat
from geoevents.writing.coded import CodedDocument

ROWS_A_GROUP = 50_000
"""How many events are held before they are written: large groups compress and scan well."""


class MissingLibraryError(GeoEventsError):
    """An optional library that is not installed."""


def write(documents: Iterable[CodedDocument], stream: BinaryIO) -> None:
    """Write a Parquet file; what a column means stands in its metadata under `meaning`.

    Raises:
        MissingLibraryError: pyarrow is not installed.
    """
    # Imported by name: pyarrow is optional and has no type annotations.
    try:
        pyarrow: Any = import_module("pyarrow")
        pyarrow_parquet: Any = import_module("pyarrow.parquet")
    except ImportError as error:
        raise MissingLibraryError(
            "Parquet needs pyarrow, which is not installed; remedy: pip install 'geoevents[parquet]'"
        ) from error
    types = {
        str: pyarrow.string(),
        int: pyarrow.int64(),
        float: pyarrow.float64(),
        dt.date: pyarrow.date32(),
    }
    schema = pyarrow.schema(
        [
            pyarrow.field(column.name, types[column.type], metadata={"meaning": column.meaning})
            for column in flat.COLUMNS
        ]
    )
    rows = _rows(documents)
    with pyarrow_parquet.ParquetWriter(stream, schema) as parquet_writer:
        while group := list(islice(rows, ROWS_A_GROUP)):
            parquet_writer.write_table(pyarrow.Table.from_pylist(group, schema=schema))


def _rows(documents: Iterable[CodedDocument]) -> Iterator[dict[str, flat.Value]]:
    for coded in documents:
        for event in coded.events:
            yield flat.row(coded.document, event)
