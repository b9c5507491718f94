"""Numbers told in several parts: "two and a half years", "three hours and 55 minutes"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from summarizer.facts import numerals
from summarizer.facts.counted import counted_noun
from summarizer.facts.quantity import Quantity
from summarizer.facts.units import choice, unit_after

_PARTS = {"half": Decimal("0.5"), "quarter": Decimal("0.25"), "quarters": Decimal("0.75")}
_SCALES = choice(numerals.SCALES["en"])
#: "two and a half", "two-and-a-half-year"
_AND_PART = re.compile(
    rf"[\s-]and[\s-](?:a|three)[\s-](?P<part>half|quarters?)\b(?:[\s-](?P<scale>{_SCALES})\b)?",
    re.IGNORECASE,
)
#: "a year and a half"
_ONE_AND_PART = re.compile(
    r"\ban?\s(?=\w)(?P<unit>minute|hour|day|week|month|year|decade|mile|metre|meter|tonne|ton)"
    r"\sand\sa\s(?P<part>half|quarter)\b",
    re.IGNORECASE,
)
_OLD = re.compile(r"[\s-]olds?\b", re.IGNORECASE)
_AGO = re.compile(r"\s(?:ago|earlier|later|from\snow)\b", re.IGNORECASE)
#: "an hour and 20 minutes"
_ONE_BEFORE = re.compile(
    r"\ban?\s(?P<unit>minute|hour|day|week|month|year|decade)\sand\s$", re.IGNORECASE
)
_AND = re.compile(r"(?:,?\sand)?\s")
#: How many of the smaller unit make one of the larger, next to which it is told.
_IN_ONE = {
    ("decade", "year"): 10, ("year", "month"): 12, ("year", "week"): 52, ("year", "day"): 365,
    ("month", "week"): 4, ("month", "day"): 30, ("week", "day"): 7, ("day", "hour"): 24,
    ("hour", "minute"): 60, ("hour", "second"): 3600, ("minute", "second"): 60,
    ("ft", "inch"): 12,
}  # fmt: skip
_EXACT = Decimal("0.0001")


def with_parts_joined(text: str, found: Sequence[Quantity]) -> list[Quantity]:
    """The quantities of an English text, in order, those that are parts of one put together."""
    lower = text.casefold()
    if " half" in lower or "-half" in lower or " quarter" in lower or "-quarter" in lower:
        found = _with_fractions(text, found)
    if len(found) > 1 or any(q.kind == "duration" for q in found):
        found = _with_smaller_units(text, found)
    return list(found)


def _with_fractions(text: str, found: Sequence[Quantity]) -> list[Quantity]:
    joined: list[Quantity] = []
    taken: list[tuple[int, int]] = []
    for match in _ONE_AND_PART.finditer(text):
        kind, unit, _ = unit_after(text, match.start("unit"))
        taken.append(match.span())
        if kind is not None and not _AGO.match(text, match.end()):
            value = 1 + _PARTS[match["part"].casefold()]
            joined.append(Quantity(*match.span(), match.group(), value, unit, None, False, kind))
    for quantity in found:
        part = _AND_PART.match(text, quantity.end)
        if part is None or quantity.kind not in ("number", "duration", "measure"):
            continue
        if quantity.upper is not None or quantity.value != int(quantity.value):
            continue
        value, end = quantity.value + _PARTS[part["part"].casefold()], part.end()
        if part["scale"]:
            value *= numerals.SCALES["en"][part["scale"].casefold()]
        kind, unit = quantity.kind, quantity.unit
        if unit is None:
            following, unit, end = unit_after(text, end)
            kind = following or kind
        if unit == "year" and (old := _OLD.match(text, end)):
            kind, end = "age", old.end()
        counted = None if unit else counted_noun(text, quantity.start, end, value)
        words = text[quantity.start : end]
        joined.append(
            replace(
                quantity, end=end, text=words, value=value, unit=unit, kind=kind, counted=counted
            )
        )
    taken += [(j.start, j.end) for j in joined]
    kept = [q for q in found if not any(s <= q.start and q.end <= e for s, e in taken)]
    return sorted([*kept, *joined], key=lambda q: (q.start, q.end))


def _with_smaller_units(text: str, found: Sequence[Quantity]) -> list[Quantity]:
    out: list[Quantity] = []
    place = 0
    while place < len(found):
        parts = [found[place]]
        one = _one_before(text, parts[0])
        if one is not None:
            parts.insert(0, one)
        while place + 1 < len(found):
            if not _goes_on(text, parts[-1], found[place + 1], found[place + 2 : place + 3]):
                break
            place += 1
            parts.append(found[place])
        out.append(_joined(text, parts) if len(parts) > 1 else parts[0])
        place += 1
    return out


def _one_before(text: str, part: Quantity) -> Quantity | None:
    """The hour of "an hour and 20 minutes"."""
    if part.kind != "duration" or part.upper is not None or part.unit is None:
        return None
    match = _ONE_BEFORE.search(text, max(0, part.start - 16), part.start)
    if match is None or part.value >= _IN_ONE.get((match["unit"].casefold(), part.unit), 0):
        return None
    start, end = match.start(), match.end("unit")
    words, unit = text[start:end], match["unit"].casefold()
    return Quantity(start, end, words, Decimal(1), unit, None, False, "duration")


def _goes_on(text: str, whole: Quantity, part: Quantity, following: Sequence[Quantity]) -> bool:
    """Whether the second tells what is over: "three hours", "55 minutes"."""
    if part.unit is None or whole.unit is None or part.upper is not None or part.bound is not None:
        return False
    if whole.upper is not None or part.value >= _IN_ONE.get((whole.unit, part.unit), 0):
        return False
    between = text[whole.end : part.start]
    if between == ", " and following:
        # "two hours, 15 minutes ahead of the rest" gives two; "four hours, 12 minutes and a second"
        between = text[part.end : following[0].start]
        if (part.unit, following[0].unit) not in _IN_ONE:
            return False
    return _AND.fullmatch(between) is not None


def _joined(text: str, parts: Sequence[Quantity]) -> Quantity:
    value, size = parts[0].value, Decimal(1)
    for before, part in pairwise(parts):
        size *= _IN_ONE[before.unit or "", part.unit or ""]
        value += part.value / size
    start, end = parts[0].start, parts[-1].end
    return replace(
        parts[0], end=end, text=text[start:end], value=value.quantize(_EXACT).normalize()
    )
