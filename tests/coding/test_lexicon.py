"""Which entries a clause is looked up in, and in which order."""

from __future__ import annotations

import pytest
from tests.coding.scenes import Predicate, adjective, noun, scene, verb

from geoevents.clauses import Clause, Kind
from geoevents.coding import Lexicon, lexicon, read_rules

ENTRIES = """
verb attack assault
  190 subj > obj
verb call
  020 subj > on
verb call_off
  140 subj > obj
verb turn
  120 subj > obj
verb turn_down
  121 subj > obj
verb self-destruct
  180 subj > _
noun attack
  190 subj > on
noun strike
  143 subj > _
noun air_strike
  195 subj > on
noun long_range_missile_strike
  194 subj > on
adj critical
  111 subj > of
noun critical
  110 subj > of
"""


def _lexicon(*texts: str) -> Lexicon:
    return Lexicon(read_rules([(f"{number}.rules", text) for number, text in enumerate(texts)]))


def _clause(text: str, predicate: Predicate) -> Clause:
    (clause,) = scene(text, predicate)
    return clause


def _found(clause: Clause, *texts: str) -> list[str]:
    return [entry.rules[0].code or "" for entry in _lexicon(*(texts or (ENTRIES,))).entries(clause)]


@pytest.mark.parametrize(
    ("text", "predicate", "codes"),
    [
        ("Iran attack Iraq", verb("attack"), ["190"]),
        ("Iran assault Iraq", verb("assault"), ["190"]),
        ("Iran greet Iraq", verb("greet"), []),
        ("Iran call Iraq", verb("call"), ["020"]),
        ("Iran call it off", verb("call", {"particle": "off"}), ["140"]),
        ("Iran call it up", verb("call", {"particle": "up"}), []),
        ("Iran call over", verb("call", {"particle": "over"}), ["020"]),
        ("Iran turn it down", verb("turn", {"particle": "down"}), ["121"]),
        ("Iran turn it in", verb("turn", {"particle": "in"}), ["120"]),
        ("Iran attack it off", verb("attack", {"particle": "off"}), []),
        ("Iran self-destruct", verb("self-destruct"), ["180"]),
        ("the attack", noun("attack"), ["190"]),
        ("the strike", noun("strike"), ["143"]),
        ("the air strike", noun("strike"), ["195", "143"]),
        ("the air - strike", noun("strike"), ["195", "143"]),
        ("the open air big strike", noun("strike"), ["143"]),
        ("long range missile strike", noun("strike"), ["194", "143"]),
        ("the critical", adjective("critical"), ["111"]),
        ("the critical", noun("critical"), ["110"]),
        ("the critical", verb("critical"), []),
    ],
)
def test_entries_of_a_predicate(text: str, predicate: Predicate, codes: list[str]) -> None:
    assert _found(_clause(text, predicate)) == codes


def test_the_lemmatiser_s_form_is_asked_first() -> None:
    clause = _clause("Iran found it", verb("found", {"forms": ("find", "found")}))
    both = "verb find\n  090 subj > obj\nverb found\n  050 subj > obj\n"
    assert _found(clause, both) == ["090"]
    assert _found(clause, "verb found\n  050 subj > obj\n") == ["050"]


def test_files_given_first_win() -> None:
    clause = _clause("Iran attack Iraq", verb("attack"))
    own, bundled = "verb attack\n  111 subj > obj\n", "verb attack\n  190 subj > obj\n"
    assert _found(clause, own, bundled) == ["111", "190"]
    assert _found(clause, bundled, own) == ["190", "111"]


def test_more_of_the_predicate_s_words_go_before_the_order_of_files() -> None:
    clause = _clause("the air strike", noun("strike"))
    assert _found(clause, "noun strike\n  143 subj > _\n", "noun air_strike\n  195 subj > on\n") == ["195", "143"]


def test_sets_given_first_win() -> None:
    assert _lexicon("set a = x\n").sets == {"a": frozenset("x")}
    own, bundled = (read_rules([("a.rules", text)]) for text in ("set a = x\n", "set a = y\nset b = z\n"))
    assert Lexicon([*own, *bundled]).sets == {"a": frozenset("x"), "b": frozenset("z")}


def test_the_bundled_lexicon_stands_behind_the_user_s_files() -> None:
    own = read_rules([("own.rules", "verb criticize\n  115 subj > obj\n")])
    clause = _clause("Iran criticize Iraq", verb("criticize"))
    entries = lexicon.load(own).entries(clause)
    assert entries[0].path == "own.rules"
    assert len(entries) > 1
    assert entries[1:] == lexicon.load().entries(clause)


def test_the_bundled_sets_are_shared() -> None:
    assert {"sanction", "aid", "attack"} <= lexicon.shared_sets().keys()
    assert "embargo" in lexicon.shared_sets()["sanction"]


def test_the_kinds_are_those_of_clauses() -> None:
    assert {entry.kind for file in lexicon.bundled() for entry in file.entries} == set(Kind)
