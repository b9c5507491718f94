"""What speaks against two sentences of much the same words saying the same."""

from __future__ import annotations

from summarizer.corroboration.content import Reading
from summarizer.facts import (
    Cue,
    Polarity,
    comparison_conflicts,
    date_conflicts,
    number_conflicts,
)
from summarizer.facts.conflicts import OPEN
from summarizer.text.meanings import contrary, meanings


def speaks_against(mine: Reading, theirs: Reading) -> bool:
    """Whether a passage says something else than a sentence of much the same words."""
    # What costs little is asked first.
    if mine.asks or theirs.asks or mine.retractions != theirs.retractions:
        return True
    a, b = mine.facts, theirs.facts
    return bool(
        _other_place(mine, theirs)
        or contrary(mine.words, theirs.words)
        or number_conflicts(a, b)
        or date_conflicts(a, b)
        or comparison_conflicts(a, b)
        or _differently_denied(mine, theirs)
        or _more_open(mine, theirs)
        or _other_speaker(mine, theirs)
    )


def _differently_denied(mine: Reading, theirs: Reading) -> bool:
    a, b = mine.facts.polarity.negations, theirs.facts.polarity.negations
    if not b:
        return bool(a)
    shared = mine.words & theirs.words
    return sum(_governs(c, shared, theirs.words) for c in a) != sum(
        _governs(c, shared, mine.words) for c in b
    )


def _more_open(mine: Reading, theirs: Reading) -> bool:
    """Whether the passage hedges or expects what the sentence asserts."""
    hedges = _hedges(theirs.facts.polarity)
    if not hedges or _hedges(mine.facts.polarity):
        return False
    shared = mine.words & theirs.words
    return any(_governs(cue, shared, mine.words) for cue in hedges)


def _hedges(polarity: Polarity) -> list[Cue]:
    modals = [c for c in polarity.modals if c.normal in ("may", "would", "will")]
    return [c for c in polarity.hedges if c.normal in OPEN] + modals


def _governs(cue: Cue, shared: frozenset[str], others: frozenset[str]) -> bool:
    """Whether a cue turns something that both say, and the other sentence has no such word."""
    if not others.isdisjoint(meanings(cue.text)):
        return False
    if cue.head is None:
        return True
    return not shared.isdisjoint(meanings(cue.head))


def _other_speaker(mine: Reading, theirs: Reading) -> bool:
    return bool(
        mine.speakers
        and theirs.speakers
        and mine.speakers.isdisjoint(theirs.words)
        and theirs.speakers.isdisjoint(mine.words)
    )


def _other_place(mine: Reading, theirs: Reading) -> bool:
    """Whether each names countries and none is in both: "Beijing’s budget", "Tokyo’s budget"."""
    return bool(mine.places and theirs.places and mine.places.isdisjoint(theirs.places))
