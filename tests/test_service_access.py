"""Keys, rates, hosts and origins, and the small parts that decide about a request."""

from __future__ import annotations

import base64
from contextlib import nullcontext
from pathlib import Path

import httpx
import pytest

from service.access import Hosts, Keys, Rates, check_origin, new_key
from service.cache import AnswerCache, CachedAnswer
from service.negotiation import not_modified, wanted
from service.problems import Problem
from summarizer import OptionError
from summarizer.settings import Settings, load_settings
from tests.service_process import ARTICLES, Service


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def settings(**tables: dict[str, object]) -> Settings:
    return load_settings(flags=tables)


WHO_NEEDS_KEYS = {
    "loopback": ("127.0.0.1", "auto", False),
    "loopback by name": ("localhost", "auto", False),
    "loopback, IPv6": ("::1", "auto", False),
    "everywhere": ("0.0.0.0", "auto", True),
    "an address": ("192.0.2.7", "auto", True),
    "loopback, wanted": ("127.0.0.1", "always", True),
    "everywhere, waived": ("0.0.0.0", "never", False),
}


@pytest.mark.parametrize(
    ("host", "required", "needed"), WHO_NEEDS_KEYS.values(), ids=WHO_NEEDS_KEYS
)
def test_who_needs_keys(host: str, required: str, needed: bool) -> None:
    chosen = settings(service={"host": host}, auth={"required": required})
    if needed:
        with pytest.raises(OptionError, match="needs API keys"):
            Keys(chosen)
    else:
        assert Keys(chosen).required is False


def test_keys_are_known_by_their_hash(tmp_path: Path) -> None:
    one, line_one = new_key("desk")
    two, line_two = new_key("night-desk")
    file = tmp_path / "keys"
    file.write_text(f"# keys\n\n{line_two}\n")
    keys = Keys(settings(auth={"keys": [line_one], "keys_file": str(file)}))
    assert keys.required
    assert one not in line_one
    assert keys.name_of(f"Bearer {one}", None) == "desk"
    assert keys.name_of(None, two) == "night-desk"
    assert keys.name_of("Basic " + base64.b64encode(f"x:{two}".encode()).decode(), None)
    for wrong in ("Bearer x", "Bearer", "Digest " + one, "Basic !", "", "Bearer " + line_one, None):
        assert keys.name_of(wrong, None) is None
    assert keys.name_of(None, "ключ") is None


@pytest.mark.parametrize("text", ["desk:123", "no key at all", "desk:" + "g" * 64])
def test_malformed_keys_are_refused(tmp_path: Path, text: str) -> None:
    file = tmp_path / "keys"
    file.write_text(text)
    with pytest.raises(OptionError, match="API key 1"):
        Keys(settings(auth={"keys_file": str(file)}))
    with pytest.raises(OptionError, match="keys_file"):
        Keys(settings(auth={"keys_file": str(tmp_path / "none")}))
    with pytest.raises(OptionError, match="name"):
        new_key("a name: with colon")


def test_rates() -> None:
    rates = Rates(2)
    rates.take("a")
    rates.take("a")
    with pytest.raises(Problem) as caught:
        rates.take("a")
    assert caught.value.status == 429
    assert 1 <= int(caught.value.headers["Retry-After"]) <= 30
    rates.take("b")
    for _ in range(100):
        Rates(0).take("a")


def test_the_clients_that_are_counted_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("service.access.RATE_CLIENTS", 3)
    rates = Rates(1)
    for client in "abcd":
        rates.take(client)
    rates.take("a")  # forgotten, as the one that was not heard of for longest
    with pytest.raises(Problem):
        rates.take("d")


ORIGINS = {
    "no browser": ({}, True),
    "its own page": ({b"origin": b"http://localhost:8000"}, True),
    # Behind a proxy that changes the name, the browser still says whose page it is.
    "its own page by another name": (
        {b"origin": b"https://news.example", b"sec-fetch-site": b"same-origin"},
        True,
    ),
    "allowed": ({b"origin": b"https://desk.example", b"sec-fetch-site": b"cross-site"}, True),
    "its own page behind TLS": ({b"origin": b"https://LOCALHOST:8000"}, True),
    "no origin at all": ({b"origin": b"http://[localhost:8000"}, False),
    "another page": ({b"origin": b"https://evil.example"}, False),
    "another page, without its origin": ({b"sec-fetch-site": b"cross-site"}, False),
}


@pytest.mark.parametrize(("headers", "let_in"), ORIGINS.values(), ids=ORIGINS)
def test_origins(headers: dict[bytes, bytes], let_in: bool) -> None:
    with nullcontext() if let_in else pytest.raises(Problem, match="other origins"):
        check_origin({b"host": b"localhost:8000", **headers}, ["https://desk.example"])


HOSTS = {
    "loopback": ({}, "127.0.0.1:8000", True),
    "loopback name": ({}, "LOCALHOST", True),
    "IPv6": ({}, "[::1]:80", True),
    "foreign": ({}, "evil.example", False),
    "nothing": ({}, "", False),
    "allowed": ({"allowed_hosts": ["news.example"]}, "news.example:443", True),
    "not allowed": ({"allowed_hosts": ["news.example"]}, "localhost", False),
    "below": ({"allowed_hosts": ["*.example"]}, "a.b.example", True),
    "itself is not below": ({"allowed_hosts": ["*.example"]}, "example", False),
    "any": ({"allowed_hosts": ["*"]}, "evil.example", True),
}


