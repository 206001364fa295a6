"""The actor tables as plain text: six columns, known kinds, codes in threes, dates in order, no row twice."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from importlib.resources import files
from pathlib import Path
from typing import NamedTuple

import pytest

TABLES = Path(str(files("geoevents"))) / "data" / "actors"
HEADER = ["name", "kind", "code", "from", "to", "aliases"]
KINDS = {
    "state",
    "demonym",
    "capital",
    "region",
    "seat",
    "body",
    "person",
    "organization",
    "party",
    "armed",
    "people",
    "company",
    "media",
}
DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")
CODE = re.compile(r"([A-Z]{3})+")
# How many rows a table has at the least: a cut or emptied table fails.
FLOORS = {
    "states.tsv": 300,
    "demonyms.tsv": 250,
    "seats.tsv": 350,
    "bodies_africa.tsv": 200,
    "bodies_americas.tsv": 230,
    "bodies_asia.tsv": 290,
    "bodies_europe.tsv": 340,
    "bodies_middle_east.tsv": 170,
}


STATE_TABLES = ("states", "demonyms", "seats", "bodies")


class Row(NamedTuple):
    """One line of a table and where it stands."""

    line: int
    cells: list[str]


def read_rows(path: Path) -> list[Row]:
    """Every line but comments, the header first, cut at the tabs."""
    lines = path.read_text(encoding="utf-8").split("\n")
    assert lines.pop() == "", f"{path.name} does not end with a newline"
    return [Row(n, line.split("\t")) for n, line in enumerate(lines, 1) if not line.startswith("#")]


def body_rows(path: Path) -> list[Row]:
    """The rows below the header."""
    return read_rows(path)[1:]


def faults(row: Row) -> list[str]:
    """What is wrong with a row, in words; nothing if it is well formed."""
    if len(row.cells) != len(HEADER):
        return [f"{len(row.cells)} columns"]
    name, kind, code, first, last, aliases = row.cells
    found = []
    if any(cell != cell.strip() for cell in row.cells):
        found.append("space around a cell")
    if not name.lstrip("?"):
        found.append("no name")
    if kind not in KINDS:
        found.append(f"unknown kind {kind!r}")
    if not CODE.fullmatch(code):
        found.append(f"code {code!r} is not letters in threes")
    found += [f"bad date {date!r}" for date in (first, last) if date and not DATE.fullmatch(date)]
    # Dates of unequal precision compare by their common part: 1991 lies before 1991-12 and after it.
    if first and last and first[: len(last)] > last[: len(first)]:
        found.append(f"{first} is later than {last}")
    names = [name, *aliases.split("|")] if aliases else [name]
    found += [f"empty or padded alias {alias!r}" for alias in names if not alias or alias != alias.strip()]
    found += [f"{alias!r} is listed twice" for alias, count in Counter(names).items() if count > 1]
    return found


def table_paths() -> list[Path]:
    """All tables, sorted by name."""
    return sorted(TABLES.glob("*.tsv"))


@pytest.mark.parametrize("path", table_paths(), ids=lambda path: path.name)
def test_header_names_the_six_columns(path: Path) -> None:
    assert read_rows(path)[0].cells == HEADER


@pytest.mark.parametrize("path", table_paths(), ids=lambda path: path.name)
def test_every_row_is_well_formed(path: Path) -> None:
    found = [f"{path.name}:{row.line}: {fault}" for row in body_rows(path) for fault in faults(row)]
    assert found == []


@pytest.mark.parametrize("path", table_paths(), ids=lambda path: path.name)
def test_no_row_stands_twice(path: Path) -> None:
    rows = Counter((name, code, first) for _, (name, _, code, first, *_) in body_rows(path))
    assert [row for row, count in rows.items() if count > 1] == []


@pytest.mark.parametrize(("table", "floor"), sorted(FLOORS.items()))
def test_tables_keep_their_size(table: str, floor: int) -> None:
    assert len(body_rows(TABLES / table)) >= floor


@pytest.mark.parametrize(
    ("cells", "fault"),
    [
        (["Iran", "state", "IRN", "", ""], "5 columns"),
        (["Iran", "country", "IRN", "", "", ""], "unknown kind 'country'"),
        (["Iran", "state", "IRNGO", "", "", ""], "code 'IRNGO' is not letters in threes"),
        (["Iran", "state", "IRN", "1979-13", "", ""], "bad date '1979-13'"),
        (["Iran", "state", "IRN", "1992", "1991-12-31", ""], "1992 is later than 1991-12-31"),
        (["Iran", "state", "IRN", "", "", "Persia|Persia"], "'Persia' is listed twice"),
        (["?", "state", "IRN", "", "", ""], "no name"),
    ],
)
def test_faults_are_found(cells: list[str], fault: str) -> None:
    assert faults(Row(2, cells)) == [fault]


@pytest.mark.parametrize("table", ["demonyms.tsv", "seats.tsv"])
def test_countries_are_those_of_the_states_table(table: str) -> None:
    countries = {code[:3] for _, (_, _, code, *_) in body_rows(TABLES / "states.tsv")} | {"ARB", "IGO"}
    assert {code[:3] for _, (_, _, code, *_) in body_rows(TABLES / table)} <= countries


def test_an_unmarked_name_means_one_state_or_body() -> None:
    """Ambiguous names carry `?`; without it a name belongs to one actor, whatever its periods."""
    owners: defaultdict[str, set[str]] = defaultdict(set)
    for path in table_paths():
        if path.name.startswith(STATE_TABLES):
            for _, (name, _, _, _, _, aliases) in body_rows(path):
                for alias in filter(None, [name, *aliases.split("|")]):
                    if not alias.startswith("?"):
                        owners[alias].add(name.lstrip("?"))
    assert {alias: names for alias, names in owners.items() if len(names) > 1} == {}


@pytest.mark.parametrize(
    ("table", "name", "code"),
    [
        ("states.tsv", "Turkey", "TUR"),
        ("states.tsv", "?Jordan", "JOR"),
        ("states.tsv", "Kosovo", "KSV"),
        ("demonyms.tsv", "Nigerien", "NER"),
        ("demonyms.tsv", "Nigerian", "NGA"),
        ("seats.tsv", "Kremlin", "RUSGOV"),
        ("seats.tsv", "Brussels", "IGOEUREEC"),
        ("seats.tsv", "Washington", "USAGOV"),
    ],
)
def test_known_actors_have_their_code(table: str, name: str, code: str) -> None:
    rows = body_rows(TABLES / table)
    assert code in {row_code for _, (row_name, _, row_code, *_) in rows if row_name == name}
