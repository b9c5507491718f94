"""Which values of different articles are of one thing: the regressions and what they look at."""

from __future__ import annotations

import json

import numpy as np
import pytest

from summarizer.comparison.differing import may_differ
from summarizer.comparison.onething import (
    CHOICE,
    LEAST,
    Imagined,
    choices,
    columns,
    load_model,
    that_matter,
    told_as,
)
from summarizer.comparison.pairing import Pairs
from summarizer.comparison.resemblance import FAMILIES, FEATURES, date_gap, heads_alike
from summarizer.comparison.rivals import among
from summarizer.comparison.values import values_of
from summarizer.facts import Facts, dates
from summarizer.resources import read_text
from tests.materials import material_of

MINE = [
    "The ferry Solveig, with 212 people on board, ran aground off Cape Ellery on Sunday.",
    "Captain Ada Voss was questioned. The owner, Nordline, bought the ship in 2006.",
]
THEIRS = [
    "Some 230 people were on board when the ferry struck a rock off Cape Ellery on Monday.",
    "Nordline has owned the vessel since 2009. Captain Ines Holm gave no reason.",
]
YOURS = [
    "Everyone on the Solveig, 221 passengers and crew, was brought ashore from Cape Ellery.",
    "Ines Holm, the captain, wept. The vessel was taken over by Nordline in 2009, for little.",
]


def _pairs(*articles: list[str]) -> Pairs:
    material = material_of(list(articles))

    def facts_in(passage: int) -> Facts:
        return material.facts(material.passages[passage].sentences[0])

    return Pairs(material, values_of(material, facts_in), facts_in)


def _chosen(pairs: Pairs, imagined: Imagined | None = None) -> set[tuple[str, str]]:
    model = load_model()
    scores = {f: model.pair[f].score(pairs.features[f]) for f in FAMILIES}
    found = choices(pairs, scores, lambda x, y: True, imagined)
    return {
        (pairs.values[c.first].told.fact.text, pairs.values[c.second].told.fact.text)
        for chosen in found.values()
        for c in chosen
    }


def test_weights_are_of_features_that_there_are() -> None:
    data = json.loads(read_text("data/one_thing.json"))
    for family in FAMILIES:
        assert set(data["pair"][family]["weights"]) <= set(FEATURES[family])
        choice = data["choice"][family]
        if "trees" in choice:
            assert set(choice["columns"]) <= set(columns(family))
        else:
            assert set(choice["weights"]) <= set(CHOICE)


def test_features_are_the_same_either_way() -> None:
    there, back = _pairs(MINE, YOURS), _pairs(YOURS, MINE)
    for family in FAMILIES:
        one, other = there.features[family], back.features[family]
        assert one.shape == (len(there.family[family][0]), len(FEATURES[family]))
        assert np.array_equal(np.sort(one, axis=0), np.sort(other, axis=0))


def test_what_fits_is_chosen_and_what_both_tell_is_not() -> None:
    found = _chosen(_pairs(MINE, YOURS))
    assert ("2006", "2009") in found
    assert ("Ada Voss", "Ines Holm") in found
    assert not any("Nordline" in pair or "Cape Ellery" in pair for pair in found)


def test_a_value_imagined_to_be_another_is_set_against_what_it_was() -> None:
    pairs = _pairs(MINE, YOURS)
    there = frozenset(
        n
        for n, v in enumerate(pairs.values)
        if v.told.fact.text == "Cape Ellery" and 0 in v.documents
    )
    assert ("Cape Ellery", "Cape Ellery") in _chosen(pairs, Imagined(there, 0))
    assert ("Cape Ellery", "Cape Ellery") not in _chosen(pairs, Imagined(there, 0, untold=True))


def test_every_choice_has_all_its_features() -> None:
    pairs = _pairs(MINE, YOURS)
    scores = {f: np.zeros(len(pairs.features[f])) for f in FAMILIES}
    for chosen in choices(pairs, scores, lambda x, y: True).values():
        assert all(len(choice.features) == len(CHOICE) for choice in chosen)


