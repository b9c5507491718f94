"""The digest's memory: one SQLite file.

Every method that writes is one transaction. The file is in WAL mode, so that the service can read
while a run writes; ``synchronous=FULL``, so that what was committed survives a power cut.
"""

from __future__ import annotations

import json
import os
import sqlite3
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

from summarizer.errors import StoreError

#: One entry a version; a store of version k is brought up to date by the entries from k on.
MIGRATIONS: tuple[str, ...] = (
    """
    CREATE TABLE feeds (
        url TEXT PRIMARY KEY, title TEXT, etag TEXT, modified TEXT,
        state TEXT NOT NULL DEFAULT 'new', failures INTEGER NOT NULL DEFAULT 0,
        next_poll REAL NOT NULL DEFAULT 0, last_ok REAL, error TEXT
    );
    CREATE TABLE articles (
        id TEXT PRIMARY KEY, input TEXT NOT NULL, "group" TEXT NOT NULL, url TEXT, title TEXT,
        author TEXT, source TEXT, language TEXT, published TEXT, text TEXT NOT NULL,
        hash TEXT NOT NULL, seen REAL NOT NULL, changed REAL NOT NULL,
        version INTEGER NOT NULL DEFAULT 1, withdrawn INTEGER NOT NULL DEFAULT 0,
        story TEXT, told INTEGER NOT NULL DEFAULT 0
    );
    CREATE INDEX articles_url ON articles (url);
    CREATE INDEX articles_story ON articles (story);
    CREATE INDEX articles_untold ON articles (id) WHERE told < version;
    CREATE TABLE entries (
        input TEXT NOT NULL, key TEXT NOT NULL, article TEXT NOT NULL, hash TEXT NOT NULL,
        PRIMARY KEY (input, key)
    ) WITHOUT ROWID;
    CREATE TABLE versions (
        article TEXT NOT NULL, version INTEGER NOT NULL, title TEXT, text TEXT NOT NULL,
        seen REAL NOT NULL, PRIMARY KEY (article, version)
    ) WITHOUT ROWID;
    CREATE TABLE stories (
        id TEXT PRIMARY KEY, title TEXT NOT NULL, first_seen TEXT, last_seen TEXT, merged_into TEXT
    );
    CREATE TABLE story_changes (
        number INTEGER PRIMARY KEY, at REAL NOT NULL, kind TEXT NOT NULL, story TEXT NOT NULL,
        other TEXT NOT NULL, articles TEXT NOT NULL
    );
    CREATE TABLE editions (
        number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, date TEXT NOT NULL, made REAL NOT NULL,
        data TEXT NOT NULL
    );
    CREATE INDEX editions_date ON editions (date);
    CREATE TABLE edition_stories (
        edition INTEGER NOT NULL, rank INTEGER NOT NULL, story TEXT NOT NULL,
        PRIMARY KEY (edition, rank)
    ) WITHOUT ROWID;
    CREATE INDEX edition_stories_story ON edition_stories (story);
    CREATE TABLE deliveries (
        edition INTEGER NOT NULL, output TEXT NOT NULL, state TEXT NOT NULL DEFAULT 'pending',
        attempts INTEGER NOT NULL DEFAULT 0, error TEXT, done REAL,
        PRIMARY KEY (edition, output)
    ) WITHOUT ROWID;
    CREATE TABLE runs (
        number INTEGER PRIMARY KEY, started REAL NOT NULL, finished REAL, code INTEGER,
        report TEXT NOT NULL DEFAULT '{}'
    );
    """,
    # What later editions corrected of earlier ones, by the edition that is corrected.
    """
    CREATE TABLE corrections (
        number INTEGER PRIMARY KEY, edition TEXT NOT NULL, listed TEXT NOT NULL, data TEXT NOT NULL
    );
    CREATE INDEX corrections_edition ON corrections (edition);
    INSERT INTO corrections (edition, listed, data)
        SELECT json_extract(item.value, '$.edition'), editions.id,
            json_set(item.value, '$.listed', editions.id)
        FROM editions, json_each(editions.data, '$.corrections') AS item ORDER BY editions.number;
    """,
    # The text without page chrome, kept so that it is made once.
    "ALTER TABLE articles ADD COLUMN body TEXT",
)


