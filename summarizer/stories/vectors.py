"""Weigh what articles talk about, so that two can be compared: rare terms weigh more."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from summarizer.stories.rarity import background, rarity

if TYPE_CHECKING:
    from numpy.typing import NDArray

#: Heaviest stems kept of an article.
VECTOR_TERMS = 200


@dataclass(frozen=True, slots=True)
class Vector:
    """Terms as columns with their weights, heaviest first, of unit length together."""

    columns: NDArray[np.int32]
    weights: NDArray[np.float32]

    def terms(self, most: int | None = None) -> Iterator[tuple[int, float]]:
        """Columns with their weights, heaviest first."""
        return zip(self.columns[:most].tolist(), self.weights[:most].tolist(), strict=True)


class Vocabulary:
    """The terms seen so far, a column each, and how many articles had them."""

    def __init__(self) -> None:
        self._columns: dict[str, int] = {}
        #: By column, how many articles had the term, here and as a share of the background.
        self._seen = array("q")
        self._shares = array("d")
        self._articles = 0

    def __len__(self) -> int:
        return len(self._seen)

    def vectors(self, bags: Sequence[Mapping[str, float]]) -> list[Vector]:
        """Vectors of the articles of a batch, from their weighted terms; each counts towards how
        rare a term is in all of them and in later ones.
        """
        counted = [self._counted_in(bag) for bag in bags]
        self._articles += len(bags)
        return [self._weighed(*terms) for terms in counted]

    def _counted_in(
        self, terms: Mapping[str, float]
    ) -> tuple[NDArray[np.int32], NDArray[np.float32]]:
        shares = background()
        columns = np.empty(len(terms), dtype=np.int32)
        for place, term in enumerate(terms):
            column = self._columns.setdefault(term, len(self._seen))
            if column == len(self._seen):
                self._seen.append(0)
                self._shares.append(shares.get(term, 0.0))
            self._seen[column] += 1
            columns[place] = column
        return columns, np.fromiter(terms.values(), dtype=np.float32, count=len(terms))

    def _weighed(self, columns: NDArray[np.int32], weights: NDArray[np.float32]) -> Vector:
        seen = np.frombuffer(self._seen, dtype=np.int64)[columns]
        shares = np.frombuffer(self._shares, dtype=np.float64)[columns]
        weighed = weights * rarity(seen, self._articles, shares)
        kept = np.lexsort((columns, -weighed))[:VECTOR_TERMS]
        length = float(np.sqrt((weighed[kept] ** 2).sum())) or 1.0
        return Vector(columns[kept], (weighed[kept] / length).astype(np.float32))
