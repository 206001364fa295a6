"""Gives each verb, event noun and predicate adjective its participants: the grammar of slots.

Heads are visited before their dependents, so that a clause without a subject of its own can take it from the
clause above: control and raising, participles, purpose clauses, coordination.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import define, field

from geoevents.clauses.clause import Kind, Phrase
from geoevents.clauses.inflection import noun_forms, verb_forms
from geoevents.clauses.phrases import Phrases
from geoevents.clauses.tree import Tree
from geoevents.clauses.wordclasses import (
    ASKED_FOR,
    CLASSED_VERBS,
    DECIDING_VERBS,
    DIRECTIONAL_ADVERBS,
    DOER_NOUNS,
    DOUBTING_ADJECTIVES,
    GIVING_VERBS,
    LIGHT_VERBS,
    NON_FACTIVE_NOUNS,
    QUANTITIES,
    RECEIVING_VERBS,
    RELATIVE_PRONOUNS,
    SPEECH_NOUNS,
    SUBJECT_CONTROL_VERBS,
    TIME_NOUNS,
)

Slots = dict[str, tuple[Phrase, ...]]

_EMPTY_SUBJECTS = frozenset({"it", "this", "that", "there", "these", "those", "what", "which", "who"})
_MANNERS = frozenset("telephone phone video videoconference door sideline margin hotline link".split())

_SHARED_PREPOSITIONS = (
    "on",
    "against",
    "with",
    "between",
    "to",
    "over",
    "for",
    "from",
    "by",
    "among",
    "in",
    "at",
    "toward",
    "outside",
    "near",
)


@define(eq=False)
class Frame:
    """A clause in the making."""

    kind: Kind
    head: int
    lemma: str
    passive: bool = False
    particle: str | None = None
    slots: Slots = field(factory=dict)
    adverbs: frozenset[str] = frozenset()
    governor: int | None = None  # the light verb that lends an event noun its subject and tense
    trigger: tuple[int, int] = (0, 0)

    def add(self, slot: str, phrases: tuple[Phrase, ...]) -> None:
        """Put phrases into a slot, behind what it holds."""
        self.slots[slot] = self.slots.get(slot, ()) + phrases


def frames(tree: Tree) -> dict[int, Frame]:
    """The frames of a sentence by the index of their heads, heads before dependents."""
    return _Builder(tree).build()


class _Builder:
    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        self.phrases = Phrases(tree)
        self.frames: dict[int, Frame] = {}

    def build(self) -> dict[int, Frame]:
        for index in self.tree.order:
            kind = self._kind(index)
            if kind is Kind.VERB:
                self.frames[index] = self._verb(index)
            elif kind is Kind.ADJECTIVE:
                self.frames[index] = self._adjective(index)
        for index in self.tree.order:
            if index not in self.frames and self.tree.token(index).upos in ("NOUN", "PROPN"):
                self.frames[index] = self._noun(index)
        return self.frames

    def _kind(self, index: int) -> Kind | None:
        token = self.tree.token(index)
        if token.upos == "VERB" or (token.upos == "AUX" and not self.tree.is_a(index, "aux", "cop")):
            if self.tree.is_a(index, "amod", "compound", "case", "mark", "fixed"):
                return None
            return Kind.VERB
        if token.upos == "ADJ" and self.tree.children(index, "cop", "nsubj"):
            return Kind.ADJECTIVE
        stands = self.tree.is_a(index, "xcomp") and self.tree.lemma(index) in DOUBTING_ADJECTIVES
        if token.upos == "ADJ" and stands and self.tree.children(index, "xcomp", "advcl"):
            return Kind.ADJECTIVE  # "stands ready to help"
        return None

    # ------------------------------------------------------------------ verbs

    def _verb(self, index: int) -> Frame:
        tree = self.tree
        token = tree.token(index)
        lemma = next((form for form in verb_forms(token) if form in CLASSED_VERBS), tree.lemma(index))
        frame = Frame(Kind.VERB, index, lemma, passive=self._is_passive(index))
        particles = [tree.word(child) for child in tree.children(index, "compound:prt")]
        adverbs = [tree.word(child) for child in tree.children(index, "advmod")]
        behind = [tree.word(child) for child in tree.children(index, "advmod") if child > index]
        particles += [word for word in behind if word in DIRECTIONAL_ADVERBS]
        particles += [
            tree.word(case)
            for child in tree.children(index, "obj")
            for case in tree.children(child, "case")
            if case == index + 1 and tree.word(case) in DIRECTIONAL_ADVERBS
        ]
        frame.particle = particles[0] if particles else None
        frame.adverbs = frozenset(tree.lemma(child) for child in tree.children(index, "advmod")) | set(adverbs)
        frame.trigger = self._trigger(index)
        for child in tree.children(index):
            self._fill(frame, child)
        self._object_read_as_time(frame)
        self._counted_object(frame)
        if "iobj" in frame.slots and "obj" not in frame.slots and not frame.passive:
            frame.slots["obj"] = frame.slots["iobj"]  # a single object, whatever the parser called it
        if frame.passive and "iobj" not in frame.slots and len(frame.slots.get("obj", ())) > 1:
            self._split_ditransitive(frame)
        self._by_agent(frame)
        if tree.is_a(index, "acl"):
            self._hang_on_noun(frame)
        elif tree.is_a(index, "conj"):
            self._share_with_conjunct(frame)
        if ("obj" if frame.passive else "subj") not in frame.slots:
            self._inherit_subject(frame)
        self._adopt_object_prepositions(frame)
        self._adopt_from_quantities(frame)
        self._adopt_from_additions(frame)
        self._adopt_from_states(frame)
        self._hoist_from_names(frame)
        if frame.passive and all(filler.head > index for filler in frame.slots.get("obj", ())):
            self._by_agent(frame)
        if token.upos == "AUX":
            frame.lemma = "be" if frame.lemma in ("be", "'s", "'re") else frame.lemma
        return frame

    def _is_passive(self, index: int) -> bool:
        tree, token = self.tree, self.tree.token(index)
        if tree.children(index, "aux:pass", "nsubj:pass", "csubj:pass", "obl:agent"):
            if not tree.children(index, "nsubj") or tree.children(index, "aux:pass", "nsubj:pass"):
                return True
            return bool(tree.children(index, "obl:agent")) and not tree.children(index, "obj", "ccomp", "aux")
        if token.xpos in ("VBD", "VBN") and tree.token(index).relation == "acl" and not tree.children(index, "nsubj"):
            return True
        if token.xpos != "VBN" and token.features.get("Voice") != "Pass":
            return self._is_headline_passive(index)
        if any(
            tree.lemma(aux) == "have" or tree.word(aux) in ("'ve", "'d", "'s") for aux in tree.children(index, "aux")
        ):
            return False
        if tree.is_a(index, "acl", "advcl"):
            return not tree.children(index, "nsubj") and not tree.token(index).relation.startswith("acl:relcl")
        if tree.is_a(index, "conj") and tree.parent[index] in self.frames:
            first = self.frames[tree.parent[index]]
            if _NEVER_PASSIVE.intersection(verb_forms(token)):
                return False
            return first.passive and not tree.children(index, "nsubj", "obj")
        if tree.children(index, "nsubj") and not tree.children(index, "aux"):
            return self._is_headline_passive(index)
        return not tree.children(index, "obj")

    def _is_headline_passive(self, index: int) -> bool:
        """ "3 soldiers killed in Syria": a past form without object that takes one, in a fragment."""
        tree, token = self.tree, self.tree.token(index)
        return (
            token.xpos in ("VBD", "VBN")
            and tree.parent[index] < 0
            and not tree.children(index, "obj", "ccomp", "xcomp", "aux", "advmod", "conj")
            and bool(_HEADLINE_PASSIVES.intersection(verb_forms(token)))
            and not any(self.phrases.preposition(child) in _AIMED_AT for child in tree.children(index, "obl", "nmod"))
        )

    def _trigger(self, index: int) -> tuple[int, int]:
        last = max([index, *(child for child in self.tree.children(index, "compound:prt") if child <= index + 3)])
        return index, last

    def _fill(self, frame: Frame, child: int) -> None:
        tree, phrases = self.tree, self.phrases
        relation = tree.token(child).relation
        base = relation.partition(":")[0]
        if base in ("nsubj", "csubj"):
            slot = "obj" if frame.passive else "subj"
            if tree.token(child).features.get("PronType") != "Rel" or not tree.is_a(frame.head, "acl"):
                frame.add(slot, phrases.fillers(child))
        elif base in ("obj", "iobj"):
            if self._relative(child) and tree.is_a(frame.head, "acl"):
                return
            if relation == "obj" and self._is_time(child):
                frame.add("time", phrases.fillers(child))
            else:
                frame.add(base, phrases.fillers(child))
        elif base in ("obl", "nmod"):
            preposition = phrases.preposition(child)
            if (
                relation in ("obl:tmod", "nmod:tmod", "obl:unmarked", "nmod:unmarked", "obl:npmod")
                or preposition is None
            ):
                frame.add("time", phrases.fillers(child))
            elif preposition == "in" and tree.lemma(child) == "front" and tree.children(child, "nmod"):
                for inner in tree.children(child, "nmod"):  # "in front of the embassy"
                    frame.add("outside", phrases.fillers(inner))
            elif not self._relative(child):
                frame.add(preposition, phrases.fillers(child))
        elif base in ("xcomp", "ccomp"):
            if tree.token(child).upos not in ("PUNCT", "SYM"):
                mark = self._gerund_mark(child)
                frame.add(mark or base, phrases.fillers(child))
        elif base == "advcl":
            mark = self._mark(child)
            frame.add({"into": "in"}.get(mark, mark) if mark else "advcl", phrases.fillers(child))
        elif base == "advmod" and tree.children(child, "obl", "nmod"):
            for inner in tree.children(child, "obl", "nmod"):  # "ahead of talks", "away from"
                if preposition := phrases.preposition(inner):
                    frame.add(preposition, phrases.fillers(inner))

    def _object_read_as_time(self, frame: Frame) -> None:
        """ "deported at least four migrants": a counted noun is no date."""
        if frame.passive or {"xcomp", "ccomp"} & frame.slots.keys():
            return
        receivers = frame.slots.get("obj", ())
        if receivers and not (frame.lemma in GIVING_VERBS and "iobj" not in frame.slots):
            return
        objects = tuple(
            filler
            for filler in frame.slots.get("time", ())
            if filler.head > frame.head
            and filler.token.upos in ("NOUN", "PROPN")
            and filler.lemma not in TIME_NOUNS | _MEASURES
        )
        if objects:
            if receivers:  # "awarded Malawi a grant"
                frame.slots["iobj"] = receivers
            frame.slots["obj"] = objects
            frame.slots["time"] = tuple(filler for filler in frame.slots["time"] if filler not in objects)
            if not frame.slots["time"]:
                del frame.slots["time"]

    def _counted_object(self, frame: Frame) -> None:
        """ "killed dozens of rebels", with the "of" hung on the verb: the rebels are the object."""
        objects, counted = frame.slots.get("obj", ()), frame.slots.get("of", ())
        is_count = len(objects) == 1 and objects[0].lemma in QUANTITIES
        if is_count and counted and not counted[0].clausal and objects[0].head < counted[0].head:
            frame.slots["obj"] = frame.slots.pop("of")

    def _relative(self, index: int) -> bool:
        token = self.tree.token(index)
        return token.features.get("PronType") == "Rel" or (
            token.text.lower() in RELATIVE_PRONOUNS and token.xpos in ("WP", "WDT", "WP$")
        )

    def _is_time(self, index: int) -> bool:
        return self.tree.lemma(index) in TIME_NOUNS

    def _mark(self, index: int) -> str | None:
        marks = [self.tree.word(child) for child in self.tree.children(index, "mark", "case")]
        return marks[0] if marks else None

    def _gerund_mark(self, index: int) -> str | None:
        """ "stop them from leaving", "accused it of firing": the gerund stands in the preposition's slot."""
        mark = self._mark(index)
        return mark if mark in _GERUND_PREPOSITIONS and self.tree.token(index).xpos == "VBG" else None

    def _split_ditransitive(self, frame: Frame) -> None:
        """ "Iraq was given aid": the subject of the passive is the indirect object."""
        passive_subjects = {
            filler.head
            for child in self.tree.children(frame.head, "nsubj", "csubj")
            for filler in self.phrases.fillers(child)
        }
        objects = frame.slots["obj"]
        receivers = tuple(filler for filler in objects if filler.head in passive_subjects)
        given = tuple(filler for filler in objects if filler.head not in passive_subjects)
        if receivers and given:
            frame.slots["iobj"], frame.slots["obj"] = receivers, given

    def _by_agent(self, frame: Frame) -> None:
        agents = frame.slots.get("by", ())
        if frame.passive and not agents:  # "handed to the rebels by Algeria": hung on the last noun
            for slot in ("obj", "to", "in", "at", "on", "from", "near"):
                for filler in frame.slots.get(slot, ()):
                    if filler.head > frame.head:
                        agents = filler.complements.get("by", agents)
        if frame.passive and agents and "subj" not in frame.slots:
            people = tuple(agent for agent in agents if not agent.clausal and agent.lemma not in TIME_NOUNS | _MANNERS)
            if people:
                frame.slots["subj"] = people

    def _hang_on_noun(self, frame: Frame) -> None:
        """A relative clause or participle takes the noun that it stands on."""
        tree, index = self.tree, frame.head
        noun = tree.parent[index]
        if noun < 0 or not self.phrases.is_nominal(noun):
            return
        antecedent = self._whole_antecedent(noun)
        relative = [child for child in tree.children(index) if self._relative(child)]
        if not tree.token(index).relation.startswith("acl:relcl"):
            if frame.passive:
                frame.slots.setdefault("obj", antecedent)
                verb = self.frames.get(tree.parent[noun])
                if verb is not None and verb.lemma == "order" and tree.is_a(noun, "obj"):  # "ordered him jailed"
                    frame.slots.setdefault("subj", verb.slots.get("subj", ()))
            elif tree.token(index).xpos == "VBG":
                planned = tree.lemma(noun) in NON_FACTIVE_NOUNS and self._mark(index) in _GERUND_PREPOSITIONS | {"to"}
                if planned:  # "Peru's commitment to rebuilding": the noun does nothing
                    self._infinitive_on_noun(frame, noun)
                else:
                    frame.slots.setdefault("subj", self._authors(noun) or antecedent)
            elif tree.token(index).features.get("VerbForm") == "Inf" or tree.children(index, "mark"):
                self._infinitive_on_noun(frame, noun)
            return
        for child in relative:
            if tree.is_a(child, "nsubj"):
                acting = antecedent if frame.passive else self._authors(noun) or antecedent
                frame.slots.setdefault("obj" if frame.passive else "subj", acting)
                return
            if tree.is_a(child, "obj", "iobj"):
                frame.slots.setdefault("obj", antecedent)
                return
            if tree.is_a(child, "obl", "nmod") and (preposition := self.phrases.preposition(child)):
                frame.slots.setdefault(preposition, antecedent)
                return
        arguments = tree.children(index, "nsubj", "obj", "obl")
        if any(tree.word(word) == "whose" for child in arguments for word in tree.children(child)):
            return
        if "subj" not in frame.slots and not tree.children(index, "nsubj"):
            frame.slots.setdefault("obj" if frame.passive else "subj", antecedent)
        elif "obj" not in frame.slots and not any(
            tree.word(child) in ("where", "when", "why", "how") for child in tree.children(index, "advmod", "mark")
        ):
            frame.slots["obj"] = antecedent

    def _authors(self, noun: int) -> tuple[Phrase, ...]:
        """ "passed a resolution condemning …": what a document says, those say who make it."""
        verb = self.frames.get(self.tree.parent[noun])
        if self.tree.lemma(noun) not in _DOCUMENTS or verb is None or verb.kind is not Kind.VERB:
            return ()
        if verb.lemma not in _MAKING_DOCUMENTS and verb.lemma not in LIGHT_VERBS:
            return ()
        if not any(filler.head == noun for filler in verb.slots.get("obj", ())):
            return ()
        return verb.slots.get("subj", ())

    def _whole_antecedent(self, noun: int) -> tuple[Phrase, ...]:
        """The noun alone; in apposition it stands for what it explains, as a predicate for its subject."""
        tree = self.tree
        subject = tree.first(noun, "nsubj")
        if tree.children(noun, "cop") and subject is not None and tree.word(subject) not in _EMPTY_SUBJECTS:
            return self.phrases.fillers(subject)  # "Norway is the largest donor, giving …"
        if tree.is_a(noun, "appos") and tree.lemma(noun) in SPEECH_NOUNS:
            return (self.phrases.phrase(noun),)  # "…, a claim that Peru denied": it explains the whole sentence
        if tree.is_a(noun, "appos") and tree.parent[noun] >= 0 and self.phrases.is_nominal(tree.parent[noun]):
            return self.phrases.fillers(tree.parent[noun])
        return (self.phrases.phrase(noun),)

    def _infinitive_on_noun(self, frame: Frame, noun: int) -> None:
        """ "Iran's plan to attack": the possessor acts; "made an offer to talk": the subject of the verb."""
        owner = self.phrases.phrase(noun).possessors
        above = self.tree.parent[noun]
        if owner:
            frame.slots.setdefault("subj", owner)
        elif above in self.frames and self.tree.is_a(noun, "obj") and "subj" in self.frames[above].slots:
            frame.slots.setdefault("subj", self.frames[above].slots["subj"])

    def _share_with_conjunct(self, frame: Frame) -> None:
        """Coordinated verbs share subject, agent and (on the right) object."""
        first = self.frames.get(self.tree.parent[frame.head])
        if first is None or first.kind is not Kind.VERB:
            return
        own_subject = self.tree.children(frame.head, "nsubj", "csubj")
        if not own_subject:
            inherited = first.slots.get("obj" if first.passive else "subj")
            if inherited and frame.passive:
                frame.slots.setdefault("obj", inherited)
                if "by" in frame.slots and "subj" not in first.slots and "subj" in frame.slots:
                    first.slots["subj"] = frame.slots["subj"]
                elif "subj" in first.slots and self._stands_right_of(first.slots["subj"], frame.head):
                    frame.slots.setdefault("subj", first.slots["subj"])
            elif inherited:
                frame.slots.setdefault("subj", inherited)
            self._share_right(first, frame)

    def _share_right(self, first: Frame, second: Frame) -> None:
        """ "condemned and expelled the envoy": an object behind the last verb belongs to both, as does the reason."""
        for slot in _REASON_SLOTS:
            if slot in second.slots:
                first.slots.setdefault(slot, second.slots[slot])
        adjacent = second.head - first.head <= 3
        if "obj" in second.slots and "obj" not in first.slots and adjacent and not first.passive:
            if not any(slot for slot in first.slots if slot not in ("subj", "time")):
                first.slots["obj"] = second.slots["obj"]
        elif "obj" in first.slots and self._stands_right_of(first.slots["obj"], second.head) and not second.passive:
            second.slots.setdefault("obj", first.slots["obj"])

    def _stands_right_of(self, fillers: tuple[Phrase, ...], index: int) -> bool:
        return all(filler.head > index for filler in fillers)

    def _inherit_subject(self, frame: Frame) -> None:
        """Control, raising, participles and purpose clauses: the missing subject is found in the clause above."""
        tree, index = self.tree, frame.head
        above = self.frames.get(self._clause_above(index))
        governor = tree.parent[index]
        is_predicate = governor >= 0 and governor not in self.frames and bool(tree.children(governor, "cop", "nsubj"))
        if tree.is_a(index, "advcl") and is_predicate and self.phrases.is_nominal(governor):
            frame.slots.setdefault("obj" if frame.passive else "subj", self._whole_antecedent(governor))
            return
        if above is None or not tree.is_a(index, "xcomp", "advcl", "ccomp", "parataxis", "conj", "acl"):
            return
        if tree.is_a(index, "ccomp", "parataxis") and tree.token(index).xpos in ("VBD", "VBZ", "VBP", "MD"):
            return
        if tree.is_a(index, "acl") or (tree.is_a(index, "conj") and above.kind is not Kind.VERB):
            return
        deep_object = above.slots.get("iobj") or above.slots.get("obj")
        deep_subject = above.slots.get("subj")
        controller = deep_subject
        if tree.is_a(index, "xcomp", "ccomp"):
            object_control = above.lemma not in SUBJECT_CONTROL_VERBS or above.passive
            if deep_object and object_control:
                controller = deep_object
        elif self._mark(index) in ("of", "from", "for", "into") and deep_object:
            controller = deep_object
        elif above.passive:
            controller = deep_object or deep_subject
        if controller:
            frame.slots.setdefault("obj" if frame.passive else "subj", controller)

    def _clause_above(self, index: int) -> int:
        above = self.tree.parent[index]
        while above >= 0 and above not in self.frames:
            above = self.tree.parent[above]
        return above

    def _adopt_object_prepositions(self, frame: Frame) -> None:
        """A preposition of the object is the verb's too: parsers hang it on either.

        So is one of the object's own "of" phrase ("sent a team of doctors to Haiti"), and of the last of several
        objects ("voiced concern and anger over the raid").
        """
        objects = frame.slots.get("obj", ())
        if not objects or any(filler.clausal for filler in objects):
            return
        last = objects[-1]
        behind = {
            preposition: fillers
            for earlier in objects[:-1]
            for preposition, fillers in earlier.complements.items()
            if fillers[0].head > last.head > earlier.head
        }
        for preposition, fillers in {**behind, **last.complements}.items():
            if preposition == "by" and last.head < frame.head:
                continue  # "The attack by rebels was condemned"
            frame.slots[preposition] = (*fillers, *frame.slots.get(preposition, ()))
        for inner in last.complements.get("of", ()):
            for preposition, fillers in inner.complements.items():
                if preposition in _OF_THE_EVENT:
                    frame.slots.setdefault(preposition, fillers)

    def _adopt_from_states(self, frame: Frame) -> None:
        """ "Stayed on guard in Fiji", "in talks with": what hangs on the bare noun is the verb's too."""
        for slot in ("on", "in", "at"):
            for filler in frame.slots.get(slot, ()):
                bare = filler.token.upos == "NOUN" and not self.tree.children(filler.head, "det", "nmod:poss", "nummod")
                for preposition, fillers in filler.complements.items() if bare and filler.head > frame.head else ():
                    if preposition != "of":
                        frame.slots.setdefault(preposition, fillers)

    def _adopt_from_additions(self, frame: Frame) -> None:
        """ "Imposed sanctions, including asset freezes, on Mali": what hangs on the addition is the verb's too."""
        for slot in _ADDITIONS:
            for filler in frame.slots.get(slot, ()):
                for preposition, fillers in filler.complements.items():
                    if preposition in _OF_THE_EVENT:
                        frame.slots.setdefault(preposition, fillers)
        if "alongside" in frame.slots and "obj" not in frame.slots:  # "fought alongside Malians"
            frame.slots.setdefault("with", frame.slots["alongside"])

    def _adopt_from_quantities(self, frame: Frame) -> None:
        """ "fired dozens of missiles at ships": what hangs on the "dozens" is the verb's."""
        counted = {filler.head for filler in frame.slots.get("obj", ())}
        for child in self.tree.children(frame.head, "obj"):
            if child not in counted:
                for preposition, fillers in self.phrases.phrase(child).complements.items():
                    if preposition != "of":
                        frame.slots.setdefault(preposition, fillers)

    def _hoist_from_names(self, frame: Frame) -> None:
        """ "held talks in Jordan with the king", "behind closed doors with": what hangs on a place or manner is the
        verb's."""
        for slot in ("in", "at", "on", "to", "from", "by", "behind", "over"):
            for filler in frame.slots.get(slot, ()):
                if filler.token.upos == "PROPN" or filler.lemma in _MANNERS:
                    for preposition, fillers in filler.complements.items():
                        if preposition not in ("of", "in", "'s"):
                            frame.slots.setdefault(preposition, fillers)

    # ------------------------------------------------------------------ adjectives and nouns

    def _adjective(self, index: int) -> Frame:
        frame = Frame(Kind.ADJECTIVE, index, self.tree.lemma(index), trigger=(index, index))
        for child in self.tree.children(index):
            self._fill(frame, child)
        frame.adverbs = frozenset(self.tree.lemma(child) for child in self.tree.children(index, "advmod"))
        if self.tree.is_a(index, "acl"):
            self._hang_on_noun(frame)
        if "subj" not in frame.slots:
            self._inherit_subject(frame)
        return frame

    def _noun(self, index: int) -> Frame:
        tree, phrases = self.tree, self.phrases
        frame = Frame(Kind.NOUN, index, tree.lemma(index), trigger=(index, index))
        phrase = phrases.phrase(index)
        for preposition, fillers in phrase.complements.items():
            frame.add(preposition, fillers)
        for inner in phrase.complements.get("of", ()):  # "the arrest of a journalist by police"
            for preposition, fillers in inner.complements.items():
                if preposition in _OF_THE_EVENT:
                    frame.slots.setdefault(preposition, fillers)
        # "The attack on worshippers by gunmen", "the request to NATO for missiles".
        for slot, late in _HUNG_BEHIND:
            for inner in phrase.complements.get(slot, ()):
                if late in inner.complements:
                    frame.slots.setdefault(late, inner.complements[late])
        for child in tree.children(index, "acl"):
            planned = tree.token(child).xpos == "VBG" and self._mark(child) and frame.lemma in NON_FACTIVE_NOUNS
            if planned or tree.token(child).features.get("VerbForm") == "Inf":  # "efforts to help", "at helping"
                frame.add("to", phrases.fillers(child))
        for child in phrases.contents(index):
            frame.add("ccomp", phrases.fillers(child))
        modifiers = tuple(
            phrases.premodifier(word)
            for child in tree.children(index, "compound", "amod", "nmod")
            if child < index and not tree.children(child, "case") and tree.token(child).relation != "nmod:poss"
            for part in [child, *self._names_before(child)]
            for word in phrases.conjuncts(part)
            if word < index
        )
        modifiers += self._hyphenated(index, modifiers)
        is_doer = not DOER_NOUNS.isdisjoint(noun_forms(tree.token(index)))
        if is_doer:
            frame.add("subj", self._said_to_be(index))
        elif tree.children(index, "case"):
            for child in tree.children(index, "nsubj"):  # "Peru is in talks with …"
                frame.add("subj", phrases.fillers(child))
        self._light_verb(frame)
        self._within_deed(frame)
        if tree.is_a(index, "appos") and frame.lemma in SPEECH_NOUNS:
            speaker = next((self.frames[at] for at in self._above(index) if "subj" in self.frames[at].slots), None)
            if speaker is not None:
                frame.slots.setdefault("by", speaker.slots["subj"])
        self._adopt_adjacent_prepositions(frame, phrase)
        possessors = tuple(owner for owner in phrase.possessors if owner.lemma not in TIME_NOUNS)
        if "subj" in frame.slots:  # "the leaders began their meeting": the pronoun is the subject
            possessors = tuple(owner for owner in possessors if owner.token.upos != "PRON")
        owners = possessors or frame.slots.get("subj", ())
        if owners or modifiers:
            frame.slots["poss"] = owners + modifiers
        if modifiers:
            frame.slots["mod"] = modifiers
        if not is_doer:  # "Yemen's donors", "a Kenyan donor" say nothing of Yemen and Kenya
            frame.slots["subj"] = frame.slots.get("by", ()) + possessors + frame.slots.get("subj", ()) + modifiers
        if not frame.slots["subj"]:
            del frame.slots["subj"]
        frame.adverbs = frozenset(tree.lemma(child) for child in tree.children(index, "amod"))
        return frame

    def _said_to_be(self, index: int) -> tuple[Phrase, ...]:
        """Of whom a noun is said: "Fiji is a donor", "is one of the donors", "Fiji, a donor"."""
        tree = self.tree
        above = tree.parent[index]
        if above < 0:
            return self._subjects_of_predicate(index)
        if tree.is_a(index, "appos"):
            return self.phrases.fillers(above)
        if tree.is_a(index, "nmod") and tree.word(above) in ("one", "among"):
            index = above
        return self._subjects_of_predicate(index) or self._remaining(index)

    def _subjects_of_predicate(self, index: int) -> tuple[Phrase, ...]:
        if not self.tree.children(index, "cop", "case"):
            return ()
        return tuple(phrase for child in self.tree.children(index, "nsubj") for phrase in self.phrases.fillers(child))

    def _remaining(self, index: int) -> tuple[Phrase, ...]:
        """ "Fiji remains a donor": who stays or becomes what the noun says."""
        verb = self.frames.get(self.tree.parent[index])
        is_state = (
            verb is not None and verb.lemma in ("remain", "become", "stay") and self.tree.is_a(index, "xcomp", "obj")
        )
        return verb.slots.get("subj", ()) if verb is not None and is_state else ()

    def _names_before(self, modifier: int) -> list[int]:
        """ "Canadian disaster relief": the name before a modifier belongs to the whole."""
        return [
            child
            for child in self.tree.children(modifier, "amod", "compound")
            if self.tree.token(child).text[:1].isupper() and not self.tree.token(modifier).text[:1].isupper()
        ]

    def _adopt_adjacent_prepositions(self, frame: Frame, phrase: Phrase) -> None:
        """ "condemned the attack on the mosque": what stands right behind the noun is its own."""
        verb = self.frames.get(self.tree.parent[frame.head])
        if verb is None or verb.kind is not Kind.VERB:
            return
        for preposition, fillers in verb.slots.items():
            cases = [case for filler in fillers[:1] for case in self.tree.children(filler.head, "case")]
            if cases and min(cases) == phrase.core[-1] + 1:
                frame.slots.setdefault(preposition, fillers)

    def _hyphenated(self, index: int, known: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
        """ "Russian-Turkish tensions", "India-Pakistan talks": both halves are premodifiers."""
        halves = []
        heads = {phrase.head for phrase in known}
        for phrase in known:
            for word in phrase.core if any(self.tree.word(part) == "-" for part in phrase.core) else ():
                if word != phrase.head and word not in heads and self.tree.token(word).text[:1].isupper():
                    halves.append(self.phrases.premodifier(word))
        return tuple(halves)

    def _above(self, index: int) -> Iterator[int]:
        """The verbs that govern a word, the highest first."""
        chain = []
        while (index := self.tree.parent[index]) >= 0:
            if index in self.frames and self.frames[index].kind is Kind.VERB:
                chain.append(index)
        yield from reversed(chain)

    def _within_deed(self, frame: Frame) -> None:
        """ "Gunmen killed 12 in an attack on Mali": whoever did the one did the other."""
        tree, index = self.tree, frame.head
        verb = self.frames.get(tree.parent[index])
        if verb is None or verb.kind is not Kind.VERB or verb.passive or verb.lemma in _SUFFERING:
            return
        indefinite = any(tree.word(child) in ("a", "an") for child in tree.children(index, "det"))
        inside = any(filler.head == index for filler in verb.slots.get("in", ()))
        if inside and indefinite and "obj" in verb.slots and not {"by", "subj"} & frame.slots.keys():
            frame.slots["subj"] = verb.slots.get("subj", ())

    def _light_verb(self, frame: Frame) -> None:
        index = frame.head
        carrier = self._carrier(index)
        verb = self.frames.get(carrier) if carrier >= 0 else None
        if verb is None or verb.kind is not Kind.VERB:
            self._lend_from_place(frame)
            return
        if not any(filler.head == index for filler in verb.slots.get("obj", ())):
            if verb.lemma in _TAKING_PART and any(
                filler.head == index for slot in ("in", "on", "for") for filler in verb.slots.get(slot, ())
            ):
                self._lend(frame, verb, "subj")
            elif "with" in frame.slots and any(
                filler.head == index for slot in _OCCASIONS for filler in verb.slots.get(slot, ())
            ):
                frame.add("subj", verb.slots.get("subj", ()))  # "flew to Oman for talks with the sultan"
            return
        phrasal = f"{verb.lemma}_{verb.particle}" if verb.particle else verb.lemma
        decided = verb.lemma in DECIDING_VERBS and frame.lemma not in ASKED_FOR
        if decided or verb.lemma in LIGHT_VERBS or phrasal in LIGHT_VERBS:
            self._lend(frame, verb, "from" if verb.lemma in RECEIVING_VERBS else "subj")

    def _lend_from_place(self, frame: Frame) -> None:
        """ "Kagame, who is in Luanda for talks with …": who is there has them."""
        tree, there = self.tree, self.tree.parent[frame.head]
        if there < 0 or not tree.children(there, "cop"):
            return
        for child in tree.children(there, "obl", "nmod"):
            if child > frame.head and self.phrases.preposition(child) == "with" and "with" not in frame.slots:
                frame.add("with", self.phrases.fillers(child))
        if "with" not in frame.slots:
            return
        if self.phrases.preposition(there) in ("in", "at"):
            frame.slots.setdefault("in", self.phrases.fillers(there))
        for child in tree.children(there, "nsubj"):
            if self._relative(child) and tree.parent[there] >= 0:
                frame.add("subj", self._whole_antecedent(tree.parent[there]))
            else:
                frame.add("subj", self.phrases.fillers(child))

    def _carrier(self, index: int) -> int:
        """The verb whose object the noun is, past the nouns that only count it ("a series of attacks")."""
        above = self.tree.parent[index]
        while above >= 0 and self.tree.is_a(index, "conj"):
            index, above = above, self.tree.parent[above]
        while above >= 0 and self._is_noun(above):
            if not any(phrase.head == index for phrase in self.phrases.fillers(above)):
                return -1
            index, above = above, self.tree.parent[above]
        return above

    def _is_noun(self, index: int) -> bool:
        return self.phrases.is_nominal(index) and (index not in self.frames or self.frames[index].kind is Kind.NOUN)

    def _lend(self, frame: Frame, verb: Frame, agent_slot: str) -> None:
        frame.governor = verb.head
        if agent_slot == "subj":
            if verb.slots.get("subj"):
                frame.add("subj", verb.slots["subj"])
        else:
            frame.add("subj", verb.slots.get(agent_slot, ()))
            for victim in verb.slots.get("subj", ()):
                frame.add("on", (victim,))
        for preposition in _SHARED_PREPOSITIONS:
            if preposition in verb.slots and preposition not in frame.slots and preposition != agent_slot:
                frame.slots[preposition] = verb.slots[preposition]
        for slot in ("time", "iobj", "after", "before", "during", "since"):
            if slot in verb.slots:
                frame.slots.setdefault(slot, verb.slots[slot])


_NEVER_PASSIVE = frozenset("flee escape arrive depart retreat surrender resign die withdraw go come disappear".split())
_SUFFERING = frozenset("lose suffer sustain see find witness mourn remember cover".split())
_REASON_SLOTS = ("after", "amid", "because_of", "under")
_HUNG_BEHIND = (("on", "by"), ("against", "by"), ("to", "for"), ("by", "against"), ("by", "over"), ("by", "outside"))
_ADDITIONS = ("alongside", "including", "besides", "plus", "as_well_as")
_OF_THE_EVENT = frozenset({"by", "to", "from", "on", "against", "for", "between"})
_GERUND_PREPOSITIONS = frozenset("of from for in by against with into on about over at".split())
_MEASURES = frozenset("time percent per cent % mile kilometer kilometre km meter metre dollar way round fold".split())
_DOCUMENTS = frozenset(
    "resolution statement report letter motion bill declaration decree law communique communiqué petition note "
    "document memo tweet article order message warning announcement draft lawsuit suit complaint measure decision "
    "ruling amendment legislation".split()
)
_MAKING_DOCUMENTS = frozenset(
    "pass adopt publish release approve introduce submit table write draft unveil propose lodge bring read back "
    "circulate post tweet pen deliver enact ratify sponsor consider debate discuss".split()
)
_OCCASIONS = ("for", "at", "in", "during", "after", "following", "before", "on", "to")
_TAKING_PART = frozenset("engage participate join enter embark take be go meet".split())
_AIMED_AT = frozenset({"at", "on", "against"})
_HEADLINE_PASSIVES = frozenset(
    "kill wound injure arrest detain hurt bomb kidnap abduct hold jail sentence charge execute shoot hit "
    "release free expel deport behead hang seize".split()
)
