"""Connections of HTTP/1.1: what happens before a request reaches the app."""

from __future__ import annotations

import asyncio

import h11
from uvicorn.protocols.http.h11_impl import H11Protocol

from service.problems import Problem


class Connection(H11Protocol):
    """uvicorn's, with a time in which a request's head must have arrived, and with a problem
    document for what is no HTTP.
    """

    #: Seconds.
    head_seconds: float
    _timer: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override] # as uvicorn's
        super().connection_made(transport)
        self._timer = self.loop.call_later(self.head_seconds, transport.close)

    def data_received(self, data: bytes) -> None:
        super().data_received(data)
        if self.cycle is not None and not self.cycle.response_complete:
            self._stop_timer()
        elif self._timer is None and not self.transport.is_closing():
            # The beginning of a head, or the rest of a body that nobody waits for.
            self._timer = self.loop.call_later(self.head_seconds, self.transport.close)

    def connection_lost(self, exc: Exception | None) -> None:
        self._stop_timer()
        super().connection_lost(exc)

    def send_400_response(self, msg: str) -> None:
        problem = Problem(400, "this is not valid HTTP/1.1", headers={"Connection": "close"})
        answer = problem.response()
        for event in (
            h11.Response(status_code=400, headers=answer.raw_headers, reason=b"Bad Request"),
            h11.Data(data=bytes(answer.body)),
            h11.EndOfMessage(),
        ):
            self.transport.write(self.conn.send(event) or b"")
        self.transport.close()

    def _stop_timer(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None


def connection_class(head_seconds: float) -> type[Connection]:
    """The class of connections with that limit, as uvicorn takes it (``http``)."""
    return type("LimitedConnection", (Connection,), {"head_seconds": head_seconds})
