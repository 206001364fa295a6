"""The table of agent nouns, read plainly: its form, its codes, and that no phrase stands in two rows."""

from __future__ import annotations

import re
from importlib.resources import files

import pytest

# The role codes of the CAMEO actor codebook that the table uses, with its codes of religions and sects.
ROLES = """
    AGR BUS COP CRM CVL DEV EDU ELI ENV GOV HLH HRI JUD LAB LEG MED MIL MNC MOD NGO OPP PKO PTY RAD REB REF
    REL SET SPY UAF ALE BUD CHR CPT CTH DOX HIN HSD JEW MOS MRN PRO SFI SHI SIK SUN UDX
"""
Row = tuple[tuple[str, ...], str, str]


def read_rows() -> list[Row]:
    text = files("geoevents").joinpath("data/agents.tsv").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    assert lines[0] == "phrase\tcode\tuse"
    rows = []
    for line in lines[1:]:
        phrase, code, use = line.split("\t")
        rows.append((tuple(phrase.split("|")), code, use))
    return rows


@pytest.fixture(scope="module")
def rows() -> list[Row]:
    return read_rows()


def test_phrases_are_lower_case_words(rows: list[Row]) -> None:
    word = re.compile(r"[^\W\d_][\w'-]*")
    wrong = [
        phrase
        for phrases, _, _ in rows
        for phrase in phrases
        if phrase != phrase.lower() or not all(word.fullmatch(part) for part in phrase.split(" "))
    ]
    assert wrong == []


def test_no_phrase_stands_twice(rows: list[Row]) -> None:
    seen: set[str] = set()
    twice = []
    for phrases, _, _ in rows:
        for phrase in phrases:
            key = phrase.replace("-", " ")
            if key in seen:
                twice.append(phrase)
            seen.add(key)
    assert twice == []


def test_plurals_that_lemmatisers_miss_stand_beside_the_singular(rows: list[Row]) -> None:
    missing = [
        phrase
        for phrases, _, _ in rows
        for phrase in phrases
        if re.search(r"\w{3}man$", phrase) and phrase[:-3] + "men" not in phrases
    ]
    assert missing == []


def test_codes_are_known_roles(rows: list[Row]) -> None:
    known = set(ROLES.split())
    wrong = []
    for phrases, code, use in rows:
        roles = {code[at : at + 3] for at in range(0, len(code), 3)}
        if code not in {"=", "-"} and not roles <= known:
            wrong.append((phrases[0], code))
        allowed = {
            "=": use in {"", "thing", "craft"} or use in known,
            "-": use in {"", "CVL"},
        }.get(code, use in {"", "thing"})
        if not allowed:
            wrong.append((phrases[0], use))
    assert wrong == []


def test_the_table_covers_the_field(rows: list[Row]) -> None:
    assert sum(len(phrases) for phrases, _, _ in rows) >= 1500
    used = "".join(code for _, code, _ in rows)
    assert [role for role in ROLES.split() if role not in used] == []


@pytest.mark.parametrize(
    ("phrase", "code", "use"),
    [
        ("foreign minister", "GOV", ""),
        ("defense minister", "GOV", ""),
        ("spokeswoman", "=", "GOV"),
        ("force", "=", "MIL"),
        ("fighter", "=", "UAF"),
        ("riot police", "COP", ""),
        ("gunman", "UAF", ""),
        ("court", "JUD", ""),
        ("military court", "MILJUD", ""),
        ("state television", "GOVMED", ""),
        ("refugee", "REF", ""),
        ("protester", "OPP", ""),
        ("warship", "MIL", "thing"),
        ("embassy", "GOV", "thing"),
        ("airspace", "=", "thing"),
        ("man", "-", "CVL"),
        ("goalkeeper", "-", ""),
        ("ally", "=", ""),
        ("peacekeeper", "PKO", ""),
    ],
)
def test_decisions(rows: list[Row], phrase: str, code: str, use: str) -> None:
    assert [(row[1], row[2]) for row in rows if phrase in row[0]] == [(code, use)]
