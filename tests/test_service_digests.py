"""The editions of a digest over HTTP."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import feedparser
import httpx
import pytest

from summarizer.digest.edition import Edition
from tests.digests import DAY, config, run, write_landslide
from tests.service_process import Service


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    base = tmp_path_factory.mktemp("digest")
    (base / "digest.toml").write_text('[digest]\nlink = "https://digest.example.org/"\n')
    write_landslide(base, "first", "second")
    run(config(base))
    write_landslide(base, "next day", when=DAY + timedelta(hours=20))
    run(config(base), DAY + timedelta(days=1))
    return base


@pytest.fixture(scope="module")
def client(folder: Path) -> Iterator[httpx.Client]:
    settings = {"SUMMARIZER_DIGEST__CONFIG": str(folder / "digest.toml")}
    with Service(folder, settings=settings) as service, service.client() as client:
        yield client


def test_the_list(client: httpx.Client) -> None:
    editions = client.get("/v1/digests").json()["editions"]
    assert [edition["id"] for edition in editions] == ["2024-03-05", "2024-03-04"]
    assert client.get(editions[0]["href"]).json()["id"] == "2024-03-05"
    page = client.get("/v1/digests", headers={"Accept": "text/html"}).text
    assert 'href="digests/2024-03-04"' in page
    assert "Latest edition, 5 March 2024" in page


def test_the_page_leads_to_the_latest_edition_and_the_archive(client: httpx.Client) -> None:
    page = client.get("/", headers={"Accept": "text/html"}).text
    assert '<a href="/v1/digests/latest">Latest edition</a>' in page
    assert '<a href="/v1/digests">Archive</a>' in page


def test_an_edition_in_the_formats_it_has(client: httpx.Client) -> None:
    for name in ("2024-03-05", "latest"):
        edition = Edition.from_json(client.get(f"/v1/digests/{name}").content)
        assert edition.id == "2024-03-05"
    page = client.get("/v1/digests/2024-03-05", headers={"Accept": "text/html"})
    assert page.headers["content-type"] == "text/html; charset=utf-8"
    assert 'href="2024-03-04#' in page.text, "the edition that last told the story"
    assert 'href="../digests"' in page.text
    markdown = client.get("/v1/digests/2024-03-05", headers={"Accept": "text/markdown"}).text
    assert markdown.startswith("# News digest, 2024-03-05")


def test_the_style_of_a_page_is_allowed_and_nothing_else(client: httpx.Client) -> None:
    for path in ("/v1/digests", "/v1/digests/latest"):
        page = client.get(path, headers={"Accept": "text/html"})
        found = re.search("<style>(.*?)</style>", page.text, re.DOTALL)
        assert found
        digest = base64.b64encode(hashlib.sha256(found[1].encode()).digest()).decode()
        policy = page.headers["content-security-policy"]
        assert f"style-src 'sha256-{digest}'" in policy
        assert "script-src" not in policy


def test_unchanged_answers_are_not_sent_again(client: httpx.Client) -> None:
    for path in ("/v1/digests", "/v1/digests/2024-03-04", "/feeds/digest.atom"):
        tag = client.get(path).headers["etag"]
        again = client.get(path, headers={"If-None-Match": tag})
        assert (again.status_code, again.content) == (304, b"")


@pytest.mark.parametrize("form", ["atom", "rss"])
def test_feeds(client: httpx.Client, form: str) -> None:
    answer = client.get(f"/feeds/digest.{form}")
    feed = feedparser.parse(answer.content)
    assert not feed.bozo
    assert [entry.link.split("#")[0] for entry in feed.entries] == [
        "https://digest.example.org/2024-03-05/",
        "https://digest.example.org/2024-03-04/",
    ]


PROBLEMS = {
    "no such day": ("/v1/digests/2020-01-01", 404),
    "no day": ("/v1/digests/yesterday", 404),
    "a path": ("/v1/digests/..%2f..%2fetc", 404),
    "no such feed": ("/feeds/digest.exe", 404),
}


@pytest.mark.parametrize("case", PROBLEMS)
def test_problems(client: httpx.Client, case: str) -> None:
    path, status = PROBLEMS[case]
    answer = client.get(path)
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"


def test_without_an_edition(tmp_path: Path) -> None:
    (tmp_path / "digest.toml").write_text("")
    settings = {"SUMMARIZER_DIGEST__CONFIG": str(tmp_path / "digest.toml")}
    with Service(tmp_path, settings=settings) as service, service.client() as client:
        for path in ("/v1/digests", "/feeds/digest.atom"):
            assert "no edition yet" in client.get(path).json()["detail"]
        assert client.get("/v1/digests/latest").status_code == 404
