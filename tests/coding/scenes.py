"""Sentences with clauses made by hand: what the coding stage is given, without a parser."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import frozen

from geoevents.clauses import Clause, Clauses, Kind, Phrase
from geoevents.coding import Coding, Lexicon, code_clauses, read_rules
from geoevents.parsing import Sentence, Token

_PRONOUNS = frozenset("he she it they we".split())


@frozen
class Predicate:
    """A clause in the making.

    Attributes:
        word: its word in the sentence.
        kind: verb, noun or adjective.
        slots: the words that fill each slot; `~` before a word says that it is the head of another clause, `<` that
            it is a premodifier.
        facts: other attributes of the clause.
    """

    word: str
    kind: Kind
    slots: Mapping[str, str]
    facts: Mapping[str, Any]


def verb(word: str, facts: Mapping[str, Any] | None = None, **slots: str) -> Predicate:
    return Predicate(word, Kind.VERB, slots, facts or {})


def noun(word: str, facts: Mapping[str, Any] | None = None, **slots: str) -> Predicate:
    return Predicate(word, Kind.NOUN, slots, facts or {})


def adjective(word: str, facts: Mapping[str, Any] | None = None, **slots: str) -> Predicate:
    return Predicate(word, Kind.ADJECTIVE, slots, facts or {})


def _tags(word: str, role: Kind | None) -> tuple[str, str]:
    if role is Kind.VERB:
        return "VERB", "VBG" if word.endswith("ing") else "VB"
    if word in _PRONOUNS:
        return "PRON", "PRP"
    return ("PROPN", "NNP") if word[0].isupper() else ("NOUN", "NN")


def scene(text: str, *predicates: Predicate) -> Clauses:
    """The clauses of a sentence whose words are all different.

    Fillers of the same slot are coordinated with each other.
    """
    words = text.split()
    kinds = {predicate.word: predicate.kind for predicate in predicates}
    tokens = []
    start = 0
    for index, word in enumerate(words):
        upos, xpos = _tags(word, kinds.get(word))
        lemma = word if upos == "PROPN" else word.lower()
        tokens.append(Token(index, word, lemma, upos, xpos, {}, -1, "dep", None, start, start + len(word)))
        start += len(word) + 1
    sentence = Sentence(tuple(tokens), text)

    def phrase(mark: str, group: tuple[int, ...]) -> Phrase:
        head = words.index(mark.lstrip("~<"))
        return Phrase(
            sentence,
            head,
            (head,),
            clausal=mark[0] == "~",
            premodifier=mark[0] == "<",
            group=() if mark[0] == "<" else group,
        )

    clauses = {}
    for predicate in predicates:
        head = words.index(predicate.word)
        slots = {}
        for slot, marks in predicate.slots.items():
            group = tuple(words.index(mark.lstrip("~<")) for mark in marks.split())
            slots[slot] = tuple(phrase(mark, group) for mark in marks.split())
        facts: dict[str, Any] = {
            "particle": None,
            "forms": (predicate.word.lower(),),
            **predicate.facts,
        }
        if "attribution" in facts:
            facts["attribution"] = (phrase(facts["attribution"], ()),)
        clauses[head] = Clause(
            predicate.kind, sentence, head, predicate.word.lower(), trigger=(head, head), slots=slots, **facts
        )
    return Clauses(sentence, dict(sorted(clauses.items())))


@frozen
class Cast:
    """Who is who: names are actors, pronouns may be some, everything else is a thing, unless told otherwise."""

    classes_of: Mapping[str, str] = {}

    def classes(self, phrase: Phrase) -> frozenset[str]:
        word = phrase.token.text
        if word in self.classes_of:
            return frozenset(self.classes_of[word].split())
        if word in _PRONOUNS:
            return frozenset({"unknown"})
        return frozenset({"actor", "country"} if word[0].isupper() else {"thing"})


def codings(rules: str, clauses: Clauses, cast: Mapping[str, str] | None = None) -> list[Coding]:
    """What these rules make of the clauses."""
    return code_clauses(clauses, Lexicon(read_rules([("own.rules", rules)])), Cast(cast or {}))


def coded(rules: str, clauses: Clauses, cast: Mapping[str, str] | None = None) -> list[str]:
    """The events as `Source Source CODE Target`: `<>` before the code of a reciprocal one, nobody is `_`.

    A `?` at the end says that it only counts where the text gives a place.
    """
    found = []
    for coding in codings(rules, clauses, cast):
        event = coding.event
        if event is not None:
            sources, targets = (
                " ".join(phrase.token.text for phrase in side) or "_" for side in (event.sources, event.targets)
            )
            code = f"<>{event.code}" if event.reciprocal else event.code
            found.append(f"{sources} {code} {targets}{'?' if event.needs_place else ''}")
    return found
