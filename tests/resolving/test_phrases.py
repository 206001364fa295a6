"""Phrase -> actor code and mention, by its own words."""

from __future__ import annotations

import datetime as dt

import pytest
from tests.resolving.reading import DAY, read

from geoevents.parsing import Parser

# (phrase, code and mention of each actor); years before a phrase are the document's
ACTORS = [
    ("Iran", "IRN Iran"),
    ("South Korea", "KOR South Korea"),
    ("Papua New Guinea", "PNG Papua New Guinea"),
    ("Guinea-Bissau", "GNB Guinea-Bissau"),
    ("The Democratic Republic of Congo", "COD Democratic Republic of Congo"),
    ("South Sudan", "SSD South Sudan"),
    ("Niger", "NER Niger"),
    ("Washington", "USAGOV Washington"),
    ("Berlin", "DEUGOV Berlin"),
    ("Mexico City", "MEXGOV Mexico City"),
    ("The Kremlin", "RUSGOV Kremlin"),
    ("The White House", "USAGOV White House"),
    ("Downing Street", "GBRGOV Downing Street"),
    ("The Knesset", "ISRLEG Knesset"),
    ("The Turkish police", "TURCOP Turkish police"),
    ("Two Israeli soldiers", "ISRMIL Israeli soldiers"),
    ("U.S. troops", "USAMIL U.S. troops"),
    ("Dozens of Turkish tanks", "TURMIL Turkish tanks"),
    ("The Nigerian army", "NGAMIL Nigerian army"),
    ("The German government", "DEUGOV German government"),
    ("A group of Iranian lawmakers", "IRNLEG Iranian lawmakers"),
    ("Iran's parliament", "IRNLEG parliament"),
    ("The Japanese central bank", "JPNGOV Japanese central bank"),
    ("The Supreme Court of India", "INDJUD Supreme Court of India"),
    ("A court in Guyana", "GUYJUD court"),
    ("Police in Nairobi", "KENCOP Police"),
    ("Students in Chile", "CHLEDU Students"),
    ("The governor of Texas", "USAGOV governor"),
    ("London's mayor", "GBRGOV mayor"),
    ("Turkey's foreign minister", "TURGOV foreign minister"),
    ("Jordan's king", "JORGOV king"),
    ("The Department of Justice", "GOV Department"),
    ("Quebec", "CANGOV Quebec"),
    ("Unicef", "IGOUNOKID Unicef"),
    ("The Islamist group Ansaru", "NGAREB Ansaru"),
    ("NATO allies", "IGOWSTNAT NATO allies"),
    ("Togo's and Benin's ministers", "TGOGOV Togo; BENGOV Benin"),
    ("The president of France", "FRAGOV president"),
    ("The Palestinian president", "PSEGOV Palestinian president"),
    ("A senior Afghan police officer", "AFGCOP senior Afghan police officer"),
    ("Turkish Foreign Minister Hakan Fidan", "TURGOV Hakan Fidan"),
    ("Hakan Fidan, the Turkish foreign minister,", "TURGOV Hakan Fidan"),
    ("Secretary of State Antony Blinken", "USAGOV Antony Blinken"),
    ("UN Secretary-General Antonio Guterres", "IGOUNO Antonio Guterres"),
    ("Serbia's Aleksandar Vucic", "SRBGOV Aleksandar Vucic"),
    ("Ugandan opposition leader Bobi Wine", "UGAOPP Bobi Wine"),
    ("Ukrainian army spokesman Petro Hnatiuk", "UKRMIL Petro Hnatiuk"),
    ("Petro Hnatiuk, a Ukrainian army spokesman,", "UKRMIL Petro Hnatiuk"),
    ("A spokesman for the Turkish foreign ministry", "TURGOV spokesman"),
    ("A spokesman for Hamas", "PSEREBHMS spokesman"),
    ("The Israeli military's chief of staff", "ISRMIL chief"),
    ("The ambassador of Peru to Chile", "PERGOV ambassador"),
    ("The US ambassador to Israel", "USAGOV US ambassador"),
    ("The Russian embassy in London", "RUSGOV Russian embassy"),
    ("The UN envoy for Yemen", "IGOUNO UN envoy"),
    ("NATO", "IGOWSTNAT NATO"),
    ("The European Union", "IGOEUREEC European Union"),
    ("Amnesty International", "NGOHRIAMN Amnesty International"),
    ("2024 The Taliban", "AFGGOVTAL Taliban"),
    ("2015 The Taliban", "AFGREBTAL Taliban"),
    ("2011 Barack Obama", "USAGOV Barack Obama"),
    ("2019 Barack Obama", "USAELI Barack Obama"),
    ("2023 German Chancellor Olaf Scholz", "DEUGOV Olaf Scholz"),
    ("A former Turkish minister", "TURELI former Turkish minister"),
    ("Former French president Nicolas Sarkozy", "FRAELI Nicolas Sarkozy"),
    ("Former Israeli prime minister Ehud Olmert", "ISRELI Ehud Olmert"),
    ("Syrian rebels", "SYRREB Syrian rebels"),
    ("Kurdish rebels in Turkey", "TURKURREB Kurdish rebels"),
    ("Protesters", "OPP Protesters"),
    ("The rebels", "REB rebels"),
    ("The prime minister", "GOV prime minister"),
    ("An American journalist", "USAMED American journalist"),
    ("A woman from Turkey", "TURCVL woman"),
    ("Five men from Mali", "MLICVL men"),
    ("Iranian boats", "IRN Iranian boats"),
    ("The Turkish and Russian foreign ministers", "TURGOV Turkish; RUSGOV Russian foreign ministers"),
    ("French and German lawmakers", "FRALEG French; DEULEG German lawmakers"),
    ("Iran and Iraq", "IRN Iran; IRQ Iraq"),
]  # fmt: skip

