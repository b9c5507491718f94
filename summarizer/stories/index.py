"""Stories that grow as articles come in."""

from __future__ import annotations

import hashlib
import math
import textwrap
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, Literal

import numpy as np

from summarizer.articles import as_articles, canonical_order, text_sha256
from summarizer.errors import InputError
from summarizer.stories import linkage
from summarizer.stories.candidates import Candidates
from summarizer.stories.clusters import Clusters, clusters_of
from summarizer.stories.linkage import link
from summarizer.stories.terms import weighted_terms
from summarizer.stories.vectors import Vector, Vocabulary
from summarizer.types import Article, Story

#: Articles of a running story that are compared, the latest.
LATEST = 64
#: Share of the articles that must have a time for times to count. Where few have one, those that do
#: would be drawn to one another by having it, and away from their own story by its age: where a
#: third of ECB+'s articles are dated, B-cubed F1 falls from 93.7 to 90.7.
DATED_SHARE = 0.5
#: A part leaves its story below this share of the threshold, so that a story on the edge is not
#: split one day and merged the next.
SPLIT_MARGIN = 0.85
#: Stories above this size are not looked at for a split: all pairs of their articles are compared.
SPLIT_LIMIT = 300


@dataclass(frozen=True, slots=True)
class StoryChange:
    """A merge or split of stories that were there before."""

    kind: Literal["merged", "split"]
    #: The story that goes on under its id.
    story: str
    #: The story that went into it, or came out of it.
    other: str
    #: The articles that changed story.
    article_ids: tuple[str, ...]


@dataclass(slots=True)
class _Item:
    """An article as the index remembers it."""

    id: str
    key: str
    title: str
    #: Publication, in seconds; NaN where it has none.
    time: float
    vector: Vector


@dataclass(slots=True)
class _Group:
    """A story as the index remembers it: its articles by number, oldest arrival first."""

    id: str
    members: list[int] = field(default_factory=list)


