"""Stage 3: clauses -> coded events, by the first rule of the lexicon that matches.

In go the clauses of a sentence and somebody who knows actors; out come codes with the phrases that fill the
roles. Every try leaves an `Attempt`, so that an explanation comes from the code that codes.
"""

from __future__ import annotations

from attrs import evolve

from geoevents import codebook
from geoevents.clauses import Clause, Clauses, Kind, Phrase, noun_forms
from geoevents.codebook import Code
from geoevents.coding.coded import HOSTILE_ROOTS, Attempt, CodedEvent, Coding
from geoevents.coding.lexicon import Lexicon
from geoevents.coding.participants import ActorClasses, Participants
from geoevents.coding.rule import Condition, Entry, Rule, Slots
from geoevents.composition import Operation, compose, general
from geoevents.records import Modality, Polarity, Tense

_DEEPEST_CONTENT = 4
_TIMELY = frozenset({"time", "until", "since", "after", "before", "during"})
_FRIENDLY_ROOTS = frozenset({"04", "05", "06", "07", "08"})
_VERBAL_ROOTS = frozenset({"01", "02", "03", "04", "05", "10", "11", "12", "13"})
_SHOWN_TO_SOMEBODY = frozenset({"14", "15"})
_COMMENT = "01"
_END_OF_DISSENT = "082"
_YIELDING = "08"
_GROUNDS = ("after", "once", "when", "because", "as", "until")
_REJECTION = "12"
_THREAT = "13"
_ABOUT_A_DEED = frozenset({"09", "11"})
_CONDITIONAL_ROOTS = frozenset({"12", "13"})
_RECIPROCAL_PRONOUNS = frozenset({"each other", "one another", "the other side", "the other party", "the other"})
_HARMFUL_ROOTS = HOSTILE_ROOTS | {"11", "12"}
_NOT_YET_DONE = frozenset({Operation.APPEAL, Operation.DEMAND, Operation.INTENT, Operation.PROMISE})
_TURNING_DOWN = frozenset({Operation.REJECT, Operation.REFUSE})
# What private people do to those in power.
_SPOKEN_TO_POWER = frozenset({"02", "10", "11", "12"})
_DONE_BY_PEOPLE = _SPOKEN_TO_POWER | {"14"}
_SPEAKING_TO_POWER = frozenset({Operation.APPEAL, Operation.DEMAND, Operation.ACCUSE, *_TURNING_DOWN})
_CONDITIONED = frozenset({*_TURNING_DOWN, Operation.THREATEN})
# What is said is said of the subject of the content: "demanded that Iran leave", "alleged that Iran is to blame".
_OF_ANOTHERS_DOING = frozenset({Operation.APPEAL, Operation.DEMAND, Operation.ACCUSE, Operation.COMMENT})


def code_clauses(clauses: Clauses, lexicon: Lexicon, actors: ActorClasses) -> list[Coding]:
    """What the lexicon makes of each clause for which it has an entry, in text order."""
    return _Matcher(clauses, lexicon, actors).run()


