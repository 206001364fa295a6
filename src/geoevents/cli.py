"""The `geoevents` command: files in, events out. The only module that prints or sets an exit code.

Exit codes: 0 all went well; 1 a document could not be coded or a check found errors; 2 the command line is
wrong. Everything but the result goes to standard error.
"""

from __future__ import annotations

import datetime as dt
import errno
import logging
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

import click
from attrs import frozen
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TimeElapsedColumn
from rich.text import Text

from geoevents import codebook
from geoevents.errors import GeoEventsError
from geoevents.reading import STANDARD_INPUT, InputFormat, count_documents, read_documents
from geoevents.records import Document
from geoevents.writing import CodedDocument, Format, Writer, writer_for
from geoevents.writing.replacing import replacing

if TYPE_CHECKING:  # at run time only inside the commands: help should not wait for the pipeline
    from geoevents.pipeline import Extractor

QUAD_CLASSES = ("verbal cooperation", "material cooperation", "verbal conflict", "material conflict")


class _Commands(click.Group):
    def invoke(self, context: click.Context) -> Any:
        try:
            return super().invoke(context)
        except GeoEventsError as error:
            raise click.ClickException(str(error)) from error
        except OSError as error:
            if error.errno == errno.EPIPE:  # the reader has seen enough; click ends without a word
                raise
            raise click.ClickException(str(error)) from error


def _day(value: str) -> dt.date:
    try:
        return dt.date.fromisoformat(value)
    except ValueError:
        raise click.BadParameter(f"{value!r} is not a day; write it as YYYY-MM-DD") from None


_ACTORS_HELP = "A table of your own actors, or a dictionary of PETRARCH."


class _Failures(logging.Handler):
    """Counts the documents that could not be coded and says so on standard error.

    Errors of reading are reported to it; the pipeline logs its own as warnings, for which it listens.
    """

    def __init__(self, console: Console) -> None:
        super().__init__(logging.WARNING)
        self.count = 0
        self._console = console

    def report(self, message: str) -> None:
        self.count += 1
        self._console.print(Text(f"not coded: {message}"), soft_wrap=True)

    def emit(self, record: logging.LogRecord) -> None:
        self.report(record.getMessage())

    @contextmanager
    def listening(self) -> Iterator[None]:
        logger = logging.getLogger("geoevents")
        logger.addHandler(self)
        try:
            yield
        finally:
            logger.removeHandler(self)


@frozen
class _Input:
    """What the options that `extract` and `explain` share say."""

    files: tuple[str, ...]
    text: str | None
    date: dt.date | None
    input_format: InputFormat | None
    rules: tuple[Path, ...]
    actors: tuple[Path, ...]

    def __attrs_post_init__(self) -> None:
        if self.text is not None and self.files:
            raise click.UsageError("give files or --text, not both")
        if self.text is None and not self.files:
            raise click.UsageError("nothing to code: name a FILE, '-' for standard input, or give --text")
        if self.text is not None and any("\ud800" <= character <= "\udfff" for character in self.text):
            raise click.BadParameter("is not in the encoding of the terminal", param_hint="--text")
        if self.files.count(STANDARD_INPUT) > 1:
            raise click.UsageError("standard input can be read only once")

    def extractor(self) -> Extractor:
        from geoevents.pipeline import Extractor

        return Extractor(rules=list(self.rules), actors=list(self.actors))

    def documents(self, failures: _Failures) -> Iterator[Document]:
        if self.text is not None:
            yield Document(self.text, id="text", date=self.date)
        for document in read_documents(self.files, self.date, self.input_format):
            if isinstance(document, Document):
                yield document
            else:
                failures.report(str(document))

    def count(self) -> int | None:
        return 1 if self.text is not None else count_documents(self.files, self.input_format)


def _existing_file() -> click.Path:
    return click.Path(exists=True, dir_okay=False, path_type=Path)


def _input_options(command: Callable[..., None]) -> Callable[..., None]:
    """The command gets the shared options as one `_Input`, and its own as they are."""

    @click.argument("files", nargs=-1, metavar="[FILE]...")
    @click.option("--text", help="Code this text instead of files.")
    @click.option("--date", type=_day, metavar="YYYY-MM-DD", help="Day of publication of undated documents.")
    @click.option(
        "--input-format",
        type=click.Choice([each.value for each in InputFormat]),
        help="What the files hold; without it, .jsonl and .ndjson hold JSON Lines, all others text.",
    )
    @click.option("--rules", multiple=True, type=_existing_file(), help="A file of your own rules.")
    @click.option("--actors", multiple=True, type=_existing_file(), help=_ACTORS_HELP)
    @wraps(command)
    def with_input(
        files: tuple[str, ...],
        text: str | None,
        date: dt.date | None,
        input_format: str | None,
        rules: tuple[Path, ...],
        actors: tuple[Path, ...],
        **own: Any,
    ) -> None:
        chosen_format = None if input_format is None else InputFormat(input_format)
        command(_Input(files, text, date, chosen_format, rules, actors), **own)

    return with_input


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="geoevents")
def main() -> None:
    """Political event data from English news text: who did what to whom, in CAMEO."""


