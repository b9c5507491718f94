"""What the worker processes do. Imported by them, and by nothing in the event loop's process
but for the values that pass between the two.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from datetime import datetime
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import TYPE_CHECKING, Any, Literal

from summarizer import STAGES

if TYPE_CHECKING:
    from summarizer import BriefingSentence
    from summarizer.settings import FetchSettings

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
    fetch: FetchSettings | None = None
    kind: Literal["verification"] = "verification"


@dataclass(frozen=True, slots=True)
class RenderingTask:
    """Write a stored briefing in another format."""

    briefing: bytes
    format: str
    kind: Literal["rendering"] = "rendering"


Task = BriefingTask | VerificationTask | RenderingTask


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


def perform(task: Task, notify: Notify) -> Outcome:
    """Do a task. Raises the errors of :mod:`summarizer.errors`."""
    if task.kind == "briefing":
        return _brief(task, notify)
    if task.kind == "verification":
        return _verify(task)
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
    from summarizer import Article, summarize

    told = 0

    def tell_stage(stage: str) -> None:
        notify("progress", {"stage": stage, "step": STEPS.index(stage) + 1, "of": len(STEPS)})

    def tell_sentence(sentence: BriefingSentence) -> None:
        nonlocal told
        notify("sentence", {"index": told, **_plain(asdict(sentence))})
        told += 1

    if task.events:
        tell_stage("read")
    articles: list[Article | dict[str, Any]] = []
    for fields in task.articles:
        articles.append(_article(fields, fetch=task.fetch))
    for name, content in task.files:
        articles.extend(_articles_of_file(name, content))
    briefing = summarize(
        articles,
        **task.options,
        progress=tell_stage if task.events else None,
        on_sentence=tell_sentence if task.events else None,
    )
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

    verdict = verify(task.text, [_article(fields, fetch=task.fetch) for fields in task.articles])
    return Outcome(
        bodies={"json": json.dumps(_plain(asdict(verdict)), ensure_ascii=False).encode()},
        articles=len(task.articles),
        sentences=len(verdict.sentences),
    )


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


def _article(fields: dict[str, Any], *, fetch: FetchSettings | None) -> dict[str, Any] | Any:
    """The article as ``summarize`` takes it; fetched where it is only a link."""
    from dataclasses import replace

    from summarizer import Article

    if fields.get("text") or fields.get("html") or fetch is None or not fields.get("url"):
        return fields
    fetched = Article.from_url(fields["url"], policy=fetch.policy())
    return replace(fetched, **{name: value for name, value in fields.items() if name != "url"})


def _articles_of_file(name: str, content: bytes) -> list[Any]:
    """Read an uploaded file as the command line reads one of that name."""
    from summarizer import InputError
    from summarizer.inputs.files import read_articles

    # Only the last part of the name is kept, so that no path in it leads anywhere.
    plain = PureWindowsPath(PurePosixPath(name.replace("\0", "")).name).name.lstrip(".")[-100:]
    with tempfile.TemporaryDirectory(prefix="summarizer-") as folder:
        path = Path(folder) / (plain or "article.txt")
        path.write_bytes(content)
        try:
            read = read_articles([str(path)])
        except InputError as error:
            raise InputError(str(error).replace(str(path), plain)) from None
    if read.errors:
        raise InputError("; ".join(str(error) for error in read.errors).replace(f"{folder}/", ""))
    return list(read.articles)


def _plain(value: Any) -> Any:
    """Values as JSON has them."""
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    return value.isoformat() if isinstance(value, datetime) else value
