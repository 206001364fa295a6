"""Make `office_holders.tsv`: who held which public office when, as rows of the actor tables.

In: a folder with two fact files exported from Wikidata (CC0),

* `office_holders_21st_century.csv` (country, position, person, wikidata, start, end),
* `leaders_and_foreign_ministers_2021_2022.csv` (the same columns),

the table of states (for country codes) and the hand-written `leaders_*.tsv` next to it.
Out: one row per person, role and period, in the column order of every actor table.

The role comes from the words of the position (`ROLE_RULES`), the country code from `states.tsv`.
Periods of one person with one code are merged when at most `MERGE_GAP_DAYS` lie between them.
A person whom the leaders' tables know by any name is left out: those tables are written by hand and win.

    python training/actors/build_offices.py FACTS_FOLDER
"""

from __future__ import annotations

import argparse
import calendar
import csv
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path

from attrs import evolve, frozen

ACTOR_TABLES = Path(__file__).resolve().parents[2] / "src" / "geoevents" / "data" / "actors"
COMMON_ENGLISH_NAMES = Path(__file__).with_name("common_english_names.txt")
FACT_FILES = ("office_holders_21st_century.csv", "leaders_and_foreign_ministers_2021_2022.csv")
HEADER = ("name", "kind", "code", "from", "to", "aliases")
MERGE_GAP_DAYS = 31

# The fact files' own names of countries, where `states.tsv` spells them otherwise.
COUNTRY_NAMES: Mapping[str, str] = {
    "bosnia herzegovina": "bosnia and herzegovina",
    "congo kinshasa": "democratic republic of the congo",
    "czech": "czech republic",
    "saudi": "saudi arabia",
    "swiss": "switzerland",
    "kingdom of denmark": "denmark",
    "kingdom of the netherlands": "netherlands",
    "republic of ireland": "ireland",
    "state of palestine": "palestine",
    "turkish republic of northern cyprus": "northern cyprus",
    "republic of artsakh": "nagorno karabakh",
}

# The first expression that occurs in the position gives the role. Ministers come before soldiers and
# spies, because "Minister of the Armed Forces" and "Minister of Intelligence" are members of a cabinet.
ROLE_RULES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (role, re.compile(expression, re.IGNORECASE))
    for role, expression in (
        ("OPP", r"leader of the opposition|^shadow "),
        ("GOV", r"minist|ambassador|attorney.general|secretary of (state|defen|the (army|navy|air force|interior))"),
        ("GOV", r"national security (advis|council|bureau|committee)|chief of staff (to|of) the (vice.)?presid"),
        ("GOV", r"(white house|downing street|government|presidential) .*chief of staff|central bank|national bank"),
        ("SPY", r"intelligence|secret service|mossad|shin bet|\bCIA\b|\bMI[56]\b|security service|security agency"),
        ("SPY", r"director.general of security|signals directorate|state security"),
        ("COP", r"police|carabinieri|gendarmerie|federal bureau of investigation|\bFBI\b|superintendent general"),
        ("MIL", r"general staff|chiefs of staff|joint chiefs|chief of staff of the|commandant|naval operations"),
        ("MIL", r"chief of (the )?(army|air|naval|navy|defen[cs]e|joint|armed|land)|commander|armed forces"),
        ("JUD", r"supreme court|constitutional c|chief justice|justice of|judge|prosecut|court of|magistrate"),
        ("GOV", r"leader of the (government|house)|representative of the government|cabinet whip"),
        ("LEG", r"speaker|president of the (spanish |moldovan )?(senate|chamber|parliament|storting|riigikogu)"),
        ("LEG", r"president of the (national|legislative|federal) (assembly|council|chamber)|landtag|whip"),
        ("LEG", r"president of the (house|congress|bundes|people's national assembly|council of the nation)"),
        ("LEG", r"(chair\w*|president) of the (council of states|national assembly|national people's congress)"),
        ("LEG", r"chair\w* of the (verkhovna rada|parliament|chamber|state duma|federation council|ways and means)"),
        ("LEG", r"supreme people's assembly|lok sabha|rajya sabha|mazhilis|dewan|marshal of the se|cathaoirleach"),
        ("PTY", r"kuomintang|leader of renamo|general secretary of .*party"),
        ("GOV", r""),
    )
)

