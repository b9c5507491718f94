"""Examples for the specification: what a request may look like, and what is answered to it.

The answers that a briefing makes are kept in ``examples.json``; a test makes them again and
compares, and writes them anew with ``pytest --rewrite-golden``.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from service.requests import BriefingRequest, VerificationRequest
from summarizer.settings import LimitSettings

ANSWERS = Path(__file__).with_name("examples.json")

#: What `/v1/info` tells of the limits.
LIMITS = {
    "body_bytes",
    "articles",
    "article_characters",
    "words",
    "query_characters",
    "deadline_seconds",
    "rate_per_minute",
}
_JOB_ID = "1f0c3a5be2d94c7a8e61"
_EDITION = {
    "id": "2024-03-05",
    "date": "2024-03-05",
    "title": "News digest, 2024-03-05",
    "stories": 7,
    "corrections": 1,
    "href": "/v1/digests/2024-03-05",
}
_FEED = "https://jsonfeed.org/version/1.1"


def briefing_request() -> dict[str, Any]:
    """The request that the examples are made of."""
    return _of_model(BriefingRequest)


def verification_request() -> dict[str, Any]:
    return _of_model(VerificationRequest)


def add_examples(spec: dict[str, Any]) -> None:
    """Put an example beside every body and parameter of the specification that has one."""
    answers = json.loads(ANSWERS.read_text("utf-8"))
    parameters = _parameters(answers["json"]["id"])
    bodies, responses = _bodies(), _responses(answers)
    for path, operations in spec["paths"].items():
        for verb, operation in operations.items():
            name = f"{verb} {path}"
            for parameter in operation.get("parameters", ()):
                if parameter["name"] in parameters:
                    parameter["example"] = parameters[parameter["name"]]
            content = operation.get("requestBody", {}).get("content", {})
            for media_type, example in bodies.get(name, {}).items():
                content[media_type]["example"] = example
            for status, examples in responses.get(name, {}).items():
                content = operation["responses"][status]["content"]
                for media_type, example in examples.items():
                    content[media_type]["example"] = example


def _parameters(briefing_id: str) -> dict[str, Any]:
    return {
        "briefing_id": briefing_id,
        "job_id": _JOB_ID,
        "format": "markdown",
        "download": True,
        "date": "latest",
        "form": "atom",
        "Prefer": "respond-async",
        "Idempotency-Key": "tram-2024-03-04",
    }


def _bodies() -> dict[str, dict[str, Any]]:
    request = briefing_request()
    return {
        "post /v1/briefings": {
            "application/json": request,
            "application/x-ndjson": "\n".join(map(json.dumps, request["articles"])),
            "multipart/form-data": {
                "text": [article["text"] for article in request["articles"]],
                "max_words": request["max_words"],
            },
        },
        "post /v1/verifications": {"application/json": verification_request()},
    }


def _responses(answers: dict[str, Any]) -> dict[str, dict[str, dict[str, Any]]]:
    briefing = answers["json"]
    written = {
        "application/json": briefing,
        "text/markdown": answers["markdown"],
        "text/html": "<!doctype html>…",
        "text/plain": answers["text"],
    }
    queued = _job(state="queued")
    done = _job(
        state="succeeded",
        started="2024-03-05T07:00:00.210000+00:00",
        ended="2024-03-05T07:00:00.390000+00:00",
        attempts=1,
        progress={"stage": "find omissions", "step": 14, "of": 14},
        briefing=briefing["id"],
    )
    told = [
        ("progress", {"stage": "verify", "step": 12, "of": 14}),
        ("sentence", {"index": 0, **briefing["sentences"][0]}),
        ("briefing", briefing),
    ]
    info = {
        "version": briefing["manifest"]["version"],
        "writers": ["verbatim", "tidied"],
        "encoders": ["default"],
        "formats": ["json", "markdown", "html", "text"],
        "fetching": False,
        "keys_required": False,
        "limits": LimitSettings().model_dump(include=LIMITS),
    }
    edition = {
        "application/json": _edition(briefing),
        "text/markdown": "# News digest, 2024-03-05\n…",
        "text/html": "<!doctype html>…",
        "text/plain": "News digest, 2024-03-05\n…",
    }
    return {
        "post /v1/briefings": {
            "200": {**written, "text/event-stream": _stream(told)},
            "202": {"application/json": queued},
        },
        "get /v1/briefings/{briefing_id}": {"200": written},
        "post /v1/verifications": {"200": {"application/json": answers["verdict"]}},
        "get /v1/jobs/{job_id}": {"200": {"application/json": done}},
        "delete /v1/jobs/{job_id}": {
            "200": {"application/json": _job(state="cancelled", ended="2024-03-05T07:00:01+00:00")}
        },
        "get /v1/jobs/{job_id}/events": {
            "200": {"text/event-stream": _stream([("job", queued), ("job", done)])}
        },
        "get /v1/info": {"200": {"application/json": info}},
        "get /healthz": {"200": {"application/json": {"status": "ok"}}},
        "get /readyz": {"200": {"application/json": {"status": "ready"}}},
        "get /metrics": {
            "200": {
                "text/plain": "# HELP summarizer_queue_size Tasks waiting.\n"
                "# TYPE summarizer_queue_size gauge\nsummarizer_queue_size 0.0\n"
            }
        },
        "get /v1/digests": {
            "200": {"application/json": {"editions": [_EDITION]}, "text/html": "<!doctype html>…"}
        },
        "get /v1/digests/{date}": {"200": edition},
        "get /feeds/digest.{form}": {
            "200": {
                "application/atom+xml": '<feed xmlns="http://www.w3.org/2005/Atom">…</feed>',
                "application/rss+xml": '<rss version="2.0">…</rss>',
                "application/feed+json": {"version": _FEED, "title": "News digest", "items": []},
            }
        },
    }


def _edition(briefing: dict[str, Any]) -> dict[str, Any]:
    """An edition with one story."""
    story = {
        "id": "sfb7b40a7e9fd",
        "title": briefing["title"],
        "section": "World",
        "first_seen": "2024-03-04T18:00:00Z",
        "last_seen": "2024-03-05T06:30:00Z",
        "since": None,
        "origins": len(briefing["origins"]),
        "score": 3.5416,
        "briefing": briefing,
        "marks": [{"status": "new", "notice": None}] * len(briefing["sentences"]),
        **{key: [] for key in ("changes", "notices", "corrections", "corrected_before")},
    }
    return {
        "id": "2024-03-05",
        "date": "2024-03-05",
        "made": "2024-03-05T07:00:00Z",
        "title": "News digest",
        "link": "https://digest.example.org/",
        "stories": [story],
        **{key: [] for key in ("more", "corrections", "corrected", "notes")},
    }


def _job(**fields: Any) -> dict[str, Any]:
    job = {
        "id": _JOB_ID,
        "state": "queued",
        "created": "2024-03-05T07:00:00+00:00",
        "started": None,
        "ended": None,
        "attempts": 0,
        "progress": None,
        "briefing": None,
        "problem": None,
        "links": {"self": f"/v1/jobs/{_JOB_ID}", "events": f"/v1/jobs/{_JOB_ID}/events"},
    } | fields
    if job["briefing"]:
        job["links"] |= {"briefing": f"/v1/briefings/{job['briefing']}"}
    return job


def _stream(events: list[tuple[str, Any]]) -> str:
    return "".join(
        f"event: {kind}\ndata: {json.dumps(data, ensure_ascii=False)}\n\n" for kind, data in events
    )


def _of_model(model: type[BriefingRequest] | type[VerificationRequest]) -> dict[str, Any]:
    example: dict[str, Any] = model.model_json_schema()["examples"][0]
    return example
