"""Phrase -> actor by its own words alone: names from the tables, agent nouns, owners, unknown names.

Who a pronoun or "the minister" stands for is the business of `coreference`.
"""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Callable, Mapping, Sequence

from attrs import evolve, frozen

from geoevents.clauses import Phrase
from geoevents.parsing import Sentence, Token
from geoevents.records import Actor, Span
from geoevents.resolving.actor_table import ActorKind
from geoevents.resolving.agents import Agent, AgentTable
from geoevents.resolving.codes import split, with_roles
from geoevents.resolving.dates import is_temporal
from geoevents.resolving.mentions import NameMention
from geoevents.resolving.resolution import NOTHING, Resolution

Mentions = Mapping[int, Sequence[NameMention]]  # by the identity of the sentence

_FORMER = frozenset("former ex late deposed ousted onetime erstwhile toppled exiled".split())
# "Iran-backed", "US-made": the name says nothing about whose it is.
_NO_OWNER_SUFFIXES = frozenset(
    "backed based supported trained allied funded aligned linked born controlled held occupied made built "
    "armed sponsored administered friendly speaking inspired style brokered mediated bound educated "
    "annexed owned language proposed drafted flagged registered".split()
)
_NO_OWNER_PREFIXES = frozenset({"anti", "pro", "non"})
_STATE_LIKE = (ActorKind.STATE, ActorKind.DEMONYM, ActorKind.CAPITAL, ActorKind.REGION, ActorKind.SEAT)
_CLASSES = {
    ActorKind.STATE: ("country", "place"),
    ActorKind.CAPITAL: ("country", "place"),
    ActorKind.REGION: ("country", "place"),
    ActorKind.DEMONYM: ("country",),
    ActorKind.SEAT: ("organization",),
    ActorKind.BODY: ("organization",),
    ActorKind.PERSON: ("person",),
    ActorKind.ORGANIZATION: ("organization",),
    ActorKind.PARTY: ("organization", "party"),
    ActorKind.ARMED: ("organization", "armed"),
    ActorKind.PEOPLE: ("people",),
    ActorKind.COMPANY: ("company",),
    ActorKind.MEDIA: ("media",),
}
_OWNER_PREPOSITIONS = ("of", "from", "for", "by", "in", "at")
_CONCERNED_PREPOSITIONS = ("of", "by", "from", "to", "with", "on", "against", "in", "between", "over")
# A deed is not its victim's: "the attack on Mali" stands for whoever did it, if anybody is said to have.
_DEEDS = frozenset(
    "attack assault raid strike airstrike bombing shelling bombardment killing murder assassination massacre slaughter "
    "shooting stabbing kidnapping abduction arrest detention imprisonment crackdown invasion occupation annexation "
    "execution beating torture rape violence aggression siege offensive blast explosion hijacking looting genocide "
    "incursion ambush persecution repression ouster overthrow blockade jailing poisoning".split()
)
_DOER_PREPOSITIONS = ("by", "from")
_NOT_IN_MENTION = frozenset({"DET", "NUM", "PUNCT", "PRON", "CCONJ", "ADV"})
_COUNTING = frozenset(
    "at least most more less than about some nearly around over up to fewer many several year old".split()
)
_ROLE_ADJECTIVES = frozenset("military presidential parliamentary judicial congressional ministerial".split())
_MOMENTS = frozenset("second minute hour moment".split())
# Buildings and stores do nothing: as targets they stand for their owner ("ISIL weapons caches" is ISIL).
_IMMOBILE = frozenset(
    "cache depot base camp position hideout target building site facility outpost bunker factory airfield "
    "airbase stronghold headquarters installation compound post tunnel".split()
)
_SPORT_WORDS = frozenset("football olympic cricket basketball rugby athletics tennis hockey volleyball cycling".split())
# "Lavrov's counterpart" is somebody else's.
_OF_ANOTHER = frozenset(
    "counterpart ally rival opponent enemy foe neighbor neighbour adversary partner owner heir".split()
)
_PEOPLE_PRONOUNS = frozenset("he she they him her them those".split())
_SIDES = frozenset({"ally", "rival", "foe", "adversary"})
_NO_MODIFYING_ACTORS = frozenset({"press", "news", "media"})  # "a press conference"
_GROUPS = frozenset("group militia movement party organization organisation faction network agency alliance".split())
_NAMED_GROUPS = (ActorKind.ARMED, ActorKind.PARTY, ActorKind.ORGANIZATION, ActorKind.MEDIA, ActorKind.COMPANY)
_OFFICES_OF_STATE = frozenset({"GOV", "COP", "JUD", "LEG", "MIL"})
_DEEPEST = 5


