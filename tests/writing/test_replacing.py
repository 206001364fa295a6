"""A file that is written appears whole or not at all."""

import os
from pathlib import Path

import pytest

from geoevents.errors import DataError
from geoevents.writing.replacing import replacing


def test_a_failure_leaves_what_stood_there(tmp_path: Path) -> None:
    path = tmp_path / "events.csv"
    path.write_text("before")

    def fail() -> None:
        with replacing(path) as stream:
            stream.write(b"half")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert path.read_text() == "before"
    assert list(tmp_path.iterdir()) == [path]


def test_success_replaces_and_leaves_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "events.csv"
    path.write_text("before")
    with replacing(path) as stream:
        stream.write(b"after")
        assert path.read_text() == "before"
    assert path.read_text() == "after"
    assert list(tmp_path.iterdir()) == [path]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    target, link = tmp_path / "target.csv", tmp_path / "link.csv"
    target.write_text("before")
    link.symlink_to(target)
    with replacing(link) as stream:
        stream.write(b"after")
    assert link.is_symlink()
    assert target.read_text() == "after"


def test_a_device_is_not_replaced() -> None:
    with replacing(Path(os.devnull)) as stream:
        stream.write(b"gone")
    assert not Path(os.devnull).is_file()


def test_a_missing_folder_is_an_error_with_its_place(tmp_path: Path) -> None:
    path = tmp_path / "no" / "events.csv"
    with pytest.raises(DataError, match=r"events\.csv: cannot be written: No such file"), replacing(path):
        pass
