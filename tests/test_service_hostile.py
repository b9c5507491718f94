"""What a hostile or unlucky client sends, and what is left of the service after it."""

from __future__ import annotations

import contextlib
import gzip
import http.client
import json
import re
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx
import pytest
from httpx_sse import connect_sse

from tests.service_process import ARTICLES, Service
from tests.test_service_jobs import long_request

JSON = {"Content-Type": "application/json"}
LIMIT = 2_000_000


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    settings = {
        "SUMMARIZER_LIMITS__BODY_BYTES": str(LIMIT),
        "SUMMARIZER_LIMITS__BODY_SECONDS": "1",
    }
    with Service(tmp_path_factory.mktemp("hostile"), settings=settings) as service:
        yield service


@pytest.fixture
def client(service: Service) -> Iterator[httpx.Client]:
    """A client; afterwards the service must be as well as before."""
    with service.client() as client:
        yield client
        assert client.get("/readyz").status_code == 200
        assert client.post("/v1/briefings", json={"articles": ARTICLES}).status_code == 200


BODIES: dict[str, tuple[bytes, dict[str, str], int]] = {
    "gzip bomb": (gzip.compress(b" " * 200_000_000), {"Content-Encoding": "gzip"}, 413),
    "gzip that is none": (b"\x1f\x8bnot", {"Content-Encoding": "gzip"}, 400),
    "cut gzip": (gzip.compress(b"{}" * 9999)[:-9], {"Content-Encoding": "gzip"}, 400),
    "two gzips": (gzip.compress(b"{}") * 2, {"Content-Encoding": "gzip"}, 400),
    "nested encodings": (b"x", {"Content-Encoding": "gzip, gzip"}, 415),
    "unknown encoding": (b"x", {"Content-Encoding": "br"}, 415),
    "fifty megabytes": (b'{"articles": [{"text": "' + b"x" * 50_000_000, {}, 413),
    "deep JSON": (b'{"articles":' * 80_000, {}, 400),
    "deep text": (b'{"articles": [{"text": ' + b"[" * 90_000 + b"]" * 90_000 + b"}]}", {}, 400),
    "bad UTF-8": (b'{"articles": [{"text": "\xc3\x28 \xed\xa0\x80"}]}', {}, 400),
    "huge number": (
        b'{"articles": [{"text": "A b."}], "max_words": ' + b"9" * 900 + b"}",
        {},
        422,
    ),
    "tiny articles": (
        json.dumps({"articles": [{"text": "x"}] * 100_000}).encode(),
        {},
        422,
    ),
    "wrong keys": (
        json.dumps({"articles": [{f"k{n}": 1 for n in range(50_000)}]}).encode(),
        {},
        422,
    ),
    "NULs": (b"\x00" * 1000, {}, 400),
}


@pytest.mark.parametrize(("body", "headers", "status"), BODIES.values(), ids=BODIES)
def test_bodies(client: httpx.Client, body: bytes, headers: dict[str, str], status: int) -> None:
    answer = client.post("/v1/briefings", content=body, headers=JSON | headers)
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    assert len(answer.content) < 20_000


def test_a_hundred_thousand_lines(client: httpx.Client) -> None:
    body = b'{"text":"x"}\n' * 100_000
    answer = client.post(
        "/v1/briefings", content=body, headers={"Content-Type": "application/x-ndjson"}
    )
    assert answer.status_code == 422


@pytest.mark.parametrize("path", ["/v1/briefings", "/v1/verifications"])
def test_too_many_articles_are_counted_and_not_read(client: httpx.Client, path: str) -> None:
    body = b'{"articles": [' + b"{}," * 600_000 + b"{}]}"
    answer = client.post(path, content=body, headers=JSON)
    assert answer.status_code == 422
    detail = "holds 600,001 articles; the limit is 200"
    assert answer.json()["errors"] == [{"detail": detail, "pointer": "/articles"}]


def test_too_many_links_are_counted_and_not_read(client: httpx.Client) -> None:
    answer = client.post("/v1/briefings", files={"links": (None, "a\n" * 600_000)})
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["detail"] == "holds 600,000 articles; the limit is 200"