# In these countries the words of the position mean another branch of the state than elsewhere.
ROLE_EXCEPTIONS: Mapping[tuple[str, str], str] = {("CUB", "president of the council of states"): "GOV"}

# Offices whose holders seldom act in the news. Persons with none but these are left out when their
# name is an everyday English one: such names would match private persons far more often than them.
MINOR_OFFICE = re.compile(
    r"sport|culture|touris|youth|women|famil|veteran|arts|heritage|housing|seniors?|small business|lord mayor"
    r"|mayor of galway|state secretary|parliamentary secretary|under-?secretary|lord of the treasury|whip"
    r"|district|rural|county|provinc|deputy minister|associate minister|permanent secretary|without portfolio"
    r"|local government|communit|regional development|ambassador|high commissioner|lieutenant governor"
    r"|auditor|comptroller|paymaster|postmaster|communications director|deputy chief of staff",
    re.IGNORECASE,
)
SHARED_OFFICE = re.compile(r"\bmember|justice|judge|deputy|advis|state secretary|vice|lord of", re.IGNORECASE)

DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?$")
TITLES = re.compile(r"^(?:Sir|Dame|Dr\.?|Prof\.?|Prince|Princess|Sheikha?|Archbishop|General|Haji)\s+(?=\S+\s+\S)")
PEERAGE = re.compile(r",\s*(?:\d+\w\w\s+)?(?:Baron|Baroness|Lord|Lady|Viscount|Earl|Duke|Count)\w*\b.*$")
MIDDLE_INITIAL = re.compile(r"\s+[A-Z]\.?(?=\s+\S)")
KOREAN_NAME = re.compile(r"^[A-Z][a-z]+ [A-Z][a-z]+-[a-z]+$")

# Letters that Unicode does not decompose into a base letter and a diacritic, and what the news writes.
FOLDED_LETTERS = str.maketrans(
    {"ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "þ": "th", "Þ": "Th",
     "ß": "ss", "æ": "ae", "Æ": "Ae", "œ": "oe", "ı": "i", "ə": "a", "Ə": "A", "ħ": "h", "Ħ": "H"}
)  # fmt: skip
GERMAN_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue"})
GERMAN_SPEAKING = frozenset({"AUT", "CHE", "DEU"})


@frozen
class Term:
    """One term in one office: what a line of a fact file says, with our code for it."""

    wikidata: str
    name: str
    code: str
    position: str
    start: str
    end: str


def first_day(text: str) -> date:
    """The first day of `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.

    >>> first_day("2021-06")
    datetime.date(2021, 6, 1)
    """
    year, month, day = ([int(part) for part in text.split("-")] + [1, 1])[:3]
    return date(year, month, day)


def last_day(text: str) -> date:
    """The last day of `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; the end of time for an open period.

    >>> last_day("2021-06"), last_day("")
    (datetime.date(2021, 6, 30), datetime.date(9999, 12, 31))
    """
    if not text:
        return date.max
    parts = [int(part) for part in text.split("-")]
    year, month = parts[0], parts[1] if len(parts) > 1 else 12
    return date(year, month, parts[2] if len(parts) > 2 else calendar.monthrange(year, month)[1])


def plain(name: str) -> str:
    """A name as names are compared here: small letters of the base alphabet, hyphens as spaces.

    >>> plain("Joaquín Almunia-Łódź")
    'joaquin almunia lodz'
    """
    decomposed = unicodedata.normalize("NFD", name.translate(FOLDED_LETTERS))
    letters = "".join(character for character in decomposed if not unicodedata.combining(character))
    return " ".join(re.sub(r"[-.'’ʻʼ‘]", " ", letters).lower().split())


