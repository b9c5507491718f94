"""What the routes share: make a briefing, keep it, find it again."""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
import json
import logging
import os
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Literal

from service.access import Hosts, Keys, Rates
from service.cache import AnswerCache, CachedAnswer
from service.jobs import Jobs
from service.metrics import Metrics
from service.problems import Problem, busy, problem_of
from service.records import Records, open_records
from service.requests import (
    ArticleIn,
    Format,
    Posted,
    Submission,
    VerificationRequest,
    read_request,
)
from service.work import (
    BriefingTask,
    Outcome,
    ReadingTask,
    RenderingTask,
    Task,
    VerificationTask,
)
from service.workers import Busy, DeadlineExceeded, OnEvent, WorkerDied, WorkerPool, WorkFailed
from summarizer import StoreError, SummarizerError, __version__
from summarizer.settings import FetchSettings, Settings

log = logging.getLogger("summarizer.service")

#: Bytes of a body that are read in the event loop: 2 ms at most of articles, 60 of what is made to
#: take long. Ten million bytes take 0.1 s of articles, and up to 3 s.
READ_AT_ONCE = 200_000

#: Requests at once, event streams included; beyond this the service is not asked but flooded. Each
#: takes a socket, and programs may have 1,024 where nobody has changed that.
REQUESTS_AT_ONCE = 900

#: The formats of the API, and the body of the page.
Rendering = Format | Literal["page"]


@dataclass(frozen=True, slots=True)
class Answer:
    """A briefing in the format that was asked for."""

    id: str
    body: bytes
    etag: str
    #: Stage to seconds; empty where it came from the cache.
    timings: dict[str, float]
    hit: bool = False


