"""Briefings and verifications."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Awaitable, Callable
from typing import Annotated, Any, Literal, TypeVar

from fastapi import APIRouter, Path, Query, Request
from starlette.responses import Response

from service import events, idempotency
from service.bodies import ClientGone, read_body
from service.briefer import Answer, Briefer, dump_submission, etag_of
from service.negotiation import EXTENSIONS, MEDIA_TYPES, not_modified, wanted
from service.problems import responses
from service.requests import Format, Posted, Submission
from summarizer import Briefing, Verdict

router = APIRouter(prefix="/v1", tags=["briefings"])
T = TypeVar("T")

BRIEFING_ID = r"^[0-9a-f]{8,64}$"

_OTHER_FORMATS: dict[str, Any] = {
    "text/markdown": {"schema": {"type": "string"}},
    "text/html": {"schema": {"type": "string"}},
    "text/plain": {"schema": {"type": "string"}},
}
#: Read by the route itself: FastAPI takes longer over them than over all else it does here.
_PARAMETERS = [
    {"name": name, "in": place, "required": False, "schema": schema, "description": text}
    for name, place, schema, text in (
        (
            "format",
            "query",
            {"type": "string", "enum": list(MEDIA_TYPES)},
            "Instead of the Accept header.",
        ),
        ("Prefer", "header", {"type": "string"}, "`respond-async` makes a job."),
        (
            "Idempotency-Key",
            "header",
            {"type": "string"},
            "The same key and request get the same answer.",
        ),
    )
]


def briefer_of(request: Request) -> Briefer:
    briefer: Briefer = request.app.state.briefer
    return briefer


@router.post(
    "/briefings",
    summary="Brief articles about the same thing",
    responses={
        200: {
            "model": Briefing,
            "description": "The briefing; with `Accept: text/event-stream` the events `progress`, "
            "`sentence` and at last `briefing` or `problem`.",
            "content": {
                **_OTHER_FORMATS,
                events.MEDIA_TYPE: {"schema": {"type": "string"}},
            },
            "headers": {
                "ETag": {"schema": {"type": "string"}},
                "Server-Timing": {"schema": {"type": "string"}},
                "Cache-Status": {"schema": {"type": "string"}},
                "X-Briefing-Id": {"schema": {"type": "string"}},
            },
        },
        202: {
            "description": "Queued (`Prefer: respond-async`); Location is the job.",
            "content": {
                "application/json": {"schema": {"$ref": "#/components/schemas/JobDocument"}}
            },
            "headers": {
                "Location": {"schema": {"type": "string"}},
                "Preference-Applied": {"schema": {"type": "string"}},
            },
        },
        **responses(400, 401, 403, 406, 408, 409, 413, 415, 422, 429, 500, 501, 502, 503, 504),
    },
    openapi_extra={
        "parameters": _PARAMETERS,
        "requestBody": {
            "required": True,
            "content": {
                "application/json": {"schema": {"$ref": "#/components/schemas/BriefingRequest"}},
                "application/x-ndjson": {
                    "schema": {
                        "type": "string",
                        "description": "One article a line; options in the query string.",
                    }
                },
                "multipart/form-data": {
                    "schema": {
                        "type": "object",
                        "properties": {
                            "files": {
                                "type": "array",
                                "items": {"type": "string", "contentMediaType": "text/plain"},
                                "description": "Articles; any format the command line reads.",
                            },
                            "text": {"type": "array", "items": {"type": "string"}},
                            "max_words": {"type": "integer"},
                        },
                    }
                },
            },
        },
    },
)
async def make_briefing(request: Request) -> Response:
    """Articles as JSON, one a line as NDJSON, or as files and fields of a form."""
    briefer = briefer_of(request)
    as_job = "respond-async" in request.headers.get("prefer", "").lower()
    idempotency_key = request.headers.get("idempotency-key")
    if as_job:
        _, jobs = await briefer.storage()
        await asyncio.to_thread(jobs.check_room)
    with contextlib.nullcontext() if as_job else briefer.place():
        body = await read_body(request, briefer.settings.limits)
    submission = await briefer.submission(posted(request, "briefing", body))
    options = submission.options
    format_name = wanted(request.headers.get("accept"), options.format)
    if as_job:
        return await _idempotent(
            request, submission, "job", lambda: submit_job(briefer, submission), idempotency_key
        )
    if format_name == "events":
        return await events.stream(briefing_events(briefer, submission), request.state.request_id)
    chosen: Format = format_name  # type: ignore[assignment] # events are dealt with

    async def answer() -> Response:
        made = await while_connected(
            request, briefer.brief(submission, chosen, store=options.store)
        )
        return briefing_response(made, chosen)

    return await _idempotent(request, submission, chosen, answer, idempotency_key)


def posted(
    request: Request, expected: Literal["briefing", "form", "verification"], body: bytes
) -> Posted:
    kind = request.headers.get("content-type", "")
    return Posted(expected, body, kind, request.url.query)


async def _idempotent(
    request: Request,
    submission: Submission,
    variant: str,
    answer: Callable[[], Awaitable[Response]],
    key: str | None,
) -> Response:
    if key is None:
        return await answer()
    briefer = briefer_of(request)
    records, _ = await briefer.storage()
    return await idempotency.once(
        records,
        key,
        client=request.state.client,
        request=variant.encode() + submission.fingerprint,
        seconds=briefer.settings.limits.deadline_seconds + 5,
        answer=answer,
    )


def briefing_events(briefer: Briefer, submission: Submission) -> events.Work:
    """The events of making a briefing."""

    async def work(tell: Callable[[str, Any], None]) -> tuple[str, bytes]:
        made = await briefer.brief(
            submission, "json", on_event=tell, store=submission.options.store
        )
        return "briefing", made.body

    return work


async def submit_job(briefer: Briefer, submission: Submission) -> Response:
    """Queue a request as a job: 202, and where to look."""
    from starlette.responses import JSONResponse

    _, jobs = await briefer.storage()
    job = await asyncio.to_thread(jobs.submit, dump_submission(submission))
    return JSONResponse(
        job.public(),
        202,
        {"Location": f"/v1/jobs/{job.id}", "Preference-Applied": "respond-async"},
    )


def briefing_response(made: Answer, format_name: Format) -> Response:
    headers = {
        "ETag": made.etag,
        "Cache-Control": "private, no-cache",
        "Cache-Status": f"summarizer; {'hit' if made.hit else 'fwd=miss; stored'}",
        "Vary": "Accept",
        "X-Briefing-Id": made.id,
    }
    if made.timings:
        headers["Server-Timing"] = ", ".join(
            f"{stage.replace(' ', '-')};dur={seconds * 1000:.1f}"
            for stage, seconds in made.timings.items()
        )
    return Response(made.body, 200, headers, media_type=MEDIA_TYPES[format_name])


async def while_connected(request: Request, work: Awaitable[T]) -> T:
    """The result of ``work``, which is cancelled where the client hangs up meanwhile.

    Raises ``ClientGone`` then.
    """
    doing = asyncio.ensure_future(work)
    leaving = asyncio.ensure_future(_disconnected(request))
    try:
        await asyncio.wait({doing, leaving}, return_when=asyncio.FIRST_COMPLETED)
        if not doing.done():
            raise ClientGone
        return await doing
    finally:
        doing.cancel()
        leaving.cancel()


async def _disconnected(request: Request) -> None:
    while (await request.receive())["type"] != "http.disconnect":
        pass


@router.get(
    "/briefings/{briefing_id}",
    summary="A stored briefing",
    responses={
        200: {
            "model": Briefing,
            "description": "The briefing.",
            "content": _OTHER_FORMATS,
        },
        304: {"description": "Unchanged since the ETag in If-None-Match."},
        **responses(401, 403, 404, 406, 422, 429, 500, 503, 504),
    },
)
async def read_briefing(
    request: Request,
    briefing_id: Annotated[str, Path(pattern=BRIEFING_ID)],
    format: Annotated[Format | None, Query(description="Instead of Accept.")] = None,  # noqa: A002 - its name in the URL
    download: Annotated[bool, Query(description="Offer it as a file.")] = False,
) -> Response:
    """A briefing that was made with `store`, by a job, or on the page."""
    chosen = wanted(request.headers.get("accept"), format)
    format_name: Format = "json" if chosen == "events" else chosen  # type: ignore[assignment] # one of the formats
    body = await briefer_of(request).render(briefing_id, format_name)
    headers = {
        "ETag": etag_of(body),
        "Cache-Control": "private, no-cache",
        "Vary": "Accept",
    }
    if not_modified(request.headers.get("if-none-match"), headers["ETag"]):
        return Response(status_code=304, headers=headers)
    if download:
        name = f"briefing-{briefing_id}.{EXTENSIONS[format_name]}"
        headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return Response(body, 200, headers, media_type=MEDIA_TYPES[format_name])


@router.post(
    "/verifications",
    summary="Check a text against articles",
    tags=["verifications"],
    responses={
        200: {"model": Verdict, "description": "The verdict on every sentence."},
        **responses(400, 401, 403, 408, 413, 415, 422, 429, 500, 501, 502, 503, 504),
    },
    openapi_extra={
        "requestBody": {
            "required": True,
            "content": {
                "application/json": {"schema": {"$ref": "#/components/schemas/VerificationRequest"}}
            },
        }
    },
)
async def verify_text(request: Request) -> Response:
    """Whether each sentence of a text says only what the articles say, and where they say it."""
    briefer = briefer_of(request)
    with briefer.place():
        body = await read_body(request, briefer.settings.limits)
    wanted_check = await briefer.verification(posted(request, "verification", body))
    verdict = await while_connected(request, briefer.verify(wanted_check))
    return Response(verdict, media_type="application/json")
