"""The one family of errors. Every error names its place and, where there is one, the remedy."""

from __future__ import annotations

from os import PathLike


class GeoEventsError(Exception):
    """Any error that geoevents raises on purpose."""


class DataError(GeoEventsError):
    """A data file (rules, actors, documents) that cannot be read as what it should be.

    Attributes:
        path: the file, as the user named it.
        line: the 1-based line in it, or None where the whole file is meant.

    >>> print(DataError("unknown slot 'wiht'; did you mean 'with'?", "verbs.rules", 12))
    verbs.rules:12: unknown slot 'wiht'; did you mean 'with'?
    """

    def __init__(self, message: str, path: str | PathLike[str], line: int | None = None) -> None:
        self.message = message
        self.path = str(path)
        self.line = line
        super().__init__(f"{self.path}:{line}: {message}" if line else f"{self.path}: {message}")


class ModelError(GeoEventsError):
    """A parser that cannot be loaded, or that lacks a processor which geoevents needs."""


class DocumentError(GeoEventsError):
    """A document that cannot be coded: not text, or a date that is none."""
