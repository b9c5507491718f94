"""Group articles into stories: the reports of one event.

    articles → terms → vectors → candidates → linkage → stories

``terms`` counts what an article talks about, ``vectors`` weighs it, ``candidates`` finds the few
earlier articles worth comparing, ``linkage`` joins what belongs together, and ``index`` keeps the
result from one batch to the next. Nothing compares all pairs: time and memory grow in proportion
to the articles.
"""

from __future__ import annotations

from collections.abc import Mapping

from summarizer.articles import Articles, Frame, as_articles
from summarizer.stories.index import StoryChange, StoryIndex
from summarizer.types import Article, Story

__all__ = ["StoryChange", "StoryIndex", "group_stories"]


def group_stories(articles: Articles) -> tuple[Story, ...]:
    """Stories in the order of their first article; every article is in exactly one.

    The grouping depends on what the articles say and on when they were published, and not on the
    order they are given in. Articles without a time are grouped by what they say alone; where most
    have none, all are.
    A story's id is made from its earliest article, so that it stays as long as that one does.

    For articles that keep coming in, use :class:`StoryIndex`, which leaves the past as it is.

    Raises ``InputError`` where an article cannot be used. No articles make no stories.
    """
    if not isinstance(articles, str | bytes | Mapping | Article | Frame):
        articles = list(articles)
        if not articles:
            return ()
    index = StoryIndex(horizon_days=None)
    index.add_all(as_articles(articles))
    return index.stories
