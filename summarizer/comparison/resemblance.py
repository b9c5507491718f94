"""What speaks for two values being of one thing, whatever the values are."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from math import log, log1p

import numpy as np

from summarizer.comparison.manner import Manner, manner
from summarizer.comparison.nametypes import type_of
from summarizer.comparison.peoplecounts import counts_people, same_people
from summarizer.comparison.roles import one_role
from summarizer.comparison.surroundings import Bools, Floats, Ints, Surroundings
from summarizer.comparison.told import Fact
from summarizer.comparison.values import ALIKE, Placed
from summarizer.facts import DateMention, Name, Quantity
from summarizer.facts.units import CURRENCY_SIGNS
from summarizer.text.vectors import likeness
from summarizer.text.words import stems

FAMILIES = ("number", "date", "name")
COMMON = (
    "near_least", "near_most", "near_alike_least", "near_alike_most", "beside_least", "beside_most",
    "share_least", "share_most", "specific_least", "specific_most", "near_meaning", "meaning",
    "meaning_beside", "rarest_common", "names_shared", "names_apart", "numbers_shared",
    "numbers_apart", "dates_shared", "dates_apart", "both_lead", "one_leads", "place_apart",
    "same_before", "same_behind", "told_beside_least", "told_beside_most", "times_apart", "times",
    "both_open", "both_own", "both_speak", "one_speaks", "opening_least", "opening_most",
)  # fmt: skip
NUMBER = (
    "same_head", "other_head", "one_head", "same_fate", "one_fate", "same_bound", "same_figures",
    "gap", "one_besides", "share", "sum", "age", "count", "small",
)  # fmt: skip
DATE = ("tied_least", "tied_most", "same_edge", "gap", "day", "year", "clock", "of_saying",
    "one_today", "one_to_come", "away_least", "away_most", "same_event", "other_event",
)  # fmt: skip
NAME = (
    "tied_least", "tied_most", "same_role", "other_role", "described_alike", "both_where",
    "one_where", "both_titled", "same_type", "type_apart", "written_small",
    "persons", "places", "bodies", "noun_alike", "other_noun",
)  # fmt: skip
FEATURES = {"number": COMMON + NUMBER, "date": COMMON + DATE, "name": COMMON + NAME}
_CURRENCIES = frozenset(CURRENCY_SIGNS.values())
#: Digits that are looked at: no order of additions shows in them.
DIGITS = 6
_SMALL = 10
#: How far two nouns for people count the same where they are not for the same people.
OTHER_PEOPLE = 0.3
_MOST_GAP = 2.0
#: What speaks for each type of name where nothing is told.
UNTOLD = 0.15
_MOST_TIMES = 3.0
#: Stands for the distance of a time from the publication where that is not known.
UNKNOWN = 9.0


def family(placed: Placed) -> str:
    fact = placed.told.fact
    return "number" if isinstance(fact, Quantity) else "name" if isinstance(fact, Name) else "date"


class Resemblance:
    """Features of pairs of values; ``kind`` is a number for the kind of each."""

    def __init__(
        self,
        surroundings: Surroundings,
        kinds: Ints,
        documents: Ints,
        alike: Callable[[Ints], Bools],
    ) -> None:
        self._around = surroundings
        self._values = surroundings.values
        self._kinds = kinds
        self._manner: dict[int, Manner] = {}
        self._documents = documents
        self._alike = alike
        count = np.zeros((len(surroundings.has), int(kinds.max(initial=0)) + 1))
        known = surroundings.sentence >= 0
        np.add.at(count, (surroundings.sentence[known], kinds[known]), 1)
        self._beside = np.minimum(count[surroundings.sentence, kinds], 4)
        self._own = {"number": self._number, "date": self._date, "name": self._name}
        self._names = np.array([isinstance(v.told.fact, Name) for v in self._values])

    def features(self, of: str, first: Ints, second: Ints) -> Floats:
        self._used = np.unique(np.concatenate([first, second]))
        self._read = [self.manner(value) for value in self._used.tolist()]
        columns = self._common(first, second)
        columns += self._own[of](first, second)
        return np.stack(columns, axis=1).round(DIGITS)

    def manner(self, value: int) -> Manner:
        if value not in self._manner:
            self._manner[value] = manner(self._values[value].told)
        return self._manner[value]

    def _each(self, read: Callable[[Manner], object]) -> Ints:
        """A number for what is read of each value: equal for what is equal, 0 for nothing."""
        numbers: dict[object, int] = {}
        found = [read(m) for m in self._read]
        out = np.zeros(len(self._values), dtype=np.int64)
        out[self._used] = [numbers.setdefault(f, len(numbers) + 1) if f else 0 for f in found]
        return out

    def _real(self, read: Callable[[Manner], float]) -> Floats:
        out = np.zeros(len(self._values))
        out[self._used] = [read(m) for m in self._read]
        return out

    def _common(self, first: Ints, second: Ints) -> list[Floats]:
        s = self._around
        a, b = s.sentence[first], s.sentence[second]
        near, beside = s.near, s.beside
        before, behind = self._each(lambda m: m.before), self._each(lambda m: m.behind)
        opens, owns = self._each(lambda m: m.opens), self._each(lambda m: m.owns)
        speaks = self._each(lambda m: m.speaks)
        times = self._times()
        return [
            *_least_most(s.covered(near[first], b), s.covered(near[second], a)),
            *_least_most(s.alike(near[first], near[second]), s.alike(near[second], near[first])),
            *_least_most(
                s.alike(beside[first], near[second]), s.alike(beside[second], near[first])
            ),
            *_least_most(s.share[a, b], s.share[b, a]),
            *_least_most(s.specific_share[a, b], s.specific_share[b, a]),
            s.near_meaning(first, second),
            s.meaning(a, b),
            s.meaning_beside(a, b),
            s.rarest_common(near[first], near[second]),
            *_capped(s.names_in_common(first, second)),
            *_capped(s.told_in_common(Quantity, first, second)),
            *_capped(s.told_in_common(DateMention, first, second)),
            _float(s.leads[a] & s.leads[b]),
            _float(s.leads[a] != s.leads[b]),
            np.abs(s.position[a] - s.position[b]),
            _float((before[first] == before[second]) & (before[first] > 0)),
            _float((behind[first] == behind[second]) & (behind[first] > 0)),
            *_least_most(self._beside[first], self._beside[second]),
            np.abs(times[first] - times[second]),
            np.minimum(times[first], times[second]),
            _float(opens[first] == opens[second]),
            _float(owns[first] == owns[second]),
            _float((speaks[first] > 0) & (speaks[second] > 0)),
            _float((speaks[first] > 0) != (speaks[second] > 0)),
            *_least_most(s.of_openings(near[first]), s.of_openings(near[second])),
        ]

    def _times(self) -> Floats:
        """How often its article tells a value: the logarithm to base 2."""
        out = np.zeros(len(self._values))
        same = self._in_one_article()
        out[self._used] = np.minimum(np.log2(np.maximum(same.sum(axis=1), 1)), _MOST_TIMES)
        return out

    def _tied(self, first: Ints, second: Ints) -> tuple[Floats, Floats]:
        tied, alike = self._around.tied, self._around.alike
        return _least_most(alike(tied[first], tied[second]), alike(tied[second], tied[first]))

    def _number(self, first: Ints, second: Ints) -> list[Floats]:
        bound, figures = self._each(lambda m: m.bound), self._each(lambda m: m.figures)
        extra = self._each(lambda m: m.besides)
        told = [(self._values[x].told, self._values[y].told) for x, y in _pairs(first, second)]
        heads = np.array([heads_alike(a.head, b.head) for a, b in told], dtype=float)
        rows = np.array(
            [
                (
                    a.head is not None and b.head is not None,
                    (a.head is None) != (b.head is None),
                    a.fate is not None and a.fate == b.fate,
                    (a.fate is None) != (b.fate is None),
                )
                for a, b in told
            ],
            dtype=bool,
        ).reshape(-1, 4)
        kind = [a.kind for a, _ in told]
        gaps = [_gap(a.fact, b.fact) for a, b in told]
        small = [
            a.kind == "count" and _value(a.fact) < _SMALL and _value(b.fact) < _SMALL
            for a, b in told
        ]
        return [
            heads,
            _float(rows[:, 0] & (heads == 0)),
            *rows[:, 1:].T.astype(float),
            _float(bound[first] == bound[second]),
            _float(figures[first] == figures[second]),
            np.array(gaps),
            _float(extra[first] != extra[second]),
            _float([k == "%" for k in kind]),
            _float([k in _CURRENCIES for k in kind]),
            _float([k == "age" for k in kind]),
            _float([k == "count" for k in kind]),
            _float(small),
        ]

    def _date(self, first: Ints, second: Ints) -> list[Floats]:
        s = self._around
        edge, saying = self._each(lambda m: m.edge), self._each(lambda m: m.of_saying)
        ahead = self._real(lambda m: m.ahead)
        away = self._real(lambda m: log1p(m.away) if m.away >= 0 else UNKNOWN)
        events = [(self.manner(x).events, self.manner(y).events) for x, y in _pairs(first, second)]
        told = [(self._values[x].told, self._values[y].told) for x, y in _pairs(first, second)]
        kind = [a.kind for a, _ in told]
        gaps = [date_gap(a.kind, a.fact, b.fact) for a, b in told]
        return [
            *_least_most(
                s.alike(s.tied[first], s.tied[second]), s.alike(s.tied[second], s.tied[first])
            ),
            _float(edge[first] == edge[second]),
            np.array(gaps, dtype=float),
            _float([k == "on a day" for k in kind]),
            _float([k == "in a year" for k in kind]),
            _float([k == "clock" for k in kind]),
            _float(saying[first]) + _float(saying[second]),
            _float((ahead[first] == 0) != (ahead[second] == 0)),
            _float((ahead[first] > 0) != (ahead[second] > 0)),
            *_least_most(away[first], away[second]),
            _float([bool(a & b) for a, b in events]),
            _float([bool(a and b and not a & b) for a, b in events]),
        ]

    def _name(self, first: Ints, second: Ints) -> list[Floats]:
        s = self._around
        where, titled = self._each(lambda m: m.where), self._each(lambda m: m.titled)
        types = self._types()
        rows = [_offices(self.manner(x), self.manner(y)) for x, y in _pairs(first, second)]
        small = np.zeros(len(self._values))
        for value in self._used.tolist():
            small[value] = self._written_small(value)
        return [
            *_least_most(
                s.alike(s.tied[first], s.tied[second]), s.alike(s.tied[second], s.tied[first])
            ),
            *np.array(rows, dtype=float).reshape(len(first), 3).T,
            _float((where[first] > 0) & (where[second] > 0)),
            _float(where[first] != where[second]),
            _float((titled[first] > 0) & (titled[second] > 0)),
            np.einsum("nk,nk->n", types[first], types[second]),
            np.abs(types[first] - types[second]).max(axis=1, initial=0),
            small[first] + small[second],
            *np.minimum(types[first], types[second]).T,
            *_nouns_alike(
                [(self.manner(x).nouns, self.manner(y).nouns) for x, y in _pairs(first, second)]
            ),
        ]

    def _in_one_article(self) -> Bools:
        """By value that is asked about and value: whether one can be the other, in one article."""
        of_used = self._documents[self._used]
        found: Bools = self._alike(self._used) & ((of_used[:, None] & self._documents) != 0)
        return found

    def _types(self) -> Floats:
        """How far each name is a person's, a place's, a body's, by its tellings in an article."""
        out = np.zeros((len(self._values), 3))
        names = np.flatnonzero(self._names)
        same = self._in_one_article()[:, names]
        told = np.flatnonzero(same.any(axis=0))
        found = np.array([type_of(self._values[n].told) for n in names[told].tolist()])
        total = same[:, told].astype(float) @ found + UNTOLD
        out[self._used] = total / np.linalg.norm(total, axis=1, keepdims=True)
        return out

    def _written_small(self, value: int) -> bool:
        """Whether the articles have the word of a name without a capital as well."""
        text = self._values[value].told.fact.text
        return " " not in text and self._around.stands(text.casefold())