_KEYS = b",".join(b'"k%d":1' % number for number in range(150_000))
WRONG_IN_MANY_PLACES = {
    "/v1/briefings": b'{"articles": [{' + _KEYS + b"}]}",
    "/v1/verifications": b'{"text": "A b.", "articles": [{' + _KEYS + b"}]}",
}


@pytest.mark.parametrize("path", WRONG_IN_MANY_PLACES)
def test_reading_a_large_body_holds_up_nobody(
    service: Service, client: httpx.Client, path: str
) -> None:
    """A body whose many parts are all wrong takes long to read; others are answered."""
    waits = []
    with ThreadPoolExecutor(1) as apart, service.client() as other:
        began = time.perf_counter()
        call = apart.submit(other.post, path, content=WRONG_IN_MANY_PLACES[path], headers=JSON)
        while not call.done():
            asked = time.perf_counter()
            assert client.get("/healthz").status_code == 200
            waits.append(time.perf_counter() - asked)
        took = time.perf_counter() - began
    answer = call.result()
    assert answer.status_code == 422
    assert answer.json()["errors"] == [{"detail": "150,000 parts of it are wrong"}]
    assert len(waits) > 5
    assert max(waits) < took / 2


def test_a_large_body_is_read_like_a_small_one(client: httpx.Client) -> None:
    padded = {"articles": [*ARTICLES, {"text": "The tram will run in May. " * 8_000}]}
    small = client.post("/v1/briefings", json={"articles": ARTICLES})
    large = client.post("/v1/briefings", json=padded)
    assert large.status_code == 200, large.text
    assert large.json()["articles"][:3] == small.json()["articles"]
    again = client.post("/v1/briefings", json=padded)
    assert again.headers["Cache-Status"] == "summarizer; hit"
    assert again.content == large.content
    blank = client.post("/v1/briefings", json=padded | {"language": "xx"})
    assert blank.status_code == 422
    assert blank.json()["errors"][0]["pointer"] == "/language"
    files = [("files", (f"{n}.txt", a["text"])) for n, a in enumerate(padded["articles"])]
    made = client.post("/v1/briefings", files=files, data={"max_words": "30"})
    assert made.status_code == 200, made.text
    job = client.post("/v1/briefings", json=padded, headers={"Prefer": "respond-async"})
    assert job.status_code == 202


def test_a_slow_body_is_not_waited_for(service: Service, client: httpx.Client) -> None:
    with socket.create_connection(("127.0.0.1", service.port)) as slow:
        slow.sendall(
            b"POST /v1/briefings HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n"
            b"Content-Type: application/json\r\n\r\n{"
        )
        slow.settimeout(30)
        assert b" 408 " in slow.recv(4000)


def test_an_endless_body_is_not_read_to_its_end(service: Service, client: httpx.Client) -> None:
    with socket.create_connection(("127.0.0.1", service.port)) as endless:
        endless.settimeout(30)
        endless.sendall(
            b"POST /v1/briefings HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n"
            b"Content-Type: application/json\r\n\r\n"
        )
        chunk = b"10000\r\n" + b" " * 0x10000 + b"\r\n"
        with contextlib.suppress(OSError):
            for _ in range(100_000):  # six gigabytes; the service lets go after a tenth of one
                endless.sendall(chunk)
            pytest.fail("it was read to its end")


HALF = {
    "nothing": b"",
    "half a head": b"GET /healthz HTTP/1.1\r\nHost: loc",
    "half of the next head": b"GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\nGET /",
    "half a body that was refused": b"POST /v1/nothing HTTP/1.1\r\nHost: localhost\r\n"
    b"Content-Length: 100\r\n\r\n{",
}


@pytest.mark.parametrize("sent", HALF.values(), ids=HALF)
def test_half_a_request_is_not_waited_for(
    service: Service, client: httpx.Client, sent: bytes
) -> None:
    with socket.create_connection(("127.0.0.1", service.port)) as half:
        half.settimeout(30)
        half.sendall(sent)
        while half.recv(4000):  # until the service closes
            pass