@main.command()
@_input_options
@click.option(
    "--format",
    "format_name",
    type=click.Choice([each.value for each in Format]),
    help="Without it, the suffix of --output decides, else table in a terminal and jsonl in a pipe.",
)
@click.option("--output", "-o", metavar="FILE", help="Write here, whole or not at all, instead of to standard output.")
@click.option(
    "--unknown-actors",
    is_flag=True,
    help="Instead of events, the actors without a code, as rows for an actor table.",
)
def extract(source: _Input, format_name: str | None, output: str | None, unknown_actors: bool) -> None:
    """Code the events of each FILE ('-' is standard input).

    A text file is one document. JSON Lines are one document a line: an object with the keys text, id and
    date, the last two optional. What cannot be read is reported, and the rest coded.

    \b
    geoevents extract news/*.txt --date 2024-05-03 --output events.csv
    geoevents extract --text "Iran criticized Israel on Monday." --date 2024-05-03
    """
    if output == "-":
        output = None
    if unknown_actors and format_name:
        raise click.UsageError("--unknown-actors has a format of its own; leave --format out")
    if output and any(Path(name).resolve() == Path(output).resolve() for name in source.files):
        raise click.UsageError(f"--output would overwrite the document {output}")
    to_terminal = output is None and sys.stdout.buffer.isatty()
    writer = _writer(format_name, output, to_terminal, unknown_actors)

    console = Console(stderr=True)
    failures = _Failures(console)
    # Where the events come out in the same terminal, they are progress enough.
    total = source.count() if console.is_terminal and not to_terminal else 1
    with failures.listening(), _output(output) as stream, _progress(console, total) as progress:
        documents = source.documents(failures)
        writer(progress.track(_coded(source.extractor(), documents), total=total), stream)
    if failures.count:
        raise click.exceptions.Exit(1)


@main.command()
@_input_options
def explain(source: _Input) -> None:
    """Show how the text is coded: its clauses, the rules tried, and why each failed or won."""
    extractor = source.extractor()
    failures = _Failures(Console(stderr=True))
    for document in source.documents(failures):
        if source.text is None:
            click.secho(document.id, bold=True)
        click.echo(str(extractor.explain(document.text, date=document.date)))
    if failures.count:
        raise click.exceptions.Exit(1)


@main.command()
@click.argument("files", nargs=-1, required=True, type=_existing_file())
@click.option("--actors", multiple=True, type=_existing_file(), help=_ACTORS_HELP)
def check(files: tuple[Path, ...], actors: tuple[Path, ...]) -> None:
    """Read each FILE of rules and run the examples in it."""
    from geoevents.coding.check import check_file
    from geoevents.pipeline import Extractor

    extractor = Extractor(rules=list(files), actors=list(actors))
    failed = False
    for path in files:
        result = check_file(path, extractor)
        for failure in result.failures:
            click.echo(failure)
        failed = failed or bool(result.failures)
        click.echo(f"{path}: {result.rules} rules, {result.examples} examples, {len(result.failures)} failed")
    if failed:
        raise click.exceptions.Exit(1)


@main.command(name="codebook")
@click.argument("codes", nargs=-1, metavar="[CODE]...")
@click.option("--search", "words", help="The codes whose name or description holds these words.")
def codebook_command(codes: tuple[str, ...], words: str | None) -> None:
    """Look up CAMEO codes; without a CODE, list the roots."""
    if words is not None:
        found = codebook.search(words)
        if not found:
            raise click.ClickException(f"no code speaks of {words!r}")
        _echo_list(found)
    elif codes:
        click.echo("\n\n".join(_entry_text(codebook.entry(code)) for code in codes))
    else:
        _echo_list(entry for entry in codebook.entries() if entry.parent is None)


def _echo_list(entries: Iterable[codebook.Entry]) -> None:
    for entry in entries:
        click.echo(f"{entry.code:<6}{entry.name}")


def _entry_text(entry: codebook.Entry) -> str:
    below = [other for other in codebook.entries() if other.parent == entry.code]
    rows = [
        ("part of", entry.parent and f"{entry.parent} {codebook.entry(entry.parent).name}"),
        ("quad class", f"{entry.quad_class} {QUAD_CLASSES[entry.quad_class - 1]}"),
        ("Goldstein", f"{entry.goldstein:+}"),
        ("PLOVER", entry.plover),
        ("mode", entry.mode),
        ("context", entry.context),
        *(("divided into" if other is below[0] else "", f"{other.code} {other.name}") for other in below),
    ]
    lines = [f"{entry.code} {entry.name}", f"  {entry.description}"]
    return "\n".join([*lines, *(f"  {label:<14}{value}" for label, value in rows if value)])


def _writer(format_name: str | None, output: str | None, to_terminal: bool, unknown_actors: bool) -> Writer:
    if unknown_actors:
        from geoevents.writing import unknown_actors as unknown_actors_writer

        return unknown_actors_writer.write
    suffix = Path(output or "").suffix.lower().removeprefix(".")
    if format_name:
        chosen = Format(format_name)
    elif suffix in {each.value for each in Format}:
        chosen = Format(suffix)
    else:
        chosen = Format.TABLE if to_terminal else Format.JSON_LINES
    if chosen is Format.PARQUET and to_terminal:
        raise click.UsageError("Parquet is not for the eye; name a file with --output")
    return writer_for(chosen)


@contextmanager
def _output(name: str | None) -> Iterator[BinaryIO]:
    if name is None:
        yield sys.stdout.buffer
    else:
        with replacing(Path(name)) as stream:
            yield stream


def _progress(console: Console, total: int | None) -> Progress:
    """A bar on standard error, hidden for a single document; a total of None is not known."""
    columns = (SpinnerColumn(), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    return Progress(*columns, console=console, disable=total == 1)


def _coded(extractor: Extractor, documents: Iterable[Document]) -> Iterator[CodedDocument]:
    """Each document with its events: the extractor gives only events, and reads ahead."""
    waiting: deque[Document] = deque()

    def read_ahead() -> Iterator[Document]:
        for document in documents:
            waiting.append(document)
            yield document

    for events in extractor.extract_many(read_ahead()):
        yield CodedDocument(waiting.popleft(), tuple(events))
