"""What a line looks like, in numbers: the input of the line classifier.

Every feature is near 0–1, so that the shipped weights can be compared with one another.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache
from math import log1p
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from summarizer.cleaning.lines import Line
from summarizer.text.words import stop_words

#: Of a longer line only the beginning and the end are looked at: a paragraph shows what it is
#: long before, and a text on one line may have megabytes.
LOOK = 2000

#: Reasons of a line's own wording, each a feature.
REASONS = (
    "advertisement",
    "share bar",
    "menu",
    "audio player",
    "subscription",
    "cookie notice",
    "caption",
    "reading time",
    "byline",
    "related links",
    "comment form",
    "wire sign-off",
    "other chrome",
)

OWN_FEATURES = (
    "bias",
    "log words",
    "long",
    "ends sentence",
    "ends sentence and long",
    "sentences",
    "commas a word",
    "stop words",
    "capitals",
    "all capitals",
    "digits",
    "starts lower",
    "quotation",
    "address",
    "separator",
    "second person",
    "ends with colon or question",
    "repeated in text",
    "unspaced script",
    "truncated",
    *REASONS,
)

_WORD = re.compile(r"\w+(?:['’-]\w+)*")
_SENTENCE = re.compile(r"[.!?…][\"”’»)]*(?=\s+[^\sa-z]|$)|[。！？।؟۔]")
_QUOTATION = re.compile(r"[\"“”«»„]")
_ADDRESS = ("http://", "https://", "www.", ".com", "@", "#")
_DIGIT = re.compile(r"\d")
_SEPARATOR = re.compile(r"[|»›©®•→▶]| / | · |::")
_UNSPACED = re.compile(r"[\u3041-\u30ff\u3400-\u9fff\u0e01-\u0e4e]")
_READER = frozenset(
    "you your yours you're you'll our us we ihre ihr sie ihnen unsere unser uns wir du dein deine "
    "votre vos vous nos notre nous su tu tus te tú usted sus nuestro nuestra nuestros".split()
)
_CLOSERS = "\"'“”‘’»«)]›*"
_ENDS = (".", "!", "?", "…", "。", "！", "？", "।", "؟", "۔", ".\u200b")


def ends_sentence(line: str) -> bool:
    """Whether a line ends as a sentence does, closing quotation marks and brackets aside."""
    end = line[-12:].rstrip(_CLOSERS).rstrip()
    return end.endswith(_ENDS) and not end.endswith("..")


def is_truncated(line: str) -> bool:
    """Whether a line is cut short, as the teasers of other stories are."""
    return line.endswith(("..", "…", "[…]", "[...]", "... more"))


@cache
def _of_reason(reason: str | None) -> tuple[float, ...]:
    return tuple([float(reason == name) for name in REASONS])


@cache
def _all_stop_words() -> frozenset[str]:
    """Of every language that separates words by spaces: a line's language need not be known."""
    languages = ("en", "de", "fr", "es", "it", "pt", "nl", "pl", "ru", "tr", "el", "ar", "hi")
    return frozenset().union(*(stop_words(language) for language in languages))


class Shape(NamedTuple):
    """What a line looks like at first sight."""

    #: Its beginning, and the words in it.
    text: str
    found: list[str]
    #: How many words they are: about two characters make one where words are not separated.
    size: float
    ends_sentence: bool
    all_capitals: bool
    unspaced: bool


def shape(line: Line) -> Shape:
    text = line.text[:LOOK]
    found = _WORD.findall(text)
    unspaced = 0 if text.isascii() else len(_UNSPACED.findall(text))
    return Shape(
        text,
        found,
        max(1.0, len(found) if unspaced < 4 else len(found) + unspaced / 2),
        ends_sentence(line.text),
        text.isupper() and len(text) > 3,
        unspaced > 0.3 * len(text),
    )


def own_features(
    lines: Sequence[Line], shapes: Sequence[Shape], reasons: Sequence[str | None]
) -> NDArray[np.float64]:
    """Features of each line by itself, one row a line.

    ``shapes`` are those of the lines, and ``reasons`` what they say they are (see ``phrases``),
    ``None`` where they do not.
    """
    stops = _all_stop_words()
    counts = Counter(seen.text for seen in shapes)
    rows = []
    for line, seen, reason in zip(lines, shapes, reasons, strict=True):
        text, found, size = seen.text, seen.found, seen.size
        lower = list(map(str.lower, found))
        number = max(1, len(found))
        rows.append(
            (
                1.0,
                log1p(size) / 5,
                float(size >= 12),
                float(seen.ends_sentence),
                float(seen.ends_sentence and size >= 12),
                min(len(_SENTENCE.findall(text)), 5) / 5,
                min(text.count(",") / number, 0.3) * 3,
                sum(map(stops.__contains__, lower)) / number,
                len([word for word in found if word[0].isupper()]) / number,
                float(seen.all_capitals),
                min(len(_DIGIT.findall(text)) / len(text) * 3, 1.0),
                float(text[0].islower()),
                float(_QUOTATION.search(text) is not None),
                float(any(mark in text for mark in _ADDRESS)),
                min(len(_SEPARATOR.findall(text)), 3) / 3,
                min(sum(map(_READER.__contains__, lower)) / number * 5, 1.0),
                float(line.text.endswith((":", "?"))),
                float(counts[text] > 1),
                float(seen.unspaced),
                float(is_truncated(line.text)),
                *_of_reason(reason),
            )
        )
    return np.array(rows).reshape(len(lines), len(OWN_FEATURES))
