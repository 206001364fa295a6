"""Runs the examples of the documentation and of the docstrings as tests.

In Markdown, a block `python` is run, a block `pycon` is a session whose output is compared, a block `console` is a
session with the `geoevents` command, and a block with `title="FILE"` is written to that file first. The examples of
a page share their names and a folder of their own.
"""

from __future__ import annotations

import doctest
import os
import re
import shlex
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from click.testing import CliRunner
from sybil import Example, Region, Sybil
from sybil.evaluators.doctest import DocTestEvaluator
from sybil.parsers.abstract.doctest import DocTestStringParser
from sybil.parsers.markdown import CodeBlockParser, PythonCodeBlockParser, SkipParser
from sybil.parsers.markdown.lexers import RawFencedCodeBlockLexer
from sybil.parsers.rest import DocTestParser
from sybil.sybil import SybilCollection

from geoevents.cli import main

_TITLED = re.compile(r'[a-z]* title="(?P<name>[^"]+)"\n')
_COMMAND = re.compile(r"^\$ (?P<command>(?:.*\\\n)*.*)\n?(?P<output>(?:(?!\$ ).*\n?)*)", re.MULTILINE)
_WIDTH = "100"


class SessionParser:
    """Blocks `pycon`, one region for each `>>>`."""

    def __init__(self) -> None:
        self._blocks = CodeBlockParser("pycon", lambda example: None)
        self._examples = DocTestStringParser(DocTestEvaluator(doctest.ELLIPSIS))

    def __call__(self, document: Any) -> Iterator[Region]:
        for block in self._blocks(document):
            for region in self._examples(block.parsed, document.path):
                region.adjust(block, block.parsed)
                yield region


class FileParser:
    """Blocks with a title: the content of a file."""

    def __call__(self, document: Any) -> Iterator[Region]:
        for region in RawFencedCodeBlockLexer(_TITLED)(document):
            region.parsed = region.lexemes
            region.evaluator = self._write
            yield region

    def _write(self, example: Example) -> None:
        Path(example.parsed["name"]).write_text(str(example.parsed["source"]), encoding="utf-8")


def run_commands(example: Example) -> str | None:
    """Compare what each `$` line of a block prints with what stands below it; `...` stands for anything."""
    for match in _COMMAND.finditer(example.parsed):
        program, *arguments = shlex.split(match["command"].replace("\\\n", " "))
        if program == "cat":
            got = "".join(Path(name).read_text(encoding="utf-8") for name in arguments)
        elif program == "geoevents":
            result = CliRunner(env={"COLUMNS": _WIDTH}).invoke(main, arguments, prog_name=program)
            if result.exception and not isinstance(result.exception, SystemExit):
                raise result.exception
            got = result.output
        else:
            return f"a console block runs geoevents and cat, not {program}; write it as a block bash"
        wanted = _without_line_ends(match["output"])
        got = _without_line_ends(got)
        if not doctest.OutputChecker().check_output(wanted, got, doctest.ELLIPSIS):
            return f"$ {match['command']}\nexpected:\n{wanted}\ngot:\n{got}"
    return None


def _without_line_ends(text: str) -> str:
    return "\n".join(line.rstrip() for line in text.splitlines()).strip("\n") + "\n"


def _enter_folder(namespace: dict[str, Any]) -> None:
    namespace["__folder__"], namespace["__before__"] = tempfile.TemporaryDirectory(), Path.cwd()
    os.chdir(namespace["__folder__"].name)


def _leave_folder(namespace: dict[str, Any]) -> None:
    os.chdir(namespace["__before__"])
    namespace["__folder__"].cleanup()


_MARKDOWN: dict[str, Any] = {
    "parsers": [
        PythonCodeBlockParser(),
        SessionParser(),
        FileParser(),
        CodeBlockParser("console", run_commands),
        SkipParser(),
    ],
    "setup": _enter_folder,
    "teardown": _leave_folder,
}

pytest_collect_file = SybilCollection(
    [
        Sybil(path="docs", pattern="*.md", **_MARKDOWN),
        Sybil(filenames={"README.md"}, **_MARKDOWN),
        Sybil(path="src", pattern="*.py", parsers=[DocTestParser()]),
    ]
).pytest()
