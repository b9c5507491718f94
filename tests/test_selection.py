from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.sparse import csr_array

from summarizer.material import Corroboration, Ranking
from summarizer.ranking import rank
from summarizer.selection import Coverage, select
from summarizer.text.words import count_words
from tests.materials import FLOOD, material_of

_words = st.sampled_from("river flood homes mayor boats the of town warned night".split())
_sentences = st.lists(_words, min_size=1, max_size=12).map(" ".join)
_articles = st.lists(st.lists(_sentences, min_size=1, max_size=6), min_size=1, max_size=4)


def _lengths(material_passages: list[str]) -> list[int]:
    return [count_words(t) for t in material_passages]


@settings(deadline=None)
@given(_articles, st.integers(1, 60))
def test_the_budget_is_never_exceeded_where_a_passage_fits(
    articles: list[list[str]], budget: int
) -> None:
    material = material_of(articles)
    lengths = [count_words(material.sentences[p.sentences[0]].text) for p in material.passages]
    chosen = select(material, rank(material), max_words=budget)
    used = sum(lengths[k] for k in chosen)
    assert chosen
    assert len(set(chosen)) == len(chosen)
    assert used <= budget or (len(chosen) == 1 and used == min(lengths))


@settings(deadline=None)
@given(_articles, st.integers(1, 4))
def test_the_number_of_sentences_is_never_exceeded(articles: list[list[str]], most: int) -> None:
    material = material_of(articles)
    assert 1 <= len(select(material, rank(material), max_words=5000, max_sentences=most)) <= most


@pytest.mark.parametrize("budget", [30, 45])
def test_the_budget_is_used_without_saying_anything_twice(budget: int) -> None:
    material = material_of(FLOOD)
    chosen = select(material, rank(material), max_words=budget)
    used = sum(
        count_words(material.sentences[material.passages[k].sentences[0]].text) for k in chosen
    )
    assert 0.6 * budget <= used <= budget
    # The first sentences of the first two articles tell the same.
    assert not {0, 4} <= set(chosen)


def test_nothing_to_choose_from() -> None:
    material = material_of([["Word."]])
    ranking = rank(material)
    assert select(material, ranking, max_words=1) == (0,)


def test_the_same_material_gives_the_same_choice() -> None:
    material = material_of(FLOOD)
    ranking = rank(material)
    assert len({select(material, ranking, max_words=50) for _ in range(3)}) == 1
    assert np.array_equal(ranking.scores, rank(material).scores)


def test_what_leans_is_chosen_only_with_what_it_leans_on() -> None:
    material = material_of(FLOOD)
    for budget in range(10, 120, 7):
        chosen = select(material, rank(material), max_words=budget)
        for leaning, before in ((2, 1), (5, 4)):
            assert leaning not in chosen or before in chosen


def test_of_two_that_tell_one_fact_one_is_chosen() -> None:
    material = material_of(FLOOD)
    rows: list[tuple[Corroboration, ...]] = [() for _ in material.passages]
    rows[0] = (Corroboration(4, 0.6),)
    ranking = rank(material)
    both = select(material, ranking, max_words=400)
    assert {0, 4} <= set(both)
    one = select(material, ranking, max_words=400, corroborations=rows)
    assert len({0, 4} & set(one)) == 1


def test_what_is_told_again_is_not_chosen() -> None:
    material = material_of(FLOOD)
    ranking = rank(material)
    chosen = select(material, ranking, max_words=400, retellings={(4, 0): 0.6})
    assert len({0, 4} & set(chosen)) == 1
    half = select(material, ranking, max_words=400, retellings={(4, 0): 0.5})
    assert {0, 4} <= set(half)


@settings(deadline=None)
@given(_articles, st.integers(1, 60))
def test_what_opens_an_article_is_among_the_chosen_where_any_fits(
    articles: list[list[str]], budget: int
) -> None:
    material = material_of(articles)
    ranking = rank(material)
    passages = [[material.sentences[s] for s in p.sentences] for p in material.passages]
    opening = {k for k, p in enumerate(passages) if any(s.position == 0 for s in p)}
    covering = {
        k for k in opening
        if ranking.scores[k] > 0
        and ranking.concepts[[k]].nnz
        and count_words(passages[k][0].text) <= budget
    }  # fmt: skip
    chosen = select(material, ranking, max_words=budget, standing=range(len(passages)))
    if covering:
        assert not opening.isdisjoint(chosen)


def test_what_readers_know_opens_nothing_for_them() -> None:
    material = material_of(FLOOD)
    ranking = rank(material)
    opening = {
        k for k, p in enumerate(material.passages)
        if any(material.sentences[s].position == 0 for s in p.sentences)
    }  # fmt: skip
    chosen = select(material, ranking, max_words=20, repeated=opening)
    assert opening.isdisjoint(chosen)


@pytest.mark.parametrize(("score", "expected"), [(0.4, (0, 1)), (0.3, (0,))])
def test_the_last_eighth_of_the_budget_holds_no_filler(
    score: float, expected: tuple[int, ...]
) -> None:
    # Eighteen words with a concept each, and two more for which there is just room.
    held = np.zeros((2, 20))
    held[0, :18] = held[1, 18:] = 1
    ranking = Ranking(
        scores=np.array([0.5, score]),
        concepts=csr_array(held),
        weights=np.full(20, 0.5),
        relevance=np.zeros(2),
    )
    words = np.array([18, 2], dtype=np.int64)
    assert Coverage(ranking, words, antecedents={}, aside=(), alike={}).best(20, 2) == expected
