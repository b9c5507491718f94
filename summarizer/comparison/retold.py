"""How far what stands beside two numbers speaks for their being of one thing."""

from __future__ import annotations

from collections.abc import Sequence
from math import log
from typing import NamedTuple

from summarizer.comparison.told import Told
from summarizer.comparison.values import ALIKE, heads_apart
from summarizer.facts import Facts, Quantity, missing_dates
from summarizer.text.vectors import most_alike

#: Words on each side that are right beside a value.
NEAR = 4
ADJACENT = 2
#: What speaks for two numbers being of one thing, and its weight, by logistic regression over news
#: clusters: ``python -m bench.differences.fit``. Fitted before values of things that are apart were
#: told from agreeing ones; a later fit has -3.35 for ``other_head`` and the rest much the same, and
#: found no more on the open clusters.
WEIGHTS = {
    "choices": -0.69,
    "near": 1.68,
    "whole": 0.64,
    "shared": 0.14,
    "adjacent": 0.07,
    "other_head": -0.94,
    "no_head": -0.91,
    "other_dates": -0.46,
    "names": 0.13,
    "same_bound": 0.49,
    "percent": -1.28,
    "age": -0.21,
}
FEATURES = tuple(WEIGHTS)


class Share(NamedTuple):
    """How much of the words of a sentence another has or has the like of, by rarity, 0–1."""

    #: Of the words right beside a value.
    near: float
    #: Of all.
    whole: float


#: The most that there can be.
ALL = (Share(1.0, 1.0), Share(1.0, 1.0))


def features(
    a: Told, b: Told, choices: int, held: tuple[Share, Share] | None = None
) -> tuple[float, ...]:
    """What speaks for and against, in the order of ``FEATURES``.

    ``choices`` are the pairs of values of the kind that only one of the articles gives, ``held``
    the :func:`shares` of the two where they are known.
    """
    mine, theirs = held or shares(a, b)
    common = a.words.keys() & b.words.keys()
    beside = [
        a.words[m].rarity
        for m in common
        if max(a.words[m].distance, b.words[m].distance) <= ADJACENT
    ]
    names = a.facts.derived(_names) & b.facts.derived(_names)
    bounds = [t.fact.bound if isinstance(t.fact, Quantity) else None for t in (a, b)]
    other_head, no_head = heads_apart(a, b)
    return (
        log(choices),
        min(mine.near, theirs.near),
        max(mine.whole, theirs.whole),
        min(len(common), 8),
        max(beside, default=0.0),
        other_head,
        no_head,
        of_other_dates(a.facts, b.facts),
        min(len(names), 2),
        bounds[0] == bounds[1],
        a.kind == "%",
        a.kind == "age",
    )


def of_other_dates(a: Facts, b: Facts) -> bool:
    """Whether each sentence has a date that the other lacks."""
    if not a.dates or not b.dates:
        return False
    return bool(missing_dates(a.dates, b.dates) and missing_dates(b.dates, a.dates))


def _names(facts: Facts) -> frozenset[str]:
    return frozenset(n.normal for n in facts.names)


def shares(a: Told, b: Told) -> tuple[Share, Share]:
    """Of the words about each of two values what the other sentence has."""
    if not a.words or not b.words:
        return Share(0.0, 0.0), Share(0.0, 0.0)
    mine, theirs = most_alike(a.vectors, b.vectors)
    return _share(a, b, mine), _share(b, a, theirs)


def _share(told: Told, other: Told, likest: Sequence[float]) -> Share:
    """``likest`` is the likeness of each word to the one of the other sentence most like it."""
    stems = {word.stem for word in other.words.values()}
    near = near_found = whole = found = 0.0
    for (meaning, word), like in zip(told.words.items(), likest, strict=True):
        held = word.rarity
        if meaning not in other.words and word.stem not in stems:
            held = held * max(0.0, like - ALIKE) / (1 - ALIKE)
        whole += word.rarity
        found += held
        if word.distance <= NEAR:
            near += word.rarity
            near_found += held
    return Share(near_found / near if near else 0.0, found / whole if whole else 0.0)
