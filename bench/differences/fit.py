"""Learn from news which values of different articles are of one thing.

    python -m bench.differences.fit --data FOLDER [--folds N]

No labels are needed. Where two articles of a cluster give the same value, one of them is imagined
to give another: the pair is an example of one thing told twice, and what else only one of the
articles gives is an example of two things, as is nearly everything in clusters as they are. How far
the imagined value is from the true one is drawn from what is usual where reports differ. Two
logistic regressions a family (see :mod:`summarizer.comparison.onething`) are fitted on Multi-News,
AllSides, NeuS, 700 clusters of neus_train and the open stories, and written to
``data/one_thing.json``.

With ``--folds`` nothing is written: every cluster and story is scored by weights that were fitted
without it, and what would be shown is counted; the limits in ``LEAST`` were read off that.
"""

from __future__ import annotations

import argparse
import gzip
import json
import math
import os
import random
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

import summarizer
from bench.differences import clusters
from bench.differences.models import regression, trees, weights_of, written
from bench.differences.scoring import material_of
from summarizer.comparison.differing import may_differ
from summarizer.comparison.onething import (
    CHOICE,
    LEAST,
    Choice,
    Imagined,
    Regression,
    choice_model,
    choices,
    columns,
    likely,
    told_as,
)
from summarizer.comparison.pairing import Pairs
from summarizer.comparison.resemblance import FAMILIES, FEATURES
from summarizer.comparison.standing import stands_apart
from summarizer.comparison.surroundings import Floats
from summarizer.comparison.values import values_of
from summarizer.facts import Facts, Name, Quantity
from summarizer.material import Material

WEIGHTS = Path(summarizer.__file__).parent / "data" / "one_thing.json"
#: Sets, and how many of their clusters are read.
SETS = (("multinews", None), ("allsides", None), ("neus", None), ("neus_train", 700))
#: A story counts as much as this many clusters: there are few.
STORY_WEIGHT = 3.0
#: Sentences of which each has so much of the other are copies, and teach nothing.
COPIED = 0.75
#: Numbers up to these are often the same by chance; the second where they count other things.
COMMON, COMMON_APART = 2, 12
#: Values of a cluster that are imagined to be others: names, others.
MOST_NAMES, MOST_OTHERS = 6, 8
#: Pairs of a cluster that count as of two things in the first regression.
MOST_APART = {"name": 60, "number": 200, "date": 200}
#: Families whose second step is trees, and how much a story counts there.
BY_TREES = ("name",)
STORY_WEIGHT_OF_TREES = 8.0
ROUNDS = 2
_ROW = {f: {name: n for n, name in enumerate(FEATURES[f])} for f in FAMILIES}
#: Days and years that reports of one thing are apart, and how often.
DAYS = ((1, 2, 3, 7), (55, 25, 10, 10))
YEARS = ((1, 2, 3, 4, 5, 8, 10), (30, 20, 15, 10, 10, 8, 7))
MINUTES = (15, 20, 30, 60, 120)
#: Deviation of the logarithm of two numbers' ratio, its bounds; how often they show equally many
#: figures.
RATIO, LEAST_RATIO, MOST_RATIO, SAME_FIGURES = 0.45, 0.03, 1.38, 0.7

Scores = dict[str, Floats]


@dataclass(eq=False)
class Example:
    """A value of one article imagined to be another, and the pairs that are of one thing."""

    family: str
    imagined: Imagined
    #: What the values are, and the rows of the pairs in the table of the family.
    label: int
    rows: list[int]
    #: Features as they would be: the distance of the values, whether they show like figures.
    changed: dict[str, float]


@dataclass(eq=False)
class Cluster:
    name: str
    pairs: Pairs
    weight: float = 1.0
    examples: list[Example] = field(default_factory=list)

    def table(self, example: Example, rows: Sequence[int]) -> Floats:
        out = self.pairs.features[example.family][list(rows)].copy()
        for name, value in example.changed.items():
            out[:, _ROW[example.family][name]] = value
        return out

    def differ(self, first: int, second: int) -> bool:
        return may_differ(self.pairs.values[first].told, self.pairs.values[second].told)


def cluster(name: str, material: Material, chance: random.Random, *, story: bool) -> Cluster:
    def facts_in(passage: int) -> Facts:
        return material.facts(material.passages[passage].sentences[0])

    out = Cluster(name, Pairs(material, values_of(material, facts_in), facts_in))
    if story:
        out.weight = STORY_WEIGHT
    for family in FAMILIES:
        found = list(_examples(out.pairs, family, chance, every=story))
        chance.shuffle(found)
        most = MOST_NAMES if family == "name" else MOST_OTHERS
        out.examples += found if story else found[:most]
    return out


