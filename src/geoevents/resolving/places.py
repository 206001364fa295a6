"""Stage 4, resolving: the name of a place in, an entry of the gazetteer out.

Two tables: `data/places.tsv` (countries, provinces, seas, battlegrounds and what else news names), and
`data/cities.tsv`, the cities of GeoNames with at least 15,000 people. `?` before a name in the first, and the
list in `data/ambiguous_places.txt` for the second, mark names that are words or personal names too; they count
only where the document names the country.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib import resources

from attrs import frozen

from geoevents.errors import DataError
from geoevents.resolving.names import key_of

_COLUMNS = ["name", "country", "latitude", "longitude", "geonames_id", "aliases"]


@frozen
class GazetteerEntry:
    """A place of the gazetteer.

    Attributes:
        name: its name in English, where it has one.
        country: ISO 3166 alpha-3 code (Kosovo: KSV, as in CAMEO), or None (oceans, disputed shoals).
        latitude, longitude: degrees, WGS 84, north and east positive; of an area, a point near its middle.
        geonames_id: the GeoNames identifier, or None where it is not known.
    """

    name: str
    country: str | None
    latitude: float
    longitude: float
    geonames_id: int | None


@frozen
class _Listed:
    """A name in our own table, with the place it stands for."""

    entry: GazetteerEntry
    needs_context: bool


class _City:
    """A line of the table of cities, cut at the tabs."""

    def __init__(self, line: str) -> None:
        self.name, self.country, self._latitude, self._longitude, self._id, self._people, self._capital, _ = line.split(
            "\t"
        )

    def weight(self, near: frozenset[str]) -> int:
        advantages = (self.country in near) + bool(self._capital)
        return max(int(self._people), 1) * (1, 10, 100)[advantages]

    def entry(self) -> GazetteerEntry:
        return GazetteerEntry(self.name, self.country, float(self._latitude), float(self._longitude), int(self._id))


class _Cities:
    """The table of cities by name. A line is only taken apart when its name is met: there are too many.

    The other names of a city, in all languages, count only in the countries of the document: those of a country
    are indexed when it is first asked for.
    """

    def __init__(self, lines: Sequence[str]) -> None:
        self._lines = lines
        self._by_name: dict[str, tuple[int, ...]] = {}
        self._by_country: dict[str, list[int]] = {}
        self._other_names: dict[str, dict[str, list[int]]] = {}
        for number, line in enumerate(lines):
            start = line.rindex("\t") + 1
            end = line.find("|", start)
            name = line[start:] if end < 0 else line[start:end]
            self._by_name[name] = (*self._by_name.get(name, ()), number)
            self._by_country.setdefault(line.split("\t", 2)[1], []).append(number)

    def named(self, key: str) -> list[_City]:
        """The cities with this name, as names are compared."""
        return [_City(self._lines[number]) for number in self._by_name.get(key, ())]

    def also_named(self, key: str, country: str) -> list[_City]:
        """The cities of a country which have this name among their other ones."""
        if country not in self._other_names:
            names = self._other_names[country] = {}
            for number in self._by_country.get(country, ()):
                for name in self._lines[number].rpartition("\t")[2].split("|")[1:]:
                    names.setdefault(name, []).append(number)
        return [_City(self._lines[number]) for number in self._other_names[country].get(key, ())]


@frozen
class Gazetteer:
    """Places by name. `load` makes the one that geoevents brings."""

    _listed: Mapping[str, Sequence[_Listed]]
    _cities: _Cities
    _ambiguous: frozenset[str]

    def find(self, name: str, near: frozenset[str] = frozenset()) -> GazetteerEntry | None:
        """The place that a name most likely means, or None.

        Diacritics, hyphens and apostrophes do not count; the name must have its capital. Words around the
        name ("northern", "the city of", "province") are taken off where the whole name is not known.

        Among places of one name, the table of geoevents comes before the cities. Of cities the larger wins;
        being in a country of `near` counts as ten times the people, and so does being a capital. The other
        names that GeoNames has for a city, in all languages, count only in the countries of `near`.

        Args:
            name: as the text has it, without preposition.
            near: the countries that the document names, as alpha-3 codes.

        >>> places = load()
        >>> places.find("Idlib province").country
        'SYR'
        >>> places.find("Tripoli").country, places.find("Tripoli", frozenset({"LBN"})).country
        ('LBY', 'LBN')
        """
        for key in _keys(name):
            if entry := self._find_listed(key, near) or self._find_city(key, near):
                return entry
        return None

    def _find_listed(self, key: str, near: frozenset[str]) -> GazetteerEntry | None:
        rows = self._listed.get(key, ())
        supported = (row.entry for row in rows if row.entry.country in near)
        unmarked = (row.entry for row in rows if not row.needs_context)
        return next(supported, None) or next(unmarked, None)

    def _find_city(self, key: str, near: frozenset[str]) -> GazetteerEntry | None:
        cities = self._cities.named(key)
        if key in self._ambiguous:
            cities = [city for city in cities if city.country in near]
        elif not cities:
            cities = [city for country in sorted(near) for city in self._cities.also_named(key, country)]
        return max(cities, key=lambda city: city.weight(near)).entry() if cities else None


# Names


_DIVISIONS = frozenset(
    "province governorate oblast region state prefecture department krai county district wilayat".split()
)
_TOWNS = frozenset("city town village area valley peninsula camp border front airport".split())
_OF = re.compile(rf"(?:the )?(?:[a-z]+ )*?(?P<division>{'|'.join(sorted(_DIVISIONS))}) of (?P<name>.+)")
# In small letters only: South Sudan, Central Java and Northern Ireland are names.
_SIDE = "(?:north|south|east|west)(?:-?(?:east|west))?(?:ern)?"
_TOWN_OF = "(?:(?:port|capital|border|coastal|holy) )?(?:city|town|village|island|suburb|port|capital)(?: of)?"
_LEADING = re.compile(rf"^(?:(?:the|{_SIDE}|central|downtown|greater|mainland|{_TOWN_OF}) )+")
# A small article of another language may stand before the capital: al-Bab, el-Fasher, la Paz.
_CAPITAL = re.compile(r"(?:(?:al|el|ad|an|ar|as|ash|at|az|ed|er|es|ez|de|la|le|les|los|las)[ -])?[^\W\d_a-z]")
_APOSTROPHES = str.maketrans(dict.fromkeys("'`\u2018\u2019\u02bb\u02bc"))


def compared(name: str) -> str:
    """A place name as it is compared: without what does not count.

    >>> compared("St. Petersburg"), compared("Ma'arat al-Nu'man"), compared("Zürich")
    ('saint petersburg', 'maarat al numan', 'zurich')
    """
    key = key_of(name.translate(_APOSTROPHES)).lower()
    return "saint " + key[3:] if key.startswith("st ") else key


def _listed_key(name: str) -> str:
    """The key of a name in our own table: all divisions of states are provinces."""
    key = compared(name)
    bare, _, last = key.rpartition(" ")
    return f"{bare} province" if bare and last in _DIVISIONS else key


def _keys(name: str) -> Iterator[str]:
    """The keys to look up for a phrase, the whole one first."""
    name = " ".join(name.split())
    if " of " in name and (of := _OF.fullmatch(name)):
        name = f"{of['name']} {of['division']}"
    if name != name.lower():
        yield from _keys_of_name(name)
    bare = _LEADING.sub("", name)
    if bare != name and _CAPITAL.match(bare):
        yield from _keys_of_name(bare)


def _keys_of_name(name: str) -> Iterator[str]:
    key = _listed_key(name)
    yield key
    bare, _, last = key.rpartition(" ")
    if bare and last == "province":
        yield bare
    elif bare and last in _TOWNS:
        yield bare.removesuffix(" refugee") if last == "camp" else bare


# Reading


@functools.cache
def load() -> Gazetteer:
    """The gazetteer of geoevents, read once.

    Raises:
        DataError: a row of `places.tsv` is not a place.
    """
    data = resources.files("geoevents") / "data"
    ambiguous = {compared(line) for line in _lines((data / "ambiguous_places.txt").read_text("utf-8"))}
    listed: dict[str, list[_Listed]] = {}
    for name, entry in _read_places((data / "places.tsv").read_text("utf-8").splitlines()):
        needs_context = name.startswith("?")
        key = _listed_key(name.removeprefix("?"))
        listed.setdefault(key, []).append(_Listed(entry, needs_context))
        if needs_context:
            ambiguous.add(key)
    cities = _lines((data / "cities.tsv").read_text("utf-8"))[1:]
    return Gazetteer(listed, _Cities(cities), frozenset(ambiguous))


def _lines(text: str) -> list[str]:
    return [line for line in text.split("\n") if line and line[0] != "#"]


def _read_places(lines: Iterable[str]) -> Iterator[tuple[str, GazetteerEntry]]:
    """The names and aliases in our own table, each with its mark and the place it stands for."""
    for number, line in enumerate(lines, start=1):
        cells = line.split("\t")
        if number == 1 and cells != _COLUMNS:
            raise DataError(f"the header is not {' '.join(_COLUMNS)}", "places.tsv", 1)
        if number == 1 or not line or line.startswith("#"):
            continue
        try:
            name, country, latitude, longitude, identifier, aliases = cells
            entry = GazetteerEntry(
                name=name.removeprefix("?"),
                country=country or None,
                latitude=float(latitude),
                longitude=float(longitude),
                geonames_id=int(identifier) if identifier else None,
            )
        except ValueError as error:
            raise DataError(f"not a place ({error}); write {' '.join(_COLUMNS)}", "places.tsv", number) from error
        for each in (name, *filter(None, aliases.split("|"))):
            yield each, entry
