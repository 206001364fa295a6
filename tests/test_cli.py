"""The command, with a pipeline of its own that codes one event for each word "warns"."""

import csv
import datetime as dt
import io
import json
import logging
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pyarrow.parquet
import pytest
from click.testing import CliRunner, Result

from geoevents import codebook
from geoevents.cli import main
from geoevents.codebook import Code
from geoevents.errors import DataError
from geoevents.records import Actor, Document, Event, Modality, Period, Polarity, Span, Tense


class Pipeline:
    """Stands for the Extractor: what the command hands it and what it does with the answer is tested."""

    def __init__(self, rules: Iterable[Path] = (), actors: Iterable[Path] = ()) -> None:
        self.rules, self.actors = list(rules), list(actors)
        if any("broken" in path.name for path in self.rules):
            raise DataError("unknown slot 'wiht'; did you mean 'with'?", self.rules[0], 12)

    def extract_many(self, documents: Iterable[Document]) -> Iterator[list[Event]]:
        batch = list(documents)  # reads ahead, as the real one does
        for document in batch:
            if "crash" in document.text:
                logging.getLogger("geoevents.pipeline").warning("%s: the parser failed", document.id)
                yield []
            else:
                yield [self._event(document, match) for match in re.finditer("warns", document.text)]

    def explain(self, text: str, date: dt.date | None = None) -> str:
        return f"explanation of {text!r} on {date} with {len(self.rules)} rule files"

    def _event(self, document: Document, match: re.Match[str]) -> Event:
        words = document.text[: match.start()].split()
        name = words[-1] if words else "Nobody"
        known = name == "Chile"
        actor = Actor("CHL" if known else None, "CHL" if known else None, (), name, Span(0, len(name), name))
        return Event(
            code=Code("130"),
            source=actor,
            target=None,
            trigger=Span(match.start(), match.end(), "warns"),
            sentence=Span(0, len(document.text), document.text),
            date=None if document.date is None else Period(document.date, document.date),
            place=None,
            polarity=Polarity.POSITIVE,
            tense=Tense.PRESENT,
            modality=Modality.ASSERTED,
            attribution=(),
            rule="threats.rules:3",
        )


def check_file(path: Path, pipeline: Pipeline) -> SimpleNamespace:
    assert path in pipeline.rules
    failures = (f"{path}:4: expected A 130 B, got nothing",) if "wrong" in path.name else ()
    return SimpleNamespace(rules=2, examples=5, failures=failures)


