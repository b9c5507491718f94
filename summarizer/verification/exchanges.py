"""Two things that stand in one another's place: who did it, and to whom."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from summarizer.verification.grammar import word_class
from summarizer.verification.lexicon import rivals
from summarizer.verification.reading import Reading
from summarizer.verification.substitutions import Step, steps

#: Longest stretch of words that is looked at as one argument: a name with its title.
LONGEST = 6
#: Share of a claim's content words that must stand in the span for the two to say the same thing.
SAME = 0.6


def exchanges(claim: Reading, evidence: Sequence[Reading]) -> Iterator[tuple[str, str]]:
    """What changes places, as the claim has it; ``claim`` is aligned with its evidence."""
    found = steps(claim, evidence)
    if found is None or not claim.content:
        return
    span, changed = found
    held = sum(s in span.content_set for s in claim.content) / len(claim.content)
    if held < SAME:
        return
    for one, two in combinations(changed, 2):
        if _stands_for(one, two) and _stands_for(two, one) and _related(span, one, two):
            yield " ".join(one.after), " ".join(two.after)
    named = {w for name in claim.facts.names for w in name.text.casefold().split()}
    if held == 1:
        for one, two in combinations(changed, 2):
            for put, taken in ((one, two), (two, one)):
                moved = named.issuperset(put.after) and _is_moved(put, taken)
                if moved and _related(span, one, two):
                    yield " ".join(put.after), put.right or put.left


def _stands_for(one: Step, two: Step) -> bool:
    """Whether what one stretch had is in the place of the other now."""
    words = (*one.before, *one.after)
    if max(len(one.before), len(two.after)) > LONGEST or "by" in words:
        return False
    if any(word_class(w) in ("verb", "aux") for w in words):
        return False
    return not {s for s in one.before_stems if s}.isdisjoint(two.after_stems)


def _is_moved(put: Step, taken: Step) -> bool:
    """Whether a name is taken from one place and put in another: the other of two names that
    stand close together stays where it is when they change roles.
    """
    moved = [s for s in put.after_stems if s]
    return (
        0 < len(moved) <= LONGEST
        and not any(put.before_stems)
        and not any(taken.after_stems)
        and moved == [s for s in taken.before_stems if s]
        and not any(w in rivals() for w in put.after)
    )


def _related(span: Reading, one: Step, two: Step) -> bool:
    """Whether a verb or preposition stands between two places: they are not parts of a list."""
    first, last = sorted((one, two), key=lambda step: step.place)
    between = span.words[first.place + len(first.before) : last.place]
    return any(word_class(w) in ("verb", "prep", "aux", "sub") for w in between)
