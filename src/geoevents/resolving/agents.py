"""Agent nouns: the role that a common noun gives ("police" COP), to be joined with a state or a group."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from importlib import resources

from attrs import frozen

from geoevents.clauses import noun_forms
from geoevents.errors import DataError
from geoevents.parsing import Token

_LONGEST = 6
# Agents that are no human beings: "it" can stand for them.
_BODIES = frozenset(
    "government ministry army military navy force forces police court tribunal parliament assembly senate congress "
    "council committee commission agency authority administration regime junta cabinet department office party group "
    "union organization organisation company bank firm service embassy consulate delegation coalition alliance "
    "movement militia faction brigade battalion unit watchdog bureau board panel presidency kingdom republic state "
    "country nation side team mission body association federation institution institute university newspaper "
    "network station channel house legislature gang cartel opposition guard corps fleet command leadership".split()
)


@frozen
class Agent:
    """What an agent noun says.

    Attributes:
        phrase: the noun or noun phrase.
        roles: its CAMEO role codes, run together; empty if it has none of its own.
        transparent: it takes the code of what it belongs to.
        fallback: the roles of a transparent noun with only a country, and of people with a country.
        is_thing: it belongs to an actor and stands for it ("warship", "proposal").
        acts: it can do something itself, as people and craft can and proposals cannot.
        is_nobody: people without a political role.
    """

    phrase: str
    roles: str
    transparent: bool
    fallback: str
    is_thing: bool
    acts: bool
    is_nobody: bool

    @property
    def is_body(self) -> bool:
        """Whether it is a group or an institution rather than a human being."""
        return self.phrase.rpartition(" ")[2] in _BODIES


class AgentTable:
    """Agent nouns by their last word."""

    def __init__(self, agents: Sequence[Agent]) -> None:
        self._agents = {agent.phrase: agent for agent in agents}

    def match(self, words: Sequence[Token], last: int) -> tuple[Agent, int] | None:
        """The longest agent noun with the word at `last` as its head, and where it begins; None if there is none."""
        if last + 1 < len(words) and words[last + 1].text == "of":  # "ministry of defence"
            for end in range(min(len(words), last + _LONGEST), last + 2, -1):
                behind = [token.text.lower() for token in words[last + 1 : end]]
                for form in noun_forms(words[last]):
                    if agent := self._agents.get(" ".join([form, *behind])):
                        return agent, last
        for length in range(min(_LONGEST, last + 1), 0, -1):
            first = last - length + 1
            tokens = [token for token in words[first : last + 1] if token.text != "-"]
            heads = tokens[-1:]
            if not heads or words[first].text == "-":
                continue
            before = [token.text.lower() for token in tokens[:-1]]  # modifiers stand in the form the table has
            for form in noun_forms(heads[0]):
                agent = self._agents.get(" ".join([*before, form]))
                if agent is not None:
                    return agent, first
        return None


def load(own: Iterable[Agent] = ()) -> AgentTable:
    """The bundled agent nouns, and the user's in place of those with the same phrase."""
    return AgentTable([*_bundled(), *own])


@cache
def _bundled() -> tuple[Agent, ...]:
    file = resources.files("geoevents") / "data" / "agents.tsv"
    return tuple(read_agents(file.read_text(encoding="utf-8"), "agents.tsv"))


def read_agents(text: str, path: str) -> list[Agent]:
    """The agent nouns of a table with the columns phrase, code, use.

    Raises:
        DataError: a row that is none, with its line.
    """
    found = []
    rows = [
        (number, line) for number, line in enumerate(text.splitlines(), 1) if line.strip() and not line.startswith("#")
    ]
    for number, line in rows[1:]:
        cells = line.split("\t")
        if len(cells) != 3:
            raise DataError(f"{len(cells)} cells, 3 wanted: phrase, code, use", path, number)
        phrases, code, use = cells
        for phrase in phrases.split("|"):
            found.append(
                Agent(
                    phrase=phrase.strip().lower().replace("-", " "),
                    roles="" if code in ("=", "-") else code,
                    transparent=code == "=",
                    fallback=use if use not in ("thing", "craft") else "",
                    is_thing=use in ("thing", "craft"),
                    acts=use != "thing" or code not in ("=", "-"),
                    is_nobody=code == "-",
                )
            )
    return found
