"""What the worker processes do. Imported by them, and by nothing in the event loop's process
but for the values that pass between the two.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, field
from datetime import datetime
from pathlib import PurePosixPath, PureWindowsPath
from typing import TYPE_CHECKING, Any, Literal

from summarizer import STAGES, InputError

if TYPE_CHECKING:
    from service.problems import Problem
    from service.requests import Posted, Submission, VerificationRequest
    from summarizer import Article, BriefingSentence
    from summarizer.settings import FetchSettings, Settings

#: Reading the articles comes first; the other stages are the library's.
STEPS = ("read", *STAGES)

#: Tells the service what happens: kind of event, and its data.
Notify = Callable[[str, Any], None]


@dataclass(frozen=True, slots=True)
class BriefingTask:
    """Make a briefing in these formats."""

    #: Fields of each article; those with only a ``url`` are fetched.
    articles: tuple[dict[str, Any], ...]
    #: Name and content of each file.
    files: tuple[tuple[str, bytes], ...]
    #: Keywords of ``summarize``.
    options: dict[str, Any]
    formats: tuple[str, ...]
    #: Articles that files and all else may hold together, and characters of each.
    most_articles: int
    most_characters: int
    #: Whether to tell of every stage and every sentence.
    events: bool = False
    #: How links are fetched; None where they are not.
    fetch: FetchSettings | None = None
    kind: Literal["briefing"] = "briefing"


@dataclass(frozen=True, slots=True)
class VerificationTask:
    """Check a text against articles."""

    text: str
    articles: tuple[dict[str, Any], ...]
    most_articles: int
    most_characters: int
    fetch: FetchSettings | None = None
    #: The model that is heard besides; empty: none.
    entailment: str = ""
    kind: Literal["verification"] = "verification"


@dataclass(frozen=True, slots=True)
class RenderingTask:
    """Write a stored briefing in another format."""

    briefing: bytes
    format: str
    kind: Literal["rendering"] = "rendering"


@dataclass(frozen=True, slots=True)
class ReadingTask:
    """Read a large request: in the event loop it would hold up every other one."""

    posted: Posted
    settings: Settings
    kind: Literal["reading"] = "reading"


Task = BriefingTask | VerificationTask | RenderingTask | ReadingTask


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a task."""

    #: Format to content.
    bodies: dict[str, bytes]
    #: Id of the briefing.
    id: str = ""
    articles: int = 0
    sentences: int = 0
    repairs: int = 0
    #: Stage to seconds.
    timings: dict[str, float] = field(default_factory=dict)
    #: The request that was read, or what was wrong with it.
    request: Submission | VerificationRequest | Problem | None = None


class UnusableError(InputError):
    """A part of the request cannot be used."""

    def __init__(self, message: str, pointer: str) -> None:
        super().__init__(message)
        #: JSON pointer to the part; files are counted in their order.
        self.pointer = pointer


class Bounds:
    """What the articles of one task may be, however they come."""

    def __init__(self, articles: int, characters: int) -> None:
        self._left = self._articles = articles
        self._characters = characters

    def check(self, article: Article | dict[str, Any], pointer: str) -> None:
        """Count an article. Raises ``UnusableError``."""
        self._left -= 1
        if self._left < 0:
            raise UnusableError(f"more articles than the limit of {self._articles:,}", pointer)
        text = article.get("text") or "" if isinstance(article, dict) else article.text
        if len(text) > self._characters:
            raise UnusableError(
                f"has {len(text):,} characters; the limit is {self._characters:,}", pointer
            )


def perform(task: Task, notify: Notify) -> Outcome:
    """Do a task. Raises the errors of :mod:`summarizer.errors`."""
    if task.kind == "briefing":
        return _brief(task, notify)
    if task.kind == "verification":
        return _verify(task)
    if task.kind == "reading":
        return _read(task)
    return _render(task)


def warm_up(writer: str, encoder: str) -> None:
    """Load what every briefing needs, so that the first request does not wait for it."""
    from summarizer import summarize

    summarize(
        [
            "The harbour bridge will reopen on 3 May, the council said. Repairs cost $2 million.",
            'The bridge opens again on 3 May. "It is safe," engineer Ana Ruiz told reporters.',
        ],
        writer=writer,
        encoder=encoder,
    ).to_html()


