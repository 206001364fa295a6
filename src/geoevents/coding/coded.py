"""What the matcher finds: a coded event, the rules tried on a clause, and why each failed."""

from __future__ import annotations

from attrs import field, frozen

from geoevents.clauses import Clause, Phrase
from geoevents.codebook import Code
from geoevents.coding.rule import Rule
from geoevents.records import Polarity

HOSTILE_ROOTS = frozenset({"14", "15", "16", "17", "18", "19", "20"})
"""The roots of deeds against somebody, from protest to mass violence."""


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
