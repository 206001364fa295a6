"""Subjects that were hung in the wrong place, or taken for something else."""

from __future__ import annotations

import itertools

from attrs import evolve

from geoevents.clauses.repair.neighbours import FINITE, NOMINAL, Tokens, forms
from geoevents.clauses.wordclasses import RELATIVE_PRONOUNS, SAYING_VERBS
from geoevents.parsing import Token


def subject_behind_preposition(tokens: Tokens) -> Tokens:
    """ "…, Putin, here for talks with Erdogan, has said": a noun with a preposition is no subject.

    It belongs to the noun before the preposition; the subject is the person before, taken for an apposition.
    """
    for token in tokens:
        if token.relation != "nsubj" or not token.index < token.head < len(tokens):
            continue
        cases = [o for o in tokens if o.head == token.index and o.relation == "case" and o.upos == "ADP"]
        if not cases or cases[0].index == 0 or cases[0].text.lower() in ("of", "between"):
            continue
        persons = [
            other
            for other in tokens[: cases[0].index]
            if other.relation == "appos"
            and other.entity == "PER"
            and 0 <= other.head < other.index
            and tokens[other.head].entity is None
        ]
        before = tokens[cases[0].index - 1]
        if not persons or before.upos not in NOMINAL:
            continue
        mended = list(tokens)
        mended[token.index] = evolve(token, head=before.index, relation="nmod")
        mended[persons[-1].index] = evolve(persons[-1], head=token.head, relation="nsubj")
        return tuple(mended)
    return tokens


def subject_read_as_vocative(tokens: Tokens) -> Tokens:
    """ "India, Japan sign a pact": news addresses nobody; what stands before the commas is a subject."""
    for token in tokens:
        if token.relation != "vocative" or not token.index < token.head < len(tokens) or token.upos not in NOMINAL:
            continue
        mended = list(tokens)
        subjects = [o for o in tokens if o.head == token.head and o.relation.startswith("nsubj")]
        said = [o for o in tokens if o.head == token.head and o.relation == "ccomp"]
        bare = [o for o in said if not any(p.head == o.index and p.relation.startswith("nsubj") for p in tokens)]
        if bare or not subjects:
            mended[token.index] = evolve(token, head=bare[0].index if bare else token.head, relation="nsubj")
            return tuple(mended)
        subject = subjects[0]
        determined = any(o.head == subject.index and o.relation == "det" for o in tokens)
        mended[token.index] = evolve(token, relation=subject.relation)
        mended[subject.index] = evolve(subject, head=token.index, relation="appos" if determined else "conj")
        return tuple(mended)
    return tokens


def name_read_as_object(tokens: Tokens) -> Tokens:
    """ "Opposition leader Ali Bongo has rejected …": a name right behind its title is no argument of its own."""
    mended = list(tokens)
    for name in tokens:
        verb = tokens[name.head] if name.index < name.head < len(tokens) else name
        if name.relation not in ("obj", "nsubj") or name.upos != "PROPN" or verb is name:
            continue
        wanted = "nsubj" if name.relation == "obj" else "dislocated"
        titles = [o for o in tokens[: name.index] if o.head == verb.index and o.relation.startswith(wanted)]
        if not titles or titles[-1].upos not in ("NOUN", "PROPN"):
            continue
        between = tokens[titles[-1].index + 1 : name.index]
        if all(other.head in (titles[-1].index, name.index) and other.upos == "PROPN" for other in between):
            mended[name.index] = evolve(name, head=titles[-1].index, relation="appos")
            mended[titles[-1].index] = evolve(titles[-1], relation="nsubj")
    return tuple(mended) if mended != list(tokens) else tokens


def speaker_of_another(tokens: Tokens) -> Tokens:
    """ "Rebels, the governor said, looted", "…, an official in Rabat said": those say it.

    The parser took the speaker for an apposition, for somebody addressed, or for a second subject of what is said.
    """
    mended = list(tokens)
    for speaker in tokens:
        if speaker.upos not in NOMINAL or speaker.relation not in ("appos", "vocative", "nsubj", "nsubj:outer"):
            continue
        first = min([speaker.index, *(o.index for o in tokens if o.head == speaker.index)])
        before = tokens[first - 1 : first] if speaker.relation != "appos" and first else ()
        behind = [o for o in tokens[speaker.index + 1 :] if o.upos == "VERB" and speaker.relation != "nsubj"][:1]
        saying = next((o for o in (*before, *behind) if o.upos == "VERB" and forms(o) & SAYING_VERBS), None)
        if saying is None or any(o.head == saying.index and o.relation.startswith("nsubj") for o in tokens):
            continue
        is_inserted = saying.relation == "parataxis" and saying.index == speaker.index + 1
        is_last = speaker.relation == "nsubj:outer" and 0 <= speaker.head < speaker.index
        is_inverted = saying.index == first - 1 and speaker.head < saying.index
        if is_inserted or is_last or is_inverted:
            mended[speaker.index] = evolve(speaker, head=saying.index, relation="nsubj")
    return tuple(mended) if mended != list(tokens) else tokens


