"""Briefings made in the background, which survive a crash of the process that makes them.

A job is a record (:mod:`service.records`) and a message in a huey queue on the same storage. The
message only says "look at this job"; what counts is the record, which changes hands by
compare-and-set. A worker that takes a job holds it for a lease that it renews while it works. A
sweep puts jobs whose lease ran out, or whose message was lost, into the queue again. So every job
is done at least once, and since a briefing's id is made from its content, a job that is done
twice is stored once.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import logging
import secrets
import threading
import time
from collections.abc import Awaitable, Callable
from dataclasses import asdict, dataclass, field, replace
from datetime import UTC, datetime
from typing import Any, Literal

from huey import RedisHuey, SqliteHuey
from huey.api import Huey
from huey.consumer import Consumer

from service.metrics import Metrics
from service.problems import Problem, busy
from service.records import Records, sqlite_path
from summarizer import StoreError
from summarizer.settings import Settings

log = logging.getLogger("summarizer.service")

State = Literal["queued", "running", "succeeded", "failed", "cancelled"]
ENDED: frozenset[State] = frozenset({"succeeded", "failed", "cancelled"})
#: How often a lease is renewed in its time, and jobs are swept: two renewals may be late or lost.
RENEWALS_PER_LEASE = 3
#: Longest pause before a message in SQLite's queue is seen; Redis tells of it at once.
POLL_SECONDS = 0.2
#: Pause between two prunings of the storage.
PRUNE_SECONDS = 300.0


@dataclass(frozen=True, slots=True)
class Job:
    id: str
    state: State = "queued"
    #: Seconds since 1970.
    created: float = field(default_factory=time.time)
    started: float | None = None
    ended: float | None = None
    #: How often it was begun.
    attempts: int = 0
    #: Who holds it, and until when.
    owner: str | None = None
    lease_until: float = 0.0
    cancel: bool = False
    progress: dict[str, Any] = field(default_factory=dict)
    #: Id of the finished briefing.
    briefing: str | None = None
    problem: dict[str, Any] | None = None

    def public(self) -> dict[str, Any]:
        """The job as the API shows it."""
        shown: dict[str, Any] = {
            "id": self.id,
            "state": self.state,
            "created": _iso(self.created),
            "started": _iso(self.started),
            "ended": _iso(self.ended),
            "attempts": self.attempts,
            "progress": self.progress or None,
            "briefing": self.briefing,
            "problem": self.problem,
            "links": {"self": f"/v1/jobs/{self.id}", "events": f"/v1/jobs/{self.id}/events"},
        }
        if self.briefing is not None:
            shown["links"]["briefing"] = f"/v1/briefings/{self.briefing}"
        return shown


#: Makes the briefing of a stored request: request, told of progress; gives the briefing's id.
Make = Callable[[bytes, Callable[[dict[str, Any]], None]], Awaitable[str]]


class Jobs:
    """The jobs of this process, and of all others on the same storage."""

    def __init__(self, settings: Settings, records: Records, metrics: Metrics, make: Make) -> None:
        self._settings = settings.jobs
        self._ttl = settings.storage.retention_days * 86_400
        self._records = records
        self._metrics = metrics
        self._make = make
        self._owner = secrets.token_hex(8)
        self._huey = _open_queue(settings.storage.url)
        self._look = self._huey.task(name="look")(self._look_at)
        self._consumer = _Consumer(
            self._huey,
            workers=settings.jobs.concurrency,
            periodic=False,
            check_worker_health=False,
            initial_delay=POLL_SECONDS / 4,
            max_delay=POLL_SECONDS,
        )
        self._loop: asyncio.AbstractEventLoop | None = None
        self._stopping = threading.Event()
        self._sweeper = threading.Thread(target=self._sweep_until_stopped, daemon=True)

    def start(self) -> None:
        """Take jobs; they run in the running event loop."""
        self._loop = asyncio.get_running_loop()
        self._consumer.start()
        self._sweeper.start()

    def stop(self) -> None:
        """Take no more jobs. Those under way are left to their lease: another process goes on."""
        self._stopping.set()
        self._consumer.stop_flag.set()

    def join(self, seconds: float) -> None:
        until = time.monotonic() + seconds
        for thread in (self._sweeper, *(thread for _, thread in self._consumer.worker_threads)):
            thread.join(max(0.0, until - time.monotonic()))
        self._huey.storage.close()

    def submit(self, request: bytes) -> Job:
        """Keep a request and queue it. Raises ``Problem`` (429) where too many wait."""
        self.check_room()
        job = Job(id=secrets.token_hex(10))
        self._records.put(f"job-request:{job.id}", request, ttl=self._ttl)
        self._save(job, version=0)
        self._look(job.id)
        return job

    def check_room(self) -> None:
        """Raise ``Problem`` (429) where no more jobs may wait."""
        if self.queued() >= self._settings.queued:
            raise busy(f"{self._settings.queued:,} jobs wait already", 10)

    def get(self, job_id: str) -> Job | None:
        found = self._read(job_id)
        return None if found is None else found[0]

    def cancel(self, job_id: str) -> Job | None:
        """Cancel a job; one that has ended stays as it is. None where there is no such job."""
        return self._change(
            job_id,
            lambda job: (
                replace(job, state="cancelled", cancel=True, ended=time.time())
                if job.state == "queued"
                else replace(job, cancel=True)
                if job.state == "running"
                else None
            ),
        )

    def queued(self) -> int:
        """Messages that wait: about the jobs that do."""
        try:
            return int(self._huey.storage.queue_size())
        except Exception as error:
            raise StoreError(f"the queue cannot be read: {error}") from error

    def _look_at(self, job_id: str) -> None:
        """What a message asks for; runs in a thread of the consumer."""
        try:
            self._take(job_id)
        except StoreError as error:
            log.error("job interrupted", extra={"job": job_id, "error": str(error)})

    def _take(self, job_id: str) -> None:
        now = time.time()

        def begin(job: Job) -> Job | None:
            if job.state in ENDED or (job.state == "running" and job.lease_until > now):
                return None
            if job.attempts >= self._settings.attempts:
                detail = f"given up after {job.attempts} attempts that ended the process"
                problem = Problem(500, detail).document()
                return replace(job, state="failed", problem=problem, ended=now)
            return replace(
                job,
                state="running",
                owner=self._owner,
                attempts=job.attempts + 1,
                started=job.started or now,
                lease_until=now + self._settings.lease_seconds,
            )

        job = self._change(job_id, begin, only_if_changed=True)
        if job is None or job.state != "running" or self._stopping.is_set():
            return
        request = self._records.get(f"job-request:{job_id}")
        if request is None:
            self._finish(
                job_id, state="failed", problem=Problem(500, "its request is lost").document()
            )
            return
        self._run(job_id, request.value)

    def _run(self, job_id: str, request: bytes) -> None:
        """Do a job that is held, renewing the lease; ends it, or leaves it to its lease."""
        assert self._loop is not None  # noqa: S101 - start() was called
        progress: dict[str, Any] = {}
        work = asyncio.run_coroutine_threadsafe(self._bounded(request, progress.update), self._loop)
        told: dict[str, Any] = {}
        renew_at = 0.0
        while True:
            # A job's progress is written as it changes, but not more often than people can read.
            with contextlib.suppress(TimeoutError):
                work.exception(timeout=POLL_SECONDS)
            if work.done():
                break
            if self._stopping.is_set():
                work.cancel()
                return
            if progress != told or time.monotonic() >= renew_at:
                told = dict(progress)
                renew_at = time.monotonic() + self._settings.lease_seconds / RENEWALS_PER_LEASE
                job = self._renew(job_id, told)
                if job is None or job.cancel:
                    work.cancel()
                    if job is not None:
                        self._finish(job_id, state="cancelled")
                    return
        self._conclude(job_id, work)

    def _conclude(self, job_id: str, work: Any) -> None:
        try:
            self._finish(job_id, state="succeeded", briefing=work.result())
        except Problem as problem:
            if problem.status == 503:  # stopping: another process, or this one later, goes on
                return
            self._finish(job_id, state="failed", problem=problem.document())
        except StoreError:
            raise
        except Exception as error:
            log.error("job failed", exc_info=error, extra={"job": job_id})
            failure = Problem(500, f"the service failed ({type(error).__name__})")
            self._finish(job_id, state="failed", problem=failure.document())

    async def _bounded(self, request: bytes, tell: Callable[[dict[str, Any]], None]) -> str:
        try:
            async with asyncio.timeout(self._settings.deadline_seconds):
                return await self._make(request, tell)
        except TimeoutError:
            limit = self._settings.deadline_seconds
            raise Problem(504, f"not done within {limit:g} seconds") from None

    def _renew(self, job_id: str, progress: dict[str, Any]) -> Job | None:
        """Keep holding a job; None where it is no longer ours."""
        return self._change(
            job_id,
            lambda job: (
                replace(
                    job, progress=progress, lease_until=time.time() + self._settings.lease_seconds
                )
                if job.owner == self._owner and job.state == "running"
                else None
            ),
            only_if_changed=True,
        )

    def _finish(self, job_id: str, *, state: State, **fields: Any) -> None:
        ended = self._change(
            job_id,
            lambda job: (
                replace(job, state=state, ended=time.time(), owner=None, **fields)
                if job.owner == self._owner and job.state == "running"
                else None
            ),
            only_if_changed=True,
        )
        if ended is not None:
            self._metrics.jobs.labels(state).inc()
            self._records.delete(f"job-request:{job_id}")

    def _change(
        self, job_id: str, change: Callable[[Job], Job | None], *, only_if_changed: bool = False
    ) -> Job | None:
        """Change a job by compare-and-set; the job as it is then.

        ``change`` gives None to leave it. Gives None where there is no such job, and with
        ``only_if_changed`` where it was left.
        """
        while True:
            found = self._read(job_id)
            if found is None:
                return None
            job, version = found
            changed = change(job)
            if changed is None:
                return None if only_if_changed else job
            if self._save(changed, version=version):
                return changed

    def _read(self, job_id: str) -> tuple[Job, int] | None:
        record = self._records.get(f"job:{job_id}")
        return None if record is None else (Job(**json.loads(record.value)), record.version)

    def _save(self, job: Job, *, version: int) -> bool:
        alarm = None
        if job.state == "queued":
            alarm = time.time() + self._settings.lease_seconds
        elif job.state == "running":
            alarm = job.lease_until
        value = json.dumps(asdict(job)).encode()
        return self._records.put(
            f"job:{job.id}", value, ttl=self._ttl, version=version, alarm=alarm
        )

    def _sweep_until_stopped(self) -> None:
        prune_at = 0.0
        while True:
            try:
                self._sweep()
                if time.monotonic() >= prune_at:
                    prune_at = time.monotonic() + PRUNE_SECONDS
                    self._records.prune()
            except StoreError as error:
                log.error("sweep failed", extra={"error": str(error)})
            if self._stopping.wait(self._settings.lease_seconds / RENEWALS_PER_LEASE):
                return

    def _sweep(self) -> None:
        """Queue again what was lost: jobs that nobody holds any more, or nobody has heard of."""
        waiting = self.queued()
        for key in self._records.due(time.time()):
            kind, _, job_id = key.partition(":")
            if kind != "job":
                continue
            before = self.get(job_id)
            job = self._change(job_id, _given_back, only_if_changed=True)
            if before is None or job is None or job.state in ENDED:
                continue
            # While other messages wait, a queued job's own is probably among them.
            if before.state == "running" or not waiting:
                self._look(job_id)


def _given_back(job: Job) -> Job | None:
    """The job as one that waits, where nobody holds it any more."""
    if job.state in ENDED or (job.state == "running" and job.lease_until > time.time()):
        return None
    if job.cancel:
        return replace(job, state="cancelled", ended=time.time(), owner=None)
    return replace(job, state="queued", owner=None)


class _Consumer(Consumer):  # type: ignore[misc] # huey is not typed
    """A consumer inside another program, which handles the signals itself."""

    def _set_signal_handlers(self) -> None:
        pass


def _open_queue(url: str) -> Huey:
    """The queue on the same storage as the records."""
    try:
        if url.startswith("sqlite:///"):
            path = sqlite_path(url)
            path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            return SqliteHuey("summarizer", filename=str(path), results=False, fsync=True)
        return RedisHuey("summarizer", url=url, results=False)
    except Exception as error:
        raise StoreError(f"the queue cannot be opened: {error}") from error


def _iso(seconds: float | None) -> str | None:
    return None if seconds is None else datetime.fromtimestamp(seconds, UTC).isoformat()
