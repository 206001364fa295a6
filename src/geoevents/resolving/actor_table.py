"""Actor tables: who is who, by name and day.

A table is tab-separated text with the columns name, kind, code, from, to, aliases: one row per role and period.
A `?` before a name or an alias says that it counts only in context.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence
from enum import Enum
from functools import cache
from importlib import resources
from typing import cast

from attrs import frozen

from geoevents.errors import DataError
from geoevents.resolving.codes import is_code
from geoevents.resolving.names import NameIndex, key_of

COLUMNS = ("name", "kind", "code", "from", "to", "aliases")


class ActorKind(str, Enum):
    """What sort of thing a name in the actor tables names."""

    STATE = "state"
    DEMONYM = "demonym"
    CAPITAL = "capital"
    REGION = "region"
    SEAT = "seat"
    BODY = "body"
    PERSON = "person"
    ORGANIZATION = "organization"
    PARTY = "party"
    ARMED = "armed"
    PEOPLE = "people"
    COMPANY = "company"
    MEDIA = "media"
    NOBODY = "nobody"


@frozen
class Role:
    """A CAMEO code and the days on which it holds, both ends included."""

    code: str
    start: dt.date
    end: dt.date


@frozen
class ActorEntry:
    """One named actor with all its roles, in order of time."""

    name: str
    kind: ActorKind
    roles: tuple[Role, ...]

    def code_on(self, day: dt.date | None) -> str:
        """The code on a day; without a day, the latest.

        A person between or after offices is a former member of the elite (ELI); before the first, an elite too.
        Other actors take the role nearest in time.
        """
        if day is None:
            return self.roles[-1].code
        holding = [role for role in self.roles if role.start <= day <= role.end]
        if holding:
            return holding[-1].code
        before = [role for role in self.roles if role.end < day]
        nearest = before[-1] if before else self.roles[0]
        if self.kind is not ActorKind.PERSON or not _OFFICE.search(nearest.code[3:]):
            return nearest.code
        return nearest.code[:3] + "ELI"

    def held_on(self, day: dt.date | None) -> bool:
        """Whether the actor has a role on that day."""
        return day is None or any(role.start <= day <= role.end for role in self.roles)


_OFFICE = re.compile("GOV|MIL|JUD|LEG|COP|SPY")


Row = tuple[str, str, str, str, str, str]


class ActorTable:
    """Named actors and an index of their names.

    An actor is only made of its rows when its name is met: a document needs few of them.

    Args:
        rows: table rows, those of the same actor (name and kind) one after the other or not.
        own: how many of the first actors are the user's own: they are meant before all others.
    """

    def __init__(self, rows: Iterable[Row], *, own: int = 0) -> None:
        self.own = own
        self.index = NameIndex()
        self._rows: list[tuple[Row, ...]] = []
        self._entries: dict[int, ActorEntry] = {}
        self._doubtful: set[tuple[str, int]] = set()
        numbers: dict[tuple[str, str], int] = {}
        for row in rows:
            identity = row[:2]
            number = numbers.get(identity)
            if number is None:
                number = numbers[identity] = len(self._rows)
                self._rows.append((row,))
                self._name(row[0], number)
            else:
                self._rows[number] += (row,)
            if row[5]:
                for alias in row[5].split("|"):
                    self._name(alias, number)

    def _name(self, name: str, number: int) -> None:
        if name.startswith("?"):
            self._doubtful.add((self.index.add(name[1:], number), number))
        else:
            self.index.add(name, number)

    def __len__(self) -> int:
        return len(self._rows)

    def entry(self, number: int) -> ActorEntry:
        """The actor with this number."""
        if number not in self._entries:
            self._entries[number] = _entry(self._rows[number])
        return self._entries[number]

    def of_kind(self, kind: ActorKind) -> list[ActorEntry]:
        """All actors of a kind."""
        return [self.entry(number) for number, rows in enumerate(self._rows) if rows[0][1] == kind.value]

    def is_doubtful(self, key: str, number: int) -> bool:
        """Whether this name (as compared) means this actor only in context."""
        return (key, number) in self._doubtful


def load(own: Iterable[Row] = ()) -> ActorTable:
    """The bundled tables and not-actors, with the user's rows in place of what these say of the same actors."""
    rows = list(own)
    named = {row[:2]: row for row in rows}
    folder = resources.files("geoevents") / "data" / "actors"
    for file in sorted(folder.iterdir(), key=lambda file: file.name):
        if file.name.endswith(".tsv"):  # well formed: the tests read every row
            bundled = _cells(file.read_text(encoding="utf-8"))
            rows += bundled if not named else (_with_role_of(row, named.get(row[:2])) for row in bundled)
    nobody = (folder / "not_actors.txt").read_text(encoding="utf-8")
    rows += [(line, ActorKind.NOBODY.value, "", "", "", "") for line in nobody.splitlines() if line and line[0] != "#"]
    return ActorTable(rows, own=len(named))


