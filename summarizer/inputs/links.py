"""Articles from links: pages, and feeds with the pages they lead to.

    fetch = cache? → for each redirect: scheme → robots.txt → addresses → request, retried → limits

Addresses are guarded as :mod:`summarizer.inputs.addresses` says. Environment proxies are not used,
as the address that was checked would not be the one connected to.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from summarizer import __version__
from summarizer.errors import FetchError, InputError, MissingExtraError, OptionError
from summarizer.inputs.addresses import Resolver, system_resolver
from summarizer.types import Article

if TYPE_CHECKING:
    from summarizer.inputs.feeds import FeedEntry
    from summarizer.inputs.fetching import Fetching

#: Pages, feeds, and what :func:`summarizer.inputs.files.parse_articles` reads besides.
CONTENT_TYPES = frozenset(
    {
        "text/html",
        "text/plain",
        "text/markdown",
        "text/xml",
        "application/xhtml+xml",
        "application/xml",
        "application/rss+xml",
        "application/atom+xml",
        "application/rdf+xml",
        "application/json",
        "application/feed+json",
        "application/ld+json",
        "application/pdf",
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkPolicy:
    """How links are read. Raises ``OptionError`` where a value makes no sense.

    The sizes: the heaviest news pages are near 5 MB of HTML, and text compresses to a quarter.
    """

    #: Also read from loopback, private and other addresses that are not on the public internet.
    allow_private: bool = False
    #: Seconds for connecting, and for each wait for data.
    timeout: float = 10.0
    #: Seconds for one link altogether: redirects, retries and robots.txt included.
    total_timeout: float = 45.0
    #: Bytes as sent, and after decompression.
    max_bytes: int = 10_000_000
    max_decoded_bytes: int = 30_000_000
    max_redirects: int = 5
    #: Further attempts after a failure that may pass (429, 500, 502, 503, 504, a lost connection).
    retries: int = 2
    #: Seconds before the first further attempt, doubled for each one; Retry-After goes before it.
    backoff: float = 0.5
    respect_robots: bool = True
    #: How the program introduces itself; the part before the slash is what robots.txt is asked for.
    user_agent: str = f"summarizer/{__version__} (reads news articles for a person's briefing)"
    #: Folder for answers, so that unchanged pages are not fetched again; none where not given.
    cache_dir: str | None = None
    max_cache_bytes: int = 200_000_000
    #: Entries of a feed that are read, from its beginning (feeds have the newest first).
    max_entries: int = 30
    resolver: Resolver = system_resolver

    def __post_init__(self) -> None:
        for name in ("timeout", "total_timeout", "max_bytes", "max_decoded_bytes", "max_entries"):
            if not getattr(self, name) > 0:
                raise OptionError(f"{name} must be above 0, not {getattr(self, name)!r}")
        for name in ("max_redirects", "retries", "backoff", "max_cache_bytes"):
            if not getattr(self, name) >= 0:
                raise OptionError(f"{name} must be 0 or more, not {getattr(self, name)!r}")
        if not (self.user_agent.isascii() and self.user_agent.isprintable() and self.agent_name):
            raise OptionError("user_agent must be a name in plain ASCII: name/version (contact)")

    @property
    def agent_name(self) -> str:
        """The product token of the user agent, as robots.txt files name it."""
        return self.user_agent.partition("/")[0].partition(" ")[0]


@dataclass(frozen=True, slots=True)
class Fetched:
    """What a link gave."""

    #: 200, or 304 where it has not changed since the given etag or time.
    status: int
    #: Where it was found in the end, after redirects.
    url: str
    #: Decompressed; empty where ``not_modified``.
    body: bytes
    #: In lower case, without parameters; empty where the server named none.
    content_type: str
    #: The charset the server declared.
    charset: str | None
    etag: str | None
    last_modified: str | None
    not_modified: bool = False
    #: Whether the body is from the cache: still fresh, or confirmed by the server.
    from_cache: bool = False


def fetch(
    url: str,
    *,
    policy: LinkPolicy | None = None,
    etag: str | None = None,
    last_modified: str | None = None,
) -> Fetched:
    """Read one link.

    With ``etag`` or ``last_modified`` (from an earlier ``Fetched``) the server is asked for it
    only if it has changed; the cache is not consulted then. Raises ``FetchError`` whose message
    begins with the link: no http(s) link, a refused address, robots.txt, a time-out, too many
    redirects, too large, a type that is not read, an HTTP error. For many links, keep one
    :class:`summarizer.inputs.fetching.Fetching`, which reads the robots.txt of a site once.
    """
    from summarizer.inputs.fetching import Fetching

    return Fetching(policy or LinkPolicy()).fetch(url, etag=etag, last_modified=last_modified)


def article_from_url(url: str, *, policy: LinkPolicy | None = None) -> Article:
    """Fetch and extract one page. Raises ``FetchError``, for a feed as well."""
    fetched = fetch(url, policy=policy)
    if _is_feed(fetched):
        raise FetchError(f"{url}: is a feed, not an article: use read_link")
    return _article(url, fetched)


def read_link(url: str, *, policy: LinkPolicy | None = None) -> tuple[Article, ...]:
    """The article of a page, or those of a feed's entries. Raises ``FetchError``.

    An entry whose text is in the feed in full is taken from it; otherwise its page is fetched.
    Entries that cannot be read are left out unless all fail; :func:`link_items` tells them.
    """
    items = list(link_items(url, policy=policy))
    articles = tuple(item for _, item in items if isinstance(item, Article))
    if not articles:
        reason = next((str(item) for _, item in items), "is a feed without entries")
        raise FetchError(f"{url}: {reason}")
    return articles


def link_items(
    url: str, *, policy: LinkPolicy | None = None
) -> Iterator[tuple[str, Article | InputError]]:
    """What :func:`read_link` reads, one by one, with what went wrong in its place.

    Raises ``FetchError`` where the link itself cannot be read.
    """
    from summarizer.inputs.feeds import parse_feed
    from summarizer.inputs.fetching import Fetching

    policy = policy or LinkPolicy()
    fetching = Fetching(policy)
    fetched = fetching.fetch(url)
    if not _is_feed(fetched):
        yield "", _article(url, fetched)
        return
    try:
        entries = parse_feed(fetched.body, url=fetched.url).entries
    except InputError as error:
        raise FetchError(f"{url}: {error}") from error
    for number, entry in enumerate(entries[: policy.max_entries], start=1):
        for item in _entry(entry, fetching):
            yield f": entry {number}", item
    if len(entries) > policy.max_entries:
        left = len(entries) - policy.max_entries
        yield "", InputError(f"{left} more entries of the feed were not read")


def _entry(entry: FeedEntry, fetching: Fetching) -> Iterator[Article | InputError]:
    given = entry.article
    if given.url is None or entry.full:
        yield given if given.text.strip() else FetchError("has neither text nor a link")
        return
    try:
        page = _article(given.url, fetching.fetch(given.url))
    except FetchError as error:
        if given.text.strip():
            yield given
            yield FetchError(f"only its teaser is used: {error}")
        else:
            yield error
        return
    # The feed knows best when an entry was published.
    yield replace(
        page,
        title=page.title or given.title,
        source=page.source or given.source,
        published=given.published or page.published,
        author=page.author or given.author,
    )


def _article(url: str, fetched: Fetched) -> Article:
    """The one article of an answer to ``url``. Raises ``FetchError``."""
    try:
        if fetched.content_type in ("", "text/html", "application/xhtml+xml"):
            from summarizer.inputs.encoding import decode
            from summarizer.inputs.html import article_from_html

            text = decode(fetched.body, declared=fetched.charset)
            article = article_from_html(text, url=fetched.url)
        else:
            from summarizer.inputs.files import parse_articles

            found = [item for _, item in parse_articles(fetched.body, _name(fetched))]
            if len(found) != 1:
                raise InputError(f"holds {len(found)} articles: save it and give the file")
            if isinstance(found[0], InputError):
                raise found[0]
            article = found[0]
    except (InputError, MissingExtraError) as error:
        raise FetchError(f"{url}: {str(error).removeprefix(f'{fetched.url}: ')}") from error
    return article if article.url else replace(article, url=fetched.url)


def _name(fetched: Fetched) -> str:
    kinds = {"application/json": ".json", "application/pdf": ".pdf", "text/markdown": ".md"}
    return f"page{kinds.get(fetched.content_type, '.txt')}"


def _is_feed(fetched: Fetched) -> bool:
    if "rss" in fetched.content_type or "atom" in fetched.content_type:
        return True
    if fetched.content_type not in ("", "text/xml", "application/xml", "application/rdf+xml",
                                    "text/html", "text/plain"):  # fmt: skip
        return False
    from summarizer.inputs.formats import detect_format

    try:
        return detect_format(fetched.body, "") == "feed"
    except InputError:
        return False
