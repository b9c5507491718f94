"""The calibrated model: a few hundred small decision trees that ship as readable JSON."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from summarizer.resources import read_text

WEIGHTS = "data/verification.json"
#: The weights that also know what :mod:`summarizer.verification.adapted` thinks of a claim.
ADAPTED_WEIGHTS = "data/verification_minilm.json"

#: Log-odds, or feature, threshold, the tree for values up to it, and the tree for those above.
Tree: TypeAlias = "float | tuple[str, float, Tree, Tree]"


@dataclass(frozen=True)
class Model:
    """Gradient-boosted trees (Friedman 2001): their sum is the log-odds of being supported."""

    version: str
    trees: tuple[Tree, ...]
    #: Probability from which a claim counts as supported.
    threshold: float

    def probability(self, features: Mapping[str, float]) -> float:
        """Probability, 0–1, that the evidence supports the claim with these features."""
        nodes = self._nodes
        values = np.array([features[name] for name in nodes.names] or [0.0])
        place = nodes.roots
        for _ in range(nodes.depth):
            below = values[nodes.feature[place]] <= nodes.threshold[place]
            place = np.where(below, nodes.below[place], nodes.above[place])
        total = math.fsum(nodes.leaf[place].tolist())
        return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))

    @cached_property
    def _nodes(self) -> _Nodes:
        return _nodes(self.trees)


@dataclass(frozen=True, slots=True)
class _Nodes:
    """The nodes of all trees side by side, so that one step goes down all trees at once. A leaf has
    itself for its branches.
    """

    names: tuple[str, ...]
    roots: NDArray[np.intp]
    feature: NDArray[np.intp]
    threshold: NDArray[np.float64]
    below: NDArray[np.intp]
    above: NDArray[np.intp]
    leaf: NDArray[np.float64]
    depth: int


def _nodes(trees: Sequence[Tree]) -> _Nodes:
    places: dict[str, int] = {}
    rows: list[tuple[int, float, int, int, float]] = []
    deepest = 0

    def add(tree: Tree, depth: int) -> int:
        nonlocal deepest
        own = len(rows)
        deepest = max(deepest, depth)
        if isinstance(tree, float):
            rows.append((0, 0.0, own, own, tree))
            return own
        rows.append((0, 0.0, own, own, 0.0))
        name, threshold, below, above = tree
        feature = places.setdefault(name, len(places))
        rows[own] = feature, threshold, add(below, depth + 1), add(above, depth + 1), 0.0
        return own

    roots = [add(tree, 0) for tree in trees]
    feature, threshold, below, above, leaf = zip(*rows, strict=True)
    return _Nodes(
        names=tuple(places),
        roots=np.array(roots, dtype=np.intp),
        feature=np.array(feature, dtype=np.intp),
        threshold=np.array(threshold, dtype=np.float64),
        below=np.array(below, dtype=np.intp),
        above=np.array(above, dtype=np.intp),
        leaf=np.array(leaf, dtype=np.float64),
        depth=deepest,
    )


@cache
def shipped_model(weights: str = WEIGHTS) -> Model:
    """The model that ``python -m bench.verification.train`` wrote."""
    return model_from_json(read_text(weights))


def model_from_json(text: str) -> Model:
    """The model of a file in the form of the shipped one."""
    values = json.loads(text)
    return Model(
        values["version"], tuple(_tree(tree) for tree in values["trees"]), values["threshold"]
    )


def _tree(value: float | list[object]) -> Tree:
    if not isinstance(value, list):
        return float(value)
    name, threshold, below, above = value
    return (str(name), float(threshold), _tree(below), _tree(above))  # type: ignore[arg-type]  # JSON carries no types
