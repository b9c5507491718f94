"""Put the evidence's own wording where a claim has the same fact in another form."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Protocol, TypeVar

from summarizer.facts import same_date, same_name, same_quantity
from summarizer.verification.reading import NUMBER_GROUPS, Reading


class _Fact(Protocol):
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


F = TypeVar("F", bound=_Fact)


def aligned(claim: Reading, evidence: Sequence[Reading]) -> Reading:
    """The claim with every number, date and name worded as in the evidence, where it is there.

    "On 21 February" becomes "on Wednesday", "the U.K." "Britain", so that what is compared word by
    word afterwards differs only where the meaning may. Offsets of the result mean nothing.
    """
    return _aligned(claim, tuple(evidence))


#: Several checks and features look at the same claim one after the other.
@lru_cache(maxsize=8)
def _aligned(claim: Reading, evidence: tuple[Reading, ...]) -> Reading:
    words, stems = list(claim.words), list(claim.stems)
    for first, last, span, start, end in sorted(_matches(claim, evidence), reverse=True):
        words[first:last] = evidence[span].words[start:end]
        stems[first:last] = evidence[span].stems[start:end]
    return replace(claim, words=tuple(words), stems=tuple(stems), starts=())


def _matches(
    claim: Reading, evidence: Sequence[Reading]
) -> Iterator[tuple[int, int, int, int, int]]:
    """First and last word of a fact of the claim, and of its counterpart in which span."""
    taken = [False] * len(claim.words)
    spans = [span.facts for span in evidence]
    facts = claim.facts
    found: list[tuple[_Fact, int, _Fact]] = [
        *_pairs(facts.dates, [s.dates for s in spans], same_date),
        *_pairs(facts.quantities, [s.quantities for s in spans], same_quantity),
        *_pairs(facts.names, [s.names for s in spans], same_name),
    ]
    for mine, index, other in found:
        first, last = claim.index_at(mine.start), claim.index_at(mine.end)
        if first == last or any(taken[first:last]):
            continue
        start, end = evidence[index].index_at(other.start), evidence[index].index_at(other.end)
        if claim.words[first:last] != evidence[index].words[start:end]:
            taken[first:last] = [True] * (last - first)
            yield first, last, index, start, end
    for place, word in enumerate(claim.words):
        parts = tuple(NUMBER_GROUPS.split(word))
        if len(parts) > 1 and not taken[place]:
            yield from (
                (place, place + 1, index, start, start + len(parts))
                for index, start in _standing(parts, evidence)
            )


def _standing(parts: tuple[str, ...], evidence: Sequence[Reading]) -> Iterator[tuple[int, int]]:
    """Where the words first stand one behind the other: index of the span, and of the first."""
    for index, span in enumerate(evidence):
        for start in range(len(span.words) - len(parts) + 1):
            if span.words[start : start + len(parts)] == parts:
                yield index, start
                return


def _pairs(
    mine: Sequence[F], theirs: Sequence[Sequence[F]], same: Callable[[F, F], bool]
) -> Iterator[tuple[F, int, F]]:
    for fact in mine:
        for index, others in enumerate(theirs):
            other = next((o for o in others if same(fact, o)), None)
            if other is not None:
                yield fact, index, other
                break
