"""The stretches of evidence a claim is put together from, and whether their ends fit together."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from summarizer.verification.grammar import word_class
from summarizer.verification.reading import Reading

NAMES = (
    "longest_run",
    "density",
    "switches",
    "copied",
    "skips",
    "new_joints",
    "short_joints",
    "misfits",
    "least_inside",
    "first_run",
    "last_run",
    "starts_clause",
    "ends_clause",
)

#: Words from which a stretch is copied rather than met by chance.
COPIED = 3
#: Longest stretch that is told from a longer one at either end.
LONGEST_END = 8


@dataclass(frozen=True, slots=True)
class Fragment:
    """Words of a claim that stand one behind the other in a span; one word that no span has."""

    start: int
    length: int
    span: int | None
    #: Where it begins in the span.
    place: int = 0

    @property
    def end(self) -> int:
        return self.place + self.length


def fragments(claim: Reading, evidence: Sequence[Reading]) -> list[Fragment]:
    """The extractive fragments of Grusky, Naaman and Artzi (2018), greedily from the left.

    Of stretches of the same length the one that goes on in the same span, closest by.
    """
    starts: dict[str, list[tuple[int, int]]] = {}
    for number, span in enumerate(evidence):
        for place, unit in enumerate(span.units):
            starts.setdefault(unit, []).append((number, place))
    units, index = claim.units, 0
    out: list[Fragment] = []
    before: Fragment | None = None
    while index < len(units):
        best, key = Fragment(index, 1, None), (0, False, 0)
        for number, place in starts.get(units[index], ()):
            length = _common(units, index, evidence[number].units, place)
            on = before is not None and before.span == number and place >= before.end
            found = (length, on, before.end - place if on and before else 0)
            if found > key:
                best, key = Fragment(index, length, number, place), found
        out.append(best)
        index += best.length
        before = best if best.span is not None else None
    return out


def _common(mine: Sequence[str], start: int, theirs: Sequence[str], place: int) -> int:
    length = 1
    most = min(len(mine) - start, len(theirs) - place)
    while length < most and mine[start + length] == theirs[place + length]:
        length += 1
    return length


def composition(claim: Reading, evidence: Sequence[Reading]) -> dict[str, float]:
    """Features of a claim that is aligned with its evidence."""
    out = dict.fromkeys(NAMES, 0.0)
    found = fragments(claim, evidence)
    if not found:
        return out
    total = len(claim.units)
    runs = [f.length for f in found if f.span is not None]
    out["longest_run"] = max(runs, default=0) / total
    out["density"] = math.log1p(sum(r * r for r in runs) / total)
    out["switches"] = len(runs) / total
    out["copied"] = sum(r for r in runs if r >= COPIED) / total
    out["least_inside"] = float(min((f.length for f in found[1:-1]), default=LONGEST_END + 1))
    for one, two in pairwise(found):
        if one.span is None or two.span is None:
            out["new_joints"] += 1
            continue
        out["short_joints"] += min(one.length, two.length) < COPIED
        out["skips"] += one.span == two.span and two.place >= one.end
        out["misfits"] += not _fit(claim, evidence, one, two)
    first, last = found[0], found[-1]
    out["starts_clause"] = out["ends_clause"] = -1.0
    if first.span is not None:
        out["first_run"] = float(min(first.length, LONGEST_END))
        out["starts_clause"] = float(evidence[first.span].set_off(first.place))
    if last.span is not None:
        span = evidence[last.span]
        out["last_run"] = float(min(last.length, LONGEST_END))
        out["ends_clause"] = float(span.set_off(last.end))
        if not out["ends_clause"] and word_class(span.words[last.end]) in ("prep", "conj", "sub"):
            out["ends_clause"] = 0.5
    return out


def _fit(claim: Reading, evidence: Sequence[Reading], one: Fragment, two: Fragment) -> bool:
    """Whether two stretches may follow one another: what is left out between them is set off, or a
    word of the same class follows the first, or stands before the second, in the evidence.
    """
    left, right = evidence[one.span or 0], evidence[two.span or 0]
    skipped = one.span == two.span and two.place >= one.end
    if skipped and left.set_off(one.end) and left.set_off(two.place):
        return True
    before = word_class(right.words[two.place - 1]) if two.place else None
    after = word_class(left.words[one.end]) if one.end < len(left.words) else None
    return before == word_class(claim.words[two.start - 1]) or after == word_class(
        claim.words[two.start]
    )
