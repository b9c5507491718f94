"""What a name is of, and which names hold no part in a story; trees as they are written."""

from __future__ import annotations

import numpy as np
import pytest

from summarizer.comparison.differing import may_differ
from summarizer.comparison.nametypes import type_of
from summarizer.comparison.standing import both_of_many, stands_apart
from summarizer.comparison.told import told_in
from summarizer.comparison.trees import UNIT, read_trees
from summarizer.facts import Facts, names

PERSON, PLACE, BODY = 0, 1, 2

#: A sentence, a name in it, and what that is.
TYPES = {
    "speaker": ("The rest is luck, said Ada Voss.", "Ada Voss", PERSON),
    "noun before": ("The money went to the banker Holm on Friday.", "Holm", PERSON),
    "clause behind": ("A letter from Holm, who runs the museum, was read.", "Holm", PERSON),
    "where": ("A barn burned down near Keldon on Friday.", "Keldon", PLACE),
    "kind of place": ("They met at last under Cape Morrow.", "Cape Morrow", PLACE),
    "noun behind": ("Water rose behind the Iskra dam on Friday.", "Iskra", PLACE),
    "country": ("The crew came from France this week.", "France", PLACE),
    "company": ("The site belongs to Kessler Stone for now.", "Kessler Stone", BODY),
    "set off behind": ("The bill was paid by Helvia, an insurer, in May.", "Helvia", BODY),
}


@pytest.mark.parametrize("case", TYPES)
def test_type_of_a_name(case: str) -> None:
    text, name, kind = TYPES[case]
    (told,) = (t for t in told_in(Facts(text)) if t.fact.text == name)
    found = type_of(told)
    assert max(range(3), key=found.__getitem__) == kind, found


STANDING = {
    "organ of a state": ("It was told in the White House.", True),
    "faith": ("It was told to the Muslims.", True),
    "feast": ("Everybody hopes for Christmas again.", True),
    "newspaper": ("All this the Keldon Gazette reported.", True),
    "made of a name": ("It failed in the Senate-approved form.", True),
    "person": ("Later came Ada Voss and left.", False),
    "place": ("Later he left Keldon for good.", False),
}


@pytest.mark.parametrize("case", STANDING)
def test_names_that_hold_no_part(case: str) -> None:
    text, apart = STANDING[case]
    assert {stands_apart(n) for n in names(text) if n.certain} == {apart}


def test_two_with_a_title_of_many_are_two() -> None:
    (one,), (other,) = names("Then Sen. Ada Voss left."), names("Then Sen. Jonas Holm left.")
    assert both_of_many(one, other)
    (chief,) = names("Then Mayor Jonas Holm left.")
    assert not both_of_many(one, chief)


#: Two sentences, and whether the names that they end in can differ.
PAIRS = {
    "other people": ("He was sued by Ada Voss", "He was sued by Ines Holm", True),
    "father and son": ("He was sued by Adam R. Voss Jr", "He was sued by Joe Voss", False),
    "spelled with an accent": ("He sailed to Guána Bay", "He sailed to Guana Bay", False),
    "a strait and a land": ("He sailed to Keld Strait", "He sailed to Torvia", False),
    "two capes": ("He sailed to Cape Ellery", "He sailed to Cape Morrow", True),
}


@pytest.mark.parametrize("case", PAIRS)
def test_names_that_can_differ(case: str) -> None:
    first, second, differ = PAIRS[case]
    one, other = (told_in(Facts(f"{text}."))[-1] for text in (first, second))
    assert may_differ(one, other) is differ


def test_leaves_of_all_trees_add_up() -> None:
    data = {
        "intercept": -0.5,
        "depth": 2,
        "columns": ["b", "a"],
        "trees": [[[1, 0.5, 1, 2], -10_000, [0, 3.0, 3, 4], 20_000, 30_000], [5_000]],
    }
    trees = read_trees(data, ("a", "b"))
    found = trees.score(np.array([[0.5, 9.0], [0.6, 3.0], [0.6, 3.1]]))
    assert found.tolist() == [-1.0, 2.0, 3.0]
    assert 10_000 * UNIT == 1.0
