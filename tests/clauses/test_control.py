"""Infinitives and gerunds below another verb: whose they are."""

from tests.clauses.tables import Parsed, Row, check, table


@table(
    Row("Iran agreed to meet Iraq.", "meet", {"subj": ["Iran"], "obj": ["Iraq"]}, "other"),
    Row("Iran agreed to meet Iraq.", "agree", {"subj": ["Iran"], "xcomp": ["meet"]}, "past"),
    Row(
        "Ethiopia threatened to destroy dams in Sudan.",
        "destroy",
        {"subj": ["Ethiopia"], "obj": ["dams"]},
        "other",
    ),
    Row(
        "Germany refused to send tanks to Ukraine.",
        "send",
        {"subj": ["Germany"], "obj": ["tanks"], "to": ["Ukraine"]},
        "negative",
    ),
    Row(
        "Australia promised to give the islanders two patrol boats.",
        "give",
        {"subj": ["Australia"], "iobj": ["islanders"], "obj": ["two patrol boats"]},
        "other",
    ),
    Row(
        "The Philippines stopped importing Chinese steel.",
        "import",
        {"subj": ["Philippines"], "obj": ["Chinese steel"]},
        "negative",
    ),
    Row(
        "Rebels tried to seize the airport in Bangui.",
        "seize",
        {"subj": ["Rebels"], "obj": ["airport"]},
        "other",
    ),
    Row(
        "Kenya sent police officers to help Haiti.",
        "help",
        {"subj": ["Kenya"], "obj": ["Haiti"]},
        "other",
    ),
    Row(
        "The Dutch parliament voted to impose sanctions on Myanmar.",
        "impose",
        {"subj": ["Dutch parliament"], "obj": ["sanctions"], "on": ["Myanmar"]},
        "other",
    ),
    Row(
        "Morocco promised Spain to tighten border controls.",
        "tighten",
        {"subj": ["Morocco"], "obj": ["border controls"]},
        "other",
    ),
    Row(
        "Under pressure from Washington, Honduras agreed to extradite its former president.",
        "extradite",
        {"subj": ["Honduras"], "obj": ["former president"]},
        "other",
    ),
    Row(
        "Germany is considering sending police officers to Armenia.",
        "send",
        {"subj": ["Germany"], "obj": ["police officers"], "to": ["Armenia"]},
        "other",
    ),
    Row(
        "Hundreds of students marched through Dhaka to demand the resignation of the interior minister.",
        "demand",
        {"subj": ["students"], "obj": ["resignation"]},
        "other",
    ),
    Row(
        "Rwanda denies backing the M23 rebels, who have seized large parts of North Kivu.",
        "back",
        {"subj": ["Rwanda"], "obj": ["M23 rebels"]},
        "negative",
    ),
)
def test_the_subject_controls(row: Row, parsed: Parsed) -> None:
    check(row, parsed)


@table(
    Row(
        "The UN asked Ethiopia to open the road.",
        "open",
        {"subj": ["Ethiopia"], "obj": ["road"]},
        "other",
    ),
    Row(
        "Finland urged Hungary to ratify the treaty.",
        "ratify",
        {"subj": ["Hungary"], "obj": ["treaty"]},
        "other",
    ),
    Row(
        "The United States forced Iraq to withdraw from Kuwait.",
        "withdraw",
        {"subj": ["Iraq"], "from": ["Kuwait"]},
    ),
    Row(
        "Armenia accused Azerbaijan of shelling its villages.",
        "shell",
        {"subj": ["Azerbaijan"], "obj": ["villages"]},
        "past by Armenia",
    ),
    Row(
        "Italy prevented the ship from entering Palermo.",
        "enter",
        {"subj": ["ship"], "obj": ["Palermo"]},
        "negative",
    ),
    Row(
        "The envoy was ordered to leave Khartoum.",
        "leave",
        {"subj": ["envoy"], "obj": ["Khartoum"]},
        "other",
    ),
    Row(
        "The court ordered the army to release the protesters.",
        "release",
        {"subj": ["army"], "obj": ["protesters"]},
        "other",
    ),
    Row(
        "Chile persuaded Bolivia to reopen the border.",
        "reopen",
        {"subj": ["Bolivia"], "obj": ["border"]},
        "other",
    ),
    Row(
        "Cuba was accused of jailing dissidents.",
        "jail",
        {"subj": ["Cuba"], "obj": ["dissidents"]},
        "past",
    ),
    Row(
        "Lawmakers want the government to expel the diplomats.",
        "expel",
        {"subj": ["government"], "obj": ["diplomats"]},
        "other",
    ),
    Row(
        "Kenya has been accused by Somalia of arming a militia in Jubaland.",
        "arm",
        {"subj": ["Kenya"], "obj": ["militia"]},
        "past by Somalia",
    ),
    Row(
        "Moldova will not allow Russian observers to monitor its elections.",
        "monitor",
        {"subj": ["Russian observers"], "obj": ["elections"]},
        "other",
    ),
    Row(
        "The Taliban have been urged by the Organization of Islamic Cooperation to reopen schools for girls.",
        "reopen",
        {"subj": ["Taliban"], "obj": ["schools"]},
        "other",
    ),
    Row(
        "The rebels were reported to have captured the airport in Goma after the army withdrew.",
        "capture",
        {"subj": ["rebels"], "obj": ["airport"]},
        "past",
    ),
    Row(
        "The decision to let a man burn the Koran led Iraq to expel the Swedish "
        "ambassador and recall its own envoy from Stockholm.",
        "recall",
        {"subj": ["Iraq"], "obj": ["own envoy"], "from": ["Stockholm"]},
    ),
    Row(
        "Burkina Faso's military government has suspended the BBC for reporting on a massacre by the army.",
        "report",
        {"subj": ["BBC"], "on": ["massacre"]},
    ),
)
def test_the_object_controls(row: Row, parsed: Parsed) -> None:
    check(row, parsed)
