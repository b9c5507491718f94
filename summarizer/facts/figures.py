"""The figures by which a fact is known again, whoever tells it."""

from __future__ import annotations

from decimal import Decimal

from summarizer.facts.bundle import Facts

#: Kind, unit, value and upper end or second side.
Figure = tuple[str, str | None, Decimal, Decimal | None]

#: From this value on a bare number is a figure: two things are twice in every other story.
LEAST_FIGURE = 10
_KINDS = frozenset(("number", "percent", "money", "score"))


def figures(facts: Facts) -> set[Figure]:
    """The numbers from :data:`LEAST_FIGURE` on, percentages, sums and scores of a text.

    Neither years nor ages, durations or measures.
    """
    return {
        (q.kind, q.unit, q.value, q.upper)
        for q in facts.quantities
        if q.kind in _KINDS and (q.value >= LEAST_FIGURE or q.kind != "number")
    }
