"""Which pairs of values are looked at, against looking at every pair."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest

from summarizer.comparison import candidates
from summarizer.comparison.candidates import Candidates
from summarizer.comparison.values import values_of
from summarizer.facts import Name
from tests.materials import material_of

ARTICLES = [
    ["The dam at Orvel broke on Monday and 40 people fled.", "Some 12 houses were lost."],
    ["On Monday the dam at Orvel broke.", "In all 45 people fled and 15 houses were lost."],
    ["About 50 people fled from Orvel.", "The dam was 60 years old, and 70 metres high."],
]


MATERIAL = material_of(ARTICLES)
VALUES = values_of(MATERIAL, lambda p: MATERIAL.facts(MATERIAL.passages[p].sentences[0]))
KINDS = np.array([1 + isinstance(v.told.fact, Name) for v in VALUES], dtype=np.int64)
DOCUMENTS = np.array([sum(1 << d for d in v.documents) for v in VALUES], dtype=np.int64)


def _pairs() -> list[tuple[int, int]]:
    found = Candidates(MATERIAL, VALUES, KINDS, DOCUMENTS)
    first, second = found.pairs(np.arange(len(VALUES)))
    return list(zip(first.tolist(), second.tolist(), strict=True))


def test_few_pairs_are_all_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(candidates, "MOST_PAIRS", 1000)
    assert _pairs() == [
        (x, y)
        for x, y in combinations(range(len(VALUES)), 2)
        if KINDS[x] == KINDS[y] and not DOCUMENTS[x] & DOCUMENTS[y]
    ]


@pytest.mark.parametrize("most", [1, 2, 5, 20])
def test_looking_first_at_what_shares_much_changes_nothing(
    most: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(candidates, "MOST_PAIRS", 1000)
    every = _pairs()
    monkeypatch.setattr(candidates, "MOST_PAIRS", most)
    found = []
    for good in (0.0, 0.2, 0.5, 9.0):
        monkeypatch.setattr(candidates, "_GOOD", good)
        found.append(_pairs())
    assert all(pairs == found[0] for pairs in found)
    assert most <= len(found[0]) < len(every)
    assert set(found[0]) < set(every)
