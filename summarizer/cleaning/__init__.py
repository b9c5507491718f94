"""Mark what is page chrome and what is the story. Nothing is edited.

lines → what each says by itself → what stands around it → body → headline → credits → Document
"""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.cleaning.marking import mark
from summarizer.types import Article, Document


def clean(article: Article) -> Document:
    """Mark headline, standfirst, body and chrome of one article.

    Spans count code points of ``article.text``. Everything but white space lies in exactly one
    of ``kept``, ``removed``, ``title`` and ``standfirst``.
    """
    return clean_articles([article])[0]


def clean_articles(articles: Sequence[Article]) -> tuple[Document, ...]:
    """Mark the bodies of a set of articles, one document an article, in the same order."""
    return tuple(mark(article) for article in articles)
