"""Paragraphs: where texts are cut, and that every character knows where it stood."""

import itertools

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from geoevents.parsing.text import paragraphs

_SINGLE_QUOTES, _DOUBLE_QUOTES, _DASHES = "'‘’‚‛ʼ´`", '"“”„‟«»', "-‐‑–−"
_ZERO_WIDTH = "\u200b\u200c\u200d\u2060\ufeff\u00ad\u200e\u200f"

# Texts made of what news is made of, more often than chance would make them.
_PIECES = st.sampled_from(
    [
        "Iran", "struck", "U.N.", "no", "3", "Sana’a", "“quote”", "‘so’", "Öl", "e\u0301", "中国", "😀",
        "👨\u200d👩\u200d👧", "🇺🇦",
        " ", "  ", "\u00a0", "\t", "\n", "\r\n", "\n\n", "\r", "\u2028", "\u2029", "\f", ".", ". ", "! ", "…",
        "- ", "• ", "1. ",
        "--", "–", "—", "\u200b", "\ufeff", "\u00ad", "\u202e", "\x00", "\x07", "\ud800", "KYIV, Ukraine (AP) -- ",
    ]
)  # fmt: skip
_TEXTS = st.one_of(
    st.text(max_size=200),
    st.text(st.characters(exclude_categories=()), max_size=200),
    st.lists(_PIECES, max_size=60).map("".join),
)


def _is_same(seen: str, original: str) -> bool:
    """Whether the parser may see the one character for the other."""
    if seen == " ":
        return original.isspace()
    classes = [_SINGLE_QUOTES, _DOUBLE_QUOTES, _DASHES]
    return seen == original or any(seen == group[0] and original in group for group in classes)


@settings(deadline=None)  # the machine may be busy
@given(_TEXTS)
@example("\n")
@example("\r\n\r\nA\r\rB")
@example("a\u200b\u200bb\u00ad")
def test_every_character_comes_from_its_offset(text: str) -> None:
    for paragraph in paragraphs(text):
        assert len(paragraph.text) == len(paragraph.offsets)
        for character, offset in zip(paragraph.text, paragraph.offsets, strict=True):
            assert _is_same(character, text[offset])


@settings(deadline=None)
@given(_TEXTS)
def test_offsets_strictly_increase(text: str) -> None:
    offsets = [offset for paragraph in paragraphs(text) for offset in paragraph.offsets]
    assert all(first < second for first, second in itertools.pairwise(offsets))


@settings(deadline=None)
@given(_TEXTS)
def test_no_word_is_lost(text: str) -> None:
    kept = {offset for paragraph in paragraphs(text) for offset in paragraph.offsets}
    assert kept >= {offset for offset, character in enumerate(text) if character.isalnum()}


@settings(deadline=None)
@given(_TEXTS)
def test_nothing_visible_is_lost_inside_a_paragraph(text: str) -> None:
    for paragraph in paragraphs(text):
        first, last = paragraph.offsets[0], paragraph.offsets[-1]
        kept = set(paragraph.offsets)
        visible = {
            offset
            for offset in range(first, last + 1)
            if text[offset].isprintable() and not text[offset].isspace() and text[offset] not in _ZERO_WIDTH
        }
        assert kept >= visible


@settings(deadline=None)
@given(_TEXTS)
def test_white_space_is_single_and_inside(text: str) -> None:
    for paragraph in paragraphs(text):
        assert paragraph.text == " ".join(paragraph.text.split())
        assert any(character.isalnum() for character in paragraph.text)


@settings(deadline=None)
@given(_TEXTS, _TEXTS)
def test_a_blank_line_separates(before: str, after: str) -> None:
    boundary = len(before)
    for paragraph in paragraphs(f"{before}\n\n{after}"):
        assert paragraph.offsets[-1] < boundary or paragraph.offsets[0] > boundary


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        (" \n\t\r\n ", []),
        ("* * *", []),
        ("----\n\nIran", ["Iran"]),
        # Headlines.
        (
            "Talks fail in Vienna\n\nIran walked out on Monday.",
            ["Talks fail in Vienna", "Iran walked out on Monday."],
        ),
        (
            "Talks fail in Vienna\nIran walked out of the nuclear talks in the Austrian capital on Monday.",
            ["Talks fail in Vienna", "Iran walked out of the nuclear talks in the Austrian capital on Monday."],
        ),
        # Lines broken inside a sentence.
        (
            "Iran walked out of the nuclear talks in\nthe Austrian capital on Monday, diplomats\nsaid.",
            ["Iran walked out of the nuclear talks in the Austrian capital on Monday, diplomats said."],
        ),
        (
            "The envoy met the foreign minister of\r\nKenya in Nairobi.",
            ["The envoy met the foreign minister of Kenya in Nairobi."],
        ),
        ("He met the president of\nKenya in Nairobi.", ["He met the president of Kenya in Nairobi."]),
        # A finished sentence ends a line.
        ("It rained.\nIt stopped.", ["It rained.", "It stopped."]),
        ("“It rained.”\nIt stopped.", ['"It rained."', "It stopped."]),
        # Lists.
        ("- Peru\n- Chile", ["- Peru", "- Chile"]),
        ("• Peru\n• Chile and\nBolivia", ["• Peru", "• Chile and Bolivia"]),
        ("1. Peru\n2) Chile", ["1. Peru", "2) Chile"]),
        # Other separators.
        ("Peru\fChile", ["Peru", "Chile"]),
        ("Peru\u2029Chile", ["Peru", "Chile"]),
        ("Peru\rChile", ["Peru", "Chile"]),
        ("Peru\u2028and Chile", ["Peru and Chile"]),
        # Characters.
        ("Iran\u00a0said\u200b “no” – it’s ‘over’", ["Iran said \"no\" - it's 'over'"]),
        ("\ufeffIran", ["Iran"]),
        ("co\u00adoperation", ["cooperation"]),
    ],
)
def test_where_texts_are_cut(text: str, expected: list[str]) -> None:
    assert [paragraph.text for paragraph in paragraphs(text)] == expected


