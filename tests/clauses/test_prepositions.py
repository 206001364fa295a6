"""Prepositional phrases: one slot for each preposition, wherever the parser hung it; none of them is an agent."""

from tests.clauses.tables import Parsed, Row, check, table


@table(
    Row(
        "Brazil imposed tariffs on steel from Turkey.",
        "impose",
        {"subj": ["Brazil"], "obj": ["tariffs"], "on": ["steel"]},
    ),
    Row(
        "The prime minister met with the king on Friday in Amman.",
        "meet",
        {"subj": ["prime minister"], "with": ["king"], "in": ["Amman"]},
    ),
    Row(
        "Madagascar signed an agreement with Mauritius.",
        "sign",
        {"obj": ["agreement"], "with": ["Mauritius"]},
    ),
    Row(
        "Troops marched into Asmara.",
        "march",
        {"subj": ["Troops"], "in": ["Asmara"]},
    ),
    Row(
        "Indonesia, together with Brunei, condemned the raid.",
        "condemn",
        {"subj": ["Indonesia"], "obj": ["raid"]},
    ),
    Row(
        "Demonstrators marched towards the palace in Antananarivo.",
        "march",
        {"toward": ["palace"]},
    ),
    Row(
        "Belgium withdrew its ambassador from Kinshasa over the killings.",
        "withdraw",
        {"subj": ["Belgium"], "obj": ["ambassador"], "from": ["Kinshasa"], "over": ["killings"]},
    ),
    Row(
        "The government accused the opposition of treason.",
        "accuse",
        {"obj": ["opposition"], "of": ["treason"]},
    ),
    Row(
        "Iraq called off the meeting with Turkey.",
        "call off",
        {"subj": ["Iraq"], "obj": ["meeting"], "with": ["Turkey"]},
    ),
    Row(
        "The Houthis have fired dozens of missiles at ships in the Red Sea since November.",
        "fire",
        {"obj": ["missiles"], "at": ["ships"], "since": ["November"]},
    ),
    Row(
        "Nicaragua broke off diplomatic relations with Ecuador in solidarity with Mexico.",
        "break off",
        {"obj": ["diplomatic relations"], "with": ["Ecuador"]},
    ),
)
def test_each_preposition_is_a_slot(row: Row, parsed: Parsed) -> None:
    check(row, parsed)


@table(
    Row(
        "Three tourists were killed in Egypt.",
        "kill",
        {"subj": [], "in": ["Egypt"]},
        "passive",
    ),
    Row(
        "In Venezuela, police arrested two lawmakers.",
        "arrest",
        {"subj": ["police"], "obj": ["two lawmakers"], "in": ["Venezuela"]},
    ),
    Row(
        "The tanker was seized by night off Somalia.",
        "seize",
        {"subj": [], "obj": ["tanker"]},
        "passive",
    ),
    Row(
        "The bridge was destroyed during the war with Eritrea.",
        "destroy",
        {"subj": [], "during": ["war"]},
        "passive",
    ),
    Row(
        "Besides Chad, nobody attended the funeral in Niamey.",
        "attend",
        {"obj": ["funeral"]},
        "negative",
    ),
    Row(
        "The president of Chile criticized Peru.",
        "criticize",
        {"subj": ["president"], "obj": ["Peru"], "of": []},
    ),
    Row(
        "Lawyers from Honduras protested outside the courthouse.",
        "protest",
        {"subj": ["Lawyers"], "outside": ["courthouse"], "from": []},
    ),
    Row(
        "Police shot at demonstrators in Conakry.",
        "shoot",
        {"subj": ["Police"], "obj": [], "at": ["demonstrators"]},
    ),
    Row(
        "The deal was reached without Morocco.",
        "reach",
        {"subj": [], "obj": ["deal"]},
        "passive",
    ),
    Row(
        "Police in Minsk detained more than 200 people at a rally against President Alexander Lukashenko.",
        "detain",
        {"subj": ["Police"], "obj": ["more than 200 people"], "at": ["rally"], "against": []},
    ),
)
def test_a_place_or_time_is_no_participant(row: Row, parsed: Parsed) -> None:
    check(row, parsed)
