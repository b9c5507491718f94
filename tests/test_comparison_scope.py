"""Whether two values are of one thing at all."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from summarizer.comparison.scope import (
    may_be_one_time,
    of_different_items,
    of_different_scope,
    of_saying,
    with_another_head,
)
from summarizer.facts import dates, quantities

OF_DIFFERENT = {
    "part and whole": ("Four of the injured are children.", "The crash left 22 people injured."),
    "group": ("Unemployment among women is 9%.", "Unemployment is 7%."),
    "area": ("The flood killed nine people.", "The flood killed 40 people across the country."),
    "period": ("It lost £3m in the first quarter.", "It lost £11m in the first half."),
    "step and state": ("Cases rose by 120.", "Cases rose to 4,800."),
    "dimension": ("The tower is 210 metres tall.", "The tower is 40 metres wide."),
}
OF_ONE = {
    "same words": ("The flood killed nine people.", "The flood killed 12 people."),
    "per cent by and to": ("Prices grew by 3%.", "Growth in prices slowed to 4%."),
    "one dimension": ("The tower is 210 metres tall.", "The tower is 250 metres high."),
}


@pytest.mark.parametrize("name", OF_DIFFERENT)
def test_different_scope_is_no_contradiction(name: str) -> None:
    a, b = OF_DIFFERENT[name]
    assert of_different_scope((a, b), quantities(a)[0], quantities(b)[0])
    assert of_different_scope((b, a), quantities(b)[0], quantities(a)[0])


@pytest.mark.parametrize("name", OF_ONE)
def test_one_scope_is_compared(name: str) -> None:
    a, b = OF_ONE[name]
    assert not of_different_scope((a, b), quantities(a)[0], quantities(b)[0])


def test_items_are_told_by_their_ordinals() -> None:
    assert of_different_items(("A second man was held.", "A man was held."))
    assert not of_different_items(("It fell in the second quarter.", "It fell in spring."))


def test_another_head_behind_one_determiner() -> None:
    assert with_another_head(
        ("The judge sentenced the father to", "The judge sentenced the son to")
    )
    assert with_another_head(("It fined the firm 2m.", "It fined the firm’s director 4m."))
    assert not with_another_head(("Nine workers died.", "Nine people died at the mill on Monday."))


ONE_TIME = {
    "half day unsaid": ("at 6:00", "at 6 p.m.", True),
    "half day in words": ("at six o’clock", "at six in the evening", True),
    "another hour": ("at 6 a.m.", "at 6 p.m.", False),
    "weekday of the date": ("on Thursday", "on 2 May", True),
    "another weekday": ("on Friday", "on 2 May", False),
}


@pytest.mark.parametrize("name", ONE_TIME)
def test_times_that_may_be_one(name: str) -> None:
    first, second, one = ONE_TIME[name]
    published = datetime(2024, 5, 1, tzinfo=UTC)
    mine, other = dates(first, published)[0], dates(second, published)[0]
    assert may_be_one_time(mine, other) is one
    assert may_be_one_time(other, mine) is one


def test_day_of_a_saying() -> None:
    said, met = "She said on Tuesday that it sank.", "They met on Tuesday."
    assert of_saying(said, dates(said)[0])
    assert not of_saying(met, dates(met)[0])
    banned = "The ban was announced on Tuesday."
    assert not of_saying(banned, dates(banned)[0])
