"""Whether a number is somebody's age without a word that says so: "Pell, now 63, had"."""

from __future__ import annotations

import re

from summarizer.facts import Quantity
from summarizer.facts.quantities import COUNT_BEFORE

#: "Pell, now 63, had", "Ada Voss is 58 and", "the youngest captive is ten": ages without a word
#: that says so;
_AGE_BEFORE = re.compile(
    r"(?:[a-z],(?: now)?|(?:\b(?:[Ww]ho|[Hh]e|[Ss]he)|[A-Z][\w’'-]+ [A-Z][\w’'-]+,?"
    r"|,(?= (?:is|was)\b)|\b[Tt]he (?:youngest|oldest|eldest)(?: \w+){0,4},?)"
    r" (?:(?:is|was)(?: now| only| just| still)?|turned|turns)) $"
)
_AGE_BEHIND = re.compile(r"[,.;](?!\d)|\s(?:and|when|but)\b")
#: "a boy of seven".
_AGE_AT = re.compile(r"\b[Aa]t $")
_ELDEST_BEHIND = re.compile(r",? the (?:youngest|oldest|eldest)\b")
_AGE_OF = re.compile(
    r"\b(?:man|woman|boy|girl|child|baby|toddler|teenager|pensioner|son|daughter|father|mother"
    r"|brother|sister|widow|widower|veteran|lad|youth|neighbour|neighbor|tenant|grandmother"
    r"|grandfather|nurse|teacher|farmer|student|pupil) of $",
    re.I,
)


def is_age(text: str, quantity: Quantity) -> bool:
    start, end = quantity.start, quantity.end
    if quantity.unit or quantity.counted or quantity.kind != "number" or quantity.approximate:
        return False
    if _AGE_OF.search(text, max(0, start - 20), start):
        return True
    if COUNT_BEFORE.search(text, max(0, start - 80), start):
        return False
    if _AGE_AT.search(text, max(0, start - 3), start) and _ELDEST_BEHIND.match(text, end):
        return True
    return (
        _AGE_BEFORE.search(text, max(0, start - 60), start) is not None
        and _AGE_BEHIND.match(text, end) is not None
    )
