"""The learned weights: a logistic regression over concepts, boosted trees over passages.

Trained by ``python -m bench.summaries.train`` and shipped as JSON, so that no learning library is
needed at run time.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from summarizer.resources import read_text

Floats = NDArray[np.float64]

#: Digits that features are rounded to before trees compare them, so that the last bit of a
#: logarithm, which differs between machines, decides nothing.
FEATURE_DIGITS = 6
#: Rows that go through the trees at a time, to bound memory.
_BLOCK = 1024


@dataclass(frozen=True, slots=True)
class Logistic:
    """Logistic regression over standardised features."""

    weights: Floats
    mean: Floats
    scale: Floats
    intercept: float

    def predict(self, features: Floats) -> Floats:
        return self.predict_columns(features.T, len(features))

    def predict_columns(self, columns: Iterable[Floats], rows: int) -> Floats:
        """:meth:`predict` for features that come column by column."""
        z = np.zeros(rows)
        # So too because the order of a matrix product's additions depends on the machine.
        for column, weight, mean, scale in zip(
            columns, self.weights.tolist(), self.mean, self.scale, strict=True
        ):
            if weight:
                z += weight * (column - mean) / scale
        return 1 / (1 + np.exp(-np.clip(z + self.intercept, -30, 30)))


@dataclass(frozen=True, slots=True)
class Trees:
    """Regression trees whose leaves add up. Two-dimensional arrays: one row a tree."""

    feature: NDArray[np.int64]
    threshold: Floats
    left: NDArray[np.int64]
    right: NDArray[np.int64]
    #: Value of a leaf. A leaf is a node whose ``left`` is itself.
    value: Floats
    depth: int

    def predict(self, features: Floats) -> Floats:
        rounded = np.round(features, FEATURE_DIGITS)
        blocks = [self._predict(rounded[i : i + _BLOCK]) for i in range(0, len(rounded), _BLOCK)]
        return np.concatenate(blocks) if blocks else np.zeros(0)

    def _predict(self, features: Floats) -> Floats:
        # Everything is flat: ``take`` from one axis is several times as fast as two indices.
        roots = np.arange(len(self.feature)) * self.feature.shape[1]
        rows = (np.arange(len(features)) * features.shape[1])[:, None]
        children = np.stack((self.right, self.left), axis=2) + roots[:, None, None]
        node = np.tile(roots, (len(features), 1))
        for _ in range(self.depth):
            less = features.take(rows + self.feature.take(node)) <= self.threshold.take(node)
            node = children.take(2 * node + less)
        total = np.zeros(len(features))
        for column in self.value.take(node).T:
            total += column
        return total


@dataclass(frozen=True, slots=True)
class RankingModel:
    concepts: Logistic
    passages: Trees


@lru_cache(maxsize=1)
def load_model() -> RankingModel:
    """The weights that ship with the package."""
    return parse_model(json.loads(read_text("data/ranking.json")))


def parse_model(data: Mapping[str, Any]) -> RankingModel:
    """Read the JSON's content; see the ``about`` field in it for the meaning of each key."""
    concepts = data["concepts"]
    columns = list(concepts["features"].values())
    weights, mean, scale = (np.array(c, dtype=np.float64) for c in zip(*columns, strict=True))
    return RankingModel(
        concepts=Logistic(weights, mean, scale, float(concepts["intercept"])),
        passages=_parse_trees(data["passages"]["trees"]),
    )


def _parse_trees(trees: list[list[list[float]]]) -> Trees:
    size = max((len(t) for t in trees), default=1)
    shape = (len(trees), size)
    feature = np.zeros(shape, dtype=np.int64)
    threshold, value = np.zeros(shape), np.zeros(shape)
    left = np.tile(np.arange(size, dtype=np.int64), (len(trees), 1))
    right = left.copy()
    deepest = 0
    for t, nodes in enumerate(trees):
        depths = [0] * len(nodes)
        for n, node in enumerate(nodes):
            if len(node) == 1:
                value[t, n] = node[0]
                continue
            feature[t, n], threshold[t, n], left[t, n], right[t, n] = node
            for child in (left[t, n], right[t, n]):
                depths[child] = depths[n] + 1
                deepest = max(deepest, depths[child])
    return Trees(feature, threshold, left, right, value, deepest)
