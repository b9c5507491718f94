from __future__ import annotations

import json
from dataclasses import replace
from datetime import datetime, timedelta

import numpy as np
import pytest

import summarizer.ranking
from summarizer.material import Corroboration, OriginMap
from summarizer.ranking import rank
from summarizer.ranking.concepts import CONCEPT_FEATURES, concept_features, find_concepts
from summarizer.ranking.copies import without_copies
from summarizer.ranking.figures import FIGURE_WEIGHT
from summarizer.ranking.model import load_model, parse_model
from summarizer.ranking.passages import PASSAGE_FEATURES, passage_features, shared_facts
from summarizer.ranking.story import read_story
from summarizer.resources import read_text
from summarizer.types import Origin, OriginLink
from tests.materials import FLOOD, material_of


def _column(name: str) -> int:
    return CONCEPT_FEATURES.index(name)


def test_what_several_report_ranks_above_an_aside() -> None:
    scores = rank(material_of(FLOOD)).scores
    assert scores[0] > scores[3]
    assert scores[4] > scores[3]


def test_concepts_are_bigrams_of_stems_within_a_sentence() -> None:
    material = material_of([["Homes flooded.", "Home flooding spread"]])
    story = read_story(material)
    concepts = find_concepts(story)
    # "home flood" twice in two spellings, and "flood spread"; nothing over the full stop.
    assert len(concepts) == 2
    assert sorted(np.bincount(concepts.concept).tolist()) == [1, 2]


def test_support_counts_origins_not_articles() -> None:
    one = ["Forty homes flooded in Ludlow."]
    apart = material_of([one, one])
    copies = replace(
        apart, origins=replace(apart.origins, of_sentence=(0, 0), origins=apart.origins.origins[:1])
    )
    found = []
    for material in (apart, copies):
        story = read_story(material)
        features = concept_features(story, find_concepts(story))
        found.append(set(features[:, _column("origins")].tolist()))
    assert found == [{2.0}, {1.0}]


