"""Objects and complements that were hung in the wrong place, or named wrongly."""

from __future__ import annotations

import itertools

from attrs import evolve

from geoevents.clauses.inflection import noun_forms
from geoevents.clauses.repair.neighbours import NOMINAL, TRANSFER, Tokens, case_of, forms
from geoevents.clauses.wordclasses import (
    DOUBTING_ADJECTIVES,
    GIVING_VERBS,
    NON_FACTIVE_NOUNS,
    NON_FACTIVE_VERBS,
)
from geoevents.parsing import Token

_PARTICLES = frozenset("off up down out over".split())
_WITH_OVER = frozenset("hand turn take".split())
_WITH_PARTICLE = frozenset(
    "call cut write lay pay fend ward seal close block shut lock blow hold set hand shoot back scale roll ring bring "
    "tear burn break knock put pull gun beef draw round stave blast carry vote".split()
)


def particle_read_as_case(tokens: Tokens) -> Tokens:
    """ "Called off the strike": the particle right behind the verb is the verb's; the noun is its object."""
    mended = list(tokens)
    for particle in tokens[1:]:
        verb, word = tokens[particle.index - 1], particle.text.lower()
        verbs = _WITH_OVER if word == "over" else _WITH_PARTICLE
        if word not in _PARTICLES or verb.upos != "VERB" or not forms(verb) & verbs:
            continue
        if particle.relation == "advmod" and particle.head == verb.index:
            mended[particle.index] = evolve(particle, relation="compound:prt", upos="ADP", xpos="RP")
        if particle.relation != "case":
            continue
        noun = tokens[particle.head] if 0 <= particle.head < len(tokens) else particle
        has_object = any(other.head == verb.index and other.relation in ("obj", "nsubj:pass") for other in tokens)
        others = [o for o in tokens if o.head == noun.index and o.relation == "case" and o.index != particle.index]
        if noun.relation != "obl" or noun.head != verb.index or has_object or others:
            continue
        mended[particle.index] = evolve(particle, head=verb.index, relation="compound:prt", upos="ADP", xpos="RP")
        mended[noun.index] = evolve(noun, relation="obj")
    return tuple(mended) if mended != list(tokens) else tokens


def object_read_as_vocative(tokens: Tokens) -> Tokens:
    """ "Rang up Cameron": a name behind the verb with no comma before it is nobody addressed."""
    mended = list(tokens)
    for token in tokens[1:]:
        if token.relation != "vocative" or not 0 <= token.head < token.index:
            continue
        first = min([token.index, *(other.index for other in tokens if other.head == token.index)])
        has_object = any(other.head == token.head and other.relation == "obj" for other in tokens)
        parted = (
            any(other.head == token.index and other.text == "," for other in tokens) or tokens[first - 1].text == ","
        )
        if not parted and not has_object and tokens[token.head].upos == "VERB":
            mended[token.index] = evolve(token, relation="obj")
    return tuple(mended) if mended != list(tokens) else tokens


_OBJECT_CONTROL = frozenset(
    "ask urge order tell force instruct advise allow permit persuade convince press compel require warn request "
    "command invite encourage authorize authorise beg pressure push enable help cause lead".split()
)
_OF_DOING = frozenset(
    "accuse suspect blame condemn criticize criticise prevent stop bar ban keep deter block charge convict acquit "
    "discourage dissuade prohibit praise thank denounce".split()
)
_ARGUMENTS = ("obj", "iobj", "obl:agent")
_TELLING = frozenset("tell inform warn assure remind convince notify promise reassure".split())


def complement_on_object(tokens: Tokens) -> Tokens:
    """A complement of the verb that was hung on the verb's object, or taken for a purpose.

    "ordered the army to leave" is xcomp; "accused it of firing" is the verb's gerund; "told reporters that …" is ccomp.
    """
    mended = list(tokens)
    for token in tokens:
        if not 0 <= token.head < len(tokens) or token.upos not in ("VERB", "AUX", "NOUN", "ADJ", "ADV", "PROPN"):
            continue
        marks = {other.text.lower() for other in tokens if other.head == token.index and other.relation == "mark"}
        above = tokens[token.head]
        if token.relation == "advcl" and token.xpos == "VB" and marks == {"to"} and forms(above) & _OBJECT_CONTROL:
            objects = [o for o in tokens if o.head == above.index and o.relation in ("obj", "iobj", "nsubj:pass")]
            has_xcomp = any(o.head == above.index and o.relation == "xcomp" for o in tokens)
            if any(o.index < token.index for o in objects) and above.index < token.index and not has_xcomp:
                mended[token.index] = evolve(token, relation="xcomp")
        elif token.relation.startswith("acl") and above.relation in _ARGUMENTS and 0 <= above.head < len(tokens):
            verb = tokens[above.head]
            finite = any(o.head == token.index and o.relation.startswith("nsubj") for o in tokens)
            if token.xpos == "VBG" and marks & {"of", "from", "for", "on"} and forms(verb) & _OF_DOING:
                mended[token.index] = evolve(token, head=verb.index, relation="advcl")
            elif (
                token.xpos == "VB"
                and marks == {"to"}
                and not finite
                and forms(verb) & _OBJECT_CONTROL
                and above.lemma.lower() not in NON_FACTIVE_NOUNS
                and above.relation != "obl:agent"
            ):
                mended[token.index] = evolve(token, head=verb.index, relation="xcomp")
            elif "that" in marks and finite and forms(verb) & _TELLING:
                mended[token.index] = evolve(token, head=verb.index, relation="ccomp")
    return tuple(mended) if mended != list(tokens) else tokens


