"""Which format a client asks for."""

from __future__ import annotations

from service.events import MEDIA_TYPE as EVENT_STREAM
from service.problems import Problem
from service.requests import Format

MEDIA_TYPES: dict[Format, str] = {
    "json": "application/json",
    "markdown": "text/markdown; charset=utf-8",
    "html": "text/html; charset=utf-8",
    "text": "text/plain; charset=utf-8",
}
EXTENSIONS: dict[Format, str] = {"json": "json", "markdown": "md", "html": "html", "text": "txt"}

_BY_TYPE: dict[str, Format | str] = {
    "application/json": "json",
    "text/markdown": "markdown",
    "text/html": "html",
    "text/plain": "text",
    EVENT_STREAM: "events",
    "*/*": "json",
    "application/*": "json",
    "text/*": "markdown",
}


def wanted(accept: str | None, explicit: Format | None = None) -> Format | str:
    """The format to answer in: one of the formats, or "events" for a stream.

    ``explicit`` (the option ``format``) wins over ``accept`` (the header), but not over a stream.
    Raises ``Problem`` (406) where nothing that is accepted is made here.
    """
    choices = []
    for place, item in enumerate((accept or "*/*").split(",")):
        media_type, *parameters = (part.strip().lower() for part in item.split(";"))
        quality = 1.0
        for parameter in parameters:
            name, _, value = parameter.partition("=")
            if name.strip() == "q":
                quality = _quality(value)
        if quality > 0 and media_type in _BY_TYPE:
            choices.append((-quality, place, _BY_TYPE[media_type]))
    best = min(choices)[2] if choices else None
    if best == "events":
        return "events"
    if explicit is not None:
        return explicit
    if best is None:
        made = ", ".join(t.partition(";")[0] for t in MEDIA_TYPES.values())
        raise Problem(406, f"made here: {made}, {EVENT_STREAM}")
    return best


def _quality(value: str) -> float:
    try:
        return min(max(float(value), 0.0), 1.0)
    except ValueError:
        return 0.0


def not_modified(if_none_match: str | None, etag: str) -> bool:
    """Whether the client has this already (RFC 9110, weak comparison)."""
    if if_none_match is None:
        return False
    tags = [tag.strip().removeprefix("W/") for tag in if_none_match.split(",")]
    return "*" in tags or etag in tags
