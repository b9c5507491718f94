"""Requests of the digest: conditional, guarded, polite to each host."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Protocol
from urllib.parse import urlsplit

from summarizer.digest.config import DigestConfig
from summarizer.inputs.links import Fetched, LinkPolicy

#: Bytes of one answer, as sent and decompressed: a feed of 5,000 full articles is near 30 MB.
MAX_BYTES = 64 << 20


class Fetch(Protocol):
    """Reads one address. Raises ``FetchError`` where there is no usable answer."""

    def __call__(
        self, url: str, *, etag: str | None = None, last_modified: str | None = None
    ) -> Fetched: ...


class Pace:
    """Leaves a pause between two requests to one host, from whatever thread."""

    def __init__(self, pause: float, *, sleep: Callable[[float], None] = time.sleep) -> None:
        self._pause = pause
        self._sleep = sleep
        self._lock = threading.Lock()
        self._free_at: dict[str, float] = {}

    def wait(self, url: str) -> None:
        """Return when it is this request's turn."""
        host = urlsplit(url).netloc.lower()
        with self._lock:
            now = time.monotonic()
            begin = max(now, self._free_at.get(host, now))
            self._free_at[host] = begin + self._pause
        if begin > now:
            self._sleep(begin - now)


class PoliteFetch:
    """A fetch that keeps to a pace, which others may share."""

    def __init__(self, fetch: Fetch, pace: Pace) -> None:
        self._fetch = fetch
        self._pace = pace

    def __call__(
        self, url: str, *, etag: str | None = None, last_modified: str | None = None
    ) -> Fetched:
        self._pace.wait(url)
        return self._fetch(url, etag=etag, last_modified=last_modified)


@dataclass(frozen=True, slots=True)
class Web:
    """How feeds are read, and how the pages they lead to."""

    feed: Fetch
    page: Fetch


def guarded_web(config: DigestConfig) -> Web:
    """Fetches by the rules for links (:mod:`summarizer.inputs.links`), within the time limit and
    with the pauses of a configuration. The feeds are the reader's own choice, so robots.txt is
    asked for pages only.
    """
    from summarizer.inputs.fetching import Fetching

    policy = LinkPolicy(
        allow_private=config.private_addresses,
        timeout=config.timeout,
        total_timeout=3 * config.timeout,
        max_bytes=MAX_BYTES,
        max_decoded_bytes=MAX_BYTES,
        # A busy server is asked again in a later run.
        retries=0,
        respect_robots=False,
    )
    feeds, pages = Fetching(policy), Fetching(replace(policy, respect_robots=True))
    pace = Pace(config.politeness)
    return Web(PoliteFetch(feeds.fetch, pace), PoliteFetch(pages.fetch, pace))
