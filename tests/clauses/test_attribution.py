"""Who says so: reported clauses, "according to", accusations and chains of them."""

from tests.clauses.tables import Parsed, Row, check, table


@table(
    Row(
        "Syria said Israel attacked Damascus.",
        "attack",
        {"subj": ["Israel"], "obj": ["Damascus"]},
        "past by Syria",
    ),
    Row(
        "According to Kyiv, Russian drones struck Odesa.",
        "strike",
        {"subj": ["Russian drones"], "obj": ["Odesa"]},
        "by Kyiv",
    ),
    Row(
        "Rebels looted the hospital in Malakal, a UN spokesman said.",
        "loot",
        {"subj": ["Rebels"], "obj": ["hospital"]},
        "by UN spokesman",
    ),
    Row(
        "Rebels, the governor said, looted the hospital.",
        "loot",
        {"subj": ["Rebels"], "obj": ["hospital"]},
        "by governor",
    ),
    Row(
        "The agency reported that the mayor said troops burned the village.",
        "burn",
        {"subj": ["troops"], "obj": ["village"]},
        "by agency, mayor",
    ),
    Row(
        "Syria accused Israel of attacking Damascus.",
        "attack",
        {"subj": ["Israel"], "obj": ["Damascus"]},
        "past by Syria",
    ),
    Row(
        "Witnesses told reporters that police beat students in Dhaka.",
        "beat",
        {"subj": ["police"], "obj": ["students"]},
        "by Witnesses",
    ),
    Row(
        "The ministry said troops entered Asmara and shelled the port.",
        "shell",
        {"subj": ["troops"], "obj": ["port"]},
        "by ministry",
    ),
    Row(
        "Turkish President Recep Tayyip Erdogan said he had told Putin that the grain deal must be extended.",
        "extend",
        {"obj": ["grain deal"]},
        "other by Turkish President Recep Tayyip Erdogan, he",
    ),
    Row(
        "Talks will resume in Muscat next week, the Omani foreign minister told his Iranian counterpart.",
        "resume",
        {"subj": ["Talks"]},
        "future by Omani foreign minister",
    ),
)
def test_somebody_says_so(row: Row, parsed: Parsed) -> None:
    check(row, parsed)


@table(
    Row("Syria said Israel attacked Damascus.", "say", {"subj": ["Syria"]}, "past"),
    Row("Syria accused Israel of attacking Damascus.", "accuse", {"subj": ["Syria"], "obj": ["Israel"]}),
    Row("The general told the troops to leave Kabul.", "leave", {"subj": ["troops"], "obj": ["Kabul"]}, "other"),
    Row("The king spoke to reporters after he visited Doha.", "visit", {"obj": ["Doha"]}),
    Row("Chad announced a treaty and expelled the envoy.", "expel", {"subj": ["Chad"], "obj": ["envoy"]}),
    Row("The reporter who described the raid fled to Nairobi.", "flee", {"subj": ["reporter"], "to": ["Nairobi"]}),
    Row("Togo answered by closing its border, and Benin protested.", "protest", {"subj": ["Benin"]}),
    Row("Denmark condemned the attack that Syria reported.", "condemn", {"subj": ["Denmark"], "obj": ["attack"]}),
)
def test_nobody_says_so(row: Row, parsed: Parsed) -> None:
    check(row, parsed)
