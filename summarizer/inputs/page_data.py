"""What a page says about itself in JSON-LD and its ``meta``, ``title`` and ``time`` elements."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from html import unescape
from typing import Any
from urllib.parse import urljoin, urlsplit

_ARTICLE_TYPES = ("article", "posting", "report", "review", "webpage")
#: Years before this are placeholders of content systems ("0001-01-01"), not dates of articles.
_FIRST_YEAR = 1990
#: ``meta`` elements that say when an article was published, by name, property or itemprop.
PUBLISHED = (
    "article:published_time",
    "og:article:published_time",
    "article:published",
    "datepublished",
    "datepublished datecreated",
    "pubdate",
    "publishdate",
    "publish-date",
    "parsely-pub-date",
    "sailthru.date",
    "dc.date.issued",
    "dcterms.created",
    "date",
)
#: What stands between a headline and the name of the site in a page's title.
_SEPARATOR = re.compile(r"\s+[|–—·»:-]\s+|\s*\|\s*")
#: A site's name after the separator has no more words than this ("The Sydney Morning Herald").
_NAME_WORDS = 5
#: Parts of a host that name no publisher.
_PLAIN_LABELS = frozenset({"www", "m", "amp", "news", "blog", "en", "co", "com", "org", "net"})
#: What hosts and handles add to a publisher's name.
_ADDED = re.compile(r"^the(?=.{4})|(?<=...)(?:news|online|magazine|mag|blog)$")
_CREDIT = re.compile(r"^(?:(?:\w+ )?by|text|текст)[:\s]+(?=\S)", re.IGNORECASE)
#: A time as in mail (RFC 5322). Python reads more by guessing, some of it wrongly ("07:47 PM").
_MAIL_TIME = re.compile(
    r"(?:[A-Z][a-z]{2}, )?\d{1,2} [A-Z][a-z]{2} \d{4} \d\d:\d\d(?::\d\d)?"
    r"(?: (?:GMT|UTC|[+-]\d{4}))?"
)
#: A date or "Published …" that extraction took along with the name before it. Months that are
#: names as well stay.
_DATED = re.compile(
    r"[\s,;|·–-]+(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|July|"
    r"September|October|November|December|Published|Updated|Posted)\b[^a-z]*$|"
    r"[\s,;|·–-]+(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Published|Updated|Posted)\b.*$",
    re.IGNORECASE,
)


def first(*values: object) -> str | None:
    """The first of the values that is text, on one line and without entities."""
    for value in values:
        if isinstance(value, str) and value.strip():
            return re.sub(r"\s+", " ", unescape(value)).strip() or None
    return None


def linked_data(tree: Any) -> Mapping[str, Any]:
    """The JSON-LD object of the page that describes an article; empty where there is none."""
    best: Mapping[str, Any] = {}
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or ""):
            continue
        try:
            data = json.loads(script.text or "", strict=False)
        except (ValueError, RecursionError):
            continue
        for item in _objects(data, 4):
            kinds = item.get("@type")
            names = kinds if isinstance(kinds, list) else [kinds]
            known = any(
                isinstance(name, str) and name.lower().endswith(_ARTICLE_TYPES) for name in names
            )
            if known and len([k for k in item if item[k]]) > len(best):
                best = item
    return best


def _objects(data: object, depth: int) -> Iterator[Mapping[str, Any]]:
    if depth == 0:
        return
    if isinstance(data, list):
        for item in data:
            yield from _objects(item, depth - 1)
    elif isinstance(data, dict):
        yield data
        for key in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _objects(data.get(key), depth - 1)


def metas(tree: Any) -> dict[str, str]:
    """``meta`` elements by name or property, and the canonical link; the first of each counts."""
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        content = element.get("content")
        for key in (element.get("property"), element.get("name"), element.get("itemprop")):
            if key and content and content.strip():
                found.setdefault(key.lower(), content)
    for element in tree.iter("link"):
        if element.get("rel") == "canonical" and element.get("href"):
            found.setdefault("canonical", element.get("href"))
    return found


def canonical(address: str | None, url: str | None) -> str | None:
    """The page's own address, where it is one of the site the page was read from.

    Of another site it is not taken: there may be another text, and anybody can name anyone.
    Neither is that of a front page, which a misconfigured site names on every page.
    """
    if not address:
        return url
    try:
        full = urljoin(url or "", address.strip())
        parts, given = urlsplit(full), urlsplit(url or "")
    except ValueError:
        return url
    if parts.scheme not in ("http", "https") or not parts.hostname:
        return url
    if given.hostname:
        if _site(parts.hostname) != _site(given.hostname):
            return url
        if parts.path in ("", "/") and not parts.query and given.path not in ("", "/"):
            return url
    return full


def _site(host: str) -> str:
    """What a host is registered as, near enough: two labels, three under "co.uk" and the like."""
    labels = host.lower().rstrip(".").split(".")
    short = len(labels) > 2 and len(labels[-1]) == 2 and len(labels[-2]) <= 3
    return ".".join(labels[-3:] if short else labels[-2:])


def publisher(
    names: Iterable[str | None], guess: str | None, title: str | None, host: str | None
) -> str | None:
    """The first name that has to do with the host, else the first of all.

    ``guess`` and the last part of the ``title`` element count only where they have to do with the
    host; without any name the host is one. Of "The Courier | Courier.example" the first part is it.
    """
    named = [name.split(" | ")[0].strip(" _|") for name in names if name]
    tail = _tail(title or "", host)
    for name in (*named, tail, guess):
        if name and host and _of_host(name, host):
            return name.removeprefix("www.")
    return next(filter(None, named), host.removeprefix("www.") if host else guess)


def headline(titles: Iterable[str | None], page: str | None, source: str | None, host: str | None
) -> str | None:  # fmt: skip
    """The first title that is more than the publisher's name, without that name at its end.

    ``page`` is the ``title`` element. A title that shares no word with it is the site's, not the
    article's; then what the element itself says is taken.
    """
    whole = _headed(page, source, host)
    if whole and source and whole.casefold() == source.casefold():
        whole = None
    words = set(re.findall(r"\w+", (page or "").casefold()))
    for title in titles:
        if not title or (source and title.casefold() == source.casefold()):
            continue
        if whole and words and words.isdisjoint(re.findall(r"\w+", title.casefold())):
            continue
        return _headed(title, source, host)
    return whole


def _headed(title: str | None, source: str | None, host: str | None) -> str | None:
    """A title without the publisher's name after its last separator."""
    if not title:
        return None
    tail = _tail(title, host)
    for name in (source, tail):
        if not name:
            continue
        found = re.fullmatch(rf"(.+?)\s*[|–—·»:-]\s*{re.escape(name)}", title, re.IGNORECASE)
        if found:
            return found[1]
    return title


