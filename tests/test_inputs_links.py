"""Links, against a real server on loopback."""

from __future__ import annotations

import contextlib
import gzip
import itertools
import socket
import ssl
import subprocess
import sys
import threading
import time
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path
from typing import Any

import pytest

from summarizer import Article, FetchError, OptionError
from summarizer.inputs import links
from summarizer.inputs.addresses import refusal
from summarizer.inputs.fetching import Fetching
from summarizer.inputs.files import read_articles
from summarizer.inputs.links import LinkPolicy, article_from_url, fetch, read_link
from tests.web import Reply, Web, serve

BODY = "The bridge over the Lenn reopened on Friday, five months after a barge had struck a pier."


def page(title: str = "Bridge reopens", body: str = BODY) -> bytes:
    paragraphs = "".join(f"<p>{body} Work on part {n} cost nine million.</p>" for n in range(1, 6))
    return (
        f"<!DOCTYPE html><html lang='en'><head><title>{title}</title></head><body>"
        f"<article>{paragraphs}</article></body></html>"
    ).encode()


@pytest.fixture
def web() -> Iterator[Web]:
    with serve() as server:
        yield server


@pytest.fixture
def policy() -> LinkPolicy:
    return LinkPolicy(allow_private=True, backoff=0.01, timeout=2.0, total_timeout=5.0)


def no_robots(policy: LinkPolicy) -> LinkPolicy:
    return replace(policy, respect_robots=False)


def test_reads_a_page(web: Web, policy: LinkPolicy) -> None:
    web.pages["/a"] = Reply(page())
    article = article_from_url(web.url("/a#part"), policy=policy)
    assert article.text.startswith(BODY)
    assert article.title == "Bridge reopens"
    assert article.url == web.url("/a")
    asked = web.asked[-1].headers
    assert asked["host"] == f"127.0.0.1:{web.port}"
    assert asked["user-agent"].startswith("summarizer/")
    assert asked["accept-encoding"] == "gzip, deflate"


def test_tells_what_was_found(web: Web, policy: LinkPolicy) -> None:
    headers = {"ETag": '"1"', "Last-Modified": "Fri, 01 Mar 2024 09:00:00 GMT"}
    web.pages["/a"] = Reply(b"x", headers=headers, content_type="Text/HTML; Charset=ISO-8859-1")
    found = fetch(web.url("/a"), policy=policy)
    assert (found.status, found.body, found.url) == (200, b"x", web.url("/a"))
    assert (found.content_type, found.charset) == ("text/html", "ISO-8859-1")
    assert (found.etag, found.last_modified) == ('"1"', "Fri, 01 Mar 2024 09:00:00 GMT")
    assert not found.not_modified
    assert not found.from_cache


def test_asks_only_for_what_changed(web: Web, policy: LinkPolicy) -> None:
    web.pages["/a"] = Reply(status=304)
    found = fetch(web.url("/a"), policy=policy, etag='"1"', last_modified="yesterday")
    assert found.not_modified
    assert (found.status, found.body, found.etag) == (304, b"", '"1"')
    assert web.asked[-1].headers["if-none-match"] == '"1"'
    assert web.asked[-1].headers["if-modified-since"] == "yesterday"
    with pytest.raises(FetchError, match="answered 304"):
        fetch(web.url("/a"), policy=policy)


def test_charset_of_the_header_is_used(web: Web, policy: LinkPolicy) -> None:
    text = page("Мост", "Мост через реку снова открыт для машин, сообщил мэр в пятницу утром.")
    web.pages["/a"] = Reply(
        text.decode().encode("koi8_r"), content_type="text/html; charset=koi8-r"
    )
    assert article_from_url(web.url("/a"), policy=policy).title == "Мост"


