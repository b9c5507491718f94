"""Server-sent events: what happens to a request, told while it happens."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

from starlette.responses import Response, StreamingResponse

from service.problems import Problem

MEDIA_TYPE = "text/event-stream"
#: Proxies close what is silent; the shortest time in common use is 30 seconds.
KEEP_ALIVE_SECONDS = 10.0
_HEADERS = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}


def encoded(event: str, data: bytes | Any) -> bytes:
    """One event; ``data`` is JSON already where it is bytes."""
    if not isinstance(data, bytes):
        data = json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode(
            "utf-8", "replace"
        )
    lines = b"\n".join(b"data: " + line for line in data.splitlines() or [b""])
    return b"event: " + event.encode() + b"\n" + lines + b"\n\n"


#: Runs the work; is handed a function to tell events with, and gives the last event.
Work = Callable[[Callable[[str, Any], None]], Awaitable[tuple[str, bytes]]]


async def stream(work: Work, request_id: str) -> Response:
    """Answer with the events of ``work``.

    Raises the ``Problem`` with which the work ends before its first event, so that a refusal has
    its own status. One that comes later is the last event, ``problem``. The work is cancelled
    when the client hangs up.
    """
    queue: asyncio.Queue[tuple[str, Any] | None] = asyncio.Queue()

    async def working() -> None:
        try:
            queue.put_nowait(await work(lambda kind, data: queue.put_nowait((kind, data))))
        finally:
            queue.put_nowait(None)

    task = asyncio.create_task(working())
    try:
        first = await queue.get()
    except asyncio.CancelledError:
        task.cancel()
        raise
    if first is None:
        await task  # raises what it ended with

    async def events() -> AsyncIterator[bytes]:
        event = first
        try:
            while event is not None:
                yield encoded(*event)
                event = await _next(queue)
                while event == _SILENCE:
                    yield b": still working\n\n"
                    event = await _next(queue)
            try:
                await task
            except Problem as problem:
                yield encoded("problem", problem.document(request_id))
        finally:
            task.cancel()

    return StreamingResponse(events(), media_type=MEDIA_TYPE, headers=_HEADERS)


_SILENCE = ("", None)


async def _next(queue: asyncio.Queue[tuple[str, Any] | None]) -> tuple[str, Any] | None:
    try:
        async with asyncio.timeout(KEEP_ALIVE_SECONDS):
            return await queue.get()
    except TimeoutError:
        return _SILENCE
