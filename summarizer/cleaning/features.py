"""What a line looks like, in numbers: the input of the line classifier.

Every feature is near 0–1, so that the shipped weights can be compared with one another.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from math import log1p

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
def _all_stop_words() -> frozenset[str]:
    """Of every language that separates words by spaces: a line's language need not be known."""
    languages = ("en", "de", "fr", "es", "it", "pt", "nl", "pl", "ru", "tr", "el", "ar", "hi")
    return frozenset().union(*(stop_words(language) for language in languages))


def own_features(
    lines: Sequence[Line], reasons: Sequence[str | None]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Features of each line by itself, one row a line, and the number of words of each.

    ``reasons`` are what the lines say they are (see ``phrases``), ``None`` where they do not.
    """
    stops = _all_stop_words()
    counts: dict[str, int] = {}
    for line in lines:
        counts[line.text[:LOOK]] = counts.get(line.text[:LOOK], 0) + 1
    rows = []
    sizes = np.empty(len(lines))
    for index, (line, reason) in enumerate(zip(lines, reasons, strict=True)):
        text = line.text[:LOOK]
        found = _WORD.findall(text)
        unspaced = 0 if text.isascii() else len(_UNSPACED.findall(text))
        # About two characters make a word where words are not separated.
        size = max(1.0, len(found) if unspaced < 4 else len(found) + unspaced / 2)
        lower = [word.lower() for word in found]
        number = max(1, len(found))
        ends = ends_sentence(line.text)
        rows.append(
            (
                1.0,
                log1p(size) / 5,
                float(size >= 12),
                float(ends),
                float(ends and size >= 12),
                min(len(_SENTENCE.findall(text)), 5) / 5,
                min(text.count(",") / number, 0.3) * 3,
                len([word for word in lower if word in stops]) / number,
                len([word for word in found if word[0].isupper()]) / number,
                float(text.isupper() and len(text) > 3),
                min(len(_DIGIT.findall(text)) / len(text) * 3, 1.0),
                float(text[0].islower()),
                float(_QUOTATION.search(text) is not None),
                float(any(mark in text for mark in _ADDRESS)),
                min(len(_SEPARATOR.findall(text)), 3) / 3,
                min(len([word for word in lower if word in _READER]) / number * 5, 1.0),
                float(line.text.endswith((":", "?"))),
                float(counts[text] > 1),
                float(unspaced > 0.3 * len(text)),
                float(is_truncated(line.text)),
                *(float(reason == name) for name in REASONS),
            )
        )
        sizes[index] = size if len(line.text) <= LOOK else size * len(line.text) / LOOK
    return np.array(rows).reshape(len(lines), len(OWN_FEATURES)), sizes
