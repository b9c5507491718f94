from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.material import Corroboration
from summarizer.ordering import order
from summarizer.ranking import rank
from tests.materials import FLOOD, material_of


@settings(deadline=None)
@given(st.sets(st.integers(0, 8)))
def test_order_keeps_what_was_chosen(chosen: set[int]) -> None:
    material = material_of(FLOOD)
    assert sorted(order(material, sorted(chosen))) == sorted(chosen)


@settings(deadline=None)
@given(st.permutations([0, 1, 4, 7]))
def test_order_does_not_depend_on_the_order_of_choice(chosen: list[int]) -> None:
    material = material_of(FLOOD)
    assert order(material, chosen) == order(material, sorted(chosen))


def test_first_sentences_come_first() -> None:
    material = material_of(FLOOD)
    assert order(material, [6, 1, 0])[0] == 0


def test_neighbours_in_an_article_stay_together() -> None:
    material = material_of(FLOOD)
    ordered = order(material, [0, 1, 4, 6])
    assert ordered.index(1) == ordered.index(0) + 1


def test_what_leans_follows_what_it_leans_on() -> None:
    material = material_of(FLOOD)
    # 2 opens with "But", 5 with "He".
    ordered = order(material, [0, 1, 2, 4, 5, 7])
    assert ordered.index(2) == ordered.index(1) + 1
    assert ordered.index(5) == ordered.index(4) + 1


def test_a_story_over_days_opens_with_its_latest_state() -> None:
    material = material_of(FLOOD)
    dated = tuple(
        replace(d, article=replace(d.article, published=datetime(2024, 3, 1 + 2 * i, tzinfo=UTC)))
        for i, d in enumerate(material.documents)
    )
    ordered = order(replace(material, documents=dated), [0, 3, 4, 6, 7])
    assert ordered == (7, 0, 3, 4, 6)


def test_answers_to_a_query_come_first() -> None:
    material = material_of(FLOOD)
    relevance = rank(material, query="bakery prize").relevance
    assert order(material, [0, 3, 6, 7], relevance=relevance)[:2] == (3, 0)


def test_what_answers_half_as_well_as_the_best_comes_first_too() -> None:
    material = material_of(FLOOD)
    relevance = np.array([0.0, 0.0, 0.0, 0.5, 0.49, 0.0, 1.0, 0.0, 0.0])
    assert order(material, [0, 4]) == (0, 4)
    # 4 does not answer well enough to go before 0.
    assert order(material, [0, 3, 4, 6], relevance=relevance) == (6, 3, 0, 4)


def test_what_another_origin_reports_in_other_words_comes_first() -> None:
    material = material_of([["Two men were hurt."], ["A dam broke."], ["The wall gave way."]])
    assert order(material, [0, 1])[0] == 0
    told = [(), (Corroboration(sentence=2, similarity=0.8),), ()]
    assert order(material, [0, 1], corroborations=told)[0] == 1


def test_neither_a_quotation_nor_what_is_known_already_opens() -> None:
    first = "“I thought of my cat,” Ann Reed said."
    material = material_of(
        [[first, "The baker fled."], ["Water stood in Orsk.", "The wall broke."]]
    )
    assert order(material, [0, 1, 2, 3])[0] == 2
    assert order(material, [0, 3])[0] == 0
    told_again = material_of([["Is it over?", "The baker fled."], ["It is.", "Orsk was dry."]])
    assert order(told_again, [1, 3])[0] == 3
