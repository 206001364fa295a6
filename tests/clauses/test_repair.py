"""Trees with one systematic error of the parser, mended; and trees beside them that must stay as they are."""

from __future__ import annotations

import pytest
from tests.clauses.trees import sentence_of

from geoevents.clauses import clauses_of
from geoevents.clauses.repair import repaired
from geoevents.parsing import Sentence


def _tree(text: str) -> Sentence:
    """A sentence written as `word/UPOS/XPOS/head/relation`, heads counted from 1 and 0 for the root."""
    rows = []
    for word in text.split():
        form, upos, xpos, head, relation = word.split("/")
        rows.append((form, upos, xpos, int(head) - 1, relation))
    return sentence_of(rows)


_MODIFIER = "Police/NOUN/NN/3/compound intimidated/VERB/VBN/3/amod journalists/NOUN/NNS/0/root ./PUNCT/./3/punct"
_AIR_STRIKES = (
    "Jets/NOUN/NNS/2/nsubj carried/VERB/VBD/0/root out/ADP/RP/2/compound:prt air/NOUN/NN/2/obl:unmarked "
    "strikes/VERB/VBZ/2/ccomp"
)
_FIGHTING = (
    "Fighting/VERB/VBG/6/advcl between/ADP/IN/3/case rebels/NOUN/NNS/1/obl and/CCONJ/CC/5/cc troops/NOUN/NNS/3/conj "
    "spread/VERB/VBD/0/root"
)
_ORDERED = (
    "Lima/PROPN/NNP/2/nsubj ordered/VERB/VBD/0/root troops/NOUN/NNS/2/obj to/PART/TO/5/mark leave/VERB/VB/2/advcl "
    "Cusco/PROPN/NNP/5/obj"
)
_ACCUSED = (
    "Lima/PROPN/NNP/2/nsubj accused/VERB/VBD/0/root Quito/PROPN/NNP/2/obj of/SCONJ/IN/5/mark "
    "shelling/VERB/VBG/3/acl villages/NOUN/NNS/5/obj"
)
_TOLD = (
    "Lima/PROPN/NNP/2/nsubj told/VERB/VBD/0/root reporters/NOUN/NNS/2/iobj that/SCONJ/IN/6/mark "
    "rebels/NOUN/NNS/6/nsubj fled/VERB/VBD/3/acl:relcl"
)
_TWO_NAMES = (
    "India/PROPN/NNP/4/vocative ,/PUNCT/,/1/punct Japan/PROPN/NNP/4/nsubj sign/VERB/VBP/0/root pact/NOUN/NN/4/obj"
)
_NAME_AND_OFFICE = (
    "Dodoma/PROPN/NNP/6/vocative ,/PUNCT/,/1/punct the/DET/DT/4/det capital/NOUN/NN/6/nsubj ,/PUNCT/,/4/punct "
    "burned/VERB/VBD/0/root"
)
_INTERRUPTED = (
    "Rebels/NOUN/NNS/4/vocative ,/PUNCT/,/4/punct officials/NOUN/NNS/4/nsubj said/VERB/VBD/0/root ,/PUNCT/,/4/punct "
    "fled/VERB/VBD/4/ccomp"
)

