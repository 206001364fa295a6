"""Reads rule files: text -> entries, every error with its file, line and remedy."""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from attrs import evolve, frozen

from geoevents import codebook
from geoevents.clauses import Kind
from geoevents.codebook import Code
from geoevents.coding.rule import Condition, Entry, Example, ExpectedEvent, Rule, RuleFile, Slots
from geoevents.composition import Operation
from geoevents.errors import DataError

GRAMMATICAL_SLOTS = frozenset("subj obj iobj xcomp ccomp poss mod time advcl".split())
PREPOSITIONS = frozenset(
    "aboard about above according_to across after against ahead_of along amid among around as as_to at "
    "because_of before behind below beneath beside between beyond by despite down during except for from "
    "in in_front_of in_response_to instead_of like near next_to of off on onto opposite out outside over "
    "past per since such_as than through throughout to toward under underneath until up via with without "
    "worth on_behalf_of".split()
)
PREDICATE_SLOTS = frozenset({"adv", "particle"})
SLOTS = GRAMMATICAL_SLOTS | PREPOSITIONS
CLASSES = frozenset(
    "actor country place person organization armed people company media party unknown several thing owned private "
    "national "
    "clause should conditional".split()
)

_RULE = re.compile(
    r"(?P<code>\S+)\s+(?P<source>[^<>:]+?)\s*(?P<arrow><>|>)\s*(?P<target>[^<>:]+?)"
    r"(?:\s*:\s*(?P<content>[^<>:]+?))?(?P<conditions>\s+(?:if|unless)\s.*)?"
)
_EXAMPLE = re.compile(r'(?P<sign>[+-])\s*"(?P<sentence>[^"]+)"\s*(?P<expected>.*)')
_EXPECTED = re.compile(r"(?P<source>.+?)\s+(?P<code>\d{2,4})\s+(?P<target>.+)")


def read_rules(
    texts: Sequence[tuple[str, str]],
    sets: Mapping[str, frozenset[str]] | None = None,
    *,
    examples: bool = True,
) -> list[RuleFile]:
    """Read rule files that may use each other's sets.

    Args:
        texts: the name and the content of each file.
        sets: further sets that they may use.
        examples: whether to read the examples, which coding does not need.

    Raises:
        DataError: the first line that is no rule, with what is wrong and what was meant.
    """
    definitions: dict[str, _Definition] = {}
    for path, text in texts:
        for number, line in _lines(text, examples=False):
            if line.split(maxsplit=1)[0] == "set":
                definition = _definition(line, path, number)
                if (other := definitions.setdefault(definition.name, definition)) is not definition:
                    where = f"{other.path}, line {other.line}"
                    message = f"the set '{definition.name}' is defined already ({where}); choose another name"
                    raise DataError(message, path, number)
    known = dict(sets or {})
    for name in definitions:
        _resolve_set(name, definitions, known, ())
    own = {
        path: {name: known[name] for name, definition in definitions.items() if definition.path == path}
        for path, _ in texts
    }
    return [_Reader(path, known).read(text, own[path], examples=examples) for path, text in texts]


def read_rule_files(paths: Sequence[str | Path], sets: Mapping[str, frozenset[str]] | None = None) -> list[RuleFile]:
    """Read rule files from the disk.

    Raises:
        DataError: a file that cannot be read, or a line that is no rule.
    """
    texts = []
    for path in paths:
        try:
            texts.append((str(path), Path(path).read_text(encoding="utf-8-sig")))
        except OSError as error:
            raise DataError(f"cannot be read: {error.strerror}", path) from error
        except UnicodeDecodeError as error:
            raise DataError(f"is not UTF-8 at byte {error.start}; save it as UTF-8", path) from error
    return read_rules(texts, sets)


def _lines(text: str, *, examples: bool) -> list[tuple[int, str]]:
    """The lines with content, without comments; a `#` inside quotes is none."""
    found = []
    for number, line in enumerate(text.splitlines(), 1):
        content = line.lstrip()
        if not content or content[0] == "#" or (not examples and content[0] in "+-"):
            continue
        if "#" in line:
            line = re.sub(r'("[^"]*")|\s*#.*', lambda match: match.group(1) or "", line)
        found.append((number, line.rstrip()))
    return found


