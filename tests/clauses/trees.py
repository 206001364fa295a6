"""Trees by hand, for what no parser makes on demand."""

from __future__ import annotations

from collections.abc import Iterable

from geoevents.parsing import Sentence, Token


def sentence_of(rows: Iterable[tuple[str, str, str, int, str]]) -> Sentence:
    """A sentence from (word, universal tag, Penn tag, head counted from 0 or -1, relation)."""
    rows = list(rows)
    tokens = []
    start = 0
    for index, (word, upos, xpos, head, relation) in enumerate(rows):
        tokens.append(
            Token(
                index=index,
                text=word,
                lemma=word if upos == "PROPN" else word.lower(),
                upos=upos,
                xpos=xpos,
                features={"VerbForm": "Inf"} if xpos == "VB" else {},
                head=head,
                relation=relation,
                entity=None,
                start=start,
                end=start + len(word),
            )
        )
        start += len(word) + 1
    return Sentence(tuple(tokens), " ".join(row[0] for row in rows))
