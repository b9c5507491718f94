"""Whether two people are told as holders of one office."""

from __future__ import annotations

import pytest

from summarizer.comparison.differing import may_differ
from summarizer.comparison.told import told_in
from summarizer.facts import Facts

#: Two sentences whose first names are those of office holders, and whether one may be given for
#: the other.
OFFICES = {
    "an adjective of repute": (
        "The alleged leader, Ada Voss, fled.",
        "The boss of the ring, Ida Holm, fled.",
        True,
    ),
    "another clause before": (
        "The mills sent no one, Ada Voss, the energy secretary, said.",
        "That is enough, said energy secretary Ida Holm, and left.",
        True,
    ),
    "two fields": (
        "The energy secretary, Ada Voss, left.",
        "The health secretary, Ida Holm, left.",
        False,
    ),
}


@pytest.mark.parametrize("case", OFFICES)
def test_holders_of_one_office_may_differ(case: str) -> None:
    first, second, differ = OFFICES[case]
    mine, other = (
        next(t for t in told_in(Facts(text)) if t.kind == "name") for text in (first, second)
    )
    assert may_differ(mine, other) is may_differ(other, mine) is differ
