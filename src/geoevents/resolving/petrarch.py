"""Stage 4, resolving: actor and agent dictionaries of PETRARCH and TABARI in, rows of actor tables and agents out.

Of an actor dictionary: a name, synonyms with `+`, codes in brackets with or without days. Of an agent
dictionary: a phrase, its plural in braces, a code with `~` in brackets; sets of words between `!`. Comments are
`# …`, `; …` and `<!-- … -->`. Names are in capitals: `names_in_text` gives the forms that text may have.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence

from attrs import frozen

from geoevents.errors import DataError
from geoevents.resolving.actor_table import ActorKind, Row, state_codes
from geoevents.resolving.agents import Agent
from geoevents.resolving.codes import is_code
from geoevents.resolving.names import key_of

_MARKUP_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_LINE_COMMENT = re.compile(r"[#;].*")
_CODE = re.compile(r"\[([^\[\]{}]*)[\]}]")  # a brace for the second bracket is a frequent slip
_RESTRICTED = re.compile(r"(?P<code>\S+?)(?:\s+(?:(?P<side>[<>])\s*(?P<day>\d+)|(?P<first>\d+)\s*-\s*(?P<last>\d+)))?")
_IN_BRACKETS = re.compile(r"(?<=\w) ?\([^()]*\)$")  # an acronym or a country behind a name
_NO_ACTOR = "---"
_LAST_SHORT_YEAR = 30  # 00 to 30 are years of 2000, 31 to 99 of 1900, as in TABARI


@frozen
class _Role:
    """A code and the days on which it holds; a code of None is nobody."""

    code: str | None
    start: dt.date
    end: dt.date

    @property
    def always(self) -> bool:
        return (self.start, self.end) == (dt.date.min, dt.date.max)


@frozen
class _Record:
    """A name with what stands below it; both grow while it is read."""

    names: list[str]
    roles: list[_Role]


def is_dictionary(text: str) -> bool:
    """Whether a text has codes in brackets, as dictionaries have and our tables have not."""
    return any(_CODE.search(line) for _, line in _lines(text))


def is_agent_dictionary(text: str) -> bool:
    """Whether the first code of a dictionary is that of an agent, with `~`."""
    found = (_CODE.search(line) for _, line in _lines(text))
    return next(("~" in code[1] for code in found if code), False)


# Actors


def read_petrarch_actors(text: str, path: str) -> list[Row]:
    """The rows of an actor dictionary, as `actor_table` has them.

    Of several codes the first that holds on a day counts; one without days, where no other holds. A day that
    its month does not have (31 June) is the last of the month; a role that ends before it begins holds on no
    day. `[---]` is nobody. Left out are names without any code, what stands in round brackets behind a name, and
    the numbers of CAMEO's religions behind a code.

    Raises:
        DataError: the first line that cannot be read.

    >>> for row in read_petrarch_actors("VARDAN_KOLEV\\n[BGRMIL <081231]\\n[BGRGOV >090101]\\n", "own.txt"):
    ...     print(row)
    ('Vardan Kolev', 'person', 'BGRMIL', '', '2008-12-31', '')
    ('Vardan Kolev', 'person', 'BGRGOV', '2009-01-01', '', '')
    """
    return [row for record in _records(text, path) for row in _rows(record)]


def _records(text: str, path: str) -> Iterator[_Record]:
    record: _Record | None = None
    for number, line in _lines(text):
        if line[0] in "-&!":
            raise DataError(
                f"{line.split()[0]!r} begins no name; give actor and agent dictionaries, not verbs", path, number
            )
        name, roles = _read_actor_line(line, path, number)
        if name and line[0] != "+":
            if record:
                yield record
            record = _Record([name], roles)
            continue
        if record is None:
            raise DataError("a synonym or a code before any name; write the name on a line above", path, number)
        record.names.extend([name] if name else [])
        record.roles.extend(roles)
    if record:
        yield record


def _read_actor_line(line: str, path: str, number: int) -> tuple[str, list[_Role]]:
    """The name on a line, if any, and the codes behind it."""
    codes = _CODE.findall(line)
    if len(codes) != line.count("["):
        raise DataError("a code without its second bracket; write [CODE]", path, number)
    name = " ".join(line.partition("[")[0].removeprefix("+").replace("_", " ").split())
    name = _IN_BRACKETS.sub("", name)
    if name and not key_of(name):
        raise DataError(f"the name {name!r} has no letters", path, number)
    return name, [_role(code.strip(), path, number) for code in codes]


def _role(restricted: str, path: str, number: int) -> _Role:
    match = _RESTRICTED.fullmatch(restricted)
    if match is None:
        raise DataError(
            f"[{restricted}] is no code with days; write [CODE], [CODE <YYMMDD], [CODE >YYMMDD] or "
            "[CODE YYMMDD-YYMMDD]",
            path,
            number,
        )
    start, end = match["first"], match["last"]
    if match["side"]:
        start, end = (None, match["day"]) if match["side"] == "<" else (match["day"], None)
    return _Role(
        _actor_code(match["code"], path, number),
        _day(start, path, number) if start else dt.date.min,
        _day(end, path, number) if end else dt.date.max,
    )


def _actor_code(text: str, path: str, number: int) -> str | None:
    if text == _NO_ACTOR:
        return None
    code = re.sub(r"(?<=[A-Z])(?:\d{3})+$", "", text.upper())
    if not is_code(code):
        raise DataError(f"'{text}' is no CAMEO actor code: groups of three letters", path, number)
    return code


def _day(text: str, path: str, number: int) -> dt.date:
    year, month, day = int(text[:-4] or 0), int(text[-4:-2] or 0), int(text[-2:])
    if len(text) == 6:
        year += 2000 if year <= _LAST_SHORT_YEAR else 1900
    if len(text) not in (6, 8) or not (year and 1 <= month <= 12 and 1 <= day <= 31):
        raise DataError(f"'{text}' is no day; write YYMMDD or YYYYMMDD", path, number)
    return dt.date(year, month, min(day, calendar.monthrange(year, month)[1]))


def _rows(record: _Record) -> Iterator[Row]:
    codes = [role.code for role in record.roles if role.code]
    if not record.roles:
        return
    kind = _kind(codes[0], is_dated=any(not role.always for role in record.roles)) if codes else ActorKind.NOBODY
    name, *aliases = names_in_text(record.names, kind)
    if not codes:
        yield name, kind.value, "", "", "", "|".join(aliases)
        return
    for number, role in enumerate(_without_overlap(record.roles)):
        start = "" if role.start == dt.date.min else role.start.isoformat()
        end = "" if role.end == dt.date.max else role.end.isoformat()
        yield name, kind.value, role.code or "", start, end, "" if number else "|".join(aliases)


def _without_overlap(roles: Iterable[_Role]) -> list[_Role]:
    """The roles that are somebody, each on the days that no earlier one has; undated ones come last."""
    free = [(dt.date.min, dt.date.max)]
    found = []
    for role in sorted(roles, key=lambda role: role.always):
        left = []
        for first, last in free:
            start, end = max(first, role.start), min(last, role.end)
            if start > end:
                left.append((first, last))
                continue
            if role.code:
                found.append(_Role(role.code, start, end))
            if first < start:
                left.append((first, start - dt.timedelta(days=1)))
            if end < last:
                left.append((end + dt.timedelta(days=1), last))
        free = left
    return found


_BASES = {
    ActorKind.ORGANIZATION: "IGO NGO NGM INT UIS",
    ActorKind.ARMED: "IMG",
    ActorKind.COMPANY: "MNC",
}
_ROLES = {
    ActorKind.BODY: "GOV MIL COP JUD LEG SPY",
    ActorKind.PERSON: "ELI",
    ActorKind.ARMED: "REB UAF SEP INS",
    ActorKind.PARTY: "PTY",
    ActorKind.MEDIA: "MED",
    ActorKind.COMPANY: "BUS",
    ActorKind.ORGANIZATION: "NGO",
}
_KIND_OF_BASE = {code: kind for kind, codes in _BASES.items() for code in codes.split()}
_KIND_OF_ROLE = {code: kind for kind, codes in _ROLES.items() for code in codes.split()}


def _kind(code: str, *, is_dated: bool) -> ActorKind:
    """The kind that the code suggests: dictionaries do not tell. Who has days of office is a person."""
    base, roles = code[:3], [code[start : start + 3] for start in range(3, len(code), 3)]
    if not roles and base in state_codes():
        return ActorKind.STATE
    if is_dated:
        return ActorKind.PERSON
    if base in _KIND_OF_BASE:
        return _KIND_OF_BASE[base]
    if not roles:
        return _KIND_OF_ROLE.get(base, ActorKind.PEOPLE)
    return next((_KIND_OF_ROLE[role] for role in roles if role in _KIND_OF_ROLE), ActorKind.BODY)


# Names in capitals


_SMALL_WORDS = frozenset("and at by for from in of on the to with".split())
_PARTICLES = frozenset(
    "a ad al an ar as ash at az ben bin bint da de del den der di do dos du e ed el en i ibn la le li ol u ul ur van "
    "von y ye".split()
)
_LETTERS = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
_LONGEST_ACRONYM = 4


def names_in_text(names: Sequence[str], kind: ActorKind) -> list[str]:
    """The forms in which text may have names that are written in capitals, the best form of the first at its head.

    Words get a capital; particles and second halves also stand in small letters (al-Assad, Ki-moon). A word of
    up to four letters may be an acronym: it also stays in capitals, but not in the names of persons, and with
    small letters it is marked as ambiguous where it stands alone. A name that has small letters is left as it is.

    >>> names_in_text(["BORIL AL-TARKANI", "UN ENVOY", "WHO"], ActorKind.ORGANIZATION)
    ['Boril Al-Tarkani', 'Boril al-Tarkani', 'Un Envoy', 'UN Envoy', 'WHO', '?Who']
    """
    forms: dict[str, str] = {}
    for name in names:
        for form in _forms(name, kind):
            forms.setdefault(key_of(form), form)
    return list(forms.values())


def _forms(name: str, kind: ActorKind) -> list[str]:
    if name != name.upper():
        return [name]
    words = name.split()
    titled = " ".join(
        word.lower() if position and word.lower() in _SMALL_WORDS else _capitalized(word)
        for position, word in enumerate(words)
    )
    if len(words) == 1 and "-" not in name:
        if len(key_of(name)) > _LONGEST_ACRONYM:
            return [titled, name]
        by_name = (ActorKind.STATE, ActorKind.PEOPLE, ActorKind.PERSON)
        return [f"?{titled}", name] if kind in by_name else [name, f"?{titled}"]
    found = [titled, " ".join(_with_particles(word) for word in titled.split())]
    if kind is not ActorKind.PERSON:
        found.append(" ".join(word.upper() if _may_be_acronym(word) else word for word in titled.split()))
    return found


def _capitalized(word: str) -> str:
    def capital(letters: re.Match[str]) -> str:
        first, apostrophe, rest = letters[0].partition("'")
        if apostrophe and len(first) == 1:  # D'Alema, O'Neill
            return f"{first}'{rest.capitalize()}"
        if first.startswith("MC") and len(first) > 4:
            return f"Mc{letters[0][2:].capitalize()}"
        return letters[0].capitalize()

    return _LETTERS.sub(capital, word)


def _with_particles(word: str) -> str:
    """Small letters for a particle, and behind a hyphen unless a particle stands before it."""
    parts = word.split("-")
    small = [part.lower() in _PARTICLES for part in parts]
    return "-".join(
        part.lower() if is_small or (position and not small[position - 1]) else part
        for position, (part, is_small) in enumerate(zip(parts, small, strict=True))
    )


def _may_be_acronym(word: str) -> bool:
    return 1 < len(word) <= _LONGEST_ACRONYM and word[0].isupper() and word.isalpha() and word.lower() not in _PARTICLES


# Agents


_AGENT = re.compile(r"(?P<phrase>[^\[\]{}]+?)\s*(?:\{(?P<plurals>[^{}]*)\})?\s*\[(?P<code>[^\[\]{}]*)[\]}]")
_SET = re.compile(r"!(?P<name>[^!]+)!\s*=(?P<words>.*)")
_SET_MARK = re.compile(r"!(?P<name>[^!]+)!")


def read_petrarch_agents(text: str, path: str) -> list[Agent]:
    """The agents of an agent dictionary.

    A code that goes before that of the actor (`[NGO~]`) is read as one that goes behind it; `[~]` takes the code
    of what the agent belongs to; `[---]` is nobody. Regular plurals are found by themselves.

    Raises:
        DataError: the first line that cannot be read.

    >>> for agent in read_petrarch_agents("!MAN! = MAN, WOMAN\\nOARS!MAN! {OARSMEN} [~MIL]", "own.txt"):
    ...     print(agent.phrase, agent.roles)
    oarsman MIL
    oarswoman MIL
    oarsmen MIL
    """
    sets: dict[str, list[str]] = {}
    agents = []
    for number, line in _lines(text):
        if definition := _SET.fullmatch(line):
            sets[definition["name"]] = [word.strip() for word in definition["words"].split(",")]
            continue
        match = _AGENT.fullmatch(line)
        if match is None:
            raise DataError(f"{line!r} is no agent; write PHRASE [~CODE] or PHRASE {{PLURAL}} [~CODE]", path, number)
        phrases = [match["phrase"], *(match["plurals"] or "").split()]
        agents += [
            _agent(expanded, match["code"].strip(), path, number)
            for phrase in phrases
            for expanded in _expanded(phrase, sets, path, number)
        ]
    return agents


def _expanded(phrase: str, sets: dict[str, list[str]], path: str, number: int) -> list[str]:
    """The phrase with each word of a set in place of its mark."""
    mark = _SET_MARK.search(phrase)
    if mark is None:
        return [phrase]
    if mark["name"] not in sets:
        raise DataError(f"unknown set {mark[0]}; define it above: {mark[0]} = WORD, WORD", path, number)
    return [
        expanded
        for word in sets[mark["name"]]
        for expanded in _expanded(phrase.replace(mark[0], word, 1), sets, path, number)
    ]


def _agent(phrase: str, code: str, path: str, number: int) -> Agent:
    is_nobody = code.strip("~") == _NO_ACTOR
    roles = "" if is_nobody else code.strip("~").upper()
    if not is_nobody and ("~" not in code or (roles and not is_code(roles))):
        raise DataError(f"'{code}' is no code of an agent; write [~CODE], in groups of three letters", path, number)
    return Agent(
        phrase=" ".join(re.sub("[_-]", " ", phrase).lower().split()),
        roles=roles,
        transparent=not roles and not is_nobody,
        fallback="",
        is_thing=False,
        acts=True,
        is_nobody=is_nobody,
    )


def _lines(text: str) -> Iterator[tuple[int, str]]:
    """The lines that are neither empty nor comments, with their numbers."""
    without_markup = _MARKUP_COMMENT.sub(lambda comment: "\n" * comment[0].count("\n"), text)
    for number, line in enumerate(without_markup.replace("[###]", f"[{_NO_ACTOR}]").splitlines(), 1):
        line = _LINE_COMMENT.sub("", line).strip()
        if line and not (line[0] == "<" and line[-1] == ">"):  # <NOUN> begins a section of TABARI
            yield number, line
