"""Articles from links."""

from __future__ import annotations

from summarizer.types import Article


def article_from_url(url: str) -> Article:
    """Fetch and extract one page. Raises ``FetchError``."""
    raise NotImplementedError
