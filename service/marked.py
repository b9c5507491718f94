"""The sources beside a briefing: their text with what is cited and what was set aside marked."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from summarizer import ArticleRecord, Briefing, Citation
from summarizer.render.outline import Notes, direction, link, one_line, publisher

#: Beyond this much of one article the page shows the surroundings of its passages only; a browser
#: lays out some hundred thousand characters without delay, and no news article is longer.
SHOWN_CHARACTERS = 60_000
#: What is shown around a passage of such an article.
CONTEXT = 2_000
#: How ids of omissions begin.
LEFT_OUT = "o"


@dataclass(frozen=True, slots=True)
class Cite:
    """That a part of the page rests on a passage."""

    #: Id of the part: s1 a sentence, d1 a difference, p1 a position, o1 an omission.
    by: str
    citation: Citation
    #: Whether the passage says the same in other words.
    own_words: bool = False

    @property
    def token(self) -> str:
        """What the script looks for: the id, with a "c" where the passage has words of its own."""
        return self.by + ("c" if self.own_words else "")


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where a note stands in its source."""

    number: int
    #: Id of the part of the page that cites it first.
    back: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of an article that is shown in one way."""

    text: str
    #: Why it is not part of the story, where it is not.
    removed: str | None
    #: What cites it, as the script looks it up: tokens of cites.
    cited: str
    #: Whether only omissions do, so that it is not marked before one is chosen.
    quiet: bool
    #: The notes that begin here.
    anchors: tuple[Anchor, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """An article, with what is cited and what is chrome marked in its text."""

    id: str
    number: int
    publisher: str
    title: str
    url: str | None
    published: str | None
    language: str
    direction: str
    origin: str | None
    cited: str
    lines: tuple[tuple[Piece, ...], ...]
    cut: bool


def sources_of(briefing: Briefing, cites: Sequence[Cite], notes: Notes) -> tuple[Source, ...]:
    """The articles in their order, marked with what cites them."""
    cited: dict[str, list[Cite]] = {article.id: [] for article in briefing.articles}
    for cite in cites:
        if cite.citation.field == "text" and cite.citation.article in cited:
            cited[cite.citation.article].append(cite)
    return tuple(
        _source(number, article, briefing, cited[article.id], _anchors(article, cites, notes))
        for number, article in enumerate(briefing.articles, start=1)
    )


def _anchors(article: ArticleRecord, cites: Sequence[Cite], notes: Notes) -> dict[int, Anchor]:
    """Offset to the note that begins there."""
    back: dict[Citation, str] = {}
    for cite in cites:
        back.setdefault(cite.citation, cite.by)
    return {
        note.citation.start: Anchor(note.number, back[note.citation])
        for note in notes.all()
        if note.citation.article == article.id and note.citation in back
    }


def _source(
    number: int,
    article: ArticleRecord,
    briefing: Briefing,
    cites: Sequence[Cite],
    anchors: dict[int, Anchor],
) -> Source:
    spans = [(c.citation.start, c.citation.end, c.token) for c in cites]
    start, end = _window(article.text, spans)
    origin = next((o for o in briefing.origins if article.id in o.articles), None)
    others = [a for a in origin.articles if a != article.id] if origin else []
    names = {a.id: publisher(a) for a in briefing.articles}
    return Source(
        id=article.id,
        number=number,
        publisher=publisher(article),
        title=one_line(article.title or ""),
        url=link(article.url),
        published=f"{article.published:%d %b %Y, %H:%M}".lstrip("0") if article.published else None,
        language=article.language,
        direction=direction(article.language),
        origin=("Same copy as " + ", ".join(names[a] for a in others)) if others else None,
        cited=" ".join(sorted({by for _, _, by in spans})),
        lines=_lines(article, spans, start, end, anchors),
        cut=(start, end) != (0, len(article.text)),
    )


def _window(text: str, spans: list[tuple[int, int, str]]) -> tuple[int, int]:
    """What of the text is shown: all, or from the first to the last passage of a giant."""
    if len(text) <= SHOWN_CHARACTERS:
        return 0, len(text)
    first = min((s for s, _, _ in spans), default=0)
    last = max((e for _, e, _ in spans), default=0)
    start = max(0, first - CONTEXT)
    return start, min(len(text), max(last + CONTEXT, start + CONTEXT), start + SHOWN_CHARACTERS)


def _lines(
    article: ArticleRecord,
    spans: list[tuple[int, int, str]],
    start: int,
    end: int,
    anchors: dict[int, Anchor],
) -> tuple[tuple[Piece, ...], ...]:
    """The text in lines, each in pieces that are shown in one way; blank lines are left out."""
    edges = {start, end}
    for edge_start, edge_end in _stretches(article, spans):
        edges |= {min(max(edge_start, start), end), min(max(edge_end, start), end)}
    breaks = list(re.finditer(r"[\n\r\v\f\x85\u2028\u2029]+", article.text[start:end]))
    for match in breaks:
        edges |= {start + match.start(), start + match.end()}
    breaking = {start + match.start() for match in breaks}
    ordered = sorted(edges)
    lines: list[tuple[Piece, ...]] = []
    line: list[Piece] = []
    for left, right in pairwise(ordered):
        if left in breaking:
            if line:
                lines.append(tuple(line))
            line = []
            continue
        piece = _piece(article, left, right, spans, anchors)
        if line or piece.text.strip():
            line.append(piece)
    if line:
        lines.append(tuple(line))
    return tuple(lines)


def _stretches(
    article: ArticleRecord, spans: list[tuple[int, int, str]]
) -> Iterable[tuple[int, int]]:
    yield from ((r.start, r.end) for r in article.removed)
    yield from ((s, e) for s, e, _ in spans)


def _piece(
    article: ArticleRecord,
    left: int,
    right: int,
    spans: list[tuple[int, int, str]],
    anchors: dict[int, Anchor],
) -> Piece:
    # The removed stretches are in order and do not overlap: the last to begin is the only one.
    place = bisect_right(article.removed, left, key=lambda r: r.start) - 1
    removed = article.removed[place] if place >= 0 else None
    citing = sorted({by for s, e, by in spans if s <= left and right <= e})
    note = anchors.get(left)
    return Piece(
        text=article.text[left:right],
        removed=removed.reason if removed is not None and right <= removed.end else None,
        cited=" ".join(citing),
        quiet=all(by.startswith(LEFT_OUT) for by in citing),
        anchors=() if note is None else (note,),
    )