_TITLE_AND_NAME = (
    "Envoy/NOUN/NN/4/nsubj Bongo/PROPN/NNP/4/obj has/AUX/VBZ/4/aux rejected/VERB/VBN/0/root results/NOUN/NNS/4/obj"
)
_RANG = "Macron/PROPN/NNP/2/nsubj called/VERB/VBD/0/root Ruto/PROPN/NNP/2/xcomp"
_SHELLING = "Army/NOUN/NN/2/nsubj shelling/VERB/VBG/3/csubj killed/VERB/VBD/0/root ten/NUM/CD/3/obj ./PUNCT/./3/punct"
_SAID_LAST = "Blast/NOUN/NN/5/ccomp killed/VERB/VBD/1/acl ten/NUM/CD/2/obj police/NOUN/NNS/5/nsubj said/VERB/VBD/0/root"
_INSERTED = (
    "Rebels/NOUN/NNS/6/nsubj ,/PUNCT/,/1/punct officials/NOUN/NNS/1/appos said/VERB/VBD/6/parataxis ,/PUNCT/,/1/punct "
    "fled/VERB/VBD/0/root"
)
_BUST = (
    "Oslo/PROPN/NNP/2/nsubj returned/VERB/VBD/0/root busts/NOUN/NNS/2/obj of/ADP/IN/5/case kings/NOUN/NNS/3/nmod "
    "to/ADP/IN/7/case Peru/PROPN/NNP/5/nmod"
)
_ACTIVE = "Prisoners/NOUN/NNS/3/nsubj:pass have/AUX/VBP/3/aux rioted/VERB/VBN/0/root ./PUNCT/./3/punct"
_PERFECT = (
    "Oslo/PROPN/NNP/2/nsubj has/VERB/VBZ/0/root cut/VERB/VBN/4/amod aid/NOUN/NN/2/obj to/ADP/IN/6/case "
    "Mali/PROPN/NNP/4/nmod"
)
_ARMY = "Chad/PROPN/NNP/3/nmod:poss shelled/VERB/VBD/0/root camps/NOUN/NNS/2/obj ./PUNCT/./2/punct"
_HELPED_RETAKE = (
    "Oslo/PROPN/NNP/2/nsubj helped/VERB/VBD/0/root Mali/PROPN/NNP/4/nsubj retake/VERB/VB/2/ccomp Gao/PROPN/NNP/4/obj"
)
_BETWEEN = (
    "Talks/NOUN/NNS/6/nsubj between/ADP/IN/3/case Lima/PROPN/NNP/1/nmod and/CCONJ/CC/5/cc rebels/NOUN/NNS/1/conj "
    "failed/VERB/VBD/0/root"
)

_GAVE = "Oslo/PROPN/NNP/2/nsubj gave/VERB/VBD/0/root Kyiv/PROPN/NNP/4/compound tanks/NOUN/NNS/2/obj ./PUNCT/./2/punct"
_SUM = (
    "Fiji/PROPN/NNP/2/nsubj received/VERB/VBD/0/root 3/NUM/CD/4/nummod million/NUM/CD/2/obj in/ADP/IN/6/case "
    "aid/NOUN/NN/2/obl"
)
_MARCHED = "Hundreds/NOUN/NNS/0/root marched/VERB/VBN/1/acl in/ADP/IN/4/case Bamako/PROPN/NNP/2/obl ./PUNCT/./1/punct"
_GUILTY = (
    "Judges/NOUN/NNS/2/nsubj found/VERB/VBD/0/root the/DET/DT/5/det general/NOUN/NN/5/compound guilty/NOUN/NN/2/obj"
)
_TITLE = (
    "Hanoi/PROPN/NNP/2/nsubj met/VERB/VBD/0/root with/ADP/IN/4/case Premier/PROPN/NNP/5/nmod:desc "
    "Sogavare/PROPN/NNP/2/obl"
)
_CALLED_OFF = "Miners/NOUN/NNS/2/nsubj called/VERB/VBD/0/root off/ADP/IN/4/case strike/NOUN/NN/2/obl ./PUNCT/./2/punct"
_PHONED = "Lula/PROPN/NNP/2/nsubj phoned/VERB/VBD/0/root Boric/PROPN/NNP/2/vocative ./PUNCT/./2/punct"
_HEADLINE = (
    "Emir/NOUN/NN/0/root to/PART/TO/3/mark visit/VERB/VB/1/acl Lima/PROPN/NNP/3/obj Monday/PROPN/NNP/3/obl:unmarked"
)
_VISITING = (
    "Kenya/PROPN/NNP/2/nsubj criticized/VERB/VBD/0/root visiting/VERB/VBG/2/xcomp Ugandan/ADJ/JJ/5/amod "
    "officials/NOUN/NNS/3/obj"
)
_PLANS = "Xi/PROPN/NNP/2/nsubj plans/NOUN/VBZ/0/root to/PART/TO/4/mark leave/VERB/VB/2/xcomp"
_SHOT_DEAD = (
    "Miners/NOUN/NNS/3/nsubj:pass were/AUX/VBD/3/aux:pass shot/VERB/VBN/0/root dead/ADJ/JJ/3/xcomp by/ADP/IN/6/case "
    "police/NOUN/NN/4/obl:agent"
)
_RESULT = (
    "Iran/PROPN/NNP/2/nsubj downed/VERB/VBD/0/root jets/NOUN/NNS/2/obj on/ADP/IN/5/case suspicion/NOUN/NN/2/obl "
    "that/SCONJ/IN/8/mark they/PRON/PRP/8/nsubj spied/VERB/VBD/5/acl ,/PUNCT/,/10/punct drawing/VERB/VBG/8/advcl "
    "protests/NOUN/NNS/10/obj"
)

