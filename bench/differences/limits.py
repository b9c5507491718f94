"""What a pair of values must score to be shown, read off clusters and stories that were left out.

    python -m bench.differences.limits --data FOLDER [--folds N]

Weights are learnt without a part of the clusters and stories, which then are scored. For the
kinds of value together the limits are those with which most is found while nine of ten rows are
right, in stories with every change and harmless words planted in turn, in all articles and in two
of them, and in articles of several stories together. Printed with what is found at them, and how
many rows untouched clusters have; ``LEAST`` is copied from here.
"""

from __future__ import annotations

import argparse
import os
import random
from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path

from bench.differences.fit import (
    FOLDERS,
    Cluster,
    first_step,
    planted_examples,
    read,
    second_step,
)
from bench.differences.operating_point import Scored, found_at, limits
from bench.differences.planted import Planted, planted
from summarizer.comparison.onething import (
    Choice,
    Regression,
    choice_model,
    choices,
    likely,
    told_as,
)
from summarizer.comparison.resemblance import FAMILIES, FEATURES
from summarizer.comparison.rivals import clash_of
from summarizer.comparison.trees import Trees


def scored(
    data: Sequence[Cluster], told: Sequence[Planted], folds: int, chance: random.Random
) -> dict[str, list[Scored]]:
    """By kind of value, what was scored by trees that were grown without it."""
    names = sorted({p.story.name for p in told})
    chance.shuffle(names)
    part = {name: n % folds for n, name in enumerate(names)}
    part |= {c.name: n % folds for n, c in enumerate(data) if not c.story}
    of_cluster = [part[c.name.removeprefix("story ")] for c in data]
    out: dict[str, list[Scored]] = defaultdict(list)
    for fold in range(folds):
        known = [c for c, of in zip(data, of_cluster, strict=True) if of != fold]
        stories = [p for p in told if part[p.story.name] != fold]
        pair = first_step(known, chance)
        for family in FAMILIES:
            model = choice_model(second_step(known, stories, pair, family), family)
            for p in (p for p in told if part[p.story.name] == fold):
                for found in planted_examples(p, pair, family):
                    if passed := _passed(p, family, found.choice, model):
                        of: tuple[str, ...] = (p.story.name, f"{p.plant} {p.articles}")
                        of += () if found.answer else found.values
                        out[passed[0]].append(Scored(passed[1], found.answer, of))
            for c, of_fold in zip(data, of_cluster, strict=True):
                if of_fold == fold and not c.story:
                    scores = {f: pair[f].score(c.pairs.features[f]) for f in FAMILIES}
                    for choice in choices(c.pairs, scores, c.differ)[family]:
                        if passed := _passed(c, family, choice, model):
                            out[passed[0]].append(Scored(passed[1], None, (c.name,)))
    return out


def _passed(
    of: Planted | Cluster, family: str, choice: Choice, model: Regression | Trees
) -> tuple[str, float] | None:
    """Which limit holds for two values, and how likely they are of one thing; None where the rules
    hold them back.
    """
    if clash_of(family, of.pairs, choice, of.facts_in) is None:
        return None
    table = of.pairs.features[family]
    row = dict(zip(FEATURES[family], table[choice.row].tolist(), strict=True))
    kind = told_as(family, of.pairs.values[choice.first].told.kind, row)
    return kind, float(likely(model, [choice], table)[0])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--data", default=os.environ.get("SUMMARIZER_DATA"), required=False)
    parser.add_argument("--folds", type=int, default=4)
    args = parser.parse_args()
    chance = random.Random(7)  # noqa: S311 - repeatable, and no secret
    data, told = (
        list(read(Path(args.data), chance)),
        list(planted(*FOLDERS, by_two=True, mixed=True)),
    )
    scores = scored(data, told, args.folds, chance)
    least = limits(scores)
    clusters = sum(not c.story and "mixed" not in c.name for c in data)
    totals: Counter[str] = Counter()
    for kind, of in sorted(scores.items()):
        found = found_at(of, least[kind])
        totals += Counter(found._asdict())
        print(
            f"{kind}: {least[kind]}: {found.hits} changes found, {found.wrong} false rows; "
            f"{found.rows} in clusters"
        )
    planted_changes = sum(bool(p.plant and p.plant.kind) for p in told)
    print(
        f"{totals['hits']} of {planted_changes} changes but denials, {totals['wrong']} false rows; "
        f"{totals['rows']} rows in {clusters} untouched clusters"
    )


if __name__ == "__main__":
    main()
