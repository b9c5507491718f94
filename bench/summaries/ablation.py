"""What each part of ranking and selection is worth: ``python -m bench.summaries.ablation``.

ROUGE-2 F1 of the project by the folds' weights, one set a column, and the paired difference, with
half its 95% interval, where one part is taken out. ``python -m bench.doc_tables`` puts the table
into the docs.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from functools import partial
from statistics import fmean, pstdev
from typing import Any
from unittest.mock import patch

import numpy as np

import summarizer.pipeline
import summarizer.ranking
import summarizer.selection
from bench.doc_tables import write_table
from bench.summaries.data import SETS, Cluster, MissingDataError, data_folder, read_clusters, subset
from bench.summaries.report import COLUMNS
from bench.summaries.scoring import cut, rouge
from bench.summaries.systems import lead, project
from bench.summaries.train import read_folds
from summarizer.material import Material, Ranking
from summarizer.ranking import rank
from summarizer.ranking.model import RankingModel
from summarizer.selection import Coverage

Change = Callable[[Ranking], Ranking]


def _plain_scale(ranking: Ranking) -> Ranking:
    """Every passage is worth the concepts it covers, nothing else."""
    number = np.maximum(np.diff(ranking.concepts.indptr), 1)
    return replace(ranking, scores=np.asarray(ranking.concepts @ ranking.weights) / number)


def _shared_passages(ranking: Ranking) -> Ranking:
    """A concept weighs as many passages as have it, as in ICSISumm; those of one weigh little."""
    count = np.asarray(ranking.concepts.sum(axis=0)).ravel()
    return _plain_scale(replace(ranking, weights=np.maximum(count - 1, 0.01)))


def _score_only(ranking: Ranking) -> Ranking:
    """Concepts that no two passages share: nothing counts as said."""
    concepts = ranking.concepts.copy()
    concepts.indices = np.arange(concepts.nnz, dtype=concepts.indices.dtype)
    concepts = type(concepts)(
        (concepts.data, concepts.indices, concepts.indptr),
        shape=(concepts.shape[0], max(concepts.nnz, 1)),
    )
    weights = ranking.weights[ranking.concepts.indices]
    return replace(ranking, concepts=concepts, weights=weights if len(weights) else np.ones(1))


VARIANTS: Mapping[str, tuple[Change, AbstractContextManager[object]]] = {
    "all": (lambda r: r, nullcontext()),
    "no passage scores, concepts only": (_plain_scale, nullcontext()),
    "concepts weighed by how many passages have them": (_shared_passages, nullcontext()),
    "no coverage, scores only": (_score_only, nullcontext()),
    "nothing set aside": (
        lambda r: r,
        patch.object(summarizer.pipeline, "set_aside", lambda *_: {}),
    ),
    "no raise for shared names and figures": (
        lambda r: r,
        patch.object(summarizer.ranking, "CONCRETE_WEIGHT", 0.0),
    ),
    "no raise for what opens one of many articles": (
        lambda r: r,
        patch.object(summarizer.ranking, "OPENING_WEIGHT", 0.0),
    ),
    "no raise for corroboration": (
        lambda r: r,
        patch.object(summarizer.ranking, "CORROBORATION_WEIGHT", 0.0),
    ),
    "no weight of figures that several origins report": (
        lambda r: r,
        patch.object(summarizer.ranking, "with_figures", lambda _, ranking: ranking),
    ),
    "one thing may be told twice": (
        lambda r: r,
        patch.object(summarizer.selection, "TOLD_AGAIN", 2.0),
    ),
    "what the others say may be said again": (
        lambda r: r,
        patch.multiple(summarizer.selection, SAID=2.0, WHOLE_EVENT=2.0),
    ),
    "people may be named before they are introduced": (
        lambda r: r,
        patch.object(summarizer.selection, "introductions", lambda material: {}),
    ),
    "what says little may fill the budget": (
        lambda r: r,
        patch.object(summarizer.selection, "_FILLER", 0.0),
    ),
    "no exchanges, greedy only": (
        lambda r: r,
        patch.object(Coverage, "_exchange", lambda self, state, fixed: False),
    ),
    "sentences may open with a reference": (
        lambda r: r,
        patch.object(summarizer.selection, "antecedents", lambda material: {}),
    ),
}


def _changed(
    model: RankingModel,
    change: Change,
    material: Material,
    **given: Any,
) -> Ranking:
    return change(rank(material, model=model, **given))


def _rouge2(cluster: Cluster, sentences: Sequence[str]) -> float:
    return rouge(cut(sentences, cluster.budget), cluster.references)["rouge2"]


def _cell(scores: Sequence[float], whole: Sequence[float]) -> str:
    """The mean of the whole; of a variant, the mean difference and half its 95% interval."""
    if scores is whole:
        return f"{fmean(scores):.1f}"
    differences = [a - b for a, b in zip(scores, whole, strict=True)]
    half = 1.96 * pstdev(differences) / len(differences) ** 0.5
    mean = f"{fmean(differences):+.1f}".replace("-", "−")
    return f"{'0.0' if mean[1:] == '0.0' else mean} ± {half:.1f}"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--data", help="folder of the data sets (or SUMMARIZER_DATA)")
    parser.add_argument("--subset", type=int, help="clusters a set")
    arguments = parser.parse_args()
    try:
        folder = data_folder(arguments.data)
        sets = {name: read_clusters(folder, name) for name in SETS}
    except MissingDataError as error:
        print(error, file=sys.stderr)
        return 2
    folds, system = read_folds(), project()
    table = [["variant", *(COLUMNS[name] for name in sets)]]
    whole: list[list[float]] = []
    for name, (change, context) in VARIANTS.items():
        rows: list[list[float]] = []
        for clusters in sets.values():
            found = []
            for cluster in subset(clusters, arguments.subset):
                changed = partial(_changed, folds[cluster.fold], change)
                with patch.object(summarizer.pipeline, "rank", changed), context:
                    found.append(_rouge2(cluster, system(cluster)))
            rows.append(found)
        whole = whole or rows
        table.append([name, *map(_cell, rows, whole)])
        print(" | ".join(table[-1]), flush=True)
    leads = [
        [_rouge2(c, lead(c)) for c in subset(clusters, arguments.subset)]
        for clusters in sets.values()
    ]
    table.append(["lead (first sentences in turn)", *map(_cell, leads, whole)])
    print(" | ".join(table[-1]))
    if arguments.subset is None:
        write_table("ablation", table)
    return 0


if __name__ == "__main__":
    sys.exit(main())
