"""What to call an article, for people."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from summarizer.text.addresses import web_host
from summarizer.types import Document

#: Characters of a headline, or of the opening words, that are enough to tell an article by.
_LONGEST = 48


def name_articles(documents: Sequence[Document]) -> tuple[str, ...]:
    """A name for each article, all different.

    The publisher, else the site, else the headline, else the first words, in quotation marks. Where
    two would have one name, the day of publication or else the id tells them apart.
    """
    names = [_name(d) for d in documents]
    shared = {name for name, count in Counter(names).items() if count > 1}
    dated = [_dated(n, d) if n in shared else n for n, d in zip(names, documents, strict=True)]
    times = Counter(dated)
    return tuple(
        name if times[name] == 1 else f"{name} ({d.article.id})"
        for name, d in zip(dated, documents, strict=True)
    )


def _name(document: Document) -> str:
    article = document.article
    if article.source and article.source.strip():
        return " ".join(article.source.split())
    if host := (web_host(article.url) or "").removeprefix("www."):
        return host
    if article.title and article.title.strip():
        return _quoted(article.title)
    if document.title is not None:
        return _quoted(article.text[document.title.start : document.title.end])
    start = document.kept[0].start if document.kept else 0
    opening = _quoted(article.text[start : start + 4 * _LONGEST])
    return opening if opening != "“”" else f"Article {article.id}"


def _dated(name: str, document: Document) -> str:
    published = document.article.published
    return name if published is None else f"{name} ({published.day} {published:%B %Y})"


def _quoted(text: str) -> str:
    words = " ".join(text.split())
    if len(words) > _LONGEST:
        cut = words.rfind(" ", 0, _LONGEST)
        words = words[: cut if cut > _LONGEST // 2 else _LONGEST].rstrip(",;:–— ") + "…"
    return f"“{words}”"
