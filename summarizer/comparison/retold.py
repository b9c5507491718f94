"""Values of one thing that articles tell in sentences of their own.

Two sentences of one event hardly share their words when two newsrooms write them. What tells that
both give a value of the same thing is more than the sentences: each article gives a value that the
other one does not have; of its kind there are few; what stands right beside it means the same; and
no article of the set gives both.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import log

from summarizer.comparison.peoplecounts import counts_people, same_people
from summarizer.comparison.told import Fact, Told, told_in
from summarizer.facts import (
    Facts,
    Name,
    Quantity,
    missing_dates,
    same_date,
    same_name,
    same_quantity,
)
from summarizer.material import Material
from summarizer.text.vectors import is_known, likeness, rarity
from summarizer.text.words import stems

#: Articles that are compared in this way, the first ones: a bound on cost.
MOST_ARTICLES = 40
#: Words on each side that are right beside a value.
NEAR = 4
ADJACENT = 2
#: Likeness of two stems from which they count as partly the same.
ALIKE = 0.45


@dataclass(frozen=True, slots=True, eq=False)
class Placed:
    """A value and the passage that tells it."""

    passage: int
    told: Told


class Values:
    """The values of one article, found again by what they can be."""

    def __init__(self, values: Sequence[Placed]) -> None:
        self.values = tuple(values)
        self._keys = [_key(value.told) for value in values]
        self._with_key: dict[Hashable, list[Placed]] = defaultdict(list)
        #: One of each key, by what another value must have to be one with it.
        self._exact: dict[object, list[Hashable]] = defaultdict(list)
        self._inexact: list[Hashable] = []
        self._numbers: list[Hashable] = []
        self._named: dict[str, list[Hashable]] = defaultdict(list)
        self._dates: list[Hashable] = []
        for key, value in zip(self._keys, values, strict=True):
            self._with_key[key].append(value)
        for key, (value, *_) in self._with_key.items():
            fact = value.told.fact
            if isinstance(fact, Quantity):
                self._numbers.append(key)
                self._exact[fact.value].append(key)
                if _is_inexact(fact):
                    self._inexact.append(key)
            elif isinstance(fact, Name):
                for word in _name_keys(fact):
                    self._named[word].append(key)
            else:
                self._dates.append(key)

    def same(self, told: Told) -> list[Placed]:
        """Those that can be one with a value."""
        found = dict.fromkeys(self._may_be(told.fact))
        return [
            value
            for key in found
            if same_value(told, self._with_key[key][0].told)
            for value in self._with_key[key]
        ]

    def lacked_by(self, other: Values) -> list[Placed]:
        """Those that none of another article can be."""
        lacked = {
            key
            for key, (value, *_) in self._with_key.items()
            if key not in other._with_key
            and not any(
                same_value(value.told, other._with_key[may][0].told)
                for may in other._may_be(value.told.fact)
            )
        }
        return [v for key, v in zip(self._keys, self.values, strict=True) if key in lacked]

    def _may_be(self, fact: Fact) -> list[Hashable]:
        """The keys of those that are looked at more closely."""
        if isinstance(fact, Quantity):
            if _is_inexact(fact):
                return self._numbers
            return [*self._exact.get(fact.value, ()), *self._inexact]
        if isinstance(fact, Name):
            return [key for word in _name_keys(fact) for key in self._named.get(word, ())]
        return self._dates


def _key(told: Told) -> Hashable:
    """Equal for values that are one with the same ones: all that :func:`same_value` looks at."""
    fact = told.fact
    if isinstance(fact, Quantity):
        return (
            fact.value, fact.upper, fact.unit, fact.kind, fact.bound, fact.approximate,
            fact.counted, told.fate, told.kind,
        )  # fmt: skip
    return fact.normal if isinstance(fact, Name) else (fact.label, fact.interval)


def _is_inexact(fact: Quantity) -> bool:
    return fact.approximate or fact.upper is not None or fact.kind == "magnitude"


def _name_keys(fact: Name) -> set[str]:
    """What two names that can be one have in common: a word, or the initials of the longer one."""
    words = fact.normal.split()
    keys = {w.rstrip(".").rstrip("s") for w in words}
    if len(words) > 1:
        keys.add("".join(w[0] for w in words if w not in ("of", "the", "and", "for")).rstrip("s"))
    return keys


def placed(material: Material, facts_in: Callable[[int], Facts]) -> dict[int, Values]:
    """The values of every document that is compared, in the order of its passages."""
    out: dict[int, list[Placed]] = defaultdict(list)
    for number, passage in enumerate(material.passages):
        documents = sorted({material.sentences[s].document for s in passage.sentences})
        if documents[0] >= MOST_ARTICLES:
            continue
        told = [Placed(number, t) for t in facts_in(number).derived(told_in)]
        for document in documents:
            if document < MOST_ARTICLES:
                out[document] += told
    return {document: Values(values) for document, values in out.items()}


def same_value(a: Told, b: Told) -> bool:
    """Whether two values can be one: alike, and not of things that are clearly apart."""
    if isinstance(a.fact, Quantity):
        alike = isinstance(b.fact, Quantity) and same_quantity(a.fact, b.fact)
        return alike and not apart(a, b) and not (_is_grade(a, b) or _is_grade(b, a))
    if isinstance(a.fact, Name):
        return isinstance(b.fact, Name) and same_name(a.fact, b.fact)
    return not isinstance(b.fact, (Quantity, Name)) and same_date(a.fact, b.fact)


def _is_grade(a: Told, b: Told) -> bool:
    """Whether one is no count at all ("level four") and the other counts what became of people."""
    return a.kind == "" and a.fate is None and b.fate is not None


def only_in_first(first: Values, second: Values) -> list[Placed]:
    """Values of the first that none of the second can be."""
    return first.lacked_by(second)


def label(told: Told) -> str:
    """The value in normal form."""
    fact = told.fact
    if isinstance(fact, Quantity):
        return f"{fact.value.normalize():f} {fact.upper or ''}"
    return fact.normal if isinstance(fact, Name) else fact.label


#: What speaks for two numbers being of one thing, and its weight, by logistic regression over news
#: clusters: ``python -m bench.differences.fit``. Fitted before values of things that are apart were
#: told from agreeing ones; a later fit has -3.35 for ``other_head`` and the rest much the same, and
#: found no more on the open clusters.
WEIGHTS = {
    "choices": -0.69,
    "near": 1.68,
    "whole": 0.64,
    "shared": 0.14,
    "adjacent": 0.07,
    "other_head": -0.94,
    "no_head": -0.91,
    "other_dates": -0.46,
    "names": 0.13,
    "same_bound": 0.49,
    "percent": -1.28,
    "age": -0.21,
}
FEATURES = tuple(WEIGHTS)


def features(a: Told, b: Told, choices: int) -> tuple[float, ...]:
    """What speaks for and against, in the order of ``FEATURES``.

    ``choices`` are the pairs of values of the kind that only one of the articles gives.
    """
    common = [m for m in a.words if m in b.words]
    beside = [m for m in common if max(a.words[m][0], b.words[m][0]) <= ADJACENT]
    names = {n.normal for n in a.facts.names} & {n.normal for n in b.facts.names}
    apart = missing_dates(a.facts.dates, b.facts.dates), missing_dates(b.facts.dates, a.facts.dates)
    bounds = [t.fact.bound if isinstance(t.fact, Quantity) else None for t in (a, b)]
    other_head, no_head = _heads_apart(a, b)
    return (
        log(choices),
        least_covered(a, b),
        max(_covered(a.words, b.words), _covered(b.words, a.words)),
        min(len(common), 8),
        max((rarity(a.words[m][1]) for m in beside), default=0.0),
        other_head,
        no_head,
        bool(apart[0] and apart[1]),
        min(len(names), 2),
        bounds[0] == bounds[1],
        a.kind == "%",
        a.kind == "age",
    )


def least_covered(a: Told, b: Told) -> float:
    """Share of the words right beside one value that the other sentence has; the lesser one."""
    return min(_covered(_near(a.words), b.words), _covered(_near(b.words), a.words))


def _near(words: Mapping[str, tuple[int, str]]) -> dict[str, tuple[int, str]]:
    return {m: w for m, w in words.items() if w[0] <= NEAR}


def _covered(words: Mapping[str, tuple[int, str]], others: Mapping[str, tuple[int, str]]) -> float:
    """Share of the words, weighed by rarity, that others have or are like."""
    whole = found = 0.0
    stems_there = tuple([stem for _, stem in others.values()])
    for meaning, (_, stem) in words.items():
        weight = rarity(stem)
        whole += weight
        if meaning in others:
            found += weight
        else:
            best = _most_alike(stem, stems_there)
            found += weight * max(0.0, best - ALIKE) / (1 - ALIKE)
    return found / whole if whole else 0.0


@lru_cache(maxsize=1 << 13)
def _most_alike(stem: str, others: tuple[str, ...]) -> float:
    """Likeness of a stem to the one that is most like it: asked for both shares and many values."""
    if not is_known(stem):
        return 1.0 if stem in others else 0.0
    return max([likeness(stem, other) for other in others], default=0.0)


def apart(a: Told, b: Told) -> bool:
    """Whether two numbers count other things: houses and people, the dead and the injured."""
    fates = a.fate is not None and b.fate is not None and a.fate != b.fate
    return fates or _heads_apart(a, b)[0]


def _heads_apart(a: Told, b: Told) -> tuple[bool, bool]:
    """Whether another thing is counted, and whether just one sentence says what is."""
    counted = [t.fact.counted if isinstance(t.fact, Quantity) else None for t in (a, b)]
    if not counted[0] or not counted[1]:
        return False, bool(counted[0]) != bool(counted[1])
    heads = [c.split()[0] for c in counted if c]
    if heads[0] == heads[1]:
        return False, False
    if all(map(counts_people, heads)):
        alike = same_people(*heads) or (a.fate is not None and a.fate == b.fate)
        return not alike, False
    one, other = (next(iter(stems(h)), "") for h in heads)
    return likeness(one, other) < ALIKE, False


def choices(mine: Sequence[Placed], theirs: Sequence[Placed]) -> int:
    """How many pairs of values there are to choose from."""
    return len({label(m.told) for m in mine}) * len({label(m.told) for m in theirs})
