"""What the store holds, as values."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from summarizer.digest.edition import Edition
from summarizer.digest.intake import NEVER
from summarizer.digest.store import Store
from summarizer.types import Article


@dataclass(frozen=True, slots=True)
class StoredArticle:
    article: Article
    group: str
    story: str | None
    version: int
    #: Version that was last told; 0 where none was.
    told: int
    withdrawn: bool
    #: When it was first read, and when it last changed.
    seen: float
    changed: float

    @property
    def id(self) -> str:
        return self.article.id or ""

    @property
    def time(self) -> float:
        """When it was published, or first read where that is not said. Seconds."""
        return self.article.published.timestamp() if self.article.published else self.seen

    @property
    def pending(self) -> bool:
        return self.told < self.version


def articles_where(
    store: Store, condition: str, values: Iterable[object] = ()
) -> list[StoredArticle]:
    """Articles in the order of their publication. ``condition`` is SQL of this package."""
    rows = store.rows(f"SELECT * FROM articles WHERE {condition}", list(values))  # noqa: S608
    return sorted((_article(row) for row in rows), key=lambda a: (a.time, a.id))


def _article(row: sqlite3.Row) -> StoredArticle:
    return StoredArticle(
        Article(
            text=row["text"],
            title=row["title"],
            source=row["source"],
            url=row["url"],
            published=datetime.fromisoformat(row["published"]) if row["published"] else None,
            author=row["author"],
            language=row["language"],
            id=row["id"],
        ),
        row["group"],
        row["story"],
        row["version"],
        0 if row["told"] == NEVER else row["told"],
        bool(row["withdrawn"]),
        row["seen"],
        row["changed"],
    )


class PastEditions:
    """Editions in the store, read when they are asked for, each once."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._read: dict[int, Edition] = {}

    def number(self, number: int) -> Edition:
        if number not in self._read:
            row = self._store.row("SELECT data FROM editions WHERE number = ?", (number,))
            assert row is not None  # noqa: S101 - numbers come from the same table
            self._read[number] = Edition.from_json(row["data"])
        return self._read[number]

    def telling(self, story: str) -> list[Edition]:
        """Editions that tell of a story, or of one that was merged into it, latest first."""
        rows = self._store.rows(
            "WITH RECURSIVE same (id) AS (VALUES (?) UNION "
            "SELECT stories.id FROM stories JOIN same ON merged_into = same.id) "
            "SELECT DISTINCT edition FROM edition_stories WHERE story IN same "
            "ORDER BY edition DESC",
            (story,),
        )
        return [self.number(row["edition"]) for row in rows]

    def names_of(self, story: str) -> set[str]:
        """Ids a story has had."""
        rows = self._store.rows(
            "WITH RECURSIVE same (id) AS (VALUES (?) UNION "
            "SELECT stories.id FROM stories JOIN same ON merged_into = same.id) "
            "SELECT id FROM same",
            (story,),
        )
        return {row["id"] for row in rows}
