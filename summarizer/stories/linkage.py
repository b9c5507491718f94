"""Join clusters of articles that belong together: average linkage, judged by cohesion.

Two clusters are as similar as their articles are on average, cosine over all pairs, which for
rows of unit length is the product of the clusters' sums: nothing is kept by pair. Average linkage
alone cannot tell two floods from two waves of reports on one flood, since some events are told in
much the same words by everyone and others are not. So the similarity is measured against how
similar the articles *within* the two clusters are: reports of one event are about as close to the
other cluster's as to their own.

All pairs of clusters that are each other's best are joined at once, round after round, as in the
nearest-neighbour form of agglomerative clustering (Murtagh 1983), which makes a few dozen rounds
of array operations of what would be one step a merge.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from summarizer.stories.clusters import Clusters, pair_sums

if TYPE_CHECKING:
    from numpy.typing import NDArray

#: Clusters are joined from this similarity on, as a share of their cohesion.
#: It, ``COHESION`` and ``COHESION_PAIRS`` were chosen together on a grid (0.45–0.85, 0.1–0.45,
#: 1–6) for the best mean B-cubed F1 over five sets, dated and not; neighbours on the grid score
#: within half a point.
THRESHOLD = 0.75
#: The cohesion a cluster is expected to have before its articles show it, and how many pairs of
#: articles this expectation weighs as much as. A single article has this cohesion.
COHESION = 0.13
COHESION_PAIRS = 1.0
#: Two clusters that both have times and touch in time count as this much more alike: that they
#: came at once speaks for one event. Of 1, 1.1, 1.2, 1.3 and 1.45 the best for events spread over a
#: month and over three, on four sets.
NEARNESS = 1.2
#: Days without a report after which a story's next report counts half. A running story is
#: reported every few days; half a month's silence mostly means that another event resembles it.
HALF_LIFE_DAYS = 14.0
#: Days of silence that count for nothing: a weekend and a public holiday.
GRACE_DAYS = 3.0
#: Pairs below this share of the threshold are no longer followed. They come back when one of the
#: two is joined with a cluster that is nearer to the other.
HOPELESS = 0.4
_DAY = 86400.0


def link(
    clusters: Clusters,
    left: NDArray[np.int64],
    right: NDArray[np.int64],
    *,
    threshold: float,
) -> NDArray[np.int64]:
    """For every cluster the number of the group it ends up in, numbered from 0 by first member.

    ``left`` and ``right`` are the pairs of clusters worth comparing; when clusters are joined,
    what was worth comparing with one of them is compared with both. Joined is what is at least
    ``threshold`` alike, a share of cohesion (:data:`THRESHOLD`).
    """
    group = np.arange(len(clusters.sizes), dtype=np.int64)
    left, right = _unique_pairs(left, right, len(group))
    score, total = _compare(clusters, left, right)
    while True:
        hopeful = score >= HOPELESS * threshold
        left, right, score, total = left[hopeful], right[hopeful], score[hopeful], total[hopeful]
        chosen = _mutual_best(left, right, score, len(clusters.sizes), threshold)
        if not len(chosen):
            return group
        mapping = _numbering(left[chosen], right[chosen], len(clusters.sizes))
        joined = np.zeros(int(mapping.max()) + 1, dtype=bool)
        joined[mapping[left[chosen]]] = True
        clusters = _joined(clusters, mapping, left[chosen], total[chosen])
        group = mapping[group]
        left, right = mapping[left], mapping[right]
        # Pairs of clusters that stayed as they were keep their score; the others are made anew.
        same = ~(joined[left] | joined[right])
        new_left, new_right = _unique_pairs(left[~same], right[~same], len(clusters.sizes))
        new_score, new_total = _compare(clusters, new_left, new_right)
        left = np.concatenate([left[same], new_left])
        right = np.concatenate([right[same], new_right])
        score = np.concatenate([score[same], new_score])
        total = np.concatenate([total[same], new_total])


def _compare(
    clusters: Clusters, left: NDArray[np.int64], right: NDArray[np.int64]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    total = pair_sums(clusters.sums, left, right)
    return similarity(clusters, left, right, total), total


def similarity(
    clusters: Clusters,
    left: NDArray[np.int64],
    right: NDArray[np.int64],
    total: NDArray[np.float64],
) -> NDArray[np.float64]:
    """Average similarity as a share of cohesion, less for a silence between the two."""
    average = total / (clusters.sizes[left] * clusters.sizes[right])
    pairs = clusters.sizes * (clusters.sizes - 1) / 2
    cohesion = (clusters.within + COHESION * COHESION_PAIRS) / (pairs + COHESION_PAIRS)
    silence = np.fmax(clusters.start[left], clusters.start[right]) - np.fmin(
        clusters.end[left], clusters.end[right]
    )
    undated = np.isnan(clusters.start[left]) | np.isnan(clusters.start[right])
    days = np.where(undated, 0.0, np.maximum(0.0, silence / _DAY - GRACE_DAYS))
    near = np.where(undated, 1.0, NEARNESS) * 0.5 ** (days / HALF_LIFE_DAYS)
    # Rounded, so that the order of additions on another machine cannot turn a tie.
    return np.round(average / np.sqrt(cohesion[left] * cohesion[right]) * near, 9)


def _mutual_best(
    left: NDArray[np.int64],
    right: NDArray[np.int64],
    score: NDArray[np.float64],
    count: int,
    threshold: float,
) -> NDArray[np.int64]:
    """Pairs from the threshold on that are best for both clusters. Ties go to the earlier."""
    good = np.flatnonzero(score >= threshold)
    order = good[np.lexsort((right[good], left[good], -score[good]))]
    best = np.full(count, len(order), dtype=np.int64)
    ranks = np.arange(len(order), dtype=np.int64)
    np.minimum.at(best, left[order], ranks)
    np.minimum.at(best, right[order], ranks)
    mutual: NDArray[np.int64] = order[(best[left[order]] == ranks) & (best[right[order]] == ranks)]
    return mutual


def _numbering(left: NDArray[np.int64], right: NDArray[np.int64], count: int) -> NDArray[np.int64]:
    """New number of every cluster when the pairs are joined; order is kept."""
    target = np.arange(count, dtype=np.int64)
    target[right] = left
    kept = np.ones(count, dtype=bool)
    kept[right] = False
    numbers = np.cumsum(kept) - 1
    return numbers[target]


def _joined(
    clusters: Clusters,
    mapping: NDArray[np.int64],
    left: NDArray[np.int64],
    total: NDArray[np.float64],
) -> Clusters:
    from scipy.sparse import csr_array

    count = int(mapping.max()) + 1
    size = len(mapping)
    adder = csr_array(
        (np.ones(size, dtype=np.float32), (mapping, np.arange(size))), shape=(count, size)
    )
    within = np.zeros(count)
    np.add.at(within, mapping, clusters.within)
    np.add.at(within, mapping[left], total)
    sizes = np.zeros(count)
    np.add.at(sizes, mapping, clusters.sizes)
    start = np.full(count, np.nan)
    end = np.full(count, np.nan)
    np.fmin.at(start, mapping, clusters.start)
    np.fmax.at(end, mapping, clusters.end)
    return Clusters((adder @ clusters.sums).tocsr(), sizes, within, start, end)


def _unique_pairs(
    left: NDArray[np.int64], right: NDArray[np.int64], count: int
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    low, high = np.minimum(left, right), np.maximum(left, right)
    keys = np.unique((low * count + high)[low != high])
    return keys // max(count, 1), keys % max(count, 1)