def rows(path: Path) -> Iterator[list[str]]:
    """The rows of an actor table, without header and comments, as six cells."""
    for line in path.read_text(encoding="utf-8").splitlines()[1:]:
        if line and not line.startswith("#"):
            yield (line.split("\t") + [""] * 6)[:6]


def country_codes(states: Path) -> dict[str, str]:
    """Plain country name or alias -> code; of a state with several periods, the code of the last."""
    codes: dict[str, str] = {}
    for name, kind, code, _start, _end, aliases in rows(states):
        if kind == "state":
            for written in (name, *filter(None, aliases.split("|"))):
                codes[plain(written.lstrip("?"))] = code
    return codes | {plain(ours): codes[plain(theirs)] for ours, theirs in COUNTRY_NAMES.items()}


def role_of(position: str, country: str) -> str:
    """The CAMEO role code of a position.

    >>> role_of("Minister of the Armed Forces", "FRA"), role_of("Chief of the General Staff", "RUS")
    ('GOV', 'MIL')
    """
    exception = ROLE_EXCEPTIONS.get((country, position.lower()))
    return exception or next(role for role, expression in ROLE_RULES if expression.search(position))


def cleaned(name: str) -> str:
    """A Wikidata label as the news writes the name: no title, no peerage, no remark in brackets.

    >>> cleaned("Michael Jay, Baron Jay of Ewelme"), cleaned("Robert B. Pirie, Jr.")
    ('Michael Jay', 'Robert B. Pirie Jr.')
    """
    name = re.sub(r"\s*\([^)]*\)|[\u200b-\u200f]", "", name).replace("’", "'").strip()
    name = re.sub(r",?\s+(Jr|Sr)\.?$", r" \1.", PEERAGE.sub("", name))
    name = re.sub(r"\s+of (?:the )?[A-Z]\w+$", "", name)
    return TITLES.sub("", name)


def usable(name: str) -> bool:
    """Whether a name can be looked for in English text: two words or more, Latin letters, no list or code."""
    return (
        len(name.split()) > 1
        and not re.search(r"[\d,/\"|?\t]", name)
        and all(unicodedata.name(letter, "").startswith("LATIN") for letter in name if letter.isalpha())
    )


def read_terms(folder: Path, codes: Mapping[str, str]) -> Iterator[Term]:
    """The usable lines of the fact files; lines of unknown countries or with impossible dates are left out."""
    for file in FACT_FILES:
        with (folder / file).open(encoding="utf-8", newline="") as stream:
            for line in csv.DictReader(stream):
                country = codes.get(plain(line["country"]).removeprefix("the "))
                name = cleaned(line["person"])
                start, end = line["start"], line["end"]
                if country is None or not usable(name):
                    continue
                if not DATE.match(start) or (end and not DATE.match(end)) or first_day(start) > last_day(end):
                    continue
                # A breakaway entity's code (SOMSEP) already is the code of its leaders.
                code = country if country.endswith("SEP") else country + role_of(line["position"], country)
                yield Term(line["wikidata"], name, code, line["position"], start, end)


def closed_by_successor(terms: Iterable[Term]) -> Iterator[Term]:
    """Give a term without an end in an office for one person the start of the next holder's term as its end.

    Wikidata often lacks the end of a term; the successor's start is the fact that implies it.
    """
    by_office: dict[tuple[str, str], list[Term]] = defaultdict(list)
    for term in terms:
        by_office[term.code, term.position].append(term)
    for (_code, position), holders in by_office.items():
        starts = sorted({first_day(term.start): term.start for term in holders}.items())
        for term in holders:
            later = [text for day, text in starts if day > last_day(term.start)]
            if not term.end and later and not SHARED_OFFICE.search(position):
                yield evolve(term, end=later[0])
            else:
                yield term


def merged(terms: Iterable[Term]) -> list[Term]:
    """The terms of one person, those of one code joined where they overlap or nearly touch."""
    result: list[Term] = []
    for term in sorted(terms, key=lambda term: (term.code, first_day(term.start))):
        last = result[-1] if result else None
        if (
            last is not None
            and last.code == term.code
            and first_day(term.start).toordinal() - last_day(last.end).toordinal() <= MERGE_GAP_DAYS
        ):
            result[-1] = evolve(last, end=max(last.end, term.end, key=last_day))
        else:
            result.append(term)
    return result


