"""Small decision trees whose leaves add up to a logit; learnt by ``bench.differences.fit``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np

from summarizer.comparison.surroundings import Floats, Ints

#: Leaves are whole numbers of this part of a logit: then no order of adding shows.
UNIT = 1e-4


class Trees(NamedTuple):
    """All nodes in one row; a leaf leads to itself."""

    column: Ints
    #: A row goes left where its value is not above this.
    threshold: Floats
    left: Ints
    right: Ints
    leaf: Ints
    roots: Ints
    #: Steps from a root to the furthest leaf.
    depth: int
    intercept: float

    def score(self, features: Floats) -> Floats:
        """A logit for each row."""
        at = np.tile(self.roots, (len(features), 1))
        rows = np.arange(len(features))[:, None]
        for _ in range(self.depth):
            down = features[rows, self.column[at]] <= self.threshold[at]
            at = np.where(down, self.left[at], self.right[at])
        out: Floats = np.round(self.leaf[at].sum(axis=1) * UNIT + self.intercept, 6)
        return out


def read_trees(data: Mapping[str, Any], columns: Sequence[str]) -> Trees:
    """Trees as they are written: splits as [column, threshold, left, right] with places in the
    tree, leaves as whole numbers. ``columns`` are the features in the order of the caller's.
    """
    place = {name: number for number, name in enumerate(columns)}
    of = [place[name] for name in data["columns"]]
    nodes: list[tuple[int, float, int, int, int]] = []
    roots = []
    for tree in data["trees"]:
        root = len(nodes)
        roots.append(root)
        for number, node in enumerate(tree, root):
            if isinstance(node, int):
                nodes.append((0, 0.0, number, number, node))
            else:
                column, threshold, left, right = node
                nodes.append((of[column], threshold, root + left, root + right, 0))
    column, threshold, left, right, leaf = zip(*nodes, strict=True)
    return Trees(
        np.array(column), np.array(threshold, dtype=float), np.array(left), np.array(right),
        np.array(leaf, dtype=np.int64), np.array(roots), int(data["depth"]),
        float(data["intercept"]),
    )  # fmt: skip
