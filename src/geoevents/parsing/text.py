"""Cuts the caller's text into paragraphs that a parser reads well, and remembers where each character stood.

News comes with headlines that have no full stop, lines broken inside sentences, no-break spaces, zero-width
characters and curly quotes. The parser sees plain text; all offsets still count in the caller's text.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from attrs import frozen

_PLAIN = {
    "\u2018": "'", "\u2019": "'", "\u201a": "'", "\u201b": "'", "\u02bc": "'", "\u00b4": "'", "`": "'",
    "\u201c": '"', "\u201d": '"', "\u201e": '"', "\u201f": '"', "\u00ab": '"', "\u00bb": '"',
    "\u2010": "-", "\u2011": "-", "\u2013": "-", "\u2212": "-",
}  # fmt: skip
_INVISIBLE = frozenset("\u200b\u200c\u200d\u2060\ufeff\u00ad\u200e\u200f\u202a\u202b\u202c\u202d\u202e")
_BLANK_LINE = re.compile(r"\n[^\S\n]*(?:\n[^\S\n]*)+|[\u2029\f\v]|\r(?!\n)")
_BULLET = re.compile(r"\s*(?:[-*•‣▪–—·]|\d{1,2}[.)])\s")
_SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]]*\s*$")
# A dateline is no part of the first sentence: "KILIS, Turkey (AP) -- ", "Geneva, May 5, 1994 (AFP) - ", "Cebu City--".
_CAPITALS = r"[A-Z][A-Z.'’ -]{2,30}[A-Z.](?:/[A-Z .]+)?"
_TITLE_CASE = r"(?!(?:On|In|At|By|The|After|Since|From|For) )[A-Z][\w.'’-]*\w(?: [A-Z][\w.'’-]+){0,2}"
_REGION = r"(?:, (?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z.]* \d)[A-Z][\w. ]{2,25}?)?"
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?"
_DAY = rf"(?:,? (?:{_MONTH} \d{{1,2}}(?:,? \d{{4}})?|{_MONTH} \d{{4}}|\d{{1,2}} {_MONTH}(?: \d{{4}})?))"
_AGENCY = r"(?: ?\([A-Z][\w /.&]{1,30}\)|,? [A-Z]{2,9}(?= ?[-–—:]))"
_DASH = r"\s*(?:--|-|–|—|:)"
_DATELINE = re.compile(
    r"\s*(?:"
    rf"(?:[A-Z][a-z]+ (?=[A-Z]{{3}}))?{_CAPITALS}{_REGION}{_DAY}?{_AGENCY}?(?:{_DASH}|(?<=\))\s\")"
    rf"|{_TITLE_CASE}{_REGION}(?:{_DAY}{_AGENCY}|{_AGENCY}){_DASH}?"
    rf"|{_TITLE_CASE}{_REGION}{_DAY}\s*(?:--|–|—|-)"
    rf"|{_TITLE_CASE}, {_TITLE_CASE}\s(?:--|–|—|-)"
    rf"|{_TITLE_CASE}\s(?:--|–|—|-)(?=.{{60}})"  # and a whole sentence behind it
    r")\s+(?=[\"“'A-Z])"
    rf"|\s*{_TITLE_CASE}(?:--|—)(?=[A-Z])"
    r"|\s*[A-Z]{2,9}(?: Photo)?/[\w .'’/-]{3,60}/(?:File Photo|File|Handout|Pool)\s+(?=[A-Z])"
)
_LONGEST_WITHOUT_STOP = 1_600
_MOST_WORDS_WITHOUT_STOP = 350
_LONGEST_PARAGRAPH = 12_000


@frozen
class Paragraph:
    """A paragraph as the parser sees it.

    Attributes:
        text: normalised text, without line breaks.
        offsets: for each of its characters, the offset in the caller's text.
    """

    text: str
    offsets: tuple[int, ...]


def paragraphs(text: str) -> list[Paragraph]:
    """The paragraphs of a text, normalised; none for a text without words.

    >>> [p.text for p in paragraphs("Talks fail\\n\\nIran\\u00a0said  “no”\\nto the offer.")]
    ['Talks fail', 'Iran said "no" to the offer.']
    """
    found = []
    for start, end in _blocks(text):
        paragraph = _normalise(text, start, end)
        if any(character.isalnum() for character in paragraph.text):
            found.append(paragraph)
    return found


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    position = 0
    for blank in [*_BLANK_LINE.finditer(text), None]:
        end = blank.start() if blank else len(text)
        for first, last in _join_broken_lines(text, position, end):
            if dateline := _DATELINE.match(text, first, last):
                yield first, dateline.end()
                first = dateline.end()
            yield from _cut_long(text, first, last)
        position = blank.end() if blank else end


def _join_broken_lines(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Lines that belong together: a line goes on unless it is a headline, a list item or a finished sentence.

    A line that stops well short of the widest one, before a capital letter, was not broken for its length.
    """
    lines = []
    position = start
    for line in text[start:end].split("\n"):
        lines.append((position, position + len(line)))
        position += len(line) + 1
    widest = max(last - first for first, last in lines)
    block_start = lines[0][0]
    for (first, last), (next_first, next_last) in itertools.pairwise(lines):
        line, following = text[first:last], text[next_first:next_last].lstrip()
        short = last - first < 0.6 * widest and following[:1].isupper()
        if short or _BULLET.match(following) or _SENTENCE_END.search(line):
            yield block_start, last
            block_start = next_first
    yield block_start, end


def _cut_long(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut what no parser should see in one piece: text that runs on without a full stop, and endless words."""
    position = last_stop = start
    words = 0
    for mark in re.finditer(r"[.!?;]\s|\s|\S{400}", text[start:end]):
        here = start + mark.end()
        words += 1
        stop = len(mark.group()) == 2
        if stop:
            last_stop, words = here, 0
        too_long = here - last_stop > _LONGEST_WITHOUT_STOP or words > _MOST_WORDS_WITHOUT_STOP
        if too_long or (stop and here - position > _LONGEST_PARAGRAPH):
            yield position, here
            position = last_stop = here
            words = 0
    yield position, end


def _normalise(text: str, start: int, end: int) -> Paragraph:
    characters: list[str] = []
    offsets: list[int] = []
    for offset in range(start, end):
        character = text[offset]
        if character.isspace():
            if not characters or characters[-1] == " ":
                continue
            character = " "
        elif character in _INVISIBLE or not character.isprintable():
            continue
        characters.append(_PLAIN.get(character, character))
        offsets.append(offset)
    if characters and characters[-1] == " ":
        characters.pop()
        offsets.pop()
    return Paragraph("".join(characters), tuple(offsets))
