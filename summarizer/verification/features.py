"""What the model sees of a claim and its evidence: some eighty numbers, each with one meaning."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise

from summarizer.facts import DateMention, Name, Quantity
from summarizer.types import Reason
from summarizer.verification import (
    arguments,
    compression,
    fragments,
    meaning,
    structure,
    substitutions,
)
from summarizer.verification.alignment import aligned
from summarizer.verification.checks import CHECKS
from summarizer.verification.reading import Reading, ngrams

#: Words on each side of a name or number that tell what it belongs to.
AROUND = 5

#: Names of the features, in the order of the vector.
NAMES = (
    "cover_best",
    "unigrams",
    "bigrams",
    "trigrams",
    "pairs_in_order",
    "pairs_together",
    "length",
    "anchored",
    "capitals",
    *structure.NAMES,
    *substitutions.NAMES,
    *compression.NAMES,
    *fragments.NAMES,
    *meaning.NAMES,
    *arguments.NAMES,
    *CHECKS,
)


def found_by_checks(claim: Reading, evidence: Sequence[Reading]) -> dict[str, tuple[Reason, ...]]:
    """What each check finds."""
    return {name: tuple(check(claim, evidence)) for name, check in CHECKS.items()}


def features(
    claim: Reading, evidence: Sequence[Reading], found: dict[str, tuple[Reason, ...]]
) -> dict[str, float]:
    """The features of a claim against the spans it rests on."""
    anchored = _anchored(claim, evidence)
    placed = arguments.arguments(claim, evidence)
    claim = aligned(claim, evidence)
    content = claim.content
    size = max(len(content), 1)
    best = max((sum(s in span.content_set for s in content) for span in evidence), default=0)
    total = max(len(claim.units), 1)
    in_order, together = _pairs(content, evidence)
    return {
        "cover_best": best / size,
        "unigrams": _shared(claim, evidence, 1),
        "bigrams": _shared(claim, evidence, 2),
        "trigrams": _shared(claim, evidence, 3),
        "pairs_in_order": in_order,
        "pairs_together": together,
        "length": math.log(total),
        "anchored": anchored,
        "capitals": float(_has_capitals(evidence)),
        **structure.structure(claim, evidence),
        **substitutions.substitutions(claim, evidence),
        **compression.compression(claim, evidence),
        **fragments.composition(claim, evidence),
        **meaning.meaning(claim, evidence),
        **placed,
        **{name: float(min(len(reasons), 2)) for name, reasons in found.items()},
    }


def _has_capitals(evidence: Sequence[Reading]) -> bool:
    """Whether the evidence marks names by capitals: where it does not, none can be checked."""
    inner = [w for span in evidence for w in span.text.split()[1:]]
    return any(w[0].isupper() and w[1:].islower() for w in inner)


def _shared(claim: Reading, evidence: Sequence[Reading], size: int) -> float:
    """Share of the claim's n-grams that stand in the evidence."""
    mine = ngrams(claim.units, size)
    if not mine:
        return 1.0 if claim.units else 0.0
    theirs: set[tuple[str, ...]] = set()
    for span in evidence:
        theirs.update(ngrams(span.units, size))
    return sum(n for gram, n in mine.items() if gram in theirs) / sum(mine.values())


def _pairs(content: Sequence[str], evidence: Sequence[Reading]) -> tuple[float, float]:
    """Shares of neighbouring content words that stand together in one span: in order and near, and
    at all.
    """
    count, ordered, together = 0, 0, 0
    for first, second in pairwise(content):
        count += 1
        near, same = False, False
        for span in evidence:
            if first not in span.places or second not in span.places:
                continue
            same = True
            if any(0 < b - a <= 6 for a in span.places[first] for b in span.places[second]):
                near = True
        ordered += near
        together += same
    if not count:
        return 1.0, 1.0
    return ordered / count, together / count


def _anchored(claim: Reading, evidence: Sequence[Reading]) -> float:
    """How well the worst placed name or number of the claim stands among its neighbours.

    For each, the share of the content words around it that stand in one span with it; the least
    of these, or 1 where the claim has none.
    """
    least = 1.0
    facts = claim.facts
    found: tuple[Name | Quantity | DateMention, ...] = (
        *facts.names, *facts.quantities, *facts.dates,
    )  # fmt: skip
    for fact in found:
        first, last = claim.index_at(fact.start), claim.index_at(fact.end)
        own = {s for s in claim.stems[first:last] if s}
        around = [s for s in claim.stems[max(0, first - AROUND) : first] if s]
        around += [s for s in claim.stems[last : last + AROUND] if s]
        if not own or not around:
            continue
        shares = [
            sum(s in span.content_set for s in around) / len(around)
            for span in evidence
            if own & span.content_set
        ]
        least = min(least, max(shares, default=0.0))
    return least