def complement_behind_relative(tokens: Tokens) -> Tokens:
    """ "forced a plane flying to Kabul to land", "ordered the paper, which is critical, to close".

    An infinitive at the end of what is said of the object is the verb's complement, which it lacks.
    """
    mended = list(tokens)
    for verb in tokens:
        if verb.upos != "VERB" or not forms(verb) & _OBJECT_CONTROL:
            continue
        below = [other for other in tokens if other.head == verb.index]
        objects = [o for o in below if o.relation in ("obj", "iobj", "nsubj:pass") and o.index > verb.index]
        if not objects or any(other.relation in ("xcomp", "ccomp") for other in below):
            continue
        about = [o for o in tokens if o.head == objects[0].index and o.relation.startswith("acl") and o.xpos != "VB"]
        last = [o for o in tokens if about and o.head == about[-1].index and o.relation in ("advcl", "xcomp")]
        marks = {o.text.lower() for o in tokens if last and o.head == last[-1].index and o.relation == "mark"}
        if last and last[-1].xpos == "VB" and marks == {"to"} and not _governs_infinitive(about[-1]):
            mended[last[-1].index] = evolve(last[-1], head=verb.index, relation="xcomp")
    return tuple(mended) if mended != list(tokens) else tokens


def _governs_infinitive(token: Token) -> bool:
    return bool(forms(token) & (NON_FACTIVE_VERBS | _OBJECT_CONTROL)) or token.lemma.lower() in DOUBTING_ADJECTIVES


def receiver_hung_on_participle(tokens: Tokens) -> Tokens:
    """ "returned a statue stolen in 1990 to Peru": the receiver is the main verb's, not the participle's."""
    mended = list(tokens)
    for token in tokens:
        inner = tokens[token.head] if 0 <= token.head < len(tokens) else token
        thing = tokens[inner.head] if 0 <= inner.head < len(tokens) else inner
        verb = tokens[thing.head] if 0 <= thing.head < len(tokens) else thing
        if token.relation not in ("obl", "nmod") or thing.relation not in ("obj", "nsubj:pass"):
            continue
        is_said_of_it = inner.relation.startswith("acl") and not forms(inner) & TRANSFER
        has_receiver = any(
            other.head == verb.index and (other.relation == "iobj" or case_of(tokens, other) == "to")
            for other in tokens
        )
        is_to = case_of(tokens, token) == "to" and inner.index < token.index - 2  # "stolen to order" is its own
        if is_said_of_it and is_to and not has_receiver and forms(verb) & TRANSFER:
            mended[token.index] = evolve(token, head=verb.index, relation="obl")
    return tuple(mended) if mended != list(tokens) else tokens


_HELPING = frozenset({"help", "let", "make"})


def helped_read_as_clause(tokens: Tokens) -> Tokens:
    """ "help the party and the rebels reach a deal": the second of those helped was taken for a subject."""
    for verb in tokens:
        if verb.relation != "conj" or verb.upos != "VERB" or verb.xpos not in ("VB", "VBP"):
            continue
        below = [other for other in tokens if other.head == verb.index and other.index < verb.index]
        links = [other for other in below if other.relation == "cc"]
        subjects = [other for other in below if other.relation == "nsubj"]
        if len(links) != 1 or len(subjects) != 1 or links[0].index == 0 or subjects[0].index < links[0].index:
            continue
        first = tokens[links[0].index - 1]
        helping = tokens[first.head] if 0 <= first.head < len(tokens) else first
        if first.relation != "obj" or not forms(helping) & _HELPING:
            continue
        mended = list(tokens)
        mended[verb.index] = evolve(verb, head=helping.index, relation="xcomp", xpos="VB")
        mended[subjects[0].index] = evolve(subjects[0], head=first.index, relation="conj")
        mended[links[0].index] = evolve(links[0], head=subjects[0].index)
        return tuple(mended)
    return tokens


