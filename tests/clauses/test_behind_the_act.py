"""Who acts behind documents and orders, whose purposes gifts have, and what is counted, added or done somewhere."""

from tests.clauses.tables import Parsed, Row, check, table


@table(
    Row("Senators introduced a bill that would punish Georgia.", "punish", {"subj": ["Senators"]}, "future"),
    Row("Widows filed a lawsuit accusing the militia of torture.", "accuse", {"subj": ["Widows"], "obj": ["militia"]}),
    Row("Peru published a report that condemns Chile.", "condemn", {"subj": ["Peru"], "obj": ["Chile"]}),
    Row("A judge ordered two editors jailed.", "jail", {"subj": ["judge"], "obj": ["two editors"]}),
)
def test_a_document_speaks_and_an_order_acts_for_somebody(row: Row, parsed: Parsed) -> None:
    check(row, parsed)


@table(
    Row("Senators rejected a bill that would punish Georgia.", "punish", {"subj": ["bill"]}, "future"),
    Row("Police seized a letter accusing the mayor of theft.", "accuse", {"subj": ["letter"], "obj": ["mayor"]}),
    Row("Peru arrested a man who insulted Chile.", "insult", {"subj": ["man"]}),
    Row("A judge met two editors jailed in Minsk.", "jail", {"subj": [], "obj": ["two editors"]}),
)
def test_others_speak_for_themselves(row: Row, parsed: Parsed) -> None:
    check(row, parsed)


@table(
    Row("Japan donated tents and lorries to help Nepal.", "help", {"subj": ["Japan"], "obj": ["Nepal"]}, "other"),
    Row(
        "Oslo agreed to lend up to $2 billion to Ukraine.", "lend", {"obj": ["$2 billion"], "to": ["Ukraine"]}, "other"
    ),
    Row(
        "Canada imposed sanctions, including asset freezes, on Belarus.",
        "impose",
        {"obj": ["sanctions"], "on": ["Belarus"]},
    ),
    Row(
        "Brazil voiced sympathy with and praise for the miners.",
        "voice",
        {"obj": ["sympathy", "praise"], "for": ["miners"]},
    ),
    Row(
        "Fiji condemned the act of piracy and the threats.",
        "condemn",
        {"subj": ["Fiji"], "obj": ["piracy", "threats"]},
    ),
)
def test_purposes_sums_and_additions(row: Row, parsed: Parsed) -> None:
    check(row, parsed)


@table(
    Row("Japan gave Nepal permission to buy tents.", "give", {"iobj": ["Nepal"], "obj": ["permission"], "to": []}),
    Row("The road leads up to the border.", "lead up", {"obj": [], "to": ["border"]}),
    Row("Peru's commitment to rebuilding Ica is old.", "rebuild", {"subj": ["Peru"], "obj": ["Ica"]}, "other"),
    Row("Troops marched together with police.", "march together", {"subj": ["Troops"], "with": ["police"]}),
    Row("Canada praised Belarus, including its dancers.", "praise", {"obj": ["Belarus"], "on": []}),
)
def test_near_misses(row: Row, parsed: Parsed) -> None:
    check(row, parsed)