class Briefer:
    """Everything the service holds while it runs. Use from one event loop."""

    def __init__(self, settings: Settings) -> None:
        """Raises ``OptionError`` for settings that do not go together."""
        self.settings = settings
        self.metrics = Metrics()
        self.keys = Keys(settings)
        self.rates = Rates(settings.limits.rate_per_minute)
        self.hosts = Hosts(settings)
        self.cache = AnswerCache(settings.limits.cache_bytes)
        self.pool = WorkerPool(
            settings.service.workers or len(os.sched_getaffinity(0)),
            queue=settings.limits.queue,
            queue_seconds=settings.limits.queue_seconds,
            warm=(settings.defaults.writer, settings.defaults.encoder),
        )
        # Large requests are read apart, so that a job is queued while every worker is busy.
        # How many wait for it the gate bounds.
        self._reader = WorkerPool(
            1,
            queue=REQUESTS_AT_ONCE,
            queue_seconds=settings.limits.queue_seconds,
            warm=None,
        )
        self._reads = False
        self.stopping = asyncio.Event()
        self._storage: tuple[Records, Jobs] | None = None
        self._opening = threading.Lock()
        self.metrics.watch("summarizer_queue_size", "Tasks waiting.", lambda: self.pool.queued)
        self.metrics.watch("summarizer_workers_busy", "Workers at work.", lambda: self.pool.running)
        self.metrics.watch("summarizer_cached_answers", "Answers cached.", lambda: len(self.cache))

    async def start(self) -> None:
        self.pool.start()
        try:
            await self.storage()
        except StoreError as error:
            log.error("storage not available", extra={"error": str(error)})

    async def stop(self) -> None:
        self.stopping.set()
        if self._storage is not None:
            self._storage[1].stop()
        await self.pool.close()
        await self._reader.close()
        if self._storage is not None:
            records, jobs = self._storage
            await asyncio.to_thread(jobs.join, 2.0)
            records.close()

    async def storage(self) -> tuple[Records, Jobs]:
        """The records and the jobs; opened when that has not worked before.

        Raises ``StoreError`` where it does not work now either.
        """
        if self._storage is None:
            opened = await asyncio.to_thread(self._open)
            if self._storage is None:
                self._storage = opened
                opened[1].start()
        return self._storage

    def _open(self) -> tuple[Records, Jobs]:
        with self._opening:
            if self._storage is not None:
                return self._storage
            storage = self.settings.storage
            records = open_records(storage.url, max_bytes=storage.max_bytes)
            records.check()
            return records, Jobs(self.settings, records, self.metrics, self._make_for_job)

    async def submission(self, posted: Posted) -> Submission:
        """The briefing request in a body. Raises ``Problem``."""
        request = await self._read(posted)
        assert isinstance(request, Submission)  # noqa: S101 - what was expected
        return request

    async def verification(self, posted: Posted) -> VerificationRequest:
        """The verification request in a body. Raises ``Problem``."""
        request = await self._read(posted)
        assert isinstance(request, VerificationRequest)  # noqa: S101 - what was expected
        return request

    async def _read(self, posted: Posted) -> Submission | VerificationRequest:
        if len(posted.body) <= READ_AT_ONCE:
            return await read_request(posted, self.settings)
        if not self._reads:  # a process for it is started when it is needed
            self._reads = True
            self._reader.start()
        outcome = await self.run(ReadingTask(posted, self.settings))
        if isinstance(outcome.request, Problem):
            raise outcome.request
        assert outcome.request is not None  # noqa: S101 - what a reading task gives
        return outcome.request

    async def brief(
        self,
        submission: Submission,
        format_name: Rendering,
        *,
        on_event: OnEvent | None = None,
        background: bool = False,
        store: bool = False,
    ) -> Answer:
        """Make a briefing, or find it in the cache. Raises ``Problem``."""
        key = submission.fingerprint.hex() + format_name
        cached = self.cache.get(key)
        if cached is not None:
            self.metrics.cache_hits.inc()
            if on_event is not None:
                _replay(cached.body, on_event)
            if store:
                await self._keep_from(cached, submission, format_name)
            return Answer(cached.id, cached.body, cached.etag, {}, hit=True)
        formats = (format_name, "json") if store and format_name != "json" else (format_name,)
        task = briefing_task(submission, self.settings, formats, events=on_event is not None)
        outcome = await self.run(task, on_event=on_event, background=background)
        body = outcome.bodies[format_name]
        if store:
            await self.keep(outcome.id, outcome.bodies["json"])
        etag = etag_of(body)
        # What was fetched may be another page tomorrow.
        if all(article.get("text") or article.get("html") for article in task.articles):
            self.cache.put(key, CachedAnswer(outcome.id, body, etag))
        self.metrics.sentences.inc(outcome.sentences)
        self.metrics.repairs.inc(outcome.repairs)
        return Answer(outcome.id, body, etag, outcome.timings)

    async def _keep_from(
        self, cached: CachedAnswer, submission: Submission, format_name: Rendering
    ) -> None:
        """Store a briefing that is in the cache, making it again where only its text is there."""
        if format_name == "json":
            await self.keep(cached.id, cached.body)
        else:
            answer = await self.brief(submission, "json")
            await self.keep(answer.id, answer.body)

    async def verify(self, request: VerificationRequest) -> bytes:
        """The verdict on a text as JSON. Raises ``Problem``."""
        limits = self.settings.limits
        task = VerificationTask(
            text=request.text,
            articles=tuple(map(_fields, request.articles)),
            most_articles=limits.articles,
            most_characters=limits.article_characters,
            fetch=_fetching(self.settings),
            entailment=self.settings.defaults.entailment,
        )
        return (await self.run(task)).bodies["json"]

    @contextlib.contextmanager
    def place(self) -> Iterator[None]:
        """A place in the queue while a request's body is read. Raises ``Problem`` (429)."""
        try:
            with self.pool.place():
                yield
        except Busy as error:
            raise self._refusal(error) from None

    def _refusal(self, error: Busy) -> Problem:
        self.metrics.refused.labels("queue").inc()
        return busy("all workers are busy and the queue is full", error.retry_after)

    async def run(
        self, task: Task, *, on_event: OnEvent | None = None, background: bool = False
    ) -> Outcome:
        """Do a task on the pool, with every failure as a ``Problem``."""
        seconds = self.settings.limits.deadline_seconds
        pool = self._reader if isinstance(task, ReadingTask) else self.pool
        try:
            outcome, waited, worked = await pool.run(
                task, deadline=seconds, on_event=on_event, background=background
            )
        except Busy as error:
            raise self._refusal(error) from None
        except DeadlineExceeded:
            self.metrics.refused.labels("deadline").inc()
            raise Problem(504, f"not done within {seconds:g} seconds: send less") from None
        except WorkerDied as error:
            log.error("worker died", extra={"error": str(error)})
            if self.stopping.is_set():
                raise Problem(503, "the service is stopping") from None
            raise Problem(500, "the process that worked on this ended: send less") from None
        except WorkFailed as error:
            raise Problem(500, f"the service failed ({error})") from None
        except SummarizerError as error:
            raise problem_of(error) from None
        if not isinstance(task, ReadingTask):  # a part of a request, not the work it asks for
            self.metrics.queue_time.observe(waited)
            self.metrics.work_time.observe(worked)
        self.metrics.articles.inc(outcome.articles)
        return outcome

    async def keep(self, briefing_id: str, body: bytes) -> None:
        """Store a briefing's JSON. Raises ``StoreError``."""
        records, _ = await self.storage()
        ttl = self.settings.storage.retention_days * 86_400
        await asyncio.to_thread(records.put, f"briefing:{briefing_id}", body, ttl=ttl)

    async def stored(self, briefing_id: str) -> bytes:
        """A stored briefing's JSON. Raises ``Problem`` (404) and ``StoreError``."""
        records, _ = await self.storage()
        record = await asyncio.to_thread(records.get, f"briefing:{briefing_id}")
        if record is None:
            raise Problem(404, f"no briefing {briefing_id!r:.80} is stored here, or no longer")
        return record.value

    async def render(self, briefing_id: str, format_name: Rendering) -> bytes:
        """A stored briefing in a format. Raises ``Problem`` (404) and ``StoreError``."""
        body = await self.stored(briefing_id)
        if format_name == "json":
            return body
        key = f"{etag_of(body)}{format_name}"
        cached = self.cache.get(key)
        if cached is None:
            outcome = await self.run(RenderingTask(body, format_name))
            rendered = outcome.bodies[format_name]
            cached = CachedAnswer(briefing_id, rendered, etag_of(rendered))
            self.cache.put(key, cached)
        return cached.body

    async def _make_for_job(self, request: bytes, tell: Callable[[dict[str, Any]], None]) -> str:
        """What a job does: brief a stored request, and store the result."""
        submission = load_submission(request)

        def on_event(kind: str, data: Any) -> None:
            if kind == "progress":
                tell(data)

        answer = await self.brief(
            submission, "json", on_event=on_event, background=True, store=True
        )
        return answer.id


