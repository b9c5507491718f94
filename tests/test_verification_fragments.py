"""The stretches of evidence that a claim is made of, and what is new in it."""

from __future__ import annotations

import pytest

from summarizer.verification import fragments, meaning, structure
from summarizer.verification.fragments import Fragment
from summarizer.verification.reading import read

FERRY = "The ferry left Keld harbour on Monday, after a long repair, with ninety people on board."
MAYOR = "The mayor of Keld opened a new bridge on Friday."
EVIDENCE = [read(FERRY), read(MAYOR)]


def test_fragments_name_where_each_stretch_stands() -> None:
    claim = read("The ferry left Keld quietly with ninety people.")
    assert fragments.fragments(claim, EVIDENCE) == [
        Fragment(0, 4, 0, 0),
        Fragment(4, 1, None),
        Fragment(5, 3, 0, 11),
    ]


def test_of_equal_stretches_the_one_that_goes_on_is_taken() -> None:
    twice = read("Prices rose on Monday and fell on Tuesday, and wages rose on Friday.")
    found = fragments.fragments(read("Prices fell on Friday."), [twice])
    assert [(f.length, f.place) for f in found] == [(1, 0), (2, 5), (1, 12)]


#: By feature: claims, each with its value.
COMPOSED: dict[str, list[tuple[str, float]]] = {
    "longest_run": [("The ferry left Keld.", 1.0), ("A ferry sank.", 1 / 3)],
    "copied": [("The ferry left Keld.", 1.0), ("The mayor left Keld.", 0.0)],
    "skips": [
        ("The ferry left Keld harbour on Monday with ninety people.", 1.0),
        ("The ferry left Keld harbour on Monday opened a new bridge.", 0.0),
    ],
    "misfits": [
        ("The ferry left Keld harbour on Monday with ninety people.", 0.0),
        ("The ferry left Keld harbour on a new bridge.", 1.0),
    ],
    "new_joints": [("The ferry left Keld quietly with ninety people.", 2.0)],
    "short_joints": [("The mayor left Keld harbour.", 1.0)],
    "least_inside": [("The ferry left Keld quietly with ninety people.", 1.0), ("It sank.", 9.0)],
    "first_run": [("The ferry left quietly.", 3.0), ("It left.", 0.0)],
    "last_run": [("It left Keld harbour.", 3.0), ("The ferry sank.", 0.0)],
    "starts_clause": [("After a long repair.", 1.0), ("Long repair.", 0.0), ("It sank.", -1.0)],
    "ends_clause": [("The ferry left Keld harbour on Monday.", 1.0), ("The ferry left.", 0.0),
                    ("The ferry left Keld harbour.", 0.5), ("It sank.", -1.0)],
}  # fmt: skip


@pytest.mark.parametrize(
    ("feature", "claim", "value"),
    [(feature, *case) for feature, cases in COMPOSED.items() for case in cases],
)
def test_composition(feature: str, claim: str, value: float) -> None:
    assert fragments.composition(read(claim), EVIDENCE)[feature] == pytest.approx(value)


def test_a_synonym_is_nearer_than_another_word() -> None:
    near, far = (
        meaning.meaning(read(f"The mayor of Keld {verb} a new bridge."), EVIDENCE)
        for verb in ("inaugurated", "ridiculed")
    )
    for feature in ("best_like", "in_place_like", "least_in_place"):
        assert near[feature] > far[feature]
    assert near["worst_new"] < far["worst_new"]
    assert near["new_verbs"] == far["new_verbs"] == 1


def test_nothing_new_is_like_itself() -> None:
    found = meaning.meaning(EVIDENCE[1], EVIDENCE)
    for feature in ("best_like", "in_place_like", "least_in_place", "whole_like"):
        assert found[feature] == pytest.approx(1.0)
    assert found["left_out"] == found["worst_new"] == found["new_verbs"] == 0


def test_order_counts_by_what_words_say() -> None:
    kept, turned = (
        structure.structure(read(text), EVIDENCE)
        for text in ("The ferry left Keld harbour.", "Keld harbour left the ferry.")
    )
    for feature in ("kept_weight", "kept_runs", "skip_pairs", "skip_pairs_best"):
        assert kept[feature] == pytest.approx(1.0)
        assert turned[feature] < 0.7


@pytest.mark.parametrize("evidence", [[], [read("Nothing in common.")]])
def test_little_evidence_gives_finite_features(evidence: list) -> None:  # type: ignore[type-arg]
    for text in ("The ferry left.", "the", "?!"):
        claim = read(text)
        for function in (fragments.composition, meaning.meaning, structure.structure):
            assert all(abs(value) < 100 for value in function(claim, evidence).values())
