"""A dependency tree that can be walked safely, whatever the parser made: cycles and stray heads are cut."""

from __future__ import annotations

from geoevents.parsing import Sentence, Token


class Tree:
    """Children by relation, and an order in which heads come before their dependents.

    Attributes:
        order: the indices of all words, heads first.
        parent: the head of each word, -1 for a root; broken heads are roots.
    """

    def __init__(self, sentence: Sentence) -> None:
        self.sentence = sentence
        self.tokens = sentence.tokens
        size = len(self.tokens)
        self.parent = [
            token.head if 0 <= token.head < size and token.head != token.index else -1 for token in self.tokens
        ]
        self._relations = [(token.relation, token.relation.partition(":")[0]) for token in self.tokens]
        self._children: list[list[int]] = [[] for _ in self.tokens]
        for index, head in enumerate(self.parent):
            if head >= 0:
                self._children[head].append(index)
        self.order = self._heads_first()

    def _heads_first(self) -> tuple[int, ...]:
        seen: set[int] = set()
        order: list[int] = []
        starts = [index for index, head in enumerate(self.parent) if head < 0]
        for start in [*starts, *range(len(self.tokens))]:
            if start in seen:
                continue
            if self.parent[start] >= 0:  # only words on a cycle are left: cut it here
                self._children[self.parent[start]].remove(start)
                self.parent[start] = -1
            queue = [start]
            seen.add(start)
            for index in queue:
                order.append(index)
                fresh = [child for child in self._children[index] if child not in seen]
                seen.update(fresh)
                queue.extend(fresh)
        return tuple(order)

    def children(self, index: int, *relations: str) -> list[int]:
        """The dependents of a word, in text order; with relations, only those (subtypes given by `:` count)."""
        found = self._children[index]
        if not relations:
            return list(found)
        return [child for child in found if self.is_a(child, *relations)]

    def is_a(self, index: int, *relations: str) -> bool:
        """Whether the word's relation to its head is one of these, or a subtype of one of these."""
        relation, general = self._relations[index]
        return relation in relations or general in relations

    def first(self, index: int, *relations: str) -> int | None:
        """The first dependent with one of the relations."""
        found = self.children(index, *relations)
        return found[0] if found else None

    def token(self, index: int) -> Token:
        """The word itself."""
        return self.tokens[index]

    def word(self, index: int) -> str:
        """The word's text in lower case."""
        return self.tokens[index].text.lower()

    def lemma(self, index: int) -> str:
        """The word's lemma in lower case."""
        return self.tokens[index].lemma.lower()

    def subtree(self, index: int) -> list[int]:
        """The word and everything below it, in text order."""
        found = [index]
        for current in found:
            found.extend(self._children[current])
        return sorted(found)
