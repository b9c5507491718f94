"""Read the articles a command was given, telling on standard error what could not be read."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass

from summarizer.errors import InputError
from summarizer.inputs.files import is_link, read_articles
from summarizer.text.printing import printable
from summarizer.types import Article


@dataclass(frozen=True, slots=True)
class CommandInput:
    articles: tuple[Article, ...]
    #: 0, or 1 where something could not be read and the rest was used.
    exit_code: int


def read_for_command(paths: Sequence[str], *, strict: bool) -> CommandInput:
    """Articles of files, folders, links and standard input.

    What cannot be read is listed on standard error and the rest is used. Links are read as the
    settings (table ``[fetch]``) say. Raises ``InputError`` where nothing can be used, or, when
    ``strict``, where anything could not.
    """
    policy = None
    if any(is_link(path) for path in paths):
        from summarizer.settings import load_settings

        policy = load_settings().fetch.policy()
    result = read_articles(paths, policy=policy)
    for note in result.notes:
        print(f"summarizer: note: {printable(note)}", file=sys.stderr)  # noqa: T201
    if result.errors and (strict or not result.articles):
        raise InputError("; ".join(result.errors))
    for error in result.errors:
        print(f"summarizer: {printable(error)}", file=sys.stderr)  # noqa: T201
    return CommandInput(result.articles, 1 if result.errors else 0)
