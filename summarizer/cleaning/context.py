"""What stands around a line, in numbers: the second input of the line classifier.

A paragraph among paragraphs is the story, the same paragraph among teasers is not; what follows a
comment form is comments. All of it takes time linear in the number of lines.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

#: Words of one line that count at the most, so that no single line outweighs its surroundings.
#: A paragraph of news has 30 to 60 words.
LINE_WORDS = 60.0
#: Running text that makes what stands before a comment form a story of its own: one paragraph.
STORY_WORDS = 40.0

CONTEXT_FEATURES = (
    "logit",
    "logit 1 before",
    "logit 1 after",
    "logit 2 before",
    "logit 2 after",
    "logit 3 before",
    "logit 3 after",
    "story around 3",
    "story around 8",
    "story words around",
    "in core",
    "lines before core",
    "lines after core",
    "story before core",
    "story after core",
    "nothing before",
    "nothing after",
    "related links before",
    "comment form before",
    "text has many lines",
    "share of story",
    "size 1 before",
    "size 1 after",
    "sentence 1 before",
    "sentence 1 after",
    "starts lower 1 after",
    "continues sentence",
    "sentence continues",
    "open, size after",
    "open before, size before",
    "core and size",
    "core and sentence",
    "core and logit",
    "dates around",
    "byline above",
    "headlines around",
    "comment words around",
    "other chrome around",
)


def sigmoid(logits: Floats) -> Floats:
    result: Floats = 1.0 / (1.0 + np.exp(-np.clip(logits, -30.0, 30.0)))
    return result


def best_segment(values: Floats) -> tuple[int, int]:
    """First and last index of the run of values with the greatest sum (Kadane, 1977).

    Of equal runs the first is taken. ``values`` must not be empty.
    """
    best, first, last = -np.inf, 0, 0
    total, start = 0.0, 0
    for index, value in enumerate(values.tolist()):
        if total <= 0.0:
            total, start = 0.0, index
        total += value
        if total > best:
            best, first, last = total, start, index
    return first, last


def context_features(
    logits: Floats,
    sizes: Floats,
    *,
    sentence: Floats,
    lower: Floats,
    dated: Floats,
    related: Floats,
    comment: Floats,
    chrome: Floats,
) -> Floats:
    """One row a line.

    ``logits`` are those of the lines by themselves and ``sizes`` their words; the rest are 0 or 1
    a line: ends as a sentence, starts in lower case, is a date or a byline, begins a list of
    other stories, begins or belongs to a comment form, is chrome by its words.
    """
    count = len(logits)
    story = sigmoid(logits)
    scaled = np.clip(logits, -6.0, 6.0) / 6.0
    weight = np.minimum(sizes, LINE_WORDS)
    mass = story * weight
    total = mass.sum() + 1e-9
    before = (np.cumsum(mass) - mass) / total
    after = 1.0 - before - mass / total
    running = np.where((sentence > 0) & (sizes >= 12), sizes, 0.0)
    enough = np.cumsum(running) - running >= STORY_WORDS
    first, last = best_segment((story - 0.5) * weight)
    place = np.arange(count)
    core = ((place >= first) & (place <= last)).astype(float)
    size = np.log1p(sizes) / 5.0
    sentence_before = _shifted(sentence, 1, 1.0)
    lower_after = _shifted(lower, -1)
    size_before, size_after = _shifted(size, 1), _shifted(size, -1)
    headline = ((sentence == 0) & (sizes >= 4) & (sizes <= 20)).astype(float)
    columns = [
        scaled,
        *(_shifted(scaled, step, -1.0) for step in (1, -1, 2, -2, 3, -3)),
        _around(mass, 3) / (_around(weight, 3) + 1e-9),
        _around(mass, 8) / (_around(weight, 8) + 1e-9),
        np.log1p(np.maximum(0.0, _around(mass, 4) - mass)) / 6.0,
        core,
        np.log1p(np.maximum(0, first - place)) / 5.0,
        np.log1p(np.maximum(0, place - last)) / 5.0,
        np.where(place < first, before[first] - before, 0.0),
        np.where(place > last, before - before[last], 0.0),
        (before < 0.02).astype(float),
        (after < 0.02).astype(float),
        np.minimum(_earlier(related * (before > 0.25)), 3.0) / 3.0,
        np.minimum(_earlier(comment * enough), 3.0) / 3.0,
        np.full(count, np.log1p(count) / 7.0),
        np.full(count, mass.sum() / max(1.0, sizes.sum())),
        size_before,
        size_after,
        sentence_before,
        _shifted(sentence, -1),
        lower_after,
        (1.0 - sentence_before) * lower,
        (1.0 - sentence) * lower_after,
        (1.0 - sentence) * size_after,
        (1.0 - sentence_before) * size_before,
        core * size,
        core * sentence,
        core * scaled,
        _around(dated, 3) / 7.0,
        _shifted(dated, 1) + _shifted(dated, 2) / 2.0 + _shifted(dated, 3) / 4.0,
        _around(headline, 4) / 9.0,
        np.minimum(_around(comment, 6), 4.0) / 4.0,
        _around(chrome, 4) / 9.0,
    ]
    return np.column_stack(columns)


def _shifted(values: Floats, step: int, fill: float = 0.0) -> Floats:
    """The value ``step`` lines before (after, where negative); ``fill`` beyond the ends."""
    result = np.full_like(values, fill)
    if 0 < step < len(values):
        result[step:] = values[:-step]
    elif step < 0 and -step < len(values):
        result[:step] = values[-step:]
    return result


def _around(values: Floats, radius: int) -> Floats:
    """Sum over the lines from ``radius`` before to ``radius`` after, its own included."""
    sums = np.concatenate(([0.0], np.cumsum(values)))
    place = np.arange(len(values))
    result: Floats = (
        sums[np.minimum(len(values), place + radius + 1)] - sums[np.maximum(0, place - radius)]
    )
    return result


def _earlier(values: Floats) -> Floats:
    """Sum over the lines before."""
    result: Floats = np.cumsum(values) - values
    return result


def as_floats(values: Sequence[float]) -> Floats:
    return np.array(values, dtype=np.float64)
