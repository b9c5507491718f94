"""Entries of RSS and Atom feeds as articles, by feedparser."""

from __future__ import annotations

import calendar
import io
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urljoin

from summarizer.errors import InputError
from summarizer.inputs.markup import text_of_markup
from summarizer.text.addresses import web_host
from summarizer.types import Article

#: Numeric references that stand together. Some systems write emoji as the two halves of UTF-16,
#: which is no XML; feedparser fails at a half, and at what is no character at all.
_REFERENCES = re.compile(rb"(?:&#(?:[xX][0-9a-fA-F]+|[0-9]+);)+")
_REFERENCE = re.compile(rb"&#(?:[xX]([0-9a-fA-F]+)|([0-9]+));")
_LAST_CHARACTER = 0x10FFFF


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """One entry, with the text the feed itself carries: often only a teaser, sometimes none."""

    article: Article
    #: The feed's own identifier (guid, atom:id), else the link.
    key: str
    #: Whether the text is the feed's full content (``content:encoded``, ``atom:content``).
    full: bool
    #: When the feed says the entry last changed.
    updated: datetime | None = None


@dataclass(frozen=True, slots=True)
class Feed:
    title: str | None
    entries: tuple[FeedEntry, ...]


def parse_feed(data: bytes, *, url: str | None = None) -> Feed:
    """Parse a feed. ``url`` is where it was fetched from; relative links are resolved against it.

    Entries keep their order; one without text, title and link is left out. Dates become aware
    datetimes in UTC. Raises ``InputError`` where the bytes are no feed.
    """
    import feedparser

    # A stream, as feedparser takes a str or bytes that look like a link or a path for one.
    stream = io.BytesIO(_REFERENCES.sub(_as_characters, data))
    parsed = feedparser.parse(stream, sanitize_html=True, resolve_relative_uris=False)
    if not parsed.get("version") and not parsed.entries:
        raise InputError("is neither an RSS nor an Atom feed")
    title = _plain(parsed.feed.get("title"))
    entries = (_entry(item, title, url) for item in parsed.entries)
    return Feed(title=title, entries=tuple(entry for entry in entries if entry))


def _as_characters(references: re.Match[bytes]) -> bytes:
    """The same references, halves put together; U+FFFD for a half alone and for no character."""
    text = "".join(map(_character, _REFERENCE.findall(references.group())))
    whole = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return "".join(f"&#{ord(character)};" for character in whole).encode("ascii")


def _character(reference: tuple[bytes, bytes]) -> str:
    hexadecimal, decimal = (digits.lstrip(b"0")[:8] for digits in reference)
    code = int(hexadecimal or b"0", 16) or int(decimal or b"0")
    return chr(code) if code <= _LAST_CHARACTER else "\ufffd"


def _entry(item: Mapping[str, Any], publisher: str | None, base: str | None) -> FeedEntry | None:
    bodies = [text_of_markup(c.get("value") or "") for c in item.get("content") or ()]
    full = max(bodies, key=len, default="")
    teaser = text_of_markup(item.get("summary") or "")
    text = full if len(full) >= len(teaser) else teaser
    link = _link(item.get("link"), base)
    title = _plain(item.get("title"))
    if not (text or title or link):
        return None
    source = _plain((item.get("source") or {}).get("title")) or publisher
    article = Article(
        text=text,
        title=title,
        source=source,
        url=link,
        published=_when(item, "published_parsed", "updated_parsed"),
        author=_plain(item.get("author")),
        language=None,
    )
    return FeedEntry(
        article,
        item.get("id") or link or title or text[:80],
        bool(full) and text == full,
        _when(item, "updated_parsed"),
    )


def _link(given: str | None, base: str | None) -> str | None:
    """The address of an entry, where it has one that can be read."""
    try:
        link = urljoin(base or "", given or "")
    except ValueError:  # "http://a]b/"
        return None
    return link if given and web_host(link) else None


def _when(item: Mapping[str, Any], *names: str) -> datetime | None:
    for name in names:
        # Asked first, as feedparser would give the time of publication for a missing update.
        if name in item and (moment := item[name]):
            try:
                return datetime.fromtimestamp(calendar.timegm(moment), UTC)
            except (ValueError, OverflowError, OSError):
                continue
    return None


def _plain(markup: str | None) -> str | None:
    text = " ".join(text_of_markup(markup).split()) if markup else ""
    return text or None
