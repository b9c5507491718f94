"""Articles from links."""

from __future__ import annotations

from summarizer.types import Article


def article_from_url(url: str) -> Article:
    """Fetch and extract one page. Raises ``FetchError``."""
    raise NotImplementedError


def read_link(url: str) -> tuple[Article, ...]:
    """The article of a page, or those of a feed. Raises ``FetchError``."""
    return (article_from_url(url),)
