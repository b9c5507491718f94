"""Articles from web pages."""

from __future__ import annotations

from summarizer.types import Article


def article_from_html(html: str | bytes, *, url: str | None = None) -> Article:
    """Extract body and metadata of a page. Raises ``InputError`` where there is no text."""
    raise NotImplementedError
