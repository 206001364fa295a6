"""The CAMEO codebook: what a code means, apart from any text (no stage of its own).

In goes a CAMEO code, two to four digits; out comes its `Entry`: name, parent, quad class, Goldstein
score, and the PLOVER event type, mode and context that it converts to. The facts stand in
`data/codebook.tsv`, one row per code.
"""

from __future__ import annotations

from difflib import get_close_matches
from functools import cache
from importlib.resources import files
from typing import NewType

from attrs import frozen

from geoevents.errors import DataError, UnknownCodeError

Code = NewType("Code", str)
"""A CAMEO event code: two digits (root), three or four; always text, for codes begin with zeros."""

_COLUMNS = ("code", "name", "quad_class", "goldstein", "plover", "mode", "context", "description")


@frozen
class Entry:
    """One code of CAMEO 1.1b3 with what follows from it.

    Attributes:
        code: the code, two to four digits.
        name: its name in the CAMEO manual.
        parent: the code one digit shorter, None for a root.
        quad_class: 1 verbal cooperation (roots 01-05), 2 material cooperation (06-09),
            3 verbal conflict (10-14), 4 material conflict (15-20), as GDELT counts them.
        goldstein: the score on the scale of Goldstein (1992) carried over to CAMEO, from -10.0 (most
            conflictual) to 10.0 (most cooperative), without unit; where the scale has no score for a
            code, its parent's.
        plover: the PLOVER event type, such as 'ACCUSE'; None for CAMEO 01, which PLOVER leaves out.
        mode: the PLOVER mode (how it is done), or None.
        context: the PLOVER contexts (what it is about), joined by '; ' where there are several, or None.
        description: what the code covers, and what belongs elsewhere.
    """

    code: Code
    name: str
    parent: Code | None
    quad_class: int
    goldstein: float
    plover: str | None
    mode: str | None
    context: str | None
    description: str


def entry(code: str) -> Entry:
    """The entry of a code.

    Raises:
        UnknownCodeError: CAMEO has no such code.

    >>> entry("112").name
    'Accuse, not specified below'
    >>> entry("112").plover, entry("112").quad_class, entry("112").goldstein
    ('ACCUSE', 3, -2.0)
    """
    try:
        return _by_code()[Code(code)]
    except KeyError:
        raise UnknownCodeError(code, tuple(get_close_matches(code, _by_code(), n=3, cutoff=0.7))) from None


def entries() -> tuple[Entry, ...]:
    """All entries in the order of their codes, each after its parent.

    >>> [entry.code for entry in entries()[:3]]
    ['01', '010', '011']
    """
    return tuple(_by_code().values())


def exists(code: str) -> bool:
    """Whether CAMEO has this code.

    >>> exists("112"), exists("0112")
    (True, False)
    """
    return code in _by_code()


def root(code: str) -> Code:
    """The two-digit root of a code.

    Raises:
        UnknownCodeError: CAMEO has no such code.

    >>> root("1124")
    '11'
    """
    return Code(entry(code).code[:2])


def search(words: str) -> tuple[Entry, ...]:
    """The entries that hold every one of the words, those with the most of them in code or name first.

    Case does not count. Looks into code, name, PLOVER event type and description; a word matches from
    the beginning of a word, so 'sanction' finds 'sanctions'; nothing matches the empty string.

    >>> [entry.code for entry in search("declare truce")]
    ['0871']
    """
    wanted = words.lower().split()
    if not wanted:
        return ()
    ranked: list[tuple[int, Entry]] = []
    for candidate in entries():
        title = _words(f"{candidate.code} {candidate.name} {candidate.plover or ''}")
        text = title + _words(candidate.description)
        if all(_begins_any(word, text) for word in wanted):
            ranked.append((sum(_begins_any(word, title) for word in wanted), candidate))
    ranked.sort(key=lambda pair: -pair[0])
    return tuple(candidate for _, candidate in ranked)


def _words(text: str) -> list[str]:
    return "".join(character if character.isalnum() else " " for character in text.lower()).split()


def _begins_any(beginning: str, words: list[str]) -> bool:
    return any(word.startswith(beginning) for word in words)


@cache
def _by_code() -> dict[Code, Entry]:
    """The table, in code order: callers never change it."""
    path = files("geoevents") / "data" / "codebook.tsv"
    table: dict[Code, Entry] = {}
    header: tuple[str, ...] = ()
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if not line or line.startswith("#"):
            continue
        cells = tuple(line.split("\t"))
        if not header:
            header = cells
            if header != _COLUMNS:
                raise DataError(f"expected the columns {' '.join(_COLUMNS)}", str(path), number)
            continue
        if len(cells) != len(_COLUMNS):
            raise DataError(f"expected {len(_COLUMNS)} cells, found {len(cells)}", str(path), number)
        row = dict(zip(_COLUMNS, cells, strict=True))
        code = Code(row["code"])
        parent = Code(code[:-1]) if len(code) > 2 else None
        if parent is not None and parent not in table:
            raise DataError(f"code {code} stands before its parent {parent}", str(path), number)
        table[code] = Entry(
            code=code,
            name=row["name"],
            parent=parent,
            quad_class=int(row["quad_class"]),
            goldstein=float(row["goldstein"]),
            plover=row["plover"] or None,
            mode=row["mode"] or None,
            context=row["context"] or None,
            description=row["description"],
        )
    return table
