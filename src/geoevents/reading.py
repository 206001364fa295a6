"""Before stage 1: names of files in, documents out, and an error in place of a document that cannot be read.

A text file is one document. JSON Lines are one document a line: an object with the keys text, id and date, of
which the last two may be missing. Both are UTF-8; line ends stay as they are, so that offsets fit the file.
"""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Iterable, Iterator
from enum import Enum
from pathlib import Path

import orjson

from geoevents.errors import DataError, DocumentError
from geoevents.records import Document

STANDARD_INPUT = "-"


class InputFormat(str, Enum):
    """What a file holds."""

    TEXT = "text"
    JSON_LINES = "jsonl"


def format_of(name: str) -> InputFormat:
    """What a file holds by its name: JSON Lines if it ends in `.jsonl` or `.ndjson`, else text.

    >>> format_of("news.jsonl").value, format_of("-").value
    ('jsonl', 'text')
    """
    return InputFormat.JSON_LINES if name.lower().endswith((".jsonl", ".ndjson")) else InputFormat.TEXT


def read_documents(
    names: Iterable[str], date: dt.date | None = None, input_format: InputFormat | None = None
) -> Iterator[Document | DataError]:
    """The documents of the files in order, read one at a time.

    What cannot be read comes as an error in its place, with file and line, so that one bad document does not
    cost the caller the others.

    Args:
        names: paths; `-` is standard input.
        date: the day of publication of the documents that do not bring one.
        input_format: what all the files hold; None goes by their names.
    """
    for name in names:
        if name != STANDARD_INPUT and Path(name).is_dir():
            yield DataError("is a directory; name the files in it", name)
        elif (input_format or format_of(name)) is InputFormat.JSON_LINES:
            yield from _json_lines_file(name, date)
        else:
            yield _text_file(name, date)


def count_documents(names: Iterable[str], input_format: InputFormat | None = None) -> int | None:
    """How many documents and errors `read_documents` will give; None where only standard input could tell."""
    total = 0
    for name in names:
        if (input_format or format_of(name)) is InputFormat.TEXT or not Path(name).is_file():
            if name == STANDARD_INPUT and input_format is InputFormat.JSON_LINES:
                return None
            total += 1
        else:
            with Path(name).open("rb") as lines:
                total += sum(1 for line in lines if line.strip())
    return total


def _text_file(name: str, date: dt.date | None) -> Document | DataError:
    try:
        content = sys.stdin.buffer.read() if name == STANDARD_INPUT else Path(name).read_bytes()
        return Document(_decoded(content), id=name, date=date)
    except OSError as error:
        return DataError(f"cannot be read: {error.strerror}", name)
    except DocumentError as error:
        return DataError(str(error), name)


def _json_lines_file(name: str, date: dt.date | None) -> Iterator[Document | DataError]:
    if name == STANDARD_INPUT:
        yield from _json_lines(sys.stdin.buffer, name, date)
        return
    try:
        with Path(name).open("rb") as lines:
            yield from _json_lines(lines, name, date)
    except OSError as error:
        yield DataError(f"cannot be read: {error.strerror}", name)


def _json_lines(lines: Iterable[bytes], name: str, date: dt.date | None) -> Iterator[Document | DataError]:
    for number, line in enumerate(lines, start=1):
        if line.strip():
            try:
                yield _json_document(_decoded(line), f"{name}:{number}", date)
            except DocumentError as error:
                yield DataError(str(error), name, number)


def _json_document(line: str, place: str, date: dt.date | None) -> Document:
    try:
        fields = orjson.loads(line)
    except orjson.JSONDecodeError as error:
        raise DocumentError(f"not JSON: {error.msg} (column {error.colno})") from error
    if not isinstance(fields, dict) or "text" not in fields:
        raise DocumentError('not a document; write {"text": "...", "id": "...", "date": "YYYY-MM-DD"}')
    identifier, own_date = fields.get("id"), fields.get("date")
    if isinstance(identifier, bool) or not isinstance(identifier, str | int | None):
        raise DocumentError(f"id {identifier!r} is neither a string nor an integer")
    return Document(
        fields["text"],
        id=place if identifier is None else str(identifier),
        date=date if own_date is None else own_date,
    )


def _decoded(content: bytes) -> str:
    try:
        return content.decode().removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        byte = content[error.start]
        raise DocumentError(f"byte {error.start} (0x{byte:02x}) is not UTF-8; convert it to UTF-8 first") from error
