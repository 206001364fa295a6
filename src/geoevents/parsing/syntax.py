"""The bundled tagger, parser and names model as one processor of Stanza.

It takes the place of Stanza's processor `pos` in the bundled pipeline, and sets tags, features, heads, relations and
names at once, since one pass of the network gives them all.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from stanza.models.common.chuliu_edmonds import chuliu_edmonds_one_root
from stanza.pipeline.processor import ProcessorVariant, register_processor_variant
from torch import Tensor

from geoevents.parsing.network import TAGS, Network, as_batch
from geoevents.parsing.pieces import Pieces

VARIANT = "geoevents"
_WORDS_TOGETHER = 1_200  # of one batch, padding included
_IN_8_BITS, _SCALE = ".int8", ".scale"
_LARGE = ("piece", "layers")
_ROOT = "root"
_ONCE = frozenset({"nsubj", "nsubj:pass", "csubj", "obj", "iobj"})  # one word has one of each
_NO_FEATURES = "_"


def read_network(file: Path) -> tuple[Network, Pieces, dict[str, list[str]]]:
    """The network in a file, its vocabulary, and what its tags can be."""
    stored = torch.load(file, map_location="cpu", weights_only=True)
    weights = {}
    for name, tensor in stored["weights"].items():
        if name.endswith(_IN_8_BITS):
            plain = name.removesuffix(_IN_8_BITS)
            weights[plain] = tensor.float() * stored["weights"][plain + _SCALE].float()[:, None]
        elif not name.endswith(_SCALE):
            weights[name] = tensor.float()
    pieces = stored["pieces"].split("\n")
    with torch.device("meta"):
        network = Network(stored["values"], len(pieces))
    network.load_state_dict(weights, assign=True)
    return network.eval(), Pieces(pieces), stored["values"]


def write_network(file: Path, network: Network, pieces: Sequence[str], values: dict[str, list[str]]) -> None:
    """Store a network: large matrices in 8 bits with a scale for each row, the rest in 16 bits."""
    weights = {}
    for name, tensor in network.state_dict().items():
        if tensor.dim() == 2 and name.startswith(_LARGE):
            scale = tensor.abs().amax(1).clamp(min=1e-8) / 127
            weights[name + _IN_8_BITS] = (tensor / scale[:, None]).round().to(torch.int8)
            weights[name + _SCALE] = scale.half()
        else:
            weights[name] = tensor.half()
    torch.save({"values": values, "pieces": "\n".join(pieces), "weights": weights}, file)


@register_processor_variant("pos", VARIANT)
class Syntax(ProcessorVariant):  # type: ignore[misc]
    """Tags, trees and names for the sentences of Stanza documents."""

    OVERRIDE = True

    def __init__(self, config: dict[str, Any]) -> None:
        self._network, self._pieces, self._values = read_network(Path(config["model_path"]))

    def process(self, document: Any) -> Any:
        """Annotate a document in place."""
        return self.bulk_process([document])[0]

    def bulk_process(self, documents: list[Any]) -> list[Any]:
        """Annotate documents in place, their sentences read together."""
        sentences = [sentence for document in documents for sentence in document.sentences]
        for group in _groups(sentences):
            self._annotate(group)
        return documents

    @torch.inference_mode()
    def _annotate(self, sentences: list[Any]) -> None:
        batch = as_batch([[word.text for word in sentence.words] for sentence in sentences], self._pieces)
        scores = self._network(batch)
        heads = torch.zeros_like(batch.words)
        for row, length in enumerate(batch.lengths.tolist()):
            heads[row, 1 : length + 1] = torch.from_numpy(tree(scores.arcs[row, : length + 1, : length + 1]))
        relations = self._network.labels(scores, heads)
        best = {tag: scores.tags[tag].argmax(-1).tolist() for tag in TAGS}
        for row, sentence in enumerate(sentences):
            length = len(sentence.words)
            own_heads = heads[row, 1 : length + 1].tolist()
            named = self._relations(own_heads, relations[row, 1 : length + 1].log_softmax(-1))
            for place, word in enumerate(sentence.words, 1):
                word.upos = self._values["upos"][best["upos"][row][place]]
                word.xpos = self._values["xpos"][best["xpos"][row][place]]
                features = self._values["feats"][best["feats"][row][place]]
                word.feats = None if features == _NO_FEATURES else features
                word.head = own_heads[place - 1]
                word.deprel = named[place - 1]
                word.parent.ner = self._values["ner"][best["ner"][row][place]]
            sentence.build_dependencies()

    def _relations(self, heads: list[int], scores: Tensor) -> list[str]:
        """The best relation of each word; of those that a head has once, the surest word gets it."""
        names = self._values["deprel"]
        scores[:, names.index(_ROOT)] = float("-inf")
        found = scores.argmax(-1).tolist()
        for relation in _ONCE & set(names):
            number = names.index(relation)
            rivals: dict[int, list[int]] = {}
            for place, head in enumerate(heads):
                if found[place] == number:
                    rivals.setdefault(head, []).append(place)
            for places in rivals.values():
                surest = max(places, key=lambda place: float(scores[place, number]))
                for place in set(places) - {surest}:
                    scores[place, number] = float("-inf")
                    found[place] = int(scores[place].argmax())
        return [_ROOT if head == 0 else names[number] for head, number in zip(heads, found, strict=True)]


def tree(scores: Tensor) -> np.ndarray[Any, Any]:
    """The head of each word in the best tree with one root, from scores of each word for each head; 0 is the root."""
    scores = scores.log_softmax(-1)
    scores.fill_diagonal_(float("-inf"))
    greedy: np.ndarray[Any, Any] = scores[1:].argmax(-1).numpy()
    if _is_tree(greedy.tolist()):
        return greedy
    searched: np.ndarray[Any, Any] = chuliu_edmonds_one_root(scores.clamp(min=-1e4).numpy())[1:]
    return searched


def _is_tree(heads: list[int]) -> bool:
    if heads.count(0) != 1:
        return False
    reached = {0}
    for start in range(1, len(heads) + 1):
        path = []
        place = start
        while place not in reached:
            if place in path:
                return False
            path.append(place)
            place = heads[place - 1]
        reached.update(path)
    return True


def _groups(sentences: list[Any]) -> Iterator[list[Any]]:
    """Sentences of like lengths, so many that they are read well together."""
    group: list[Any] = []
    for sentence in sorted(sentences, key=lambda sentence: len(sentence.words)):
        if group and (len(group) + 1) * len(sentence.words) > _WORDS_TOGETHER:
            yield group
            group = []
        group.append(sentence)
    if group:
        yield group