_TRAINS = "Army/NOUN/NN/2/compound trains/NOUN/NNS/0/root Somali/ADJ/JJ/4/amod pilots/NOUN/NNS/2/obj ./PUNCT/./2/punct"
_HAND = "Fiji/PROPN/NNP/2/nsubj hand/NOUN/NN/0/root over/ADV/RB/2/advmod boats/NOUN/NNS/2/obj"
_CAPTION = (
    "Modi/PROPN/NNP/3/nsubj ,/PUNCT/,/1/punct left/VERB/VBD/0/root ,/PUNCT/,/7/punct and/CCONJ/CC/7/cc "
    "Xi/PROPN/NNP/7/nsubj meet/VERB/VBP/3/conj in/ADP/IN/9/case Lima/PROPN/NNP/7/obl"
)
_FORCED_DOWN = (
    "Jets/NOUN/NNS/2/nsubj forced/VERB/VBD/0/root planes/NOUN/NNS/2/obj flying/VERB/VBG/3/acl to/ADP/IN/6/case "
    "Cusco/PROPN/NNP/4/obl to/PART/TO/8/mark land/VERB/VB/4/advcl"
)
_RETURNED = (
    "Oslo/PROPN/NNP/2/nsubj returned/VERB/VBD/0/root vases/NOUN/NNS/2/obj stolen/VERB/VBN/3/acl in/ADP/IN/6/case "
    "1990/NUM/CD/4/obl to/ADP/IN/8/case Lima/PROPN/NNP/4/obl"
)
_HELPED = (
    "Oman/PROPN/NNP/2/nsubj helped/VERB/VBD/0/root Mali/PROPN/NNP/2/obj and/CCONJ/CC/6/cc Chad/PROPN/NNP/6/nsubj "
    "reach/VERB/VBP/2/conj peace/NOUN/NN/6/obj"
)
_ACRONYM = "IS/AUX/VBZ/2/cop fighters/NOUN/NNS/3/nsubj fled/VERB/VBD/0/root ./PUNCT/./3/punct"
_FREEZES = (
    "Oslo/PROPN/NNP/2/nsubj imposed/VERB/VBD/0/root asset/NOUN/NN/4/compound freezes/VERB/VBZ/2/obj "
    "and/CCONJ/CC/6/cc travel/VERB/VBP/2/conj bans/NOUN/NNS/6/obj on/ADP/IN/9/case Fiji/PROPN/NNP/6/obl"
)
_GUNMEN = (
    "Gunmen/VERB/VBN/4/advcl on/ADP/IN/3/case bikes/NOUN/NNS/1/obl attacked/VERB/VBD/0/root villages/NOUN/NNS/4/obj"
)
_HOPE = (
    "Chile/PROPN/NNP/2/nsubj voiced/VERB/VBD/0/root hope/VERB/VBP/2/obj that/SCONJ/IN/6/mark Peru/PROPN/NNP/6/nsubj "
    "returns/VERB/VBZ/3/ccomp"
)

