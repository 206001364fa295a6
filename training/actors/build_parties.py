"""Make the actor table of political parties from a list of the parties of the world.

In: a folder of facts with `parties.csv` (country, name, short, native, wikidata; one party a line), and
the actor tables beside the output. Out: `parties.tsv` in their format, one row a party, code
COUNTRY + PTY. The list has no dates, so it cannot tell government from opposition: `parties_governing.tsv`,
written by hand, does, and the parties it names are left out here.

    python training/actors/build_parties.py FACTS

A form that readers could take for something else is written with a leading `?`: it then counts in context
only. `Ambiguity` says which forms those are.
"""

from __future__ import annotations

import argparse
import csv
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Set
from pathlib import Path

from attrs import evolve, frozen

from geoevents.errors import DataError
from geoevents.resolving.names import key_of

TABLES = Path(__file__).parents[2] / "src" / "geoevents" / "data" / "actors"
HEADER = "name\tkind\tcode\tfrom\tto\taliases"
COLUMNS = ("country", "name", "short", "native", "wikidata")

CAMEO_COUNTRY = {
    "DDR": "DDR",
    "EUN": "IGOEUREEC",
    "PMR": "MDATRA",
    "PSG": "PSE",
    "SML": "SOMSEP",
    "VNR": "VNM",
    "XKX": "KSV",
    "YMD": "YEM",
    "ZZB": "TZA",
}
"""The ISO-like codes of the list that differ from the codes in `states.tsv`."""

ORGANIZATION_WORDS = frozenset(
    {
        "alliance",
        "assembly",
        "association",
        "bloc",
        "block",
        "coalition",
        "committee",
        "confederation",
        "conference",
        "congress",
        "council",
        "federation",
        "front",
        "group",
        "league",
        "list",
        "movement",
        "organisation",
        "organization",
        "party",
        "pole",
        "rally",
        "union",
    }
)
"""Words that show a phrase to be the name of a party."""

FUNCTION_WORDS = frozenset(
    {
        "a",
        "and",
        "at",
        "by",
        "for",
        "from",
        "in",
        "is",
        "it",
        "of",
        "on",
        "our",
        "the",
        "to",
        "we",
        "with",
        "yes",
        "your",
    }
)

NO_PLACE_WORDS = frozenset(
    {
        "&",
        "administration",
        "africa",
        "african",
        "american",
        "arab",
        "autonomous",
        "caribbean",
        "central",
        "city",
        "co",
        "coast",
        "commonwealth",
        "communist",
        "country",
        "democratic",
        "east",
        "el",
        "europe",
        "european",
        "federal",
        "free",
        "grand",
        "great",
        "i",
        "independent",
        "islamic",
        "islands",
        "man",
        "middle",
        "muslim",
        "nationalist",
        "nations",
        "new",
        "ni",
        "nordic",
        "north",
        "northern",
        "operative",
        "oriental",
        "pacific",
        "pan",
        "people",
        "red",
        "region",
        "republic",
        "saint",
        "sam",
        "socialist",
        "south",
        "southern",
        "soviet",
        "state",
        "states",
        "territories",
        "united",
        "west",
        "western",
        "world",
    }
)
"""Words in the names of states that do not tie a party to one country."""

LANGUAGE_NOTES = frozenset({"english", "bulgarian", "official", "or"})
"""Notes of the list in the column of short names, which are no names."""


@frozen
class Party:
    """One line of the list, cleaned: a CAMEO country code, a name and its other forms."""

    country: str
    name: str
    aliases: tuple[str, ...] = ()

    @property
    def forms(self) -> tuple[str, ...]:
        """The name and its aliases."""
        return (self.name, *self.aliases)