def _least_most(one: Floats, other: Floats) -> tuple[Floats, Floats]:
    return np.minimum(one, other), np.maximum(one, other)


def _capped(pair: tuple[Floats, Floats]) -> tuple[Floats, Floats]:
    return np.clip(pair[0], 0, 2), pair[1]


def _float(values: object) -> Floats:
    return np.array(values, dtype=np.float64)


def _offices(a: Manner, b: Manner) -> tuple[bool, bool, int]:
    """Whether two names have one office, or different ones, and what else is said of both."""
    if not a.roles or not b.roles:
        return False, False, min(2, len(a.described & b.described))
    common = one_role((a.roles, a.described), (b.roles, b.described)) is not None
    return common, not common, min(2, len(a.described & b.described))


def _nouns_alike(
    nouns: Sequence[tuple[tuple[str, ...], tuple[str, ...]]],
) -> tuple[Floats, Floats]:
    """How far what two names are said to be is the same; whether both are said to be something and
    nothing of it is.
    """
    alike = _float(
        [max((_noun_alike(a, b) for a in one for b in other), default=0.0) for one, other in nouns]
    )
    both = _float([bool(one and other) for one, other in nouns])
    return alike, both * (alike < ALIKE)


@lru_cache(maxsize=1 << 14)
def _noun_alike(one: str, other: str) -> float:
    if one == other:
        return 1.0
    first, second = (next(iter(stems(noun)), "") for noun in (one, other))
    return likeness(first, second)


