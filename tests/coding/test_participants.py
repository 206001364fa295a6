"""Targets that a rule's own slots do not hold: behind nouns, in purposes, conditions and contents."""

from __future__ import annotations

import pytest
from tests.coding.scenes import Predicate, coded, noun, scene, verb

from geoevents.records import Polarity, Tense

FUTURE_NO = {"tense": Tense.FUTURE, "polarity": Polarity.NEGATIVE}
RULES = """
verb launch
  045  subj > between  if obj = effort
verb mobilize
  154  subj > _  if obj = army
verb strike
  143  subj > _
verb lift
  085  subj > _  if obj = embargo
verb investigate
  090  subj > _  if ccomp
verb reject
  reject  subj > obj : obj
verb send
  072  subj > to | for  if obj = jets
  154  subj > _  if obj = jets
verb destroy
  190  subj > obj
"""

BEYOND_THE_SLOTS = [
    (
        "Oman launch effort to reconcile Mali Niger",
        [
            verb("launch", subj="Oman", obj="effort"),
            noun("effort", to="~reconcile"),
            verb("reconcile", obj="Mali Niger"),
        ],
        ["Oman 045 Mali Niger"],
    ),
    (
        "Oman launch effort designed to save Mali Niger",
        [
            verb("launch", subj="Oman", obj="effort"),
            verb("designed", {"forms": ("design",)}, obj="effort", xcomp="~save"),
            verb("save", obj="Mali Niger"),
        ],
        ["Oman 045 Mali Niger"],
    ),
    (
        "Oman launch effort that Mali lied",
        [verb("launch", subj="Oman", obj="effort"), noun("effort", ccomp="~lied"), verb("lied", subj="Mali")],
        ["Oman 045 Mali"],
    ),
    (
        "Oman launch effort to help itself",
        [verb("launch", subj="Oman", obj="effort"), noun("effort", to="~help"), verb("help", obj="effort")],
        ["Oman 045 _?"],
    ),
    (
        "Chad mobilize army for assault against Mali",
        [verb("mobilize", subj="Chad", obj="army", **{"for": "assault"}), noun("assault", against="Mali")],
        ["Chad 154 Mali"],
    ),
    (
        "Chad mobilize army to fight Mali",
        [verb("mobilize", subj="Chad", obj="army", to="~fight"), verb("fight", obj="Mali")],
        ["Chad 154 Mali"],
    ),
    (
        "Chad mobilize army to celebrate peace",
        [verb("mobilize", subj="Chad", obj="army", to="~celebrate"), verb("celebrate", obj="peace")],
        ["Chad 154 _"],
    ),
    ("Peru strike at Glencore", [verb("strike", subj="Peru", at="Glencore")], ["Peru 143 Glencore"]),
    (
        "Fiji lift embargo until Tonga leave",
        [verb("lift", FUTURE_NO, subj="Fiji", obj="embargo", until="~leave"), verb("leave", subj="Tonga")],
        ["Fiji 1244 Tonga"],
    ),
    (
        "Fiji lift embargo until it leave",
        [verb("lift", FUTURE_NO, subj="Fiji", obj="embargo", until="~leave"), verb("leave", subj="it")],
        ["Fiji 1244 _"],
    ),
    (
        "Fiji lift embargo after Tonga leave",
        [verb("lift", subj="Fiji", obj="embargo", after="~leave"), verb("leave", subj="Tonga")],
        ["Fiji 085 _"],
    ),
    (
        "Cuba investigate whether Haiti lied",
        [verb("investigate", subj="Cuba", ccomp="~lied"), verb("lied", subj="Haiti")],
        ["Cuba 090 Haiti"],
    ),
    (
        "Laos send jets to destroy Oman",
        [verb("send", subj="Laos", obj="jets", to="~destroy"), verb("destroy", subj="Laos", obj="Oman")],
        ["Laos 154 Oman", "Laos 190 Oman"],
    ),
    (
        "Laos send jets to help Oman",
        [verb("send", subj="Laos", obj="jets", to="~help"), verb("help", subj="Laos", obj="Oman")],
        ["Laos 072 Oman"],
    ),
]


@pytest.mark.parametrize(("text", "predicates", "expected"), BEYOND_THE_SLOTS, ids=[row[0] for row in BEYOND_THE_SLOTS])
def test_targets_beyond_the_slots(text: str, predicates: list[Predicate], expected: list[str]) -> None:
    assert coded(RULES, scene(text, *predicates)) == expected


def test_who_makes_an_offer_is_turned_down() -> None:
    clauses = scene("Togo reject offer", verb("reject", subj="Togo", obj="offer"))
    assert coded(RULES, clauses, {"offer": "thing owned"}) == ["Togo 120 offer"]


def test_a_circle_of_purposes_ends() -> None:
    clauses = scene(
        "Oman launch effort to reconcile plan to save",
        verb("launch", subj="Oman", obj="effort"),
        noun("effort", to="~reconcile"),
        verb("reconcile", obj="plan", to="~save"),
        noun("plan", to="~save"),
        verb("save", obj="effort", to="~reconcile"),
    )
    assert coded(RULES, clauses) == ["Oman 045 _?"]