REFUSED_LINKS = {
    "file": ("file:///etc/passwd", "only http and https links are read, not file"),
    "ftp": ("ftp://127.0.0.1/a", "only http and https"),
    "javascript": ("javascript:alert(1)", "only http and https"),
    "data": ("data:text/html,x", "only http and https"),
    "no scheme": ("example.org/a", "only http and https links are read, not a bare name"),
    "empty": ("", "not a bare name"),
    "no host": ("http:///a", "names no host"),
    "user name": ("http://8.8.8.8@127.0.0.1/", "user name or password"),
    "password": ("http://a:b@127.0.0.1/", "user name or password"),
    "port out of range": ("http://127.0.0.1:99999/", "names no port"),
    "line end": ("http://127.0.0.1/a\r\nX: y", "is not a link that can be read"),
    "loopback": ("http://127.0.0.1/", "loopback address"),
    "loopback by name": ("http://localhost/", "loopback address"),
    "loopback, IPv6": ("http://[::1]/", "loopback address"),
    "mapped": ("http://[::ffff:127.0.0.1]/", "IPv4-mapped address"),
    "mapped, in hex": ("http://[::ffff:7f00:1]/", "IPv4-mapped address"),
    "NAT64": ("http://[64:ff9b::7f00:1]/", "NAT64 address"),
    "decimal": ("http://2130706433/", "loopback address"),
    "octal": ("http://0177.0.0.1/", "is not a link that can be read"),
    "hexadecimal": ("http://0x7f.0.0.1/", "loopback address"),
    "full-width digits": ("http://１２７.0.0.1/", "is not a link that can be read"),
    "with a dot": ("http://127.0.0.1./", "refused|cannot be resolved|not a link"),
    "metadata": ("http://169.254.169.254/latest/meta-data/", "link-local address"),
    "unspecified": ("http://0.0.0.0/", "unspecified address"),
    "zone": ("http://[fe80::1%25lo]/", "link-local address|cannot be resolved"),
    "IPv4-translated": ("http://[::ffff:0:127.0.0.1]/", "IPv4-translated address"),
    "ideographic full stops": ("http://127。0。0。1/", "loopback address"),
    "upper case": ("HTTP://LOCALHOST/", "loopback address"),
    "no slashes": ("http:127.0.0.1/", "names no host"),
    "many slashes": ("http:////127.0.0.1/", "names no host"),
    "port 0": ("http://127.0.0.1:0/", "names no port"),
    "IDNA without a label": ("http://xn--/", "is not a link that can be read"),
    "IDNA with a control": ("http://xn--a/", "is not a link that can be read"),
    "escape sequence": ("http://\x1b[2J/", r"is not a link that can be read"),
    "backslash": ("http://8.8.8.8\\@127.0.0.1/", "user name|not a link|loopback"),
}


@pytest.mark.parametrize(("url", "message"), REFUSED_LINKS.values(), ids=REFUSED_LINKS)
def test_refuses_links(url: str, message: str) -> None:
    with pytest.raises(FetchError, match=message) as caught:
        fetch(url, policy=LinkPolicy(retries=0, timeout=1.0))
    assert str(caught.value).isprintable()
    assert "a:b" not in str(caught.value)


def test_a_redirect_is_checked_like_the_link_itself(web: Web, policy: LinkPolicy) -> None:
    guarded = replace(policy, allow_private=False, resolver=lambda *_: ["127.0.0.1"])
    with pytest.raises(FetchError, match="loopback"):
        fetch(web.url("/a", "news.example"), policy=guarded)
    assert web.asked == []
    web.pages["/file"] = Reply(status=302, headers={"Location": "file:///etc/passwd"})
    web.pages["/user"] = Reply(status=302, headers={"Location": "http://u:p@127.0.0.1/"})
    for path, message in (("/file", "not file"), ("/user", "user name")):
        with pytest.raises(FetchError, match=message):
            fetch(web.url(path), policy=policy)


