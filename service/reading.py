"""A briefing as the page shows it: sentences beside the whole text of their sources."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import count

from service.marked import LEFT_OUT, Cite, sources_of
from service.templating import template
from summarizer import Briefing, BriefingSentence, Edit
from summarizer.render.outline import Note, Notes, direction, one_line, publisher, support_words
from summarizer.render.sections import (
    PositionRow,
    alone,
    copies,
    differences,
    left_out,
    positions,
)

#: Words read a minute, as newspapers count.
WORDS_PER_MINUTE = 230


@dataclass(frozen=True, slots=True)
class RowNote:
    """A numbered citation of a sentence."""

    number: int
    publisher: str
    before: str
    quote: str
    after: str
    #: Whether the source reports the same in other words than the sentence's.
    own_words: bool


@dataclass(frozen=True, slots=True)
class Row:
    """One sentence of the briefing."""

    number: int
    text: str
    kind: str
    notes: tuple[RowNote, ...]
    more: int
    origins: int
    support: str
    sources: tuple[str, ...]
    edits: tuple[Edit, ...]
    repaired: bool


@dataclass(frozen=True, slots=True)
class Position:
    """What somebody said, and who reports it."""

    id: str
    said: str
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class Speaker:
    name: str
    role: str | None
    positions: tuple[Position, ...]
    more: int


def to_page(briefing: Briefing) -> str:
    """The body of the page for a briefing (HTML, without the head)."""
    notes = Notes(briefing)
    rows = [_row(number, s, notes) for number, s in enumerate(briefing.sentences, start=1)]
    contested = differences(briefing, notes)
    speakers = _speakers(positions(briefing, notes))
    left, more = left_out(briefing, notes)
    cites = [
        *(
            Cite(f"s{n}", c, own_words=c.relation == "corroborates")
            for n, sentence in enumerate(briefing.sentences, 1)
            for c in sentence.citations
        ),
        *(
            Cite(f"d{n}", note.citation)
            for n, row in enumerate(contested, 1)
            for claim in row.claims
            for note in claim.notes
        ),
        *(Cite(p.id, note.citation) for s in speakers for p in s.positions for note in p.notes),
        *(Cite(f"{LEFT_OUT}{n}", o.note.citation) for n, o in enumerate(left, 1)),
    ]
    words = sum(len(s.text.split()) for s in briefing.sentences)
    return template("reading.html").render(
        briefing=briefing,
        title=one_line(briefing.title),
        direction=direction(briefing.language),
        rows=rows,
        differences=contested,
        copies=copies(briefing),
        lone=alone(briefing),
        publisher=publisher,
        speakers=speakers,
        omissions=left,
        more_omissions=more,
        sources=sources_of(briefing, cites, notes),
        own_words=any(note.own_words for row in rows for note in row.notes),
        when=_when(briefing),
        words=words,
        minutes=max(1, round(words / WORDS_PER_MINUTE)),
    )


def _row(number: int, sentence: BriefingSentence, notes: Notes) -> Row:
    shown = notes.of(sentence.citations)
    return Row(
        number=number,
        text=one_line(sentence.text),
        kind=sentence.kind,
        notes=tuple(map(_note, shown)),
        more=len(sentence.citations) - len(shown),
        origins=sentence.support.origins,
        support=support_words(sentence.support),
        sources=tuple(dict.fromkeys(publisher(n.article) for n in shown)),
        edits=sentence.edits,
        repaired=bool(sentence.repairs),
    )


def _note(note: Note) -> RowNote:
    citation = note.citation
    return RowNote(
        number=note.number,
        publisher=publisher(note.article),
        before=_whole_words(note, citation.start - len(citation.prefix), citation.start),
        quote=citation.quote,
        after=_whole_words(note, citation.end, citation.end + len(citation.suffix)),
        own_words=citation.relation == "corroborates",
    )


def _whole_words(note: Note, start: int, end: int) -> str:
    """That much of the article, less the words that either end cuts off."""
    if note.citation.field != "text":
        return ""
    text = note.article.text
    if end == note.citation.start:
        while 0 < start < end and text[start - 1].isalnum():
            start += 1
    else:
        while end > start and text[end : end + 1].isalnum():
            end -= 1
    return text[start:end]


def _speakers(rows: Sequence[PositionRow]) -> tuple[Speaker, ...]:
    """The positions, numbered through."""
    numbers = count(1)
    return tuple(
        Speaker(
            name=row.speaker,
            role=row.role,
            positions=tuple(
                Position(f"p{next(numbers)}", said, found) for said, found in row.statements
            ),
            more=row.more,
        )
        for row in rows
    )


def _when(briefing: Briefing) -> str:
    """The days on which the articles were published."""
    days = sorted(a.published.date() for a in briefing.articles if a.published)
    if not days:
        return ""
    first, last = days[0], days[-1]
    shown = f"{last:%d %B %Y}".lstrip("0")
    if first == last:
        return shown
    form = "%d" if (first.year, first.month) == (last.year, last.month) else "%d %B"
    form += "" if first.year == last.year else " %Y"
    return f"{first:{form}}".lstrip("0") + f" to {shown}"
