"""Where briefings, jobs and idempotency keys are kept: small records with a version and an alarm.

Everything above this module is written once, over compare-and-set; the two classes here bring it
to SQLite (one machine, no server) and Redis (several machines).
"""

from __future__ import annotations

import contextlib
import sqlite3
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from summarizer import MissingExtraError, StoreError

#: Writers wait for one another at most this long; each holds the database for milliseconds.
BUSY_SECONDS = 10.0
#: A prune that must make room drops to this share of the bound, so that the next
#: one is some time off.
ROOM = 0.9


@dataclass(frozen=True, slots=True)
class Record:
    """What stands under a key."""

    value: bytes
    #: 1 when it is first written, one more at each change.
    version: int


class Records(Protocol):
    """Every method raises ``StoreError`` where the storage fails."""

    def get(self, key: str) -> Record | None: ...

    def put(
        self,
        key: str,
        value: bytes,
        *,
        ttl: float,
        version: int | None = None,
        alarm: float | None = None,
    ) -> bool:
        """Write a record that lives ``ttl`` seconds.

        With ``version`` only where the record has that version still (0: where there is none);
        false where it has not. ``alarm`` is the time (seconds since 1970) from which ``due`` names
        the record; None takes the alarm away.
        """

    def delete(self, key: str) -> None: ...

    def due(self, now: float) -> list[str]:
        """Keys whose alarm has gone off, the earliest first."""

    def check(self) -> None:
        """Raise ``StoreError`` where the storage does not answer or cannot be written."""

    def prune(self) -> int:
        """Drop what has expired, and the oldest where there is too much; how many went."""

    def close(self) -> None: ...


def open_records(url: str, *, max_bytes: int) -> Records:
    """The storage that a URL names. Raises ``StoreError``, or ``MissingExtraError`` for Redis."""
    if url.startswith("sqlite:///"):
        return SqliteRecords(sqlite_path(url), max_bytes=max_bytes)
    return RedisRecords(url)


def sqlite_path(url: str) -> Path:
    """``sqlite:///relative.db`` and ``sqlite:////absolute.db`` as SQLAlchemy has them; one slash
    more or less makes no difference to an absolute path here.
    """
    path = url.removeprefix("sqlite:///")
    return Path("/" + path.lstrip("/") if path.startswith("/") else path)


class SqliteRecords:
    """A table of one database file, safe for several processes (WAL) and threads."""

    def __init__(self, path: Path, *, max_bytes: int) -> None:
        self._path = path
        self._max_bytes = max_bytes
        self._local = threading.local()
        self._connections: list[sqlite3.Connection] = []
        self._opened = threading.Lock()
        with self._failing():
            path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            with self._connection() as db:
                db.execute(
                    "create table if not exists records (key text primary key, value blob not null,"
                    " version integer not null, expires real not null, alarm real,"
                    " written real not null)"
                )
                db.execute(
                    "create index if not exists records_alarm on records (alarm)"
                    " where alarm is not null"
                )
                db.execute("create index if not exists records_expires on records (expires)")

    def get(self, key: str) -> Record | None:
        with self._failing(), self._connection() as db:
            row = db.execute(
                "select value, version from records where key = ? and expires > ?",
                (key, time.time()),
            ).fetchone()
        return None if row is None else Record(row[0], row[1])

    def put(
        self,
        key: str,
        value: bytes,
        *,
        ttl: float,
        version: int | None = None,
        alarm: float | None = None,
    ) -> bool:
        now = time.time()
        with self._failing(), self._connection() as db:
            db.execute("begin immediate")
            row = db.execute(
                "select version, expires from records where key = ?", (key,)
            ).fetchone()
            has = 0 if row is None or row[1] <= now else row[0]
            if version is not None and version != has:
                return False
            db.execute(
                "insert or replace into records values (?, ?, ?, ?, ?, ?)",
                (key, value, has + 1, now + ttl, alarm, now),
            )
        return True

    def delete(self, key: str) -> None:
        with self._failing(), self._connection() as db:
            db.execute("delete from records where key = ?", (key,))

    def due(self, now: float) -> list[str]:
        with self._failing(), self._connection() as db:
            rows = db.execute(
                "select key from records where alarm <= ? order by alarm, key limit 1000", (now,)
            ).fetchall()
        return [row[0] for row in rows]

    def check(self) -> None:
        self.put("check", b"", ttl=60)

    def prune(self) -> int:
        with self._failing(), self._connection() as db:
            gone = db.execute("delete from records where expires <= ?", (time.time(),)).rowcount
            size = db.execute("select coalesce(sum(length(value)), 0) from records").fetchone()[0]
            if size > self._max_bytes:
                rows = db.execute(
                    "select key, length(value) from records where alarm is null order by written"
                ).fetchall()
                for key, length in rows:
                    if size <= self._max_bytes * ROOM:
                        break
                    db.execute("delete from records where key = ?", (key,))
                    size -= length
                    gone += 1
        return gone

    def close(self) -> None:
        with self._opened:
            for connection in self._connections:
                connection.close()
            self._connections.clear()

    @contextlib.contextmanager
    def _connection(self) -> Iterator[sqlite3.Connection]:
        """This thread's connection, in a transaction that is committed or rolled back."""
        connection: sqlite3.Connection | None = getattr(self._local, "connection", None)
        if connection is None:
            connection = sqlite3.connect(
                self._path, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False
            )
            connection.execute("pragma journal_mode = wal")
            # What was promised with 202 is on the disk by then, also where the power fails.
            connection.execute("pragma synchronous = full")
            self._local.connection = connection
            with self._opened:
                self._connections.append(connection)
        try:
            yield connection
        except BaseException:
            if connection.in_transaction:
                connection.rollback()
            raise
        if connection.in_transaction:
            connection.commit()

    @contextlib.contextmanager
    def _failing(self) -> Iterator[None]:
        try:
            yield
        except (sqlite3.Error, OSError) as error:
            raise StoreError(f"the storage at {self._path} cannot be used: {error}") from error


