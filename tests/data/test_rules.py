"""The bundled rule files: each proves itself by its examples, and together they are large enough."""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import cache

import pytest

from geoevents import Extractor
from geoevents.clauses import Kind
from geoevents.coding import Entry, Example, RuleFile, read_rules
from geoevents.coding.check import check_file
from geoevents.coding.lexicon import bundled_texts

FEWEST_VERBS = 2_000
FEWEST_NOUNS = 1_000
FEWEST_POSITIVE = 4_000
FEWEST_NEGATIVE = 2_000

_NAMES = [name for name, _ in bundled_texts()]


@cache
def _files() -> tuple[RuleFile, ...]:
    return tuple(read_rules(bundled_texts()))


def _entries() -> list[Entry]:
    return [entry for file in _files() for entry in file.entries]


def _examples() -> list[tuple[str, Example]]:
    return [(entry.path, example) for entry in _entries() for example in entry.examples]


@pytest.mark.parametrize("name", _NAMES)
def test_every_example_of_a_file(name: str, extractor: Extractor) -> None:
    result = check_file(name, extractor)
    assert not result.failures, f"{len(result.failures)} of {result.examples} examples:\n" + "\n".join(result.failures)


def test_there_are_enough_words() -> None:
    lemmas: dict[Kind, set[str]] = defaultdict(set)
    for entry in _entries():
        lemmas[entry.kind].update(entry.lemmas)
    assert len(lemmas[Kind.VERB]) >= FEWEST_VERBS
    assert len(lemmas[Kind.NOUN]) >= FEWEST_NOUNS
    assert lemmas[Kind.ADJECTIVE]


def test_there_are_enough_examples() -> None:
    signs = Counter(bool(example.expected) for _, example in _examples())
    assert signs[True] >= FEWEST_POSITIVE
    assert signs[False] >= FEWEST_NEGATIVE


def test_no_sentence_stands_twice() -> None:
    places: dict[str, list[str]] = defaultdict(list)
    for path, example in _examples():
        places[example.sentence.casefold()].append(f"{path}:{example.line}")
    twice = [f"{sentence}  {' '.join(found)}" for sentence, found in places.items() if len(found) > 1]
    assert twice == []


def test_no_set_is_defined_twice() -> None:
    places: dict[str, list[str]] = defaultdict(list)
    for path, text in bundled_texts():
        for number, line in enumerate(text.splitlines(), 1):
            if line.startswith("set "):
                places[line[4:].partition("=")[0].strip()].append(f"{path}:{number}")
    assert {name: found for name, found in places.items() if len(found) > 1} == {}


def test_every_rule_with_a_condition_has_a_counterexample() -> None:
    without = [
        f"{entry.path}:{entry.line}: {' '.join(entry.lemmas[:3])}"
        for entry in _entries()
        if any(rule.required or rule.excluded for rule in entry.rules)
        and all(example.expected for example in entry.examples)
    ]
    assert without == []
