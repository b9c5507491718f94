"""Values that are of two things: an article gives both, or they are too far apart."""

from __future__ import annotations

import pytest

from summarizer import Disagreement, summarize

#: A sentence of the first and of the second article, and one of a third that tells both values.
PAIRS = {
    "number": (
        "The captain scored 20 points and took nine rebounds for Varn in the final on Sunday.",
        "The captain scored 16 points and took nine rebounds for Varn in the final on Sunday.",
        "Holm ended with 20 points and Duarte with 16 points before 4,000 spectators.",
    ),
    "name": (
        "The driver, 41, of Kolby was hurt on Friday night when a van hit the tram on the bridge.",
        "The driver, 41, of Varn was hurt on Friday night when a van hit the tram on the bridge.",
        "The man at the wheel is from Kolby.\n\nThe other lives in Varn, police said.",
    ),
}


def _rows(*texts: str) -> list[Disagreement]:
    return list(summarize([{"text": t} for t in texts], max_words=60).disagreements)


@pytest.mark.parametrize("slot", PAIRS)
def test_what_an_article_gives_both_is_no_difference(slot: str) -> None:
    first, second, both = PAIRS[slot]
    assert len(_rows(first, second)) == 1
    assert _rows(first, second, both) == []


def test_an_article_that_tells_the_old_toll_and_the_new_one_keeps_the_row() -> None:
    (row,) = _rows(
        "At the Halden paper mill 12 workers died in the fire.",
        "At the Halden paper mill 19 workers died in the fire.",
        "The toll at the mill rose: 12 workers died at first count, 19 workers died in all.",
    )
    assert {c.value for c in row.claims} == {"12", "19"}


def test_tolls_of_two_events_stand_in_rows_of_their_own() -> None:
    rows = _rows(
        "The earthquake near Kolby on Sunday killed 10 people.",
        "The earthquake near Kolby on Sunday killed 12 people.",
        "An earthquake near Varn in 2005 killed 600 people in the mountains there.",
        "An earthquake near Varn in 2005 killed 650 people in the mountains there.",
    )
    assert sorted(sorted(c.value for c in row.claims) for row in rows) == [
        ["10", "12"],
        ["600", "650"],
    ]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "Holm has scored 2,300 points for Varn and is their best player this season.",
            "Holm has scored 25 points for Varn and is their best player this season.",
        ),
        (
            "The arrest of the captain on Tuesday will not change the team for the final in Varn.",
            "The arrest of the captain will not change the team for Sunday's final in Varn.",
        ),
        (
            "The singer has checked herself into a clinic near Kolby, her agent told Starlight.",
            "The singer has checked herself into a clinic near Kolby, her agent told Limelight.",
        ),
    ],
    ids=["a hundred times as many", "a day of something else", "told to two newspapers"],
)
def test_values_of_two_things(first: str, second: str) -> None:
    assert _rows(first, second) == []
