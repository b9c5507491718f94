"""Who stands before a verb, what behind it, and what beside a name."""

from __future__ import annotations

import pytest

from summarizer.verification.arguments import arguments
from summarizer.verification.reading import read

SPAN = (
    "An exact sum has not been disclosed, but Nordhav Ferries expects to pay the families of Keld "
    "Harbour, said the mayor, Ida Holm."
)

#: By feature: claims, each with its value.
CASES: dict[str, list[tuple[str, float]]] = {
    "opening_kept": [
        ("An exact sum has not been disclosed.", 1.0),
        ("Nordhav Ferries has not been disclosed.", 0.0),
        ("It has not been disclosed.", 0.0),
        ("Nobody knows.", -1.0),
    ],
    "least_neighbours": [
        ("The families of Keld Harbour, said Nordhav Ferries.", 0.0),
        ("It said nothing.", 1.0),
    ],
    "behind_verbs": [
        ("So said the mayor.", 1.0),
        ("So said the council.", 0.0),
        ("Nobody knows.", 1.0),
    ],
    "least_around_verb": [
        ("Keld Harbour, said the mayor.", 1.0),
        ("Keld Harbour, said the council.", 0.5),
    ],
}


@pytest.mark.parametrize(
    ("feature", "claim", "value"),
    [(feature, *case) for feature, cases in CASES.items() for case in cases],
)
def test_features(feature: str, claim: str, value: float) -> None:
    assert arguments(read(claim), [read(SPAN)])[feature] == value


def test_without_evidence_nothing_is_told() -> None:
    assert arguments(read("Ida Holm won."), []) == {
        "opening_kept": -1.0,
        "least_neighbours": 1.0,
        "behind_verbs": 1.0,
        "least_around_verb": 1.0,
    }
