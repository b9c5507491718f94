"""Where planted changes are lost, stage by stage.

    python -m bench.differences.funnel [--show] [--kind KIND] [--folders FOLDER ...]

For each change in the open stories, the last stage that a pair of the planted value and the one it
replaced comes to: both are read as values of one kind, are looked at as a pair, may differ by the
rules, are the best of their pairs, score enough, and are shown.
"""

from __future__ import annotations

import argparse
from collections import Counter

import numpy as np

from bench.differences import clusters
from bench.differences.planted import Planted, planted
from bench.differences.scoring import SHOWN
from summarizer.comparison import compare
from summarizer.comparison.onething import LEAST, choices, likely, load_model, told_as
from summarizer.comparison.resemblance import FAMILIES, FEATURES

STAGES = (
    "not read", "other kind", "no pair", "vetoed", "told together", "not chosen", "low score",
    "hidden", "found",
)  # fmt: skip


def stage(told: Planted) -> tuple[str, str]:
    """The last stage that the planted change comes to, and what is known of it there."""
    plant, pairs = told.plant, told.pairs
    if plant is None:
        raise ValueError(f"nothing is planted in {told.story.name}")
    rows = (d for d in compare(told.material) if d.kind in SHOWN)
    if any(clusters.finds(row, told.told, plant) for row in rows):
        return "found", ""
    if not told.here or not told.there:
        return "not read", "other" if told.here else "planted"
    if not any(pairs.kind[a] == pairs.kind[b] > 0 for a in told.here for b in told.there):
        return "other kind", pairs.values[told.here[0]].told.kind
    for family in FAMILIES:
        first, second = pairs.family[family]
        of_plant = np.flatnonzero(
            (np.isin(first, told.here) & np.isin(second, told.there))
            | (np.isin(first, told.there) & np.isin(second, told.here))
        ).tolist()
        if of_plant:
            return _stage_of(told, family, of_plant)
    return "no pair", ""


def _stage_of(told: Planted, family: str, rows: list[int]) -> tuple[str, str]:
    """The same for some pairs of values."""
    pairs, (first, second) = told.pairs, told.pairs.family[family]
    rows = [r for r in rows if told.differ(int(first[r]), int(second[r]))]
    if not rows:
        return "vetoed", ""
    rows = [r for r in rows if not pairs.together(first[[r]], second[[r]])[0]]
    if not rows:
        return "told together", ""
    model = load_model()
    scores = {f: model.pair[f].score(pairs.features[f]) for f in FAMILIES}
    for choice in choices(pairs, scores, told.differ)[family]:
        ends = sorted((int(pairs.label[choice.first]), int(pairs.label[choice.second])))
        if (ends[0], ends[1]) in told.answers:
            chance = likely(model.choice[family], [choice], pairs.features[family])[0]
            features = pairs.features[family][choice.row].tolist()
            kind = pairs.values[choice.first].told.kind
            named = told_as(family, kind, dict(zip(FEATURES[family], features, strict=True)))
            known = " ".join(f"{v:.1f}" for v in choice.features)
            return ("low score" if chance < LEAST[named] else "hidden"), (
                f"{named} {chance:.2f} {known}"
            )
    return "not chosen", f"pair {max(float(scores[family][r]) for r in rows):.2f}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--show", action="store_true", help="print each change that is lost")
    parser.add_argument("--kind", help="only changes of this kind")
    parser.add_argument("--folders", nargs="+", choices=clusters.FOLDERS[:3], default=["develop"])
    args = parser.parse_args()
    counts: Counter[tuple[str, str]] = Counter()
    for told in planted(*args.folders):
        plant = told.plant
        if plant is None or not plant.kind or args.kind not in (None, plant.kind):
            continue
        last, note = stage(told)
        counts[plant.kind, last] += 1
        if args.show and last != "found":
            print(
                f"{last}: {told.story.name} {plant.kind} {plant.slot} {plant.article}: "
                f"{plant.words}; {note}"
            )
    for kind in sorted({k for k, _ in counts}):
        print(f"{kind}: " + ", ".join(f"{s} {counts[kind, s]}" for s in STAGES if counts[kind, s]))


if __name__ == "__main__":
    main()
