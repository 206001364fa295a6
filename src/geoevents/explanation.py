"""Why a text was coded as it was: the clauses, the rules tried, the winner, and why the others failed."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from geoevents.clauses import Clauses
from geoevents.coding import Coding
from geoevents.records import Event, Modality, Polarity


@frozen(eq=False)
class SentenceExplanation:
    """One sentence.

    Attributes:
        clauses: all its clauses.
        codings: what became of those for which the lexicon has an entry.
        events: the events, also those that `extract` leaves out.
    """

    clauses: Clauses
    codings: tuple[Coding, ...]
    events: tuple[Event, ...]


@frozen(eq=False)
class Explanation:
    """All sentences of a text; `str` gives it as text.

    Attributes:
        sentences: in text order.
        include: what the extractor gives besides asserted and future events.
    """

    sentences: tuple[SentenceExplanation, ...]
    include: frozenset[str]

    def __str__(self) -> str:
        return "\n".join(line for sentence in self.sentences for line in self._lines(sentence))

    def _lines(self, sentence: SentenceExplanation) -> Iterator[str]:
        yield sentence.clauses.sentence.whole.text
        if not sentence.codings:
            yield "  no clause that the lexicon knows"
        for coding in sentence.codings:
            yield f"  {coding.clause}"
            if coding.clause.attribution:
                yield f"    according to {', '.join(phrase.span.text for phrase in coding.clause.attribution)}"
            for attempt in coding.attempts:
                if attempt.event is None:
                    yield f"    no   {attempt.rule.place}  {attempt.rule}: {attempt.reason}"
                else:
                    yield f"    yes  {attempt.rule.place}  {attempt.rule}"
            if coding.dropped:
                yield f"    not coded: {coding.dropped}"
            if coding.event is not None:
                yield from self._outcome(coding, sentence.events)

    def _outcome(self, coding: Coding, events: tuple[Event, ...]) -> Iterator[str]:
        assert coding.event is not None
        start = coding.clause.sentence.tokens[coding.clause.head].start
        own = [event for event in events if event.trigger.start <= start < event.trigger.end]
        if not own:
            yield f"    no event: nobody in it is a known actor, or another clause says the same ({coding.event.code})"
        for event in own:
            yield f"    event {_ends(event)}  {event.name}{self._left_out(event)}"

    def _left_out(self, event: Event) -> str:
        if event.polarity is Polarity.NEGATIVE and "negated" not in self.include:
            return "  (left out: negated)"
        if event.modality is Modality.OTHER and "hypothetical" not in self.include:
            return "  (left out: not asserted)"
        return ""


def _ends(event: Event) -> str:
    source, target = (
        f"{actor.mention.text} [{actor.code or '?'}]" if actor else "_" for actor in (event.source, event.target)
    )
    return f"{source} {event.code} {target}"
