"""Cuts words into the pieces that the encoder of the bundled parser knows, and tells how they are written.

The vocabulary is that of BERT uncased: words lose their case and accents, and rare ones are cut greedily into their
longest known beginnings.
"""

from __future__ import annotations

import string
import unicodedata
from collections.abc import Sequence

_MOST_PIECES = 8  # of one word; the rest of a longer one tells nothing
_PUNCTUATION = frozenset(string.punctuation)

SHAPES = ("lower", "title", "upper", "mixed", "number", "other")


class Pieces:
    """A vocabulary of word pieces; those inside a word begin with `##`.

    >>> pieces = Pieces(["[PAD]", "[UNK]", "[CLS]", "[SEP]", "turk", "##ey", "'", "s"])
    >>> pieces.of("Turkey"), pieces.of("Çay")
    ([4, 5], [1])
    """

    def __init__(self, vocabulary: Sequence[str]) -> None:
        self._numbers = {piece: number for number, piece in enumerate(vocabulary)}
        self._known: dict[str, list[int]] = {}
        self.padding = self._numbers["[PAD]"]
        self.unknown = self._numbers["[UNK]"]
        self.first = self._numbers["[CLS]"]
        self.last = self._numbers["[SEP]"]

    @property
    def vocabulary(self) -> list[str]:
        """The pieces, in the order of their numbers."""
        return list(self._numbers)

    def of(self, word: str) -> list[int]:
        """The numbers of the pieces of a word, at least one."""
        if word not in self._known:
            found = [number for part in _parts(word) for number in self._cut(part)]
            self._known[word] = found[:_MOST_PIECES] or [self.unknown]
        return self._known[word]

    def _cut(self, part: str) -> list[int]:
        found, start = [], 0
        while start < len(part):
            prefix = "##" if start else ""
            for end in range(len(part), start, -1):
                number = self._numbers.get(prefix + part[start:end])
                if number is not None:
                    found.append(number)
                    start = end
                    break
            else:
                return [self.unknown]
        return found


def _parts(word: str) -> list[str]:
    """A word in small letters without accents, cut at its punctuation."""
    plain = "".join(c for c in unicodedata.normalize("NFD", word.lower()) if unicodedata.category(c) != "Mn")
    parts = [""]
    for character in plain:
        if character in _PUNCTUATION or unicodedata.category(character).startswith("P"):
            parts += [character, ""]
        else:
            parts[-1] += character
    return [part for part in parts if part]


def shape(word: str) -> int:
    """How a word is written, as an index of `SHAPES`.

    >>> [SHAPES[shape(word)] for word in ("may", "May", "NATO", "McCain", "21st", "%")]
    ['lower', 'title', 'upper', 'mixed', 'number', 'other']
    """
    if any(character.isdigit() for character in word):
        return SHAPES.index("number")
    if not any(character.isalpha() for character in word):
        return SHAPES.index("other")
    if word.islower():
        return SHAPES.index("lower")
    if word.isupper() and len(word) > 1:
        return SHAPES.index("upper")
    return SHAPES.index("title" if word[0].isupper() and not any(c.isupper() for c in word[1:]) else "mixed")
