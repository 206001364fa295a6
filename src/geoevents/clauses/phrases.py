"""Builds the phrases that fill slots, each word's once, with what belongs to it."""

from __future__ import annotations

from attrs import evolve

from geoevents.clauses.clause import Phrase
from geoevents.clauses.tree import Tree
from geoevents.clauses.wordclasses import BEING_SOMEWHERE, MONEY, QUANTITIES

_CORE = ("amod", "compound", "flat", "nummod", "goeswith", "fixed", "det", "nmod:desc")
_NOMINAL = ("NOUN", "PROPN", "PRON", "NUM", "SYM", "X")
_DEEPEST = 30

# Prepositions that say the same to a rule: the slot bears the second name.
_SAME_PREPOSITION = {
    "into": "in",
    "onto": "on",
    "upon": "on",
    "towards": "toward",
    "amongst": "among",
    "amid": "amid",
    "together_with": "with",
    "along_with": "with",
    "in_front_of": "outside",
    "out_of": "from",
    "off_of": "from",
    "versus": "against",
    "vs.": "against",
    "vs": "against",
    "within": "in",
    "inside": "in",
    "in_to": "to",
    "in_at": "at",
    "following": "after",
    "concerning": "about",
    "regarding": "about",
    "till": "until",
    "'til": "until",
}


