"""Pairs of texts that share words, against comparing every text with every other."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.text import likeness
from summarizer.text.likeness import SharedWords

word_sets = st.lists(st.frozensets(st.sampled_from("abcdefgh"), max_size=5), max_size=12)


def _found(table: SharedWords, weights: list[float], most: int) -> dict[tuple[int, int], float]:
    out: dict[tuple[int, int], float] = {}
    for pairs in table.pairs(np.array(weights), most=most):
        for first, second, shared in zip(*(a.tolist() for a in pairs), strict=True):
            assert (first, second) not in out
            out[first, second] = shared
    return out


@given(word_sets, st.integers(1, 12))
def test_pairs_are_those_of_every_text_with_every_other(
    texts: list[frozenset[str]], most: int
) -> None:
    table = SharedWords(texts)
    weight = {word: float(1 + ord(word) % 3) for word in table.words}
    having = dict(zip(table.words, table.having.tolist(), strict=True))
    assert having == {w: sum(w in t for t in texts) for w in set().union(*texts)}
    expected = {}
    for (i, a), (j, b) in combinations(enumerate(texts), 2):
        shared = [w for w in a & b if having[w] <= most]
        if shared:
            expected[i, j] = sum(weight[w] for w in shared)
    assert _found(table, [weight[w] for w in table.words], most) == expected
    totals = table.totals(np.array([weight[w] for w in table.words]))
    assert totals.tolist() == [sum(weight[w] for w in t) for t in texts]


def test_blocks_do_not_change_what_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = [frozenset("abcde"[i % 4 : i % 4 + 2]) for i in range(40)]
    table = SharedWords(texts)
    whole = _found(table, [1.0] * len(table.words), 40)
    monkeypatch.setattr(likeness, "_AT_ONCE", 50)
    assert _found(table, [1.0] * len(table.words), 40) == whole
