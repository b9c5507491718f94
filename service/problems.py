"""Errors as problem documents (RFC 9457): one shape for everything that goes wrong."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
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
    ) -> None:
        super().__init__(detail)
        self.status = status
        self.detail = detail
        self.errors = tuple(errors)
        self.headers = dict(headers or {})

    def document(self, instance: str | None = None) -> dict[str, Any]:
        return ProblemDocument(
            type="about:blank",
            title=_title(self.status),
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
    return Problem(429, detail, headers={"Retry-After": str(max(1, math.ceil(retry_after)))})


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
    return Problem(status, str(error))


def pointer(location: Sequence[str | int]) -> str:
    """A JSON pointer from the path of a validation error."""
    return "".join("/" + str(part).replace("~", "~0").replace("/", "~1") for part in location)


def _title(status: int) -> str:
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return "Error"


def responses(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """The OpenAPI entries of these problem statuses."""
    return {
        status: {
            "description": _MEANING[status],
            "content": {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/ProblemDocument"}}},
        }
        for status in statuses
    }


_MEANING = {
    400: "The request cannot be read.",
    401: "An API key is needed, or the one given is not known.",
    403: "Refused: a page of another origin, or a host name that is not served.",
    404: "There is nothing here by that name.",
    405: "Not for this method.",
    406: "None of the formats asked for is made here.",
    408: "The body did not arrive in time.",
    409: "A request with this Idempotency-Key is still under way.",
    413: "The body is larger than the limit, as sent or as decoded.",
    415: "The type or the encoding of the body is not read here.",
    422: "The body was read but cannot be used; `errors` points at the fields.",
    429: "Too many requests: try again after the seconds in Retry-After.",
    500: "The service failed; the id in `instance` finds it in the logs.",
    501: "Needs a part of the program that is not installed.",
    502: "A model or a server that this one asks failed.",
    503: "Not ready: still starting, stopping, or the storage fails.",
    504: "Not done within the time limit.",
}
