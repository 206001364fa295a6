"""What the writers write, read back with other libraries than they are written with where there is one."""

import csv
import io
import json
import sys
from collections.abc import Iterator
from html.parser import HTMLParser

import attrs
import pyarrow.parquet
import pytest

from geoevents.records import Actor, Document, Event, Span
from geoevents.writing import CodedDocument, Format, flat, parquet, writer_for
from geoevents.writing.plain import from_dict

Documents = tuple[CodedDocument, ...]


def written(output_format: Format, documents: Documents) -> bytes:
    stream = io.BytesIO()
    writer_for(output_format)(documents, stream)
    return stream.getvalue()


@pytest.mark.parametrize("output_format", Format)
def test_no_documents_still_give_a_valid_file(output_format: Format) -> None:
    content = written(output_format, ())
    if output_format is Format.JSON_LINES:
        assert content == b""
    else:
        assert content


@pytest.mark.parametrize("output_format", [each for each in Format if each is not Format.PARQUET])
def test_documents_are_written_as_they_come(output_format: Format, documents: Documents) -> None:
    stream = io.BytesIO()
    sizes = []

    def watched() -> Iterator[CodedDocument]:
        for document in (documents[0], documents[0]):
            sizes.append(len(stream.getvalue()))
            yield document

    writer_for(output_format)(watched(), stream)
    assert sizes[0] < sizes[1] < len(stream.getvalue())


def test_json_lines_can_be_read_back(documents: Documents) -> None:
    content = written(Format.JSON_LINES, documents)
    lines = [json.loads(line) for line in content.decode().split("\n")[:-1]]
    assert [line["document"] for line in lines] == ["a&b", "a&b", None]
    assert [from_dict(line) for line in lines] == [event for coded in documents for event in coded.events]


def test_csv(documents: Documents) -> None:
    content = written(Format.CSV, documents).decode()
    assert "\r\n" not in content
    rows = list(csv.DictReader(io.StringIO(content, newline="")))
    assert [row["document"] for row in rows] == ["a&b", "a&b", ""]
    strike, warning = rows[0], rows[1]
    assert list(strike) == [column.name for column in flat.COLUMNS]
    assert strike["sentence"] == documents[0].document.text
    expected = {
        "code": "190",
        "root": "19",
        "quad_class": "4",
        "goldstein": "-10.0",
        "source_code": "PERGOV",
        "source_roles": "GOV",
        "source_antecedent": "Peru",
        "target_mention": "Quito",
        "trigger": "struck",
        "date_start": "2024-04-29",
        "date_end": "2024-04-30",
        "date_mention": "Monday",
        "place_longitude": "-78.52495",
        "polarity": "negative",
        "attribution": "PERGOV",
        "rule": "violence.rules:7",
    }
    assert {name: strike[name] for name in expected} == expected
    empty = ("source_code", "source_start", "target_code", "date_start", "place_name", "attribution")
    assert all(warning[name] == "" for name in empty)
    assert warning["target_name"] == "Chile"


def test_parquet(documents: Documents) -> None:
    table = pyarrow.parquet.read_table(io.BytesIO(written(Format.PARQUET, documents)))
    expected = [flat.row(coded.document, event) for coded in documents for event in coded.events]
    assert table.to_pylist() == expected
    types = {"code": "string", "source_start": "int64", "goldstein": "double", "date_start": "date32[day]"}
    assert {name: str(table.schema.field(name).type) for name in types} == types
    assert table.schema.field("place_latitude").metadata == {b"meaning": b"degrees north, WGS 84"}


def test_parquet_writes_in_groups(monkeypatch: pytest.MonkeyPatch, documents: Documents) -> None:
    monkeypatch.setattr(parquet, "ROWS_A_GROUP", 2)
    file = pyarrow.parquet.ParquetFile(io.BytesIO(written(Format.PARQUET, documents)))
    assert [file.metadata.row_group(group).num_rows for group in range(file.num_row_groups)] == [2, 1]