#: Writes where the version fits, and sets expiry and alarm in the same step.
_PUT = """
local has = tonumber(redis.call('HGET', KEYS[1], 'version') or '0')
if ARGV[1] ~= '' and tonumber(ARGV[1]) ~= has then return 0 end
redis.call('HSET', KEYS[1], 'value', ARGV[2], 'version', has + 1)
redis.call('PEXPIRE', KEYS[1], ARGV[3])
if ARGV[4] == '' then redis.call('ZREM', KEYS[2], ARGV[5])
else redis.call('ZADD', KEYS[2], ARGV[4], ARGV[5]) end
return 1
"""


class RedisRecords:
    """Hashes that expire, and a sorted set of alarms."""

    _PREFIX = "summarizer:"
    _ALARMS = "summarizer:alarms"

    def __init__(self, url: str) -> None:
        try:
            import redis
        except ImportError:
            raise MissingExtraError("storage on Redis", "redis") from None
        self._errors = redis.RedisError
        self._name = url.rpartition("@")[2]  # without the password
        self._db: Any = redis.Redis.from_url(url, socket_timeout=BUSY_SECONDS)
        self._put = self._db.register_script(_PUT)

    def get(self, key: str) -> Record | None:
        with self._failing():
            value, version = self._db.hmget(self._PREFIX + key, "value", "version")
        return None if value is None else Record(value, int(version))

    def put(
        self,
        key: str,
        value: bytes,
        *,
        ttl: float,
        version: int | None = None,
        alarm: float | None = None,
    ) -> bool:
        arguments = (
            "" if version is None else version,
            value,
            max(1, int(ttl * 1000)),
            "" if alarm is None else repr(alarm),
            key,
        )
        with self._failing():
            return bool(self._put([self._PREFIX + key, self._ALARMS], arguments))

    def delete(self, key: str) -> None:
        with self._failing():
            self._db.delete(self._PREFIX + key)
            self._db.zrem(self._ALARMS, key)

    def due(self, now: float) -> list[str]:
        with self._failing():
            keys = self._db.zrangebyscore(self._ALARMS, 0, now, start=0, num=1000)
        return [key.decode() for key in keys]

    def check(self) -> None:
        self.put("check", b"", ttl=60)

    def prune(self) -> int:
        """Redis drops what has expired by itself, and has its own bound (maxmemory)."""
        with self._failing():
            gone = [key for key in self.due(time.time()) if not self._db.exists(self._PREFIX + key)]
            if gone:
                self._db.zrem(self._ALARMS, *gone)
        return len(gone)

    def close(self) -> None:
        self._db.close()

    @contextlib.contextmanager
    def _failing(self) -> Iterator[None]:
        try:
            yield
        except self._errors as error:
            raise StoreError(f"the storage at {self._name} cannot be used: {error}") from error