_STATED = (
    "Lima/PROPN/NNP/2/nsubj said/VERB/VBD/0/root Monday/PROPN/NNP/2/obl:unmarked that/PRON/WDT/6/obj "
    "Quito/PROPN/NNP/6/nsubj agrees/VERB/VBZ/2/acl:relcl"
)
_ON_ALERT = (
    "Troops/NOUN/NNS/2/nsubj stayed/VERB/VBD/0/root on/ADP/IN/5/case alert/NOUN/NN/5/compound "
    "Sunday/PROPN/NNP/2/obl:unmarked"
)
_LENT = (
    "Oslo/PROPN/NNP/2/nsubj lent/VERB/VBD/0/root up/ADP/RP/2/compound:prt to/ADP/IN/6/case 2/NUM/CD/6/nummod "
    "million/NUM/CD/2/obl to/ADP/IN/8/case Mali/PROPN/NNP/2/obl"
)
_DONATED = (
    "Oslo/PROPN/NNP/2/nsubj donated/VERB/VBD/0/root tents/NOUN/NNS/2/obj to/PART/TO/5/mark help/VERB/VB/3/acl "
    "Mali/PROPN/NNP/5/obj"
)
_PREMIER = "Lula/PROPN/NNP/2/nsubj met/VERB/VBD/0/root with/ADP/IN/5/case premier/NOUN/NN/2/obl Modi/PROPN/NNP/4/nmod"
_THIRD_CITY = (
    "Iran/PROPN/NNP/2/nsubj shelled/VERB/VBD/0/root Haifa/PROPN/NNP/2/obj ,/PUNCT/,/6/punct the/DET/DT/6/det "
    "port/NOUN/NN/3/conj"
)
_PRIME = (
    "Gabon/PROPN/NNP/4/nmod:poss 's/PART/POS/1/case prime/ADJ/JJ/1/amod minister/NOUN/NN/5/nsubj left/VERB/VBD/0/root"
)
_HOST = (
    "Lula/PROPN/NNP/2/nsubj agreed/VERB/VBD/0/root with/ADP/IN/4/case host/NOUN/NN/2/obl ,/PUNCT/,/6/punct "
    "Modi/PROPN/NNP/2/obj ,/PUNCT/,/2/punct to/PART/TO/9/mark talk/VERB/VB/2/advcl"
)
_CROSSED = (
    "Peru/PROPN/NNP/7/nsubj freed/VERB/VBD/7/ccomp miners/NOUN/NNS/2/obj ,/PUNCT/,/2/punct a/DET/DT/6/det "
    "judge/NOUN/NN/2/nsubj said/VERB/VBD/0/root"
)
_SECOND = "Oman/PROPN/NNP/4/nsubj ,/PUNCT/,/3/punct Qatar/PROPN/NNP/1/appos sign/VERB/VBP/0/root pact/NOUN/NN/4/obj"
_MAYOR = (
    "Rebels/NOUN/NNS/6/nsubj ,/PUNCT/,/4/punct mayors/NOUN/NNS/4/nsubj said/VERB/VBD/1/parataxis ,/PUNCT/,/1/punct "
    "fled/VERB/VBD/0/root"
)
_BAIL = (
    "Courts/NOUN/NNS/2/nsubj freed/VERB/VBD/0/root on/ADP/IN/4/case bail/NOUN/NN/2/obl two/NUM/CD/6/nummod "
    "ministers/NOUN/NNS/4/appos"
)


