"""The values of a set of articles, and the pairs of them that may be of one thing."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from typing import TypeVar

import numpy as np

from summarizer.comparison.candidates import Candidates
from summarizer.comparison.resemblance import FAMILIES, FEATURES, Resemblance, family
from summarizer.comparison.surroundings import Bools, Floats, Ints, Surroundings
from summarizer.comparison.values import Distinct, Placed
from summarizer.facts import Facts, Quantity
from summarizer.material import Material

T = TypeVar("T")

#: Values of one thing are hardly further apart than this many times: shares, ages, other numbers.
FURTHEST = {"%": 3.0, "age": 1.5}
FURTHEST_OTHERS = 4.0


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
        #: By family: first and second values of the pairs.
        self.family: dict[str, tuple[Ints, Ints]] = {}
        candidates = Candidates(material, values, self.kind, mask)
        of = np.array([FAMILIES.index(family(v)) for v in values], dtype=np.int64)
        for number, name in enumerate(FAMILIES):
            members = np.flatnonzero((of == number) & (self.kind > 0))
            holds = self._in_reach if name == "number" else None
            self.family[name] = candidates.pairs(members, holds)
        self._material, self._facts_in, self._mask = material, facts_in, mask
        self._told = self._in_pairs()

    def keep(self, rows: Mapping[str, Bools]) -> None:
        """Let go of the other pairs of each family, before any features are asked for."""
        for name, kept in rows.items():
            first, second = self.family[name]
            self.family[name] = first[kept], second[kept]

    @cached_property
    def features(self) -> dict[str, Floats]:
        """By family: a row for each of its pairs."""
        asked = self._in_pairs()
        if not len(asked):
            return {name: np.zeros((0, len(FEATURES[name]))) for name in FAMILIES}
        around = Surroundings(self._material, self.values, self._told, asked, self._facts_in)
        resemblance = Resemblance(around, self.kind, self._mask, self._can_be)
        return {
            name: resemblance.features(name, first, second)
            if len(first)
            else np.zeros((0, len(FEATURES[name])))
            for name, (first, second) in self.family.items()
        }

    def _in_pairs(self) -> Ints:
        found: Ints = np.unique(np.concatenate([v for pair in self.family.values() for v in pair]))
        return found

    @cached_property
    def has(self) -> Bools:
        """By article and distinct value: whether it tells one that can be it."""
        return holding(self.tells, self.alike)

    def together(self, first: Ints, second: Ints) -> Bools:
        """Whether an article tells both: then they are of two things, or one corrects the other."""
        both = self.has[:, self.key[first]] & self.has[:, self.key[second]]
        found: Bools = np.logical_or.reduce(both, axis=0)
        return found

    def _can_be(self, values: Ints) -> Bools:
        return self.alike[self.key[values]][:, self.key]

    def _in_reach(self, first: Ints, second: Ints) -> Bools:
        """Whether two numbers are near enough, and not of people who met with different fates."""
        size = np.zeros(len(self.values))
        most = np.full(len(self.values), FURTHEST_OTHERS)
        fate = np.zeros(len(self.values), dtype=np.int64)
        fates: dict[str | None, int] = {None: 0}
        for number in np.unique(np.concatenate([first, second])).tolist():
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


def _numbered(values: Sequence[T], numbers: dict[T, int]) -> Ints:
    return np.array([numbers.setdefault(v, len(numbers)) for v in values], dtype=np.int64)


def _table(places: Sequence[tuple[int, int]], rows: int, columns: int) -> Bools:
    out = np.zeros((rows, columns), dtype=bool)
    if places:
        out[tuple(np.array(places).T)] = True
    return out
