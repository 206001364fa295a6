"""Mends what the parser gets wrong in a systematic way, before the tree is read.

Each repair names the error, and changes nothing where a sentence already has what it needs.
"""

from __future__ import annotations

from attrs import evolve

from geoevents.clauses.inflection import noun_forms, verb_forms
from geoevents.clauses.wordclasses import GIVING_VERBS, NON_FACTIVE_NOUNS
from geoevents.parsing import Sentence, Token

_NOMINAL = ("NOUN", "PROPN", "PRON")
_FINITE = ("VBD", "VBZ", "VBP", "MD")
_BEFORE_SUBJECT = ("compound", "amod", "nmod", "nsubj", "det", "flat", "nmod:poss", "nummod")


def repaired(sentence: Sentence) -> Sentence:
    """The sentence with a mended tree, or itself."""
    tokens = sentence.tokens
    for repair in (
        _word_class,
        _relations,
        _particle_read_as_case,
        _object_read_as_vocative,
        _headline_infinitive,
        _verb_read_as_modifier,
        _verb_read_as_participle,
        _noun_read_as_verb,
        _fighting_read_as_verb,
        _men_read_as_verb,
        _participle_read_as_clause,
        _attribute_read_as_act,
        _complement_on_object,
        _case_on_modifier,
        _who_of_another,
        _verdict_read_as_noun,
        _receiver_read_as_modifier,
        _goods_hung_on_verb,
        _subject_read_as_vocative,
        _subject_behind_preposition,
        _result_hung_low,
    ):
        tokens = repair(tokens)
    return sentence if tokens is sentence.tokens else evolve(sentence, tokens=tokens)


_ADJECTIVES = frozenset({"unwilling"})


