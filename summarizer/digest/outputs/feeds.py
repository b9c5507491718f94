"""Stories as feeds: RSS 2.0, Atom (RFC 4287) and JSON Feed 1.1.

An item is a story in one edition; its id never changes, so that a reader shows it once.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from datetime import datetime
from email.utils import format_datetime
from pathlib import Path
from urllib.parse import urlsplit
from xml.etree import ElementTree

from summarizer.digest.config import DigestConfig
from summarizer.digest.edition import Edition, EditionStory
from summarizer.digest.outputs.failures import DeliveryError
from summarizer.digest.outputs.folder import replace_file
from summarizer.digest.pages import story_html
from summarizer.digest.view import changed_at
from summarizer.render.outline import one_line

_ATOM = "http://www.w3.org/2005/Atom"
#: What XML 1.0 cannot hold.
_NO_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def write_feeds(folder: Path, config: DigestConfig, editions: Sequence[Edition]) -> None:
    """Write ``digest.rss``, ``digest.atom`` and ``digest.json``. Raises ``DeliveryError``."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        replace_file(folder / "digest.rss", rss(config.title, _base(config), editions))
        replace_file(folder / "digest.atom", atom(config.title, _base(config), editions))
        replace_file(folder / "digest.json", json_feed(config.title, _base(config), editions))
    except OSError as error:
        raise DeliveryError(
            f"{error.filename or folder}: cannot be written ({error.strerror})"
        ) from error


def item_id(base: str, edition: Edition, story: EditionStory) -> str:
    """A tag URI (RFC 4151)."""
    return (
        f"tag:{urlsplit(base).hostname or 'digest.invalid'},{edition.date}:{edition.id}/{story.id}"
    )


def item_url(base: str, edition: Edition, story: EditionStory) -> str:
    """Where a story stands, or where its first source does when the digest is not published."""
    if base:
        return f"{base}{edition.id}/#{story.id}"
    return next((a.url for a in story.briefing.articles if a.url), "")


def rss(title: str, base: str, editions: Sequence[Edition]) -> str:
    """RSS 2.0. ``base`` is the digest's address, or empty."""
    ElementTree.register_namespace("atom", _ATOM)
    root = ElementTree.Element("rss", version="2.0")
    channel = ElementTree.SubElement(root, "channel")
    _add(channel, "title", title)
    _add(channel, "link", base)
    _add(channel, "description", f"{title}: every sentence cites its sources")
    if base:
        ElementTree.SubElement(
            channel,
            f"{{{_ATOM}}}link",
            {"rel": "self", "type": "application/rss+xml", "href": f"{base}digest.rss"},
        )
    if editions:
        _add(channel, "lastBuildDate", format_datetime(_latest(editions)))
    for edition, story in _items(editions):
        item = ElementTree.SubElement(channel, "item")
        _add(item, "title", one_line(story.title))
        if url := item_url(base, edition, story):
            _add(item, "link", url)
        _add(item, "guid", item_id(base, edition, story)).set("isPermaLink", "false")
        _add(item, "pubDate", format_datetime(edition.made))
        _add(item, f"{{{_ATOM}}}updated", _moment(changed_at(edition, story.id)))
        _add(item, "category", story.section)
        _add(item, "description", story_html(edition, story.id))
    return _document(root)


def atom(title: str, base: str, editions: Sequence[Edition]) -> str:
    """RFC 4287. ``base`` is the digest's address, or empty."""
    ElementTree.register_namespace("", _ATOM)
    root = ElementTree.Element(f"{{{_ATOM}}}feed")
    _add(root, f"{{{_ATOM}}}title", title)
    _add(root, f"{{{_ATOM}}}id", base or f"tag:digest.invalid,2000:{_slug(title)}")
    _add(root, f"{{{_ATOM}}}updated", _moment(_latest(editions) if editions else None))
    author = ElementTree.SubElement(root, f"{{{_ATOM}}}author")
    _add(author, f"{{{_ATOM}}}name", title)
    if base:
        _link(root, base, "alternate")
        _link(root, f"{base}digest.atom", "self")
    for edition, story in _items(editions):
        entry = ElementTree.SubElement(root, f"{{{_ATOM}}}entry")
        _add(entry, f"{{{_ATOM}}}title", one_line(story.title))
        _add(entry, f"{{{_ATOM}}}id", item_id(base, edition, story))
        _add(entry, f"{{{_ATOM}}}published", _moment(edition.made))
        _add(entry, f"{{{_ATOM}}}updated", _moment(changed_at(edition, story.id)))
        if url := item_url(base, edition, story):
            _link(entry, url, "alternate")
        ElementTree.SubElement(entry, f"{{{_ATOM}}}category", term=_clean(story.section))
        _add(entry, f"{{{_ATOM}}}content", story_html(edition, story.id)).set("type", "html")
    return _document(root)


def json_feed(title: str, base: str, editions: Sequence[Edition]) -> str:
    """JSON Feed 1.1. ``base`` is the digest's address, or empty."""
    items = []
    for edition, story in _items(editions):
        item = {
            "id": item_id(base, edition, story),
            "title": one_line(story.title),
            "content_html": story_html(edition, story.id),
            "date_published": _moment(edition.made),
            "date_modified": _moment(changed_at(edition, story.id)),
            "tags": [story.section],
            "language": story.briefing.language,
        }
        if url := item_url(base, edition, story):
            item["url"] = url
        items.append(item)
    feed = {"version": "https://jsonfeed.org/version/1.1", "title": title, "items": items}
    if base:
        feed |= {"home_page_url": base, "feed_url": f"{base}digest.json"}
    return json.dumps(feed, ensure_ascii=False, indent=1) + "\n"


def _latest(editions: Sequence[Edition]) -> datetime:
    return max(changed_at(edition) for edition in editions)


def _items(editions: Sequence[Edition]) -> list[tuple[Edition, EditionStory]]:
    return [(edition, story) for edition in editions for story in edition.stories]


def _base(config: DigestConfig) -> str:
    return config.link.rstrip("/") + "/" if config.link else ""


def _add(parent: ElementTree.Element, name: str, text: str) -> ElementTree.Element:
    child = ElementTree.SubElement(parent, name)
    child.text = _clean(text)
    return child


def _link(parent: ElementTree.Element, url: str, rel: str) -> None:
    ElementTree.SubElement(parent, f"{{{_ATOM}}}link", rel=rel, href=_clean(url))


def _clean(text: str) -> str:
    return _NO_XML.sub("\ufffd", text)


def _slug(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", text.casefold()).strip("-") or "digest"


def _moment(when: datetime | None) -> str:
    return when.isoformat(timespec="seconds") if when else "1970-01-01T00:00:00+00:00"


def _document(root: ElementTree.Element) -> str:
    ElementTree.indent(root)
    text = ElementTree.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n'
