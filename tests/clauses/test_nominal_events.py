"""Event nouns: their possessors, premodifiers and prepositional phrases are the slots."""

from tests.clauses.tables import Parsed, Row, check, table


@table(
    Row(
        "Turkey's raid on Syria drew protests.",
        "noun raid",
        {"subj": ["Turkey"], "poss": ["Turkey"], "on": ["Syria"]},
    ),
    Row(
        "The Russian invasion of Georgia lasted five days.",
        "invasion",
        {"subj": ["Russian"], "mod": ["Russian"], "of": ["Georgia"]},
    ),
    Row(
        "Criticism of Myanmar by Malaysia grew.",
        "criticism",
        {"subj": ["Malaysia"], "of": ["Myanmar"]},
    ),
    Row(
        "The arrest of a Norwegian journalist by Chadian police caused an outcry.",
        "noun arrest",
        {"subj": ["Chadian police"], "of": ["Norwegian journalist"]},
    ),
    Row(
        "Turkey's request to NATO for Patriot missiles surprised Brussels.",
        "noun request",
        {"poss": ["Turkey"], "to": ["NATO"], "for": ["Patriot missiles"]},
    ),
    Row(
        "Vietnamese exports to Cambodia rose after the visit of the king.",
        "visit",
        {"of": ["king"]},
    ),
    Row(
        "Their attack on the embassy in Nairobi shocked the region.",
        "noun attack",
        {"poss": ["Their"], "on": ["embassy"]},
    ),
    Row(
        "Peace talks between Bogota and the guerrillas began in Havana.",
        "noun talk",
        {"between": ["Bogota", "guerrillas"]},
    ),
    Row(
        "A mutiny followed the president's dismissal of the army chief.",
        "dismissal",
        {"subj": ["president"], "of": ["army chief"]},
    ),
    Row(
        "Azerbaijan's blockade of the Lachin corridor has cut off the enclave from Armenia.",
        "blockade",
        {"subj": ["Azerbaijan"], "of": ["Lachin corridor"]},
    ),
    Row(
        "An Israeli airstrike on a house in the Lebanese town of Tyre killed a "
        "Hezbollah commander, two security sources told Reuters.",
        "noun airstrike",
        {"subj": ["Israeli"], "on": ["house"]},
        "by two security sources",
    ),
    Row(
        "Lithuania withdrew from the convention, citing threats from Russia.",
        "noun threat",
        {"from": ["Russia"]},
    ),
    Row(
        "Ecuador's decision to raid the Mexican embassy in Quito was condemned across Latin America.",
        "decision",
        {"poss": ["Ecuador"], "to": ["raid"]},
    ),
)
def test_the_noun_has_its_participants(row: Row, parsed: Parsed) -> None:
    check(row, parsed)


@table(
    Row(
        "The raid in Aleppo killed nine people.",
        "noun raid",
        {"subj": [], "poss": [], "in": ["Aleppo"]},
    ),
    Row(
        "The attack on Tuesday drew protests in Lahore.",
        "noun attack",
        {"subj": [], "poss": []},
    ),
    Row(
        "Nigeria's parliament debated the murder.",
        "noun murder",
        {"subj": [], "poss": []},
    ),
    Row(
        "The murder of the mayor in Michoacan led to arrests.",
        "noun murder",
        {"subj": [], "of": ["mayor"]},
    ),
    Row(
        "The invasion of Kuwait was condemned by the Arab League.",
        "invasion",
        {"subj": [], "of": ["Kuwait"], "by": []},
    ),
    Row(
        "Residents of Donetsk heard the explosions.",
        "noun explosion",
        {"subj": [], "of": []},
    ),
    Row(
        "Iraq's neighbors fear an invasion by Iran.",
        "invasion",
        {"subj": ["Iran"], "poss": []},
        "other",
    ),
    Row(
        "The minister cancelled the visit to Dakar.",
        "noun visit",
        {"subj": [], "to": ["Dakar"]},
        "negative",
    ),
    Row(
        "Mexico's supreme court ordered the extradition of the former governor of Tamaulipas to the United States.",
        "extradition",
        {"of": ["former governor"], "to": ["United States"]},
    ),
    Row(
        "Several states cited threats from Russia in their statement.",
        "noun threat",
        {"subj": [], "from": ["Russia"]},
    ),
)
def test_near_misses(row: Row, parsed: Parsed) -> None:
    check(row, parsed)
