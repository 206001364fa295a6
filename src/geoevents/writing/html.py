"""Stage 5, HTML: one page, without scripts or outside files; each text with marked spans, then its events."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from itertools import count, pairwise
from typing import BinaryIO

from attrs import frozen

from geoevents.records import Actor, Event, Modality, Period, Polarity, Span, Tense
from geoevents.writing.coded import CodedDocument

PAGE_START = """\
<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>geoevents</title>
<style>
:root { color-scheme: light dark; }
body { font: 1rem/1.6 system-ui, sans-serif; max-width: 50rem; margin: 2rem auto; padding: 0 1rem; }
article { margin-bottom: 3rem; }
h2 { font-size: 1.1rem; overflow-wrap: anywhere; }
.text { white-space: pre-wrap; overflow-wrap: anywhere; }
mark { background: none; color: inherit; border-bottom: 3px solid transparent; }
.source { border-color: #2f6fde; }
.target { border-color: #c2570c; }
.date { border-color: #7c7c7c; }
.place { border-color: #2e8b57; }
.trigger { background: #ffe08a; color: #222; }
ol { list-style: none; padding: 0; display: grid; gap: .6rem; }
li { border: 1px solid #8886; border-left-width: 6px; border-radius: 4px; padding: .4rem .8rem; }
li:target { outline: 2px solid #2f6fde; }
.quad1 { border-left-color: #2e8b57; }
.quad2 { border-left-color: #1a8fa8; }
.quad3 { border-left-color: #d9a400; }
.quad4 { border-left-color: #c0392b; }
.who { font-weight: 600; }
.detail { font-size: .85rem; opacity: .8; }
</style>
</head>
<body>
<h1>Events</h1>
<p class="detail">In the text: <mark class="trigger">what</mark>, <mark class="source">who</mark>,
<mark class="target">to whom</mark>, <mark class="date">when</mark>, <mark class="place">where</mark>.</p>
"""
PAGE_END = "</body>\n</html>\n"


@frozen
class _Mark:
    """What a span of the text is to the event with this number."""

    span: Span
    role: str
    number: int


def write(documents: Iterable[CodedDocument], stream: BinaryIO) -> None:
    """Write a page with an article for each document, whether it has events or not."""
    stream.write(PAGE_START.encode())
    numbers = count(1)
    for coded in documents:
        events = [(next(numbers), event) for event in coded.events]
        stream.write(_article(coded, events).encode())
    stream.write(PAGE_END.encode())


def _article(coded: CodedDocument, events: list[tuple[int, Event]]) -> str:
    document = coded.document
    heading = " · ".join(str(part) for part in (document.id, document.date) if part is not None)
    lines = ["<article>"]
    if heading:
        lines.append(f"<h2>{escape(heading)}</h2>")
    lines.append(f'<p class="text">{_marked(document.text, events)}</p>')
    lines += ["<ol>", *(_card(number, event) for number, event in events), "</ol>", "</article>", ""]
    return "\n".join(lines)


def _marks(number: int, event: Event) -> Iterator[_Mark]:
    spans: dict[str, Span | None] = {
        "source": event.source.mention if event.source else None,
        "target": event.target.mention if event.target else None,
        "trigger": event.trigger,
        "date": event.date.mention if event.date else None,
        "place": event.place.mention if event.place else None,
    }
    for role, span in spans.items():
        if span is not None:
            yield _Mark(span, role, number)


def _marked(text: str, events: list[tuple[int, Event]]) -> str:
    """The text, cut wherever a span starts or ends: spans of several events overlap, HTML elements cannot."""
    marks = [mark for number, event in events for mark in _marks(number, event)]
    cuts = {0, len(text)} | {cut for mark in marks for cut in (mark.span.start, mark.span.end)}
    return "".join(_piece(text, start, end, marks) for start, end in pairwise(sorted(cuts)))


def _piece(text: str, start: int, end: int, marks: list[_Mark]) -> str:
    piece = escape(text[start:end])
    covering = [mark for mark in marks if mark.span.start <= start and end <= mark.span.end]
    if not covering:
        return piece
    roles = " ".join(dict.fromkeys(mark.role for mark in covering))
    title = ", ".join(f"{mark.role} of event {mark.number}" for mark in covering)
    ended = [mark.number for mark in covering if mark.role == "trigger" and mark.span.end == end]
    links = "".join(f'<sup><a href="#event{number}">{number}</a></sup>' for number in ended)
    return f'<mark class="{roles}" title="{title}">{piece}</mark>{links}'


def _card(number: int, event: Event) -> str:
    details = [
        _period(event.date),
        event.place and event.place.name,
        _factuality(event),
        event.attribution and "according to " + ", ".join(_actor(speaker) for speaker in event.attribution),
        event.plover,
        f"Goldstein {event.goldstein:+}",
        event.rule,
    ]
    return (
        f'<li id="event{number}" class="quad{event.quad_class}">{number}. '
        f'<span class="who">{escape(_actor(event.source))}</span> → '
        f"<b>{escape(event.code)}</b> {escape(event.name)} → "
        f'<span class="who">{escape(_actor(event.target))}</span>'
        f'<div class="detail">{escape(" · ".join(detail for detail in details if detail))}</div></li>'
    )


def _actor(actor: Actor | None) -> str:
    if actor is None:
        return "_"
    return f"{actor.code} ({actor.name})" if actor.code else actor.name


def _period(period: Period | None) -> str | None:
    if period is None:
        return None
    return str(period.start) if period.start == period.end else f"{period.start} to {period.end}"


def _factuality(event: Event) -> str:
    marks = {
        "negated": event.polarity is Polarity.NEGATIVE,
        "not asserted": event.modality is not Modality.ASSERTED,
        "future": event.tense is Tense.FUTURE,
    }
    return ", ".join(mark for mark, holds in marks.items() if holds)
