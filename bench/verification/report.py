"""The table: balanced accuracy and AUC by source of claims and by edit, beside simple peers."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from bench.verification.data import Claim
from summarizer.verification.checks import HARD
from summarizer.verification.features import NAMES

Vector = NDArray[np.float64]


def balanced_accuracy(labels: Vector, supported: Vector) -> float:
    """Mean of the shares of supported and of false claims that are told right, in per cent."""
    right, wrong = supported[labels == 1], supported[labels == 0]
    return 50 * float(right.mean() + 1 - wrong.mean())


def auc(labels: Vector, scores: Vector) -> float:
    """Area under the ROC curve: how often a supported claim scores above a false one."""
    from sklearn.metrics import roc_auc_score

    return 100 * float(roc_auc_score(labels, scores))


def best_threshold(labels: Vector, scores: Vector) -> float:
    """Balanced accuracy at the threshold that is best on these very claims."""
    steps = np.quantile(scores, np.linspace(0, 1, 101))
    return max(balanced_accuracy(labels, (scores >= step).astype(float)) for step in steps)


def report(rows: Sequence[Claim], features: Vector, probabilities: Vector) -> None:
    """Print the table."""
    column = {name: features[:, i] for i, name in enumerate(NAMES)}
    hard = np.sum([column[name] for name in HARD], axis=0)
    supported = ((probabilities >= 0.5) & (hard == 0)).astype(float)
    labels = np.array([row.supported for row in rows], dtype=float)
    sources = np.array([row.source for row in rows])
    groups = [("QAGS", "qags"), *((f"  {s}", s) for s in sorted({*sources}) if s[0] == "q")]
    groups += [("edited", "edited"), *((f"  {s}", s) for s in sorted({*sources}) if s[0] == "e")]
    print(
        f"{'claims':20} {'n':>5} {'BA':>6} {'AUC':>6} {'kept':>6} {'caught':>6} |  bigrams* facts"
    )
    for name, prefix in groups:
        at = np.char.startswith(sources, prefix)
        y = labels[at]
        facts = (hard[at] == 0).astype(float)
        print(
            f"{name:20} {at.sum():5} {balanced_accuracy(y, supported[at]):6.1f} "
            f"{auc(y, probabilities[at]):6.1f} {100 * supported[at][y == 1].mean():6.1f} "
            f"{100 * (1 - supported[at][y == 0].mean()):6.1f} | "
            f"{best_threshold(y, column['bigrams'][at]):8.1f} {balanced_accuracy(y, facts):6.1f}"
        )
    print("* at the threshold that is best on these very claims\n\nedit: share told right")
    edits = np.array([row.edit for row in rows])
    for truth in (1.0, 0.0):
        for edit in sorted({*edits}):
            at = np.char.startswith(sources, "edited") & (edits == edit) & (labels == truth)
            if at.any():
                share = 100 * float((supported[at] == truth).mean())
                print(f"  {'true' if truth else 'false':6} {edit:18} {at.sum():5} {share:6.1f}")
