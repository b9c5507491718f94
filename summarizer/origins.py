"""Find which articles carry the same copy, so that a wire story counts once."""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.types import Document, Origin, OriginMap, Passage, Sentence


def find_origins(
    documents: Sequence[Document], sentences: Sequence[Sentence], passages: Sequence[Passage]
) -> OriginMap:
    """The origins of the articles, and of every sentence."""
    origins = tuple(
        Origin(id=f"o{i + 1}", articles=(d.article.id or "",), name=d.article.source)
        for i, d in enumerate(documents)
    )
    return OriginMap(origins, tuple(s.document for s in sentences))
