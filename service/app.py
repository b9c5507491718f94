"""The application: ``create_app`` puts the parts together."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.openapi.utils import get_openapi
from pydantic.json_schema import models_json_schema
from starlette.exceptions import HTTPException
from starlette.middleware.cors import CORSMiddleware
from starlette.responses import Response

from service.briefer import Briefer
from service.examples import add_examples
from service.gate import Gate
from service.problems import FieldError, Problem, ProblemDocument, pointer
from service.requests import BriefingRequest, VerificationRequest
from service.routes import briefings, digests, jobs, operations, pages, reference
from summarizer import __version__
from summarizer.settings import Settings, load_settings

DESCRIPTION = """\
Neutral briefings from articles by several publishers: every sentence cites the exact characters \
it rests on. Errors are `application/problem+json` (RFC 9457)."""


def create_app(settings: Settings | None = None) -> FastAPI:
    """The service as an ASGI application.

    Without ``settings`` they are read as the command line reads them. Raises ``OptionError`` for
    settings that do not go together, as where keys are needed and there are none.
    """
    settings = settings or load_settings()
    briefer = Briefer(settings)

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        await briefer.start()
        try:
            yield
        finally:
            await briefer.stop()

    app = FastAPI(
        title="Summarizer",
        version=__version__,
        description=DESCRIPTION,
        lifespan=lifespan,
        docs_url=None,
        redoc_url=None,
        openapi_url="/openapi.json",
        redirect_slashes=False,
        license_info={"name": "Apache-2.0", "identifier": "Apache-2.0"},
    )
    app.state.briefer = briefer
    for routes in (briefings, jobs, operations, digests, pages, reference):
        app.include_router(routes.router)
    app.add_exception_handler(HTTPException, _http_problem)
    app.add_exception_handler(RequestValidationError, _validation_problem)
    app.add_middleware(Gate, briefer=briefer, answer=_answer)
    if settings.service.cors_origins:
        app.add_middleware(
            CORSMiddleware,
            allow_origins=settings.service.cors_origins,
            allow_methods=["GET", "POST", "DELETE"],
            allow_headers=[
                "Authorization",
                "Content-Type",
                "Idempotency-Key",
                "Prefer",
                "X-API-Key",
            ],
            expose_headers=["ETag", "Location", "Retry-After", "X-Briefing-Id", "X-Request-Id"],
        )
    app.openapi = lambda: _openapi(app)  # type: ignore[method-assign] # the documented way
    return app


def _answer(request: Request, problem: Problem) -> Response:
    """A page for who reads in a browser, otherwise the problem document."""
    if _for_a_reader(request):
        return pages.problem_page(request, problem)
    return problem.response(request.state.request_id)


def _for_a_reader(request: Request) -> bool:
    path = request.url.path
    pages_too = not path.startswith("/v1/") or path.startswith("/v1/digests")
    return pages_too and "text/html" in request.headers.get("accept", "")


async def _http_problem(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)  # noqa: S101 - registered for this class
    detail = {
        404: "there is nothing here by that name",
        405: f"{request.method:.20} is not possible here",
    }.get(error.status_code, error.detail)
    return _answer(request, Problem(error.status_code, detail, headers=error.headers))


async def _validation_problem(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)  # noqa: S101 - registered for this class
    for item in error.errors():
        if item["loc"][0] == "path":
            detail = f"there is nothing here by the name {item['input']!r:.80}"
            return _answer(request, Problem(404, detail))
    errors = [
        FieldError(detail=item["msg"], pointer=pointer(item["loc"][1:]))
        if item["loc"][0] == "body"
        else FieldError(detail=item["msg"], parameter=str(item["loc"][-1]))
        for item in error.errors()
    ]
    detail = f"{errors[0].parameter or errors[0].pointer}: {errors[0].detail}"
    return _answer(request, Problem(422, detail, errors=errors))


def _openapi(app: FastAPI) -> dict[str, Any]:
    """The specification, with the schemas of the bodies that routes read by themselves."""
    if app.openapi_schema is None:
        schema = get_openapi(
            title=app.title,
            version=app.version,
            description=app.description,
            routes=app.routes,
            license_info=app.license_info,
        )
        models = (BriefingRequest, VerificationRequest, ProblemDocument, jobs.JobDocument)
        _, definitions = models_json_schema(
            [(model, "validation") for model in models],
            ref_template="#/components/schemas/{model}",
        )
        schemas = schema.setdefault("components", {}).setdefault("schemas", {})
        schemas.update(definitions["$defs"])
        for unused in ("HTTPValidationError", "ValidationError"):
            schemas.pop(unused, None)
        for operation in (op for path in schema["paths"].values() for op in path.values()):
            # A path that cannot be is answered like one that is not there.
            if "HTTPValidationError" in str(operation["responses"].get("422")):
                del operation["responses"]["422"]
        schema["components"]["securitySchemes"] = {
            "key": {"type": "http", "scheme": "bearer", "description": "An API key, if needed."}
        }
        schema["security"] = [{}, {"key": []}]
        add_examples(schema)
        app.openapi_schema = schema
    return app.openapi_schema
