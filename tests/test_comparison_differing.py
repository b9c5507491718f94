"""Which values of one kind can be different values of one thing at all."""

from __future__ import annotations

import pytest

from summarizer.comparison.differing import may_differ
from summarizer.comparison.told import Told, told_in
from summarizer.facts import Facts


def _year(text: str) -> Told:
    return next(t for t in told_in(Facts(text)) if t.kind == "in a year")


@pytest.mark.parametrize(
    ("text", "differ"),
    [
        ("In 2003 an explosion killed seven.", True),
        ("The tax ends as of 2003 under the deal.", True),
        ("It was lost in the 2003 election.", False),
        ("It won 2003's prize.", False),
    ],
)
def test_year_that_tells_one_of_several_apart(text: str, differ: bool) -> None:
    assert may_differ(_year(text), _year("The last one was in 2009.")) is differ
