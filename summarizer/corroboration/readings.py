"""Passages of other articles that share words enough to be looked at more closely."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice, pairwise

import numpy as np

from summarizer.corroboration.content import Reading, Weights
from summarizer.facts import Figure, figures
from summarizer.material import Material, Passage, Sentence
from summarizer.text.likeness import SharedWords
from summarizer.text.meanings import meanings

FEWEST_WORDS = 3
#: Least share by words alone, numbers and days apart, for a pair to be looked at more closely.
_LIKELY = 0.3
#: Passages that are looked at for one, those that share most: a bound on cost. In clusters of ten
#: articles a passage has two on average.
_MOST_LIKELY = 30


class Readings:
    """The passages' content, read when it is first needed."""

    def __init__(self, material: Material) -> None:
        self._material = material
        self._language = material.language
        texts = [material.sentences[p.sentences[0]].text for p in material.passages]
        self._documents = [_documents(material, p) for p in material.passages]
        #: What the words of each passage mean, in order.
        self.words = [meanings(text, self._language) for text in texts]
        self._table = SharedWords(map(frozenset, self.words))
        articles = len(set().union(*self._documents)) or 1
        self._weights = Weights(self._table, articles, len(texts))
        self._read: dict[int, Reading] = {}

    def __getitem__(self, index: int) -> Reading:
        if index not in self._read:
            facts = self._material.facts(self._material.passages[index].sentences[0])
            order = self.words[index]
            self._read[index] = Reading(facts, order, self._weights, self._language)
        return self._read[index]

    def __len__(self) -> int:
        return len(self.words)

    def apart(self, index: int, other: int) -> bool:
        """Whether no article has both passages."""
        return self._documents[index].isdisjoint(self._documents[other])

    def document(self, index: int) -> int:
        return self._first(index).document

    def position(self, index: int) -> int:
        return self._first(index).position

    def _first(self, index: int) -> Sentence:
        return self._material.sentences[self._material.passages[index].sentences[0]]

    def likely(self) -> Iterator[tuple[int, list[int]]]:
        """Passages, and those of other articles that share enough words with each, in order."""
        weights = self._weights.each(self._table.words)
        total = self._table.totals(weights)
        for pairs in self._table.neighbours(weights):
            near = pairs.where(pairs.shared >= _LIKELY * total[pairs.first])
            # Of each passage those first that share most.
            others = near.second[np.lexsort((near.second, -near.shared, near.first))].tolist()
            ends = np.flatnonzero(np.diff(near.first, append=-1)) + 1
            for begin, end in pairwise([0, *ends.tolist()]):
                index = int(near.first[begin])
                most_alike = self._may_corroborate(index, others[begin:end])
                if most_alike:
                    yield index, sorted(most_alike)

    def with_one_figure(self) -> Iterator[tuple[int, list[int]]]:
        """Passages, and those of any article with a figure that each has too, in order.

        Of a figure that very many have, those that have it first.
        """
        of_passage = [
            self._material.facts(p.sentences[0]).derived(figures) for p in self._material.passages
        ]
        having: dict[Figure, list[int]] = {}
        for index, own in enumerate(of_passage):
            for figure in own:
                having.setdefault(figure, []).append(index)
        for index, own in enumerate(of_passage):
            near = {other for figure in own for other in having[figure][:_MOST_LIKELY]} - {index}
            if near:
                yield index, sorted(near)

    def _may_corroborate(self, index: int, others: Iterable[int]) -> list[int]:
        """The first passages of other articles that share words enough with one."""
        mine = frozenset(self.words[index])
        fewest = FEWEST_WORDS
        if len(mine) < FEWEST_WORDS + 2 and self[index].facts.quantities:
            # It has little more than a number.
            fewest = max(1, len(mine) - 2)
        may = (
            other
            for other in others
            if self.apart(index, other) and len(mine.intersection(self.words[other])) >= fewest
        )
        return list(islice(may, _MOST_LIKELY))


def _documents(material: Material, passage: Passage) -> frozenset[int]:
    return frozenset(material.sentences[s].document for s in passage.sentences)
