"""The table: balanced accuracy and AUC by source of claims and by edit, beside simple peers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from bench.verification import peers
from bench.verification.data import Claim
from summarizer.verification.checks import HARD, STRICT
from summarizer.verification.features import NAMES

if TYPE_CHECKING:
    from bench.verification.train import Judged

Vector = NDArray[np.float64]
#: Sources of claims by the beginning of their names.
GROUPS = ("qags", "qags-cnndm", "qags-xsum", "edited", "edited-allsides", "edited-mrpc",
          "edited-multinews", "edited-neus", "extracted")  # fmt: skip


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


def vetoed(features: Vector, vetoes: Sequence[str] = HARD) -> NDArray[np.bool_]:
    """The claims that a fact check fails whatever the model thinks."""
    hard = [NAMES.index(name) for name in vetoes]
    return np.asarray(features[:, hard].sum(axis=1) > 0)


def report(
    rows: Sequence[Claim],
    seen: Judged,
    runs: Sequence[Vector],
    passed: Sequence[Vector],
    *,
    minilm: bool = False,
) -> None:
    """Print the table; figures of the verifier are means of the runs, each with its scores and with
    which claims pass.
    """
    labels = np.array([row.supported for row in rows], dtype=float)
    sources = np.array([row.source for row in rows])
    others = peers.scores(rows, seen.evidence, minilm=minilm)
    facts = (~vetoed(seen.features)).astype(float)
    print("behind the bar, each at the best threshold for these very claims")
    print("±: standard deviation over the draws of the folds\n")
    names = " ".join(f"{name:>8}" for name in ("ours", *others, "facts"))
    print(
        f"{'claims':18} {'n':>5} {'BA':>6} {'±':>6} {'AUC':>6} {'kept':>6} {'caught':>6} | {names}"
    )
    for name in GROUPS:
        at = np.char.startswith(sources, name)
        y = labels[at]
        figures = (
            np.mean(right := [balanced_accuracy(y, p[at]) for p in passed]),
            np.std(right),
            np.mean([auc(y, scores[at]) for scores in runs]),
            100 * np.mean([p[at][y == 1].mean() for p in passed]),
            100 * np.mean([1 - p[at][y == 0].mean() for p in passed]),
        )
        own = np.mean([best_threshold(y, scores[at]) for scores in runs])
        simple = [own, *(best_threshold(y, found[at]) for found in others.values())]
        simple.append(balanced_accuracy(y, facts[at]))
        print(
            f"{name:18} {at.sum():5} {' '.join(f'{value:6.1f}' for value in figures)} | "
            f"{' '.join(f'{value:8.1f}' for value in simple)}"
        )
    print("\nedit: share told right by verify, and by the checks of a briefing")
    strict = (~vetoed(seen.features, STRICT)).astype(float)
    edits = np.array([row.edit for row in rows])
    made = ~np.char.startswith(sources, "qags")
    for truth in (1.0, 0.0):
        for edit in sorted({*edits}):
            at = made & (edits == edit) & (labels == truth)
            if at.any():
                shares = [
                    100 * np.mean([((p * free)[at] == truth).mean() for p in passed])
                    for free in (np.ones(len(rows)), strict)
                ]
                told = " ".join(f"{share:6.1f}" for share in shares)
                print(f"  {'true' if truth else 'false':6} {edit:18} {at.sum():5} {told}")
    print("\nby the checks of a briefing: share of faithful rewrites kept, of false ones caught")
    for truth in (1.0, 0.0):
        at = made & (edits != "none") & (labels == truth)
        print(f"  {100 * np.mean([((p * strict)[at] == truth).mean() for p in passed]):.1f}")
    _calibration(labels, runs)


def _calibration(labels: Vector, runs: Sequence[Vector]) -> None:
    print("\nscore: share of these claims that are supported")
    scores, truth = np.concatenate(runs), np.tile(labels, len(runs))
    for low in np.arange(0, 1, 0.1):
        at = (scores >= low) & (scores < low + 0.1 + (low > 0.85))
        if at.any():
            print(f"  {low:.1f}-{low + 0.1:.1f} {at.sum() // len(runs):5} {truth[at].mean():6.2f}")
