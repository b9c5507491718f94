"""Who stands where: before the verb, behind it, and beside which words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from statistics import fmean

from summarizer.verification.grammar import word_class
from summarizer.verification.reading import Reading

NAMES = (
    "opening_kept",
    "least_neighbours",
    "behind_verbs",
    "least_around_verb",
)

#: Words before a verb among which the one who does it stands, in the claim and in a span.
BEFORE, BEFORE_IN_SPAN = 5, 10
#: Content words behind a verb, and the words of a span among which they stand.
BEHIND, BEHIND_IN_SPAN = 3, 10
#: Words on each side of a name that tell its part in the sentence.
BESIDE = 2


def arguments(claim: Reading, evidence: Sequence[Reading]) -> dict[str, float]:
    """Features of a claim as it was read: not aligned with its evidence."""
    shares = (_before(claim, index, evidence) for index in _verbs(claim))
    beside = [_beside(claim, first, last, evidence) for first, last in _names(claim)]
    return {
        "opening_kept": next((share for share in shares if share is not None), -1.0),
        "least_neighbours": min((share for share in beside if share is not None), default=1.0),
        **_around_verbs(claim, evidence),
    }


def _around_verbs(claim: Reading, evidence: Sequence[Reading]) -> dict[str, float]:
    """Whether what stands before and behind each verb does so in a span, where it does most."""
    found: list[tuple[float, float]] = []
    for first in _verbs(claim):
        index = first
        while index < len(claim.words) - 1 and word_class(claim.words[index]) in ("aux", "adv"):
            index += 1
        before = [s for s in claim.stems[max(0, first - BEFORE) : first] if s]
        behind = [s for s in claim.stems[index + 1 : index + 6] if s][:BEHIND]
        best = max(
            (
                (
                    _held(before, span.stems[max(0, place - BEFORE_IN_SPAN) : place]),
                    _held(behind, span.stems[place + 1 : place + 1 + BEHIND_IN_SPAN]),
                )
                for span in evidence
                for place, unit in enumerate(span.units)
                if unit == claim.units[index]
            ),
            key=sum,
            default=None,
        )
        if best is not None:
            found.append(best)
    return {
        "behind_verbs": fmean(behind for _, behind in found) if found else 1.0,
        "least_around_verb": min(map(fmean, found), default=1.0),
    }


def _held(mine: Sequence[str], theirs: Sequence[str]) -> float:
    return sum(s in theirs for s in mine) / len(mine) if mine else 1.0


def _verbs(reading: Reading) -> Iterator[int]:
    """Where verbs begin: at the verb, or at the first auxiliary before it."""
    inside = False
    for index, word in enumerate(reading.words):
        own = word_class(word)
        if index and not inside and own in ("verb", "aux"):
            yield index
        inside = own in ("verb", "aux") or (inside and own == "adv")


def _before(claim: Reading, index: int, evidence: Sequence[Reading]) -> float | None:
    """The share of the content words before a verb that stand before the same verb in a span; where
    there is none, whether the last word does.

    ``None`` where no span has the verb with the word that follows it.
    """
    verb = claim.units[index : index + 2]
    mine = [s for s in claim.stems[max(0, index - BEFORE) : index] if s]
    best: float | None = None
    for span in evidence:
        units = span.units
        for place in range(1, len(units)):
            if units[place] != verb[0] or units[place : place + 2] != verb:
                continue
            theirs = span.stems[max(0, place - BEFORE_IN_SPAN) : place]
            last = float(units[place - 1] == claim.units[index - 1])
            best = max(best or 0.0, _held(mine, theirs) if mine else last)
    return best


def _names(reading: Reading) -> list[tuple[int, int]]:
    """First and last word (exclusive) of each name."""
    found = [(reading.index_at(n.start), reading.index_at(n.end)) for n in reading.facts.names]
    return [(first, last) for first, last in found if first < last]


def _beside(claim: Reading, first: int, last: int, evidence: Sequence[Reading]) -> float | None:
    """The share of the words on either side of a name that stand on this side of it in a span,
    where it is most; ``None`` where no span has the name.
    """
    left = claim.units[max(0, first - BESIDE) : first][::-1]
    right = claim.units[last : last + BESIDE]
    best: float | None = None
    for span in evidence:
        for place, word in enumerate(span.words):
            if word == claim.words[first]:
                near = span.units[max(0, place - BESIDE) : place][::-1]
                best = max(best or 0.0, _same(left, near) / (len(left) + len(right) or 1))
            if word == claim.words[last - 1]:
                near = span.units[place + 1 : place + 1 + BESIDE]
                best = max(best or 0.0, _same(right, near) / (len(left) + len(right) or 1))
    return best


def _same(mine: Sequence[str], theirs: Sequence[str]) -> int:
    return sum(one == other for one, other in zip(mine, theirs, strict=False))