def _pairs(first: Ints, second: Ints) -> Iterable[tuple[int, int]]:
    return zip(first.tolist(), second.tolist(), strict=True)


@lru_cache(maxsize=1 << 14)
def heads_alike(one: str | None, other: str | None) -> float:
    """How far two nouns count the same, 0–1; 0 where one is not known."""
    if one is None or other is None:
        return 0.0
    if one == other:
        return 1.0
    if counts_people(one) or counts_people(other):
        if not (counts_people(one) and counts_people(other)):
            return 0.0
        return 1.0 if same_people(one, other) else OTHER_PEOPLE
    return _noun_alike(one, other)


def _value(fact: object) -> float:
    return abs(float(fact.value)) if isinstance(fact, Quantity) else 0.0


def _gap(one: object, other: object) -> float:
    """How far two numbers are apart: the logarithm of their ratio, at most 2."""
    x, y = _value(one), _value(other)
    return min(_MOST_GAP, abs(log(x / y))) if x and y else _MOST_GAP


def date_gap(kind: str, one: Fact, other: Fact) -> float:
    """How far two times are apart: logarithm of hours, days, months or years, by their kind."""
    if not isinstance(one, DateMention) or not isinstance(other, DateMention):
        return 0.0
    if one.clock is not None and other.clock is not None:
        minutes = abs(
            (one.clock.hour - other.clock.hour) * 60 + one.clock.minute - other.clock.minute
        )
        return min(3.0, log1p(min(minutes, 24 * 60 - minutes) / 30))
    if one.interval and other.interval:
        days = abs((one.interval[0] - other.interval[0]).days)
        return min(3.0, log1p(days / {"in a year": 365.25, "in a month": 30.4}.get(kind, 1.0)))
    if one.label.startswith("weekday:") and other.label.startswith("weekday:"):
        days = abs(int(one.label[8:9]) - int(other.label[8:9]))
        return log1p(min(days, 7 - days))
    return 2.0
