"""Which values of different articles are of one thing: pairs of values, scored, then chosen.

1. Every two values of one kind that stand in different articles get a score: a logistic regression
   over what stands around them (:mod:`.resemblance`), whatever the values are.
2. Of values that no article gives both, those that fit each other better than anything else does
   are likely of one thing: for numbers a second regression over that score, over how much better it
   is than the next best, and over how many others there are; for times and names small trees over
   all of that and what the score is made of.

Both are learnt by ``python -m bench.differences.fit``: from values on which articles agree, one of
them imagined to give another; the trees also from stories with a change planted.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import exp, log
from typing import Any, NamedTuple

import numpy as np

from summarizer.comparison.pairing import Pairs, holding
from summarizer.comparison.resemblance import FAMILIES, FEATURES
from summarizer.comparison.surroundings import Bools, Floats, Ints
from summarizer.comparison.trees import Trees, read_trees
from summarizer.facts.units import CURRENCY_SIGNS
from summarizer.resources import read_text

#: What the second step looks at besides the pair itself: the score, that of the next best pair of
#: articles with the same values, how far it is above the best with another value ("margin") and
#: with one that both articles tell or that could be true as well ("settled"), how many others there
#: are, how far the articles agree else, how many articles tell the values, and how many they have
#: of the kind.
CHOICE = (
    "score", "next_pair", "margin_least", "margin_most", "settled_least", "settled_most",
    "choices", "rivals_least", "rivals_most", "kind_agreed", "agreed", "told_by_least",
    "told_by_most", "of_kind", "rivals_typed_least", "rivals_typed_most", "told_by_none",
    "documents", "size_least", "size_most", "apart_least", "apart_most", "common", "mass",
    "next_row",
)  # fmt: skip
#: Where there is no other score.
NONE = -9.0
#: Counts above these tell no more.
MOST_COUNTED, MOST_TELLERS = 9, 3
#: Least score of a pair that is looked at: hardly any below it was ever chosen.
LIKELY = {"number": -1.0, "date": -2.5, "name": -2.5}
DIGITS = 6
_CURRENCIES = frozenset(CURRENCY_SIGNS.values())


class Regression(NamedTuple):
    """Scores are logits."""

    weights: Floats
    intercept: float

    def score(self, features: Floats) -> Floats:
        out = np.full(len(features), self.intercept)
        # Column by column: the order of a matrix product's additions depends on the machine.
        for column, weight in zip(features.T, self.weights.tolist(), strict=True):
            if weight:
                out += weight * column
        return np.round(out, DIGITS)


class Model(NamedTuple):
    """The two steps for each family."""

    pair: dict[str, Regression]
    choice: dict[str, Regression | Trees]


@lru_cache(maxsize=1)
def load_model() -> Model:
    """The weights that ship with the package."""
    data = json.loads(read_text("data/one_thing.json"))
    return Model(
        {f: _regression(data["pair"][f], FEATURES[f]) for f in FAMILIES},
        {f: choice_model(data["choice"][f], f) for f in FAMILIES},
    )


def choice_model(data: Mapping[str, Any], of: str) -> Regression | Trees:
    return read_trees(data, columns(of)) if "trees" in data else _regression(data, CHOICE)


def _regression(data: Mapping[str, Any], features: Sequence[str]) -> Regression:
    weights = np.array([data["weights"].get(name, 0.0) for name in features])
    return Regression(weights, float(data["intercept"]))


def columns(of: str) -> tuple[str, ...]:
    """What trees look at: a choice among the others, and the pair itself."""
    return (*CHOICE, *FEATURES[of])


#: Least probability that two values are of one thing, by what they are and how they are told: from
#: here on nine of ten rows are right in stories that nothing was learnt from
#: (``python -m bench.differences.limits``).
LEAST = {
    "toll": 0.5, "count": 0.685, "count of something else": 0.85, "small count": 0.66,
    "share": 0.85, "sum": 0.88, "score": 0.4, "age": 0.9, "measure": 0.81, "day": 0.87,
    "day of one event": 0.865, "year": 0.955, "year of one event": 0.985, "month": 0.92,
    "time": 0.85, "role": 0.775, "place": 0.815, "name": 0.935,
}  # fmt: skip
#: Share of the words a day or a year belongs to that the other one's are like, from which both are
#: of one event.
ONE_EVENT = 0.15
_NUMBERS = {"%": "share", "age": "age", "score": "score"}
_DATES = {"on a day": "day", "in a year": "year", "in a month": "month"}


def told_as(of: str, kind: str, features: Mapping[str, float]) -> str:
    """Which of ``LEAST`` holds for a pair of values of a family and kind."""
    if of == "number":
        if kind != "count":
            return "sum" if kind in _CURRENCIES else _NUMBERS.get(kind, "measure")
        if features["same_fate"]:
            return "toll"
        if features["small"]:
            return "small count"
        return "count" if features["same_head"] else "count of something else"
    if of == "date":
        name = _DATES.get(kind, "time")
        tied = name in ("day", "year") and features["tied_least"] > ONE_EVENT
        return f"{name} of one event" if tied else name
    return "role" if features["same_role"] else "place" if features["both_where"] else "name"


class Choice(NamedTuple):
    """Two values that may be of one thing, by number, and what speaks for it."""

    first: int
    second: int
    #: Row of the pair in the table of its family.
    row: int
    #: In the order of ``CHOICE``.
    features: tuple[float, ...]


#: Least share of the names of the article with fewer of its own that the other one has as well,
#: half a name added. Articles of five names each, none in common (``seeds/unrelated``), are below.
COMMON_GROUND = 0.1
_APART, _COMMON = CHOICE.index("apart_least"), CHOICE.index("common")


def has_common_ground(choice: Choice) -> bool:
    """Whether the articles of two names share names at all: else nothing is told by elimination."""
    common = choice.features[_COMMON] + 0.5
    return common >= COMMON_GROUND * (common + choice.features[_APART])


def likely(model: Regression | Trees, chosen: Sequence[Choice], features: Floats) -> Floats:
    """Probabilities of some choices; ``features`` of the pairs of the family."""
    table = np.array([c.features for c in chosen]).reshape(len(chosen), len(CHOICE))
    if isinstance(model, Trees):
        table = np.hstack([table, features[[c.row for c in chosen]]])
    found: Floats = 1 / (1 + np.exp(-model.score(table)))
    return found


@dataclass(frozen=True, slots=True)
class Imagined:
    """Values of one article that are taken to be another one than they are, or not to be told at
    all: for learning.
    """

    values: frozenset[int]
    document: int
    untold: bool = False


def choices(
    pairs: Pairs,
    scores: Mapping[str, Floats],
    may_differ: Callable[[int, int], bool],
    imagined: Imagined | None = None,
) -> dict[str, list[Choice]]:
    """By family, the best pair for every two values that no article gives both."""
    told = _Told(pairs, imagined)
    return {
        f: _of_family(
            told, *pairs.family[f], scores[f], may_differ, kin=_kin(pairs, f), least=LIKELY[f]
        )
        for f in FAMILIES
    }


def _kin(pairs: Pairs, family: str) -> Floats:
    """How far the values of each pair are of one sort: 1 but for names of different types."""
    features = pairs.features[family]
    if family != "name":
        return np.ones(len(features))
    return features[:, FEATURES["name"].index("same_type")]


def that_matter(pairs: Pairs, may_differ: Callable[[int, int], bool]) -> dict[str, Bools]:
    """By family, for each pair whether any choice depends on it: what it tells is written in two
    ways, and one of them may differ from something that no article tells with it.
    """
    out = {}
    for name, (first, second) in pairs.family.items():
        one, other = pairs.label[first], pairs.label[second]
        apart = one != other
        open_ = np.flatnonzero(apart & ~pairs.together(first, second)).tolist()
        chosen = [row for row in open_ if may_differ(int(first[row]), int(second[row]))]
        ends = np.concatenate([one[chosen], other[chosen]])
        out[name] = apart & (np.isin(one, ends) | np.isin(other, ends))
    return out


class _Told:
    """Which article tells what, with what is imagined."""

    def __init__(self, pairs: Pairs, imagined: Imagined | None) -> None:
        self.imagined = imagined.values if imagined else frozenset()
        self.untold = self.imagined if imagined and imagined.untold else frozenset()
        self.documents = pairs.documents
        self.kind = pairs.kind
        self.key, self.label = pairs.key, pairs.label
        self.tells, self.has = pairs.tells, pairs.has
        if imagined:
            self._imagine(pairs, imagined)
        #: By distinct value.
        self.kind_of_key = np.zeros(self.tells.shape[1], dtype=np.int64)
        self.kind_of_key[self.key] = self.kind
        has = self.has.astype(np.float32)
        #: By two distinct values: whether an article tells both.
        self.together: Bools = has.T @ has > 0
        #: By how a value is written: the articles that tell it.
        self.by: dict[int, set[int]] = defaultdict(set)
        self._of_kind: dict[tuple[int, int], set[int]] = defaultdict(set)
        for label, kind, documents in zip(
            self.label.tolist(), self.kind.tolist(), self.documents, strict=True
        ):
            self.by[label] |= documents
            for document in documents:
                self._of_kind[document, kind].add(label)

    def _imagine(self, pairs: Pairs, imagined: Imagined) -> None:
        new, changed = len(pairs.alike), sorted(imagined.values)
        alike = np.pad(pairs.alike, ((0, 1), (0, 1)))
        alike[new, new] = True
        self.tells = np.pad(pairs.tells, ((0, 0), (0, 1)))
        self.tells[imagined.document, np.unique(self.key[changed])] = False
        self.tells[imagined.document, new] = not imagined.untold
        self.has = holding(self.tells, alike)
        self.key, self.label = self.key.copy(), self.label.copy()
        self.key[changed], self.label[changed] = new, self.label.max() + 1

    def agreement(self, first: int, second: int) -> tuple[float, float, int]:
        """How far two values' articles agree: in values of the kind, in all; those of the kind."""
        d, e = min(self.documents[first]), min(self.documents[second])
        kind = int(self.kind[first])
        mine, theirs = self._of_kind[d, kind], self._of_kind[e, kind]
        fewest = min(len(mine), len(theirs))
        both = min((self.tells[d] & self.has[e]).sum(), (self.tells[e] & self.has[d]).sum())
        least = min(self.tells[d].sum(), self.tells[e].sum())
        return (len(mine & theirs) + 0.5) / fewest, float((both + 1) / (least + 1)), fewest

    def sizes(self, first: int, second: int, group: tuple[int, int]) -> tuple[float, ...]:
        """Articles that tell neither value, and all; how much the two tell; names, numbers or times
        that only one of them tells, and that both do.
        """
        d, e = min(self.documents[first]), min(self.documents[second])
        of_kind = self.kind_of_key == self.kind[first]
        mine, theirs = self.tells[d] & of_kind, self.tells[e] & of_kind
        apart = [int((mine & ~self.has[e]).sum()), int((theirs & ~self.has[d]).sum())]
        common = min(int((mine & self.has[e]).sum()), int((theirs & self.has[d]).sum()))
        size = sorted(log(1 + int(self.tells[at].sum())) for at in (d, e))
        documents = len(self.tells)
        none = documents - len(self.by[group[0]] | self.by[group[1]])
        return (none, documents, *size, min(apart), max(apart), common)