class StoryIndex:
    """Stories that grow as articles come in; what is grouped is not grouped anew.

    A batch of new articles is linked with one another and with the open stories they may belong
    to. An article that shows two stories to be one merges them, under the id of the older; a story
    whose articles, with the new ones, fall apart is split, and the part with its first article
    keeps the id. Both are listed in :attr:`changes`. Ids are made from a story's first article.

    Batches may be of one article, but larger ones group better: among more articles it is easier
    to see what belongs together. Not safe to use from several threads at once.
    """

    def __init__(self, *, horizon_days: float | None = 30.0) -> None:
        """``horizon_days``: a story is closed, and its articles forgotten, when its latest article
        is this much older than the latest of all. None keeps every story open.
        """
        self._horizon = None if horizon_days is None else horizon_days * 86400.0
        self._vocabulary = Vocabulary()
        self._index = Candidates()
        self._dated = 0
        self._items: dict[int, _Item] = {}
        self._number: dict[str, int] = {}
        self._group_of: dict[int, str] = {}
        self._groups: dict[str, _Group] = {}
        self._changes: list[StoryChange] = []
        self._closed: dict[str, Story] = {}

    def add(self, article: Article | Mapping[str, Any]) -> str:
        """The id of the story that an article joins or starts. See :meth:`add_all`."""
        return self.add_all([article])[0]

    def add_all(self, articles: Iterable[Article | Mapping[str, Any]]) -> tuple[str, ...]:
        """The ids of the stories that articles join or start, in the order of the articles.

        Raises ``InputError`` where an article cannot be used, has no id or is there already.
        """
        given = self._checked(articles)
        if not given:
            return ()
        numbers = self._remember(canonical_order(given))
        pairs = self._candidates(numbers)
        touched = self._link(numbers, pairs)
        for story in touched:
            self._split(story)
        self._close_old()
        return tuple(self._group_of[self._number[article.id or ""]] for article in given)

    def restore(self, stories: Mapping[str, Iterable[Article | Mapping[str, Any]]]) -> None:
        """Take up stories as they were left: id to articles. Nothing is grouped.

        Raises ``InputError`` as :meth:`add_all` does, and where a story is there already.
        """
        for story, articles in stories.items():
            if story in self._groups or story in self._closed:
                raise InputError(f"the story {story!r} is there already")
            given = self._checked(articles)
            if not given:
                continue
            numbers = self._remember(canonical_order(given))
            self._groups[story] = _Group(story, list(numbers))
            for number in numbers:
                self._group_of[number] = story
                self._index.add(number, self._items[number].vector)

    @property
    def stories(self) -> tuple[Story, ...]:
        """All stories, in the order of their first article; articles oldest first."""
        open_ones = [self._story(group) for group in self._in_order(self._groups)]
        return tuple(sorted([*self._closed.values(), *open_ones], key=_first_seen_key))

    @property
    def changes(self) -> tuple[StoryChange, ...]:
        """Merges and splits since the index was made, in the order they happened."""
        return tuple(self._changes)

    def _checked(self, articles: Iterable[Article | Mapping[str, Any]]) -> tuple[Article, ...]:
        given = list(articles)
        if not given:
            return ()
        for place, article in enumerate(given, start=1):
            name = article.id if isinstance(article, Article) else article.get("id")
            if name in (None, ""):
                raise InputError(f"article {place}: needs an id, by which its story can name it")
        checked = as_articles(given)
        for article in checked:
            if article.id in self._number:
                raise InputError(f"the article {article.id!r} is there already")
        return checked

    def _remember(self, articles: tuple[Article, ...]) -> range:
        """Number the articles, count their terms, and weigh them."""
        first = len(self._number)
        vectors = self._vocabulary.vectors([weighted_terms(article) for article in articles])
        self._dated += sum(article.published is not None for article in articles)
        for number, (article, vector) in enumerate(zip(articles, vectors, strict=True), first):
            assert article.id is not None  # noqa: S101 - checked on entry
            self._number[article.id] = number
            self._items[number] = _Item(
                id=article.id,
                key=_content_key(article),
                title=_title(article),
                time=article.published.timestamp() if article.published else math.nan,
                vector=vector,
            )
        return range(first, first + len(articles))

    def _candidates(self, numbers: range) -> list[tuple[int, int]]:
        """Pairs of an earlier article and a new one worth comparing."""
        pairs: list[tuple[int, int]] = []
        for number in numbers:
            vector = self._items[number].vector
            pairs.extend(
                (other, number) for other in self._index.near(vector) if other in self._items
            )
            self._index.add(number, vector)
        return pairs

    def _link(self, numbers: range, pairs: list[tuple[int, int]]) -> list[str]:
        """Give every new article its story. Returns the older stories that grew, in order."""
        old = {self._group_of[a] for a, _ in pairs if a < numbers.start}
        groups = self._in_order(old)
        ids = [group.id for group in groups]
        # A running story is told by its latest articles.
        nodes = [group.members[-LATEST:] for group in groups]
        row_of = {story: row for row, story in enumerate(ids)}
        offset = len(ids) - numbers.start
        nodes.extend([number] for number in numbers)

        def row(number: int) -> int:
            return number + offset if number >= numbers.start else row_of[self._group_of[number]]

        left = np.array([row(a) for a, _ in pairs], dtype=np.int64)
        right = np.array([row(b) for _, b in pairs], dtype=np.int64)
        parts = link(self._clusters(nodes), left, right, threshold=linkage.THRESHOLD)
        gathered: dict[int, list[int]] = {}
        for node, part in enumerate(parts.tolist()):
            gathered.setdefault(part, []).append(node)
        grown = []
        for part_nodes in gathered.values():
            olds = [ids[node] for node in part_nodes if node < len(ids)]
            news = [node - offset for node in part_nodes if node >= len(ids)]
            if not olds:
                self._start(news)
                continue
            story, *others = olds
            for other in others:
                self._merge(story, other)
            self._groups[story].members.extend(news)
            self._group_of.update(dict.fromkeys(news, story))
            if news and not others:
                grown.append(story)
        return grown

    def _start(self, members: list[int]) -> str:
        key = self._items[members[0]].key
        story = _story_id(key)
        copies = 1
        while story in self._groups or story in self._closed:
            copies += 1
            story = _story_id(f"{key} {copies}")
        self._groups[story] = _Group(story, members)
        self._group_of.update(dict.fromkeys(members, story))
        return story

    def _merge(self, story: str, other: str) -> None:
        moved = self._groups.pop(other).members
        self._groups[story].members.extend(moved)
        self._groups[story].members.sort()
        self._group_of.update(dict.fromkeys(moved, story))
        names = tuple(self._items[number].id for number in moved)
        self._changes.append(StoryChange("merged", story, other, names))

    def _split(self, story: str) -> None:
        """Split a story whose articles fall apart; a single article is never cast out."""
        members = self._groups[story].members
        if not 4 <= len(members) <= SPLIT_LIMIT:
            return
        left, right = np.triu_indices(len(members), 1)
        parts = link(
            self._clusters([[m] for m in members]),
            left.astype(np.int64),
            right.astype(np.int64),
            threshold=linkage.THRESHOLD * SPLIT_MARGIN,
        )
        for part in range(1, int(parts.max()) + 1):
            leaving = [m for m, p in zip(members, parts.tolist(), strict=True) if p == part]
            if len(leaving) < 2:
                continue
            group = self._groups[story]
            group.members = [m for m in group.members if m not in set(leaving)]
            other = self._start(leaving)
            names = tuple(self._items[number].id for number in leaving)
            self._changes.append(StoryChange("split", story, other, names))

    def _clusters(self, nodes: Iterable[Iterable[int]]) -> Clusters:
        """Clusters of the given articles, one a row."""
        timed = self._dated >= DATED_SHARE * len(self._number)

        def member(number: int) -> tuple[Vector, float]:
            item = self._items[number]
            return item.vector, item.time if timed else math.nan

        return clusters_of([[member(n) for n in node] for node in nodes], len(self._vocabulary))

    def _in_order(self, stories: Iterable[str]) -> list[_Group]:
        """Stories by the time of their first article, then by arrival."""

        def key(group: _Group) -> tuple[bool, float, int]:
            times = [t for m in group.members if not math.isnan(t := self._items[m].time)]
            return not times, min(times, default=0.0), group.members[0]

        return sorted((self._groups[story] for story in stories), key=key)

    def _story(self, group: _Group) -> Story:
        items = sorted(
            (self._items[m] for m in group.members),
            key=lambda item: (math.isnan(item.time), 0.0 if math.isnan(item.time) else item.time),
        )
        times = [item.time for item in items if not math.isnan(item.time)]
        return Story(
            id=group.id,
            article_ids=tuple(item.id for item in items),
            title=self._central_title(items),
            first_seen=datetime.fromtimestamp(times[0], UTC) if times else None,
            last_seen=datetime.fromtimestamp(times[-1], UTC) if times else None,
        )

    def _central_title(self, items: list[_Item]) -> str:
        """Title of the article that is most like the others; the earlier one of equals."""
        titled = [item for item in items if item.title] or items
        if len(titled) < 3:
            return titled[0].title
        total: dict[int, float] = {}
        for item in titled:
            for column, weight in item.vector.terms():
                total[column] = total.get(column, 0.0) + weight
        return max(
            titled,
            key=lambda item: sum(weight * total[column] for column, weight in item.vector.terms()),
        ).title

    def _close_old(self) -> None:
        """Close the stories that are past the horizon, and forget their articles."""
        if self._horizon is None:
            return
        latest = max((i.time for i in self._items.values() if not math.isnan(i.time)), default=None)
        if latest is None:
            return
        for group in list(self._groups.values()):
            times = [self._items[number].time for number in group.members]
            if any(math.isnan(time) for time in times) or max(times) >= latest - self._horizon:
                continue
            self._closed[group.id] = self._story(self._groups.pop(group.id))
            for number in group.members:
                del self._items[number]


def _first_seen_key(story: Story) -> tuple[bool, float]:
    when = story.first_seen
    return when is None, 0.0 if when is None else when.timestamp()


def _content_key(article: Article) -> str:
    when = article.published.isoformat() if article.published else ""
    parts = (when, article.source or "", article.url or "", article.title or "", article.text)
    return text_sha256("\x00".join(parts))


def _story_id(key: str) -> str:
    return f"s{hashlib.sha256(key.encode()).hexdigest()[:12]}"


def _title(article: Article) -> str:
    """The headline, or the first line of the text, on one line of at most 120 characters."""
    text = article.title or article.text.lstrip()[:400].split("\n", 1)[0]
    return textwrap.shorten(text, 120, placeholder="…")
