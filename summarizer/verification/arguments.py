"""Who stands where: before the verb, beside which words, and in which name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from summarizer.verification.grammar import word_class
from summarizer.verification.reading import Reading

NAMES = (
    "opening_kept",
    "opening_word",
    "split_names",
    "least_neighbours",
)

#: Words before a verb among which the one who does it stands, in the claim and in a span.
BEFORE, BEFORE_IN_SPAN = 5, 10
#: Words on each side of a name that tell its part in the sentence.
BESIDE = 2


def arguments(claim: Reading, evidence: Sequence[Reading]) -> dict[str, float]:
    """Features of a claim as it was read: not aligned with its evidence."""
    opening = next((k for i in _verbs(claim) if (k := _before(claim, i, evidence))), (-1.0, -1.0))
    beside = [_beside(claim, first, last, evidence) for first, last in _names(claim)]
    return {
        "opening_kept": opening[0],
        "opening_word": opening[1],
        "split_names": float(min(_split_names(claim, evidence), 2)),
        "least_neighbours": min((share for share in beside if share is not None), default=1.0),
    }


def _verbs(reading: Reading) -> Iterator[int]:
    """Where verbs begin: at the verb, or at the first auxiliary before it."""
    inside = False
    for index, word in enumerate(reading.words):
        own = word_class(word)
        if index and not inside and own in ("verb", "aux"):
            yield index
        inside = own in ("verb", "aux") or (inside and own == "adv")


def _before(claim: Reading, index: int, evidence: Sequence[Reading]) -> tuple[float, float] | None:
    """What of the words before a verb stands before the same verb in a span: the share of the
    content words, and whether the very last word does.

    ``None`` where no span has the verb with the word that follows it.
    """
    verb = claim.units[index : index + 2]
    mine = [s for s in claim.stems[max(0, index - BEFORE) : index] if s]
    best: tuple[float, float] | None = None
    for span in evidence:
        units = span.units
        for place in range(1, len(units)):
            if units[place] != verb[0] or units[place : place + 2] != verb:
                continue
            theirs = span.stems[max(0, place - BEFORE_IN_SPAN) : place]
            last = float(units[place - 1] == claim.units[index - 1])
            share = sum(s in theirs for s in mine) / len(mine) if mine else last
            best = max(best or (0.0, 0.0), (share, last))
    return best


def _names(reading: Reading) -> list[tuple[int, int]]:
    """First and last word (exclusive) of each name."""
    found = [(reading.index_at(n.start), reading.index_at(n.end)) for n in reading.facts.names]
    return [(first, last) for first, last in found if first < last]


def _split_names(claim: Reading, evidence: Sequence[Reading]) -> int:
    """Neighbouring words with capitals that each stand in the evidence, but nowhere one behind the
    other, or with one word between: "Ida Council" of "the Council met Ida Holm".
    """
    capital = [claim.text[start].isupper() for start in claim.starts]
    return sum(
        one
        and two
        and any(first in span.words for span in evidence)
        and any(second in span.words for span in evidence)
        and not any(_follows(span.words, first, second) for span in evidence)
        for (first, one), (second, two) in pairwise(zip(claim.words, capital, strict=True))
    )


def _follows(words: Sequence[str], first: str, second: str) -> bool:
    return any(second in words[i + 1 : i + 3] for i, word in enumerate(words) if word == first)


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
