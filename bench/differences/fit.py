"""Fit the weights by which values told in other words are taken to be of one thing.

    python -m bench.differences.fit [--data FOLDER]

No labels are needed. Where two articles of a cluster give the same value, one of them is imagined
to give another: the pair of sentences is an example of one thing told twice, and each with what
else only one of the articles gives is an example of two things. A logistic regression over all of
them, on clusters of Multi-News and NeuS, gives the weights.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

from bench.differences.scoring import material_of
from summarizer.comparison.retold import FEATURES, features
from summarizer.comparison.values import Placed, placed, same_value
from summarizer.facts import Facts, Quantity
from summarizer.material import Material

#: Sentences with a greater share of words in common are copies, and teach nothing.
COPIED = 0.55
ROUNDS = 3


Table = list[list[float]]


def examples(material: Material) -> list[tuple[Table, list[Table]]]:
    """For every number two articles share: what its tellings look like, and those of others."""

    def facts_in(passage: int) -> Facts:
        return material.facts(material.passages[passage].sentences[0])

    values = placed(material, facts_in)
    out = []
    documents = sorted(values)
    for x, first in enumerate(documents):
        for second in documents[x + 1 :]:
            mine = [m for m in values[first].values if isinstance(m.told.fact, Quantity)]
            theirs = [m for m in values[second].values if isinstance(m.told.fact, Quantity)]
            shared: dict[tuple[str, str], tuple[list[Placed], list[Placed]]] = defaultdict(
                lambda: ([], [])
            )
            for a in mine:
                for b in theirs:
                    if a.told.kind != b.told.kind or not same_value(a.told, b.told):
                        continue
                    small = a.told.kind == "count" and _value(a) <= 2
                    if small or _value(a) != _value(b) or _copied(a, b):
                        continue
                    group = shared[a.told.kind, a.distinct.label]
                    for side, value in zip(group, (a, b), strict=True):
                        if value not in side:
                            side.append(value)
            for (kind, _), (ours, yours) in shared.items():
                others = (
                    values[first].lacked_by(values[second], kind),
                    values[second].lacked_by(values[first], kind),
                )
                number = (len({m.distinct.label for m in others[0]}) + 1) * (
                    len({m.distinct.label for m in others[1]}) + 1
                )
                right = [list(features(a.told, b.told, number)) for a in ours for b in yours]
                wrong = [
                    [list(features(a.told, o.told, number)) for a in ours if _plausible(a, o)]
                    for o in others[1]
                ] + [
                    [list(features(o.told, b.told, number)) for b in yours if _plausible(o, b)]
                    for o in others[0]
                ]
                if len(right) <= 40:
                    out.append((right, [w for w in wrong if w][:12]))
    return out


def _copied(a: Placed, b: Placed) -> bool:
    mine, theirs = set(a.told.words), set(b.told.words)
    return len(mine & theirs) >= COPIED * len(mine | theirs)


def _value(placed_value: Placed) -> float:
    fact = placed_value.told.fact
    return float(fact.value) if isinstance(fact, Quantity) else 0.0


def _plausible(a: Placed, b: Placed) -> bool:
    x, y = abs(_value(a)), abs(_value(b))
    return bool(x and y) and 0.2 <= x / y <= 5


def fit(rows: Sequence[tuple[Table, Sequence[Table]]]) -> tuple[float, Sequence[float]]:
    """Intercept and weights. Of several tellings the one that fits best counts, found in turns."""
    weights, intercept = np.zeros(len(FEATURES)), 0.0
    weights[FEATURES.index("near")] = weights[FEATURES.index("whole")] = 1.0
    for _ in range(ROUNDS):
        x, y = [], []
        for right, wrong in rows:
            for group, answer in [(right, 1), *((w, 0) for w in wrong)]:
                table = np.array(group, float)
                x.append(table[int(np.argmax(table @ weights))])
                y.append(answer)
        scaler = StandardScaler().fit(np.array(x))
        model = LogisticRegression(C=0.1, max_iter=3000).fit(scaler.transform(np.array(x)), y)
        scale = np.where(scaler.scale_ > 0, scaler.scale_, 1)
        weights = model.coef_[0] / scale
        intercept = float(model.intercept_[0] - (weights * scaler.mean_).sum())
    return intercept, weights.tolist()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", default=os.environ.get("SUMMARIZER_DATA"), required=False)
    args = parser.parse_args()
    rows = []
    for name, most in (("multinews", None), ("neus", None), ("neus_train", 700)):
        with gzip.open(Path(args.data) / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
            for line in list(lines)[:most]:
                articles = [{"text": a["text"]} for a in json.loads(line)["articles"]]
                articles = [a for a in articles if a["text"].strip()]
                if len(articles) > 1:
                    rows += examples(material_of(articles))
    intercept, weights = fit(rows)
    print(f"{len(rows)} values; intercept {intercept:.2f}")
    for name, weight in zip(FEATURES, weights, strict=True):
        print(f'    "{name}": {weight:.2f},')


if __name__ == "__main__":
    main()