@pytest.mark.parametrize(
    ("text", "dateline"),
    [
        ("KILIS, Turkey (AP) -- The army shelled the border.", "KILIS, Turkey (AP) --"),
        ("NAIROBI — Police arrested a lawmaker.", "NAIROBI —"),
        ("ADDIS ABABA, Ethiopia (Reuters) - The talks resumed.", "ADDIS ABABA, Ethiopia (Reuters) -"),
        ("MOSCOW/KYIV, March 3 (Reuters) - The talks resumed.", "MOSCOW/KYIV, March 3 (Reuters) -"),
        ("PARIS – “We refuse,” he said.", "PARIS -"),
        ("Quito, May 4 (EFE) The army shelled the border.", "Quito, May 4 (EFE)"),
        ("Tunis, June 21, TAP - The talks resumed.", "Tunis, June 21, TAP -"),
        ('LIMA (AP) " The talks resumed.', 'LIMA (AP) "'),
        ("DAKAR, June 3, 1996 (AFP) - The talks resumed.", "DAKAR, June 3, 1996 (AFP) -"),
        ("OSLO, Feb 2001 (Reuter) - The talks resumed.", "OSLO, Feb 2001 (Reuter) -"),
        ("SUVA, Feb. 9, 2022 - Police arrested a lawmaker.", "SUVA, Feb. 9, 2022 -"),
        ("Lusaka, 5 March 2001 -- The talks resumed.", "Lusaka, 5 March 2001 --"),
        ("Gaborone, Botswana - The talks resumed.", "Gaborone, Botswana -"),
        ("Davao City--Police arrested a lawmaker.", "Davao City--"),
        ("Reuters TUNIS (Reuters) -- The talks resumed.", "Reuters TUNIS (Reuters) --"),
        ("REUTERS/Ada Moyo/File Photo Police arrest a lawmaker.", "REUTERS/Ada Moyo/File Photo"),
        # No datelines.
        ("On May 5, 1994 - The army shelled the border.", None),
        ("Lula - A portrait.", None),
        ("On Tuesday, May 5 (a holiday) Iran met Iraq.", None),
        ("NATO - and its members - condemned the raid.", None),
        ("The Paris-based agency met rebels.", None),
        ("Iran (Reuters) said no.", None),
        ("KYIV said no.", None),
        ("USA-EU talks failed.", None),
    ],
)
def test_datelines_stand_alone(text: str, dateline: str | None) -> None:
    found = [paragraph.text for paragraph in paragraphs(text)]
    assert len(found) == (1 if dateline is None else 2)
    assert dateline is None or found[0] == dateline


@pytest.mark.parametrize("word", ["word", "Wörter", "中国", "x,"])
def test_text_without_a_stop_is_cut_between_words(word: str) -> None:
    text = f"{word} " * 5_000
    found = paragraphs(text)
    assert len(found) > 1
    assert all(len(paragraph.text) <= 2_100 for paragraph in found)
    assert [each for paragraph in found for each in paragraph.text.split()] == [word] * 5_000


def test_a_long_text_with_stops_is_cut_behind_one() -> None:
    found = paragraphs("The envoy met the minister in Lima on Monday. " * 1_000)
    assert len(found) > 1
    assert all(paragraph.text.endswith(".") for paragraph in found)
    assert all(len(paragraph.text) < 15_000 for paragraph in found)


def test_an_ordinary_text_is_not_cut() -> None:
    assert len(paragraphs("The envoy met the minister in Lima on Monday. " * 100)) == 1


def test_no_piece_has_more_words_than_a_parser_can_bear() -> None:
    """The time of a parser grows faster than the square of the words; no sentence of news has five hundred."""
    found = paragraphs("a b c " * 2_000)
    assert max(len(paragraph.text.split()) for paragraph in found) <= 500
    assert sum(len(paragraph.text.split()) for paragraph in found) == 6_000


def test_what_has_no_white_space_is_cut_too() -> None:
    found = paragraphs("Data: " + "x" * 10_000)
    assert max(len(word) for paragraph in found for word in paragraph.text.split()) <= 2_000
    assert "".join(paragraph.text for paragraph in found).count("x") == 10_000
