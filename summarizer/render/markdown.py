"""A briefing as Markdown with footnotes."""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarizer.render.outline import Note, Notes, link, marks, one_line, publisher, support_words
from summarizer.render.sections import alone, copies, differences, left_out, positions
from summarizer.text.printing import without_controls
from summarizer.types import Briefing

#: Everything that Markdown or inline HTML gives a meaning to, wherever it may stand in a line.
_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~$&])|^(\d+)(?=[.)](?:\s|$))|^([-+=])", re.MULTILINE)


def to_markdown(briefing: Briefing) -> str:
    """CommonMark with footnotes (``[^1]``) and tables, ending in a line feed."""
    notes = Notes(briefing)
    out = [f"# {escape(briefing.title)}", ""]
    for sentence in briefing.sentences:
        cited = marks(sentence.citations, notes)
        others = f"; in other words{_marks(cited.others)}" if cited.others else ""
        support = f"_({support_words(sentence.support)}{others})_"
        out += [f"{escape(sentence.text)}{_marks(cited.same)} {support}", ""]
    out += _differences(briefing, notes)
    if origins := copies(briefing):
        out += ["## Origins", ""]
        for origin in origins:
            carried = ", ".join(escape(p) for p in origin.carried)
            out.append(f"- **{escape(origin.name)}**, counted once: {carried}")
            out += [f"  - {escape(why)}" for why in origin.explanations]
        if by_themselves := alone(briefing):
            out.append(f"- Each on its own: {', '.join(map(escape, by_themselves))}")
        out.append("")
    if speakers := positions(briefing, notes):
        out += ["## Positions", ""]
        for position in speakers:
            role = f", {escape(position.role)}" if position.role else ""
            out.append(f"- **{escape(position.speaker)}**{role}")
            out += [f"  - {escape(said)}{_marks(at)}" for said, at in position.statements]
            if position.more:
                out.append(f"  - and {position.more} more")
        out.append("")
    omitted, more = left_out(briefing, notes)
    if omitted:
        out += ["## Left out", ""]
        for omission in omitted:
            why = f"{escape(omission.reason)}; {omission.support}"
            out.append(f"- {escape(omission.text)}{_marks([omission.note])} _({why})_")
        if more:
            out.append(f"- and {more} more passage{'s' if more > 1 else ''}, listed in the JSON")
        out.append("")
    if briefing.warnings:
        out += ["## Warnings", "", *(f"- {escape(w)}" for w in briefing.warnings), ""]
    out += [f"[^{note.number}]: {_source(note)}" for note in notes.all()]
    return without_controls("\n".join(out) + "\n")


def escape(text: str) -> str:
    """The text on one line, with nothing in it that Markdown or HTML would act on."""
    return _SPECIAL.sub(
        lambda m: f"\\{m[1]}" if m[1] else f"{m[2]}\\" if m[2] else f"\\{m[3]}", one_line(text)
    )


def _differences(briefing: Briefing, notes: Notes) -> list[str]:
    rows = differences(briefing, notes)
    if not rows:
        return []
    out = ["## Where sources differ", "", "| What | How | Values |", "|---|---|---|"]
    for row in rows:
        claims = []
        for claim in row.claims:
            by = f", according to {escape(claim.attribution)}" if claim.attribution else ""
            when = f", as of {claim.as_of}" if claim.as_of else ""
            claims.append(f"{escape(claim.value)}{by}{when}{_marks(claim.notes)}")
        out.append(f"| {escape(row.slot)} | {row.kind} | {'<br>'.join(claims)} |")
    return [*out, ""]


def _marks(notes: Sequence[Note]) -> str:
    return "".join(f"[^{n.number}]" for n in notes)


def _source(note: Note) -> str:
    article = note.article
    parts = [escape(publisher(article))]
    target = link(note.citation.url)
    if article.title and target:
        parts.append(f"[{escape(article.title)}](<{target}>)")
    elif article.title:
        parts.append(f"“{escape(article.title)}”")
    elif target:
        parts.append(f"[link](<{target}>)")
    quote = f": “{escape(note.citation.quote)}”" if note.quoted else ""
    return ", ".join(parts) + quote
