"""A briefing as one self-contained HTML page."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from summarizer.render.outline import (
    Note,
    Notes,
    direction,
    link,
    marks,
    one_line,
    publisher,
    support_words,
)
from summarizer.render.sections import alone, copies, differences, left_out, positions
from summarizer.templates import environment
from summarizer.types import Briefing, BriefingSentence

#: Characters of the article shown on each side of a cited passage: about two lines.
CONTEXT = 160


@dataclass(frozen=True, slots=True)
class _Passage:
    note: Note
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class _Sentence:
    text: str
    kind: str
    support: str
    origins: int
    same: tuple[_Passage, ...]
    others: tuple[_Passage, ...]
    more: int
    edits: tuple[str, ...]


def to_html(briefing: Briefing) -> str:
    """One page with its style inside: no script, nothing fetched, every text escaped."""
    notes = Notes(briefing)
    sentences = [_sentence(s, notes) for s in briefing.sentences]
    parts = {
        "sentences": sentences,
        "differences": differences(briefing, notes),
        "origins": copies(briefing),
        "alone": alone(briefing),
        "positions": positions(briefing, notes),
    }
    omitted, more = left_out(briefing, notes)
    template = environment(Path(__file__).parent).get_template("briefing.html.j2")
    return template.render(
        briefing=briefing,
        direction=direction(briefing.language),
        **parts,
        omissions=omitted,
        more_omissions=more,
        notes=notes.all(),
        publishers=tuple(dict.fromkeys(publisher(a) for a in briefing.articles)),
        publisher=publisher,
        one_line=one_line,
        link=link,
    )


def _sentence(sentence: BriefingSentence, notes: Notes) -> _Sentence:
    cited = marks(sentence.citations, notes)
    return _Sentence(
        text=one_line(sentence.text),
        kind=sentence.kind,
        support=support_words(sentence.support),
        origins=sentence.support.origins,
        same=tuple(_passage(n) for n in cited.same),
        others=tuple(_passage(n) for n in cited.others),
        more=cited.more,
        edits=tuple(f"“{e.before}” → “{e.after}”: {e.reason}" for e in sentence.edits),
    )


def _passage(note: Note) -> _Passage:
    citation, text = note.citation, note.article.text
    before = one_line(text[max(0, citation.start - CONTEXT) : citation.start])
    after = one_line(text[citation.end : citation.end + CONTEXT])
    if citation.start > CONTEXT:
        before = "… " + before.partition(" ")[2]
    if citation.end + CONTEXT < len(text):
        after = after.rpartition(" ")[0] + " …"
    return _Passage(note, before, after)
