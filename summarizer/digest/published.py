"""The editions of a digest, for those who only read them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Literal

from summarizer.digest.config import DigestConfig, load_config
from summarizer.digest.edition import Edition
from summarizer.digest.outputs import as_text
from summarizer.digest.outputs.feeds import atom, json_feed, rss
from summarizer.digest.pages import edition_html, index_html
from summarizer.digest.store import Store

#: Editions whose stories are in a feed.
FEED_EDITIONS = 30


@dataclass(frozen=True, slots=True)
class EditionLine:
    """An edition in a list."""

    id: str
    date: str
    title: str
    stories: int
    corrections: int


class Published:
    """Reads the store of a configuration; a run may write to it at the same time."""

    def __init__(self, config: DigestConfig | str) -> None:
        """``config`` may be the path of one. Raises ``OptionError``."""
        self.config = load_config(config) if isinstance(config, str) else config

    def latest(self, count: int) -> tuple[Edition, ...]:
        """The latest editions, latest first. Raises ``StoreError`` where there is no store yet."""
        with self._store() as store:
            rows = store.rows("SELECT data FROM editions ORDER BY number DESC LIMIT ?", (count,))
            return tuple(Edition.from_json(row["data"]) for row in rows)

    def lines(self, count: int = 400) -> tuple[EditionLine, ...]:
        """The latest editions in brief, latest first. Raises ``StoreError``."""
        with self._store() as store:
            rows = store.rows(
                "SELECT id, date, json_extract(data, '$.title') AS title, "
                "json_array_length(data, '$.stories') AS stories, "
                "json_array_length(data, '$.corrections') AS corrections "
                "FROM editions ORDER BY number DESC LIMIT ?",
                (count,),
            )
            return tuple(
                EditionLine(r["id"], r["date"], r["title"], r["stories"], r["corrections"])
                for r in rows
            )

    def edition(self, name: str) -> Edition | None:
        """An edition by its id, or the last one of a day, or "latest". Raises ``StoreError``."""
        with self._store() as store:
            if name == "latest":
                row = store.row("SELECT data FROM editions ORDER BY number DESC LIMIT 1")
            else:
                # The first edition of a day has the day for its id: further ones go before it.
                row = store.row(
                    "SELECT data FROM editions WHERE id = ?1 OR date = ?1 "
                    "ORDER BY number DESC LIMIT 1",
                    (name,),
                )
            return Edition.from_json(row["data"]) if row else None

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
            [(line.id, line.stories, line.corrections) for line in self.lines()],
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
