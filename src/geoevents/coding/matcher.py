"""Stage 3: clauses -> coded events, by the first rule of the lexicon that matches.

In go the clauses of a sentence and somebody who knows actors; out come codes with the phrases that fill the
roles. Every try leaves an `Attempt`, so that an explanation comes from the code that codes.
"""

from __future__ import annotations

from typing import Protocol

from attrs import evolve, field, frozen

from geoevents import codebook
from geoevents.clauses import Clause, Clauses, Kind, Phrase, noun_forms
from geoevents.codebook import Code
from geoevents.coding.lexicon import Lexicon
from geoevents.coding.rule import Condition, Entry, Rule, Slots
from geoevents.composition import Operation, compose, general
from geoevents.records import Modality, Polarity, Tense

_DEEPEST_CONTENT = 4
# In which order somebody stands behind a thing, or is touched by it: "a call from Mali", "a ban on Chad".
_BEHIND_THINGS: Slots = ("by", "from", "of", "with", "against", "on", "to", "for", "in")
_AROUND_THINGS: Slots = (*_BEHIND_THINGS, "at", "over", "between")
_CONCERNED_SLOTS = ("iobj", "to", "with", "for", "obj", "from", "against", "on", "in", "at")
_TIMELY = frozenset({"time", "until", "since", "after", "before", "during"})
# "In a bid to", "in response to": such nouns make a preposition, they take no part.
_NO_PARTICIPANTS = frozenset(
    "bid effort attempt move response reaction line accordance cooperation connection return exchange turn addition "
    "fact case order part view light wake favor favour front place sign show step protest retaliation defiance".split()
)
_WITH_COUNTRY = frozenset({"national", "place"})
_ANY_ACTOR = frozenset({"actor", "owned", "unknown", "CVL"})
_FRIENDLY_ROOTS = frozenset({"04", "05", "06", "07", "08"})
_ASKING = frozenset({Operation.APPEAL, Operation.DEMAND})
# What is said is said of the subject of the content: "demanded that Iran leave", "alleged that Iran is to blame".
_OF_ANOTHERS_DOING = frozenset({Operation.APPEAL, Operation.DEMAND, Operation.ACCUSE})
_VERBAL_ROOTS = frozenset({"01", "02", "03", "04", "05", "10", "11", "12", "13"})
_HOSTILE_ROOTS = frozenset({"14", "15", "16", "17", "18", "19", "20"})


class ActorClasses(Protocol):
    """What the matcher asks of whoever resolves phrases."""

    def classes(self, phrase: Phrase) -> frozenset[str]:
        """The classes of a phrase: `actor` if it names one that is known, its kind (`country`, `person` …), its
        role codes (`MIL` …), `several` for more than one actor, `unknown` for a name or a pronoun that might be
        an actor, `thing` for what belongs to or says nothing of an actor."""
        ...


@frozen(eq=False)
class CodedEvent:
    """A code and the phrases that fill its roles.

    Attributes:
        code: the CAMEO code.
        sources, targets: the fillers; one of them may be empty.
        reciprocal: the event goes both ways (among the sources themselves, if there are no targets).
        clause: the clause that expresses it.
        rule: the rule that fired.
        polarity: the clause's, but a refusal ("will not release") is a positive event of its own.
        consumed: heads of event nouns that the rule has used up.
        needs_place: no target is named; it is an event only where its clause says where ("sent food in Yemen").
    """

    code: Code
    sources: tuple[Phrase, ...]
    targets: tuple[Phrase, ...]
    reciprocal: bool
    clause: Clause
    rule: Rule
    polarity: Polarity
    consumed: frozenset[int] = frozenset()
    needs_place: bool = False


@frozen(eq=False)
class Attempt:
    """One rule tried on one clause: the event, or why it failed.

    A last resort is an event whose target the rule's own slots do not hold: rules that follow come before it.
    """

    rule: Rule
    event: CodedEvent | None
    reason: str = ""
    last_resort: bool = False


@frozen(eq=False)
class Coding:
    """What became of one clause: the rules tried in order, and the event if one matched."""

    clause: Clause
    attempts: tuple[Attempt, ...] = field(factory=tuple)
    dropped: str = ""

    @property
    def event(self) -> CodedEvent | None:
        """The coded event, or None."""
        if self.dropped or not self.attempts:
            return None
        return self.attempts[-1].event


