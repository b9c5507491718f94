"""Editions as Markdown and as plain text."""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.digest.edition import Cited, Correction, Edition
from summarizer.digest.view import (
    EditionView,
    SentenceView,
    StoryView,
    correction_text,
    quoted,
    unquoted,
    verdict_words,
)
from summarizer.render.markdown import escape
from summarizer.render.outline import link, one_line


def edition_markdown(edition: Edition) -> str:
    """CommonMark with footnotes, ending in a line feed."""
    view = EditionView(edition)
    out = [f"# {escape(edition.title)}, {edition.id}", ""]
    if view.corrected_in:
        out += [
            "> **Corrected:** what no longer holds in this edition is marked below; it was "
            f"corrected in {', '.join(view.corrected_in)}.",
            "",
        ]
    for section in view.sections:
        out += [f"## {escape(section.name)}", ""]
        for story in section.stories:
            out += _story_markdown(view, story)
    if view.corrections:
        out += ["## Corrections", ""]
        out += [_said(view, correction) for correction in view.corrections]
        out.append("")
    if edition.more:
        out += ["## In brief", ""]
        for headline in edition.more:
            title, url = escape(one_line(headline.title)), link(headline.url)
            out.append(f"- [{title}](<{url}>)" if url else f"- {title}")
        out.append("")
    if edition.notes:
        out += ["## About this edition", ""]
        out += [f"- {escape(one_line(note))}" for note in edition.notes]
        out.append("")
    for note in view.notes:
        where = f", <{note.url}>" if note.url else ""
        title = f", {escape(one_line(note.title))}" if note.title else ""
        out.append(
            f"[^{note.number}]: {escape(note.publisher)}{title}{where}: "
            f"{escape(quoted(note.quote))}"
        )
    return "\n".join(out).rstrip() + "\n"


def _story_markdown(view: EditionView, story: StoryView) -> list[str]:
    out = [f"### {escape(one_line(story.title))}", "", f"_{story.label}_", ""]
    for change in story.changes:
        old, new = escape(one_line(change.old)), escape(one_line(change.new))
        out.append(
            f"- **Changed** {escape(change.slot)}: {old}{_marks(view, [change.old_source])} → "
            f"{new}{_marks(view, [change.new_source])}"
        )
    if story.changes:
        out.append("")
    for paragraph in story.fresh:
        tag = f"**{paragraph[0].tag}:** " if paragraph[0].tag else ""
        said = (f"{escape(one_line(s.text))}{_marks(view, s.sources)}" for s in paragraph)
        out += [tag + " ".join(said), "", *_corrected(view, paragraph[-1])]
    if story.corrected_before:
        out += ["Corrected before:", ""]
        out += [_said(view, correction) for correction in story.corrected_before]
        out.append("")
    if story.differences:
        out += ["Sources differ:", ""]
        for row in story.differences:
            claims = row.joint.join(
                escape(one_line(c.value)) + _marks(view, c.sources) for c in row.claims
            )
            more = f" {row.more}" if row.more else ""
            out.append(f"- {escape(one_line(row.slot))}: {claims}{more}")
        out.append("")
    if story.known:
        out += ["Told before:", ""]
        for sentence in story.known:
            text = escape(one_line(sentence.text))
            out.append(f"- {text}{_marks(view, sentence.sources)}")
        out.append("")
        for sentence in story.known:
            out += _corrected(view, sentence)
    return out


def _marks(view: EditionView, sources: Sequence[Cited]) -> str:
    return "".join(f"[^{view.note(source).number}]" for source in sources)


def _said(view: EditionView, correction: Correction) -> str:
    """A correction as an item of a list."""
    told = f"“{escape(unquoted(correction.sentence))}”{_marks(view, [correction.source])}"
    return f"- The edition of {correction.edition} said: {told} {_verdict(view, correction)}"


def _corrected(view: EditionView, sentence: SentenceView) -> list[str]:
    """What later editions corrected of a sentence."""
    out = []
    for correction in sentence.corrected:
        kind = correction.kind.capitalize()
        out += [f"> **{kind}, {correction.listed}:** {_verdict(view, correction)}", ""]
    return out


def _verdict(view: EditionView, correction: Correction) -> str:
    text = escape(verdict_words(correction))
    if correction.replacement:
        text += f" “{escape(unquoted(correction.replacement))}”"
    source = correction.replacement_source
    return text + (_marks(view, [source]) if source else "")


def edition_text(edition: Edition) -> str:
    """Plain text, for the text part of a mail."""
    view = EditionView(edition)
    out = [f"{edition.title}, {edition.id}"]
    if edition.link:
        out.append(f"{edition.link}{edition.id}/")
    for section in view.sections:
        out += ["", section.name.upper()]
        for story in section.stories:
            out += _story_text(view, story)
    if view.corrections:
        out += ["", "CORRECTIONS", ""]
        out += [f"- {_correction_text(view, correction)}" for correction in view.corrections]
    if edition.more:
        out += ["", "IN BRIEF", ""]
        out += [f"- {one_line(headline.title)}" for headline in edition.more]
    if edition.notes:
        out += ["", "ABOUT THIS EDITION", ""]
        out += [f"- {one_line(note)}" for note in edition.notes]
    out += ["", "SOURCES", ""]
    for note in view.notes:
        out.append(f"[{note.number}] " + ", ".join(filter(None, (note.publisher, note.url))))
    return "\n".join(out) + "\n"


def _story_text(view: EditionView, story: StoryView) -> list[str]:
    out = ["", one_line(story.title), story.label, ""]
    for change in story.changes:
        old, new = one_line(change.old), one_line(change.new)
        out.append(
            f"* Changed {change.slot}: {old}{_numbers(view, [change.old_source])} -> "
            f"{new}{_numbers(view, [change.new_source])}"
        )
    if story.changes:
        out.append("")
    for paragraph in story.fresh:
        tag = f"{paragraph[0].tag}: " if paragraph[0].tag else ""
        said = (f"{one_line(s.text)}{_numbers(view, s.sources)}" for s in paragraph)
        out += [tag + " ".join(said), ""]
        for correction in paragraph[-1].corrected:
            end = f" {one_line(correction.replacement)}" if correction.replacement else ""
            out += [f"  ({correction.listed}: {verdict_words(correction)}{end})", ""]
    for correction in story.corrected_before:
        out += [f"Corrected before: {_correction_text(view, correction)}", ""]
    for row in story.differences:
        claims = row.joint.join(one_line(c.value) + _numbers(view, c.sources) for c in row.claims)
        more = f" {row.more}" if row.more else ""
        out += [f"Sources differ on {one_line(row.slot)}: {claims}{more}", ""]
    return out[:-1] if not out[-1] else out


def _correction_text(view: EditionView, correction: Correction) -> str:
    sources = [correction.source, correction.replacement_source]
    return correction_text(correction) + _numbers(view, [source for source in sources if source])


def _numbers(view: EditionView, sources: Sequence[Cited]) -> str:
    return "".join(f" [{view.note(source).number}]" for source in sources)
