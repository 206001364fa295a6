"""Stage 4, resolving: the user's files of actors and agents in, their rows and agents out.

A file is recognised by its content: our header line, or else the codes in brackets of a PETRARCH dictionary.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from attrs import frozen

from geoevents.errors import DataError
from geoevents.resolving import actor_table, petrarch
from geoevents.resolving.actor_table import Row
from geoevents.resolving.agents import Agent


@frozen
class OwnFiles:
    """What the user's files say.

    Attributes:
        actors: rows of actor tables, in the order of the files.
        agents: agent nouns, likewise.
    """

    actors: tuple[Row, ...]
    agents: tuple[Agent, ...]


def read_own_files(paths: Iterable[str | Path]) -> OwnFiles:
    """The actors and agents of all files.

    Raises:
        DataError: a file that cannot be read, or its first line that cannot.
    """
    actors: list[Row] = []
    agents: list[Agent] = []
    for path in paths:
        text, name = _read(path), str(path)
        header = next((line for line in text.splitlines() if line.strip() and not line.startswith("#")), "")
        if tuple(header.split("\t")) == actor_table.COLUMNS or not petrarch.is_dictionary(text):
            actors += actor_table.read_table(text, name)
        elif petrarch.is_agent_dictionary(text):
            agents += petrarch.read_petrarch_agents(text, name)
        else:
            actors += petrarch.read_petrarch_actors(text, name)
    return OwnFiles(tuple(actors), tuple(agents))


def _read(path: str | Path) -> str:
    try:
        return Path(path).read_text(encoding="utf-8")
    except OSError as error:
        raise DataError(f"cannot be read: {error.strerror}", path) from error
    except UnicodeDecodeError as error:
        raise DataError(f"is not UTF-8 at byte {error.start}; save it as UTF-8", path) from error
