"""The rule language as values: entries of synonyms, their rules in order, and the examples that prove them."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen

from geoevents.clauses import Kind
from geoevents.codebook import Code
from geoevents.composition import Operation

Slots = tuple[str, ...]


@frozen
class Condition:
    """A demand on one slot.

    Attributes:
        slot: the slot looked at; `adv` and `particle` look at the predicate's own words.
        words: lemmas of which the filler's head must be one; empty: the slot must be filled.
        classes: classes of which the filler must be in one (`country`, `person`, `place`, `clause`, `MIL` …).
    """

    slot: str
    words: frozenset[str] = frozenset()
    classes: frozenset[str] = frozenset()

    def __str__(self) -> str:
        values = sorted(self.words) + [f"@{name}" for name in sorted(self.classes)]
        shown = values if len(values) <= 8 else [*values[:8], "…"]
        return f"{self.slot} = {' '.join(shown)}" if shown else self.slot


@frozen
class Rule:
    """One line `CODE source > target : content if … unless …`.

    Attributes:
        code: the CAMEO code, or None where the code is composed.
        operation: how the code is composed from the content's code, or None.
        source, target: the slots that may hold the participants, the first filled wins; empty: nobody.
        content: the slots that may hold the event which the operation works on; by default the target's.
        reciprocal: both directions are coded (`<>`).
        required: all of them must hold.
        excluded: none of them may hold.
        place: `file:line`, the rule's identity.
    """

    code: Code | None
    operation: Operation | None
    source: Slots
    target: Slots
    content: Slots
    reciprocal: bool
    required: tuple[Condition, ...]
    excluded: tuple[Condition, ...]
    place: str

    def __str__(self) -> str:
        action = self.code if self.code is not None else (self.operation or "?")
        arrow = "<>" if self.reciprocal else ">"
        action = action.value if isinstance(action, Operation) else action
        text = f"{action}  {' | '.join(self.source) or '_'} {arrow} {' | '.join(self.target) or '_'}"
        if self.content:
            text += f" : {' | '.join(self.content)}"
        if self.required:
            text += " if " + " and ".join(map(str, self.required))
        if self.excluded:
            text += " unless " + " or ".join(map(str, self.excluded))
        return text


@frozen
class ExpectedEvent:
    """What an example says is coded: words of the source, code, words of the target (None is nobody)."""

    source: str | None
    code: str
    target: str | None

    def __str__(self) -> str:
        return f"{self.source or '_'} {self.code} {self.target or '_'}"


@frozen
class Example:
    """A sentence that an entry codes as expected, or (nothing expected) must not code."""

    sentence: str
    expected: tuple[ExpectedEvent, ...]
    line: int


@frozen
class Entry:
    """Synonyms that share their rules.

    Attributes:
        kind: verb, noun or adjective.
        lemmas: the synonyms; `call_off` is a verb with its particle, `air_strike` a noun with its modifier.
        rules: in order, the first that matches wins.
        examples: its proof.
        path, line: where it stands.
    """

    kind: Kind
    lemmas: tuple[str, ...]
    rules: tuple[Rule, ...]
    examples: tuple[Example, ...]
    path: str
    line: int


@frozen
class RuleFile:
    """All that a rule file says."""

    path: str
    sets: Mapping[str, frozenset[str]]
    entries: tuple[Entry, ...]