@pytest.mark.parametrize(
    ("tree", "predicate", "slots"),
    [
        (_LENT, "lend", {"obj": ["2 million"], "to": ["Mali"]}),
        (_DONATED, "help", {"subj": ["Oslo"], "obj": ["Mali"]}),
        (_PREMIER, "meet", {"with": ["premier"]}),
        (_THIRD_CITY, "shell", {"obj": ["Haifa"]}),
        (_PRIME, "leave", {"subj": ["prime minister"]}),
        (_HOST, "agree", {"with": ["host"], "obj": []}),
        (_CROSSED, "free", {"subj": ["Peru"], "obj": ["miners"]}),
        (_CROSSED, "say", {"subj": ["a judge"]}),
        (_MAYOR, "flee", {"subj": ["Rebels"]}),
        (_BAIL, "free", {"subj": ["Courts"], "obj": ["two ministers"], "on": ["bail"]}),
        (_STATED, "say", {"subj": ["Lima"], "ccomp": ["agrees"]}),
        (_ON_ALERT, "stay", {"subj": ["Troops"], "on": ["alert"]}),
        (_TRAINS, "train", {"subj": ["Army"], "obj": ["Somali pilots"]}),
        (_HAND, "hand", {"subj": ["Fiji"], "obj": ["boats"]}),
        (_CAPTION, "meet", {"subj": ["Modi", "Xi"], "in": ["Lima"]}),
        (_FORCED_DOWN, "force", {"obj": ["planes"], "xcomp": ["land"]}),
        (_RETURNED, "return", {"obj": ["vases"], "to": ["Lima"]}),
        (_RETURNED, "steal", {"obj": ["vases"], "to": []}),
        (_HELPED, "help", {"subj": ["Oman"], "obj": ["Mali", "Chad"], "xcomp": ["reach"]}),
        (_ACRONYM, "flee", {"subj": ["IS fighters"]}),
        (_FREEZES, "impose", {"subj": ["Oslo"], "obj": ["asset freezes", "travel bans"], "on": ["Fiji"]}),
        (_GUNMEN, "attack", {"subj": ["Gunmen"], "obj": ["villages"]}),
        (_HOPE, "voice", {"subj": ["Chile"], "obj": ["hope"]}),
        (_CALLED_OFF, "call", {"subj": ["Miners"], "obj": ["strike"], "off": []}),
        (_PHONED, "phone", {"subj": ["Lula"], "obj": ["Boric"]}),
        (_HEADLINE, "visit", {"subj": ["Emir"], "obj": ["Lima"]}),
        (_VISITING, "criticize", {"subj": ["Kenya"], "obj": ["visiting Ugandan officials"], "xcomp": []}),
        (_PLANS, "plan", {"subj": ["Xi"], "xcomp": ["leave"]}),
        (_SHOT_DEAD, "shoot", {"subj": ["police"], "obj": ["Miners"]}),
        (_RESULT, "draw", {"subj": ["Iran"], "obj": ["protests"]}),
        (_GAVE, "give", {"subj": ["Oslo"], "iobj": ["Kyiv"], "obj": ["tanks"]}),
        (_SUM, "receive", {"subj": ["Fiji"], "obj": ["aid"]}),
        (_MARCHED, "march", {"subj": ["Hundreds"], "in": ["Bamako"]}),
        (_GUILTY, "find", {"obj": ["the general"], "xcomp": ["guilty"]}),
        (_TITLE, "meet", {"with": ["Premier Sogavare"]}),
        (_TITLE_AND_NAME, "reject", {"subj": ["Envoy"], "obj": ["results"]}),
        (_RANG, "call", {"subj": ["Macron"], "obj": ["Ruto"]}),
        (_SHELLING, "kill", {"subj": ["Army shelling"], "obj": ["ten"]}),
        (_SAID_LAST, "kill", {"subj": ["Blast"], "obj": ["ten"]}),
        (_SAID_LAST, "say", {"subj": ["police"], "ccomp": ["killed"]}),
        (_INSERTED, "say", {"subj": ["officials"]}),
        (_BUST, "return", {"obj": ["busts"], "to": ["Peru"]}),
        (_ACTIVE, "riot", {"subj": ["Prisoners"], "obj": []}),
        (_PERFECT, "cut", {"subj": ["Oslo"], "obj": ["aid"], "to": ["Mali"]}),
        (_ARMY, "shell", {"subj": ["Chad"], "obj": ["camps"]}),
        (_HELPED_RETAKE, "retake", {"subj": ["Mali"], "obj": ["Gao"]}),
        (_BETWEEN, "talk", {"between": ["Lima", "rebels"]}),
        (_MODIFIER, "intimidate", {"subj": ["Police"], "obj": ["journalists"]}),
        (_AIR_STRIKES, "carry", {"subj": ["Jets"], "obj": ["strikes"]}),
        (_FIGHTING, "fighting", {"between": ["rebels", "troops"]}),
        (_FIGHTING, "spread", {"subj": ["Fighting"]}),
        (_ORDERED, "order", {"obj": ["troops"], "xcomp": ["leave"]}),
        (_ORDERED, "leave", {"subj": ["troops"], "obj": ["Cusco"]}),
        (_ACCUSED, "accuse", {"subj": ["Lima"], "obj": ["Quito"], "of": ["shelling"]}),
        (_ACCUSED, "shell", {"subj": ["Quito"], "obj": ["villages"]}),
        (_TOLD, "tell", {"subj": ["Lima"], "iobj": ["reporters"], "ccomp": ["fled"]}),
        (_TOLD, "flee", {"subj": ["rebels"]}),
        (_TWO_NAMES, "sign", {"subj": ["India", "Japan"], "obj": ["pact"]}),
        (_NAME_AND_OFFICE, "burn", {"subj": ["Dodoma"]}),
        (_INTERRUPTED, "flee", {"subj": ["Rebels"]}),
        (_INTERRUPTED, "say", {"subj": ["officials"], "ccomp": ["fled"]}),
    ],
)
def test_mended(tree: str, predicate: str, slots: dict[str, list[str]]) -> None:
    sentence = _tree(tree)
    assert repaired(sentence) is not sentence
    (clause,) = (clause for clause in clauses_of(sentence) if predicate in clause.forms)
    assert {slot: [phrase.span.text for phrase in clause.slots.get(slot, ())] for slot in slots} == slots


