"""Limits for several kinds of value at once: as much as can be found while enough is right."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

RIGHT = 0.9
#: What may be a limit, and how much more a false row costs at every step.
GRID = tuple(n / 200 for n in range(80, 199))
COST_STEP = 0.1


class Scored(NamedTuple):
    """A pair of values that the rules let through."""

    likely: float
    #: Of a story: whether it is what was planted. None for clusters.
    answer: bool | None
    #: The story with its plant, and the values.
    of: tuple[str, ...]


class Found(NamedTuple):
    hits: int
    wrong: int
    #: In untouched clusters.
    rows: int


def found_at(scores: Sequence[Scored], least: float) -> Found:
    shown = [s for s in scores if s.likely >= least]
    return Found(
        len({s.of for s in shown if s.answer}),
        len({s.of for s in shown if s.answer is False}),
        sum(s.answer is None for s in shown),
    )


def limits(scored: Mapping[str, Sequence[Scored]]) -> dict[str, float]:
    """By kind: those with which most is found while enough of all rows is right.

    A false row costs the same in each kind: as little as leaves the whole right enough.
    """
    tables = {kind: [(t, found_at(of, t)) for t in GRID] for kind, of in scored.items()}
    cost = 0.0
    while True:
        best = {
            kind: max(table, key=lambda row: row[1].hits - cost * row[1].wrong)
            for kind, table in tables.items()
        }
        hits = sum(f.hits for _, f in best.values())
        wrong = sum(f.wrong for _, f in best.values())
        if hits >= RIGHT * (hits + wrong):
            return {kind: least for kind, (least, _) in best.items()}
        cost += COST_STEP
