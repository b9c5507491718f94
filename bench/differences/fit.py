"""Learn from news, and from stories with a change planted, which values are of one thing.

    python -m bench.differences.fit --data FOLDER

Of news no labels are needed. Where two articles of a cluster give the same value, one of them is
imagined to give another: the pair is an example of one thing told twice, and what else only one of
the articles gives is an example of two things, as is nearly everything in clusters as they are, and
in articles of two clusters put together. How far the imagined value is from the true one is drawn
from what is usual where reports differ. The open stories are read with every one of their changes.
Logistic regressions and trees (see :mod:`summarizer.comparison.onething`) are fitted on
Multi-News, AllSides, NeuS, 700 clusters of neus_train and the open stories, and written to
``data/one_thing.json``. What a pair needs to be shown is read off clusters and stories that were
left out: :mod:`bench.differences.limits`.
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
from typing import Any, NamedTuple

import numpy as np

import summarizer
from bench.differences import clusters
from bench.differences.models import regression, trees, weights_of, written
from bench.differences.planted import Planted, planted
from bench.differences.scoring import material_of
from summarizer.comparison.differing import may_differ
from summarizer.comparison.onething import (
    CHOICE,
    Choice,
    Imagined,
    Regression,
    choices,
    columns,
)
from summarizer.comparison.pairing import Pairs
from summarizer.comparison.resemblance import FAMILIES, FEATURES, UNKNOWN
from summarizer.comparison.standing import stands_apart
from summarizer.comparison.surroundings import Floats
from summarizer.comparison.values import values_of
from summarizer.facts import Facts, Name, Quantity
from summarizer.material import Material

WEIGHTS = Path(summarizer.__file__).parent / "data" / "one_thing.json"
#: Sets, and how many of their clusters are read.
SETS = (("multinews", None), ("allsides", None), ("neus", None), ("neus_train", 700))
#: A story counts as much as this many clusters in the first step; in the second, a planted change
#: and a pair of its other values.
STORY_WEIGHT, PLANTED_WEIGHT = 3.0, 5.0
FOLDERS = ("develop", "full")
#: Families whose second step is trees.
BY_TREES = ("date", "name")
#: Sentences of which each has so much of the other are copies, and teach nothing.
COPIED = 0.75
#: Numbers up to these are often the same by chance; the second where they count other things.
COMMON, COMMON_APART = 2, 12
#: Values of a cluster that are imagined to be others: names, others.
MOST_NAMES, MOST_OTHERS = 6, 8
#: Pairs of a cluster that count as of two things in the first regression.
MOST_APART = {"name": 60, "number": 200, "date": 200}
ROUNDS = 2
_ROW = {f: {name: n for n, name in enumerate(FEATURES[f])} for f in FAMILIES}
#: Days and years that reports of one thing are apart, and how often.
DAYS = ((1, 2, 3, 7), (55, 25, 10, 10))
YEARS = ((1, 2, 3, 4, 5, 8, 10), (30, 20, 15, 10, 10, 8, 7))
MINUTES = (15, 20, 30, 60, 120)
DAYS_OF = {"on a day": 1.0, "in a month": 30.4, "in a year": 365.25}
#: Deviation of the logarithm of two numbers' ratio, its bounds; how often they show equally many
#: figures.
RATIO, LEAST_RATIO, MOST_RATIO, SAME_FIGURES = 0.45, 0.03, 1.38, 0.7


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
    #: How many days apart two times would be.
    days: float = 0.0


@dataclass(eq=False)
class Cluster:
    name: str
    pairs: Pairs
    facts_in: Callable[[int], Facts]
    #: Whether it is a story of this project; they count for more.
    story: bool = False
    examples: list[Example] = field(default_factory=list)

    def table(self, example: Example, rows: Sequence[int]) -> Floats:
        out = self.pairs.features[example.family][list(rows)].copy()
        for name, value in example.changed.items():
            out[:, _ROW[example.family][name]] = value
        if example.days:
            away = out[:, _ROW["date"]["away_most"]]
            known = away < UNKNOWN
            away[known] = np.log1p(np.expm1(away[known]) + example.days)
        return out

    @property
    def weight(self) -> float:
        return STORY_WEIGHT if self.story else 1.0

    def differ(self, first: int, second: int) -> bool:
        return may_differ(self.pairs.values[first].told, self.pairs.values[second].told)


def cluster(name: str, material: Material, chance: random.Random, *, story: bool) -> Cluster:
    def facts_in(passage: int) -> Facts:
        return material.facts(material.passages[passage].sentences[0])

    pairs = Pairs(material, values_of(material, facts_in), facts_in)
    out = Cluster(name, pairs, facts_in, story)
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
            days = math.expm1(changed["gap"]) * DAYS_OF.get(told.kind, 0.0) if changed else 0.0
            imagined = Imagined(there, document)
            yield Example(family, imagined, label, sorted(across), changed, days)
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


def first_step(
    data: Sequence[Cluster], chance: random.Random, families: Sequence[str] = FAMILIES
) -> dict[str, Regression]:
    pair: dict[str, Regression] = {}
    for family in families:
        pair[family] = _first_guess(family)
        for _ in range(ROUNDS):
            examples = _first_examples(data, family, pair[family].score, chance)
            pair[family] = regression(*examples)
    return pair


def second_step(
    data: Sequence[Cluster], told: Sequence[Planted], pair: dict[str, Regression], family: str
) -> dict[str, Any]:
    """The regression or the trees of a family, as they are written."""
    rows: list[Floats] = []
    answers, weights = [], []
    by_trees = family in BY_TREES
    for c in data:
        if not (c.story and by_trees):
            for of, choice, row, answer in _second_examples(c, pair, [family]):
                if of == family:
                    rows.append(np.array([*choice.features, *row]))
                    answers.append(answer)
                    weights.append(c.weight)
    if not by_trees:
        table = np.array(rows)[:, : len(CHOICE)]
        return weights_of(regression(table, np.array(answers), np.array(weights)), CHOICE)
    of_plants = [found for p in told for found in planted_examples(p, pair, family)]
    # What is no change recurs with every change of its story, and counts once.
    often = Counter(found.values for found in of_plants if not found.answer)
    for found in of_plants:
        rows.append(found.features)
        answers.append(int(found.answer))
        weights.append(PLANTED_WEIGHT / (1 if found.answer else often[found.values]))
    return trees(np.array(rows), np.array(answers), np.array(weights), columns(family))


class Found(NamedTuple):
    """Two values of a story that may be chosen."""

    choice: Choice
    features: Floats
    #: Whether they are what was planted and what it took the place of.
    answer: bool
    #: The story and the two values as they stand.
    values: tuple[str, str, str]


def planted_examples(told: Planted, pair: dict[str, Regression], family: str) -> Iterator[Found]:
    pairs, table = told.pairs, told.pairs.features[family]
    scores = {
        f: pair[f].score(table) if f == family else np.full(len(pairs.features[f]), -99.0)
        for f in FAMILIES
    }
    for choice in choices(pairs, scores, told.differ)[family]:
        one, other = sorted((int(pairs.label[choice.first]), int(pairs.label[choice.second])))
        texts = sorted(pairs.values[v].told.fact.text for v in (choice.first, choice.second))
        yield Found(
            choice,
            np.array([*choice.features, *table[choice.row]]),
            (one, other) in told.answers,
            (told.story.name, texts[0], texts[1]),
        )


def read(folder: Path, chance: random.Random) -> Iterator[Cluster]:
    for name, most in SETS:
        with gzip.open(folder / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
            sets = [_articles(line) for line in list(lines)[:most]]
        for number, articles in enumerate(sets):
            if len(articles) > 1:
                material = material_of(articles)
                yield cluster(f"{name} {number}", material, chance, story=False)
            # Articles of two clusters have nothing to differ in.
            mixed = [*articles[:1], *({**a, "published": None} for a in sets[number - 1][:1])]
            out = cluster(f"{name} {number} mixed", material_of(mixed), chance, story=False)
            out.examples.clear()
            yield out
    for story in (s for folder in FOLDERS for s in clusters.stories(folder)):
        told = [{"id": t.name, "text": t.text, "published": t.published} for t in story.told()]
        yield cluster(f"story {story.name}", material_of(told), chance, story=True)


def _articles(line: str) -> list[dict[str, Any]]:
    return [
        {"text": a["text"], "published": a.get("date") or None}
        for a in json.loads(line)["articles"]
        if a["text"].strip()
    ]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--data", default=os.environ.get("SUMMARIZER_DATA"), required=False)
    parser.add_argument("--families", nargs="+", choices=FAMILIES, default=FAMILIES)
    args = parser.parse_args()
    chance = random.Random(7)  # noqa: S311 - repeatable, and no secret
    data, told = (
        list(read(Path(args.data), chance)),
        list(planted(*FOLDERS, by_two=True, mixed=True)),
    )
    before = json.loads(WEIGHTS.read_text(encoding="utf-8"))
    pair = first_step(data, chance, args.families)
    choice = {f: second_step(data, told, pair, f) for f in args.families}
    WEIGHTS.write_text(written(pair, choice, before), encoding="utf-8")
    print(f"{len(data)} clusters, {len(told)} stories with and without a change: {WEIGHTS}")


if __name__ == "__main__":
    main()
