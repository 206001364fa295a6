"""How names are compared: as sequences of words, without diacritics, hyphens, full stops or a leading article."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+")
_PLAIN = re.compile(r"[A-Za-z0-9]+(?: [A-Za-z0-9]+)*").fullmatch  # most names, and all that need no work
_UNDECOMPOSED = str.maketrans(
    {"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ı": "i", "ß": "ss", "æ": "ae", "Æ": "Ae", "œ": "oe",
     "Œ": "Oe", "þ": "th", "Þ": "Th", "ð": "d", "Ð": "D", "ə": "a", "Ə": "A"}
)  # fmt: skip


@lru_cache(maxsize=65536)
def words_of(text: str) -> tuple[str, ...]:
    """The words of a name or a token as they are compared.

    >>> words_of("Recep Tayyip Erdoğan"), words_of("U.N."), words_of("al-Assad")
    (('Recep', 'Tayyip', 'Erdogan'), ('UN',), ('al', 'Assad'))
    """
    if not text.isascii():
        decomposed = unicodedata.normalize("NFKD", text)
        text = "".join(character for character in decomposed if not unicodedata.combining(character))
        text = text.translate(_UNDECOMPOSED)
    return tuple(_WORD.findall(text.replace(".", "")))


def key_of(text: str) -> str:
    """The words of a name in one string, without a leading article."""
    if _PLAIN(text) and not text.startswith(("The ", "the ")):
        return text
    words = words_of(text)
    if len(words) > 1 and words[0] in ("the", "The"):
        words = words[1:]
    return " ".join(words)


class NameIndex:
    """Finds the longest known names in a sequence of words, in time linear in the words.

    Numbers stand for what is named; what they mean is the caller's.
    """

    def __init__(self) -> None:
        self._named: dict[str, tuple[int, ...]] = {}
        self._longest: dict[str, int] = {}

    def add(self, name: str, meaning: int) -> str:
        """Let a name mean something (a name may mean several things); gives the name as it is compared."""
        key = key_of(name)
        if not key:
            return key
        meanings = self._named.get(key, ())
        if meaning not in meanings:
            self._named[key] = (*meanings, meaning)
        first, length = key.partition(" ")[0], key.count(" ") + 1
        if length > self._longest.get(first, 0):
            self._longest[first] = length
        return key

    def __len__(self) -> int:
        return len(self._named)

    def get(self, name: str) -> Sequence[int]:
        """What a whole name means."""
        return self._named.get(key_of(name), ())

    def find(self, words: Sequence[str]) -> list[tuple[int, int, Sequence[int]]]:
        """The longest names from left to right, as (first word, behind the last word, meanings)."""
        found: list[tuple[int, int, Sequence[int]]] = []
        position, end = 0, len(words)
        while position < end:
            longest = self._longest.get(words[position], 0)
            for length in range(min(longest, end - position), 0, -1):
                meanings = self._named.get(" ".join(words[position : position + length]))
                if meanings:
                    found.append((position, position + length, meanings))
                    position += length
                    break
            else:
                position += 1
        return found