@frozen
class Ambiguity:
    """Which forms mean more than one thing, judged from all names at once.

    Attributes:
        countries_of_word: in how many countries' party names a word occurs; a word of two is generic.
        owners_of_form: the parties and other actors that share a form.
        place_words: words of the names of states and peoples: they tie a name to one country.
    """

    countries_of_word: Mapping[str, Set[str]]
    owners_of_form: Mapping[str, Set[str]]
    place_words: Set[str]

    def is_ambiguous(self, form: str) -> bool:
        """Whether a reader needs context to know that `form` is this party."""
        words = key(form).split()
        if len(self.owners_of_form[key(form)]) > 1 or len(words) == 1:
            return True
        telling = [word for word in words if word not in FUNCTION_WORDS]
        if any(word in self.place_words for word in telling):
            return all(word in self.place_words for word in telling)
        if all(len(self.countries_of_word[word]) > 1 or word in ORGANIZATION_WORDS for word in telling):
            return True
        return not ORGANIZATION_WORDS.intersection(telling)


def key(form: str) -> str:
    """The form as the coder compares it, but with case folded: for ambiguity, `Unity` and `UNITY` are one.

    >>> key("The Workers' Party of the Côte-d'Or")
    'workers party of the cote d or'
    """
    return key_of(form).casefold()


def is_latin(form: str) -> bool:
    """Whether all letters of the form are Latin."""
    return all(unicodedata.name(char, "").startswith("LATIN") for char in form if char.isalpha())


def name_in(text: str) -> str:
    """The name in a cell, without markup and notes in brackets; empty where there is none in Latin script.

    >>> name_in("Liberal Party (Japan, 1950)"), name_in("Basque:"), name_in("Партія")
    ('Liberal Party', 'Basque', '')
    """
    text = re.sub(r"\([^)]*\)?|\[\[.*|''.*|[\"\u201c\u201d\u201e]", " ", text.replace("&nbsp;", " "))
    name = " ".join(text.split()).strip(" -\N{EN DASH}\N{EM DASH}:")
    return name if is_latin(name) and any(char.isalpha() for char in name) else ""


def acronyms_in(text: str) -> Iterator[str]:
    """The short names in a cell, in which a slash stands for a hyphen, a blank or a slash.

    >>> list(acronyms_in("PASOK/ΠΑΣΟΚ")), list(acronyms_in("N/VA")), list(acronyms_in("PC/PCA"))
    (['PASOK'], ['N-VA'], ['PC', 'PCA'])
    """
    parts = [part for part in text.split("/") if is_latin(part) and part.casefold() not in LANGUAGE_NOTES]
    if all(part.isupper() and len(part) > 1 for part in parts[:-1]) and parts and len(parts[-1]) > 1:
        yield from parts
    elif parts:
        joined = " ".join(parts) if any(part.islower() for part in parts) else "-".join(parts)
        if len(joined) > 1:
            yield joined


def read_parties(path: Path) -> list[Party]:
    """The parties of the list, one for each country and name.

    Raises:
        DataError: the file lacks a column or a line lacks a name.
    """
    with path.open(encoding="utf-8", newline="") as lines:
        rows = csv.DictReader(lines)
        if tuple(rows.fieldnames or ()) != COLUMNS:
            raise DataError(f"expected the columns {', '.join(COLUMNS)}", path, 1)
        parties: dict[tuple[str, str], Party] = {}
        for row in rows:
            name, native = name_in(row["name"]), name_in(row["native"])
            if not name:
                raise DataError(f"no name in {row['name']!r}", path, rows.line_num)
            country = CAMEO_COUNTRY.get(row["country"], row["country"])
            aliases = [*acronyms_in(row["short"]), *([native] if len(native) > 2 else [])]
            same = parties.get((country, key(name)), Party(country, name))
            parties[country, key(name)] = evolve(same, aliases=(*same.aliases, *aliases))
    return list(parties.values())


def read_forms(path: Path) -> Iterator[tuple[str, str, str, str]]:
    """Each form in an actor table as (form, kind, code, name of its actor), without the mark of ambiguity."""
    for line in path.read_text(encoding="utf-8").splitlines()[1:]:
        if line.startswith("#"):
            continue
        name, kind, code, _, _, aliases = line.split("\t")
        for form in (name, *filter(None, aliases.split("|"))):
            yield form.removeprefix("?"), kind, code, name


