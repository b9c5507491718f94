"""Give the articles in the store their stories."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from summarizer.cleaning import clean
from summarizer.digest.config import DigestConfig, Interests
from summarizer.digest.store import Store, as_json
from summarizer.digest.stored import StoredArticle, articles_where
from summarizer.stories import StoryIndex
from summarizer.types import Article


def group_new(config: DigestConfig, store: Store, now: datetime) -> int:
    """Group the articles that have no story yet, in one transaction; how many they were.

    Stories that had a report within the horizon may take them; ids stay what they were.
    """
    fresh = [
        a
        for a in articles_where(store, "story IS NULL AND told < version AND NOT withdrawn")
        if not blocked(a.article, config.interests)
    ]
    if not fresh:
        return 0
    since = now.timestamp() - config.horizon.total_seconds()
    known = articles_where(
        store,
        "story IN (SELECT story FROM articles WHERE changed >= ?) AND NOT withdrawn",
        (since,),
    )
    bodies = _bodies(store, [*known, *fresh])
    stories: dict[str, list[Article]] = {}
    for article in known:
        stories.setdefault(article.story or "", []).append(_article(article, bodies[article.id]))
    index = StoryIndex(horizon_days=None)
    index.restore(stories)
    index.add_all(_article(article, bodies[article.id]) for article in fresh)
    with store.transaction():
        store.db.executemany(
            "UPDATE articles SET body = ? WHERE id = ? AND body IS NULL",
            [(body, article) for article, body in bodies.items()],
        )
        for story in index.stories:
            store.db.execute(
                "INSERT INTO stories (id, title, first_seen, last_seen) VALUES (?, ?, ?, ?) "
                "ON CONFLICT (id) DO UPDATE SET title = excluded.title, "
                "last_seen = excluded.last_seen",
                (story.id, story.title, _iso(story.first_seen), _iso(story.last_seen)),
            )
            store.db.executemany(
                "UPDATE articles SET story = ? WHERE id = ? AND story IS NOT ?",
                [(story.id, article, story.id) for article in story.article_ids],
            )
        for change in index.changes:
            if change.kind == "merged":
                store.db.execute(
                    "UPDATE stories SET merged_into = ? WHERE id = ?", (change.story, change.other)
                )
            store.db.execute(
                "INSERT INTO story_changes (at, kind, story, other, articles) "
                "VALUES (?, ?, ?, ?, ?)",
                (
                    now.timestamp(),
                    change.kind,
                    change.story,
                    change.other,
                    as_json(change.article_ids),
                ),
            )
    return len(fresh)


def blocked(article: Article, interests: Interests) -> bool:
    """Whether the reader does not want an article."""
    if _among(article.source or "", interests.block_sources):
        return True
    return any(mentions(article, keyword) for keyword in interests.block_keywords)


def mentions(article: Article, keyword: str) -> bool:
    """Whether a keyword stands in title or text, as whole words and in whatever case."""
    text = f"{article.title or ''}\n{article.text}".casefold()
    keyword = keyword.casefold().strip()
    at = text.find(keyword)
    while keyword and at >= 0:
        before, after = text[at - 1 : at] if at else "", text[at + len(keyword) :][:1]
        if not before.isalnum() and not after.isalnum():
            return True
        at = text.find(keyword, at + 1)
    return False


def _among(name: str, names: Iterable[str]) -> bool:
    return name.casefold() in {other.casefold() for other in names}


def _bodies(store: Store, articles: Iterable[StoredArticle]) -> dict[str, str]:
    """By id, the articles without their page chrome, which would tie together what one site
    publishes. Cleaning takes longer than grouping, so it is done once an article.
    """
    rows = store.rows("SELECT id, body FROM articles WHERE body IS NOT NULL")
    known: dict[str, str] = {row["id"]: row["body"] for row in rows}
    return {a.id: known.get(a.id) or _cleaned(a.article) for a in articles}


def _cleaned(article: Article) -> str:
    kept = clean(article).kept
    return "\n".join(article.text[span.start : span.end] for span in kept) or article.text


def _article(stored: StoredArticle, body: str) -> Article:
    published = datetime.fromtimestamp(stored.time).astimezone()
    return replace(stored.article, text=body, published=published)


def _iso(when: datetime | None) -> str | None:
    return when.isoformat() if when else None
