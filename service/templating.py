"""The templates of the page."""

from __future__ import annotations

from pathlib import Path

from jinja2 import Template

from summarizer.templates import environment

_TEMPLATES = Path(__file__).parent / "templates"


def template(name: str) -> Template:
    """A template of the page: everything that is put in is escaped."""
    return environment(_TEMPLATES).get_template(name)
