"""Group articles into stories."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from summarizer.types import Article, Story


def group_stories(articles: Iterable[Article | Mapping[str, Any]]) -> tuple[Story, ...]:
    """Stories in the order of their first article; every article is in exactly one."""
    raise NotImplementedError
