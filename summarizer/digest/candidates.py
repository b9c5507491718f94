"""Which stories an edition is about, and in which order: what is known before they are briefed."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from summarizer.digest.config import DigestConfig
from summarizer.digest.edition import Headline
from summarizer.digest.grouping import mentions
from summarizer.digest.store import Store
from summarizer.digest.stored import StoredArticle, articles_where

#: Weights of what ranks a story. Independent origins say most of how much an event matters to
#: others; they and the size are in doublings, so that a hundredth report adds little. Interests
#: outweigh both, since the reader has said so.
ORIGINS_WEIGHT = 1.0
SIZE_WEIGHT = 0.5
NOVELTY_WEIGHT = 1.0
RECENCY_WEIGHT = 1.0
KEYWORD_WEIGHT = 2.0
SOURCE_WEIGHT = 1.0
#: Articles of one publisher that count towards the size: a feed that says the same all day does
#: not make a story big.
SAME_PUBLISHER = 3
#: Hours after which the latest report counts half.
RECENCY_HALF_LIFE = 12.0
#: Articles of a story that are briefed, the latest: beyond them hardly any says something new.
BRIEFED = 40
#: Where no section fits, and where there are neither sections nor groups.
OTHER = "Other news"
ONLY = "News"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A story that may be told."""

    story: str
    #: Articles to brief: those that are new or changed, oldest first.
    fresh: tuple[StoredArticle, ...]
    #: All articles of the story that stand.
    articles: tuple[StoredArticle, ...]
    score: float


def find_candidates(
    config: DigestConfig, store: Store, pending: Sequence[StoredArticle], now: datetime
) -> list[Candidate]:
    """Stories with something new, best first by what is known before they are briefed."""
    stories: dict[str, list[StoredArticle]] = {}
    for article in pending:
        if not article.withdrawn and article.story:
            stories.setdefault(article.story, []).append(article)
    out = []
    for story, fresh in stories.items():
        standing = articles_where(store, "story = ? AND NOT withdrawn", (story,))
        publishers = {a.article.source for a in standing}
        score = score_of(config, standing, fresh, len(publishers), now)
        out.append(Candidate(story, tuple(fresh[-BRIEFED:]), tuple(standing), score))
    return sorted(out, key=lambda c: (-c.score, c.story))


def score_of(
    config: DigestConfig,
    articles: Sequence[StoredArticle],
    fresh: Sequence[StoredArticle],
    origins: int,
    now: datetime,
) -> float:
    """How much a story matters to the reader, by its size, age, origins and the interests; higher
    is better.
    """
    hours = max(0.0, (now.timestamp() - max(a.time for a in fresh)) / 3600)
    interests = config.interests
    up = {name.casefold() for name in interests.sources_up}
    down = {name.casefold() for name in interests.sources_down}
    sources = {(a.article.source or "").casefold() for a in fresh}
    wanted = sum(any(mentions(a.article, k) for a in fresh) for k in interests.keywords)
    publishers = Counter(a.article.source for a in articles)
    size = sum(min(count, SAME_PUBLISHER) for count in publishers.values())
    freshness: float = 0.5 ** (hours / RECENCY_HALF_LIFE)
    return (
        ORIGINS_WEIGHT * math.log2(1 + origins)
        + SIZE_WEIGHT * math.log2(1 + size)
        + NOVELTY_WEIGHT * len(fresh) / len(articles)
        + RECENCY_WEIGHT * freshness
        + KEYWORD_WEIGHT * wanted
        + SOURCE_WEIGHT * (bool(sources & up) - bool(sources and sources <= down))
    )


def section_of(config: DigestConfig, candidate: Candidate) -> str:
    """The first section that has the group of most of the articles or one of the keywords; where
    the configuration names no sections, the group itself.
    """
    groups = [a.group for a in candidate.articles if a.group]
    group = max(sorted(set(groups)), key=groups.count, default="")
    for section in config.section:
        if group in section.groups and group:
            return section.name
        if any(mentions(a.article, k) for a in candidate.fresh for k in section.keywords):
            return section.name
    if config.section or not group:
        groups = [*(f.group for f in config.feed), *(f.group for f in config.files)]
        divided = config.section or config.opml or any(groups)
        return OTHER if divided else ONLY
    return group


def section_names(config: DigestConfig, candidates: Sequence[Candidate]) -> list[str]:
    """In the order of the configuration, and those it does not name after them."""
    names = [section.name for section in config.section]
    if not names:
        groups = [*(f.group for f in config.feed), *(f.group for f in config.files)]
        names = list(dict.fromkeys(group for group in groups if group))
    names += sorted({section_of(config, c) for c in candidates} - {*names, OTHER})
    return [*names, OTHER]


def headline_of(candidate: Candidate) -> Headline:
    """A story of which there is only room for the title."""
    articles = [a.article for a in candidate.fresh]
    publishers = tuple(dict.fromkeys(a.source for a in articles if a.source))
    url = next((a.url for a in articles if a.url), None)
    return Headline(candidate.story, name_of(candidate), publishers, url)


def name_of(candidate: Candidate) -> str:
    """The headline of its first new article, or how that begins."""
    article = candidate.fresh[0].article
    return article.title or " ".join(article.text.split())[:100]