def _tail(title: str, host: str | None) -> str | None:
    """The last part of a title where it is the name of the site."""
    parts = _SEPARATOR.split(title)
    if len(parts) < 2 or not host:
        return None
    tail = parts[-1].strip()
    return tail if 0 < len(tail.split()) <= _NAME_WORDS and _of_host(tail, host) else None


def _of_host(name: str, host: str) -> bool:
    """Whether a name and a host have to do with one another: "The New York Times", nytimes.com."""
    compact = re.sub(r"[\W_]+", "", name.casefold())
    bare = _ADDED.sub("", compact)
    for label in re.split(r"[.]", host.casefold())[:-1]:
        letters = re.sub(r"[\W_]+", "", label)
        core = _ADDED.sub("", letters)
        if len(core) < 2 or label in _PLAIN_LABELS:
            continue
        if core in compact or (len(bare) > 3 and bare in letters):
            return True
        rest = iter(bare)
        if len(core) > 3 and bare[:1] == letters[:1] and all(char in rest for char in letters):
            return True
    return False


def author(names: Iterable[str | None], source: str | None) -> str | None:
    """The first name, without "By" before it and without the publisher's after it.

    None where that is the publisher itself: who else a page names need not have written it.
    """
    for given in names:
        if not given or not re.search(r"[^\W\d_]", given) or "://" in given:
            continue
        name = _DATED.sub("", _CREDIT.sub("", given.replace("; ", ", "))).strip(" ,;|")
        if source:
            name = re.sub(rf"\s*[.,|–-]\s*{re.escape(source)}$", "", name, flags=re.IGNORECASE)
        return name if name and name.casefold() != (source or "").casefold() else None
    return None


def name_of(value: object) -> str | None:
    """The name of a person or organization in JSON-LD; those of a list with commas between."""
    if isinstance(value, list):
        names = [name for name in (name_of(item) for item in value) if name]
        return ", ".join(dict.fromkeys(names)) or None
    if isinstance(value, dict):
        return name_of(value.get("name"))
    return value if isinstance(value, str) else None


def published(values: Iterable[str | None], tree: Any) -> datetime | None:
    """The first time among the values; one without an hour gets that of another on the same day."""
    stated = [time for time in map(_time, values) if time]
    if not stated:
        return None
    best = stated[0]
    if (best.hour, best.minute, best.second) != (0, 0, 0):
        return best
    elements = (
        _time(element.get("datetime"))
        for element in tree.iter("time")
        if "modified" not in (element.get("itemprop") or "").lower()
    )
    others = [*stated[1:], *(time for time in elements if time)]
    same = (time for time in others if time.date() == best.date() and time.time() != best.time())
    return next(same, best)


def _time(value: str | None) -> datetime | None:
    if value is None:
        return None
    try:
        time = datetime.fromisoformat(value.strip())
    except ValueError:
        if not _MAIL_TIME.fullmatch(value.strip()):
            return None
        try:
            time = parsedate_to_datetime(value)
        except (ValueError, TypeError, IndexError, OverflowError):
            return None
    if time.year < _FIRST_YEAR:
        return None
    return time if time.tzinfo else time.replace(tzinfo=UTC)