def _word_class(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """A finite verb with a subject is no noun ("Xi plans to visit"), and nobody "unwills"."""
    mended = list(tokens)
    for token in tokens:
        if token.text.lower() in _ADJECTIVES and token.upos == "VERB":
            mended[token.index] = evolve(token, upos="ADJ", xpos="JJ", lemma=token.text.lower())
            for other in tokens:
                if other.head == token.index and other.relation == "aux" and other.lemma == "be":
                    mended[other.index] = evolve(other, relation="cop")
            continue
        has_subject = any(other.head == token.index and other.relation.startswith("nsubj") for other in tokens)
        if token.upos == "NOUN" and token.xpos in ("VBZ", "VBD", "VBP") and has_subject:
            mended[token.index] = evolve(token, upos="VERB")
    return tuple(mended) if mended != list(tokens) else tokens


def _relations(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """ "It was Iran that attacked": the clause is about the noun; "shot dead by police": they shot; "unions called for
    talks": nobody called them."""
    mended = list(tokens)
    for token in tokens:
        above = tokens[token.head] if 0 <= token.head < len(tokens) else token
        if token.relation == "advcl:relcl" and above.upos in _NOMINAL:
            mended[token.index] = evolve(token, relation="acl:relcl")
        elif token.relation == "nsubj:pass" and above.head < 0 and set(verb_forms(above)) & {"call"}:
            below = [other for other in tokens if other.head == above.index]
            asks = {_case_of(tokens, other) for other in below if other.relation.startswith("obl")} & {"for", "on"}
            if asks and not any(other.relation in ("aux", "aux:pass", "obl:agent") for other in below):
                mended[token.index] = evolve(token, relation="nsubj")
                mended[above.index] = evolve(above, xpos="VBD")
        elif token.relation == "obl:agent" and above.upos == "ADJ" and above.relation == "xcomp":
            mended[token.index] = evolve(token, head=above.head)
    return tuple(mended) if mended != list(tokens) else tokens


_PARTICLES = frozenset("off up down out over".split())
_WITH_OVER = frozenset("hand turn take".split())
_WITH_PARTICLE = frozenset(
    "call cut write lay pay fend ward seal close block shut lock blow hold set hand shoot back scale roll ring bring "
    "tear burn break knock put pull gun beef draw round stave blast carry vote".split()
)


def _particle_read_as_case(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """ "Called off the strike": the particle right behind the verb is the verb's; the noun is its object."""
    mended = list(tokens)
    for particle in tokens[1:]:
        verb, word = tokens[particle.index - 1], particle.text.lower()
        verbs = _WITH_OVER if word == "over" else _WITH_PARTICLE
        if word not in _PARTICLES or verb.upos != "VERB" or not _forms(verb) & verbs:
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


def _object_read_as_vocative(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
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


def _headline_infinitive(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """ "Crown prince to visit Peru": in a headline the infinitive is the verb, and the noun before it its subject."""
    roots = [token for token in tokens if not 0 <= token.head < len(tokens)]
    if len(roots) != 1 or roots[0].upos not in ("NOUN", "PROPN") or any(t.xpos in _FINITE for t in tokens):
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


def _verb_read_as_modifier(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """ "Police intimidated journalists": a past form taken for an adjective, so that the sentence has no verb.

    The noun phrase before it is its subject, the noun that it was hung on its object.
    """
    roots = [token for token in tokens if not 0 <= token.head < len(tokens)]
    if len(roots) != 1 or roots[0].upos not in _NOMINAL or tokens[-1].text not in (".", "!", '"'):
        return tokens
    if any((token.xpos in _FINITE and token.relation != "amod") or token.relation == "cop" for token in tokens):
        return tokens
    verbs = [
        token
        for token in tokens
        if token.relation == "amod"
        and token.xpos in ("VBN", "VBD")
        and 0 < token.index < token.head
        and (tokens[token.index - 1].upos in _NOMINAL or tokens[token.index - 1].text == ",")
    ]
    if len(verbs) != 1:
        return tokens
    verb, noun, root = verbs[0].index, verbs[0].head, roots[0].index
    subject = root if root < verb else _subject_before(tokens, verb, noun)
    if subject is None or (root > verb and root != noun):
        return tokens
    return _with_verb(tokens, verb, subject, noun)


def _subject_before(tokens: tuple[Token, ...], verb: int, noun: int) -> int | None:
    subjects = [token for token in tokens if token.head == noun and token.index < verb and token.upos in _NOMINAL]
    return subjects[-1].index if subjects else None


def _with_verb(tokens: tuple[Token, ...], verb: int, subject: int, noun: int) -> tuple[Token, ...]:
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


_EVENT_NOUNS = frozenset(
    "airstrikes strikes attacks raids talks clashes protests airstrike bombings shellings killings arrests sanctions "
    "drills exercises assaults bombardments".split()
)


def _noun_read_as_verb(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
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
        taken = any(other.head == verb.index and other.relation == relation for other in current)
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


def _fighting_read_as_verb(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
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
        if not any(_case_of(tokens, other) in ("between", "with", "among") for other in below):
            continue
        mended = list(tokens)
        mended[token.index] = evolve(token, upos="NOUN", xpos="NN", relation="nsubj", lemma=token.text.lower())
        for other in below:
            if other.relation.startswith("obl"):
                mended[other.index] = evolve(other, relation="nmod")
        return tuple(mended)
    return tokens


def _men_read_as_verb(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """ "wounded by gunmen": a plural in -men behind a preposition is no participle."""
    mended = tuple(
        evolve(token, upos="NOUN", xpos="NNS", lemma=f"{token.text.lower()[:-3]}man")
        if token.upos == "VERB" and token.text.lower().endswith("men") and _case_of(tokens, token)
        else token
        for token in tokens
    )
    return mended if mended != tokens else tokens


def _case_of(tokens: tuple[Token, ...], phrase: Token) -> str | None:
    return next(
        (token.text.lower() for token in tokens if token.head == phrase.index and token.relation == "case"), None
    )


# Verbs whose past form right behind its noun is hardly ever a participle of that noun.
_MOSTLY_ACTIVE = frozenset(
    "demonstrate march rally protest gather flee clash arrive fight meet demand refuse call warn agree vow pledge "
    "strike return withdraw continue remain threaten decide say announce".split()
)


def _verb_read_as_participle(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """ "Thousands demonstrated in Tbilisi.": a sentence without a verb, because its verb was hung on its subject."""
    roots = [token for token in tokens if not 0 <= token.head < len(tokens)]
    if len(roots) != 1 or roots[0].upos not in _NOMINAL or tokens[-1].text not in (".", "!", '"'):
        return tokens
    if any(token.xpos in _FINITE and token.head == roots[0].index for token in tokens):
        return tokens
    root = roots[0].index
    verbs = [
        token
        for token in tokens
        if token.head == root
        and token.relation == "acl"
        and token.xpos in ("VBN", "VBD")
        and token.index > root
        and (_forms(token) & _MOSTLY_ACTIVE or any(o.head == token.index and o.relation == "obj" for o in tokens))
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


def _participle_read_as_clause(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """ "restrictions on officials believed to …": a past form right behind a noun is the noun's own."""
    mended = list(tokens)
    for token in tokens[1:]:
        before = tokens[token.index - 1]
        if token.relation == "advcl" and token.xpos in ("VBD", "VBN") and before.upos == "NOUN":
            below = {other.relation.partition(":")[0] for other in tokens if other.head == token.index}
            if not below & {"nsubj", "aux", "mark", "obj"} and before.head != token.index:
                mended[token.index] = evolve(token, head=before.index, relation="acl", xpos="VBN")
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


_ATTRIBUTES = frozenset("visiting departing sitting acting reigning retiring".split())
_CASES = frozenset("against with to by from on of for over".split())


def _attribute_read_as_act(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
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


def _complement_on_object(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """A complement of the verb that was hung on the verb's object, or taken for a purpose.

    "ordered the army to leave" is xcomp; "accused it of firing" is the verb's gerund; "told reporters that …" is ccomp.
    """
    mended = list(tokens)
    for token in tokens:
        if not 0 <= token.head < len(tokens) or token.upos not in ("VERB", "AUX", "NOUN", "ADJ", "ADV", "PROPN"):
            continue
        marks = {other.text.lower() for other in tokens if other.head == token.index and other.relation == "mark"}
        above = tokens[token.head]
        if token.relation == "advcl" and token.xpos == "VB" and marks == {"to"} and _forms(above) & _OBJECT_CONTROL:
            objects = [o for o in tokens if o.head == above.index and o.relation in ("obj", "iobj", "nsubj:pass")]
            has_xcomp = any(o.head == above.index and o.relation == "xcomp" for o in tokens)
            if any(o.index < token.index for o in objects) and above.index < token.index and not has_xcomp:
                mended[token.index] = evolve(token, relation="xcomp")
        elif token.relation.startswith("acl") and above.relation in _ARGUMENTS and 0 <= above.head < len(tokens):
            verb = tokens[above.head]
            finite = any(o.head == token.index and o.relation.startswith("nsubj") for o in tokens)
            if token.xpos == "VBG" and marks & {"of", "from", "for", "on"} and _forms(verb) & _OF_DOING:
                mended[token.index] = evolve(token, head=verb.index, relation="advcl")
            elif (
                token.xpos == "VB"
                and marks == {"to"}
                and not finite
                and _forms(verb) & _OBJECT_CONTROL
                and above.lemma.lower() not in NON_FACTIVE_NOUNS
                and above.relation != "obl:agent"
            ):
                mended[token.index] = evolve(token, head=verb.index, relation="xcomp")
            elif "that" in marks and finite and _forms(verb) & _TELLING:
                mended[token.index] = evolve(token, head=verb.index, relation="ccomp")
    return tuple(mended) if mended != list(tokens) else tokens


def _case_on_modifier(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
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


def _who_of_another(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
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


_VERDICTS = frozenset({"guilty", "liable", "responsible"})


def _verdict_read_as_noun(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """ "found the general guilty": the verdict is said of the object, it does not head it."""
    for token in tokens:
        verb = tokens[token.head] if 0 <= token.head < len(tokens) else token
        if token.relation != "obj" or token.lemma.lower() not in _VERDICTS or not _forms(verb) & {"find", "hold"}:
            continue
        before = tokens[token.index - 1]
        if before.head != token.index or before.upos not in _NOMINAL or before.index <= verb.index:
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


def _receiver_read_as_modifier(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """ "gave Ukraine tanks": a name right behind a verb of giving is the receiver, not a part of what is given."""
    for token in tokens:
        below = [other for other in tokens if other.head == token.index]
        verb = tokens[token.head] if 0 <= token.head < len(tokens) else token
        if token.relation != "obj" or not _forms(verb) & GIVING_VERBS:
            continue
        if not (set(noun_forms(token)) & _GIVEN or token.upos in ("SYM", "NUM") or _forms(verb) & _GIVING_TO_SOMEBODY):
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


def _subject_behind_preposition(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
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
        if not persons or before.upos not in _NOMINAL:
            continue
        mended = list(tokens)
        mended[token.index] = evolve(token, head=before.index, relation="nmod")
        mended[persons[-1].index] = evolve(persons[-1], head=token.head, relation="nsubj")
        return tuple(mended)
    return tokens


_RESULTS = frozenset(
    "drawing prompting sparking triggering provoking raising killing wounding injuring leaving causing forcing".split()
)


def _result_hung_low(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """ "Downed a jet on suspicion that it spied, drawing protests": what comes of it comes of the main act."""
    mended = list(tokens)
    for token in tokens[1:]:
        low = tokens[token.head] if token.relation == "advcl" and 0 <= token.head < token.index else token
        noun = tokens[low.head] if low.relation.startswith("acl") and 0 <= low.head < low.index else low
        main = tokens[noun.head] if 0 <= noun.head < noun.index else noun
        is_result = token.text.lower() in _RESULTS and tokens[token.index - 1].text == ","
        if is_result and low is not token and noun is not low and main.upos == "VERB" and main is not noun:
            mended[token.index] = evolve(token, head=main.index)
    return tuple(mended) if mended != list(tokens) else tokens


def _goods_hung_on_verb(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """ "received $2 billion in aid": the goods say what the sum is of."""
    mended = list(tokens)
    for token in tokens:
        if token.relation != "obl" or not set(noun_forms(token)) & _GIVEN or _case_of(tokens, token) != "in":
            continue
        case = next(other.index for other in tokens if other.head == token.index and other.relation == "case")
        before = tokens[case - 1] if case else token
        sums = [other for other in tokens if other.head == token.head and other.relation in ("obj", "nsubj:pass")]
        if before.upos in ("NUM", "SYM", "NOUN") and sums and sums[-1].index in (before.index, before.head):
            mended[token.index] = evolve(token, head=sums[-1].index, relation="nmod")
    return tuple(mended) if mended != list(tokens) else tokens


def _forms(token: Token) -> frozenset[str]:
    return frozenset(verb_forms(token))


def _subject_read_as_vocative(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """ "India, Japan sign a pact": news addresses nobody; what stands before the commas is a subject."""
    for token in tokens:
        if token.relation != "vocative" or not token.index < token.head < len(tokens) or token.upos not in _NOMINAL:
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
