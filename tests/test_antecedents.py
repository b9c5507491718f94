"""Whom an opening pronoun stands for, precision first; the passage that a leaning one needs."""

from __future__ import annotations

import pytest

from summarizer.antecedents import People, antecedents
from tests.materials import FLOOD, material_of

#: The sentences before, the one with the pronoun, and the name it stands for, if that is certain.
CASES = {
    "the one person named": (
        ["Tomas Reyl said the bolts had failed.", "Reyl left at noon."],
        "He will be back in May.",
        "Reyl",
    ),
    "two people named": (
        ["Tomas Reyl said the bolts had failed.", "Tomas Reyl met Ana Duarte."],
        "He will be back in May.",
        None,
    ),
    "a woman’s first name": (
        ["Linda Reyl said the bolts had failed.", "Linda Reyl left at noon."],
        "He will be back in May.",
        None,
    ),
    "a man’s first name": (
        ["Robert Reyl said the bolts had failed.", "Robert Reyl left at noon."],
        "She will be back in May.",
        None,
    ),
    "another pronoun beside the name": (
        ["Kim Reyl said the bolts had failed.", "Kim Reyl left with her son at noon."],
        "He will be back in May.",
        None,
    ),
    "a title says so": (
        ["Mrs Reyl said the bolts had failed.", "Mrs Reyl left at noon."],
        "He will be back in May.",
        None,
    ),
    "nobody named": (["The bolts had failed."], "He will be back in May.", None),
    "a ministry": (["The Foreign Ministry denied it."], "He will be back in May.", None),
}


@pytest.mark.parametrize("case", CASES)
def test_antecedents(case: str) -> None:
    before, sentence, expected = CASES[case]
    found = People(material_of([[*before, sentence]])).antecedent(len(before))
    assert (found[1] if found else None) == expected


def test_what_leans_needs_the_passage_before() -> None:
    assert antecedents(material_of(FLOOD)) == {2: 1, 5: 4}


def test_an_opening_has_no_antecedent() -> None:
    assert antecedents(material_of([["He left."], ["Rain fell.", "But it stopped."]])) == {
        0: None,
        2: 1,
    }


def test_other_languages_are_not_judged() -> None:
    assert antecedents(material_of(FLOOD, language="fr")) == {}
