"""Peers that are trained: ``python -m bench.summaries.trained_peers --data FOLDER``.

As their papers do, they learn from clusters of the kind that they are scored on: the four folds of
the same set that do not hold the cluster. Writes what they learned to bench/results/peer-folds/.
"""

from __future__ import annotations

import argparse
import json
import sys
from functools import lru_cache

from bench.summaries import dpp, regsum
from bench.summaries.data import (
    FOLDS,
    SCORED_SETS,
    Cluster,
    MissingDataError,
    data_folder,
    read_clusters,
)
from bench.summaries.train import ROOT

PEER_FOLDER = ROOT / "bench" / "results" / "peer-folds"


@lru_cache(maxsize=len(SCORED_SETS) * FOLDS)
def read_peers(dataset: str, fold: int) -> tuple[dpp.Process, regsum.Model]:
    """What was learned without a fold of a set. Raises ``FileNotFoundError`` where nothing was."""
    path = PEER_FOLDER / f"{dataset}-{fold}.json"
    learned = json.loads(path.read_text(encoding="utf-8"))
    return dpp.from_json(learned["dpp"]), regsum.from_json(learned["regsum"])


def dpp_greedy(cluster: Cluster) -> list[str]:
    """The likeliest set of a determinantal point process, greedily."""
    return dpp.greedy(cluster, read_peers(cluster.dataset, cluster.fold)[0])


def dpp_least_risk(cluster: Cluster) -> list[str]:
    """Of many sets drawn from a determinantal point process that which resembles all most."""
    return dpp.least_risk(cluster, read_peers(cluster.dataset, cluster.fold)[0])


def regsum_learned(cluster: Cluster) -> list[str]:
    """Sentences by the learned importance of their words."""
    return regsum.regsum(cluster, read_peers(cluster.dataset, cluster.fold)[1])


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--data", help="folder of the data sets (or SUMMARIZER_DATA)")
    arguments = parser.parse_args()
    try:
        folder = data_folder(arguments.data)
        sets = {name: read_clusters(folder, name) for name in SCORED_SETS}
    except MissingDataError as error:
        print(error, file=sys.stderr)
        return 2
    PEER_FOLDER.mkdir(parents=True, exist_ok=True)
    for name, clusters in sets.items():
        for fold in range(FOLDS):
            others = [c for c in clusters if c.fold != fold]
            learned = {
                "dpp": dpp.as_json(dpp.train(others)),
                "regsum": regsum.as_json(regsum.train(others)),
            }
            path = PEER_FOLDER / f"{name}-{fold}.json"
            path.write_text(json.dumps(learned), encoding="utf-8")
        print(f"{name} trained", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