class Store:
    """The store of one digest. Use as a context manager; not for several threads at once."""

    def __init__(self, path: str | Path, *, read_only: bool = False) -> None:
        """Open a store, and make or update it unless ``read_only``. Raises ``StoreError``."""
        self.path = Path(path)
        try:
            if read_only:
                self.db = sqlite3.connect(
                    f"{self.path.absolute().as_uri()}?mode=ro", uri=True, isolation_level=None
                )
            else:
                self.path.parent.mkdir(parents=True, exist_ok=True)
                self.db = sqlite3.connect(self.path, isolation_level=None, timeout=30)
            self._prepare(read_only)
        except (sqlite3.Error, OSError) as error:
            raise StoreError(f"{path}: cannot be opened as a store ({error})") from error

    @classmethod
    def copy_in_memory(cls, path: str | Path) -> Store:
        """A copy of a store that is lost when it is closed: for dry runs."""
        store = cls.__new__(cls)
        store.path = Path(path)
        try:
            store.db = sqlite3.connect(":memory:", isolation_level=None)
            if store.path.exists():
                with sqlite3.connect(f"{store.path.absolute().as_uri()}?mode=ro", uri=True) as old:
                    old.backup(store.db)
                old.close()
            store._prepare(read_only=False)
        except sqlite3.Error as error:
            raise StoreError(f"{path}: cannot be opened as a store ({error})") from error
        return store

    def _prepare(self, read_only: bool) -> None:
        self.db.row_factory = sqlite3.Row
        version = self.db.execute("PRAGMA user_version").fetchone()[0]
        if version > len(MIGRATIONS):
            raise StoreError(
                f"{self.path}: was written by a newer version of summarizer: update this one"
            )
        if read_only:
            if version < len(MIGRATIONS):
                raise StoreError(f"{self.path}: has no digest, or one of an older version")
            return
        self.db.execute("PRAGMA journal_mode=WAL")
        self.db.execute("PRAGMA synchronous=FULL")
        for number in range(version, len(MIGRATIONS)):
            with self.transaction():
                for statement in MIGRATIONS[number].split(";"):
                    self.db.execute(statement)
                self.db.execute(f"PRAGMA user_version = {number + 1}")

    def __enter__(self) -> Store:
        return self

    def __exit__(self, *_: object) -> None:
        self.db.close()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All of it or nothing. Raises ``StoreError`` where SQLite cannot write."""
        try:
            self.db.execute("BEGIN IMMEDIATE")
            try:
                yield
            except BaseException:
                self.db.execute("ROLLBACK")
                raise
            self.db.execute("COMMIT")
        except sqlite3.Error as error:
            raise StoreError(f"{self.path}: cannot be written ({error})") from error

    def rows(self, query: str, values: Sequence[Any] = ()) -> list[sqlite3.Row]:
        """Raises ``StoreError`` where the file is damaged."""
        try:
            return self.db.execute(query, values).fetchall()
        except sqlite3.Error as error:
            raise StoreError(f"{self.path}: cannot be read ({error})") from error

    def row(self, query: str, values: Sequence[Any] = ()) -> sqlite3.Row | None:
        found = self.rows(query, values)
        return found[0] if found else None


@contextmanager
def run_lock(path: Path) -> Iterator[None]:
    """Held by one run at a time, and let go by the system when the process ends, however it ends.

    Raises ``StoreError`` where another run holds it.
    """
    name = path.with_name(path.name + ".lock")
    try:
        name.parent.mkdir(parents=True, exist_ok=True)
        handle = name.open("a+", encoding="utf-8")
    except OSError as error:
        raise StoreError(f"{name}: cannot be written ({error.strerror})") from error
    with handle:
        if not _try_lock(handle):
            handle.seek(0)
            raise StoreError(
                f"{path}: another run is going on (process {handle.read().strip() or 'unknown'}): "
                "wait for it to end"
            )
        handle.truncate(0)
        handle.write(str(os.getpid()))
        handle.flush()
        yield


def _try_lock(handle: IO[str]) -> bool:
    if sys.platform == "win32":
        import msvcrt

        try:
            handle.seek(0)
            msvcrt.locking(handle.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
    import fcntl

    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def as_json(value: object) -> str:
    """JSON as the store keeps it."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
