"""What every request passes, without a server: more of them at once than can be."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import pytest

from service import gate
from service.briefer import Briefer
from summarizer.settings import Settings, StorageSettings


def test_requests_at_once_are_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gate, "REQUESTS_AT_ONCE", 2)
    settings = Settings(storage=StorageSettings(url=f"sqlite:///{tmp_path}/x.db"))

    async def main() -> None:
        free = asyncio.Event()

        async def app(scope: Any, receive: Any, send: Any) -> None:
            if scope["path"] != "/healthz":
                await free.wait()
            await send({"type": "http.response.start", "status": 200, "headers": []})
            await send({"type": "http.response.body", "body": b""})

        guarded = gate.Gate(app, Briefer(settings), lambda _, problem: problem.response())

        async def ask(path: str) -> int:
            sent: list[Any] = []

            async def send(message: Any) -> None:
                sent.append(message)

            async def receive() -> Any:
                return {"type": "http.request", "body": b""}

            headers = [(b"host", b"localhost")]
            scope = {"type": "http", "method": "GET", "path": path, "headers": headers}
            await guarded(scope, receive, send)
            status: int = sent[0]["status"]
            return status

        both = [asyncio.create_task(ask("/v1/info")) for _ in range(2)]
        await asyncio.sleep(0)
        assert await ask("/v1/info") == 429
        assert await ask("/healthz") == 200
        free.set()
        assert await asyncio.gather(*both) == [200, 200]
        assert await ask("/v1/info") == 200

    asyncio.run(main())
