"""Folders, files and mailboxes, and the feeds an OPML file lists."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path, PurePath
from xml.etree import ElementTree

from summarizer.digest.config import DigestConfig, Feed, Files, Opml
from summarizer.digest.intake import (
    Entry,
    Intake,
    content_hash,
    take_in,
    withdraw_missing,
)
from summarizer.digest.store import Store
from summarizer.errors import InputError
from summarizer.inputs.files import read_articles
from summarizer.inputs.formats import EXTENSIONS
from summarizer.text.addresses import web_host
from summarizer.types import Article

#: Formats of files that hold several articles each.
_OF_SEVERAL = frozenset({"json", "jsonl", "feed", "mbox"})


@dataclass(frozen=True, slots=True)
class Read:
    """What became of a folder or file."""

    files: Files
    intake: Intake
    errors: tuple[str, ...] = ()


def read_files(
    config: DigestConfig, store: Store, files: Files, *, now: datetime, oldest: datetime
) -> Read:
    """Take in a folder, file or mailbox, in one transaction.

    An article that is no longer there, because its file is gone or no longer holds it, is
    withdrawn; where anything could not be read, nothing is withdrawn.
    """
    root = config.path(files.path)
    if not root.exists():
        return Read(files, Intake(), (f"{files.path}: no such file or folder",))
    entries: list[Entry] = []
    errors: list[str] = []
    for path in _paths(root):
        name = path.relative_to(root).as_posix() if path != root else path.name
        read = read_articles([str(path)])
        errors.extend(read.errors)
        for key, article in zip(_keys(name, read.articles), read.articles, strict=True):
            entries.append(Entry(key, article, content_hash(article.title, article.text)))
    with store.transaction():
        intake = take_in(store, files.path, files.group, entries, now=now, oldest=oldest)
        withdrawn = 0
        if not errors:
            keys = {entry.key for entry in entries}
            withdrawn = withdraw_missing(store, files.path, keys, now)
    return Read(files, replace(intake, withdrawn=withdrawn), tuple(errors))


def _keys(name: str, articles: Sequence[Article]) -> Iterator[str]:
    """By what the articles of a file are known again when it is read the next time.

    A page or text is known by the name of its file, whatever it says then; what a list or mailbox
    holds, by its id or address, or else by its time and title, since places in it shift.
    """
    if _format(name) not in _OF_SEVERAL:
        yield from [name] * len(articles)
        return
    seen: Counter[str] = Counter()
    for article in articles:
        when = article.published.isoformat() if article.published else ""
        inner = article.id or article.url or f"{when} {article.title or article.text[:100]}"
        seen[inner] += 1
        yield f"{name}#{inner}" + (f"#{seen[inner]}" if seen[inner] > 1 else "")


def _format(name: str) -> str | None:
    """The format by the name of a file; a mailbox often has a name without an ending."""
    suffix = PurePath(name.removesuffix(".gz")).suffix.lower()
    return EXTENSIONS.get(suffix) if suffix else "mbox"


def _paths(root: Path) -> Iterator[Path]:
    """Files in order of name, without hidden ones, READMEs and those of formats that are not read,
    such as pictures.
    """
    if not root.is_dir():
        yield root
        return
    for path in sorted(root.rglob("*")):
        inner = path.relative_to(root)
        hidden = any(part.startswith(".") for part in inner.parts)
        readable = _format(path.name) and not path.name.upper().startswith("README")
        if path.is_file() and not hidden and readable:
            yield path


def all_feeds(config: DigestConfig) -> tuple[Feed, ...]:
    """The feeds of the configuration and of its OPML files, each address once."""
    feeds = {feed.url: feed for feed in config.feed}
    for opml in config.opml:
        for feed in read_opml(config.path(opml.path), opml):
            feeds.setdefault(feed.url, feed)
    return tuple(feeds.values())


def read_opml(path: Path, opml: Opml) -> tuple[Feed, ...]:
    """The feeds of an OPML file (http://opml.org/spec2.opml). Raises ``InputError``."""
    try:
        root = ElementTree.fromstring(path.read_bytes())  # noqa: S314 - the user's own file
    except OSError as error:
        raise InputError(f"{path}: cannot be read ({error.strerror})") from error
    except ElementTree.ParseError as error:
        raise InputError(f"{path}: is not OPML ({error})") from error
    body = root.find("body")
    if body is None:
        raise InputError(f"{path}: is not OPML: it has no body")
    return tuple(_outlines(body, opml, opml.group))


def _outlines(element: ElementTree.Element, opml: Opml, group: str) -> Iterator[Feed]:
    for outline in element.findall("outline"):
        name = (outline.get("title") or outline.get("text") or "").strip()
        url = (outline.get("xmlUrl") or "").strip()
        if web_host(url):
            yield Feed(url=url, name=name, group=group, full_text=opml.full_text)
        yield from _outlines(outline, opml, opml.group or name or group)
