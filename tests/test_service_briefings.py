"""Briefings and verifications over HTTP, from a service in a process of its own."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from httpx_sse import connect_sse

from service.work import STEPS
from summarizer import Briefing, summarize
from tests.service_process import ARTICLES, Service

ASK: dict[str, Any] = {"articles": ARTICLES, "max_words": 60}


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    with Service(tmp_path_factory.mktemp("service")) as service, service.client() as client:
        yield client


def problem(response: httpx.Response, status: int) -> dict[str, Any]:
    """The problem document of a response, checked to be one."""
    assert response.status_code == status, response.text
    assert response.headers["content-type"] == "application/problem+json"
    document: dict[str, Any] = response.json()
    assert document["status"] == status
    assert document["instance"] == response.headers["x-request-id"]
    return document


def test_a_briefing_is_the_library_s(client: httpx.Client) -> None:
    response = client.post("/v1/briefings", json=ASK)
    assert response.status_code == 200
    assert response.headers["content-type"] == "application/json"
    assert response.text == summarize(ARTICLES, max_words=60).to_json(indent=None, timings=False)
    assert Briefing.from_json(response.content).id == response.headers["x-briefing-id"]


def test_pages_and_half_filled_articles_are_taken_as_the_library_takes_them(
    client: httpx.Client,
) -> None:
    paragraphs = "".join(f"<p>{sentence}.</p>" for sentence in ARTICLES[0]["text"].split(". "))
    page = (
        "<html><head><title>Tram line approved</title></head><body><nav>Home</nav>"
        f"<article><h1>Tram line approved</h1>{paragraphs * 3}</article></body></html>"
    )
    articles = [
        {"html": page, "source": "Harbour Gazette", "title": " "},
        {"html": page, "text": ARTICLES[1]["text"], "url": "https://post.example.org/tram"},
        {"text": ARTICLES[2]["text"], "html": "", "title": "", "language": "en"},
    ]
    answer = client.post("/v1/briefings", json={"articles": articles, "length": "short"})
    assert answer.status_code == 200, answer.text
    made = summarize(articles, length="short")
    assert answer.text == made.to_json(indent=None, timings=False)
    assert made.articles[0].title == "Tram line approved"


FORMATS = {
    "markdown": ("text/markdown", "markdown"),
    "html": ("text/html", "html"),
    "text": ("text/plain", "text"),
    "json": ("application/json", "json"),
    "best of several": ("text/html;q=0.2, text/markdown;q=0.9, */*;q=0.1", "markdown"),
    "anything": ("*/*", "json"),
}


@pytest.mark.parametrize(("accept", "name"), FORMATS.values(), ids=FORMATS)
def test_formats(client: httpx.Client, accept: str, name: str) -> None:
    by_header = client.post("/v1/briefings", json=ASK, headers={"Accept": accept})
    by_option = client.post("/v1/briefings", json={**ASK, "format": name})
    in_query = client.post("/v1/briefings", json=ASK, params={"format": name})
    assert by_header.status_code == 200
    assert by_header.text == by_option.text == in_query.text
    assert by_header.headers["content-type"] == by_option.headers["content-type"]


def test_a_format_that_is_not_made_is_406(client: httpx.Client) -> None:
    document = problem(client.post("/v1/briefings", json=ASK, headers={"Accept": "image/png"}), 406)
    assert "application/json" in document["detail"]


def test_ndjson_and_gzip(client: httpx.Client) -> None:
    lines = "\n".join(json.dumps(article) for article in ARTICLES)
    response = client.post(
        "/v1/briefings?max_words=60",
        content=gzip.compress(lines.encode()),
        headers={"Content-Type": "application/x-ndjson", "Content-Encoding": "gzip"},
    )
    assert (
        response.json()["sentences"] == client.post("/v1/briefings", json=ASK).json()["sentences"]
    )


def test_files_and_fields_of_a_form(client: httpx.Client) -> None:
    response = client.post(
        "/v1/briefings",
        data={
            "text": [a["text"] for a in ARTICLES[:2]],
            "source": ["One", "Two"],
            "max_words": "60",
        },
        files=[("files", ("../../third.txt", ARTICLES[2]["text"].encode(), "text/plain"))],
    )
    assert response.status_code == 200, response.text
    articles = response.json()["articles"]
    assert [a["source"] for a in articles][:2] == ["One", "Two"]
    assert len(articles) == 3


def test_equal_requests_come_from_the_cache(client: httpx.Client) -> None:
    ask = {**ASK, "query": "What does it cost?"}
    first = client.post("/v1/briefings", json=ask)
    second = client.post("/v1/briefings", json=ask)
    assert "hit" not in first.headers["cache-status"]
    assert "hit" in second.headers["cache-status"]
    assert (first.content, first.headers["etag"]) == (second.content, second.headers["etag"])


def test_a_stored_briefing_can_be_read_again(client: httpx.Client) -> None:
    made = client.post("/v1/briefings", json={**ASK, "store": True})
    path = f"/v1/briefings/{made.headers['x-briefing-id']}"
    read = client.get(path)
    assert read.content == made.content
    assert client.get(path, headers={"If-None-Match": read.headers["etag"]}).status_code == 304
    as_text = client.get(path, params={"format": "markdown", "download": "true"})
    assert as_text.text == Briefing.from_json(made.content).to_markdown()
    assert "attachment" in as_text.headers["content-disposition"]
    problem(client.get("/v1/briefings/0123456789abcdef"), 404)
    problem(client.get("/v1/briefings/..%2fetc"), 404)


def test_what_is_not_to_be_stored_is_not(client: httpx.Client) -> None:
    made = client.post("/v1/briefings", json={**ASK, "max_words": 41})
    problem(client.get(f"/v1/briefings/{made.headers['x-briefing-id']}"), 404)


def test_the_stream_tells_stages_then_sentences_then_the_whole(client: httpx.Client) -> None:
    ask = {**ASK, "max_words": 59}
    with connect_sse(client, "POST", "/v1/briefings", json=ask) as source:
        events = list(source.iter_sse())
    kinds = [event.event for event in events]
    stages = [event.json()["stage"] for event in events if event.event == "progress"]
    assert stages == list(STEPS)
    # Each sentence is told as it is verified: before the stages that follow.
    verified = kinds.index("sentence")
    assert events[verified - 1].json()["stage"] == "verify"
    after = ["sentence"] * kinds.count("sentence") + ["progress", "briefing"]
    assert kinds[verified:] == after
    whole = events[-1].json()
    told = [event.json() for event in events if event.event == "sentence"]
    assert [{k: v for k, v in s.items() if k != "index"} for s in told] == whole["sentences"]
    steps = [event.json() for event in events if event.event == "progress"]
    assert [s["step"] for s in steps] == sorted(s["step"] for s in steps)
    assert steps[-1]["step"] <= steps[-1]["of"]


def test_a_refused_stream_has_its_own_status(client: httpx.Client) -> None:
    headers = {"Accept": "text/event-stream"}
    problem(client.post("/v1/briefings", json={"articles": []}, headers=headers), 422)
    with connect_sse(
        client, "POST", "/v1/briefings", json={"articles": [{"text": "Share on Facebook"}]}
    ) as source:
        # What is wrong shows only after the first stage: then it is the last event.
        assert source.response.status_code == 200
        last = list(source.iter_sse())[-1]
        assert last.event == "problem"
        assert last.json()["status"] == 422


def test_verification(client: httpx.Client) -> None:
    said = client.post(
        "/v1/verifications",
        json={"text": "Work will begin in May and cost 40 million euros.", "articles": ARTICLES},
    )
    assert said.status_code == 200
    assert said.json()["supported"] is True
    assert said.json()["sentences"][0]["evidence"]


WRONG: dict[str, tuple[Any, int, str | None]] = {
    "no articles": ({"articles": []}, 422, "/articles"),
    "not an object": ([], 422, ""),
    "unknown option": ({**ASK, "max_word": 1}, 422, "/max_word"),
    "wrong type": ({**ASK, "max_words": "many"}, 422, "/max_words"),
    "out of range": ({**ASK, "max_words": 10**30}, 422, "/max_words"),
    "above the limit": ({**ASK, "max_words": 4999}, 422, "/max_words"),
    "unknown writer": ({**ASK, "writer": "transformers:/etc"}, 422, "/writer"),
    "unknown encoder": ({**ASK, "encoder": "/etc/passwd"}, 422, "/encoder"),
    "unknown language": ({**ASK, "language": "xx"}, 422, "/language"),
    "an article in an unknown language": (
        {"articles": [ARTICLES[0], {"text": "A is.", "language": "Klingon"}]},
        422,
        "/articles/1/language",
    ),
    "empty article": ({"articles": [ARTICLES[0], {"text": " "}]}, 422, "/articles/1"),
    "link while fetching is off": (
        {"articles": [{"url": "http://169.254.169.254/"}]},
        422,
        "/articles/0/url",
    ),
    "wrong time": (
        {"articles": [{"text": "A b.", "published": "soon"}]},
        422,
        "/articles/0/published",
    ),
    "too many articles": ({"articles": [{"text": "x."}] * 201}, 422, "/articles"),
    "a page without text": (
        {"articles": [ARTICLES[0], {"html": "<p></p>"}]},
        422,
        "/articles/1/html",
    ),
    "blank html beside a link": (
        {"articles": [{"url": "http://169.254.169.254/", "html": " "}]},
        422,
        "/articles/0/url",
    ),
    "one id twice": ({"articles": [{"text": "A is.", "id": "a"}] * 2}, 422, "/articles"),
    "nothing but chrome": ({"articles": [{"text": "Advertisement"}]}, 422, "/articles"),
    "long query": ({**ASK, "query": "why " * 1000}, 422, "/query"),
}


@pytest.mark.parametrize(("body", "status", "pointer"), WRONG.values(), ids=WRONG)
def test_what_is_wrong_is_pointed_at(
    client: httpx.Client, body: Any, status: int, pointer: str | None
) -> None:
    document = problem(client.post("/v1/briefings", json=body), status)
    assert pointer in [error.get("pointer") for error in document["errors"]]


FILES: dict[str, tuple[str, bytes, str]] = {
    "more articles than the limit": (
        "a.jsonl",
        b'{"text": "The bridge opened."}\n' * 201,
        "more articles than the limit of 200",
    ),
    "a long article": ("a.txt", b"The bridge opened. " * 30_000, "the limit is 500,000"),
    "a long article, packed": (
        "a.txt.gz",
        gzip.compress(b"The bridge opened. " * 200_000),
        "the limit is 500,000",
    ),
    "packed again and again": (
        "a.txt.gz",
        gzip.compress(b" " * 70_000_000),
        "is larger than 64 MB",
    ),
    "nothing": ("a.txt", b" ", "a.txt is empty"),
    "a bad line": ("../a.jsonl", b'{"text": "The bridge opened."}\n{', "a.jsonl:2: "),
}


@pytest.mark.parametrize(("name", "content", "detail"), FILES.values(), ids=FILES)
def test_limits_hold_for_what_files_hold(
    client: httpx.Client, name: str, content: bytes, detail: str
) -> None:
    first = ("files", ("ok.txt", b"The bridge opened on Friday."))
    answer = client.post("/v1/briefings", files=[first, ("files", (name, content))])
    document = problem(answer, 422)
    assert detail in document["detail"]
    assert [error["pointer"] for error in document["errors"]] == ["/files/1"]


UNREADABLE = {
    "not JSON": (b"{", "application/json", 400),
    "empty": (b"", "application/json", 400),
    "deep JSON": (b"[" * 100_000, "application/json", 400),
    "bad UTF-8": (b'{"articles": [{"text": "\xff\xfe"}]}', "application/json", 400),
    "lone surrogate": (b'{"articles": [{"text": "\\ud800"}]}', "application/json", 400),
    "huge number": (b'{"articles": [{"text": "A."}], "max_words": 1e999}', "application/json", 422),
    "another type": (b"<a/>", "text/xml", 415),
    "a form that is none": (b"--x", "multipart/form-data", 400),
    "a cut form": (b"--x\r\nContent-Disp", "multipart/form-data; boundary=x", 422),
    "broken NDJSON": (b'{"text": "A."}\n{', "application/x-ndjson", 400),
}


@pytest.mark.parametrize(("body", "kind", "status"), UNREADABLE.values(), ids=UNREADABLE)
def test_what_cannot_be_read_is_said(
    client: httpx.Client, body: bytes, kind: str, status: int
) -> None:
    problem(client.post("/v1/briefings", content=body, headers={"Content-Type": kind}), status)


def test_other_paths_and_methods_are_problems(client: httpx.Client) -> None:
    problem(client.get("/v1/nothing"), 404)
    problem(client.put("/v1/briefings"), 405)


def test_idempotency_keys(client: httpx.Client) -> None:
    headers = {"Idempotency-Key": "one"}
    first = client.post("/v1/briefings", json=ASK, headers=headers)
    again = client.post("/v1/briefings", json=ASK, headers=headers)
    assert again.content == first.content
    assert again.headers["idempotent-replayed"] == "true"
    problem(client.post("/v1/briefings", json={**ASK, "max_words": 9}, headers=headers), 422)
    problem(client.post("/v1/briefings", json=ASK, headers={"Idempotency-Key": "x" * 300}), 400)


def test_an_idempotent_job_is_one_job(client: httpx.Client) -> None:
    headers = {"Idempotency-Key": "two", "Prefer": "respond-async"}
    first = client.post("/v1/briefings", json=ASK, headers=headers)
    again = client.post("/v1/briefings", json=ASK, headers=headers)
    assert first.status_code == again.status_code == 202
    assert first.json()["id"] == again.json()["id"]
    assert first.headers["location"] == again.headers["location"]
