"""Dictionaries of PETRARCH and TABARI, small and made up: what becomes of each line, and which are refused."""

from __future__ import annotations

import contextlib
import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geoevents.errors import DataError
from geoevents.resolving.actor_table import ActorKind, ActorTable
from geoevents.resolving.petrarch import (
    is_agent_dictionary,
    is_dictionary,
    names_in_text,
    read_petrarch_actors,
    read_petrarch_agents,
)

ACTORS = """\
# Comments may stand anywhere.
<!-- also over
     several lines [XXX] -->

BELARUS_  [BLR]   ; a state
+BELARUSSIAN_
+WEISSRUSSLAND_ # in German

LOW_HARBOUR_FRONT_(LHF)_\t[PHLREB]
MARIT_OLVANG_\t[NORGOV 870301-901101] [NORELI]
DARO_TEK-SUN
    [KORMIL <010630]
    [KORGOV >010701]
TIMBER_TRADE_COUNCIL_ [NGOENV]
SEA_PEOPLE_ [qqs]
OLD_RITE_ [CHRDOX114]
FOGHORN_ [---]
NOBODYS_NAME_
DRUM_AND_PIPE_ [###]
"""


def actors(text: str) -> ActorTable:
    return ActorTable(read_petrarch_actors(text, "own.actors"))


def code(table: ActorTable, name: str, day: str | None = None) -> str:
    numbers = table.index.get(name)
    assert len(numbers) == 1, f"{name} means {len(numbers)} actors"
    return table.entry(numbers[0]).code_on(dt.date.fromisoformat(day) if day else None)


@pytest.mark.parametrize(
    ("name", "day", "expected"),
    [
        ("Belarus", None, "BLR"),
        ("Belarussian", None, "BLR"),
        ("BELARUSSIAN", None, "BLR"),
        ("Weissrussland", None, "BLR"),
        ("Low Harbour Front", None, "PHLREB"),
        ("Marit Olvang", "1987-02-28", "NORELI"),
        ("Marit Olvang", "1987-03-01", "NORGOV"),
        ("Marit Olvang", "1990-11-01", "NORGOV"),
        ("Marit Olvang", "1990-11-02", "NORELI"),
        ("Daro Tek-sun", "1980-01-01", "KORMIL"),
        ("Daro Tek-Sun", "2001-06-30", "KORMIL"),
        ("Daro Tek-sun", "2001-07-01", "KORGOV"),
        ("Timber Trade Council", None, "NGOENV"),
        ("Sea People", None, "QQS"),
        ("Old Rite", None, "CHRDOX"),
        ("Foghorn", None, ""),
        ("Drum and Pipe", None, ""),
    ],
)
def test_names_have_their_codes(name: str, day: str | None, expected: str) -> None:
    assert code(actors(ACTORS), name, day) == expected


def test_a_name_without_a_code_is_left_out() -> None:
    assert not actors(ACTORS).index.get("Nobodys Name")


@pytest.mark.parametrize(
    ("codes", "day", "expected"),
    [
        # The first that holds counts.
        ("[ALBGOV 000101-001231] [ALBLEG 000601-020101]", "2000-07-01", "ALBGOV"),
        ("[ALBGOV 000101-001231] [ALBLEG 000601-020101]", "2001-01-01", "ALBLEG"),
        # Without days: where no other holds, wherever it stands.
        ("[ALBMED] [ALBGOV 000101-001231]", "2000-01-01", "ALBGOV"),
        ("[ALBMED] [ALBGOV 000101-001231]", "1999-12-31", "ALBMED"),
        ("[ALBMED] [ALBGOV <001231]", "2000-12-31", "ALBGOV"),
        ("[ALBMED] [ALBGOV >001231]", "2001-12-31", "ALBGOV"),
        # An end before the beginning.
        ("[ALBGOV 910101-900101] [ALBMED]", "1990-06-01", "ALBMED"),
        # Short years: 00 to 30 are of this century.
        ("[ALBGOV 310101-301231]", "1931-01-01", "ALBGOV"),
        ("[ALBGOV 310101-301231]", "2030-12-31", "ALBGOV"),
        ("[ALBGOV 18980101-19050101]", "1900-01-01", "ALBGOV"),
        # A mixture of both ways to write a year, with spaces.
        ("[ALBGOV 19900101 - 950101]", "1994-01-01", "ALBGOV"),
        # Days that a month has not.
        ("[ALBGOV 990101-990231]", "1999-02-28", "ALBGOV"),
        ("[ALBGOV 990101-990231]", "1999-03-01", "ALBELI"),
        # Nobody for some days.
        ("[--- 990101-991231] [ALBMED]", "2000-01-01", "ALBMED"),
        # A brace for a bracket.
        ("[ALBGOV 990101-991231}", "1999-06-01", "ALBGOV"),
    ],
)
def test_the_code_of_a_day(codes: str, day: str, expected: str) -> None:
    assert code(actors(f"ILIR_VENDRA\n\t{codes}\n"), "Ilir Vendra", day) == expected


