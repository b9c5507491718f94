"""Errors as problem documents (RFC 9457): one shape for everything that goes wrong."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from functools import partial
from http import HTTPStatus
from typing import Any

from pydantic import BaseModel, Field
from starlette.responses import Response

from summarizer import (
    FetchError,
    InputError,
    MissingExtraError,
    ModelError,
    OptionError,
    StoreError,
    SummarizerError,
)

MEDIA_TYPE = "application/problem+json"


class FieldError(BaseModel):
    """One field of the request that cannot be used."""

    detail: str = Field(description="What is wrong with it.")
    pointer: str | None = Field(default=None, description="JSON pointer into the body (RFC 6901).")
    parameter: str | None = Field(
        default=None, description="Name of the query parameter or header."
    )


class ProblemDocument(BaseModel):
    """A problem document (RFC 9457)."""

    type: str = Field(
        default="about:blank", description="Kind of problem; about:blank: see the status."
    )
    title: str = Field(description="The status in words.")
    status: int = Field(description="The HTTP status.")
    detail: str = Field(description="What was wrong, where, and what to do.")
    instance: str | None = Field(default=None, description="Id of the request, as in the logs.")
    errors: list[FieldError] = Field(default=[], description="Every field that is wrong.")


class Problem(Exception):  # noqa: N818 - the term of RFC 9457
    """Ends a request with a problem document."""

    def __init__(
        self,
        status: int,
        detail: str,
        *,
        errors: Sequence[FieldError] = (),
        headers: Mapping[str, str] | None = None,
        title: str | None = None,
    ) -> None:
        super().__init__(detail)
        self.status = status
        self.title = title or _title(status)
        self.detail = detail
        self.errors = tuple(errors)
        self.headers = dict(headers or {})

    def __reduce__(self) -> tuple[Any, ...]:
        """As a worker sends it."""
        made = partial(Problem, errors=self.errors, headers=self.headers, title=self.title)
        return made, (self.status, self.detail)

    def document(self, instance: str | None = None) -> dict[str, Any]:
        return ProblemDocument(
            type="about:blank",
            title=self.title,
            status=self.status,
            detail=self.detail,
            instance=instance,
            errors=list(self.errors),
        ).model_dump(exclude_none=True, exclude_defaults=False)

    def response(self, instance: str | None = None) -> Response:
        body = json.dumps(self.document(instance), ensure_ascii=False).encode("utf-8", "replace")
        return Response(body, self.status, self.headers, media_type=MEDIA_TYPE)


def busy(detail: str, retry_after: float) -> Problem:
    """429, with the whole seconds after which another try makes sense."""
    seconds = max(1, math.ceil(retry_after))
    return Problem(
        429, f"{detail}: try again in {seconds} s", headers={"Retry-After": str(seconds)}
    )


#: Status of each error class of the library: whose fault it is, and whether a retry may help.
_STATUS: tuple[tuple[type[SummarizerError], int], ...] = (
    (FetchError, 422),
    (InputError, 422),
    (OptionError, 422),
    (MissingExtraError, 501),
    (ModelError, 502),
    (StoreError, 503),
    (SummarizerError, 500),
)


def problem_of(error: SummarizerError) -> Problem:
    """The problem that stands for an error of the library."""
    status = next(status for kind, status in _STATUS if isinstance(error, kind))
    where = getattr(error, "pointer", None)
    if where is None:
        return Problem(status, str(error))
    field = FieldError(detail=str(error), pointer=where)
    return Problem(status, f"{where}: {error}", errors=[field])


def pointer(location: Sequence[str | int]) -> str:
    """A JSON pointer from the path of a validation error."""
    return "".join("/" + str(part).replace("~", "~0").replace("/", "~1") for part in location)


#: As RFC 9110 has them; Python before 3.13 has the older ones.
_TITLES = {413: "Content Too Large", 422: "Unprocessable Content"}


def _title(status: int) -> str:
    if status in _TITLES:
        return _TITLES[status]
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return "Error"


def responses(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """The OpenAPI entries of these problem statuses."""
    return {status: _response(status) for status in statuses}


def _response(status: int) -> dict[str, Any]:
    meaning, detail = _MEANING[status]
    where, _, what = detail.partition(": ")
    errors = [FieldError(detail=what, pointer=where)] if where.startswith("/") else []
    entry = {
        "description": meaning,
        "content": {
            MEDIA_TYPE: {
                "schema": {"$ref": "#/components/schemas/ProblemDocument"},
                "example": Problem(status, detail, errors=errors).document("5b0b0f1e7f9c4d21"),
            }
        },
    }
    if status == 429:
        seconds = {
            "schema": {"type": "integer"},
            "description": "After so many seconds.",
        }
        entry["headers"] = {"Retry-After": seconds}
    return entry


#: What a status means, and the detail of an example.
_MEANING = {
    400: ("The request cannot be read.", "the body is not valid JSON: EOF while parsing an object"),
    401: (
        "An API key is needed, or the one given is not known.",
        "an API key is needed: Authorization: Bearer KEY, or Basic as the password",
    ),
    403: (
        "Refused: a page of another origin, or a host name that is not served.",
        "the host name 'news.example' is not served here",
    ),
    404: ("There is nothing here by that name.", "there is nothing here by that name"),
    406: (
        "None of the formats asked for is made here.",
        "made here: application/json, text/markdown, text/html, text/plain, text/event-stream",
    ),
    408: ("The body did not arrive in time.", "the body did not arrive within 30 seconds"),
    409: (
        "A request with this Idempotency-Key is still under way.",
        "the request with this key is still under way",
    ),
    413: (
        "The body is larger than the limit, as sent or as decoded.",
        "the body is larger than 10,000,000 bytes: send fewer or shorter articles",
    ),
    415: (
        "The type or the encoding of the body is not read here.",
        "a body of type 'text/xml' is not read: send application/json, application/x-ndjson or "
        "multipart/form-data",
    ),
    422: (
        "The request was read but cannot be used; `errors` points at the fields.",
        "/articles/1: is empty: give text or html",
    ),
    429: (
        "Too many requests: try again after the seconds in Retry-After.",
        "all workers are busy and the queue is full: try again in 3 s",
    ),
    500: (
        "The service failed; the id in `instance` finds it in the logs.",
        "the service failed; the log has more under this id",
    ),
    501: (
        "Needs a part of the program that is not installed.",
        "reading PDF files needs packages that are not installed: pip install 'summarizer[pdf]'",
    ),
    502: (
        "A model or a server that this one asks failed.",
        "the model server does not answer",
    ),
    503: (
        "Not ready: still starting, stopping, or the storage fails.",
        "the service is stopping",
    ),
    504: ("Not done within the time limit.", "not done within 60 seconds: send less"),
}
