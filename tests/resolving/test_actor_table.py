"""Actor tables: roles by day, doubtful names, and what is said about a user's table with an error."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geoevents.errors import DataError
from geoevents.resolving.actor_table import COLUMNS, ActorEntry, ActorKind, ActorTable, load, read_table
from geoevents.resolving.own_files import read_own_files

HEADER = "\t".join(COLUMNS)


def _table(*rows: str) -> ActorTable:
    """A table of rows with columns separated by `;`."""
    text = "\n".join([HEADER, *(row.replace(";", "\t") for row in rows)])
    return ActorTable(read_table(text, "own.tsv"))


def _entry(*rows: str) -> ActorEntry:
    return _table(*rows).entry(0)


def _day(text: str) -> dt.date | None:
    return dt.date.fromisoformat(text) if text else None


# ---------------------------------------------------------------------- roles by day

FIREFLY = (
    "Rufus Firefly;person;FRDMIL;1995;1999-06;",
    "Rufus Firefly;person;FRDGOV;2001-02-03;2004-05-06;Firefly",
    "Rufus Firefly;person;FRDOPP;2010;;",
)
MARCHERS = ("Marchers;armed;FRDREB;;2005;", "Marchers;armed;FRDGOV;2006;2009-12-31;")


@pytest.mark.parametrize(
    ("rows", "day", "code"),
    [
        (FIREFLY, "1990-01-01", "FRDELI"),  # before the first office: one of the elite already
        (FIREFLY, "1995-01-01", "FRDMIL"),
        (FIREFLY, "1999-06-30", "FRDMIL"),
        (FIREFLY, "1999-07-01", "FRDELI"),
        (FIREFLY, "2001-02-02", "FRDELI"),
        (FIREFLY, "2001-02-03", "FRDGOV"),
        (FIREFLY, "2004-05-06", "FRDGOV"),
        (FIREFLY, "2004-05-07", "FRDELI"),
        (FIREFLY, "2009-12-31", "FRDELI"),
        (FIREFLY, "2010-01-01", "FRDOPP"),
        (FIREFLY, "2099-01-01", "FRDOPP"),
        (FIREFLY, "", "FRDOPP"),
        (FIREFLY[:2], "", "FRDGOV"),
        (FIREFLY[2:], "2000-01-01", "FRDOPP"),  # no office: nothing to have left
        (FIREFLY[::-1], "2002-01-01", "FRDGOV"),
        (MARCHERS, "1900-01-01", "FRDREB"),
        (MARCHERS, "2005-12-31", "FRDREB"),
        (MARCHERS, "2006-01-01", "FRDGOV"),
        (MARCHERS, "2030-01-01", "FRDGOV"),  # groups are no former elite
        (MARCHERS, "", "FRDGOV"),
        (("Sylvania;state;SYL;;;",), "1066-01-01", "SYL"),
        (("UN Chief;person;IGOUNO;2000;2005;",), "2010-01-01", "IGOUNO"),
        (("Judge X;person;FRDJUD;2000;2005;",), "2010-01-01", "FRDELI"),
    ],
)
def test_roles_by_day(rows: tuple[str, ...], day: str, code: str) -> None:
    assert _entry(*rows).code_on(_day(day)) == code


def test_of_two_roles_at_once_the_later_begun_counts() -> None:
    entry = _entry("A B;person;FRDLEG;2000;2010;", "A B;person;FRDGOV;2005;2008;")
    assert [entry.code_on(dt.date(year, 1, 1)) for year in (2004, 2006, 2009)] == ["FRDLEG", "FRDGOV", "FRDLEG"]


@pytest.mark.parametrize(
    ("day", "held"),
    [("1990-01-01", False), ("1996-01-01", True), ("2005-01-01", False), ("2050-01-01", True), ("", True)],
)
def test_offices_held(day: str, held: bool) -> None:
    assert _entry(*FIREFLY).held_on(_day(day)) == held


@pytest.mark.parametrize(
    ("start", "end", "first", "last"),
    [
        ("2004", "2004", "2004-01-01", "2004-12-31"),
        ("2004-02", "2004-02", "2004-02-01", "2004-02-29"),
        ("2003-12", "2003-12", "2003-12-01", "2003-12-31"),
        ("2004-02-03", "2004-02-03", "2004-02-03", "2004-02-03"),
        ("", "", "0001-01-01", "9999-12-31"),
    ],
)
def test_periods(start: str, end: str, first: str, last: str) -> None:
    (role,) = _entry(f"A;state;AAA;{start};{end};").roles
    assert (str(role.start), str(role.end)) == (first, last)


# ---------------------------------------------------------------------- rows and names


def test_rows_of_an_actor_are_joined() -> None:
    table = _table(FIREFLY[0], "Sylvania;state;SYL;;;", FIREFLY[1])
    assert len(table) == 2
    assert [role.code for role in table.entry(0).roles] == ["FRDMIL", "FRDGOV"]
    assert list(table.index.get("Firefly")) == [0]


def test_the_same_name_of_another_kind_is_another_actor() -> None:
    table = _table("Unity;party;FRDPTY;;;", "Unity;armed;FRDREB;;;")
    assert list(table.index.get("Unity")) == [0, 1]
    assert [table.entry(number).kind for number in (0, 1)] == [ActorKind.PARTY, ActorKind.ARMED]


def test_aliases() -> None:
    table = _table("Free Army of Freedonia;armed;FRDREB;;;FAF|Armée libre|?Frees")
    for name in ("Free Army of Freedonia", "The Free Army of Freedonia", "FAF", "F.A.F.", "Armee libre", "Frees"):
        assert list(table.index.get(name)) == [0]


def test_doubtful_names() -> None:
    table = _table("?Jordan;state;JOR;;;Hashemite Kingdom|?HK", "Jordan Peele;person;USAMED;;;?Jordan")
    assert table.entry(0).name == "Jordan"
    assert table.is_doubtful("Jordan", 0)
    assert table.is_doubtful("Jordan", 1)
    assert table.is_doubtful("HK", 0)
    assert not table.is_doubtful("Hashemite Kingdom", 0)
    assert not table.is_doubtful("Jordan Peele", 1)


def test_actors_of_a_kind() -> None:
    table = _table("Sylvania;state;SYL;;;", *FIREFLY, "Freedonia;state;FRD;;;")
    assert [entry.name for entry in table.of_kind(ActorKind.STATE)] == ["Sylvania", "Freedonia"]


# ---------------------------------------------------------------------- errors

ERRORS = [
    # (lines of the file, line of the error, what it says)
    (["name\tkind\tcode"], 1, ["the first line must be the columns name kind code from to aliases, tab-separated"]),
    (["name,kind,code,from,to,aliases"], 1, ["the first line must be the columns"]),
    (["A\tstate\tAAA\t\t\t"], 1, ["the first line must be the columns"]),
    (["# a comment", "", HEADER, "A\tstate\tAAA"], 4, ["3 cells, 6 wanted", "separate them by single tabs"]),
    ([HEADER, "A\tstate\tAAA\t\t\t\t"], 2, ["7 cells, 6 wanted"]),
    ([HEADER, "A  state  AAA"], 2, ["1 cells, 6 wanted"]),
    ([HEADER, "\tstate\tAAA\t\t\t"], 2, ["the name '' has no letters"]),
    ([HEADER, "?\tstate\tAAA\t\t\t"], 2, ["the name '?' has no letters"]),
    ([HEADER, "A\tcountry\tAAA\t\t\t"], 2, ["unknown kind 'country'", "use one of armed, body, capital, "]),
    ([HEADER, "A\tnobody\tAAA\t\t\t"], 2, ["unknown kind 'nobody'"]),
    ([HEADER, "A\tstate\tAA\t\t\t"], 2, ["'AA' is no CAMEO actor code", "groups of three capital letters"]),
    ([HEADER, "A\tstate\taaa\t\t\t"], 2, ["'aaa' is no CAMEO actor code"]),
    ([HEADER, "A\tstate\t\t\t\t"], 2, ["'' is no CAMEO actor code"]),
    ([HEADER, "A\tperson\tAAAGOV\t2001-13\t\t"], 2, ["'2001-13' to '' is no period", "YYYY-MM-DD, YYYY-MM or YYYY"]),
    ([HEADER, "A\tperson\tAAAGOV\t\tnow\t"], 2, ["'' to 'now' is no period"]),
    ([HEADER, "A\tperson\tAAAGOV\t2001-02-30\t\t"], 2, ["is no period"]),
    ([HEADER, "A\tperson\tAAAGOV\t2001-02-03-04\t\t"], 2, ["is no period"]),
    ([HEADER, "A\tperson\tAAAGOV\t0\t\t"], 2, ["is no period"]),
    ([HEADER, "A\tperson\tAAAGOV\t\t99999\t"], 2, ["is no period"]),
    ([HEADER, "B\tstate\tBBB\t\t\t", "A\tperson\tAAAGOV\t2005\t2004\t"], 3, ["ends (2004) before it begins (2005)"]),
]


@pytest.mark.parametrize(("lines", "line", "says"), ERRORS, ids=[lines[-1] for lines, _, _ in ERRORS])
def test_errors_name_place_and_remedy(lines: list[str], line: int, says: list[str]) -> None:
    with pytest.raises(DataError) as caught:
        read_table("\n".join(lines), "folder/own.tsv")
    message = str(caught.value)
    assert message.startswith(f"folder/own.tsv:{line}: ")
    assert all(part in message for part in says), message


@given(
    st.text()
    | st.lists(st.lists(st.text(max_size=5), max_size=7).map("\t".join)).map(lambda rows: "\n".join([HEADER, *rows]))
)
def test_any_text_is_read_or_refused(text: str) -> None:
    refused: DataError | None = None
    try:
        table = ActorTable(read_table(text, "own.tsv"))
        assert all(table.entry(number).roles for number in range(len(table)))
    except DataError as error:
        refused = error
    if refused is not None:
        assert refused.line is not None
        assert 1 <= refused.line <= len(text.splitlines())


def test_the_user_s_rows_beside_the_bundled_ones() -> None:
    rows = read_table(f"{HEADER}\nFreedonia\tstate\tFRD\t\t\t\n", "own.tsv")
    table = load(rows)
    (number,) = table.index.get("Freedonia")
    assert table.entry(number).code_on(None) == "FRD"
    assert len(table) == len(load()) + 1


def test_the_user_s_rows_in_place_of_the_bundled_ones() -> None:
    rows = read_table(f"{HEADER}\nIran\tstate\tIRX\t\t\t\nHezbollah\tparty\tLBNPTY\t\t\t\n", "own.tsv")
    table = load(rows)
    assert {table.entry(number).code_on(None) for number in table.index.get("Iran")} == {"IRX"}
    assert {table.entry(number).code_on(None) for number in table.index.get("Islamic Republic of Iran")} == {"IRX"}
    assert table.entry(table.index.get("Hezbollah")[0]).code_on(None) == "LBNPTY"


@pytest.mark.parametrize(("content", "says"), [(None, "cannot be read"), (b"name\xff", "is not UTF-8 at byte 4")])
def test_a_table_that_cannot_be_read(content: bytes | None, says: str, tmp_path: Path) -> None:
    path = tmp_path / "own.tsv"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(DataError, match=says) as caught:
        read_own_files([str(path)])
    assert caught.value.path == str(path)