def test_a_redirect_to_a_private_address_is_refused(
    web: Web, policy: LinkPolicy, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = {"start.example": "127.0.0.1", "inner.example": "10.0.0.1"}
    monkeypatch.setattr(  # the test server stands for a public one
        "summarizer.inputs.addresses.refusal",
        lambda address: None if address == "127.0.0.1" else refusal(address),
    )
    guarded = replace(policy, allow_private=False, resolver=lambda host, _: [known[host]])
    for status in (301, 302, 303, 307, 308):
        web.pages["/a"] = Reply(status=status, headers={"Location": "http://inner.example/secret"})
        with pytest.raises(FetchError, match=r"inner\.example leads to a private address"):
            fetch(web.url("/a", "start.example"), policy=guarded)
    assert web.count("/a") == 5


def test_the_checked_address_is_the_one_connected_to(web: Web, policy: LinkPolicy) -> None:
    """A name server that answers differently the second time (DNS rebinding) gains nothing."""
    calls: list[str] = []

    def rebinding(host: str, port: int) -> Sequence[str]:
        calls.append(host)
        return ["127.0.0.1"]

    web.pages["/a"] = Reply(page())
    found = fetch(
        web.url("/a", "news.example"), policy=no_robots(replace(policy, resolver=rebinding))
    )
    assert found.body == page()
    assert calls == ["news.example"]  # asked once, by us alone
    assert web.asked[-1].headers["host"] == f"news.example:{web.port}"


def test_the_next_address_is_tried_where_one_does_not_answer(web: Web, policy: LinkPolicy) -> None:
    web.pages["/a"] = Reply(page())
    both = replace(policy, resolver=lambda *_: ["127.0.0.2", "127.0.0.1"], retries=0)
    assert fetch(web.url("/a", "news.example"), policy=both).status == 200


def test_redirects_are_followed_to_a_limit(web: Web, policy: LinkPolicy) -> None:
    for n in range(9):
        web.pages[f"/{n}"] = Reply(status=301, headers={"Location": f"{n + 1}"})
    web.pages["/5"] = Reply(page())
    assert fetch(web.url("/0"), policy=policy).url == web.url("/5")
    web.pages["/5"] = Reply(status=308, headers={"Location": "/6"})
    with pytest.raises(FetchError, match="redirects more than 5 times"):
        fetch(web.url("/0"), policy=policy)


def test_sizes_have_limits(web: Web, policy: LinkPolicy) -> None:
    small = no_robots(replace(policy, max_bytes=50_000, max_decoded_bytes=200_000))

    def endless() -> Iterator[bytes]:
        return itertools.repeat(b"word " * 2000, 10_000)

    web.pages["/declared"] = Reply(b"x", headers={"Content-Length": "60000"})
    web.pages["/endless"] = Reply(pieces=endless)
    web.pages["/bomb"] = Reply(
        gzip.compress(bytes(30_000_000)), headers={"Content-Encoding": "gzip"}
    )
    web.pages["/bombs"] = Reply(
        gzip.compress(bytes(150_000)) * 2, headers={"Content-Encoding": "gzip"}
    )
    for path, limit in (
        ("/declared", "0.05"),
        ("/endless", "0.05"),
        ("/bomb", "0.2"),
        ("/bombs", "0.2"),
    ):
        with pytest.raises(FetchError, match=f"is larger than {limit} MB"):
            fetch(web.url(path), policy=small)


ENCODED = {
    "gzip": ("gzip", gzip.compress(page())),
    "two members": ("gzip", gzip.compress(page()[:99]) + gzip.compress(page()[99:])),
    "deflate": ("deflate", zlib.compress(page())),
    "raw deflate": ("deflate", zlib.compress(page(), wbits=-15)),
    "none": ("identity", page()),
}


@pytest.mark.parametrize(("encoding", "body"), ENCODED.values(), ids=ENCODED)
def test_compressed_answers(web: Web, policy: LinkPolicy, encoding: str, body: bytes) -> None:
    web.pages["/a"] = Reply(body, headers={"Content-Encoding": encoding})
    assert fetch(web.url("/a"), policy=no_robots(policy)).body == page()


WRONG = {
    "a part": (Reply(b"x", status=206), "answered 206"),
    "compressed twice": (
        Reply(gzip.compress(gzip.compress(page())), headers={"Content-Encoding": "gzip, gzip"}),
        "'gzip, gzip', which was not asked for",
    ),
    "escape sequence": (
        Reply(b"x", content_type="\x1b[2J/x"),
        r"of a type that is not read .\\x1b\[2j/x",
    ),
    "redirect to no name": (
        Reply(status=302, headers={"Location": "http://xn--a/"}),
        "is not a link that can be read",
    ),
    "gone": (Reply(status=410), "answered 410 Gone"),
    "picture": (Reply(b"x", content_type="image/png"), "of a type that is not read .image/png"),
    "brotli": (Reply(b"x", headers={"Content-Encoding": "br"}), "'br', which was not asked for"),
    "damaged": (
        Reply(gzip.compress(page())[:40] + b"\xff" * 40, headers={"Content-Encoding": "gzip"}),
        "damaged compression",
    ),
    "cut": (
        Reply(gzip.compress(page())[:-9], headers={"Content-Encoding": "gzip"}),
        "its end is missing",
    ),
    "redirect to nowhere": (Reply(status=302), "answered 302"),
}


@pytest.mark.parametrize(("reply", "message"), WRONG.values(), ids=WRONG)
def test_wrong_answers_are_told(web: Web, policy: LinkPolicy, reply: Reply, message: str) -> None:
    web.pages["/a"] = reply
    with pytest.raises(FetchError, match=message) as caught:
        fetch(web.url("/a"), policy=no_robots(policy))
    assert str(caught.value).startswith(f"{web.url('/a')}: ")
    assert web.count("/a") == 1


def test_a_passing_failure_is_tried_again(
    web: Web, policy: LinkPolicy, monkeypatch: pytest.MonkeyPatch
) -> None:
    waits: list[float] = []
    monkeypatch.setattr("summarizer.inputs.fetching.time.sleep", waits.append)
    soon = format_datetime(datetime.now(UTC) + timedelta(seconds=2), usegmt=True)
    web.pages["/a"] = [Reply(status=503), Reply(status=502), Reply(page())]
    web.pages["/b"] = [Reply(status=429, headers={"Retry-After": "3"}), Reply(page())]
    web.pages["/c"] = [Reply(status=503, headers={"Retry-After": soon}), Reply(page())]
    web.pages["/d"] = Reply(status=500)
    web.pages["/e"] = Reply(status=503, headers={"Retry-After": "3600"})
    quick = no_robots(policy)
    assert fetch(web.url("/a"), policy=quick).status == 200
    assert waits == [0.01, 0.02]
    assert fetch(web.url("/b"), policy=quick).status == 200
    assert waits[2] == 3.0
    assert fetch(web.url("/c"), policy=quick).status == 200
    assert 0 <= waits[3] <= 2.0
    with pytest.raises(FetchError, match="answered 500"):
        fetch(web.url("/d"), policy=quick)
    assert web.count("/d") == 3
    with pytest.raises(FetchError, match="answered 503") as caught:
        fetch(web.url("/e"), policy=quick)  # an hour is not waited
    assert (caught.value.status, caught.value.retry_after) == (503, 3600.0)
    assert web.count("/e") == 1


def test_slow_servers_do_not_hold_the_program_up(web: Web, policy: LinkPolicy) -> None:
    def drip() -> Iterator[bytes]:
        for _ in range(100):
            time.sleep(0.05)
            yield b"word "

    def silent() -> Iterator[bytes]:
        time.sleep(1)
        yield b""

    web.pages["/drip"] = Reply(pieces=drip)
    web.pages["/silent"] = Reply(pieces=silent)
    hasty = no_robots(replace(policy, timeout=0.3, total_timeout=0.5, retries=0))
    began = time.monotonic()
    with pytest.raises(FetchError, match=r"in time|too long"):
        fetch(web.url("/drip"), policy=hasty)
    with pytest.raises(FetchError, match="did not answer in time"):
        fetch(web.url("/silent"), policy=hasty)
    assert time.monotonic() - began < 3


def test_headers_that_trickle_in_end_with_the_time(policy: LinkPolicy) -> None:
    """Each byte arrives well within the time-out for one wait; all of them never would."""

    def trickle() -> None:
        connection, _ = listener.accept()
        with connection, contextlib.suppress(OSError):
            connection.sendall(b"HTTP/1.1 200 OK\r\n")
            for n in itertools.count():
                connection.sendall(b"X-%d: y\r\n" % n)
                time.sleep(0.02)

    with socket.create_server(("127.0.0.1", 0)) as listener:
        thread = threading.Thread(target=trickle)
        thread.start()
        hasty = no_robots(replace(policy, timeout=0.3, total_timeout=0.5, retries=0))
        began = time.monotonic()
        with pytest.raises(FetchError, match="did not answer in time"):
            fetch(f"http://127.0.0.1:{listener.getsockname()[1]}/", policy=hasty)
        assert time.monotonic() - began < 3
        thread.join()


def test_look_ups_that_hang_end_with_the_time(web: Web, policy: LinkPolicy) -> None:
    """The link's own name, or that of a redirect; the next link is read all the same."""
    release = threading.Event()

    def hanging(host: str, port: int) -> Sequence[str]:
        if host == "hangs.example":
            release.wait(20)
        return ["127.0.0.1"]

    web.pages["/away"] = Reply(status=302, headers={"Location": web.url("/a", "hangs.example")})
    web.pages["/a"] = Reply(page())
    hasty = no_robots(replace(policy, timeout=0.4, total_timeout=0.6, resolver=hanging))
    for url in (web.url("/a", "hangs.example"), web.url("/away")):
        began = time.monotonic()
        with pytest.raises(
            FetchError, match=r"hangs\.example cannot be resolved \(no answer in time"
        ):
            fetch(url, policy=hasty)
        assert time.monotonic() - began < 3
    assert fetch(web.url("/a"), policy=hasty).status == 200
    release.set()


def answered(raw: bytes, policy: LinkPolicy) -> str:
    """What is told of a server that answers with these bytes, whatever it is asked."""

    def answer() -> None:
        with contextlib.suppress(OSError):
            connection, _ = listener.accept()
            with connection:
                connection.recv(65536)
                for place in range(0, len(raw), 1 << 16):
                    connection.sendall(raw[place : place + (1 << 16)])

    with socket.create_server(("127.0.0.1", 0)) as listener:
        thread = threading.Thread(target=answer, daemon=True)
        thread.start()
        with pytest.raises(FetchError) as caught:
            fetch(f"http://127.0.0.1:{listener.getsockname()[1]}/", policy=policy)
        thread.join()
    return str(caught.value)


OK = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
BROKEN = {
    "one long header": (b"HTTP/1.1 200 OK\r\nX: " + b"a" * 5_000_000, "too long"),
    "many headers": (b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 200_000, "too long"),
    "endless trailers": (
        OK + b"Transfer-Encoding: chunked\r\n\r\n1\r\nx\r\n0\r\n" + b"X: y\r\n" * 200_000,
        "too long",
    ),
    "two lengths": (OK + b"Content-Length: 1\r\nContent-Length: 2\r\n\r\nxx", "Content-Length"),
    "negative length": (OK + b"Content-Length: -1\r\n\r\nxx", "Content-Length"),
    "5,000 digits": (OK + b"Content-Length: " + b"9" * 5000 + b"\r\n\r\nxx", "Content-Length"),
    "cut short": (OK + b"Content-Length: 10\r\n\r\nxx", "closed connection"),
    "no chunk": (OK + b"Transfer-Encoding: chunked\r\n\r\nZZ\r\nxx", "illegal chunk"),
    "no HTTP": (b"hello", "without sending a response"),
    "another protocol": (
        b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\nabc",
        "SWITCH",
    ),
    "redirect with an escape sequence": (
        b"HTTP/1.1 302 Found\r\nLocation: ftp://\x1b[2J/\r\nContent-Length: 0\r\n\r\n",
        "Invalid URL in location header",
    ),
    "escape sequence as reason": (
        b"HTTP/1.1 404 \x1b[2Jgone\r\nContent-Length: 0\r\n\r\n",
        r"answered 404 \x1b[2Jgone",
    ),
}


@pytest.mark.parametrize(("raw", "message"), BROKEN.values(), ids=BROKEN)
def test_broken_answers_are_told(policy: LinkPolicy, raw: bytes, message: str) -> None:
    told = answered(raw, no_robots(replace(policy, retries=0)))
    assert message in told
    assert told.isprintable()


def test_interim_answers_end_with_the_time(policy: LinkPolicy) -> None:
    """A server may send as many "100 Continue" as it likes before its answer."""
    endless = b"HTTP/1.1 100 Continue\r\n\r\n" * 400_000
    hasty = no_robots(replace(policy, total_timeout=0.3, retries=0))
    assert "in time" in answered(endless, hasty)


def test_cookies_last_for_one_link(web: Web, policy: LinkPolicy) -> None:
    """Some sites show the page only to who brings the cookie of the redirect back; what the next
    link gives must not depend on it."""
    web.pages["/a"] = Reply(status=302, headers={"Location": "/b", "Set-Cookie": "seen=1"})
    web.pages["/b"] = Reply(page(), headers={"Set-Cookie": "edition=north"})
    fetching = Fetching(no_robots(policy))
    fetching.fetch(web.url("/a"))
    assert web.asked[-1].headers["cookie"] == "seen=1"
    fetching.fetch(web.url("/b"))
    assert "cookie" not in web.asked[-1].headers


def test_the_environment_names_no_proxy(
    web: Web, policy: LinkPolicy, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A proxy would resolve the name by itself; a .netrc would give a password away."""
    (tmp_path / "netrc").write_text("default login me password secret\n")
    monkeypatch.setenv("NETRC", str(tmp_path / "netrc"))
    with serve() as proxy:
        for name in ("http_proxy", "HTTP_PROXY", "https_proxy", "all_proxy", "ALL_PROXY"):
            monkeypatch.setenv(name, proxy.url(""))
        web.pages["/a"] = Reply(page())
        assert fetch(web.url("/a"), policy=no_robots(policy)).status == 200
        assert proxy.asked == []
    assert "authorization" not in web.asked[-1].headers


def test_nobody_at_home(policy: LinkPolicy) -> None:
    with serve() as gone:
        url = gone.url("/a")
    with pytest.raises(FetchError, match=r"cannot be reached \(Connection refused\)"):
        fetch(url, policy=replace(policy, retries=0))


def test_robots_txt_is_respected(web: Web, policy: LinkPolicy) -> None:
    rules = "User-agent: *\nDisallow: /private\n\nUser-agent: summarizer\nDisallow: /*.pdf$\n"
    web.pages["/robots.txt"] = Reply(rules.encode(), content_type="text/plain")
    for path in ("/a", "/private/a", "/b.pdf"):
        web.pages[path] = Reply(page())
    fetching = Fetching(policy)
    assert fetching.fetch(web.url("/a")).status == 200
    assert fetching.fetch(web.url("/private/a")).status == 200
    with pytest.raises(FetchError, match=r"robots\.txt of 127\.0\.0\.1 asks programs not to"):
        fetching.fetch(web.url("/b.pdf"))
    assert web.count("/robots.txt") == 1
    assert web.count("/b.pdf") == 0
    other = replace(policy, user_agent="newsdesk/1.0")
    with pytest.raises(FetchError, match="robots"):
        fetch(web.url("/private/a"), policy=other)
    assert fetch(web.url("/b.pdf"), policy=no_robots(policy)).status == 200


def test_robots_txt_that_cannot_be_had_forbids(web: Web, policy: LinkPolicy) -> None:
    web.pages["/a"] = Reply(page())
    web.pages["/robots.txt"] = Reply(status=503)
    with pytest.raises(FetchError, match=r"robots\.txt cannot be read .answered 503"):
        fetch(web.url("/a"), policy=policy)
    web.pages["/robots.txt"] = Reply(status=302, headers={"Location": "/rules"})
    web.pages["/rules"] = Reply(b"User-agent: *\nDisallow: /", content_type=None)
    with pytest.raises(FetchError, match="asks programs not to"):
        fetch(web.url("/a"), policy=policy)
    assert web.count("/a") == 0


def test_robots_txt_is_asked_for_through_the_guard(
    web: Web, policy: LinkPolicy, monkeypatch: pytest.MonkeyPatch
) -> None:
    guarded = replace(policy, allow_private=False, resolver=lambda host, _: [known[host]])
    known = {"start.example": "127.0.0.1", "inner.example": "169.254.169.254"}
    web.pages["/a"] = Reply(page())
    web.pages["/robots.txt"] = Reply(status=301, headers={"Location": "http://inner.example/"})
    with pytest.raises(FetchError, match="loopback"):
        fetch(web.url("/a", "start.example"), policy=guarded)
    assert web.asked == []
    monkeypatch.setattr(  # the test server stands for a public one
        "summarizer.inputs.addresses.refusal",
        lambda address: None if address == "127.0.0.1" else refusal(address),
    )
    with pytest.raises(FetchError, match=r"inner\.example leads to a link-local address"):
        fetch(web.url("/a", "start.example"), policy=guarded)
    web.pages["/robots.txt"] = Reply(status=301, headers={"Location": "file:///etc/passwd"})
    with pytest.raises(FetchError, match="not file"):
        fetch(web.url("/a", "start.example"), policy=guarded)
    assert web.count("/a") == 0


def test_a_long_robots_txt_is_read_to_a_limit(web: Web, policy: LinkPolicy) -> None:
    """RFC 9309, 2.5: 500 KiB at least; parsing several megabytes takes seconds."""
    rules = b"User-agent: *\nDisallow: /early\n" + b"# words\n" * 100_000 + b"Disallow: /late\n"
    web.pages["/robots.txt"] = Reply(rules, content_type="text/plain")
    for path in ("/early", "/late"):
        web.pages[path] = Reply(page())
    with pytest.raises(FetchError, match="robots"):
        fetch(web.url("/early"), policy=policy)
    assert fetch(web.url("/late"), policy=policy).status == 200


def test_redirects_ask_the_robots_txt_of_where_they_lead(web: Web, policy: LinkPolicy) -> None:
    with serve() as other:
        other.pages["/robots.txt"] = Reply(b"User-agent: *\nDisallow: /", content_type=None)
        web.pages["/a"] = Reply(status=302, headers={"Location": other.url("/b")})
        with pytest.raises(FetchError, match="asks programs not to"):
            fetch(web.url("/a"), policy=policy)
        assert other.count("/b") == 0


def test_the_cache_saves_requests(web: Web, policy: LinkPolicy, tmp_path: Path) -> None:
    cached = no_robots(replace(policy, cache_dir=str(tmp_path / "links")))
    web.pages["/a"] = [Reply(page(), headers={"ETag": '"1"'}), Reply(status=304)]
    first = fetch(web.url("/a"), policy=cached)
    second = fetch(web.url("/a"), policy=cached)
    assert web.asked[-1].headers["if-none-match"] == '"1"'
    assert second == replace(first, from_cache=True)
    web.pages["/a"] = Reply(page("Changed"))
    assert fetch(web.url("/a"), policy=cached).body == page("Changed")
    web.pages["/fresh"] = Reply(page(), headers={"Cache-Control": "public, max-age=60"})
    web.pages["/never"] = Reply(page(), headers={"Cache-Control": "no-store, max-age=60"})
    for path, requests in (("/fresh", 1), ("/never", 2)):
        assert fetch(web.url(path), policy=cached).body == page()
        assert fetch(web.url(path), policy=cached).body == page()
        assert web.count(path) == requests
    with pytest.raises(FetchError, match="loopback"):  # what was kept is no way round the guard
        fetch(web.url("/fresh"), policy=replace(cached, allow_private=False))


def test_only_the_page_itself_confirms_what_is_kept(
    web: Web, policy: LinkPolicy, tmp_path: Path
) -> None:
    """Etags are unique to an address only: the page a redirect leads to now may have the same."""
    cached = no_robots(replace(policy, cache_dir=str(tmp_path)))
    web.pages["/a"] = Reply(status=302, headers={"Location": "/old"})
    web.pages["/old"] = [Reply(page("Old"), headers={"ETag": '"1"'}), Reply(status=304)]
    first = fetch(web.url("/a"), policy=cached)
    assert fetch(web.url("/a"), policy=cached) == replace(first, from_cache=True)
    assert "if-none-match" not in web.asked[-2].headers
    assert web.asked[-1].headers["if-none-match"] == '"1"'
    web.pages["/a"] = Reply(status=302, headers={"Location": "/new"})
    web.pages["/new"] = Reply(page("New"), headers={"ETag": '"1"'})
    assert fetch(web.url("/a"), policy=cached).body == page("New")
    assert "if-none-match" not in web.asked[-1].headers
    web.pages["/new"] = [Reply(page("Newer")), Reply(status=304)]
    assert fetch(web.url("/a"), policy=cached).body == page("Newer")
    web.pages["/a"] = Reply(status=304)  # from who was not asked whether it changed
    with pytest.raises(FetchError, match="answered 304"):
        fetch(web.url("/a"), policy=cached)


def test_the_cache_tells_user_agents_apart(web: Web, policy: LinkPolicy, tmp_path: Path) -> None:
    cached = no_robots(replace(policy, cache_dir=str(tmp_path)))
    headers = {"Cache-Control": "max-age=60", "Vary": "User-Agent"}
    web.pages["/a"] = [Reply(page("One"), headers=headers), Reply(page("Two"), headers=headers)]
    assert fetch(web.url("/a"), policy=cached).body == page("One")
    other = replace(cached, user_agent="newsdesk/1.0")
    assert fetch(web.url("/a"), policy=other).body == page("Two")
    assert fetch(web.url("/a"), policy=cached).body == page("One")
    # A part of a page is neither taken for the page nor kept.
    web.pages["/part"] = [Reply(b"x", status=206, headers=headers), Reply(page(), status=203)]
    with pytest.raises(FetchError, match="answered 206"):
        fetch(web.url("/part"), policy=cached)
    assert fetch(web.url("/part"), policy=cached).body == page()


def test_the_cache_is_bounded_and_survives_damage(
    web: Web, policy: LinkPolicy, tmp_path: Path
) -> None:
    cached = no_robots(replace(policy, cache_dir=str(tmp_path), max_cache_bytes=30_000))
    fresh = {"Cache-Control": "max-age=60"}
    for n in range(6):
        web.pages[f"/{n}"] = Reply(bytes([65 + n]) * 10_000, headers=fresh)
        fetch(web.url(f"/{n}"), policy=cached)
    assert len(list(tmp_path.iterdir())) == 2
    for file in tmp_path.iterdir():
        file.write_bytes(file.read_bytes()[:-1])
    assert fetch(web.url("/5"), policy=cached).body == b"F" * 10_000
    assert web.count("/5") == 2
    (tmp_path / "file").write_text("")
    with pytest.raises(Exception, match="cache of links cannot be written"):
        fetch(web.url("/5"), policy=replace(cached, cache_dir=str(tmp_path / "file" / "x")))


RSS = """<?xml version="1.0"?><rss version="2.0"
 xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Lenn News</title>
<item><title>Bridge reopens</title><link>/a</link><description>Short.</description>
<pubDate>Fri, 01 Mar 2024 09:00:00 GMT</pubDate></item>
<item><title>In full</title><link>/full</link><description>Short.</description>
<content:encoded>&lt;p&gt;All of the text stands in the feed.&lt;/p&gt;</content:encoded></item>
<item><title>Page gone</title><link>/gone</link><description>The teaser.</description></item>
<item><title>Nothing</title><link>/gone</link></item>
<item><title>Too many</title><link>/a</link></item></channel></rss>"""


@pytest.mark.parametrize("kind", ["application/rss+xml", "text/xml", "text/plain", None])
def test_a_feed_gives_its_entries(web: Web, policy: LinkPolicy, kind: str | None) -> None:
    web.pages["/feed"] = Reply(RSS.encode(), content_type=kind)
    web.pages["/a"] = Reply(page())
    limited = replace(policy, max_entries=4)
    found = read_link(web.url("/feed"), policy=limited)
    assert [a.title for a in found] == ["Bridge reopens", "In full", "Page gone"]
    assert found[0].text.startswith(BODY)
    assert found[0].published == datetime(2024, 3, 1, 9, tzinfo=UTC)
    assert found[1].text == "All of the text stands in the feed."
    assert found[2].text == "The teaser."
    assert {a.source for a in found[1:]} == {"Lenn News"}
    assert web.count("/robots.txt") == 1
    assert web.count("/full") == 0
    errors = read_articles([web.url("/feed")], policy=limited).errors
    assert [error.removeprefix(web.url("/feed")) for error in errors] == [
        f": entry 3: only its teaser is used: {web.url('/gone')}: answered 404 Not Found",
        f": entry 4: {web.url('/gone')}: answered 404 Not Found",
        ": 1 more entries of the feed were not read",
    ]
    with pytest.raises(FetchError, match="is a feed"):
        article_from_url(web.url("/feed"), policy=policy)


def test_other_types_are_read_as_files_are(web: Web, policy: LinkPolicy) -> None:
    web.pages["/t"] = Reply(f"Title: Bridge\n\n{BODY}".encode(), content_type="text/plain")
    web.pages["/j"] = Reply(b'{"text": "Short text."}', content_type="application/json")
    web.pages["/l"] = Reply(b'[{"text": "a"}, {"text": "b"}]', content_type="application/json")
    web.pages["/e"] = Reply(b"")
    plain = article_from_url(web.url("/t"), policy=policy)
    assert plain == Article(text=BODY, title="Bridge", url=web.url("/t"))
    assert read_link(web.url("/j"), policy=policy)[0].text == "Short text."
    with pytest.raises(FetchError, match="holds 2 articles"):
        read_link(web.url("/l"), policy=policy)
    with pytest.raises(FetchError, match=f"^{web.url('/e')}: "):
        article_from_url(web.url("/e"), policy=policy)


def test_links_among_files(web: Web, policy: LinkPolicy, tmp_path: Path) -> None:
    web.pages["/a"] = Reply(page())
    (tmp_path / "b.txt").write_text("A text.")
    paths = [web.url("/a"), web.url("/none"), str(tmp_path / "b.txt")]
    result = read_articles(paths, policy=policy)
    assert [a.title for a in result.articles] == ["Bridge reopens", None]
    assert result.errors == (f"{web.url('/none')}: answered 404 Not Found",)


def test_tls_checks_the_name_of_the_link(
    tmp_path: Path, policy: LinkPolicy, monkeypatch: pytest.MonkeyPatch
) -> None:
    key, certificate = tmp_path / "key.pem", tmp_path / "cert.pem"
    subprocess.run(
        [
            *("openssl", "req", "-x509", "-newkey", "ec", "-nodes", "-days", "2"),
            *("-pkeyopt", "ec_paramgen_curve:prime256v1", "-subj", "/CN=news.example"),
            *("-addext", "subjectAltName=DNS:news.example"),
            *("-keyout", str(key), "-out", str(certificate)),
        ],
        check=True,
        capture_output=True,
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    names: list[str | None] = []

    def remember(_: Any, name: str | None, __: Any) -> None:
        names.append(name)

    context.sni_callback = remember
    here = no_robots(replace(policy, resolver=lambda *_: ["127.0.0.1"], retries=0))
    with serve(context) as secure:
        secure.pages["/a"] = Reply(page())
        with pytest.raises(FetchError, match=r"(?i)certificate"):
            fetch(secure.url("/a", "news.example"), policy=here)
        monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
        assert fetch(secure.url("/a", "news.example"), policy=here).status == 200
        assert names[-1] == "news.example"
        with pytest.raises(FetchError, match=r"(?i)certificate"):
            fetch(secure.url("/a", "other.example"), policy=here)


WRONG_POLICIES: dict[str, dict[str, Any]] = {
    "timeout": {"timeout": 0},
    "sizes": {"max_bytes": -1},
    "retries": {"retries": -1},
    "agent": {"user_agent": "zwölf/1"},
    "agent with a line end": {"user_agent": "a\r\nX: y"},
    "no agent": {"user_agent": ""},
}


@pytest.mark.parametrize("fields", WRONG_POLICIES.values(), ids=WRONG_POLICIES)
def test_settings_are_checked(fields: dict[str, Any]) -> None:
    with pytest.raises(OptionError):
        LinkPolicy(**fields)


def test_the_policy_loads_no_http_library() -> None:
    script = (
        "import sys, summarizer.inputs.links\n"
        "assert not {'httpx', 'protego', 'feedparser'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", script], check=True)
    assert links.CONTENT_TYPES