# Names and words of states that do not make a state of it: (phrase, the codes of its actors, "-" for none).
NEAR_MISSES = [
    ("Syria's allies", "-"),
    ("A group of Ansaru fans", "-"),
    ("Turkish Airlines", "TURBUS"),
    ("British Airways", "GBRBUS"),
    ("Air France", "FRABUS"),
    ("Bank of America", "MNCUSA"),
    ("The Washington Post", "USAMED"),
    ("The Moscow Times", "RUSMED"),
    ("The Bank of England", "GBRGOV"),
    ("Bayern Munich", "-"),
    ("Real Madrid", "-"),
    ("Paris Saint-Germain", "-"),
    ("The New York Yankees", "-"),
    ("The Brazilian Football Confederation", "-"),
    ("The Dutch striker", "-"),
    ("The Iranian film director", "-"),
    ("The Ukrainian-American composer", "-"),
    ("Paris Hilton", "-"),
    ("Jordan Peele", "-"),
    ("Chad Smith", "-"),
    ("Georgia O'Keeffe", "-"),
    ("Washington Irving", "-"),
    ("Jack London", "-"),
    ("Kenya Moore", "-"),
    ("New Mexico", "USAGOV"),
    ("The Indian Ocean", "-"),
    ("The Italian restaurant", "-"),
    ("The German shepherd", "-"),
    ("Iran-backed rebels", "REB"),
    ("Pro-Russian rebels", "REB"),
    ("Anti-Putin activists", "OPP"),
    ("US-trained soldiers", "MIL"),
    ("A London-based think tank", "EDU"),
    ("An Iranian-born engineer", "-"),
    ("The Saudi-led coalition", "IGOMIL"),
    ("Lavrov's counterpart", "-"),
    ("Israel's neighbours", "-"),
    ("Opponents of Erdogan", "-"),
    ("Putin's critics", "RUSOPP"),
    ("The wife of the Turkish president", "TURCVL"),
    ("Northern Ireland", "GBR"),
    ("North Korea", "PRK"),
    ("Equatorial Guinea", "GNQ"),
    ("Scotland", "GBRSCO"),
    ("A Paris court", "FRAJUD"),
    ("The mayor of London", "GBRGOV"),
    ("The storm", "-"),
    ("The decision", "-"),
    ("Critics", "OPP"),
    ("A man", "-"),
]

