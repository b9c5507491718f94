"""Editions as HTML, for browsers, mail programs and feed readers, and the page that lists them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from summarizer.digest.edition import Cited, Edition
from summarizer.digest.stored import EditionLine
from summarizer.digest.view import EditionView, day_words, quoted, unquoted, verdict_words
from summarizer.render.outline import link, one_line
from summarizer.templates import environment

if TYPE_CHECKING:
    from jinja2 import Environment

#: Titles listed in a mail: Gmail cuts off what is longer than 102 KB.
MAIL_HEADLINES = 40
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
    editions: Sequence[EditionLine],
    *,
    address: str = "{}/index.html",
) -> str:
    """The latest edition's stories, and the archive: ``editions``, latest first."""
    template = _environment().get_template("index.html.j2")
    return template.render(
        title=title, latest=latest, editions=editions, address=address.format, style=_style()
    )


def mail_html(edition: Edition) -> str:
    """For mail programs: tables and inline styles only, as Outlook and Gmail need it."""
    template = _environment().get_template("mail.html.j2")
    return template.render(view=EditionView(edition), links=_links, headlines=MAIL_HEADLINES)


def story_html(edition: Edition, story_id: str) -> str:
    """One story as a fragment, for feed readers: no style, no anchors."""
    view = EditionView(edition)
    template = _environment().get_template("fragment.html.j2")
    story = next(s for section in view.sections for s in section.stories if s.id == story_id)
    return template.render(view=view, story=story, links=_links)


def _links(view: EditionView, style: str, sources: Sequence[Cited]) -> Any:
    """Publishers in brackets, linked where they can be; ``style`` is that of the links."""
    from markupsafe import Markup
    from markupsafe import escape as html_escape

    shown = []
    for source in sources:
        note = view.note(source)
        name = html_escape(note.publisher)
        if note.url and style:
            name = Markup('<a href="{}" style="{}">{}</a>').format(note.url, style, name)
        elif note.url:
            name = Markup('<a href="{}">{}</a>').format(note.url, name)
        shown.append(name)
    return Markup("({})").format(Markup(", ").join(dict.fromkeys(shown))) if shown else ""


@cache
def _style() -> Any:
    from markupsafe import Markup

    return Markup((_TEMPLATES / "style.css").read_text("utf-8"))  # noqa: S704 - our own file


@cache
def _environment() -> Environment:
    made = environment(_TEMPLATES)
    made.globals.update(
        line=one_line,
        inner=unquoted,
        quoted=quoted,
        day=day_words,
        safe=link,
        verdict=verdict_words,
    )
    return made
