"""How alike two words are in meaning, and how much a word says: from small shipped tables."""

from __future__ import annotations

import math
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from summarizer.resources import read_text, resource_path

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

#: One unit vector a stem, in whole numbers of 1/127, by ``python -m bench.verification.vectors``.
VECTORS = "data/word_vectors.npz"
_COUNTS = "data/stories_counts.tsv"


#: What the numbers of a vector are multiples of one of.
SCALE = 127


@cache
def word_vectors() -> tuple[dict[str, int], NDArray[np.float32]]:
    """The row of every known stem, and the rows, with one of nothing behind them.

    In whole numbers, and no product of two rows needs more than a float's 24 bits: so it is exact,
    whatever a machine adds up first.
    """
    import numpy as np

    with np.load(resource_path(VECTORS)) as tables:
        stems = bytes(tables["stems"]).decode("ascii").split()
        rows = np.vstack([tables["vectors"], np.zeros_like(tables["vectors"][:1])])
    return {stem: row for row, stem in enumerate(stems)}, rows.astype(np.float32)


def cosine(left: int, right: int) -> float:
    """Likeness of the words of two rows of :func:`word_vectors`, 0–1."""
    rows = word_vectors()[1]
    return max(0.0, float(rows[left] @ rows[right]) / SCALE**2)


@lru_cache(maxsize=1 << 16)
def likeness(first: str, second: str) -> float:
    """Cosine of two stems, 0–1: 1 for the same one, 0 where one of them is not known."""
    if first == second:
        return 1.0
    index, _ = word_vectors()
    left, right = index.get(first), index.get(second)
    return 0.0 if left is None or right is None else cosine(left, right)


@cache
def _background() -> tuple[dict[str, int], int]:
    first, *lines = read_text(_COUNTS).splitlines()
    pairs = (line.split("\t") for line in lines)
    return {stem: int(count) for stem, count in pairs}, int(first)


def is_known(stem: str) -> bool:
    """Whether a stem is in one of the tables: that of an English word nearly always is."""
    return stem in word_vectors()[0] or stem in _background()[0]


@lru_cache(maxsize=1 << 16)
def rarity(stem: str) -> float:
    """How much a stem says: its inverse document frequency in news, in nats; at most about 7."""
    counts, total = _background()
    return math.log(total / (counts.get(stem, 2) + 1))
