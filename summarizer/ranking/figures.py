"""Figures that several origins report, as concepts that a briefing had better cover."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

import numpy as np
from scipy.sparse import csr_array, hstack

from summarizer.facts import Figure, figures
from summarizer.material import Material, Ranking

#: What a figure weighs that a second origin reports: half as much as a pair of words that a summary
#: is sure to have; of more origins, by the square root of the others. Chosen by reading: ROUGE-2
#: changes by -0.1 to +0.1 with 0.5 or 1, and falls by 0.2 on Multi-News with 2.
FIGURE_WEIGHT = 0.5
#: Pairs of words from which on a sentence's figures count. Else a briefing becomes a list of bare
#: counts ("There are 41 people missing"), each the shortest that has its figure. By reading.
FEWEST_PAIRS = 8


def with_figures(material: Material, ranking: Ranking) -> Ranking:
    """The ranking with a concept for each figure that two or more origins report.

    A passage's score, which is per concept, grows by what its figures add.
    """
    number = np.diff(ranking.concepts.indptr)
    having: dict[Figure, list[int]] = defaultdict(list)
    for index, passage in enumerate(material.passages):
        if number[index] < FEWEST_PAIRS:
            continue
        for figure in material.facts(passage.sentences[0]).derived(figures):
            having[figure].append(index)
    of_sentence = material.origins.of_sentence
    weights: list[float] = []
    rows: list[int] = []
    columns: list[int] = []
    # In the order of the passages: a set of figures has none.
    for told in sorted(having.values()):
        origins = {of_sentence[s] for p in told for s in material.passages[p].sentences}
        if len(origins) > 1:
            rows += told
            columns += [len(weights)] * len(told)
            weights.append(FIGURE_WEIGHT * (len(origins) - 1) ** 0.5)
    if not weights:
        return ranking
    concepts = ranking.concepts
    added = csr_array(
        (np.ones(len(rows)), (rows, columns)), shape=(concepts.shape[0], len(weights))
    )
    mean = np.asarray(concepts @ ranking.weights) / np.maximum(number, 1)
    worth = np.asarray(added @ np.array(weights)) / np.maximum(mean, 1e-3)
    more = np.diff(added.indptr)
    scores = ranking.scores * (number + worth) / np.maximum(number + more, 1)
    return replace(
        ranking,
        scores=np.where(more > 0, scores, ranking.scores).round(9),
        concepts=csr_array(hstack([concepts, added])),
        weights=np.concatenate([ranking.weights, weights]),
    )
