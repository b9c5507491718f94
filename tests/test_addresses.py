from __future__ import annotations

import pytest

from summarizer.text.addresses import web_host

HOSTS = {
    "https://News.example.org:8443/talks?x#y": "news.example.org",
    "HTTP://[2001:db8::1]/": "2001:db8::1",
    "https://": None,
    "http://a]b/": None,
    "javascript://news.example.org/": None,
    "//news.example.org/": None,
    "news.example.org": None,
    "": None,
    None: None,
}


@pytest.mark.parametrize(("url", "host"), HOSTS.items())
def test_the_host_of_a_web_address(url: str | None, host: str | None) -> None:
    assert web_host(url) == host