def aliases(name: str, country: str) -> list[str]:
    """Other spellings of a name that the matcher's own folding of diacritics and hyphens does not reach.

    >>> aliases("Yoon Suk-yeol", "KOR"), aliases("John R. Bolton", "USA")
    (['Yoon Suk Yeol'], ['John Bolton'])
    """
    found = [name.translate(FOLDED_LETTERS), MIDDLE_INITIAL.sub("", name)]
    if country in GERMAN_SPEAKING:
        found.append(name.translate(GERMAN_UMLAUTS))
    if KOREAN_NAME.match(name):
        found.append(name.replace("-", " ").title())
    return [other for other in dict.fromkeys(found) if other != name and len(other.split()) > 1]


def common_english_names(path: Path) -> tuple[frozenset[str], frozenset[str]]:
    """Common given names, common surnames."""
    given, surnames = re.split(r"^\[\w+\]$", path.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]
    return frozenset(given.split()), frozenset(surnames.split())


def leaders(folder: Path) -> frozenset[str]:
    """Every name and alias, in plain form, of the hand-written leaders' tables."""
    return frozenset(
        plain(written.lstrip("?"))
        for path in folder.glob("leaders*.tsv")
        for name, _kind, _code, _start, _end, others in rows(path)
        for written in (name, *others.split("|"))
    )


def office_rows(folder: Path, tables: Path) -> list[tuple[str, ...]]:
    """All rows of `office_holders.tsv`, sorted by code and name."""
    given, surnames = common_english_names(COMMON_ENGLISH_NAMES)
    known = leaders(tables)
    by_person: dict[str, list[Term]] = defaultdict(list)
    for term in closed_by_successor(read_terms(folder, country_codes(tables / "states.tsv"))):
        by_person[term.wikidata].append(term)
    countries: dict[str, set[str]] = defaultdict(set)
    for terms in by_person.values():
        countries[plain(terms[0].name)].update(term.code[:3] for term in terms)

    table: dict[tuple[str, str, str], tuple[str, ...]] = {}
    for terms in by_person.values():
        name = terms[0].name
        everyday = len(name.split()) == 2 and name.split()[0] in given and name.split()[1] in surnames
        minor = all(MINOR_OFFICE.search(term.position) for term in terms)
        if plain(name) in known or plain(MIDDLE_INITIAL.sub("", name)) in known or (everyday and minor):
            continue
        # An everyday name, or one that office-holders of two countries bear, counts in context only.
        mark = "?" if everyday or len(countries[plain(name)]) > 1 else ""
        others = aliases(name, terms[0].code[:3])
        for position, term in enumerate(merged(terms)):
            spellings = "|".join(_marked(other, mark, given, surnames) for other in others) if not position else ""
            row = (mark + name, "person", term.code, term.start, term.end, spellings)
            table.setdefault((row[0], term.code, term.start), row)
    return sorted(table.values(), key=lambda row: (row[2][:3], plain(row[0].lstrip("?")), row[3], row[2]))


def _marked(alias: str, mark: str, given: frozenset[str], surnames: frozenset[str]) -> str:
    words = alias.split()
    everyday = len(words) == 2 and words[0] in given and words[1] in surnames
    return ("?" if everyday else mark) + alias


def main() -> None:
    """Read the command line and write the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("facts", type=Path, help="the folder with the fact files")
    parser.add_argument("--tables", type=Path, default=ACTOR_TABLES, help="the folder of the actor tables")
    arguments = parser.parse_args()
    lines = [
        "\t".join(HEADER),
        "# Made by training/actors/build_offices.py from Wikidata (CC0); do not edit by hand.",
        *("\t".join(row) for row in office_rows(arguments.facts, arguments.tables)),
    ]
    (arguments.tables / "office_holders.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