def test_what_is_no_http_is_a_problem(service: Service, client: httpx.Client) -> None:
    with socket.create_connection(("127.0.0.1", service.port)) as other:
        other.settimeout(30)
        other.sendall(b"\x16\x03\x01\x02\x00\x01 hello, TLS\r\n\r\n")
        answer = b""
        while more := other.recv(4000):
            answer += more
    head, _, body = answer.partition(b"\r\n\r\n")
    assert b"content-type: application/problem+json" in head
    assert json.loads(body)["status"] == 400


def test_header_floods(service: Service, client: httpx.Client) -> None:
    with socket.create_connection(("127.0.0.1", service.port)) as flood:
        flood.settimeout(10)
        try:
            flood.sendall(b"GET / HTTP/1.1\r\nHost: localhost\r\n")
            for number in range(20_000):
                flood.sendall(f"X-{number}: {'y' * 100}\r\n".encode())
            assert b" 400 " in flood.recv(4000)
        except (ConnectionResetError, BrokenPipeError):
            pass  # it hung up before we were done


TRICKS = {
    "foreign host": ("/", {"Host": "evil.example"}, 403),
    "foreign host with our name": ("/", {"Host": "localhost.evil.example"}, 403),
    "path above": ("/static/../../etc/passwd", {}, 404),
    "encoded path above": ("/static/%2e%2e%2f%2e%2e%2fetc%2fpasswd", {}, 404),
    "double slash": ("//evil.example/", {}, 404),
    "absolute target": ("http://evil.example/", {}, 403),
    "NUL": ("/v1/briefings/%00", {}, 404),
    "long path": ("/" + "a" * 10_000, {}, 404),
}


@pytest.mark.parametrize(("path", "headers", "status"), TRICKS.values(), ids=TRICKS)
def test_paths_and_hosts(
    service: Service, client: httpx.Client, path: str, headers: dict[str, str], status: int
) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", service.port, timeout=10)
    connection.putrequest("GET", path, skip_host=True)
    host = "evil.example" if path.startswith("http") else "localhost"
    for name, value in ({"Host": host} | headers).items():
        connection.putheader(name, value)
    connection.endheaders()
    answer = connection.getresponse()
    assert answer.status == status
    assert b"root:" not in answer.read()
    connection.close()


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Origin": "null"},
        {"Origin": "http://localhost:1", "Sec-Fetch-Site": "same-site"},
    ],
)
def test_other_sites_pages_are_refused(client: httpx.Client, headers: dict[str, str]) -> None:
    answer = client.post("/v1/briefings", json={"articles": ARTICLES}, headers=headers)
    assert answer.status_code == 403


def test_what_was_sent_forges_no_log_line(service: Service, client: httpx.Client) -> None:
    secret = "a-sentence-nobody-may-log"
    client.get("/v1/x%0a%7b%22event%22:%22forged%22%7d")
    client.post("/v1/briefings", json={"articles": [{"text": f"It is {secret}. It is so."}]})
    client.post("/v1/briefings", json={"articles": [{"text": f"It is {secret}.", "id": 1}]})
    lines = service.log.read_text().splitlines()
    events = [json.loads(line)["event"] for line in lines]
    assert "forged" not in events
    assert not any(secret in line for line in lines)


def workers_of(service: Service) -> set[int]:
    """The ids of the processes that work: children of the server that all are forked from."""
    assert service.process is not None
    found, below = set(), [service.process.pid]
    while below:
        for tasks in Path(f"/proc/{below.pop()}/task").glob("*/children"):
            for child in map(int, tasks.read_text().split()):
                below.append(child)
                command = Path(f"/proc/{child}/cmdline").read_bytes()
                parent = Path(f"/proc/{child}/stat").read_text().rpartition(")")[2].split()[1]
                if b"forkserver" in command and int(parent) != service.process.pid:
                    found.add(child)
    return found