def briefing_task(
    submission: Submission, settings: Settings, formats: tuple[str, ...], *, events: bool
) -> BriefingTask:
    options = submission.options
    given = options.model_dump(exclude={"format", "store"}, exclude_none=True)
    if not given.keys() & {"max_words", "max_sentences", "length"}:
        given["length"] = settings.defaults.length
    given.setdefault("writer", settings.defaults.writer)
    given.setdefault("encoder", settings.defaults.encoder)
    return BriefingTask(
        articles=tuple(map(_fields, submission.articles)),
        files=tuple((file.name, file.content) for file in submission.files),
        options=given,
        formats=formats,
        most_articles=settings.limits.articles,
        most_characters=settings.limits.article_characters,
        events=events,
        fetch=_fetching(settings),
    )


def _fetching(settings: Settings) -> FetchSettings | None:
    return settings.fetch if settings.fetch.enabled else None


def dump_submission(submission: Submission) -> bytes:
    """A submission as it is stored with a job."""
    files = [{"name": file.name, "content": file.content.hex()} for file in submission.files]
    rest = submission.model_dump(mode="json", include={"articles", "options"}, exclude_none=True)
    return json.dumps(rest | {"files": files}).encode()


def load_submission(stored: bytes) -> Submission:
    """The inverse of :func:`dump_submission`."""
    values = json.loads(stored)
    for file in values["files"]:
        file["content"] = bytes.fromhex(file["content"])
    return Submission.model_validate(values)


def etag_of(body: bytes) -> str:
    """A strong entity tag: the version is in it, since a new one may write the same otherwise."""
    return (
        f'"{hashlib.blake2b(body, digest_size=12, person=__version__.encode()[:16]).hexdigest()}"'
    )


def _fields(article: ArticleIn) -> dict[str, Any]:
    return article.model_dump(exclude_none=True)


def _replay(body: bytes, on_event: OnEvent) -> None:
    """Tell a cached briefing's sentences as if they were just made."""
    for number, sentence in enumerate(json.loads(body)["sentences"]):
        on_event("sentence", {"index": number, **sentence})
