"""Keep a quotation of several sentences together with the words that say who speaks."""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarizer.types import Span

#: Sentences that are joined, and words of the whole, at the most: what is longer fills a briefing
#: with one voice.
MOST_SENTENCES = 3
MOST_WORDS = 60
#: A quotation that is open at the end. A straight mark opens one before a word and after none.
_OPEN = re.compile(r'(?:^|[\s(\[—–-])"(?=\S)[^"]*$|“[^“”]*$')


def with_whole_quotations(text: str, spans: Sequence[Span]) -> list[Span]:
    """The spans, with those joined between which a quotation is open.

    Shown alone, each part of such a quotation has a mark too few, and all but one no speaker. A
    quotation that is not closed within a few sentences is left as it is.
    """
    out: list[Span] = []
    at = 0
    while at < len(spans):
        count = _until_closed(text, spans[at : at + MOST_SENTENCES])
        out.append(Span(spans[at].start, spans[at + count - 1].end))
        at += count
    return out


def _until_closed(text: str, spans: Sequence[Span]) -> int:
    """How many of the spans the quotation goes on for that the first one leaves open, or 1."""
    start = spans[0].start
    first = text[start : spans[0].end]
    if not ("“" in first or '"' in first) or _OPEN.search(first) is None:
        return 1
    for count, span in enumerate(spans[1:], start=2):
        whole = text[start : span.end]
        if len(whole.split()) > MOST_WORDS:
            break
        if whole.count('"') % 2 == 0 and whole.count("“") == whole.count("”"):
            return count
    return 1