def subject_hung_on_saying(tokens: Tokens) -> Tokens:
    """ "A bombing by rebels killed ten, police said": the first noun is the subject of the finite verb behind it.

    The parser hung both on the verb of saying at the end, or took the finite verb for what is said of the noun.
    """
    for noun in tokens:
        saying = tokens[noun.head] if noun.index < noun.head < len(tokens) else noun
        if noun.upos not in NOMINAL or saying.upos != "VERB" or not forms(saying) & SAYING_VERBS:
            continue
        if noun.relation not in ("ccomp", "dislocated", "nsubj", "parataxis"):
            continue
        speakers = [o for o in tokens if o.head == saying.index and o.relation == "nsubj" and o.index > noun.index]
        below = [o for o in tokens if o.head == noun.index]
        if not speakers or any(o.relation in ("cop", "nsubj", "mark") for o in below):
            continue
        verbs = [
            verb
            for verb in tokens[noun.index + 1 : speakers[0].index]
            if verb.upos == "VERB"
            and _is_finite(tokens, verb)
            and (verb.head == saying.index or (verb.head == noun.index and verb.relation in ("acl", "acl:relcl")))
            and not any(o.head == verb.index and o.relation in ("nsubj", "nsubj:pass", "mark") for o in tokens)
        ]
        if not verbs:
            continue
        verb = verbs[0]
        passive = any(o.head == verb.index and o.relation == "aux:pass" for o in tokens)
        mended = list(tokens)
        mended[noun.index] = evolve(noun, head=verb.index, relation="nsubj:pass" if passive else "nsubj")
        mended[verb.index] = evolve(verb, head=saying.index, relation="ccomp")
        return tuple(mended)
    return tokens


def subjects_crossed(tokens: Tokens) -> Tokens:
    """ "Peru extradited a banker, a judge said": each of the two verbs has the subject before it."""
    for saying in tokens:
        if saying.upos != "VERB" or not forms(saying) & SAYING_VERBS:
            continue
        said = [o for o in tokens if o.head == saying.index and o.relation == "ccomp" and o.index < saying.index]
        first = [o for o in tokens if o.head == saying.index and o.relation == "nsubj"]
        if not said or not first or not first[0].index < said[0].index:
            continue
        inner = [o for o in tokens if o.head == said[0].index and o.relation.startswith("nsubj")]
        if len(inner) == 1 and said[0].index < inner[0].index < saying.index:
            mended = list(tokens)
            mended[first[0].index] = evolve(first[0], head=said[0].index, relation=inner[0].relation)
            mended[inner[0].index] = evolve(inner[0], head=saying.index, relation="nsubj")
            return tuple(mended)
    return tokens


def second_subject_read_as_apposition(tokens: Tokens) -> Tokens:
    """ "Oman, Qatar sign a pact": an apposition ends with a comma; without one it is a second subject."""
    for second in tokens[2:-1]:
        first = tokens[second.head] if second.relation == "appos" and 0 <= second.head < second.index else second
        behind, before = tokens[second.index + 1], tokens[second.index - 1]
        names = first.upos == second.upos == "PROPN" and first.entity == second.entity is not None
        if (
            first is not second
            and names
            and first.relation == "nsubj"
            and before.text == ","
            and behind.index == first.head
        ):
            mended = list(tokens)
            mended[second.index] = evolve(second, relation="conj")
            return tuple(mended)
    return tokens


def saying_hung_on_subject(tokens: Tokens) -> Tokens:
    """ "Rebels, the mayor said, burned the school": who says so speaks of the clause, not of its subject."""
    mended = list(tokens)
    for saying in tokens:
        subject = tokens[saying.head] if saying.relation == "parataxis" and 0 <= saying.head < saying.index else saying
        is_subject = subject.relation.startswith("nsubj") and saying.index < subject.head < len(tokens)
        if saying.upos == "VERB" and is_subject and forms(saying) & SAYING_VERBS:
            mended[saying.index] = evolve(saying, head=subject.head)
    return tuple(mended) if mended != list(tokens) else tokens