@pytest.mark.parametrize(
    "tree",
    [
        # A participle before a noun, in a sentence that has its verb, and in a fragment that is a headline.
        "Police/NOUN/NN/2/nsubj met/VERB/VBD/0/root wounded/VERB/VBN/4/amod journalists/NOUN/NNS/2/obj",
        "Wounded/VERB/VBN/2/amod journalists/NOUN/NNS/0/root ./PUNCT/./2/punct",
        # A plural that is a verb: its own subject stands before it.
        "Talks/NOUN/NNS/2/nsubj failed/VERB/VBD/0/root as/SCONJ/IN/5/mark Peru/PROPN/NNP/5/nsubj "
        "strikes/VERB/VBZ/2/advcl",
        # A gerund at the start whose verb has a subject, or that has an object.
        "Fighting/VERB/VBG/4/advcl ,/PUNCT/,/1/punct rebels/NOUN/NNS/4/nsubj fled/VERB/VBD/0/root",
        "Sending/VERB/VBG/3/advcl troops/NOUN/NNS/1/obj failed/VERB/VBD/0/root",
        # A purpose: of a verb whose object does not act, and of one without object.
        "Lima/PROPN/NNP/2/nsubj sent/VERB/VBD/0/root troops/NOUN/NNS/2/obj to/PART/TO/5/mark help/VERB/VB/2/advcl "
        "Quito/PROPN/NNP/5/obj",
        "Troops/NOUN/NNS/2/nsubj pressed/VERB/VBD/0/root to/PART/TO/4/mark leave/VERB/VB/2/advcl",
        # A gerund that belongs to the noun.
        "Lima/PROPN/NNP/2/nsubj published/VERB/VBD/0/root images/NOUN/NNS/2/obj of/SCONJ/IN/5/mark "
        "shelling/VERB/VBG/3/acl",
        # A relative clause of what is told, whose pronoun is its subject.
        "Lima/PROPN/NNP/2/nsubj told/VERB/VBD/0/root reporters/NOUN/NNS/2/iobj that/PRON/WDT/5/nsubj "
        "fled/VERB/VBD/3/acl:relcl",
        # A preposition behind a verb of motion, and a noun that takes an infinitive.
        "Boats/NOUN/NNS/2/nsubj sailed/VERB/VBD/0/root up/ADP/IN/4/case rivers/NOUN/NNS/2/obl",
        "Plan/NOUN/NN/0/root to/PART/TO/3/mark attack/VERB/VB/1/acl Lima/PROPN/NNP/3/obj",
        "Oslo/PROPN/NNP/2/nsubj considered/VERB/VBD/0/root visiting/VERB/VBG/2/xcomp the/DET/DT/5/det "
        "officials/NOUN/NNS/3/obj",
        # An address behind the verb.
        "Go/VERB/VB/0/root home/ADV/RB/1/advmod ,/PUNCT/,/4/punct soldiers/NOUN/NNS/1/vocative",
        # A name that says whose the things given are.
        "Oslo/PROPN/NNP/2/nsubj sent/VERB/VBD/0/root US/PROPN/NNP/4/compound troops/NOUN/NNS/2/obj ./PUNCT/./2/punct",
        "Oslo/PROPN/NNP/2/nsubj gave/VERB/VBD/0/root the/DET/DT/5/det Kyiv/PROPN/NNP/5/compound loan/NOUN/NN/2/obj",
        # People killed, in a headline.
        "Hundreds/NOUN/NNS/0/root killed/VERB/VBN/1/acl in/ADP/IN/4/case Bamako/PROPN/NNP/2/obl ./PUNCT/./1/punct",
        # A man who left, and a verb of transfer whose thing was lent to somebody.
        "Modi/PROPN/NNP/3/nsubj ,/PUNCT/,/1/punct left/VERB/VBD/0/root ,/PUNCT/,/6/punct aides/NOUN/NNS/6/nsubj "
        "said/VERB/VBD/3/parataxis",
        "Oslo/PROPN/NNP/2/nsubj sold/VERB/VBD/0/root vases/NOUN/NNS/2/obj lent/VERB/VBN/3/acl to/ADP/IN/6/case "
        "Lima/PROPN/NNP/4/obl",
        # An infinitive that belongs to what is said of the object.
        "Lima/PROPN/NNP/2/nsubj told/VERB/VBD/0/root troops/NOUN/NNS/2/obj ordered/VERB/VBN/3/acl to/PART/TO/6/mark "
        "leave/VERB/VB/4/xcomp",
        # A headline in the passive, an inverted verb of saying, and a name that is given.
        "Rebels/NOUN/NNS/2/nsubj:pass killed/VERB/VBN/0/root in/ADP/IN/4/case Mali/PROPN/NNP/2/obl",
        "We/PRON/PRP/2/nsubj left/VERB/VBD/0/root ,/PUNCT/,/4/punct said/VERB/VBD/2/parataxis Bongo/PROPN/NNP/4/nsubj",
        "Fans/NOUN/NNS/2/nsubj called/VERB/VBD/0/root him/PRON/PRP/2/obj Ali/PROPN/NNP/2/xcomp",
        # An order to troops, a place with its house, and what follows the bare noun with a comma.
        "Oslo/PROPN/NNP/2/nsubj gave/VERB/VBD/0/root orders/NOUN/NNS/2/obj to/PART/TO/5/mark leave/VERB/VB/3/acl",
        "Gabon/PROPN/NNP/4/nmod:poss 's/PART/POS/1/case prime/ADJ/JJ/4/amod minister/NOUN/NN/5/nsubj "
        "left/VERB/VBD/0/root",
        "Iran/PROPN/NNP/2/nsubj shelled/VERB/VBD/0/root Haifa/PROPN/NNP/2/obj and/CCONJ/CC/6/cc the/DET/DT/6/det "
        "port/NOUN/NN/3/conj",
        "Peru/PROPN/NNP/2/nsubj freed/VERB/VBD/7/ccomp miners/NOUN/NNS/2/obj ,/PUNCT/,/2/punct a/DET/DT/6/det "
        "judge/NOUN/NN/7/nsubj said/VERB/VBD/0/root",
        # Nothing to mend at all.
        "Iran/PROPN/NNP/2/nsubj criticized/VERB/VBD/0/root Israel/PROPN/NNP/2/obj ./PUNCT/./2/punct",
    ],
)
def test_left_alone(tree: str) -> None:
    sentence = _tree(tree)
    assert repaired(sentence) is sentence


