"""Headlines: no articles, no auxiliaries, the present for the past and an infinitive for the future."""

from tests.clauses.tables import Parsed, Row, check, table


@table(
    Row("Five soldiers killed in Niger ambush", "kill", {"subj": [], "obj": ["Five soldiers"]}, "passive"),
    Row("Opposition leader arrested in Harare", "arrest", {"subj": [], "obj": ["Opposition leader"]}, "passive"),
    Row("US journalist detained by Russian police", "detain", {"subj": ["Russian police"]}, "passive"),
    Row("Tehran rejects EU offer", "reject", {"subj": ["Tehran"], "obj": ["EU offer"]}, "present"),
    Row("India, Japan sign defence pact", "sign", {"subj": ["India", "Japan"], "obj": ["defence pact"]}),
    Row("Poland to send tanks to Ukraine", "send", {"subj": ["Poland"], "obj": ["tanks"], "to": ["Ukraine"]}, "future"),
    Row("Rebels release hostages in Yemen", "release", {"subj": ["Rebels"], "obj": ["hostages"]}, "active"),
    Row("Chinese warship enters Philippine waters", "enter", {"subj": ["Chinese warship"]}, "present"),
    Row(
        "Nigeria to deport Chinese miners",
        "deport",
        {"subj": ["Nigeria"], "obj": ["Chinese miners"]},
        "future",
    ),
    Row(
        "Greek ferry seized by Libyan coast guard",
        "seize",
        {"subj": ["Libyan coast guard"], "obj": ["Greek ferry"]},
        "passive",
    ),
    Row(
        "UN chief urges Myanmar to release prisoners",
        "release",
        {"subj": ["Myanmar"], "obj": ["prisoners"]},
        "other",
    ),
    Row(
        "Hundreds of protesters arrested in Baku",
        "arrest",
        {"subj": [], "obj": ["protesters"], "in": ["Baku"]},
        "passive",
    ),
)
def test_headlines(row: Row, parsed: Parsed) -> None:
    check(row, parsed)


@table(
    Row("Bomb kills nine in Quetta market", "kill", {"subj": ["Bomb"], "in": ["Quetta market"]}, "active"),
    Row(
        "Army killed rebels in Kano, says governor", "kill", {"subj": ["Army"], "obj": ["rebels"]}, "active by governor"
    ),
    Row("Ukraine hits Russian refinery", "hit", {"subj": ["Ukraine"], "obj": ["Russian refinery"]}, "active"),
    Row("Gunmen fired at police station in Jos", "fire", {"subj": ["Gunmen"], "at": ["police station"]}, "active"),
    Row("Nuclear deal collapses in Geneva", "collapse", {"subj": ["Nuclear deal"], "obj": []}, "active"),
    Row("Sri Lanka extends curfew after riots", "extend", {"subj": ["Sri Lanka"], "obj": ["curfew"]}, "active"),
    Row("Tension high in Kosovo after police raid", "noun raid", {"subj": ["police"]}),
    Row("Erdogan's visit to Baghdad", "visit", {"poss": ["Erdogan"], "to": ["Baghdad"]}),
    Row(
        "Bolivia's plan to nationalize mines",
        "nationalize",
        {"subj": ["Bolivia"], "obj": ["mines"]},
        "other",
    ),
    Row(
        "Rebels attacked, looted two villages",
        "attack",
        {"subj": ["Rebels"]},
        "active",
    ),
)
def test_near_misses(row: Row, parsed: Parsed) -> None:
    check(row, parsed)
