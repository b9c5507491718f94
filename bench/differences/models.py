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
#: What trees are grown with: by four folds the best of few that were tried.
TREES: dict[str, Any] = {
    "max_iter": 300, "max_leaf_nodes": 4, "learning_rate": 0.1, "min_samples_leaf": 30,
    "l2_regularization": 5.0, "max_features": 0.3, "early_stopping": False,
}  # fmt: skip
#: Features that can only speak for two values being of one thing, and only against it: so it is
#: kept, which small data could hide.
FOR = frozenset(
    """score next_pair margin_least margin_most settled_least settled_most kind_agreed told_by_least
    told_by_most near_least near_most near_alike_least near_alike_most beside_least beside_most
    share_least share_most specific_least specific_most near_meaning meaning meaning_beside
    rarest_common names_shared numbers_shared dates_shared both_lead same_before same_behind
    both_open both_own same_head same_fate same_bound tied_least tied_most same_edge same_role
    described_alike same_type opening_least opening_most same_event noun_alike""".split()
)
AGAINST = frozenset(
    """choices rivals_least rivals_most rivals_typed_least rivals_typed_most apart_least apart_most
    names_apart numbers_apart dates_apart place_apart told_beside_least told_beside_most other_head
    one_head one_fate gap one_besides other_role type_apart of_saying one_today one_to_come
    one_where one_speaks one_leads other_event other_noun""".split()
)


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
    model = HistGradientBoostingClassifier(
        random_state=0, monotonic_cst=[(n in FOR) - (n in AGAINST) for n in names], **TREES
    )
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
