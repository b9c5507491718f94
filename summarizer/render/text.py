"""A briefing as plain text for a terminal or a mail."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence

from summarizer.render.outline import Note, Notes, called, link, marks, one_line, support_words
from summarizer.render.sections import alone, copies, differences, left_out, positions
from summarizer.text.printing import without_controls
from summarizer.types import Briefing

_NARROWEST = 20


def to_text(briefing: Briefing, *, width: int = 80) -> str:
    """Plain text, wrapped at ``width`` columns, ending in a line feed."""
    width = max(width, _NARROWEST)
    notes = Notes(briefing)
    out: list[str] = []

    def add(text: str, first: str = "", rest: str = "") -> None:
        out.extend(
            textwrap.wrap(
                text,
                width,
                initial_indent=first,
                subsequent_indent=rest,
                break_long_words=False,
                break_on_hyphens=False,
            )
        )

    def heading(text: str) -> None:
        out.extend(["", text, "-" * min(len(text), width)])

    title = one_line(briefing.title)
    add(title)
    out.extend(["=" * min(len(title), width), ""])
    for sentence in briefing.sentences:
        cited = marks(sentence.citations, notes)
        add(f"{one_line(sentence.text)} {_marks(cited.same)}")
        others = f"; in other words {_marks(cited.others)}" if cited.others else ""
        add(f"({support_words(sentence.support)}{others})", "    ", "    ")
    if rows := differences(briefing, notes):
        heading("Where sources differ")
        for row in rows:
            add(f"{row.slot} ({row.kind})", "* ", "  ")
            for claim in row.claims:
                parts = [claim.value]
                parts += [f"according to {claim.attribution}"] if claim.attribution else []
                parts += [f"as of {claim.as_of}"] if claim.as_of else []
                add(f"{', '.join(parts)} {_marks(claim.notes)}", "    - ", "      ")
    if origins := copies(briefing):
        heading("Origins")
        for origin in origins:
            add(f"{origin.name}, counted once: {', '.join(origin.carried)}", "* ", "  ")
            for explanation in origin.explanations:
                add(explanation, "    ", "    ")
        if by_themselves := alone(briefing):
            add(f"Each on its own: {', '.join(by_themselves)}", "* ", "  ")
    if speakers := positions(briefing, notes):
        heading("Positions")
        for position in speakers:
            add(position.speaker + (f", {position.role}" if position.role else ""), "* ", "  ")
            for said, at in position.statements:
                add(f"{said} {_where(at)}", "    - ", "      ")
            if position.more:
                add(f"and {position.more} more", "    - ", "      ")
    omitted, more = left_out(briefing, notes)
    if omitted:
        heading("Left out")
        for omission in omitted:
            add(f"{omission.text} {_where([omission.note])}", "* ", "  ")
            add(f"({omission.reason}; {omission.support})", "    ", "    ")
        if more:
            add(f"and {more} more passage{'s' if more > 1 else ''}, listed in the JSON", "* ", "  ")
    if briefing.warnings:
        heading("Warnings")
        for warning in briefing.warnings:
            add(one_line(warning), "* ", "  ")
    heading("Sources")
    for note in notes.all():
        if note.quoted:
            add(
                f"{called(note.article)}: “{one_line(note.citation.quote)}”",
                f"[{note.number}] ",
                "    ",
            )
    heading("Articles")
    for article in briefing.articles:
        named = [called(article), one_line(article.title or ""), link(article.url) or ""]
        add(", ".join(dict.fromkeys(n for n in named if n)), "* ", "  ")
    return without_controls("\n".join(out) + "\n")


def _marks(notes: Sequence[Note]) -> str:
    return "".join(f"[{n.number}]" for n in notes)


def _where(notes: Sequence[Note]) -> str:
    """The numbers of the notes that the list of sources quotes, the names of the others."""
    numbered = _marks([n for n in notes if n.quoted])
    named = ", ".join(dict.fromkeys(called(n.article) for n in notes if not n.quoted))
    return " ".join(part for part in (numbered, f"({named})" if named else "") if part)
