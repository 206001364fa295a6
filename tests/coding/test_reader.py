"""The rule language: what a file says, and what is said about a file with an error."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from geoevents.clauses import Kind
from geoevents.coding import Entry, Example, ExpectedEvent, read_rule_files, read_rules
from geoevents.coding.rule import Condition
from geoevents.composition import Operation
from geoevents.errors import DataError


def _entries(text: str) -> tuple[Entry, ...]:
    (file,) = read_rules([("folder/own.rules", text)])
    return file.entries


def _sets(*texts: str) -> dict[str, set[str]]:
    files = read_rules([(f"{number}.rules", text) for number, text in enumerate(texts)])
    return {name: set(words) for file in files for name, words in file.sets.items()}


# ---------------------------------------------------------------------- what a file says


def test_an_entry_with_everything() -> None:
    (entry,) = _entries(
        """
set money = cash fund          # shared words

verb Give hand_over            # a comment
  071  subj > iobj | to   if obj = @money loan @MIL and subj = @country unless to = army or adv = back
  + "Iran gave Iraq a loan."                          Iran 071 Iraq
  - "Iran gave up #1."
"""
    )
    assert (entry.kind, entry.lemmas, entry.path, entry.line) == (
        Kind.VERB,
        ("give", "hand_over"),
        "folder/own.rules",
        4,
    )
    (rule,) = entry.rules
    assert (rule.code, rule.operation, rule.source, rule.target) == ("071", None, ("subj",), ("iobj", "to"))
    assert (rule.content, rule.reciprocal, rule.place) == ((), False, "own.rules:5")
    assert rule.required == (
        Condition("obj", frozenset({"cash", "fund", "loan"}), frozenset({"MIL"})),
        Condition("subj", frozenset(), frozenset({"country"})),
    )
    assert rule.excluded == (Condition("to", frozenset({"army"})), Condition("adv", frozenset({"back"})))
    assert entry.examples == (
        Example("Iran gave Iraq a loan.", (ExpectedEvent("Iran", "071", "Iraq"),), 6),
        Example("Iran gave up #1.", (), 7),
    )


@pytest.mark.parametrize(
    ("line", "source", "target", "content", "reciprocal"),
    [
        ("111 subj > obj", ("subj",), ("obj",), (), False),
        ("111  subj|by  >  obj|on", ("subj", "by"), ("obj", "on"), (), False),
        ("142 subj > _", ("subj",), (), (), False),
        ("190 _ > obj", (), ("obj",), (), False),
        ("040 subj <> obj | with", ("subj",), ("obj", "with"), (), True),
        ("040 subj<>subj", ("subj",), ("subj",), (), True),
        ("040 between <> between", ("between",), ("between",), (), True),
        ("appeal subj > obj : xcomp | for", ("subj",), ("obj",), ("xcomp", "for"), False),
        ("intent subj > _ : xcomp if xcomp", ("subj",), (), ("xcomp",), False),
        ("071 from > subj", ("from",), ("subj",), (), False),
        ("111 in_response_to > because_of", ("in_response_to",), ("because_of",), (), False),
    ],
)
def test_roles(
    line: str, source: tuple[str, ...], target: tuple[str, ...], content: tuple[str, ...], reciprocal: bool
) -> None:
    ((rule,),) = (entry.rules for entry in _entries(f"verb x\n  {line}\n"))
    assert (rule.source, rule.target, rule.content, rule.reciprocal) == (source, target, content, reciprocal)


@pytest.mark.parametrize("operation", list(Operation))
def test_operations_by_name(operation: Operation) -> None:
    (entry,) = _entries(f"verb x\n  {operation.value} subj > xcomp\n")
    assert (entry.rules[0].operation, entry.rules[0].code) == (operation, None)


@pytest.mark.parametrize(
    ("conditions", "required", "excluded"),
    [
        ("if obj", [Condition("obj")], []),
        ("unless obj", [], [Condition("obj")]),
        ("if obj = a b", [Condition("obj", frozenset("ab"))], []),
        ("if particle = up", [Condition("particle", frozenset({"up"}))], []),
        ("if obj = cease-fire Trade_Deal", [Condition("obj", frozenset({"cease_fire", "trade_deal"}))], []),
        ("if obj = @REB @armed", [Condition("obj", frozenset(), frozenset({"REB", "armed"}))], []),
        ("if obj and on", [Condition("obj"), Condition("on")], []),
        ("unless obj or on = x", [], [Condition("obj"), Condition("on", frozenset("x"))]),
        ("if a_b", None, None),
    ],
)
def test_conditions(conditions: str, required: list[Condition] | None, excluded: list[Condition] | None) -> None:
    text = f"verb x\n  111 subj > obj {conditions}\n"
    if required is None:
        with pytest.raises(DataError):
            _entries(text)
        return
    (entry,) = _entries(text)
    assert (list(entry.rules[0].required), list(entry.rules[0].excluded)) == (required, excluded)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ('+ "A met B."  A 040 B, B 040 A', [("A", "040", "B"), ("B", "040", "A")]),
        ('+ "A rallied."  A 141 _', [("A", "141", None)]),
        ('+"B was hit."   _ 190 B', [(None, "190", "B")]),
        ('+ "A hit B."  Turkish police 190 43 men', [("Turkish police", "190", "43 men")]),
        ('+ "A hit B."  A 190 B  # why', [("A", "190", "B")]),
        ('- "A rested."', []),
        ('- "A rested."   # why', []),
    ],
)
def test_examples(line: str, expected: list[tuple[str | None, str, str | None]]) -> None:
    (entry,) = _entries(f"verb x\n  111 subj > obj\n  {line}\n")
    assert [(one.source, one.code, one.target) for one in entry.examples[0].expected] == expected


@pytest.mark.parametrize(
    ("word", "kind", "lemmas"),
    [
        ("verb", Kind.VERB, ("self-destruct", "call_off")),  # what stands behind `_` is a particle
        ("noun", Kind.NOUN, ("self_destruct", "call_off")),
        ("adj", Kind.ADJECTIVE, ("self_destruct", "call_off")),
    ],
)
def test_kinds(word: str, kind: Kind, lemmas: tuple[str, ...]) -> None:
    (entry,) = _entries(f"{word} self-destruct Call_off\n  111 subj > obj")
    assert (entry.kind, entry.lemmas) == (kind, lemmas)


@pytest.mark.parametrize("text", ["", "\n\n", "# nothing\n", "   # indented\n", "set a = b\n"])
def test_files_without_entries(text: str) -> None:
    assert _entries(text) == ()


def test_a_number_sign_in_an_example_is_no_comment() -> None:
    (entry,) = _entries('verb x # y z\n  111 subj > obj # if subj\n  + "A is #1 of B." A 111 B # so it is\n')
    assert entry.lemmas == ("x",)
    assert entry.rules[0].required == ()
    assert entry.examples[0].sentence == "A is #1 of B."


def test_examples_can_be_left_out() -> None:
    text = 'verb x\n  111 subj > obj\n  + "A hit B." A 111 B\n  + no example at all\n'
    ((entry,),) = (file.entries for file in read_rules([("own.rules", text)], examples=False))
    assert entry.examples == ()
    assert entry.rules[0].place == "own.rules:2"


def test_a_rule_reads_as_it_was_written() -> None:
    line = "appeal  subj > obj | to : xcomp if obj = @actor and adv = back unless to = ball"
    (entry,) = _entries(f"verb x\n  {line}\n")
    assert str(entry.rules[0]) == line


# ---------------------------------------------------------------------- sets


@pytest.mark.parametrize(
    "texts",
    [
        ("set a = x\nset b = @a y\n",),
        ("set b = @a y\nset a = x\n",),
        ("set b = @a y\n", "set a = x\n"),
        ("set a = x\n", "set b = @a y\n"),
        ("verb z\n  111 subj > obj if obj = @b\nset b = @a y # later\n", "\nset  a  =  x\n"),
    ],
)
def test_sets_in_any_order(texts: tuple[str, ...]) -> None:
    assert _sets(*texts) == {"a": {"x"}, "b": {"x", "y"}}


def test_sets_of_others_may_be_used_and_named_anew() -> None:
    outer = {"a": frozenset("x"), "b": frozenset("y")}
    (file,) = read_rules([("own.rules", "set b = @a z\nverb v\n  111 subj > obj if obj = @b @a\n")], outer)
    assert file.sets == {"b": frozenset("xz")}
    assert file.entries[0].rules[0].required[0].words == frozenset("xz")


def test_a_file_has_its_own_sets_only() -> None:
    one, two = read_rules([("1.rules", "set a = x\n"), ("2.rules", "set b = @a\n")])
    assert (dict(one.sets), dict(two.sets)) == ({"a": frozenset("x")}, {"b": frozenset("x")})


# ---------------------------------------------------------------------- errors

RULE = "verb x\n  111 subj > obj\n"

ERRORS = [
    # (text, line, what it says, in order)
    ("set a\n", 1, ["a set is written 'set name = word word …'"]),
    ("set a =\n", 1, ["a set is written"]),
    ("set = x\n", 1, ["a set is written"]),
    ("set A = x\n", 1, ["a set is written"]),
    ("set a b = x\n", 1, ["a set is written"]),
    ("# one\nset\n", 2, ["a set is written"]),
    ("\nset a = @a\n", 2, ["the set '@a' contains itself"]),
    ("set a = @b\nset b = @a\n", 2, ["contains itself"]),
    ("set money = x\nset a = @mony\n", 2, ["unknown set '@mony'", "did you mean '@money'?"]),
    ("set a = @zzzz\n", 1, ["unknown set '@zzzz'"]),
    ("  111 subj > obj\n", 1, ["before the first entry", "begin with 'verb LEMMA …'"]),
    ('  + "A."  A 111 B\n', 1, ["before the first entry"]),
    ("verbs x\n  111 subj > obj\n", 1, ["unknown entry 'verbs'", "did you mean 'verb'?"]),
    ("phrase x\n", 1, ["unknown entry 'phrase'", "use verb, noun, adj or set"]),
    ("111 subj > obj\n", 1, ["unknown entry '111'", "use verb, noun, adj or set"]),
    ("verb\n", 1, ["'verb' needs at least one lemma"]),
    ("verb x\n\nverb y\n  111 subj > obj\n", 1, ["'x' has no rule", "write one below it, indented"]),
    (RULE + "\nnoun y z\n", 4, ["'y' has no rule"]),
    ("verb x\n  111 subj obj\n", 2, ["a rule is written 'CODE source > target"]),
    ("verb x\n  111\n", 2, ["a rule is written"]),
    ("verb x\n  111 > obj\n", 2, ["a rule is written"]),
    ("verb x\n  111 subj >\n", 2, ["a rule is written"]),
    ("verb x\n  111 subj >> obj\n", 2, ["a rule is written"]),
    ("verb x\n  111 subj > obj :\n", 2, ["a rule is written"]),
    ("verb x\n  999 subj > obj\n", 2, ["'999' is no CAMEO code", "'geoevents codebook 99' lists the codes"]),
    ("verb x\n  1 subj > obj\n", 2, ["'1' is no CAMEO code"]),
    ("verb x\n  apeal subj > obj\n", 2, ["unknown code or operation 'apeal'", "did you mean 'appeal'?"]),
    ("verb x\n  11x subj > obj\n", 2, ["unknown code or operation '11x'"]),
    ("verb x\n  zzzzz subj > obj\n", 2, ["unknown code or operation 'zzzzz'", "use a CAMEO code or one of accuse, "]),
    ("verb x\n  111 subj > obj : xcomp\n", 2, ["only an operation such as 'intent' or 'appeal' has a content"]),
    ("verb x\n  111 subj > wiht\n", 2, ["unknown slot 'wiht'", "did you mean 'with'?"]),
    ("verb x\n  111 sbuj > obj\n", 2, ["unknown slot 'sbuj'", "did you mean 'subj'?"]),
    ("verb x\n  111 subj | > obj\n", 2, ["unknown slot ''"]),
    ("verb x\n  111 subj > adv\n", 2, ["unknown slot 'adv'"]),
    ("verb x\n  appeal subj > obj : xcmop\n", 2, ["unknown slot 'xcmop'", "did you mean 'xcomp'?"]),
    ("verb x\n  111 subj > obj if ojb = a\n", 2, ["unknown slot 'ojb'", "did you mean 'obj'?"]),
    ("verb x\n  111 subj > obj unless partcle = up\n", 2, ["unknown slot 'partcle'", "did you mean 'particle'?"]),
    ("verb x\n  111 subj > obj if obj =\n", 2, ["nothing stands behind 'obj ='"]),
    ("verb x\n  111 subj > obj if obj = a or to = b\n", 2, ["'or' here", "'if' are joined by 'and'"]),
    ("verb x\n  111 subj > obj unless obj = a and to = b\n", 2, ["'and' here", "those of 'unless' by 'or'"]),
    ("verb x\n  111 subj > obj if obj = @contry\n", 2, ["unknown set or class '@contry'", "did you mean '@country'?"]),
    ("set sanction = x\nverb x\n  111 subj > obj if obj = @sanctions\n", 3, ["did you mean '@sanction'?"]),
    ("set a = b\nset a = c\n", 2, ["the set 'a' is defined already", "line 1", "choose another name"]),
    ("verb x\n  111 subj > obj if obj = @MILX\n", 2, ["unknown set or class '@MILX'"]),
    (RULE + "  + A hit B.  A 111 B\n", 3, ["""an example is written '+ "sentence"  Source CODE Target, …' or"""]),
    (RULE + '  + "A hit B.\n', 3, ["an example is written"]),
    (RULE + '  + ""  A 111 B\n', 3, ["an example is written"]),
    (RULE + "  -\n", 3, ["an example is written"]),
    (RULE + '  + "A hit B."\n', 3, ["a '+' example says what is coded: 'Source CODE Target'"]),
    (RULE + '  - "A hit B."  A 111 B\n', 3, ["a '-' example codes nothing", "take away what stands behind"]),
    (RULE + '  + "A hit B."  A 111\n', 3, ["'A 111' is not 'Source CODE Target'; nobody is '_'"]),
    (RULE + '  + "A hit B."  A B\n', 3, ["'A B' is not 'Source CODE Target'"]),
    (RULE + '  + "A hit B."  A 999 B\n', 3, ["'999' is no CAMEO code"]),
    (RULE + '  + "A hit B."  A 111 B, nobody\n', 3, ["'nobody' is not 'Source CODE Target'"]),
]


@pytest.mark.parametrize(("text", "line", "says"), ERRORS, ids=[repr(text) for text, _, _ in ERRORS])
def test_errors_name_place_and_remedy(text: str, line: int, says: list[str]) -> None:
    with pytest.raises(DataError) as caught:
        read_rules([("good.rules", RULE), ("folder/own.rules", text)])
    message = str(caught.value)
    assert message.startswith(f"folder/own.rules:{line}: ")
    assert (caught.value.path, caught.value.line) == ("folder/own.rules", line)
    positions = [message.find(part) for part in says]
    assert -1 not in positions, message
    assert positions == sorted(positions)
    assert "did you mean 'set'" not in message


def test_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="cannot be read: No such file") as caught:
        read_rule_files([tmp_path / "none.rules"])
    assert (caught.value.path, caught.value.line) == (str(tmp_path / "none.rules"), None)


def test_a_file_that_is_not_utf_8(tmp_path: Path) -> None:
    path = tmp_path / "latin.rules"
    path.write_bytes("verb gr\u00fc\u00dfen\n  050 subj > obj\n".encode("latin-1"))
    with pytest.raises(DataError, match="is not UTF-8 at byte 7; save it as UTF-8"):
        read_rule_files([path])


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
def test_a_file_from_the_disk(encoding: str, tmp_path: Path) -> None:
    path = tmp_path / "own.rules"
    path.write_text(RULE, encoding=encoding)
    (file,) = read_rule_files([path])
    assert file.path == str(path)
    assert file.entries[0].rules[0].place == "own.rules:2"


# ---------------------------------------------------------------------- any text at all

_WORDS = st.sampled_from(
    "set verb noun adj x y_z 111 040 999 ² intent appeal subj obj with adv _ > <> | : if unless and or = @a @MIL "
    '@country + - "A hit B." " # A 111 B , \t'.split(" ")
)
_LINES = st.lists(_WORDS, max_size=10).map(" ".join)
_FILES = st.lists(st.tuples(st.sampled_from(["", "  "]), _LINES).map("".join), max_size=8).map("\n".join)


@given(st.text() | _FILES)
@example("\x1c")
@example('verb x\n  111 subj > obj\n  "#')
@example("verb x\n  ² subj > obj\n")
@example("set a = x @\n")
@example("verb x\n  111 subj > obj if obj = @\n")
@example("\u2028  +\n")
def test_any_text_is_read_or_refused_with_its_line(text: str) -> None:
    refused: DataError | None = None
    entries: tuple[Entry, ...] = ()
    try:
        entries = _entries(text)
    except DataError as error:
        refused = error
    assert all(entry.rules for entry in entries)
    if refused is not None:
        assert refused.path == "folder/own.rules"
        assert refused.line is not None
        assert 1 <= refused.line <= len(text.splitlines())


@pytest.mark.parametrize("line", ["111 subj > obj" + " " * 4_000 + "x", "111 " + "subj | " * 1_000, "(" * 4_000])
def test_long_lines_are_refused_in_time(line: str) -> None:
    start = time.perf_counter()
    with pytest.raises(DataError):
        _entries(f"verb x\n  {line}\n")
    assert time.perf_counter() - start < 2
