"""Sentences without politics: hardly any of them may give an event."""

from __future__ import annotations

from pathlib import Path

import pytest

from geoevents import Event, Extractor

FILE = Path(__file__).with_name("negatives.txt")
FEWEST_SENTENCES = 320
MOST_FALSE_ALARMS = 0.02


def _sentences() -> list[str]:
    lines = FILE.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def _shown(event: Event) -> str:
    source, target = (actor.mention.text if actor else "_" for actor in (event.source, event.target))
    return f"{source} {event.code} {target} ({event.rule})"


@pytest.fixture(scope="module")
def offenders(extractor: Extractor) -> list[str]:
    """Each sentence with an event, and its events."""
    sentences = _sentences()
    coded = zip(sentences, extractor.extract_many(sentences), strict=True)
    return [f"{sentence}  ->  {'; '.join(map(_shown, events))}" for sentence, events in coded if events]


def test_the_corpus_is_large_and_says_nothing_twice() -> None:
    sentences = _sentences()
    assert len(sentences) >= FEWEST_SENTENCES
    assert len(sentences) == len(set(sentences))


def test_few_sentences_give_an_event(offenders: list[str]) -> None:
    most = int(MOST_FALSE_ALARMS * len(_sentences()))
    assert len(offenders) <= most, f"{len(offenders)} sentences give an event:\n" + "\n".join(offenders)
