"""The sources beside a briefing: their text with what is cited and what was set aside marked."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from summarizer import Briefing, Citation
from summarizer.render.outline import Notes, link, one_line, publisher
from summarizer.render.sections import DifferenceRow
from summarizer.types import ArticleRecord

#: Beyond this much of one article the page shows the surroundings of its passages only; a browser
#: lays out some hundred thousand characters without delay, and no news article is longer.
SHOWN_CHARACTERS = 60_000
#: What is shown around a passage of such an article.
CONTEXT = 2_000
_RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur", "yi", "ps", "sd", "ug", "dv"})


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where a note stands in its source."""

    number: int
    #: Id of the sentence or difference that cites it first.
    back: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of an article that is shown in one way."""

    text: str
    #: Why it is not part of the story, where it is not.
    removed: str | None
    #: What cites it, as the script looks it up: sentences (3) and differences (d1).
    cited: str
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


def sources_of(
    briefing: Briefing, rows: Sequence[DifferenceRow], notes: Notes
) -> tuple[Source, ...]:
    """The articles in their order, marked with what cites them."""
    cited = _citing(briefing, rows)
    anchors = _anchors(briefing, rows, notes)
    return tuple(
        _source(number, article, briefing, cited, anchors)
        for number, article in enumerate(briefing.articles, start=1)
    )


def _anchors(
    briefing: Briefing, rows: Sequence[DifferenceRow], notes: Notes
) -> dict[tuple[str, int], Anchor]:
    """Article and offset to the note that begins there."""
    back: dict[int, str] = {}
    for number, sentence in enumerate(briefing.sentences, start=1):
        for note in notes.of(sentence.citations):
            back.setdefault(note.number, f"s{number}")
    for number, row in enumerate(rows, start=1):
        for note in (note for claim in row.claims for note in claim.notes):
            back.setdefault(note.number, f"d{number}")
    return {
        (n.citation.article, n.citation.start): Anchor(n.number, back[n.number])
        for n in notes.all()
        if n.number in back
    }


def _citing(
    briefing: Briefing, rows: Sequence[DifferenceRow]
) -> dict[str, list[tuple[int, int, str]]]:
    """Article to its cited spans, each with what cites it: "3" a sentence, "d1" a difference."""
    cited: dict[str, list[tuple[int, int, str]]] = {a.id: [] for a in briefing.articles}
    for number, sentence in enumerate(briefing.sentences, start=1):
        for citation in sentence.citations:
            _add(cited, citation, str(number))
    for number, row in enumerate(rows, start=1):
        for claim in row.claims:
            for note in claim.notes:
                _add(cited, note.citation, f"d{number}")
    return cited


def _add(cited: dict[str, list[tuple[int, int, str]]], citation: Citation, by: str) -> None:
    if citation.field == "text" and citation.article in cited:
        cited[citation.article].append((citation.start, citation.end, by))


def _source(
    number: int,
    article: ArticleRecord,
    briefing: Briefing,
    cited: dict[str, list[tuple[int, int, str]]],
    anchors: dict[tuple[str, int], Anchor],
) -> Source:
    spans = cited[article.id]
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
    anchors: dict[tuple[str, int], Anchor],
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
    anchors: dict[tuple[str, int], Anchor],
) -> Piece:
    # The removed stretches are in order and do not overlap: the last to begin is the only one.
    place = bisect_right(article.removed, left, key=lambda r: r.start) - 1
    removed = article.removed[place] if place >= 0 else None
    citing = sorted({by for s, e, by in spans if s <= left and right <= e})
    note = anchors.get((article.id, left))
    return Piece(
        text=article.text[left:right],
        removed=removed.reason if removed is not None and right <= removed.end else None,
        cited=" ".join(citing),
        anchors=() if note is None else (note,),
    )


def direction(language: str) -> str:
    return "rtl" if language in _RIGHT_TO_LEFT else "ltr"