def _of_family(
    told: _Told,
    first: Ints,
    second: Ints,
    score: Floats,
    may_differ: Callable[[int, int], bool],
    *,
    kin: Floats,
    least: float,
) -> list[Choice]:
    one, other = told.label[first], told.label[second]
    looked_at = np.flatnonzero((one != other) & (score > least))
    together = told.together[told.key[first], told.key[second]]
    settled: dict[int, float] = defaultdict(lambda: NONE)
    best: dict[tuple[int, int], int] = {}
    next_pair: dict[tuple[int, int], float] = {}
    next_row: dict[tuple[int, int], float] = {}
    mass: dict[tuple[int, int], float] = defaultdict(float)
    rivals: dict[int, list[tuple[int, float, float]]] = defaultdict(list)
    for row in looked_at[np.argsort(-score[looked_at], kind="stable")].tolist():
        x, y, value = int(first[row]), int(second[row]), float(score[row])
        if x in told.untold or y in told.untold:
            continue
        a, b = int(one[row]), int(other[row])
        as_imagined = (x in told.imagined) != (y in told.imagined)
        if together[row] or not (as_imagined or may_differ(x, y)):
            settled[a], settled[b] = max(settled[a], value), max(settled[b], value)
            continue
        group = (a, b) if a < b else (b, a)
        mass[group] += 1 / (1 + exp(-value))
        if group in best and group not in next_row:
            next_row[group] = value
        if group not in best:
            best[group] = row
            rivals[a].append((b, value, float(kin[row])))
            rivals[b].append((a, value, float(kin[row])))
        elif group not in next_pair:
            known = best[group]
            pair = told.documents[x], told.documents[y]
            if pair != (told.documents[first[known]], told.documents[second[known]]):
                next_pair[group] = value
    out = []
    for group, row in best.items():
        x, y, value = int(first[row]), int(second[row]), float(score[row])
        margins, counts, typed = [], [], []
        for end, partner in (group, group[::-1]):
            # What another article tells takes nothing from what this one does.
            others = [
                (rival, like)
                for label, rival, like in rivals[end]
                if label != partner and not told.by[label].isdisjoint(told.by[partner])
            ]
            margins.append(min(value - max((r for r, _ in others), default=NONE), -NONE))
            counts.append(len(others))
            typed.append(round(sum(like for _, like in others), 6))
        against = [min(value - settled[end], -NONE) for end in group]
        tellers = [min(len(told.by[end]), MOST_TELLERS) for end in group]
        kind_agreed, agreed, of_kind = told.agreement(x, y)
        features = (
            value, next_pair.get(group, NONE), min(margins), max(margins), min(against),
            max(against), log((1 + counts[0]) * (1 + counts[1])), min(*counts, MOST_COUNTED),
            min(max(counts), MOST_COUNTED), kind_agreed, agreed, min(tellers), max(tellers),
            min(of_kind, MOST_COUNTED), min(typed), max(typed), *told.sizes(x, y, group),
            round(mass[group], 6), next_row.get(group, NONE),
        )  # fmt: skip
        out.append(Choice(x, y, row, tuple(map(float, features))))
    return out
