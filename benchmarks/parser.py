"""Scores of the bundled parser from raw text, everything predicted, by the metrics of CoNLL 2018.

    python benchmarks/parser.py TEXT.txt GOLD.conllu [TEXT.txt GOLD.conllu ...]

The texts and trees are those of Universal Dependencies treebanks, multi-word tokens taken apart.
"""

import io
import sys
import time
from pathlib import Path

from stanza.models.common.utils import ud_scores

from geoevents.parsing import bundled

METRICS = ("Tokens", "Sentences", "UPOS", "UFeats", "Lemmas", "UAS", "LAS")


def main() -> None:
    pipeline = bundled.load()
    files = sys.argv[1:]
    for text, gold in zip(files[::2], files[1::2], strict=True):
        start = time.process_time()
        document = pipeline(Path(text).read_text(encoding="utf-8"))
        seconds = time.process_time() - start
        found = ud_scores(gold, io.StringIO(f"{document:C}\n\n"))
        figures = " ".join(f"{metric} {100 * found[metric].f1:.2f}" for metric in METRICS)
        print(f"{Path(text).name}: {figures}; {document.num_words / seconds:.0f} words a second of processor time")


if __name__ == "__main__":
    main()