def _brief(task: BriefingTask, notify: Notify) -> Outcome:
    from summarizer import summarize

    told = 0

    def tell_stage(stage: str) -> None:
        notify("progress", {"stage": stage, "step": STEPS.index(stage) + 1, "of": len(STEPS)})

    def tell_sentence(sentence: BriefingSentence) -> None:
        nonlocal told
        notify("sentence", {"index": told, **_plain(asdict(sentence))})
        told += 1

    if task.events:
        tell_stage("read")
    bounds = Bounds(task.most_articles, task.most_characters)
    articles = _articles(task.articles, task.fetch, bounds)
    for place, (name, content) in enumerate(task.files):
        articles.extend(_articles_of_file(name, content, bounds, f"/files/{place}"))
    try:
        briefing = summarize(
            articles,
            **task.options,
            progress=tell_stage if task.events else None,
            on_sentence=tell_sentence if task.events else None,
        )
    except InputError as error:
        raise UnusableError(str(error), "/articles") from None
    return Outcome(
        bodies={name: _body(briefing, name) for name in task.formats},
        id=briefing.id,
        articles=len(briefing.articles),
        sentences=len(briefing.sentences),
        repairs=sum(len(sentence.repairs) for sentence in briefing.sentences),
        timings=dict(briefing.manifest.timings),
    )


def _verify(task: VerificationTask) -> Outcome:
    from summarizer import verify

    bounds = Bounds(task.most_articles, task.most_characters)
    articles = _articles(task.articles, task.fetch, bounds)
    try:
        verdict = verify(task.text, articles, entailment=task.entailment or None)
    except InputError as error:
        raise UnusableError(str(error), "/articles") from None
    return Outcome(
        bodies={"json": json.dumps(_plain(asdict(verdict)), ensure_ascii=False).encode()},
        articles=len(task.articles),
        sentences=len(verdict.sentences),
    )


def _read(task: ReadingTask) -> Outcome:
    import asyncio

    from service.problems import Problem
    from service.requests import Submission, read_request

    try:
        request = asyncio.run(read_request(task.posted, task.settings))
    except Problem as problem:
        return Outcome(bodies={}, request=problem)
    if isinstance(request, Submission):
        _ = request.fingerprint  # kept with it
    return Outcome(bodies={}, request=request)


def _render(task: RenderingTask) -> Outcome:
    from summarizer import Briefing

    briefing = Briefing.from_json(task.briefing)
    return Outcome(bodies={task.format: _body(briefing, task.format)}, id=briefing.id)


def _body(briefing: Any, name: str) -> bytes:
    # Without timings equal requests get equal bytes; the timings go into the Server-Timing header.
    if name == "json":
        text = briefing.to_json(indent=None, timings=False)
    elif name == "page":
        from service.reading import to_page

        text = to_page(briefing)
    else:
        text = getattr(briefing, f"to_{name}")()
    return str(text).encode("utf-8", "replace")


def _articles(
    given: Sequence[dict[str, Any]], fetch: FetchSettings | None, bounds: Bounds
) -> list[Article | dict[str, Any]]:
    """The articles as ``summarize`` takes them."""
    articles = []
    for place, fields in enumerate(given):
        article, field_name = _article(fields, fetch, f"/articles/{place}")
        bounds.check(article, f"/articles/{place}/{field_name}")
        articles.append(article)
    return articles


def _article(
    fields: dict[str, Any], fetch: FetchSettings | None, pointer: str
) -> tuple[Article | dict[str, Any], str]:
    """One article, and the field that it was made from."""
    from dataclasses import replace

    from summarizer import Article

    def filled(name: str) -> bool:
        return bool((fields.get(name) or "").strip())

    rest = {
        name: value
        for name, value in fields.items()
        if name not in ("text", "html") and str(value).strip()
    }
    source = "text"
    try:
        if filled("text"):
            return rest | {"text": fields["text"]}, source
        if filled("html"):
            source = "html"
            return replace(Article.from_html(fields["html"], url=rest.get("url")), **rest), source
        if fetch is not None and filled("url"):
            source = "url"
            fetched = Article.from_url(rest.pop("url"), policy=fetch.policy())
            return replace(fetched, **rest), source
    except InputError as error:
        raise UnusableError(str(error).removeprefix("the page: "), f"{pointer}/{source}") from None
    return fields, source


def _articles_of_file(name: str, content: bytes, bounds: Bounds, pointer: str) -> list[Article]:
    """Read an uploaded file as the command line reads one of that name."""
    from summarizer.inputs.files import parse_articles

    # Only the end of the name is told, in messages: nothing is opened by it.
    shown = PureWindowsPath(PurePosixPath(name.replace("\0", "")).name).name[-100:] or "the file"
    articles = []
    try:
        for where, item in parse_articles(content, shown):
            if isinstance(item, InputError):
                raise UnusableError(f"{shown}{where}: {item}", pointer)
            bounds.check(item, pointer)
            articles.append(item)
    except UnusableError:
        raise
    except (InputError, ValueError) as error:
        raise UnusableError(f"{shown} {error}", pointer) from None
    return articles


def _plain(value: Any) -> Any:
    """Values as JSON has them."""
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    return value.isoformat() if isinstance(value, datetime) else value
