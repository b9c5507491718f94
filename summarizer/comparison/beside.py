"""Whether what stands beside two values is the same."""

from __future__ import annotations

from summarizer.comparison.retold import NEAR
from summarizer.comparison.told import TIME_ZONES, Told
from summarizer.text.meanings import meanings
from summarizer.text.vectors import likeness, rarity

#: Least rarity of a word, and likeness of two, that ties two values to one thing.
TELLING = 2.0
TIED_ALIKE = 0.6
#: Say which way something went, of whatever it may be.
MOVEMENTS = frozenset(meanings("rise fall higher lower cut percent"))
_NO_TIES = MOVEMENTS | TIME_ZONES


def meet(a: Told, b: Told, width: int = NEAR) -> bool:
    """Whether words right beside the two values, names apart, mean the same or nearly so."""
    mine, theirs = (
        {
            m: w[1]
            for m, w in t.words.items()
            if w[0] <= width and m not in t.named and m not in _NO_TIES
        }
        for t in (a, b)
    )
    return any(alike(m, s, o, t) for m, s in mine.items() for o, t in theirs.items())


def alike(meaning: str, stem: str, other: str, other_stem: str) -> bool:
    """Whether two telling words mean the same or nearly so."""
    if min(rarity(stem), rarity(other_stem)) < TELLING:
        return False
    return meaning == other or likeness(stem, other_stem) >= TIED_ALIKE