@pytest.mark.parametrize(
    "tree",
    [
        *(_MODIFIER, _AIR_STRIKES, _FIGHTING, _ORDERED, _ACCUSED, _TOLD, _TWO_NAMES, _NAME_AND_OFFICE, _INTERRUPTED),
        *(_GAVE, _SUM, _MARCHED, _GUILTY, _TITLE, _TRAINS, _HAND, _CAPTION, _FORCED_DOWN, _RETURNED, _HELPED),
        *(_ACRONYM, _FREEZES, _GUNMEN, _HOPE, _STATED, _ON_ALERT, _TITLE_AND_NAME, _RANG, _SHELLING, _SAID_LAST),
        *(_LENT, _DONATED, _PREMIER, _THIRD_CITY, _PRIME, _CROSSED, _SECOND, _MAYOR, _BAIL),
        *(_INSERTED, _BUST, _ACTIVE, _PERFECT, _ARMY, _HELPED_RETAKE, _BETWEEN),
    ],
)
def test_a_mended_tree_needs_no_more_mending(tree: str) -> None:
    once = repaired(_tree(tree))
    assert repaired(once) is once


@pytest.mark.parametrize("tree", [_MODIFIER, _FIGHTING, _TWO_NAMES, _NAME_AND_OFFICE, _INTERRUPTED])
def test_words_and_offsets_stay(tree: str) -> None:
    before = _tree(tree)
    after = repaired(before)
    assert after.source == before.source
    assert [(token.index, token.text, token.start, token.end) for token in after.tokens] == [
        (token.index, token.text, token.start, token.end) for token in before.tokens
    ]
