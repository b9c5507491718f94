"""Names of people, places and organisations."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from summarizer.facts import Name, same_name
from summarizer.types import Reason
from summarizer.verification.checks.finding import Findings
from summarizer.verification.reading import Reading

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
    known = {word for span in evidence for word in span.words}
    for mine in claim.facts.names:
        if not mine.certain or any(same_name(mine, other) for other in theirs):
            continue
        if _PARTY.fullmatch(mine.text):
            continue
        parts = [p for p in re.findall(r"\w+", mine.normal) if len(p) > 1]
        if parts and not all(part in known for part in parts) and not _is_short_form(claim, mine):
            yield mine


def _is_short_form(claim: Reading, name: Name) -> bool:
    """Whether a name in brackets is made of the initials of what stands before it."""
    before, bracket, _ = claim.text[: name.start].rpartition("(")
    if not bracket or claim.text[: name.start] != f"{before}(":
        return False
    capitals = "".join(re.findall(r"\b[A-Z]", before))
    return name.text.isupper() and capitals.endswith(name.text)
