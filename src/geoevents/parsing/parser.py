"""The parser: texts in, sentences out, by a Stanza pipeline (ours, loaded on first use, or the caller's own)."""

from __future__ import annotations

import re
import threading
from collections.abc import Sequence
from functools import cache
from typing import Any

from geoevents.errors import ModelError
from geoevents.parsing import bundled
from geoevents.parsing.sentence import Sentence, Token
from geoevents.parsing.text import Paragraph, paragraphs

_CUTTING = ("tokenize", "mwt")
_WORD_END = re.compile(r"[A-Za-z]{2}$")  # a sentence that ends in a word, with no full stop
_LONGEST_REJOINED = 80  # words
_NEEDED = ("tokenize", "pos", "lemma", "depparse")


class Parser:
    """Turns texts into parsed sentences.

    Args:
        pipeline: a `stanza.Pipeline` for English with the processors tokenize, pos, lemma and depparse (ner is
            used where present). By default the bundled models, loaded once per process on first use.

    Raises:
        ModelError: the pipeline lacks a processor, or the bundled models cannot be loaded.
    """

    def __init__(self, pipeline: Any = None) -> None:
        if pipeline is not None:
            _check(pipeline)
        self._pipeline = pipeline

    def parse(self, texts: Sequence[str]) -> list[tuple[Sentence, ...]]:
        """The sentences of each text, in order. Parsing many texts in one call is faster."""
        cut = [paragraphs(text) for text in texts]
        flat = [paragraph.text for found in cut for paragraph in found]
        parsed = iter(_run(self._pipeline, flat))
        return [
            tuple(
                sentence
                for number, paragraph in enumerate(found)
                for sentence in _sentences(next(parsed), paragraph, text, number)
            )
            for text, found in zip(texts, cut, strict=True)
        ]


_lock = threading.Lock()


@cache
def _bundled() -> Any:
    return bundled.load()


def _run(pipeline: Any, texts: list[str]) -> list[Any]:
    if not texts:
        return []
    with _lock:  # Stanza's processors are not documented as thread-safe
        pipeline = pipeline or _bundled()
        cut = pipeline.bulk_process(texts, processors=_CUTTING)
        documents: list[Any] = pipeline.bulk_process(
            [rejoined(document) for document in cut],
            processors=[name for name in pipeline.processors if name not in _CUTTING],
        )
    return documents


def rejoined(document: Any) -> Any:
    """A paragraph as Stanza cut it; sentences that it cut inside are put together again ("Aung San | Suu Kyi left")."""
    sentences: list[list[dict[str, Any]]] = []
    for sentence in document.to_dict():
        before = sentences[-1] if sentences else []
        is_cut = before and _WORD_END.search(before[-1]["text"]) and sentence[0]["text"][0].isupper()
        if is_cut and len(before) + len(sentence) <= _LONGEST_REJOINED:
            shift = _last_id(sentences[-1][-1])
            sentences[-1] += [_shifted(token, shift) for token in sentence]
        else:
            sentences.append(sentence)
    if len(sentences) == len(document.sentences):
        return document
    return type(document)(sentences, text=document.text)


def _last_id(token: dict[str, Any]) -> int:
    number: int | tuple[int, ...] = token["id"]
    return number if isinstance(number, int) else number[-1]


def _shifted(token: dict[str, Any], shift: int) -> dict[str, Any]:
    """A token of a document in plain data; multi-word tokens have two numbers."""
    number: int | tuple[int, ...] = token["id"]
    moved = number + shift if isinstance(number, int) else tuple(part + shift for part in number)
    return token | {"id": moved}


def _check(pipeline: Any) -> None:
    processors = getattr(pipeline, "processors", None)
    if not isinstance(processors, dict):
        raise ModelError(f"pipeline is {type(pipeline).__name__}; give a stanza.Pipeline")
    missing = [name for name in _NEEDED if name not in processors]
    if missing:
        needed = ",".join((*_NEEDED, "ner"))
        raise ModelError(
            f"the pipeline lacks {', '.join(missing)}; build it with stanza.Pipeline('en', processors='{needed}')"
        )


def _sentences(document: Any, paragraph: Paragraph, source: str, number: int) -> list[Sentence]:
    return [Sentence(tuple(_tokens(sentence, paragraph.offsets)), source, number) for sentence in document.sentences]


def _tokens(sentence: Any, offsets: tuple[int, ...]) -> list[Token]:
    tokens = []
    for word in sentence.words:
        parent = word.parent
        entity = parent.ner if parent.ner and parent.ner != "O" else None
        start = word.start_char if word.start_char is not None else parent.start_char
        end = word.end_char if word.end_char is not None else parent.end_char
        lemma = word.lemma or word.text
        tokens.append(
            Token(
                index=word.id - 1,
                text=word.text,
                lemma=lemma if word.upos == "PROPN" else lemma.lower(),
                upos=word.upos or "X",
                xpos=word.xpos or "",
                features=dict(pair.split("=", 1) for pair in word.feats.split("|")) if word.feats else {},
                head=word.head - 1,
                relation=word.deprel or "dep",
                entity=entity.split("-", 1)[-1] if entity else None,
                start=offsets[start],
                end=offsets[end - 1] + 1,
            )
        )
    return tokens
