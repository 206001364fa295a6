"""Whether, when and according to whom: polarity, tense, modality and attribution of each clause.

Typed as in the ACE 2005 guidelines for events (section 4); what a clause says of its complement is inherited
downwards, so heads are visited before their dependents.
"""

from __future__ import annotations

from attrs import evolve, frozen

from geoevents.clauses import wordclasses as words
from geoevents.clauses.clause import Kind, Phrase
from geoevents.clauses.frames import Frame
from geoevents.clauses.inflection import verb_forms
from geoevents.clauses.phrases import Phrases
from geoevents.clauses.tree import Tree
from geoevents.records import Modality, Polarity, Tense


@frozen(eq=False)
class Factuality:
    """What the text says of an event besides who and whom."""

    polarity: Polarity = Polarity.POSITIVE
    tense: Tense = Tense.UNSPECIFIED
    modality: Modality = Modality.ASSERTED
    attribution: tuple[Phrase, ...] = ()


def factualities(tree: Tree, frames: dict[int, Frame]) -> dict[int, Factuality]:
    """The factuality of each frame."""
    judge = _Judge(tree, frames)
    for index in tree.order:
        if index in frames and frames[index].kind is not Kind.NOUN:
            judge.found[index] = judge.verb(index)
    for index in tree.order:
        if index in frames and frames[index].kind is Kind.NOUN:
            judge.found[index] = judge.noun(index)
    return judge.found


