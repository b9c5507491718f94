from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from summarizer.ordering import order
from tests.materials import FLOOD, material_of


@given(st.sets(st.integers(0, 8)))
def test_order_keeps_what_was_chosen(chosen: set[int]) -> None:
    material = material_of(FLOOD)
    assert sorted(order(material, sorted(chosen))) == sorted(chosen)


@given(st.permutations([0, 1, 4, 7]))
def test_order_does_not_depend_on_the_order_of_choice(chosen: list[int]) -> None:
    material = material_of(FLOOD)
    assert order(material, chosen) == order(material, sorted(chosen))


def test_first_sentences_come_first() -> None:
    material = material_of(FLOOD)
    assert order(material, [6, 1, 0])[0] == 0
