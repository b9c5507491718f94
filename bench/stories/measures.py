"""Measures of a grouping against the true one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Scores:
    """B-cubed precision, recall and F1 (Bagga and Baldwin 1998), and the adjusted Rand index
    (Hubert and Arabie 1985); all at most 1.
    """

    precision: float
    recall: float
    f1: float
    ari: float

    def __str__(self) -> str:
        values = (self.precision, self.recall, self.f1, self.ari)
        return "  ".join(f"{100 * value:5.1f}" for value in values)


def score(true: Sequence[Hashable], found: Sequence[Hashable]) -> Scores:
    """Scores of a grouping; item ``k`` is in groups ``true[k]`` and ``found[k]``."""
    both = Counter(zip(true, found, strict=True))
    in_true, in_found, total = Counter(true), Counter(found), len(true)
    precision = sum(n * n / in_found[f] for (_, f), n in both.items()) / total
    recall = sum(n * n / in_true[t] for (t, _), n in both.items()) / total
    together = _pairs(both.values())
    expected = _pairs(in_true.values()) * _pairs(in_found.values()) / max(1, _pairs([total]))
    most = (_pairs(in_true.values()) + _pairs(in_found.values())) / 2
    ari = 1.0 if most == expected else (together - expected) / (most - expected)
    return Scores(precision, recall, 2 * precision * recall / (precision + recall), ari)


def _pairs(sizes: Iterable[int]) -> float:
    return sum(n * (n - 1) / 2 for n in sizes)
