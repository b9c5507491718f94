"""Jobs: briefings made in the background."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import datetime
from typing import Annotated, Any

from fastapi import APIRouter, Path, Request
from pydantic import BaseModel, Field
from starlette.responses import JSONResponse, Response

from service import events
from service.jobs import ENDED, Job, Jobs, State
from service.problems import Problem, ProblemDocument, responses
from service.routes.briefings import briefer_of

router = APIRouter(prefix="/v1/jobs", tags=["jobs"])

#: How often a stream looks at its job: another machine may be doing it.
LOOK_SECONDS = 0.2

JobId = Annotated[str, Path(pattern=r"^[0-9a-f]{20}$")]


class JobProgress(BaseModel):
    stage: str
    step: int
    of: int


class JobDocument(BaseModel):
    """A job and how far it is."""

    id: str
    state: State
    created: datetime
    started: datetime | None
    ended: datetime | None
    attempts: int = Field(description="How often it was begun.")
    progress: JobProgress | None
    briefing: str | None = Field(description="Id of the finished briefing.")
    problem: ProblemDocument | None = Field(description="Why it failed.")
    links: dict[str, str]


_PROBLEMS = responses(401, 403, 404, 429, 500, 503)


@router.get(
    "/{job_id}",
    summary="A job and its progress",
    responses={200: {"model": JobDocument, "description": "The job."}, **_PROBLEMS},
)
async def read_job(request: Request, job_id: JobId) -> Response:
    job = await _job(request, job_id)
    headers = {} if job.state in ENDED else {"Retry-After": "1"}
    return JSONResponse(job.public(), headers=headers)


@router.delete(
    "/{job_id}",
    summary="Cancel a job",
    responses={
        200: {"model": JobDocument, "description": "The job; one that had ended stays as it was."},
        **_PROBLEMS,
    },
)
async def cancel_job(request: Request, job_id: JobId) -> Response:
    """A job that is running stops within a second or two."""
    job = await asyncio.to_thread((await _jobs(request)).cancel, job_id)
    if job is None:
        raise _unknown(job_id)
    return JSONResponse(job.public())


@router.get(
    "/{job_id}/events",
    summary="A job's progress as it happens",
    responses={
        200: {
            "description": "The events `job` at every change; the last one has ended.",
            "content": {events.MEDIA_TYPE: {"schema": {"type": "string"}}},
        },
        **_PROBLEMS,
    },
    response_class=Response,
)
async def follow_job(request: Request, job_id: JobId) -> Response:
    jobs = await _jobs(request)
    stopping = briefer_of(request).stopping

    async def work(tell: Callable[[str, Any], None]) -> tuple[str, bytes]:
        told = None
        while True:
            job = await asyncio.to_thread(jobs.get, job_id)
            if job is None:
                raise _unknown(job_id)
            shown = job.public()
            if job.state in ENDED:
                return "job", JSONResponse(shown).body  # type: ignore[return-value] # bytes
            if shown != told:
                tell("job", shown)
                told = shown
            if stopping.is_set():
                raise Problem(503, "the service is stopping; the job goes on when it is back")
            await asyncio.sleep(LOOK_SECONDS)

    return await events.stream(work, request.state.request_id)


async def _jobs(request: Request) -> Jobs:
    return (await briefer_of(request).storage())[1]


async def _job(request: Request, job_id: str) -> Job:
    job = await asyncio.to_thread((await _jobs(request)).get, job_id)
    if job is None:
        raise _unknown(job_id)
    return job


def _unknown(job_id: str) -> Problem:
    return Problem(404, f"there is no job {job_id!r:.80}, or no longer")
