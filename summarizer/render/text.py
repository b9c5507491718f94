"""A briefing as plain text for a terminal or a mail."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence

from summarizer.render.outline import Note, Notes, link, one_line, publisher, support_words
from summarizer.render.sections import copies, differences, left_out, positions
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
        add(f"{one_line(sentence.text)} {_marks(notes.of(sentence.citations))}")
        add(f"({support_words(sentence.support)})", "    ", "    ")
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
    if speakers := positions(briefing, notes):
        heading("Positions")
        for position in speakers:
            add(position.speaker + (f", {position.role}" if position.role else ""), "* ", "  ")
            for said, reference in position.statements:
                add(f"{said} ({reference.publisher})", "    - ", "      ")
            if position.more:
                add(f"and {position.more} more", "    - ", "      ")
    omitted, more = left_out(briefing, notes)
    if omitted:
        heading("Left out")
        for omission in omitted:
            add(omission.text, "* ", "  ")
            why = f"{omission.reason}; {omission.support}; {omission.reference.publisher}"
            add(f"({why})", "    ", "    ")
        if more:
            add(f"and {more} more passages", "* ", "  ")
    if briefing.warnings:
        heading("Warnings")
        for warning in briefing.warnings:
            add(one_line(warning), "* ", "  ")
    heading("Sources")
    for note in notes.all():
        add(_source(note), f"[{note.number}] ", "    ")
    return "\n".join(out) + "\n"


def _marks(notes: Sequence[Note]) -> str:
    return "".join(f"[{n.number}]" for n in notes)


def _source(note: Note) -> str:
    article = note.article
    parts = [publisher(article)]
    if article.title:
        parts.append(one_line(article.title))
    if target := link(article.url):
        parts.append(target)
    return f"{', '.join(parts)}: “{one_line(note.citation.quote)}”"
