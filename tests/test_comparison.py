"""What is reported as a difference between sources, and what is not."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings

from summarizer import Disagreement, InputError, summarize
from summarizer.types import Article
from tests.strategies import article_sets

#: What both articles write besides, about other things.
REST = (
    (
        "Residents gathered outside the town hall in the afternoon.",
        "In 2015 a similar event drew 300 visitors to the region.",
    ),
    (
        "Schools in the district stay open, the council said.",
        "Two years ago 45 families moved away from the district.",
    ),
)


def _compared(
    first: str, second: str, *, hours: int = 0, day: str = "2024-05-01"
) -> tuple[Disagreement, ...]:
    articles: list[dict[str, Any]] = [
        {"text": "\n\n".join([REST[0][0], first, REST[0][1]]), "published": f"{day}T08:00Z"},
        {
            "text": "\n\n".join([REST[1][0], second, REST[1][1]]),
            "published": f"{day}T{8 + hours:02d}:00Z",
        },
    ]
    return summarize(articles, max_words=60).disagreements


#: The same thing told twice, to the values and the kind that are reported.
DIFFERENT: dict[str, tuple[str, str, set[str]]] = {
    "number": (
        "The fire at the Halden paper mill killed 12 workers on Tuesday.",
        "14 workers died in the fire at the paper mill in Halden on Tuesday.",
        {"12", "14"},
    ),
    "money": (
        "Lumen Foods agreed to pay a fine of $15 million over its labels.",
        "Regulators fined Lumen Foods $50 million over misleading labels.",
        {"$15 million", "$50 million"},
    ),
    "percent": (
        "Torvia’s central bank raised its main interest rate to 4.25% on Thursday.",
        "Torvia’s central bank lifted its main interest rate to 4.5% on Thursday.",
        {"4.25%", "4.5%"},
    ),
    "date": (
        "The two presidents will meet in Geneva on 3 May to sign the fisheries accord.",
        "The fisheries accord is signed when the two presidents meet in Geneva on 5 May.",
        {"3 May", "5 May"},
    ),
    "time": (
        "Polls in the Varn by-election close at 8 p.m. on Sunday.",
        "On Sunday polls in the Varn by-election close at 9 p.m.",
        {"8 p.m.", "9 p.m."},
    ),
    "name": (
        "Ana Duarte won the mayoral election in Port Sellin with a narrow lead.",
        "With a narrow lead Mara Lindqvist won the mayoral election in Port Sellin.",
        {"Ana Duarte", "Mara Lindqvist"},
    ),
    "place": (
        "A light aircraft came down near Kolby shortly after noon on Friday.",
        "Shortly after noon on Friday a light aircraft came down near Varn.",
        {"Kolby", "Varn"},
    ),
    "negation": (
        "The ministry will buy the disputed vaccines from Torvia this year.",
        "The ministry will not buy the disputed vaccines from Torvia this year.",
        {
            "The ministry will buy the disputed vaccines from Torvia this year.",
            "The ministry will not buy the disputed vaccines from Torvia this year.",
        },
    ),
}


@pytest.mark.parametrize("case", DIFFERENT)
def test_values_that_cannot_both_be_true(case: str) -> None:
    first, second, values = DIFFERENT[case]
    (found,) = _compared(first, second)
    assert {c.value for c in found.claims} == values
    assert found.kind == "contradiction"
    for claim in found.claims:
        assert all(claim.value in c.quote for c in claim.citations)


ALIKE: dict[str, tuple[str, str]] = {
    "per cent": (
        "The bank raised its main interest rate to 2% on Thursday.",
        "The bank raised its main interest rate to two per cent on Thursday.",
    ),
    "billions": (
        "The new railway between Varn and Kolby will cost $320bn in all.",
        "In all the new railway between Varn and Kolby will cost $320 billion.",
    ),
    "two names told together": (
        "China sent ships to the islands that Japan knows as Senkaku and China as Diaoyu.",
        "China sent ships to the islands that Japan calls Senkaku and China Diaoyu.",
    ),
    "a weekday and its date": (
        "The two presidents met in Geneva on Wednesday to sign the fisheries accord.",
        "The two presidents met in Geneva on 1 May to sign the fisheries accord.",
    ),
    "a title": (
        "Deputy foreign minister Anna Holm signed the fisheries accord in Geneva.",
        "Vice foreign minister Anna Holm signed the fisheries accord in Geneva.",
    ),
    "a short name": (
        "Police named the man arrested after the bank robbery as Tomas Reyl.",
        "Police named the man arrested after the bank robbery as Mr Reyl.",
    ),
    "at least": (
        "At least 12 workers died in the fire at the Halden paper mill.",
        "The fire at the Halden paper mill killed 13 workers.",
    ),
    "other things": (
        "The fire at the Halden paper mill killed 12 workers on Tuesday.",
        "In March 14 workers joined the board of the bank in Geneva.",
    ),
    "nobody would comment": (
        "Lumen Foods did not immediately respond to a request for comment.",
        "Nordvind did not immediately respond to a request for comment.",
    ),
}


@pytest.mark.parametrize("case", ALIKE)
def test_ordinary_variation_is_not_reported(case: str) -> None:
    first, second = ALIKE[case]
    assert [d for d in _compared(first, second) if d.kind in ("contradiction", "update")] == []


KINDS: dict[str, tuple[str, str, int, str]] = {
    "a later, higher count": (
        "At the Halden paper mill 12 workers died in the fire.",
        "At the Halden paper mill 19 workers died in the fire.",
        5,
        "update",
    ),
    "the same hour": (
        "At the Halden paper mill 12 workers died in the fire.",
        "At the Halden paper mill 19 workers died in the fire.",
        0,
        "contradiction",
    ),
    "rounded": (
        "The new railway between Varn and Kolby will cost $1.24 billion in all.",
        "In all the new railway between Varn and Kolby will cost $1.2 billion.",
        0,
        "rounding",
    ),
    "small counts are not rounded": (
        "At the Halden paper mill 10 workers died in the fire.",
        "At the Halden paper mill 14 workers died in the fire.",
        0,
        "contradiction",
    ),
    "different authorities": (
        "Anna Holm said the march in Port Sellin drew 4,000 people on Sunday.",
        "Tomas Reyl said the march in Port Sellin drew 9,000 people on Sunday.",
        0,
        "estimate",
    ),
}


@pytest.mark.parametrize("case", KINDS)
def test_kinds(case: str) -> None:
    first, second, hours, kind = KINDS[case]
    (found,) = _compared(first, second, hours=hours)
    assert found.kind == kind


def test_an_update_is_told_in_the_order_of_time() -> None:
    (found,) = _compared(*KINDS["a later, higher count"][:2], hours=5)
    assert [c.value for c in found.claims] == ["12", "19"]
    assert found.slot == "workers killed"


def test_an_article_that_contradicts_itself_is_no_difference_between_sources() -> None:
    first, second, _ = DIFFERENT["number"]
    assert summarize([f"{first} {second}"]).disagreements == ()


@settings(max_examples=40, deadline=None, derandomize=True)
@given(article_sets)
def test_claims_are_cited_and_differ(articles: list[Article]) -> None:
    try:
        briefing = summarize(articles, max_words=60)
    except InputError:
        return
    for disagreement in briefing.disagreements:
        assert len({c.value for c in disagreement.claims}) == len(disagreement.claims) > 1
        cited = [{c.article for c in claim.citations} for claim in disagreement.claims]
        assert all(cited)
        assert len(set.union(*cited)) > 1
