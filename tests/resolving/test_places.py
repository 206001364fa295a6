"""Names of places and what the gazetteer finds for them, with and without the countries of the document."""

from __future__ import annotations

from importlib import resources

import pytest

from geoevents.errors import DataError
from geoevents.resolving.places import GazetteerEntry, _read_places, compared, load

# A name, the countries that the document names, the country found, its latitude and longitude to the degree.
FOUND = """
Kabul                           |         | AFG | 35  | 69
Kandahar                        |         | AFG | 32  | 66
Kandahar province               |         | AFG | 31  | 66
KYIV                            |         | UKR | 50  | 31
Kiev                            |         | UKR | 50  | 31
Donetsk                         |         | UKR | 48  | 38
Donetsk region                  |         | UKR | 48  | 38
Donetsk Oblast                  |         | UKR | 48  | 38
Donbass                         |         | UKR | 48  | 38
eastern Ukraine                 |         | UKR | 49  | 31
Idlib                           |         | SYR | 36  | 37
Idlib governorate               |         | SYR | 36  | 37
the province of Idlib           |         | SYR | 36  | 37
the northern province of Idlib  |         | SYR | 36  | 37
al-Bab                          |         | SYR | 36  | 38
Ma'arat al-Nu'man               |         | SYR | 36  | 37
Deir ez Zor                     |         | SYR | 35  | 40
the Golan Heights               |         | SYR | 33  | 36
the city of Goma                |         | COD | -2  | 29
the port city of Hodeidah       |         | YEM | 15  | 43
central Baghdad                 |         | IRQ | 33  | 44
Gaza                            |         | PSE | 32  | 34
the Gaza Strip                  |         | PSE | 31  | 34
Khan Younis                     |         | PSE | 31  | 34
Jenin refugee camp              |         | PSE | 32  | 35
El Fasher                       |         | SDN | 14  | 25
el-Fasher                       |         | SDN | 14  | 25
Cabo Delgado                    |         | MOZ | -12 | 40
Nagorno Karabakh                |         | AZE | 40  | 47
Transnistria                    |         | MDA | 47  | 30
Pristina                        |         | KSV | 43  | 21
Kosovo                          |         | KSV | 43  | 21
St. Petersburg                  |         | RUS | 60  | 30
Cote d'Ivoire                   |         | CIV | 8   | -6
U.S.                            |         | USA | 40  | -99
Texas                           |         | USA | 32  | -99
South Sudan                     |         | SSD | 7   | 30
northern Mali                   |         | MLI | 17  | -4
Northern Ireland                |         | GBR | 55  | -7
South China Sea                 |         |     | 14  | 114
the Strait of Hormuz            |         |     | 27  | 56
Bogota                          |         | COL | 5   | -74
Zürich                          |         | CHE | 47  | 9
Paris                           |         | FRA | 49  | 2
Paris                           | USA     | FRA | 49  | 2
London                          | CAN     | GBR | 52  | 0
Athens                          | USA     | GRC | 38  | 24
San Jose                        |         | CRI | 10  | -84
San Jose                        | USA     | USA | 37  | -122
Birmingham                      |         | GBR | 52  | -2
Birmingham                      | USA     | USA | 34  | -87
Birmingham                      | USA GBR | GBR | 52  | -2
Hyderabad                       |         | IND | 17  | 78
Hyderabad                       | PAK     | PAK | 25  | 68
Tripoli                         |         | LBY | 33  | 13
Tripoli                         | LBN     | LBN | 34  | 36
Georgia                         | GEO     | GEO | 42  | 44
Georgia                         | USA     | USA | 33  | -83
Punjab                          | PAK     | PAK | 31  | 73
Punjab                          | IND     | IND | 31  | 75
Jordan                          | JOR SYR | JOR | 31  | 37
Congo                           | COG     | COG | -1  | 15
Congo                           | COD RWA | COD | -3  | 24
Mobile                          | USA     | USA | 31  | -88
Nice                            | FRA     | FRA | 44  | 7
Bath                            | GBR     | GBR | 51  | -2
Juba                            | SSD     | SSD | 5   | 32
Kobane                          |         | SYR | 37  | 38
Alep                            | SYR     | SYR | 36  | 37
"""

NOT_FOUND = """
kabul | the capital | the border | mobile | nice | northern | the province | the city of | Mobile |
Reading | Nice | Most | Of | Man | Police | March | Bath | Deal | Victoria | Jordan | Georgia | Chad |
Togo | Jersey | Punjab | Congo | Sofia Coppola | Kennedy | Lincoln | Austin | Charlotte | Florence |
Victoria Nuland | Paris Hilton | Erdogan | Reuters | LON | Alep | Xyzzy | U | a | 12 | - | ' | Province |
The | North | Sea | Gulf | Christmas Island | of Baghdad | Monday | Darya of nowhere
"""


def countries(codes: str) -> frozenset[str]:
    return frozenset(codes.split())