def _examples(
    pairs: Pairs, family: str, chance: random.Random, *, every: bool
) -> Iterator[Example]:
    """For every value that two articles give in words of their own, one as if an article gave
    another; for ``every`` article that gives it, or for one of them.
    """
    first, second = pairs.family[family]
    features, columns = pairs.features[family], _ROW[family]
    alike = np.flatnonzero(pairs.label[first] == pairs.label[second])
    rows_of: dict[int, list[int]] = defaultdict(list)
    for row in alike.tolist():
        rows_of[int(pairs.label[first[row]])].append(row)
    for label, rows in sorted(rows_of.items()):
        told = pairs.values[first[rows[0]]].told
        own_words = [r for r in rows if features[r, columns["share_least"]] < COPIED]
        if told.kind == "count" and isinstance(told.fact, Quantity):
            apart = {r for r in own_words if features[r, columns["other_head"]]}
            least = told.fact.value
            own_words = [r for r in own_words if least > (COMMON_APART if r in apart else COMMON)]
        if isinstance(told.fact, Name) and stands_apart(told.fact):
            continue
        having = np.flatnonzero(pairs.label == label).tolist()
        documents = sorted({d for v in having for d in pairs.documents[v]})
        chance.shuffle(documents)
        for document in documents:
            there = frozenset(v for v in having if document in pairs.documents[v])
            across = {r for r in rows if (first[r] in there) != (second[r] in there)}
            if across.isdisjoint(own_words) or any(len(pairs.documents[v]) > 1 for v in there):
                continue
            changed = _changed(family, told.kind, chance)
            yield Example(family, Imagined(there, document), label, sorted(across), changed)
            if not every:
                break


def _changed(family: str, kind: str, chance: random.Random) -> dict[str, float]:
    if family == "name":
        return {}
    if family == "number":
        ratio = min(MOST_RATIO, max(LEAST_RATIO, abs(chance.gauss(0, RATIO))))
        return {"gap": ratio, "same_figures": float(chance.random() < SAME_FIGURES)}
    if kind == "clock":
        return {"gap": math.log1p(chance.choice(MINUTES) / 30)}
    units = {"on a day": DAYS, "in a year": YEARS}.get(kind, ((1, 2, 3), (1, 1, 1)))
    return {"gap": math.log1p(chance.choices(*units)[0])}