def test_copies_are_read_once_and_counted_as_often_as_they_came(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    articles = (FLOOD[0], FLOOD[1], FLOOD[0], FLOOD[2], FLOOD[0])
    material = material_of(articles, same=[[(n, i) for n in (0, 2, 4)] for i in range(4)])
    origin = (0, 1, 0, 2, 0)
    material = replace(
        material,
        origins=replace(
            material.origins, of_sentence=tuple(origin[s.document] for s in material.sentences)
        ),
    )
    told_once, times = without_copies(material)
    assert len(told_once.documents) == 3
    assert times.tolist() == [3.0] * 4 + [1.0] * 5
    assert [told_once.sentences[p.sentences[0]].text for p in told_once.passages] == [
        material.sentences[p.sentences[0]].text for p in material.passages
    ]
    once = rank(material)
    monkeypatch.setattr(
        "summarizer.ranking.without_copies", lambda m: (m, np.ones(len(m.sentences)))
    )
    all_of_them = rank(material)
    assert once.scores.tolist() == all_of_them.scores.tolist()
    assert once.weights.tolist() == all_of_them.weights.tolist()


def test_titles_are_seen() -> None:
    material = material_of([["Forty homes flooded."], ["Snow fell."]], titles=["Homes flooded", ""])
    story = read_story(material)
    features = concept_features(story, find_concepts(story))
    assert features[:, _column("titles")].sum() == 1


def test_features_are_finite_and_named() -> None:
    material = material_of(FLOOD, titles=["Flood in Ludlow", "", "Boats in Ludlow"])
    story = read_story(material)
    concepts = find_concepts(story)
    features = concept_features(story, concepts)
    assert features.shape == (len(concepts), len(CONCEPT_FEATURES))
    weights = np.full(len(concepts), 0.5)
    passages = passage_features(
        material, story, concepts, weights, np.zeros(len(material.sentences))
    )
    assert passages.shape == (len(material.passages), len(PASSAGE_FEATURES))
    assert np.isfinite(features).all()
    assert np.isfinite(passages).all()


def test_the_shipped_weights_fit_the_features() -> None:
    data = json.loads(read_text("data/ranking.json"))
    assert tuple(data["concepts"]["features"]) == CONCEPT_FEATURES
    assert tuple(data["passages"]["features"]) == PASSAGE_FEATURES
    model = load_model()
    assert int(model.passages.feature.max()) < len(PASSAGE_FEATURES)


def test_trees_go_left_where_a_feature_is_at_most_the_threshold() -> None:
    column = {name: [0.0, 0.0, 1.0] for name in CONCEPT_FEATURES}
    model = parse_model(
        {
            "concepts": {"intercept": 0.0, "features": column},
            "passages": {"trees": [[[1, 0.5, 1, 2], [1.0], [0, 3.0, 3, 4], [2.0], [4.0]], [[0.5]]]},
        }
    )
    rows = np.array([[9.0, 0.5], [3.0, 0.6], [3.1, 0.6]])
    assert model.passages.predict(rows).tolist() == [1.5, 2.5, 4.5]
    assert model.concepts.predict(np.zeros((1, len(CONCEPT_FEATURES)))).tolist() == [0.5]


@pytest.mark.parametrize(
    "articles", [[["Word"]], [["…"]], [["One."], ["One."]], [["漢字です。"]], [["a b " * 500]]]
)
def test_odd_material_is_ranked(articles: list[list[str]]) -> None:
    ranking = rank(material_of(articles))
    assert np.isfinite(ranking.scores).all()
    assert len(ranking.scores) == ranking.concepts.shape[0]
    assert len(ranking.weights) == ranking.concepts.shape[1]


def test_a_query_raises_what_answers_it() -> None:
    material = material_of(FLOOD)
    plain, asked = rank(material), rank(material, query="Which bakery won the prize?")
    assert int(np.argmax(asked.relevance)) == 3
    assert asked.scores[3] > plain.scores[3]
    assert not plain.relevance.any()


@pytest.mark.parametrize("query", ["", "the of", "zebra", "…", "漢字"])
def test_a_query_that_nothing_answers_changes_nothing(query: str) -> None:
    material = material_of(FLOOD)
    assert np.array_equal(rank(material, query=query).scores, rank(material).scores)


def test_what_another_origin_reports_in_its_own_words_is_raised() -> None:
    material = material_of(FLOOD)
    of_sentence = material.origins.of_sentence
    own = {of_sentence[s] for s in material.passages[0].sentences}
    other = next(s for s, o in enumerate(of_sentence) if o not in own)
    told = [(Corroboration(other, 0.9),), *(() for _ in material.passages[1:])]
    plain, raised = rank(material).scores, rank(material, corroborations=told).scores
    assert raised[0] > plain[0]
    assert np.array_equal(raised[1:], plain[1:])


def test_names_and_figures_that_another_origin_has_make_a_sentence_concrete() -> None:
    articles = [
        ["Homes were lost near Ludlow and Corve on 12 June.", "Officials met there."],
        ["On June 12 the Teme took homes in Ludlow.", "Prices rose by 40 at Clun."],
    ]
    found = shared_facts(read_story(material_of(articles)))
    # Ludlow, 12 and June; "Officials" and "On" only open; Corve, Teme, Clun and 40 stand once.
    assert found.tolist() == [0.75, 0.0, 0.75, 0.0]
    assert shared_facts(read_story(material_of(articles[:1]))).tolist() == [0.0, 0.0]


def test_of_many_articles_what_opens_one_is_raised(monkeypatch: pytest.MonkeyPatch) -> None:
    def raised(count: int) -> list[float]:
        articles = [
            [f"The {n}th stage was won by a rider from Clun.", "The road was wet."]
            for n in range(4, 4 + count)
        ]
        material = material_of(articles)
        with monkeypatch.context() as patched:
            scores = rank(material).scores
            patched.setattr(summarizer.ranking, "OPENING_WEIGHT", 0.0)
            return [round(float(x), 3) for x in scores / rank(material).scores]

    assert raised(3) == [1.0] * 6
    assert raised(6) == [1.25, 1.0] * 6
    assert raised(12) == raised(10) + [raised(10)[0], 1.0] * 2


def test_earlier_days_of_a_long_story_keep_some_worth() -> None:
    def worth(*days: int) -> list[float]:
        material = material_of([["Forty homes flooded in Ludlow."] for _ in days])
        dated = [
            replace(
                d, article=replace(d.article, published=datetime(2024, 3, 1) + timedelta(days=day))
            )
            for d, day in zip(material.documents, days, strict=True)
        ]
        scores = rank(replace(material, documents=tuple(dated))).scores
        return [round(float(x), 3) for x in scores / rank(material).scores]

    assert worth(0, 1) == [0.6, 1.0]
    assert worth(0, 1, 2) == [0.36, 0.6, 1.0]
    assert worth(0, 20, 40) == [0.36, 0.6, 1.0]


def test_articles_of_one_publisher_count_apart_unless_they_are_copies() -> None:
    material = material_of([["Forty homes flooded in Ludlow."], ["Forty homes flooded in Ludlow."]])
    ids = tuple(d.article.id or "" for d in material.documents)

    def origins_seen(kind: str, share: float) -> int:
        link = OriginLink((ids[0], ids[1]), kind, "", shares=(share, share))
        family = OriginLink((ids[0], ids[1]), "family", "")
        one = Origin("o1", ids, links=(link, family))
        return read_story(replace(material, origins=OriginMap((one,), (0, 0)))).origin_count

    assert origins_seen("family", 0.0) == 2
    assert origins_seen("copy", 0.1) == 2
    assert origins_seen("copy", 0.9) == 1
    assert origins_seen("retelling", 0.0) == 1


def test_a_figure_that_several_origins_report_is_a_concept() -> None:
    told = "The council will spend 90 million crowns on pumps for the river."
    others = ["Rain fell on Ludlow for most of the week.", "Teachers asked for smaller classes."]
    again = "Pumps and walls cost 90 million crowns, says the budget of the town."
    other = again.replace("90", "70")
    with_it = rank(material_of([[told, *others], [*others, again]]))
    without = rank(material_of([[told, *others], [*others, other]]))
    assert with_it.concepts.shape[1] == len(with_it.weights)
    # Two passages have it, and are worth more for it.
    assert with_it.weights[-1] == FIGURE_WEIGHT
    assert with_it.concepts[:, [-1]].nnz == 2
    assert with_it.scores[0] > 1.2 * without.scores[0]


def test_a_bare_count_gains_nothing_by_its_figure() -> None:
    told = "The council will spend 90 million crowns on pumps for the river."
    rest = ["Rain fell on Ludlow for most of the week.", "Teachers asked for smaller classes."]
    bare = rank(material_of([[told, *rest], [*rest, "It costs 90 million crowns."]]))
    assert FIGURE_WEIGHT not in bare.weights