@frozen
class _Definition:
    name: str
    words: tuple[str, ...]
    path: str
    line: int


def _definition(line: str, path: str, number: int) -> _Definition:
    match = re.fullmatch(r"set\s+([a-z_]+)\s*=\s*(.+)", line)
    if not match:
        raise DataError("a set is written 'set name = word word …'", path, number)
    return _Definition(match[1], tuple(match[2].split()), path, number)


def _resolve_set(
    name: str,
    definitions: Mapping[str, _Definition],
    known: dict[str, frozenset[str]],
    above: tuple[str, ...],
) -> frozenset[str]:
    """Fill in the sets that a set names, wherever they are defined."""
    definition = definitions.get(name)
    if definition is None:
        return known[name]
    words: set[str] = set()
    for word in definition.words:
        inner = word[1:]
        if not word.startswith("@"):
            words.add(_plain(word))
        elif inner in above or inner == name:
            raise DataError(f"the set '@{inner}' contains itself", definition.path, definition.line)
        elif inner not in definitions and inner not in known:
            hint = _meant(inner, [*definitions, *known], "@")
            raise DataError(f"unknown set '{word}'{hint}", definition.path, definition.line)
        else:
            words |= _resolve_set(inner, definitions, known, (*above, name))
    known[name] = frozenset(words)
    return known[name]


def _plain(word: str) -> str:
    """A word as it is compared: a hyphen joins as an underscore does ("cease-fire")."""
    return word.lower().replace("-", "_")


def _meant(word: str, known: Sequence[str] | Mapping[str, object] | frozenset[str], sign: str = "") -> str:
    close = difflib.get_close_matches(word, list(known), n=1)
    return f"; did you mean '{sign}{close[0]}'?" if close else ""


