"""Short sentences of news with their trees, made from patterns, since treebanks hold few.

Headlines ("Peru jails union leader"), bare subjects ("Police clubbed marchers"), namings ("called Kim a madman"),
infinitives for the future ("Japan to send troops") and adjectives with a complement ("a report critical of Serbia")
are all but missing from the treebanks, and a parser trained on them alone reads the verb as part of a name. Words are
drawn anew for each sentence; features, and tags that differ from word to word, are left open ("?").
"""

import random
from pathlib import Path

from augment import Names, Sentence, in_title_case

# base form, with the past where it is not the base and -ed; all take a person, a body or a land as object
VERBS = """
abandon accuse aid ambush arm arrest assail assault attack back:backed ban:banned bar:barred beat:beat besiege
betray blame blast block bomb boycott bribe brief burn charge cheat club:clubbed condemn confront court
criticize crush curse deceive defeat defend defy:defied denounce deport deter:deterred detain disarm drown elect
embrace encircle enlist evacuate evict expel:expelled fear feed:fed fight:fought fine flog:flogged free fund
gas:gassed greet guard hail hang harass help hit:hit host hound house humiliate humble hunt insult intimidate
invade isolate jail join kidnap:kidnapped kill lash lead:led lobby:lobbied maim mine mob:mobbed mock murder
occupy:occupied oppose oust overrun:overran pardon pay:paid persecute phone picket poison praise press pressure
probe prosecute protect provoke pound pummel punish push raid ram:rammed ransom rearm rebuff rebuke reject
release repel:repelled rescue reward rob:robbed rout sanction scold seize shell shelter shield shoot:shot
shun:shunned slam:slammed slap:slapped slay:slew snub:snubbed spurn stab:stabbed stone storm strafe
strike:struck subdue sue summon supply:supplied support surround target tax taunt tear-gas:tear-gassed terrorize
thank threaten torture toast train trap:trapped trick try:tried urge veto:vetoed visit warn welcome whip:whipped
woo wound
"""
NAMING = "call label:labelled brand dub:dubbed declare term consider"
PUBLISHING = "publish ban:banned write:wrote seize praise"
CROWDS = """
police troops rebels gunmen soldiers militants protesters villagers insurgents jihadists hackers smugglers farmers
workers students lawmakers prosecutors officials diplomats judges pirates settlers miners teachers doctors residents
separatists marines commandos officers guards activists
"""
PERSONS = """
leader minister envoy general activist journalist lawyer critic blogger rival spy banker mayor governor cleric
commander diplomat teacher dissident negotiator tycoon reporter suspect lawmaker warlord singer
"""
BODIES = "army court parliament government opposition junta union cabinet senate navy council ministry regime church"
SLURS = """
madman:a liar:a traitor:a puppet:a terrorist:a criminal:a murderer:a tyrant:a coward:a hero:a partner:a ally:an
threat:a enemy:an dictator:a failure:a disgrace:a state:a
"""
QUALITIES = "dangerous brave corrupt illegal unacceptable criminal shameful reckless historic"
ADJECTIVES = "critical:of supportive:of loyal:to hostile:to sympathetic:to opposed:to wary:of dependent:on close:to"
PAPERS = "report:a article:an book:a statement:a resolution:a letter:a speech:a film:a"
SENT = "troops aid weapons food envoys police tanks doctors missiles money observers engineers"
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday"
LARGE_TOWN = 50_000  # people
PLACE_WORDS = "in near outside around across inside"
REASONS = (
    "attack ban border crackdown coup election fraud killing raid row spying strike tariffs tax treason war unrest"
)


def _pairs(text: str) -> list[tuple[str, str]]:
    return [(word.partition(":")[0], word.partition(":")[2]) for word in text.split()]


def _third(base: str) -> str:
    if base.endswith("y") and base[-2] not in "aeiou":
        return base[:-1] + "ies"
    return base + ("es" if base.endswith(("s", "x", "ch", "sh", "z", "o")) else "s")


def _past(base: str, given: str) -> str:
    if given:
        return given
    return base + ("d" if base.endswith("e") else "ed")


