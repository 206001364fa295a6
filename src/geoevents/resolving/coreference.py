"""Who a pronoun or a definite description stands for: the nearest salient actor before it that fits.

Entities are kept in the order of the text. A pronoun takes person and number from its form; "the minister" takes
whom the text has called a minister; "the two countries" takes the last two. Where nothing fits, nobody is chosen.
"""

from __future__ import annotations

from attrs import define, evolve, field, frozen

from geoevents.clauses import Phrase
from geoevents.records import Actor, Span
from geoevents.resolving.resolution import Resolution

_HE = frozenset("he him his himself she her hers herself".split())
_IT = frozenset(["it", "its", "itself"])
_THEY = frozenset(["they", "them", "their", "theirs", "themselves"])
_WE = frozenset(["we", "us", "our", "ours", "ourselves"])
_I = frozenset(["i", "me", "my", "mine", "myself"])
_RELATIVE = frozenset(["who", "whom", "which", "that", "whose"])

_COUNTRY_NOUNS = frozenset(
    "country nation state kingdom republic neighbor neighbour neighbors neighbours island".split()
)
_PERSON_NOUNS = frozenset(
    "leader man woman president minister premier chancellor king prince politician official diplomat envoy".split()
)
# A president is not "the minister"; nobody is called by two of these.
_OFFICES = frozenset("president premier minister chancellor king queen emir sultan governor mayor secretary".split())
_SIDE_NOUNS = frozenset("side party government rival foe ally capital delegation power".split())
_GROUP_NOUNS = frozenset(
    "group organization organisation movement militia alliance bloc body union faction party coalition "
    "agency army".split()
)
_DEFINITE = frozenset(["the", "this", "that", "these", "those", "both", "such"])
_WINDOW = 4  # sentences
_DOCUMENT = 1_000  # "the two leaders" are those whom the whole text is about


@frozen(eq=False)
class Entity:
    """An actor the text has named, where and how."""

    sentence: int
    head: int
    resolution: Resolution
    subject: bool
    group: tuple[int, ...]