def test_parquet_without_pyarrow_names_the_remedy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(parquet.MissingLibraryError, match=r"pip install 'geoevents\[parquet\]'"):
        written(Format.PARQUET, ())


def test_geojson(documents: Documents) -> None:
    collection = json.loads(written(Format.GEOJSON, documents))
    assert collection["type"] == "FeatureCollection"
    strike, warning, _ = collection["features"]
    assert strike["geometry"] == {"type": "Point", "coordinates": [-78.52495, -0.22985]}
    assert strike["properties"]["place_name"] == "Quito"
    assert strike["properties"]["date_start"] == "2024-04-29"
    assert "place_latitude" not in strike["properties"]
    assert warning["type"] == "Feature"
    assert warning["geometry"] is None
    assert warning["properties"]["document"] == "a&b"


class Page(HTMLParser):
    """What a browser would make of the page: text of each article, marked words, open tags."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.marked: list[tuple[str, str]] = []
        self.text = ""
        self.links: list[str] = []
        self.ids: list[str] = []
        self._role = ""
        self._in_text = False
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attributes}
        if tag not in ("meta", "br"):
            self.open.append(tag)
        if tag == "mark" and self._in_text:
            self._role = values["class"]
        if tag == "p" and values.get("class") == "text":
            self._in_text = True
        if tag == "a":
            self.links.append(values["href"])
        if tag == "li":
            self.ids.append("#" + values["id"])

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag
        if tag == "mark":
            self._role = ""
        if tag == "p":
            self._in_text = False

    def handle_data(self, data: str) -> None:
        if self._in_text and "sup" not in self.open:
            self.text += data
        if self._role:
            self.marked.append((self._role, data))


def test_html_marks_the_words_and_keeps_the_text(documents: Documents) -> None:
    page = Page(written(Format.HTML, documents[:1]).decode())
    assert page.open == []
    assert page.text == documents[0].document.text
    assert page.marked == [
        ("date", "Monday"),
        ("source", "it"),
        ("trigger", "struck"),
        ("target place", "Quito"),
        ("target", "Chile"),
        ("trigger", "warned"),
    ]
    assert page.links == page.ids == ["#event1", "#event2"]


def test_html_escapes_what_the_text_brings(documents: Documents) -> None:
    content = written(Format.HTML, documents).decode()
    assert "<Quito>" not in content
    assert "<h2>a&amp;b · 2024-05-03</h2>" in content
    assert "Nothing happened." in content


def test_html_events_are_numbered_through_the_page(documents: Documents) -> None:
    page = Page(written(Format.HTML, documents).decode())
    assert page.ids == ["#event1", "#event2", "#event3"]


def test_table_shows_who_did_what_to_whom(monkeypatch: pytest.MonkeyPatch, documents: Documents) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    content = written(Format.TABLE, documents).decode()
    line = next(line for line in content.splitlines() if "190" in line)
    for cell in (
        "PERGOV Peru",
        "negated; not asserted; says Peru",
        "ECU",
        "2024-04-29 to 2024-04-30",
        "struck",
    ):
        assert cell in line
    assert "_" in next(line for line in content.splitlines() if "130" in line)
    assert "quiet" not in content
    assert content.endswith("3 events in 2 of 3 documents\n")
    assert "\x1b" not in content


def test_table_is_coloured_on_a_terminal(monkeypatch: pytest.MonkeyPatch, documents: Documents) -> None:
    class Terminal(io.BytesIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)
    stream = Terminal()
    writer_for(Format.TABLE)(documents, stream)
    assert b"\x1b[" in stream.getvalue()


def test_table_keeps_control_characters_from_the_terminal(warning: Event) -> None:
    hostile = Actor(None, None, (), "Chile\x1b[2J[red]\nhere", Span(0, 0, ""))
    coded = CodedDocument(Document("", id="\x1b]0;title\x07"), (attrs.evolve(warning, target=hostile),))
    content = written(Format.TABLE, (coded,)).decode()
    assert "\x1b" not in content
    assert "\x07" not in content
    assert "[red]" in content
