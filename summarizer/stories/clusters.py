"""Clusters of articles: the sum of their vectors, and what is known of them together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from summarizer.stories.vectors import Vector

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from scipy.sparse import csr_array

#: Rows multiplied at once: bounds the memory of a round.
_BLOCK = 1 << 15


@dataclass(slots=True)
class Clusters:
    """Clusters by row. ``start`` and ``end`` are seconds, NaN where no article has a time."""

    sums: csr_array
    sizes: NDArray[np.float64]
    #: Sum of the similarities of the pairs of articles within.
    within: NDArray[np.float64]
    start: NDArray[np.float64]
    end: NDArray[np.float64]


def clusters_of(nodes: Sequence[Sequence[tuple[Vector, float]]], width: int) -> Clusters:
    """Clusters of articles, given by their vectors and times (NaN where there is none).

    ``width`` is the number of columns that vectors have.
    """
    from scipy.sparse import csr_array

    vectors = [vector for node in nodes for vector, _ in node]
    lengths = np.array([len(vector.columns) for vector in vectors], dtype=np.int64)
    rows = csr_array(
        (
            np.concatenate([vector.weights for vector in vectors]),
            np.concatenate([vector.columns for vector in vectors]),
            np.concatenate([[0], np.cumsum(lengths)]),
        ),
        shape=(len(vectors), width),
    )
    rows.sort_indices()
    sizes = np.array([len(node) for node in nodes], dtype=np.float64)
    times = np.array([time for node in nodes for _, time in node])
    ends = np.cumsum(sizes).astype(np.int64)
    starts = ends - sizes.astype(np.int64)
    every = np.arange(len(nodes), dtype=np.int64)
    if len(vectors) == len(nodes):
        return Clusters(rows, sizes, np.zeros(len(nodes)), times, times.copy())
    owner = np.repeat(every, sizes.astype(np.int64))
    adder = csr_array(
        (np.ones(len(vectors), dtype=np.float32), (owner, np.arange(len(vectors)))),
        shape=(len(nodes), len(vectors)),
    )
    sums = (adder @ rows).tocsr()
    itself = np.zeros(len(nodes))
    np.add.at(itself, owner, (lengths > 0).astype(np.float64))
    return Clusters(
        sums,
        sizes,
        np.maximum(0.0, (pair_sums(sums, every, every) - itself) / 2),
        np.fmin.reduceat(times, starts),
        np.fmax.reduceat(times, starts),
    )


def pair_sums(
    rows: csr_array, left: NDArray[np.int64], right: NDArray[np.int64]
) -> NDArray[np.float64]:
    """Product of rows ``left[k]`` and ``right[k]`` for every k."""
    parts = [
        np.asarray(
            rows[left[at : at + _BLOCK]].multiply(rows[right[at : at + _BLOCK]]).sum(axis=1),
            dtype=np.float64,
        ).ravel()
        for at in range(0, len(left), _BLOCK)
    ]
    return np.concatenate(parts) if parts else np.zeros(0)
