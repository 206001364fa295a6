"""The user's files of actors and agents: told apart by their content, and asked before the bundled tables."""

from __future__ import annotations

from pathlib import Path

import pytest

from geoevents import Extractor
from geoevents.errors import DataError
from geoevents.resolving.own_files import read_own_files

TABLE = "# ours\nname\tkind\tcode\tfrom\tto\taliases\nFog Front\tarmed\tNORREB\t\t\t\n"
ACTORS = "# theirs\nFOG_FRONT_ [NORREB]\n+FOG_LEAGUE_\n"
AGENTS = "OARSMAN {OARSMEN} [~MIL]\n"


def written(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize(("text", "rows", "agents"), [(TABLE, 1, 0), (ACTORS, 1, 0), (AGENTS, 0, 2), ("", 0, 0)])
def test_a_file_is_recognised_by_its_content(tmp_path: Path, text: str, rows: int, agents: int) -> None:
    found = read_own_files([written(tmp_path, "own.txt", text)])
    assert (len(found.actors), len(found.agents)) == (rows, agents)


def test_files_add_up_in_their_order(tmp_path: Path) -> None:
    paths = [written(tmp_path, name, text) for name, text in (("a", AGENTS), ("b", ACTORS), ("c", TABLE))]
    found = read_own_files(paths)
    assert [row[0] for row in found.actors] == ["Fog Front", "Fog Front"]
    assert [agent.phrase for agent in found.agents] == ["oarsman", "oarsmen"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("name kind code\nFog Front armed NORREB\n", "own.txt:1: the first line must be the columns"),
        ("name\tkind\tcode\tfrom\tto\taliases\nFog Front [NORREB]\n", "own.txt:2: 1 cells, 6 wanted"),
        ("FOG_FRONT_ [NORREBEL]\n", "own.txt:1: 'NORREBEL' is no CAMEO actor code"),
        ("OARSMAN [~MILITARY]\n", "own.txt:1: '~MILITARY' is no code of an agent"),
    ],
)
def test_a_bad_line_is_named(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(DataError, match=message):
        read_own_files([written(tmp_path, "own.txt", text)])


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"missing\.txt: cannot be read"):
        read_own_files([tmp_path / "missing.txt"])
    path = tmp_path / "latin.txt"
    path.write_bytes("TROMSØ_ [NOR]".encode("latin-1"))
    with pytest.raises(DataError, match=r"latin\.txt: is not UTF-8 at byte 5"):
        read_own_files([path])


def test_dictionaries_take_part_in_coding(tmp_path: Path) -> None:
    extractor = Extractor(actors=[written(tmp_path, "own.actors", ACTORS), written(tmp_path, "own.agents", AGENTS)])
    events = extractor.extract("Norwegian oarsmen attacked the Fog League.")
    assert [(event.source and event.source.code, event.target and event.target.code) for event in events] == [
        ("NORMIL", "NORREB")
    ]
