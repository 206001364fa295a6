"""Nouns that were taken for verbs."""

from __future__ import annotations

from attrs import evolve

from geoevents.clauses.repair.neighbours import Tokens, case_of, forms
from geoevents.parsing import Token

_PLURAL_MEASURES = frozenset("freezes bans curbs cuts checks controls embargoes raids strikes attacks talks".split())


def coordinated_noun_read_as_verb(tokens: Tokens) -> Tokens:
    """ "asset freezes and travel bans on officials": what is imposed, not what is done.

    The noun behind "and" is a conjunct of the first; the word before it, taken for a verb, is its modifier.
    """
    mended = list(tokens)
    for token in tokens:
        verb = tokens[token.head] if 0 <= token.head < len(tokens) else token
        first = tokens[verb.head] if 0 <= verb.head < len(tokens) else verb
        is_measure = token.text.lower() in _PLURAL_MEASURES and token.relation == "obj"
        is_modifier = verb.relation == "conj" and verb.xpos in ("VBP", "VB", "NN") and verb.index == token.index - 1
        if not is_measure or not is_modifier:
            continue
        objects = [o for o in tokens if o.head == first.index and o.relation == "obj" and o.index < verb.index]
        object_ = objects[-1] if objects else first if first.upos == "NOUN" else None
        if object_ is None or any(o.head == verb.index and o.relation in ("nsubj", "aux", "mark") for o in tokens):
            continue
        mended[token.index] = evolve(token, head=object_.index, relation="conj")
        mended[verb.index] = evolve(verb, upos="NOUN", xpos="NN", head=token.index, relation="compound")
        if object_.text.lower() in _PLURAL_MEASURES:
            mended[object_.index] = evolve(object_, upos="NOUN", xpos="NNS")
        for other in tokens:
            if other.head == verb.index and other.index != token.index:
                mended[other.index] = evolve(other, head=token.index)
    return tuple(mended) if mended != list(tokens) else tokens


_EVENT_NOUNS = frozenset(
    "airstrikes strikes attacks raids talks clashes protests airstrike bombings shellings killings arrests sanctions "
    "drills exercises assaults bombardments".split()
)


def noun_read_as_verb(tokens: Tokens) -> Tokens:
    """ "carried out air strikes": a plural event noun taken for a verb in the third person.

    It is a noun where a common noun or a number stands right before it, or where no verb is ever spelt so; it takes
    the free place of subject or object of the verb that it was hung on.
    """
    mended: list[Token] | None = None
    for token in tokens:
        if token.upos != "VERB" or token.text.lower() not in _EVENT_NOUNS or not 0 <= token.head < len(tokens):
            continue
        before = tokens[token.index - 1] if token.index else None
        never_verb = token.text.lower().startswith("airstrike")
        if not never_verb and (before is None or before.upos not in ("NOUN", "NUM", "ADJ")):
            continue
        current = mended or list(tokens)
        verb = current[token.head]
        relation = "obj" if token.index > verb.index else "nsubj"
        taken = any(
            other.head == verb.index and other.relation == relation and other.index != token.index for other in current
        )
        if verb.upos not in ("VERB", "AUX") or taken:
            continue
        current[token.index] = evolve(token, upos="NOUN", xpos="NNS", relation=relation, lemma=_singular(token.text))
        for other in tokens:
            if other.head == token.index and other.relation in ("nsubj", "obj"):
                current[other.index] = evolve(other, relation="compound" if other.index < token.index else "nmod")
        mended = current
    return tuple(mended) if mended else tokens


def _singular(text: str) -> str:
    word = text.lower()
    return word[:-2] if word.endswith(("shes", "xes")) else word.removesuffix("s")


def fighting_read_as_verb(tokens: Tokens) -> Tokens:
    """ "Fighting between the armies spread": a gerund at the start is the subject of a verb that has none."""
    for token in tokens:
        if (
            token.xpos != "VBG"
            or token.relation not in ("advcl", "csubj")
            or not token.index < token.head < len(tokens)
        ):
            continue
        below = [other for other in tokens if other.head == token.index]
        has_subject = any(other.head == token.head and other.relation.startswith("nsubj") for other in tokens)
        if has_subject or any(other.relation in ("obj", "mark", "nsubj", "xcomp") for other in below):
            continue
        if not any(case_of(tokens, other) in ("between", "with", "among") for other in below):
            continue
        mended = list(tokens)
        mended[token.index] = evolve(token, upos="NOUN", xpos="NN", relation="nsubj", lemma=token.text.lower())
        for other in below:
            if other.relation.startswith("obl"):
                mended[other.index] = evolve(other, relation="nmod")
        return tuple(mended)
    return tokens


def men_read_as_verb(tokens: Tokens) -> Tokens:
    """ "wounded by gunmen", "gunmen attacked": a plural in -men is no participle, and before a verb its subject."""
    mended = list(tokens)
    for token in tokens:
        if token.upos != "VERB" or not token.text.lower().endswith("men"):
            continue
        relation = token.relation
        if not case_of(tokens, token):
            taken = any(other.head == token.head and other.relation.startswith("nsubj") for other in tokens)
            if relation != "advcl" or token.head < token.index or taken:
                continue
            relation = "nsubj"
        lemma = f"{token.text.lower()[:-3]}man"
        mended[token.index] = evolve(token, upos="NOUN", xpos="NNS", lemma=lemma, relation=relation)
        for other in tokens:
            if other.head == token.index and other.relation == "obl":
                mended[other.index] = evolve(other, relation="nmod")
    return tuple(mended) if mended != list(tokens) else tokens


_DEADLY = frozenset(
    "kill wound injure destroy damage hit displace level flatten leave strike claim trap maim force prompt".split()
)


def deed_read_as_clause(tokens: Tokens) -> Tokens:
    """ "Army shelling killed ten": the gerund before a deadly verb is its subject; the words before it say whose."""
    for token in tokens:
        verb = tokens[token.head] if token.index < token.head < len(tokens) else token
        if token.xpos != "VBG" or token.relation != "csubj" or not forms(verb) & _DEADLY:
            continue
        below = [other for other in tokens if other.head == token.index]
        if any(other.relation in ("obj", "mark", "aux", "xcomp", "ccomp") for other in below):
            continue
        mended = list(tokens)
        mended[token.index] = evolve(token, upos="NOUN", xpos="NN", relation="nsubj", lemma=token.text.lower())
        for other in below:
            if other.relation == "nsubj":
                mended[other.index] = evolve(other, relation="compound")
            elif other.relation == "obl":
                mended[other.index] = evolve(other, relation="nmod")
        return tuple(mended)
    return tokens
