"""Articles from files."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from summarizer.types import Article


@dataclass(frozen=True, slots=True)
class ReadResult:
    """What was read, and one line for everything that was not."""

    articles: tuple[Article, ...]
    errors: tuple[str, ...]


def read_articles(paths: Sequence[str]) -> ReadResult:
    """Read files and folders."""
    files = [f for p in paths for f in (sorted(Path(p).rglob("*.txt")) or [Path(p)])]
    return ReadResult(tuple(Article(text=f.read_text(), source=f.stem) for f in files), ())


def article_from_file(path: str) -> Article:
    """Read a file that holds exactly one article."""
    return read_articles([path]).articles[0]
