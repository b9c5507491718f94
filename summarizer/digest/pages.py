"""Editions as HTML, Markdown and plain text, and the page that lists them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from summarizer.digest.edition import Cited, Edition
from summarizer.digest.view import EditionView, StoryView, correction_text
from summarizer.render.markdown import escape
from summarizer.render.outline import link, one_line

if TYPE_CHECKING:
    from jinja2 import Environment

_TEMPLATES = Path(__file__).parent / "templates"


def edition_html(
    edition: Edition, *, archive: str = "../index.html", address: str = "../{}/index.html"
) -> str:
    """A page of its own: its style inside, nothing fetched, every text escaped.

    ``archive`` is the relative address of the list of editions, ``address`` that of an edition,
    with ``{}`` for its id.
    """
    template = _environment().get_template("edition.html.j2")
    return template.render(view=EditionView(edition, address), archive=archive, style=_style())


def index_html(
    title: str,
    latest: Edition | None,
    editions: Sequence[tuple[str, int, int]],
    *,
    address: str = "{}/index.html",
) -> str:
    """The latest edition's stories, and the archive: id, stories and corrections of editions,
    latest first.
    """
    template = _environment().get_template("index.html.j2")
    return template.render(
        title=title, latest=latest, editions=editions, address=address.format, style=_style()
    )


def mail_html(edition: Edition) -> str:
    """For mail programs: tables and inline styles only, as Outlook and Gmail need it."""
    template = _environment().get_template("mail.html.j2")
    return template.render(view=EditionView(edition), links=_links)


def story_html(edition: Edition, story_id: str) -> str:
    """One story as a fragment, for feed readers: no style, no anchors."""
    view = EditionView(edition)
    template = _environment().get_template("fragment.html.j2")
    story = next(s for section in view.sections for s in section.stories if s.id == story_id)
    return template.render(view=view, story=story, links=_links)


def edition_markdown(edition: Edition) -> str:
    """CommonMark with footnotes, ending in a line feed."""
    view = EditionView(edition)

    def marks(sources: Sequence[Cited]) -> str:
        return "".join(f"[^{view.note(source).number}]" for source in sources)

    out = [f"# {escape(edition.title)}, {edition.date}", ""]
    for section in view.sections:
        out += [f"## {escape(section.name)}", ""]
        for story in section.stories:
            out += [f"### {escape(one_line(story.title))}", "", f"_{story.label}_", ""]
            for change in story.changes:
                out.append(
                    f"- **Changed** {escape(change.slot)}: {escape(one_line(change.old))}"
                    f"{marks([change.old_source])} → {escape(one_line(change.new))}"
                    f"{marks([change.new_source])}"
                )
            if story.changes:
                out.append("")
            for sentence in story.fresh:
                tag = f"**{sentence.tag}:** " if sentence.tag else ""
                out += [f"{tag}{escape(one_line(sentence.text))}{marks(sentence.sources)}", ""]
            for notice in story.notices:
                out += [
                    f"**{notice.kind.capitalize()}:** {escape(one_line(notice.text))}"
                    f"{marks([notice.source])}",
                    "",
                ]
            if story.differences:
                out += ["Sources differ:", ""]
                for row in story.differences:
                    claims = "; ".join(
                        escape(one_line(c.value)) + marks(c.sources) for c in row.claims
                    )
                    out.append(f"- {escape(one_line(row.slot))}: {claims}")
                out.append("")
            if story.known:
                out += ["Told before:", ""]
                for sentence in story.known:
                    out.append(f"- {escape(one_line(sentence.text))}{marks(sentence.sources)}")
                out.append("")
    if view.corrections:
        out += ["## Corrections", ""]
        out += [f"- {escape(correction_text(c))}{marks([c.source])}" for c in view.corrections]
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
            f"“{escape(one_line(note.quote))}”"
        )
    return "\n".join(out).rstrip() + "\n"


def edition_text(edition: Edition) -> str:
    """Plain text, for the text part of a mail."""
    view = EditionView(edition)
    out = [f"{edition.title}, {edition.date}"]
    if edition.link:
        out.append(f"{edition.link}{edition.id}/")
    for section in view.sections:
        out += ["", section.name.upper()]
        for story in section.stories:
            out += _story_text(view, story)
    if view.corrections:
        out += ["", "CORRECTIONS", ""]
        out += [f"- {correction_text(c)} [{view.note(c.source).number}]" for c in view.corrections]
    if edition.more:
        out += ["", "IN BRIEF", ""]
        out += [f"- {one_line(headline.title)}" for headline in edition.more]
    out += ["", "SOURCES", ""]
    for note in view.notes:
        out.append(f"[{note.number}] " + ", ".join(filter(None, (note.publisher, note.url))))
    return "\n".join(out) + "\n"


def _story_text(view: EditionView, story: StoryView) -> list[str]:
    def marks(sources: Sequence[Cited]) -> str:
        return "".join(f" [{view.note(source).number}]" for source in sources)

    out = ["", one_line(story.title), story.label, ""]
    for change in story.changes:
        out.append(
            f"* Changed {change.slot}: {one_line(change.old)}{marks([change.old_source])} -> "
            f"{one_line(change.new)}{marks([change.new_source])}"
        )
    for sentence in story.fresh:
        tag = f"{sentence.tag}: " if sentence.tag else ""
        out.append(f"{tag}{one_line(sentence.text)}{marks(sentence.sources)}")
    for notice in story.notices:
        out.append(f"{notice.kind.capitalize()}: {one_line(notice.text)}{marks([notice.source])}")
    return out


def _links(view: EditionView, sources: Sequence[Cited]) -> Any:
    """Publishers in brackets, linked where they can be."""
    from markupsafe import Markup
    from markupsafe import escape as html_escape

    shown = []
    for source in sources:
        note = view.note(source)
        name = html_escape(note.publisher)
        shown.append(Markup('<a href="{}">{}</a>').format(note.url, name) if note.url else name)
    return Markup("({})").format(Markup(", ").join(dict.fromkeys(shown))) if shown else ""


@cache
def _style() -> Any:
    from markupsafe import Markup

    return Markup((_TEMPLATES / "style.css").read_text("utf-8"))  # noqa: S704 - our own file


@cache
def _environment() -> Environment:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals.update(line=one_line, safe=link)
    return environment
