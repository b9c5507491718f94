"""The shipped model is well formed, and probabilities follow its trees."""

from __future__ import annotations

import math

import pytest

from summarizer.verification.features import NAMES, features, found_by_checks
from summarizer.verification.model import Tree, model_from_json, shipped_model
from summarizer.verification.reading import read

SMALL = '{"version": "1", "threshold": 0.5, "trees": [["novel", 1.5, 2.0, -1.0], 0.5]}'


@pytest.mark.parametrize(("novel", "log_odds"), [(1.0, 2.5), (2.0, -0.5)])
def test_probability_is_that_of_the_summed_leaves(novel: float, log_odds: float) -> None:
    model = model_from_json(SMALL)
    assert model.probability({"novel": novel}) == pytest.approx(1 / (1 + math.exp(-log_odds)))


def _names(tree: Tree) -> set[str]:
    return set() if isinstance(tree, float) else {tree[0]} | _names(tree[2]) | _names(tree[3])


def test_the_shipped_model_uses_known_features_only() -> None:
    used = {name for tree in shipped_model().trees for name in _names(tree)}
    assert used
    assert used <= set(NAMES)


def test_features_are_those_that_are_named() -> None:
    claim, span = read("The old bridge closed."), read("The old bridge in Orsk closed on Monday.")
    found = features(claim, [span], found_by_checks(claim, [span]))
    assert tuple(found) == NAMES
    assert all(math.isfinite(value) for value in found.values())
    assert found["cover_best"] == 1.0
    assert found["worst_new"] == 0.0


def test_words_from_elsewhere_lower_the_probability() -> None:
    span = read("The council in Orsk voted on Monday to close the old bridge.")
    claims = [read(t) for t in ("The council voted to close the old bridge.",
                                "The council adores its ancient tramway.")]  # fmt: skip
    near, far = (
        shipped_model().probability(features(c, [span], found_by_checks(c, [span]))) for c in claims
    )
    assert near > far
