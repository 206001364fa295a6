"""Rules against clauses made by hand: which rule wins, who fills the roles, what the code is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
from attrs import evolve
from tests.coding.scenes import Predicate, adjective, coded, codings, noun, scene, verb

from geoevents.clauses import Clauses
from geoevents.records import Modality, Polarity, Tense

PASSIVE = {"passive": True}
FUTURE = {"tense": Tense.FUTURE}
NEGATIVE = {"polarity": Polarity.NEGATIVE}


def _attack(text: str, facts: Mapping[str, Any] | None = None, **slots: str) -> Clauses:
    return scene(text, verb("attack", facts, **slots))


# ---------------------------------------------------------------------- which rule wins


def test_the_first_rule_that_matches_wins() -> None:
    clauses = _attack("Iran attack Iraq", subj="Iran", obj="Iraq")
    rules = "verb attack\n  111 subj > with\n  190 subj > obj\n  195 subj > obj\n"
    assert coded(rules, clauses) == ["Iran 190 Iraq"]
    (coding,) = codings(rules, clauses)
    assert [attempt.rule.place for attempt in coding.attempts] == ["own.rules:2", "own.rules:3"]
    assert [attempt.event is None for attempt in coding.attempts] == [True, False]
    assert coding.attempts[0].reason == "with is empty or no participant"


def test_all_entries_of_the_lemma_are_tried() -> None:
    clauses = _attack("Iran attack Iraq", subj="Iran", obj="Iraq")
    rules = "verb attack\n  111 subj > with\nverb attack\n  190 subj > obj\n"
    assert coded(rules, clauses) == ["Iran 190 Iraq"]


def test_a_clause_without_an_entry_is_not_shown() -> None:
    assert codings("verb greet\n  050 subj > obj\n", _attack("Iran attack Iraq", subj="Iran", obj="Iraq")) == []


def test_codings_stand_in_the_order_of_the_text() -> None:
    clauses = scene("A meet B then C attack D", verb("attack", subj="C", obj="D"), verb("meet", subj="A", obj="B"))
    rules = "verb attack\n  190 subj > obj\nverb meet\n  040 subj <> obj\n"
    assert coded(rules, clauses) == ["A <>040 B", "C 190 D"]


# ---------------------------------------------------------------------- who fills the roles

ROLES = [
    # (rule, slots, event or reason)
    ("190 subj > obj", {"subj": "Iran", "obj": "Iraq"}, "Iran 190 Iraq"),
    ("190 subj > on | against", {"subj": "Iran", "on": "Iraq", "against": "Oman"}, "Iran 190 Iraq"),
    ("190 subj > on | against", {"subj": "Iran", "against": "Oman"}, "Iran 190 Oman"),
    ("190 by | subj > obj", {"subj": "Iran", "obj": "Iraq"}, "Iran 190 Iraq"),
    ("142 subj > _", {"subj": "Iran", "obj": "Iraq"}, "Iran 142 _"),
    ("190 _ > obj", {"subj": "Iran", "obj": "Iraq"}, "_ 190 Iraq"),
    ("071 from > subj", {"subj": "Iran", "from": "Iraq"}, "Iraq 071 Iran"),
    ("040 subj <> obj", {"subj": "Iran", "obj": "Iraq"}, "Iran <>040 Iraq"),
    ("040 subj <> subj", {"subj": "Iran Iraq"}, "Iran Iraq <>040 _"),
    ("040 subj <> subj", {"subj": "ministers"}, "ministers <>040 _"),
    ("040 subj <> subj", {"subj": "Iran"}, "! subj does not hold two actors"),
    ("190 subj > obj", {"subj": "Iran Iraq", "obj": "Oman Qatar"}, "Iran Iraq 190 Oman Qatar"),
    ("190 subj > obj", {"subj": "it", "obj": "Iraq"}, "it 190 Iraq"),
    ("190 subj > obj", {"subj": "Iran", "obj": "house"}, "Iran 190 house"),
    ("190 subj > obj", {"subj": "storm", "obj": "Iraq"}, "! subj is no actor"),
    ("190 subj > obj", {"subj": "~landed", "obj": "Iraq"}, "! subj is no actor"),
    ("190 subj > obj", {"subj": "Iran", "obj": "~landed"}, "! obj is empty or no participant"),
    ("190 subj > obj", {"subj": "Iran"}, "! obj is empty or no participant"),
    ("190 subj > obj", {"obj": "Iraq"}, "! subj is empty"),
    ("190 subj > obj", {}, "! obj is empty or no participant"),
    ("190 subj > obj", {"subj": "<Iran", "obj": "Iraq"}, "Iran 190 Iraq"),
    ("190 subj > obj", {"subj": "Iran", "obj": "<house"}, "! obj is empty or no participant"),
    ("190 _ > _", {"subj": "Iran", "obj": "Iraq"}, "! nobody takes part"),
]


@pytest.mark.parametrize(("rule", "slots", "expected"), ROLES)
def test_who_fills_the_roles(rule: str, slots: dict[str, str], expected: str) -> None:
    clauses = _attack("Iran Iraq attack Oman Qatar house storm ministers it landed", **slots)
    rules, cast = f"verb attack\n  {rule}\n", {"ministers": "actor several"}
    if expected.startswith("!"):
        (coding,) = codings(rules, clauses, cast)
        assert coding.event is None
        assert coding.attempts[0].reason == expected.removeprefix("! ")
    else:
        assert coded(rules, clauses, cast) == [expected]


def test_of_several_phrases_in_a_slot_the_first_participant_and_its_conjuncts() -> None:
    rules = "verb attack\n  190 subj > on\n"
    together = _attack("Iran attack Iraq Oman", subj="Iran", on="Iraq Oman")
    assert coded(rules, together) == ["Iran 190 Iraq Oman"]
    (clause,) = together
    phrases = tuple(evolve(phrase, group=()) for phrase in clause.slots["on"])
    apart = evolve(clause, slots={**clause.slots, "on": phrases})
    assert coded(rules, Clauses(clause.sentence, {clause.head: apart})) == ["Iran 190 Iraq"]


# ---------------------------------------------------------------------- conditions

CONDITIONS = [
    ("if obj", True),
    ("if on", False),
    ("unless on", True),
    ("unless obj", False),
    ("if obj = house", True),
    ("if obj = bridge house", True),
    ("if obj = bridge", False),
    ("unless obj = bridge", True),
    ("unless obj = house", False),
    ("if obj = @thing", True),
    ("if obj = @country", False),
    ("if obj = @country house", True),
    ("if subj = @country", True),
    ("if subj = @MIL", False),
    ("if subj = @country and obj = house", True),
    ("if subj = @country and obj = bridge", False),
    ("unless subj = @MIL or obj = bridge", True),
    ("unless subj = @MIL or obj = house", False),
    ("if obj unless subj = @country", False),
    ("if adv = back", True),
    ("if adv = home", False),
    ("if adv", True),
    ("if particle = up", True),
    ("if particle = down", False),
    ("if particle", True),
    ("unless particle = up", False),
    ("if with = @clause", True),
    ("if with = @should", False),
    ("if for = @clause and for = @should", True),
    ("if subj = iran", True),
]


@pytest.mark.parametrize(("conditions", "holds"), CONDITIONS)
def test_conditions(conditions: str, holds: bool) -> None:
    clauses = scene(
        "Iran attack house landed leave",
        verb(
            "attack",
            {"adverbs": frozenset({"back"}), "particle": "up"},
            **{"subj": "Iran", "obj": "house", "with": "~landed", "for": "~leave"},
        ),
        verb("landed"),
        verb("leave", {"obliges": True}),
    )
    assert bool(coded(f"verb attack_up\n  190 subj > obj {conditions}\n", clauses)) == holds


def test_a_failed_condition_says_what_was_found() -> None:
    clauses = _attack("Iran attack house", subj="Iran", obj="house")
    rules = (
        "verb attack\n  190 subj > obj if obj = bridge\n  190 subj > obj unless obj = house\n  190 subj > obj if on\n"
    )
    (coding,) = codings(rules, clauses)
    assert [attempt.reason for attempt in coding.attempts] == [
        "needs obj = bridge, found 'house'",
        "excluded by obj = house",
        "needs on, found nothing",
    ]


# ---------------------------------------------------------------------- missing agents

BARE = {"obj": "Iraq"}


@pytest.mark.parametrize(
    ("predicate", "expected"),
    [
        (verb("attack", **BARE), []),
        (verb("attack", PASSIVE, **BARE), ["_ 190 Iraq"]),
        (verb("attack", PASSIVE, subj="storm", **BARE), []),
        (verb("attack", PASSIVE, subj="Iran", **BARE), ["Iran 190 Iraq"]),
        (noun("attack", on="Iraq"), ["_ 190 Iraq"]),
        (noun("attack", subj="storm", on="Iraq"), []),
        (noun("attack"), []),
    ],
)
def test_a_missing_agent(predicate: Predicate, expected: list[str]) -> None:
    clauses = scene("Iran attack Iraq storm", predicate)
    rules = "verb attack\n  190 subj > obj\nnoun attack\n  190 subj > on\n"
    assert coded(rules, clauses) == expected


def test_words_need_a_speaker() -> None:
    clauses = scene("blame Iraq", verb("blame", PASSIVE, obj="Iraq"))
    assert coded("verb blame\n  111 subj > obj\n", clauses) == []


# ---------------------------------------------------------------------- operations

OPERATIONS = """
verb agree
  intent  subj > xcomp
