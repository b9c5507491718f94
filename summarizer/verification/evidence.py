"""Which spans of the articles a sentence rests on."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from summarizer.facts import DateMention, Name, Quantity
from summarizer.verification.reading import NUMBER_GROUPS, Reading, ngrams

#: Spans a sentence may rest on: more makes a false sentence pass, as parts of it are always
#: somewhere. Chosen on the training claims among 1 to 5.
MAX_SPANS = 3
#: A further span must bring this share of the claim's weight that the others lack.
MIN_GAIN = 0.08
#: How much more a word of a name or number weighs than another: what must be found at all.
FACT_WEIGHT = 2.0
#: Further spans for names and numbers that the best ones lack: a claim may name whom its source
#: calls "he".
MAX_FACT_SPANS = 2
_NONE = np.empty(0, dtype=np.int64)


def _facts(claim: Reading) -> list[frozenset[str]]:
    """The stems of each name, number and date of the claim."""
    found: tuple[Name | Quantity | DateMention, ...] = (
        *claim.facts.names,
        *claim.facts.quantities,
        *claim.facts.dates,
    )
    spans = [claim.stems[claim.index_at(f.start) : claim.index_at(f.end)] for f in found]
    return [stems for span in spans if (stems := frozenset(span) - {""})]


class Pool:
    """The spans that may support a claim, indexed by stem.

    A word weighs by how few spans hold it (inverse document frequency), a pair of neighbouring
    words of the claim half as much as its two words.
    """

    def __init__(self, spans: Sequence[Reading]) -> None:
        self.spans = tuple(spans)
        counts: Counter[str] = Counter()
        having: dict[str | tuple[str, ...], list[int]] = {}
        for index, span in enumerate(self.spans):
            counts.update(span.content_set)
            for stem in span.content_set:
                having.setdefault(stem, []).append(index)
            for pair in frozenset(ngrams(span.content, 2)):
                having.setdefault(pair, []).append(index)
        #: For each stem, and each pair of neighbouring ones, the spans that hold it.
        self._having = {part: np.array(spans) for part, spans in having.items()}
        total = len(self.spans)
        self._weights = {s: math.log(1 + total / n) for s, n in counts.items()}
        self._unknown = math.log(1 + total)

    def weight(self, stem: str) -> float:
        return self._weights.get(stem, self._unknown)

    def best(self, claim: Reading, limit: int = MAX_SPANS) -> tuple[int, ...]:
        """Indices of the spans that together hold most of the claim, best first.

        Greedy cover of the claim's weighted stems and pairs; ties go to the earlier span. Empty
        where no span shares a content word with the claim.
        """
        claim = self._numbers_as_here(claim)
        parts: dict[str | tuple[str, ...], float] = {}
        facts = frozenset().union(*_facts(claim))
        for stem in claim.content:
            parts[stem] = self.weight(stem) * (FACT_WEIGHT if stem in facts else 1.0)
        for pair in ngrams(claim.content, 2):
            parts[pair] = (self.weight(pair[0]) + self.weight(pair[1])) / 4
        total = sum(parts.values())
        chosen: list[int] = []
        while self.spans and len(chosen) < limit:
            # Added up part by part: a long text against many articles has millions of pairs.
            gains = np.zeros(len(self.spans))
            for part, weight in parts.items():
                gains[self._spans_with(part)] += weight
            index = int(gains.argmax())
            if gains[index] <= 0 or (chosen and gains[index] < MIN_GAIN * total):
                break
            chosen.append(index)
            parts = {p: w for p, w in parts.items() if index not in self._spans_with(p)}
        self._add_facts(claim, chosen)
        return tuple(chosen)

    def _numbers_as_here(self, claim: Reading) -> Reading:
        """The claim with its numbers as tokenised text has them: "3, 700" for "3,700"."""
        rows = list(zip(claim.words, claim.stems, claim.starts, strict=True))
        out: list[tuple[str, str, int]] = []
        for word, stem, start in rows:
            parts = NUMBER_GROUPS.split(word)
            if len(parts) > 1 and stem not in self._weights and self._weights.keys() >= {*parts}:
                out.extend((part, part, start) for part in parts)
            else:
                out.append((word, stem, start))
        if len(out) == len(rows):
            return claim
        words, stems, starts = zip(*out, strict=True)
        return replace(claim, words=words, stems=stems, starts=starts)

    def _add_facts(self, claim: Reading, chosen: list[int]) -> None:
        """Add a span for each name, number or date that the chosen ones lack, where one has it.

        Of the spans that have it the one that shares most with the claim, then the one nearest to
        the first chosen span.
        """
        for stems in _facts(claim):
            if len(chosen) >= MAX_SPANS + MAX_FACT_SPANS:
                return
            if not chosen or any(stems <= self.spans[i].content_set for i in chosen):
                continue
            having = [set(self._spans_with(stem).tolist()) for stem in sorted(stems)]
            among = sorted(set.intersection(*having))
            if among:
                shared = {i: len(self.spans[i].content_set & claim.content_set) for i in among}
                chosen.append(min(among, key=lambda i: (-shared[i], abs(i - chosen[0]), i)))

    def _spans_with(self, part: str | tuple[str, ...]) -> NDArray[np.int64]:
        return self._having.get(part, _NONE)
