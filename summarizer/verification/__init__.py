"""Check sentences against the spans they rest on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from summarizer.types import Article, SentenceVerdict, Verdict


def verify_sentence(text: str, evidence: Sequence[str]) -> SentenceVerdict:
    """Whether ``text`` says only what the evidence (the texts of its cited spans) says."""
    supported = text in evidence
    return SentenceVerdict(text=text, supported=supported, score=float(supported))


def verify(text: str, articles: Iterable[Article | Mapping[str, Any]]) -> Verdict:
    """Check every sentence of a text against the articles, each by its own best evidence."""
    raise NotImplementedError