@given(
    st.lists(
        st.tuples(
            st.dates(dt.date(1931, 1, 1), dt.date(2030, 12, 31)), st.dates(dt.date(1931, 1, 1), dt.date(2030, 12, 31))
        ),
        min_size=1,
        max_size=4,
    ),
    st.dates(dt.date(1931, 1, 1), dt.date(2030, 12, 31)),
)
def test_days_survive_the_reading(periods: list[tuple[dt.date, dt.date]], day: dt.date) -> None:
    """The first period that holds on a day gives its code, in both ways to write it."""
    codes = ["AAAGOV", "BBBGOV", "CCCGOV", "DDDGOV"]
    ordered = [(min(period), max(period)) for period in periods]
    for style in ("%y%m%d", "%Y%m%d"):
        lines = [
            f"\t[{code} {start.strftime(style)}-{end.strftime(style)}]"
            for code, (start, end) in zip(codes, ordered, strict=False)
        ]
        holding = [code for code, (start, end) in zip(codes, ordered, strict=False) if start <= day <= end]
        table = actors("\n".join(["ILIR_VENDRA", *lines, "\t[ZZZMED]"]))
        assert code(table, "Ilir Vendra", day.isoformat()) == (holding[0] if holding else "ZZZMED")


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("X [NOR]", ActorKind.STATE),
        ("X [NOR <900101] [NORREB >900102]", ActorKind.STATE),
        ("X [NORGOV 900101-910101]", ActorKind.PERSON),
        ("X [NORELI]", ActorKind.PERSON),
        ("X [NORMIL]", ActorKind.BODY),
        ("X [NORGOVBUS]", ActorKind.BODY),
        ("X [NORREB]", ActorKind.ARMED),
        ("X [NORPTY]", ActorKind.PARTY),
        ("X [NORMED]", ActorKind.MEDIA),
        ("X [NORBUS]", ActorKind.COMPANY),
        ("X [MNCNOR]", ActorKind.COMPANY),
        ("X [IGOUNO]", ActorKind.ORGANIZATION),
        ("X [NGOHRI]", ActorKind.ORGANIZATION),
        ("X [IMGMOS]", ActorKind.ARMED),
        ("X [QQS]", ActorKind.PEOPLE),
        ("X [GOV]", ActorKind.BODY),
        ("X [---]", ActorKind.NOBODY),
    ],
)
def test_the_kind_follows_from_the_code(line: str, kind: ActorKind) -> None:
    assert {row[1] for row in read_petrarch_actors(line, "own.actors")} == {kind.value}


@pytest.mark.parametrize(
    ("name", "kind", "forms"),
    [
        ("NORWAY", ActorKind.STATE, ["Norway", "NORWAY"]),
        ("PERU", ActorKind.STATE, ["?Peru", "PERU"]),
        ("OPEC", ActorKind.ORGANIZATION, ["OPEC", "?Opec"]),
        ("U.N.", ActorKind.ORGANIZATION, ["U.N."]),
        ("UNESCO", ActorKind.ORGANIZATION, ["Unesco", "UNESCO"]),
        ("BANK OF THE SOUTH", ActorKind.ORGANIZATION, ["Bank of the South", "BANK of the South"]),
        ("EU MISSION", ActorKind.ORGANIZATION, ["Eu Mission", "EU Mission"]),
        ("OLA BIN-NORDAHL", ActorKind.PERSON, ["Ola Bin-Nordahl", "Ola bin-Nordahl"]),
        ("HAN SOL-BIN", ActorKind.PERSON, ["Han Sol-Bin", "Han Sol-bin"]),
        ("PIER D'ORSI", ActorKind.PERSON, ["Pier D'Orsi"]),
        ("EWAN MCTAVISH", ActorKind.PERSON, ["Ewan McTavish"]),
        ("PEOPLE'S GUARD", ActorKind.ARMED, ["People's Guard"]),
        ("ÅSE ØVRE", ActorKind.PERSON, ["Åse Øvre"]),
        ("Kongsberg front", ActorKind.ARMED, ["Kongsberg front"]),
    ],
)
def test_forms_of_names_in_capitals(name: str, kind: ActorKind, forms: list[str]) -> None:
    assert names_in_text([name], kind) == forms


