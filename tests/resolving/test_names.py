"""How names are compared and found."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geoevents.resolving.names import NameIndex, key_of, words_of


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Iran", ["Iran"]),
        ("Recep Tayyip Erdoğan", ["Recep", "Tayyip", "Erdogan"]),
        ("al-Assad", ["al", "Assad"]),
        ("Guinea–Bissau", ["Guinea", "Bissau"]),
        ("U.N.", ["UN"]),
        ("U.S.A.", ["USA"]),
        ("Côte d'Ivoire", ["Cote", "d", "Ivoire"]),
        ("Côte d’Ivoire", ["Cote", "d", "Ivoire"]),
        ("Łukasz Ødegård", ["Lukasz", "Odegard"]),
        ("Straße", ["Strasse"]),
        ("İlham Əliyev", ["Ilham", "Aliyev"]),
        ("G20", ["G20"]),
        ("snake_case", ["snake", "case"]),
        ("…", []),
        ("", []),
    ],
)
def test_words(text: str, words: list[str]) -> None:
    assert list(words_of(text)) == words


@pytest.mark.parametrize(
    "names",
    [
        ("The Gambia", "Gambia", "the Gambia"),
        ("Al-Shabaab", "Al Shabaab", "Al–Shabaab"),
        ("U.N.", "UN"),
        ("São Tomé", "Sao Tome", "São\u00a0Tomé"),
        ("Erdoğan", "Erdogan"),
        ("Prime  Minister", "Prime Minister"),
    ],
)
def test_names_that_are_the_same(names: tuple[str, ...]) -> None:
    assert len({key_of(name) for name in names}) == 1


@pytest.mark.parametrize(
    ("one", "other"), [("Iran", "iran"), ("Niger", "Nigeria"), ("US", "us"), ("The", "Iran"), ("Theresa May", "May")]
)
def test_names_that_are_not(one: str, other: str) -> None:
    assert key_of(one) != key_of(other)


@given(st.text())
def test_a_key_is_its_own_key(text: str) -> None:
    words = key_of(text).split(" ")
    if words[0] not in ("the", "The"):  # "the The X" loses one article at a time
        assert key_of(key_of(text)) == key_of(text)


@given(st.text())
def test_words_hold_nothing_else(text: str) -> None:
    assert all(word and not set(word) & set(" .-_'’") for word in words_of(text))


def _index(*names: str) -> NameIndex:
    index = NameIndex()
    for number, name in enumerate(names):
        index.add(name, number)
    return index


def _found(index: NameIndex, text: str) -> list[tuple[str, list[int]]]:
    words = text.split()
    return [(" ".join(words[first:end]), list(meanings)) for first, end, meanings in index.find(words)]


def test_the_longest_name_wins() -> None:
    index = _index("Guinea", "Papua New Guinea", "New Guinea", "Papua")
    assert _found(index, "in Papua New Guinea and Guinea") == [("Papua New Guinea", [1]), ("Guinea", [0])]
    assert _found(index, "Papua New Zealand") == [("Papua", [3])]


def test_names_do_not_overlap() -> None:
    assert _found(_index("A B", "B C"), "A B C") == [("A B", [0])]


def test_a_name_may_mean_several_things() -> None:
    index = _index("Georgia", "Georgia", "The Georgia")
    assert list(index.get("Georgia")) == [0, 1, 2]
    assert len(index) == 1


def test_the_same_meaning_counts_once() -> None:
    index = NameIndex()
    assert index.add("The Gambia", 7) == index.add("Gambia", 7) == "Gambia"
    assert list(index.get("the Gambia")) == [7]


def test_names_without_letters_are_not_kept() -> None:
    index = _index("", "…", "--")
    assert len(index) == 0
    assert _found(index, "… --") == []


def test_unknown_names() -> None:
    assert list(_index("Iran").get("Iraq")) == []
    assert _found(_index("Iran"), "") == []


def test_case_counts() -> None:
    assert _found(_index("US"), "tell us of the US") == [("US", [0])]


def test_finding_takes_linear_time() -> None:
    index = _index(*(" ".join(["A"] * length) for length in range(1, 6)))
    start = time.perf_counter()
    assert len(index.find(["A"] * 50_000)) == 10_000
    assert time.perf_counter() - start < 2
