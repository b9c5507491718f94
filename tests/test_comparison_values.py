"""Which values of the articles can be one, against comparing every value with every other."""

from __future__ import annotations

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from summarizer.comparison.pairing import Pairs
from summarizer.comparison.resemblance import FEATURES
from summarizer.comparison.told import told_in
from summarizer.comparison.values import same_value, values_of
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


def _pairs(articles: list[list[str]]) -> Pairs:
    material = material_of(articles)

    def facts_in(passage: int) -> Facts:
        return material.facts(material.passages[passage].sentences[0])

    return Pairs(material, values_of(material, facts_in), facts_in)


@given(st.lists(articles, min_size=1, max_size=3))
def test_an_article_has_what_one_of_its_values_can_be(given: list[list[str]]) -> None:
    pairs = _pairs(given)
    for document, value in product(range(len(pairs.tells)), range(len(pairs.values))):
        told = [v for v in pairs.values if document in v.documents]
        same = any(same_value(pairs.values[value].told, v.told) for v in told)
        assert pairs.has[document, pairs.key[value]] == same


@given(st.lists(articles, min_size=2, max_size=3))
def test_pairs_are_of_one_kind_and_different_articles(given: list[list[str]]) -> None:
    pairs = _pairs(given)
    for name, (first, second) in pairs.family.items():
        assert pairs.features[name].shape == (len(first), len(FEATURES[name]))
        for x, y in zip(first.tolist(), second.tolist(), strict=True):
            a, b = pairs.values[x], pairs.values[y]
            assert a.told.kind == b.told.kind
            assert a.documents.isdisjoint(b.documents)


@given(numbers, numbers)
def test_numbers_that_can_be_one_are_within_reach(a: Quantity, b: Quantity) -> None:
    if same_quantity(a, b):
        reached = [(reach(a), b.value), (reach(b), a.value)]
        assert any(least <= value <= most for (least, most), value in reached)


def test_what_doubled_is_no_count_of_two() -> None:
    doubled, two, parts, sold, other = (
        next(t for t in told_in(Facts(text)) if t.fact.text == words)
        for text, words in (
            ("The price doubled.", "doubled"),
            ("It sold two boats.", "two"),
            ("It sold a third of them.", "a third"),
            ("It sold 33.33% of them.", "33.33%"),
            ("It sold 36% of them.", "36%"),
        )
    )
    assert not same_value(doubled, two)
    assert same_value(parts, sold)
    assert not same_value(parts, other)


@given(names, names)
def test_names_are_the_same_either_way(a: str, b: str) -> None:
    assert same_name(a, b) == same_name(b, a)
