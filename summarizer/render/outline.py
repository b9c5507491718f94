"""What every rendering of a briefing shows: numbered notes, and the words for support and kinds."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import quote

from summarizer.text.printing import without_controls
from summarizer.types import ArticleRecord, Briefing, Citation, Support

#: Citations shown for one sentence. More are copies of the same words: the JSON has them all.
SHOWN_CITATIONS = 4
#: Entries shown in "Positions" for one speaker, and speakers, so that it stays short.
SHOWN_STATEMENTS = 3
SHOWN_SPEAKERS = 6

_RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur", "yi", "ps", "sd", "ug", "dv"})

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
    #: False where the words stand beside the mark, so that the note need not repeat them.
    quoted: bool = True


class Notes:
    """Numbers citations in the order they are first shown; the same span keeps its number."""

    def __init__(self, briefing: Briefing) -> None:
        self._articles = {a.id: a for a in briefing.articles}
        self._notes: dict[tuple[str, int, int], Note] = {}
        self._by_article: dict[str, list[Note]] = {}

    def of(self, citations: tuple[Citation, ...]) -> tuple[Note, ...]:
        """Notes for the citations that are :func:`shown`."""
        return tuple(self._note(c) for c in shown(citations))

    def at(self, citation: Citation) -> Note:
        """The note of the span or of a sentence around it; a new one shows no words."""
        around = (
            n
            for n in self._by_article.get(citation.article, ())
            if n.citation.start <= citation.start and citation.end <= n.citation.end
        )
        return next(around, None) or self._note(citation, quoted=False)

    def all(self) -> tuple[Note, ...]:
        return tuple(self._notes.values())

    def _note(self, citation: Citation, *, quoted: bool = True) -> Note:
        key = (citation.article, citation.start, citation.end)
        if key not in self._notes:
            article = self._articles[citation.article]
            note = Note(len(self._notes) + 1, citation, article, quoted)
            self._notes[key] = note
            self._by_article.setdefault(citation.article, []).append(note)
        return self._notes[key]


@dataclass(frozen=True, slots=True)
class Marks:
    """The notes of a sentence: of its own words, and of those who report it in theirs."""

    same: tuple[Note, ...]
    others: tuple[Note, ...]
    #: Citations that are not shown.
    more: int


def marks(citations: tuple[Citation, ...], notes: Notes) -> Marks:
    """The notes for the citations of a sentence that are shown."""
    picked = shown(citations)
    pairs = list(zip(picked, notes.of(citations), strict=True))
    return Marks(
        same=tuple(n for c, n in pairs if c.relation != "corroborates"),
        others=tuple(n for c, n in pairs if c.relation == "corroborates"),
        more=len(citations) - len(picked),
    )


def shown(citations: tuple[Citation, ...]) -> tuple[Citation, ...]:
    """The first citation, then one of every other article, up to :data:`SHOWN_CITATIONS` articles.

    Of an article that reports the sentence in two of its own, both.
    """
    by_article: dict[str, list[Citation]] = {}
    for citation in citations:
        known = by_article.setdefault(citation.article, [])
        together = (
            len(known) == 1
            and known[0].relation == citation.relation == "corroborates"
            and known[0].similarity == citation.similarity
        )
        if not known or together:
            known.append(citation)
    return tuple(c for found in list(by_article.values())[:SHOWN_CITATIONS] for c in found)


def publisher(article: ArticleRecord) -> str:
    """Who published an article, else what it is called, for people."""
    return one_line(article.source) if article.source else called(article)


def called(article: ArticleRecord) -> str:
    """The name of an article that no other of the briefing has."""
    return one_line(article.name or article.source or f"Article {article.id}")


def direction(language: str) -> str:
    """Which way a language is written, as HTML's ``dir`` has it."""
    return "rtl" if language in _RIGHT_TO_LEFT else "ltr"


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
    """The text with every run of white space as one space, and nothing that only acts."""
    return without_controls(" ".join(text.split()))


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" + ("" if number == 1 else "s")
