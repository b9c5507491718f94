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
#: Rows that go through the trees at a time: some megabytes, which is fastest, too.
_BLOCK = 128
#: Leaves that a tree has at the most: as many as there are bits.
_LEAVES = 16


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
    """Regression trees whose leaves add up. Two-dimensional arrays: one row a tree.

    No tree is walked down (QuickScorer: Lucchese and others 2015). A node whose threshold is
    exceeded rules out the leaves on its left; the first leaf that none rules out is the one.
    """

    #: One column a node that is no leaf.
    feature: NDArray[np.int64]
    threshold: Floats
    #: The leaves that stay where the threshold is exceeded, one bit each, the leftmost lowest.
    staying: NDArray[np.uint16]
    #: One column a leaf, from left to right.
    value: Floats

    def predict(self, features: Floats) -> Floats:
        rounded = np.round(features, FEATURE_DIGITS)
        blocks = [self._predict(rounded[i : i + _BLOCK]) for i in range(0, len(rounded), _BLOCK)]
        return np.concatenate(blocks) if blocks else np.zeros(0)

    def _predict(self, features: Floats) -> Floats:
        one = np.uint16(1)
        columns = np.ascontiguousarray(features.T)
        exceeded = columns[self.feature] > self.threshold[:, :, None]
        # All bits where it is not exceeded: 0 - 1.
        staying = self.staying[:, :, None] | (exceeded.astype(np.uint16) - one)
        left = np.bitwise_and.reduce(staying, axis=1)
        leaf = np.bitwise_count((left & (~left + one)) - one)
        total = np.zeros(len(features))
        for values in np.take_along_axis(self.value, leaf.astype(np.int64), axis=1):
            total += values
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
    read = [_read_tree(nodes) for nodes in trees]
    most = max((len(values) for _, values in read), default=1)
    if most > _LEAVES:
        raise ValueError(f"a tree has {most} leaves: {_LEAVES} are the most")
    # A node that a smaller tree lacks is never exceeded.
    shape = (len(trees), max(most - 1, 1))
    feature, staying = np.zeros(shape, dtype=np.int64), np.zeros(shape, dtype=np.uint16)
    threshold, value = np.full(shape, np.inf), np.zeros((len(trees), most))
    for t, (inner, values) in enumerate(read):
        for n, node in enumerate(inner):
            feature[t, n], threshold[t, n], staying[t, n] = node
        value[t, : len(values)] = values
    return Trees(feature, threshold, staying, value)


def _read_tree(nodes: list[list[float]]) -> tuple[list[tuple[float, float, int]], list[float]]:
    """Feature, threshold and staying leaves of the inner nodes, and the values of the leaves."""
    inner: list[tuple[float, float, int]] = []
    values: list[float] = []

    def read(number: float) -> int:
        node = nodes[int(number)]
        if len(node) == 1:
            values.append(node[0])
            return 1 << (len(values) - 1)
        feature, threshold, left, right = node
        leaves = read(left)
        inner.append((feature, threshold, ((1 << _LEAVES) - 1) & ~leaves))
        return leaves | read(right)

    read(0)
    return inner, values
