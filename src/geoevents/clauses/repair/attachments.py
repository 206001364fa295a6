"""Relations of the wrong kind, and prepositions and relative clauses on the wrong word."""

from __future__ import annotations

from attrs import evolve

from geoevents.clauses.inflection import noun_forms, verb_forms
from geoevents.clauses.repair.neighbours import NOMINAL, TRANSFER, Tokens, case_of, forms
from geoevents.clauses.wordclasses import NON_FACTIVE_NOUNS, SAYING_VERBS
from geoevents.parsing import Token


def relations(tokens: Tokens) -> Tokens:
    """ "It was Iran that attacked": the clause is about the noun; "shot dead by police": they shot; "unions called for
    talks": nobody called them."""
    mended = list(tokens)
    for token in tokens:
        above = tokens[token.head] if 0 <= token.head < len(tokens) else token
        if token.relation == "advcl:relcl" and above.upos in NOMINAL:
            mended[token.index] = evolve(token, relation="acl:relcl")
        elif token.relation == "nsubj:pass" and above.head < 0 and set(verb_forms(above)) & {"call"}:
            below = [other for other in tokens if other.head == above.index]
            asks = {case_of(tokens, other) for other in below if other.relation.startswith("obl")} & {"for", "on"}
            if asks and not any(other.relation in ("aux", "aux:pass", "obl:agent") for other in below):
                mended[token.index] = evolve(token, relation="nsubj")
                mended[above.index] = evolve(above, xpos="VBD")
        elif token.relation == "nsubj:pass" and above.xpos in ("VBD", "VBN") and _is_active(tokens, above):
            mended[token.index] = evolve(token, relation="nsubj")  # "the envoys whom Peru expelled"
        elif token.relation == "obl:agent" and above.upos == "ADJ" and above.relation == "xcomp":
            mended[token.index] = evolve(token, head=above.head)
    return tuple(mended) if mended != list(tokens) else tokens


def _is_active(tokens: Tokens, verb: Token) -> bool:
    """Whether a past form has no passive auxiliary and no agent, and stands in no headline ("Ten killed in Mali")."""
    below = [other for other in tokens if other.head == verb.index]
    auxiliaries = {other.lemma.lower() for other in below if other.relation.startswith("aux")}
    if auxiliaries & {"be", "get"} or any(other.relation in ("aux:pass", "obl:agent") for other in below):
        return False
    if auxiliaries or verb.relation.startswith("acl:relcl"):
        return True
    verbs = {verb.index, *(other.index for other in below if other.relation == "conj" and other.upos == "VERB")}
    has_object = any(other.head in verbs and other.relation == "obj" for other in tokens)
    return has_object or (tokens[-1].text in (".", "!") and not verb.relation.startswith(("acl", "advcl")))


def content_read_as_relative(tokens: Tokens) -> Tokens:
    """ "said in a statement that Peru leaves": nothing relative can stand on a verb; it is what was said."""
    mended = list(tokens)
    for token in tokens:
        above = tokens[token.head] if 0 <= token.head < token.index else token
        if not token.relation.startswith("acl") or above.upos != "VERB" or not forms(above) & SAYING_VERBS:
            continue
        below = [other for other in tokens if other.head == token.index]
        if not any(other.relation.startswith("nsubj") for other in below):
            continue
        mended[token.index] = evolve(token, relation="ccomp")
        for other in below:
            if other.text.lower() == "that" and other.index < token.index and other.relation != "det":
                mended[other.index] = evolve(other, upos="SCONJ", xpos="IN", relation="mark")
    return tuple(mended) if mended != list(tokens) else tokens


_WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())


