"""Articles that their source took back.

A feed lists the latest, so what is no longer in it is mostly only old. But an article that vanishes
while older ones are still listed was taken out; and where its page is gone too, it was taken back.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from summarizer.articles import parse_time
from summarizer.digest.intake import NEVER, Entry, withdraw
from summarizer.digest.store import Store
from summarizer.digest.web import Fetch
from summarizer.errors import FetchError

#: How long after its publication an article that was told is looked after.
LOOK_AFTER = timedelta(days=14)
#: Pages asked for a feed in one run, the latest first.
PAGES = 10
_GONE = (404, 410)


@dataclass(frozen=True, slots=True)
class Vanished:
    """What became of an article that vanished from its feed."""

    key: str
    article: str
    gone: bool


def find_vanished(
    store: Store, feed: str, entries: Sequence[Entry], fetch: Fetch, now: datetime
) -> list[Vanished]:
    """The told articles of a feed (by its address) that are not among its entries although older
    ones are, each by what its page answers; where that says nothing, the next run asks again.
    """
    rows = store.rows(
        "SELECT key, article, url, published, told FROM entries JOIN articles "
        "ON articles.id = entries.article "
        "WHERE entries.input = ? AND articles.input = ? AND NOT withdrawn "
        "AND url IS NOT NULL AND published IS NOT NULL ORDER BY published DESC",
        (feed, feed),
    )
    listed = {entry.key for entry in entries}
    times = {row["key"]: parse_time(row["published"]) or now for row in rows}
    oldest = min((times[key] for key in times if key in listed), default=None)
    if oldest is None:
        return []
    asked = [
        row
        for row in rows
        if row["key"] not in listed
        and times[row["key"]] > max(oldest, now - LOOK_AFTER)
        and 0 < row["told"] < NEVER
    ]
    out = []
    for row in asked[:PAGES]:
        try:
            fetch(row["url"])
        except FetchError as error:
            if error.status not in _GONE:
                continue
            out.append(Vanished(row["key"], row["article"], gone=True))
        else:
            out.append(Vanished(row["key"], row["article"], gone=False))
    return out


def take_back(store: Store, feed: str, vanished: Sequence[Vanished], now: datetime) -> int:
    """Withdraw the articles whose page is gone, and ask for none of these again; within a
    transaction. Returns how many were withdrawn.
    """
    store.db.executemany(
        "DELETE FROM entries WHERE input = ? AND key = ?", [(feed, one.key) for one in vanished]
    )
    return sum(withdraw(store, one.article, now) for one in vanished if one.gone)
