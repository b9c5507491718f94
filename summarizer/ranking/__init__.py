"""Score passages by how much they tell of the story."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from summarizer.types import Material


def rank(material: Material, *, query: str | None = None) -> NDArray[np.float64]:
    """One score a passage, higher is more central."""
    first = [material.sentences[p.sentences[0]] for p in material.passages]
    return np.array([1.0 / (1 + s.position) for s in first], dtype=np.float64)
