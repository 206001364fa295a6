"""Light verbs lend an event noun their subject, their phrases and their factuality; other verbs lend nothing."""

from tests.clauses.tables import Parsed, Row, check, table


@table(
    Row(
        "Turkish forces carried out an attack on Kurdish militants.",
        "noun attack",
        {"subj": ["Turkish forces"], "on": ["Kurdish militants"]},
        "past",
    ),
    Row(
        "Canada imposed sanctions on Nicaragua.",
        "noun sanction",
        {"subj": ["Canada"], "on": ["Nicaragua"]},
        "past",
    ),
    Row(
        "Macron held talks in Rabat with the Moroccan king.",
        "noun talk",
        {"subj": ["Macron"], "with": ["Moroccan king"], "in": ["Rabat"]},
        "past",
    ),
    Row(
        "The junta launched a series of raids against the Karen rebels.",
        "noun raid",
        {"subj": ["junta"], "against": ["Karen rebels"]},
        "past",
    ),
    Row(
        "Tanzania will provide assistance to Mozambique.",
        "assistance",
        {"subj": ["Tanzania"], "to": ["Mozambique"]},
        "future",
    ),
    Row(
        "Slovakia did not hold talks with Gazprom.",
        "noun talk",
        {"subj": ["Slovakia"], "with": ["Gazprom"]},
        "negative past",
    ),
    Row(
        "Pakistan received aid from Saudi Arabia.",
        "noun aid",
        {"subj": ["Saudi Arabia"], "on": ["Pakistan"]},
        "past",
    ),
    Row(
        "Eritrea may launch an attack on Djibouti.",
        "noun attack",
        {"subj": ["Eritrea"], "on": ["Djibouti"]},
        "other",
    ),
    Row(
        "The two navies are conducting exercises in the Arabian Sea.",
        "noun exercise",
        {"subj": ["two navies"], "in": ["Arabian Sea"]},
        "present",
    ),
    Row(
        "Vietnam lodged a protest with China over the sinking of a fishing boat near the Paracel Islands.",
        "noun protest",
        {"subj": ["Vietnam"], "with": ["China"], "over": ["sinking"]},
        "past",
    ),
    Row(
        "The International Criminal Court issued a warrant for the Russian president.",
        "warrant",
        {"subj": ["International Criminal Court"], "for": ["Russian president"]},
        "past",
    ),
)
def test_the_verb_is_light(row: Row, parsed: Parsed) -> None:
    check(row, parsed)


@table(
    Row(
        "Spain condemned the attack on the mosque.",
        "noun attack",
        {"subj": [], "on": ["mosque"]},
    ),
    Row(
        "Sanctions were imposed on Minsk.",
        "noun sanction",
        {"subj": [], "on": ["Minsk"]},
        "past",
    ),
    Row(
        "The coup delayed talks in Cairo.",
        "noun coup",
        {"subj": []},
    ),
    Row(
        "Observers witnessed clashes in Abidjan.",
        "noun clash",
        {"subj": []},
    ),
    Row(
        "The bishop mediated talks between the government and the gangs.",
        "noun talk",
        {"subj": [], "between": ["government", "gangs"]},
    ),
    Row(
        "Prosecutors investigated the bombing of a church in Colombo.",
        "bombing",
        {"subj": [], "of": ["church"]},
    ),
    Row(
        "Albania rejected talks with the militia.",
        "noun talk",
        {"subj": [], "with": ["militia"]},
        "other",
    ),
    Row(
        "The president survived an assassination attempt in Antananarivo.",
        "attempt",
        {"subj": ["assassination"]},
    ),
)
def test_near_misses(row: Row, parsed: Parsed) -> None:
    check(row, parsed)
