"""Find what the sources disagree on."""

from __future__ import annotations

from summarizer.types import Disagreement, Material


def compare(material: Material) -> tuple[Disagreement, ...]:
    """Values for one slot that cannot all be true, or that changed."""
    return ()
