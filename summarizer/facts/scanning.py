"""Patterns tried only where they can begin, which is at few places of a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from typing import NamedTuple

_LETTERS = re.compile(r"[^\W\d_]+")
_DIGITS = re.compile(r"\d+")


class Scan(NamedTuple):
    """A text with what tells where patterns can begin."""

    text: str
    #: The text in lower case, every character in its place.
    lower: str
    #: The different runs of letters in it.
    words: frozenset[str]


def scan(text: str) -> Scan:
    lower = text.lower()
    if len(lower) != len(text):
        lower = "".join([c if len(c.lower()) > 1 else c.lower() for c in text])
    return Scan(text, lower, frozenset(_LETTERS.findall(lower)))


def matches_from(
    scanned: Scan,
    words: Set[str],
    pattern: re.Pattern[str],
    of_digits: re.Pattern[str] | None = None,
) -> Iterator[re.Match[str]]:
    """What ``pattern`` finds where one of ``words`` (in lower case) begins, and ``of_digits`` where
    a run of digits does; nothing is tried elsewhere. In order, and none in another.
    """
    text, lower = scanned.text, scanned.lower
    places = [] if of_digits is None else [run.start() for run in _DIGITS.finditer(text)]
    for word in words & scanned.words:
        start = lower.find(word)
        while start >= 0:
            end = start + len(word)
            if not (_is_letter(lower[start - 1 : start]) or _is_letter(lower[end : end + 1])):
                places.append(start)
            start = lower.find(word, end)
    end = 0
    for start in sorted(places):
        if start >= end:
            numeric = text[start].isdecimal()
            chosen = of_digits if numeric and of_digits is not None else pattern
            if (match := chosen.match(text, start)) is not None:
                yield match
                end = match.end()


def _is_letter(character: str) -> bool:
    return character.isalnum() and not character.isdecimal()
