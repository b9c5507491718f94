"""Which articles come from one publisher."""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.origins.credits import plain_name
from summarizer.text.addresses import web_host
from summarizer.types import Document

#: They carry what others publish: two articles found there may be by anybody.
AGGREGATORS = frozenset(
    (
        "aol.com apple.news archive.is archive.org archive.ph bing.com blogspot.com facebook.com "
        "feedly.com flipboard.com google.com ground.news inkl.com linkedin.com medium.com msn.com "
        "newsbreak.com pressreader.com reddit.com smartnews.com substack.com t.co tumblr.com "
        "twitter.com wordpress.com x.com yahoo.com youtube.com"
    ).split()
)
AGGREGATOR_NAMES = frozenset(
    "aol|apple news|flipboard|google news|ground news|inkl|msn|newsbreak|pressreader|reddit|"
    "smartnews|yahoo|yahoo news|yahoo! news|medium|substack".split("|")
)
#: Names set aside for examples and local use (RFC 2606, RFC 6761): each host stands for itself.
_RESERVED = (".example.com", ".example.net", ".example.org", ".example", ".test", ".localhost")


def publisher_domain(url: str | None) -> str | None:
    """The registered domain of a publisher's site; ``None`` for no site, or an aggregator's.

    >>> publisher_domain("https://news.bbc.co.uk/story")
    'bbc.co.uk'
    """
    host = (web_host(url) or "").removeprefix("www.")
    if not host:
        return None
    from tld import get_fld

    if host.endswith(_RESERVED):
        return host
    domain = get_fld(f"https://{host}/", fail_silently=True)
    return None if domain is None or domain in AGGREGATORS else domain


def families(documents: Sequence[Document]) -> list[tuple[int, int, str]]:
    """Documents of the same publisher: the first one of each, the other, and how it is known."""
    first: dict[tuple[str, str], int] = {}
    out = []
    for index, document in enumerate(documents):
        article = document.article
        keys = []
        if article.source and plain_name(article.source) not in AGGREGATOR_NAMES:
            keys.append(
                ("name", plain_name(article.source), f"by one publisher, {article.source.strip()}")
            )
        domain = publisher_domain(article.url)
        if domain is not None:
            keys.append(("domain", domain, f"of one site, {domain}"))
        for kind, key, why in keys:
            before = first.setdefault((kind, key), index)
            if before != index:
                out.append((before, index, why))
    return out