def found_rows() -> list[list[str]]:
    return [[cell.strip() for cell in line.split("|")] for line in FOUND.strip().splitlines()]


def not_found() -> list[str]:
    return [cell.strip() for cell in NOT_FOUND.split("|")]


def places() -> list[tuple[str, GazetteerEntry]]:
    text = (resources.files("geoevents") / "data" / "places.tsv").read_text("utf-8")
    return list(_read_places(text.splitlines()))


@pytest.mark.parametrize(("name", "near", "country", "latitude", "longitude"), found_rows())
def test_finds_the_likely_place(name: str, near: str, country: str, latitude: str, longitude: str) -> None:
    entry = load().find(name, countries(near))
    assert entry is not None
    assert entry.country == (country or None)
    assert (round(entry.latitude), round(entry.longitude)) == (int(latitude), int(longitude))


@pytest.mark.parametrize("name", ["", " ", *not_found()])
def test_other_words_are_no_places(name: str) -> None:
    assert load().find(name) is None


@pytest.mark.parametrize("name", ["Nice", "Jordan", "Georgia", "Mobile", "Bath"])
def test_an_ambiguous_name_needs_its_own_country(name: str) -> None:
    assert load().find(name, frozenset({"BRA"})) is None


def test_a_city_brings_what_geonames_knows() -> None:
    entry = load().find("Mosul")
    assert entry is not None
    assert (entry.name, entry.geonames_id) == ("Mosul", 99072)


def cities() -> list[list[str]]:
    text = (resources.files("geoevents") / "data" / "cities.tsv").read_text("utf-8")
    rows = [line.split("\t") for line in text.splitlines() if not line.startswith("#")]
    assert rows.pop(0) == "name country latitude longitude geonames_id population capital names".split()
    return rows


def test_every_row_of_the_cities_is_a_city_on_earth() -> None:
    rows = cities()
    assert len(rows) > 30_000
    assert len({row[4] for row in rows}) == len(rows)
    for name, country, latitude, longitude, identifier, population, capital, names in rows:
        assert -90 <= float(latitude) <= 90, name
        assert -180 <= float(longitude) <= 180, name
        assert len(country) == 3, name
        assert country.isupper(), name
        assert int(identifier) > 0, name
        assert int(population) >= 0, name
        assert capital in ("", "capital"), name
        assert names.split("|")[0] == compared(name), name


def test_the_other_names_of_cities_are_as_names_are_compared() -> None:
    first_names = {row[7].split("|")[0] for row in cities()}
    for row in cities():
        others = row[7].split("|")[1:]
        assert len(set(others)) == len(others), row[0]
        for other in others:
            assert other == compared(other), row[0]
            assert len(other) >= 4, row[0]
            assert other not in first_names, row[0]


def test_capitals_are_marked() -> None:
    marked = {(row[1], row[7].split("|")[0]) for row in cities() if row[6]}
    assert {("FRA", "paris"), ("LBY", "tripoli"), ("CRI", "san jose"), ("KSV", "pristina")} <= marked
    assert ("LBN", "tripoli") not in marked


def test_load_reads_once() -> None:
    assert load() is load()


def test_the_table_is_large_and_covers_all_states() -> None:
    entries = {entry for _, entry in places()}
    assert len(entries) >= 1600
    assert len({entry.country for entry in entries}) >= 245


def test_every_row_of_the_table_is_a_place_on_earth() -> None:
    for name, entry in places():
        assert name.strip() == name, name
        assert -90 <= entry.latitude <= 90, name
        assert -180 <= entry.longitude <= 180, name
        assert entry.country is None or (len(entry.country) == 3 and entry.country.isupper()), name


def test_an_unmarked_name_stands_for_one_place() -> None:
    unmarked: dict[str, GazetteerEntry] = {}
    for name, entry in places():
        if not name.startswith("?"):
            assert unmarked.setdefault(name.casefold(), entry) is entry, name


def test_what_the_table_names_is_found_in_its_country() -> None:
    gazetteer = load()
    for name, entry in places():
        near = frozenset({entry.country} if entry.country else ())
        if entry.country or not name.startswith("?"):
            found = gazetteer.find(name.removeprefix("?"), near)
            assert found is not None, name
            assert found.country == entry.country, name


HEADER = "name\tcountry\tlatitude\tlongitude\tgeonames_id\taliases"


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        (["name\tcountry"], "places.tsv:1: the header is not"),
        ([HEADER, "Goma\tCOD\t-1.67\t29.23"], "places.tsv:2: not a place"),
        ([HEADER, "# towns", "Goma\tCOD\tsouth\t29.23\t\t"], "places.tsv:3: not a place"),
        ([HEADER, "Goma\tCOD\t-1.67\t29.23\tmany\t"], "places.tsv:2: not a place"),
    ],
)
def test_a_bad_row_is_named(lines: list[str], message: str) -> None:
    with pytest.raises(DataError, match=message):
        list(_read_places(lines))
