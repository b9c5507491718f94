"""Names of people, places and organisations."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from summarizer.facts import Name, same_name
from summarizer.text.vectors import rarity
from summarizer.types import Reason
from summarizer.verification.checks.finding import Findings
from summarizer.verification.reading import Reading, stem_of

#: A politician's party and state: "R-Ky."
_PARTY = re.compile(r"[A-Z]-[A-Z][a-z]+\.?")


def names(claim: Reading, evidence: Sequence[Reading]) -> Findings:
    """Every name of a person, place or organisation is in the evidence, in some usual form."""
    for name in _missing_names(claim, evidence):
        if not _is_implied(claim, name):
            yield Reason("name", f"{name.text} is not in the source")


def implied(claim: Reading, evidence: Sequence[Reading]) -> Findings:
    """Also the names that a summary of somebody's adds of itself: the outlet, the United States."""
    for name in _missing_names(claim, evidence):
        if _is_implied(claim, name):
            yield Reason("name", f"{name.text} is not in the source")


_BEFORE_OUTLET = re.compile(
    r"\b(?:per|tells|told|reports|reported by|via)\s(?:the\s)?$", re.IGNORECASE
)
_AFTER_OUTLET = re.compile(r"\s(?:reports?|reported|notes|noted)\b(?=[\s.,:]*(?:$|[,:]|that\b))")


def _is_implied(claim: Reading, name: Name) -> bool:
    return (
        name.normal == "united states"
        or _BEFORE_OUTLET.search(claim.text, 0, name.start) is not None
        or _AFTER_OUTLET.match(claim.text, name.end) is not None
    )


def _missing_names(claim: Reading, evidence: Sequence[Reading]) -> Iterator[Name]:
    theirs = [n for span in evidence for n in span.facts.names]
    for mine in claim.facts.names:
        same = [other for other in theirs if same_name(mine, other)]
        if not mine.certain or (same and not _is_merged(mine, same, evidence)):
            continue
        if _PARTY.fullmatch(mine.text):
            continue
        parts = _parts(mine)
        together = any(_stand_together(parts, span.words) for span in evidence)
        if parts and not together and not _is_short_form(claim, mine):
            yield mine


def _is_merged(name: Name, same: Sequence[Name], evidence: Sequence[Reading]) -> bool:
    """Whether a person's name is put together from two: "Maria Ruiz" where Ruiz meets Maria."""
    parts = _parts(name)
    if len(parts) != 2 or any(set(parts) <= set(_parts(other)) for other in same):
        return False
    if all(rarity(stem_of(part, "en")) < rarity("") for part in parts):
        return False  # words of the news, put together as in "Senate Democrats"
    known = {word for span in evidence for word in span.words}
    together = any(_stand_together(parts, span.words) for span in evidence)
    return known.issuperset(parts) and not together


def _parts(name: Name) -> list[str]:
    return [part for part in re.findall(r"\w+", name.normal) if len(part) > 1]


#: Words that may stand between those of a name: "Ida (Mayor) Holm", "Ministry of the Sea".
BETWEEN = 3


def _stand_together(parts: Sequence[str], words: Sequence[str]) -> bool:
    """Whether the words of a name stand close to one another, in any order."""
    places = [[i for i, word in enumerate(words) if word == part] for part in parts]
    if not places or not all(places):
        return False
    return any(
        all(any(abs(i - first) < len(parts) + BETWEEN for i in at) for at in places)
        for first in places[0]
    )


def _is_short_form(claim: Reading, name: Name) -> bool:
    """Whether a name in brackets is made of the initials of what stands before it."""
    before, bracket, _ = claim.text[: name.start].rpartition("(")
    if not bracket or claim.text[: name.start] != f"{before}(":
        return False
    capitals = "".join(re.findall(r"\b[A-Z]", before))
    return name.text.isupper() and capitals.endswith(name.text)
