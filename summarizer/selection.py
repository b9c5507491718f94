"""Choose passages within the budget, without saying anything twice."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from summarizer.types import Material


def select(
    material: Material,
    scores: NDArray[np.float64],
    *,
    max_words: int,
    max_sentences: int | None = None,
) -> tuple[int, ...]:
    """Indices of the chosen passages, best first. At least one where there is any passage."""
    chosen: list[int] = []
    used = 0
    for index in np.argsort(-scores, kind="stable").tolist():
        if max_sentences is not None and len(chosen) >= max_sentences:
            break
        words = len(material.sentences[material.passages[index].sentences[0]].text.split())
        if used + words <= max_words or not chosen:
            chosen.append(index)
            used += words
    return tuple(chosen)
