"""How likely each line is a line of the story: two logistic regressions, one after the other.

The first sees a line by itself, the second also what stands around it, its neighbours' first
results among that (stacked sequential learning: Cohen and Carvalho, 2005). The weights lie in
``data/line_classifier.json``, one a feature, and are made by ``python -m bench.cleaning.train``.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files

import numpy as np

from summarizer.cleaning.context import (
    CONTEXT_FEATURES,
    Floats,
    as_floats,
    context_features,
    sigmoid,
)
from summarizer.cleaning.credits import heads_with_credit
from summarizer.cleaning.features import LOOK, OWN_FEATURES, Shape, own_features, shape
from summarizer.cleaning.lines import Line
from summarizer.cleaning.phrases import MAX_PHRASE, belongs_to_comments, load_phrases, normal
from summarizer.cleaning.reasons import line_reason

#: Features of the second regression: a line's own (their bias is the only one), then the rest.
FEATURES = (*OWN_FEATURES, *CONTEXT_FEATURES)
_LOWER = OWN_FEATURES.index("starts lower")


@dataclass(frozen=True)
class Evidence:
    """What is known of the lines of one text. Arrays hold one value, or row, a line."""

    lines: Sequence[Line]
    reasons: Sequence[str | None]
    shapes: Sequence[Shape]
    words: Floats
    #: 1 where the line ends as a sentence.
    sentence: Floats
    #: 1 where the line begins a list of other stories.
    related: Floats
    #: 1 where the line heads or stands between comments.
    comment: Floats

    @property
    def cut(self) -> bool:
        """Whether most of the lines are cut from one line: a page whose line breaks were lost."""
        return len({line.paragraph for line in self.lines}) < len(self.lines) / 2

    @cached_property
    def own(self) -> Floats:
        """Features of each line by itself; most texts are plain enough to do without."""
        return own_features(self.lines, self.shapes, self.reasons)


def gather(lines: Sequence[Line]) -> Evidence:
    """What the lines of a text show, each by itself."""
    phrases = load_phrases()
    known: dict[str, str | None] = {}
    reasons = []
    for line in lines:
        if line.text not in known:
            known[line.text] = line_reason(line.text, phrases)
        reasons.append(known[line.text])
    for index in range(len(lines) - 2, -1, -1):
        # The text of a caption often stands once more above it, without the credit.
        if reasons[index + 1] == "caption" and (
            lines[index + 1].text.startswith(lines[index].text)
            or (
                lines[index].paragraph == lines[index + 1].paragraph
                and heads_with_credit(lines[index + 1].text)
            )
        ):
            reasons[index] = "caption"
    shapes = [shape(line) for line in lines]
    words = as_floats(
        [
            seen.size if len(line.text) <= LOOK else seen.size * len(line.text) / LOOK
            for line, seen in zip(lines, shapes, strict=True)
        ]
    )
    sentence = as_floats([seen.ends_sentence for seen in shapes])
    comment = as_floats(
        [
            belongs_to_comments(line.text, reason)
            for line, reason in zip(lines, reasons, strict=True)
        ]
    )
    related = as_floats(
        [
            reason == "related links" and normal(line.text[:MAX_PHRASE]) in phrases.ends_story
            for line, reason in zip(lines, reasons, strict=True)
        ]
    )
    return Evidence(lines, tuple(reasons), shapes, words, sentence, related, comment)


def full_features(evidence: Evidence, own_weights: Floats) -> Floats:
    """Rows of :data:`FEATURES`, given the weights of the first regression."""
    around = context_features(
        evidence.own @ own_weights,
        evidence.words,
        sentence=evidence.sentence,
        lower=evidence.own[:, _LOWER],
        dated=as_floats([reason == "byline" for reason in evidence.reasons]),
        related=evidence.related,
        comment=evidence.comment,
        chrome=as_floats([reason is not None for reason in evidence.reasons]),
    )
    return np.column_stack([evidence.own, around])


def story_probabilities(evidence: Evidence, weights: tuple[Floats, Floats] | None = None) -> Floats:
    """Probability of each line to be of the story; with the shipped weights where not given."""
    own_weights, weights_of_all = weights or load_weights(cut=evidence.cut)
    return sigmoid(full_features(evidence, own_weights) @ weights_of_all)


@cache
def load_weights(*, cut: bool) -> tuple[Floats, Floats]:
    """The shipped weights, in the order of the features: for ``cut`` pages, or all others."""
    data = json.loads(
        files("summarizer").joinpath("data", "line_classifier.json").read_text(encoding="utf-8")
    )["pages on one line" if cut else "lines"]
    own = np.array([data["own"][name] for name in OWN_FEATURES], dtype=np.float64)
    full = np.array([data["in context"][name] for name in FEATURES], dtype=np.float64)
    return own, full
