"""Whom a pronoun or a definite description stands for in its text; and when nobody is to be chosen."""

from __future__ import annotations

import datetime as dt

import pytest
from tests.resolving.reading import DAY, read

from geoevents.parsing import Parser
from geoevents.records import Actor

# (text, code and antecedent of the subject of its last "criticized"); a year before a text is the document's
CHOSEN = [
    ("Putin arrived in Ankara. He criticized Iceland.", "RUSGOV Putin"),
    ("2015 Merkel landed in Kyiv. She criticized Iceland.", "DEUGOV Merkel"),
    ("Israel closed the crossing. It criticized Iceland.", "ISR Israel"),
    ("Israel said it had criticized Iceland.", "ISR Israel"),
    ("Lavrov landed in Delhi. Speaking to reporters, he criticized Iceland.", "RUSGOV Lavrov"),
    ("Lavrov insisted that he had criticized Iceland.", "RUSGOV Lavrov"),
    ("The Ethiopian government closed schools. It criticized Iceland.", "ETHGOV Ethiopian government"),
    ("Iran and Iraq signed a treaty. They criticized Iceland.", "IRN Iran; IRQ Iraq"),
    ("The rebels seized Goma. They criticized Iceland.", "REB rebels"),
    ("Egyptian soldiers closed the border. They criticized Iceland.", "EGYMIL Egyptian soldiers"),
    ("Egyptian soldiers closed the border. The soldiers criticized Iceland.", "EGYMIL Egyptian soldiers"),
    ("Sudan's army took Omdurman. The army criticized Iceland.", "SDNMIL army"),
    ("The Turkish foreign minister flew to Moscow. The minister criticized Iceland.",
     "TURGOV Turkish foreign minister"),
    ("Turkish President Recep Tayyip Erdogan flew to Doha. The president criticized Iceland.",
     "TURGOV Recep Tayyip Erdogan"),
    ("Netanyahu flew to Cyprus. The prime minister criticized Iceland.", "ISRGOV Netanyahu"),
    ("Petro Hnatiuk, a Ukrainian army spokesman, was calm. The spokesman criticized Iceland.",
     "UKRMIL Petro Hnatiuk"),
    ("Hamas released two hostages. The group criticized Iceland.", "PSEREBHMS Hamas"),
    ("Boko Haram attacked a village. The militant group criticized Iceland.", "NGAREB Boko Haram"),
    ("NATO met in Brussels. The alliance criticized Iceland.", "IGOWSTNAT NATO"),
    ("The United Nations met in Geneva. The organization criticized Iceland.", "IGOUNO United Nations"),
    ("France recalled its ambassador. The country criticized Iceland.", "FRA France"),
    ("Iran and Iraq signed a treaty. The two countries criticized Iceland.", "IRN Iran; IRQ Iraq"),
    ("Iran signed a treaty with Iraq. Both countries criticized Iceland.", "IRN Iran; IRQ Iraq"),
    ("Putin met Erdogan in Sochi. The two leaders criticized Iceland.", "RUSGOV Putin; TURGOV Erdogan"),
    ("Putin met Erdogan in Sochi. The two presidents criticized Iceland.", "RUSGOV Putin; TURGOV Erdogan"),
    ("Putin met Erdogan in Sochi. Both criticized Iceland.", "RUSGOV Putin; TURGOV Erdogan"),
    ("Putin met Erdogan in Sochi. Syria's Bashar al-Assad stayed at home. Putin smiled at Erdogan. "
     "The two leaders criticized Iceland.", "RUSGOV Putin; TURGOV Erdogan"),
    ("Tendai Moyo, a Zimbabwean opposition leader, returned home. Moyo criticized Iceland.",
     "ZWEOPP Tendai Moyo"),
    ("Ukrainian army spokesman Petro Hnatiuk spoke in Kyiv. Hnatiuk criticized Iceland.", "UKRMIL Petro Hnatiuk"),
    ("The Turkish Teachers Union (TTU) met in Izmir. The TTU criticized Iceland.",
     "TURLAB Turkish Teachers Union"),
    ('"We criticized Iceland," Lavrov said.', "RUSGOV Lavrov"),
    ('Lavrov said: "I criticized Iceland."', "RUSGOV Lavrov"),
    ('The Turkish foreign minister said: "We have criticized Iceland."', "TURGOV Turkish foreign minister"),
    ("China launched a satellite. Its government criticized Iceland.", "CHNGOV China"),
    ("Putin flew to Minsk. His government criticized Iceland.", "RUSGOV Putin"),
    ("Kenya closed a camp. Its army criticized Iceland.", "KENMIL Kenya"),
    ("Iran closed a mine. Days passed. A storm came. It criticized Iceland.", "IRN Iran"),
]  # fmt: skip

