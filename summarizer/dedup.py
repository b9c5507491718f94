"""Collapse sentences that say the same into passages."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from summarizer.types import Document, Passage, Sentence

if TYPE_CHECKING:
    from summarizer.types import Vectors


def group_duplicates(
    documents: Sequence[Document], sentences: Sequence[Sentence], vectors: Vectors
) -> tuple[Passage, ...]:
    """Passages in the order of their first sentence; every sentence is in exactly one."""
    groups: dict[str, list[int]] = {}
    for index, sentence in enumerate(sentences):
        groups.setdefault(" ".join(sentence.text.casefold().split()), []).append(index)
    return tuple(Passage(tuple(g), (1.0,) * len(g)) for g in groups.values())
