"""What the parser hands on: sentences of tokens, with Universal Dependencies trees and offsets into the text."""

from __future__ import annotations

from attrs import frozen

from geoevents.records import Span


@frozen
class Token:
    """One syntactic word.

    Attributes:
        index: its place in the sentence, from 0.
        text: the word as the parser saw it (white space and quotes are normalised).
        lemma: its dictionary form, in lower case unless it is a name.
        upos, xpos: the universal and the Penn Treebank part of speech.
        features: the Universal Dependencies features, such as {"Tense": "Past"}.
        head: the index of its head, or -1 for the root.
        relation: the Universal Dependencies relation to the head, such as "nsubj:pass".
        entity: PER, LOC, ORG or what else the parser's names model knows; None outside names.
        start, end: offsets into the caller's text.
    """

    index: int
    text: str
    lemma: str
    upos: str
    xpos: str
    features: dict[str, str]
    head: int
    relation: str
    entity: str | None
    start: int
    end: int


@frozen
class Sentence:
    """A sentence: its tokens, and the caller's text that it came from.

    Attributes:
        tokens: the words, in order.
        source: the caller's whole text, in which all offsets count.
        paragraph: the number of its paragraph in the text, from 0.
    """

    tokens: tuple[Token, ...]
    source: str
    paragraph: int = 0

    def span(self, first: int, last: int) -> Span:
        """The caller's text from token `first` to token `last`, both included."""
        start, end = self.tokens[first].start, self.tokens[last].end
        return Span(start, end, self.source[start:end])

    @property
    def whole(self) -> Span:
        """The caller's text of the sentence."""
        return self.span(0, len(self.tokens) - 1)
