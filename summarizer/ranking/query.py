"""How far each passage answers what the reader asked."""

from __future__ import annotations

import numpy as np

from summarizer.ranking.story import Floats, Story
from summarizer.ranking.tokens import STOP, Tokens, distinct

#: Weight of a word that is not in the query but is used with it, at most. Small: it decides
#: between passages that have no word of the query, and hardly more.
_COMPANION = 0.3
#: Companions are taken from this many of the passages that match best (pseudo-relevance feedback;
#: Rocchio 1971).
_FEEDBACK = 3


def relevance(story: Story, query: Tokens, kept: list[int]) -> Floats:
    """One a passage, 0–1: share of the query's content, rare words counting more.

    All 0 where no word of the query that carries content occurs in the articles. ``query`` was
    read by the tokenizer of the story, so that its stems have the same numbers.
    """
    n = len(kept)
    tokens = story.tokens
    size = int(max(tokens.stem.max(initial=-1), query.stem.max(initial=-1))) + 1
    content = ~tokens.flag(STOP)
    keys = distinct(tokens.text[content] * max(size, 1) + tokens.stem[content])
    text, stem = keys // max(size, 1), keys % max(size, 1)
    passage_of = np.full(len(story.position), -1, dtype=np.int64)
    passage_of[kept] = np.arange(n)
    of_passage = passage_of[text]
    of_passage, stem = of_passage[of_passage >= 0], stem[of_passage >= 0]
    frequency = np.bincount(stem, minlength=size)
    idf = np.log1p(n / np.maximum(frequency, 1))

    asked = np.zeros(size)
    asked[query.stem[~query.flag(STOP)]] = 1.0
    asked *= idf * (frequency > 0)
    if not asked.any():
        return np.zeros(n)
    matched = np.bincount(of_passage, weights=asked[stem], minlength=n) / asked.sum()

    best = np.argsort(-matched, kind="stable")[:_FEEDBACK]
    in_best = np.isin(of_passage, best)
    companions = np.bincount(
        stem[in_best], weights=matched[of_passage[in_best]], minlength=size
    ) * np.where(asked > 0, 0.0, idf)
    if companions.any():
        near = np.bincount(of_passage, weights=companions[stem], minlength=n)
        matched = matched + _COMPANION * near / near.max() * (1 - matched)
    bounded: Floats = np.minimum(matched, 1.0)
    return bounded
