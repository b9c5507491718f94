"""A briefing as the page shows it: sentences beside the whole text of their sources."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from service.marked import direction, sources_of
from summarizer import Briefing, BriefingSentence
from summarizer.render.outline import Note, Notes, one_line, publisher, support_words
from summarizer.render.sections import DifferenceRow, differences, left_out, positions
from summarizer.types import Edit

TEMPLATES = Path(__file__).parent / "templates"
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
class Claim:
    """One side of a difference."""

    value: str
    publishers: tuple[str, ...]
    attribution: str | None
    as_of: str | None


@dataclass(frozen=True, slots=True)
class Difference:
    slot: str
    kind: str
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """The articles of one origin."""

    name: str
    publishers: tuple[str, ...]
    explanations: tuple[str, ...]


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
    words = sum(len(s.text.split()) for s in briefing.sentences)
    return (
        environment()
        .get_template("reading.html")
        .render(
            briefing=briefing,
            title=one_line(briefing.title),
            direction=direction(briefing.language),
            rows=rows,
            differences=[_difference(row) for row in contested],
            groups=_groups(briefing),
            positions=positions(briefing, notes),
            omissions=omitted,
            more_omissions=more,
            sources=sources_of(briefing, contested, notes),
            own_words=any(note.own_words for row in rows for note in row.notes),
            when=_when(briefing),
            words=words,
            minutes=max(1, round(words / WORDS_PER_MINUTE)),
        )
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
        own_words=False,
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


def _difference(row: DifferenceRow) -> Difference:
    return Difference(
        slot=row.slot,
        kind=row.kind,
        claims=tuple(
            Claim(
                value=claim.value,
                publishers=tuple(dict.fromkeys(publisher(n.article) for n in claim.notes)),
                attribution=claim.attribution,
                as_of=claim.as_of,
            )
            for claim in row.claims
        ),
    )


def _groups(briefing: Briefing) -> tuple[Group, ...]:
    """The origins, those that most articles carry first."""
    articles = {a.id: a for a in briefing.articles}
    groups = [
        Group(
            name=one_line(origin.name or ""),
            publishers=tuple(publisher(articles[a]) for a in origin.articles),
            explanations=tuple(dict.fromkeys(link.explanation for link in origin.links)),
        )
        for origin in briefing.origins
    ]
    return tuple(sorted(groups, key=lambda group: -len(group.publishers)))


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
