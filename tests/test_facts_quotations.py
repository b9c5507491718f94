"""Quotations are found with their speakers; apostrophes are not quotation marks."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.facts import attributions, quotations

QUOTED = {
    "curly": ("“We stay,” said Ida Holm.", "We stay,", "Ida Holm", "said"),
    "straight": ('Ida Holm told reporters: "We stay."', "We stay.", "Ida Holm", "told reporters"),
    "single": ("Ida Holm said: 'We stay put.'", "We stay put.", "Ida Holm", "said"),
    "single curly": ("Holm said: ‘We don’t know.’", "We don’t know.", "Holm", "said"),
    "nested": ("“He said ‘never’ twice,” Holm added.", "He said ‘never’ twice,", "Holm", "added"),
    "tex": ("she said ``we stay'' again", "we stay", "she", "said"),
    "guillemets": ("«On reste», said Holm.", "On reste", "Holm", "said"),
    "apposition": ("“No,” said Ida Holm, a baker.", "No,", "Ida Holm", "said"),
    "according": (
        "A “mess”, according to the mayor.",
        "mess",
        "the mayor",
        "according to",
    ),
    "nobody": ("They call it “the goat”.", "the goat", None, None),
}


@pytest.mark.parametrize(("text", "inner", "speaker", "cue"), QUOTED.values(), ids=QUOTED)
def test_quoted(text: str, inner: str, speaker: str | None, cue: str | None) -> None:
    (quotation,) = quotations(text)
    assert (quotation.text, quotation.speaker, quotation.cue) == (inner, speaker, cue)
    assert quotation.closed


NOT_QUOTED = {
    "apostrophe": "It's the baker's goat, isn't it?",
    "plural possessive": "the voters' choice",
    "curly apostrophe": "the goats’ shed and Holm’s house",
    "inches": "a 5'10\" man",
}


@pytest.mark.parametrize("text", NOT_QUOTED.values(), ids=NOT_QUOTED)
def test_not_quoted(text: str) -> None:
    assert quotations(text) == ()


def test_an_open_quotation_runs_to_the_end_of_its_paragraph() -> None:
    text = "“We were there and saw it all.\n“Then we left,” she said."
    first, second = quotations(text)
    assert (first.text, first.closed) == ("We were there and saw it all.", False)
    assert (second.text, second.speaker) == ("Then we left,", "she")


ATTRIBUTED = {
    "plain": ("Ida Holm said the goats were fine.", "Ida Holm", "said"),
    "end": ("The goats were fine, said Ida Holm.", "Ida Holm", "said"),
    "according": ("According to the mayor, goats swim.", "the mayor", "According to"),
    "day": ("The mayor on Monday said goats swim.", "The mayor", "said"),
}


@pytest.mark.parametrize(("text", "speaker", "cue"), ATTRIBUTED.values(), ids=ATTRIBUTED)
def test_attributed(text: str, speaker: str, cue: str) -> None:
    (attribution,) = attributions(text)
    assert (attribution.speaker, attribution.cue) == (speaker, cue)


def test_nothing_is_attributed_without_reporting_words() -> None:
    assert attributions("The goats ran down the hill.") == ()


@given(st.text(alphabet="a s.“”‘’'\"`«»„\n", max_size=60) | st.text(max_size=60))
def test_spans_slice_back(text: str) -> None:
    found = quotations(text)
    assert all(text[q.start : q.end] == q.text for q in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