def _first_examples(
    data: Sequence[Cluster], family: str, score: Callable[[Floats], Floats], chance: random.Random
) -> tuple[Floats, Floats, Floats]:
    """Features, whether they are of one thing, and weights. Of several tellings the likeliest."""
    rows: list[Floats] = []
    answers, weights = [], []

    def add(features: Floats, answer: int, weight: float) -> None:
        rows.append(features)
        answers.append(answer)
        weights.append(weight)

    for c in data:
        first, second = c.pairs.family[family]
        if not len(first):
            continue
        features = c.pairs.features[family]
        scores = score(features)
        for example in (e for e in c.examples if e.family == family):
            best = max(example.rows, key=lambda r: float(scores[r]))
            add(c.table(example, [best])[0], 1, c.weight)
        likeliest: dict[tuple[int, int], int] = {}
        together = c.pairs.together(first, second)
        for row in np.argsort(-scores, kind="stable").tolist():
            x, y = int(first[row]), int(second[row])
            group = sorted((int(c.pairs.label[x]), int(c.pairs.label[y])))
            if group[0] != group[1] and not together[row] and c.differ(x, y):
                likeliest.setdefault((group[0], group[1]), row)
        found, most = list(likeliest.values()), MOST_APART[family]
        if len(found) > most:
            # The likeliest half, and some of the others for all of them.
            rest, found = found[most // 2 :], found[: most // 2]
            for row in chance.sample(rest, most // 2):
                add(features[row], 0, c.weight * len(rest) / (most // 2))
        for row in found:
            add(features[row], 0, c.weight)
    return np.array(rows), np.array(answers), np.array(weights)


def _second_examples(
    c: Cluster, pair: dict[str, Regression], families: Sequence[str] = FAMILIES
) -> Iterator[tuple[str, Choice, Floats, int]]:
    """What may be chosen in a cluster as it is, for each imagined value, and without the value;
    with the features of the pair.
    """
    tables = c.pairs.features
    scores = {
        f: pair[f].score(tables[f]) if f in families else np.full(len(tables[f]), -99.0)
        for f in FAMILIES
    }
    for family, found in choices(c.pairs, scores, c.differ).items():
        yield from ((family, choice, tables[family][choice.row], 0) for choice in found)
    for example in (e for e in c.examples if e.family in families):
        family = example.family
        changed = scores[family].copy()
        changed[example.rows] = pair[family].score(c.table(example, example.rows))
        only = {f: changed if f == family else np.full_like(scores[f], -99.0) for f in FAMILIES}
        values = example.imagined.values
        for choice in choices(c.pairs, only, c.differ, example.imagined).get(family, ()):
            across = (choice.first in values) != (choice.second in values)
            ends = {int(c.pairs.label[v]) for v in (choice.first, choice.second)}
            if across or example.label in ends:
                known = choice.row in example.rows
                row = c.table(example, [choice.row])[0] if known else tables[family][choice.row]
                yield family, choice, row, int(across and known)
        # As much as what differs, it teaches what one article leaves out: then nothing differs.
        untold = Imagined(values, example.imagined.document, untold=True)
        only[family] = scores[family]
        for choice in choices(c.pairs, only, c.differ, untold).get(family, ()):
            if example.label in {int(c.pairs.label[v]) for v in (choice.first, choice.second)}:
                yield family, choice, tables[family][choice.row], 0


def _first_guess(family: str) -> Regression:
    weights = np.zeros(len(FEATURES[family]))
    for name, weight in (("share_least", 2.0), ("near_least", 2.0), ("near_alike_least", 1.0)):
        weights[_ROW[family][name]] = weight
    return Regression(weights, 0.0)


def fit(
    data: Sequence[Cluster], chance: random.Random, families: Sequence[str] = FAMILIES
) -> tuple[dict[str, Regression], dict[str, dict[str, Any]]]:
    """The first regression of each family, and what is written of the second one or its trees."""
    pair: dict[str, Regression] = {}
    for family in families:
        pair[family] = _first_guess(family)
        for _ in range(ROUNDS):
            examples = _first_examples(data, family, pair[family].score, chance)
            pair[family] = regression(*examples)
    tables: dict[str, list[tuple[Floats, int, float]]] = defaultdict(list)
    for c in data:
        for family, choice, row, answer in _second_examples(c, pair, families):
            tables[family].append((np.array([*choice.features, *row]), answer, c.weight))
    choice_of = {}
    for family in families:
        rows, answers, weights = (np.array(c) for c in zip(*tables[family], strict=True))
        if family in BY_TREES:
            weights = np.where(weights > 1, STORY_WEIGHT_OF_TREES, weights)
            choice_of[family] = trees(rows, answers, weights, columns(family))
        else:
            found = regression(rows[:, : len(CHOICE)], answers, weights)
            choice_of[family] = weights_of(found, CHOICE)
    return pair, choice_of


def read(folder: Path, chance: random.Random) -> Iterator[Cluster]:
    for name, most in SETS:
        with gzip.open(folder / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
            for number, line in enumerate(list(lines)[:most]):
                articles = [
                    {"text": a["text"], "published": a.get("date") or None}
                    for a in json.loads(line)["articles"]
                    if a["text"].strip()
                ]
                if len(articles) > 1:
                    material = material_of(articles)
                    yield cluster(f"{name} {number}", material, chance, story=False)
    for story in clusters.stories("develop"):
        told = [{"id": t.name, "text": t.text, "published": t.published} for t in story.told()]
        yield cluster(f"story {story.name}", material_of(told), chance, story=True)


def _judge(data: Sequence[Cluster], folds: int, chance: random.Random) -> None:
    found: Counter[str] = Counter()
    for fold in range(folds):
        pair, choice_of = fit([c for n, c in enumerate(data) if n % folds != fold], chance)
        model = {f: choice_model(choice_of[f], f) for f in FAMILIES}
        for c in (c for n, c in enumerate(data) if n % folds == fold):
            of_set = c.name.split()[0]
            found[f"{of_set} clusters"] += 1
            found[f"{of_set} imagined"] += len(c.examples)
            for family, choice, row, answer in _second_examples(c, pair):
                likelihood = likely(model[family], [choice._replace(row=0)], row[None])[0]
                told = dict(zip(FEATURES[family], row.tolist(), strict=True))
                kind = told_as(family, c.pairs.values[choice.first].told.kind, told)
                if likelihood >= LEAST[kind]:
                    found[f"{of_set} {'imagined that are found' if answer else 'others'}"] += 1
    for name, count in sorted(found.items()):
        print(f"{name}: {count}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--data", default=os.environ.get("SUMMARIZER_DATA"), required=False)
    parser.add_argument("--folds", type=int, default=0)
    parser.add_argument("--families", nargs="+", choices=FAMILIES, default=FAMILIES)
    args = parser.parse_args()
    chance = random.Random(7)  # noqa: S311 - repeatable, and no secret
    data = list(read(Path(args.data), chance))
    if args.folds:
        _judge(data, args.folds, chance)
        return
    before = json.loads(WEIGHTS.read_text(encoding="utf-8"))
    found = fit(data, chance, args.families)
    WEIGHTS.write_text(written(*found, before), encoding="utf-8")
    print(f"{len(data)} clusters, {sum(len(c.examples) for c in data)} values: {WEIGHTS}")


if __name__ == "__main__":
    main()