def day_read_as_head(tokens: Tokens) -> Tokens:
    """ "on alert Sunday": the preposition is the noun's; the day stands beside it."""
    mended = list(tokens)
    for day in tokens[2:]:
        noun = tokens[day.index - 1]
        is_modifier = noun.head == day.index and noun.relation == "compound" and noun.upos == "NOUN"
        if day.text.lower() not in _WEEKDAYS or not is_modifier or not day.relation.startswith(("obl", "nmod")):
            continue
        before = [other for other in tokens if other.head == day.index and other.index < noun.index]
        if any(other.relation == "case" for other in before):
            mended[noun.index] = evolve(noun, head=day.head, relation=day.relation.partition(":")[0])
            mended[day.index] = evolve(day, relation="obl:unmarked")
            for other in before:
                mended[other.index] = evolve(other, head=noun.index)
    return tuple(mended) if mended != list(tokens) else tokens


def case_on_modifier(tokens: Tokens) -> Tokens:
    """ "talks with Prime Minister Modi": the preposition is the name's, not the title's."""
    mended = list(tokens)
    for case in tokens:
        title = tokens[case.head] if 0 <= case.head < len(tokens) else case
        is_modifier = title.relation in ("nmod:desc", "compound")
        if case.relation != "case" or not is_modifier or not case.index < title.index < title.head < len(tokens):
            continue
        is_hyphen = any(tokens[at].text == "-" for at in range(case.index, title.head))  # "an off-duty officer"
        if not is_hyphen and not any(other.relation == "case" and other.head == title.head for other in tokens):
            mended[case.index] = evolve(case, head=title.head)
    return tuple(mended) if mended != list(tokens) else tokens


def case_on_name(tokens: Tokens) -> Tokens:
    """ "talks with the premier Sunak", with the title as the head: the preposition before both is the title's."""
    mended = list(tokens)
    for case in tokens:
        name = tokens[case.head] if case.relation == "case" and 0 <= case.head < len(tokens) else case
        title = tokens[name.head] if 0 <= name.head < len(tokens) else name
        behind = case.index < title.index < name.index and title.upos in NOMINAL and name.upos == "PROPN"
        if behind and not any(other.relation == "case" and other.head == title.index for other in tokens):
            mended[case.index] = evolve(case, head=title.index)
            mended[name.index] = evolve(name, relation="appos")
    return tuple(mended) if mended != list(tokens) else tokens


def description_read_as_conjunct(tokens: Tokens) -> Tokens:
    """ "shelled Haifa, Israel's third city": without an "and", a description behind a name is no second thing."""
    mended = list(tokens)
    for token in tokens:
        name = tokens[token.head] if token.relation == "conj" and 0 <= token.head < token.index else token
        if name is token or name.upos != "PROPN" or token.upos != "NOUN":
            continue
        members = {name.index, *(o.index for o in tokens if o.relation == "conj" and o.head == name.index)}
        linked = any(o.relation == "cc" and o.head in members for o in tokens)
        owned = any(o.relation in ("nmod:poss", "det") and o.head == token.index for o in tokens)
        if len(members) == 2 and owned and not linked:
            mended[token.index] = evolve(token, relation="appos")
    return tuple(mended) if mended != list(tokens) else tokens


def name_hung_on_verb(tokens: Tokens) -> Tokens:
    """ "agreed with his host, Lula, to meet": a name between commas right behind a noun names that noun."""
    mended = list(tokens)
    for name in tokens[2:]:
        noun, comma = tokens[name.index - 2], tokens[name.index - 1]
        if (
            name.relation not in ("obj", "dep")
            or name.upos != "PROPN"
            or name.entity == "LOC"
            or comma.text != ","
            or noun.upos != "NOUN"
        ):
            continue
        last = max([name.index, *(o.index for o in tokens if o.head == name.index and o.relation == "flat")])
        closed = last + 1 < len(tokens) and tokens[last + 1].text in (",", ".")
        if closed and noun.relation in ("obl", "obl:agent", "nmod") and noun.head < noun.index:
            mended[name.index] = evolve(name, head=noun.index, relation="appos")
    return tuple(mended) if mended != list(tokens) else tokens


