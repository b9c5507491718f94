"""Which pairs of values are looked at: those of one kind, from different articles."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property

import numpy as np

from summarizer.comparison.surroundings import LEAST_SPECIFIC, Bools, Floats, Ints
from summarizer.comparison.values import Placed
from summarizer.material import Material
from summarizer.text.likeness import SharedWords

#: Pairs of a family that are looked at, those first whose sentences share most: a bound on cost
#: that short articles do not reach.
MOST_PAIRS = 100
#: Of the likelier ones there mostly are enough: only for speed.
_GOOD = 0.2
#: How many times more pairs of sentences are looked at where those before have too few such pairs.
_MORE = 4


class Candidates:
    """Pairs of values; sentences are numbered in the order of their passages.

    Ten articles full of names have a hundred thousand pairs of them, but few pairs of sentences:
    those are chosen first, and pairs of values are made of the chosen ones only.
    """

    def __init__(
        self, material: Material, values: Sequence[Placed], kinds: Ints, documents: Ints
    ) -> None:
        """``kinds`` and ``documents``, as bits, of each value."""
        self._material = material
        self._kinds = kinds
        passages, first, self._sentence = np.unique(
            np.array([v.passage for v in values], dtype=np.int64),
            return_index=True,
            return_inverse=True,
        )
        self._passages: list[int] = passages.tolist()
        of_sentence = documents[first]
        self._apart = np.triu((of_sentence[:, None] & of_sentence) == 0, 1)

    def pairs(
        self, members: Ints, holds: Callable[[Ints, Ints], Bools] | None = None
    ) -> tuple[Ints, Ints]:
        """The pairs of some values, in order, for which it holds; of more than ``MOST_PAIRS`` those
        in the likeliest sentences, and those that are just as likely.
        """
        of = self._sentence[members]
        starts = np.flatnonzero(np.diff(of, prepend=-1))
        sentences, counts = of[starts], np.diff(starts, append=len(of))
        kinds, kind = np.unique(self._kinds[members], return_inverse=True)
        having = np.zeros((len(sentences), len(kinds)), dtype=np.float32)
        np.add.at(having, (np.repeat(np.arange(len(sentences)), counts), kind), 1)
        table = (having @ having.T) * self._apart[np.ix_(sentences, sentences)]
        one, other = np.nonzero(table)

        def made(chosen: Ints | Bools) -> tuple[Ints, Ints]:
            x, y = _crossed(starts, counts, one[chosen], other[chosen])
            first, second = members[x], members[y]
            fits = self._kinds[first] == self._kinds[second]
            if holds is not None:
                fits[fits] = holds(first[fits], second[fits])
            return first[fits], second[fits]

        if table.sum() <= MOST_PAIRS:
            first, second = made(np.arange(len(one)))
        else:
            likely = self._likely[sentences[one], sentences[other]]
            looked_at = MOST_PAIRS
            while True:
                first, second = made(likely >= _least_of(likely, looked_at))
                if len(first) >= MOST_PAIRS or looked_at >= len(one):
                    break
                looked_at *= _MORE
            if len(first) > MOST_PAIRS:
                found = self._likely[self._sentence[first], self._sentence[second]]
                kept = found >= _least_of(found, MOST_PAIRS)
                first, second = first[kept], second[kept]
        order = np.lexsort((second, first))
        return first[order], second[order]

    @cached_property
    def _likely(self) -> Floats:
        """How much of the rarer words a sentence and a later one share; 1 more where both open an
        article.
        """
        material = self._material
        kept = [material.sentences[material.passages[p].sentences[0]] for p in self._passages]
        leads = np.array([s.position == 0 for s in kept], dtype=bool)
        table = SharedWords(frozenset(material.readings.stems(s.text, "en")) for s in kept)
        weights = np.log((1 + len(kept)) / (1 + table.having)) + LEAST_SPECIFIC
        totals = np.maximum(table.totals(weights), LEAST_SPECIFIC)
        likely = np.zeros((len(kept), len(kept)))
        for found in table.pairs(weights):
            most = np.maximum(totals[found.first], totals[found.second])
            likely[found.first, found.second] = np.round(found.shared / most, 6)
        opening = np.flatnonzero(leads)
        likely[np.ix_(opening, opening)] += 1
        return likely


def _least_of(likely: Floats, most: int) -> float:
    """What the ``most`` likeliest have at least."""
    if len(likely) <= most:
        return 0.0
    good = likely[likely >= _GOOD]
    return float(np.partition(good if len(good) >= most else likely, -most)[-most])


def _crossed(starts: Ints, counts: Ints, one: Ints, other: Ints) -> tuple[Ints, Ints]:
    """Every member of one sentence with every member of the other, by place, for each pair."""
    width = counts[other]
    sizes = counts[one] * width
    pair = np.repeat(np.arange(len(one)), sizes)
    within = np.arange(len(pair)) - np.repeat(np.cumsum(sizes) - sizes, sizes)
    first, second = np.divmod(within, width[pair])
    return starts[one][pair] + first, starts[other][pair] + second
