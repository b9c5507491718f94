from __future__ import annotations

import pytest

from summarizer.introductions import introductions
from summarizer.ordering import order
from summarizer.ranking import rank
from summarizer.selection import select
from tests.materials import material_of

#: Sentences of one article; the last one, and the sentences of which it needs one.
CASES: dict[str, tuple[list[str], list[set[int]]]] = {
    "a speaker by surname": (
        ["Mayor Ann Reed came to the bridge.", "It was dark.", "“We saw it,” Reed said."],
        [{0}],
    ),
    "introduced more than once": (
        [
            "Ann Reed came to the bridge.",
            "The town thanked Mrs Reed on Monday.",
            "“We saw it,” Reed said.",
        ],
        [{0, 1}],
    ),
    "two people": (
        [
            "Ann Reed came to the bridge.",
            "Her brother, Tom Holm, called the firemen.",
            "The firemen thanked Holm and Reed.",
        ],
        [{1}, {0}],
    ),
    "in full": (["Ann Reed came to the bridge.", "“We saw it,” Ann Reed said."], []),
    "with a title": (["Ann Reed came to the bridge.", "“We saw it,” Mrs Reed said."], []),
    "never introduced": (["The bridge broke.", "“We saw it,” Reed said."], []),
    "a town": (["The Bank of Orsk was closed.", "The firemen of Orsk came by boat."], []),
}


@pytest.mark.parametrize("case", CASES)
def test_who_is_named_by_surname_alone(case: str) -> None:
    sentences, needed = CASES[case]
    found = introductions(material_of([sentences]))
    assert list(map(set, found.get(len(sentences) - 1, ()))) == needed


def test_who_needs_no_introduction_to_some_needs_none() -> None:
    sentences, _ = CASES["a speaker by surname"]
    assert introductions(material_of([sentences, ["Reed won the vote on Monday."]])) == {}


def test_other_languages_introduce_nobody() -> None:
    sentences, _ = CASES["a speaker by surname"]
    assert introductions(material_of([sentences], language="de")) == {}


#: Whoever speaks in the third sentence is introduced in the last one.
BRIDGE = [
    "The old bridge of Ludlow broke on Monday.",
    "A boat took eleven people home.",
    "“We saw it break,” Reed said.",
    "The road is closed.",
    "Ann Reed, the mayor, had closed the bridge on Sunday.",
]


def test_nobody_is_chosen_by_surname_without_an_introduction() -> None:
    material = material_of([BRIDGE])
    ranking = rank(material)
    for budget in range(5, 60):
        chosen = select(material, ranking, max_words=budget)
        assert 2 not in chosen or 4 in chosen
    assert 2 in select(material, ranking, max_words=60)


def test_introductions_come_first() -> None:
    assert order(material_of([BRIDGE]), [0, 2, 4]) == (0, 4, 2)
    assert order(material_of([BRIDGE]), [0, 2]) == (0, 2)


def test_an_introduction_that_is_never_chosen_is_not_waited_for() -> None:
    material = material_of([BRIDGE])
    assert 2 in select(material, rank(material), max_words=60, aside={4})
