"""The calibrated model: a logistic regression whose weights ship as readable JSON."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from summarizer.resources import read_text

WEIGHTS = "data/verification.json"


@dataclass(frozen=True, slots=True)
class Model:
    """Log-odds of being supported: intercept plus weighted features."""

    version: str
    intercept: float
    #: Feature to weight, in units of the feature as it is.
    weights: Mapping[str, float]
    #: Probability from which a claim counts as supported.
    threshold: float

    def probability(self, features: Mapping[str, float]) -> float:
        """Calibrated probability that the evidence supports the claim, 0–1."""
        total = self.intercept + sum(w * features[name] for name, w in self.weights.items())
        return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))


@cache
def shipped_model() -> Model:
    """The model that ``python -m bench.verification.train`` wrote."""
    return model_from_json(read_text(WEIGHTS))


def model_from_json(text: str) -> Model:
    values = json.loads(text)
    return Model(values["version"], values["intercept"], values["weights"], values["threshold"])