def test_a_request_past_its_deadline_is_stopped(tmp_path: Path) -> None:
    """The worker stops in the middle of a stage, and lives on."""
    settings = {"SUMMARIZER_LIMITS__DEADLINE_SECONDS": "0.4"}
    with Service(tmp_path, settings=settings) as service, service.client() as client:
        # What reads large requests is started by the first one.
        until = time.monotonic() + 30
        large = b"{" + b" " * 500_000
        while client.post("/v1/briefings", content=large, headers=JSON).status_code != 400:
            assert time.monotonic() < until
        before = workers_of(service)
        assert len(before) == 2
        answer = client.post("/v1/briefings", json=long_request())
        assert answer.status_code == 504
        # The pool would have replaced a worker that did not stop.
        assert client.get("/readyz").status_code == 200
        until = time.monotonic() + 30
        while client.post("/v1/briefings", json={"articles": ARTICLES[:1]}).status_code != 200:
            assert time.monotonic() < until
        assert workers_of(service) == before


def counted(client: httpx.Client, name: str) -> float:
    """A value of ``/metrics``."""
    found = re.search(rf"^{name} (\S+)$", client.get("/metrics").text, re.MULTILINE)
    assert found is not None, name
    return float(found[1])


def wait_until(what: Callable[[], bool]) -> None:
    until = time.monotonic() + 60
    while not what():
        assert time.monotonic() < until, "it did not come to that"
        time.sleep(0.02)


def test_a_full_queue_refuses_at_once(tmp_path: Path) -> None:
    """With the worker busy and one waiting, the third is told when to come back."""
    settings = {"SUMMARIZER_LIMITS__QUEUE": "1", "SUMMARIZER_LIMITS__QUEUE_SECONDS": "600"}
    settings["SUMMARIZER_LIMITS__DEADLINE_SECONDS"] = "600"
    ask = json.dumps(long_request()).encode()
    head = (
        b"POST /v1/briefings HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
        b"Content-Length: %d\r\n\r\n" % len(ask)
    )
    with (
        Service(tmp_path, settings=settings) as service,
        service.client() as client,
        socket.create_connection(("127.0.0.1", service.port)) as first,
        socket.create_connection(("127.0.0.1", service.port)) as second,
    ):
        first.sendall(head + ask)
        wait_until(lambda: counted(client, "summarizer_workers_busy") == 1)
        second.sendall(head + ask)
        wait_until(lambda: counted(client, "summarizer_queue_size") == 1)
        third = {"articles": ARTICLES, "max_words": 33}
        answer = client.post("/v1/briefings", json=third)
        assert answer.status_code == 429
        assert int(answer.headers["retry-after"]) >= 1
        # It was refused while both were there still: it did not wait for either.
        assert counted(client, "summarizer_workers_busy") == 1
        assert counted(client, "summarizer_queue_size") == 1
        # Both hang up, which stops their work: nothing stands before the next request.
        first.close()
        second.close()
        wait_until(lambda: counted(client, "summarizer_workers_busy") == 0)
        assert client.post("/v1/briefings", json=third).status_code == 200
        assert counted(client, "summarizer_work_seconds_count") == 1


def test_who_leaves_stops_the_work(tmp_path: Path) -> None:
    """A stream that is left; and a request under its key, which is free again then."""
    ask = long_request()
    key = {"Idempotency-Key": "long"}
    with Service(tmp_path) as service, service.client() as client:

        def idle() -> bool:
            return counted(client, "summarizer_workers_busy") == 0

        with connect_sse(client, "POST", "/v1/briefings", json=ask) as source:
            events = source.iter_sse()  # a generator that is let go closes the connection
            assert next(events).event == "progress"
            wait_until(lambda: not idle())
        wait_until(idle)
        body = json.dumps(ask).encode()
        with socket.create_connection(("127.0.0.1", service.port)) as first:
            first.sendall(
                b"POST /v1/briefings HTTP/1.1\r\nHost: localhost\r\nIdempotency-Key: long\r\n"
                b"Content-Type: application/json\r\nContent-Length: %d\r\n\r\n" % len(body) + body
            )
            wait_until(lambda: not idle())
            again = client.post("/v1/briefings", content=body, headers=JSON | key)
            assert again.status_code == 409
            assert again.headers["retry-after"] == "1"
        wait_until(idle)
        assert counted(client, "summarizer_work_seconds_count") == 0
        short = {"articles": ARTICLES}
        # Under another request: what hung up left nothing behind.
        wait_until(lambda: client.post("/v1/briefings", json=short, headers=key).status_code == 200)


