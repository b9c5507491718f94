"""Precision and recall of merges on news paraphrases (MRPC): ``python -m bench.dedup``.

Needs ``mrpc.jsonl.gz`` (sentence pairs ``a``, ``b`` and ``label``; from brmson/dataset-sts on
GitHub) in the folder given by ``--data`` or ``SUMMARIZER_DATA``.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import sys
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from summarizer.dedup import SAME_MEANING, SAME_WORDING, SHARED_WORDS
from summarizer.encoders import load_encoder
from summarizer.errors import MissingExtraError
from summarizer.facts import conflicts, facts_of
from summarizer.text.shingles import overlap, wording

PRECISION = 0.97
FOLDS = 5

Floats = NDArray[np.float64]
Marks = NDArray[np.bool_]


def cosines(name: str, left: list[str], right: list[str]) -> Floats:
    """Cosine of every pair by an encoder."""
    vectors = load_encoder(name).encode([*left, *right])
    size = len(left)
    if isinstance(vectors, np.ndarray):
        product = (vectors[:size] * vectors[size:]).sum(1)
    else:
        product = vectors[:size].multiply(vectors[size:]).sum(1)
    return np.asarray(product, dtype=np.float64).ravel()


def least_threshold(scores: Floats, labels: Marks) -> float:
    """The lowest threshold at which precision holds, over at least twenty merges."""
    order = np.argsort(-scores, kind="stable")
    right = np.cumsum(labels[order]) / np.arange(1, len(order) + 1)
    holds = np.flatnonzero((right >= PRECISION) & (np.arange(len(order)) >= 20))
    return float(scores[order[holds[-1]]]) if len(holds) else float("inf")


def show(name: str, merged: Marks, labels: Marks) -> None:
    """One line of the table."""
    precision = labels[merged].mean() if merged.any() else float("nan")
    recall = labels[merged].sum() / labels.sum()
    print(f"{name:58} {merged.sum():5d} {precision:10.3f} {recall:8.3f}")


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.dedup", description=__doc__)
    parser.add_argument("--data", default=os.environ.get("SUMMARIZER_DATA"))
    path = Path(parser.parse_args().data or ".") / "mrpc.jsonl.gz"
    if not path.is_file():
        print(__doc__, file=sys.stderr)
        return 2
    with gzip.open(path, "rt", encoding="utf-8") as file:
        rows = [json.loads(line) for line in file]
    labels = np.array([bool(int(row["label"])) for row in rows])
    left, right = [row["a"] for row in rows], [row["b"] for row in rows]
    pairs = list(zip(left, right, strict=True))
    words = [(frozenset(wording(a)), frozenset(wording(b))) for a, b in pairs]
    same = np.array([overlap(a, b) for a, b in words])
    dice = np.array([2 * len(a & b) / max(1, len(a) + len(b)) for a, b in words])
    differ = np.array([bool(conflicts(facts_of(a), facts_of(b))) for a, b in pairs])
    cosine = cosines("default", left, right)

    print(f"{len(rows)} pairs, {labels.sum()} paraphrases")
    print(f"{'':58} {'pairs':>5} {'precision':>10} {'recall':>8}")
    shipped = (same >= SAME_WORDING) & ~differ
    show(f"shipped: overlap >= {SAME_WORDING} and no conflict of facts", shipped, labels)
    show(f"overlap >= {SAME_WORDING} without the facts", same >= SAME_WORDING, labels)
    for name, scores in (("overlap", same), ("Dice", dice), ("cosine of default", cosine)):
        threshold = least_threshold(scores, labels)
        show(f"{name} at its own best threshold {threshold:.3f}", scores >= threshold, labels)
    try:
        minilm = cosines("minilm", left, right)
    except MissingExtraError:
        print("minilm: not installed")
    else:
        meaning = (same >= SHARED_WORDS) & (minilm >= SAME_MEANING)
        show("shipped, with minilm", shipped | (meaning & ~differ), labels)

    fold = np.random.default_rng(0).permutation(len(rows)) % FOLDS
    held_out = np.zeros(len(rows), dtype=bool)
    chosen = []
    for number in range(FOLDS):
        threshold = least_threshold(same[fold != number], labels[fold != number])
        chosen.append(f"{threshold:.3f}")
        held_out[fold == number] = same[fold == number] >= threshold
    show(f"overlap, thresholds by {FOLDS}-fold cross-validation", held_out, labels)
    print("thresholds:", ", ".join(chosen))
    return 0


if __name__ == "__main__":
    sys.exit(main())
