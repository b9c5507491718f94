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
        ("The book he wrote in 2003 sells well.", True),
        ("The 2003 dam leaks.", True),
        ("It won 2003's prize.", False),
    ],
)
def test_year_that_tells_one_of_several_apart(text: str, differ: bool) -> None:
    assert may_differ(_year(text), _year("The last one was in 2009.")) is differ


#: Two sentences, the words of a value in each, and whether they may differ.
NUMBERS = {
    "small counts": ("It left 14 boats adrift.", "14", "It left ten boats adrift.", "ten", True),
    "rounded": ("It left 1,400 boats adrift.", "1,400", "1,000 boats sank.", "1,000", False),
    "ages": ("Ada Voss, 65, sang.", "65", "Ada Voss, 60, sang.", "60", True),
    "ages in two lands": ("The Greek, 58, left.", "58", "The 52-year-old left Peru.", "52", True),
    "suspects held": ("They held 17 people.", "17", "The 11 suspects are silent.", "11", True),
    "rebels": ("Six of its members left.", "Six", "The four rebels left.", "four", True),
    "no sum with an age": ("38 girls are free.", "38", "The youngest of 48 is ten.", "48", True),
    "share told as a part": ("It sank 34% of them.", "34%", "A third of them sank.", "A", False),
    "another part": ("It sank 60% of them.", "60%", "A third of them sank.", "A", True),
    "times and when": ("It met six times.", "six", "It met five times since May.", "five", False),
    "times": ("It met six times.", "six", "The two met five times.", "five", True),
    "killed, attackers": ("It killed 17 people.", "17", "The 11 suspects are silent.", "11", False),
    "sum of people": ("60 came, eight of them cooks.", "60", "It fed 52 guests.", "52", False),
    "no sum of pages": ("In two inns nine pages were read.", "nine", "11 pages.", "11", True),
    "no sum with an ordinal": ("In a second tent 30 boys sat.", "30", "28 boys sat.", "28", True),
}


@pytest.mark.parametrize("case", NUMBERS)
def test_numbers_that_may_differ(case: str) -> None:
    first, value, second, other, differ = NUMBERS[case]
    mine, rival = _told(first, value), _told(second, other)
    assert may_differ(mine, rival) is may_differ(rival, mine) is differ


def _told(text: str, words: str) -> Told:
    return next(t for t in told_in(Facts(text)) if t.fact.text.startswith(words))


#: The same for names.
PARTS = {
    "beach and town": ("They landed at Holm Beach.", "They landed in Keldon.", True),
    "lane and town": ("They met in Holm Lane.", "They met in Keldon.", False),
    "capital and town": ("They met in Cape Town.", "They met in Durban.", True),
    "firms": ("It was sold to Tarn Capital.", "It was sold to Birk Partners.", True),
    "city that is a land": ("They met in Luxembourg.", "They met in Keldon.", True),
    "two ends": ("They met in North Holm.", "They met in South Holm.", True),
    "two lands": ("They came from Slovakia.", "They came from Romania.", True),
    "land and town": ("They came from Slovakia.", "They came from Keldon.", False),
    "two universities": (
        "It was the University of Keldon.", "It was the University of Varn.", True,
    ),
    "two offices": (
        "The energy secretary, Ada Voss, left.", "The health secretary, Ida Holm, left.", False,
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", PARTS)
def test_names_that_may_differ(case: str) -> None:
    first, second, differ = PARTS[case]
    mine, other = (
        next(t for t in told_in(Facts(text)) if t.kind == "name") for text in (first, second)
    )
    assert may_differ(mine, other) is may_differ(other, mine) is differ


def test_counts_of_things_are_no_tolls() -> None:
    (titles,) = told_in(Facts("The coach of nine titles died."))
    (miners,) = told_in(Facts("Nine miners died."))
    assert (titles.fate, miners.fate) == (None, "killed")


@pytest.mark.parametrize(
    ("second", "differ"), [("It came five months later.", False), ("It came 150 days later.", True)]
)
def test_times_counted_in_other_units_may_be_one(second: str, differ: bool) -> None:
    (one,), (other,) = (told_in(Facts(t)) for t in ("It came 144 days later.", second))
    assert may_differ(one, other) is differ
