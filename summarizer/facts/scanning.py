"""Patterns tried only where they can begin, which is at few places of a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set

_LETTERS = re.compile(r"[^\W\d_]+")
_RUN = re.compile(r"[^\W\d_]+|\d+")
_DIGITS = re.compile(r"\d+")


def lower_words(text: str) -> frozenset[str]:
    """The different runs of letters of a text, in lower case."""
    return frozenset(_LETTERS.findall(text.lower()))


def matches_from(
    pattern: re.Pattern[str], text: str, words: Set[str], *, digits: bool = True
) -> Iterator[re.Match[str]]:
    """What ``pattern.finditer`` finds where one of ``words`` (in lower case) begins, or, with
    ``digits``, a run of digits. Nothing is tried elsewhere.
    """
    end = 0
    for run in _RUN.finditer(text) if words else _DIGITS.finditer(text):
        word = run[0]
        if word.lower() in words or (digits and word.isdecimal()):
            start = run.start()
            if start >= end and (match := pattern.match(text, start)) is not None:
                yield match
                end = match.end()
