"""What every rendering of a briefing shows: numbered notes, and the words for support and kinds."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import quote

from summarizer.types import ArticleRecord, Briefing, Citation, Support

#: Citations shown for one sentence. More are copies of the same words: the JSON has them all.
SHOWN_CITATIONS = 4
#: Entries shown in "Left out" and in "Positions" for one speaker, so that both stay short.
SHOWN_OMISSIONS = 5
SHOWN_STATEMENTS = 3
SHOWN_SPEAKERS = 6

KINDS = {
    "contradiction": "contradict each other",
    "update": "changed over time",
    "rounding": "rounded differently",
    "scope": "counted differently",
    "estimate": "estimates differ",
}


@dataclass(frozen=True, slots=True)
class Note:
    """A numbered citation."""

    number: int
    citation: Citation
    article: ArticleRecord


class Notes:
    """Numbers citations in the order they are first shown; the same span keeps its number."""

    def __init__(self, briefing: Briefing) -> None:
        self._articles = {a.id: a for a in briefing.articles}
        self._notes: dict[tuple[str, int, int], Note] = {}

    def of(self, citations: tuple[Citation, ...]) -> tuple[Note, ...]:
        """Notes for the first citations, one an article as far as there are several."""
        return tuple(self._note(c) for c in shown(citations))

    def all(self) -> tuple[Note, ...]:
        return tuple(self._notes.values())

    def article(self, citation: Citation) -> ArticleRecord:
        return self._articles[citation.article]

    def _note(self, citation: Citation) -> Note:
        key = (citation.article, citation.start, citation.end)
        if key not in self._notes:
            self._notes[key] = Note(
                len(self._notes) + 1, citation, self._articles[citation.article]
            )
        return self._notes[key]


def shown(citations: tuple[Citation, ...]) -> tuple[Citation, ...]:
    """The first citation, then one of every other article, up to :data:`SHOWN_CITATIONS`."""
    by_article: dict[str, Citation] = {}
    for citation in citations:
        by_article.setdefault(citation.article, citation)
    return tuple(by_article.values())[:SHOWN_CITATIONS]


def publisher(article: ArticleRecord) -> str:
    """Who published an article, else what it is called, for people."""
    return one_line(article.source) if article.source else called(article)


def called(article: ArticleRecord) -> str:
    """The name of an article that no other of the briefing has."""
    return one_line(article.name or article.source or f"Article {article.id}")


def link(url: str | None) -> str | None:
    """The url with nothing in it that could end a link early; None unless it is http or https.

    Other schemes could run code in the reader's browser.
    """
    if url is None or not re.match(r"https?://", url, re.IGNORECASE):
        return None
    return quote(url, safe="%:/?#@!$&()*+,;=~")


def support_words(support: Support) -> str:
    """Support for people: "3 independent origins" or "1 origin in 4 articles"."""
    origins = _count(support.origins, "independent origin" if support.origins > 1 else "origin")
    if support.articles > support.origins:
        return f"{origins} in {_count(support.articles, 'article')}"
    return origins


def one_line(text: str) -> str:
    """The text with every run of white space as one space."""
    return " ".join(text.split())


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" + ("" if number == 1 else "s")
