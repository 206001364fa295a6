"""Stage 5, what every writer takes: a document together with the events that were coded from it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import BinaryIO, TypeAlias

from attrs import frozen

from geoevents.records import Document, Event


@frozen
class CodedDocument:
    """A document and its events, in the order of the text.

    >>> CodedDocument(Document("Nothing happened.", id="1"), events=()).document.id
    '1'
    """

    document: Document
    events: tuple[Event, ...]


Writer: TypeAlias = Callable[[Iterable[CodedDocument], BinaryIO], None]
"""Writes coded documents to a binary stream as they come, and leaves the stream open."""
