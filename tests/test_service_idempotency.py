"""A request that is sent twice under one key is done once, for the client whose key it is."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from starlette.responses import Response

from service.idempotency import once
from service.problems import Problem
from service.records import SqliteRecords


@pytest.fixture
def records(tmp_path: Path) -> SqliteRecords:
    return SqliteRecords(tmp_path / "records.db", max_bytes=1_000_000)


class Work:
    """Answers with how often it was asked."""

    def __init__(self, *, fails: bool = False) -> None:
        self.times = 0
        self.fails = fails

    async def __call__(self) -> Response:
        self.times += 1
        if self.fails:
            raise Problem(504, "not done in time")
        return Response(str(self.times), headers={"X-Times": str(self.times)})


def sent(
    records: SqliteRecords, work: Work, *, key: str = "k", client: str = "a", request: bytes = b"r"
) -> Response:
    return asyncio.run(once(records, key, client=client, request=request, seconds=60, answer=work))


def test_the_same_request_has_the_first_answer(records: SqliteRecords) -> None:
    work = Work()
    first, second = sent(records, work), sent(records, work)
    assert work.times == 1
    assert first.body == second.body == b"1"
    assert second.headers["X-Times"] == "1"
    assert "Idempotent-Replayed" not in first.headers
    assert second.headers["Idempotent-Replayed"] == "true"


def test_another_request_under_the_key_is_refused(records: SqliteRecords) -> None:
    sent(records, Work())
    with pytest.raises(Problem, match="another request"):
        sent(records, Work(), request=b"other")


def test_keys_of_other_clients_are_other_keys(records: SqliteRecords) -> None:
    work = Work()
    sent(records, work, client="a")
    assert sent(records, work, client="b").body == b"2"


def test_what_failed_may_be_tried_again(records: SqliteRecords) -> None:
    with pytest.raises(Problem, match="not done"):
        sent(records, Work(fails=True))
    assert sent(records, Work()).body == b"1"


def test_one_under_way_is_told(records: SqliteRecords) -> None:
    async def both() -> None:
        async def slow() -> Response:
            with pytest.raises(Problem, match="under way") as caught:
                await once(records, "k", client="a", request=b"r", seconds=60, answer=Work())
            assert caught.value.status == 409
            return Response("done")

        await once(records, "k", client="a", request=b"r", seconds=60, answer=slow)

    asyncio.run(both())


@pytest.mark.parametrize("key", ["", "x" * 256, "a\x00b"])
def test_what_is_no_key_is_refused(records: SqliteRecords, key: str) -> None:
    with pytest.raises(Problem, match="Idempotency-Key"):
        sent(records, Work(), key=key)
