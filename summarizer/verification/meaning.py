"""How near what is new in a claim comes, in meaning, to what its evidence has in its place."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from summarizer.text.vectors import rarity
from summarizer.verification.grammar import word_class
from summarizer.verification.likeness import likeness, vector
from summarizer.verification.reading import Reading

NAMES = (
    "best_like",
    "worst_new",
    "new_verbs",
    "left_out",
    "least_in_place",
    "whole_like",
    "in_place_like",
)


def meaning(claim: Reading, evidence: Sequence[Reading]) -> dict[str, float]:
    """Features of a claim that is aligned with its evidence.

    Words weigh by their rarity; words of the nearest span that the claim lacks are what its new
    words may stand for.
    """
    out = dict.fromkeys(NAMES, 0.0)
    if not claim.content or not evidence:
        return out
    weights = {s: weight(s) for s in claim.content}
    held = {s for span in evidence for s in span.content_set}
    best = max(
        evidence,
        key=lambda span: sum(w for s, w in weights.items() if s in span.content_set),
    )
    total = sum(weights[s] for s in claim.content)
    like = {s: 1.0 if s in held else _most_like(s, held) for s in weights}
    near = {s: like[s] if s not in held else _most_like(s, best.content_set) for s in weights}
    near |= dict.fromkeys(weights.keys() & best.content_set, 1.0)
    out["best_like"] = sum(weights[s] * near[s] for s in claim.content) / total
    out["worst_new"] = max(w * (1 - like[s]) for s, w in weights.items())
    out["new_verbs"] = float(
        sum(
            word_class(word) == "verb"
            for word, stem in zip(claim.words, claim.stems, strict=True)
            if stem and stem not in held
        )
    )
    left = [s for s in best.content if s not in weights]
    new = [s for s in weights if s not in best.content_set]
    out["left_out"] = len({*left}) / max(len(best.content_set), 1)
    out["least_in_place"] = min((_most_like(s, left) for s in new), default=1.0)
    out["whole_like"] = float(_middle(claim.content) @ _middle(best.content))
    out["in_place_like"] = float(_middle(new) @ _middle([*dict.fromkeys(left)])) if new else 1.0
    return out


def weight(stem: str) -> float:
    """What a stem counts: its rarity, and something for the most frequent ones."""
    return rarity(stem) + 0.5


def _most_like(stem: str, others: Iterable[str]) -> float:
    return max((likeness(stem, other) for other in others), default=0.0)


def _middle(stems: Sequence[str]) -> NDArray[np.float64]:
    """The direction of the weighted mean of words; nothing where none of them is known."""
    summed = sum((weight(s) * vector(s) for s in stems), start=np.zeros(vector("").shape))
    length = float(np.sqrt(summed @ summed))
    return summed / length if length else summed