@pytest.mark.parametrize(("service", "host", "served"), HOSTS.values(), ids=HOSTS)
def test_hosts(service: dict[str, object], host: str, served: bool) -> None:
    hosts = Hosts(settings(service=service))
    if served:
        hosts.check(host)
    else:
        with pytest.raises(Problem, match="not served"):
            hosts.check(host)


def test_the_cache_is_bounded() -> None:
    cache = AnswerCache(10_000)
    for number in range(50):
        cache.put(str(number), CachedAnswer("id", b"x" * 1000, "tag"))
        cache.get("0")
    assert cache.get("0") is not None  # used all the time
    assert cache.get("1") is None
    assert len(cache) <= 10_000 // 1500 + 1
    cache.put("big", CachedAnswer("id", b"x" * 5000, "tag"))
    assert cache.get("big") is None
    off = AnswerCache(0)
    off.put("a", CachedAnswer("id", b"", "tag"))
    assert len(off) == 0


ACCEPTED = {
    None: "json",
    "": "json",
    "text/*": "markdown",
    "text/event-stream": "events",
    "text/html, application/xhtml+xml, */*;q=0.8": "html",
    "application/json;q=0.1, text/plain;q=0.3": "text",
    "text/html;q=0, */*": "json",
    "text/html;q=nonsense, text/plain": "text",
}


@pytest.mark.parametrize(("accept", "name"), ACCEPTED.items())
def test_negotiation(accept: str | None, name: str) -> None:
    assert wanted(accept or None) == name


@pytest.mark.parametrize("accept", ["image/png", "text/html;q=0", "text/html;q=nonsense"])
def test_what_is_not_made_here_is_refused(accept: str) -> None:
    with pytest.raises(Problem) as caught:
        wanted(accept)
    assert caught.value.status == 406


@pytest.mark.parametrize("header", ['"a"', 'W/"a"', '"b", "a"', "*"])
def test_entity_tags(header: str) -> None:
    assert not_modified(header, '"a"')
    assert not not_modified('"b"', '"a"')
    assert not not_modified(None, '"a"')


def test_with_keys(tmp_path: Path) -> None:
    key, line = new_key("desk")
    variables = {
        "SUMMARIZER_AUTH__KEYS": f'["{line}"]',
        "SUMMARIZER_LIMITS__RATE_PER_MINUTE": "6",
        "SUMMARIZER_SERVICE__CORS_ORIGINS": '["https://desk.example"]',
    }
    ask = {"articles": ARTICLES, "store": True}
    with Service(tmp_path, settings=variables) as service, service.client() as client:
        refused = client.post("/v1/briefings", json=ask)
        assert refused.status_code == 401
        assert refused.headers["www-authenticate"] == "Bearer"
        assert client.get("/").headers["www-authenticate"].startswith("Basic")
        assert client.get("/v1/info").status_code == 401
        for path in ("/healthz", "/readyz", "/metrics", "/openapi.json", "/static/page.css"):
            assert client.get(path).status_code == 200
        bearer = {"Authorization": f"Bearer {key}"}
        made = client.post("/v1/briefings", json=ask, headers=bearer)
        assert made.status_code == 200
        # A shared link opens without a key; the API does not.
        briefing = made.headers["x-briefing-id"]
        assert client.get(f"/briefings/{briefing}").status_code == 200
        assert client.get(f"/v1/briefings/{briefing}").status_code == 401
        assert client.get("/", auth=httpx.BasicAuth("me", key)).status_code == 200
        origin = {"Origin": "https://desk.example"} | bearer
        allowed = client.post("/v1/briefings", json=ask, headers=origin)
        assert allowed.headers["access-control-allow-origin"] == "https://desk.example"
        statuses = [client.get("/v1/info", headers=bearer).status_code for _ in range(6)]
        assert statuses[0] == 200
        assert statuses[-1] == 429
        text = client.get("/metrics").text
        assert 'summarizer_refused_total{reason="rate"}' in text
        assert key not in service.log.read_text()


def test_operations(tmp_path: Path) -> None:
    with Service(tmp_path) as service, service.client() as client:
        info = client.get("/v1/info").json()
        assert info["writers"][0] == "verbatim"
        assert info["limits"]["articles"] == 200
        client.post("/v1/briefings", json={"articles": ARTICLES})
        client.post("/v1/briefings", json={"articles": ARTICLES})
        counted = client.get("/metrics").text
        for line in (
            'summarizer_http_requests_total{method="POST",route="/v1/briefings",status="200"} 2.0',
            "summarizer_cache_hits_total 1.0",
            "summarizer_articles_total 3.0",
            "summarizer_queue_size 0.0",
        ):
            assert line in counted
        given = client.get("/healthz", headers={"X-Request-Id": "mine-1"})
        assert given.headers["x-request-id"] == "mine-1"
        forged = client.get("/healthz", headers={"X-Request-Id": "a b\tc"})
        assert forged.headers["x-request-id"] != "a b\tc"
