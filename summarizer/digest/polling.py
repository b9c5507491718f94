"""Feeds, read when they are due: conditional requests, back-off, and an end for dead ones."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import datetime
from urllib.parse import urlsplit

from summarizer.articles import parse_time, without_surrogates
from summarizer.digest.config import Feed
from summarizer.digest.intake import Entry, Intake, content_hash, known_hash, take_in
from summarizer.digest.removals import find_vanished, take_back
from summarizer.digest.store import Store
from summarizer.digest.web import Fetch, Web
from summarizer.errors import FetchError, InputError
from summarizer.inputs.feeds import parse_feed
from summarizer.inputs.links import Fetched
from summarizer.inputs.markup import text_of_markup
from summarizer.text.addresses import web_host
from summarizer.text.language import language_code
from summarizer.types import Article

#: First pause after a failure; it doubles with every further one.
BACK_OFF = 300.0
#: Longest pause, so that a feed that is back is noticed within a day.
LONGEST_BACK_OFF = 86400.0
#: Failures in a row after which a feed counts as dead and is tried once a week.
DEAD_AFTER = 10
DEAD_PAUSE = 7 * 86400.0
#: Feeds asked at the same time, each at another host.
CONNECTIONS = 8
#: Pages fetched for one feed in one run, the latest entries first.
PAGES = 50
#: Characters below which the text in a feed is only a blurb.
BLURB = 1000


_NOTHING = Intake()
_GONE = "the server says that the feed is gone (410)"


@dataclass(frozen=True, slots=True)
class Polled:
    """What became of a feed."""

    feed: Feed
    #: "new", "unchanged", "not due", "gone", "failed".
    state: str
    intake: Intake = _NOTHING
    error: str | None = None
    #: Entries whose page could not be read; their blurb was taken.
    blurbs: int = 0


def poll(
    store: Store, feeds: Iterable[Feed], web: Web, *, now: datetime, oldest: datetime
) -> Iterator[Polled]:
    """Read the feeds that are due, one transaction a feed; what could not be read is said.

    A feed whose answer is stored twice (the run was killed in between) brings nothing twice.
    """
    due: dict[str, list[tuple[Feed, dict[str, str | None]]]] = {}
    for feed in feeds:
        row = store.row("SELECT * FROM feeds WHERE url = ?", (feed.url,))
        if row is not None and row["state"] == "gone":
            yield Polled(feed, "gone", error=_GONE)
        elif row is not None and row["next_poll"] > now.timestamp():
            yield Polled(feed, "not due", error=row["error"])
        else:
            headers = {"etag": row["etag"], "last_modified": row["modified"]} if row else {}
            due.setdefault(urlsplit(feed.url).netloc.lower(), []).append((feed, headers))

    def ask(host: str) -> list[tuple[Feed, Fetched | FetchError]]:
        answers: list[tuple[Feed, Fetched | FetchError]] = []
        for feed, headers in due[host]:
            try:
                answers.append((feed, web.feed(feed.url, **headers)))
            except FetchError as error:
                answers.append((feed, error))
        return answers

    with ThreadPoolExecutor(CONNECTIONS) as pool:
        for answers in pool.map(ask, list(due)):
            for feed, answer in answers:
                yield _take(store, feed, answer, web.page, now=now, oldest=oldest)


def _take(
    store: Store,
    feed: Feed,
    answer: Fetched | FetchError,
    page: Fetch,
    *,
    now: datetime,
    oldest: datetime,
) -> Polled:
    if isinstance(answer, FetchError):
        if answer.status == 410:
            with store.transaction():
                _note(store, feed, now, "gone", error="gone (410)")
            return Polled(feed, "gone", error=_GONE)
        return _failed(store, feed, answer, now)
    if answer.not_modified:
        with store.transaction():
            _note(store, feed, now, "ok")
        return Polled(feed, "unchanged")
    try:
        title, entries = read_entries(answer.body, answer.url or feed.url)
    except InputError as error:
        return _failed(store, feed, error, now)
    complete = answer.body.rstrip()[-12:].endswith((b"</rss>", b"</feed>", b"</rdf:RDF>", b"}"))
    blurbs = 0
    if feed.full_text:
        entries, blurbs = _with_pages(store, feed, entries, page)
    vanished = []
    if complete and feed.check_removed:
        vanished = find_vanished(store, feed.url, entries, page, now)
    with store.transaction():
        named = [
            replace(e, article=replace(e.article, source=feed.name or e.article.source))
            for e in entries
        ]
        intake = take_in(store, feed.url, feed.group, named, now=now, oldest=oldest)
        intake = replace(intake, withdrawn=take_back(store, feed.url, vanished, now))
        _note(
            store,
            feed,
            now,
            "ok",
            title=title,
            # Of a feed that breaks off, the rest is asked for again.
            etag=answer.etag if complete else None,
            modified=answer.last_modified if complete else None,
            error=None if complete else "the feed breaks off",
        )
    return Polled(feed, "new", intake, None if complete else "the feed breaks off", blurbs)


def read_entries(body: bytes, url: str) -> tuple[str | None, list[Entry]]:
    """Title and entries of an RSS, Atom or JSON feed. Raises ``InputError`` where it is none."""
    if body.lstrip()[:1] == b"{":
        return _json_feed(body)
    feed = parse_feed(body, url=url)
    return feed.title, [_entry(e.key, e.article, e.updated) for e in feed.entries]


def _entry(key: str, article: Article, updated: datetime | None) -> Entry:
    """What is edited only in its page is noticed by the time the feed gives for it."""
    text = article.text or article.title or ""
    said = f"{article.text}\n{updated.isoformat() if updated else ''}"
    return Entry(key, replace(article, text=text), content_hash(article.title, said))


def _json_feed(body: bytes) -> tuple[str | None, list[Entry]]:
    """https://www.jsonfeed.org/version/1.1/"""
    try:
        data = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise InputError(f"is not a feed: broken JSON ({error})") from None
    if not str(data.get("version", "")).startswith("https://jsonfeed.org/version/"):
        raise InputError("is JSON, but not a JSON Feed")
    title = _text(data.get("title"))
    entries = []
    items = data.get("items")
    for item in items if isinstance(items, list) else []:
        if not isinstance(item, dict):
            continue
        html = _text(item.get("content_html"))
        text = _text(item.get("content_text")) or (text_of_markup(html) if html else None)
        given = item.get("authors")
        authors = given if isinstance(given, list) else []
        author = next((_text(a.get("name")) for a in authors if isinstance(a, dict)), None)
        url = _text(item.get("url"))
        when = _text(item.get("date_published")) or _text(item.get("date_modified"))
        article = Article(
            text=text or _text(item.get("summary")) or "",
            title=_text(item.get("title")),
            source=title,
            url=url if web_host(url) else None,
            published=parse_time(when) if when else None,
            author=author,
            language=language_code(
                _text(item.get("language")) or _text(data.get("language")) or ""
            ),
        )
        # Numbers too, though the standard asks for text.
        key = _text(str(item.get("id") or ""))
        if article.text or article.title:
            modified = _text(item.get("date_modified"))
            updated = parse_time(modified) if modified else None
            entries.append(
                _entry(key or article.url or article.title or article.text[:80], article, updated)
            )
    return title, entries


