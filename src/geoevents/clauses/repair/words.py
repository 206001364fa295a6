"""Words of the wrong class: verbs taken for nouns, modifiers or participles, and nouns taken for verbs."""

from __future__ import annotations

import itertools

from attrs import evolve

from geoevents.clauses.inflection import noun_forms
from geoevents.clauses.repair.neighbours import FINITE, NOMINAL, Tokens, forms
from geoevents.clauses.wordclasses import NON_FACTIVE_NOUNS
from geoevents.parsing import Token

_BEFORE_SUBJECT = ("compound", "amod", "nmod", "nsubj", "det", "flat", "nmod:poss", "nummod")


_ADJECTIVES = frozenset({"unwilling"})


def word_class(tokens: Tokens) -> Tokens:
    """A word with a subject and a verb's form or object is no noun ("Xi plans to visit"), an object no verb,
    and nobody "unwills"."""
    mended = list(tokens)
    for token in tokens:
        if token.text.lower() in _ADJECTIVES and token.upos == "VERB":
            mended[token.index] = evolve(token, upos="ADJ", xpos="JJ", lemma=token.text.lower())
            for other in tokens:
                if other.head == token.index and other.relation == "aux" and other.lemma == "be":
                    mended[other.index] = evolve(other, relation="cop")
            continue
        below = {other.relation.partition(":")[0] for other in tokens if other.head == token.index}
        is_verb_form = token.xpos in ("VBZ", "VBD", "VBP") or "obj" in below
        if token.upos == "NOUN" and is_verb_form and "nsubj" in below:
            mended[token.index] = evolve(token, upos="VERB", xpos="VBP" if token.xpos == "NN" else token.xpos)
        elif token.upos == "VERB" and token.xpos in ("VB", "VBP") and token.relation == "obj" and "nsubj" not in below:
            mended[token.index] = evolve(token, upos="NOUN", xpos="NN")  # "expressed hope that …"
    return tuple(mended) if mended != list(tokens) else tokens


def acronym_read_as_word(tokens: Tokens) -> Tokens:
    """ "IS fighters", "WHO warned": the acronym, not the form of "be" or the pronoun."""
    mended = list(tokens)
    for token, behind in itertools.pairwise(tokens):
        if behind.text.isupper() and len(behind.text) > 3:  # a headline in capitals
            continue
        if token.text == "IS" and token.upos == "AUX" and behind.upos == "NOUN":
            mended[token.index] = evolve(
                token, upos="PROPN", xpos="NNP", lemma="IS", head=behind.index, relation="compound"
            )
        elif token.text in ("WHO", "US") and token.upos == "PRON":
            mended[token.index] = evolve(token, upos="PROPN", xpos="NNP", lemma=token.text)
    return tuple(mended) if mended != list(tokens) else tokens


def verb_read_as_head_noun(tokens: Tokens) -> Tokens:
    """ "The army trains pilots": a noun has no object; the words before it are its subject."""
    heads = [
        token
        for token in tokens
        if token.xpos == "NNS" and token.upos == "NOUN" and token.relation in ("root", "ccomp", "parataxis")
    ]
    if len(heads) != 1:
        return tokens
    verb = heads[0]
    below = [other for other in tokens if other.head == verb.index]
    before = [other for other in below if other.index < verb.index and other.relation in _BEFORE_SUBJECT]
    objects = [other for other in below if other.relation == "obj" and other.index > verb.index]
    if not before or not objects or before[-1].index != verb.index - 1 or any(t.xpos in FINITE for t in below):
        return tokens
    subject = before[-1].index
    mended = list(tokens)
    mended[verb.index] = evolve(verb, upos="VERB", xpos="VBZ")
    for other in before:
        mended[other.index] = evolve(other, head=subject)
    upos = "NOUN" if tokens[subject].upos == "ADJ" else tokens[subject].upos
    mended[subject] = evolve(tokens[subject], head=verb.index, relation="nsubj", upos=upos)
    return tuple(mended)


_POSITIONS = frozenset("left right centre center".split())


def position_read_as_verb(tokens: Tokens) -> Tokens:
    """ "Modi, left, meets Xi": what a caption says of where somebody stands is no act."""
    mended = list(tokens)
    for token in tokens[1:-1]:
        if token.text.lower() not in _POSITIONS or token.upos != "VERB" or tokens[token.index + 1].text != ",":
            continue
        before = tokens[token.index - 1]
        ordinal = before.text.lower() in ("second", "third", "far", "fourth")
        comma = tokens[token.index - 2] if ordinal else before
        if comma.text != "," or any(o.head == token.index and o.relation == "obj" for o in tokens):
            continue
        is_root = not 0 <= token.head < len(tokens)
        if not is_root or _promote_second_verb(token, mended):
            head = mended[token.index].head
            mended[token.index] = evolve(
                token, head=head, upos="ADV", xpos="RB", relation="advmod", lemma=token.text.lower()
            )
    return tuple(mended) if mended != list(tokens) else tokens


