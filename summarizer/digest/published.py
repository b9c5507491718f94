"""The editions of a digest, for those who only read them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Literal

from summarizer.digest.config import DigestConfig, load_config
from summarizer.digest.edition import Edition
from summarizer.digest.outputs import as_text
from summarizer.digest.outputs.feeds import atom, json_feed, rss
from summarizer.digest.pages import edition_html, index_html
from summarizer.digest.store import Store
from summarizer.digest.stored import EditionLine, edition_lines, editions_where

#: Editions whose stories are in a feed.
FEED_EDITIONS = 30

#: Editions that are listed: those of a year, further ones of a day included.
LISTED = 400


class Published:
    """Reads the store of a configuration; a run may write to it at the same time."""

    def __init__(self, config: DigestConfig | str) -> None:
        """``config`` may be the path of one. Raises ``OptionError``."""
        self.config = load_config(config) if isinstance(config, str) else config

    def latest(self, count: int) -> tuple[Edition, ...]:
        """The latest editions, latest first. Raises ``StoreError`` where there is no store yet."""
        with self._store() as store:
            return tuple(editions_where(store, "1", most=count))

    def lines(self) -> tuple[EditionLine, ...]:
        """The latest editions in brief, latest first. Raises ``StoreError``."""
        with self._store() as store:
            return edition_lines(store, LISTED)

    def edition(self, name: str) -> Edition | None:
        """An edition by its id, or the last one of a day, or "latest". Raises ``StoreError``."""
        with self._store() as store:
            # The first edition of a day has the day for its id: further ones go before it.
            found = editions_where(store, "?1 = 'latest' OR id = ?1 OR date = ?1", (name,), most=1)
            return found[0] if found else None

    def page(self, edition: Edition, form: str) -> str:
        """An edition as "html", "json", "markdown" or "text"; links of the page go to its
        neighbours by their id.
        """
        if form == "html":
            return edition_html(edition, archive="../digests", address="{}")
        return as_text(edition, form)

    def archive(self) -> str:
        """The page that lists the editions, for the address above theirs."""
        latest = self.latest(1)
        return index_html(
            self.config.title,
            latest[0] if latest else None,
            self.lines(),
            address="digests/{}",
        )

    def feed(self, form: Literal["atom", "rss", "json"]) -> str:
        """The stories of the latest editions as a feed."""
        base = self.config.link.rstrip("/") + "/" if self.config.link else ""
        make = {"atom": atom, "rss": rss, "json": json_feed}[form]
        return make(self.config.title, base, self.latest(FEED_EDITIONS))

    @contextmanager
    def _store(self) -> Iterator[Store]:
        with Store(self.config.path(self.config.store), read_only=True) as store:
            yield store
