"""The values of a set of articles, and the pairs of them that may be of one thing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import TypeVar

import numpy as np

from summarizer.comparison.resemblance import FAMILIES, FEATURES, Resemblance, family
from summarizer.comparison.surroundings import (
    LEAST_SPECIFIC,
    Bools,
    Floats,
    Ints,
    Surroundings,
)
from summarizer.comparison.values import Distinct, Placed
from summarizer.facts import Facts, Quantity
from summarizer.material import Material
from summarizer.text.likeness import SharedWords

T = TypeVar("T")

#: Values of one thing are hardly further apart than this many times: shares, ages, other numbers.
FURTHEST = {"%": 3.0, "age": 1.5}
FURTHEST_OTHERS = 4.0
#: Pairs of a family that are looked at, those first whose sentences share most: a bound on cost
#: that short articles do not reach.
MOST_PAIRS = 100


class Pairs:
    """Values in the order of the passages, and pairs of one kind from different articles."""

    def __init__(
        self, material: Material, values: Sequence[Placed], facts_in: Callable[[int], Facts]
    ) -> None:
        self.values = tuple(values)
        self.documents = [v.documents for v in values]
        bits = {ds: sum(1 << d for d in ds) for ds in set(self.documents)}
        mask = np.array([bits[ds] for ds in self.documents], dtype=np.int64)
        distinct: dict[Distinct, int] = {}
        #: By value: which distinct one it is, its kind, and how it is written in normal form.
        self.key = _numbered([v.distinct for v in values], distinct)
        self.kind = _numbered([v.told.kind for v in values], {"": 0})
        self.label = _numbered([(v.told.kind, v.distinct.label) for v in values], {})
        same = [(at, distinct[o]) for value, at in distinct.items() for o in value.alike]
        told = [(d, k) for v, k in zip(values, self.key.tolist(), strict=True) for d in v.documents]
        #: By two distinct values: whether they can be one. By article and value: whether it tells
        #: it, in these words.
        self.alike = _table(same, len(distinct), len(distinct))
        self.tells = _table(told, max((d for d, _ in told), default=0) + 1, len(distinct))
        #: By family: first and second values of the pairs, and their features.
        self.family: dict[str, tuple[Ints, Ints]] = {}
        self.features: dict[str, Floats] = {}
        likely = _Likely(material, values)
        of = np.array([FAMILIES.index(family(v)) for v in values], dtype=np.int64)
        for number, name in enumerate(FAMILIES):
            members = np.flatnonzero((of == number) & (self.kind > 0))
            of_kind, of_documents = self.kind[members], mask[members]
            fits = (of_kind[:, None] == of_kind) & ((of_documents[:, None] & of_documents) == 0)
            x, y = np.nonzero(np.triu(fits, 1))
            first, second = members[x], members[y]
            if name == "number":
                near = self._in_reach(members, first, second)
                first, second = first[near], second[near]
            if len(first) > MOST_PAIRS:
                first, second = likely.most(first, second, MOST_PAIRS)
            self.family[name] = first, second
        used = np.unique(np.concatenate([np.concatenate(p) for p in self.family.values()]))
        around = Surroundings(material, values, used, facts_in) if len(used) else None
        if around is not None:
            resemblance = Resemblance(around, self.kind, mask, self._can_be)
        for name, (first, second) in self.family.items():
            self.features[name] = (
                resemblance.features(name, first, second)
                if len(first)
                else np.zeros((0, len(FEATURES[name])))
            )

    @cached_property
    def has(self) -> Bools:
        """By article and distinct value: whether it tells one that can be it."""
        return holding(self.tells, self.alike)

    def together(self, first: int, second: int) -> bool:
        """Whether an article tells both: then they are of two things, or one corrects the other."""
        return bool((self.has[:, self.key[first]] & self.has[:, self.key[second]]).any())

    def _can_be(self, values: Ints) -> Bools:
        return self.alike[self.key[values]][:, self.key]

    def _in_reach(self, members: Ints, first: Ints, second: Ints) -> Bools:
        """Whether two numbers are near enough, and not of people who met with different fates."""
        size = np.zeros(len(self.values))
        most = np.full(len(self.values), FURTHEST_OTHERS)
        fate = np.zeros(len(self.values), dtype=np.int64)
        fates: dict[str | None, int] = {None: 0}
        for number in members.tolist():
            told = self.values[number].told
            size[number] = abs(float(told.fact.value)) if isinstance(told.fact, Quantity) else 0.0
            most[number] = FURTHEST.get(told.kind, FURTHEST_OTHERS)
            fate[number] = fates.setdefault(told.fate, len(fates))
        low, high = np.minimum(size[first], size[second]), np.maximum(size[first], size[second])
        other = (fate[first] > 0) & (fate[second] > 0) & (fate[first] != fate[second])
        found: Bools = (low > 0) & (high <= low * most[first]) & ~other
        return found


def holding(tells: Bools, alike: Bools) -> Bools:
    """By article and value: whether it tells one that is alike. Counts, and so exact."""
    found: Bools = tells.astype(np.float32) @ alike.astype(np.float32) > 0
    return found


class _Likely:
    """How much of the rarer words two sentences share, and whether both open an article."""

    def __init__(self, material: Material, values: Sequence[Placed]) -> None:
        passages = sorted({v.passage for v in values})
        place = {p: n for n, p in enumerate(passages)}
        self._sentence = np.array([place[v.passage] for v in values], dtype=np.int64)
        kept = [material.sentences[material.passages[p].sentences[0]] for p in passages]
        leads = np.array([s.position == 0 for s in kept], dtype=bool)
        table = SharedWords(frozenset(material.readings.stems(s.text, "en")) for s in kept)
        weights = np.log((1 + len(kept)) / (1 + table.having)) + LEAST_SPECIFIC
        totals = table.totals(weights)
        shared = np.zeros((len(kept), len(kept)))
        for pairs in table.neighbours(weights):
            shared[pairs.first, pairs.second] = pairs.shared
        found = np.round(shared / np.maximum(np.maximum.outer(totals, totals), LEAST_SPECIFIC), 6)
        self._table = (found + np.logical_and.outer(leads, leads)).ravel()
        self._sentences = len(kept)

    def most(self, first: Ints, second: Ints, most: int) -> tuple[Ints, Ints]:
        """The pairs of values whose sentences are likeliest, and those that are just as likely."""
        rows = self._sentence * self._sentences
        likely = self._table.take(rows.take(first) + self._sentence.take(second))
        least = np.partition(likely, -most)[-most]
        return first[likely >= least], second[likely >= least]


def _numbered(values: Sequence[T], numbers: dict[T, int]) -> Ints:
    return np.array([numbers.setdefault(v, len(numbers)) for v in values], dtype=np.int64)


def _table(places: Sequence[tuple[int, int]], rows: int, columns: int) -> Bools:
    out = np.zeros((rows, columns), dtype=bool)
    if places:
        out[tuple(np.array(places).T)] = True
    return out
