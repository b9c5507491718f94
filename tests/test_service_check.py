"""The health check that a container runs: ``summarizer serve --check``."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from summarizer import cli


@contextmanager
def _answering(status: int, family: int, address: object) -> Iterator[HTTPServer]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(status if self.path == "/healthz" else 404)
            self.end_headers()

        def address_string(self) -> str:
            return "local"

        def log_message(self, *_: object) -> None:
            pass

    class Server(HTTPServer):
        address_family = family

        def server_bind(self) -> None:
            self.socket.bind(self.server_address)
            self.server_address = self.socket.getsockname()

    with Server(address, Handler) as server:  # type: ignore[arg-type] # a path, for Unix sockets
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join()


@pytest.mark.parametrize(("status", "code"), [(200, 0), (503, 1)])
def test_check_over_tcp(
    status: int, code: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with _answering(status, socket.AF_INET, ("127.0.0.1", 0)) as server:
        # As in the image, where the service listens on every address.
        monkeypatch.setenv("SUMMARIZER_SERVICE__HOST", "0.0.0.0")
        monkeypatch.setenv("SUMMARIZER_SERVICE__PORT", str(server.server_address[1]))
        assert cli.main(["serve", "--check"]) == code
    assert (str(status) in capsys.readouterr().err) == bool(code)


def test_check_over_a_unix_socket(tmp_path: Path) -> None:
    path = str(tmp_path / "service.sock")
    with _answering(200, socket.AF_UNIX, path):
        assert cli.main(["serve", "--check", "--socket", path]) == 0


def test_check_where_nothing_answers(capsys: pytest.CaptureFixture[str]) -> None:
    with socket.socket() as taken:  # bound and not listening: refused
        taken.bind(("127.0.0.1", 0))
        port = str(taken.getsockname()[1])
        assert cli.main(["serve", "--check", "--port", port]) == 1
    assert "does not answer" in capsys.readouterr().err