# What belongs to an actor stands for it where something is done to it: (phrase, code and words of the owner).
BELONGINGS = [
    ("Palestinian trees", "PSE Palestinian"),
    ("a Turkish proposal", "TUR Turkish"),
    ("Israel's decision", "ISR Israel"),
    ("the decision of Israel", "ISR Israel"),
    ("Erdogan's remarks", "TURGOV Erdogan"),
    ("ISIL weapons caches", "IMGMOSISIUAF ISIL"),
    ("the Israeli army's tactics", "ISRMIL Israeli army"),
    ("Chinese exports", "CHN Chinese"),
    ("the policies of Tehran", "IRNGOV Tehran"),
]


def _dated(phrase: str) -> tuple[str, dt.date]:
    year, _, rest = phrase.partition(" ")
    return (rest, dt.date(int(year), 6, 1)) if year.isdigit() else (phrase, DAY)


@pytest.mark.parametrize(("phrase", "expected"), ACTORS)
def test_actors(phrase: str, expected: str, parser: Parser) -> None:
    words, day = _dated(phrase)
    found = [actor for _, actors, _ in read(f"{words} criticized Iceland.", parser, day=day) for actor in actors]
    assert "; ".join(f"{actor.code} {actor.mention.text}" for actor in found) == expected


@pytest.mark.parametrize(("phrase", "codes"), NEAR_MISSES)
def test_near_misses(phrase: str, codes: str, parser: Parser) -> None:
    found = [
        actor.code for _, actors, _ in read(f"{phrase} criticized Iceland.", parser) for actor in actors if actor.code
    ]
    assert " ".join(found or ["-"]) == codes


@pytest.mark.parametrize(("phrase", "expected"), BELONGINGS)
def test_belongings(phrase: str, expected: str, parser: Parser) -> None:
    ((_, actors, classes),) = read(f"Iceland criticized {phrase}.", parser, slot="obj")
    assert [f"{actor.code} {actor.mention.text}" for actor in actors] == [expected]
    assert classes & {"owned", "belonging"}


@pytest.mark.parametrize("phrase", ["A Turkish proposal", "Israel's decision", "The policies of Tehran"])
def test_belongings_do_nothing_themselves(phrase: str, parser: Parser) -> None:
    for _, _, classes in read(f"{phrase} criticized Iceland.", parser):
        assert "actor" not in classes


@pytest.mark.parametrize(
    ("phrase", "wanted", "unwanted"),
    [
        ("Iran", "actor country place national", "person organization"),
        ("Ankara", "actor country place GOV", "person"),
        ("Hakan Fidan", "actor person GOV national", "country organization"),
        ("NATO", "actor organization IGO", "country national"),
        ("Hezbollah", "actor armed organization", "country person"),
        ("The Turkish police", "actor COP national organization", "person MIL"),
        ("The rebels", "actor REB", "national"),
        ("Toyota", "company", "country"),
        ("The Washington Post", "media MED", "country place"),
        ("Turkish and Russian ministers", "several GOV", ""),
        ("It", "unknown", "actor"),
        ("Tendai Moyo", "unknown person", "actor"),
        ("The storm", "thing", "actor unknown"),
        ("A man", "private person", "actor"),
    ],
)
def test_classes(phrase: str, wanted: str, unwanted: str, parser: Parser) -> None:
    ((_, _, classes),) = read(f"{phrase} criticized Iceland.", parser)
    assert set(wanted.split()) <= classes
    assert not classes & set(unwanted.split())


def test_an_actor_in_parts(parser: Parser) -> None:
    ((_, (actor,), _),) = read("The Turkish police criticized Iceland.", parser)
    assert (actor.code, actor.country, actor.roles, actor.name) == ("TURCOP", "TUR", ("COP",), "Turkish police")
    ((_, (actor,), _),) = read("NATO criticized Iceland.", parser)
    assert (actor.country, actor.roles, actor.name) == (None, ("IGO", "WST", "NAT"), "NATO")


def test_a_name_has_the_name_of_the_table(parser: Parser) -> None:
    for words in ("Recep Tayyip Erdogan", "Erdoğan", "President Erdogan", "Erdogan"):
        ((_, (actor,), _),) = read(f"{words} criticized Iceland.", parser)
        assert actor.name == "Recep Tayyip Erdogan"


def test_a_document_without_a_day_takes_the_latest_office(parser: Parser) -> None:
    ((_, (actor,), _),) = read("The Taliban criticized Iceland.", parser, day=None)
    assert actor.code == "AFGGOVTAL"
