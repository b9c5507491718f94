"""``summarizer replay``: make a briefing again from its JSON, and say whether it is the same."""

from __future__ import annotations

import argparse
import difflib
import sys
from pathlib import Path

from summarizer import __version__
from summarizer.errors import InputError
from summarizer.types import Article, Briefing


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "briefing", metavar="FILE", help="a briefing as JSON, or - for standard input"
    )


def run(args: argparse.Namespace) -> int:
    before = _read(args.briefing)
    after = replayed(before)
    if after.to_json(timings=False) == before.to_json(timings=False):
        print(f"the same: briefing {before.id}")  # noqa: T201
        return 0
    if before.manifest.version != __version__:
        made_by = f"made by version {before.manifest.version}, replayed by {__version__}"
        print(f"summarizer: {made_by}", file=sys.stderr)  # noqa: T201
    sys.stdout.writelines(
        difflib.unified_diff(
            before.to_json(timings=False).splitlines(keepends=True),
            after.to_json(timings=False).splitlines(keepends=True),
            "before",
            "after",
            n=1,
        )
    )
    sys.stdout.write("\n")
    return 1


def replayed(briefing: Briefing) -> Briefing:
    """The briefing made again from the articles and the options that it carries."""
    from summarizer.articles import as_articles
    from summarizer.options import Options
    from summarizer.pipeline import brief

    try:
        options = Options(**briefing.manifest.options)
    except TypeError:
        raise InputError(
            f"the options in the manifest are not those of version {__version__}: "
            f"{', '.join(sorted(briefing.manifest.options))}"
        ) from None
    articles = as_articles(
        Article(
            text=a.text,
            title=a.title,
            source=a.source,
            url=a.url,
            published=a.published,
            author=a.author,
            language=a.language if a.language != "und" else None,
            id=a.id,
        )
        for a in briefing.articles
    )
    return brief(articles, options)


def _read(name: str) -> Briefing:
    try:
        data = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise InputError(f"{name}: cannot be read ({reason})") from error
    try:
        return Briefing.from_json(data)
    except InputError as error:
        raise InputError(f"{'standard input' if name == '-' else name}: {error}") from error
