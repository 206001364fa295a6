"""Stage 4: phrases -> actors, places and periods, for one document at a time.

The document is read once from its beginning, so that each phrase knows the actors named before it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence

from attrs import evolve, frozen

from geoevents.clauses import Clause, Clauses, Phrase
from geoevents.records import Actor, Place
from geoevents.resolving.actor_table import ActorKind, ActorTable
from geoevents.resolving.agents import AgentTable
from geoevents.resolving.coreference import Discourse, Entity, standing_for
from geoevents.resolving.mentions import find_mentions
from geoevents.resolving.names import words_of
from geoevents.resolving.phrases import PhraseReader
from geoevents.resolving.places import Gazetteer
from geoevents.resolving.resolution import Resolution

_BETWEEN_TWO = frozenset({"border", "frontier", "boundary"})
_PARTS_OF_COUNTRIES = frozenset(
    "territory soil region countryside waters airspace coast capital province district village town city area desert "
    "island islands highlands mountains interior camp camps".split()
)
_Key = tuple[int, int, bool]


@frozen(eq=False)
class Tables:
    """All that is known of actors and places, whatever the document.

    Attributes:
        actors: the named actors.
        agents: the agent nouns.
        gazetteer: the places.
    """

    actors: ActorTable
    agents: AgentTable
    gazetteer: Gazetteer

    @property
    def states(self) -> dict[str, str]:
        """The states: their names by three-letter codes."""
        names: dict[str, str] = {}
        for entry in self.actors.of_kind(ActorKind.STATE):
            for role in entry.roles:
                names.setdefault(role.code[:3], entry.name)
        return names


class DocumentResolver:
    """Resolves the phrases of one document.

    Args:
        tables: actors, agents and places.
        states: `tables.states`, computed once.
        analyses: the clauses of each sentence, in order.
        day: the document's day, or None.
    """

    def __init__(
        self, tables: Tables, states: Mapping[str, str], analyses: Sequence[Clauses], day: dt.date | None
    ) -> None:
        sentences = [clauses.sentence for clauses in analyses]
        mentions = find_mentions(sentences, tables.actors, day)
        self._tables = tables
        self._states = states
        self._number = {id(sentence): number for number, sentence in enumerate(sentences)}
        self.countries = frozenset(
            mention.entry.code_on(day)[:3]
            for found in mentions
            for mention in found
            if mention.entry.kind in (ActorKind.STATE, ActorKind.DEMONYM, ActorKind.CAPITAL)
        )
        self._reader = PhraseReader(
            tables.agents,
            {id(sentence): found for sentence, found in zip(sentences, mentions, strict=True)},
            frozenset(states),
            day,
            self._country_of,
            self._known_name,
        )
        self._resolved: dict[_Key, Resolution] = {}
        self._names: dict[str, Resolution] = {}
        self._discourse = Discourse()
        for clauses in analyses:
            self._read(clauses)

    def resolve(self, phrase: Phrase) -> Resolution:
        """Who or what a phrase is."""
        key = self._key(phrase)
        if key not in self._resolved:
            self._resolved[key] = self._resolve(phrase, None, frozenset())
        return self._resolved[key]

    def classes(self, phrase: Phrase) -> frozenset[str]:
        """The classes that a rule can ask for; `national` has a country."""
        found = self.resolve(phrase)
        return found.classes | {"national"} if any(actor.country for actor in found.actors) else found.classes

    def actors(self, phrase: Phrase) -> tuple[Actor, ...]:
        """The actors that a phrase names."""
        return self.resolve(phrase).actors

    def says_whose(self, phrase: Phrase) -> bool:
        """Whether the words before its head say whose a phrase is ("Syrian journalists", "Togo's army")."""
        return self._reader.owner_within(phrase)

    def place(self, phrase: Phrase) -> Place | None:
        """The place that a phrase names, or that it lies in ("outside the consulate in Istanbul"), or None."""
        first, last = self._reader.name_range(phrase)
        span = phrase.sentence.span(first, last)
        entry = self._tables.gazetteer.find(span.text, self.countries) if phrase.token.upos == "PROPN" else None
        if entry is not None and phrase.token.entity != "PER":
            return Place(entry.name, entry.country, entry.latitude, entry.longitude, entry.geonames_id, span)
        for preposition in ("in", "of", "at", "near", "outside"):
            for inner in phrase.complements.get(preposition, ()):
                if inner.token.upos == "PROPN" and (found := self.place(inner)):
                    return found
        return self._part_of_country(phrase)

    def _part_of_country(self, phrase: Phrase) -> Place | None:
        """ "The Yemeni countryside", "Chadian airspace": the country itself is the nearest known place."""
        if phrase.lemma not in _PARTS_OF_COUNTRIES or phrase.clausal:
            return None
        country = next((actor.country for actor in self.actors(phrase) if actor.country), None)
        name = self._states.get(country or "")
        entry = self._tables.gazetteer.find(name) if name else None
        if entry is None:
            return None
        return Place(entry.name, entry.country, entry.latitude, entry.longitude, entry.geonames_id, phrase.span)

    # ------------------------------------------------------------------

    def _key(self, phrase: Phrase) -> _Key:
        return self._number[id(phrase.sentence)], phrase.head, phrase.premodifier

    def _country_of(self, name: str) -> str | None:
        entry = self._tables.gazetteer.find(name, self.countries)
        return entry.country if entry else None

    def _read(self, clauses: Clauses) -> None:
        """Resolve all phrases of a sentence in text order, and remember the actors among them."""
        number = self._number[id(clauses.sentence)]
        stands_in: dict[_Key, tuple[Phrase, Clause, str]] = {}
        for clause in clauses:
            for slot, fillers in clause.slots.items():
                for filler in fillers:
                    for phrase in _with_parts(filler):
                        key = self._key(phrase)
                        inside = slot if phrase is filler else "part"
                        if key not in stands_in or (
                            slot == "subj" and clause.kind.value == "verb" and phrase is filler
                        ):
                            stands_in[key] = (phrase, clause, inside)
        for key in sorted(stands_in):
            phrase, clause, slot = stands_in[key]
            if key in self._resolved or phrase.clausal:
                continue
            excluded = frozenset[int]()
            if slot not in ("subj", "part"):
                excluded = self._acting(clause)
            found = self._resolve(phrase, self._speaker(clause), excluded | {phrase.head})
            self._resolved[key] = found
            is_open = phrase.token.upos == "PRON" and not any(actor.code or actor.antecedent for actor in found.actors)
            if is_open or phrase.premodifier:
                continue
            if found.actors and found.classes & {"actor", "unknown", "private"}:
                subject = slot == "subj" and clause.kind.value != "noun"
                self._discourse.add(Entity(number, phrase.head, found, subject, phrase.group))
                self._remember_names(phrase, found)

    def _acting(self, clause: Clause) -> frozenset[int]:
        """The heads of a clause's subjects, and of the names in the sentence that its pronouns stand for."""
        subjects = clause.slots.get("subj", ())
        found = {filler.head for filler in subjects}
        for filler in subjects:
            resolved = self._resolved.get(self._key(filler)) if filler.token.upos == "PRON" else None
            if resolved is not None:
                names = {actor.name for actor in resolved.actors}
                found |= self._discourse.heads_of(names, self._key(filler)[0])
        return frozenset(found)

    def _speaker(self, clause: Clause) -> Resolution | None:
        if not clause.attribution:
            return None
        return self.resolve(clause.attribution[-1])

    def _resolve(self, phrase: Phrase, speaker: Resolution | None, excluded: frozenset[int]) -> Resolution:
        number = self._number[id(phrase.sentence)]
        own = self._reader.read(phrase)
        if phrase.token.upos == "PRON" or not own.classes & {"actor"} or not self._reader.owner_within(phrase):
            found = self._antecedent(phrase, own, number, speaker, excluded)
            if found is not None and found.actors:
                return standing_for(found, phrase.sentence.span(phrase.head, phrase.head))
        if own.classes & {"unknown"} or not own.actors:
            known = self._known_name(phrase)
            if known is not None:
                mention = own.actors[0].mention if own.actors else phrase.span
                return standing_for(known, mention)
        return own

    def _antecedent(
        self,
        phrase: Phrase,
        own: Resolution,
        number: int,
        speaker: Resolution | None,
        excluded: frozenset[int],
    ) -> Resolution | None:
        if phrase.possessors and phrase.lemma in ("country", "nation", "government", "homeland"):
            owner = self.resolve(phrase.possessors[0])
            if owner.actors and owner.actors[0].country:
                country = owner.actors[0].country
                role = ("GOV",) if phrase.lemma == "government" else ()
                name = self._states.get(country, owner.actors[0].name)
                actor = evolve(owner.actors[0], code=country + "".join(role), country=country, roles=role, name=name)
                return Resolution((actor,), frozenset({"actor", "country", *role}))
        if own.classes & {"actor"} and any(actor.country for actor in own.actors):
            return None
        if phrase.lemma in _BETWEEN_TWO and phrase.complements.get("with"):
            return None  # "its border with Sudan" stands for Sudan
        if phrase.possessors or phrase.complements:
            return self._owned_by_pronoun(phrase, own)
        return self._discourse.antecedent(phrase, number, speaker, excluded)

    def _owned_by_pronoun(self, phrase: Phrase, own: Resolution) -> Resolution | None:
        """ "its army", "their president": the owner behind the pronoun lends its country."""
        pronouns = [owner for owner in phrase.possessors if owner.token.upos == "PRON"]
        if not pronouns:
            return None
        owner = self.resolve(pronouns[0])
        if not owner.actors or owner.actors[0].code is None:
            return None
        agent = self._reader.agent_of(phrase)
        if self._reader.is_of_another(phrase) or (agent is not None and agent.is_nobody):
            return None
        actor = owner.actors[0]
        if agent is None:
            return evolve(owner, classes=frozenset({"owned", "thing"}))
        roles = agent.roles or agent.fallback
        code = f"{actor.country}{roles}" if actor.country else actor.code
        made = evolve(actor, code=code, roles=tuple(roles[at : at + 3] for at in range(0, len(roles), 3)))
        classes = {"owned", "thing"} if not agent.acts else {"actor", *made.roles}
        return Resolution((made,), frozenset(classes), own.words, own.plural, own.person)

    def _known_name(self, phrase: Phrase) -> Resolution | None:
        if phrase.token.upos != "PROPN":
            return None
        return self._names.get(" ".join(words_of(phrase.token.text)))

    def _remember_names(self, phrase: Phrase, found: Resolution) -> None:
        """The last name of a person, and an acronym in brackets behind a name, stand for it from now on."""
        if len(found.actors) != 1:
            return
        actor = found.actors[0]
        if actor.antecedent is not None:
            return
        parts = words_of(actor.mention.text)
        if found.person and len(parts) > 1 and parts[-1][0].isupper():
            self._names.setdefault(parts[-1], found)
        elif phrase.token.upos == "PROPN" and parts:
            self._names.setdefault(" ".join(parts), found)
        tokens = phrase.sentence.tokens
        behind = phrase.core[-1] + 1
        if behind + 2 < len(tokens) and tokens[behind].text in "([" and tokens[behind + 2].text in ")]":
            acronym = tokens[behind + 1].text
            if acronym.isupper() and len(acronym) > 1:
                self._names.setdefault(" ".join(words_of(acronym)), found)


def _with_parts(phrase: Phrase, depth: int = 0) -> Iterator[Phrase]:
    yield phrase
    if depth > 4:
        return
    for part in (*phrase.possessors, *phrase.appositions):
        yield from _with_parts(part, depth + 1)
    for fillers in phrase.complements.values():
        for filler in fillers:
            yield from _with_parts(filler, depth + 1)