_VERDICTS = frozenset({"guilty", "liable", "responsible"})


def verdict_read_as_noun(tokens: Tokens) -> Tokens:
    """ "found the general guilty": the verdict is said of the object, it does not head it."""
    for token in tokens:
        verb = tokens[token.head] if 0 <= token.head < len(tokens) else token
        if token.relation != "obj" or token.lemma.lower() not in _VERDICTS or not forms(verb) & {"find", "hold"}:
            continue
        before = tokens[token.index - 1]
        if before.relation == "flat" and 0 <= before.head < before.index:
            before = tokens[before.head]
        if before.head != token.index or before.upos not in NOMINAL or before.index <= verb.index:
            continue
        mended = list(tokens)
        for other in tokens:
            if other.head == token.index and other.index < token.index:
                mended[other.index] = evolve(other, head=before.index)
        mended[before.index] = evolve(before, head=verb.index, relation="obj")
        mended[token.index] = evolve(token, upos="ADJ", xpos="JJ", relation="xcomp")
        return tuple(mended)
    return tokens


# With these two objects are the rule: whatever follows the name is what is given.
_GIVING_TO_SOMEBODY = frozenset("give lend grant".split())
_GIVEN = frozenset(
    "aid assistance relief help money funding cash loan credit grant support tank missile weapon arms ammunition "
    "aircraft helicopter jet drone vehicle ship vaccine medicine food wheat grain supplies supply equipment gas oil "
    "fuel electricity guarantee assurance access permission status visa asylum amnesty deadline ultimatum time promise "
    "information intelligence data document evidence approval dose kit mask ventilator rifle shell system".split()
)


def receiver_read_as_modifier(tokens: Tokens) -> Tokens:
    """ "gave Ukraine tanks": a name right behind a verb of giving is the receiver, not a part of what is given."""
    for token in tokens:
        below = [other for other in tokens if other.head == token.index]
        verb = tokens[token.head] if 0 <= token.head < len(tokens) else token
        if token.relation != "obj" or not forms(verb) & GIVING_VERBS:
            continue
        if not (set(noun_forms(token)) & _GIVEN or token.upos in ("SYM", "NUM") or forms(verb) & _GIVING_TO_SOMEBODY):
            continue
        names = [other for other in below if other.relation == "compound" and other.upos == "PROPN"]
        if not names or names[0].index != verb.index + 1 or any(o.relation == "iobj" for o in tokens):
            continue
        name = names[-1] if all(o.index == names[0].index + n for n, o in enumerate(names)) else names[0]
        mended = list(tokens)
        for other in names:
            if other.index < name.index:
                mended[other.index] = evolve(other, head=name.index)
        mended[name.index] = evolve(name, head=verb.index, relation="iobj")
        return tuple(mended)
    return tokens


_RESULTS = frozenset(
    "drawing prompting sparking triggering provoking raising killing wounding injuring leaving causing forcing".split()
)


def result_hung_low(tokens: Tokens) -> Tokens:
    """ "Downed a jet on suspicion that it spied, drawing protests": what comes of it comes of the main act."""
    mended = list(tokens)
    for token in tokens[1:]:
        low = tokens[token.head] if token.relation == "advcl" and 0 <= token.head < token.index else token
        noun = tokens[low.head] if low.relation.startswith("acl") and 0 <= low.head < low.index else low
        main = noun
        while main.upos in NOMINAL and 0 <= main.head < main.index:
            main = tokens[main.head]
        is_result = token.text.lower() in _RESULTS and tokens[token.index - 1].text == ","
        if is_result and low is not token and noun is not low and main.upos == "VERB" and main is not noun:
            mended[token.index] = evolve(token, head=main.index)
    return tuple(mended) if mended != list(tokens) else tokens


def goods_hung_on_verb(tokens: Tokens) -> Tokens:
    """ "received $2 billion in aid": the goods say what the sum is of."""
    mended = list(tokens)
    for token in tokens:
        if token.relation != "obl" or not set(noun_forms(token)) & _GIVEN or case_of(tokens, token) != "in":
            continue
        case = next(other.index for other in tokens if other.head == token.index and other.relation == "case")
        before = tokens[case - 1] if case else token
        sums = [other for other in tokens if other.head == token.head and other.relation in ("obj", "nsubj:pass")]
        if before.upos in ("NUM", "SYM", "NOUN") and sums and sums[-1].index in (before.index, before.head):
            mended[token.index] = evolve(token, head=sums[-1].index, relation="nmod")
    return tuple(mended) if mended != list(tokens) else tokens


