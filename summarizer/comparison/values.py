"""The values that articles give, and which of them can be one: "about 100" and 96, "Ada Voss" and
"Voss".

What can be one is found once for a briefing, over the distinct values and only where it is possible
at all: numbers within reach of one another, names with a word in common. Whether an article lacks a
value, or tells two of them, is then a question of sets.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Collection, Hashable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import combinations
from typing import NamedTuple

from summarizer.comparison.peoplecounts import counts_people, same_people
from summarizer.comparison.told import Told, told_in
from summarizer.facts import (
    Facts,
    Name,
    Quantity,
    reach,
    same_date,
    same_name,
    same_quantity,
)
from summarizer.material import Material
from summarizer.text.vectors import likeness
from summarizer.text.words import stems

#: Articles that are compared in this way, the first ones: a bound on cost.
MOST_ARTICLES = 40
#: Likeness of two stems from which they count as partly the same.
ALIKE = 0.45


@dataclass(slots=True, eq=False)
class Distinct:
    """A value, however often it is told: one of its tellings."""

    told: Told
    #: The value in normal form.
    label: str
    #: Those that it can be one with, and that with it; itself as well.
    alike: set[Distinct] = field(default_factory=set)


class Placed(NamedTuple):
    """A value and the passage that tells it."""

    passage: int
    told: Told
    distinct: Distinct
    #: Those of the articles that are compared which have the passage.
    documents: frozenset[int]


def values_of(material: Material, facts_in: Callable[[int], Facts]) -> tuple[Placed, ...]:
    """The values of the documents that are compared, in the order of the passages."""
    out = []
    distinct: dict[Hashable, Distinct] = {}
    for number, passage in enumerate(material.passages):
        documents = {material.sentences[s].document for s in passage.sentences}
        compared = frozenset(d for d in documents if d < MOST_ARTICLES)
        if not compared:
            continue
        for told in facts_in(number).derived(told_in):
            key = _key(told)
            if key not in distinct:
                distinct[key] = Distinct(told, _label(told))
            out.append(Placed(number, told, distinct[key], compared))
    _find_alike(distinct.values())
    return tuple(out)


def _key(told: Told) -> Hashable:
    """Equal for values that are one with the same ones: all that :func:`same_value` looks at."""
    fact = told.fact
    if isinstance(fact, Quantity):
        return (
            fact.value, fact.upper, fact.unit, fact.kind, fact.bound, fact.approximate,
            fact.counted, told.fate, told.kind,
        )  # fmt: skip
    return fact.normal if isinstance(fact, Name) else (fact.label, fact.interval)


def _label(told: Told) -> str:
    fact = told.fact
    if isinstance(fact, Quantity):
        return f"{fact.value.normalize():f} {fact.upper or ''}"
    return fact.normal if isinstance(fact, Name) else fact.label


def _find_alike(values: Collection[Distinct]) -> None:
    numbers: list[tuple[Distinct, Quantity]] = []
    names: list[tuple[Distinct, Name]] = []
    dates = []
    for value in values:
        value.alike.add(value)
        fact = value.told.fact
        if isinstance(fact, Quantity):
            numbers.append((value, fact))
        elif isinstance(fact, Name):
            names.append((value, fact))
        else:
            dates.append(value)
    for pairs in (_within_reach(numbers), _with_a_common_word(names), combinations(dates, 2)):
        for one, other in pairs:
            if other not in one.alike and same_value(one.told, other.told):
                one.alike.add(other)
                other.alike.add(one)


def _within_reach(
    numbers: Sequence[tuple[Distinct, Quantity]],
) -> Iterator[tuple[Distinct, Distinct]]:
    """Pairs of numbers of which one is near enough to the other for the two to be the same."""
    ordered = sorted(numbers, key=lambda pair: pair[1].value)
    values = [fact.value for _, fact in ordered]
    reaches = [reach(fact) for _, fact in ordered]
    for place, (one, fact) in enumerate(ordered):
        least, most = reaches[place]
        for at in range(bisect_left(values, least), place):
            # The others are pairs of the lower number.
            if reaches[at][1] < fact.value:
                yield one, ordered[at][0]
        for at in range(place + 1, bisect_right(values, most)):
            yield one, ordered[at][0]


def _with_a_common_word(
    names: Sequence[tuple[Distinct, Name]],
) -> Iterator[tuple[Distinct, Distinct]]:
    having: dict[str, list[Distinct]] = defaultdict(list)
    for value, name in names:
        for word in _name_keys(name):
            yield from ((value, other) for other in having[word])
            having[word].append(value)


def _name_keys(name: Name) -> set[str]:
    """What two names that can be one have in common: a word, or the initials of the longer one."""
    words = name.normal.split()
    keys = {w.rstrip(".").rstrip("s") for w in words}
    if len(words) > 1:
        keys.add("".join(w[0] for w in words if w not in ("of", "the", "and", "for")).rstrip("s"))
    return keys


def same_value(a: Told, b: Told) -> bool:
    """Whether two values can be one: alike, and not of things that are clearly apart."""
    if isinstance(a.fact, Quantity):
        if not isinstance(b.fact, Quantity) or apart(a, b) or _is_grade(a, b) or _is_grade(b, a):
            return False
        if _is_of_growth(a, b):
            return False
        return same_quantity(a.fact, b.fact)
    if isinstance(a.fact, Name):
        return isinstance(b.fact, Name) and same_name(a.fact, b.fact)
    if isinstance(b.fact, (Quantity, Name)) or not same_date(a.fact, b.fact):
        return False
    # A day of this year is not told by "this year".
    return a.kind == b.kind or _LONG.isdisjoint((a.kind, b.kind))


#: Kinds of times that hold others without telling them.
_LONG = frozenset(("in a year", "at a time"))


def _is_of_growth(a: Told, b: Told) -> bool:
    """Whether one says how many times more it is ("doubled") and the other counts something."""
    if not isinstance(a.fact, Quantity) or not isinstance(b.fact, Quantity):
        return False
    return a.kind != b.kind and (a.fact.kind == "multiple") != (b.fact.kind == "multiple")


def _is_grade(a: Told, b: Told) -> bool:
    """Whether one is no count at all ("level four") and the other counts what became of people."""
    return a.kind == "" and a.fate is None and b.fate is not None


def apart(a: Told, b: Told) -> bool:
    """Whether two numbers count other things: houses and people, the dead and the injured."""
    fates = a.fate is not None and b.fate is not None and a.fate != b.fate
    return fates or heads_apart(a, b)[0]


def heads_apart(a: Told, b: Told) -> tuple[bool, bool]:
    """Whether another thing is counted, and whether just one sentence says what is."""
    if a.head is None or b.head is None:
        return False, a.head is not b.head
    return not same_head(a.head, b.head, same_fate=a.fate is not None and a.fate == b.fate), False


@lru_cache(maxsize=1 << 14)
def same_head(one: str, other: str, *, same_fate: bool) -> bool:
    """Whether two nouns may be for the same things; for the same people where it is told that the
    same became of them.
    """
    if one == other:
        return True
    if counts_people(one) and counts_people(other):
        return same_fate or same_people(one, other)
    first, second = (next(iter(stems(noun)), "") for noun in (one, other))
    return likeness(first, second) >= ALIKE
