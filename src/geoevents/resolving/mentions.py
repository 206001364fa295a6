"""Finds the names of known actors in a document, and settles which of several bearers of a name is meant."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from attrs import frozen

from geoevents.parsing import Sentence, Token
from geoevents.resolving.actor_table import ActorEntry, ActorKind, ActorTable
from geoevents.resolving.names import words_of

# Where one name means several things, the earlier kind is meant.
_PREFERENCE = (
    ActorKind.STATE, ActorKind.SEAT, ActorKind.CAPITAL, ActorKind.REGION, ActorKind.DEMONYM, ActorKind.ORGANIZATION,
    ActorKind.ARMED, ActorKind.BODY, ActorKind.PERSON, ActorKind.PARTY, ActorKind.PEOPLE, ActorKind.MEDIA,
    ActorKind.COMPANY, ActorKind.NOBODY,
)  # fmt: skip
_RANK = {kind: rank for rank, kind in enumerate(_PREFERENCE)}


# Words before a surname which parsers take for a part of the name.
_TITLES = frozenset(
    "president minister premier chancellor king queen prince princess emir sultan sheikh imam ayatollah "
    "general gen colonel col major lieutenant lt captain capt admiral marshal commander sergeant "
    "secretary senator sen governor gov mayor ambassador judge justice speaker congressman rep "
    "representative mr mrs ms dr sir lord lady dame chairman director leader chief spokesman pope "
    "cardinal bishop archbishop rabbi chancellor prime foreign vice deputy former ex".split()
)


_NO_PART_OF_A_NAME = "\0"


@frozen
class NameMention:
    """A known name in a sentence, from its first to its last token."""

    first: int
    last: int
    entry: ActorEntry


@frozen
class _Candidate:
    sentence: int
    first: int
    last: int
    key: str
    numbers: tuple[int, ...]


def find_mentions(
    sentences: Sequence[Sentence], table: ActorTable, day: dt.date | None
) -> list[tuple[NameMention, ...]]:
    """The known names of each sentence, in order.

    A doubtful name counts where the document also has a sure name of the same actor or of its country.
    """
    candidates = [
        candidate for number, sentence in enumerate(sentences) for candidate in _candidates(number, sentence, table)
    ]
    sure = {
        number
        for candidate in candidates
        for number in candidate.numbers
        if not table.is_doubtful(candidate.key, number)
    }
    countries = {
        table.entry(number).roles[-1].code[:3]
        for number in sure
        if table.entry(number).kind in (ActorKind.STATE, ActorKind.DEMONYM, ActorKind.CAPITAL, ActorKind.SEAT)
    }
    found: list[list[NameMention]] = [[] for _ in sentences]
    for candidate in candidates:
        entry = _choose(candidate, sentences[candidate.sentence], table, sure, countries, day)
        if entry is not None:
            found[candidate.sentence].append(NameMention(candidate.first, candidate.last, entry))
    return [tuple(mentions) for mentions in found]


def _candidates(number: int, sentence: Sentence, table: ActorTable) -> list[_Candidate]:
    words: list[str] = []
    origins: list[int] = []
    for token in sentence.tokens:
        parts = words_of(token.text) if not _is_predicate(sentence, token) else (_NO_PART_OF_A_NAME,)
        if len(parts) == 1 and len(parts[0]) > 3 and parts[0].isupper() and not table.index.get(parts[0]):
            parts = (parts[0].title(),)  # a headline in capitals
        elif len(parts) == 1 and _is_spoken_acronym(sentence, token, parts[0], table):
            parts = (parts[0].upper(),)
        words.extend(parts)
        origins.extend([token.index] * len(parts))
    found = [
        _Candidate(number, origins[first], origins[end - 1], " ".join(words[first:end]), tuple(meanings))
        for first, end, meanings in table.index.find(words)
    ]
    kept = [at for at, word in enumerate(words) if not _is_initial(word, at, words)]
    if len(kept) < len(words):  # "Gerald R. Ford"
        taken = {at for candidate in found for at in range(candidate.first, candidate.last + 1)}
        plain = [words[at] for at in kept]
        for first, end, meanings in table.index.find(plain):
            start, last = origins[kept[first]], origins[kept[end - 1]]
            if kept[end - 1] - kept[first] > end - 1 - first and taken.isdisjoint(range(start, last + 1)):
                found.append(_Candidate(number, start, last, " ".join(plain[first:end]), tuple(meanings)))
        found.sort(key=lambda candidate: candidate.first)
    return found


def _is_predicate(sentence: Sentence, token: Token) -> bool:
    """Whether a word is a verb of the sentence: "the Taliban ruled out", not "the Taliban-ruled north"."""
    if token.upos != "VERB" or token.xpos == "VBN" or not token.text.islower():
        return False
    return token.index == 0 or sentence.tokens[token.index - 1].text != "-"


def _is_initial(word: str, at: int, words: Sequence[str]) -> bool:
    """ "Gerald *R* Ford": one capital between the words of a name."""
    inside = 0 < at < len(words) - 1 and words[at - 1].istitle() and words[at + 1][:1].isupper()
    return inside and len(word) == 1 and word.isupper()


def _is_spoken_acronym(sentence: Sentence, token: Token, word: str, table: ActorTable) -> bool:
    """ "Nato", "Unicef": an acronym that is spoken as a word, as many papers write it; no part of a person's name."""
    around = sentence.tokens[max(0, token.index - 1) : token.index + 2]
    named = token.entity == "PER" and sum(other.entity == "PER" for other in around) > 1
    may_be = len(word) > 3 and word.istitle() and token.upos == "PROPN" and not named
    return may_be and not table.index.get(word) and bool(table.index.get(word.upper()))


