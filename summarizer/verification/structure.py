"""How the words of a claim stand to one another, seen from its evidence."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from summarizer.text.vectors import rarity
from summarizer.verification.likeness import likeness
from summarizer.verification.reading import Reading

#: Names of the features.
NAMES = (
    "heavy_cover",
    "heavy_best",
    "heaviest_new",
    "soft_cover",
    "least_like",
    "elsewhere",
    "leaps",
    "lead_to_next",
    "glue",
    "kept_order",
    "kept_words",
    "kept_in_two",
    "kept_weight",
    "kept_runs",
    "skip_pairs",
    "skip_pairs_best",
)

#: How far apart two words of the evidence may stand to count as one phrase.
NEAR = 8


def structure(claim: Reading, evidence: Sequence[Reading]) -> dict[str, float]:
    """Features of a claim that is aligned with its evidence."""
    content = claim.content
    out = dict.fromkeys(NAMES, 0.0)
    if not content or not evidence:
        return out
    weights = [rarity(s) + 0.5 for s in content]
    total = sum(weights)
    held = {s for span in evidence for s in span.content_set}
    by_span = [
        sum(w for s, w in zip(content, weights, strict=True) if s in span.content_set)
        for span in evidence
    ]
    main = max(range(len(evidence)), key=lambda i: (by_span[i], -i))
    best = evidence[main]
    new = [(s, w) for s, w in zip(content, weights, strict=True) if s not in held]
    out["heavy_cover"] = 1 - sum(w for _, w in new) / total
    out["heavy_best"] = by_span[main] / total
    out["heaviest_new"] = max((w for _, w in new), default=0.0)
    like = [max((likeness(s, other) for other in held), default=0.0) for s, _ in new]
    out["soft_cover"] = (len(content) - len(new) + sum(like)) / len(content)
    out["least_like"] = min(like, default=1.0)
    out["elsewhere"] = (
        sum(
            w
            for s, w in zip(content, weights, strict=True)
            if s in held and s not in best.content_set
        )
        / total
    )
    leaps = 0
    for first, second in pairwise(s for s in content if s in held):
        together = [s for s in evidence if first in s.places and second in s.places]
        if not together:
            leaps += 1
            continue
        gaps = [b - a for s in together for a in s.places[first] for b in s.places[second]]
        turned = all(gap <= 0 for gap in gaps)
        leaps += not turned and all(not -NEAR <= gap <= NEAR for gap in gaps)
    out["leaps"] = float(min(leaps, 4))
    homes = [span for span in evidence if content[0] in span.content_set]
    out["lead_to_next"] = max(
        (
            sum(s in span.content_set for s in content[1:5]) / max(len(content[1:5]), 1)
            for span in homes
        ),
        default=-1.0,
    )
    out["glue"] = _glue(claim, evidence)
    total = max(len(claim.units), 1)
    common = [_in_order(claim.units, span.units) for span in evidence]
    out["kept_order"] = max(map(_count, common)) / total
    out["kept_words"] = max(_count(_in_order(claim.words, span.words)) for span in evidence) / total
    most = max(common, key=_count)
    out["kept_weight"] = max(_weighed(claim, places) for places in common)
    out["kept_runs"] = _in_runs(most) / total**_RUNS
    out["skip_pairs"], out["skip_pairs_best"] = _skip_pairs(content, evidence)
    out["kept_in_two"] = max(_count(most | other) for other in common) / total
    return out


def _count(places: int) -> int:
    return places.bit_count()


def _in_order(mine: Sequence[str], theirs: Sequence[str]) -> int:
    """Places of a longest common subsequence (ROUGE-L's: Lin 2004) in ``mine``, as bits."""
    rows: list[list[int]] = [[0] * (len(theirs) + 1)]
    for word in mine:
        above, row = rows[-1], [0]
        for index, other in enumerate(theirs):
            row.append(above[index] + 1 if word == other else max(above[index + 1], row[index]))
        rows.append(row)
    bits, row_index, column = 0, len(mine), len(theirs)
    while row_index and column:
        if mine[row_index - 1] == theirs[column - 1]:
            row_index, column = row_index - 1, column - 1
            bits |= 1 << row_index
        elif rows[row_index - 1][column] >= rows[row_index][column - 1]:
            row_index -= 1
        else:
            column -= 1
    return bits


#: How much more a long run counts than its words alone.
_RUNS = 1.5
#: What a function word counts beside one that says something.
_FUNCTION = 0.3
#: How many content words further on the second word of a pair stands at most.
_APART = 4


def _weighed(claim: Reading, places: int) -> float:
    """The share of a claim's words at these places, each by its rarity."""
    weights = [rarity(s) + 0.5 if s else _FUNCTION for s in claim.stems]
    return sum(w for index, w in enumerate(weights) if places >> index & 1) / sum(weights)


def _in_runs(places: int) -> float:
    """The lengths of the runs of places, long ones counting more (as ROUGE-W's: Lin 2004)."""
    return float(sum(len(run) ** _RUNS for run in f"{places:b}".split("0")))


def _skip_pairs(content: Sequence[str], evidence: Sequence[Reading]) -> tuple[float, float]:
    """Shares of the pairs of content words close to one another that stand in this order in a span,
    and in that span where they are most (ROUGE-S's: Lin 2004).
    """
    pairs = [
        (first, second)
        for index, first in enumerate(content)
        for second in content[index + 1 : index + 1 + _APART]
        if first != second
    ]
    if not pairs:
        return 1.0, 1.0
    kept = [[_precedes(span, *pair) for pair in pairs] for span in evidence]
    return sum(map(any, zip(*kept, strict=True))) / len(pairs), max(map(sum, kept)) / len(pairs)


def _precedes(span: Reading, first: str, second: str) -> bool:
    return (
        first in span.places
        and second in span.places
        and span.places[first][0] < span.places[second][-1]
    )


def _glue(claim: Reading, evidence: Sequence[Reading]) -> float:
    """Share of the claim's function words that have the same neighbours in the evidence."""
    spans = [set(pairwise(span.units)) for span in evidence]
    units = claim.units
    count, kept = 0, 0
    for index, stem in enumerate(claim.stems):
        if stem or not 0 < index < len(units) - 1:
            continue
        count += 1
        before, after = (units[index - 1], units[index]), (units[index], units[index + 1])
        kept += any(before in s and after in s for s in spans)
    return kept / count if count else 1.0
