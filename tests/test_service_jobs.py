"""Jobs: their life over HTTP, and what is left of them when the power goes."""

from __future__ import annotations

import random
import shutil
import sqlite3
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from httpx_sse import connect_sse

from tests.service_process import ARTICLES, Service

ASYNC = {"Prefer": "respond-async"}
#: Short leases, so that a dead process's job is taken up within seconds.
QUICK = {"SUMMARIZER_JOBS__LEASE_SECONDS": "2"}


def long_request() -> dict[str, Any]:
    """Articles that take some seconds to brief: generated, and the same every time."""
    chance = random.Random(7)  # noqa: S311 - text, not secrets
    words = [
        "".join(chance.choices("bcdfglmnprst", k=1) + chance.choices("aeiou", k=1)) * 2 + str(n)
        for n in range(4000)
    ]

    def sentence() -> str:
        return " ".join(chance.choices(words, k=18)).capitalize() + "."

    articles = [
        {
            "text": "\n".join(sentence() for _ in range(80)),
            "source": f"Paper {n}",
            "language": "en",
        }
        for n in range(60)
    ]
    return {"articles": articles, "max_words": 100}


def wait_for_end(client: httpx.Client, job: str, seconds: float = 90) -> dict[str, Any]:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        shown: dict[str, Any] = client.get(f"/v1/jobs/{job}").json()
        if shown["state"] not in ("queued", "running"):
            return shown
        time.sleep(0.1)
    raise AssertionError(f"the job did not end: {shown}")


def wait_until_running(client: httpx.Client, job: str) -> None:
    until = time.monotonic() + 30
    while client.get(f"/v1/jobs/{job}").json()["state"] == "queued":
        assert time.monotonic() < until, "the job did not begin"
        time.sleep(0.02)


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    folder = tmp_path_factory.mktemp("jobs")
    with Service(folder, settings=QUICK) as service, service.client() as client:
        yield client


def test_a_job_makes_the_briefing_that_a_request_makes(client: httpx.Client) -> None:
    ask = {"articles": ARTICLES, "max_words": 50}
    queued = client.post("/v1/briefings", json=ask, headers=ASYNC)
    assert queued.status_code == 202
    assert queued.headers["location"] == queued.json()["links"]["self"]
    job = wait_for_end(client, queued.json()["id"])
    assert (job["state"], job["attempts"], job["problem"]) == ("succeeded", 1, None)
    stored = client.get(job["links"]["briefing"])
    assert stored.content == client.post("/v1/briefings", json=ask).content


def test_files_can_be_a_job(client: httpx.Client) -> None:
    files = [("files", (f"{n}.txt", a["text"].encode())) for n, a in enumerate(ARTICLES)]
    queued = client.post("/v1/briefings", files=files, headers=ASYNC)
    job = wait_for_end(client, queued.json()["id"])
    assert len(client.get(job["links"]["briefing"]).json()["articles"]) == 3


def test_a_job_that_fails_says_why(client: httpx.Client) -> None:
    queued = client.post(
        "/v1/briefings", json={"articles": [{"text": "Advertisement"}]}, headers=ASYNC
    )
    job = wait_for_end(client, queued.json()["id"])
    assert job["state"] == "failed"
    assert job["problem"]["status"] == 422


def test_events_end_with_the_end(client: httpx.Client) -> None:
    queued = client.post("/v1/briefings", json={"articles": ARTICLES}, headers=ASYNC)
    with connect_sse(client, "GET", queued.json()["links"]["events"]) as source:
        events = [event.json() for event in source.iter_sse()]
    assert events[-1]["state"] == "succeeded"
    assert all(event["id"] == queued.json()["id"] for event in events)


def test_a_running_job_is_cancelled(client: httpx.Client) -> None:
    queued = client.post("/v1/briefings", json=long_request(), headers=ASYNC).json()
    waiting = client.post("/v1/briefings", json=long_request(), headers=ASYNC).json()
    wait_until_running(client, queued["id"])
    assert client.delete(waiting["links"]["self"]).json()["state"] == "cancelled"
    client.delete(queued["links"]["self"])
    assert wait_for_end(client, queued["id"], 10)["state"] == "cancelled"
    # The worker is free again.
    assert client.post("/v1/briefings", json={"articles": ARTICLES}).status_code == 200


