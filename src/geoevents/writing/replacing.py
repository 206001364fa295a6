"""Stage 5, the file that is written: it appears whole, or what stood there before stays."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from geoevents.errors import DataError


@contextmanager
def replacing(path: Path) -> Iterator[BinaryIO]:
    """A stream whose bytes become the file only when the block ends without an error.

    They go to a hidden file beside it first. What is no regular file (a device, a named pipe) is written
    directly, and a symbolic link keeps pointing where it points.

    Raises:
        DataError: there can be no such file (no such folder, no permission).

    >>> import tempfile
    >>> path = Path(tempfile.mkdtemp(), "events.csv")
    >>> with replacing(path) as stream:
    ...     _ = stream.write(b"code")
    ...     path.exists()
    False
    >>> path.read_bytes()
    b'code'
    """
    target = path.resolve()
    if target.exists() and not target.is_file():
        with target.open("wb") as stream:
            yield stream
        return
    unfinished = target.with_name(f".{target.name}.{os.getpid()}.unfinished")
    try:
        stream = unfinished.open("xb")  # not by tempfile, whose files only their owner may read
    except OSError as error:
        raise DataError(f"cannot be written: {error.strerror}", path) from error
    try:
        with stream:
            yield stream
        unfinished.replace(target)
    finally:
        unfinished.unlink(missing_ok=True)
