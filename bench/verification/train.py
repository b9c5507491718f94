"""Train the verifier's model: ``python -m bench.verification.train --data FOLDER [--write]``.

Logistic regression over the features of :mod:`summarizer.verification.features`, every source of
claims weighing the same, supported and false claims of each too. Cross-validated by article; with
``--write`` the weights go to ``summarizer/data/verification.json``.
"""

from __future__ import annotations

import argparse
import json
import os
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bench.verification.data import Claim, edited, qags
from summarizer.sentences import sentence_spans
from summarizer.verification.checks import HARD
from summarizer.verification.evidence import Pool
from summarizer.verification.features import NAMES, features, found_by_checks
from summarizer.verification.reading import read

WEIGHTS = Path(__file__).parents[2] / "summarizer" / "data" / "verification.json"
#: Inverse strength of the penalty on standardised weights; 0.03 to 1 do equally well.
STRENGTH = 0.1
FOLDS = 5

Matrix = NDArray[np.float64]


def claims(folder: Path) -> list[Claim]:
    """All claims that the model learns from."""
    return [
        *qags(folder),
        *edited(folder, "neus_train", clusters=250),
        *edited(folder, "multinews", clusters=115),
        *edited(folder, "allsides", clusters=135),
    ]


def matrix(rows: Sequence[Claim]) -> Matrix:
    """A row of features for every claim, by the evidence that ``verify`` would find."""
    pools: dict[tuple[str, ...], Pool] = {}
    out = np.zeros((len(rows), len(NAMES)))
    for index, row in enumerate(rows):
        if row.articles not in pools:
            pools[row.articles] = Pool(
                [read(a[s.start : s.end]) for a in row.articles for s in sentence_spans(a)]
            )
        pool = pools[row.articles]
        claim = read(row.text)
        evidence = [pool.spans[i] for i in pool.best(claim)]
        found = features(claim, evidence, found_by_checks(claim, evidence))
        out[index] = [found[name] for name in NAMES]
    return out


def sample_weights(rows: Sequence[Claim]) -> Matrix:
    """Every source counts the same, and within it supported and false claims."""
    keys = [(row.source, row.supported) for row in rows]
    counts = {key: keys.count(key) for key in set(keys)}
    weights = np.array([1 / counts[key] for key in keys])
    return np.asarray(weights * (len(rows) / weights.sum()), dtype=np.float64)


def passing(features_: Matrix) -> NDArray[np.bool_]:
    """The claims that no fact check fails: the others are decided without the model."""
    hard = [NAMES.index(name) for name in HARD]
    return np.asarray(features_[:, hard].sum(axis=1) == 0)


def fit(features_: Matrix, labels: Matrix, weights: Matrix) -> tuple[Matrix, float]:
    """Weights and intercept in the units of the features."""
    from sklearn.linear_model import LogisticRegression

    mean, scale = features_.mean(axis=0), features_.std(axis=0)
    scale[scale == 0] = 1.0
    model = LogisticRegression(C=STRENGTH, max_iter=2000)
    model.fit((features_ - mean) / scale, labels, sample_weight=weights)
    coefficients = model.coef_[0] / scale
    return coefficients, float(model.intercept_[0] - (coefficients * mean).sum())


def cross_validated(rows: Sequence[Claim], features_: Matrix) -> Matrix:
    """Probability of every claim by a model that has not seen its articles."""
    from sklearn.model_selection import GroupKFold

    labels = np.array([row.supported for row in rows], dtype=float)
    weights = sample_weights(rows)
    out = np.zeros(len(rows))
    free = passing(features_)
    split = GroupKFold(FOLDS).split(features_, labels, [row.group for row in rows])
    for train, test in split:
        learned = train[free[train]]
        coefficients, intercept = fit(features_[learned], labels[learned], weights[learned])
        out[test] = 1 / (1 + np.exp(-(features_[test] @ coefficients + intercept)))
    return out


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--data", type=Path, default=os.environ.get("SUMMARIZER_DATA"))
    parser.add_argument("--write", action="store_true", help="write the weights")
    args = parser.parse_args()
    if args.data is None:
        parser.error("give --data or set SUMMARIZER_DATA: the folder of the public data")
    from bench.verification.report import report

    rows = claims(args.data)
    found = matrix(rows)
    report(rows, found, cross_validated(rows, found))
    labels = np.array([row.supported for row in rows], dtype=float)
    free = passing(found)
    coefficients, intercept = fit(found[free], labels[free], sample_weights(rows)[free])
    weights = {n: round(float(w), 4) for n, w in zip(NAMES, coefficients, strict=True)}
    for name, weight in weights.items():
        print(f"{name:16} {weight:8.3f}")
    if args.write:
        values = {
            "version": "1",
            "about": "Log-odds that evidence supports a claim; python -m bench.verification.train",
            "threshold": 0.5,
            "intercept": round(intercept, 4),
            "weights": weights,
        }
        WEIGHTS.write_text(json.dumps(values, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
