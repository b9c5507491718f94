"""The calibrated model: a few hundred small decision trees that ship as readable JSON."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import TypeAlias

from summarizer.resources import read_text

WEIGHTS = "data/verification.json"

#: Log-odds, or feature, threshold, the tree for values up to it, and the tree for those above.
Tree: TypeAlias = "float | tuple[str, float, Tree, Tree]"


@dataclass(frozen=True, slots=True)
class Model:
    """Gradient-boosted trees (Friedman 2001): their sum is the log-odds of being supported."""

    version: str
    trees: tuple[Tree, ...]
    #: Probability from which a claim counts as supported.
    threshold: float

    def probability(self, features: Mapping[str, float]) -> float:
        """Probability, 0–1, that the evidence supports the claim with these features."""
        total = math.fsum(_leaf(tree, features) for tree in self.trees)
        return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))


def _leaf(tree: Tree, features: Mapping[str, float]) -> float:
    while not isinstance(tree, float):
        name, threshold, below, above = tree
        tree = below if features[name] <= threshold else above
    return tree


@cache
def shipped_model() -> Model:
    """The model that ``python -m bench.verification.train`` wrote."""
    return model_from_json(read_text(WEIGHTS))


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
