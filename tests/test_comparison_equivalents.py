"""A measure that the other article gives in other units is no difference."""

from __future__ import annotations

import pytest

from bench.differences.scoring import compared
from summarizer.comparison.equivalents import alike
from summarizer.facts import quantities

ALIKE = {
    "miles": ("62 miles", "100 km", True),
    "other miles": ("62 miles", "120 km", False),
    "months": ("18 months", "a year and a half", True),
    "fewer months": ("14 months", "a year and a half", False),
    "weeks": ("two weeks", "14 days", True),
    "warm": ("31C", "88F", True),
    "warmer": ("31C", "95F", False),
    "length and weight": ("62 miles", "62 kilograms", False),
    "count": ("62 miles", "62 people", False),
}


@pytest.mark.parametrize(("a", "b", "same"), ALIKE.values(), ids=ALIKE)
def test_alike(a: str, b: str, same: bool) -> None:
    first, second = quantities(a)[0], quantities(b)[0]
    assert alike(first, second) is same
    assert alike(second, first) is same


@pytest.mark.parametrize("said", ["a year later than planned", "after a year of delay"])
def test_told_in_other_units_elsewhere(said: str) -> None:
    inquiry = "The last inquiry of the kind took 14 months, records show."
    first = f"The depot in Orford opens in June, {said}.\n\n{inquiry}"
    second = "Orford will have its depot in June, twelve months behind schedule."
    assert compared([first, second]) == ()


def test_a_price_a_year_is_no_duration() -> None:
    price = "The toll brings in $3m a year, the town said."
    first = f"The repairs to the bridge took twelve months.\n\n{price}"
    second = f"Repairs to the bridge took 15 months.\n\n{price}"
    assert compared([first, second])
