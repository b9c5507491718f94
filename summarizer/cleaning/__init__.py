"""Mark what is page chrome and what is the story. Nothing is edited.

lines → what each says by itself → what stands around it → body → headline → credits → Document
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from summarizer.articles import as_article
from summarizer.cleaning.marking import mark
from summarizer.cleaning.repetition import repeated_lines
from summarizer.types import Article, Document


def clean(article: Article | Mapping[str, Any] | str) -> Document:
    """Mark headline, standfirst, body and chrome of one article.

    Spans count code points of ``article.text``. Everything but white space lies in exactly one
    of ``kept``, ``removed``, ``title`` and ``standfirst``. A mapping with the fields of an article
    or plain text is taken too. Raises ``InputError`` for what is none of these.
    """
    return clean_articles([as_article(article, where="the article")])[0]


def clean_articles(articles: Sequence[Article]) -> tuple[Document, ...]:
    """Mark the bodies of a set of articles, one document an article, in the same order.

    Lines that stand in several articles are chrome as well (see ``repetition``). The order of the
    articles does not matter.
    """
    repeated = repeated_lines(articles)
    marked: dict[tuple[str, str | None, str | None], Document] = {}
    documents: list[Document] = []
    for article in articles:
        # Copies are marked once: thousands of them may come from one wire.
        key = (article.text, article.title, article.language)
        if key not in marked:
            marked[key] = mark(article, repeated)
        documents.append(replace(marked[key], article=article))
    return tuple(documents)
