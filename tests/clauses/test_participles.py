"""Participles: on nouns, beside the main verb, and those that are mere adjectives."""

from tests.clauses.tables import Parsed, Row, check, table


@table(
    Row(
        "Troops sent by France to Mali have left Timbuktu.",
        "send",
        {"subj": ["France"], "obj": ["Troops"], "to": ["Mali"]},
        "passive",
    ),
    Row(
        "Accusing Israel of aggression, Iran recalled its envoy.",
        "accuse",
        {"subj": ["Iran"], "obj": ["Israel"], "of": ["aggression"]},
    ),
    Row(
        "Sanctions imposed by Brazil on Nicaragua hurt trade.",
        "impose",
        {"subj": ["Brazil"], "obj": ["Sanctions"], "on": ["Nicaragua"]},
        "passive",
    ),
    Row(
        "Soldiers guarding the bridge shot a fisherman in Mopti.",
        "guard",
        {"subj": ["Soldiers"], "obj": ["bridge"]},
    ),
    Row(
        "Militants shelled the town, killing four civilians.",
        "kill",
        {"subj": ["Militants"], "obj": ["four civilians"]},
    ),
    Row(
        "Condemned by the African Union, the junta closed the border.",
        "condemn",
        {"subj": ["African Union"], "obj": ["junta"]},
        "passive",
    ),
    Row(
        "Having expelled the ambassador, Bolivia asked for an apology.",
        "expel",
        {"subj": ["Bolivia"], "obj": ["ambassador"]},
    ),
    Row(
        "Poland signed a treaty with Lithuania, promising to defend its neighbor.",
        "promise",
        {"subj": ["Poland"], "xcomp": ["defend"]},
    ),
    Row(
        "Colombian guerrillas ambushed an army patrol near the Venezuelan border on Saturday, killing "
        "seven soldiers and wounding three others, the defence ministry said.",
        "kill",
        {"subj": ["Colombian guerrillas"], "obj": ["seven soldiers"]},
        "by defence ministry",
    ),
    Row(
        "Colombian guerrillas ambushed an army patrol near the Venezuelan border on Saturday, killing "
        "seven soldiers and wounding three others, the defence ministry said.",
        "wound",
        {"subj": ["Colombian guerrillas"], "obj": ["three others"]},
        "by defence ministry",
    ),
    Row(
        "South Africa has taken Israel to the International Court of Justice, accusing it of genocide.",
        "accuse",
        {"subj": ["South Africa"], "obj": ["it"], "of": ["genocide"]},
    ),
    Row(
        "The Cuban government freed 553 prisoners under a deal mediated by the Vatican.",
        "mediate",
        {"subj": ["Vatican"], "obj": ["deal"]},
        "passive",
    ),
    Row(
        "France's interior minister promised to expel foreigners suspected of links to extremist groups.",
        "suspect",
        {"subj": [], "obj": ["foreigners"], "of": ["links"]},
        "passive",
    ),
    Row(
        "The US has imposed visa restrictions on Ugandan officials believed to be responsible for a massacre.",
        "believe",
        {"subj": [], "obj": ["Ugandan officials"]},
        "passive",
    ),
)
def test_the_participle_has_its_subject(row: Row, parsed: Parsed) -> None:
    check(row, parsed)


@table(
    Row(
        "The weapons seized in Mombasa were destroyed.",
        "seize",
        {"subj": [], "obj": ["weapons"], "in": ["Mombasa"]},
        "passive",
    ),
    Row(
        "The people killed in the raid were farmers.",
        "kill",
        {"subj": [], "obj": ["people"], "in": ["raid"]},
        "passive",
    ),
    Row("The striking miners blocked the road to Lusaka.", "strike", None),
    Row("The wounded soldiers were flown to Amman.", "wound", None),
    Row("The occupied territories remain closed.", "occupy", None),
    Row(
        "Talks aimed at ending the war stalled in Jeddah.",
        "aim",
        {"subj": [], "obj": ["Talks"]},
        "passive",
    ),
    Row(
        "The commander killed in Tripoli had led the militia.",
        "lead",
        {"subj": ["commander"], "obj": ["militia"]},
        "active",
    ),
    Row(
        "A bus carrying Honduran migrants was stopped at the border.",
        "stop",
        {"subj": [], "obj": ["bus"]},
        "passive",
    ),
    Row(
        "The US has imposed visa restrictions on Ugandan officials believed to be responsible for a massacre.",
        "impose",
        {"subj": ["US"], "obj": ["visa restrictions"], "on": ["Ugandan officials"]},
    ),
    Row(
        "The general, accused of plotting a coup, was handed over to Guinean authorities by Sierra Leone.",
        "accuse",
        {"subj": [], "obj": ["general"], "of": ["plotting"]},
        "passive",
    ),
)
def test_near_misses(row: Row, parsed: Parsed) -> None:
    check(row, parsed)
