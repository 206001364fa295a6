"""Negation: by an adverb, a determiner, a verb or a preposition, and where it does not reach."""

from tests.clauses.tables import Parsed, Row, check, table


@table(
    Row("Ukraine did not attack Belarus.", "attack", {"subj": ["Ukraine"], "obj": ["Belarus"]}, "negative past"),
    Row("Botswana has never invaded its neighbours.", "invade", {"subj": ["Botswana"]}, "negative past"),
    Row("The army hasn't released the prisoners.", "release", {"subj": ["army"]}, "negative past"),
    Row(
        "Neither France nor Germany recognized the election.",
        "recognize",
        {"subj": ["France", "Germany"]},
        "negative",
    ),
    Row("No talks were held between Israel and Lebanon.", "noun talk", {"between": ["Israel", "Lebanon"]}, "negative"),
    Row("Nobody attacked the consulate in Basra.", "attack", {"obj": ["consulate"]}, "negative"),
    Row("Serbia denied that it had attacked Kosovo.", "attack", {"obj": ["Kosovo"]}, "negative by Serbia"),
    Row("Malta failed to rescue the migrants.", "rescue", {"subj": ["Malta"]}, "negative"),
    Row("Police dispersed the crowd without arresting anyone.", "arrest", {"subj": ["Police"]}, "negative"),
    Row("Qatar no longer supports the group.", "support", {"subj": ["Qatar"], "obj": ["group"]}, "negative present"),
    Row("The rebels refused to release the hostages.", "release", {"subj": ["rebels"]}, "negative"),
    Row(
        "No group has claimed responsibility for the bombing of the Shia mosque in Peshawar.",
        "claim",
        {"obj": ["responsibility"], "for": ["bombing"]},
        "negative",
    ),
    Row(
        "The UN said that government troops had prevented its patrols from reaching the town of Yei.",
        "reach",
        {"subj": ["patrols"], "obj": ["town"]},
        "negative by UN",
    ),
    Row(
        "Sudan's army chief refused to meet the leader of the Rapid Support "
        "Forces unless his fighters left the capital.",
        "meet",
        {"subj": ["army chief"], "obj": ["leader"]},
        "negative",
    ),
    Row(
        "Serbia's president said on Tuesday that NATO peacekeepers had failed to protect Serbs in northern Kosovo.",
        "protect",
        {"subj": ["NATO peacekeepers"], "obj": ["Serbs"]},
        "negative by president",
    ),
)
def test_it_did_not_happen(row: Row, parsed: Parsed) -> None:
    check(row, parsed)


@table(
    Row("The rebels refused to release the hostages.", "refuse", {"subj": ["rebels"]}),
    Row("Serbia denied that it had attacked Kosovo.", "deny", {"subj": ["Serbia"]}),
    Row("Ghana has not closed the border but has sent patrols there.", "send", {"subj": ["Ghana"]}),
    Row("Police dispersed the crowd without arresting anyone.", "disperse", {"subj": ["Police"], "obj": ["crowd"]}),
    Row("The king did not fail to thank Oman.", "thank", {"subj": ["king"], "obj": ["Oman"]}),
    Row("Not only did Peru protest, it recalled its envoy.", "recall", {"obj": ["envoy"]}),
    Row("Gabon, which has no army on the island, attacked the port.", "attack", {"subj": ["Gabon"], "obj": ["port"]}),
    Row("The soldiers who did not surrender were killed.", "kill", {"obj": ["soldiers"]}, "passive"),
    Row("Algeria condemned the raid because Mali had not been warned.", "condemn", {"subj": ["Algeria"]}),
    Row("The parties signed the accord, and no one protested.", "sign", {"subj": ["parties"], "obj": ["accord"]}),
)
def test_it_did_happen(row: Row, parsed: Parsed) -> None:
    check(row, parsed)