def judge(parties: Iterable[Party], tables: Iterable[Path]) -> Ambiguity:
    """Weigh every form of the parties against each other and against all other actors."""
    countries_of_word: dict[str, set[str]] = defaultdict(set)
    owners_of_form: dict[str, set[str]] = defaultdict(set)
    place_words: set[str] = set()
    for party in parties:
        for form in party.forms:
            owners_of_form[key(form)].add(f"{party.country} {party.name}")
            for word in key(form).split():
                countries_of_word[word].add(party.country)
    for table in tables:
        for form, kind, code, name in read_forms(table):
            owners_of_form[key(form)].add(f"{code[:3]} {name}")
            if kind in ("state", "demonym"):
                place_words.update(key(form).split())
    place_words -= FUNCTION_WORDS | ORGANIZATION_WORDS | NO_PLACE_WORDS
    return Ambiguity(countries_of_word, owners_of_form, place_words)


def tell_apart(parties: Iterable[Party], country_names: Mapping[str, str]) -> list[Party]:
    """The parties, namesakes with their country in the name: within a table, one name is one actor."""
    countries: dict[str, set[str]] = defaultdict(set)
    parties = list(parties)
    for party in parties:
        countries[key(party.name)].add(party.country)
    return [
        evolve(party, name=f"{party.name} ({country_names[party.country]})", aliases=party.forms)
        if len(countries[key(party.name)]) > 1
        else party
        for party in parties
    ]


def row_of(party: Party, ambiguity: Ambiguity) -> str:
    """The party as a line of the table; of equal forms the first is kept."""
    forms = {key(form): form for form in reversed(party.forms)}
    name, *aliases = (
        f"?{form}" if ambiguity.is_ambiguous(form) else form for form in sorted(forms.values(), key=party.forms.index)
    )
    return f"{name}\tparty\t{party.country}PTY\t\t\t{'|'.join(aliases)}"


def build(facts: Path, tables: Path) -> list[str]:
    """The lines of the table: the parties of the list that no other table names."""
    others = sorted(path for path in tables.glob("*.tsv") if path.name != "parties.tsv")
    known = {
        (code[:3], key(form))
        for path in others
        for form, kind, code, _ in read_forms(path)
        if kind in ("party", "armed", "organization")
    }

    def is_known(party: Party, form: str) -> bool:
        return (party.country[:3], key(form)) in known

    def is_listed(party: Party) -> bool:
        # Two parties of a country may share an acronym, but not a name or a native name.
        names = [party.name, *(alias for alias in party.aliases if " " in alias)]
        return any(is_known(party, name) for name in names)

    country_names = {code: name for _, _, code, name in reversed(list(read_forms(tables / "states.tsv")))}
    parties = read_parties(facts / "parties.csv")
    ambiguity = judge(parties, others)
    # The acronym of a party of the other tables stays its own.
    unlisted = (
        evolve(party, aliases=tuple(alias for alias in party.aliases if not is_known(party, alias)))
        for party in parties
        if not is_listed(party)
    )
    rows = tell_apart(unlisted, country_names)
    rows.sort(key=lambda party: (party.country, key(party.name)))
    note = "# Made by training/actors/build_parties.py from a list of parties (Wikidata): do not edit."
    return [HEADER, note, *(row_of(party, ambiguity) for party in rows)]


def main() -> None:
    parser = argparse.ArgumentParser(description="Make parties.tsv from a list of the parties of the world.")
    parser.add_argument("facts", type=Path, help="folder with parties.csv")
    parser.add_argument("--tables", type=Path, default=TABLES, help="folder of the actor tables")
    arguments = parser.parse_args()
    lines = build(arguments.facts, arguments.tables)
    (arguments.tables / "parties.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(lines) - 2} parties")


if __name__ == "__main__":
    main()
