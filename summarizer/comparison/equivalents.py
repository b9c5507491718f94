"""Values told in other units: 62 miles are 100 km, 18 months a year and a half."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal

from summarizer.comparison.quantities import counts_in
from summarizer.comparison.slot import Clash, Value
from summarizer.facts import Facts, Quantity
from summarizer.material import Material

FactsOf = Callable[[int], Facts]

#: What one of each unit is in the first of its line.
_SIZES = {
    unit: (line, Decimal(size))
    for line, units in {
        "time": "second=1 minute=60 hour=3600 day=86400 week=604800 fortnight=1209600 "
        "month=2629800 year=31557600 decade=315576000 century=3155760000",
        "length": "m=1 km=1000 cm=0.01 mm=0.001 mile=1609.34 ft=0.3048 inch=0.0254 yard=0.9144",
        "weight": "kg=1 g=0.001 t=1000 lb=0.4536",
        "speed": "km/h=1 mph=1.60934",
        "area": "ha=1 acre=0.4047 sq_km=100 sq_mile=259 sq_m=0.0001 sq_ft=0.0000092903",
        "power": "kW=1 MW=1000 GW=1000000",
    }.items()
    for unit, _, size in (u.replace("_", " ").partition("=") for u in units.split())
}
#: How far two values may be apart, by the larger one, and be one that was converted and rounded;
#: and how many degrees.
CONVERTED = Decimal("0.1")
DEGREES = Decimal("1.5")
#: Durations without a number, "a year later than planned", and no rates: "$3m a year".
_ONE = re.compile(
    r"(?:^|[,;:(–—]\s?|\b(?:for|in|of|after|within|over|than|about|around|nearly|almost|just|only"
    r"|by|is|was|be|lasts?|lasted|takes?|took|taken|spent|spend|spends|given|gave|got|next)\s)"
    r"(?P<part>half\s|a\squarter\sof\s)?(?:an?|one)\s"
    r"(?P<unit>second|minute|hour|day|week|fortnight|month|year|decade|century)\b(?!\sago\b)",
    re.IGNORECASE,
)
_PARTS = {"half": Decimal("0.5"), "a quarter of": Decimal("0.25")}


def but_told_in_other_units(
    material: Material, clashes: Sequence[Clash], facts_in: FactsOf
) -> list[Clash]:
    """The clashes, but no measure that the other one's article gives in other units as well."""

    def is_told(value: Value, other: Value) -> bool:
        counts = facts_in(value.passage).derived(counts_in)
        mine = next((q for q in counts if q.start == value.start), None)
        return mine is not None and _is_told(material, mine, other.passage, facts_in)

    return [
        c
        for c in clashes
        if c.slot != "number" or not (is_told(c.first, c.second) or is_told(c.second, c.first))
    ]


def _is_told(material: Material, mine: Quantity, passage: int, facts_in: FactsOf) -> bool:
    if mine.unit not in _SIZES and mine.unit not in ("°C", "°F"):
        return False
    of = {material.sentences[s].document for s in material.passages[passage].sentences}
    return any(
        other.unit != mine.unit and alike(mine, other)
        for number, kept in enumerate(material.passages)
        if not of.isdisjoint(material.sentences[s].document for s in kept.sentences)
        for other in _measures(facts_in(number))
    )


def _measures(facts: Facts) -> Iterator[Quantity]:
    yield from (q for q in facts.quantities if q.unit is not None)
    for match in _ONE.finditer(facts.text):
        value = _PARTS[match["part"].strip().casefold()] if match["part"] else Decimal(1)
        unit = match["unit"].casefold()
        yield Quantity(*match.span(), match.group(), value, unit, None, False, "duration")


def alike(a: Quantity, b: Quantity) -> bool:
    """Whether two measures in different units can be one.

    >>> from summarizer.facts import quantities
    >>> a, b = quantities("It is 62 miles or 100 km away.")
    >>> alike(a, b)
    True
    """
    if {a.unit, b.unit} == {"°C", "°F"}:
        warm, other = (a, b) if a.unit == "°C" else (b, a)
        return abs(warm.value - (other.value - 32) / Decimal("1.8")) <= DEGREES
    if a.unit not in _SIZES or b.unit not in _SIZES:
        return False
    (of, one), (of_other, other_one) = _SIZES[a.unit], _SIZES[b.unit]
    size, other_size = abs(a.value * one), abs(b.value * other_one)
    return of == of_other and abs(size - other_size) <= CONVERTED * max(size, other_size)
