"""Files to documents, and errors in place of those that cannot be read."""

import datetime as dt
import io
import sys
from pathlib import Path

import pytest

from geoevents.errors import DataError
from geoevents.reading import InputFormat, count_documents, read_documents
from geoevents.records import Document

DAY = dt.date(2024, 5, 3)


def read(path: Path, content: bytes) -> list[Document | str]:
    """What comes out of one file: documents, and the errors without the folder's name."""
    path.write_bytes(content)
    read = [
        str(each).replace(f"{path.parent}/", "") if isinstance(each, DataError) else each
        for each in read_documents([str(path)], DAY)
    ]
    assert len(read) == count_documents([str(path)])
    return read


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (b"", ""),
        (b"One.\r\nTwo.\n", "One.\r\nTwo.\n"),
        (b"\xef\xbb\xbfOne.", "One."),
        ("Türkiye".encode(), "Türkiye"),
    ],
)
def test_a_text_file_is_one_document(tmp_path: Path, content: bytes, text: str) -> None:
    path = tmp_path / "news.txt"
    assert read(path, content) == [Document(text, id=str(path), date=DAY)]


def test_a_text_file_that_is_not_utf_8(tmp_path: Path) -> None:
    assert read(tmp_path / "old.txt", "São Tomé".encode("latin-1")) == [
        "old.txt: byte 1 (0xe3) is not UTF-8; convert it to UTF-8 first"
    ]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (b'{"text": "A.", "id": "7", "date": "2020-01-02"}', Document("A.", "7", dt.date(2020, 1, 2))),
        (
            b'{"text": "A.", "id": 7, "date": "2020-01-02T10:00:00Z"}',
            Document("A.", "7", dt.date(2020, 1, 2)),
        ),
        (b'{"text": "A.", "id": "7", "date": null, "title": "T"}', Document("A.", "7", DAY)),
        (b"\xef\xbb\xbf" + b'{"text": "A.", "id": "7"}', Document("A.", "7", DAY)),
        (b"A.", "news.jsonl:1: not JSON: "),
        (b'{"text": "A.', "news.jsonl:1: not JSON: "),
        (b'["A."]', "news.jsonl:1: not a document; write {"),
        (b'{"body": "A."}', "news.jsonl:1: not a document; write {"),
        (b'{"text": null}', "news.jsonl:1: text is NoneType, not str"),
        (b'{"text": "A.", "id": ["7"]}', "news.jsonl:1: id ['7'] is neither a string nor an integer"),
        (b'{"text": "A.", "id": true}', "news.jsonl:1: id True is neither a string nor an integer"),
        (b'{"text": "A.", "date": "yesterday"}', "news.jsonl:1: date 'yesterday' is not a day"),
        (b'{"text": "A\xff"}', "news.jsonl:1: byte 11 (0xff) is not UTF-8"),
        (b'{"text": "\\ud800"}', "news.jsonl:1: not JSON: "),
    ],
)
def test_a_line_of_json_lines(tmp_path: Path, line: bytes, expected: Document | str) -> None:
    (found,) = read(tmp_path / "news.jsonl", line)
    if isinstance(expected, str):
        assert isinstance(found, str)
        assert found.startswith(expected)
    else:
        assert found == expected


def test_a_bad_line_does_not_cost_the_others(tmp_path: Path) -> None:
    path = tmp_path / "news.jsonl"
    first, bad, last = read(path, b'{"text": "A."}\n\n{}\n{"text": "B."}')
    assert first == Document("A.", id=f"{path}:1", date=DAY)
    assert isinstance(bad, str)
    assert bad.startswith("news.jsonl:3: ")
    assert last == Document("B.", id=f"{path}:4", date=DAY)


def test_missing_files_and_directories_are_errors_in_their_place(tmp_path: Path) -> None:
    there = tmp_path / "there.txt"
    there.write_text("A.")
    names = [str(tmp_path / "no.txt"), str(tmp_path / "no.jsonl"), str(tmp_path), str(there)]
    found = [str(each) if isinstance(each, DataError) else each for each in read_documents(names)]
    assert found == [
        f"{names[0]}: cannot be read: No such file or directory",
        f"{names[1]}: cannot be read: No such file or directory",
        f"{names[2]}: is a directory; name the files in it",
        Document("A.", id=str(there)),
    ]
    assert count_documents(names) == len(found)


@pytest.mark.parametrize(
    ("input_format", "expected", "count"),
    [
        (None, [Document('{"text": "A."}', id="-")], 1),
        (InputFormat.JSON_LINES, [Document("A.", id="-:1")], None),
    ],
)
def test_standard_input(
    monkeypatch: pytest.MonkeyPatch,
    input_format: InputFormat | None,
    expected: list[Document],
    count: int | None,
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b'{"text": "A."}')))
    assert count_documents(["-"], input_format) == count
    assert list(read_documents(["-"], input_format=input_format)) == expected
