"""What stage 2 hands on: clauses with named slots, and the phrases that fill them. No tree is left in them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import Enum

from attrs import field, frozen

from geoevents.clauses.wordclasses import BEING_SOMEWHERE, TIME_NOUNS
from geoevents.parsing import Sentence, Token
from geoevents.records import Modality, Polarity, Span, Tense

# "People in Nigeria", "the minister for trade", "the road to Damascus", not "the attack by rebels".
_BELONGING = ("of", "from", "to", "for")
_PLACES = ("in", "at", "near")
_JOINING = frozenset({"ADP", "DET", "CCONJ", "PUNCT", "ADV"})


def _joins(token: Token) -> bool:
    """Whether a word may stand between a noun and where it is: "the migrants *now living in* Greece"."""
    return token.upos in _JOINING or token.lemma.lower() in BEING_SOMEWHERE


class Kind(str, Enum):
    """What carries a clause: a verb, an event noun, or a predicate adjective."""

    VERB = "verb"
    NOUN = "noun"
    ADJECTIVE = "adj"


@frozen(eq=False)
class Phrase:
    """What fills a slot: a noun phrase, or (clausal) the head of another clause.

    Attributes:
        sentence: the sentence it stands in.
        head: the index of its head word.
        core: the indices of its words from the first premodifier to the head and the rest of a name, in order,
            without possessors, complements, appositions and clauses.
        possessors: whose it is ("Turkey's", "their").
        complements: its prepositional phrases, by preposition.
        appositions: other names of the same thing ("Lavrov, the foreign minister").
        clausal: the head is a verb: the phrase is a whole clause.
        premodifier: a word before a noun that may be a participant ("Russian" in "Russian strikes").
        group: the heads of all conjuncts that it is coordinated with, itself included.
    """

    sentence: Sentence
    head: int
    core: tuple[int, ...]
    possessors: tuple[Phrase, ...] = ()
    complements: Mapping[str, tuple[Phrase, ...]] = field(factory=dict)
    appositions: tuple[Phrase, ...] = ()
    clausal: bool = False
    premodifier: bool = False
    group: tuple[int, ...] = ()

    @property
    def token(self) -> Token:
        """The head word."""
        return self.sentence.tokens[self.head]

    @property
    def lemma(self) -> str:
        """The lemma of the head word, in lower case."""
        return self.token.lemma.lower()

    @property
    def words(self) -> tuple[Token, ...]:
        """The words of the core."""
        return tuple(self.sentence.tokens[index] for index in self.core)

    @property
    def persons(self) -> tuple[Phrase, ...]:
        """The names of persons among its appositions ("the premier, *Leo Varadkar*")."""
        return tuple(other for other in self.appositions if other.token.entity == "PER" and other.token.upos == "PROPN")

    @property
    def span(self) -> Span:
        """The core in the caller's text."""
        return self.sentence.span(self.core[0], self.core[-1])

    def extent(self, *, places: bool = True) -> tuple[int, int]:
        """The first and the last word with whose it is: possessors before, phrases of belonging and place behind."""
        first, last = self.core[0], self.core[-1]
        for owner in self.possessors:
            first = min(first, owner.extent()[0])
        behind = [filler for name in _BELONGING for filler in self.complements.get(name, ())]
        if places:
            inside = [filler for name in _PLACES for filler in self.complements.get(name, ())]
            behind += [filler for filler in inside if filler.lemma not in TIME_NOUNS]
        for filler in sorted(behind, key=lambda filler: filler.head):
            start, end = filler.extent()
            between = self.sentence.tokens[last + 1 : start]
            if start > last and all(_joins(token) for token in between):
                last = end
        return first, last


@frozen(eq=False)
class Clause:
    """One predicate and its participants, whatever construction the text used.

    Attributes:
        kind: verb, event noun or predicate adjective.
        sentence: the sentence it stands in.
        head: the index of the predicate's head word.
        lemma: the lemma of the head, in lower case.
        particle: a verb's particle or directional adverb ("off" of "call off"), or None.
        trigger: the first and the last word of the predicate.
        slots: the fillers by slot. `subj` is who does it and `obj` to whom, in the active and the passive alike;
            `iobj`, `xcomp`, `ccomp`; `poss` of a noun; each preposition is a slot of its own name.
        forms: the dictionary forms that the head may have, the lemmatiser's first.
        adverbs: the lemmas of adverbs on it, in lower case.
        light_verb: the index of the verb that lends an event noun its subject and tense ("held talks"), or None.
        passive: said in the passive, with or without an agent.
        polarity, tense, modality: factuality, with what is inherited from the clauses above.
        attribution: who says so, outermost first.
        quoted: it stands inside quotation marks.
        obliges: it says what somebody should, must or ought to do.
    """

    kind: Kind
    sentence: Sentence
    head: int
    lemma: str
    particle: str | None
    trigger: tuple[int, int]
    slots: Mapping[str, tuple[Phrase, ...]]
    forms: tuple[str, ...] = ()
    adverbs: frozenset[str] = frozenset()
    passive: bool = False
    light_verb: int | None = None
    polarity: Polarity = Polarity.POSITIVE
    tense: Tense = Tense.UNSPECIFIED
    modality: Modality = Modality.ASSERTED
    attribution: tuple[Phrase, ...] = ()
    quoted: bool = False
    obliges: bool = False

    def __str__(self) -> str:
        name = f"{self.lemma} {self.particle}" if self.particle else self.lemma
        filled = "; ".join(
            f"{slot} = {', '.join(filler.span.text for filler in fillers)}" for slot, fillers in self.slots.items()
        )
        marks = [self.polarity.value] if self.polarity is Polarity.NEGATIVE else []
        marks += [self.tense.value, self.modality.value]
        return f"{self.kind.value} {name} [{filled}] {' '.join(marks)}"


@frozen(eq=False)
class Clauses:
    """The clauses of one sentence, in the order of their heads."""

    sentence: Sentence
    by_head: Mapping[int, Clause]

    def __iter__(self) -> Iterator[Clause]:
        return iter(self.by_head.values())

    def at(self, head: int) -> Clause | None:
        """The clause whose predicate is the word with this index."""
        return self.by_head.get(head)
