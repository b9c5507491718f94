"""What tells two things apart: opposites, sorts, parts, periods."""

from __future__ import annotations

import pytest

from summarizer.comparison.intent import of_different_stages
from summarizer.comparison.kinds import of_one_kind
from summarizer.comparison.minimal import of_another_noun
from summarizer.comparison.opposites import contrast, of_two_events, of_two_sorts
from summarizer.comparison.parts import of_a_part, of_two_parts
from summarizer.comparison.stretches import of_different_periods
from summarizer.facts import dates, quantities

CONTRAST = {
    "anywhere": ("the elder of the brothers", "a younger brother", True),
    "before a noun": ("the old stone bridge", "the new bridge", True),
    "before two nouns": ("the old bridge", "the new tunnel", False),
    "both": ("exports rose faster than imports", "exports rose", False),
    "ordinals": ("the first and the second phase", "the second phase", False),
    "between two": ("in northern provinces", "in the north-western provinces", False),
    "a name": ("off Northern Head", "off Southern Head", False),
}


@pytest.mark.parametrize(("a", "b", "apart"), CONTRAST.values(), ids=CONTRAST)
def test_contrast(a: str, b: str, apart: bool) -> None:
    texts = f"It is said of {a}.", f"It is said of {b}."
    assert contrast(texts) is contrast(texts[::-1]) is apart


SORTS = {
    "goods": ("Wheat prices fell 4%.", "Barley prices fell 9%.", True),
    "one of both": ("Wheat and barley prices fell 4%.", "Barley prices fell 9%.", False),
    "who says so": ("It took two days, his mother said.", "It took 3 days, his son said.", False),
    "one sort": ("Power prices rose 4%.", "The price of electricity rose 9%.", False),
    "far off": (
        "The bus, which had left the depot long before the alarm was raised, carried 40 people.",
        "They had come by train to the shore from where 60 people went on.",
        False,
    ),
}  # fmt: skip


@pytest.mark.parametrize(("a", "b", "apart"), SORTS.values(), ids=SORTS)
def test_sorts(a: str, b: str, apart: bool) -> None:
    first, second = quantities(a)[0], quantities(b)[0]
    spans = (first.start, first.end), (second.start, second.end)
    assert of_two_sorts((a, b), spans) is apart


PARTS = {
    "halves of a thing": ("The roof of the hall leaks.", "The cellar of the hall leaks.", True),
    "one part": ("The roof of the hall leaks.", "The hall’s roof leaks.", False),
    "two things": ("The roof of the hall leaks.", "The cellar of the inn leaks.", False),
    "how much of it": ("The price of the hall is high.", "The cost of the hall is low.", False),
    "owned": ("Orford’s public debt grew.", "Orford’s budget deficit fell.", True),
    "owned, one of both": ("Orford’s net profit grew.", "Orford’s annual profit fell.", False),
    "no article": ("Pilots of the line will strike.", "Crew of the line will not.", True),
    "one kind": ("The owner of the ferry left.", "The operator of the ferry left.", False),
}


@pytest.mark.parametrize(("a", "b", "apart"), PARTS.values(), ids=PARTS)
def test_parts(a: str, b: str, apart: bool) -> None:
    assert of_two_parts((a, b)) is of_two_parts((b, a)) is apart


def test_a_town_and_its_province() -> None:
    town, province = (
        "In Orford, a port in Lower Kell, rents rose 4%.",
        "Lower Kell’s rents rose 6%.",
    )
    assert of_a_part((town, province), share=True)
    assert of_a_part((province, town), share=True)
    # Of an event either may be named.
    assert not of_a_part((town, province), share=False)
    assert of_a_part((town, "In the county of Lower Kell 40 homes burned."), share=False)


PERIODS = {
    "quarter of a year": ("in the first quarter of this year", "last year", True),
    "quarter, told otherwise": ("in the first quarter", "in the three months to March", False),
    "year to date": ("in March", "since the start of the year", True),
    "a month of two": ("in March", "on Monday", False),
    "past years": ("over the past five years", "over the past 20 years", True),
    "twelve months": ("over the past twelve months", "over the past year", False),
    "bases": ("up 1% from the month before", "up 4% from a year earlier", True),
    "one base": ("up 1% year on year", "up 4% from a year earlier", False),
    "a former level": ("to 4% from 3% the month before", "to 5% from 9% a year earlier", False),
    "a quarter of it": ("a quarter of the beds", "25 beds a day", False),
}


@pytest.mark.parametrize(("a", "b", "apart"), PERIODS.values(), ids=PERIODS)
def test_periods(a: str, b: str, apart: bool) -> None:
    assert of_different_periods((a, b)) is of_different_periods((b, a)) is apart


ESTIMATES = {
    "of another noun": ("Police put the crowd at 900.", "Organisers put the crowd at 2,000."),
    "owned": ("The city’s mayor said 40 came.", "The city’s police said 90 came."),
    "of it": ("The head of the union said 40 came.", "The owner of the union said 90 came."),
}


@pytest.mark.parametrize("name", ESTIMATES)
def test_who_says_so_is_no_other_thing(name: str) -> None:
    a, b = ESTIMATES[name]
    assert not of_two_parts((a, b))
    assert not of_another_noun((a, b), ((0, 0), (0, 0)))


EVENTS = {
    "ways": ("The ship left Wick at 7am.", "The ship reached Tain at 9am.", True),
    "one way": ("The ship left Wick at 7am.", "The ship departed at 9am.", False),
    "open until": ("The polls open at 7am.", "The polls stay shut until 9am.", False),
}


@pytest.mark.parametrize(("a", "b", "apart"), EVENTS.values(), ids=EVENTS)
def test_events(a: str, b: str, apart: bool) -> None:
    first, second = dates(a)[0], dates(b)[0]
    spans = (first.start, first.end), (second.start, second.end)
    assert of_two_events((a, b), spans) is apart


STAGES = {
    "meant": ("was meant to open in 2021", "opened in 2023", True),
    "hoped": ("hopes to raise £2m", "has raised £1m so far", True),
    "two plans": ("hopes to raise £2m", "will raise £3m", False),
    "then and now": ("Before the fire it had 40 rooms", "now has 25 rooms", True),
    "before both": ("Before the match 12 were held", "14 were held before the match", False),
}


@pytest.mark.parametrize(("a", "b", "apart"), STAGES.values(), ids=STAGES)
def test_stages(a: str, b: str, apart: bool) -> None:
    assert of_different_stages((a, b)) is of_different_stages((b, a)) is apart


KINDS = {
    "kind": ("ferry", "vessel", True),
    "two of a kind": ("ferry", "tanker", False),
    "plural": ("factories", "plant", True),
    "a maker": ("carmaker", "company", True),
    "two makers": ("carmaker", "insurer", False),
}


@pytest.mark.parametrize(("a", "b", "one"), KINDS.values(), ids=KINDS)
def test_kinds(a: str, b: str, one: bool) -> None:
    assert of_one_kind(a, b) is of_one_kind(b, a) is one