verb urge
  appeal  subj > obj : xcomp
verb demand
  demand  subj > ccomp
verb refuse
  refuse  subj > xcomp
verb threaten
  threaten  subj > xcomp
verb stop
  stop  subj > xcomp | obj
verb promise
  promise  subj > iobj : obj
verb meet
  040  subj <> obj
verb attack
  190  subj > obj
verb withdraw
  0874  subj > _
verb criticize
  111  subj > obj
noun aid
  070  subj > to
noun sport
  050  subj > with  if with = team
"""

OPERATED = [
    (
        "Iran agree meet Iraq",
        [verb("agree", subj="Iran", xcomp="~meet"), verb("meet", subj="Iran", obj="Iraq")],
        ["Iran 036 Iraq"],
    ),
    (
        "Iran threaten attack Iraq",
        [verb("threaten", subj="Iran", xcomp="~attack"), verb("attack", subj="Iran", obj="Iraq")],
        ["Iran 138 Iraq"],
    ),
    (
        "Iran urge Iraq meet Oman",
        [verb("urge", subj="Iran", obj="Iraq", xcomp="~meet"), verb("meet", subj="Iraq", obj="Oman")],
        ["Iran 026 Iraq"],
    ),
    (
        "Iran demand Iraq withdraw",
        [verb("demand", subj="Iran", ccomp="~withdraw"), verb("withdraw", subj="Iraq")],
        ["Iran 1056 Iraq"],
    ),
    (
        "Iran refuse withdraw",
        [verb("refuse", subj="Iran", xcomp="~withdraw"), verb("withdraw", subj="Iran")],
        ["Iran 1246 _"],
    ),
    # an object instead of an infinitive
    (
        "Iran promise Iraq aid",
        [verb("promise", subj="Iran", iobj="Iraq", obj="aid"), noun("aid", subj="Iran", to="Iraq")],
        ["Iran 033 Iraq"],
    ),
    # nothing codable inside: the operation's general code, where somebody is addressed
    (
        "Iran urge Iraq dance",
        [verb("urge", subj="Iran", obj="Iraq", xcomp="~dance"), verb("dance", subj="Iraq")],
        ["Iran 020 Iraq"],
    ),
    (
        "Iran agree dance",
        [verb("agree", subj="Iran", xcomp="~dance"), verb("dance", subj="Iran")],
        ["Iran 030 _?"],
    ),
    ("Iran stop dance", [verb("stop", subj="Iran", xcomp="~dance"), verb("dance", subj="Iran")], []),
    ("Iran refuse dance", [verb("refuse", subj="Iran", xcomp="~dance"), verb("dance", subj="Iran")], []),
    # nothing that CAMEO could code
    (
        "Iran agree criticize Iraq",
        [verb("agree", subj="Iran", xcomp="~criticize"), verb("criticize", subj="Iran", obj="Iraq")],
        ["Iran 111 Iraq"],
    ),
    # operations nest
    (
        "Iran agree stop aid Iraq",
        [
            verb("agree", subj="Iran", xcomp="~stop"),
            verb("stop", subj="Iran", obj="aid"),
            noun("aid", subj="Iran", to="Iraq"),
        ],
        ["Iran 1311 Iraq"],
    ),
    # among each other
    (
        "Iran Iraq agree withdraw",
        [verb("agree", subj="Iran Iraq", xcomp="~withdraw"), verb("withdraw", subj="Iran Iraq")],
        ["Iran Iraq <>0356 _"],
    ),
    # the content's own rule does not match
    (
        "Iran urge Iraq sport",
        [verb("urge", subj="Iran", obj="Iraq", xcomp="sport"), noun("sport", subj="Iraq")],
        ["Iran 020 Iraq"],
    ),
    # nobody acts
    (
        "agree meet Iraq",
        [verb("agree", xcomp="~meet"), verb("meet", obj="Iraq")],
        [],
    ),
]


@pytest.mark.parametrize(("text", "predicates", "expected"), OPERATED, ids=[text for text, _, _ in OPERATED])
def test_operations(text: str, predicates: list[Predicate], expected: list[str]) -> None:
    assert coded(OPERATIONS, scene(text, *predicates)) == expected


def test_the_content_is_used_up() -> None:
    clauses = scene(
        "Iran agree meet Iraq", verb("agree", subj="Iran", xcomp="~meet"), verb("meet", subj="Iran", obj="Iraq")
    )
    agree, meet = codings(OPERATIONS, clauses)
    assert agree.event is not None
    assert meet.event is None
    assert meet.attempts[-1].event is not None
    assert meet.dropped == f"its noun is part of what {agree.event.rule.place} codes"


def test_a_circle_of_contents_ends() -> None:
    clauses = scene(
        "Iran agree refuse Iraq",
        verb("agree", subj="Iran", xcomp="~refuse"),
        verb("refuse", subj="Iran", xcomp="~agree"),
    )
    assert isinstance(coded(OPERATIONS, clauses), list)


def test_nouns_that_a_condition_names_are_used_up() -> None:
    rules = "verb launch\n  190 subj > on | against if obj = attack raid\nnoun attack\n  190 subj > on\n"
    launch = verb("launch", subj="Iran", obj="attack", on="Iraq")
    assert coded(rules, scene("Iran launch attack Iraq", launch, noun("attack", subj="Iran", on="Iraq"))) == [
        "Iran 190 Iraq"
    ]
    # another noun keeps its own event
    other = scene("Iran launch raid Iraq attack Oman", verb("launch", subj="Iran", obj="raid", on="Iraq"),
                  noun("attack", subj="Iraq", on="Oman"))  # fmt: skip
    assert coded(rules, other) == ["Iran 190 Iraq", "Iraq 190 Oman"]


# ---------------------------------------------------------------------- things and who stands behind them


def test_belongings_named_by_the_rule_stand_for_their_owners() -> None:
    clauses = scene("airstrikes kill Iraq", verb("kill", subj="airstrikes", obj="Iraq"))
    rules = "verb kill\n  195 subj > obj if subj = airstrikes\n  190 subj > obj\n"
    assert coded(rules, clauses, {"airstrikes": "thing owned"}) == ["airstrikes 195 Iraq"]
    assert coded(rules, clauses, {"airstrikes": "thing"}) == []


def test_a_target_that_names_nobody_gives_way_to_who_stands_behind_it() -> None:
    clauses = scene(
        "Iran reject call from Iraq", verb("reject", subj="Iran", obj="call"), noun("call", **{"from": "Iraq"})
    )
    assert coded("verb reject\n  120 subj > obj\n", clauses) == ["Iran 120 Iraq"]


# ---------------------------------------------------------------------- will and will not

TENSES = """
verb meet
  040  subj <> obj
