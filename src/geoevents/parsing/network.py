"""The network of the bundled parser: words in, tags, trees and names out, all in one pass.

A small BERT encoder reads the word pieces. On the vector of each word's first piece stand linear taggers (parts of
speech, features, names) and a biaffine parser (Dozat and Manning 2017). Case, which the vocabulary does not tell, is
added to the vectors of the pieces.
"""

from __future__ import annotations

from collections.abc import Sequence

import torch
from attrs import frozen
from torch import Tensor, nn

from geoevents.parsing.pieces import SHAPES, Pieces, shape

_WIDTH, _HEADS, _INNER, _LAYERS, _POSITIONS = 384, 12, 1536, 6, 512
_ARCS, _LABELS = 256, 128
_WINDOW = 460  # pieces that are read together
_EPSILON = 1e-12

TAGS = ("upos", "xpos", "feats", "ner")


@frozen(eq=False)
class Batch:
    """Sentences as numbers.

    Attributes:
        pieces, shapes: (windows, longest window).
        padding: (windows, longest window), true where there is nothing.
        words: (sentences, longest sentence + 1), where each word's first piece stands among all pieces of all windows;
            first that of the sentence's own mark, which is the head of the root.
        lengths: words of each sentence.
    """

    pieces: Tensor
    shapes: Tensor
    padding: Tensor
    words: Tensor
    lengths: Tensor


@frozen(eq=False)
class Scores:
    """What the network makes of a batch, before a choice.

    Attributes:
        tags: for each of `TAGS`, (sentences, words + 1, values).
        arcs: (sentences, words + 1, words + 1), of each word's head.
        dependents, heads: what `Network.labels` makes the scores of relations from.
    """

    tags: dict[str, Tensor]
    arcs: Tensor
    dependents: Tensor
    heads: Tensor


class Network(nn.Module):
    """The encoder and what stands on it; `values` lists what each tag, and a relation, can be."""

    def __init__(self, values: dict[str, list[str]], pieces: int, dropout: float = 0.33) -> None:
        super().__init__()
        self.piece = nn.Embedding(pieces, _WIDTH)
        self.position = nn.Embedding(_POSITIONS, _WIDTH)
        self.shape = nn.Embedding(len(SHAPES), _WIDTH)
        self.norm = nn.LayerNorm(_WIDTH, eps=_EPSILON)
        self.layers = nn.ModuleList(
            nn.TransformerEncoderLayer(
                _WIDTH, _HEADS, _INNER, 0.1, activation="gelu", batch_first=True, layer_norm_eps=_EPSILON
            )
            for _ in range(_LAYERS)
        )
        self.mix = nn.Parameter(torch.zeros(_LAYERS))
        self.drop = nn.Dropout(dropout)
        self.taggers = nn.ModuleDict({tag: nn.Linear(_WIDTH, len(values[tag])) for tag in TAGS})
        self.arc_dependent, self.arc_head = nn.Linear(_WIDTH, _ARCS), nn.Linear(_WIDTH, _ARCS)
        self.label_dependent, self.label_head = nn.Linear(_WIDTH, _LABELS), nn.Linear(_WIDTH, _LABELS)
        self.arc = nn.Parameter(torch.zeros(_ARCS + 1, _ARCS))
        self.label = nn.Parameter(torch.zeros(len(values["deprel"]), _LABELS + 1, _LABELS + 1))

    def forward(self, batch: Batch) -> Scores:
        """Read a batch."""
        positions = torch.arange(batch.pieces.shape[1])
        state = self.norm(self.piece(batch.pieces) + self.position(positions) + self.shape(batch.shapes))
        weights = self.mix.softmax(0)
        mixed = torch.zeros_like(state)
        for weight, layer in zip(weights, self.layers, strict=True):
            state = layer(state, src_key_padding_mask=batch.padding)
            mixed = mixed + weight * state
        words = self.drop(mixed.flatten(0, 1)[batch.words])
        arc_dependent, arc_head, label_dependent, label_head = (
            self.drop(torch.relu(layer(words)))
            for layer in (self.arc_dependent, self.arc_head, self.label_dependent, self.label_head)
        )
        arcs = _with_one(arc_dependent) @ self.arc @ arc_head.transpose(1, 2)
        beyond = torch.arange(words.shape[1])[None, :] > batch.lengths[:, None]
        return Scores(
            {tag: layer(words) for tag, layer in self.taggers.items()},
            arcs.masked_fill(beyond[:, None, :], float("-inf")),
            _with_one(label_dependent),
            _with_one(label_head),
        )

    def labels(self, scores: Scores, heads: Tensor) -> Tensor:
        """The scores of each word's relation to its head: (sentences, words + 1, relations)."""
        chosen = scores.heads.gather(1, heads[:, :, None].expand(-1, -1, scores.heads.shape[2]))
        return torch.einsum("swd,rdh,swh->swr", scores.dependents, self.label, chosen)


def _with_one(vectors: Tensor) -> Tensor:
    return torch.cat([vectors, torch.ones_like(vectors[..., :1])], -1)


def as_batch(sentences: Sequence[Sequence[str]], pieces: Pieces, multiple: int = 1) -> Batch:
    """The words of some sentences as numbers; a sentence too long for the encoder is read in windows.

    Lengths are rounded up to a multiple, since some machines prepare anew for each size.
    """
    windows: list[tuple[list[int], list[int]]] = []
    starts: list[list[tuple[int, int]]] = []
    for words in sentences:
        windows.append(([pieces.first], [0]))
        places = [(len(windows) - 1, 0)]
        for word in words:
            numbers = pieces.of(word)
            if len(windows[-1][0]) + len(numbers) > _WINDOW:
                windows[-1][0].append(pieces.last)
                windows.append(([pieces.first], [0]))
            places.append((len(windows) - 1, len(windows[-1][0])))
            windows[-1][0].extend(numbers)
            windows[-1][1].extend([shape(word)] * len(numbers))
        windows[-1][0].append(pieces.last)
        starts.append(places)
    longest = _rounded(max(len(numbers) for numbers, _ in windows), multiple)
    numbered = torch.full((len(windows), longest), pieces.padding)
    shapes = torch.zeros(len(windows), longest, dtype=torch.long)
    for row, (numbers, written) in enumerate(windows):
        numbered[row, : len(numbers)] = torch.tensor(numbers)
        shapes[row, : len(written)] = torch.tensor(written)
    words_at = torch.zeros(len(starts), _rounded(max(map(len, starts)), multiple), dtype=torch.long)
    for row, places in enumerate(starts):
        words_at[row, : len(places)] = torch.tensor([window * longest + place for window, place in places])
    lengths = torch.tensor([len(places) - 1 for places in starts])
    return Batch(numbered, shapes, numbered == pieces.padding, words_at, lengths)


def _rounded(length: int, multiple: int) -> int:
    return -(-length // multiple) * multiple
