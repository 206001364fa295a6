"""Actor tables: who is who, by name and day. Reads the bundled tables and the user's own.

A table is tab-separated text with the columns name, kind, code, from, to, aliases: one row per role and period.
A `?` before a name or an alias says that it counts only in context.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from enum import Enum
from importlib import resources
from pathlib import Path

from attrs import frozen

from geoevents.errors import DataError
from geoevents.resolving.names import NameIndex, key_of

COLUMNS = ("name", "kind", "code", "from", "to", "aliases")


class ActorKind(str, Enum):
    """What sort of thing a name in the actor tables names."""

    STATE = "state"
    DEMONYM = "demonym"
    CAPITAL = "capital"
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


class ActorTable:
    """Named actors and an index of their names.

    Args:
        entries: the actors with their names and aliases, `?` marking those that need context.
    """

    def __init__(self, entries: Iterable[tuple[ActorEntry, Sequence[str]]]) -> None:
        self.entries: list[ActorEntry] = []
        self.index = NameIndex()
        self._doubtful: set[tuple[str, int]] = set()
        for entry, names in entries:
            number = len(self.entries)
            self.entries.append(entry)
            for name in names:
                if name.startswith("?"):
                    self._doubtful.add((key_of(name), number))
                self.index.add(name, number)

    def is_doubtful(self, key: str, number: int) -> bool:
        """Whether this name (as compared) means this entry only in context."""
        return (key, number) in self._doubtful


def load(own: Sequence[str | Path] = ()) -> ActorTable:
    """The bundled tables and not-actors, with the user's tables before them.

    Raises:
        DataError: a table of the user's that cannot be read.
    """
    folder = resources.files("geoevents") / "data" / "actors"
    texts = [(str(path), _read(path)) for path in own]
    texts += [
        (file.name, file.read_text(encoding="utf-8"))
        for file in sorted(folder.iterdir(), key=lambda file: file.name)
        if file.name.endswith(".tsv")
    ]
    entries = [entry for path, text in texts for entry in read_table(text, path)]
    nobody = folder / "not_actors.txt"
    if nobody.is_file():
        entries += [
            (ActorEntry(line, ActorKind.NOBODY, (Role("", dt.date.min, dt.date.max),)), [line])
            for line in nobody.read_text(encoding="utf-8").splitlines()
            if line and not line.startswith("#")
        ]
    return ActorTable(entries)


def _read(path: str | Path) -> str:
    try:
        return Path(path).read_text(encoding="utf-8")
    except OSError as error:
        raise DataError(f"cannot be read: {error.strerror}", path) from error
    except UnicodeDecodeError as error:
        raise DataError(f"is not UTF-8 at byte {error.start}; save it as UTF-8", path) from error


def read_table(text: str, path: str) -> list[tuple[ActorEntry, list[str]]]:
    """The actors of a table, with their names.

    Raises:
        DataError: a row that is none, with its line.
    """
    roles: dict[tuple[str, str], list[Role]] = defaultdict(list)
    names: dict[tuple[str, str], list[str]] = defaultdict(list)
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
        identity = (name, kind)
        if kind not in _KINDS:
            raise DataError(f"unknown kind '{kind}'; use one of {', '.join(sorted(_KINDS))}", path, number)
        if not code or len(code) % 3 or not (code.isascii() and code.isupper() and code.isalpha()):
            raise DataError(f"'{code}' is no CAMEO actor code: groups of three capital letters", path, number)
        try:
            roles[identity].append(Role(code, _day(start, last=False), _day(end, last=True)))
        except ValueError:
            raise DataError(
                f"'{start}' to '{end}' is no period; write YYYY-MM-DD, YYYY-MM or YYYY", path, number
            ) from None
        known = names[identity]
        for alias in [name, *filter(None, aliases.split("|"))]:
            if alias not in known:
                known.append(alias)
    return [
        (
            ActorEntry(
                name.lstrip("?"),
                ActorKind(kind),
                tuple(sorted(found, key=lambda role: (role.start, role.end))),
            ),
            names[name, kind],
        )
        for (name, kind), found in roles.items()
    ]


_KINDS = frozenset(kind.value for kind in ActorKind)


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
