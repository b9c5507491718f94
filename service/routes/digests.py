"""The editions of a digest, read-only."""

from __future__ import annotations

import base64
import hashlib
import re
from functools import lru_cache
from typing import TYPE_CHECKING, Annotated, Literal

from fastapi import APIRouter, Path, Request
from pydantic import BaseModel
from starlette.responses import Response

from service.briefer import etag_of
from service.negotiation import MEDIA_TYPES, not_modified, wanted
from service.problems import Problem, responses
from service.requests import Format
from service.routes.briefings import briefer_of
from summarizer import StoreError

if TYPE_CHECKING:
    from summarizer.digest.published import Published

router = APIRouter(tags=["digests"])

_FEEDS = {
    "atom": "application/atom+xml",
    "rss": "application/rss+xml",
    "json": "application/feed+json",
}
#: Of a whole page; in the other formats "<" is text, and a style would be none.
_STYLE = re.compile(r"\A\s*<!doctype html>.*?<style>(.*?)</style>", re.DOTALL)
#: Every answer may change with the next run: an edition by what that corrects of it.
_CACHING = "private, no-cache"


class EditionDocument(BaseModel):
    id: str
    date: str
    title: str
    stories: int
    corrections: int
    href: str


class DigestsDocument(BaseModel):
    editions: list[EditionDocument]


def published_of(request: Request) -> Published:
    """The digest that is configured. Raises ``Problem`` (404) where there is none."""
    config = briefer_of(request).settings.digest.config
    if not config:
        raise Problem(404, "no digest is configured here: set digest.config")
    return _published(config)


@lru_cache(maxsize=1)
def _published(config: str) -> Published:
    # Only where there is a digest: it takes a fifth of the service's start to load.
    from summarizer.digest.published import Published

    return Published(config)


@router.get(
    "/v1/digests",
    summary="The editions of the digest, latest first",
    responses={
        200: {
            "model": DigestsDocument,
            "description": "As JSON, or as a page with the archive.",
            "content": {"text/html": {}},
        },
        304: {"description": "Not changed since the given ETag."},
        **responses(401, 403, 404, 406, 429, 500),
    },
)
def list_digests(request: Request) -> Response:
    published = published_of(request)
    form = _format(request, ("json", "html"))
    try:
        if form == "html":
            return _answer(request, published.archive(), MEDIA_TYPES["html"])
        lines = published.lines()
    except StoreError:
        raise Problem(404, "the digest has no edition yet") from None
    document = DigestsDocument(
        editions=[
            EditionDocument(
                id=line.id,
                date=line.date,
                title=line.title,
                stories=line.stories,
                corrections=line.corrections,
                href=f"/v1/digests/{line.id}",
            )
            for line in lines
        ]
    )
    return _answer(request, document.model_dump_json(), MEDIA_TYPES["json"])


@router.get(
    "/v1/digests/{date}",
    summary="An edition of the digest",
    responses={
        200: {
            "description": "In the format that `Accept` asks for; JSON where it does not say.",
            "content": {
                "application/json": {},
                "text/html": {},
                "text/markdown": {},
                "text/plain": {},
            },
        },
        304: {"description": "Not changed since the given ETag."},
        **responses(401, 403, 404, 406, 429, 500),
    },
)
def get_digest(
    request: Request,
    date: Annotated[
        str,
        Path(
            pattern=r"^(latest|\d{4}-\d{2}-\d{2}(-\d{1,4})?)$",
            description="A day (its last edition), the id of an edition, or `latest`.",
        ),
    ],
) -> Response:
    published = published_of(request)
    form = _format(request, ("json", "html", "markdown", "text"))
    try:
        edition = published.edition(date)
    except StoreError:
        edition = None
    if edition is None:
        raise Problem(404, f"there is no edition of {date}")
    return _answer(request, published.page(edition, form), MEDIA_TYPES[form])


@router.get(
    "/feeds/digest.{form}",
    summary="The stories of the digest as a feed",
    responses={
        200: {
            "description": "Atom, RSS 2.0 or JSON Feed.",
            "content": {media_type: {} for media_type in _FEEDS.values()},
        },
        304: {"description": "Not changed since the given ETag."},
        **responses(401, 403, 404, 429, 500),
    },
    response_class=Response,
)
def get_feed(request: Request, form: Literal["atom", "rss", "json"]) -> Response:
    published = published_of(request)
    try:
        text = published.feed(form)
    except StoreError:
        raise Problem(404, "the digest has no edition yet") from None
    return _answer(request, text, _FEEDS[form])


def _format(request: Request, made: tuple[Format, ...]) -> Format:
    form = wanted(request.headers.get("accept"))
    if form not in made:
        raise Problem(406, f"made here: {', '.join(made)}")
    return form


def _answer(request: Request, text: str, media_type: str) -> Response:
    body = text.encode()
    headers = {"ETag": etag_of(body), "Cache-Control": _CACHING, "Vary": "Accept"}
    if style := _STYLE.search(text):
        # The page brings its style inside; nothing else in it may do anything.
        digest = base64.b64encode(hashlib.sha256(style[1].encode()).digest()).decode()
        headers["Content-Security-Policy"] = (
            f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; "
            "form-action 'none'; frame-ancestors 'none'"
        )
    if not_modified(request.headers.get("if-none-match"), headers["ETag"]):
        return Response(status_code=304, headers=headers)
    return Response(body, headers=headers, media_type=media_type)
