"""What unseen clusters of NeuS give: ``python -m bench.summaries.unseen --data FOLDER``.

Five folds over the training clusters, of which there are seven times as many as in the validation
set. Clusters with a headline or a reference in common are in one fold. ``--share`` trains on a part
of the other folds: what more of them is worth.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from statistics import fmean, pstdev

from bench.summaries.data import FOLDS, Cluster, MissingDataError, data_folder, overlap_keys
from bench.summaries.scoring import MEASURES, cut, rouge
from bench.summaries.systems import System, lead, project, weights
from bench.summaries.train import load_examples, train
from summarizer.ranking.model import parse_model


def folds_apart(clusters: Sequence[Cluster]) -> list[int]:
    """A fold for each cluster, the same for those that share a headline or a reference."""
    leader: dict[str, str] = {}

    def find(key: str) -> str:
        while leader.setdefault(key, key) != key:
            key = leader[key]
        return key

    firsts = []
    for cluster in clusters:
        keys = sorted(overlap_keys(cluster)) or [cluster.id]
        for key in keys:
            leader[find(key)] = find(keys[0])
        firsts.append(keys[0])
    number: dict[str, int] = {}
    return [number.setdefault(find(k), len(number)) % FOLDS for k in firsts]


def _scores(system: System, clusters: Sequence[Cluster]) -> list[dict[str, float]]:
    return [rouge(cut(system(c), c.budget), c.references) for c in clusters]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--data", help="folder of the data sets (or SUMMARIZER_DATA)")
    parser.add_argument("--subset", type=int, help="clusters of each other set, to try the script")
    parser.add_argument("--share", type=float, default=1.0, help="of the other folds, to train on")
    arguments = parser.parse_args()
    try:
        others, examples = load_examples(data_folder(arguments.data), arguments.subset)
    except MissingDataError as error:
        print(error, file=sys.stderr)
        return 2
    clusters = [e.cluster for e in examples]
    fold_of = folds_apart(clusters)
    ours: list[dict[str, float]] = []
    first: list[dict[str, float]] = []
    for fold in range(FOLDS):
        known = [e for e, f in zip(examples, fold_of, strict=True) if f != fold]
        known = known[: round(arguments.share * len(known))]
        unseen = [c for c, f in zip(clusters, fold_of, strict=True) if f == fold]
        with weights(parse_model(train([*known, *others]))):
            ours += _scores(project(), unseen)
        first += _scores(lead, unseen)
    print(f"{len(ours)} clusters of neus_train, trained on {arguments.share:.0%} of the others")
    for measure in MEASURES:
        gains = [a[measure] - b[measure] for a, b in zip(ours, first, strict=True)]
        print(
            f"{measure:10} project {fmean(r[measure] for r in ours):5.2f}"
            f"  lead {fmean(r[measure] for r in first):5.2f}"
            f"  difference {fmean(gains):+.2f} ± {1.96 * pstdev(gains) / len(gains) ** 0.5:.2f}"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