AGENTS = """\
<!-- agents -->
!PERSON! = MAN, WOMAN
PARLIAMENT!PERSON! [~LEG] # made up
COURT-MARTIAL {COURTS_MARTIAL} [~MILJUD]
RIOT_POLICE {} [~COP]
RELIEF_COLUMN [NGO~]
EMISSARY_ [~]
PASSER_BY {PASSERS_BY} [---]
"""


@pytest.mark.parametrize(
    ("phrase", "roles", "transparent", "is_nobody"),
    [
        ("parliamentman", "LEG", False, False),
        ("parliamentwoman", "LEG", False, False),
        ("court martial", "MILJUD", False, False),
        ("courts martial", "MILJUD", False, False),
        ("riot police", "COP", False, False),
        ("relief column", "NGO", False, False),
        ("emissary", "", True, False),
        ("passer by", "", False, True),
        ("passers by", "", False, True),
    ],
)
def test_agents_have_their_roles(phrase: str, roles: str, transparent: bool, is_nobody: bool) -> None:
    agents = {agent.phrase: agent for agent in read_petrarch_agents(AGENTS, "own.agents")}
    assert len(agents) == 9
    agent = agents[phrase]
    assert (agent.roles, agent.transparent, agent.is_nobody) == (roles, transparent, is_nobody)


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        ("+SYNONYM_", "own:1: a synonym or a code before any name"),
        ("# only a comment\n\t[NORGOV]", "own:2: a synonym or a code before any name"),
        ("NAME [NOR", "own:1: a code without its second bracket"),
        ("NAME\n<!-- a\nb -->\n\t[NORGOV 1990]", "own:4: '1990' is no day|own:4: .* is no code with days"),
        ("NAME\n\t[NORGOV 2004017-20061201]", "own:2: '2004017' is no day; write YYMMDD or YYYYMMDD"),
        ("NAME\n\t[NORGOV <901301]", "own:2: '901301' is no day"),
        ("NAME\n\t[NORGOV >900100]", "own:2: '900100' is no day"),
        ("NAME\n\t[NORGOV =900101]", r"own:2: \[NORGOV =900101\] is no code with days"),
        ("NAME []", r"own:1: \[\] is no code with days"),
        ("NAME [NORGO]", "own:1: 'NORGO' is no CAMEO actor code"),
        ("NAME [NOR/SWE]", "own:1: 'NOR/SWE' is no CAMEO actor code"),
        ("___ [NOR]", "own:1: .*before any name"),
        ("''' [NOR]", "own:1: the name \"'''\" has no letters"),
        ("--- ASK [020] ---", "own:1: '---' begins no name"),
        ("&SETS\n+ONE", "own:1: '&SETS' begins no name"),
    ],
)
def test_a_bad_line_of_actors_is_named(lines: str, message: str) -> None:
    with pytest.raises(DataError, match=message):
        read_petrarch_actors(lines, "own")


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        ("ROWER", "own:1: 'ROWER' is no agent"),
        ("# first\nROWER {ROWERS [~MIL]", "own:2: .* is no agent"),
        ("ROWER [MIL]", "own:1: 'MIL' is no code of an agent"),
        ("ROWER [~MI]", "own:1: '~MI' is no code of an agent"),
        ("OARS!PERSON! [~MIL]", "own:1: unknown set !PERSON!; define it above"),
    ],
)
def test_a_bad_line_of_agents_is_named(lines: str, message: str) -> None:
    with pytest.raises(DataError, match=message):
        read_petrarch_agents(lines, "own")


@given(st.text(alphabet="AB_ +\t\n[]<>-{}!=~#;0129&", max_size=60))
def test_any_text_is_read_or_refused(text: str) -> None:
    for read in (read_petrarch_actors, read_petrarch_agents):
        with contextlib.suppress(DataError):
            read(text, "own")


@pytest.mark.parametrize(
    ("text", "dictionary", "agents"),
    [
        (ACTORS, True, False),
        (AGENTS, True, True),
        ("# [NOR]\nname\tkind\n", False, False),
        ("", False, False),
    ],
)
def test_dictionaries_are_recognised(text: str, dictionary: bool, agents: bool) -> None:
    assert (is_dictionary(text), is_agent_dictionary(text)) == (dictionary, agents)