def _promote_second_verb(first: Token, mended: list[Token]) -> bool:
    """Let the verb coordinated with the root take its place; all subjects stand together before it."""
    below = [other for other in mended if other.head == first.index]
    verbs = [other for other in below if other.relation == "conj" and other.upos == "VERB"]
    subjects = [other for other in below if other.relation.startswith("nsubj")]
    if not verbs or not subjects:
        return False
    verb = verbs[0]
    for other in mended:
        if other.head == verb.index and other.relation == "nsubj":
            mended[other.index] = evolve(other, head=subjects[0].index, relation="conj")
    for other in below:
        mended[other.index] = evolve(other, head=verb.index)
    mended[verb.index] = evolve(verb, head=-1, relation="root")
    mended[first.index] = evolve(first, head=subjects[0].index)
    return True


def headline_infinitive(tokens: Tokens) -> Tokens:
    """ "Crown prince to visit Peru": in a headline the infinitive is the verb, and the noun before it its subject."""
    roots = [token for token in tokens if not 0 <= token.head < len(tokens)]
    if len(roots) != 1 or roots[0].upos not in ("NOUN", "PROPN") or any(t.xpos in FINITE for t in tokens):
        return tokens
    subject = roots[0]
    below = [token for token in tokens if token.head == subject.index]
    verbs = [token for token in below if token.relation == "acl" and token.xpos == "VB"]
    if len(verbs) != 1 or set(noun_forms(subject)) & NON_FACTIVE_NOUNS or any(t.relation == "det" for t in below):
        return tokens
    verb = verbs[0]
    if not any(other.head == verb.index and other.text.lower() == "to" for other in tokens[: verb.index]):
        return tokens
    mended = list(tokens)
    mended[verb.index] = evolve(verb, head=-1, relation="root")
    mended[subject.index] = evolve(subject, head=verb.index, relation="nsubj")
    for other in below:
        if other.index > verb.index:
            mended[other.index] = evolve(other, head=verb.index)
    return tuple(mended)


def verb_read_as_modifier(tokens: Tokens) -> Tokens:
    """ "Police intimidated journalists": a past form taken for an adjective, so that the sentence has no verb.

    The noun phrase before it is its subject, the noun that it was hung on its object.
    """
    roots = [token for token in tokens if not 0 <= token.head < len(tokens)]
    if len(roots) != 1 or roots[0].upos not in NOMINAL or tokens[-1].text not in (".", "!", '"'):
        return tokens
    if any((token.xpos in FINITE and token.relation != "amod") or token.relation == "cop" for token in tokens):
        return tokens
    verbs = [
        token
        for token in tokens
        if token.relation == "amod"
        and token.xpos in ("VBN", "VBD")
        and 0 < token.index < token.head
        and (tokens[token.index - 1].upos in NOMINAL or tokens[token.index - 1].text == ",")
    ]
    if len(verbs) != 1:
        return tokens
    verb, noun, root = verbs[0].index, verbs[0].head, roots[0].index
    subject = root if root < verb else _subject_before(tokens, verb, noun)
    if subject is None or (root > verb and root != noun):
        return tokens
    return _with_verb(tokens, verb, subject, noun)


def _subject_before(tokens: Tokens, verb: int, noun: int) -> int | None:
    subjects = [
        token for token in tokens if token.head in (noun, verb) and token.index < verb and token.upos in NOMINAL
    ]
    return subjects[-1].index if subjects else None


def _with_verb(tokens: Tokens, verb: int, subject: int, noun: int) -> Tokens:
    mended = list(tokens)
    mended[verb] = evolve(tokens[verb], head=-1, relation="root", upos="VERB", xpos="VBD")
    mended[noun] = evolve(tokens[noun], head=verb, relation="obj")
    mended[subject] = evolve(tokens[subject], head=verb, relation="nsubj")
    for token in tokens:
        if token.head == noun and token.index not in (verb, subject):
            if token.index < subject and token.relation in _BEFORE_SUBJECT:
                mended[token.index] = evolve(token, head=subject)
            elif token.upos in ("PUNCT", "VERB") or token.relation in ("advmod", "nmod:tmod", "obl:tmod"):
                mended[token.index] = evolve(token, head=verb)
        elif token.head == subject and token.index > verb and token.index != noun:
            mended[token.index] = evolve(token, head=verb)
    return tuple(mended)


_MOSTLY_ACTIVE = frozenset(
    "demonstrate march rally protest gather flee clash arrive fight meet demand refuse call warn agree vow pledge "
    "strike return withdraw continue remain threaten decide say announce".split()
)


