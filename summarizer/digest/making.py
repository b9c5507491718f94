"""Make an edition of what is in the store and was not told yet."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from summarizer.digest.candidates import find_candidates, headline_of, section_names
from summarizer.digest.config import DigestConfig, output_name
from summarizer.digest.corrections import (
    edited_away,
    past_sentences,
    rebutted,
    rebutting,
    reported,
    unlisted,
)
from summarizer.digest.edition import Correction, Edition, EditionStory, correction_to_json
from summarizer.digest.store import Store
from summarizer.digest.stored import PastEditions, StoredArticle, articles_where
from summarizer.digest.telling import StoryCorrections, make_tasks, tell_all
from summarizer.digest.told import LOOK_BACK, sentences_of

#: Stories briefed for every one shown, so that the origins found while briefing can still decide.
SHORTLIST = 1.5


@dataclass(frozen=True, slots=True)
class Made:
    """An edition, and the articles it takes care of, with their versions."""

    edition: Edition
    told: tuple[tuple[str, int], ...]
    failures: tuple[str, ...]


def make_edition(
    config: DigestConfig,
    store: Store,
    *,
    now: datetime,
    edition_id: str,
    since: datetime | None = None,
    progress: Callable[[str, int, int], None] | None = None,
) -> Made | None:
    """An edition of the pending articles, without writing anything; None where none are.

    ``since`` leaves out what was published before. ``progress`` is called with a story's title,
    how many are briefed and how many there are.
    """
    pending = articles_where(store, "told < version AND story IS NOT NULL")
    if since is not None:
        pending = [a for a in pending if a.time >= since.timestamp() or a.told]
    if not pending:
        return None
    past = PastEditions(store)
    corrections = _corrections(past, pending, now, edition_id)
    candidates = find_candidates(config, store, pending, now)
    if not candidates and not any(corrections.new.values()):
        return None
    shortlist = candidates[: math.ceil(config.stories * SHORTLIST)]
    tasks = make_tasks(config, shortlist, past, corrections)
    briefed, notes = tell_all(config, tasks, now, progress)
    told = [story for story in briefed if says_something(story)]
    order = sorted(range(len(told)), key=lambda k: (-told[k].score, told[k].id))
    shown = [told[k] for k in order[: config.stories]]
    # What was briefed and says nothing new is neither shown nor named.
    silent = {story.id for story in briefed} - {story.id for story in told}
    done = {story.id for story in shown} | silent
    more = tuple(headline_of(c) for c in candidates if c.story not in done)
    sections = {name: place for place, name in enumerate(section_names(config, candidates))}
    shown.sort(key=lambda story: sections[story.section])
    edition = Edition(
        id=edition_id,
        date=now.astimezone(config.zone).date().isoformat(),
        made=now,
        title=config.title,
        link=config.link.rstrip("/") + "/" if config.link else "",
        stories=tuple(shown),
        more=more,
        corrections=tuple(c for new in corrections.new.values() for c in new),
        notes=tuple(note.text for note in notes),
    )
    failures = tuple(note.text for note in notes if note.failed)
    return Made(edition, tuple((a.id, a.version) for a in pending), failures)


def keep_edition(config: DigestConfig, store: Store, made: Made, now: datetime) -> int:
    """Put an edition into the store, with what it told and where it goes: one transaction.

    Returns the number of the edition.
    """
    with store.transaction():
        done = store.db.execute(
            "INSERT INTO editions (id, date, made, data) VALUES (?, ?, ?, ?)",
            (made.edition.id, made.edition.date, now.timestamp(), made.edition.to_json()),
        )
        number = int(done.lastrowid or 0)
        store.db.executemany(
            "INSERT INTO edition_stories VALUES (?, ?, ?)",
            [(number, rank, story.id) for rank, story in enumerate(made.edition.stories)],
        )
        store.db.executemany(
            "INSERT INTO corrections (edition, listed, data) VALUES (?, ?, ?)",
            [(c.edition, c.listed, correction_to_json(c)) for c in made.edition.corrections],
        )
        _mark(store, made)
        store.db.executemany(
            "INSERT INTO deliveries (edition, output) VALUES (?, ?)",
            [(number, output_name(output)) for output in config.output],
        )
    return number


def mark_told(store: Store, made: Made) -> None:
    """Note that what an edition takes care of needs no telling, where there is nothing to tell."""
    with store.transaction():
        _mark(store, made)


def _mark(store: Store, made: Made) -> None:
    store.db.executemany(
        "UPDATE articles SET told = ? WHERE id = ?",
        [(version, article) for article, version in made.told],
    )


def _corrections(
    past: PastEditions, pending: Sequence[StoredArticle], now: datetime, listed: str
) -> StoryCorrections:
    """What the pending articles say against past editions. Only the latest editions are held
    against what is reported, all of them against an edit of their sources.
    """
    stories: dict[str, list[StoredArticle]] = {}
    for article in pending:
        if article.story:
            stories.setdefault(article.story, []).append(article)
    out = StoryCorrections()
    for story, articles in stories.items():
        editions = past.telling(story)
        if not editions:
            continue
        names = past.names_of(story) | {story}
        language = _language(editions[0], names)
        edits = [a for a in articles if a.told]
        told = past_sentences(editions if edits else editions[:LOOK_BACK], names)
        found: list[Correction] = []
        for article in edits:
            found += edited_away(article, told, language=language, noticed=now, listed=listed)
        standing = [a.article for a in articles if not a.withdrawn]
        if language == "en":
            recent = {edition.id for edition in editions[:LOOK_BACK]}
            against = rebutted(
                [p for p in told if p.edition in recent], sentences_of(standing, language)
            )
            found += reported(against, noticed=now, listed=listed)
            out.against[story] = rebutting(against)
        new, again = unlisted(found, past.listed(editions))
        out.new[story], out.again[story] = new, again
    return out


def _language(edition: Edition, names: set[str]) -> str:
    return next((s.briefing.language for s in edition.stories if s.id in names), "en")


def says_something(story: EditionStory) -> bool:
    """Whether there is anything in a story that was not told before."""
    known = all(mark.status == "known" for mark in story.marks)
    return not known or bool(story.changes or story.notices or story.corrections)
