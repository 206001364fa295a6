"""Runs the examples of a rule file: each `+` is coded as it says, each `-` not, and each rule wins somewhere."""

from __future__ import annotations

from collections.abc import Sequence
from os import PathLike
from pathlib import Path
from typing import Protocol

from attrs import frozen

from geoevents.coding.lexicon import Lexicon, bundled_texts
from geoevents.coding.reader import read_rules
from geoevents.coding.rule import Entry, Example, ExpectedEvent
from geoevents.errors import DataError
from geoevents.records import Actor, Event


class Coder(Protocol):
    """What the check needs of an extractor."""

    @property
    def lexicon(self) -> Lexicon:
        """The rules in use."""
        ...

    def code_examples(self, sentences: Sequence[str]) -> list[list[Event]]:
        """The events of each sentence."""
        ...


@frozen
class CheckResult:
    """What a check found.

    Attributes:
        rules, examples: how many there are.
        failures: a line for each that failed, as `file:line: what is wrong`.
    """

    rules: int
    examples: int
    failures: tuple[str, ...]


def check_file(path: str | PathLike[str], extractor: Coder) -> CheckResult:
    """Run the examples of a rule file that the extractor has loaded.

    Raises:
        DataError: the extractor does not have the file.
    """
    name = Path(path).name
    files = [file for file in extractor.lexicon.files if Path(file.path).name == name]
    if not files:
        raise DataError("is not among the extractor's rule files", path)
    text = Path(path).read_text(encoding="utf-8") if Path(path).exists() else dict(bundled_texts())[name]
    with_examples = read_rules([(str(path), text)], extractor.lexicon.sets)
    return check_entries(with_examples[0].entries, name, extractor)


def check_entries(entries: Sequence[Entry], name: str, extractor: Coder) -> CheckResult:
    """Run the examples of entries that stand in the file `name`."""
    examples = [(entry, example) for entry in entries for example in entry.examples]
    coded = extractor.code_examples([example.sentence for _, example in examples])
    failures: list[tuple[int, str]] = []
    winners: set[str] = set()
    for (entry, example), events in zip(examples, coded, strict=True):
        own = {rule.place for rule in entry.rules}
        if example.expected:
            winners.update(event.rule for event in events if _is_expected(event, example))
            failures += [(example.line, message) for message in _missing(example, events)]
        else:
            wrong = [_shown(event) for event in events if event.rule in own]
            if wrong:
                failures.append((example.line, f"should not be coded, but is: {'; '.join(wrong)}"))
    for entry in entries:
        for rule in entry.rules:
            if rule.place not in winners:
                line = int(rule.place.rpartition(":")[2])
                failures.append((line, f"no '+' example is won by this rule: {rule}"))
    return CheckResult(
        rules=sum(len(entry.rules) for entry in entries),
        examples=len(examples),
        failures=tuple(f"{name}:{line}: {message}" for line, message in sorted(failures)),
    )


def _is_expected(event: Event, example: Example) -> bool:
    return any(_matches(expected, event) for expected in example.expected)


def _missing(example: Example, events: Sequence[Event]) -> list[str]:
    return [
        f"expected {expected}, got {'; '.join(map(_shown, events)) or 'nothing'}"
        for expected in example.expected
        if not any(_matches(expected, event) for event in events)
    ]


def _matches(expected: ExpectedEvent, event: Event) -> bool:
    return (
        event.code == expected.code and _names(expected.source, event.source) and _names(expected.target, event.target)
    )


def _names(words: str | None, actor: Actor | None) -> bool:
    """Whether these are the words of an actor's mention, short or in full, or of whom it stands for."""
    if words is None or actor is None:
        return words is None and actor is None
    mentions = [actor.mention.text, actor.name, *([actor.antecedent.text] if actor.antecedent else [])]
    return words.lower() in [mention.lower() for mention in mentions]


def _shown(event: Event) -> str:
    source, target = (actor.mention.text if actor else "_" for actor in (event.source, event.target))
    return f"{source} {event.code} {target} ({event.rule})"
