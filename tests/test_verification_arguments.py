"""Who stands before a verb, beside which words, and in which name."""

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
    "opening_word": [
        ("An exact sum has not been disclosed.", 1.0),
        ("An exact sum there has not been disclosed.", 0.0),
    ],
    "split_names": [
        ("The mayor, Ida Holm, said so.", 0.0),
        ("The mayor, Ida Keld, said so.", 1.0),
        ("The mayor, Holm Ida, said so.", 1.0),
        ("Holm Ida of Harbour Keld said so.", 2.0),
        ("The mayor, Ida Brandt, said so.", 0.0),
    ],
    "least_neighbours": [
        ("The families of Keld Harbour, said Nordhav Ferries.", 0.0),
        ("It said nothing.", 1.0),
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
        "opening_word": -1.0,
        "split_names": 0.0,
        "least_neighbours": 1.0,
    }
