"""What every request passes: its id, who it is from, safe headers, one log line, one count."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import re
import secrets
import time
from collections.abc import Callable
from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from service.access import check_origin
from service.bodies import ClientGone
from service.briefer import REQUESTS_AT_ONCE, Briefer
from service.problems import Problem, busy, problem_of
from summarizer import SummarizerError

log = logging.getLogger("summarizer.service")

_SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})
#: What needs no key: probes, counts, the specification, and what the page is drawn with.
_OPEN = frozenset({"/healthz", "/readyz", "/metrics", "/openapi.json", "/docs"})
_OPEN_BELOW = ("/static/", "/feeds/")
#: How long the rest of a body is read and dropped after its request was refused; nginx reads on for
#: five seconds after the last data too.
LINGER_SECONDS = 5.0
#: And how much of it, in bytes: more than is ever posted by mistake.
LINGER_BYTES = 100_000_000
_REQUEST_ID = re.compile(rb"[\w.:-]{1,64}")

#: Nothing from elsewhere, no inline script or style, no frame around us.
CONTENT_SECURITY_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
_SECURITY_HEADERS = {
    b"content-security-policy": CONTENT_SECURITY_POLICY.encode(),
    b"x-content-type-options": b"nosniff",
    b"x-frame-options": b"DENY",
    b"referrer-policy": b"no-referrer",
    b"cross-origin-opener-policy": b"same-origin",
    b"cross-origin-resource-policy": b"same-origin",
    b"permissions-policy": b"camera=(), microphone=(), geolocation=(), browsing-topics=()",
}


class Gate:
    """ASGI middleware around the whole app."""

    def __init__(
        self, app: ASGIApp, briefer: Briefer, answer: Callable[[Request, Problem], Response]
    ) -> None:
        self._app = app
        self._briefer = briefer
        self._answer = answer
        self._under_way = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        began = time.perf_counter()
        headers = dict(scope["headers"])
        request_id = _request_id(headers)
        scope.setdefault("state", {})["request_id"] = request_id
        # The server leaves out the body of what answers HEAD.
        inner = {**scope, "method": "GET"} if scope["method"] == "HEAD" else scope
        status = 0
        whole = _without_body(headers)

        async def receive_marked() -> Message:
            nonlocal whole
            message = await receive()
            whole = whole or not message.get("more_body")
            return message

        async def send_marked(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                message = {**message, "headers": _with_headers(message["headers"], request_id)}
            await send(message)

        self._under_way += 1
        try:
            try:
                self._admit(scope, headers)
                await self._app(inner, receive_marked, send_marked)
            except (Problem, SummarizerError) as error:
                problem = error if isinstance(error, Problem) else problem_of(error)
                if not status:
                    if not whole and not self._can_be_skipped(headers):
                        problem.headers["Connection"] = "close"
                    response = self._answer(Request(scope), problem)
                    if whole or "Connection" not in problem.headers:
                        await response(scope, receive, send_marked)
                    else:
                        await _answer_and_close(response, scope, receive, send_marked)
            except ClientGone:
                status = 499
            except Exception as error:
                log.error("request failed", exc_info=error, extra={"request": request_id})
                if status:
                    raise
                problem = Problem(500, "the service failed; the log has more under this id")
                await self._answer(Request(scope), problem)(scope, receive, send_marked)
        finally:
            self._under_way -= 1
            self._record(inner, request_id, status or 499, time.perf_counter() - began)

    def _admit(self, scope: Scope, headers: dict[bytes, bytes]) -> None:
        """Let a request in, or raise ``Problem``."""
        path, method = scope["path"], scope["method"]
        if path not in ("/healthz", "/readyz"):
            if self._under_way > REQUESTS_AT_ONCE:
                self._briefer.metrics.refused.labels("requests").inc()
                raise busy(f"more than {REQUESTS_AT_ONCE} requests are under way", 1)
            self._briefer.hosts.check(headers.get(b"host", b"").decode("latin-1"))
        if method not in _SAFE_METHODS:
            check_origin(headers, self._briefer.settings.service.cors_origins)
        client = scope.get("client")
        name = client[0] if client else "local"
        if not self._guarded(path, method):
            return
        keys = self._briefer.keys
        if keys.required:
            key = keys.name_of(_text(headers, b"authorization"), _text(headers, b"x-api-key"))
            if key is None:
                # A browser asks its reader for the key when the challenge is Basic.
                scheme = "Bearer" if path.startswith("/v1/") else 'Basic realm="API key"'
                raise Problem(
                    401,
                    "an API key is needed: Authorization: Bearer KEY, or Basic as the password",
                    headers={"WWW-Authenticate": scheme},
                )
            name = f"key:{key}"
        scope["state"]["client"] = name
        try:
            self._briefer.rates.take(name)
        except Problem:
            self._briefer.metrics.refused.labels("rate").inc()
            raise

    def _guarded(self, path: str, method: str) -> bool:
        """Whether this needs a key, where keys are needed, and counts towards the rate."""
        if method == "OPTIONS" or path in _OPEN or path.startswith(_OPEN_BELOW):
            return False
        if path.startswith("/briefings/") and method in _SAFE_METHODS:
            return not self._briefer.settings.service.public_links
        return True

    def _can_be_skipped(self, headers: dict[bytes, bytes]) -> bool:
        """Whether the server may drop the rest of a body that nobody reads, and go on with the
        next request: only where its length is known and within the limit. Who asked whether to
        send it (``Expect``) need not send it.
        """
        length = headers.get(b"content-length", b"")
        if b"expect" in headers or not length.isdigit():
            return False
        return int(length) <= self._briefer.settings.limits.body_bytes

    def _record(self, scope: Scope, request_id: str, status: int, seconds: float) -> None:
        # The template of the route, never the path: paths are without number.
        route = getattr(scope.get("route"), "path", None) or "other"
        metrics = self._briefer.metrics
        metrics.requests.labels(
            scope["method"] if len(scope["method"]) < 8 else "other", route, status
        ).inc()
        metrics.duration.labels(route).observe(seconds)
        fields: dict[str, Any] = {
            "request": request_id,
            "method": scope["method"],
            "path": scope["path"][:200],
            "status": status,
            "seconds": round(seconds, 6),
            "client": scope["state"].get("client") or (scope.get("client") or ("local",))[0],
        }
        level = logging.DEBUG if route in ("/healthz", "/readyz", "/metrics") else logging.INFO
        log.log(level, "request", extra=fields)


def _without_body(headers: dict[bytes, bytes]) -> bool:
    return headers.get(b"content-length", b"0") == b"0" and b"transfer-encoding" not in headers


async def _answer_and_close(response: Response, scope: Scope, receive: Receive, send: Send) -> None:
    """Answer a request whose body is still coming, and close the connection.

    What comes is dropped for a while first: a connection that is closed with unread data is reset,
    and a reset can overtake the answer (RFC 9112, 9.6).
    """

    async def send_open(message: Message) -> None:
        if message["type"] == "http.response.body":
            message = {**message, "more_body": True}
        await send(message)

    await response(scope, receive, send_open)
    left = LINGER_BYTES
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(LINGER_SECONDS):
            while left > 0 and (message := await receive()).get("more_body"):
                left -= len(message.get("body", b""))
    await send({"type": "http.response.body", "body": b""})


def _request_id(headers: dict[bytes, bytes]) -> str:
    given = headers.get(b"x-request-id", b"")
    return given.decode() if _REQUEST_ID.fullmatch(given) else secrets.token_hex(8)


def _text(headers: dict[bytes, bytes], name: bytes) -> str | None:
    value = headers.get(name)
    return None if value is None else value.decode("latin-1")


def _with_headers(headers: list[tuple[bytes, bytes]], request_id: str) -> list[tuple[bytes, bytes]]:
    present = {name for name, _ in headers}
    added = [(name, value) for name, value in _SECURITY_HEADERS.items() if name not in present]
    if b"cache-control" not in present:
        added.append((b"cache-control", b"no-store"))
    return [*headers, *added, (b"x-request-id", request_id.encode())]
