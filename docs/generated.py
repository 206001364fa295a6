"""Fills the marks `<!-- generated: NAME -->` of the pages, so that what the package knows is written only there.

A hook of mkdocs: a page's Markdown in, the same with a table in place of each mark out.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from importlib.resources import files
from pathlib import Path

import click

from geoevents import cli, codebook
from geoevents.clauses import Kind
from geoevents.coding import reader
from geoevents.coding.lexicon import bundled_texts
from geoevents.composition import Operation, compose, general
from geoevents.resolving.actor_table import ActorKind
from geoevents.writing import flat

_MARK = re.compile(r"<!-- generated: (?P<name>[a-z ]+) -->")
_DATA = Path(str(files("geoevents"))) / "data"


def on_page_markdown(markdown: str, **_: object) -> str:
    """What mkdocs calls with each page before it is rendered."""
    return _MARK.sub(lambda mark: _tables()[mark["name"]](), markdown)


def _tables() -> dict[str, Callable[[], str]]:
    return {
        "codebook": codebook_tables,
        "columns": column_table,
        "operations": operation_table,
        "prepositions": lambda: " ".join(f"`{name}`" for name in sorted(reader.PREPOSITIONS)),
        "classes": lambda: " ".join(f"`@{name}`" for name in sorted(reader.CLASSES)),
        "shared sets": shared_set_table,
        "lexicon": lexicon_table,
        "actors": actor_table,
        "other counts": other_counts,
        "actor kinds": lambda: " ".join(f"`{kind.value}`" for kind in ActorKind if kind is not ActorKind.NOBODY),
        **{f"command {name}": partial(command_help, name) for name in cli.main.commands},
    }


def codebook_tables() -> str:
    """A heading and a table for each root."""
    parts = []
    for root in (entry for entry in codebook.entries() if entry.parent is None):
        family = [entry for entry in codebook.entries() if entry.code.startswith(root.code)]
        rows = [
            (
                f"`{entry.code}`",
                entry.name,
                ", ".join(filter(None, (entry.plover, entry.mode, entry.context))),
                str(entry.quad_class),
                f"{entry.goldstein:.1f}",
                entry.description,
            )
            for entry in family
        ]
        header = ("Code", "Name", "PLOVER type, mode, context", "Quad class", "Goldstein", "Covers")
        parts.append(f"## {root.code} {root.name}\n\n{_table(header, rows)}")
    return "\n\n".join(parts)


def column_table() -> str:
    """The columns of CSV and Parquet."""
    types = {str: "text", int: "integer", float: "number"}
    rows = [(f"`{column.name}`", types.get(column.type, "day"), column.meaning) for column in flat.COLUMNS]
    return _table(("Column", "Type", "Meaning"), rows)


def operation_table() -> str:
    """What each operation makes of some acts, and of one that is not known."""
    acts = ("040", "070", "163", "173", "190")

    def shown(code: str | None) -> str:
        return f"`{code}`" if code else "–"

    rows = [
        (f"`{operation.value}`", *(shown(compose(operation, act)) for act in acts), shown(general(operation)))
        for operation in Operation
    ]
    return _table(("Operation", *(f"of {act}" for act in acts), "of an unknown act"), rows)


def shared_set_table() -> str:
    """The sets of `sets.rules`."""
    shared = next(file for file in reader.read_rules(bundled_texts()) if file.path == "sets.rules")
    rows = [(f"`@{name}`", " ".join(sorted(words))) for name, words in sorted(shared.sets.items())]
    return _table(("Set", "Words"), rows)


def lexicon_table() -> str:
    """How many words, rules and examples the lexicon has, by file."""
    rows = []
    totals: Counter[str] = Counter()
    for file in (file for file in reader.read_rules(bundled_texts()) if file.entries):
        counts = Counter({kind.value: 0 for kind in Kind})
        for entry in file.entries:
            counts[entry.kind.value] += len(entry.lemmas)
            counts["rules"] += len(entry.rules)
            counts["examples"] += len(entry.examples)
        totals.update(counts)
        rows.append((f"`{file.path}`", *_counted(counts)))
    rows.append(("**all**", *_counted(totals)))
    return _table(("File", "Verbs", "Nouns", "Adjectives", "Rules", "Examples"), rows)


def _counted(counts: Counter[str]) -> tuple[str, ...]:
    return tuple(f"{counts[name]:,}" for name in ("verb", "noun", "adj", "rules", "examples"))


def actor_table() -> str:
    """How many actors, names and dated roles the bundled tables have, by kind."""
    rows = [row for file in sorted(_DATA.glob("actors/*.tsv")) for row in _rows(file)[1:]]
    lines = []
    for kind in ("", *(kind.value for kind in ActorKind if kind is not ActorKind.NOBODY)):
        own = [row for row in rows if row[1] == kind or not kind]
        actors = {tuple(row[:2]) for row in own}
        names = {name for row in own for name in (row[0], *filter(None, row[5].split("|")))}
        dated = sum(bool(row[3] or row[4]) for row in own)
        lines.append((f"`{kind}`" if kind else "**all**", f"{len(actors):,}", f"{len(names):,}", f"{dated:,}"))
    return _table(("Kind", "Actors", "Names", "Roles with dates"), [*lines[1:], lines[0]])


def other_counts() -> str:
    """How many agent nouns and places there are."""
    nouns = {phrase for row in _rows(_DATA / "agents.tsv")[1:] for phrase in row[0].split("|")}
    places = len(_rows(_DATA / "places.tsv")) - 1
    cities = len(_rows(_DATA / "cities.tsv")) - 1
    return f"{len(nouns):,} agent nouns, {places:,} places of our own and {cities:,} cities of GeoNames"


def _rows(file: Path) -> list[list[str]]:
    """The cells of a table, its header first."""
    lines = file.read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line.strip() and not line.startswith("#")]


def command_help(name: str) -> str:
    """What `geoevents NAME --help` prints."""
    command = cli.main.commands[name]
    with click.Context(command, info_name=f"geoevents {name}", terminal_width=100) as context:
        return f"```text\n{command.get_help(context)}\n```"


def _table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [header, ["---"] * len(header), *rows]
    return "\n".join(f"| {' | '.join(cell.replace('|', '&#124;') for cell in line)} |" for line in lines)