def modifier_on_owner(tokens: Tokens) -> Tokens:
    """ "Gabon's *prime* minister": what stands behind the "'s" modifies the noun, not its owner."""
    mended = list(tokens)
    for mark in tokens:
        owner = tokens[mark.head] if mark.xpos == "POS" and 0 <= mark.head < mark.index else mark
        if owner is mark or owner.relation != "nmod:poss" or not mark.index < owner.head < len(tokens):
            continue
        for token in tokens[mark.index + 1 : owner.head]:
            if token.head == owner.index and token.relation in ("amod", "compound", "nummod"):
                mended[token.index] = evolve(token, head=owner.head)
    return tuple(mended) if mended != list(tokens) else tokens


def who_of_another(tokens: Tokens) -> Tokens:
    """ "on the war, Kagame, who is …": the person right before "who" is meant, not a noun further off."""
    mended = list(tokens)
    for who in tokens[2:]:
        if who.text.lower() != "who" or not 0 <= who.head < len(tokens):
            continue
        verb = tokens[who.head]
        before = tokens[who.index - 1] if tokens[who.index - 1].text != "," else tokens[who.index - 2]
        if before.entity != "PER" or before.upos != "PROPN" or not verb.relation.startswith("acl:relcl"):
            continue
        while before.relation == "flat" and 0 <= before.head < before.index:
            before = tokens[before.head]
        title = tokens[before.head] if before.relation == "appos" and 0 <= before.head < before.index else None
        if verb.head not in (before.index, title.index if title and title.index == before.index - 1 else -1):
            mended[verb.index] = evolve(verb, head=before.index)
    return tuple(mended) if mended != list(tokens) else tokens


_STEPS = 4  # from a purpose up to the verb of giving
_PARTS_OF_PHRASES = ("nmod", "conj", "acl", "flat", "appos", "nmod:desc", "compound")


def receiver_hung_low(tokens: Tokens) -> Tokens:
    """ "returned a bust of the head of an emperor to Peru": the receiver is the verb's, however deep it was hung."""
    return _raised(tokens, "to", TRANSFER)


def purpose_hung_on_gift(tokens: Tokens) -> Tokens:
    """ "donated lorries to help Togo": the purpose is the giver's, but "gave permission to enter" has none."""
    mended = list(tokens)
    for token in tokens:
        if token.relation not in ("acl", "xcomp") or token.xpos != "VB" or not 0 <= token.head < len(tokens):
            continue
        below = {
            (other.relation.partition(":")[0], other.text.lower()) for other in tokens if other.head == token.index
        }
        if ("mark", "to") not in below or any(relation == "nsubj" for relation, _ in below):
            continue
        noun = verb = tokens[token.head]
        for _ in range(_STEPS):
            if verb.relation in ("nmod", "conj", "obj") and verb.upos in NOMINAL and 0 <= verb.head < len(tokens):
                verb = tokens[verb.head]
        gives = verb.upos == "VERB" and verb.index < token.index and forms(verb) & TRANSFER
        given = any(other.head == verb.index and other.relation == "obj" for other in tokens)
        if gives and given and NON_FACTIVE_NOUNS.isdisjoint(noun_forms(noun)):
            mended[token.index] = evolve(token, head=verb.index, relation="advcl")
    return tuple(mended) if mended != list(tokens) else tokens


_SUING = frozenset("file bring launch open start lodge submit register issue".split())


def opponent_hung_low(tokens: Tokens) -> Tokens:
    """ "filed a suit in the court in Haifa against the bank": whom it is against hangs on no place or court."""
    return _raised(tokens, "against", _SUING)


