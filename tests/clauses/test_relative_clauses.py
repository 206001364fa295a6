"""Relative clauses: the noun they stand on fills the slot that their pronoun, said or not, stands for."""

from tests.clauses.tables import Parsed, Row, check, table


@table(
    Row(
        "Rebels who attacked Goma killed Congolese soldiers.",
        "attack",
        {"subj": ["Rebels"], "obj": ["Goma"]},
        "past",
    ),
    Row(
        "Rebels who attacked Goma killed Congolese soldiers.",
        "kill",
        {"subj": ["Rebels"], "obj": ["Congolese soldiers"]},
    ),
    Row(
        "The plane that Turkey intercepted belonged to a Syrian company.",
        "intercept",
        {"subj": ["Turkey"], "obj": ["plane"]},
        "past",
    ),
    Row(
        "The diplomats Latvia expelled left Riga on Sunday.",
        "expel",
        {"subj": ["Latvia"], "obj": ["diplomats"]},
    ),
    Row(
        "Lula, who visited Beijing in April, praised Chinese investment.",
        "visit",
        {"subj": ["Lula"], "obj": ["Beijing"]},
    ),
    Row(
        "The militia which was blamed for the massacre denied any role.",
        "blame",
        {"subj": [], "obj": ["militia"], "for": ["massacre"]},
        "passive",
    ),
    Row(
        "The villagers whom the soldiers had beaten fled to Bangladesh.",
        "beat",
        {"subj": ["soldiers"], "obj": ["villagers"]},
    ),
    Row(
        "Peru arrested a man who spied for Ecuador.",
        "spy",
        {"subj": ["man"], "for": ["Ecuador"]},
    ),
    Row(
        "Canada said it would expel three Chinese diplomats whom it accused of threatening a lawmaker's family.",
        "accuse",
        {"subj": ["it"], "obj": ["three Chinese diplomats"], "of": ["threatening"]},
        "past by Canada",
    ),
    Row(
        "The Houthis, who are backed by Iran, have fired dozens of missiles at ships in the Red Sea since November.",
        "back",
        {"subj": ["Iran"], "obj": ["Houthis"]},
        "passive",
    ),
    Row(
        "Peru's Congress voted to impeach the president, who was then arrested on his way to the Mexican embassy.",
        "arrest",
        {"subj": [], "obj": ["president"]},
        "passive",
    ),
    Row(
        "Thailand's foreign minister flew to Naypyidaw for talks with the junta "
        "that seized power from the elected government.",
        "seize",
        {"subj": ["junta"], "obj": ["power"], "from": ["elected government"]},
    ),
)
def test_the_noun_takes_part(row: Row, parsed: Parsed) -> None:
    check(row, parsed)


@table(
    Row(
        "The plane that Turkey intercepted has belonged to a Syrian company for years.",
        "belong",
        {"subj": ["plane"], "to": ["Syrian company"], "obj": []},
    ),
    Row(
        "Protesters gathered in the square where police killed a student.",
        "kill",
        {"subj": ["police"], "obj": ["student"]},
    ),
    Row(
        "The summit comes a week after the day when Ghana closed its border.",
        "close",
        {"subj": ["Ghana"], "obj": ["border"]},
    ),
    Row(
        "Denmark criticized the law that bans protests.",
        "criticize",
        {"subj": ["Denmark"], "obj": ["law"]},
    ),
    Row(
        "The country with which Tunisia signed the accord is a member of the bloc.",
        "sign",
        {"subj": ["Tunisia"], "obj": ["accord"], "with": ["country"]},
    ),
    Row(
        "Officials said that Jordan closed the crossing.",
        "close",
        {"subj": ["Jordan"], "obj": ["crossing"]},
        "by Officials",
    ),
    Row(
        "The general, whose troops looted the town, met the governor.",
        "meet",
        {"subj": ["general"], "obj": ["governor"]},
    ),
    Row(
        "The general, whose troops looted the town, met the governor.",
        "loot",
        {"subj": ["troops"], "obj": ["town"]},
    ),
    Row(
        "Greek coast guards rescued 60 migrants whose boat had capsized off Lesbos.",
        "capsize",
        {"subj": ["boat"], "obj": []},
    ),
    Row(
        "The Houthis, who are backed by Iran, have fired missiles at ships in the Red Sea since November.",
        "fire",
        {"subj": ["Houthis"], "obj": ["missiles"], "at": ["ships"], "by": []},
    ),
)
def test_near_misses(row: Row, parsed: Parsed) -> None:
    check(row, parsed)