# Nobody with a country: (text, the code that the words alone give, "-" for none).
NOT_CHOSEN = [
    ("A Guyanese court adjourned. The Saudi-led coalition criticized Iceland.", "IGOMIL"),
    ("A Guyanese court adjourned. The coalition criticized Iceland.", "-"),
    ("He criticized Iceland.", "-"),
    ("They criticized Iceland.", "-"),
    ("It criticized Iceland.", "-"),
    ("We criticized Iceland.", "-"),
    ('"We criticized Iceland."', "-"),
    ('"I criticized Iceland," the singer said.', "-"),
    ("The two leaders criticized Iceland.", "-"),
    ("Both countries criticized Iceland.", "-"),
    ("The country criticized Iceland.", "-"),
    ("The group criticized Iceland.", "-"),
    ("The minister criticized Iceland.", "GOV"),
    ("Iran closed its border. He criticized Iceland.", "-"),
    ("Iran closed its border. She criticized Iceland.", "-"),
    ("Iran and Iraq closed their border. He criticized Iceland.", "-"),
    ("2015 Merkel smiled. It criticized Iceland.", "-"),
    ("Putin smiled. They criticized Iceland.", "-"),
    ("Putin smiled. The two leaders criticized Iceland.", "-"),
    ("Putin smiled. The country criticized Iceland.", "-"),
    ("France celebrated. The two countries criticized Iceland.", "-"),
    ("Putin called Erdogan. The president criticized Iceland.", "GOV"),
    ("2023 Macron called Scholz. The minister criticized Iceland.", "GOV"),
    ("Turkey's minister called Greece's minister. The minister criticized Iceland.", "GOV"),
    ("The wife of Putin smiled. She criticized Iceland.", "- RUSCVL"),
    ("A woman photographed Putin. She criticized Iceland.", "-"),
    ("Modi hugged a nurse. The nurse criticized Iceland.", "HLH"),
    ("Lavrov's counterpart smiled. He criticized Iceland.", "-"),
    ("Biden's dog ran away. It criticized Iceland.", "-"),
    ("Chad bought a boat. He criticized Iceland.", "-"),
    ("Kim Kardashian flew to Armenia. Kim criticized Iceland.", "-"),
    ("John Putinov opened a bakery. Putinov criticized Iceland.", "-"),
    ("A storm hit the coast. It criticized Iceland.", "-"),
    ("The baby cried. She criticized Iceland.", "-"),
    ("Tesla opened a plant in Germany. The company criticized Iceland.", "MNC BUS USABUS MNCUSA USAMNC"),
    ("Iran closed a mine. Days passed. Weeks passed. A storm came. A calf was born. A tree fell. "
     "It criticized Iceland.", "-"),
    ("Putin smiled. Days passed. Weeks passed. A storm came. A calf was born. A tree fell. He criticized Iceland.",
     "-"),
]  # fmt: skip


def _subjects(text: str, parser: Parser) -> list[Actor]:
    year, _, rest = text.partition(" ")
    words, day = (rest, dt.date(int(year), 6, 1)) if year.isdigit() else (text, DAY)
    return [actor for _, actors, _ in read(words, parser, day=day) for actor in actors]


@pytest.mark.parametrize(("text", "expected"), CHOSEN)
def test_who_is_meant(text: str, expected: str, parser: Parser) -> None:
    found = _subjects(text, parser)
    assert all(actor.antecedent for actor in found), found
    shown = [f"{actor.code} {actor.antecedent.text}" for actor in found if actor.antecedent]
    assert sorted(shown) == sorted(expected.split("; "))
    for actor in found:
        assert actor.antecedent is not None
        words = text.partition(" ")[2] if text[0].isdigit() else text
        assert words[actor.antecedent.start : actor.antecedent.end] == actor.antecedent.text
        assert actor.antecedent.start < actor.mention.start or '"' in text


@pytest.mark.parametrize(("text", "codes"), NOT_CHOSEN)
def test_nobody_is_meant(text: str, codes: str, parser: Parser) -> None:
    found = {actor.code or "-" for actor in _subjects(text, parser)} or {"-"}
    assert found <= set(codes.split())


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("2023 Macron called Scholz. The French president criticized Iceland.", "FRAGOV"),
        ("Putin and Xi met in Moscow. The Russian leader criticized Iceland.", "RUSGOV"),
        ("Turkey's minister called Greece's minister. The Greek minister criticized Iceland.", "GRCGOV"),
        ("Erdogan, who criticized Iceland, left.", "TURGOV"),
        ("Iran closed its border. The American president criticized Iceland.", "USAGOV"),
    ],
)
def test_own_words_go_before_what_was_said(text: str, code: str, parser: Parser) -> None:
    assert [actor.code for actor in _subjects(text, parser)] == [code]