def _choose(
    candidate: _Candidate,
    sentence: Sentence,
    table: ActorTable,
    sure: set[int],
    countries: set[str],
    day: dt.date | None,
) -> ActorEntry | None:
    token = sentence.tokens[candidate.last]
    if candidate.first == candidate.last and token.upos in ("VERB", "AUX", "ADV", "ADP", "PRON", "INTJ"):
        return None
    if candidate.first == candidate.last and _is_part_of_longer_name(sentence, candidate.first):
        return None
    possible = []
    for number in candidate.numbers:
        entry = table.entry(number)
        doubtful = table.is_doubtful(candidate.key, number)
        in_context = (
            number in sure
            or entry.roles[-1].code[:3] in countries
            or (entry.kind is ActorKind.ARMED and _is_followed_by_fighters(sentence, candidate.last))
        )
        is_state = entry.kind is ActorKind.STATE and (
            token.entity != "PER" or _owns_an_office(sentence, candidate.last)
        )
        if doubtful and not in_context and not is_state:
            continue
        if doubtful and entry.kind is ActorKind.PERSON and number not in sure and token.entity not in ("PER", None):
            continue
        possible.append(
            (
                number < table.own,
                entry.kind is ActorKind.STATE,
                not doubtful or number in sure,
                entry.held_on(day),
                in_context,
                -_RANK[entry.kind],
                -number,
            )
        )
    if not possible:
        return None
    return table.entry(-max(possible)[-1])


_OFFICES = frozenset(
    "king queen prince president prime premier government army military parliament foreign defence defense interior "
    "ministry minister supreme police opposition capital crown ambassador troops soldiers economy constitution "
    "ruling former first border".split()
)


_FIGHTERS = frozenset(
    "group militia militias fighter fighters militant militants rebel rebels insurgent insurgents gunman gunmen "
    "jihadist jihadists terrorist terrorists guerrilla guerrillas mercenary mercenaries member members leader".split()
)


def _is_followed_by_fighters(sentence: Sentence, index: int) -> bool:
    """ "Wagner mercenaries", "IS fighters": only an armed group has what stands behind the name."""
    return any(token.text.lower() in _FIGHTERS for token in sentence.tokens[index + 1 : index + 2])


def _owns_an_office(sentence: Sentence, index: int) -> bool:
    """ "Jordan's king": what only a state has stands behind the name."""
    behind = [token.text.lower() for token in sentence.tokens[index + 1 : index + 3]]
    return len(behind) == 2 and behind[0] in ("'s", "'") and behind[1] in _OFFICES


def _is_part_of_longer_name(sentence: Sentence, index: int) -> bool:
    """ "Chelsea Clinton" is not the Clinton of the tables: a first name that is not in the tables stands before."""
    token = sentence.tokens[index]
    if index == 0 or token.entity != "PER":
        return False
    before = sentence.tokens[index - 1]
    if before.text.lower().rstrip(".") in _TITLES:
        return False
    return before.entity == "PER" and before.upos == "PROPN" and before.text[-1] not in ".,"