class Phrases:
    """The phrases of one sentence, built on demand."""

    def __init__(self, tree: Tree) -> None:
        self._tree = tree
        self._built: dict[int, Phrase] = {}

    def preposition(self, index: int) -> str | None:
        """The slot name of the preposition that a phrase stands behind, or None."""
        cases = [case for case in self._tree.children(index, "case") if case < index]
        words = [
            self._tree.word(part)
            for case in cases
            if self._tree.token(case).xpos != "POS" and self._tree.word(case) not in ("'s", "'", "s")
            for part in [case, *self._tree.children(case, "fixed")]
        ]
        if not words:
            return None
        if self._are_coordinated(cases):  # "sympathy with and praise for the miners"
            words = words[-1:]
        name = "_".join(words)
        return _SAME_PREPOSITION.get(name, name)

    def _are_coordinated(self, cases: list[int]) -> bool:
        between = range(min(cases) + 1, max(cases)) if cases else ()
        return any(self._tree.token(index).upos == "CCONJ" for index in between)

    def is_nominal(self, index: int) -> bool:
        """Whether a word heads a noun phrase (else it heads a clause)."""
        token = self._tree.token(index)
        return token.upos in _NOMINAL or (
            token.upos in ("ADJ", "DET") and not self._tree.children(index, "nsubj", "cop")
        )

    def fillers(self, index: int) -> tuple[Phrase, ...]:
        """A phrase and its conjuncts; "thousands of protesters" is the protesters."""
        heads = self.conjuncts(index)
        found: list[Phrase] = []
        for head in heads:
            counted = self._counted(head)
            if counted == head:
                found.append(self.phrase(head, heads))
                continue
            found += self.fillers(counted)
            named = self.phrase(head).appositions
            if named and found[-1].head == counted:  # "one of the detainees, Abebe"
                found[-1] = evolve(found[-1], appositions=(*found[-1].appositions, *named))
            if self._tree.lemma(head) == "one" and found[-1].appositions:
                found[-1] = self._the_one(found[-1])
        if len(heads) > 1 and any(phrase.head not in heads for phrase in found):  # "an act of war and the threats"
            group = tuple(phrase.head for phrase in found)
            found = [evolve(phrase, group=group) for phrase in found]
        return tuple(found)

    def _the_one(self, several: Phrase) -> Phrase:
        """Who of several is meant: the name in apposition, with what they all are as its own apposition."""
        for name in several.persons:
            return evolve(name, appositions=(*name.appositions, evolve(several, appositions=())))
        return several

    def conjuncts(self, index: int) -> tuple[int, ...]:
        """The heads coordinated with a word, itself first; clauses count with clauses, nouns with nouns."""
        found = [index]
        nominal = self.is_nominal(index)
        for current in found:
            found += [
                child
                for child in self._tree.children(current, "conj")
                if self.is_nominal(child) == nominal and child not in found
            ]
        return tuple(self._without_late_appositions(found))

    def _without_late_appositions(self, members: list[int]) -> list[int]:
        """ "the premier and his counterpart, Aoun": what follows the "and" member without an "and" explains it."""
        linked = [member for member in members[1:] if self._tree.children(member, "cc")]
        if not linked or len(members) < 3:
            return members
        return [member for member in members if member <= linked[0] or member in linked]

    def contents(self, noun: int) -> list[int]:
        """The clauses that say what a noun holds: "the claim that Iran left", not "the claim that Iran made"."""
        tree = self._tree
        return [
            child
            for child in tree.children(noun, "acl", "ccomp")
            if tree.children(child, "nsubj")
            and any(tree.word(mark) in ("that", "whether") for mark in tree.children(child, "mark"))
        ]

    def _counted(self, index: int) -> int:
        seen = {index}
        if self._tree.children(index, "fixed"):  # "each other"
            return index
        while self._tree.lemma(index) in QUANTITIES | MONEY or self._tree.word(index) in QUANTITIES:
            is_sum = self._tree.lemma(index) in MONEY
            links, counted = (("of", "in"), ("NOUN",)) if is_sum else (("of",), ("NOUN", "PROPN"))
            inner = [
                child
                for child in self._tree.children(index, "nmod", "obl")
                if self.preposition(child) in links and child not in seen and self._tree.token(child).upos in counted
            ]
            if not inner:
                break
            index = next((child for child in inner if self._tree.lemma(child) not in QUANTITIES), inner[0])
            seen.add(index)
        return index

    def phrase(self, index: int, group: tuple[int, ...] = (), depth: int = 0) -> Phrase:
        """The phrase that a word heads."""
        if index not in self._built:
            self._built[index] = self._build(index, group or (index,), depth)
        return self._built[index]

    def premodifier(self, index: int) -> Phrase:
        """A word before a noun, as a phrase of its own."""
        return Phrase(self._tree.sentence, index, self._core(index), premodifier=True, group=(index,))

    def _build(self, index: int, group: tuple[int, ...], depth: int) -> Phrase:
        tree = self._tree
        if not self.is_nominal(index):
            return Phrase(tree.sentence, index, (index,), clausal=True, group=group)
        if depth > _DEEPEST:
            return Phrase(tree.sentence, index, (index,), group=group)
        complements: dict[str, tuple[Phrase, ...]] = {}
        possessors: tuple[Phrase, ...] = ()
        appositions: tuple[Phrase, ...] = ()
        for child in tree.children(index):
            if tree.is_a(child, "nmod") and tree.token(child).relation == "nmod:poss":
                possessors += self._below(child, depth)
            elif tree.is_a(child, "nmod", "obl") and (preposition := self.preposition(child)):
                complements[preposition] = complements.get(preposition, ()) + self._below(child, depth)
            elif tree.is_a(child, "acl") and tree.lemma(child) in BEING_SOMEWHERE:
                for where in tree.children(child, "obl", "nmod"):  # "migrants living in camps in Kenya"
                    if (preposition := self.preposition(where)) in ("in", "at"):
                        complements.setdefault(preposition, self._below(where, depth))
            elif tree.is_a(child, "acl") and (doer := self._asked_to_act(child)) is not None:
                complements["for"] = complements.get("for", ()) + self._below(doer, depth)
            elif tree.is_a(child, "appos") and child > index and self.is_nominal(child):
                appositions += (self.phrase(child, depth=depth + 1),)
        core = self._core(index)
        if opposed := self._opposed(core):
            complements.setdefault("against", (opposed,))
        return Phrase(tree.sentence, index, core, possessors, complements, appositions, group=group)

    def _asked_to_act(self, clause: int) -> int | None:
        """ "Approval for *inspectors* to enter": the subject of an infinitive that a noun governs."""
        tree = self._tree
        is_for = any(tree.word(mark) == "for" for mark in tree.children(clause, "mark"))
        return tree.first(clause, "nsubj") if is_for else None

    def _opposed(self, core: tuple[int, ...]) -> Phrase | None:
        """ "anti-government protests" are protests against the government."""
        for at, word in enumerate(core[:-1]):
            name = core[at + 1]
            if self._tree.word(word) == "anti" and self._tree.word(name) == "-" and at + 2 < len(core):
                name = core[at + 2]
            elif self._tree.word(word) != "anti-":
                continue
            if name != core[-1]:
                return Phrase(self._tree.sentence, name, (name,), group=(name,))
        return None

    def _below(self, index: int, depth: int) -> tuple[Phrase, ...]:
        if depth < _DEEPEST and self._counted(index) != index:  # "the arrest of one of the ministers"
            return self.fillers(index)
        heads = self.conjuncts(index)
        return tuple(self.phrase(head, heads, depth + 1) for head in heads)

    def _core(self, index: int) -> tuple[int, ...]:
        """The words of the name or noun group, in one piece around the head."""
        tree = self._tree
        words = {index}
        for child in tree.children(index, *_CORE):
            words.update(word for word in tree.subtree(child))
        first = last = index
        while first - 1 in words or (first - 2 in words and tree.token(first - 1).upos == "PUNCT" and first > 1):
            first -= 1
        while last + 1 in words or (last + 2 in words and self._joins(last + 1)):
            last += 1
        return tuple(range(first, last + 1))

    def _joins(self, index: int) -> bool:
        return self._tree.word(index) in ("-", "'", ".", "of")
