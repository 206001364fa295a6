"""The lexicon: rule files indexed by word, so that the cost of coding grows with the clauses, not with the rules."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import cache
from importlib import resources

from attrs import frozen

from geoevents.clauses import Clause, Kind
from geoevents.coding.reader import read_rules
from geoevents.coding.rule import Entry, RuleFile

# Particles and adverbs of direction that leave a verb's sense as it is.
_SOFT_PARTICLES = frozenset(
    "back away home over along together forward through in out on around by ahead under".split()
)


@frozen
class _Key:
    before: tuple[str, ...]  # a noun's modifiers, or a verb's particle
    entry: Entry


class Lexicon:
    """All entries by kind and head lemma; files given first win over later ones.

    Args:
        files: rule files, the user's own before the bundled ones.
    """

    def __init__(self, files: Sequence[RuleFile]) -> None:
        self.files = tuple(files)
        self.sets = {name: words for file in reversed(self.files) for name, words in file.sets.items()}
        index: dict[tuple[Kind, str], list[_Key]] = defaultdict(list)
        for file in files:
            for entry in file.entries:
                for lemma in entry.lemmas:
                    parts = lemma.split("_")
                    head, rest = (parts[0], parts[1:]) if entry.kind is Kind.VERB else (parts[-1], parts[:-1])
                    index[entry.kind, head].append(_Key(tuple(rest), entry))
        self._index = dict(index)

    def entries(self, clause: Clause) -> list[Entry]:
        """The entries that a clause's predicate is in, in the order in which they are tried.

        The more words of the predicate an entry names, the earlier it is tried.
        """
        keys: list[_Key] = next(
            (self._index[clause.kind, form] for form in clause.forms if (clause.kind, form) in self._index),
            [],
        )
        if clause.kind is Kind.VERB:
            if clause.particle:
                phrasal = [key.entry for key in keys if key.before == (clause.particle,)]
                if phrasal or clause.particle not in _SOFT_PARTICLES:
                    return phrasal
            return [key.entry for key in keys if not key.before]
        found = [key for key in keys if not key.before or _stands_before(clause, key.before)]
        return [key.entry for key in sorted(found, key=lambda key: -len(key.before))]


def _stands_before(clause: Clause, words: tuple[str, ...]) -> bool:
    """Whether these words stand before the noun; a hyphen between them does not count."""
    tokens = clause.sentence.tokens
    index = clause.head - 1
    for word in reversed(words):
        if index >= 0 and tokens[index].text == "-":
            index -= 1
        if index < 0 or word not in (tokens[index].lemma.lower(), tokens[index].text.lower()):
            return False
        index -= 1
    return True


def bundled_texts() -> list[tuple[str, str]]:
    """The name and content of each bundled rule file, in order of name."""
    folder = resources.files("geoevents") / "data" / "rules"
    files = sorted((file for file in folder.iterdir() if file.name.endswith(".rules")), key=lambda file: file.name)
    return [(file.name, file.read_text(encoding="utf-8")) for file in files]


@cache
def bundled() -> tuple[RuleFile, ...]:
    """The bundled rule files, read once."""
    return tuple(read_rules(bundled_texts(), examples=False))


def shared_sets() -> dict[str, frozenset[str]]:
    """The word sets of the bundled rule files, which a user's rules may use too."""
    return {name: words for file in bundled() for name, words in file.sets.items()}


def load(own: Sequence[RuleFile] = ()) -> Lexicon:
    """The bundled lexicon, behind the user's own rule files."""
    return Lexicon([*own, *bundled()])