@define(eq=False)
class Discourse:
    """The entities of a document, as far as it has been read."""

    entities: list[Entity] = field(factory=list)

    def add(self, entity: Entity) -> None:
        """Remember an entity."""
        self.entities.append(entity)

    def heads_of(self, names: set[str], sentence: int) -> set[int]:
        """The heads of the phrases, in one sentence, that name one of these actors."""
        return {
            entity.head
            for entity in self.entities
            if entity.sentence == sentence and names & {actor.name for actor in entity.resolution.actors}
        }

    def antecedent(
        self, phrase: Phrase, sentence: int, speaker: Resolution | None, excluded: frozenset[int]
    ) -> Resolution | None:
        """Whom an anaphoric phrase stands for, or None if it is none or cannot be told.

        Args:
            phrase: a pronoun or a definite description.
            sentence: the number of its sentence.
            speaker: who says the clause that it stands in.
            excluded: the heads, in the same sentence, that it cannot refer to.
        """
        word = phrase.token.text.lower()
        if phrase.token.upos == "PRON":
            return self._of_pronoun(word, sentence, phrase.head, speaker, excluded)
        if phrase.token.upos == "NOUN" and self._is_definite(phrase):
            return self._of_description(phrase, sentence, excluded)
        if word == "both" or phrase.lemma == "two":
            return self._last_two(sentence, phrase.head, person=None)
        return None

    def _before(
        self, sentence: int, head: int, excluded: frozenset[int] = frozenset(), window: int = _WINDOW
    ) -> list[Entity]:
        """Candidates, best first: near sentences before far ones, in a sentence subjects before others."""
        near = [
            entity
            for entity in self.entities
            if sentence - entity.sentence <= window
            and (entity.sentence < sentence or (entity.head < head and entity.head not in excluded))
        ]
        return sorted(near, key=lambda entity: (-entity.sentence, not entity.subject, -entity.head))

    def _of_pronoun(
        self, word: str, sentence: int, head: int, speaker: Resolution | None, excluded: frozenset[int]
    ) -> Resolution | None:
        if word in _I or word in _WE:
            return speaker
        candidates = self._before(sentence, head, excluded)
        if word in _HE:
            return self._first(candidates, lambda found: found.person and not found.plural)
        if word in _IT:
            return self._first(candidates, lambda found: not found.person and not found.plural)
        if word in _THEY:
            return self._plural(candidates)
        return None

    def _first(self, candidates: list[Entity], fits: object) -> Resolution | None:
        assert callable(fits)
        for entity in candidates:
            if fits(entity.resolution) and len(entity.resolution.actors) == 1:
                return entity.resolution
        return None

    def _plural(self, candidates: list[Entity]) -> Resolution | None:
        """A plural noun, a body of people, or the members of a coordination."""
        for entity in candidates:
            if len(entity.group) > 1:
                members = [
                    other for other in self.entities if other.sentence == entity.sentence and other.head in entity.group
                ]
                if len(members) > 1:
                    return _together([member.resolution for member in members])
            resolution = entity.resolution
            if resolution.plural or len(resolution.actors) > 1 or resolution.classes & {"organization", "COP", "armed"}:
                return resolution
        return None

    def _is_definite(self, phrase: Phrase) -> bool:
        before = {word.text.lower() for word in phrase.words if word.index < phrase.head}
        return bool(before & _DEFINITE) or (bool(before & {"two"}) and not phrase.possessors)

    def _of_description(self, phrase: Phrase, sentence: int, excluded: frozenset[int]) -> Resolution | None:
        lemma = phrase.lemma
        words = {word.text.lower() for word in phrase.words}
        if words & {"two", "both"} and "other" not in words:
            if lemma in _COUNTRY_NOUNS or lemma in _SIDE_NOUNS:
                return self._last_two(sentence, phrase.head, person=False)
            if lemma in _PERSON_NOUNS or lemma in ("counterpart",):
                return self._last_two(sentence, phrase.head, person=True)
            return None
        candidates = self._before(sentence, phrase.head, excluded)
        if lemma in _COUNTRY_NOUNS:
            return self._first(candidates, lambda found: "country" in found.classes)
        described = [entity.resolution for entity in candidates if lemma in entity.resolution.words]
        described = [found for found in described if len(found.actors) == 1]
        if described:  # two ministers: nobody can tell which
            return described[0] if len({found.actors[0].code for found in described}) == 1 else None
        if lemma in _GROUP_NOUNS and lemma != "government":
            if any(word.upos in ("PROPN", "VERB") for word in phrase.words if word.index < phrase.head):
                return None  # "the Saudi-led coalition" is no group named before
            wanted = _CLASSES_OF_GROUPS.get(lemma, _ANY_GROUP)
            unwanted = frozenset() if lemma in _CLASSES_OF_GROUPS else _OFFICES_OF_STATE
            return self._first(candidates, lambda found: bool(found.classes & wanted and not found.classes & unwanted))
        described_further = any(
            word.upos in ("NOUN", "ADJ") and word.index < phrase.head and word.text.lower() != "prime"
            for word in phrase.words
        )
        if described_further:  # "the defence minister" is not just any minister
            return None
        if lemma in ("president", "premier", "minister", "leader", "chancellor"):
            holders = [
                entity
                for entity in candidates
                if entity.resolution.person
                and "GOV" in entity.resolution.classes
                and (lemma == "leader" or not entity.resolution.words & _OFFICES - {lemma})
            ]
            names = {entity.resolution.actors[0].name for entity in holders if entity.resolution.actors}
            return holders[0].resolution if len(names) == 1 else None
        return None

    def _last_two(self, sentence: int, head: int, person: bool | None) -> Resolution | None:
        """The two actors of a kind that the last sentences speak of most; countries by code, persons by name."""
        found: dict[str, list[Entity]] = {}
        for entity in self._before(sentence, head, window=_DOCUMENT if person else _WINDOW):
            resolution = entity.resolution
            if len(resolution.actors) != 1 or "actor" not in resolution.classes or resolution.plural:
                continue
            actor = resolution.actors[0]
            if person is True and not resolution.person:
                continue
            if person is False and (resolution.person or actor.country is None):
                continue
            key = actor.name if resolution.person else actor.country or actor.name
            found.setdefault(key, []).append(entity)
        if len(found) < 2:
            return None
        salient = sorted(found.values(), key=lambda entities: -sum(1 + entity.subject for entity in entities))
        first, second = sorted(salient[:2], key=lambda entities: min((e.sentence, e.head) for e in entities))
        return _together([first[-1].resolution, second[-1].resolution])


_ANY_GROUP = frozenset({"organization", "armed"})
_OFFICES_OF_STATE = frozenset({"JUD", "COP", "MIL", "LEG"})
_CLASSES_OF_GROUPS = {
    "army": frozenset({"MIL"}),
    "military": frozenset({"MIL"}),
    "police": frozenset({"COP"}),
    "court": frozenset({"JUD"}),
    "party": frozenset({"party", "PTY"}),
    "militia": frozenset({"armed"}),
    "parliament": frozenset({"LEG"}),
}


def _together(resolutions: list[Resolution]) -> Resolution:
    actors: list[Actor] = []
    for resolution in resolutions:
        actors += [actor for actor in resolution.actors if actor.name not in {known.name for known in actors}]
    classes = frozenset().union(*(resolution.classes for resolution in resolutions))
    if len(actors) > 1:
        classes |= {"several"}
    return Resolution(tuple(actors), classes, plural=True, person=all(found.person for found in resolutions))


def standing_for(found: Resolution, mention: Span) -> Resolution:
    """The same actors, mentioned by other words: their own first mention is the antecedent."""
    actors = tuple(
        evolve(actor, mention=mention, antecedent=actor.antecedent or actor.mention) for actor in found.actors
    )
    return evolve(found, actors=actors)
