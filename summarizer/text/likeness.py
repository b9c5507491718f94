"""Which of many texts share words, without comparing every one with every other."""

from __future__ import annotations

from array import array
from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from summarizer.text.numbering import numbering

#: Texts that may have a word for it to be looked up. Ten articles have some three hundred
#: sentences, so that there every word is; in hundreds of articles such a word tells little, and
#: without it the cost stays linear in the texts.
MOST_HAVING = 400
#: Pairs that are counted at once: some megabytes.
_AT_ONCE = 200_000


class Pairs(NamedTuple):
    """Pairs of texts that share a word; arrays of one length."""

    first: NDArray[np.int64]
    second: NDArray[np.int64]
    #: Weight of the words they share.
    shared: NDArray[np.float64]

    def where(self, holds: NDArray[np.bool_]) -> Pairs:
        """Those for which it holds."""
        return Pairs(self.first[holds], self.second[holds], self.shared[holds])


class SharedWords:
    """Texts as sets of words, and how many texts have each word."""

    def __init__(self, texts: Iterable[Collection[str]]) -> None:
        """``texts`` are read once, and not held: they may be made as they are asked for."""
        numbers = numbering()
        columns = array("q")
        lengths = array("q", [0])
        for words in texts:
            # Sorted, so that sums over the words of a text are the same in every run.
            columns.extend(sorted(map(numbers.__getitem__, sorted(words))))
            lengths.append(len(words))
        self.words = tuple(numbers)
        self._columns = np.array(columns, dtype=np.int64)
        self._starts = np.cumsum(lengths, dtype=np.int64)
        #: Texts that have each of ``words``.
        self.having = np.bincount(self._columns, minlength=len(numbers))

    def totals(self, weights: NDArray[np.float64]) -> NDArray[np.float64]:
        """The weight of all words of each text; ``weights`` has one entry a word."""
        texts = len(self._starts) - 1
        rows = np.repeat(np.arange(texts), np.diff(self._starts))
        return np.bincount(rows, weights[self._columns], minlength=texts).astype(np.float64)

    def pairs(self, weights: NDArray[np.float64], *, most: int = MOST_HAVING) -> Iterator[Pairs]:
        """All pairs that share a word which at most ``most`` texts have, some at a time, each once:
        ``first`` below ``second``.

        Words that more texts have count nothing in what is shared.
        """
        for pairs in self.neighbours(weights, most=most):
            yield pairs.where(pairs.first < pairs.second)

    def neighbours(
        self, weights: NDArray[np.float64], *, most: int = MOST_HAVING
    ) -> Iterator[Pairs]:
        """:meth:`pairs`, but each both ways, and all of one ``first`` together, in order."""
        count = len(self._starts) - 1
        used = self.having[self._columns] <= most
        columns = self._columns[used]
        rows = np.repeat(np.arange(count), np.diff(self._starts))[used]
        starts = np.searchsorted(rows, np.arange(count + 1))
        shape = (count, len(self.words))
        weighted = csr_array((weights[columns], columns, starts), shape=shape)
        having = csr_array((np.ones(len(columns)), columns, starts), shape=shape).T.tocsr()
        work = np.concatenate(([0], np.cumsum(self.having[columns])))[starts]
        begin = 0
        while begin < count:
            end = int(np.searchsorted(work, work[begin] + _AT_ONCE, side="right")) - 1
            end = min(max(end, begin + 1), count)
            part = weighted if end - begin == count else weighted[begin:end]
            found = part @ having
            first = np.repeat(np.arange(begin, end), np.diff(found.indptr))
            second = found.indices.astype(np.int64)
            yield Pairs(first, second, found.data).where(first != second)
            begin = end
