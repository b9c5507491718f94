"""Choose the briefing's title among the sources' own headlines."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from summarizer.chronology import days
from summarizer.citations import cite
from summarizer.eligibility import is_opinion, is_page_talk
from summarizer.material import Material
from summarizer.types import Citation

#: Titles longer than this are cut at a word: about two lines on a phone.
LONGEST_TITLE = 120
_MARKS = "“\"‘'«„"
#: What a page adds to its headline: "Posted: Monday, June 3, 2024".
_POSTED = re.compile(r"(?<=\S)\s+(?:Posted|Updated|Published)(?::| on\b| at\b)")
#: Labels that a page sets before its headline.
_LABEL = re.compile(
    r"(?:Story highlights\s+|(?:Breaking|Exclusive|Highlights|Live|Video|Watch)\s?:\s*)(?=\S)",
    re.IGNORECASE,
)
#: A title cut before a clause keeps at least so much.
SHORTEST_TITLE = 50
#: Where a clause begins that a sentence can do without, unless it completes what stands before:
#: "news that came as no surprise", "younger than 50, which is when".
_CLAUSE = re.compile(
    r"(?<!\bis)(?<!\bare)(?<!\bwas)(?<!\bwere)(?<!\bcame)(?<!\bcomes)(?<!\bcome)(?<!\bsuch)"
    r"(?<!\bknown)(?<!\bseen)(?<!\bregarded)(?<!\bdescribed)(?<!\bserved)(?<!\bso)(?<!\bsame)"
    r"(?<!\bmonths)(?<!\bdays)(?<!\bweeks)(?<!\byears)(?<!\bhours)(?<!\bminutes)"
    r"(?<!\bshortly)(?<!\bsoon)(?<!\bjust)"
    r"(?<!\bmoments)(?<!\beven)(?<!\bonly)(?<!\bmonth)(?<!\byear)(?<!\bweek)(?<!\bday)"
    r"\s(?:as|after|when|while|but|because|which|where|before|amid|despite|since|so that)\s",
    re.IGNORECASE,
)


def choose_title(material: Material, ordered: Sequence[int]) -> tuple[str, Citation | None]:
    """The headline that shares most with the others and with the briefing, and where it stands.

    Of a story told over several days, one of the last day; an opinion's only where there is no
    other. Without any headline, the first sentence of the briefing that does not open with a
    quotation serves, cut to a title's length.
    """
    day_of = days(material)
    last = max(day_of, default=0)
    latest = [d for d, day in enumerate(day_of) if day == last]
    told = [d for d in latest if not is_opinion(material.documents[d])]
    candidates = [c for d in told for c in _headlines(material, d)]
    candidates = candidates or [c for d in latest for c in _headlines(material, d)]
    candidates = [c for c in candidates if not is_page_talk(c.quote)]
    if not candidates:
        sentences = [material.sentences[material.passages[p].sentences[0]] for p in ordered]
        first = next((s for s in sentences if s.text[0] not in _MARKS), sentences[0])
        article = material.documents[first.document].article
        end = first.start + _title_length(first.text)
        citation = cite(article, first.start, end)
        title = _one_line(citation.quote).rstrip(",;:–— ")
        return title if _is_whole(first.text, end - first.start) else f"{title}…", citation
    body = Counter[str]()
    for index in ordered:
        sentence = material.sentences[material.passages[index].sentences[0]]
        body.update(set(_words(sentence.text)))
    known = Counter[str]()
    for citation in candidates:
        known.update(set(_words(citation.quote)))

    def worth(citation: Citation) -> tuple[float, int, str]:
        words = set(_words(citation.quote))
        shared = sum(min(body[w], 2) + min(known[w] - 1, 2) for w in words)
        # The square root keeps a headline from winning by its length alone.
        return -shared / max(len(words), 4) ** 0.5, len(citation.quote), citation.quote

    best = min(candidates, key=worth)
    return _one_line(best.quote), best


def _headlines(material: Material, index: int) -> list[Citation]:
    document = material.documents[index]
    article = document.article
    if document.title is not None:
        start, end = document.title.start, document.title.end
        label = _LABEL.match(article.text, start, end)
        start = label.end() if label else start
        posted = _POSTED.search(article.text, start, end)
        return [cite(article, start, posted.start() if posted else end)]
    if article.title:
        title = article.title.strip()
        start = article.title.index(title)
        whole = replace(article, text=article.title)
        citation = cite(whole, start, start + len(title))
        return [replace(citation, field="title", url=None)]
    return []


def _words(text: str) -> list[str]:
    return [w for w in re.findall(r"\w+", text.casefold()) if len(w) > 2]


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _is_whole(text: str, end: int) -> bool:
    """Whether a title that ends there breaks off nothing but clauses it can do without."""
    return end == len(text) or _CLAUSE.match(text, end) is not None


def _title_length(text: str) -> int:
    """Characters of ``text`` that make a title: all, what comes before its last clause within the
    limit, or whole words up to it.
    """
    if len(text) <= LONGEST_TITLE:
        return len(text)
    clauses = [m.start() for m in _CLAUSE.finditer(text, SHORTEST_TITLE, LONGEST_TITLE)]
    if clauses:
        return clauses[-1]
    space = max(text.rfind(mark, 0, LONGEST_TITLE) for mark in (" ", ", "))
    return space if space > LONGEST_TITLE // 2 else LONGEST_TITLE
