"""Joins the stages: text -> sentences -> clauses -> coded events -> events with actors, dates and places.

The only module that knows all stages.
"""

from __future__ import annotations

import datetime as dt
import logging
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from os import PathLike
from typing import Any, Literal, get_args

from attrs import frozen

from geoevents.clauses import Clauses, clauses_of
from geoevents.coding import CodedEvent, Coding, Lexicon, code_clauses, read_rule_files
from geoevents.coding import lexicon as lexicons
from geoevents.errors import GeoEventsError
from geoevents.explanation import Explanation, SentenceExplanation
from geoevents.parsing import Parser, Sentence
from geoevents.records import Document, Event, Modality, Polarity
from geoevents.resolving import DocumentResolver, Tables, actor_table, agents, places
from geoevents.resolving.events import resolve_event
from geoevents.resolving.own_files import read_own_files

_LOG = logging.getLogger("geoevents")
_BATCH_CHARACTERS = 30_000

Path = str | PathLike[str]
Include = Literal["negated", "hypothetical"]


@frozen(eq=False)
class _Knowledge:
    """The tables of an extractor and what is computed from them once."""

    lexicon: Lexicon
    tables: Tables
    states: Mapping[str, str]


class Extractor:
    """A reusable coder.

    Args:
        pipeline: a `stanza.Pipeline` for English; by default the bundled models, loaded on first use.
        rules: rule files that are tried before the bundled lexicon.
        actors: actor tables, or actor and agent dictionaries of PETRARCH, that are asked before the bundled tables.
        include: which events to give besides asserted and future ones: `negated` (said not to have happened) and
            `hypothetical` (possible, conditional, wanted, planned, demanded, feared).

    Raises:
        DataError: a rule file or an actor table with an error, at its line.
        ModelError: a pipeline that lacks a processor.
        GeoEventsError: `include` names something unknown.

    >>> extractor = Extractor(include=["negated"])
    >>> [(event.code, event.polarity.value) for event in extractor.extract("Iran did not attack Iraq.")]
    [('190', 'negative')]
    """

    def __init__(
        self,
        *,
        pipeline: Any = None,
        rules: Iterable[Path] = (),
        actors: Iterable[Path] = (),
        include: Iterable[Include] = (),
    ) -> None:
        self._parser = Parser(pipeline)
        self._knowledge = _knowledge(
            tuple(str(path) for path in _listed(rules)), tuple(str(path) for path in _listed(actors))
        )
        self._include = frozenset(include)
        unknown = self._include - set(get_args(Include))
        if unknown:
            raise GeoEventsError(f"include: unknown {', '.join(map(repr, unknown))}; use 'negated', 'hypothetical'")

    @property
    def lexicon(self) -> Lexicon:
        """The rules, the user's before the bundled ones."""
        return self._knowledge.lexicon

    def extract(self, text: str, *, date: dt.date | str | None = None) -> list[Event]:
        """The events of a text, in text order.

        Args:
            text: plain text; an empty text has no events.
            date: the day of publication, as a date or `YYYY-MM-DD`. Relative dates count from it, and offices are
                held on it.

        Raises:
            DocumentError: the text is no string, or the date is no day.
        """
        document = Document(text, date=date)
        return self._events(document, self._parser.parse([document.text])[0])

    def extract_many(self, documents: Iterable[Document | str]) -> Iterator[list[Event]]:
        """The events of each document, in order; reads and parses several documents at a time.

        A document that cannot be coded gives an empty list and a warning of the logger `geoevents`; the others
        are not touched by it.

        Raises:
            GeoEventsError: a single text or document instead of several.
        """
        if isinstance(documents, str | bytes | Document):
            raise GeoEventsError("give a list of documents, not a single text; for one text there is extract")
        return self._stream(documents)

    def _stream(self, documents: Iterable[Document | str]) -> Iterator[list[Event]]:
        for batch in _batches(documents):
            for document, sentences in zip(batch, self._parse_batch(batch), strict=True):
                if sentences is None or document is None:
                    yield []
                    continue
                try:
                    yield self._events(document, sentences)
                except Exception as error:  # nothing may be lost: the other documents go on
                    _LOG.warning("document %s could not be coded: %r", document.id, error)
                    yield []

    def explain(self, text: str, *, date: dt.date | str | None = None) -> Explanation:
        """For each sentence its clauses, the rules tried on each, which one won and why the others failed.

        Raises:
            DocumentError: the text is no string, or the date is no day.
        """
        document = Document(text, date=date)
        sentences = self._parser.parse([document.text])[0]
        resolver, codings = self._code(document, sentences)
        return Explanation(
            tuple(
                SentenceExplanation(
                    clauses,
                    tuple(found),
                    tuple(self._of_codings(found, clauses, document, resolver, all_of=True)),
                )
                for clauses, found in codings
            ),
            frozenset(self._include),
        )

    def code_examples(self, sentences: Sequence[str]) -> list[list[Event]]:
        """The events of sentences that each stand alone, as `extract` gives them (for checking rules)."""
        found = []
        for text, parsed in zip(sentences, self._parser.parse(sentences), strict=True):
            document = Document(text)
            resolver, codings = self._code(document, parsed)
            found.append(
                [event for clauses, coded in codings for event in self._of_codings(coded, clauses, document, resolver)]
            )
        return found

    # ------------------------------------------------------------------

    def _parse_batch(self, batch: Sequence[Document | None]) -> Sequence[tuple[Sentence, ...] | None]:
        texts = [document.text if document else "" for document in batch]
        try:
            return self._parser.parse(texts)
        except Exception as error:
            if len(batch) == 1:
                _LOG.warning("document %s could not be parsed: %r", batch[0].id if batch[0] else None, error)
                return [None]
        return [self._parse_batch([document])[0] for document in batch]

    def _code(
        self, document: Document, sentences: Sequence[Sentence]
    ) -> tuple[DocumentResolver, list[tuple[Clauses, list[Coding]]]]:
        knowledge = self._knowledge
        analyses = [clauses_of(sentence) for sentence in sentences if sentence.tokens]
        resolver = DocumentResolver(knowledge.tables, knowledge.states, analyses, document.date)
        return resolver, [(clauses, code_clauses(clauses, knowledge.lexicon, resolver)) for clauses in analyses]

    def _events(self, document: Document, sentences: Sequence[Sentence]) -> list[Event]:
        resolver, codings = self._code(document, sentences)
        return [event for clauses, found in codings for event in self._of_codings(found, clauses, document, resolver)]

    def _of_codings(
        self,
        codings: Sequence[Coding],
        clauses: Clauses,
        document: Document,
        resolver: DocumentResolver,
        *,
        all_of: bool = False,
    ) -> list[Event]:
        events: dict[object, Event] = {}
        for coding in codings:
            coded = coding.event
            if coded is None or not (all_of or self._is_wanted(coded)):
                continue
            for event in resolve_event(coded, clauses, resolver, document.date):
                ends = tuple((actor.name, actor.code) if actor else None for actor in (event.source, event.target))
                events.setdefault((event.code, ends, event.polarity, event.modality), event)
        return list(events.values())

    def _is_wanted(self, coded: CodedEvent) -> bool:
        clause = coded.clause
        if coded.polarity is Polarity.NEGATIVE and "negated" not in self._include:
            return False
        return clause.modality is not Modality.OTHER or "hypothetical" in self._include