class _Reader:
    def __init__(self, path: str, sets: Mapping[str, frozenset[str]]) -> None:
        self._path = path
        self._name = Path(path).name
        self._sets = sets
        self._line = 0

    def read(self, text: str, own: Mapping[str, frozenset[str]], *, examples: bool) -> RuleFile:
        entries: list[Entry] = []
        for self._line, line in _lines(text, examples=examples):
            words = line.split()
            if words[0] == "set":
                continue
            if not line[0].isspace():
                entries.append(self._entry(words))
            elif not entries:
                raise self._error("a rule or an example stands before the first entry; begin with 'verb LEMMA …'")
            elif words[0][0] in "+-":
                example = self._example(line.strip())
                entries[-1] = evolve(entries[-1], examples=(*entries[-1].examples, example))
            else:
                entries[-1] = evolve(entries[-1], rules=(*entries[-1].rules, self._rule(line.strip())))
        for entry in entries:
            if not entry.rules:
                self._line = entry.line
                raise self._error(f"'{entry.lemmas[0]}' has no rule; write one below it, indented")
        return RuleFile(self._path, own, tuple(entries))

    def _error(self, message: str) -> DataError:
        return DataError(message, self._path, self._line)

    def _entry(self, words: list[str]) -> Entry:
        kinds = {kind.value: kind for kind in Kind}
        if words[0] not in kinds:
            known = [*kinds, "set"]
            raise self._error(f"unknown entry '{words[0]}'{_meant(words[0], known) or '; use verb, noun, adj or set'}")
        if len(words) < 2:
            raise self._error(f"'{words[0]}' needs at least one lemma behind it")
        return Entry(
            kinds[words[0]],
            tuple(word.lower() if words[0] == Kind.VERB.value else _plain(word) for word in words[1:]),
            (),
            (),
            self._path,
            self._line,
        )

    def _rule(self, line: str) -> Rule:
        match = _RULE.fullmatch(line)
        if not match:
            raise self._error("a rule is written 'CODE source > target [: content] [if …] [unless …]'")
        code, operation = self._code(match["code"])
        required, excluded = self._conditions(match["conditions"] or "")
        content = self._slots(match["content"]) if match["content"] else ()
        if content and operation is None:
            raise self._error("only an operation such as 'intent' or 'appeal' has a content behind ':'")
        return Rule(
            code=code,
            operation=operation,
            source=self._slots(match["source"]),
            target=self._slots(match["target"]),
            content=content,
            reciprocal=match["arrow"] == "<>",
            required=required,
            excluded=excluded,
            place=f"{self._name}:{self._line}",
        )

    def _code(self, word: str) -> tuple[Code | None, Operation | None]:
        if word.isdigit():
            if not codebook.exists(Code(word)):
                raise self._error(f"'{word}' is no CAMEO code; 'geoevents codebook {word[:2]}' lists the codes")
            return Code(word), None
        operations = {operation.value: operation for operation in Operation}
        if word not in operations:
            hint = _meant(word, operations) or f"; use a CAMEO code or one of {', '.join(sorted(operations))}"
            raise self._error(f"unknown code or operation '{word}'{hint}")
        return None, operations[word]

    def _slots(self, text: str) -> Slots:
        if text.strip() == "_":
            return ()
        names = tuple(name.strip() for name in text.split("|"))
        for name in names:
            self._check_slot(name, SLOTS)
        return names

    def _check_slot(self, name: str, allowed: frozenset[str]) -> None:
        if name not in allowed:
            raise self._error(f"unknown slot '{name}'{_meant(name, allowed)}")

    def _conditions(self, text: str) -> tuple[tuple[Condition, ...], tuple[Condition, ...]]:
        required: list[Condition] = []
        excluded: list[Condition] = []
        target, connector = required, ""
        for part in re.split(r"\s+(?=(?:if|unless|and|or)\s)", text.strip()):
            if not part:
                continue
            word, _, rest = part.partition(" ")
            if word in ("if", "unless"):
                target, connector = (required, "and") if word == "if" else (excluded, "or")
            elif word != connector:
                raise self._error(f"'{word}' here; conditions of 'if' are joined by 'and', those of 'unless' by 'or'")
            target.append(self._condition(rest))
        return tuple(required), tuple(excluded)

    def _condition(self, text: str) -> Condition:
        slot, equals, values = (part.strip() for part in text.partition("="))
        self._check_slot(slot, SLOTS | PREDICATE_SLOTS)
        if equals and not values:
            raise self._error(f"nothing stands behind '{slot} ='")
        if values.startswith("@") and values[1:] in self._sets:  # most conditions name one set: share it
            return Condition(slot, self._sets[values[1:]])
        words: set[str] = set()
        classes: set[str] = set()
        for value in values.split():
            name = value[1:]
            if not value.startswith("@"):
                words.add(_plain(value))
            elif name in self._sets:
                words |= self._sets[name]
            elif name in CLASSES or re.fullmatch(r"[A-Z]{3}", name):
                classes.add(name)
            else:
                raise self._error(f"unknown set or class '{value}'{_meant(name, [*self._sets, *CLASSES], '@')}")
        return Condition(slot, frozenset(words), frozenset(classes))

    def _example(self, line: str) -> Example:
        match = _EXAMPLE.fullmatch(line)
        if not match:
            raise self._error("""an example is written '+ "sentence"  Source CODE Target, …' or '- "sentence"'""")
        positive = match["sign"] == "+"
        parts = [part.strip() for part in match["expected"].split(",") if part.strip()]
        if positive and not parts:
            raise self._error("a '+' example says what is coded: 'Source CODE Target'")
        if not positive and parts:
            raise self._error("a '-' example codes nothing; take away what stands behind the sentence")
        return Example(match["sentence"], tuple(self._expected(part) for part in parts), self._line)

    def _expected(self, text: str) -> ExpectedEvent:
        match = _EXPECTED.fullmatch(text)
        if not match:
            raise self._error(f"'{text}' is not 'Source CODE Target'; nobody is '_'")
        if not codebook.exists(Code(match["code"])):
            raise self._error(f"'{match['code']}' is no CAMEO code")
        source, target = (None if match[end] == "_" else match[end] for end in ("source", "target"))
        return ExpectedEvent(source, match["code"], target)
