"""What stands around a word of a tree that is being mended."""

from __future__ import annotations

from geoevents.clauses.inflection import verb_forms
from geoevents.parsing import Token

Tokens = tuple[Token, ...]

NOMINAL = ("NOUN", "PROPN", "PRON")
TRANSFER = frozenset(
    "return give hand send deliver sell donate transfer ship lend grant repatriate extradite present offer restore "
    "surrender export supply provide award grant allocate dispatch contribute".split()
)
FINITE = ("VBD", "VBZ", "VBP", "MD")


def case_of(tokens: Tokens, phrase: Token) -> str | None:
    return next(
        (token.text.lower() for token in tokens if token.head == phrase.index and token.relation == "case"), None
    )


def forms(token: Token) -> frozenset[str]:
    return frozenset(verb_forms(token))