@pytest.fixture(autouse=True)
def pipeline(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, content in (
        ("geoevents.pipeline", {"Extractor": Pipeline}),
        ("geoevents.coding.check", {"check_file": check_file}),
    ):
        module = ModuleType(name)
        vars(module).update(content)
        monkeypatch.setitem(sys.modules, name, module)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name, content in {
        "one.txt": b"Chile warns.",
        "two.txt": b"Nothing. Then Golani warns.",
        "latin.txt": b"Ca\xf1on warns.",
        "crash.txt": b"Chile warns of a crash.",
        "many.jsonl": b'{"text": "Chile warns.", "id": "a", "date": "2020-01-02"}\nbad\n{"text": "Chile warns."}\n',
        "own.rules": b"",
        "wrong.rules": b"",
        "broken.rules": b"",
    }.items():
        (tmp_path / name).write_bytes(content)
    (tmp_path / "news").mkdir()
    return tmp_path


def run(*arguments: str, stdin: bytes = b"") -> Result:
    return CliRunner().invoke(main, arguments, input=stdin)


def lines(result: Result) -> list[dict[str, object]]:
    return [json.loads(line) for line in result.stdout.splitlines()]


@pytest.mark.parametrize(
    ("arguments", "documents", "exit_code", "errors"),
    [
        (["--text", "Chile warns."], ["text"], 0, []),
        (["--text", ""], [], 0, []),
        (["one.txt", "two.txt"], ["one.txt", "two.txt"], 0, []),
        (["-"], ["-"], 0, []),
        (["--input-format", "jsonl", "-"], [], 1, ["not coded: -:1: not JSON"]),
        (["many.jsonl"], ["a", "many.jsonl:3"], 1, ["not coded: many.jsonl:2: not JSON"]),
        (["latin.txt", "one.txt"], ["one.txt"], 1, ["not coded: latin.txt: byte 2 (0xf1) is not UTF-8"]),
        (["crash.txt", "one.txt"], ["one.txt"], 1, ["not coded: crash.txt: the parser failed"]),
        (["no.txt", "one.txt"], ["one.txt"], 1, ["not coded: no.txt: cannot be read: No such file"]),
        (["news", "one.txt"], ["one.txt"], 1, ["not coded: news: is a directory; name the files in it"]),
        (["one.txt", "--rules", "broken.rules"], [], 1, ["Error: broken.rules:12: unknown slot 'wiht'"]),
        ([], [], 2, ["nothing to code"]),
        (["one.txt", "--text", "Chile warns."], [], 2, ["files or --text, not both"]),
        (["-", "-"], [], 2, ["standard input can be read only once"]),
        (["one.txt", "--date", "3 May"], [], 2, ["'3 May' is not a day; write it as YYYY-MM-DD"]),
        (["one.txt", "--rules", "no.rules"], [], 2, ["'no.rules' does not exist"]),
        (["one.txt", "--format", "xml"], [], 2, ["'xml' is not one of"]),
        (["one.txt", "--output", "./one.txt"], [], 2, ["would overwrite the document"]),
        (["one.txt", "--unknown-actors", "--format", "csv"], [], 2, ["leave --format out"]),
        (["--text", "\udcff"], [], 2, ["not in the encoding of the terminal"]),
        (["one.txt", "--output", "no/events.csv"], [], 1, ["events.csv: cannot be written: No such file"]),
    ],
)
def test_extract(folder: Path, arguments: list[str], documents: list[str], exit_code: int, errors: list[str]) -> None:
    result = run("extract", *arguments, stdin=b"Chile warns.")
    assert result.exit_code == exit_code, result.output
    assert [line["document"] for line in lines(result)] == documents
    for error in errors:
        assert error in result.stderr
    assert bool(errors) == bool(result.stderr)


def test_the_date_of_a_document_goes_before_the_option(folder: Path) -> None:
    result = run("extract", "many.jsonl", "one.txt", "--date", "2024-05-03")
    assert [line["date"]["start"] for line in lines(result)] == ["2020-01-02", "2024-05-03", "2024-05-03"]


def test_no_date_is_made_up(folder: Path) -> None:
    assert lines(run("extract", "one.txt"))[0]["date"] is None


@pytest.mark.parametrize(
    ("arguments", "output"),
    [
        (["--output", "events.csv"], "events.csv"),
        (["--output", "events.txt", "--format", "csv"], "events.txt"),
        (["--format", "csv", "--output", "-"], None),
        (["--format", "csv"], None),
    ],
)
def test_the_format_and_where_it_goes(folder: Path, arguments: list[str], output: str | None) -> None:
    result = run("extract", "one.txt", *arguments)
    content = result.stdout if output is None else Path(output).read_text()
    assert [row["code"] for row in csv.DictReader(io.StringIO(content))] == ["130"]
    assert output is None or result.output == ""


def test_parquet_from_the_suffix(folder: Path) -> None:
    run("extract", "one.txt", "-o", "events.parquet")
    assert pyarrow.parquet.read_table("events.parquet").num_rows == 1


def test_a_failed_document_does_not_cost_the_file(folder: Path) -> None:
    result = run("extract", "latin.txt", "one.txt", "--output", "events.jsonl")
    assert result.exit_code == 1
    assert json.loads(Path("events.jsonl").read_text())["document"] == "one.txt"


def test_a_failed_run_leaves_no_file(folder: Path) -> None:
    before = set(folder.iterdir())
    assert run("extract", "one.txt", "--rules", "broken.rules", "-o", "events.csv").exit_code == 1
    assert set(folder.iterdir()) == before


def test_unknown_actors(folder: Path) -> None:
    result = run("extract", "one.txt", "two.txt", "--unknown-actors")
    assert result.stdout.splitlines() == [
        "name\tkind\tcode\tfrom\tto\taliases",
        "# once, as in: Nothing. Then Golani warns.",
        "Golani\t\t\t\t\t",
    ]


def test_the_handler_of_warnings_is_taken_off_again(folder: Path) -> None:
    run("extract", "crash.txt")
    assert logging.getLogger("geoevents").handlers == []


@pytest.mark.parametrize(
    ("arguments", "exit_code", "expected"),
    [
        (
            ["--text", "A.", "--date", "2024-05-03"],
            0,
            "explanation of 'A.' on 2024-05-03 with 0 rule files\n",
        ),
        (
            ["one.txt", "--rules", "own.rules"],
            0,
            "one.txt\nexplanation of 'Chile warns.' on None with 1 rule files\n",
        ),
        (["latin.txt"], 1, ""),
        ([], 2, ""),
    ],
)
def test_explain(folder: Path, arguments: list[str], exit_code: int, expected: str) -> None:
    result = run("explain", *arguments)
    assert (result.exit_code, result.stdout) == (exit_code, expected)


@pytest.mark.parametrize(
    ("arguments", "exit_code", "expected"),
    [
        (["own.rules"], 0, "own.rules: 2 rules, 5 examples, 0 failed\n"),
        (
            ["wrong.rules", "own.rules"],
            1,
            "wrong.rules:4: expected A 130 B, got nothing\n"
            "wrong.rules: 2 rules, 5 examples, 1 failed\n"
            "own.rules: 2 rules, 5 examples, 0 failed\n",
        ),
        (["broken.rules"], 1, "Error: broken.rules:12: unknown slot 'wiht'; did you mean 'with'?\n"),
    ],
)
def test_check(folder: Path, arguments: list[str], exit_code: int, expected: str) -> None:
    result = run("check", *arguments)
    assert (result.exit_code, result.output) == (exit_code, expected)


def test_codebook_shows_a_code() -> None:
    result = run("codebook", "138")
    entry = codebook.entry("138")
    assert result.exit_code == 0
    assert result.stdout.startswith(f"138 {entry.name}\n")
    for words in (entry.description, "13 ", "verbal conflict", "THREATEN", "1381 "):
        assert words in result.stdout


def test_codebook_lists_the_roots() -> None:
    listed = [line.split()[0] for line in run("codebook").stdout.splitlines()]
    assert listed == [f"{number:02}" for number in range(1, 21)]


def test_codebook_searches() -> None:
    listed = [line.split()[0] for line in run("codebook", "--search", "ceasefire").stdout.splitlines()]
    assert listed == [entry.code for entry in codebook.search("ceasefire")]
    assert "0871" in listed


@pytest.mark.parametrize(
    ("arguments", "message"),
    [(["1126"], "unknown CAMEO code '1126'"), (["--search", "xyzzy"], "no code speaks of 'xyzzy'")],
)
def test_codebook_does_not_know(arguments: list[str], message: str) -> None:
    result = run("codebook", *arguments)
    assert result.exit_code == 1
    assert message in result.stderr


def test_help_needs_no_pipeline(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "geoevents.pipeline", None)
    assert run("extract", "--help").exit_code == 0


def test_version(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.metadata.version", {"geoevents": "1.2.3"}.__getitem__)
    assert run("--version").stdout.endswith("version 1.2.3\n")


def test_a_closed_pipe_is_quiet(tmp_path: Path) -> None:
    (tmp_path / "many.txt").write_text("Chile warns. " * 2000)
    command = (
        "import runpy, sys; "
        f"tests = runpy.run_path({__file__!r}); "
        "from types import ModuleType; module = ModuleType('geoevents.pipeline'); "
        "module.Extractor = tests['Pipeline']; sys.modules['geoevents.pipeline'] = module; "
        f"tests['main'](['extract', {str(tmp_path / 'many.txt')!r}])"
    )
    process = subprocess.Popen(
        [sys.executable, "-W", "error", "-c", command], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stdout is not None
    assert process.stderr is not None
    assert process.stdout.readline().startswith(b'{"document"')
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    process.wait()
