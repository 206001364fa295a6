"""Train the network of the bundled parser: tags, trees and names in one pass, on a small pretrained encoder.

    python train.py --encoder MINILM --train TRAIN.conllu --dev DEV.conllu --names NAMES.json --actors ACTORS \\
        --out syntax.pt

MINILM is a folder with `vocab.txt` and `model.safetensors` of all-MiniLM-L6-v2 (Apache 2.0); the actor tables are
those of the package, with the table of cities next to them. `--start` in place of `--encoder` goes on from weights
that this script wrote. In each round a part of the sentences gets other names or becomes a headline (`augment.py`),
and some short sentences of news are made from patterns (`news.py`).
The weights that are kept are a moving average; the learning rate rises shortly, then falls in a straight line to the
end of the given time.
"""

import argparse
import copy
import json
import random
import time
from pathlib import Path

import torch
from augment import DEPREL, FORM, HEAD, UPOS, XPOS, Names, Sentence, headline, in_title_case, sentences
from news import News
from safetensors.torch import load_file
from torch import Tensor
from torch.nn.functional import cross_entropy

from geoevents.parsing.network import TAGS, Network, as_batch
from geoevents.parsing.pieces import Pieces
from geoevents.parsing.syntax import read_network, write_network

FEATS = 5
NOTHING = -100
STEP = 8  # lengths are rounded up to a multiple
COLUMNS = {"upos": UPOS, "xpos": XPOS, "feats": FEATS, "deprel": DEPREL}
NER = ["O", *(f"{place}-{kind}" for kind in ("PER", "LOC", "ORG") for place in "BI")]
WEIGHTS = {"upos": 1.0, "xpos": 1.0, "feats": 0.5, "ner": 1.0}


def values_of(corpus: list[Sentence]) -> dict[str, list[str]]:
    """What each column can be, most frequent first; rare bundles of features are left out."""
    found = {}
    for name, column in COLUMNS.items():
        counts: dict[str, int] = {}
        for rows in corpus:
            for row in rows:
                counts[row[column]] = counts.get(row[column], 0) + 1
        least = 3 if name == "feats" else 1
        found[name] = sorted((value for value in counts if counts[value] >= least), key=lambda v: -counts[v])
    return {**found, "ner": NER}


def start_from(network: Network, encoder: Path) -> None:
    """Copy the weights of a BERT encoder into the network."""
    given = load_file(encoder / "model.safetensors")
    given = {name.removeprefix("bert."): tensor for name, tensor in given.items()}
    names = {
        "piece.weight": "embeddings.word_embeddings.weight",
        "position.weight": "embeddings.position_embeddings.weight",
        "norm.weight": "embeddings.LayerNorm.weight",
        "norm.bias": "embeddings.LayerNorm.bias",
    }
    state = network.state_dict()
    for own, other in names.items():
        state[own].copy_(given[other])
    state["position.weight"] += given["embeddings.token_type_embeddings.weight"][0]
    state["shape.weight"].zero_()
    for number in range(len(network.layers)):
        theirs = f"encoder.layer.{number}."
        ours = f"layers.{number}."
        for kind in ("weight", "bias"):
            parts = [given[f"{theirs}attention.self.{part}.{kind}"] for part in ("query", "key", "value")]
            state[f"{ours}self_attn.in_proj_{kind}"].copy_(torch.cat(parts))
            state[f"{ours}self_attn.out_proj.{kind}"].copy_(given[f"{theirs}attention.output.dense.{kind}"])
            state[f"{ours}norm1.{kind}"].copy_(given[f"{theirs}attention.output.LayerNorm.{kind}"])
            state[f"{ours}linear1.{kind}"].copy_(given[f"{theirs}intermediate.dense.{kind}"])
            state[f"{ours}linear2.{kind}"].copy_(given[f"{theirs}output.dense.{kind}"])
            state[f"{ours}norm2.{kind}"].copy_(given[f"{theirs}output.LayerNorm.{kind}"])


