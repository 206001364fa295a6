"""Active and passive: who did it and to whom, with an agent or without."""

from tests.clauses.tables import Parsed, Row, check, table


@table(
    Row(
        "Kenyan troops killed three militants near the Somali border on Tuesday.",
        "kill",
        {"subj": ["Kenyan troops"], "obj": ["three militants"], "near": ["Somali border"], "by": []},
        "past active",
    ),
    Row(
        "Two Malian soldiers were wounded by militants outside Gao.",
        "wound",
        {"subj": ["militants"], "obj": ["Two Malian soldiers"]},
        "past passive",
    ),
    Row(
        "The former governor got arrested by Venezuelan police at Caracas airport.",
        "arrest",
        {"subj": ["Venezuelan police"], "obj": ["former governor"]},
        "past passive",
    ),
    Row(
        "Several opposition leaders have been detained by the Belarusian security service.",
        "detain",
        {"subj": ["Belarusian security service"], "obj": ["Several opposition leaders"]},
        "past passive",
    ),
    Row(
        "The convoy is being escorted by Indian warships through the Gulf of Aden.",
        "escort",
        {"subj": ["Indian warships"], "obj": ["convoy"]},
        "present passive",
    ),
    Row(
        "Nepal was given emergency aid by Japan after the earthquake.",
        "give",
        {"subj": ["Japan"], "iobj": ["Nepal"], "obj": ["emergency aid"]},
        "past passive",
    ),
    Row(
        "The embargo will be lifted by the European Union in June.",
        "lift",
        {"subj": ["European Union"], "obj": ["embargo"]},
        "future passive",
    ),
    Row(
        "In eastern Congo, the journalist had been kidnapped by rebels.",
        "kidnap",
        {"subj": ["rebels"], "obj": ["journalist"], "in": ["eastern Congo"]},
        "past passive",
    ),
    Row(
        "Two Indian fishermen were shot dead by the Sri Lankan navy off the coast of Jaffna, relatives said.",
        "shoot",
        {"subj": ["Sri Lankan navy"], "obj": ["Two Indian fishermen"]},
        "passive by relatives",
    ),
    Row(
        "The general, accused of plotting a coup, was handed over to Guinean authorities by Sierra Leone.",
        "hand over",
        {"subj": ["Sierra Leone"], "obj": ["general"], "to": ["Guinean authorities"]},
        "passive",
    ),
    Row(
        "The Taliban have been urged by the Organization of Islamic Cooperation to reopen schools for girls.",
        "urge",
        {"subj": ["Organization"], "obj": ["Taliban"], "xcomp": ["reopen"]},
        "passive",
    ),
    Row(
        "Warships from Australia and Japan were joined by a Philippine vessel during exercises in the South China Sea.",
        "join",
        {"subj": ["Philippine vessel"], "obj": ["Warships"], "during": ["exercises"]},
        "passive",
    ),
    Row(
        "Three traders were wounded by gunmen outside Gao.",
        "wound",
        {"subj": ["gunmen"], "obj": ["Three traders"]},
        "passive",
    ),
)
def test_both_sides_are_named(row: Row, parsed: Parsed) -> None:
    check(row, parsed)


@table(
    Row(
        "Three Turkish soldiers were killed in northern Syria on Monday.",
        "kill",
        {"subj": [], "obj": ["Three Turkish soldiers"], "in": ["northern Syria"]},
        "past passive",
    ),
    Row(
        "The talks were suspended by midnight.",
        "suspend",
        {"obj": ["talks"]},
        "past passive",
    ),
    Row(
        "Four aid workers were abducted near Port-au-Prince.",
        "abduct",
        {"subj": [], "obj": ["Four aid workers"]},
        "past passive",
    ),
    Row(
        "The ambassador was expelled from Quito last week.",
        "expel",
        {"subj": [], "obj": ["ambassador"], "from": ["Quito"]},
        "past passive",
    ),
    Row(
        "The army has attacked the village of Kidal.",
        "attack",
        {"subj": ["army"], "obj": ["village"]},
        "past active",
    ),
    Row(
        "The rebels surrendered in Medellin on Friday.",
        "surrender",
        {"subj": ["rebels"], "obj": [], "in": ["Medellin"]},
        "past active",
    ),
    Row(
        "The president arrived by helicopter and inspected the troops.",
        "arrive",
        {"subj": ["president"], "by": ["helicopter"], "obj": []},
        "past active",
    ),
    Row(
        "Moscow came under fire from Berlin over the arrests.",
        "come",
        {"subj": ["Moscow"], "under": ["fire"], "over": ["arrests"], "obj": []},
        "past active",
    ),
    Row(
        "At least 14 people were killed when a car bomb exploded outside the governor's office in Kirkuk.",
        "kill",
        {"subj": [], "obj": ["At least 14 people"], "by": []},
        "passive",
    ),
    Row(
        "The attack by rebels was condemned in Nairobi.",
        "condemn",
        {"subj": [], "obj": ["attack"], "in": ["Nairobi"]},
        "passive",
    ),
    Row(
        "The envoy was sent home.",
        "send home",
        {"subj": [], "obj": ["envoy"]},
        "passive",
    ),
)
def test_a_side_is_missing(row: Row, parsed: Parsed) -> None:
    check(row, parsed)
