"""Dictionary forms from the spelling of a word, whatever the lemmatiser thought."""

import pytest

from geoevents.clauses import noun_forms
from geoevents.clauses.inflection import verb_forms
from geoevents.parsing import Token


def _token(text: str, lemma: str | None = None) -> Token:
    return Token(0, text, lemma or text, "X", "", {}, -1, "root", None, 0, len(text))


@pytest.mark.parametrize(
    ("form", "infinitive"),
    [
        ("attacked", "attack"), ("condemned", "condemn"), ("accused", "accuse"), ("levelled", "level"),
        ("leveled", "level"), ("barred", "bar"), ("kidnapped", "kidnap"), ("denied", "deny"), ("occupied", "occupy"),
        ("panicked", "panic"), ("agreed", "agree"), ("pursued", "pursue"), ("called", "call"), ("freed", "free"),
        ("shelling", "shell"), ("bombing", "bomb"), ("invading", "invade"), ("planning", "plan"),
        ("attacks", "attack"), ("clashes", "clash"), ("denies", "deny"), ("seizes", "seize"), ("goes", "go"),
        ("struck", "strike"), ("fled", "flee"), ("overthrew", "overthrow"), ("withdrawn", "withdraw"),
        ("beaten", "beat"), ("sought", "seek"), ("shot", "shoot"), ("tore", "tear"), ("sank", "sink"),
        ("laid", "lay"), ("STRUCK", "strike"), ("Condemns", "condemn"),
    ],
)  # fmt: skip
def test_the_infinitive_is_among_the_forms_of_a_verb(form: str, infinitive: str) -> None:
    assert infinitive in verb_forms(_token(form))


@pytest.mark.parametrize(
    ("form", "no_infinitive"),
    [
        ("red", "r"), ("need", "ne"), ("king", "k"), ("bring", "br"), ("pass", "pas"), ("is", "i"), ("has", "ha"),
        ("us", "u"), ("attack", "attac"), ("seed", "se"),
    ],
)  # fmt: skip
def test_no_ending_is_cut_from_a_stem(form: str, no_infinitive: str) -> None:
    assert no_infinitive not in verb_forms(_token(form))


@pytest.mark.parametrize(
    ("form", "singular"),
    [
        ("rebels", "rebel"), ("clashes", "clash"), ("embassies", "embassy"), ("spokesmen", "spokesman"),
        ("policewomen", "policewoman"), ("taxes", "tax"), ("houses", "house"), ("allies", "ally"), ("troops", "troop"),
        ("Rebels", "rebel"), ("raid", "raid"),
    ],
)  # fmt: skip
def test_the_singular_is_among_the_forms_of_a_noun(form: str, singular: str) -> None:
    assert singular in noun_forms(_token(form))


@pytest.mark.parametrize(
    ("form", "no_singular"), [("press", "pres"), ("men", "man"), ("gas", "ga"), ("crisis", "cris")]
)
def test_no_ending_is_cut_from_a_noun(form: str, no_singular: str) -> None:
    assert no_singular not in noun_forms(_token(form))


@pytest.mark.parametrize("forms", [verb_forms, noun_forms])
@pytest.mark.parametrize("text", ["attacked", "rebels", "", "s", "ed", "ing", "is", "Ğ", "U.S.", "x" * 50])
def test_the_lemma_stands_first_and_nothing_twice(forms: object, text: str) -> None:
    assert callable(forms)
    found = forms(_token(text, "Lemma"))
    assert found[0] == "lemma"
    assert len(set(found)) == len(found)
    assert all(form == form.lower() for form in found)
