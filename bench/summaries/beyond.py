"""What ROUGE does not see in a summary."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import combinations

from bench.summaries.data import Cluster
from summarizer.text.openings import leans_on_previous
from summarizer.text.words import stems

#: Two sentences that share this much of the shorter one's content stems say the same.
REDUNDANT = 0.6


def beyond_rouge(cluster: Cluster, sentences: Sequence[str]) -> dict[str, float]:
    """Shares in per cent: redundant pairs, unresolved openings, the first article's sentences,
    articles covered; and how much of the budget is used.

    A sentence stands for an article when that article has it verbatim (white space aside). An
    opening counts as unresolved where a sentence leans on its predecessor and that one, in any
    article that has it, is not the sentence before it in the summary.
    """
    if not sentences:
        return dict.fromkeys(
            ("redundant pairs", "unresolved openings", "first article", "articles", "budget"), 0.0
        )
    content = [set(stems(s)) for s in sentences]
    pairs = list(combinations(content, 2))
    redundant = sum(len(a & b) >= REDUNDANT * max(min(len(a), len(b)), 1) for a, b in pairs)
    texts = [_plain(a.text) for a in cluster.articles]
    homes = [{i for i, text in enumerate(texts) if _plain(s) in text} for s in sentences]
    unresolved = sum(
        leans_on_previous(s) and not (k and _follows(sentences[k - 1], s, texts))
        for k, s in enumerate(sentences)
    )
    return {
        "redundant pairs": 100 * redundant / max(len(pairs), 1),
        "unresolved openings": 100 * unresolved / len(sentences),
        "first article": 100 * sum(h == {0} for h in homes) / len(sentences),
        "articles": 100 * len(set().union(*homes)) / len(texts),
        "budget": 100 * min(sum(len(s.split()) for s in sentences) / cluster.budget, 1.0),
    }


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def _follows(before: str, sentence: str, texts: Sequence[str]) -> bool:
    joined = f"{_plain(before)} {_plain(sentence)}"
    return any(joined in text for text in texts)