class _Judge:
    def __init__(self, tree: Tree, frames: dict[int, Frame]) -> None:
        self.tree = tree
        self.frames = frames
        self.found: dict[int, Factuality] = {}
        self.phrases = Phrases(tree)

    # ------------------------------------------------------------------ verbs

    def verb(self, index: int) -> Factuality:
        inherited = self._from_above(index)
        own = Factuality(self._polarity(index), self._tense(index), self._modality(index))
        negative = Polarity.NEGATIVE in (inherited.polarity, own.polarity)
        other = Modality.OTHER in (inherited.modality, own.modality)
        tense = own.tense if own.tense is not Tense.UNSPECIFIED else inherited.tense
        if inherited.tense is Tense.FUTURE and own.tense is not Tense.PAST:
            tense = Tense.FUTURE
        return Factuality(
            Polarity.NEGATIVE if negative else Polarity.POSITIVE,
            tense,
            Modality.OTHER if other else Modality.ASSERTED,
            (*inherited.attribution, *self._according_to(index)),
        )

    def _polarity(self, index: int) -> Polarity:
        tree = self.tree
        negated = any(
            tree.word(child) in words.NEGATIONS or tree.lemma(child) in words.NEGATIONS
            for child in tree.children(index, "advmod", "cc", "neg", "det")
        )
        longer = any(
            tree.word(child) == "longer" and any(tree.word(inner) == "no" for inner in tree.children(child))
            for child in tree.children(index, "advmod")
        )
        frame = self.frames[index]
        empty = any(
            self._is_empty(filler)
            for slot in ("subj", "obj")
            for filler in frame.slots.get(slot, ())
            if filler.head in tree.children(index, "nsubj", "obj") or filler.token.upos in ("PRON", "DET")
        )
        without = any(tree.word(child) == "without" for child in tree.children(index, "mark", "case"))
        verdict = any(  # "found him not guilty"
            tree.word(inner) in words.NEGATIONS
            for child in tree.children(index, "xcomp")
            if tree.token(child).upos == "ADJ"
            for inner in tree.children(child, "advmod")
        )
        return Polarity.NEGATIVE if negated or longer or empty or without or verdict else Polarity.POSITIVE

    def _is_empty(self, phrase: Phrase) -> bool:
        """ "no talks", "neither side", "nobody"."""
        if phrase.token.text.lower() in words.NEGATIVE_PRONOUNS:
            return True
        return any(
            self.tree.word(child) in words.NEGATIVE_DETERMINERS
            for child in self.tree.children(phrase.head, "det", "cc:preconj", "cc", "advmod")
            if child < phrase.head
        )

    def _tense(self, index: int) -> Tense:
        tree, token = self.tree, self.tree.token(index)
        auxiliaries = [tree.word(child) for child in tree.children(index, "aux", "cop")]
        marked = any(tree.word(child) == "to" for child in tree.children(index, "mark"))
        if token.xpos == "VB" and marked and {"is", "are", "was", "were"}.intersection(auxiliaries):
            return Tense.FUTURE  # "Togo is to host the summit"
        if any(word in words.FUTURE_MODALS for word in auxiliaries) and not self._is_past_had(index):
            return Tense.FUTURE
        if self._goes_to(index) or self._is_headline_infinitive(index):
            return Tense.FUTURE
        if any(word in ("have", "has", "had", "'ve", "was", "were", "did", "been", "got") for word in auxiliaries):
            return Tense.PAST
        if any(word in ("is", "are", "am", "'re", "'m", "'s", "do", "does", "be") for word in auxiliaries):
            return Tense.PRESENT
        if token.xpos == "VBD":
            return Tense.PAST
        if token.xpos in ("VBZ", "VBP"):
            return Tense.PRESENT
        if token.xpos == "VBN":
            return Tense.PAST
        return Tense.UNSPECIFIED

    def _is_past_had(self, index: int) -> bool:
        """ "he'd attacked" is had; "he'd attack" is would."""
        token = self.tree.token(index)
        contracted = any(self.tree.word(child) == "'d" for child in self.tree.children(index, "aux"))
        return contracted and token.xpos == "VBN"

    def _is_headline_infinitive(self, index: int) -> bool:
        """ "Poland to send tanks": the infinitive is the root, and has a subject."""
        tree = self.tree
        marked = any(tree.word(child) == "to" for child in tree.children(index, "mark"))
        return (
            tree.parent[index] < 0 and tree.token(index).xpos == "VB" and marked and bool(tree.children(index, "nsubj"))
        )

    def _goes_to(self, index: int) -> bool:
        """ "is going to attack", "is set to", "is due to", "is about to"."""
        above = self.tree.parent[index]
        return (
            above >= 0
            and self.tree.is_a(index, "xcomp")
            and self.tree.lemma(above) in ("go", "set", "due", "about", "schedule", "slated", "expect")
            and self.tree.token(index).xpos == "VB"
        )

    def _modality(self, index: int) -> Modality:
        tree = self.tree
        auxiliaries = {tree.word(child) for child in tree.children(index, "aux")}
        possible = auxiliaries & (words.MODALS_OF_POSSIBILITY - words.FUTURE_MODALS)
        would = bool(auxiliaries & {"would", "should"}) and any(
            tree.word(aux) == "have" for aux in tree.children(index, "aux")
        )
        hedged = self.frames[index].adverbs & words.MODAL_ADVERBS
        marked = any(tree.word(child) in words.CONDITIONAL_MARKERS for child in tree.children(index, "mark"))
        # "Will not leave unless …" is a refusal, whatever its condition.
        refused = self._polarity(index) is Polarity.NEGATIVE
        conditions = words.CONDITIONAL_MARKERS - ({"whether", "unless"} if refused else {"whether"})
        conditional = any(
            tree.word(mark) in conditions
            for clause in tree.children(index, "advcl")
            for mark in tree.children(clause, "mark")
        ) and bool(auxiliaries & words.FUTURE_MODALS)
        purpose = (
            tree.is_a(index, "advcl", "acl", "csubj")
            and not self._is_headline_infinitive(index)
            and tree.token(index).relation != "acl:relcl"
            and tree.token(index).xpos == "VB"
            and not tree.children(index, "aux")
        )
        question = self._is_question(index)
        imperative = (
            tree.parent[index] < 0 and tree.token(index).xpos == "VB" and not tree.children(index, "nsubj", "aux")
        )
        doubtful = possible or would or hedged or marked or conditional or purpose or question or imperative
        return Modality.OTHER if doubtful else Modality.ASSERTED

    def _is_question(self, index: int) -> bool:
        last = self.tree.tokens[-1].text
        return self.tree.parent[index] < 0 and "?" in last

    def _from_above(self, index: int) -> Factuality:
        """What the governing clause passes down to this one."""
        tree = self.tree
        above = tree.parent[index]
        if above < 0:
            return Factuality()
        if tree.is_a(index, "conj") and above in self.found:
            return self._from_conjunct(index, above)
        if tree.is_a(index, "acl") and above not in self.found:
            return self._from_noun(index, above)
        while above >= 0 and above not in self.found:
            above = tree.parent[above]
        if above < 0:
            return Factuality()
        verb, frame = self.found[above], self.frames[above]
        if tree.is_a(index, "parataxis", "ccomp", "csubj", "xcomp") or self._is_gerund_complement(index):
            return self._from_complement_taker(index, frame, verb)
        marks = {tree.word(child) for child in tree.children(index, "mark")}
        if marks & {"until", "till", "before"} and verb.polarity is Polarity.NEGATIVE:
            return Factuality(modality=Modality.OTHER, attribution=verb.attribution)
        if marks & {"because", "since", "after", "as", "while", "when", "before", "although", "though"}:
            return Factuality(attribution=verb.attribution, tense=Tense.UNSPECIFIED)
        keep_future = verb.tense if tree.is_a(index, "advcl") else Tense.UNSPECIFIED
        return Factuality(Polarity.POSITIVE, keep_future, verb.modality, verb.attribution)

    def _is_gerund_complement(self, index: int) -> bool:
        return (
            self.tree.is_a(index, "advcl")
            and self.tree.token(index).xpos == "VBG"
            and any(self.tree.word(c) in ("of", "from", "for", "against") for c in self.tree.children(index, "mark"))
        )

    def _from_conjunct(self, index: int, first: int) -> Factuality:
        above = self.found[first]
        own_subject = bool(self.tree.children(index, "nsubj", "csubj"))
        outer = self._from_above(first)
        shares_auxiliary = not own_subject and not self.tree.children(index, "aux")
        nonfinite = self.tree.token(index).xpos in ("VB", "VBG", "VBN")
        links = {self.tree.word(child) for child in self.tree.children(index, "cc")}
        if shares_auxiliary and nonfinite:
            polarity = above.polarity if "but" not in links else outer.polarity
            return Factuality(polarity, above.tense, above.modality, above.attribution)
        return Factuality(
            outer.polarity if not own_subject or outer.attribution else Polarity.POSITIVE,
            outer.tense,
            outer.modality,
            outer.attribution,
        )

    def _from_noun(self, index: int, noun: int) -> Factuality:
        """A clause on a noun: "the plan to attack" is no attack; "the rebels who attacked" is one."""
        tree = self.tree
        governing = noun
        while governing >= 0 and governing not in self.found:
            governing = tree.parent[governing]
        attribution = self.found[governing].attribution if governing >= 0 else ()
        if tree.is_a(noun, "appos") and tree.lemma(noun) in words.SPEECH_NOUNS:  # "…, a claim that Peru denied"
            attribution = ()
        about = tree.token(index).relation.startswith("acl:relcl") and index not in self.phrases.contents(noun)
        doubtful = tree.lemma(noun) in words.NON_FACTIVE_NOUNS and not about
        return Factuality(
            modality=Modality.OTHER if doubtful else Modality.ASSERTED,
            attribution=attribution,
        )

    def _from_complement_taker(self, index: int, frame: Frame, verb: Factuality) -> Factuality:
        tree = self.tree
        name = f"{frame.lemma}_{frame.particle}" if frame.particle else frame.lemma
        if frame.kind is Kind.ADJECTIVE and frame.lemma in words.DOUBTING_ADJECTIVES:
            return Factuality(Polarity.POSITIVE, verb.tense, Modality.OTHER, verb.attribution)
        saying = frame.lemma in words.SAYING_VERBS
        infinitive = tree.token(index).xpos in ("VB", "VBG") and tree.is_a(index, "xcomp", "advcl")
        attribution = verb.attribution
        polarity, modality, tense = Polarity.POSITIVE, verb.modality, verb.tense
        if saying and not infinitive:
            attribution = (*attribution, *frame.slots.get("subj", ())[:1])
            tense = Tense.UNSPECIFIED
            if frame.lemma == "deny":
                polarity = Polarity.NEGATIVE
            elif verb.polarity is Polarity.NEGATIVE:
                modality = Modality.OTHER
            return Factuality(polarity, tense, modality, attribution)
        if tree.is_a(index, "parataxis"):
            return Factuality(attribution=verb.attribution)
        if frame.lemma in words.NEGATIVE_VERBS or name in words.NEGATIVE_VERBS:
            polarity = Polarity.NEGATIVE
            if verb.polarity is Polarity.NEGATIVE:  # "did not fail to"
                polarity = Polarity.POSITIVE
        elif frame.lemma in words.NON_FACTIVE_VERBS or name in words.NON_FACTIVE_VERBS:
            modality = Modality.OTHER
        else:
            polarity = verb.polarity
        if frame.lemma == "accuse" or (frame.lemma == "blame" and infinitive):
            attribution = (*attribution, *frame.slots.get("subj", ())[:1])
            tense = Tense.PAST
        return Factuality(polarity, tense, modality, attribution)

    def _according_to(self, index: int) -> tuple[Phrase, ...]:
        """ "According to Kyiv, …", and "…, the governor said, …" below the clause that is said."""
        found = self.frames[index].slots.get("according_to", ())[:1]
        for child in self.tree.children(index, "parataxis", "advcl"):
            frame = self.frames.get(child)
            said = frame is not None and frame.lemma in words.SAYING_VERBS and "ccomp" not in frame.slots
            finite = self.tree.token(child).xpos in ("VBD", "VBZ", "VBP")
            if frame is not None and said and finite and not self.tree.children(child, "mark"):
                own = self.tree.children(child, "nsubj", "obj")
                speakers = frame.slots.get("subj") or frame.slots.get("obj", ())
                found += speakers[:1] if own and not frame.passive else ()
        return found

    # ------------------------------------------------------------------ event nouns

    def noun(self, index: int) -> Factuality:
        tree, frame = self.tree, self.frames[index]
        if frame.governor is not None and frame.governor in self.found:
            carried = self.found[frame.governor]
            verb = self.frames[frame.governor]
        else:
            governing, slot_noun = tree.parent[index], index
            while governing >= 0 and governing not in self.found:
                slot_noun, governing = governing, tree.parent[governing]
            if governing < 0:
                return self._determined(index, Factuality())
            carried, verb = self.found[governing], self.frames[governing]
            if slot_noun != index and tree.lemma(slot_noun) in words.NON_FACTIVE_NOUNS:
                carried = evolve(carried, modality=Modality.OTHER)
        direct = self._is_argument(index, verb)
        if self._is_over(index, verb):
            return evolve(carried, polarity=Polarity.NEGATIVE)
        factuality = Factuality(Polarity.POSITIVE, carried.tense, Modality.ASSERTED, carried.attribution)
        if frame.governor is not None or (direct and not self._is_presupposed(index)):
            factuality = carried
        if direct and frame.governor is None and not self._is_presupposed(index):
            name = f"{verb.lemma}_{verb.particle}" if verb.particle else verb.lemma
            if verb.lemma in words.NEGATIVE_NOUN_GOVERNORS:
                factuality = evolve(factuality, polarity=Polarity.NEGATIVE)
            elif verb.lemma in words.NON_FACTIVE_NOUN_GOVERNORS or name in words.NON_FACTIVE_NOUN_GOVERNORS:
                factuality = evolve(factuality, modality=Modality.OTHER)
        elif direct and verb.lemma == "deny":
            factuality = evolve(factuality, polarity=Polarity.NEGATIVE)
        elif carried.modality is Modality.OTHER and not self._is_presupposed(index):
            factuality = evolve(factuality, modality=Modality.OTHER)
        return self._determined(index, factuality)

    def _is_argument(self, index: int, verb: Frame) -> bool:
        return any(
            filler.head == index
            for slot in ("obj", "subj", "for", "to", "of", "in", "with", "on", "against", "out")
            for filler in verb.slots.get(slot, ())
        )

    def _is_over(self, index: int, verb: Frame) -> bool:
        """ "suspended aid", "lifted the blockade": what is reported is the end."""
        name = f"{verb.lemma}_{verb.particle}" if verb.particle else verb.lemma
        forms = {verb.lemma, name, *verb_forms(self.tree.token(verb.head))}
        return bool(forms & words.TERMINATING_VERBS) and any(
            filler.head == index for filler in verb.slots.get("obj", ())
        )

    def _is_presupposed(self, index: int) -> bool:
        """ "the attack", "Turkey's raid": a definite event noun has happened, whatever is said of it."""
        determiners = {self.tree.word(child) for child in self.tree.children(index, "det")}
        return bool(determiners & {"the", "this", "that", "these", "those"}) or bool(
            self.tree.children(index, "nmod:poss")
        )

    def _determined(self, index: int, factuality: Factuality) -> Factuality:
        tree = self.tree
        if any(tree.word(child) in ("no", "neither") for child in tree.children(index, "det", "advmod")) or (
            self.phrases.preposition(index) == "without"
        ):
            return evolve(factuality, polarity=Polarity.NEGATIVE)
        modifiers = {tree.lemma(child) for child in tree.children(index, "amod", "compound")}
        if modifiers & {
            "possible",
            "potential",
            "planned",
            "proposed",
            "future",
            "imminent",
            "alleged",
            "threatened",
            "upcoming",
            "forthcoming",
            "likely",
            "any",
            "impending",
            "would-be",
            "hypothetical",
        }:
            return evolve(factuality, modality=Modality.OTHER)
        return factuality
