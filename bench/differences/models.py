"""The two steps of learning which values are of one thing, fitted to examples and written down."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import Any

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

from summarizer.comparison.onething import Regression
from summarizer.comparison.resemblance import FAMILIES, FEATURES
from summarizer.comparison.surroundings import Floats
from summarizer.comparison.trees import UNIT

#: Regularisation, and least weight (times the feature's deviation) that is kept.
C, LEAST_WEIGHT = 0.05, 0.02
#: What trees are grown with: by three folds the best of few that were tried.
TREES: dict[str, Any] = {
    "max_iter": 150, "max_leaf_nodes": 4, "learning_rate": 0.1, "min_samples_leaf": 30,
    "l2_regularization": 5.0,
}  # fmt: skip


def regression(rows: Floats, answers: Floats, weights: Floats) -> Regression:
    scaler = StandardScaler().fit(rows)
    scale = np.where(scaler.scale_ > 0, scaler.scale_, 1)
    model = LogisticRegression(C=C, max_iter=3000)
    model.fit(scaler.transform(rows), answers, sample_weight=weights)
    found = model.coef_[0]
    kept = np.where(np.abs(found) >= LEAST_WEIGHT, found, 0) / scale
    return Regression(kept, float(model.intercept_[0] - (found / scale * scaler.mean_).sum()))


def trees(rows: Floats, answers: Floats, weights: Floats, names: Sequence[str]) -> dict[str, Any]:
    """As :func:`summarizer.comparison.trees.read_trees` reads them."""
    model = HistGradientBoostingClassifier(random_state=0, **TREES)
    model.fit(rows, answers, sample_weight=weights)
    out: list[list[object]] = []
    depth = 0
    for (predictor,) in model._predictors:
        nodes = predictor.nodes
        depth = max(depth, int(nodes["depth"].max()))
        out.append(
            [
                round(float(n["value"]) / UNIT)
                if n["is_leaf"]
                else [
                    int(n["feature_idx"]), float(f"{n['num_threshold']:.7g}"), int(n["left"]),
                    int(n["right"]),
                ]
                for n in nodes
            ]
        )  # fmt: skip
    intercept = float(np.ravel(model._baseline_prediction)[0])
    return {"intercept": round(intercept, 4), "depth": depth, "columns": [*names], "trees": out}


def weights_of(found: Regression, names: Sequence[str]) -> dict[str, Any]:
    return {
        "intercept": round(found.intercept, 4),
        "weights": {
            name: float(f"{weight:.4g}")
            for name, weight in zip(names, found.weights, strict=True)
            if weight
        },
    }


def written(
    pair: dict[str, Regression], choice: dict[str, dict[str, Any]], before: dict[str, Any]
) -> str:
    """The weights as JSON; those of families that were not fitted are as ``before``."""
    about = (
        "By python -m bench.differences.fit. 'pair': whether two values are of one thing, from "
        "what stands around them; 'choice': whether they are among all others of the articles. "
        "For what each feature is see summarizer/comparison/resemblance.py and onething.py."
    )
    data: dict[str, Any] = {
        "about": about,
        "pair": {
            f: weights_of(pair[f], FEATURES[f]) if f in pair else before["pair"][f]
            for f in FAMILIES
        },
        "choice": {f: choice.get(f) or before["choice"][f] for f in FAMILIES},
    }
    text = json.dumps(data, indent=1)
    # A tree in a line.
    return re.sub(r"\n {5,}|(?<=[\d\]])\n {4,}(?=\])", " ", text) + "\n"
