"""What the model sees of a claim and its evidence: some twenty numbers, each with one meaning."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise

from summarizer.facts import DateMention, Name, Quantity
from summarizer.types import Reason
from summarizer.verification import arguments, compression, structure, substitutions
from summarizer.verification.alignment import aligned
from summarizer.verification.checks import CHECKS
from summarizer.verification.reading import Reading, ngrams

#: Words on each side of a name or number that tell what it belongs to.
AROUND = 5

#: Names of the features, in the order of the vector.
NAMES = (
    "cover",
    "cover_best",
    "unigrams",
    "bigrams",
    "trigrams",
    "longest_run",
    "density",
    "pairs_in_order",
    "pairs_together",
    "switches",
    "novel",
    "novel_runs",
    "spans",
    "length",
    "anchored",
    "capitals",
    *structure.NAMES,
    *substitutions.NAMES,
    *compression.NAMES,
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
    held = {stem for span in evidence for stem in span.content_set}
    content = claim.content
    new = [stem not in held for stem in content]
    size = max(len(content), 1)
    best = max((sum(s in span.content_set for s in content) for span in evidence), default=0)
    matched = len(content) - sum(new)
    runs = _runs(claim, evidence)
    total = max(len(claim.units), 1)
    in_order, together = _pairs(content, evidence)
    return {
        "cover": matched / size,
        "cover_best": best / size,
        "unigrams": _shared(claim, evidence, 1),
        "bigrams": _shared(claim, evidence, 2),
        "trigrams": _shared(claim, evidence, 3),
        "longest_run": max(runs, default=0) / total,
        "density": math.log1p(sum(r * r for r in runs) / total),
        "pairs_in_order": in_order,
        "pairs_together": together,
        "switches": len(runs) / total,
        "novel": float(min(sum(new), 5)),
        "novel_runs": float(_novel_runs(new)),
        "spans": float(len(evidence)),
        "length": math.log(total),
        "anchored": anchored,
        "capitals": float(_has_capitals(evidence)),
        **structure.structure(claim, evidence),
        **substitutions.substitutions(claim, evidence),
        **compression.compression(claim, evidence),
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


def _runs(claim: Reading, evidence: Sequence[Reading]) -> list[int]:
    """Lengths of the fragments of evidence the claim is made of, greedily from the left.

    The extractive fragments of Grusky, Naaman and Artzi (2018).
    """
    starts: dict[str, list[tuple[tuple[str, ...], int]]] = {}
    for span in evidence:
        for place, unit in enumerate(span.units):
            starts.setdefault(unit, []).append((span.units, place))
    out, index = [], 0
    units = claim.units
    while index < len(units):
        longest = 0
        for other, place in starts.get(units[index], ()):
            length = 1
            while (
                index + length < len(units)
                and place + length < len(other)
                and units[index + length] == other[place + length]
            ):
                length += 1
            longest = max(longest, length)
        if longest:
            out.append(longest)
        index += max(longest, 1)
    return out


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


def _novel_runs(new: Sequence[bool]) -> int:
    """How many separate stretches of the claim's content words the evidence lacks."""
    return min(sum(b and not a for a, b in pairwise((False, *new))), 4)


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
