"""The page: rendered here, so that it works without its script too."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable
from datetime import UTC
from functools import cache
from pathlib import Path as FilePath
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Path, Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from service import events
from service.bodies import read_body
from service.briefer import Briefer, etag_of
from service.negotiation import EXTENSIONS, MEDIA_TYPES, not_modified
from service.problems import FieldError, Problem
from service.requests import Format, Submission, offered_writers
from service.routes.briefings import BRIEFING_ID, briefer_of, posted, while_connected
from service.templating import template
from service.work import STEPS
from summarizer import StoreError, __version__

router = APIRouter(include_in_schema=False)

STATIC = FilePath(__file__).parent.parent / "static"
_STATIC_TYPES = {
    "page.css": "text/css; charset=utf-8",
    "page.js": "text/javascript; charset=utf-8",
    "icon.svg": "image/svg+xml",
}
#: Cards shown before anything is pasted: two articles are the least that can be compared.
EMPTY_CARDS = 2
BLANK = dict.fromkeys(("text", "title", "source", "url", "published"), "")
EXAMPLES = {"security-talks": "seeds/security-talks"}
DEFAULT_WORDS = 200
_HEADINGS = {
    400: "This could not be read",
    403: "Not allowed here",
    404: "There is nothing here",
    405: "Not possible here",
    408: "It did not arrive in time",
    413: "That is too much at once",
    415: "This could not be read",
    422: "This cannot be briefed",
    429: "Too busy just now",
    501: "Not possible here",
    502: "Not available just now",
    503: "Not available just now",
    504: "That took too long",
}
#: The slider ends where a briefing stops being one; the API goes further.
SLIDER_WORDS = 800


def shell(request: Request, here: str, title: str, body: str) -> str:
    """A whole page around a part of one."""
    return template("shell.html").render(
        here=here,
        title=title,
        # Made by another of our templates, where every value was escaped.
        body=_trusted(body),
        version=__version__,
        digests=bool(briefer_of(request).settings.digest.config),
    )


def _trusted(html: str) -> Any:
    from markupsafe import Markup

    return Markup(html)  # noqa: S704 - see shell()


def for_people(problem: Problem) -> Problem:
    """The same in words for those who came to make a briefing, not to speak HTTP."""
    said = [_said(error) for error in problem.errors] or [problem.detail]
    return Problem(
        problem.status,
        " ".join(words[:1].upper() + words[1:].rstrip(".") + "." for words in said),
        errors=problem.errors,
        headers=problem.headers,
        title=_HEADINGS.get(problem.status, "Something went wrong here"),
    )


def _said(error: FieldError) -> str:
    place = re.match(r"/(article|file)s/(\d+)", error.pointer or "")
    if place is not None:
        return f"{place[1].capitalize()} {int(place[2]) + 1}: {error.detail}"
    option = (error.pointer or "").removeprefix("/")
    return error.detail if option in ("", "articles") else f"{option}: {error.detail}"


def problem_page(request: Request, problem: Problem) -> Response:
    """A problem for people."""
    shown = for_people(problem).document(request.state.request_id)
    body = template("problem.html").render(problem=shown)
    return HTMLResponse(
        shell(request, "problem", shown["title"], body), problem.status, problem.headers
    )


@router.get("/")
async def new(request: Request, example: str | None = None) -> Response:
    """The form, empty or with the articles of an example."""
    articles = [BLANK] * EMPTY_CARDS
    if example is not None:
        if example not in EXAMPLES:
            return problem_page(request, Problem(404, "there is no example by that name"))
        articles = await asyncio.to_thread(_example, example)
    return HTMLResponse(_form(request, articles, None))


def _form(request: Request, articles: list[dict[str, str]], problem: Problem | None) -> str:
    settings = briefer_of(request).settings
    days = settings.storage.retention_days
    body = template("new.html").render(
        articles=articles,
        loaded=articles[0] != BLANK,
        blank=BLANK,
        stages=len(STEPS),
        problem=None if problem is None else problem.document(),
        fetching=settings.fetch.enabled,
        writers=offered_writers(settings),
        words=min(DEFAULT_WORDS, settings.limits.words),
        max_words=min(SLIDER_WORDS, settings.limits.words),
        query_characters=settings.limits.query_characters,
        retention=_days(days),
    )
    return shell(request, "new", "New briefing", body)


def _days(days: float) -> str:
    return f"{days:g} day{'' if days == 1 else 's'}"


@cache
def _example(name: str) -> list[dict[str, str]]:
    from summarizer.inputs.files import read_articles
    from summarizer.resources import resource_path

    return [
        {
            "text": article.text,
            "title": article.title or "",
            "source": article.source or "",
            "url": article.url or "",
            "published": article.published.astimezone(UTC).strftime("%Y-%m-%dT%H:%M")
            if article.published
            else "",
        }
        for article in read_articles([str(resource_path(EXAMPLES[name]))]).articles
    ]


@router.post("/briefings")
async def make(request: Request) -> Response:
    """Make and store the briefing of the form, and lead to its page.

    The script asks for events: ``progress``, ``sentence`` and at last ``stored`` with the page's
    address. Without it, the answer is a redirect.
    """
    briefer = briefer_of(request)
    streaming = events.MEDIA_TYPE in request.headers.get("accept", "")
    try:
        with briefer.place():
            body = await read_body(request, briefer.settings.limits)
        submission = await briefer.submission(posted(request, "form", body))
        if streaming:
            work = _events(briefer, submission)
            return await events.stream(work, request.state.request_id)
        return await _made(request, briefer, submission)
    except Problem as error:
        problem = for_people(error)
        if streaming:
            raise problem from None
        return HTMLResponse(
            _form(request, [BLANK] * EMPTY_CARDS, problem), problem.status, problem.headers
        )


async def _made(request: Request, briefer: Briefer, submission: Submission) -> Response:
    try:
        made = await while_connected(request, briefer.brief(submission, "json", store=True))
    except StoreError:
        # Without storage there is no address to lead to: show it here and now.
        page = await briefer.brief(submission, "page")
        return HTMLResponse(_reading(request, page.body))
    return RedirectResponse(f"/briefings/{made.id}", 303)


def _reading(request: Request, page: bytes) -> str:
    """The whole page of a briefing, named after its headline."""
    body = page.decode()
    headline = re.search(r"<h1>(.*?)</h1>", body, re.DOTALL)
    return shell(request, "reading", _trusted(headline[1] if headline else "Briefing"), body)


def _events(briefer: Briefer, submission: Submission) -> events.Work:
    async def work(tell: Callable[[str, Any], None]) -> tuple[str, bytes]:
        try:
            made = await briefer.brief(submission, "json", on_event=tell, store=True)
        except Problem as problem:
            raise for_people(problem) from None
        return "stored", b'{"url":"/briefings/' + made.id.encode() + b'"}'

    return work


BriefingId = Annotated[str, Path(pattern=BRIEFING_ID)]


@router.get("/briefings/{briefing_id}")
async def read(request: Request, briefing_id: BriefingId) -> Response:
    """The page of a stored briefing."""
    try:
        page = await briefer_of(request).render(briefing_id, "page")
    except Problem as problem:
        if problem.status == 404:
            days = briefer_of(request).settings.storage.retention_days
            problem = Problem(404, f"no briefing has this address; they are kept {_days(days)}")
        return problem_page(request, problem)
    html = _reading(request, page).encode()
    etag = etag_of(html)
    headers = {"ETag": etag, "Cache-Control": "private, no-cache"}
    if not_modified(request.headers.get("if-none-match"), etag):
        return Response(status_code=304, headers=headers)
    return HTMLResponse(html, headers=headers)


@router.get("/briefings/{briefing_id}/download.{extension}")
async def download(
    request: Request, briefing_id: BriefingId, extension: Literal["md", "html", "json", "txt"]
) -> Response:
    """A stored briefing as a file."""
    format_name: Format = next(name for name, end in EXTENSIONS.items() if end == extension)
    body = await briefer_of(request).render(briefing_id, format_name)
    name = f"briefing-{briefing_id}.{extension}"
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return Response(body, 200, headers, media_type=MEDIA_TYPES[format_name])


@router.get("/static/{name}")
async def static(request: Request, name: str) -> Response:
    """The script, the style and the icon: nothing else is there to be found."""
    if name not in _STATIC_TYPES:
        raise Problem(404, "there is nothing here by that name")
    body = _static(name)
    headers = {"ETag": etag_of(body), "Cache-Control": "public, max-age=3600"}
    if not_modified(request.headers.get("if-none-match"), headers["ETag"]):
        return Response(status_code=304, headers=headers)
    return Response(body, 200, headers, media_type=_STATIC_TYPES[name])


@cache
def _static(name: str) -> bytes:
    return (STATIC / name).read_bytes()
