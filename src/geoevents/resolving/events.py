"""Coded event -> events: its phrases become actors, its clause's words a place and a period."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from attrs import evolve

from geoevents import codebook
from geoevents.clauses import Clauses, Phrase
from geoevents.coding import CodedEvent
from geoevents.records import Actor, Event, Period, Place
from geoevents.resolving.circumstances import period_of, place_of
from geoevents.resolving.resolver import DocumentResolver

# Roles that act at home: "police … in Lagos" are Nigerian police.
_LOCAL_ROLES = frozenset("COP REB CVL OPP JUD LEG LAB EDU CRM REL HLH UAF".split())
_NOT_POLITICAL = frozenset({"company", "media"})
_VISITS = frozenset({"042", "043"})
_STATEMENT = "010"  # what a government says of its own country is no event between two
_ROOTS_WITHOUT_TARGET = frozenset({"14", "15"})
_MOST_ACTORS = 8
_FIRST_DAY_OF_NEWS = dt.date(1945, 1, 1)
_YEARS_OF_NEWS = 60
_ROOTS_OF_FORCE = frozenset({"08", "14", "17", "18", "19", "20"})
_ROOTS_OF_THE_PEOPLE = frozenset({"08", "14", "18"})  # strikes ended, protests, mobs
_ABOUT_DISSENT = frozenset({"1242", "133"})  # strikes not ended, protests threatened
# Roles that, with no country, say nothing of politics.
_EVERYDAY_ROLES = frozenset("BUS CVL EDU HLH LAB AGR MED REL CHR ENV".split())


def resolve_event(
    coded: CodedEvent, clauses: Clauses, resolver: DocumentResolver, day: dt.date | None
) -> Iterator[Event]:
    """The events of a coded clause, one for each pair of actors, both ways where it is reciprocal.

    Nothing comes out where no participant has a code, or only companies deal with each other.
    """
    place = place_of(coded, clauses, resolver)
    if coded.needs_place and place is None:
        return
    date = period_of(coded.clause, clauses, day)
    attacked = {phrase.span for phrase in coded.targets if "country" in resolver.classes(phrase)}
    home = None if place is not None and place.mention in attacked else place  # "rebels attacked Chad": whose rebels?
    sources = _actors(coded.sources, resolver, home)
    targets = _actors(coded.targets, resolver, place)
    if _is_history(date, day) or not _is_political(coded, sources, targets, resolver):
        return
    sentence = coded.clause.sentence
    attribution = tuple(actor for phrase in coded.clause.attribution for actor in resolver.actors(phrase)[:1])
    trigger = sentence.span(*coded.clause.trigger)
    needs_none = not coded.rule.target or codebook.root(coded.code) in _ROOTS_WITHOUT_TARGET
    if needs_none and coded.rule.operation is None and not coded.reciprocal:
        others = [target for target in targets if not any(_is_same(source, target) for source in sources)]
        if targets and not others:  # "on hunger strike against his detention": the protest is turned on nobody named
            coded, targets = evolve(coded, targets=()), others
    for source, target in _pairs(sources, targets, coded):
        if not any(actor is not None and actor.code for actor in (source, target)):
            continue
        if source is not None and target is not None:
            at_home = coded.code in _VISITS and source.country is not None and source.country == target.country
            of_home = coded.code == _STATEMENT and target.code == source.country
            if at_home or of_home or _is_same(source, target):
                continue
        yield Event(
            code=coded.code,
            source=_in_full(source, coded, resolver),
            target=_in_full(target, coded, resolver),
            trigger=trigger,
            sentence=sentence.whole,
            date=date,
            place=place,
            polarity=coded.polarity,
            tense=coded.clause.tense,
            modality=coded.clause.modality,
            attribution=attribution,
            rule=coded.rule.place,
        )


def _is_history(date: Period | None, day: dt.date | None) -> bool:
    """Whether the event lies so far back that the text tells history, not news."""
    first = dt.date(day.year - _YEARS_OF_NEWS, 1, 1) if day else _FIRST_DAY_OF_NEWS
    return date is not None and date.end < first


def _is_political(
    coded: CodedEvent, sources: Sequence[Actor], targets: Sequence[Actor], resolver: DocumentResolver
) -> bool:
    """Whether anybody in it acts in politics: not only companies, and not only people of everyday life.

    Protest and force are political whoever takes part.
    """
    by_private = any("private" in resolver.classes(phrase) for phrase in coded.sources)
    speaks = codebook.root(coded.code) not in _ROOTS_OF_THE_PEOPLE and coded.code not in _ABOUT_DISSENT
    if by_private and speaks and not any(_is_public(phrase, resolver) for phrase in (*coded.sources, *coded.targets)):
        return False
    phrases = [phrase for phrase in (*coded.sources, *coded.targets) if resolver.classes(phrase) & _NOT_POLITICAL]
    private = {actor.mention for phrase in phrases for actor in resolver.actors(phrase)}
    known = [actor for actor in (*sources, *targets) if actor.code and actor.mention not in private]
    certain = targets and all(actor.code for actor in targets)
    if not certain and speaks:
        known = [actor for actor in known if not (actor.roles and _EVERYDAY_ROLES.issuperset(actor.roles))]
    if codebook.root(coded.code) in _ROOTS_OF_FORCE:
        return bool(known)
    return any(actor.country or not _EVERYDAY_ROLES.issuperset(actor.roles) for actor in known)


def _is_public(phrase: Phrase, resolver: DocumentResolver) -> bool:
    """Whether a phrase is a known actor that is no private person."""
    classes = resolver.classes(phrase)
    return "private" not in classes and bool(classes & {"actor", "owned"})


def _pairs(
    sources: Sequence[Actor], targets: Sequence[Actor], coded: CodedEvent
) -> Iterator[tuple[Actor | None, Actor | None]]:
    if coded.reciprocal and not targets:
        pairs = [(one, other) for at, one in enumerate(sources) for other in sources[at + 1 :]]
    else:
        pairs = [(one, other) for one in sources for other in targets]
    if pairs or coded.reciprocal:
        for one, other in pairs:
            yield one, other
            if coded.reciprocal:
                yield other, one
    elif not coded.sources or not coded.targets:
        yield from ((one, None) for one in sources)
        yield from ((None, other) for other in targets)


def _actors(phrases: Sequence[Phrase], resolver: DocumentResolver, place: Place | None) -> list[Actor]:
    found: list[Actor] = []
    for phrase in phrases:
        for actor in resolver.actors(phrase):
            known = [(other.mention, other.code) for other in found]
            if (actor.mention, actor.code) not in known or actor.antecedent:
                found.append(_at_home(actor, place, resolver.classes(phrase)))
    return found[:_MOST_ACTORS]


def _at_home(actor: Actor, place: Place | None, classes: frozenset[str]) -> Actor:
    """An actor with no country gets that of the place: local people and offices, and bases and camps there."""
    if place is None or place.country is None or actor.country is not None:
        return actor
    if actor.code is None and "CVL" in classes:
        code, roles = f"{place.country}CVL", (*actor.roles, "CVL")
    elif actor.code is not None and (_LOCAL_ROLES.intersection(actor.roles[:1]) or "belonging" in classes):
        code, roles = f"{place.country}{actor.code}", actor.roles
    else:
        return actor
    antecedent = actor.antecedent or place.mention
    return evolve(actor, code=code, country=place.country, roles=roles, antecedent=antecedent)


def _in_full(actor: Actor | None, coded: CodedEvent, resolver: DocumentResolver) -> Actor | None:
    """The actor with whose it is in its mention, unless it is a name that the tables know.

    A place counts where nothing else says whose it is: "police in Lagos", but "Syrian journalists" in Ankara.
    """
    if actor is None or actor.name != actor.mention.text:
        return actor
    for phrase in (*coded.sources, *coded.targets):
        core, mention = phrase.span, actor.mention
        inside = core.start <= mention.start and mention.end <= core.end
        if inside and [found.mention for found in resolver.actors(phrase)] == [mention]:
            first, last = phrase.extent(places=not resolver.says_whose(phrase))
            if first == phrase.core[0]:  # neither number nor determiner
                first = next(index for index in phrase.core if phrase.sentence.tokens[index].end > mention.start)
            return evolve(actor, mention=phrase.sentence.span(first, last))
    return actor


def _is_same(source: Actor, target: Actor) -> bool:
    if source.mention == target.mention and source.name == target.name and source.code == target.code:
        return True
    return source.code is not None and (source.code, source.name) == (target.code, target.name)
