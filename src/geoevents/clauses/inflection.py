"""Dictionary forms that a word may have, for when the lemmatiser has never seen the word.

Regular endings give candidates by the spelling rules of English; the irregular verbs of news are listed.
"""

from __future__ import annotations

import re
from functools import lru_cache

from geoevents.parsing import Token

_IRREGULAR = {
    form: base
    for base, forms in {
        "arise": "arose arisen", "beat": "beaten", "become": "became", "begin": "began begun", "bend": "bent",
        "bind": "bound", "bite": "bit bitten", "bleed": "bled", "blow": "blew blown", "break": "broke broken",
        "breed": "bred", "bring": "brought", "build": "built", "burn": "burnt", "buy": "bought",
        "catch": "caught", "choose": "chose chosen", "cling": "clung", "come": "came", "creep": "crept",
        "deal": "dealt", "dig": "dug", "do": "did done", "draw": "drew drawn", "drink": "drank drunk",
        "drive": "drove driven", "eat": "ate eaten", "fall": "fell fallen", "feed": "fed", "feel": "felt",
        "fight": "fought", "find": "found", "flee": "fled", "fling": "flung", "fly": "flew flown",
        "forbid": "forbade forbidden", "forgive": "forgave forgiven", "forsake": "forsook forsaken",
        "freeze": "froze frozen", "get": "got gotten", "give": "gave given", "go": "went gone",
        "grind": "ground", "grow": "grew grown", "hang": "hung", "have": "had", "hear": "heard",
        "hide": "hid hidden", "hold": "held", "keep": "kept", "kneel": "knelt", "know": "knew known",
        "lay": "laid", "lead": "led", "lean": "leant", "leap": "leapt", "leave": "left", "lend": "lent",
        "lie": "lain", "light": "lit", "lose": "lost", "make": "made", "mean": "meant", "meet": "met",
        "overcome": "overcame", "override": "overrode overridden", "overrun": "overran",
        "oversee": "oversaw overseen", "overtake": "overtook overtaken", "overthrow": "overthrew overthrown",
        "pay": "paid", "prove": "proven", "rend": "rent", "repay": "repaid", "rethink": "rethought",
        "retake": "retook retaken", "ride": "rode ridden", "ring": "rang rung", "rise": "rose risen",
        "run": "ran", "say": "said", "see": "saw seen", "seek": "sought", "sell": "sold", "send": "sent",
        "shake": "shook shaken", "shed": "shed", "shine": "shone", "shoot": "shot", "show": "shown",
        "shrink": "shrank shrunk", "sing": "sang sung", "sink": "sank sunk", "sit": "sat",
        "slay": "slew slain", "sleep": "slept", "slide": "slid", "sling": "slung", "speak": "spoke spoken",
        "speed": "sped", "spell": "spelt", "spend": "spent", "spill": "spilt", "spin": "spun",
        "spoil": "spoilt", "spring": "sprang sprung", "stand": "stood", "steal": "stole stolen",
        "stick": "stuck", "sting": "stung", "stride": "strode", "strike": "struck stricken",
        "strive": "strove striven", "swear": "swore sworn", "sweep": "swept", "swim": "swam swum",
        "swing": "swung", "take": "took taken", "teach": "taught", "tear": "tore torn", "tell": "told",
        "think": "thought", "throw": "threw thrown", "tread": "trod trodden", "undergo": "underwent undergone",
        "undertake": "undertook undertaken", "undo": "undid undone", "uphold": "upheld", "wage": "waged",
        "wake": "woke woken", "wear": "wore worn", "weep": "wept", "win": "won", "wind": "wound",
        "withdraw": "withdrew withdrawn", "withhold": "withheld", "withstand": "withstood",
        "wring": "wrung", "write": "wrote written",
    }.items()
    for form in forms.split()
}  # fmt: skip


_BEFORE_ES = ("s", "x", "z", "ch", "sh", "o")
_NEEDS_DOUBLING = re.compile(r"[^aeiou]*[aeiou][^aeiouwxy]").fullmatch


def verb_forms(token: Token) -> tuple[str, ...]:
    """The infinitives that a verb form may have, the lemmatiser's first."""
    return _verb_forms(token.lemma.lower(), token.text.lower())


def noun_forms(token: Token) -> tuple[str, ...]:
    """The singulars that a noun may have, the lemmatiser's first, and the form itself."""
    return _noun_forms(token.lemma.lower(), token.text.lower())


@lru_cache(maxsize=16384)
def _verb_forms(lemma: str, text: str) -> tuple[str, ...]:
    """The candidates of one form.

    >>> _verb_forms("levell", "levelled"), _verb_forms("tore", "tore")
    (('levell', 'levelle', 'level'), ('tore', 'tear'))
    """
    found = [lemma]
    if text.endswith("ed") and _NEEDS_DOUBLING(text[:-2]):
        found.insert(0, text[:-1])  # "raped" is no form of "rap", which would be "rapped"
    if text in _IRREGULAR:
        found.append(_IRREGULAR[text])
    for ending in ("ed", "ing"):
        if text.endswith(ending) and len(text) > len(ending) + 2:
            stem = text[: -len(ending)]
            found += [stem, stem + "e"]
            if stem[-1] == stem[-2]:
                found.append(stem[:-1])
            if stem.endswith("ck"):
                found.append(stem[:-1])
    if text.endswith("uing"):
        found.append(text[:-3] + "e")  # "suing"
    if text.endswith("ied") and len(text) > 4:
        found.append(text[:-3] + "y")
    found += _without_s(text)
    return tuple(dict.fromkeys(found))


@lru_cache(maxsize=16384)
def _noun_forms(lemma: str, text: str) -> tuple[str, ...]:
    """The candidates of one form.

    >>> _noun_forms("rebels", "rebels"), _noun_forms("spokesmen", "spokesmen")
    (('rebels', 'rebel'), ('spokesmen', 'spokesman'))
    """
    found = [lemma, text, *_without_s(text)]
    if len(text) > 1 and text[0] in "$€£¥":  # "€28 million" as one word
        found.append(text[0])
    if text.endswith("men") and len(text) > 4:
        found.append(text[:-3] + "man")
    return tuple(dict.fromkeys(found))


def _without_s(text: str) -> list[str]:
    if not text.endswith("s") or text.endswith("ss") or len(text) < 3 or (len(text) == 3 and text[1] in "aeiou"):
        return []  # "MPs", but not "gas"
    found = [text[:-1]]
    if text[:-2].endswith(_BEFORE_ES) and text.endswith("es"):
        found.append(text[:-2])  # "clashes", but not "planes"
    if text.endswith("ies"):
        found.append(text[:-3] + "y")
    return found
