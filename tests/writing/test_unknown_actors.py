"""The actors that the tables do not know, as rows to be filled in."""

import io

import attrs
import pytest

from geoevents.records import Actor, Document, Event, Span
from geoevents.writing import CodedDocument, unknown_actors


def actor(name: str, code: str | None = None, country: str | None = None, *roles: str) -> Actor:
    return Actor(code, country, roles, name, Span(0, len(name), name))


def written(warning: Event, *actors: Actor) -> str:
    sentence = Span(0, 9, "Who\n\twas.")
    events = tuple(attrs.evolve(warning, target=each, sentence=sentence) for each in actors)
    stream = io.BytesIO()
    unknown_actors.write([CodedDocument(Document(""), ()), CodedDocument(Document(""), events)], stream)
    return stream.getvalue().decode()


HEADER = "name\tkind\tcode\tfrom\tto\taliases\n"


@pytest.mark.parametrize(
    ("found", "rows"),
    [
        (actor("Golani Front"), "# once, as in: Who was.\nGolani Front\t\t\t\t\t\n"),
        (actor("Border Force", "COP", None, "COP"), "# once, as in: Who was.\nBorder Force\t\tCOP\t\t\t\n"),
        (actor("New\nFront"), "# once, as in: Who was.\nNew Front\t\t\t\t\t\n"),
        (actor("Chile", "CHL", "CHL"), ""),
        (actor("United Nations", "IGOUNO", None, "IGO", "UNO"), ""),
        (actor("He"), ""),
        (actor("protesters"), ""),
    ],
)
def test_which_actors_are_unknown(warning: Event, found: Actor, rows: str) -> None:
    assert written(warning, found) == HEADER + rows


def test_the_most_frequent_stand_first(warning: Event) -> None:
    lines = written(warning, actor("Zeta"), actor("Beta"), actor("Alpha"), actor("Zeta")).splitlines()
    assert [line.split("\t")[0] for line in lines if not line.startswith("#")] == [
        "name",
        "Zeta",
        "Alpha",
        "Beta",
    ]
    assert "# 2 times, as in: Who was." in lines
