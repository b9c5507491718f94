"""What the store holds, as values."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from summarizer.digest.edition import Correction, Edition, correction_from_json
from summarizer.digest.intake import NEVER
from summarizer.digest.store import Store
from summarizer.text.language import language_code
from summarizer.types import Article


@dataclass(frozen=True, slots=True)
class StoredArticle:
    """An article and what the store knows of it."""

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
            language=language_code(row["language"] or ""),
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


def editions_where(
    store: Store, condition: str, values: Iterable[object] = (), *, most: int = -1
) -> list[Edition]:
    """Editions, latest first, each with what later ones corrected of it. ``condition`` is SQL of
    this package. Raises ``StoreError``.
    """
    rows = store.rows(
        f"SELECT id, data FROM editions WHERE {condition} ORDER BY number DESC LIMIT ?",  # noqa: S608
        [*values, most],
    )
    later = corrections_of(store, [row["id"] for row in rows])
    return [
        replace(Edition.from_json(row["data"]), corrected=tuple(later.get(row["id"], ())))
        for row in rows
    ]


def corrections_of(store: Store, editions: Iterable[str]) -> dict[str, list[Correction]]:
    """What was corrected of editions, by their id, in the order it was listed."""
    names = json.dumps(list(editions))
    found: dict[str, list[Correction]] = {}
    for row in store.rows(
        "SELECT edition, data FROM corrections "
        "WHERE edition IN (SELECT value FROM json_each(?)) ORDER BY number",
        (names,),
    ):
        found.setdefault(row["edition"], []).append(correction_from_json(row["data"]))
    return found


@dataclass(frozen=True, slots=True)
class EditionLine:
    """An edition in a list."""

    id: str
    date: str
    title: str
    #: Title of the first story.
    lead: str | None
    stories: int
    corrections: int


def edition_lines(store: Store, most: int) -> tuple[EditionLine, ...]:
    """The latest editions in brief, latest first. Raises ``StoreError``."""
    rows = store.rows(
        "SELECT id, date, json_extract(data, '$.title') AS title, "
        "json_extract(data, '$.stories[0].title') AS lead, "
        "json_array_length(data, '$.stories') AS stories, "
        "json_array_length(data, '$.corrections') AS corrections "
        "FROM editions ORDER BY number DESC LIMIT ?",
        (most,),
    )
    return tuple(EditionLine(**dict(row)) for row in rows)


#: The ids under which a story was told: its own, those that went into it, and those it came out of.
_SAME = """
    WITH RECURSIVE same (id) AS (
        VALUES (?)
        UNION SELECT stories.id FROM stories JOIN same ON merged_into = same.id
        UNION SELECT story FROM story_changes JOIN same ON kind = 'split' AND other = same.id
    )
"""


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
        """Editions that tell of a story, of one that was merged into it, or of the one it was split
        from, latest first.
        """
        numbers = "SELECT DISTINCT edition FROM edition_stories WHERE story IN same ORDER BY 1 DESC"
        rows = self._store.rows(_SAME + numbers, (story,))
        return [self.number(row["edition"]) for row in rows]

    def listed(self, editions: Iterable[Edition]) -> list[Correction]:
        """What was corrected of editions, and is listed already."""
        found = corrections_of(self._store, [edition.id for edition in editions])
        return [correction for corrections in found.values() for correction in corrections]

    def names_of(self, story: str) -> set[str]:
        """Ids under which a story was told."""
        rows = self._store.rows(_SAME + "SELECT id FROM same", (story,))  # noqa: S608 - fixed texts
        return {row["id"] for row in rows}
