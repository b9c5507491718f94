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
#: Share of words from which sentences are looked at first: mostly they are enough. Changes nothing
#: but time.
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
        of_kind = np.bincount(self._kinds[members])
        if (of_kind * (of_kind - 1)).sum() // 2 <= MOST_PAIRS:
            one, other = np.nonzero(self._apart)
            return self._likeliest(members, (one, other, np.zeros(len(one))), holds)
        found = self._likeliest(members, self._good, holds)
        if len(found[0]) < MOST_PAIRS:
            one, other = np.nonzero(self._apart)
            found = self._likeliest(members, (one, other, self._every[one, other]), holds)
        return found

    def _likeliest(
        self,
        members: Ints,
        sentences: tuple[Ints, Ints, Floats],
        holds: Callable[[Ints, Ints], Bools] | None,
    ) -> tuple[Ints, Ints]:
        """The same of some pairs of sentences, given with how likely they are."""
        one, other, likely = sentences
        bounds = np.searchsorted(self._sentence[members], np.arange(len(self._passages) + 1))
        starts, counts = bounds[:-1], np.diff(bounds)
        both = (counts[one] > 0) & (counts[other] > 0)
        one, other, likely = one[both], other[both], likely[both]
        looked_at = MOST_PAIRS
        while True:
            chosen = np.flatnonzero(likely >= _least_of(likely, looked_at))
            x, y, pair = _crossed(starts, counts, one[chosen], other[chosen])
            first, second = members[x], members[y]
            fits = self._kinds[first] == self._kinds[second]
            if holds is not None:
                fits[fits] = holds(first[fits], second[fits])
            first, second, found = first[fits], second[fits], likely[chosen[pair[fits]]]
            if len(first) >= MOST_PAIRS or looked_at >= len(one):
                break
            looked_at *= _MORE
        kept = np.flatnonzero(found >= _least_of(found, MOST_PAIRS))
        kept = kept[np.lexsort((second[kept], first[kept]))]
        return first[kept], second[kept]

    @cached_property
    def _likely(self) -> tuple[Ints, Ints, Floats]:
        """Pairs of sentences, the earlier one first, and how much of their rarer words they share;
        1 more where both open an article.
        """
        material = self._material
        kept = [material.sentences[material.passages[p].sentences[0]] for p in self._passages]
        table = SharedWords(frozenset(material.readings.stems(s.text, "en")) for s in kept)
        weights = np.log((1 + len(kept)) / (1 + table.having)) + LEAST_SPECIFIC
        totals = np.maximum(table.totals(weights), LEAST_SPECIFIC)
        opens = np.array([s.position == 0 for s in kept], dtype=bool)
        opening = np.flatnonzero(opens)
        of_opening = np.zeros((len(opening), len(opening)))
        place = np.cumsum(opens) - 1
        out = []
        for pairs in table.pairs(weights):
            one, other = pairs.first, pairs.second
            share = np.round(pairs.shared / np.maximum(totals[one], totals[other]), 6)
            both = opens[one] & opens[other]
            of_opening[place[one[both]], place[other[both]]] = share[both]
            out.append((one[~both], other[~both], share[~both]))
        x, y = np.triu_indices(len(opening), 1)
        out.append((opening[x], opening[y], of_opening[x, y] + 1))
        first, second, likely = (np.concatenate(column) for column in zip(*out, strict=True))
        return first, second, likely

    @cached_property
    def _good(self) -> tuple[Ints, Ints, Floats]:
        """Those of different articles that share much, which mostly are enough."""
        one, other, likely = self._likely
        good = likely >= _GOOD
        good[good] = self._apart[one[good], other[good]]
        return one[good], other[good], likely[good]

    @cached_property
    def _every(self) -> Floats:
        one, other, likely = self._likely
        out = np.zeros(self._apart.shape)
        out[one, other] = likely
        return out


def _least_of(likely: Floats, most: int) -> float:
    """What the ``most`` likeliest have at least."""
    return float(np.partition(likely, -most)[-most]) if len(likely) > most else 0.0


def _crossed(starts: Ints, counts: Ints, one: Ints, other: Ints) -> tuple[Ints, Ints, Ints]:
    """Every member of one sentence with every member of the other, by place, for each pair; and the
    number of the pair.
    """
    width = counts[other]
    sizes = counts[one] * width
    pair = np.repeat(np.arange(len(one)), sizes)
    within = np.arange(len(pair)) - np.repeat(np.cumsum(sizes) - sizes, sizes)
    first, second = np.divmod(within, width[pair])
    return starts[one][pair] + first, starts[other][pair] + second, pair
