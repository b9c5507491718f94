"""Weeks and months that articles count back to one deed."""

from __future__ import annotations

import pytest

from summarizer import Disagreement, summarize


def _compared(first: str, second: str, *days: str | None) -> tuple[Disagreement, ...]:
    articles = [
        {"text": text, "source": f"Paper {n}", "published": day}
        for n, (text, day) in enumerate(zip((first, second), days, strict=True))
    ]
    return summarize(articles, max_words=80).disagreements


FIRST = (
    "The complaints that were read out at noon resemble those of Varn, which sank a suspected "
    "smugglers’ boat last month. The talks went on."
)
SECOND = (
    "After Varn’s navy sank a suspected smugglers’ boat last week, Ostland’s harbour ministry drew "
    "up wider rules for its patrols and their crews along the northern coast. Nobody was hurt."
)
DAY = "2024-05-22T08:00Z"


def test_last_week_is_not_last_month() -> None:
    (row,) = _compared(FIRST, SECOND, DAY, DAY)
    assert row.kind == "contradiction"
    assert {c.value for c in row.claims} == {"last month", "last week"}


#: What changes the second article, or when it was published, so that both may be true.
AGREEING = {
    "the first days of a month": (SECOND, "2024-05-03T08:00Z", "2024-05-03T08:00Z"),
    "two days of publication": (SECOND, "2024-06-05T08:00Z", DAY),
    "undated": (SECOND, None, None),
    "another boat": (SECOND.replace("last week", "again last week"), DAY, DAY),
    "another thing": (SECOND.replace("a suspected smugglers’ boat", "a ferry"), DAY, DAY),
    "another deed": (SECOND.replace("sank", "saw"), DAY, DAY),
    "another navy": (SECOND.replace("Varn’s", "Orsk’s"), DAY, DAY),
    "one time": (SECOND.replace("last week", "last month"), DAY, DAY),
}


@pytest.mark.parametrize("case", AGREEING)
def test_both_may_be_true(case: str) -> None:
    second, *days = AGREEING[case]
    first = FIRST
    if case == "another navy":
        first = FIRST.replace("which sank", "whose Varn navy sank")
    assert _compared(first, second, *days) == ()
