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
    "backslash": ("http://8.8.8.8\\@127.0.0.1/", "user name|not a link|loopback"),
}


@pytest.mark.parametrize(("url", "message"), REFUSED_LINKS.values(), ids=REFUSED_LINKS)
def test_refuses_links(url: str, message: str) -> None:
    with pytest.raises(FetchError, match=message) as caught:
        fetch(url, policy=LinkPolicy(retries=0, timeout=1.0))
    assert "\n" not in str(caught.value)
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


def test_nobody_at_home(policy: LinkPolicy) -> None:
    with serve() as gone:
        url = gone.url("/a")
    with pytest.raises(FetchError, match=r"refused|could not be read"):
        fetch(url, policy=replace(policy, retries=0))


def test_robots_txt_is_respected(web: Web, policy: LinkPolicy) -> None:
    rules = "User-agent: *\nDisallow: /private\n\nUser-agent: summarizer\nDisallow: /*.pdf$\n"
    web.pages["/robots.txt"] = Reply(rules.encode(), content_type="text/plain")
    for path in ("/a", "/private/a", "/b.pdf"):
        web.pages[path] = Reply(page())
    with Fetching(policy) as fetching:
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