def _with_role_of(row: Row, own: Row | None) -> Row:
    """A bundled row, whose aliases count, with the role that the user's own row gives the actor."""
    return row if own is None else (*row[:2], *own[2:5], row[5])


@cache
def state_codes() -> frozenset[str]:
    """The three-letter codes of the bundled states."""
    file = resources.files("geoevents") / "data" / "actors" / "states.tsv"
    return frozenset(row[2][:3] for row in _cells(file.read_text(encoding="utf-8")))


def _cells(text: str) -> Iterator[Row]:
    lines = (line for line in text.split("\n") if line and line[0] != "#")
    next(lines, None)
    for line in lines:
        yield cast(Row, tuple(line.split("\t")))


def _entry(rows: Sequence[Row]) -> ActorEntry:
    roles = sorted(
        (Role(code, _day(start, last=False), _day(end, last=True)) for _, _, code, start, end, _ in rows),
        key=lambda role: (role.start, role.end),
    )
    return ActorEntry(rows[0][0].removeprefix("?"), ActorKind(rows[0][1]), tuple(roles))


def read_table(text: str, path: str) -> list[Row]:
    """The rows of a table, each checked.

    Raises:
        DataError: a row that is none, with its line.
    """
    rows: list[Row] = []
    header = False
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = line.split("\t")
        if not header:
            if tuple(cells) != COLUMNS:
                raise DataError(f"the first line must be the columns {' '.join(COLUMNS)}, tab-separated", path, number)
            header = True
            continue
        if len(cells) != len(COLUMNS):
            raise DataError(f"{len(cells)} cells, {len(COLUMNS)} wanted; separate them by single tabs", path, number)
        name, kind, code, start, end, aliases = cells
        if not key_of(name):
            raise DataError(f"the name {name!r} has no letters", path, number)
        if kind not in _KINDS:
            raise DataError(f"unknown kind '{kind}'; use one of {', '.join(sorted(_KINDS))}", path, number)
        if not is_code(code):
            raise DataError(f"'{code}' is no CAMEO actor code: groups of three capital letters", path, number)
        try:
            first, last = _day(start, last=False), _day(end, last=True)
        except ValueError:
            raise DataError(
                f"'{start}' to '{end}' is no period; write YYYY-MM-DD, YYYY-MM or YYYY", path, number
            ) from None
        if last < first:
            raise DataError(f"the role ends ({end}) before it begins ({start})", path, number)
        rows.append((name, kind, code, start, end, aliases))
    return rows


_KINDS = frozenset(kind.value for kind in ActorKind) - {ActorKind.NOBODY.value}


def _day(text: str, *, last: bool) -> dt.date:
    if not text:
        return dt.date.max if last else dt.date.min
    parts = [int(part) for part in text.split("-")]
    if len(parts) == 3:
        return dt.date(*parts)
    if len(parts) > 3:
        raise ValueError(text)
    year, month = parts[0], parts[1] if len(parts) == 2 else (12 if last else 1)
    if not last:
        return dt.date(year, month, 1)
    following = dt.date(year + month // 12, month % 12 + 1, 1)
    return following - dt.timedelta(days=1)