def code_clauses(clauses: Clauses, lexicon: Lexicon, actors: ActorClasses) -> list[Coding]:
    """What the lexicon makes of each clause for which it has an entry, in text order."""
    return _Matcher(clauses, lexicon, actors).run()


class _Matcher:
    def __init__(self, clauses: Clauses, lexicon: Lexicon, actors: ActorClasses) -> None:
        self._clauses = clauses
        self._lexicon = lexicon
        self._actors = actors
        self._codings: dict[int, Coding] = {}
        self._classes: dict[int, frozenset[str]] = {}

    def run(self) -> list[Coding]:
        for clause in self._clauses:
            self._code(clause)
        consumed = {
            head: coding.event.rule.place
            for coding in self._codings.values()
            if coding.event is not None
            for head in coding.event.consumed
        }
        found = []
        for head in sorted(self._codings):
            coding = self._codings[head]
            if coding.attempts:
                event = coding.event
                if event is not None and head in consumed:
                    coding = evolve(coding, dropped=f"its noun is part of what {consumed[head]} codes")
                elif event is not None and not event.sources and codebook.root(event.code) in _VERBAL_ROOTS:
                    coding = evolve(coding, dropped="nobody is said to have said it")
                found.append(coding)
        return found

    def _code(self, clause: Clause, depth: int = 0) -> Coding:
        if clause.head not in self._codings:
            self._codings[clause.head] = Coding(clause)  # ends a circle of contents
            attempts: list[Attempt] = []
            last_resort: Attempt | None = None
            for rule in (rule for entry in self._entries(clause) for rule in entry.rules):
                attempt = self._try(rule, clause, depth)
                if attempt.event is not None and attempt.last_resort:
                    last_resort = last_resort or attempt
                    attempt = Attempt(rule, None, f"{' | '.join(rule.target)} is empty or no participant")
                attempts.append(attempt)
                if attempt.event is not None:
                    break
            else:
                if last_resort is not None:
                    attempts.append(last_resort)
            self._codings[clause.head] = Coding(clause, tuple(attempts))
        return self._codings[clause.head]

    def _entries(self, clause: Clause) -> list[Entry]:
        found = self._lexicon.entries(clause)
        token = clause.sentence.tokens[clause.head]
        if clause.kind is Kind.VERB and token.xpos == "VBG" and "obj" not in clause.slots:
            as_noun = evolve(clause, kind=Kind.NOUN, forms=(token.text.lower(),))  # "fighting between …"
            found = [*self._lexicon.entries(as_noun), *found]
        return found

    # ------------------------------------------------------------------ one rule

    def _try(self, rule: Rule, clause: Clause, depth: int) -> Attempt:
        for condition in rule.required:
            if not self._holds(condition, clause):
                return Attempt(rule, None, f"needs {condition}, found {self._found(condition.slot, clause)}")
        for condition in rule.excluded:
            if self._holds(condition, clause):
                return Attempt(rule, None, f"excluded by {condition}")
        if rule.operation is not None:
            return self._compose(rule, clause, depth)
        assert rule.code is not None
        sources = self._fillers(rule.source, clause) or self._named_things(rule, clause)
        if not sources and "subj" not in rule.target and codebook.root(rule.code) in _HOSTILE_ROOTS:
            sources = self._behind_cause(clause)
        if rule.source and not sources and self._blocked(rule.source, clause):
            return Attempt(rule, None, f"{' | '.join(rule.source)} is no actor")
        needs_place = last_resort = False
        same_slot = rule.reciprocal and rule.source == rule.target
        if same_slot:
            if len(sources) < 2 and not any("several" in self._of(phrase) for phrase in sources):
                return Attempt(rule, None, f"{' | '.join(rule.source)} does not hold two actors")
            targets: tuple[Phrase, ...] = ()
        else:
            targets = self._fillers(rule.target, clause, is_target=True)
            if not targets and sources and not rule.reciprocal:
                targets = self._touched(rule, clause, sources, rule.target)
                last_resort = bool(rule.target) and not targets
                targets = targets or self._touched(rule, clause, sources, _AROUND_THINGS)
            needs_place = bool(rule.target) and not targets
            certain = bool(self._consumed(rule, clause)) or clause.light_verb is not None
            if needs_place and (rule.reciprocal or not sources or not certain):
                return Attempt(rule, None, f"{' | '.join(rule.target)} is empty or no participant")
        if not sources and not targets:
            return Attempt(rule, None, "nobody takes part")
        if rule.source and not sources and not self._may_lack_agent(clause):
            return Attempt(rule, None, f"{' | '.join(rule.source)} is empty")
        code, polarity = self._by_tense(rule.code, clause, sources)
        consumed = self._consumed(rule, clause)
        event = CodedEvent(code, sources, targets, rule.reciprocal, clause, rule, polarity, consumed, needs_place)
        return Attempt(rule, event, last_resort=last_resort)

    def _touched(self, rule: Rule, clause: Clause, sources: tuple[Phrase, ...], slots: Slots) -> tuple[Phrase, ...]:
        """Whom the nouns concern that a rule asks for: "lifted the *ban* on Chadian cattle".

        Where a rule names nobody as its target, a place within which it holds is none.
        """
        others = self._heads(clause) | {phrase.head for phrase in sources}
        slots = slots if rule.target else tuple(slot for slot in slots if slot != "in")
        for noun in sorted(self._consumed(rule, clause)):
            owned = tuple(
                phrase
                for slot in ("obj", "iobj")
                for phrase in clause.slots.get(slot, ())
                if phrase.head == noun and "owned" in self._of(phrase) and not _is_own(phrase)
            )
            if found := owned or self._behind(noun, others, slots):
                return found
        return ()

    def _consumed(self, rule: Rule, clause: Clause) -> frozenset[int]:
        return frozenset(
            phrase.head
            for condition in rule.required
            if condition.words and condition.slot not in ("subj", "adv", "particle")
            for phrase in clause.slots.get(condition.slot, ())
        )

    def _may_lack_agent(self, clause: Clause) -> bool:
        return clause.passive or clause.kind is Kind.NOUN

    def _holds(self, condition: Condition, clause: Clause) -> bool:
        if condition.slot == "adv":
            return bool(clause.adverbs & condition.words) if condition.words else bool(clause.adverbs)
        if condition.slot == "particle":
            return clause.particle in condition.words if condition.words else clause.particle is not None
        fillers = clause.slots.get(condition.slot, ())
        if not condition.words and not condition.classes:
            timely = condition.slot in _TIMELY  # but "on Friday" fills no role
            return any(timely or phrase.clausal or "time" not in self._of(phrase) for phrase in fillers)
        return any(self._is_one_of(phrase, condition) for phrase in fillers)

    def _is_one_of(self, phrase: Phrase, condition: Condition) -> bool:
        if condition.words and _words_of(phrase) & condition.words:
            return True
        return bool(condition.classes and condition.classes & self._of(phrase))

    def _found(self, slot: str, clause: Clause) -> str:
        if slot == "adv":
            return " ".join(sorted(clause.adverbs)) or "nothing"
        if slot == "particle":
            return clause.particle or "nothing"
        return ", ".join(f"'{phrase.span.text}'" for phrase in clause.slots.get(slot, ())) or "nothing"

    def _of(self, phrase: Phrase) -> frozenset[str]:
        key = phrase.head if not phrase.premodifier else -phrase.head - 1
        if key not in self._classes:
            self._classes[key] = self._of_clause(phrase) if phrase.clausal else self._actors.classes(phrase)
        return self._classes[key]

    def _of_clause(self, phrase: Phrase) -> frozenset[str]:
        inner = self._clauses.at(phrase.head)
        return frozenset({"clause", "should"} if inner is not None and inner.obliges else {"clause"})

    def _fillers(self, slots: Slots, clause: Clause, is_target: bool = False) -> tuple[Phrase, ...]:
        """The participants in the first slot that holds any: the first of them with its conjuncts.

        A target that is a known actor is preferred to a thing that names nobody, wherever it stands.
        """
        named = [phrase for slot in slots for phrase in clause.slots.get(slot, ()) if self._is_named(phrase)]
        for slot in slots:
            found = [phrase for phrase in clause.slots.get(slot, ()) if self._takes_part(phrase, is_target)]
            if slot == "in":  # "in a bid to …"
                found = [phrase for phrase in found if phrase.lemma not in _NO_PARTICIPANTS]
            if is_target and named:
                found = [phrase for phrase in found if phrase in named]
            if found:
                group = {found[0].head, *found[0].group}
                together = tuple(phrase for phrase in found if phrase.head in group or phrase.premodifier)
                return tuple(self._concerned(phrase, clause) for phrase in together) if is_target else together
            if is_target and not named and slot == "to":  # "sent police to help Haiti"
                for phrase in clause.slots.get(slot, ()):
                    if phrase.clausal and (helped := self._concerned_by(phrase.head, clause.slots.get("subj", ()))):
                        return helped
        return ()

    def _is_named(self, phrase: Phrase) -> bool:
        """A known actor or something of one; a town is only where it happens."""
        classes = frozenset[str]() if phrase.clausal else self._of(phrase)
        known = "actor" in classes or ("owned" in classes and "place" not in classes)
        return known and self._takes_part(phrase, is_target=True)

    def _concerned(self, phrase: Phrase, clause: Clause) -> Phrase:
        """For a thing that names nobody, who stands behind it in the sentence ("a call from Mandela").

        Behind a hostile deed stands whoever did it, not its victim ("condemned the attack on Mali by rebels").
        """
        if "thing" not in self._of(phrase) or self._of(phrase) & {"actor", "owned", "person"}:
            return phrase
        inner = self._clauses.at(phrase.head)
        if inner is not None and inner.kind is Kind.NOUN:
            deed = self._code(inner).event
            if deed is not None and codebook.root(deed.code) in _HOSTILE_ROOTS:
                return next((doer for doer in deed.sources if not doer.premodifier), phrase)
        behind = self._behind(phrase.head, frozenset(self._participants(clause)))
        return behind[0] if behind else phrase

    def _participants(self, clause: Clause) -> set[int]:
        """The heads of who acts in a clause."""
        return {phrase.head for slot in ("subj", "by") for phrase in clause.slots.get(slot, ())}

    def _behind(self, head: int, others: frozenset[int], slots: Slots = _BEHIND_THINGS) -> tuple[Phrase, ...]:
        """Actors that the sentence ties to a noun: by a preposition ("the boycott of Mali"), or in a clause
        about it ("sanctions imposed on Mali", "an appeal that Mali filed"); none of the others."""
        around = [inner for inner in (self._clauses.at(head),) if inner is not None and inner.kind is Kind.NOUN]
        around += [
            clause
            for clause in self._clauses
            if clause.kind is Kind.VERB
            and clause.head > head
            and any(phrase.head == head for slot in ("obj", "subj") for phrase in clause.slots.get(slot, ()))
        ]
        for clause in around:
            for slot in slots:
                found = tuple(
                    other
                    for other in clause.slots.get(slot, ())
                    if not other.clausal
                    and other.head > head
                    and other.head not in others
                    and self._of(other) & {"actor", "owned", "unknown", "CVL"}
                    and (slot != "in" or "national" in self._of(other))
                )
                if found:
                    return found
        return ()

    def _named_things(self, rule: Rule, clause: Clause) -> tuple[Phrase, ...]:
        """Things with an owner that the rule asks for by word: "Israeli airstrikes killed …" is Israel."""
        asked = {condition.slot for condition in rule.required if condition.words}
        return tuple(
            phrase
            for slot in rule.source
            if slot in asked
            for phrase in clause.slots.get(slot, ())
            if "owned" in self._of(phrase)
        )

    def _behind_cause(self, clause: Clause) -> tuple[Phrase, ...]:
        """Whose deed it came by: "a bombing by Hamas killed …", "rockets fired by Hamas hit …"."""
        if clause.kind is not Kind.VERB:
            return ()
        causes = ("in", "by", "during") if clause.passive else ("subj",)
        for cause in (phrase for slot in causes for phrase in clause.slots.get(slot, ())):
            for inner in self._clauses:
                if clause.passive and (inner.head != cause.head or self._code(inner).event is None):
                    continue
                about = inner.head == cause.head or (
                    inner.head > cause.head and any(phrase.head == cause.head for phrase in inner.slots.get("obj", ()))
                )
                if about and inner is not clause:
                    doers = tuple(
                        phrase
                        for phrase in inner.slots.get("subj", ())
                        if phrase.head != cause.head and "actor" in self._of(phrase)
                    )
                    if doers:
                        return doers
        return ()

    def _takes_part(self, phrase: Phrase, is_target: bool) -> bool:
        classes = self._of(phrase)
        if "actor" in classes:
            return True
        if phrase.premodifier or phrase.clausal:
            return False
        return "unknown" in classes or (is_target and bool(classes & {"thing", "owned"}))

    def _blocked(self, slots: Slots, clause: Clause) -> bool:
        """Whether a slot is filled, but by nobody who can act."""
        return any(not phrase.premodifier for slot in slots for phrase in clause.slots.get(slot, ()))

    # ------------------------------------------------------------------ composition

    def _compose(self, rule: Rule, clause: Clause, depth: int) -> Attempt:
        assert rule.operation is not None
        sources = self._fillers(rule.source, clause)
        if not sources:
            return Attempt(rule, None, f"{' | '.join(rule.source)} is empty or no actor")
        content, embedded = self._content(rule.content or rule.target, clause, depth)
        targets = self._addressees(rule, clause, content)
        if embedded is not None:
            act: Code | None = embedded.code
            if embedded.clause.polarity is Polarity.NEGATIVE and rule.operation in _ASKING:  # "asked it not to leave"
                act = compose(Operation.STOP, embedded.code)
            code = compose(rule.operation, act) if act else None
            if code is None:
                return Attempt(rule, None, f"{rule.operation.value} of {embedded.code} has no code")
            targets = targets or self._other_party(embedded, sources)
        else:
            targets = targets or self._concerned_by(content, sources)
            code = general(rule.operation)
            announced = rule.operation in (Operation.INTENT, Operation.PROMISE) and content is not None
            if code is None or not (targets or announced):
                return Attempt(rule, None, f"no event in {' | '.join(rule.content or rule.target)}")
        several = len(sources) > 1 or any("several" in self._of(phrase) for phrase in sources)
        mutual = not targets and several  # "India and Nepal agreed to share …", with each other
        needs_place = embedded is None and not targets and not mutual
        if embedded is not None and embedded.targets and not targets and not mutual:
            return Attempt(rule, None, "the act concerns nobody")
        consumed = self._consumed(rule, clause) | ({content} if content is not None else frozenset())
        reciprocal = rule.reciprocal or mutual
        code, polarity = self._by_tense(code, clause, sources)
        event = CodedEvent(code, sources, targets, reciprocal, clause, rule, polarity, consumed, needs_place)
        return Attempt(rule, event, last_resort=needs_place)

    def _content(self, slots: Slots, clause: Clause, depth: int) -> tuple[int | None, CodedEvent | None]:
        """The head of the phrase that holds an event, and the event; the head alone where it holds none."""
        if depth >= _DEEPEST_CONTENT:
            return None, None
        first: int | None = None
        for slot in slots:
            for phrase in clause.slots.get(slot, ()):
                if first is None:
                    first = phrase.head
                event = self._event_at(phrase.head, depth + 1)
                if event is not None:
                    return phrase.head, event
        return first, None

    def _event_at(self, head: int, depth: int) -> CodedEvent | None:
        """The event of a word, or of what the word governs ("begin to withdraw", "the offer of aid")."""
        inner = self._clauses.at(head)
        if inner is None or depth > _DEEPEST_CONTENT:
            return None
        event = self._code(inner, depth).event
        if event is not None:
            return event
        slots: Slots = ("xcomp", "obj", "ccomp", "to") if inner.kind is Kind.VERB else ("of", "to", "for", "on")
        for slot in slots:
            for phrase in inner.slots.get(slot, ()):
                event = self._event_at(phrase.head, depth + 1)
                if event is not None:
                    return event
        return None

    def _addressees(self, rule: Rule, clause: Clause, content: int | None) -> tuple[Phrase, ...]:
        """Whom the act is addressed to: the target's slot, or the subject of the content's clause."""
        slots = tuple(slot for slot in rule.target if rule.content or slot not in ("xcomp", "ccomp"))
        for slot in slots:
            phrases = clause.slots.get(slot, ())
            found = tuple(
                phrase
                for phrase in phrases
                if self._takes_part(phrase, is_target=phrase.head != content) and phrase.head not in self._heads(clause)
            )
            if found:
                return found
        inner = self._clauses.at(content) if content is not None else None
        if inner is not None and inner.kind is not Kind.NOUN and rule.operation in _OF_ANOTHERS_DOING:
            own = {phrase.head for phrase in clause.slots.get("subj", ())}
            return tuple(
                phrase
                for phrase in inner.slots.get("subj", ())
                if phrase.head not in own and self._takes_part(phrase, is_target=False)
            )
        return ()

    def _concerned_by(self, content: int | None, sources: tuple[Phrase, ...], depth: int = 0) -> tuple[Phrase, ...]:
        """The other participants of an act that the lexicon does not know ("agreed to rebuild Beirut").

        First whoever has a country, then any other actor, then those of the act within ("agreed to help rebuild …").
        """
        inner = self._clauses.at(content) if content is not None else None
        if inner is None or inner.kind is not Kind.VERB or depth > _DEEPEST_CONTENT:
            return ()
        own = {phrase.head for phrase in sources}
        for wanted in (_WITH_COUNTRY, _ANY_ACTOR):
            for slot in _CONCERNED_SLOTS:
                found = tuple(
                    phrase
                    for phrase in inner.slots.get(slot, ())
                    if phrase.head not in own and not phrase.premodifier and self._of(phrase) & wanted
                )
                if found:
                    return found
        for slot in ("obj", *_CONCERNED_SLOTS):
            for phrase in inner.slots.get(slot, ()):
                if not phrase.clausal and (found := self._behind(phrase.head, frozenset(own))):
                    return found
        for slot in ("xcomp", "to"):
            for phrase in inner.slots.get(slot, ()):
                if phrase.clausal and (found := self._concerned_by(phrase.head, sources, depth + 1)):
                    return found
        return ()

    def _heads(self, clause: Clause) -> frozenset[int]:
        return frozenset(phrase.head for phrase in clause.slots.get("subj", ()))

    def _other_party(self, embedded: CodedEvent, sources: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
        own = {phrase.head for phrase in sources}
        for side in (embedded.targets, embedded.sources):
            others = tuple(phrase for phrase in side if phrase.head not in own)
            if others:
                return others
        return ()

    def _by_tense(self, code: Code, clause: Clause, sources: tuple[Phrase, ...]) -> tuple[Code, Polarity]:
        """A bare "will": a friendly act is an intention, "will not" a refusal, an announced hostile act a threat."""
        announced = clause.kind is Kind.VERB or clause.light_verb is not None
        if not announced or clause.tense is not Tense.FUTURE or clause.modality is Modality.OTHER:
            return code, clause.polarity
        root = codebook.root(code)
        if root in _FRIENDLY_ROOTS:
            if clause.polarity is Polarity.POSITIVE:
                return compose(Operation.INTENT, code) or code, clause.polarity
            refusal = compose(Operation.REFUSE, code) if sources else None
            return (refusal, Polarity.POSITIVE) if refusal else (code, clause.polarity)
        if root in _HOSTILE_ROOTS and clause.polarity is Polarity.POSITIVE and self._speaks_for_itself(clause, sources):
            return compose(Operation.THREATEN, code) or code, clause.polarity
        return code, clause.polarity

    def _speaks_for_itself(self, clause: Clause, sources: tuple[Phrase, ...]) -> bool:
        speakers = {phrase.head for phrase in clause.attribution}
        return any(phrase.head in speakers or phrase.token.upos == "PRON" for phrase in sources) and bool(speakers)


def _is_own(phrase: Phrase) -> bool:
    """Whether its owner is a pronoun, which mostly stands for the subject ("lifted its ban")."""
    return any(owner.token.upos == "PRON" for owner in phrase.possessors)


def _words_of(phrase: Phrase) -> set[str]:
    """What a condition compares: the head's lemma and word, and the head with its modifiers ("trade_deal")."""
    token = phrase.token
    forms = [form.replace("-", "_") for form in noun_forms(token)]
    found = set(forms)
    before = [word for word in phrase.words if word.index < token.index and word.upos != "DET" and word.text != "-"]
    for start in range(len(before)):
        words = [word.text.lower() for word in before[start:]]
        found.update("_".join([*words, form]) for form in forms)
    return found
