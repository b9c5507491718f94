"""One link's way through cache, redirects, robots.txt, retries and limits.

Loads httpx; :mod:`summarizer.inputs.links` is the module to import.
"""

from __future__ import annotations

import re
import time
from dataclasses import dataclass
from datetime import UTC, datetime
from email.message import Message
from email.utils import parsedate_to_datetime
from typing import Self

import httpx
from protego import Protego

from summarizer.errors import FetchError, InputError
from summarizer.inputs.encoding import decode
from summarizer.inputs.link_cache import LinkCache, StoredAnswer, freshness
from summarizer.inputs.links import CONTENT_TYPES, Fetched, LinkPolicy
from summarizer.inputs.transport import ACCEPTED_ENCODINGS, GuardedTransport, read_body
from summarizer.text.printing import printable

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_PASSING = frozenset({429, 500, 502, 503, 504})
#: Answers that are the page: 203 is one that something on the way has changed.
_WHOLE = frozenset({200, 203})
#: Bytes of a robots.txt that are read: the least that RFC 9309 (2.5) asks for. Longer ones take
#: seconds to parse.
_MAX_ROBOTS = 500 * 1024
#: Characters of a link that an error shows: browsers and search engines take links of 2,000.
_LONGEST_SHOWN = 2_000


@dataclass(frozen=True, slots=True)
class _Answer:
    status: int
    reason: str
    headers: httpx.Headers
    body: bytes


class Fetching:
    """Reads links under one policy; may be shared by threads.

    The robots.txt of a site is read once while it lasts: use one for many links. Nothing else is
    carried from one link to the next, no cookies either, so that what a link gives does not depend
    on the links before it.
    """

    def __init__(self, policy: LinkPolicy) -> None:
        self._policy = policy
        self._robots: dict[str, Protego | None] = {}
        self._cache = (
            LinkCache(policy.cache_dir, max_bytes=policy.max_cache_bytes)
            if policy.cache_dir is not None
            else None
        )

    def fetch(
        self, url: str, *, etag: str | None = None, last_modified: str | None = None
    ) -> Fetched:
        """As :func:`summarizer.inputs.links.fetch`."""
        if not isinstance(url, str):
            raise FetchError(f"a link must be text, not {type(url).__name__}")
        try:
            with _Visit(self._policy) as visit:
                return self._fetch(url, etag, last_modified, visit)
        except FetchError as error:
            raise FetchError(
                printable(f"{_shown(url)}: {error}"),
                status=error.status,
                retry_after=error.retry_after,
            ) from error
        except (httpx.HTTPError, httpx.InvalidURL, UnicodeError) as error:
            raise FetchError(printable(f"{_shown(url)}: {_told(error)}")) from error

    def _fetch(
        self, url: str, etag: str | None, last_modified: str | None, visit: _Visit
    ) -> Fetched:
        asked = bool(etag or last_modified)
        # What the answer may depend on: the link, the one header that settings change, the guard.
        key = f"{url} {self._policy.allow_private} {self._policy.user_agent}"
        stored = self._cache.get(key) if self._cache and not asked else None
        if stored:
            if stored.fresh_until > time.time():
                return _from_cache(stored)
            etag, last_modified = stored.etag, stored.last_modified
        given = {"If-None-Match": etag, "If-Modified-Since": last_modified}
        conditions = {name: value for name, value in given.items() if value}
        found, answer = self._follow(url, conditions, stored.url if stored else None, visit)
        if answer.status == 304:
            if stored and self._cache and found == stored.url:
                renewed = _stored(found, answer, fallback=stored)
                self._cache.put(key, renewed)
                return _from_cache(renewed)
            if asked:
                return Fetched(304, found, b"", "", None, etag, last_modified, not_modified=True)
        if answer.status not in _WHOLE:
            raise FetchError(
                f"answered {answer.status} {answer.reason}".rstrip(),
                status=answer.status,
                retry_after=_retry_after(answer.headers),
            )
        kind, charset = _content_type(answer.headers)
        if self._cache and freshness(answer.headers) is not None:
            self._cache.put(key, _stored(found, answer))
        return Fetched(
            status=200,
            url=found,
            body=answer.body,
            content_type=kind,
            charset=charset,
            etag=answer.headers.get("etag"),
            last_modified=answer.headers.get("last-modified"),
        )

    def _follow(
        self, url: str, conditions: dict[str, str], only_at: str | None, visit: _Visit
    ) -> tuple[str, _Answer]:
        """The answer at the end of the redirects, and where that was. Each hop is checked anew.

        ``conditions`` are headers that are sent to the address ``only_at`` alone, where it is
        given: a page elsewhere may have the same etag.
        """
        current = _checked(httpx.URL(url))
        for _ in range(self._policy.max_redirects + 1):
            if self._policy.respect_robots and not self._allowed(current, visit):
                raise FetchError(f"robots.txt of {current.host} asks programs not to read it")
            headers = conditions if only_at in (None, str(current)) else {}
            answer = visit.get(current, headers, types=CONTENT_TYPES)
            location = answer.headers.get("location")
            if answer.status not in _REDIRECTS or not location:
                return str(current), answer
            current = _checked(current.join(location))
        raise FetchError(f"redirects more than {self._policy.max_redirects} times")

    def _allowed(self, url: httpx.URL, visit: _Visit) -> bool:
        """By RFC 9309: no robots.txt allows everything, one that cannot be had now nothing."""
        site = f"{url.scheme}://{url.netloc.decode('ascii')}"
        if site not in self._robots:
            self._robots[site] = self._read_robots(httpx.URL(f"{site}/robots.txt"), visit)
        rules = self._robots[site]
        return rules is None or rules.can_fetch(str(url), self._policy.agent_name)

    def _read_robots(self, url: httpx.URL, visit: _Visit) -> Protego | None:
        for _ in range(self._policy.max_redirects + 1):
            answer = visit.get(url, {}, types=None)
            location = answer.headers.get("location")
            if answer.status in _REDIRECTS and location:
                url = _checked(url.join(location))
                continue
            if answer.status >= 500 or answer.status == 429:
                raise FetchError(
                    f"robots.txt cannot be read (answered {answer.status}), try again later",
                    retry_after=_retry_after(answer.headers),
                )
            if answer.status != 200:
                return None
            try:
                return Protego.parse(decode(answer.body[:_MAX_ROBOTS]))
            except InputError:
                return None  # no text, hence no rules
        return None