def _text(value: object) -> str | None:
    return without_surrogates(value) if isinstance(value, str) and value.strip() else None


def _with_pages(
    store: Store, feed: Feed, entries: list[Entry], fetch: Fetch
) -> tuple[list[Entry], int]:
    """The entries, new and changed ones with the text of their page where the feed has only a
    blurb. A changed one whose page cannot be read is left for the next run: its blurb in the place
    of the page that was read before would look like an edit.
    """
    out, pages, blurbs = [], 0, 0
    for entry in entries:
        url = entry.article.url
        known = known_hash(store, feed.url, entry.key)
        if url is None or len(entry.article.text) >= BLURB or known == entry.hash:
            out.append(entry)
            continue
        page = _page(url, fetch) if pages < PAGES else None
        pages += 1
        if page is None or len(page.text) <= len(entry.article.text):
            blurbs += 1
            if known is None or page is not None:
                out.append(entry)
            continue
        article = replace(entry.article, text=page.text, author=entry.article.author or page.author)
        out.append(replace(entry, article=article))
    return out, blurbs


def _page(url: str, fetch: Fetch) -> Article | None:
    try:
        answer = fetch(url)
        return Article.from_html(answer.body, url=url)
    except InputError:
        return None


def _failed(store: Store, feed: Feed, failure: InputError, now: datetime) -> Polled:
    error = str(failure)
    retry_after = failure.retry_after if isinstance(failure, FetchError) else None
    row = store.row("SELECT failures FROM feeds WHERE url = ?", (feed.url,))
    failures = (row["failures"] if row else 0) + 1
    if failures >= DEAD_AFTER:
        pause = DEAD_PAUSE
    else:
        pause = min(LONGEST_BACK_OFF, BACK_OFF * 2 ** (failures - 1))
    pause = max(pause, min(retry_after or 0.0, DEAD_PAUSE))
    with store.transaction():
        store.db.execute(
            "INSERT INTO feeds (url, state, failures, next_poll, error) VALUES (?, ?, ?, ?, ?) "
            "ON CONFLICT (url) DO UPDATE SET state = excluded.state, failures = excluded.failures, "
            "next_poll = excluded.next_poll, error = excluded.error",
            (
                feed.url,
                "dead" if failures >= DEAD_AFTER else "failing",
                failures,
                now.timestamp() + pause,
                error,
            ),
        )
    return Polled(feed, "failed", error=error)


def _note(
    store: Store,
    feed: Feed,
    now: datetime,
    state: str,
    *,
    title: str | None = None,
    etag: str | None = None,
    modified: str | None = None,
    error: str | None = None,
) -> None:
    """Remember that a feed answered; a 304 leaves title and validators as they were."""
    store.db.execute("INSERT OR IGNORE INTO feeds (url) VALUES (?)", (feed.url,))
    store.db.execute(
        "UPDATE feeds SET state = ?, failures = 0, next_poll = 0, last_ok = ?, error = ? "
        "WHERE url = ?",
        (state, now.timestamp(), error, feed.url),
    )
    if title is not None or etag or modified or error:
        store.db.execute(
            "UPDATE feeds SET title = coalesce(?, title), etag = ?, modified = ? WHERE url = ?",
            (title, etag, modified, feed.url),
        )
