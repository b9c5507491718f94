"""Numbers of one thing that two articles give differently in sentences of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from math import inf
from operator import mul

from summarizer.comparison.alignment import in_country
from summarizer.comparison.beside import meet
from summarizer.comparison.quantities import besides, bound_holds, rounds
from summarizer.comparison.retold import (
    ADJACENT,
    ALL,
    WEIGHTS,
    Share,
    features,
    of_other_dates,
    shares,
)
from summarizer.comparison.scope import (
    of_different_scope,
)
from summarizer.comparison.told import Told
from summarizer.comparison.values import Placed, apart, choices
from summarizer.facts import (
    Facts,
    Quantity,
)
from summarizer.facts.gazetteer import PLACES
from summarizer.facts.units import CURRENCY_SIGNS

#: Least score of two numbers.
LEAST_SCORE = -0.3
#: The same where both count what became of people, and it is the same.
LEAST_FATE_SCORE = -1.5
#: Two ages of one person are hardly further apart.
AGES_APART = 1.5
#: Least score where just one of two says what became of people.
LEAST_ONE_FATE_SCORE = 0.6
#: Least share of the words right beside one number that the other sentence has, where none of
#: those beside the two mean the same.
LEAST_NEAR = 0.2
#: By how much a score must exceed that of the next best pairs.
MARGIN = 0.7
#: Values of one thing that differ by more are hardly ever two reports of it.
FURTHEST_APART = 4
FURTHEST_SHARES = 3
#: Within this ratio, a number that is said to be inexact may be the other.
INEXACT = 1.18
#: Ratio from which two numbers are hardly apart: $15.99 and $16.
SAME_ROUNDED = 1.01
#: Least score of two numbers below ten that count things: stories are full of them.
LEAST_SMALL_SCORE = 1.0
SMALL = 10
#: The same for lengths, weights and times: a story has many, of other things.
LEAST_MEASURE_SCORE = 2.0
#: Least score of two sums of money, the only ones, where no words beside them mean the same.
LEAST_SOLE_SCORE = 1.0
CURRENCIES = frozenset(CURRENCY_SIGNS.values())
#: Pairs of values to choose from at most.
MOST_NUMBERS = 60
#: Those who do what the others suffer: they are not counted with them.
_FOES = re.compile(
    r"\s(?:[\w-]+\s){0,2}(?:attackers?|gunm[ae]n|militants?|terrorists?|assailants?|suspects?"
    r"|insurgents?|rebels?|jihadists?|extremists?|hijackers?)\b",
    re.I,
)
_MORE = re.compile(r"\s(?:more|others?|further|additional)\b", re.I)
#: "$2 trillion away from": how far two values are apart.
_APART = re.compile(r"\s(?:away|apart|short of)\b")


def rival_numbers(
    mine: Sequence[Placed], theirs: Sequence[Placed]
) -> Iterator[tuple[Placed, Placed]]:
    """The pairs of numbers, one of each article, that are of one thing and differ."""
    number = choices(mine, theirs)
    if number > MOST_NUMBERS:
        return
    pairs = [(a, b) for a in mine for b in theirs if _comparable(a.told, b.told)]

    @cache
    def score(a: Placed, b: Placed) -> float:
        return _score(a, b, number, shares(a.told, b.told))

    for a, b in pairs:
        least = _least_score(a.told, b.told)
        # Most cannot reach it, whatever stands beside them: that takes longest to compare.
        if _score(a, b, number, ALL) < least or score(a, b) < least:
            continue
        # Pairs that give just one of the two values another rival.
        rivals = [score(*pair) for pair in pairs if _is(pair[0], a) != _is(pair[1], b)]
        if score(a, b) - max(rivals, default=-inf) < MARGIN:
            continue
        if not _beside_alike(a.told, b.told) and (
            number > 1 or score(a, b) < LEAST_SOLE_SCORE or a.told.kind not in CURRENCIES
        ):
            continue
        if _fates(mine, a) > 1 or _fates(theirs, b) > 1:
            continue
        if _one_number(a.told, b.told):
            yield a, b


def _score(a: Placed, b: Placed, choices: int, held: tuple[Share, Share]) -> float:
    return sum(map(mul, WEIGHTS.values(), features(a.told, b.told, choices, held)), 0.0)


def _is(a: Placed, b: Placed) -> bool:
    return a.distinct.label == b.distinct.label


def _fates(values: Sequence[Placed], one: Placed) -> int:
    """How many numbers an article gives for the fate of people that a value is of; 0 for none."""
    fate = one.told.fate
    return len({v.distinct.label for v in values if v.told.fate == fate}) if fate else 0


def _least_score(a: Told, b: Told) -> float:
    if a.fate and a.fate == b.fate:
        return LEAST_FATE_SCORE
    if a.fate or b.fate:
        return LEAST_ONE_FATE_SCORE
    if a.kind not in CURRENCIES and a.kind not in ("%", "count", "age", "score"):
        return LEAST_MEASURE_SCORE
    small = a.kind == "count" and all(
        isinstance(t.fact, Quantity) and t.fact.value < SMALL for t in (a, b)
    )
    return LEAST_SMALL_SCORE if small else LEAST_SCORE


def _beside_alike(a: Told, b: Told) -> bool:
    """Whether what stands right beside two numbers is alike."""
    if a.kind == "age":
        return meet(a, b, ADJACENT)
    return meet(a, b) or (a.kind != "%" and min(share.near for share in shares(a, b)) >= LEAST_NEAR)


def _comparable(a: Told, b: Told) -> bool:
    """Whether two numbers may be of one thing at all."""
    mine, other = a.fact, b.fact
    if not isinstance(mine, Quantity) or not isinstance(other, Quantity) or apart(a, b):
        return False
    furthest = {"%": FURTHEST_SHARES, "age": AGES_APART}.get(a.kind, FURTHEST_APART)
    return bool(mine.value and other.value) and _ratio(mine, other) <= furthest


def _ratio(mine: Quantity, other: Quantity) -> float:
    smaller, larger = sorted((abs(mine.value), abs(other.value)))
    return float(larger / smaller)


def _one_number(a: Told, b: Told) -> bool:
    """Whether nothing speaks against the two being of one thing, and different."""
    mine, other = a.fact, b.fact
    if not isinstance(mine, Quantity) or not isinstance(other, Quantity):
        return False
    texts = a.facts.text, b.facts.text
    ratio = _ratio(mine, other)
    inexact = a.kind != "score" and (mine.approximate or other.approximate)
    if ratio <= (INEXACT if inexact else SAME_ROUNDED) and a.kind != "score":
        return False
    if _foes(a) != _foes(b) or any(map(_is_added, (a, b))):
        return False
    if any(_APART.match(t.facts.text, t.fact.end) for t in (a, b)):
        return False
    if a.kind == "%" and of_other_dates(a.facts, b.facts):
        return False
    # "Over seven years" is how long it took, with whatever number.
    during = mine.kind == "duration" and mine.bound == other.bound
    if not during and bound_holds(mine, other):
        return False
    if rounds(mine.value, other.value) or _of_a_sum(a, b):
        return False
    return not (
        _of_other_lands(a.facts, b.facts)
        or of_different_scope(texts, mine, other)
        or (not a.fate and besides(texts[0], mine) != besides(texts[1], other))
    )


def _of_other_lands(first: Facts, second: Facts) -> bool:
    """Whether each sentence names countries and none is in both."""
    here, there = ({in_country(n.normal) for n in f.names} & PLACES for f in (first, second))
    return bool(here and there) and here.isdisjoint(there)


def _foes(told: Told) -> bool:
    return told.kind == "count" and _FOES.match(told.facts.text, told.fact.end) is not None


def _is_added(told: Told) -> bool:
    """Whether a count comes to another of its kind: "four more boys", not "injured 60 more"."""
    return (
        told.kind == "count"
        and not told.fate
        and _MORE.match(told.facts.text, told.fact.end) is not None
    )


def _of_a_sum(a: Told, b: Told) -> bool:
    """Whether another number makes up the difference: 62 people are 50 passengers and 12 crew."""
    if not isinstance(a.fact, Quantity) or not isinstance(b.fact, Quantity):
        return False
    rest = abs(a.fact.value - b.fact.value)
    return any(
        q.value == rest and q is not a.fact and q is not b.fact and q.unit == a.fact.unit
        for t in (a, b)
        for q in t.facts.quantities
    )