class _Matcher:
    def __init__(self, clauses: Clauses, lexicon: Lexicon, actors: ActorClasses) -> None:
        self._clauses = clauses
        self._lexicon = lexicon
        self._codings: dict[int, Coding] = {}
        self._participants = Participants(clauses, actors, lambda clause: self._code(clause).event)
        self._of = self._participants.classes

    def run(self) -> list[Coding]:
        for clause in self._clauses:
            self._code(clause)
        unsaid = {head for head, coding in self._codings.items() if _is_unsaid(coding.event)}
        consumed = {
            head: coding.event.rule.place
            for by, coding in self._codings.items()
            if coding.event is not None and by not in unsaid
            for head in coding.event.consumed
        }
        found = []
        for head in sorted(self._codings):
            coding = self._codings[head]
            if coding.attempts:
                if coding.event is not None and head in consumed:
                    coding = evolve(coding, dropped=f"its noun is part of what {consumed[head]} codes")
                elif head in unsaid:
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
        who = self._participants
        consumed = _consumed(rule, clause)
        sources = who.filling(rule.source, clause) or who.owners(_asked_by_word(rule), clause)
        if not sources and codebook.root(rule.code) in _DONE_BY_PEOPLE:
            sources = who.civilians(rule.source, clause)
        if not sources and "subj" not in rule.target and codebook.root(rule.code) in HOSTILE_ROOTS:
            sources = who.doers_of_cause(clause)
        if rule.source and not sources and who.are_blocked(rule.source, clause):
            return Attempt(rule, None, f"{' | '.join(rule.source)} is no actor")
        code, polarity = self._by_tense(rule.code, clause, sources)
        needs_place = last_resort = False
        same_slot = rule.reciprocal and rule.source == rule.target
        if same_slot:
            if len(sources) < 2 and not any("several" in self._of(phrase) for phrase in sources):
                return Attempt(rule, None, f"{' | '.join(rule.source)} does not hold two actors")
            targets: tuple[Phrase, ...] = ()
        else:
            hostile = codebook.root(rule.code) in HOSTILE_ROOTS
            turned_down = who.turned_down(clause, consumed, sources) if codebook.root(code) == _REJECTION else ()
            targets = turned_down or who.filling(rule.target, clause, is_target=True, hostile=hostile)
            if not targets and sources and not rule.reciprocal:
                targets = who.touched(clause, consumed, sources, rule.target)
                last_resort = bool(rule.target) and not targets
                targets = targets or who.around(clause, consumed, sources, rule.target)
                if not targets and (not rule.target or codebook.root(code) in _ABOUT_A_DEED):
                    targets = self._elsewhere(code, clause, sources)
            targets = _without_reciprocal_pronoun(targets, sources)
            needs_place = bool(rule.target) and not targets
            certain = bool(consumed) or clause.light_verb is not None
            if needs_place and (rule.reciprocal or not sources or not certain):
                return Attempt(rule, None, f"{' | '.join(rule.target)} is empty or no participant")
        if not sources and not targets:
            return Attempt(rule, None, "nobody takes part")
        if rule.source and not sources and not self._may_lack_agent(clause):
            return Attempt(rule, None, f"{' | '.join(rule.source)} is empty")
        event = CodedEvent(code, sources, targets, rule.reciprocal, clause, rule, polarity, consumed, needs_place)
        return Attempt(rule, event, last_resort=last_resort)

    def _elsewhere(self, code: Code, clause: Clause, sources: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
        """The target of an act that needs none, where the reason or the condition of the act names one."""
        if codebook.root(code) in _SHOWN_TO_SOMEBODY:
            return self._participants.aimed_at(clause, sources)
        if codebook.root(code) in _CONDITIONAL_ROOTS:
            on_whom = self._participants.conditioned(clause, sources)
            warned_of = codebook.root(code) == _THREAT and not on_whom
            return self._participants.of_content(clause, sources) if warned_of else on_whom
        if code == _END_OF_DISSENT:  # "ended their strike after *the mayor* gave in"
            return self._participants.conditioned(clause, sources, _GROUNDS)
        if codebook.root(code) == _YIELDING:
            return self._participants.yielded_to(clause, sources)
        if codebook.root(code) in _ABOUT_A_DEED:
            return self._participants.of_content(clause, sources)
        if codebook.root(code) == _COMMENT:
            steps = [phrase.head for phrase in clause.slots.get("xcomp", ()) if phrase.clausal]
            concerned = self._participants.concerned_by(steps[0], sources) if steps else ()
            return self._participants.of_content(clause, sources) or concerned
        return ()

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
        if condition.words and self._words_of(phrase) & condition.words:
            return True
        return bool(condition.classes and condition.classes & self._of(phrase))

    def _words_of(self, phrase: Phrase) -> set[str]:
        """What a condition compares: a verb's forms, with and without its particle ("bring_down"); a noun's lemma and
        word, alone and with its modifiers ("trade_deal")."""
        token = phrase.token
        inner = self._clauses.at(phrase.head) if phrase.clausal else None
        if inner is not None and inner.kind is Kind.VERB:
            return {*inner.forms, *noun_forms(token), *(f"{form}_{inner.particle}" for form in inner.forms)}
        forms = [form.replace("-", "_") for form in noun_forms(token)]
        found = set(forms)
        before = [word for word in phrase.words if word.index < token.index and word.upos != "DET" and word.text != "-"]
        for start in range(len(before)):
            words = [word.text.lower() for word in before[start:]]
            found.update("_".join([*words, form]) for form in forms)
        return found

    def _found(self, slot: str, clause: Clause) -> str:
        if slot == "adv":
            return " ".join(sorted(clause.adverbs)) or "nothing"
        if slot == "particle":
            return clause.particle or "nothing"
        return ", ".join(f"'{phrase.span.text}'" for phrase in clause.slots.get(slot, ())) or "nothing"

    # ------------------------------------------------------------------ composition

    def _compose(self, rule: Rule, clause: Clause, depth: int) -> Attempt:
        assert rule.operation is not None
        who = self._participants
        sources = who.filling(rule.source, clause)
        if not sources and rule.operation in _SPEAKING_TO_POWER:
            sources = who.civilians(rule.source, clause)
        if not sources:
            return Attempt(rule, None, f"{' | '.join(rule.source)} is empty or no actor")
        content, embedded = self._content(rule, clause, depth)
        if rule.operation is Operation.COMMENT and embedded is not None and not _is_plain(embedded):
            embedded = None  # "said Mali could not be allowed to attack"
        if _asks_for_conditional(rule) and (embedded is None or codebook.root(embedded.code) not in _HARMFUL_ROOTS):
            return Attempt(rule, None, "what is announced on a condition harms nobody")
        targets = _without_reciprocal_pronoun(self._addressees(rule, clause, content), sources)
        owned = tuple(phrase for phrase in who.owners(rule.content or rule.target, clause) if phrase.head == content)
        last_resort = False
        if rule.operation in _TURNING_DOWN:  # "rejected Kenya's offer to …"
            targets = targets or owned
        if rule.operation is Operation.ACCUSE and embedded is not None and embedded.reciprocal:
            return Attempt(rule, None, "what they did to each other accuses neither")
        if embedded is not None:
            act: Code | None = embedded.code
            if (
                embedded.clause.polarity is Polarity.NEGATIVE and rule.operation in _NOT_YET_DONE
            ):  # "asked it not to go"
                act = compose(Operation.STOP, embedded.code)
            code = compose(rule.operation, act) if act else None
            if code is None:
                return Attempt(rule, None, f"{rule.operation.value} of {embedded.code} has no code")
            targets = (
                targets or self._other_party(embedded, sources) or self._conditioned(rule, clause, content, sources)
            )
        else:
            last_resort = not targets and bool(owned)
            if rule.operation is not Operation.COMMENT:  # which speaks of the subject of what is said
                targets = targets or owned or who.concerned_by(content, sources)
                targets = targets or self._conditioned(rule, clause, content, sources)
            code = general(rule.operation)
            announced = rule.operation in (Operation.INTENT, Operation.PROMISE) and content is not None
            if code is None or not (targets or announced):
                return Attempt(rule, None, f"no event in {' | '.join(rule.content or rule.target)}")
        several = len(sources) > 1 or any("several" in self._of(phrase) for phrase in sources)
        mutual = not targets and several  # "India and Nepal agreed to share …", with each other
        needs_place = embedded is None and not targets and not mutual
        if embedded is not None and embedded.targets and not targets and not mutual:
            return Attempt(rule, None, "the act concerns nobody")
        consumed = _consumed(rule, clause) | ({content} if content is not None else frozenset())
        if embedded is not None:  # "introduced a bill that would punish Peru": the punishment is part of the threat
            consumed |= {embedded.clause.head}
        reciprocal = rule.reciprocal or mutual
        code, polarity = self._by_tense(code, clause, sources)
        event = CodedEvent(code, sources, targets, reciprocal, clause, rule, polarity, consumed, needs_place)
        return Attempt(rule, event, last_resort=last_resort or needs_place)

    def _conditioned(
        self, rule: Rule, clause: Clause, content: int | None, sources: tuple[Phrase, ...]
    ) -> tuple[Phrase, ...]:
        """On whose act a refusal or a threat hangs, whether its verb or its content says so."""
        if rule.operation not in _CONDITIONED:
            return ()
        inner = self._clauses.at(content) if content is not None else None
        clauses = [clause] if inner is None else [clause, inner]
        return next(filter(None, (self._participants.conditioned(at, sources) for at in clauses)), ())

    def _content(self, rule: Rule, clause: Clause, depth: int) -> tuple[int | None, CodedEvent | None]:
        """The head of the phrase that holds an event, and the event; the head alone where it holds none.

        Of several clauses in a slot of which the rule asks for words, only those that have them count.
        """
        if depth >= _DEEPEST_CONTENT:
            return None, None
        first: int | None = None
        for slot in rule.content or rule.target:
            asked = [condition for condition in rule.required if condition.slot == slot and condition.words]
            for phrase in clause.slots.get(slot, ()):
                if phrase.clausal and not all(self._is_one_of(phrase, condition) for condition in asked):
                    continue
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
        own = {phrase.head for phrase in clause.slots.get("subj", ())}
        for slot in slots:
            phrases = clause.slots.get(slot, ())
            found = tuple(
                phrase
                for phrase in phrases
                if self._participants.takes_part(phrase, is_target=phrase.head != content) and phrase.head not in own
            )
            if found:
                return found
        inner = self._clauses.at(content) if content is not None else None
        if inner is None or inner.kind is Kind.NOUN or rule.operation not in _OF_ANOTHERS_DOING:
            return ()
        comment = rule.operation is Operation.COMMENT
        said_of = inner.slots.get("obj" if comment and inner.passive else "subj", ())
        return tuple(
            phrase
            for phrase in said_of
            if phrase.head not in own
            and self._participants.takes_part(phrase, is_target=False)
            and (not comment or self._of(phrase) >= {"actor", "national"})
        )

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
        if root in HOSTILE_ROOTS and clause.polarity is Polarity.POSITIVE and self._speaks_for_itself(clause, sources):
            return compose(Operation.THREATEN, code) or code, clause.polarity
        return code, clause.polarity

    def _speaks_for_itself(self, clause: Clause, sources: tuple[Phrase, ...]) -> bool:
        speakers = {phrase.head for phrase in clause.attribution}
        return any(phrase.head in speakers or phrase.token.upos == "PRON" for phrase in sources) and bool(speakers)


def _asked_by_word(rule: Rule) -> Slots:
    """The source's slots of which the rule asks certain words ("if subj = airstrike")."""
    asked = {condition.slot for condition in rule.required if condition.words}
    return tuple(slot for slot in rule.source if slot in asked)


def _consumed(rule: Rule, clause: Clause) -> frozenset[int]:
    """The heads of the nouns that the rule asks for by word, and so codes along."""
    return frozenset(
        phrase.head
        for condition in rule.required
        if condition.words and condition.slot not in ("subj", "adv", "particle")
        for phrase in clause.slots.get(condition.slot, ())
    )


def _is_plain(event: CodedEvent) -> bool:
    """Whether it is said to happen."""
    return event.polarity is Polarity.POSITIVE and event.clause.modality is Modality.ASSERTED


def _is_unsaid(event: CodedEvent | None) -> bool:
    """Whether somebody must have said it, and nobody is named."""
    return event is not None and not event.sources and codebook.root(event.code) in _VERBAL_ROOTS


def _asks_for_conditional(rule: Rule) -> bool:
    return any("conditional" in condition.classes for condition in rule.required)


def _without_reciprocal_pronoun(targets: tuple[Phrase, ...], sources: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
    """ "Accused each other": the sources themselves, of which each pair is coded."""
    return sources if any(phrase.span.text.lower() in _RECIPROCAL_PRONOUNS for phrase in targets) else targets
