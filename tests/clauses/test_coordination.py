"""Coordinated names, verbs and objects: what belongs to both, and what to one."""

from tests.clauses.tables import Parsed, Row, check, table


@table(
    Row(
        "Norway and Sweden condemned the execution.",
        "condemn",
        {"subj": ["Norway", "Sweden"], "obj": ["execution"]},
        "past",
    ),
    Row(
        "Egypt criticized Turkey and Qatar.",
        "criticize",
        {"subj": ["Egypt"], "obj": ["Turkey", "Qatar"]},
    ),
    Row(
        "Brazil, Argentina and Uruguay signed the declaration in Montevideo.",
        "sign",
        {"subj": ["Brazil", "Argentina", "Uruguay"], "obj": ["declaration"]},
    ),
    Row(
        "Talks between India and Pakistan resumed in Geneva.",
        "noun talk",
        {"between": ["India", "Pakistan"]},
    ),
    Row(
        "Fighting between the army and the Rapid Support Forces spread to Darfur.",
        "noun fighting",
        {"between": ["army", "Rapid Support Forces"]},
    ),
    Row(
        "Colombia condemned the raid and expelled the Nicaraguan ambassador.",
        "expel",
        {"subj": ["Colombia"], "obj": ["Nicaraguan ambassador"]},
        "past",
    ),
    Row(
        "Police arrested and deported a Dutch journalist.",
        "arrest",
        {"subj": ["Police"], "obj": ["Dutch journalist"]},
    ),
    Row(
        "Police arrested and deported a Dutch journalist.",
        "deport",
        {"subj": ["Police"], "obj": ["Dutch journalist"]},
    ),
    Row(
        "The activists were arrested and beaten by Ugandan police.",
        "arrest",
        {"subj": ["Ugandan police"], "obj": ["activists"]},
        "passive",
    ),
    Row(
        "The activists were arrested and beaten by Ugandan police.",
        "beat",
        {"subj": ["Ugandan police"], "obj": ["activists"]},
        "passive",
    ),
    Row(
        "France will send tanks to Ukraine and train its pilots.",
        "train",
        {"subj": ["France"], "obj": ["pilots"], "to": []},
        "future",
    ),
    Row(
        "Brazilian police raided the home of the former president and confiscated his passport.",
        "confiscate",
        {"subj": ["Brazilian police"], "obj": ["passport"]},
    ),
    Row(
        "Hungarian Prime Minister Viktor Orban and his Slovak counterpart have blocked a loan to Ukraine.",
        "block",
        {"subj": ["Hungarian Prime Minister Viktor Orban", "Slovak counterpart"], "obj": ["loan"], "to": ["Ukraine"]},
    ),
    Row(
        "Ethiopian forces and Tigrayan fighters exchanged artillery fire along the "
        "border with Eritrea, according to aid workers.",
        "exchange",
        {"subj": ["Ethiopian forces", "Tigrayan fighters"], "obj": ["artillery fire"]},
        "by aid workers",
    ),
)
def test_both_share(row: Row, parsed: Parsed) -> None:
    check(row, parsed)


@table(
    Row(
        "Colombia condemned the raid and expelled the Nicaraguan ambassador.",
        "condemn",
        {"subj": ["Colombia"], "obj": ["raid"]},
    ),
    Row(
        "Serbia protested, but Croatia welcomed the ruling.",
        "welcome",
        {"subj": ["Croatia"], "obj": ["ruling"]},
    ),
    Row(
        "Serbia protested, but Croatia welcomed the ruling.",
        "protest",
        {"subj": ["Serbia"], "obj": []},
    ),
    Row(
        "The minister was dismissed and left the country.",
        "leave",
        {"subj": ["minister"], "obj": ["country"]},
        "active",
    ),
    Row(
        "Rebels attacked the barracks and two soldiers were killed.",
        "kill",
        {"subj": [], "obj": ["two soldiers"]},
        "passive",
    ),
    Row(
        "The soldiers were ambushed and fled to Chad.",
        "flee",
        {"subj": ["soldiers"], "obj": [], "to": ["Chad"]},
        "active",
    ),
    Row(
        "Thailand praised Malaysia, and Singapore thanked Indonesia.",
        "praise",
        {"subj": ["Thailand"], "obj": ["Malaysia"]},
    ),
    Row(
        "Thailand praised Malaysia, and Singapore thanked Indonesia.",
        "thank",
        {"subj": ["Singapore"], "obj": ["Indonesia"]},
    ),
    Row(
        "Mexico recalled its envoy and then its entire mission from La Paz.",
        "recall",
        {"subj": ["Mexico"], "obj": ["envoy", "entire mission"]},
    ),
    Row(
        "Ghana has not closed the border but has sent patrols there.",
        "send",
        {"subj": ["Ghana"], "obj": ["patrols"]},
    ),
)
def test_one_has_its_own(row: Row, parsed: Parsed) -> None:
    check(row, parsed)
