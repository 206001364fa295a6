"""Stage 5, the actors that the tables do not know: rows of the actor table format, to be filled in.

Asked for when a user wants to extend the actor tables to the texts at hand.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import BinaryIO

from geoevents.records import Actor
from geoevents.writing.coded import CodedDocument

HEADER = "name\tkind\tcode\tfrom\tto\taliases\n"

# The roles that CAMEO writes after a country or a group: a code that starts with one lacks its country.
_DOMESTIC_ROLES = frozenset(
    {"AGR", "BUS", "COP", "CRM", "CVL", "DEV", "EDU", "ELI", "ENV", "GOV", "HLH", "HRI", "INS", "JUD"}
    | {"LAB", "LEG", "MED", "MIL", "MOD", "OPP", "PTY", "RAD", "REB", "REF", "SEP", "SET", "SPY", "UAF"}
)
_PRONOUNS = frozenset({"he", "she", "it", "they", "we", "you", "i", "who", "this", "that", "these", "those"})


def write(documents: Iterable[CodedDocument], stream: BinaryIO) -> None:
    """Write a row for each name without a code or with roles alone (`COP`), the most frequent first.

    Counted are sources and targets. Above each row stands a comment: how often, and a sentence. Kind and code
    are left open, the code with what is known of it. Common nouns and pronouns are left out: the actor tables
    match names.
    """
    counts: Counter[str] = Counter()
    examples: dict[str, tuple[str, str]] = {}
    for coded in documents:
        for actor, sentence in _unknown(coded):
            name = _one_line(actor.name)
            counts[name] += 1
            examples.setdefault(name, (actor.code or "", _one_line(sentence)))
    stream.write(HEADER.encode())
    for name, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        code, sentence = examples[name]
        times = "once" if count == 1 else f"{count} times"
        stream.write(f"# {times}, as in: {sentence}\n{name}\t\t{code}\t\t\t\n".encode())


def _unknown(coded: CodedDocument) -> Iterator[tuple[Actor, str]]:
    for event in coded.events:
        for actor in (event.source, event.target):
            if actor is not None and _is_open(actor) and _is_name(actor.name):
                yield actor, event.sentence.text


def _is_open(actor: Actor) -> bool:
    return actor.code is None or (actor.country is None and actor.code[:3] in _DOMESTIC_ROLES)


def _is_name(words: str) -> bool:
    return words.lower() not in _PRONOUNS and any(character.isupper() for character in words)


def _one_line(text: str) -> str:
    return " ".join(text.split())