def called_read_as_complement(tokens: Tokens) -> Tokens:
    """ "The president called King Salman", "called off the meeting": a noun alone behind "call" is its object."""
    mended = list(tokens)
    for token in tokens:
        verb = tokens[token.head] if 0 <= token.head < token.index else token
        if token.relation != "xcomp" or token.upos not in ("PROPN", "NOUN") or "call" not in forms(verb):
            continue
        below = [o for o in tokens if o.head == verb.index]
        off = any(o.relation == "compound:prt" for o in below)
        if (token.upos == "PROPN" or off) and not any(
            o.relation in ("obj", "iobj", "nsubj:pass", "aux:pass") for o in below
        ):
            mended[token.index] = evolve(token, relation="obj")
    return tuple(mended) if mended != list(tokens) else tokens


_SET_FREE = frozenset({"free", "loose"})


def freed_read_as_complement(tokens: Tokens) -> Tokens:
    """ "let free some leaders": those who are let free are the verb's object, not the adjective's."""
    mended = list(tokens)
    for token in tokens:
        adjective = tokens[token.head] if 0 <= token.head < token.index else token
        verb = tokens[adjective.head] if 0 <= adjective.head < adjective.index else adjective
        is_set_free = adjective.text.lower() in _SET_FREE and adjective.upos == "ADJ" and forms(verb) & {"let", "set"}
        if token.relation == "obj" and adjective.relation == "xcomp" and is_set_free:
            mended[token.index] = evolve(token, head=verb.index)
            mended[adjective.index] = evolve(adjective, upos="ADV", xpos="RB", relation="compound:prt")
    return tuple(mended) if mended != list(tokens) else tokens


_WITH_CONTENT = frozenset(
    "decision plan move attempt bid effort threat refusal promise pledge proposal offer intention vote ruling order "
    "call resolve failure demand request invitation agreement".split()
)
_JUDGING = frozenset(
    "condemn criticize criticise denounce reject oppose welcome praise applaud back support endorse protest slam blast "
    "decry deplore dismiss defend approve question challenge hail regret denounce announce resist".split()
)


def content_of_object(tokens: Tokens) -> Tokens:
    """ "condemned a decision to reinstate the ban": the infinitive says what was decided, not what was condemned."""
    mended = list(tokens)
    for token in tokens:
        verb = tokens[token.head] if 0 <= token.head < token.index else token
        if token.relation not in ("xcomp", "advcl") or token.xpos != "VB" or not forms(verb) & _JUDGING:
            continue
        first = min([token.index, *(other.index for other in tokens if other.head == token.index)])
        noun = tokens[first - 1] if first else token
        if noun.head == verb.index and noun.relation == "obj" and set(noun_forms(noun)) & _WITH_CONTENT:
            mended[token.index] = evolve(token, head=noun.index, relation="acl")
    return tuple(mended) if mended != list(tokens) else tokens


def sum_read_as_goal(tokens: Tokens) -> Tokens:
    """ "lend up to $2 million to Chad": "up to" measures the sum, which is the object."""
    mended = list(tokens)
    for up, to in itertools.pairwise(tokens):
        measures = (up.text.lower(), to.text.lower(), to.relation) == ("up", "to", "case")
        if not measures or not 0 <= to.head < len(tokens):
            continue
        head = tokens[to.head]
        counted = any(other.head == head.index and other.relation == "nummod" for other in tokens)
        if head.upos not in ("SYM", "NUM") and not counted:
            continue
        mended[up.index] = evolve(up, head=head.index, relation="advmod")
        mended[to.index] = evolve(to, head=up.index, relation="fixed")
        verb = tokens[head.head] if 0 <= head.head < head.index else head
        has_object = any(other.head == verb.index and other.relation == "obj" for other in tokens)
        if verb.upos == "VERB" and head.relation == "obl" and not has_object:
            mended[head.index] = evolve(head, relation="obj")
    return tuple(mended) if mended != list(tokens) else tokens


def object_read_as_apposition(tokens: Tokens) -> Tokens:
    """ "freed on bail two ministers": right behind a bare noun, without a comma, stands the verb's late object."""
    for token in tokens:
        noun = tokens[token.head] if token.relation == "appos" and 0 <= token.head < token.index else token
        verb = tokens[noun.head] if noun.relation == "obl" and 0 <= noun.head < noun.index else noun
        if noun is token or verb.upos != "VERB" or noun.upos != "NOUN" or token.upos not in NOMINAL:
            continue
        first = min([token.index, *(other.index for other in tokens if other.head == token.index)])
        below = [other for other in tokens if other.head == verb.index]
        taken = any(other.relation in ("obj", "ccomp", "xcomp", "nsubj:pass") for other in below)
        if first == noun.index + 1 and tokens[first].upos != "PUNCT" and not taken:
            mended = list(tokens)
            mended[token.index] = evolve(token, head=verb.index, relation="obj")
            return tuple(mended)
    return tokens
