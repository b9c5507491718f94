"""Make an edition of what is in the store and was not told yet."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from summarizer.articles import as_articles
from summarizer.digest.changes import find_changes
from summarizer.digest.config import DigestConfig, output_name
from summarizer.digest.corrections import edited_away, past_sentences, reported, unlisted
from summarizer.digest.differences import (
    LOOK_BACK,
    Told,
    find_notices,
    known_before,
    mark_sentences,
    sentences_of,
    told_before,
)
from summarizer.digest.edition import (
    Correction,
    Edition,
    EditionStory,
    Headline,
    correction_to_json,
)
from summarizer.digest.grouping import mentions
from summarizer.digest.store import Store
from summarizer.digest.stored import PastEditions, StoredArticle, articles_where
from summarizer.errors import InputError, ModelError
from summarizer.options import Options
from summarizer.pipeline import brief
from summarizer.types import Briefing

#: Weights of what ranks a story. Independent origins say most of how much an event matters to
#: others; they and the size are in doublings, so that a hundredth report adds little. Interests
#: outweigh both, since the reader has said so.
ORIGINS_WEIGHT = 1.0
SIZE_WEIGHT = 0.5
NOVELTY_WEIGHT = 1.0
RECENCY_WEIGHT = 1.0
KEYWORD_WEIGHT = 2.0
SOURCE_WEIGHT = 1.0
#: Hours after which the latest report counts half.
RECENCY_HALF_LIFE = 12.0
#: Articles of a story that are briefed, the latest: beyond them hardly any says something new.
BRIEFED = 40
#: Stories briefed for every one shown, so that the origins found while briefing can still decide.
SHORTLIST = 1.5
#: Where no section fits.
OTHER = "Other news"


@dataclass(frozen=True, slots=True)
class _Candidate:
    story: str
    #: Articles to brief: those that are new or changed, oldest first.
    fresh: tuple[StoredArticle, ...]
    #: All articles of the story that stand.
    articles: tuple[StoredArticle, ...]
    score: float


@dataclass(slots=True)
class _Corrections:
    """By story: those that no edition listed yet, and those that one did."""

    new: dict[str, list[Correction]] = field(default_factory=dict)
    again: dict[str, list[Correction]] = field(default_factory=dict)


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
    candidates = _candidates(config, store, pending, now)
    if not candidates and not any(corrections.new.values()):
        return None
    shortlist = candidates[: math.ceil(config.stories * SHORTLIST)]
    tasks = _tasks(config, shortlist, past, corrections)
    briefed, failures = _tell_all(config, tasks, now, progress)
    told = [story for story in briefed if _says_something(story)]
    order = sorted(range(len(told)), key=lambda k: (-told[k].score, told[k].id))
    shown = [told[k] for k in order[: config.stories]]
    # What was briefed and says nothing new is neither shown nor named.
    silent = {story.id for story in briefed} - {story.id for story in told}
    done = {story.id for story in shown} | silent
    more = tuple(_headline(c) for c in candidates if c.story not in done)
    sections = {name: place for place, name in enumerate(_section_names(config, candidates))}
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
        notes=tuple(failures),
    )
    return Made(edition, tuple((a.id, a.version) for a in pending), tuple(failures))


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
) -> _Corrections:
    """What the pending articles say against past editions. Only the latest editions are held
    against what is reported, all of them against an edit of their sources.
    """
    stories: dict[str, list[StoredArticle]] = {}
    for article in pending:
        if article.story:
            stories.setdefault(article.story, []).append(article)
    out = _Corrections()
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
            found += reported(
                [p for p in told if p.edition in recent],
                sentences_of(standing, language),
                noticed=now,
                listed=listed,
            )
        new, again = unlisted(found, past.listed(editions))
        out.new[story], out.again[story] = new, again
    return out


def _language(edition: Edition, names: set[str]) -> str:
    return next((s.briefing.language for s in edition.stories if s.id in names), "en")


def _candidates(
    config: DigestConfig, store: Store, pending: Sequence[StoredArticle], now: datetime
) -> list[_Candidate]:
    """Stories with something new, best first by what is known before they are briefed."""
    stories: dict[str, list[StoredArticle]] = {}
    for article in pending:
        if not article.withdrawn and article.story:
            stories.setdefault(article.story, []).append(article)
    out = []
    for story, fresh in stories.items():
        standing = articles_where(store, "story = ? AND NOT withdrawn", (story,))
        publishers = {a.article.source for a in standing}
        score = _score(config, standing, fresh, len(publishers), now)
        out.append(_Candidate(story, tuple(fresh[-BRIEFED:]), tuple(standing), score))
    return sorted(out, key=lambda c: (-c.score, c.story))


def _score(
    config: DigestConfig,
    articles: Sequence[StoredArticle],
    fresh: Sequence[StoredArticle],
    origins: int,
    now: datetime,
) -> float:
    hours = max(0.0, (now.timestamp() - max(a.time for a in fresh)) / 3600)
    interests = config.interests
    up = {name.casefold() for name in interests.sources_up}
    down = {name.casefold() for name in interests.sources_down}
    sources = {(a.article.source or "").casefold() for a in fresh}
    wanted = sum(any(mentions(a.article, k) for a in fresh) for k in interests.keywords)
    freshness: float = 0.5 ** (hours / RECENCY_HALF_LIFE)
    return (
        ORIGINS_WEIGHT * math.log2(1 + origins)
        + SIZE_WEIGHT * math.log2(1 + len(articles))
        + NOVELTY_WEIGHT * len(fresh) / len(articles)
        + RECENCY_WEIGHT * freshness
        + KEYWORD_WEIGHT * wanted
        + SOURCE_WEIGHT * (bool(sources & up) - bool(sources and sources <= down))
    )


@dataclass(frozen=True, slots=True)
class _Task:
    """A story to tell."""

    candidate: _Candidate
    #: What the editions before told of it, what the articles of the last one say, and its id.
    before: tuple[Told, ...]
    known: tuple[Told, ...]
    since: str | None
    corrections: tuple[Correction, ...]
    corrected_before: tuple[Correction, ...]
    #: Whether the token budget has room for a model.
    affordable: bool


def _says_something(story: EditionStory) -> bool:
    """Whether there is anything in a story that was not told before."""
    known = all(mark.status == "known" for mark in story.marks)
    return not known or bool(story.changes or story.notices or story.corrections)


def _tasks(
    config: DigestConfig,
    shortlist: Sequence[_Candidate],
    past: PastEditions,
    corrections: _Corrections,
) -> list[_Task]:
    tokens = float(config.token_budget or math.inf)
    tasks = []
    for candidate in shortlist:
        editions = past.telling(candidate.story)
        names = past.names_of(candidate.story) | {candidate.story}
        # At four characters a token, and as many tokens again as are asked for.
        needed = sum(len(a.article.text) for a in candidate.fresh) // 4 + 2 * config.words
        affordable = needed <= tokens
        tokens -= needed if affordable else 0
        tasks.append(
            _Task(
                candidate,
                tuple(told_before(editions, names)),
                tuple(known_before(editions, names)),
                editions[0].id if editions else None,
                tuple(corrections.new.get(candidate.story, ())),
                tuple(corrections.again.get(candidate.story, ())),
                affordable,
            )
        )
    return tasks


def _tell_all(
    config: DigestConfig,
    tasks: Sequence[_Task],
    now: datetime,
    progress: Callable[[str, int, int], None] | None,
) -> tuple[list[EditionStory], list[str]]:
    """Brief the stories within the budgets of time and tokens, as many at once as is set."""
    until = time.monotonic() + config.time_budget.total_seconds()
    failures: list[str] = []
    out: list[EditionStory] = []
    with ThreadPoolExecutor(config.workers) as pool:
        jobs = [pool.submit(_tell, config, task, until, now) for task in tasks]
        for done, (task, job) in enumerate(zip(tasks, jobs, strict=True), start=1):
            try:
                story, note = job.result()
            except InputError as error:
                failures.append(f"“{_name(task.candidate)}” could not be briefed: {error}")
                continue
            out.append(story)
            if note:
                failures.append(note)
            if progress:
                progress(story.title, done, len(jobs))
    return out, failures


def _tell(
    config: DigestConfig, task: _Task, until: float, now: datetime
) -> tuple[EditionStory, str | None]:
    candidate = task.candidate
    briefing, note = _brief(config, task, until)
    said = sentences_of([a.article for a in candidate.fresh], briefing.language)
    changes = find_changes(task.before, task.known, said)
    times = [a.time for a in candidate.articles]
    origins = len(briefing.origins)
    story = EditionStory(
        id=candidate.story,
        title=briefing.title,
        section=_section(config, candidate),
        first_seen=datetime.fromtimestamp(min(times), UTC),
        last_seen=datetime.fromtimestamp(max(times), UTC),
        since=task.since,
        origins=origins,
        score=round(_score(config, candidate.articles, candidate.fresh, origins, now), 4),
        briefing=briefing,
        marks=mark_sentences(briefing, task.before, changes),
        changes=changes,
        notices=find_notices(briefing, said, task.before),
        corrections=task.corrections,
        corrected_before=task.corrected_before,
    )
    return story, note


def _brief(config: DigestConfig, task: _Task, until: float) -> tuple[Briefing, str | None]:
    """The briefing of what is new, without a model where the budget or the model fails.

    Without its timings, so that the same articles make the same edition.
    """
    briefing, note = _briefed(config, task, until)
    return replace(briefing, manifest=replace(briefing.manifest, timings={})), note


def _briefed(config: DigestConfig, task: _Task, until: float) -> tuple[Briefing, str | None]:
    articles = as_articles([a.article for a in task.candidate.fresh])
    options = Options(
        max_words=config.words,
        writer=config.writer,
        encoder=config.encoder,
        language=config.language or None,
    )
    plain = replace(options, writer="verbatim")
    if options == plain:
        return brief(articles, options), None
    note = f"“{_name(task.candidate)}” was written without a model: "
    if not task.affordable or time.monotonic() > until:
        return brief(articles, plain), f"{note}the budget was used up"
    try:
        return brief(articles, options), None
    except ModelError as error:
        return brief(articles, plain), f"{note}{error}"


def _section(config: DigestConfig, candidate: _Candidate) -> str:
    """The first section that has the group of most of the articles or one of the keywords; where
    the configuration names no sections, the group itself.
    """
    groups = [a.group for a in candidate.articles if a.group]
    group = max(sorted(set(groups)), key=groups.count, default="")
    for section in config.section:
        if group in section.groups and group:
            return section.name
        if any(mentions(a.article, k) for a in candidate.fresh for k in section.keywords):
            return section.name
    return OTHER if config.section or not group else group


def _section_names(config: DigestConfig, candidates: Sequence[_Candidate]) -> list[str]:
    names = [section.name for section in config.section]
    names += sorted({_section(config, c) for c in candidates} - {*names, OTHER})
    return [*names, OTHER]


def _headline(candidate: _Candidate) -> Headline:
    articles = [a.article for a in candidate.fresh]
    publishers = tuple(dict.fromkeys(a.source for a in articles if a.source))
    url = next((a.url for a in articles if a.url), None)
    return Headline(candidate.story, _name(candidate), publishers, url)


def _name(candidate: _Candidate) -> str:
    article = candidate.fresh[0].article
    return article.title or " ".join(article.text.split())[:100]