def _raised(tokens: Tokens, preposition: str, verbs: frozenset[str]) -> Tokens:
    """Hang a noun with this preposition on the verb above, if the verb has none such and no other verb is between."""
    for noun in tokens:
        if noun.upos not in NOMINAL or case_of(tokens, noun) != preposition or noun.relation.startswith("obl"):
            continue
        above, steps = noun, 0
        while above.relation.partition(":")[0] in _PARTS_OF_PHRASES and 0 <= above.head < len(tokens) and steps < 8:
            above, steps = tokens[above.head], steps + 1
            if above.upos == "VERB":
                break
        if steps < 2 or above.upos == "VERB" or above.relation not in ("obj", "obl", "nsubj:pass"):
            continue
        verb = tokens[above.head] if 0 <= above.head < len(tokens) else above
        has_one = any(other.head == verb.index and case_of(tokens, other) == preposition for other in tokens)
        if verb.upos == "VERB" and forms(verb) & verbs and verb.index < noun.index and not has_one:
            mended = list(tokens)
            mended[noun.index] = evolve(noun, head=verb.index, relation="obl")
            return tuple(mended)
    return tokens


_SAID_OF_PEOPLE = frozenset(
    "accuse suspect want believe charge convict arrest detain jail imprison blame exile wound displace strand hold "
    "sentence indict kidnap abduct".split()
)


def participle_on_other_noun(tokens: Tokens) -> Tokens:
    """ "curbs on officials believed to be corrupt": what is said of people is said of those right before it."""
    mended = list(tokens)
    for token in tokens[1:]:
        noun, before = tokens[token.head] if 0 <= token.head < token.index else token, tokens[token.index - 1]
        if token.relation != "acl" or token.xpos != "VBN" or not forms(token) & _SAID_OF_PEOPLE:
            continue
        if before.upos in ("NOUN", "PROPN") and before.head == noun.index and before.relation == "nmod":
            mended[token.index] = evolve(token, head=before.index)
    return tuple(mended) if mended != list(tokens) else tokens


def ordered_done(tokens: Tokens) -> Tokens:
    """ "ordered two editors jailed": the participle is what is done to them, not what they are told to do."""
    mended = list(tokens)
    for token in tokens:
        verb = tokens[token.head] if token.relation in ("xcomp", "ccomp") and 0 <= token.head < token.index else token
        if verb is token or token.xpos not in ("VBN", "VBD") or "order" not in forms(verb):
            continue
        below = [other for other in tokens if other.head == token.index]
        if any(other.relation.startswith(("mark", "aux", "obj")) for other in below):
            continue
        objects = [other for other in tokens if other.head == verb.index and other.relation == "obj"]
        objects += [other for other in below if other.relation.startswith("nsubj")]
        if objects:
            mended[objects[0].index] = evolve(objects[0], head=verb.index, relation="obj")
            mended[token.index] = evolve(token, xpos="VBN", head=objects[0].index, relation="acl")
    return tuple(mended) if mended != list(tokens) else tokens


def second_of_two(tokens: Tokens) -> Tokens:
    """ "Talks between Bogota and the rebels": the second side is a conjunct of the first, not of the talks."""
    mended = list(tokens)
    for second in tokens:
        noun = tokens[second.head] if second.relation == "conj" and 0 <= second.head < second.index else second
        sides = [
            other
            for other in tokens[noun.index + 1 : second.index]
            if other.head == noun.index and other.upos in NOMINAL and case_of(tokens, other) == "between"
        ]
        has_second = (
            any(other.relation == "conj" and other.head == sides[0].index for other in tokens) if sides else True
        )
        if noun is not second and not has_second and second.upos in NOMINAL:
            mended[second.index] = evolve(second, head=sides[0].index)
    return tuple(mended) if mended != list(tokens) else tokens


def pronoun_hung_on_noun(tokens: Tokens) -> Tokens:
    """ "The state with which Peru signed the pact": the pronoun with its preposition is the verb's."""
    mended = list(tokens)
    for pronoun in tokens:
        if pronoun.relation != "nmod" or pronoun.text.lower() not in ("which", "whom"):
            continue
        verbs = [
            other
            for other in tokens[pronoun.index + 1 :]
            if other.head == pronoun.head and other.relation.startswith("acl:relcl")
        ]
        if verbs and case_of(tokens, pronoun) and pronoun.head < pronoun.index:
            mended[pronoun.index] = evolve(pronoun, head=verbs[0].index, relation="obl")
    return tuple(mended) if mended != list(tokens) else tokens
