"""Quality of summaries, side by side: ``python -m bench.summaries --data FOLDER``.

Every system summarises every cluster within the set's word budget; summaries are cut there and
scored by ROUGE. This project's weights are those of the fold that was trained without the cluster
(``python -m bench.summaries.train`` makes them), and so are those of the peers that are trained
(``python -m bench.summaries.trained_peers``). Prints a Markdown table and writes it, with a
plot and every single score, to bench/results/; of a run over all sets also the tables of the docs,
which ``python -m bench.doc_tables`` puts there.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import fmean
from typing import Any

from bench.doc_tables import write_table
from bench.summaries.all_systems import MODEL_SYSTEMS, SYSTEMS, TRAINED
from bench.summaries.beyond import beyond_rouge
from bench.summaries.data import (
    SCORED_SETS,
    Cluster,
    MissingDataError,
    data_folder,
    read_clusters,
    subset,
)
from bench.summaries.memory import peak_memory
from bench.summaries.report import markdown, overview_table, peers_table, plot
from bench.summaries.scoring import cut, rouge
from bench.summaries.systems import System, weights
from bench.summaries.train import ROOT, read_folds
from bench.summaries.trained_peers import read_peers

RESULTS = ROOT / "bench" / "results"


def run(system: System, clusters: Sequence[Cluster]) -> list[dict[str, Any]]:
    """Scores of every cluster."""
    folds = read_folds()
    rows = []
    for cluster in clusters:
        with weights(folds[cluster.fold]):
            began = time.perf_counter()
            sentences = system(cluster)
            seconds = time.perf_counter() - began
        kept = cut(sentences, cluster.budget)
        rows.append(
            {
                "id": cluster.id,
                "seconds": seconds,
                **rouge(kept, cluster.references),
                **beyond_rouge(cluster, kept),
            }
        )
    return rows


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--data", help="folder of the data sets (or SUMMARIZER_DATA)")
    parser.add_argument("--subset", type=int, help="score only this many clusters a set")
    parser.add_argument("--sets", default=",".join(SCORED_SETS), help="sets, with commas")
    parser.add_argument("--systems", default=",".join(SYSTEMS), help="systems, with commas")
    parser.add_argument("--no-memory", action="store_true", help="leave out the memory runs")
    arguments = parser.parse_args()
    names = arguments.systems.split(",")
    known = SYSTEMS | MODEL_SYSTEMS
    try:
        folder = data_folder(arguments.data)
        sets = {name: read_clusters(folder, name) for name in arguments.sets.split(",")}
    except MissingDataError as error:
        print(error, file=sys.stderr)
        return 2
    except KeyError as error:
        print(f"there is no set {error}: {', '.join(SCORED_SETS)}", file=sys.stderr)
        return 2
    unknown = [n for n in names if n not in known]
    if unknown:
        print(f"there is no system {unknown[0]!r}: {', '.join(known)}", file=sys.stderr)
        return 2
    try:
        if any(n.startswith("summarizer") for n in names):
            read_folds()
        if not TRAINED.isdisjoint(names):
            for name in sets:
                read_peers(name, 0)
    except FileNotFoundError:
        print(
            "the folds' weights are missing: run python -m bench.summaries.train --folds-only and "
            "python -m bench.summaries.trained_peers",
            file=sys.stderr,
        )
        return 2

    scores: dict[str, dict[str, list[dict[str, Any]]]] = {}
    for dataset, clusters in sets.items():
        chosen = subset(clusters, arguments.subset)
        scores[dataset] = {}
        for name in names:
            began = time.perf_counter()
            scores[dataset][name] = run(known[name], chosen)
            mean = fmean(r["rouge2"] for r in scores[dataset][name])
            print(
                f"{dataset:10} {name:16} R2 {mean:5.2f} {time.perf_counter() - began:6.1f} s",
                file=sys.stderr,
                flush=True,
            )
    memory = {} if arguments.no_memory else {n: peak_memory(n, folder) for n in names}
    text = markdown(scores, memory)
    print(text)
    _write(scores, text)
    if arguments.subset is None and list(sets) == list(SCORED_SETS):
        write_table("summaries-peers", peers_table(scores))
        if {"summarizer", "lead"} <= set(names):
            write_table("summaries", overview_table(scores))
    return 0


def _write(scores: dict[str, dict[str, list[dict[str, Any]]]], text: str) -> None:
    RESULTS.mkdir(parents=True, exist_ok=True)
    (RESULTS / "summaries.md").write_text(text, encoding="utf-8")
    (RESULTS / "summaries.json").write_text(json.dumps(scores), encoding="utf-8")
    path = RESULTS / "summaries.png"
    plot(scores, path)
    print(f"written: {Path('bench/results/summaries.*')}", file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
