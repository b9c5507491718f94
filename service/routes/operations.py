"""What operators and monitors ask: what this is, whether it is well, what it counted."""

from __future__ import annotations

import asyncio

from fastapi import APIRouter, Request
from pydantic import BaseModel, Field
from starlette.responses import JSONResponse, Response

from service.negotiation import MEDIA_TYPES
from service.problems import Problem, responses
from service.requests import offered_encoders, offered_writers
from service.routes.briefings import briefer_of
from summarizer import StoreError, __version__

router = APIRouter(tags=["operations"])


class LimitsDocument(BaseModel):
    body_bytes: int
    articles: int
    article_characters: int
    words: int
    query_characters: int
    deadline_seconds: float
    rate_per_minute: int = Field(description="0: any.")


class InfoDocument(BaseModel):
    """What this service is and offers."""

    version: str
    writers: list[str] = Field(description="The default one first.")
    encoders: list[str] = Field(description="The default one first.")
    formats: list[str]
    fetching: bool = Field(description="Whether articles may be links only.")
    keys_required: bool
    limits: LimitsDocument


class HealthDocument(BaseModel):
    status: str


@router.get(
    "/v1/info",
    summary="Version, writers, encoders and limits",
    responses={
        200: {"model": InfoDocument, "description": "What this service offers."},
        **responses(401, 403, 429, 500),
    },
)
async def info(request: Request) -> Response:
    briefer = briefer_of(request)
    settings = briefer.settings
    limits = settings.limits.model_dump(include=set(LimitsDocument.model_fields))
    document = InfoDocument(
        version=__version__,
        writers=offered_writers(settings),
        encoders=offered_encoders(settings),
        formats=list(MEDIA_TYPES),
        fetching=settings.fetch.enabled,
        keys_required=briefer.keys.required,
        limits=LimitsDocument(**limits),
    )
    return JSONResponse(document.model_dump())


@router.get(
    "/healthz",
    summary="Whether the process lives",
    responses={200: {"model": HealthDocument, "description": "It does."}, **responses(500)},
)
async def healthz() -> Response:
    return JSONResponse({"status": "ok"})


@router.get(
    "/readyz",
    summary="Whether requests should be sent here",
    responses={200: {"model": HealthDocument, "description": "Ready."}, **responses(500, 503)},
)
async def readyz(request: Request) -> Response:
    """503 while the models load, while the storage fails, and once the service is stopping."""
    briefer = briefer_of(request)
    if briefer.stopping.is_set():
        raise Problem(503, "the service is stopping")
    if not briefer.pool.ready:
        raise Problem(503, briefer.pool.trouble or "no worker is running")
    try:
        records, _ = await briefer.storage()
        await asyncio.to_thread(records.check)
    except StoreError as error:
        raise Problem(503, str(error)) from None
    return JSONResponse({"status": "ready"})


@router.get(
    "/metrics",
    summary="Counts and times for Prometheus",
    responses={
        200: {
            "description": "Prometheus text format.",
            "content": {"text/plain": {"schema": {"type": "string"}}},
        },
        **responses(403, 404, 429, 500),
    },
    response_class=Response,
)
async def metrics(request: Request) -> Response:
    briefer = briefer_of(request)
    if not briefer.settings.service.metrics:
        raise Problem(404, "metrics are turned off (service.metrics)")
    return Response(briefer.metrics.text(), media_type=briefer.metrics.content_type)
