"""The bundled network: pieces of words, trees that are trees, sentences of any length, and a file that reads back."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from geoevents.parsing import Parser, bundled
from geoevents.parsing.network import TAGS, Network, as_batch
from geoevents.parsing.pieces import SHAPES, Pieces, shape
from geoevents.parsing.syntax import read_network, tree, write_network

VOCABULARY = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "turk", "##ey", "'", "s", "a", "##a"]


@pytest.mark.parametrize(
    ("word", "pieces"),
    [
        ("Turkey", ["turk", "##ey"]),
        ("TURK", ["turk"]),
        ("Türk", ["turk"]),
        ("'s", ["'", "s"]),
        ("Zambia", ["[UNK]"]),
        ("a" * 40, ["a", *["##a"] * 7]),
        ("", ["[UNK]"]),
        ("\u200b", ["[UNK]"]),
    ],
)
def test_pieces(word: str, pieces: list[str]) -> None:
    assert [VOCABULARY[number] for number in Pieces(VOCABULARY).of(word)] == pieces


@given(st.text(max_size=12))
def test_every_word_has_pieces_and_a_shape(word: str) -> None:
    assert Pieces(VOCABULARY).of(word)
    assert 0 <= shape(word) < len(SHAPES)


@given(st.integers(1, 14), st.integers(0, 10_000))
def test_any_scores_give_a_tree_with_one_root(words: int, seed: int) -> None:
    scores = torch.randn(words + 1, words + 1, generator=torch.Generator().manual_seed(seed)) * 5
    heads = tree(scores).tolist()
    assert len(heads) == words
    assert heads.count(0) == 1
    for word in range(1, words + 1):
        steps = 0
        while word:
            word, steps = heads[word - 1], steps + 1
            assert steps <= words


def test_sure_scores_are_kept() -> None:
    heads = [2, 0, 2, 3]
    scores = torch.zeros(5, 5)
    for word, head in enumerate(heads, 1):
        scores[word, head] = 9
    assert tree(scores).tolist() == heads


@pytest.mark.parametrize("words", [1, 2, 700])
def test_a_sentence_of_any_length_is_one(words: int) -> None:
    text = " ".join(["Mali"] * (words - 1) + ["left"])
    [sentences] = Parser().parse([text])
    tokens = [token for sentence in sentences for token in sentence.tokens]
    assert [token.text for token in tokens] == text.split()


def test_long_sentences_are_read_in_windows() -> None:
    batch = as_batch([["turkey"] * 600, ["a"]], Pieces(VOCABULARY))
    assert batch.pieces.shape[0] == 4  # three windows, and one
    assert batch.pieces.shape[1] <= 462
    assert batch.lengths.tolist() == [600, 1]
    found = batch.pieces.flatten()[batch.words[0, 1:]]
    assert set(found.tolist()) == {VOCABULARY.index("turk")}


def test_a_sentence_is_read_the_same_alone_and_in_company() -> None:
    texts = ["Kenya condemned Sudan.", "After weeks of talks, the two armies agreed to leave the valley on Friday."]
    together = Parser().parse(texts)
    alone = [Parser().parse([text])[0] for text in texts]
    for one, other in zip(together, alone, strict=True):
        assert [(token.upos, token.head, token.relation) for sentence in one for token in sentence.tokens] == [
            (token.upos, token.head, token.relation) for sentence in other for token in sentence.tokens
        ]


def test_a_network_is_stored_and_read_back(tmp_path: Path) -> None:
    values = {tag: ["x", "y"] for tag in (*TAGS, "deprel")}
    network = Network(values, len(VOCABULARY)).eval()
    write_network(tmp_path / "network.pt", network, VOCABULARY, values)
    again, pieces, read = read_network(tmp_path / "network.pt")
    assert read == values
    assert pieces.of("Turkey") == [4, 5]
    for (name, before), after in zip(network.state_dict().items(), again.state_dict().values(), strict=True):
        assert torch.allclose(before, after, atol=2e-2), name


def test_the_bundled_file_holds_plain_tensors_only() -> None:
    _, pieces, values = read_network(bundled.folder() / "syntax.pt")
    assert len(pieces.of("Kyiv")) >= 1
    assert {"nsubj", "obj", "root"} <= set(values["deprel"])
