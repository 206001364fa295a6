"""Stage 5: coded documents in, bytes of a file format out.

Each format is one module with one function, `write(documents, stream)`; `plain` turns single records into
plain data and back.
"""

from __future__ import annotations

from enum import Enum

from geoevents.writing.coded import CodedDocument, Writer

__all__ = ["CodedDocument", "Format", "Writer", "writer_for"]


class Format(str, Enum):
    """The formats that events can be written in; the value is the usual file suffix, but for the table."""

    TABLE = "table"
    JSON_LINES = "jsonl"
    CSV = "csv"
    PARQUET = "parquet"
    GEOJSON = "geojson"
    HTML = "html"


def writer_for(output_format: Format) -> Writer:
    """The function that writes a format.

    >>> import io
    >>> from geoevents.records import Document
    >>> stream = io.BytesIO()
    >>> writer_for(Format.GEOJSON)([CodedDocument(Document("Nothing happened."), events=())], stream)
    >>> stream.getvalue().decode()
    '{"type":"FeatureCollection","features":[\\n]}\\n'
    """
    # Here and not above: one format should not pay for the libraries of the others.
    from geoevents.writing import comma_separated, geojson, html, json_lines, parquet, terminal

    writers: dict[Format, Writer] = {
        Format.TABLE: terminal.write,
        Format.JSON_LINES: json_lines.write,
        Format.CSV: comma_separated.write,
        Format.PARQUET: parquet.write,
        Format.GEOJSON: geojson.write,
        Format.HTML: html.write,
    }
    return writers[output_format]
