"""Stories with a change planted, as the trees are grown on them, and how limits are read off."""

from __future__ import annotations

from itertools import islice

from bench.differences import operating_point
from bench.differences.operating_point import Scored
from bench.differences.planted import planted


def test_answers_are_the_planted_value_and_what_it_took_the_place_of() -> None:
    for told in islice(planted("check"), 12):
        if told.plant is None or not told.plant.kind:
            assert not told.answers
            continue
        values = told.pairs.values
        labels = told.pairs.label.tolist()
        here, there = ({labels[v] for v in side} for side in (told.here, told.there))
        assert told.answers == {(min(a, b), max(a, b)) for a in here for b in there}
        assert all(values[v].told.fact.text.rstrip(".") in told.plant.words for v in told.here)
        assert not here & there


def test_two_articles_tell_the_slot_and_mixed_ones_are_of_three_stories() -> None:
    told = list(islice(planted("check", by_two=True, mixed=True), 8))
    two = [p for p in told if len(p.told) == 2]
    assert two
    for p in two:
        if p.plant is not None:
            assert p.plant.article in p.articles
            assert all(any(s == p.plant.slot for s, *_ in t.places) for t in p.told)
    *_, last = planted("check", mixed=True)
    assert last.plant is None
    assert not last.answers
    assert last.story.name.count(" with ") == 2


def test_limits_leave_enough_right_and_find_what_they_can() -> None:
    def of(kind: str, right: list[float], wrong: list[float]) -> list[Scored]:
        return [Scored(p, True, (kind, str(n))) for n, p in enumerate(right)] + [
            Scored(p, False, (kind, f"wrong {n}")) for n, p in enumerate(wrong)
        ]

    scores = {
        "year": of("year", [0.9] * 60 + [0.7] * 40, [0.8] * 30),
        "name": of("name", [0.6] * 50, [0.5]),
    }
    least = operating_point.limits(scores)
    assert 0.8 < least["year"] <= 0.9
    assert least["name"] <= 0.6
    found = [operating_point.found_at(scores[kind], least[kind]) for kind in scores]
    assert sum(f.hits for f in found) == 110
    assert sum(f.wrong for f in found) <= operating_point.RIGHT * 6