def test_a_full_queue_refuses_before_the_body(tmp_path: Path) -> None:
    """The answer comes on the head alone; the connection goes on after the body is skipped."""
    settings = {"SUMMARIZER_LIMITS__QUEUE": "0", "SUMMARIZER_LIMITS__DEADLINE_SECONDS": "600"}
    head = (
        b"POST /v1/briefings HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
        b"Content-Length: 500000\r\n%s\r\n"
    )
    ask = {"articles": [{"text": f"The bridge over the Lenn opened on day {n}."} for n in range(9)]}
    with (
        Service(tmp_path, settings=settings) as service,
        service.client() as client,
        socket.create_connection(("127.0.0.1", service.port)) as first,
        socket.create_connection(("127.0.0.1", service.port)) as second,
        socket.create_connection(("127.0.0.1", service.port)) as third,
    ):
        for connection in (first, second, third):
            connection.settimeout(30)
        long = json.dumps(long_request()).encode()
        first.sendall((head % b"").replace(b"500000", b"%d" % len(long)) + long)
        wait_until(lambda: counted(client, "summarizer_workers_busy") == 1)
        second.sendall(head % b"")
        assert b" 429 " in second.recv(4000)
        second.sendall(b" " * 500_000 + b"GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n")
        answer = b""
        while b'"ok"' not in answer:
            answer += second.recv(4000)
        # Who asks before sending is told so, and the connection ends.
        third.sendall(head % b"Expect: 100-continue\r\n")
        refused = third.recv(4000)
        assert b" 429 " in refused
        assert b"connection: close" in refused.lower()
        first.close()
        wait_until(lambda: counted(client, "summarizer_workers_busy") == 0)
        assert client.post("/v1/briefings", json=ask).status_code == 200


def test_a_slow_sender_keeps_nobody_out(tmp_path: Path) -> None:
    settings = {"SUMMARIZER_LIMITS__QUEUE": "0"}
    head = b"POST /v1/briefings HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\n"
    with (
        Service(tmp_path, settings=settings) as service,
        service.client() as client,
        socket.create_connection(("127.0.0.1", service.port)) as slow,
    ):
        slow.sendall(head)
        ask = {"articles": ARTICLES}
        wait_until(lambda: client.post("/v1/briefings", json=ask).status_code == 200)


def test_without_storage_briefings_are_made_still(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    settings = {"SUMMARIZER_STORAGE__URL": f"sqlite:///{tmp_path}/file/x.db"}
    service = Service(tmp_path, settings=settings).start(wait=False)
    try:
        service.wait_for("/healthz")
        with service.client() as client:
            assert client.get("/readyz").status_code == 503
            assert client.post("/v1/briefings", json={"articles": ARTICLES}).status_code == 200
            stored = client.post("/v1/briefings", json={"articles": ARTICLES, "store": True})
            assert stored.status_code == 503
            page = client.post(
                "/briefings", data={"text": ARTICLES[0]["text"]}, files=[("files", ("", b""))]
            )
            assert page.status_code == 200
            assert "sentence-text" in page.text
    finally:
        service.stop()


def test_stopping_ends_within_its_time(tmp_path: Path) -> None:
    service = Service(tmp_path).start()
    assert service.stop() in (0, -15)  # or it times out


def test_listening_openly_needs_keys(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "summarizer", "serve", "--host", "0.0.0.0", "--port", "0"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )
    assert done.returncode == 2
    assert "API keys" in done.stderr
    assert "Traceback" not in done.stderr