def extract(text: str, *, date: dt.date | str | None = None) -> list[Event]:
    """The political events of a text, in text order: who did what to whom, in CAMEO.

    Args:
        text: plain text; an empty text has no events.
        date: the day of publication, as a date or `YYYY-MM-DD`. Relative dates count from it, and offices are
            held on it.

    Raises:
        DocumentError: the text is no string, or the date is no day.
        ModelError: the parser's models are missing or damaged.

    >>> for event in extract("Iran criticized Israel on Monday.", date="2024-05-03"):
    ...     print(event.source.code, event.code, event.target.code, event.date.start)
    IRN 111 ISR 2024-04-29
    """
    return _default().extract(text, date=date)


@cache
def _default() -> Extractor:
    return Extractor()


@cache
def _knowledge(rules: tuple[str, ...], actors: tuple[str, ...]) -> _Knowledge:
    own = read_rule_files(rules, lexicons.shared_sets()) if rules else []
    own_files = read_own_files(actors)
    tables = Tables(actor_table.load(own_files.actors), agents.load(own_files.agents), places.load())
    return _Knowledge(lexicons.load(own), tables, tables.states)


def _listed(paths: Iterable[Path]) -> list[Path]:
    if isinstance(paths, str | PathLike):
        raise GeoEventsError(f"give a list of files, not the single path {str(paths)!r}")
    return list(paths)


def _batches(documents: Iterable[Document | str]) -> Iterator[list[Document | None]]:
    batch: list[Document | None] = []
    characters = 0
    for number, given in enumerate(documents, 1):
        document: Document | None
        try:
            document = given if isinstance(given, Document) else Document(given)
        except GeoEventsError as error:
            _LOG.warning("document number %d could not be coded: %s", number, error)
            document = None
        batch.append(document)
        characters += len(document.text) if document else 0
        if characters >= _BATCH_CHARACTERS:
            yield batch
            batch, characters = [], 0
    if batch:
        yield batch