class _Visit:
    """The requests that reading one link takes: their time, and the cookies set on the way."""

    def __init__(self, policy: LinkPolicy) -> None:
        self._policy = policy
        self._deadline = time.monotonic() + policy.total_timeout
        self._client = httpx.Client(
            transport=GuardedTransport(
                resolver=policy.resolver,
                allow_private=policy.allow_private,
                deadline=self._deadline,
            ),
            timeout=policy.timeout,
            follow_redirects=False,
            trust_env=False,
            headers={
                "User-Agent": policy.user_agent,
                "Accept": "text/html, application/xhtml+xml, application/rss+xml, "
                "application/atom+xml, application/xml;q=0.9, text/plain;q=0.8, */*;q=0.1",
                "Accept-Encoding": ACCEPTED_ENCODINGS,
            },
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._client.close()

    def get(
        self, url: httpx.URL, headers: dict[str, str], *, types: frozenset[str] | None
    ) -> _Answer:
        """One answer, asked for again where the failure may pass."""
        wait = self._policy.backoff
        for attempt in range(self._policy.retries + 1):
            last = attempt == self._policy.retries
            try:
                answer = self._once(url, headers, types)
            except (httpx.TimeoutException, httpx.NetworkError, httpx.RemoteProtocolError):
                if last or not _sleep(wait, self._deadline):
                    raise
            else:
                if answer.status not in _PASSING or last:
                    return answer
                asked = _retry_after(answer.headers)
                if not _sleep(wait if asked is None else asked, self._deadline):
                    return answer
            wait *= 2
        raise AssertionError("the last attempt returns or raises")

    def _once(
        self, url: httpx.URL, headers: dict[str, str], types: frozenset[str] | None
    ) -> _Answer:
        left = self._deadline - time.monotonic()
        if left <= 0:
            raise FetchError(f"took longer than {self._policy.total_timeout:g} s")
        timeout = min(self._policy.timeout, left)
        with self._client.stream("GET", url, headers=headers, timeout=timeout) as response:
            body = b""
            if response.status_code in _WHOLE:
                kind = _content_type(response.headers)[0]
                if types is not None and kind and kind not in types:
                    raise FetchError(f"is of a type that is not read ({kind[:60]})")
                body = read_body(
                    response,
                    max_bytes=self._policy.max_bytes,
                    max_decoded_bytes=self._policy.max_decoded_bytes,
                )
            return _Answer(response.status_code, response.reason_phrase, response.headers, body)


def _sleep(seconds: float, deadline: float) -> bool:
    """Wait, unless there is no time for it."""
    if time.monotonic() + seconds >= deadline:
        return False
    time.sleep(seconds)
    return True


def _checked(url: httpx.URL) -> httpx.URL:
    if url.scheme not in ("http", "https"):
        raise FetchError(f"only http and https links are read, not {url.scheme or 'a bare name'}")
    if not url.host:
        raise FetchError("names no host")
    if url.userinfo:
        raise FetchError("links with a user name or password in them are not read")
    if url.port is not None and not 0 < url.port < 65536:
        raise FetchError(f"names no port ({url.port})")
    return url.copy_with(fragment=None)


def _content_type(headers: httpx.Headers) -> tuple[str, str | None]:
    message = Message()
    message["content-type"] = headers.get("content-type", "")
    charset = message.get_param("charset")
    return (
        message.get_content_type() if headers.get("content-type") else "",
        charset if isinstance(charset, str) else None,
    )


def _retry_after(headers: httpx.Headers) -> float | None:
    """Seconds the server asks to wait (RFC 9110, 10.2.3)."""
    value = headers.get("retry-after", "").strip()
    if value.isascii() and value.isdigit():
        return float(value[:9])
    try:
        when = parsedate_to_datetime(value)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    aware = when if when.tzinfo else when.replace(tzinfo=UTC)
    return max(0.0, (aware - datetime.now(UTC)).total_seconds())


def _stored(url: str, answer: _Answer, *, fallback: StoredAnswer | None = None) -> StoredAnswer:
    kind, charset = _content_type(answer.headers)
    return StoredAnswer(
        url=url,
        content_type=fallback.content_type if fallback else kind,
        charset=fallback.charset if fallback else charset,
        etag=answer.headers.get("etag") or (fallback.etag if fallback else None),
        last_modified=answer.headers.get("last-modified")
        or (fallback.last_modified if fallback else None),
        fresh_until=time.time() + (freshness(answer.headers) or 0.0),
        body=fallback.body if fallback else answer.body,
    )


def _from_cache(stored: StoredAnswer) -> Fetched:
    return Fetched(
        status=200,
        url=stored.url,
        body=stored.body,
        content_type=stored.content_type,
        charset=stored.charset,
        etag=stored.etag,
        last_modified=stored.last_modified,
        from_cache=True,
    )


def _told(error: Exception) -> str:
    if isinstance(error, httpx.TimeoutException):
        return "the server did not answer in time"
    if isinstance(error, httpx.InvalidURL | UnicodeError):
        return f"is not a link that can be read ({error})"
    said = " ".join(str(error).split())
    if isinstance(error, httpx.ConnectError):
        return f"cannot be reached ({re.sub(r'^.Errno -?[0-9]+. ', '', said)})"
    return said or f"could not be read ({type(error).__name__})"


def _shown(url: str) -> str:
    """The link without a password, and its beginning only where it is longer than links are."""
    scheme, mark, rest = url.partition("://")
    authority = rest.partition("/")[0]
    if "@" in authority:
        rest = rest[authority.rindex("@") + 1 :]
    return f"{scheme}{mark}{rest}"[:_LONGEST_SHOWN]
