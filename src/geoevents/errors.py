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


class UnknownCodeError(GeoEventsError):
    """A CAMEO event code that the codebook does not have.

    Attributes:
        code: the code as the caller gave it.
        suggestions: codes that look like it, the likeliest first.

    >>> print(UnknownCodeError("1126", ("112", "1124")))
    unknown CAMEO code '1126'; did you mean '112' or '1124'?
    """

    def __init__(self, code: str, suggestions: tuple[str, ...] = ()) -> None:
        self.code = code
        self.suggestions = suggestions
        hint = f"; did you mean {' or '.join(map(repr, suggestions))}?" if suggestions else ""
        super().__init__(f"unknown CAMEO code {code!r}{hint}")