@frozen
class _Owner:
    """Whose something is: the code that it lends, and the words that name it, before the noun or (-1) elsewhere."""

    code: str
    kind: ActorKind | None
    first: int
    last: int
    mention: Span | None = None


class PhraseReader:
    """Reads the phrases of one document.

    Args:
        agents: the agent nouns.
        mentions: the known names of each sentence.
        states: the three-letter codes of states.
        day: the document's day, or None.
        country_of: the country code of a place name, or None.
        known_name: who a name stands for that the document has explained before, or None.
    """

    def __init__(
        self,
        agents: AgentTable,
        mentions: Mentions,
        states: frozenset[str],
        day: dt.date | None,
        country_of: Callable[[str], str | None],
        known_name: Callable[[Phrase], Resolution | None],
    ) -> None:
        self._agents = agents
        self._mentions = mentions
        self._states = states
        self._day = day
        self._country_of = country_of
        self._known_name = known_name

    def read(self, phrase: Phrase, depth: int = 0) -> Resolution:
        """What the phrase's own words say."""
        if phrase.clausal or depth > _DEEPEST:
            return NOTHING
        token = phrase.token
        if token.upos == "PRON":
            people = token.text.lower() in _PEOPLE_PRONOUNS
            actors = (self._actor(None, token.text, phrase.sentence, phrase.head, phrase.head),) if people else ()
            return Resolution(actors, frozenset({"unknown"}))
        if token.upos == "NUM" or token.lemma.lower() in _MOMENTS or (token.entity is None and is_temporal(token.text)):
            return Resolution(classes=frozenset({"time"}))
        named = self._named(phrase)
        if named is not None:
            return self._of_name(phrase, named)
        if token.upos == "PROPN" and any(word.text.lower() in _SPORT_WORDS for word in phrase.words):
            return NOTHING
        if phrase.premodifier and (phrase.token.upos not in ("NOUN", "PROPN") or phrase.lemma in _NO_MODIFYING_ACTORS):
            return NOTHING
        matched = self._agents.match(phrase.sentence.tokens, phrase.head)
        if matched is not None and matched[1] >= phrase.core[0] and not self._is_name_like(phrase):
            return self._of_agent(phrase, *matched, depth)
        if phrase.premodifier:
            return NOTHING
        if phrase.token.upos == "PROPN" or self._is_name_like(phrase):
            return self._of_unknown_name(phrase, depth)
        return self._of_thing(phrase, depth)

    def agent_of(self, phrase: Phrase) -> Agent | None:
        """The agent noun that a phrase ends with, or None."""
        matched = self._agents.match(phrase.sentence.tokens, phrase.head)
        return matched[0] if matched else None

    def is_of_another(self, phrase: Phrase) -> bool:
        """Whether the noun's possessor is not whose side it is on ("his counterpart", "its owner")."""
        agent = self.agent_of(phrase)
        return phrase.lemma in _OF_ANOTHER or (agent is not None and agent.phrase in _OF_ANOTHER)

    def owner_within(self, phrase: Phrase) -> bool:
        """Whether the phrase itself says whose it is."""
        return bool(self._owners_before(phrase.sentence, phrase.core[0], phrase.head - 1)) or any(
            owner.token.upos != "PRON" for owner in phrase.possessors
        )

    # ------------------------------------------------------------------ names

    def _mentions_of(self, sentence: Sentence) -> Sequence[NameMention]:
        return self._mentions.get(id(sentence), ())

    def _named(self, phrase: Phrase) -> NameMention | None:
        """The name that the phrase is: one that holds its head, or a person's behind a title."""
        inside = []
        for mention in self._mentions_of(phrase.sentence):
            if mention.first <= phrase.head <= mention.last:
                if phrase.premodifier and self._is_no_owner(phrase.sentence, mention):
                    return None
                return mention
            if phrase.head < mention.first and (
                mention.last <= phrase.core[-1] or self._is_long_title(phrase, mention.first)
            ):
                inside.append(mention)
        persons = [mention for mention in inside if mention.entry.kind is ActorKind.PERSON]
        return persons[0] if persons else self._name_of_group(phrase)

    def _name_of_group(self, phrase: Phrase) -> NameMention | None:
        """ "The rebel group Ansaru": the name right behind the noun for a group."""
        if phrase.lemma not in _GROUPS:
            return None
        for mention in self._mentions_of(phrase.sentence):
            if mention.first == phrase.head + 1 and mention.entry.kind in _NAMED_GROUPS:
                return mention
        return None

    def _is_long_title(self, phrase: Phrase, name: int) -> bool:
        """ "Secretary of State Rex Tillerson", "Minister for Foreign Affairs …": the name ends the title."""
        between = phrase.sentence.tokens[phrase.head + 1 : name]
        title = self._agents.match(phrase.sentence.tokens, phrase.head)
        if title is None or title[0].is_thing:  # "a claim Putin denied"
            return False
        return not between or (
            len(between) <= 5
            and between[0].text in ("of", "for")
            and all(token.upos in ("ADP", "NOUN", "PROPN", "ADJ", "CCONJ", "DET") for token in between)
            and between[-1].upos in ("NOUN", "PROPN")
        )

    def _of_name(self, phrase: Phrase, mention: NameMention) -> Resolution:
        entry = mention.entry
        if entry.kind is ActorKind.NOBODY:
            return NOTHING
        code = entry.code_on(self._day)
        former = self._is_former(phrase)
        if former and entry.kind is ActorKind.PERSON:
            code = code[:3] + "ELI"
        actor = self._actor(code, entry.name, phrase.sentence, mention.first, mention.last)
        words = {word.lemma.lower() for word in phrase.words if not mention.first <= word.index <= mention.last}
        for apposition in phrase.appositions:
            words.update(word.lemma.lower() for word in apposition.words)
        classes = {"actor", *_CLASSES[entry.kind], *actor.roles}
        return Resolution(
            (actor,),
            frozenset(classes),
            frozenset(words),
            plural=phrase.token.features.get("Number") == "Plur" and entry.kind is ActorKind.DEMONYM,
            person=entry.kind is ActorKind.PERSON,
        )

    def _is_no_owner(self, sentence: Sentence, mention: NameMention) -> bool:
        """ "Iran-backed", "anti-Putin": the name in a compound that says nothing about ownership."""
        tokens = sentence.tokens
        after = tokens[mention.last + 1 : mention.last + 3]
        if len(after) == 2 and after[0].text == "-" and after[1].text.lower() in _NO_OWNER_SUFFIXES:
            return True
        return self._has_prefix(sentence, mention.first)

    def _has_prefix(self, sentence: Sentence, index: int) -> bool:
        """ "anti-", "pro-" right before a word, whether the tokenizer split it or not."""
        before = [token.text.lower() for token in sentence.tokens[max(0, index - 2) : index]]
        if before and before[-1].rstrip("-") in _NO_OWNER_PREFIXES and before[-1].endswith("-"):
            return True
        return len(before) == 2 and before[1] == "-" and before[0] in _NO_OWNER_PREFIXES

    def _is_former(self, phrase: Phrase) -> bool:
        return any(word.lemma.lower() in _FORMER for word in phrase.words)

    def _is_name_like(self, phrase: Phrase) -> bool:
        """A proper noun that is no title: "Morgan Tsvangirai", not "Foreign Minister"."""
        token = phrase.token
        if token.entity == "PER" and (token.upos == "PROPN" or token.text[:1].isupper()):
            return True
        if token.upos != "PROPN":
            return False
        return self._agents.match(phrase.sentence.tokens, phrase.head) is None

    # ------------------------------------------------------------------ agents

    def _of_agent(self, phrase: Phrase, agent: Agent, first: int, depth: int) -> Resolution:
        sentence = phrase.sentence
        owners = self._owners_before(sentence, phrase.core[0], first - 1)
        if agent.phrase.rpartition(" ")[2] in _SIDES:  # "NATO allies" are of NATO, "Syria's allies" not of Syria
            owners = [owner for owner in owners if owner.kind is ActorKind.ORGANIZATION]
        elif not owners:
            owners = self._region_before(sentence, phrase.core[0], first, agent) or self._outer_owners(
                phrase, agent, depth
            )
        elif all(owner.kind is ActorKind.PEOPLE for owner in owners):  # "Kurdish rebels in Turkey"
            owners = [
                owner for owner in self._outer_owners(phrase, agent, depth) if owner.code in self._states
            ] + owners
        former = self._is_former(phrase)
        words = frozenset({*agent.phrase.split(), *(word.lemma.lower() for word in phrase.words)})
        number = phrase.token.features.get("Number")
        plural = number == "Plur" or any(word.upos == "NUM" for word in phrase.words)
        if agent.is_nobody:
            return self._of_private_person(phrase, agent, owners, plural)
        start, end = self._short(phrase)
        behind = [word.index for word in phrase.words if word.index > phrase.head and word.entity == "PER"]
        named = phrase.persons
        if behind and not plural:  # "army spokesman Petro Hnatiuk", with the title as head
            start, end = behind[0], behind[-1]
        elif named and not plural and not agent.is_thing:  # "the Irish premier, Leo Varadkar"
            start, end = self.name_range(named[0])
        elif agent.is_thing and owners and agent.phrase.rpartition(" ")[2] in _IMMOBILE and owners[0].first >= 0:
            start, end = owners[0].first, owners[0].last
        groups = self._groups(sentence, owners) if plural or agent.is_body else [owners]
        actors = []
        for group in groups:
            code = self._composed(group, agent)
            if code and former and not agent.is_thing and split(code).base in self._states:
                code = f"{code[:3]}ELI"
            actor = self._actor(code, sentence.span(start, end).text, sentence, start, end)
            if len(groups) > 1:
                actor = evolve(actor, mention=self._own_words(sentence, group[0], end) or actor.mention)
            actors.append(actor)
        is_actor = any(actor.code for actor in actors)
        if not agent.acts:
            return self._of_belonging(phrase, words, depth)
        classes = {"actor" if is_actor else "unknown", *(role for actor in actors for role in actor.roles)}
        if agent.is_thing:
            classes.add("belonging")
            if not owners:
                classes -= {"actor", "unknown"}
                classes.add("thing")
        if len(actors) > 1:
            classes.add("several")
        if agent.is_body:
            classes.add("organization")
        is_person = not agent.is_thing and not agent.is_body
        return Resolution(tuple(actors), frozenset(classes), words, plural, is_person)

    def _of_belonging(self, phrase: Phrase, words: frozenset[str], depth: int) -> Resolution:
        """What an actor says, decides or owns: as a target it stands for that actor; it does nothing itself."""
        owned = self._owner_of_thing(phrase, depth)
        if owned is not None:
            classes = frozenset({"owned", "thing"}) | owned.classes & {"company", "media"}
            if "place" in owned.classes and "country" not in owned.classes:  # "the port of Odesa"
                classes |= {"local"}
            return evolve(owned, classes=classes, words=words, person=False)
        actor = self._actor(None, phrase.span.text, phrase.sentence, *self._short(phrase))
        return Resolution((actor,), frozenset({"thing"}), words)

    def _owner_of_thing(self, phrase: Phrase, depth: int) -> Resolution | None:
        """Whose a thing is, by the words before it, its possessor, or whom it concerns."""
        sentence = phrase.sentence
        for possessor in phrase.possessors:
            found = self.read(possessor, depth + 1)
            if any(actor.code for actor in found.actors):
                return found
        owners = self._owners_before(sentence, phrase.core[0], phrase.head - 1)
        if owners:
            return Resolution(
                tuple(
                    self._actor(
                        owner.code, sentence.span(owner.first, owner.last).text, sentence, owner.first, owner.last
                    )
                    for owner in owners
                )
            )
        prepositions = _DOER_PREPOSITIONS if phrase.lemma in _DEEDS else _CONCERNED_PREPOSITIONS
        for name in prepositions:
            fillers = [self.read(filler, depth + 1) for filler in phrase.complements.get(name, ())]
            known = [filler for filler in fillers if any(actor.code for actor in filler.actors)]
            if known:
                return evolve(known[0], actors=tuple(actor for one in known for actor in one.actors))
        return None

    def _of_private_person(self, phrase: Phrase, agent: Agent, owners: Sequence[_Owner], plural: bool) -> Resolution:
        states = [owner for owner in owners if owner.code[:3] in self._states]
        code = f"{states[0].code[:3]}{agent.fallback}" if states and agent.fallback else None
        start, end = self._short(phrase)
        actor = self._actor(code, phrase.sentence.span(start, end).text, phrase.sentence, start, end)
        classes = {"person", "private", "thing"}
        if code:
            classes |= {"actor", *actor.roles}
        elif agent.fallback:
            classes.add("CVL")
        return Resolution((actor,), frozenset(classes), plural=plural, person=True)

    def _composed(self, owners: Sequence[_Owner], agent: Agent) -> str | None:
        """The code of an agent noun with its owners: state first, then people or group, then role."""
        if not owners:
            return agent.roles or (None if agent.transparent else agent.fallback or None)
        others = [owner for owner in owners if owner.kind is ActorKind.PEOPLE or owner.code[:3] not in self._states]
        states = [owner for owner in owners if owner not in others]
        if agent.transparent:
            base = (states + others)[0].code if not (states and others) else self._joined(states[0], others[0])
            is_bare_state = len(base) == 3 and base in self._states
            return with_roles(base, agent.fallback) if is_bare_state else base
        if states and others and others[0].kind is ActorKind.PEOPLE:
            return with_roles(self._joined(states[0], others[0]), agent.roles)
        owner = (states + others)[0]
        base = owner.code[:3] if owner.kind is ActorKind.PERSON and owner.code[:3] in self._states else owner.code
        return with_roles(base, agent.roles)

    def _joined(self, state: _Owner, other: _Owner) -> str:
        if other.kind in (ActorKind.PEOPLE, None):
            return state.code[:3] + other.code
        return other.code

    def _groups(self, sentence: Sentence, owners: Sequence[_Owner]) -> list[Sequence[_Owner]]:
        """ "The Turkish and Russian ministers" are two actors: one group of owners for each state or body."""
        states = [owner for owner in owners if owner.kind in _STATE_LIKE]
        if len({owner.code[:3] for owner in states}) >= 2:
            return [[owner] for owner in states]
        joined = all(
            any(token.upos == "CCONJ" or token.text == "," for token in sentence.tokens[one.last + 1 : other.first])
            for one, other in itertools.pairwise(owners)
        )
        return [[owner] for owner in owners] if len(owners) > 1 and joined else [owners]

    def _own_words(self, sentence: Sentence, owner: _Owner, noun: int) -> Span | None:
        """What names one of several: "Turkish" and "Russian ministers" in "Turkish and Russian ministers"."""
        if owner.first < 0:
            return owner.mention
        is_last = not any(
            token.upos == "CCONJ" or token.text == "," for token in sentence.tokens[owner.last + 1 : noun]
        )
        return sentence.span(owner.first, noun if is_last else owner.last)

    def _owners_before(self, sentence: Sentence, first: int, last: int) -> list[_Owner]:
        """Whose it is, by the words before the noun: "Nigerian army" in "Nigerian army spokesman"."""
        owners: list[_Owner] = []
        mentions = [
            mention
            for mention in self._mentions_of(sentence)
            if first <= mention.first and mention.last <= last and mention.entry.kind is not ActorKind.NOBODY
        ]
        taken: set[int] = set()
        for mention in mentions:
            taken.update(range(mention.first, mention.last + 1))
            if not self._is_no_owner(sentence, mention):
                owners.append(_Owner(mention.entry.code_on(self._day), mention.entry.kind, mention.first, mention.last))
        role = self._role_before(sentence, first, last, taken)
        if role is None:
            return owners
        agent, start = role
        code = self._composed(owners, agent)
        if code is None:
            return owners
        return [_Owner(code, None, min([start, *(owner.first for owner in owners)]), last)]

    def _region_before(self, sentence: Sentence, first: int, noun: int, agent: Agent) -> list[_Owner]:
        """The state of a region or town before an office of state: "Bihar government", "Houston police"."""
        start = noun
        while (
            start > first and sentence.tokens[start - 1].upos == "PROPN" and sentence.tokens[start - 1].entity != "PER"
        ):
            start -= 1
        if start == noun or not _OFFICES_OF_STATE.intersection(agent.roles[at : at + 3] for at in (0, 3)):
            return []
        country = self._country_of(sentence.span(start, noun - 1).text)
        return [_Owner(country, None, start, noun - 1)] if country else []

    def _role_before(self, sentence: Sentence, first: int, last: int, taken: set[int]) -> tuple[Agent, int] | None:
        for index in range(last, first - 1, -1):
            token = sentence.tokens[index]
            if index in taken or (token.upos not in ("NOUN", "PROPN") and token.text.lower() not in _ROLE_ADJECTIVES):
                continue
            matched = self._agents.match(sentence.tokens, index)
            if matched is None or matched[1] < first or matched[0].is_nobody or matched[0].is_thing:
                continue
            if self._has_prefix(sentence, matched[1]):
                continue
            return matched
        return None

    def _outer_owners(self, phrase: Phrase, agent: Agent, depth: int) -> list[_Owner]:
        """Whose it is, by a possessor or a complement: "Iran's president", "a court in Guyana"."""
        if agent.phrase in _OF_ANOTHER:
            return []
        several = phrase.token.features.get("Number") == "Plur"  # "Peru's and Chile's ministers"
        found: list[_Owner] = []
        for owner in phrase.possessors:
            if several or not found:
                found += self._as_owner(owner, depth)
        if found:
            return found
        for preposition in _OWNER_PREPOSITIONS:
            if preposition in ("by", "for", "from") and not agent.transparent and preposition != "from":
                continue
            complements = phrase.complements.get(preposition, ())
            if found := [owner for complement in complements for owner in self._as_owner(complement, depth)]:
                return found
        return []

    def _as_owner(self, phrase: Phrase, depth: int) -> list[_Owner]:
        resolution = self.read(phrase, depth + 1)
        if "unknown" in resolution.classes:
            resolution = self._known_name(phrase) or resolution
        return [
            _Owner(actor.code, self._kind_of(resolution), -1, -1, actor.mention)
            for actor in resolution.actors
            if actor.code and resolution.classes & {"actor", "owned", "place"}
        ]

    def _kind_of(self, resolution: Resolution) -> ActorKind | None:
        if "country" in resolution.classes:
            return ActorKind.STATE
        if "people" in resolution.classes:
            return ActorKind.PEOPLE
        return ActorKind.PERSON if resolution.person and "person" in resolution.classes else None

    # ------------------------------------------------------------------ unknown names and things

    def _of_unknown_name(self, phrase: Phrase, depth: int) -> Resolution:
        sentence, token = phrase.sentence, phrase.token
        first, last = self.name_range(phrase)
        could_be_place = token.entity != "PER" or (first == last == phrase.core[0] and not phrase.appositions)
        country = self._country_of(sentence.span(first, last).text) if could_be_place else None
        if country:
            actor = self._actor(country, sentence.span(first, last).text, sentence, first, last)
            return Resolution((actor,), frozenset({"place", "owned"}))
        code, words = None, frozenset[str]()
        title = self._owners_before(sentence, phrase.core[0], first - 1)
        if title:
            code = title[0].code
            if phrase.possessors and split(code).base not in self._states:
                outer = [owner for possessor in phrase.possessors for owner in self._as_owner(possessor, depth)]
                code = with_roles(outer[0].code[:3], code) if outer and outer[0].code[:3] in self._states else code
            words = frozenset(word.lemma.lower() for word in phrase.words if word.index < first)
        for apposition in phrase.appositions:
            described = self.read(apposition, depth + 1)
            words |= described.words
            if code is None and described.actors and "actor" in described.classes:
                code = described.actors[0].code
        if code and self._is_former(phrase) and code[:3] in self._states:
            code = f"{code[:3]}ELI"
        actor = self._actor(code, sentence.span(first, last).text, sentence, first, last)
        is_person = token.entity == "PER" or bool(title)
        classes = {"actor" if code else "unknown", "person" if is_person else "organization", *actor.roles}
        return Resolution((actor,), frozenset(classes), words, person=is_person)

    def name_range(self, phrase: Phrase) -> tuple[int, int]:
        """The first and the last of the proper nouns around the head, without titles before them."""
        tokens = phrase.sentence.tokens
        first = last = phrase.head
        entity = tokens[phrase.head].entity
        while (
            first - 1 >= phrase.core[0]
            and (self._continues_name(tokens[first - 1], entity) or self._is_hyphenated(tokens, first - 1))
            and self._agents.match(tokens, first - 1) is None
        ):
            first -= 1
        while last + 1 <= phrase.core[-1] and (
            self._continues_name(tokens[last + 1], entity) or self._is_hyphenated(tokens, last + 1)
        ):
            last += 1
        return first, last

    def _is_hyphenated(self, tokens: Sequence[Token], index: int) -> bool:
        """ "Mazar-i-Sharif": a small word between the parts of a name."""
        return 0 < index < len(tokens) - 1 and tokens[index - 1].text == "-" == tokens[index + 1].text

    def _continues_name(self, token: Token, entity: str | None) -> bool:
        if token.text == "-":
            return True
        return token.upos == "PROPN" and token.entity in (entity, None) and token.text[:1].isupper()

    def _of_thing(self, phrase: Phrase, depth: int) -> Resolution:
        """A noun that is no agent: it stands for whoever owns it or is concerned by it, if anybody."""
        if phrase.persons:
            actor = self._actor(None, phrase.span.text, phrase.sentence, *self._short(phrase))
            return Resolution((actor,), frozenset({"unknown", "person"}), frozenset({phrase.lemma}), person=True)
        return self._of_belonging(phrase, frozenset({phrase.lemma}), depth)

    # ------------------------------------------------------------------ records

    def _short(self, phrase: Phrase) -> tuple[int, int]:
        """The first and last word of a mention: no determiner, number or pronoun before it."""
        tokens = phrase.sentence.tokens
        first = phrase.core[0]
        while first < phrase.head and (
            tokens[first].upos in _NOT_IN_MENTION or tokens[first].text.lower() in _COUNTING
        ):
            first += 1
        return first, phrase.head

    def _actor(self, code: str | None, name: str, sentence: Sentence, first: int, last: int) -> Actor:
        mention = sentence.span(first, last)
        return actor_of(code, name, self._states, mention)


def actor_of(code: str | None, name: str, states: frozenset[str], mention: Span) -> Actor:
    """The record of an actor with this code."""
    if code is None:
        return Actor(None, None, (), name, mention)
    parts = split(code)
    if parts.base in states:
        return Actor(code, parts.base, parts.roles, name, mention)
    return Actor(code, None, tuple(filter(None, (parts.base, *parts.roles))), name, mention)
