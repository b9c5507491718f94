"""Clashes between values that articles tell in sentences of their own: see :mod:`.retold`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import combinations

import numpy as np

from summarizer.comparison.anchors import EVENTS
from summarizer.comparison.names import may_be_one_name, of_a_list
from summarizer.comparison.quantities import besides, bound_holds, rounds
from summarizer.comparison.retold import (
    ADJACENT,
    NEAR,
    WEIGHTS,
    Placed,
    apart,
    choices,
    features,
    label,
    least_covered,
    only_in_first,
    placed,
    same_value,
)
from summarizer.comparison.roles import one_role, roles_of
from summarizer.comparison.scope import (
    may_be_one_time,
    of_different_scope,
    of_saying,
)
from summarizer.comparison.slot import Clash, Value
from summarizer.comparison.told import Told
from summarizer.facts import DateMention, Facts, Name, Quantity, comparable_dates
from summarizer.facts.gazetteer import PLACES
from summarizer.facts.units import CURRENCY_SIGNS
from summarizer.text.meanings import meanings
from summarizer.text.vectors import likeness, rarity
from summarizer.types import Material

#: Least score of two numbers, and by how much it must exceed that of the next best pairs.
LEAST_SCORE = 0.0
#: The same where both count what became of people, and it is the same.
LEAST_FATE_SCORE = -1.5
#: Least share of the words right beside one number that the other sentence has, where none of
#: those beside the two mean the same.
LEAST_NEAR = 0.2
MARGIN = 0.7
#: Values of one thing that differ by more are hardly ever two reports of it.
FURTHEST_APART = 4
#: Within this ratio, a number that is said to be inexact may be the other.
INEXACT = 1.18
#: Ratio from which two numbers are hardly apart: $15.99 and $16.
SAME_ROUNDED = 1.01
#: Least rarity of a word, and likeness of two, that ties two values to one thing.
TELLING = 2.0
TIED_ALIKE = 0.6
#: Pairs of dates to choose from at most.
MOST_DATES = 2
#: Least score of two numbers below ten that count things: stories are full of them.
LEAST_SMALL_SCORE = 1.0
SMALL = 10
#: Least score of two sums of money, the only ones, where no words beside them mean the same.
LEAST_SOLE_SCORE = 1.0
#: Say which way something went, of whatever it may be.
MOVEMENTS = frozenset(meanings("rise fall higher lower cut percent"))
CURRENCIES = frozenset(CURRENCY_SIGNS.values())
#: Pairs of names to choose from at most, for a role and for a place.
MOST_NAMES = 30
MOST_PLACES = 15
_PLACE_BEFORE = re.compile(
    r"\b(?:in|near|outside|at|off|on|around|inside|over)\s(?:the\s(?:\w+\sof\s)?)?$", re.I
)
_THE = re.compile(r"\bthe\s$", re.I)
_NOUN_BEHIND = re.compile(r"\s[a-z]")
_KINDS_OF_PLACE = frozenset(
    "mount cape lake river port fort bay street road lane avenue square park island county".split()
)
_WEIGHTS = np.array(list(WEIGHTS.values()))

Values = Mapping[int, Sequence[Placed]]


def rival_values(material: Material, facts_in: Callable[[int], Facts]) -> list[Clash]:
    values = placed(material, facts_in)
    found: dict[tuple[int, int, int, int], Clash] = {}
    for first, second in combinations(sorted(values), 2):
        mine = only_in_first(values[first], values[second])
        theirs = only_in_first(values[second], values[first])
        for kind in sorted({m.told.kind for m in mine} & {m.told.kind for m in theirs}):
            for clash in _of_kind(
                kind,
                [m for m in mine if m.told.kind == kind],
                [m for m in theirs if m.told.kind == kind],
                values,
            ):
                a, b = sorted((clash.first, clash.second), key=lambda v: (v.passage, v.start))
                found.setdefault((a.passage, a.start, b.passage, b.start), clash)
    return [found[k] for k in sorted(found)]


def _of_kind(
    kind: str, mine: list[Placed], theirs: list[Placed], values: Values
) -> Iterator[Clash]:
    if kind == "":
        return
    if kind == "name":
        yield from _names(mine, theirs, values)
        return
    if isinstance(mine[0].told.fact, Quantity):
        yield from _numbers(mine, theirs, values)
    else:
        yield from _dates(mine, theirs, values)


def _numbers(mine: list[Placed], theirs: list[Placed], values: Values) -> Iterator[Clash]:
    number = choices(mine, theirs)
    scores = np.full((len(mine), len(theirs)), -np.inf)
    for i, a in enumerate(mine):
        for j, b in enumerate(theirs):
            if _comparable(a.told, b.told):
                scores[i, j] = float(_WEIGHTS @ np.array(features(a.told, b.told, number)))
    for i, j in zip(*np.nonzero(scores >= LEAST_FATE_SCORE), strict=True):
        a, b = mine[i], theirs[j]
        score = float(scores[i, j])
        if score < _least_score(a.told, b.told) or (
            score - _next_best(scores, mine, theirs, i, j) < MARGIN
        ):
            continue
        if not _beside_alike(a.told, b.told) and (
            number > 1 or score < LEAST_SOLE_SCORE or a.told.kind not in CURRENCIES
        ):
            continue
        if _one_number(a.told, b.told) and not _told_together(a, b, values):
            yield _clash("number", a, b)


def _next_best(
    scores: np.ndarray, mine: Sequence[Placed], theirs: Sequence[Placed], i: int, j: int
) -> float:
    """The best score of a pair that gives one of the two values another rival."""
    one, other = label(mine[i].told), label(theirs[j].told)
    ours = np.array([label(m.told) == one for m in mine])
    yours = np.array([label(m.told) == other for m in theirs])
    rest = scores[np.logical_xor(ours[:, None], yours[None, :])]
    return float(rest.max()) if rest.size else -np.inf


def _least_score(a: Told, b: Told) -> float:
    if a.fate and a.fate == b.fate:
        return LEAST_FATE_SCORE
    small = a.kind == "count" and all(
        isinstance(t.fact, Quantity) and t.fact.value < SMALL for t in (a, b)
    )
    return LEAST_SMALL_SCORE if small else LEAST_SCORE


def _beside_alike(a: Told, b: Told) -> bool:
    """Whether what stands right beside two numbers is alike."""
    if a.kind == "age":
        return meet(a, b, ADJACENT)
    return meet(a, b) or (a.kind != "%" and least_covered(a, b) >= LEAST_NEAR)


def _comparable(a: Told, b: Told) -> bool:
    """Whether two numbers may be of one thing at all."""
    mine, other = a.fact, b.fact
    if not isinstance(mine, Quantity) or not isinstance(other, Quantity) or apart(a, b):
        return False
    return bool(mine.value and other.value) and _ratio(mine, other) <= FURTHEST_APART


def _ratio(mine: Quantity, other: Quantity) -> float:
    return float(max(abs(mine.value / other.value), abs(other.value / mine.value)))


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
    if bound_holds(mine, other) or rounds(mine.value, other.value):
        return False
    return not (
        of_different_scope(texts, mine, other)
        or besides(texts[0], mine) != besides(texts[1], other)
    )


def meet(a: Told, b: Told, width: int = NEAR) -> bool:
    """Whether words right beside the two values, names apart, mean the same or nearly so."""
    mine, theirs = (
        {
            m: w[1]
            for m, w in t.words.items()
            if w[0] <= width and m not in t.named and m not in MOVEMENTS
        }
        for t in (a, b)
    )
    return any(_alike(m, s, o, t) for m, s in mine.items() for o, t in theirs.items())


def _dates(mine: list[Placed], theirs: list[Placed], values: Values) -> Iterator[Clash]:
    for a in mine:
        for b in theirs:
            alike = [[m for m in side if m.told.edge == a.told.edge] for side in (mine, theirs)]
            if (
                a.told.edge == b.told.edge
                and _of_one_event(a.told, b.told, choices(*alike))
                and _one_date(a.told, b.told)
                and not _told_together(a, b, values)
            ):
                yield _clash("date", a, b)


def _one_date(a: Told, b: Told) -> bool:
    mine, other = a.fact, b.fact
    if not isinstance(mine, DateMention) or not isinstance(other, DateMention):
        return False
    if may_be_one_time(mine, other) or not comparable_dates(mine, other):
        return False
    return not (of_saying(a.facts.text, mine) or of_saying(b.facts.text, other))


def _of_one_event(a: Told, b: Told, choices: int) -> bool:
    """Whether two dates are of one thing: what is told of them, and that there are few others."""
    tied = a.tied, b.tied
    if a.kind == "on a day":
        tied = a.tied & EVENTS, b.tied & EVENTS
    if choices <= MOST_DATES and any(
        _alike(m, a.words[m][1], o, b.words[o][1]) for m in tied[0] for o in tied[1]
    ):
        return True
    if a.kind in ("in a year", "clock") and choices <= MOST_DATES and meet(a, b, ADJACENT):
        return True
    edged = a.edge != "" or a.kind == "clock"
    return choices == 1 and edged and not a.named.isdisjoint(b.named)


def _alike(meaning: str, stem: str, other: str, other_stem: str) -> bool:
    """Whether two telling words mean the same or nearly so."""
    if min(rarity(stem), rarity(other_stem)) < TELLING:
        return False
    return meaning == other or likeness(stem, other_stem) >= TIED_ALIKE


def _names(mine: list[Placed], theirs: list[Placed], values: Values) -> Iterator[Clash]:
    number = choices(mine, theirs)
    if number > MOST_NAMES:
        return
    for a in mine:
        for b in theirs:
            if (
                (
                    _one_part(a.told, b.told)
                    or (number <= MOST_PLACES and _one_place(a.told, b.told))
                )
                and not _may_be_one(a.told, b.told)
                and not _told_together(a, b, values)
            ):
                yield _clash("name", a, b)


def _may_be_one(a: Told, b: Told) -> bool:
    mine, other = a.fact, b.fact
    if not isinstance(mine, Name) or not isinstance(other, Name):
        return True
    if (mine.normal in PLACES) != (other.normal in PLACES):
        return True
    return may_be_one_name(mine, other) and not _generic(mine, other)


def _generic(mine: Name, other: Name) -> bool:
    """Whether what two names share is a word for a kind of place: "Mount", "Cape"."""
    shared = set(mine.normal.split()) & set(other.normal.split())
    return bool(shared) and shared <= _KINDS_OF_PLACE


def _one_part(a: Told, b: Told) -> bool:
    """Whether two names are told as holding one office or role."""
    if not isinstance(a.fact, Name) or not isinstance(b.fact, Name):
        return False
    return one_role(roles_of(a.facts.text, a.fact), roles_of(b.facts.text, b.fact)) is not None


def _one_place(a: Told, b: Told) -> bool:
    """Whether two names tell where the same thing is or happened."""
    for told in (a, b):
        text, fact = told.facts.text, told.fact
        if not isinstance(fact, Name) or of_a_list(text, fact):
            return False
        if not _PLACE_BEFORE.search(text, max(0, fact.start - 30), fact.start) and not (
            _THE.search(text, 0, fact.start) and _NOUN_BEHIND.match(text, fact.end)
        ):
            return False
    return any(_alike(m, a.words[m][1], o, b.words[o][1]) for m in a.tied for o in b.tied)


def _told_together(a: Placed, b: Placed, values: Values) -> bool:
    """Whether an article gives both values: then they are of two things, or one corrects itself."""
    for placed_values in values.values():
        one = [m for m in placed_values if same_value(m.told, a.told)]
        other = [m for m in placed_values if same_value(m.told, b.told)]
        if any(x is not y for x in one for y in other):
            return True
    return False


def _clash(slot: str, a: Placed, b: Placed) -> Clash:
    one, other = (
        Value(p.passage, p.told.fact.start, p.told.fact.end, p.told.fact.text) for p in (a, b)
    )
    words = " ".join(sorted(a.told.tied or a.told.words))
    return Clash(slot, words, one, other, retold=True)