def titles_read_as_subject(tokens: Tokens) -> Tokens:
    """ "Presidents Lula of Brazil and Petro of Colombia met": the title is no subject beside the names."""
    for title, name in itertools.pairwise(tokens):
        both = title.head == name.head and title.relation == name.relation == "nsubj"
        if both and title.upos == "NOUN" and name.upos == "PROPN" and name.entity == "PER":
            mended = list(tokens)
            mended[title.index] = evolve(title, head=name.index, relation="nmod:desc")
            return tuple(mended)
    return tokens


def _is_finite(tokens: Tokens, verb: Token) -> bool:
    return verb.xpos in FINITE or any(o.head == verb.index and o.relation.startswith("aux") for o in tokens)


def subject_hung_on_object(tokens: Tokens) -> Tokens:
    """ "Sudan's army shelled Khartoum": what stands before a verb with no subject is no part of its object."""
    for verb in tokens:
        if verb.upos != "VERB" or verb.xpos not in FINITE:
            continue
        below = [other for other in tokens if other.head == verb.index]
        objects = [other for other in below if other.relation == "obj" and other.index > verb.index]
        if not objects or any(other.relation.startswith(("nsubj", "csubj", "aux:pass")) for other in below):
            continue
        before = [other for other in tokens[: verb.index] if other.head == objects[0].index]
        nouns = [other for other in before if other.upos in NOMINAL and other.text.lower() not in RELATIVE_PRONOUNS]
        if not nouns or nouns[-1].index != verb.index - 1:
            continue
        mended = list(tokens)
        for other in before:
            mended[other.index] = evolve(other, head=nouns[-1].index)
        mended[nouns[-1].index] = evolve(nouns[-1], head=verb.index, relation="nsubj")
        return tuple(mended)
    return tokens


_OBJECT_TAKING = frozenset(
    "help let make order declare call name label brand deem consider find hold force see watch want dub term".split()
)


def object_read_as_subject(tokens: Tokens) -> Tokens:
    """ "helped Syria retake Aleppo", "declared Mali a threat": who is helped or named is the object of the verb."""
    mended = list(tokens)
    for subject in tokens:
        act = tokens[subject.head] if subject.index < subject.head < len(tokens) else subject
        verb = tokens[act.head] if 0 <= act.head < subject.index else act
        if subject.relation != "nsubj" or act.relation not in ("xcomp", "ccomp") or not forms(verb) & _OBJECT_TAKING:
            continue
        if act.xpos in (*FINITE, "VBZ") or any(
            other.head == act.index and other.relation in ("cop", "aux", "mark") for other in tokens
        ):
            continue
        if not any(other.head == verb.index and other.relation in ("obj", "iobj", "nsubj:pass") for other in tokens):
            mended[subject.index] = evolve(subject, head=verb.index, relation="obj")
            mended[act.index] = evolve(act, relation="xcomp")
    return tuple(mended) if mended != list(tokens) else tokens


def participle_read_as_subject(tokens: Tokens) -> Tokens:
    """ "Pledging help, France sent an envoy": a gerund before a comma and the subject is what the subject does."""
    mended = list(tokens)
    for token in tokens:
        verb = tokens[token.head] if token.index < token.head < len(tokens) else token
        if token.xpos != "VBG" or token.relation not in ("csubj", "nsubj"):
            continue
        subjects = [o for o in tokens if o.head == verb.index and o.relation == "nsubj" and o.index > token.index]
        if subjects and any(o.text == "," for o in tokens[token.index : subjects[0].index]):
            mended[token.index] = evolve(token, relation="advcl")
    return tuple(mended) if mended != list(tokens) else tokens


def subject_hung_backward(tokens: Tokens) -> Tokens:
    """ "They can't agree how to respond, Putin, …, has said": a subject stands before its verb.

    Only a finite verb of saying may come first ("said Putin").
    """
    for subject in tokens:
        verb = tokens[subject.head] if 0 <= subject.head < subject.index else subject
        inverted = verb.xpos in FINITE and forms(verb) & SAYING_VERBS
        if subject.relation != "nsubj" or verb.upos != "VERB" or inverted:
            continue
        above, steps = verb, 0
        while 0 <= above.head < len(tokens) and above.index < subject.index and steps < 8:
            above, steps = tokens[above.head], steps + 1
        taken = any(other.head == above.index and other.relation.startswith("nsubj") for other in tokens)
        if above.upos == "VERB" and above.index > subject.index and not taken:
            mended = list(tokens)
            mended[subject.index] = evolve(subject, head=above.index)
            return tuple(mended)
    return tokens
