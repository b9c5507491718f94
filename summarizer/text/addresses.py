"""Addresses on the web, as far as their text tells."""

from __future__ import annotations

from urllib.parse import urlsplit


def web_host(url: str | None) -> str | None:
    """The host of an http or https address, in lower case; None of anything else.

    >>> web_host("https://News.example.org/talks")
    'news.example.org'
    """
    try:
        parts = urlsplit(url or "")
    except ValueError:  # "http://a]b/"
        return None
    return parts.hostname if parts.scheme in ("http", "https") else None
