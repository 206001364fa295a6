"""From a parsed sentence to its clauses: slots first, then factuality."""

from __future__ import annotations

from geoevents.clauses.clause import Clause, Clauses, Kind
from geoevents.clauses.factuality import factualities
from geoevents.clauses.frames import frames
from geoevents.clauses.inflection import noun_forms, verb_forms
from geoevents.clauses.repair import repaired
from geoevents.clauses.tree import Tree
from geoevents.parsing import Sentence, Token


def clauses_of(sentence: Sentence) -> Clauses:
    """The clauses of a sentence: of its verbs, its nouns and its predicate adjectives.

    Every noun is offered as a clause; which of them are events, the lexicon knows. A broken tree or a fragment
    gives fewer clauses, never an error.
    """
    sentence = repaired(sentence)
    tree = Tree(sentence)
    found = frames(tree)
    facts = factualities(tree, found)
    quoted = _quoted(sentence)
    return Clauses(
        sentence,
        {
            index: Clause(
                kind=found[index].kind,
                sentence=sentence,
                head=index,
                lemma=found[index].lemma,
                forms=_forms(found[index].kind, sentence.tokens[index]),
                particle=found[index].particle,
                trigger=found[index].trigger,
                slots=found[index].slots,
                adverbs=found[index].adverbs,
                passive=found[index].passive,
                light_verb=found[index].governor,
                polarity=facts[index].polarity,
                tense=facts[index].tense,
                modality=facts[index].modality,
                attribution=facts[index].attribution,
                quoted=index in quoted,
                obliges=_obliges(tree, index),
            )
            for index in sorted(found)
        },
    )


def _forms(kind: Kind, token: Token) -> tuple[str, ...]:
    if kind is Kind.ADJECTIVE:
        return (token.lemma.lower(), token.text.lower())
    return verb_forms(token) if kind is Kind.VERB else noun_forms(token)


def _obliges(tree: Tree, index: int) -> bool:
    """ "should go", "must stop", "needs to leave" (with "have to" and "need to" above the infinitive)."""
    if any(tree.word(child) in ("should", "must", "ought") for child in tree.children(index, "aux")):
        return True
    bare = tree.token(index).xpos == "VB" and not tree.children(index, "aux", "cop")
    if bare and any(tree.word(child) == "that" for child in tree.children(index, "mark")):
        return True  # "insisted that the court resign"
    needs = tree.lemma(index) in ("need", "have") and bool(tree.children(index, "xcomp"))
    return needs and not tree.children(index, "aux")


def _quoted(sentence: Sentence) -> frozenset[int]:
    """The words between quotation marks; an odd mark at the end opens or closes at the sentence's edge."""
    marks = [token.index for token in sentence.tokens if token.text in ('"', "``", "''")]
    if len(marks) % 2:
        first_is_closing = marks[0] > 0 and sentence.tokens[marks[0] - 1].upos == "PUNCT"
        marks = [-1, *marks] if first_is_closing else [*marks, len(sentence.tokens)]
    return frozenset(
        index for first, last in zip(marks[::2], marks[1::2], strict=True) for index in range(first + 1, last)
    )
