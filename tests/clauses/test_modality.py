"""Modality: possible, conditional, wanted and planned events, and the asserted ones beside them."""

from tests.clauses.tables import Parsed, Row, check, table


@table(
    Row("North Korea may test a missile.", "verb test", {"subj": ["North Korea"]}, "other"),
    Row("If Russia attacks Finland, the alliance will respond.", "attack", {"subj": ["Russia"]}, "other"),
    Row("If Russia attacks Finland, the alliance will respond.", "respond", {"subj": ["alliance"]}, "other future"),
    Row("Somalia wants to join the bloc.", "join", {"subj": ["Somalia"]}, "other"),
    Row("The plan to invade Grenada was dropped.", "invade", {"obj": ["Grenada"]}, "other"),
    Row("Venezuela could have seized the tanker.", "seize", {"subj": ["Venezuela"], "obj": ["tanker"]}, "other"),
    Row("Will Armenia recognize the republic?", "recognize", {"subj": ["Armenia"]}, "other"),
    Row("Lithuania fears an attack by Belarus.", "noun attack", {"subj": ["Belarus"]}, "other"),
    Row("The opposition called for talks with the junta.", "noun talk", {"with": ["junta"]}, "other"),
    Row("Rebels possibly shot down the helicopter.", "shoot down", {"subj": ["Rebels"]}, "other"),
    Row("Troops would be sent to Haiti unless the gangs disarmed.", "send", {"obj": ["Troops"]}, "other"),
    Row(
        "Sudan's army chief refused to meet the leader of the Rapid Support "
        "Forces unless his fighters left the capital.",
        "leave",
        {"subj": ["fighters"], "obj": ["capital"]},
        "other",
    ),
    Row(
        "Niger's junta demanded that France withdraw its ambassador within 48 hours.",
        "withdraw",
        {"subj": ["France"], "obj": ["ambassador"]},
        "other",
    ),
    Row(
        "Poland's plan to build a wall on its border with Belarus was criticized by Amnesty International.",
        "build",
        {"subj": ["Poland"], "obj": ["wall"]},
        "other",
    ),
)
def test_it_is_not_asserted(row: Row, parsed: Parsed) -> None:
    check(row, parsed)


@table(
    Row("Somalia wants to join the bloc.", "want", {"subj": ["Somalia"]}, "present"),
    Row("Rebels managed to enter Mocha.", "enter", {"subj": ["Rebels"]}),
    Row("Poland will send troops to Lithuania next month.", "send", {"subj": ["Poland"]}, "future"),
    Row("Rwanda began to withdraw its troops.", "withdraw", {"subj": ["Rwanda"], "obj": ["troops"]}),
    Row("The attack on Basra may delay the vote.", "noun attack", {"on": ["Basra"]}),
    Row("Iceland condemned the plan to invade Grenada.", "condemn", {"subj": ["Iceland"], "obj": ["plan"]}),
    Row("Because Laos may object, Thailand closed the bridge.", "close", {"subj": ["Thailand"]}),
    Row("The rebels, who may surrender soon, attacked Sidon.", "attack", {"subj": ["rebels"], "obj": ["Sidon"]}),
    Row("Kenya sent police officers to help Haiti.", "send", {"subj": ["Kenya"]}),
    Row("He visited Maputo when the rains ended.", "visit", {"obj": ["Maputo"]}),
    Row(
        "Poland's plan to build a wall on its border with Belarus was criticized by Amnesty International.",
        "criticize",
        {"subj": ["Amnesty International"], "obj": ["plan"]},
    ),
    Row(
        "Germany is considering sending police officers to Armenia.",
        "consider",
        {"subj": ["Germany"]},
    ),
)
def test_it_is_asserted(row: Row, parsed: Parsed) -> None:
    check(row, parsed)
