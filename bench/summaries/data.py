"""Read the clusters the bench measures on: articles, and what people wrote about them."""

from __future__ import annotations

import gzip
import json
import os
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

#: Words every system is cut at, and the file the clusters are in.
SETS: dict[str, tuple[str, int]] = {
    "multinews": ("multinews.jsonl.gz", 200),
    "neus": ("neus.jsonl.gz", 66),
    "allsides": ("allsides.jsonl.gz", 110),
    "multiling": ("multiling2011.jsonl.gz", 250),
}
#: The same clusters cut shorter: nothing more to train on.
SHORT_SETS: dict[str, tuple[str, int]] = {
    "multiling100": ("multiling2011.jsonl.gz", 100),
}
SCORED_SETS = SETS | SHORT_SETS
#: A cluster is scored by weights that were trained without its fold.
FOLDS = 5
TRAIN_FILE = "neus_train.jsonl.gz"

MISSING = """\
No data in {folder}. The bench reads gzipped JSON lines, one cluster a line with "id",
"articles" (each with "title", "source", "text") and "references":
  multinews.jsonl.gz      LongBench's Multi-News items: Zefan-Cai/KVCache-Factory
  multiling2011.jsonl.gz  MultiLing 2011, English: ayushoriginal/Multi-Document-Summarization
  neus.jsonl.gz           NeuS validation set: HLTCHKUST/framing-bias-metric
  neus_train.jsonl.gz     NeuS training set, for training only: as above
  allsides.jsonl.gz       AllSides clusters: as above
(names of GitHub repositories). Put them in a folder and name it with --data or SUMMARIZER_DATA."""


class MissingDataError(Exception):
    """The folder of data sets, or a file in it, is not there."""


@dataclass(frozen=True, slots=True)
class Source:
    """One article of a cluster."""

    title: str
    source: str
    text: str


@dataclass(frozen=True, slots=True)
class Cluster:
    """Articles about one event, with one or more human summaries of them."""

    id: str
    dataset: str
    articles: tuple[Source, ...]
    references: tuple[str, ...]
    #: Words that a summary is cut at.
    budget: int
    #: By its place in the whole set.
    fold: int


def data_folder(given: str | None) -> Path:
    """The folder named by ``--data`` or ``SUMMARIZER_DATA``. Raises ``MissingDataError``."""
    name = given or os.environ.get("SUMMARIZER_DATA")
    folder = Path(name) if name else Path("data")
    if not folder.is_dir():
        raise MissingDataError(MISSING.format(folder=folder))
    return folder


def read_clusters(folder: Path, dataset: str) -> list[Cluster]:
    """Clusters of one set, or of ``neus_train``. Articles without text are left out."""
    training = (TRAIN_FILE, SETS["neus"][1])
    file, budget = training if dataset == "neus_train" else SCORED_SETS[dataset]
    path = folder / file
    if not path.is_file():
        raise MissingDataError(MISSING.format(folder=folder))
    clusters: list[Cluster] = []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            articles = tuple(
                Source(a.get("title") or "", a.get("source") or "", a["text"])
                for a in row["articles"]
                if a["text"].strip()
            )
            if articles:
                fold, references = len(clusters) % FOLDS, tuple(row["references"])
                clusters.append(Cluster(row["id"], dataset, articles, references, budget, fold))
    return clusters


def subset(clusters: Sequence[Cluster], size: int | None) -> list[Cluster]:
    """``size`` clusters spread evenly over the set; all of them for None."""
    if size is None or size >= len(clusters):
        return list(clusters)
    step = len(clusters) / size
    return [clusters[int(i * step)] for i in range(size)]


def _key(text: str) -> str:
    return re.sub(r"\W+", " ", text.casefold()).strip()[:60]


def overlap_keys(cluster: Cluster) -> set[str]:
    """What clusters of one event have in common: the beginnings of references and headlines."""
    texts = [*cluster.references, *(a.title for a in cluster.articles)]
    return {k for k in map(_key, texts) if len(k) >= 12}


def without_overlap(training: Sequence[Cluster], held_out: Sequence[Cluster]) -> list[Cluster]:
    """The training clusters that share no reference and no headline with a held-out one.

    AllSides and NeuS are drawn from one site: two thirds of the AllSides clusters here tell an
    event that is in the NeuS training set too.
    """
    taken = {k for c in held_out for k in overlap_keys(c)}
    return [c for c in training if not overlap_keys(c) & taken]
