"""Add news to a treebank: the same trees with the names of world politics, and in the style of headlines.

    python augment.py --train TRAIN.conllu --actors SRC/geoevents/data/actors --out AUGMENTED.conllu

The treebanks hold few names outside the United States, so a tagger trained on them alone takes "Beijing" for a verb
and "Houthi" for an adjective. Two copies of part of the sentences, added to the originals, answer that:

* names: each state, capital, demonym and part of a person's name becomes another of the same kind, drawn from our
  actor tables (the same for the same name within a sentence);
* headlines: articles and the auxiliary "be" go, and the full stop.

Trees are unchanged but for the words taken out, whose ids close up.
"""

import argparse
import random
from collections.abc import Iterator
from pathlib import Path

Sentence = list[list[str]]
PLURAL = ("ans", "is", "ns", "ks", "men")
FORM, LEMMA, UPOS, XPOS, HEAD, DEPREL = 1, 2, 3, 4, 6, 7


def sentences(path: Path) -> Iterator[Sentence]:
    """The token lines of each sentence, split in columns."""
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        rows = [line.split("\t") for line in block.splitlines() if line and not line.startswith("#")]
        if rows:
            yield rows


def column(path: Path, kinds: tuple[str, ...] = ()) -> list[str]:
    """The names of an actor table, those of some kinds only where kinds are given."""
    found = []
    for line in path.read_text(encoding="utf-8").splitlines():
        cells = line.split("\t")
        if line and not line.startswith("#") and cells[0] != "name" and (not kinds or cells[1] in kinds):
            found += [cells[0], *(cells[5].split("|") if len(cells) > 5 else [])]
    return found


def single(names: list[str]) -> list[str]:
    """The names of one word, without acronyms."""
    return sorted({name for name in names if name.isalpha() and not name.isupper() and name[0].isupper()})


class Names:
    """What a name may become: words by kind, from the actor tables."""

    def __init__(self, actors: Path) -> None:
        self.places = single(column(actors / "states.tsv") + column(actors / "seats.tsv"))
        self.demonyms = [name for name in single(column(actors / "demonyms.tsv")) if not name.endswith(PLURAL)]
        people = [name.split() for table in sorted(actors.glob("leaders_*.tsv")) for name in column(table)]
        self.first_names = sorted({name[0] for name in people if len(name) > 1 and name[0].isalpha()})
        self.surnames = sorted({name[-1] for name in people if len(name) > 1 and name[-1].isalpha()})

    def replaced(self, rows: Sentence, dice: random.Random) -> Sentence | None:
        """The sentence with other names, or None where it holds none."""
        flat_heads = {row[HEAD] for row in rows if row[DEPREL] == "flat" and row[UPOS] == "PROPN"}
        drawn: dict[str, str] = {}
        new = [list(row) for row in rows]
        for row in new:
            choices = self._like(row, flat_heads)
            if choices:
                word = drawn.setdefault(row[FORM], dice.choice(choices))
                row[FORM] = word
                row[LEMMA] = word
        return new if drawn else None

    def _like(self, row: list[str], flat_heads: set[str]) -> list[str]:
        form = row[FORM]
        if row[UPOS] == "ADJ" and row[XPOS] == "JJ" and form in self.demonyms:
            return self.demonyms
        if row[XPOS] != "NNP" or not form.isalpha() or form.isupper() or len(form) < 3:
            return []
        if form in self.places:
            return self.places
        if row[DEPREL] == "flat":
            return self.surnames
        if row[0] in flat_heads and row[DEPREL] != "compound":
            return self.first_names
        return []


def headline(rows: Sentence) -> Sentence | None:
    """The sentence as a headline, or None where nothing changes."""
    heads = {row[HEAD] for row in rows}

    def drops(row: list[str]) -> bool:
        if row[0] in heads or row[HEAD] == "0":
            return False
        article = row[UPOS] == "DET" and row[FORM].lower() in ("the", "a", "an")
        auxiliary = row[DEPREL] in ("aux:pass", "aux") and row[LEMMA] == "be"
        return article or auxiliary or (row is rows[-1] and row[FORM] == ".")

    kept = [row for row in rows if not drops(row)]
    if len(kept) == len(rows) or len(kept) < 3:
        return None
    number = {row[0]: str(i) for i, row in enumerate(kept, 1)} | {"0": "0"}
    return [[number[row[0]], *row[1:HEAD], number[row[HEAD]], *row[DEPREL:]] for row in kept]


def in_title_case(rows: Sentence) -> Sentence:
    """The sentence with capitals as American papers set them: on all but the small words."""

    def written(row: list[str]) -> str:
        small = row[UPOS] in ("ADP", "DET", "CCONJ", "PART", "PUNCT") and len(row[FORM]) < 5 and row[0] != "1"
        return row[FORM] if small else row[FORM][:1].upper() + row[FORM][1:]

    return [[row[0], written(row), *row[LEMMA:]] for row in rows]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--train", type=Path, required=True)
    parser.add_argument("--actors", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--copies", type=int, default=2, help="renamed copies of each sentence that holds names")
    parser.add_argument("--headlines", type=float, default=0.06, help="share of all sentences that get a headline copy")
    parser.add_argument("--seed", type=int, default=7)
    arguments = parser.parse_args()
    dice = random.Random(arguments.seed)
    names = Names(arguments.actors)
    originals = list(sentences(arguments.train))
    result = list(originals)
    for rows in originals:
        renamed = [new for _ in range(arguments.copies) if (new := names.replaced(rows, dice))]
        result += renamed
        short = headline(renamed[0] if renamed else rows)
        if short and dice.random() < arguments.headlines:
            result.append(short)
    dice.shuffle(result)
    text = "\n\n".join("\n".join("\t".join(row) for row in rows) for rows in result)
    arguments.out.write_text(text + "\n\n", encoding="utf-8")
    print(f"{len(originals)} sentences and {len(result) - len(originals)} copies")


if __name__ == "__main__":
    main()
