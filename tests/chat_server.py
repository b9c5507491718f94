"""An OpenAI-compatible server on loopback whose answers a test chooses."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

#: Given the body of a request and its number from 0: writes the answer.
Behaviour = Callable[["Exchange", int], None]


class Exchange(BaseHTTPRequestHandler):
    """One request and its answer."""

    protocol_version = "HTTP/1.1"
    server: ChatServer
    body: dict[str, Any]

    def do_POST(self) -> None:
        self.body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        with self.server.lock:
            number = len(self.server.seen)
            self.server.seen.append(self.body)
            self.server.headers.append(dict(self.headers))
        try:
            self.server.behaviour(self, number)
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - named so by the base
        return

    @property
    def source(self) -> str:
        """The passages of the prompt, as the model sees them."""
        user = [m["content"] for m in self.body["messages"] if m["role"] == "user"]
        fenced = [text for text in user if text.startswith("<<<\n")]
        text: str = fenced[-1]
        return text.removeprefix("<<<\n").removesuffix("\n>>>")

    def say(self, text: str, *, stream: bool | None = None) -> None:
        """Answer with a chat completion, streamed where that was asked for."""
        if not (self.body.get("stream") if stream is None else stream):
            message = {"role": "assistant", "content": text}
            self.send(200, json.dumps({"choices": [{"index": 0, "message": message}]}))
            return
        pieces = [text[i : i + 7] for i in range(0, len(text), 7)]
        lines = [json.dumps({"choices": [{"index": 0, "delta": {"content": p}}]}) for p in pieces]
        lines += [json.dumps({"choices": [], "usage": {}}), "[DONE]"]
        content = "".join(f"data: {line}\n\n" for line in lines)
        self.send(200, content, kind="text/event-stream")

    def send(
        self, status: int, content: str, *, kind: str = "application/json", **headers: str
    ) -> None:
        data = content.encode("utf-8", "surrogatepass")
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(data)


class ChatServer(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, behaviour: Behaviour) -> None:
        super().__init__(("127.0.0.1", 0), Exchange)
        self.behaviour = behaviour
        self.lock = threading.Lock()
        self.seen: list[dict[str, Any]] = []
        self.headers: list[dict[str, str]] = []

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}/v1"


@contextmanager
def serving(behaviour: Behaviour) -> Iterator[ChatServer]:
    server = ChatServer(behaviour)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
