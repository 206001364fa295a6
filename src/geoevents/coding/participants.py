"""Who takes part in what a clause says: the fillers of its slots, and who stands behind the things in them.

A rule names slots. What fills them may be an actor ("criticized Mali"), something of one ("the ban on Mali"), or a
word that leads to one elsewhere in the sentence ("rejected a call made by Mali", "a bombing by rebels killed …").
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Protocol

from geoevents import codebook
from geoevents.clauses import Clause, Clauses, Kind, Phrase
from geoevents.coding.coded import HOSTILE_ROOTS, CodedEvent
from geoevents.coding.rule import Slots

# In which order somebody stands behind a thing, or is touched by it: "a call from Mali", "a ban on Chad".
_BEHIND_THINGS: Slots = ("by", "from", "of", "with", "against", "on", "to", "for", "in", "between", "among")
_AROUND_THINGS: Slots = (*_BEHIND_THINGS, "at", "over")
_CONCERNED: Slots = ("iobj", "to", "with", "for", "obj", "from", "against", "between", "on", "in", "at")
# Where a protest or a show of force says whom it is turned on, in this order.
_AIMS: Slots = ("against", "over", "toward", "at", "on")
_REASONS: Slots = ("for", "in", "over", "against", "because_of", "amid", "after", "at")
_PRESSURES: Slots = ("after", "amid", "under", "in", "over")
_PRESSING = frozenset({"face", "wake", "response"})
_DOERS: Slots = ("by", "from", "of")
_CONTENTS: Slots = ("ccomp", "in", "of", "over", "about")
_PURPOSES = frozenset({"to", "on", "for", "toward"})
_CONDITIONS: Slots = ("until", "unless", "if", "before", "till")
# "In a bid to", "in response to": such nouns make a preposition, they take no part.
_NO_PARTICIPANTS = frozenset(
    "bid effort attempt move response reaction line accordance cooperation connection return exchange turn addition "
    "fact case order part view light wake favor favour front place sign show step protest retaliation defiance".split()
)
# Whose these are holds them: "reiterated the Union's support".
_ATTITUDES = frozenset(
    "support solidarity commitment concern readiness willingness desire position stance opposition gratitude "
    "appreciation condolence sympathy wish hope determination resolve intention interest condemnation regret "
    "disappointment anger outrage pledge promise vow".split()
)
_SAID_TO_SOMEBODY = frozenset(
    "demand request call offer proposal plea bid appeal ultimatum claim accusation allegation charge suggestion "
    "invitation criticism condition overture".split()
)
_ANSWERS = frozenset({"response", "reaction", "answer", "reply", "retaliation", "protest"})
_CONDITIONAL = frozenset({"if", "unless", "until"})
_MEANT_FOR = frozenset({"design", "intend", "aim", "mean", "gear"})
_WITH_COUNTRY = frozenset({"national", "place"})
_ANY_ACTOR = frozenset({"actor", "owned", "unknown", "CVL"})
_DEEPEST_ACT = 4


class ActorClasses(Protocol):
    """What the matcher asks of whoever resolves phrases."""

    def classes(self, phrase: Phrase) -> frozenset[str]:
        """The classes of a phrase: `actor` if it names one that is known, its kind (`country`, `person` …), its
        role codes (`MIL` …), `several` for more than one actor, `unknown` for a name or a pronoun that might be
        an actor, `thing` for what belongs to or says nothing of an actor."""
        ...


class Participants:
    """The participants of a sentence's clauses.

    Args:
        clauses: the clauses of one sentence.
        actors: who knows actors.
        event_of: what the lexicon makes of a clause, or None.
    """

    def __init__(self, clauses: Clauses, actors: ActorClasses, event_of: Callable[[Clause], CodedEvent | None]) -> None:
        self._clauses = clauses
        self._actors = actors
        self._event_of = event_of
        self._classes: dict[int, frozenset[str]] = {}

    def classes(self, phrase: Phrase) -> frozenset[str]:
        """The classes of a phrase; of a clause `clause`, `should` where it obliges somebody, and `conditional` where
        it says what its speaker ("it", "they") does on a condition."""
        key = phrase.head if not phrase.premodifier else -phrase.head - 1
        if key not in self._classes:
            self._classes[key] = self._of_clause(phrase) if phrase.clausal else self._actors.classes(phrase)
        return self._classes[key]

    def _of_clause(self, phrase: Phrase) -> frozenset[str]:
        inner = self._clauses.at(phrase.head)
        if inner is None:
            return frozenset({"clause"})
        pledged = not _CONDITIONAL.isdisjoint(inner.slots) and any(
            subject.token.upos == "PRON" for subject in inner.slots.get("subj", ())
        )
        marks = {"should": inner.obliges, "conditional": pledged and inner.kind is Kind.VERB}
        return frozenset({"clause", *(name for name, holds in marks.items() if holds)})

    # ------------------------------------------------------------------ fillers of slots

    def filling(
        self, slots: Slots, clause: Clause, is_target: bool = False, hostile: bool = False
    ) -> tuple[Phrase, ...]:
        """The participants in the first slot that holds any: the first of them with its conjuncts.

        A target that is a known actor is preferred to a thing that names nobody, wherever it stands. For a friendly
        act, whom its purpose harms is no target ("sent planes to bomb the bridge").
        """
        named = [phrase for slot in slots for phrase in clause.slots.get(slot, ()) if self._is_named(phrase)]
        for slot in slots:
            found = [phrase for phrase in clause.slots.get(slot, ()) if self.takes_part(phrase, is_target)]
            if slot == "in":  # "in a bid to …"
                found = [phrase for phrase in found if phrase.lemma not in _NO_PARTICIPANTS]
            if is_target and named:
                found = [phrase for phrase in found if phrase in named]
            if found:
                group = {found[0].head, *found[0].group}
                together = tuple(phrase for phrase in found if phrase.head in group or phrase.premodifier)
                if not is_target:
                    return together
                return tuple(behind for phrase in together for behind in self._concerned(phrase, clause))
        return self._helped(slots, clause, hostile) if is_target and not named else ()

    def _helped(self, slots: Slots, clause: Clause, hostile: bool) -> tuple[Phrase, ...]:
        """Whom the purpose of an act concerns: "sent police to help Haiti", "spent money on training Malians"."""
        for slot in slots:
            for phrase in clause.slots.get(slot, ()) if slot in _PURPOSES else ():
                helps = phrase.clausal and (hostile or not self._is_hostile(phrase.head))
                if helps and (helped := self.concerned_by(phrase.head, clause.slots.get("subj", ()))):
                    return helped
        return ()

    def _is_hostile(self, act: int) -> bool:
        """Whether the lexicon knows an act as a deed against somebody."""
        inner = self._clauses.at(act)
        event = self._event_of(inner) if inner is not None else None
        return event is not None and codebook.root(event.code) in HOSTILE_ROOTS

    def takes_part(self, phrase: Phrase, is_target: bool) -> bool:
        """Whether a phrase can be a participant: an actor, perhaps an actor, or as a target any thing."""
        classes = self.classes(phrase)
        if "actor" in classes:
            return True
        if phrase.premodifier or phrase.clausal:
            return False
        return "unknown" in classes or (is_target and bool(classes & {"thing", "owned"}))

    def civilians(self, slots: Slots, clause: Clause) -> tuple[Phrase, ...]:
        """Private people who may speak to those in power ("relatives urged the government")."""
        return tuple(
            phrase
            for slot in slots
            for phrase in clause.slots.get(slot, ())
            if not phrase.clausal and self.classes(phrase) >= {"private", "CVL"}
        )

    def are_blocked(self, slots: Slots, clause: Clause) -> bool:
        """Whether a slot is filled, but by nobody who can act."""
        return any(not phrase.premodifier for slot in slots for phrase in clause.slots.get(slot, ()))

    def _is_named(self, phrase: Phrase) -> bool:
        """A known actor or something of one; a town is only where it happens."""
        classes = frozenset[str]() if phrase.clausal else self.classes(phrase)
        known = "actor" in classes or ("owned" in classes and not classes & {"place", "local"})
        return known and self.takes_part(phrase, is_target=True)

    def _concerned(self, phrase: Phrase, clause: Clause) -> tuple[Phrase, ...]:
        """For a thing that names nobody, who stands behind it in the sentence ("a call from Mandela").

        Behind a hostile deed stands whoever did it, not its victim ("condemned the attack on Mali by rebels").
        """
        if "thing" not in self.classes(phrase) or self.classes(phrase) & {"actor", "owned", "person", "belonging"}:
            return (phrase,)
        inner = self._clauses.at(phrase.head)
        if inner is not None and inner.kind is Kind.NOUN:
            deed = self._event_of(inner)
            if deed is not None and codebook.root(deed.code) in HOSTILE_ROOTS:
                return next(((doer,) for doer in deed.sources if not doer.premodifier), (phrase,))
        slots = ("subj", "by") if clause.passive else ("subj",)
        acting = {other.head for slot in slots for other in clause.slots.get(slot, ())}
        behind = self._behind(phrase.head, frozenset(acting))
        return tuple(other for other in behind if other.token.upos != "PRON") or (phrase,)

    # ------------------------------------------------------------------ behind a noun

    def touched(
        self, clause: Clause, nouns: frozenset[int], sources: tuple[Phrase, ...], target: Slots
    ) -> tuple[Phrase, ...]:
        """Whom the nouns concern that a rule asks for: "lifted the *ban* on Chadian cattle".

        Looks in the rule's own target slots. Where they are empty `around` looks further.
        """
        others = frozenset(phrase.head for phrase in (*clause.slots.get("subj", ()), *sources))
        for noun in sorted(nouns):
            owned = tuple(
                phrase
                for slot in ("obj", "iobj")
                for phrase in clause.slots.get(slot, ())
                if phrase.head == noun
                and "owned" in self.classes(phrase)
                and not _is_own(phrase)
                and phrase.lemma not in _ATTITUDES
            )
            if found := owned or self._behind(noun, others, target):
                return found
        return ()

    def turned_down(self, clause: Clause, nouns: frozenset[int], sources: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
        """Whose offer, demand or deal it is that is turned down, where its own words say so."""
        acting = {phrase.head for phrase in sources}
        found: list[Phrase] = []
        for phrase in clause.slots.get("obj", ()):
            noun = self._clauses.at(phrase.head)
            if phrase.head in nouns and phrase.lemma in _SAID_TO_SOMEBODY and noun is not None:
                found += noun.slots.get("poss", ())
            elif phrase.head in nouns:
                found += phrase.possessors
        return tuple(
            owner
            for owner in found
            if owner.token.upos != "PRON" and owner.head not in acting and self.takes_part(owner, is_target=True)
        )

    def around(
        self, clause: Clause, nouns: frozenset[int], sources: tuple[Phrase, ...], target: Slots
    ) -> tuple[Phrase, ...]:
        """As `touched`, by any preposition. Where a rule names nobody as its target, a place within which it
        holds is none."""
        slots = _AROUND_THINGS if target else tuple(slot for slot in _AROUND_THINGS if slot != "in")
        return self.touched(clause, nouns, sources, slots)

    def _behind(
        self, head: int, others: frozenset[int], slots: Slots = _BEHIND_THINGS, depth: int = 0
    ) -> tuple[Phrase, ...]:
        """Actors that the sentence ties to a noun: by a preposition ("the boycott of Mali"), or in a clause
        about it ("sanctions imposed on Mali", "an appeal that Mali filed"); none of the others."""
        for clause in self._about(head, ("obj", "subj")):
            for slot in slots:
                found = tuple(
                    other
                    for other in clause.slots.get(slot, ())
                    if not other.clausal
                    and (other.head > head or (slot == "by" and clause.head == head))
                    and other.head not in others
                    and self.classes(other) & _ANY_ACTOR
                    and (slot != "in" or "national" in self.classes(other))
                )
                if found:
                    return found
            if clause.head != head and self._is_attribute(clause, head):
                found = tuple(phrase for phrase in clause.slots.get("obj", ()) if self.classes(phrase) & _ANY_ACTOR)
                if found:
                    return found
        return self._meant_by(head, others) if depth == 0 else ()

    def _is_attribute(self, clause: Clause, noun: int) -> bool:
        """ "An amnesty covering prisoners", "a law barring Chadians": a participle right behind a peaceful noun."""
        token = clause.sentence.tokens[clause.head]
        return token.xpos == "VBG" and noun == clause.head - 1 and not self._is_hostile(noun)

    def _meant_by(self, head: int, others: frozenset[int]) -> tuple[Phrase, ...]:
        """Whom the purpose or the content of a noun concerns: "an effort to reconcile *Mali and Niger*", "a plan meant
        to help *Peru*", "the claim that *Chad* lied"."""
        for clause in self._about(head, ("obj",)):
            if clause.head != head and not _MEANT_FOR.intersection(clause.forms):
                continue
            for aim in (*clause.slots.get("to", ()), *clause.slots.get("xcomp", ()), *clause.slots.get("at", ())):
                if aim.clausal and not self._is_hostile(aim.head):
                    concerned = self.concerned_by(aim.head, (), depth=1)
                    if found := tuple(phrase for phrase in concerned if phrase.head not in others):
                        return found
        noun = self._clauses.at(head)
        if noun is None or noun.kind is not Kind.NOUN:
            return ()
        for content in noun.slots.get("ccomp", ()):
            if found := self._subjects(content, others):
                return found
        return ()

    def _about(self, head: int, slots: Slots) -> Iterator[Clause]:
        """The clause of a noun, and the verbs after it that have it in a slot ("rockets that Hamas fired")."""
        own = self._clauses.at(head)
        if own is not None and own.kind is Kind.NOUN:
            yield own
        for clause in self._clauses:
            later = clause.kind is Kind.VERB and clause.head > head
            if later and any(phrase.head == head for slot in slots for phrase in clause.slots.get(slot, ())):
                yield clause

    def owners(self, slots: Slots, clause: Clause) -> tuple[Phrase, ...]:
        """Things in these slots that somebody owns: "Israeli airstrikes killed …" is Israel."""
        return tuple(
            phrase
            for slot in slots
            for phrase in clause.slots.get(slot, ())
            if "owned" in self.classes(phrase) and phrase.lemma not in _ATTITUDES
        )

    def doers_of_cause(self, clause: Clause) -> tuple[Phrase, ...]:
        """Whose deed it came by: "a bombing by Hamas killed …", "rockets fired by Hamas hit …"."""
        if clause.kind is not Kind.VERB:
            return ()
        causes = ("in", "by", "during") if clause.passive else ("subj",)
        for cause in (phrase for slot in causes for phrase in clause.slots.get(slot, ())):
            for inner in self._about(cause.head, ("obj",)):
                if inner is clause or (clause.passive and (inner.head != cause.head or self._event_of(inner) is None)):
                    continue
                doers = tuple(
                    phrase
                    for phrase in inner.slots.get("subj", ())
                    if phrase.head != cause.head and "actor" in self.classes(phrase)
                )
                if doers:
                    return doers
        return ()

    # ------------------------------------------------------------------ in the acts and reasons around it

    def concerned_by(self, content: int | None, sources: tuple[Phrase, ...], depth: int = 0) -> tuple[Phrase, ...]:
        """The other participants of an act that the lexicon does not know ("agreed to rebuild Beirut").

        First whoever has a country, then any other actor, then those of the act within ("agreed to help rebuild …").
        """
        inner = self._clauses.at(content) if content is not None else None
        if inner is None or inner.kind is not Kind.VERB or depth > _DEEPEST_ACT:
            return ()
        own = {phrase.head for phrase in sources}
        for wanted in (_WITH_COUNTRY, _ANY_ACTOR):
            for slot in _CONCERNED:
                found = tuple(
                    phrase
                    for phrase in inner.slots.get(slot, ())
                    if phrase.head not in own
                    and not phrase.premodifier
                    and not _is_own(phrase)
                    and self.classes(phrase) & wanted
                )
                if found:
                    return found
        for slot in ("obj", *_CONCERNED):
            for phrase in inner.slots.get(slot, ()):
                if not phrase.clausal and (found := self._behind(phrase.head, frozenset(own), depth=depth)):
                    return found
        for slot in ("xcomp", "to"):
            for phrase in inner.slots.get(slot, ()):
                if phrase.clausal and (found := self.concerned_by(phrase.head, sources, depth + 1)):
                    return found
        for phrase in inner.slots.get("ccomp", ()):  # "rallied to demand that the mayor resign"
            if found := self._subjects(phrase, frozenset(own)):
                return found
        return ()

    def aimed_at(self, clause: Clause, sources: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
        """Whom a protest or a show of force is turned on, where its rule names no slot for them.

        "Downed tools *at* …", "raised an army for a campaign *against* …", "… to fight *the rebels*".
        """
        own = frozenset(phrase.head for phrase in (*clause.slots.get("subj", ()), *sources))
        for slot in _AIMS:
            if found := tuple(
                phrase
                for phrase in clause.slots.get(slot, ())
                if phrase.head not in own and not phrase.clausal and self.classes(phrase) & {"actor", "owned"}
            ):
                return found
        if any(phrase.lemma in _ANSWERS for phrase in clause.slots.get("in", ())):  # "in response to"
            for slot in ("to", "at", "over", "against"):
                answered = (phrase for phrase in clause.slots.get(slot, ()) if not phrase.clausal)
                if found := tuple(phrase for phrase in answered if self.classes(phrase) & {"actor", "owned"}):
                    return found
        for slot in _REASONS:
            for phrase in clause.slots.get(slot, ()):
                if not phrase.clausal and (found := self._behind(phrase.head, own, _AROUND_THINGS)):
                    return found
        for slot in ("to", "for"):
            for phrase in clause.slots.get(slot, ()):
                if phrase.clausal and (found := self.concerned_by(phrase.head, sources)):
                    return found
        return ()

    def yielded_to(self, clause: Clause, sources: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
        """By whose pressure an act came about: "resigned after protests by *students*"."""
        own = frozenset(phrase.head for phrase in (*clause.slots.get("subj", ()), *sources))
        for slot in _PRESSURES:
            for phrase in clause.slots.get(slot, ()):
                if slot == "in" and phrase.lemma not in _PRESSING:
                    continue
                if not phrase.clausal and (found := self._behind(phrase.head, own, _DOERS)):
                    return tuple(other for other in found if "actor" in self.classes(other))
        return ()

    def of_content(self, clause: Clause, sources: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
        """Of whom a clause speaks that is looked into or complained of: "is investigating whether *the mayor* lied"."""
        own = frozenset(phrase.head for phrase in (*clause.slots.get("subj", ()), *sources))
        for content in (phrase for slot in _CONTENTS for phrase in clause.slots.get(slot, ())):
            if content.clausal and (found := self._subjects(content, own)):
                return found
        return ()

    def _subjects(self, content: Phrase, others: frozenset[int]) -> tuple[Phrase, ...]:
        """The actors that a clause has as its subject, none of the others."""
        inner = self._clauses.at(content.head)
        return tuple(
            phrase
            for phrase in (inner.slots.get("obj" if inner.passive else "subj", ()) if inner is not None else ())
            if phrase.head not in others
            and not phrase.clausal
            and phrase.token.upos != "PRON"
            and self.classes(phrase) & {"actor", "owned", "unknown"}
        )

    def conditioned(
        self, clause: Clause, sources: tuple[Phrase, ...], slots: Slots = _CONDITIONS
    ) -> tuple[Phrase, ...]:
        """On whose act a refusal or a threat hangs: "will not leave before *the mayor* resigns"."""
        own = {phrase.head for phrase in (*clause.slots.get("subj", ()), *sources)}
        for condition in (phrase for slot in slots for phrase in clause.slots.get(slot, ())):
            inner = self._clauses.at(condition.head) if condition.clausal else None
            if inner is None:
                continue
            for slot in ("subj", "by", "obj", "to", "from") if inner.passive else ("subj", "by", "to", "from", "obj"):
                found = tuple(
                    phrase
                    for phrase in inner.slots.get(slot, ())
                    if phrase.head not in own
                    and phrase.token.upos != "PRON"
                    and not _is_own(phrase)
                    and not phrase.clausal
                    and self.classes(phrase) & {"actor", "owned"}
                )
                if found:
                    return found
        return ()


def _is_own(phrase: Phrase) -> bool:
    """Whether its owner is a pronoun, which mostly stands for the subject ("lifted its ban")."""
    return any(owner.token.upos == "PRON" for owner in phrase.possessors)