def verb_read_as_participle(tokens: Tokens) -> Tokens:
    """ "Thousands demonstrated in Tbilisi.": a sentence without a verb, because its verb was hung on its subject."""
    roots = [token for token in tokens if not 0 <= token.head < len(tokens)]
    if len(roots) != 1 or roots[0].upos not in NOMINAL or tokens[-1].text not in (".", "!", '"'):
        return tokens
    if any(token.xpos in FINITE and token.head == roots[0].index for token in tokens):
        return tokens
    root = roots[0].index
    verbs = [
        token
        for token in tokens
        if token.head == root
        and token.relation == "acl"
        and token.xpos in ("VBN", "VBD")
        and token.index > root
        and (forms(token) & _MOSTLY_ACTIVE or any(o.head == token.index and o.relation == "obj" for o in tokens))
    ]
    if len(verbs) != 1:
        return tokens
    verb = verbs[0].index
    mended = list(tokens)
    mended[verb] = evolve(tokens[verb], head=-1, relation="root", xpos="VBD")
    mended[root] = evolve(tokens[root], head=verb, relation="nsubj")
    for token in tokens:
        if token.head == root and token.index > verb:
            mended[token.index] = evolve(token, head=verb)
    return tuple(mended)


def participle_read_as_clause(tokens: Tokens) -> Tokens:
    """ "restrictions on officials believed to …": a past form right behind a noun is the noun's own."""
    mended = list(tokens)
    for token in tokens[1:]:
        before = tokens[token.index - 1]
        if token.relation == "advcl" and token.xpos in ("VBD", "VBN") and before.upos == "NOUN":
            below = {other.relation.partition(":")[0] for other in tokens if other.head == token.index}
            if not below & {"nsubj", "aux", "mark", "obj"} and before.head != token.index:
                mended[token.index] = evolve(token, head=before.index, relation="acl", xpos="VBN")
    return tuple(mended) if mended != list(tokens) else tokens


_ATTRIBUTES = frozenset("visiting departing sitting acting reigning retiring".split())
_CASES = frozenset("against with to by from on of for over".split())


def attribute_read_as_act(tokens: Tokens) -> Tokens:
    """ "Criticized visiting Ugandan officials": a participle before a bare noun of persons taken for an act.

    The noun takes the participle's place in the tree.
    """
    for token in tokens:
        if token.text.lower() not in _ATTRIBUTES or token.upos != "VERB" or not 0 <= token.head < token.index:
            continue
        below = [other for other in tokens if other.head == token.index]
        persons = [other for other in below if other.relation == "obj" and other.index > token.index]
        before = [other for other in below if other.index < token.index]
        if len(persons) != 1 or any(other.text.lower() not in _CASES for other in before):
            continue
        person = persons[0]
        bare = not any(other.head == person.index and other.upos in ("DET", "PRON") for other in tokens)
        begins = min([person.index, *(other.index for other in tokens if other.head == person.index)])
        if not bare or begins != token.index + 1 or person.entity == "LOC":
            continue
        governor_is_verb = tokens[token.head].upos == "VERB"
        relation = ("obl" if governor_is_verb else "nmod") if before else "obj"
        mended = list(tokens)
        mended[person.index] = evolve(person, head=token.head, relation=relation)
        mended[token.index] = evolve(token, head=person.index, relation="amod", upos="ADJ", xpos="JJ")
        for other in below:
            if other.index != person.index:
                relation = "case" if other.index < token.index else other.relation
                mended[other.index] = evolve(other, head=person.index, relation=relation)
        return tuple(mended)
    return tokens


_HAVING = frozenset({"has", "have", "had", "'ve"})


def perfect_read_as_owning(tokens: Tokens) -> Tokens:
    """ "Britain has cut aid": "have" right before a participle and a bare noun is its auxiliary."""
    for have in tokens[:-2]:
        if have.relation.startswith("aux") or have.text.lower() not in _HAVING:
            continue
        verb = tokens[have.index + 1]
        if verb.upos == "ADV" and have.index + 2 < len(tokens):
            verb = tokens[verb.index + 1]
        noun = tokens[verb.head] if verb.index < verb.head < len(tokens) else verb
        is_participle = verb.xpos in ("VBN", "VBD") or (verb.xpos == "JJ" and verb.text.lower().endswith("ed"))
        if verb.relation != "amod" or not is_participle or noun.relation != "obj" or noun.head != have.index:
            continue
        if any(other.relation in ("det", "nummod") and other.head == noun.index for other in tokens[: verb.index]):
            continue
        mended = list(tokens)
        mended[verb.index] = evolve(
            verb, upos="VERB", xpos="VBN", head=have.head, relation=have.relation, lemma=verb.text.lower()
        )
        mended[noun.index] = evolve(noun, head=verb.index)
        for other in tokens:
            if other.head == have.index and other.index not in (verb.index, noun.index):
                mended[other.index] = evolve(other, head=verb.index)
        mended[have.index] = evolve(have, upos="AUX", head=verb.index, relation="aux")
        return tuple(mended)
    return tokens
