"""The storage: the same promises on SQLite and on Redis."""

from __future__ import annotations

import shutil
import socket
import subprocess
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from service.records import Records, RedisRecords, SqliteRecords, open_records, sqlite_path
from summarizer import StoreError


@pytest.fixture(scope="module")
def redis_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A Redis of our own, on a socket in a temporary folder."""
    program = shutil.which("redis-server")
    if program is None:
        pytest.skip("redis-server is not installed")
    folder = tmp_path_factory.mktemp("redis")
    path = folder / "redis.sock"
    with subprocess.Popen(
        [program, "--port", "0", "--unixsocket", str(path), "--save", "", "--dir", str(folder)],
        stdout=subprocess.DEVNULL,
    ) as server:
        until = time.monotonic() + 10
        while not path.exists() and time.monotonic() < until:
            time.sleep(0.02)
        yield f"unix://{path}"
        server.terminate()


@pytest.fixture(params=["sqlite", "redis"])
def records(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Records]:
    opened: Records
    if request.param == "sqlite":
        opened = SqliteRecords(tmp_path / "records.db", max_bytes=10_000_000)
    else:
        opened = RedisRecords(request.getfixturevalue("redis_url"))
        opened._db.flushall()
    yield opened
    opened.close()


def test_what_is_put_can_be_got(records: Records) -> None:
    assert records.get("a") is None
    assert records.put("a", b"\x00one", ttl=60)
    record = records.get("a")
    assert record is not None
    assert (record.value, record.version) == (b"\x00one", 1)
    records.delete("a")
    assert records.get("a") is None


def test_versions_decide_who_wins(records: Records) -> None:
    assert records.put("a", b"1", ttl=60, version=0)
    assert not records.put("a", b"2", ttl=60, version=0)
    assert records.put("a", b"2", ttl=60, version=1)
    assert not records.put("a", b"3", ttl=60, version=1)
    record = records.get("a")
    assert record is not None
    assert (record.value, record.version) == (b"2", 2)


def test_one_of_many_writers_wins_each_round(records: Records) -> None:
    records.put("n", b"0", ttl=60)

    def count() -> None:
        for _ in range(25):
            while True:
                record = records.get("n")
                assert record is not None
                value = str(int(record.value) + 1).encode()
                if records.put("n", value, ttl=60, version=record.version):
                    break

    threads = [threading.Thread(target=count) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    record = records.get("n")
    assert record is not None
    assert record.value == b"100"


def test_what_has_expired_is_gone(records: Records) -> None:
    records.put("a", b"1", ttl=0.05)
    time.sleep(0.1)
    assert records.get("a") is None
    assert records.put("a", b"2", ttl=60, version=0)
    records.put("b", b"1", ttl=0.05, alarm=time.time())
    time.sleep(0.1)
    records.prune()
    assert records.due(time.time() + 1) == []


def test_alarms(records: Records) -> None:
    now = time.time()
    records.put("late", b"", ttl=60, alarm=now - 1)
    records.put("early", b"", ttl=60, alarm=now - 2)
    records.put("future", b"", ttl=60, alarm=now + 60)
    assert records.due(now) == ["early", "late"]
    records.put("early", b"", ttl=60)
    assert records.due(now) == ["late"]


def test_it_is_checked(records: Records) -> None:
    records.check()


def test_the_oldest_make_room(tmp_path: Path) -> None:
    records = SqliteRecords(tmp_path / "records.db", max_bytes=1000)
    for number in range(20):
        records.put(f"r{number}", b"x" * 100, ttl=60)
    records.prune()
    kept = [number for number in range(20) if records.get(f"r{number}") is not None]
    assert kept == list(range(20 - len(kept), 20))
    assert len(kept) == 9
    records.close()


def test_it_survives_being_closed(tmp_path: Path) -> None:
    for expected in (True, False):
        records = SqliteRecords(tmp_path / "records.db", max_bytes=1000)
        assert records.put("a", b"1", ttl=60, version=0) is expected
        records.close()


def test_what_cannot_be_opened_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    with pytest.raises(StoreError, match="cannot be used"):
        open_records(f"sqlite:///{tmp_path}/file/x.db", max_bytes=1)
    (tmp_path / "text.db").write_text("not a database, but long enough to be looked at " * 50)
    with pytest.raises(StoreError, match="cannot be used"):
        open_records(f"sqlite:///{tmp_path}/text.db", max_bytes=1)
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        port = closed.getsockname()[1]
    nowhere = open_records(f"redis://:secret@127.0.0.1:{port}/0", max_bytes=1)
    with pytest.raises(StoreError) as caught:
        nowhere.check()
    assert "secret" not in str(caught.value)
    nowhere.close()


PATHS = {
    "sqlite:///here.db": "here.db",
    "sqlite:////data/x.db": "/data/x.db",
    "sqlite://///data/x.db": "/data/x.db",
}


@pytest.mark.parametrize(("url", "path"), PATHS.items())
def test_sqlite_urls(url: str, path: str) -> None:
    assert sqlite_path(url) == Path(path)
