"""Starts the service as its users do: a process of its own, spoken to over a socket."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import httpx

#: Told by three outlets; written for these tests.
ARTICLES: list[dict[str, Any]] = [
    {
        "text": "The harbour council approved the new tram line on Monday evening. "
        "Work will begin in May and cost 40 million euros. "
        '"This will change the city," Mayor Ilse Brandt told reporters. '
        "Critics called the plan too dear.",
        "title": "Council approves tram line",
        "source": "Harbour Gazette",
        "url": "https://gazette.example.org/tram",
        "published": "2024-03-04T18:00:00Z",
    },
    {
        "text": "Work on the new tram line will begin in May, the mayor said. "
        "It will cost 42 million euros, according to the treasurer. "
        "The harbour council voted for the line on Monday evening by 31 votes to 12.",
        "source": "Morning Post",
        "published": "2024-03-05T06:30:00Z",
    },
    {
        "text": "Shopkeepers along the route of the tram welcomed the vote. "
        "Some fear that two years of building will keep customers away.",
        "source": "Quay Courier",
        "published": "2024-03-05T09:00:00Z",
    },
]


class Service:
    """One running service. Leaving the block stops it and fails where it does not stop cleanly."""

    def __init__(self, folder: Path, *flags: str, settings: dict[str, str] | None = None) -> None:
        self.folder = folder
        self.port = _free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self._flags = flags
        self._settings = settings or {}
        self.process: subprocess.Popen[bytes] | None = None
        self.log = folder / "service.log"

    def start(self, *, wait: bool = True) -> Service:
        variables = {
            name: value for name, value in os.environ.items() if not name.startswith("SUMMARIZER_")
        }
        variables |= {
            "SUMMARIZER_STORAGE__URL": f"sqlite:///{self.folder}/service.db",
            "SUMMARIZER_SERVICE__WORKERS": "1",
            **self._settings,
        }
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                [
                    sys.executable,
                    "-m",
                    "summarizer",
                    "serve",
                    "--port",
                    str(self.port),
                    *self._flags,
                ],
                env=variables,
                cwd=self.folder,
                stderr=log,
                stdout=log,
            )
        if wait:
            self.wait_for("/readyz")
        return self

    def wait_for(self, path: str, seconds: float = 30) -> None:
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            assert self.process is not None
            assert self.process.poll() is None, self.log.read_text()
            try:
                if httpx.get(self.url + path, timeout=5).status_code == 200:
                    return
            except httpx.TransportError:
                pass
            time.sleep(0.05)
        raise AssertionError(f"{path} did not answer 200: {self.log.read_text()}")

    def client(self, **options: Any) -> httpx.Client:
        return httpx.Client(base_url=self.url, timeout=30, **options)

    def kill(self) -> None:
        """As a power cut does it."""
        assert self.process is not None
        self.process.kill()
        self.process.wait()

    def stop(self) -> int:
        assert self.process is not None
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
        try:
            return self.process.wait(timeout=15)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
            raise

    def __enter__(self) -> Service:
        return self.start()

    def __exit__(self, *error: object) -> None:
        self.stop()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
