"""Whether what stands beside two values is the same."""

from __future__ import annotations

from collections.abc import Iterable

from summarizer.comparison.retold import NEAR
from summarizer.comparison.told import TIME_ZONES, Told
from summarizer.text.meanings import meanings
from summarizer.text.vectors import likeness

#: Least rarity of a word, and likeness of two, that ties two values to one thing.
TELLING = 2.0
TIED_ALIKE = 0.6
#: Say which way something went, of whatever it may be.
MOVEMENTS = frozenset(meanings("rise fall higher lower cut percent"))
_NO_TIES = MOVEMENTS | TIME_ZONES


def meet(a: Told, b: Told, width: int = NEAR) -> bool:
    """Whether words right beside the two values, names apart, mean the same or nearly so."""
    mine, theirs = (
        [
            m
            for m, word in told.words.items()
            if word.distance <= width and m not in told.named and m not in _NO_TIES
        ]
        for told in (a, b)
    )
    return alike(a, mine, b, theirs)


def alike(a: Told, mine: Iterable[str], b: Told, theirs: Iterable[str]) -> bool:
    """Whether telling words of both sides, given by their meanings, mean the same or nearly so."""
    ours, others = (
        [(m, told.words[m].stem) for m in some if told.words[m].rarity >= TELLING]
        for told, some in ((a, mine), (b, theirs))
    )
    return any(
        m == o or likeness(stem, other) >= TIED_ALIKE for m, stem in ours for o, other in others
    )