def test_articles_without_values_have_no_pairs() -> None:
    pairs = _pairs(["Nobody knows why it broke."], ["It is not known why it broke."])
    assert all(len(first) == 0 for first, _ in pairs.family.values())
    assert _chosen(pairs) == set()


#: Family, kind, features that are not 0, and what is told.
TOLD = {
    "money": ("number", "USD", {}, "sum"),
    "a length": ("number", "year", {}, "measure"),
    "the dead": ("number", "count", {"same_fate": 1.0, "small": 1.0}, "toll"),
    "the same counted": ("number", "count", {"same_head": 1.0}, "count"),
    "a small count": ("number", "count", {"small": 1.0}, "small count"),
    "a day of an event": ("date", "on a day", {"tied_least": 0.5}, "day of one event"),
    "a month": ("date", "in a month", {"tied_least": 0.5}, "month"),
    "a time of day": ("date", "clock", {}, "time"),
    "an office": ("name", "name", {"same_role": 1.0}, "role"),
    "a name": ("name", "name", {}, "name"),
}


@pytest.mark.parametrize("case", TOLD)
def test_told_as(case: str) -> None:
    family, kind, found, expected = TOLD[case]
    features = dict.fromkeys(FEATURES[family], 0.0) | found
    assert told_as(family, kind, features) == expected
    assert expected in LEAST


HEADS = {
    "the same": ("ship", "ship", 1.0, 1.0),
    "people who may be the same": ("worker", "employee", 1.0, 1.0),
    "other people": ("worker", "pupil", 0.3, 0.3),
    "people and things": ("worker", "ship", 0.0, 0.0),
    "like things": ("flight", "plane", 0.3, 1.0),
    "nothing known": (None, "ship", 0.0, 0.0),
}  # fmt: skip


@pytest.mark.parametrize("case", HEADS)
def test_heads(case: str) -> None:
    one, other, least, most = HEADS[case]
    assert least <= heads_alike(one, other) <= most
    assert heads_alike(one, other) == heads_alike(other, one)


def test_days_and_times_that_are_further_apart_have_a_greater_gap() -> None:
    days = [dates(f"It fell on {day} 2024.")[0] for day in ("3 May", "4 May", "10 May")]
    clocks = [dates(f"It fell at {time}.")[0] for time in ("8 a.m.", "8:15 a.m.", "11 a.m.")]
    for (near, far), start in (((days[1], days[2]), days[0]), ((clocks[1], clocks[2]), clocks[0])):
        assert 0 < date_gap("on a day", start, near) < date_gap("on a day", start, far)


def test_pairs_that_do_not_matter_change_no_choice() -> None:
    whole, part = _pairs(MINE, YOURS, THEIRS), _pairs(MINE, YOURS, THEIRS)
    values = whole.values

    def differ(x: int, y: int) -> bool:
        return may_differ(values[x].told, values[y].told)

    part.keep(that_matter(part, differ))
    model = load_model()
    found = []
    for pairs in (whole, part):
        scores = {f: model.pair[f].score(pairs.features[f]) for f in FAMILIES}
        of = choices(pairs, scores, differ)
        found.append({(c.first, c.second, c.features) for f in FAMILIES for c in of[f]})
    assert found[0] == found[1] != set()
    assert sum(len(f) for f in part.features.values()) < sum(map(len, whole.features.values()))


def test_more_articles_ask_for_better_odds() -> None:
    assert among(2, 0.6) == among(4, 0.6) == pytest.approx(0.6)
    # Even odds, three times as good.
    assert among(12, 0.5) == pytest.approx(0.75)
    limits = [among(articles, 0.6) for articles in range(4, 41)]
    assert limits == sorted(set(limits))
    assert limits[-1] < 1
