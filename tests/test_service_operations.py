"""What operators rely on: probes, metrics, proxies, headers, logs, and a light start."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.service_process import ARTICLES, Service

METRICS = {
    "summarizer_http_requests_total",
    "summarizer_http_request_duration_seconds_bucket",
    "summarizer_queue_seconds_bucket",
    "summarizer_work_seconds_bucket",
    "summarizer_queue_size",
    "summarizer_workers_busy",
    "summarizer_articles_total",
    "summarizer_sentences_total",
    "summarizer_repairs_total",
    "summarizer_cache_hits_total",
    "summarizer_refused_total",
    "summarizer_jobs_total",
    "process_resident_memory_bytes",
}
HEADERS = {
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
}


def test_the_service_starts_without_models() -> None:
    code = "import service.app, service.work, sys; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code], check=True, capture_output=True, text=True, timeout=60
    )
    heavy = {"torch", "transformers", "sklearn", "nltk", "numpy", "summarizer.render"}
    assert heavy.isdisjoint(done.stdout.split())


def test_metrics_headers_and_cors(tmp_path: Path) -> None:
    with Service(tmp_path) as service, service.client() as client:
        asked = client.post("/v1/briefings", json={"articles": ARTICLES})
        told = client.get("/metrics").text
        for path in ("/healthz", "/", "/v1/nothing"):
            head, whole = client.head(path), client.get(path)
            assert (head.status_code, head.content) == (whole.status_code, b"")
            assert head.headers["content-length"] == str(len(whole.content))
        for answer in (asked, client.get("/v1/nothing"), client.get("/")):
            assert {name: answer.headers[name] for name in HEADERS} == HEADERS
            assert "default-src 'none'" in answer.headers["content-security-policy"]
        # No origin may call the API before one is named.
        preflight = {"Origin": "https://desk.example", "Access-Control-Request-Method": "POST"}
        refused = client.options("/v1/briefings", headers=preflight)
        assert refused.status_code == 405
        assert not any(name.startswith("access-control") for name in refused.headers)
    names = {line.partition(" ")[0].partition("{")[0] for line in told.splitlines()}
    assert names >= METRICS - {"summarizer_refused_total", "summarizer_jobs_total"}
    described = {line.split()[2] for line in told.splitlines() if line.startswith("# TYPE")}
    assert {"summarizer_refused_total", "summarizer_jobs_total"} <= described


def test_readiness_waits_for_the_model(tmp_path: Path) -> None:
    """A writer that does not load: alive, and not ready."""
    settings = {"SUMMARIZER_DEFAULTS__WRITER": "transformers:/no/such/model"}
    service = Service(tmp_path, settings=settings).start(wait=False)
    try:
        service.wait_for("/healthz")
        with service.client() as client:
            answer = client.get("/readyz")
            assert answer.status_code == 503
            assert answer.headers["content-type"] == "application/problem+json"
            assert "worker" in answer.json()["detail"]
    finally:
        service.stop()


@pytest.mark.parametrize("trusted", [True, False])
def test_forwarded_addresses_are_believed_of_proxies_only(tmp_path: Path, trusted: bool) -> None:
    settings = {"SUMMARIZER_LIMITS__RATE_PER_MINUTE": "2"}
    if trusted:
        settings["SUMMARIZER_SERVICE__TRUSTED_PROXIES"] = '["127.0.0.1"]'
    with Service(tmp_path, settings=settings) as service, service.client() as client:
        statuses = [
            client.get("/v1/info", headers={"X-Forwarded-For": f"192.0.2.{n % 2}"}).status_code
            for n in range(5)
        ]
    # Two each of two addresses, or two of the one that the connection has.
    assert statuses == ([200, 200, 200, 200, 429] if trusted else [200, 200, 429, 429, 429])
    lines = [json.loads(line) for line in service.log.read_text().splitlines()]
    clients = {line["client"] for line in lines if line.get("path") == "/v1/info"}
    assert clients == ({"192.0.2.0", "192.0.2.1"} if trusted else {"127.0.0.1"})
