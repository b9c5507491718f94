"""What one of two aligned sentences denies and the other does not."""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarizer.comparison.alignment import Pair, topical_stems
from summarizer.comparison.slot import Clash, Value, near
from summarizer.facts import Cue, Facts

_FIRST_PERSON = re.compile(r"\b(?:I|me|my|we|us|our)\b")


def denied_in_one(pair: Pair, texts: tuple[str, str], first: Facts, second: Facts) -> list[Clash]:
    if not near(pair, "negation"):
        return []
    mine, theirs = first.polarity.negations, second.polarity.negations
    if len(_apart(mine)) % 2 == len(_apart(theirs)) % 2:
        return []
    if any("?" in t or _FIRST_PERSON.search(t) for t in texts):
        return []
    speakers = _speakers(first), _speakers(second)
    if all(speakers) and speakers[0].isdisjoint(speakers[1]):
        return []
    cues = {w for c in (*mine, *theirs) for w in topical_stems(c.text)}
    a, b = first.derived(_topical_words) - cues, second.derived(_topical_words) - cues
    if len(a ^ b) > max(2, len(a & b) // 4):
        return []
    values = (
        Value(pair.first, 0, len(texts[0]), texts[0]),
        Value(pair.second, 0, len(texts[1]), texts[1]),
    )
    return [Clash("negation", " ".join(sorted(a & b)), *values)]


def _topical_words(facts: Facts) -> frozenset[str]:
    return frozenset(topical_stems(facts.text))


def _apart(cues: Sequence[Cue]) -> list[Cue]:
    """Negations without those that go on with another: "not wide, nor deep"."""
    return [c for c in cues if c is cues[0] or c.text.casefold() not in ("nor", "neither")]


def _speakers(facts: Facts) -> set[str]:
    """Last words of who is said to speak; "the inquiry was told" has none."""
    last = {a.speaker.casefold().split()[-1] for a in facts.attributions}
    return last - {"is", "are", "was", "were", "be", "been"}
