"""What two sentences both state and state differently; more detail is no conflict."""

from __future__ import annotations

from datetime import datetime

import pytest

from summarizer.facts import conflicts, facts_of

PUBLISHED = datetime(2024, 2, 22)

AGREE = {
    "percent": ("Milk rose 2% in March.", "Milk rose two per cent in March."),
    "weekday and day": ("Voss left on Wednesday.", "Voss left on 21 February."),
    "inexact": ("At least 41 goats swam.", "42 goats swam."),
    "more detail": ("Goats swam in Malmo.", "12 goats swam in Malmo on Monday, Ida Holm said."),
    "surname": ("They met Ada Voss.", "They met Voss."),
    "country": ("A U.K. envoy left.", "A British envoy left."),
    "same negation": ("The mayor declined to comment.", "The mayor did not comment."),
}


@pytest.mark.parametrize(("a", "b"), AGREE.values(), ids=AGREE)
def test_agree(a: str, b: str) -> None:
    assert conflicts(facts_of(a, PUBLISHED), facts_of(b, PUBLISHED)) == ()


DISAGREE = {
    "number": ("It costs 1.022 euros.", "It costs 1.032 euros.", "number"),
    "word number": ("Two goats swam.", "Three goats swam.", "number"),
    "weekday": ("Voss left on Wednesday.", "Voss left on Thursday.", "date"),
    "year": ("It opened in 1998.", "It opened in 1999.", "date"),
    "name": ("A court freed Ada Voss.", "A court freed Emil Holm.", "name"),
    "negation": ("Voss would resign.", "Voss would not resign.", "negation"),
    "hedge": ("They were suspected to have left.", "They had left.", "hedging"),
    "modal": ("It may close.", "It closed.", "hedging"),
    "plan": ("It plans to close.", "It closed.", "hedging"),
    "direction": ("Milk rose.", "Milk fell.", "comparison"),
    "scope": ("All goats swam.", "Some goats swam.", "scope"),
    "quotation": ("It was “a mess”.", "It was “a triumph”.", "quotation"),
}


@pytest.mark.parametrize(("a", "b", "check"), DISAGREE.values(), ids=DISAGREE)
def test_disagree(a: str, b: str, check: str) -> None:
    first, second = facts_of(a, PUBLISHED), facts_of(b, PUBLISHED)
    assert check in {r.check for r in conflicts(first, second)}
    assert check in {r.check for r in conflicts(second, first)}


@pytest.mark.parametrize("text", [pair[0] for pair in (*AGREE.values(), *DISAGREE.values())])
def test_nothing_conflicts_with_itself(text: str) -> None:
    facts = facts_of(text, PUBLISHED)
    assert conflicts(facts, facts) == ()
