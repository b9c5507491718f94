"""Neutral briefings from articles by several publishers, every sentence cited to the character.

    from summarizer import summarize
    briefing = summarize(articles, max_words=200)
    print(briefing.to_markdown())

Importing the package loads nothing heavy and touches no network: names resolve on first use.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

if TYPE_CHECKING:
    from summarizer.cleaning import clean
    from summarizer.errors import (
        FetchError,
        InputError,
        MissingExtraError,
        ModelError,
        OptionError,
        StoreError,
        SummarizerError,
    )
    from summarizer.options import Options
    from summarizer.pipeline import summarize
    from summarizer.stories import group_stories
    from summarizer.types import (
        STAGES,
        Article,
        ArticleRecord,
        Briefing,
        BriefingSentence,
        Citation,
        Claim,
        Disagreement,
        Document,
        Edit,
        Manifest,
        Omission,
        Origin,
        OriginLink,
        Place,
        Reason,
        Removed,
        SentenceVerdict,
        Span,
        Statement,
        Story,
        Support,
        Verdict,
    )
    from summarizer.verdicts import verify

#: Where the verbs and what belongs to them live; errors are in ``errors``, values in ``types``.
_HOME = {
    "clean": "cleaning",
    "group_stories": "stories",
    "summarize": "pipeline",
    "verify": "verdicts",
    "Options": "options",
}

__all__ = [  # noqa: RUF022 - verbs first, then values, errors and constants
    "clean",
    "group_stories",
    "summarize",
    "verify",
    "Article",
    "ArticleRecord",
    "Briefing",
    "BriefingSentence",
    "Citation",
    "Claim",
    "Disagreement",
    "Document",
    "Edit",
    "Manifest",
    "Omission",
    "Options",
    "Origin",
    "OriginLink",
    "Place",
    "Reason",
    "Removed",
    "SentenceVerdict",
    "Span",
    "Statement",
    "Story",
    "Support",
    "Verdict",
    "FetchError",
    "InputError",
    "MissingExtraError",
    "ModelError",
    "OptionError",
    "StoreError",
    "SummarizerError",
    "STAGES",
]


def __getattr__(name: str) -> Any:
    if name in __all__:
        home = _HOME.get(name) or ("errors" if name.endswith("Error") else "types")
        return getattr(import_module(f"summarizer.{home}"), name)
    raise AttributeError(f"module 'summarizer' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted([*__all__, "__version__"])
