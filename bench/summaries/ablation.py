"""What each part of ranking and selection is worth: ``python -m bench.summaries.ablation``.

ROUGE-2 F1 of the project with one part taken out, by the folds' weights, one set a column.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from functools import partial
from statistics import fmean
from unittest.mock import patch

import numpy as np

import summarizer.pipeline
import summarizer.selection
from bench.summaries.data import SETS, MissingDataError, data_folder, read_clusters, subset
from bench.summaries.scoring import cut, rouge
from bench.summaries.systems import lead, project
from bench.summaries.train import FOLDS, read_folds
from summarizer.ranking import rank
from summarizer.ranking.model import RankingModel
from summarizer.selection import Coverage
from summarizer.types import Corroboration, Material, Ranking

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
    "concepts weighed by their passages": (_shared_passages, nullcontext()),
    "no coverage, scores only": (_score_only, nullcontext()),
    "no exchanges, greedy only": (
        lambda r: r,
        patch.object(Coverage, "_exchange", lambda self, state: False),
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
    *,
    query: str | None = None,
    corroborations: Sequence[Sequence[Corroboration]] = (),
) -> Ranking:
    return change(rank(material, query=query, model=model, corroborations=corroborations))


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
    print(f"| variant | {' | '.join(sets)} |\n|---|{'---|' * len(sets)}")
    for name, (change, context) in VARIANTS.items():
        cells = []
        for clusters in sets.values():
            place = {c.id: i for i, c in enumerate(clusters)}
            found = []
            for cluster in subset(clusters, arguments.subset):
                model = folds[place[cluster.id] % FOLDS]
                changed = partial(_changed, model, change)
                with patch.object(summarizer.pipeline, "rank", changed), context:
                    found.append(rouge(cut(system(cluster), cluster.budget), cluster.references))
            cells.append(f"{fmean(f['rouge2'] for f in found):.1f}")
        print(f"| {name} | {' | '.join(cells)} |", flush=True)
    leads = [
        fmean(
            rouge(cut(lead(c), c.budget), c.references)["rouge2"]
            for c in subset(clusters, arguments.subset)
        )
        for clusters in sets.values()
    ]
    print(f"| lead | {' | '.join(f'{v:.1f}' for v in leads)} |")
    return 0


if __name__ == "__main__":
    sys.exit(main())
