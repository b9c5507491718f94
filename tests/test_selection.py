from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.sparse import csr_array

from summarizer.corroboration import reports
from summarizer.event import WHOLE_EVENT
from summarizer.material import Corroboration, Ranking
from summarizer.ranking import rank
from summarizer.selection import Coverage, said_again, select
from summarizer.text.words import count_words
from tests.materials import FLOOD, material_of

_words = st.sampled_from("river flood homes mayor boats the of town warned night".split())
_sentences = st.lists(_words, min_size=1, max_size=12).map(" ".join)
_articles = st.lists(st.lists(_sentences, min_size=1, max_size=6), min_size=1, max_size=4)


def _in_words_of_their_own(ranking: Ranking) -> Ranking:
    """The ranking of passages none of which says what another one says."""
    return replace(ranking, content=csr_array(np.eye(len(ranking.scores))))


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
    ranking = _in_words_of_their_own(rank(material))
    both = select(material, ranking, max_words=400)
    assert {0, 4} <= set(both)
    one = select(material, ranking, max_words=400, corroborations=rows)
    assert len({0, 4} & set(one)) == 1


def test_what_is_told_again_is_not_chosen() -> None:
    material = material_of(FLOOD)
    ranking = _in_words_of_their_own(rank(material))
    chosen = select(material, ranking, max_words=400, retellings={(4, 0): 0.6})
    assert len({0, 4} & set(chosen)) == 1
    half = select(material, ranking, max_words=400, retellings={(4, 0): 0.5})
    assert {0, 4} <= set(half)


#: Four newsrooms open with one event, each in its own words and with something beside it.
FIRE = [
    ["A fire destroyed the Halden paper mill on Tuesday night.", "Nobody was hurt in it."],
    [
        "The Halden paper mill burned down on Tuesday night in a fire.",
        "The owner, Lumen Foods, is insured.",
    ],
    [
        "Fire on Tuesday night has destroyed the old paper mill of Halden.",
        "Police sealed the road.",
    ],
    ["On Tuesday night the paper mill at Halden went up in a fire.", "Schools stay open there."],
]


def test_the_event_that_all_open_with_is_told_once() -> None:
    material = material_of(FIRE)
    ranking = rank(material, event=reports(material).event)
    openings = {0, 2, 4, 6}
    assert min(ranking.event[sorted(openings)]) >= WHOLE_EVENT > max(ranking.event[[1, 3, 5, 7]])
    chosen = select(material, ranking, max_words=400)
    assert len(openings & set(chosen)) == 1
    assert {3, 5, 7} <= set(chosen)


def test_what_says_little_beside_the_chosen_is_known() -> None:
    material = material_of(FIRE)
    ranking = rank(material, event=reports(material).event)
    assert said_again(ranking, {2}) == {0, 2, 4, 6}
    assert said_again(ranking, {7}) == {7}
    assert said_again(ranking, set()) == frozenset()


def test_three_articles_do_not_tell_what_the_event_is() -> None:
    assert not reports(material_of(FIRE[:3])).event.any()


def test_what_the_others_say_together_is_not_chosen() -> None:
    # The last one says a quarter of something new, or a little more than that.
    for new, chosen in ((0.25, (0, 1)), (0.26, (0, 1, 2))):
        content = np.array([[1, 0, 0], [0, 1, 0], [0.4, 0.6 - new, new]])
        ranking = Ranking(
            scores=np.array([0.5, 0.4, 0.3]),
            concepts=csr_array(np.eye(3)),
            weights=np.full(3, 0.5),
            relevance=np.zeros(3),
            content=csr_array(content),
            event=np.array([0.2, 0.0, 0.0]),
        )
        words = np.full(3, 4, dtype=np.int64)
        found = Coverage(ranking, words, antecedents={}, aside=(), alike={}).best(12, 3)
        assert found == chosen


def test_what_opens_the_briefing_tells_what_the_articles_open_with() -> None:
    ranking = Ranking(
        scores=np.array([0.5, 0.4, 0.3]),
        concepts=csr_array(np.eye(3)),
        weights=np.full(3, 0.5),
        relevance=np.zeros(3),
        content=csr_array(np.eye(3)),
        event=np.array([0.1, 0.0, 0.4]),
    )
    words = np.full(3, 4, dtype=np.int64)
    coverage = Coverage(ranking, words, antecedents={}, aside=(), alike={}, openers={0, 2})
    assert coverage.best(8, 2) == (0, 2)


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
        content=csr_array(np.eye(2)),
        event=np.zeros(2),
    )
    words = np.array([18, 2], dtype=np.int64)
    assert Coverage(ranking, words, antecedents={}, aside=(), alike={}).best(20, 2) == expected
