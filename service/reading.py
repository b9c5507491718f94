"""A briefing as the page shows it: sentences beside the whole text of their sources."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from summarizer import Briefing
from summarizer.render.outline import Notes, link, one_line, publisher, support_words
from summarizer.render.sections import DifferenceRow, copies, differences, left_out, positions
from summarizer.types import ArticleRecord, BriefingSentence, Citation

TEMPLATES = Path(__file__).parent / "templates"
#: Beyond this much of one article the page shows the surroundings of its passages only; a browser
#: lays out some hundred thousand characters without delay, and no news article is longer.
SHOWN_CHARACTERS = 60_000
#: What is shown around a passage of such an article.
CONTEXT = 2_000
#: Words read a minute, as newspapers count.
WORDS_PER_MINUTE = 230
_RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur", "yi", "ps", "sd", "ug", "dv"})


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of an article that is shown in one way."""

    text: str
    #: Why it is not part of the story, where it is not.
    removed: str | None
    #: What cites it, as the script looks it up: sentences (3) and differences (d1).
    cited: str
    #: Anchors of the notes that begin here.
    anchors: tuple[int, ...]


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


@dataclass(frozen=True, slots=True)
class Row:
    """One sentence of the briefing."""

    number: int
    text: str
    kind: str
    notes: tuple[Any, ...]
    more: int
    origins: int
    support: str
    sources: tuple[str, ...]
    edits: tuple[Any, ...]
    repaired: bool


def environment() -> Environment:
    """Templates of the page: everything that is put in is escaped."""
    return _environment()


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def to_page(briefing: Briefing) -> str:
    """The body of the page for a briefing (HTML, without the head)."""
    notes = Notes(briefing)
    rows = [_row(number, s, notes) for number, s in enumerate(briefing.sentences, start=1)]
    contested = differences(briefing, notes)
    omitted, more = left_out(briefing, notes)
    cited = _citing(briefing, contested)
    anchors = {(n.citation.article, n.citation.start): n.number for n in notes.all()}
    words = sum(len(s.text.split()) for s in briefing.sentences)
    return (
        environment()
        .get_template("reading.html")
        .render(
            briefing=briefing,
            title=one_line(briefing.title),
            direction=_direction(briefing.language),
            rows=rows,
            differences=contested,
            copies=copies(briefing),
            positions=positions(briefing, notes),
            omissions=omitted,
            more_omissions=more,
            sources=[
                _source(number, article, briefing, cited, anchors)
                for number, article in enumerate(briefing.articles, start=1)
            ],
            publishers=tuple(dict.fromkeys(publisher(a) for a in briefing.articles)),
            words=words,
            minutes=max(1, round(words / WORDS_PER_MINUTE)),
            publisher=publisher,
            one_line=one_line,
        )
    )


def _row(number: int, sentence: BriefingSentence, notes: Notes) -> Row:
    shown = notes.of(sentence.citations)
    return Row(
        number=number,
        text=one_line(sentence.text),
        kind=sentence.kind,
        notes=shown,
        more=len(sentence.citations) - len(shown),
        origins=sentence.support.origins,
        support=support_words(sentence.support),
        sources=tuple(dict.fromkeys(publisher(n.article) for n in shown)),
        edits=sentence.edits,
        repaired=bool(sentence.repairs),
    )


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
    anchors: dict[tuple[str, int], int],
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
        direction=_direction(article.language),
        origin=("same copy as " + ", ".join(names[a] for a in others)) if others else None,
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
    anchors: dict[tuple[str, int], int],
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
    anchors: dict[tuple[str, int], int],
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


def _direction(language: str) -> str:
    return "rtl" if language in _RIGHT_TO_LEFT else "ltr"
