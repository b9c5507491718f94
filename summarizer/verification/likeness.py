"""How alike two words are in meaning where all words of a synonym class stand for one."""

from __future__ import annotations

from functools import cache, lru_cache

import numpy as np
from numpy.typing import NDArray

from summarizer.text.vectors import cosine, word_vectors
from summarizer.verification.lexicon import synonym_class


@cache
def _rows_of() -> dict[str, int]:
    index, _ = word_vectors()
    return {**{synonym_class(s): r for s, r in reversed(index.items())}, **index}


@lru_cache(maxsize=1 << 16)
def likeness(first: str, second: str) -> float:
    """Cosine of two stems, 0–1: 1 for the same one, 0 where one of them is not known."""
    if first == second:
        return 1.0
    index = _rows_of()
    left, right = index.get(first), index.get(second)
    return 0.0 if left is None or right is None else cosine(left, right)


def vector(stem: str) -> NDArray[np.float64]:
    """The vector of a stem, of length 127; of length 0 where it is not known."""
    row = _rows_of().get(stem, -1)
    return np.asarray(word_vectors()[1][row], dtype=np.float64)