verb aid
  070  subj > obj
verb attack
  190  subj > obj
verb criticize
  111  subj > obj
noun attack
  190  subj > on
"""
_BOTH = {"subj": "Iran", "obj": "Iraq"}


@pytest.mark.parametrize(
    ("predicate", "code", "polarity"),
    [
        (verb("meet", **_BOTH), "040", Polarity.POSITIVE),
        (verb("meet", FUTURE, **_BOTH), "036", Polarity.POSITIVE),
        (verb("aid", FUTURE, **_BOTH), "033", Polarity.POSITIVE),
        (verb("aid", {**FUTURE, **NEGATIVE}, **_BOTH), "122", Polarity.POSITIVE),
        (verb("aid", NEGATIVE, **_BOTH), "070", Polarity.NEGATIVE),
        (verb("aid", {**FUTURE, "modality": Modality.OTHER}, **_BOTH), "070", Polarity.POSITIVE),
        (verb("criticize", FUTURE, **_BOTH), "111", Polarity.POSITIVE),
        (verb("attack", FUTURE, **_BOTH), "190", Polarity.POSITIVE),
        (verb("attack", {**FUTURE, "attribution": "Iran"}, **_BOTH), "138", Polarity.POSITIVE),
        (verb("attack", {**FUTURE, "attribution": "Oman"}, **_BOTH), "190", Polarity.POSITIVE),
        (verb("attack", {**FUTURE, **NEGATIVE, "attribution": "Iran"}, **_BOTH), "190", Polarity.NEGATIVE),
        (noun("attack", FUTURE, subj="Iran", on="Iraq"), "190", Polarity.POSITIVE),
    ],
)
def test_the_future(predicate: Predicate, code: str, polarity: Polarity) -> None:
    (coding,) = codings(TENSES, scene(f"Iran {predicate.word} Iraq Oman", predicate))
    assert coding.event is not None
    assert (coding.event.code, coding.event.polarity) == (code, polarity)


# ---------------------------------------------------------------------- other kinds of predicate


def test_an_adjective() -> None:
    clauses = scene("Iran critical Iraq", adjective("critical", subj="Iran", of="Iraq"))
    assert coded("adj critical\n  111 subj > of\n", clauses) == ["Iran 111 Iraq"]


def test_a_gerund_without_an_object_may_be_an_event_noun() -> None:
    rules = "noun fighting\n  190 between <> between\nverb fight\n  190 subj > obj\n"
    gerund = verb("fighting", {"forms": ("fight",)}, between="Iran Iraq")
    assert coded(rules, scene("fighting between Iran Iraq", gerund)) == ["Iran Iraq <>190 _"]
    participle = verb("fighting", {"forms": ("fight",)}, subj="Iran", obj="Iraq")
    assert coded(rules, scene("Iran fighting Iraq", participle)) == ["Iran 190 Iraq"]


def test_a_phrasal_verb() -> None:
    rules = "verb call\n  020 subj > on\nverb call_off\n  140 subj > on\n"
    clauses = scene("Iran call off Iraq", verb("call", {"particle": "off"}, subj="Iran", on="Iraq"))
    assert coded(rules, clauses) == ["Iran 140 Iraq"]
