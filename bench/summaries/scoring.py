"""Score a summary as the field does: cut at the budget, ROUGE with stemming, F1."""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from functools import lru_cache
from statistics import fmean

from nupunkt import sent_spans
from rouge_score.rouge_scorer import RougeScorer

MEASURES = ("rouge1", "rouge2", "rougeLsum")


@lru_cache(maxsize=1)
def _scorer() -> RougeScorer:
    return RougeScorer(list(MEASURES), use_stemmer=True)


def cut(sentences: Sequence[str], words: int) -> list[str]:
    """The first ``words`` white-space words, keeping the sentence boundaries."""
    out, left = [], words
    for sentence in sentences:
        tokens = sentence.split()[:left]
        if not tokens:
            break
        out.append(" ".join(tokens))
        left -= len(tokens)
    return out


def split_text(text: str) -> list[str]:
    """The sentences of a text, for references and for peers that do not split themselves."""
    if not text.strip():
        return []
    return [s for start, end in sent_spans(text) if (s := text[start:end].strip())]


@lru_cache(maxsize=4096)
def reference_lines(reference: str) -> str:
    """A reference with one sentence a line, which is how Lsum reads sentences."""
    return "\n".join(split_text(re.sub(r"\s+", " ", reference)))


def rouge(sentences: Sequence[str], references: Sequence[str]) -> dict[str, float]:
    """F1 in per cent, the mean over the references; ``rouge2max`` is of the closest reference."""
    text = "\n".join(sentences)
    each = [_scorer().score(reference_lines(r), text) for r in references]
    scores = {m: 100 * fmean(s[m].fmeasure for s in each) for m in MEASURES}
    scores["rouge2max"] = 100 * max(s["rouge2"].fmeasure for s in each)
    scores["rouge2recall"] = 100 * fmean(s["rouge2"].recall for s in each)
    return scores


def interval(values: Sequence[float], *, draws: int = 1000, seed: int = 0) -> tuple[float, float]:
    """95% percentile bootstrap interval of the mean, over clusters."""
    rng = random.Random(seed)  # noqa: S311 - statistics, no secret
    means = sorted(fmean(rng.choices(values, k=len(values))) for _ in range(draws))
    return means[int(0.025 * draws)], means[int(0.975 * draws) - 1]
