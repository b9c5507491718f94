"""Which values of the articles can be one, against comparing every value with every other."""

from __future__ import annotations

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from summarizer.comparison.values import Values, placed, same_value
from summarizer.facts import Facts, Quantity, facts_of, reach, same_name, same_quantity
from tests.materials import material_of

_AMOUNTS = "12|about 90|at least 100|up to 110|100|hundreds|20 to 30|25|3-2|2-3|2.4%|level four"
_TOLD = (
    *(f"The quake left {amount} people dead." for amount in ("12", "about 14", "at least 13")),
    *(f"It came to {amount} in all." for amount in _AMOUNTS.split("|")),
    *(f"They counted {amount} houses." for amount in ("40", "about 42", "dozens of")),
    *(f"Later {name} left." for name in ("Ada Voss", "Voss", "A Voss", "New York", "York")),
    *(f"It closed {day}." for day in ("on Friday", "on 3 May 2024", "in 2024", "in May", "at 6pm")),
)
articles = st.lists(st.sampled_from(_TOLD), min_size=1, max_size=6)
numbers = st.sampled_from(_AMOUNTS.split("|")).flatmap(
    lambda amount: st.sampled_from(facts_of(f"It came to {amount} in all.").quantities)
)
names = st.sampled_from(("Tim", "Tims", "Ada Voss", "Voss", "A Voss", "UN", "United Nations"))


def _placed(articles: list[list[str]]) -> dict[int, Values]:
    material = material_of(articles)

    def facts_in(passage: int) -> Facts:
        return material.facts(material.passages[passage].sentences[0])

    return placed(material, facts_in)


@given(st.lists(articles, min_size=2, max_size=3))
def test_what_an_article_lacks_is_what_none_of_its_values_can_be(given: list[list[str]]) -> None:
    found = _placed(given)
    for first, second in product(found.values(), repeat=2):
        for kind in first.kinds_in_both(second):
            assert first.lacked_by(second, kind) == [
                value
                for value in first.values
                if value.told.kind == kind
                and not any(same_value(value.told, other.told) for other in second.values)
            ]


@given(st.lists(articles, min_size=1, max_size=2))
def test_an_article_tells_two_values_where_two_of_its_can_be_these(given: list[list[str]]) -> None:
    found = _placed(given)
    everything = [v for values in found.values() for v in values.values]
    for values in found.values():
        for a, b in product(everything, repeat=2):
            one = [v for v in values.values if same_value(a.told, v.told)]
            other = [v for v in values.values if same_value(b.told, v.told)]
            assert values.tell_both(a, b) == any(x is not y for x in one for y in other)


@given(numbers, numbers)
def test_numbers_that_can_be_one_are_within_reach(a: Quantity, b: Quantity) -> None:
    if same_quantity(a, b):
        reached = [(reach(a), b.value), (reach(b), a.value)]
        assert any(least <= value <= most for (least, most), value in reached)


@given(names, names)
def test_names_are_the_same_either_way(a: str, b: str) -> None:
    assert same_name(a, b) == same_name(b, a)
