"""Tell the stories of an edition: brief what is new of each, several at once, within a budget."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Collection, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from summarizer.articles import as_articles
from summarizer.cleaning import clean_articles
from summarizer.digest.candidates import Candidate, name_of, score_of, section_of
from summarizer.digest.changes import find_changes
from summarizer.digest.config import DigestConfig
from summarizer.digest.edition import Correction, EditionStory, NoticeKind
from summarizer.digest.notices import find_notices, mark_sentences
from summarizer.digest.repeats import find_repeats
from summarizer.digest.stored import PastEditions
from summarizer.digest.told import Place, Told, as_told, known_before, told_before
from summarizer.errors import InputError, ModelError
from summarizer.options import Options
from summarizer.pipeline import brief
from summarizer.sentences import split_sentences
from summarizer.types import Article, Briefing, Origin


@dataclass(slots=True)
class StoryCorrections:
    """By story: those that no edition listed yet, those that one did, and where the new articles
    speak against what was told.
    """

    new: dict[str, list[Correction]] = field(default_factory=dict)
    again: dict[str, list[Correction]] = field(default_factory=dict)
    against: dict[str, Mapping[Place, NoticeKind]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Task:
    """A story to tell."""

    candidate: Candidate
    #: What the editions before told of it, what the articles of the last one say, and its id.
    before: tuple[Told, ...]
    known: tuple[Told, ...]
    since: str | None
    corrections: tuple[Correction, ...]
    corrected_before: tuple[Correction, ...]
    #: Where the new articles speak against what was told.
    against: Mapping[Place, NoticeKind]
    #: Whether the token budget has room for a model.
    affordable: bool


def make_tasks(
    config: DigestConfig,
    shortlist: Sequence[Candidate],
    past: PastEditions,
    corrections: StoryCorrections,
) -> list[Task]:
    """What is to be written, best story first; a model gets what the token budget has room for."""
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
            Task(
                candidate,
                tuple(told_before(editions, names)),
                tuple(known_before(editions, names)),
                editions[0].id if editions else None,
                tuple(corrections.new.get(candidate.story, ())),
                tuple(corrections.again.get(candidate.story, ())),
                corrections.against.get(candidate.story, {}),
                affordable,
            )
        )
    return tasks


def tell_all(
    config: DigestConfig,
    tasks: Sequence[Task],
    now: datetime,
    progress: Callable[[str, int, int], None] | None,
) -> tuple[list[EditionStory], list[Note]]:
    """Brief the stories within the budgets of time and tokens, as many at once as is set."""
    until = time.monotonic() + config.time_budget.total_seconds()
    notes: list[Note] = []
    out: list[EditionStory] = []
    with ThreadPoolExecutor(config.workers) as pool:
        jobs = [pool.submit(_tell, config, task, until, now) for task in tasks]
        for done, (task, job) in enumerate(zip(tasks, jobs, strict=True), start=1):
            try:
                story, note = job.result()
            except InputError as error:
                text = f"“{name_of(task.candidate)}” could not be briefed: {error}"
                notes.append(Note(text, failed=True))
                continue
            out.append(story)
            if note:
                notes.append(note)
            if progress:
                progress(story.title, done, len(jobs))
    return out, notes


def briefing_options(config: DigestConfig) -> Options:
    """How the stories of a digest are briefed."""
    return Options(
        max_words=config.words,
        writer=config.writer,
        encoder=config.encoder,
        language=config.language or None,
    )


def _tell(
    config: DigestConfig, task: Task, until: float, now: datetime
) -> tuple[EditionStory, Note | None]:
    candidate = task.candidate
    articles = as_articles([a.article for a in candidate.fresh])
    documents = clean_articles(articles)
    sentences = split_sentences(documents)
    repeated = find_repeats(documents, sentences, task.before, config.language or None)
    briefing, note = _brief(config, task, articles, repeated, until)
    said = as_told(documents, sentences, briefing.language)
    changes = find_changes(task.before, task.known, said)
    times = [a.time for a in candidate.articles]
    origins = main_origins(briefing.origins)
    story = EditionStory(
        id=candidate.story,
        title=briefing.title,
        section=section_of(config, candidate),
        first_seen=datetime.fromtimestamp(min(times), UTC),
        last_seen=datetime.fromtimestamp(max(times), UTC),
        since=task.since,
        origins=origins,
        score=round(score_of(config, candidate.articles, candidate.fresh, origins, now), 4),
        briefing=briefing,
        marks=mark_sentences(briefing, repeated, changes, task.against),
        changes=changes,
        notices=find_notices(briefing, said, task.before, task.against),
        corrections=task.corrections,
        corrected_before=task.corrected_before,
    )
    return story, note


def main_origins(origins: Sequence[Origin]) -> int:
    """How many origins the articles are from, each counted as of that which most of its sentences
    are of: a sentence that an article takes from somebody else makes no further report.
    """
    most: dict[str, tuple[int, str]] = {}
    for origin in origins:
        for article, sentences in zip(origin.articles, origin.sentences, strict=True):
            if article not in most or sentences > most[article][0]:
                most[article] = (sentences, origin.id)
    return len({origin for _, origin in most.values()})


@dataclass(frozen=True, slots=True)
class Note:
    """What the reader should know of how a story was written, and whether something failed."""

    text: str
    failed: bool


def _brief(
    config: DigestConfig,
    task: Task,
    articles: tuple[Article, ...],
    repeated: Collection[Place],
    until: float,
) -> tuple[Briefing, Note | None]:
    """The briefing of what is new, without a model where the budget or the model fails.

    Without its timings, so that the same articles make the same edition.
    """
    briefing, note = _briefed(config, task, articles, repeated, until)
    return replace(briefing, manifest=replace(briefing.manifest, timings={})), note


def _briefed(
    config: DigestConfig,
    task: Task,
    articles: tuple[Article, ...],
    repeated: Collection[Place],
    until: float,
) -> tuple[Briefing, Note | None]:
    options = briefing_options(config)
    plain = replace(options, writer="verbatim")
    if options == plain:
        return brief(articles, options, repeated=repeated), None
    left = until - time.monotonic()
    name = f"“{name_of(task.candidate)}”"
    if not task.affordable or left <= 0:
        note = f"{name} was written without a model: the budget was used up"
        return brief(articles, plain, repeated=repeated), Note(note, failed=False)
    try:
        briefing = brief(
            articles,
            replace(options, writer_timeout=min(options.writer_timeout, left)),
            repeated=repeated,
        )
    except ModelError as error:
        note = f"{name} was written without a model: {error}"
        return brief(articles, plain, repeated=repeated), Note(note, failed=True)
    if warnings := briefing.warnings:
        return briefing, Note(f"{name}: {'; '.join(warnings)}", failed=True)
    return briefing, None
