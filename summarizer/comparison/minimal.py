"""Sentences of the same words but for one noun or adjective: "tax on fuel", "tax on tobacco"."""

from __future__ import annotations

import re

from summarizer.comparison.alignment import topical_stems
from summarizer.comparison.kinds import of_one_kind
from summarizer.facts.counted import singular
from summarizer.facts.lexicon import FUNCTION_WORDS, REPORTING_VERBS
from summarizer.text.verbs import PAST_FORMS

#: Words that two such sentences have in common, at least.
_LEAST_COMMON = 2
#: Letters at their beginning that two words of one root share: "fishing", "fisheries".
_ROOT = 4
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
#: Words before which no verb stands, but a noun or an adjective.
_BEFORE_NOUNS = frozenset(
    "the a an its his her their of on in for with by from at as and or no some most".split()
)
_TIMES = frozenset("second minute hour day week month year decade".split())
_PAST = frozenset(PAST_FORMS)
_SAYING = frozenset((*REPORTING_VERBS, "according"))
_SAYS = "|".join((*REPORTING_VERBS, "put", "puts"))


def of_another_noun(texts: tuple[str, str], spans: tuple[tuple[int, int], tuple[int, int]]) -> bool:
    """Whether two sentences have the same words, in whatever order, but for one noun or adjective.

    Who writes a fact in words of their own changes more than a noun, or takes one for the same
    thing. The values, which stand at the spans, are left out.

    >>> texts = "The tax on fuel will rise to 4%.", "The tax on tobacco will rise to 9%."
    >>> of_another_noun(texts, ((28, 30), (31, 33)))
    True
    """
    first, second = (_content(t, *span) for t, span in zip(texts, spans, strict=True))
    mine, theirs = first.keys() - second.keys(), second.keys() - first.keys()
    if len(mine) != 1 or len(theirs) != 1 or len(first) <= _LEAST_COMMON:
        return False
    (a, a_before), (b, b_before) = first[mine.pop()], second[theirs.pop()]
    if a[:_ROOT] == b[:_ROOT] or of_one_kind(a, b):
        return False
    # "Police put the crowd at 900, the organisers at 2,000" is a difference.
    if any(
        re.search(rf"\b{w}\s(?:{_SAYS})\b", t, re.I) for w, t in zip((a, b), texts, strict=True)
    ):
        return False
    return _is_noun(a, a_before) and _is_noun(b, b_before)


def _speaks(word: str, text: str) -> bool:
    return re.search(rf"\b{re.escape(word)}\s(?:{_SAYS})\b", text, re.IGNORECASE) is not None


def _content(text: str, start: int, end: int) -> dict[str, tuple[str, str]]:
    """The content words by their stems, each with the word before it."""
    found: dict[str, tuple[str, str]] = {}
    before = ""
    for match in _WORD.finditer(text):
        word = match.group().casefold()
        if (match.end() <= start or match.start() >= end) and word not in FUNCTION_WORDS:
            for stem in topical_stems(match.group()):
                if word not in _SAYING:
                    found.setdefault(stem, (word, before))
        before = word
    return found


def _is_noun(word: str, before: str) -> bool:
    """Whether a word can only be a noun or an adjective, by the word before it."""
    if word in _PAST or word.endswith(("ed", "ing", "ly")) or singular(word) in _TIMES:
        return False
    return before in _BEFORE_NOUNS or not before