class _Tree:
    """A sentence as it grows, from the left; heads are told by name and filled in at the end."""

    def __init__(self) -> None:
        self.words: list[tuple[str, str, str, str, str, str, str]] = []

    def add(self, name: str, form: str, upos: str, xpos: str, head: str, relation: str, tag: str = "O") -> None:
        self.words.append((name or f"#{len(self.words)}", form, upos, xpos, head, relation, tag))

    def finished(self) -> tuple[Sentence, list[str]]:
        number = {word[0]: str(place) for place, word in enumerate(self.words, 1)} | {"": "0"}
        rows, tags = [], []
        for place, (_, form, upos, xpos, head, relation, tag) in enumerate(self.words, 1):
            form = form if place > 1 else form[0].upper() + form[1:]
            rows.append([str(place), form, "_", upos, xpos, "?", number[head], relation, "_", "_"])
            tags.append(tag)
        return rows, tags


class News:
    """A source of such sentences."""

    def __init__(self, names: Names, cities: Path) -> None:
        self._names = names
        lines = [line for line in cities.read_text(encoding="utf-8").splitlines() if line and line[0] != "#"]
        cells = [line.split("\t") for line in lines[1:]]
        towns = [row[0] for row in cells if int(row[5]) >= LARGE_TOWN]
        self._towns = [name for name in towns if name.isalpha() and name.istitle()]
        self._verbs, self._naming = _pairs(VERBS), _pairs(NAMING)

    def sentences(self, count: int, dice: random.Random) -> list[tuple[Sentence, list[str]]]:
        """So many new sentences, each with the tags of its names."""
        patterns = (self._clause, self._clause, self._headline, self._naming_clause, self._future, self._complement)
        found = []
        for _ in range(count):
            pattern = dice.choice(patterns)
            rows, tags = pattern(dice)
            if pattern in (self._headline, self._future) and dice.random() < 0.3:
                rows = in_title_case(rows)
            found.append((rows, tags))
        return found

    def _name(self, tree: _Tree, dice: random.Random, name: str, head: str, relation: str) -> None:
        if dice.random() < 0.55:
            tree.add(name, dice.choice(self._names.places), "PROPN", "NNP", head, relation, "B-LOC")
        elif dice.random() < 0.5:
            tree.add(name, dice.choice(self._names.surnames), "PROPN", "NNP", head, relation, "B-PER")
        else:
            tree.add(name, dice.choice(self._names.first_names), "PROPN", "NNP", head, relation, "B-PER")
            tree.add("", dice.choice(self._names.surnames), "PROPN", "NNP", name, "flat", "I-PER")

    def _party(self, tree: _Tree, dice: random.Random, name: str, head: str, relation: str, bare: bool) -> bool:
        """A participant, without articles where `bare`; whether it is a plural."""
        kind = dice.random()
        if kind < 0.4:
            self._name(tree, dice, name, head, relation)
            return False
        if kind < 0.7:
            self._origin(tree, dice, name, 0.4)
            tree.add(name, dice.choice(CROWDS.split()), "NOUN", "NNS", head, relation)
            return True
        if not bare:
            tree.add("", "the", "DET", "DT", name, "det")
        self._origin(tree, dice, name, 1.0 if bare else 0.5)
        if kind > 0.85 and not bare:
            tree.add(name, dice.choice(BODIES.split()), "NOUN", "NN", head, relation)
        else:
            tree.add(name, dice.choice(PERSONS.split()), "NOUN", "NN", head, relation)
        return False

    def _origin(self, tree: _Tree, dice: random.Random, name: str, share: float) -> None:
        if dice.random() >= share:
            return
        if dice.random() < 0.5:
            tree.add("", dice.choice(self._names.demonyms), "ADJ", "JJ", name, "amod")
        else:
            tree.add("", dice.choice(self._names.places), "PROPN", "NNP", name, "compound", "B-LOC")

    def _place(self, tree: _Tree, dice: random.Random, head: str) -> None:
        name = f"place of {head}"
        tree.add("", dice.choice(PLACE_WORDS.split()), "ADP", "IN", name, "case")
        tree.add(name, dice.choice(self._towns), "PROPN", "NNP", head, "obl", "B-LOC")

    def _reason(self, tree: _Tree, dice: random.Random, head: str) -> None:
        name = f"reason of {head}"
        tree.add("", dice.choice(("over", "amid", "after", "for", "during")), "ADP", "IN", name, "case")
        tree.add(name, dice.choice(REASONS.split()), "NOUN", "NN", head, "obl")

    def _day(self, tree: _Tree, dice: random.Random, head: str) -> None:
        tree.add("", "on", "ADP", "IN", "day", "case")
        tree.add("day", dice.choice(DAYS.split()), "PROPN", "NNP", head, "obl")

    def _around(self, tree: _Tree, dice: random.Random, head: str) -> None:
        """Some of where, why and when."""
        for part, share in ((self._place, 0.3), (self._reason, 0.2), (self._day, 0.2)):
            if dice.random() < share:
                part(tree, dice, head)

    def _begun(self, dice: random.Random, verbs: list[tuple[str, str]]) -> _Tree:
        """Somebody did."""
        tree = _Tree()
        self._party(tree, dice, "subject", "verb", "nsubj", bare=False)
        base, past = dice.choice(verbs)
        tree.add("verb", _past(base, past), "VERB", "VBD", "", "root")
        return tree

    def _clause(self, dice: random.Random) -> tuple[Sentence, list[str]]:
        tree = self._begun(dice, self._verbs)
        if dice.random() < 0.25:
            tree.add("object", dice.choice(self._towns), "PROPN", "NNP", "verb", "obj", "B-LOC")
        else:
            self._party(tree, dice, "object", "verb", "obj", bare=False)
        self._around(tree, dice, "verb")
        tree.add("", ".", "PUNCT", ".", "verb", "punct")
        return tree.finished()

    def _headline(self, dice: random.Random) -> tuple[Sentence, list[str]]:
        tree = _Tree()
        plural = self._party(tree, dice, "subject", "verb", "nsubj", bare=True)
        base, _ = dice.choice(self._verbs)
        tree.add("verb", base if plural else _third(base), "VERB", "VBP" if plural else "VBZ", "", "root")
        self._party(tree, dice, "object", "verb", "obj", bare=True)
        self._around(tree, dice, "verb")
        return tree.finished()

    def _naming_clause(self, dice: random.Random) -> tuple[Sentence, list[str]]:
        tree = self._begun(dice, self._naming)
        self._party(tree, dice, "object", "verb", "obj", bare=False)
        if dice.random() < 0.2:
            tree.add("slur", dice.choice(QUALITIES.split()), "ADJ", "JJ", "verb", "xcomp")
        else:
            slur, article = dice.choice(_pairs(SLURS))
            quality = dice.choice(QUALITIES.split()) if dice.random() < 0.3 else ""
            if quality:
                article = "an" if quality[0] in "aeiou" else "a"
            tree.add("", article, "DET", "DT", "slur", "det")
            if quality:
                tree.add("", quality, "ADJ", "JJ", "slur", "amod")
            tree.add("slur", slur, "NOUN", "NN", "verb", "xcomp")
        self._around(tree, dice, "verb")
        tree.add("", ".", "PUNCT", ".", "verb", "punct")
        return tree.finished()

    def _future(self, dice: random.Random) -> tuple[Sentence, list[str]]:
        tree = _Tree()
        self._party(tree, dice, "subject", "verb", "nsubj", bare=True)
        tree.add("", "to", "PART", "TO", "verb", "mark")
        if dice.random() < 0.6:
            tree.add("verb", dice.choice(self._verbs)[0], "VERB", "VB", "", "root")
            self._party(tree, dice, "object", "verb", "obj", bare=True)
        else:
            tree.add("verb", "send", "VERB", "VB", "", "root")
            tree.add("object", dice.choice(SENT.split()), "NOUN", "?", "verb", "obj")
            tree.add("", "to", "ADP", "IN", "goal", "case")
            tree.add("goal", dice.choice(self._names.places), "PROPN", "NNP", "verb", "obl", "B-LOC")
        self._around(tree, dice, "verb")
        return tree.finished()

    def _complement(self, dice: random.Random) -> tuple[Sentence, list[str]]:
        if dice.random() < 0.5:
            tree = self._begun(dice, self._verbs)
            tree.add("", "the", "DET", "DT", "holder", "det")
            tree.add("holder", dice.choice(CROWDS.split()), "NOUN", "NNS", "verb", "obj")
        else:
            tree = self._begun(dice, _pairs(PUBLISHING))
            paper, article = dice.choice(_pairs(PAPERS))
            tree.add("", article, "DET", "DT", "holder", "det")
            tree.add("holder", paper, "NOUN", "NN", "verb", "obj")
        adjective, preposition = dice.choice(_pairs(ADJECTIVES))
        tree.add("quality", adjective, "ADJ", "JJ", "holder", "amod")
        tree.add("", preposition, "ADP", "IN", "whom", "case")
        self._party(tree, dice, "whom", "quality", "obl", bare=False)
        self._around(tree, dice, "verb")
        tree.add("", ".", "PUNCT", ".", "verb", "punct")
        return tree.finished()