def test_too_many_jobs_are_refused_before_the_body(tmp_path: Path) -> None:
    settings = QUICK | {"SUMMARIZER_JOBS__QUEUED": "1"}
    with Service(tmp_path, settings=settings) as service, service.client() as client:
        running = client.post("/v1/briefings", json=long_request(), headers=ASYNC).json()
        wait_until_running(client, running["id"])
        assert client.post("/v1/briefings", json=long_request(), headers=ASYNC).status_code == 202
        refused = client.post("/v1/briefings", content=b"{", headers=ASYNC)
        assert refused.status_code == 429
        assert refused.headers["retry-after"] == "10"


def test_unknown_jobs(client: httpx.Client) -> None:
    for path in ("", "/events"):
        assert client.get(f"/v1/jobs/{'0' * 20}{path}").status_code == 404
    assert client.delete(f"/v1/jobs/{'0' * 20}").status_code == 404
    answer = client.get("/v1/jobs/what")
    assert answer.status_code == 404
    assert answer.json()["detail"] == "there is nothing here by the name 'what'"


@pytest.mark.slow
def test_a_job_outlives_kill_9(tmp_path: Path) -> None:
    """Killed in the middle, started again: the job ends, nothing is lost or doubled."""
    service = Service(tmp_path, settings=QUICK).start()
    with service.client() as client:
        running = client.post("/v1/briefings", json=long_request(), headers=ASYNC).json()
        short = [
            client.post("/v1/briefings", json={"articles": ARTICLES[:n]}, headers=ASYNC).json()
            for n in (1, 2, 3)
        ]
        wait_until_running(client, running["id"])
        time.sleep(0.2)
        service.kill()
    service.start()
    try:
        with service.client() as client:
            ended = wait_for_end(client, running["id"])
            assert (ended["state"], ended["attempts"]) == ("succeeded", 2)
            others = [wait_for_end(client, job["id"]) for job in short]
            assert [job["state"] for job in others] == ["succeeded"] * 3
            expected = client.post("/v1/briefings", json=long_request()).content
            assert client.get(ended["links"]["briefing"]).content == expected
    finally:
        service.stop()
    with sqlite3.connect(tmp_path / "service.db") as db:
        kept = dict(db.execute("select key, version from records where key like 'briefing:%'"))
        left = db.execute("select count(*) from records where key like 'job-request:%'").fetchone()
        waiting = db.execute("select count(*) from task").fetchone()
    db.close()
    assert len(kept) == 4
    assert set(kept.values()) == {1}  # each was written once
    assert left == waiting == (0,)


@pytest.mark.slow
def test_a_job_that_always_kills_is_given_up(tmp_path: Path) -> None:
    settings = QUICK | {"SUMMARIZER_JOBS__ATTEMPTS": "1"}
    service = Service(tmp_path, settings=settings).start()
    with service.client() as client:
        job = client.post("/v1/briefings", json=long_request(), headers=ASYNC).json()
        wait_until_running(client, job["id"])
        service.kill()
    service.start()
    try:
        with service.client() as client:
            ended = wait_for_end(client, job["id"])
            assert ended["state"] == "failed"
            assert "given up" in ended["problem"]["detail"]
    finally:
        service.stop()


@pytest.mark.slow
def test_services_share_jobs_on_redis(tmp_path: Path) -> None:
    """One takes a job and dies; the other one, on the same Redis, ends it."""
    program = shutil.which("redis-server")
    if program is None:
        pytest.skip("redis-server is not installed")
    path = tmp_path / "redis.sock"
    with subprocess.Popen(
        [program, "--port", "0", "--unixsocket", str(path), "--save", "", "--dir", str(tmp_path)],
        stdout=subprocess.DEVNULL,
    ) as server:
        until = time.monotonic() + 10
        while not path.exists() and time.monotonic() < until:
            time.sleep(0.02)
        shared = QUICK | {"SUMMARIZER_STORAGE__URL": f"unix://{path}"}
        (tmp_path / "one").mkdir()
        (tmp_path / "two").mkdir()
        first = Service(tmp_path / "one", settings=shared).start()
        with first.client() as client:
            job = client.post("/v1/briefings", json=long_request(), headers=ASYNC).json()
            wait_until_running(client, job["id"])
            first.kill()
        with Service(tmp_path / "two", settings=shared) as second, second.client() as client:
            ended = wait_for_end(client, job["id"])
            assert (ended["state"], ended["attempts"]) == ("succeeded", 2)
            assert client.get(ended["links"]["briefing"]).status_code == 200
        server.terminate()
