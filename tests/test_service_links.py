"""The service reads links only as its settings allow."""

from __future__ import annotations

from pathlib import Path

from tests.service_process import Service
from tests.web import Reply, serve

PARAGRAPH = "<p>The bridge over the Lenn reopened on Friday, five months after it was hit.</p>"
PAGE = f"<html><body><article>{PARAGRAPH * 5}</article></body></html>".encode()
ALLOWED = {
    "SUMMARIZER_FETCH__ENABLED": "true",
    "SUMMARIZER_FETCH__ALLOW_PRIVATE": "true",
    "SUMMARIZER_FETCH__CACHE_DIR": "",
}


def test_a_link_is_fetched_where_that_is_allowed(tmp_path: Path) -> None:
    with serve() as web:
        web.pages["/a"] = Reply(PAGE)
        request = {"articles": [{"url": web.url("/a")}], "max_words": 40}
        with Service(tmp_path, settings=ALLOWED) as service, service.client() as client:
            answer = client.post("/v1/briefings", json=request)
            assert answer.status_code == 200, answer.text
            assert "The bridge over the Lenn reopened on Friday" in answer.text
            assert web.asked[-1].headers["user-agent"].startswith("summarizer/")


def test_a_link_into_the_service_s_own_network_is_refused(tmp_path: Path) -> None:
    with serve() as web:
        web.pages["/a"] = Reply(PAGE)
        request = {"articles": [{"url": web.url("/a")}]}
        guarded = {**ALLOWED, "SUMMARIZER_FETCH__ALLOW_PRIVATE": "false"}
        with Service(tmp_path, settings=guarded) as service, service.client() as client:
            answer = client.post("/v1/briefings", json=request)
            assert answer.status_code == 422
            assert "leads to a loopback address" in answer.text
        assert web.asked == []
