"""Articles into the store: new ones, edited ones, withdrawn ones; each exactly once."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

from summarizer.articles import text_sha256
from summarizer.digest.store import Store
from summarizer.types import Article

#: The value of ``told`` of articles that are not to be told: too old when they were first seen.
NEVER = 1 << 30


@dataclass(frozen=True, slots=True)
class Entry:
    """An article as an input gives it, under the input's own key."""

    key: str
    article: Article
    #: Hash of what the input itself says; the article may have been read from its page instead.
    hash: str


@dataclass(frozen=True, slots=True)
class Intake:
    """What an input brought."""

    new: int = 0
    edited: int = 0
    withdrawn: int = 0
    #: Seen for the first time and too old to be told.
    old: int = 0


def content_hash(title: str | None, text: str) -> str:
    """Hash of what an article says. White space does not count: pages reflow."""
    return text_sha256(f"{' '.join((title or '').split())}\n{' '.join(text.split())}")


def known_hash(store: Store, source: str, key: str) -> str | None:
    """The hash an input's entry had when it was last taken in."""
    row = store.row("SELECT hash FROM entries WHERE input = ? AND key = ?", (source, key))
    return None if row is None else str(row["hash"])


def take_in(
    store: Store,
    source: str,
    group: str,
    entries: Iterable[Entry],
    *,
    now: datetime,
    oldest: datetime,
) -> Intake:
    """Put the entries of an input into the store; call it within a transaction.

    The same article in several inputs (by its address) is kept once, and edits count only where it
    came from first. Articles published before ``oldest`` are remembered but never told.
    """
    new = edited = old = 0
    for entry in entries:
        if known_hash(store, source, entry.key) == entry.hash:
            continue
        row = store.row(
            "SELECT article FROM entries WHERE input = ? AND key = ?", (source, entry.key)
        )
        article_id = row["article"] if row else _article_id(source, entry)
        article, digest = entry.article, content_hash(entry.article.title, entry.article.text)
        known = store.row("SELECT * FROM articles WHERE id = ?", (article_id,))
        if known is None:
            # What is known but no longer there was pruned: it is old, however it changes.
            too_old = row is not None or (
                article.published is not None and article.published < oldest
            )
            values = (article_id, source, group, digest, NEVER if too_old else 0)
            _insert(store, article, values, now)
            new += not too_old
            old += too_old
        elif known["input"] == source and (known["hash"] != digest or known["withdrawn"]):
            _update(store, article, (article_id, digest, known["version"] + 1), now)
            edited += 1
        store.db.execute(
            "INSERT INTO entries VALUES (?, ?, ?, ?) "
            "ON CONFLICT (input, key) DO UPDATE SET hash = excluded.hash",
            (source, entry.key, article_id, entry.hash),
        )
    return Intake(new, edited, old=old)


def take_up(store: Store, since: datetime) -> None:
    """Let what was too old be told after all, as far back as a time; within a transaction."""
    store.db.execute(
        "UPDATE articles SET told = 0 WHERE told = ? AND published >= ?",
        (NEVER, since.astimezone(UTC).isoformat()),
    )


def withdraw(store: Store, article_id: str, now: datetime) -> bool:
    """Note that the source took an article back. False where that was known."""
    done = store.db.execute(
        "UPDATE articles SET withdrawn = 1, version = version + 1, changed = ? "
        "WHERE id = ? AND NOT withdrawn",
        (now.timestamp(), article_id),
    )
    return done.rowcount > 0


def withdraw_missing(store: Store, source: str, keys: set[str], now: datetime) -> int:
    """Withdraw the articles of an input whose keys are no longer there; within a transaction."""
    count = 0
    for row in store.rows("SELECT key, article FROM entries WHERE input = ?", (source,)):
        if row["key"] in keys:
            continue
        store.db.execute("DELETE FROM entries WHERE input = ? AND key = ?", (source, row["key"]))
        others = store.row("SELECT 1 FROM entries WHERE article = ?", (row["article"],))
        if others is None:
            count += withdraw(store, row["article"], now)
    return count


def _article_id(source: str, entry: Entry) -> str:
    name = entry.article.url or f"{source}\x00{entry.key}"
    return "a" + hashlib.sha256(name.encode("utf-8", "replace")).hexdigest()[:12]


def _insert(
    store: Store, article: Article, values: tuple[str, str, str, str, int], now: datetime
) -> None:
    article_id, source, group, digest, told = values
    store.db.execute(
        'INSERT INTO articles (id, input, "group", url, title, author, source, language, '
        "published, text, hash, seen, changed, told) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
        (
            article_id,
            source,
            group,
            article.url,
            article.title,
            article.author,
            article.source,
            article.language,
            _published(article, now),
            article.text,
            digest,
            now.timestamp(),
            now.timestamp(),
            told,
        ),
    )
    _keep_version(store, article_id, 1, article, now)


def _update(store: Store, article: Article, values: tuple[str, str, int], now: datetime) -> None:
    article_id, digest, version = values
    # "Tuesday" in a text is told from the time that is stated with it.
    store.db.execute(
        "UPDATE articles SET title = ?, author = ?, published = COALESCE(?, published), text = ?, "
        "hash = ?, changed = ?, version = ?, withdrawn = 0, body = NULL WHERE id = ?",
        (
            article.title,
            article.author,
            _published(article, now),
            article.text,
            digest,
            now.timestamp(),
            version,
            article_id,
        ),
    )
    _keep_version(store, article_id, version, article, now)


def _published(article: Article, now: datetime) -> str | None:
    """A clock that is wrong must not keep an article on top for weeks."""
    if article.published is None:
        return None
    return min(article.published, now).astimezone(UTC).isoformat()


def _keep_version(
    store: Store, article_id: str, version: int, article: Article, now: datetime
) -> None:
    store.db.execute(
        "INSERT INTO versions VALUES (?, ?, ?, ?, ?)",
        (article_id, version, article.title, article.text, now.timestamp()),
    )
