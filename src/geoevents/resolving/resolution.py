"""What a phrase turns out to be."""

from __future__ import annotations

from attrs import frozen

from geoevents.records import Actor


@frozen
class Resolution:
    """What stage 4 knows of a phrase.

    Attributes:
        actors: whom it names; several for "Russian and Turkish ministers", none if nobody.
        classes: what a rule can ask of it (see `ActorClasses`).
        words: the lemmas that describe it, by which a later "the minister" finds it.
        plural: it names more than one, or many.
        person: it names a human being.
    """

    actors: tuple[Actor, ...] = ()
    classes: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    plural: bool = False
    person: bool = False


NOTHING = Resolution()
