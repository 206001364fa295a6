"""Subjects that were hung in the wrong place, or taken for something else."""

from __future__ import annotations

from attrs import evolve

from geoevents.clauses.repair.neighbours import FINITE, NOMINAL, Tokens, forms
from geoevents.clauses.wordclasses import SAYING_VERBS
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
        if speaker.upos not in NOMINAL or speaker.relation not in ("appos", "vocative", "nsubj:outer"):
            continue
        behind = [o for o in tokens[speaker.index + 1 :] if o.upos == "VERB"][:1]
        before = tokens[speaker.index - 1 : speaker.index] if speaker.relation == "vocative" else ()
        saying = next((o for o in (*before, *behind) if forms(o) & SAYING_VERBS), None)
        if saying is None or any(o.head == saying.index and o.relation.startswith("nsubj") for o in tokens):
            continue
        is_inserted = saying.relation == "parataxis" and saying.index == speaker.index + 1
        is_last = speaker.relation == "nsubj:outer" and 0 <= speaker.head < speaker.index
        if is_inserted or is_last or (speaker.relation == "vocative" and saying.index == speaker.index - 1):
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


def _is_finite(tokens: Tokens, verb: Token) -> bool:
    return verb.xpos in FINITE or any(o.head == verb.index and o.relation.startswith("aux") for o in tokens)
