"""Puts a fence around the sessions in docstrings, so that mkdocstrings shows them as code.

An extension of griffe, which reads the sources for mkdocstrings.
"""

from __future__ import annotations

import re
from typing import Any

from griffe import Extension, Object

_SESSION = re.compile(r"^>>> .*(?:\n(?!\s*$).*)*", re.MULTILINE)


class FencedSessions(Extension):
    """Fences each block of lines that starts with `>>>`."""

    def on_object(self, *, obj: Object, **_: Any) -> None:
        """What griffe calls with each object of the package."""
        if obj.docstring is not None:
            obj.docstring.value = _SESSION.sub(r"```pycon\n\g<0>\n```", obj.docstring.value)
