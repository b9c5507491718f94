"""Negation, hedges, modals, comparison and scope are found with what they govern."""

from __future__ import annotations

import pytest

from summarizer.facts import polarity

CUES = {
    "not": ("It was not signed.", "negations", [("not", "signed")]),
    "contracted": ("He hasn’t spoken.", "negations", [("not", "spoken")]),
    "refused": ("She refused to resign.", "negations", [("failed", "resign")]),
    "no longer": ("They no longer meet.", "negations", [("not", "meet")]),
    "suspected": ("suspected of theft", "hedges", [("possible", "theft")]),
    "allegedly": ("He allegedly stole it.", "hedges", [("alleged", "stole")]),
    "plans to": ("It plans to close.", "hedges", [("planned", "close")]),
    "may": ("It may close.", "modals", [("may", "close")]),
    "month": ("in May 5 goats", "modals", []),
    "would": ("It would close.", "modals", [("would", "close")]),
    "rose": ("Sales rose sharply.", "comparisons", [("up", "sharply")]),
    "fewer": ("fewer goats", "comparisons", [("down", "goats")]),
    "most": ("Most of the goats", "scopes", [("most", "goats")]),
    "only": ("only goats", "scopes", [("only", "goats")]),
}


@pytest.mark.parametrize(("text", "field", "expected"), CUES.values(), ids=CUES)
def test_cues(text: str, field: str, expected: list[tuple[str, str | None]]) -> None:
    assert [(c.normal, c.head) for c in getattr(polarity(text), field)] == expected


def test_spans() -> None:
    text = "They may not have left."
    found = polarity(text)
    assert [text[c.start : c.end] for c in (*found.modals, *found.negations)] == ["may", "not"]


@pytest.mark.parametrize(
    ("language", "text"),
    [("de", "Er kam nicht."), ("fr", "Il vient sans elle."), ("es", "No vino.")],
)
def test_negation_in_other_languages(language: str, text: str) -> None:
    assert len(polarity(text, language).negations) == 1
