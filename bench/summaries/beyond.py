"""What ROUGE does not see in a summary."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from itertools import combinations

from bench.summaries.data import Cluster
from bench.summaries.material import material_of
from summarizer.text.openings import leans_on_previous
from summarizer.text.words import stems

#: Two sentences that share this much of the shorter one's content stems say the same.
REDUNDANT = 0.6
MEASURES = (
    "redundant pairs",
    "unresolved openings",
    "first article",
    "articles",
    "origins",
    "budget",
)


def beyond_rouge(cluster: Cluster, sentences: Sequence[str]) -> dict[str, float]:
    """Shares in per cent: redundant pairs, unresolved openings, the first article's sentences,
    articles and independent origins covered; and how much of the budget is used.

    A sentence stands for an article when that article has it verbatim (white space aside). An
    opening counts as unresolved where a sentence leans on its predecessor and that one, in any
    article that has it, is not the sentence before it in the summary.
    """
    if not sentences:
        return dict.fromkeys(MEASURES, 0.0)
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
        "origins": _origins_covered(cluster, set().union(*homes)),
        "budget": 100 * min(sum(len(s.split()) for s in sentences) / cluster.budget, 1.0),
    }


def _origins_covered(cluster: Cluster, articles: set[int]) -> float:
    """Share of the independent origins, as the engine finds them, that the articles have."""
    origins = _origins(cluster)
    known = {o for o in origins if o is not None}
    return 100 * len({origins[a] for a in articles} & known) / max(len(known), 1)


@lru_cache(maxsize=1024)
def _origins(cluster: Cluster) -> tuple[int | None, ...]:
    """For each article the origin that most of its sentences have; None without a sentence."""
    material = material_of(cluster)
    found: dict[str, Counter[int]] = {}
    if material is not None:
        for sentence, origin in zip(material.sentences, material.origins.of_sentence, strict=True):
            text = material.documents[sentence.document].article.text
            found.setdefault(text, Counter())[origin] += 1
    main = {text: min((-n, o) for o, n in own.items())[1] for text, own in found.items()}
    return tuple(main.get(a.text) for a in cluster.articles)


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def _follows(before: str, sentence: str, texts: Sequence[str]) -> bool:
    joined = f"{_plain(before)} {_plain(sentence)}"
    return any(joined in text for text in texts)