def names_by_words(path: Path) -> dict[tuple[str, ...], list[str]]:
    """The name tags of each sentence, by its words."""
    data = json.loads(path.read_text(encoding="utf-8"))
    return {tuple(token["text"] for token in found): [token["ner"] for token in found] for found in data}


def varied(rows: Sentence, names: Names, dice: random.Random, share: float) -> Sentence:
    """A sentence as it is, with other names, or as a headline."""
    chance = dice.random()
    if chance < share:
        rows = names.replaced(rows, dice) or rows
    if dice.random() < 0.05:
        rows = headline(rows) or rows
        if dice.random() < 0.4:
            rows = in_title_case(rows)
    return rows


def batches(corpus: list[Sentence], words: int, dice: random.Random) -> list[list[int]]:
    """The numbers of sentences of about one length, about so many words together, in few different sizes."""
    groups: dict[int, list[int]] = {}
    for number, rows in enumerate(corpus):
        groups.setdefault(-(-(len(rows) + 1) // STEP) * STEP, []).append(number)
    found = []
    for length, numbers in groups.items():
        dice.shuffle(numbers)
        size = max(1, words // length)
        found += [numbers[start : start + size] for start in range(0, len(numbers), size)]
    dice.shuffle(found)
    return found


def loss_of(
    network: Network,
    pieces: Pieces,
    group: list[Sentence],
    tags: list[list[str] | None],
    index: dict[str, dict[str, int]],
) -> Tensor:
    """The summed loss of all tasks on some sentences, for one word."""
    batch = as_batch([[row[FORM] for row in rows] for rows in group], pieces, STEP)
    size = tuple(batch.words.shape)
    gold = {name: torch.full(size, NOTHING) for name in (*TAGS, "deprel", "head")}
    for number, rows in enumerate(group):
        last = len(rows) + 1
        for name, column in COLUMNS.items():
            gold[name][number, 1:last] = torch.tensor([index[name].get(row[column], NOTHING) for row in rows])
        gold["head"][number, 1:last] = torch.tensor([int(row[HEAD]) for row in rows])
        if tags[number] is not None:
            gold["ner"][number, 1:last] = torch.tensor([index["ner"][tag] for tag in tags[number]])
    with torch.autocast("cpu", dtype=torch.bfloat16):
        scores = network(batch)
        labels = network.labels(scores, gold["head"].clamp(min=0))

    def part(found: Tensor, name: str) -> Tensor:
        if (gold[name] == NOTHING).all():
            return torch.zeros(())
        return cross_entropy(found.float().flatten(0, 1), gold[name].flatten(), ignore_index=NOTHING)

    loss = part(scores.arcs, "head") + part(labels, "deprel")
    for name, weight in WEIGHTS.items():
        loss = loss + weight * part(scores.tags[name], name)
    return loss


@torch.no_grad()
def score(network: Network, pieces: Pieces, corpus: list[Sentence], values: dict[str, list[str]]) -> dict[str, float]:
    """The share of words with the right tags, heads (without a search for trees) and relations, on gold words."""
    network.eval()
    right = dict.fromkeys(("upos", "xpos", "feats", "uas", "las"), 0)
    total = 0
    for group in batches(corpus, 3000, random.Random(0)):
        picked = [corpus[number] for number in group]
        batch = as_batch([[row[FORM] for row in rows] for rows in picked], pieces)
        scores = network(batch)
        heads = scores.arcs.argmax(-1)
        relations = network.labels(scores, heads).argmax(-1)
        for number, rows in enumerate(picked):
            for place, row in enumerate(rows, 1):
                total += 1
                for name in ("upos", "xpos", "feats"):
                    right[name] += values[name][scores.tags[name][number, place].argmax()] == row[COLUMNS[name]]
                head = int(heads[number, place]) == int(row[HEAD])
                right["uas"] += head
                right["las"] += head and values["deprel"][relations[number, place]] == row[DEPREL]
    network.train()
    return {name: round(100 * count / total, 2) for name, count in right.items()}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    origin = parser.add_mutually_exclusive_group(required=True)
    origin.add_argument("--encoder", type=Path, help="a folder with the pretrained encoder")
    origin.add_argument("--start", type=Path, help="weights to go on from")
    for name in ("train", "dev", "names", "actors", "out"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--more", type=Path, help="further training sentences")
    parser.add_argument("--minutes", type=float, default=70)
    parser.add_argument("--words", type=int, default=900, help="a batch, padding included")
    parser.add_argument("--rate", type=float, default=2e-4, help="of the encoder; the rest learns five times as fast")
    parser.add_argument("--renamed", type=float, default=0.3, help="share of sentences that get other names")
    parser.add_argument("--news", type=float, default=0.03, help="share of sentences made from patterns (news.py)")
    parser.add_argument("--seed", type=int, default=11)
    parser.add_argument("--threads", type=int, default=1)
    arguments = parser.parse_args()
    torch.set_num_threads(arguments.threads)
    torch.manual_seed(arguments.seed)
    dice = random.Random(arguments.seed)
    corpus = list(sentences(arguments.train)) + (list(sentences(arguments.more)) if arguments.more else [])
    dev = list(sentences(arguments.dev))
    if arguments.start:
        network, pieces, values = read_network(arguments.start)
        vocabulary = pieces.vocabulary
    else:
        values = values_of(corpus)
        vocabulary = (arguments.encoder / "vocab.txt").read_text(encoding="utf-8").splitlines()
        pieces = Pieces(vocabulary)
        network = Network(values, len(vocabulary))
        start_from(network, arguments.encoder)
    index = {name: {value: number for number, value in enumerate(found)} for name, found in values.items()}
    network.piece.weight.requires_grad_(False)
    average = copy.deepcopy(network)
    known = names_by_words(arguments.names)
    tags = [known.get(tuple(row[FORM] for row in rows)) for rows in corpus]
    print(f"{len(corpus)} sentences, {sum(t is not None for t in tags)} with names", flush=True)
    names = Names(arguments.actors)
    news = News(names, arguments.actors.parent / "cities.tsv")
    old = {name for name, _ in network.named_parameters() if name.startswith(("layers", "norm", "position"))}
    parameters = [(name, p) for name, p in network.named_parameters() if p.requires_grad]
    optimizer = torch.optim.AdamW(
        [
            {"params": [p for name, p in parameters if name in old], "peak": arguments.rate},
            {"params": [p for name, p in parameters if name not in old], "peak": 5 * arguments.rate},
        ],
        weight_decay=0.01,
    )
    started, steps, shown, total = time.time(), 0, time.time(), 0.0

    def done() -> float:
        return (time.time() - started) / (60 * arguments.minutes)

    network.train()
    while done() < 1:
        now = [varied(rows, names, dice, arguments.renamed) for rows in corpus]
        named = [
            known_tags if known_tags and len(known_tags) == len(rows) else None
            for known_tags, rows in zip(tags, now, strict=True)
        ]
        for rows, made in news.sentences(round(arguments.news * len(corpus)), dice):
            now.append(rows)
            named.append(made)
        for group in batches(now, arguments.words, dice):
            rate = min(1.0, (steps + 1) / 300) * max(0.0, 1 - done())
            for parameter_group in optimizer.param_groups:
                parameter_group["lr"] = rate * parameter_group["peak"]
            loss = loss_of(network, pieces, [now[n] for n in group], [named[n] for n in group], index)
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_([p for _, p in parameters], 5.0)
            optimizer.step()
            steps += 1
            total += loss.item()
            keep = min(0.999, steps / (steps + 20))
            with torch.no_grad():
                for mean, new in zip(average.parameters(), network.parameters(), strict=True):
                    if new.requires_grad:
                        mean.lerp_(new, 1 - keep)
            if steps % 100 == 0:
                print(f"{steps} steps {done():.3f} done, loss {total / 100:.3f}", flush=True)
                total = 0.0
            if time.time() - shown > 600:
                shown = time.time()
                print(score(average, pieces, dev, values), flush=True)
                write_network(arguments.out, average, vocabulary, values)
            if done() >= 1:
                break
    print(score(average, pieces, dev, values), flush=True)
    write_network(arguments.out, average, vocabulary, values)


if __name__ == "__main__":
    main()
