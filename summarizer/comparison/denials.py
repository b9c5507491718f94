"""What one of two aligned sentences denies and the other does not."""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarizer.comparison.alignment import Pair, topical_stems
from summarizer.comparison.slot import Clash, Value, near
from summarizer.facts import Cue, Facts

#: What says that something is not so, has not been done or is no more, without "not".
_DENYING = re.compile(
    r"\b(?:reject(?:s|ed|ing|ion)?|turn(?:s|ed|ing)? down|vot(?:es|ed|ing) down|voted against|refus"
    r"(?:es|ed|ing|al)|den(?:y|ies|ied|ying|ial)|declin(?:es|ed|ing)|miss(?:es|ed|ing)?|lacks?|lacking"
    r"|lacked|without|fail(?:s|ed|ing|ure)?|block(?:s|ed)?|prevent(?:s|ed)?|ban(?:s|ned)?|forb[aio]d"
    r"(?:s|den)?|stop(?:s|ped)?|halt(?:s|ed)?|cancel(?:s|led|ed)?|scrap(?:s|ped)?|abandon(?:s|ed)?|drop"
    r"(?:s|ped)?|withdr[ae]wn?|skip(?:s|ped)?|avoid(?:s|ed)?|escap(?:es|ed)|spar(?:es|ed)|absent"
    r"|unable|unharmed|unhurt|unsuccessful|impossible|closed|shut|los(?:t|es|e|ing)"
    r"|rul(?:es|ed|ing) out|acquitted|cleared|innocent|nobody|none|no one|neither"
    r"|cut(?:s|ting)? (?:off|power)|short of|h[eo]ld back|withheld|boycott(?:s|ed)?"
    r"|oppos(?:es|ed)|yet to|free of|untrue|false)\b",
    re.IGNORECASE,
)
#: "fined for failing to"
_BLAMED = re.compile(r"\b(?:for|over|accused of)\s(?:its\s|their\s|his\s|her\s)?$", re.IGNORECASE)
_FIRST_PERSON = re.compile(r"\b(?:I|me|my|we|us|our)\b")


def denied_in_one(pair: Pair, texts: tuple[str, str], first: Facts, second: Facts) -> list[Clash]:
    if not near(pair, "negation"):
        return []
    mine, theirs = (_told(f) for f in (first, second))
    if len(_apart(mine)) % 2 == len(_apart(theirs)) % 2:
        return []
    if any("?" in t or _FIRST_PERSON.search(t) for t in texts):
        return []
    speakers = _speakers(first), _speakers(second)
    if all(speakers) and speakers[0].isdisjoint(speakers[1]):
        return []
    cues = {w for c in (*mine, *theirs) for w in topical_stems(c.text)}
    a, b = first.derived(_topical_words) - cues, second.derived(_topical_words) - cues
    if len(a ^ b) > max(2, len(a & b) * 3 // 8):
        return []
    odd, even = (0, 1) if len(_apart(mine)) % 2 else (1, 0)
    said = {_root(c.text) for c in (mine, theirs)[odd]}
    if _denying(texts[even]) - (_denying(texts[odd]) - said):
        # "was not passed" and "was voted down" are one.
        return []
    values = (
        Value(pair.first, 0, len(texts[0]), texts[0]),
        Value(pair.second, 0, len(texts[1]), texts[1]),
    )
    return [Clash("negation", " ".join(sorted(a & b)), *values)]


def _told(facts: Facts) -> list[Cue]:
    """The negations of a sentence, but those that say what somebody is blamed for."""
    return [
        c
        for c in facts.polarity.negations
        if not _BLAMED.search(facts.text, max(0, c.start - 12), c.start)
    ]


def _denying(text: str) -> set[str]:
    """The words of a sentence that deny without "not"."""
    return {_root(match.group()) for match in _DENYING.finditer(text)}


def _root(word: str) -> str:
    return word.casefold()[:4]


def _topical_words(facts: Facts) -> frozenset[str]:
    return frozenset(topical_stems(facts.text))


def _apart(cues: Sequence[Cue]) -> list[Cue]:
    """Negations without those that go on with another: "not wide, nor deep"."""
    return [c for c in cues if c is cues[0] or c.text.casefold() not in ("nor", "neither")]


def _speakers(facts: Facts) -> set[str]:
    """The words of who is said to speak; "the inquiry was told" has none."""
    words = {w for a in facts.attributions for w in topical_stems(a.speaker)}
    return words - {"be"}
