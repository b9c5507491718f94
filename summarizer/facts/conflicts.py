"""What two texts both state, and state differently."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from decimal import Decimal
from itertools import repeat

from summarizer.facts.bundle import Facts
from summarizer.facts.dates import DateMention
from summarizer.facts.names import Name, same_name
from summarizer.facts.polarity import Cue
from summarizer.facts.quantity import Quantity
from summarizer.types import Reason

#: How far apart two inexact numbers may be and still be one: "about 100" and 96.
ROUNDING = Decimal("0.1")
#: A vague magnitude ("hundreds") covers numbers up to this many times its value.
MAGNITUDE_SPAN = 10


def same_quantity(a: Quantity, b: Quantity) -> bool:
    """Whether two quantities can be the same number: equal values, or one is inexact and holds the
    other. Units must be the same where both have one; what is counted is not compared.
    """
    if (a.unit and b.unit and a.unit != b.unit) or (a.kind == "ordinal") != (b.kind == "ordinal"):
        return False
    if a.value == b.value and (a.upper is None or b.upper is None or a.upper == b.upper):
        return True
    if a.kind == "score" or b.kind == "score":
        return {a.value, a.upper} == {b.value, b.upper}
    return _holds(a, b.value) or _holds(b, a.value)


def _holds(inexact: Quantity, value: Decimal) -> bool:
    if inexact.kind == "magnitude":
        return inexact.value <= 2 * value and value < inexact.value * MAGNITUDE_SPAN
    if inexact.upper is not None:
        return inexact.value <= value <= inexact.upper
    if inexact.bound is None:
        return False
    margin = abs(inexact.value) * ROUNDING
    if inexact.bound == "min":
        return inexact.value <= value <= inexact.value + 2 * margin
    if inexact.bound == "max":
        return inexact.value - 2 * margin <= value <= inexact.value
    return inexact.bound == "about" and abs(inexact.value - value) <= margin


def reach(a: Quantity) -> tuple[Decimal, Decimal]:
    """The least and the greatest value of what can be the same number by :func:`same_quantity`, for
    one of the two at least: it lies within the reach of the other.
    """
    low, high = sorted((a.value, a.value if a.upper is None else a.upper))
    if a.kind == "magnitude":
        return min(low, a.value / 2), max(high, a.value * MAGNITUDE_SPAN)
    margin = 2 * abs(a.value) * ROUNDING if a.bound is not None else 0
    return low - margin, high + margin


def same_slot(a: Quantity, b: Quantity) -> bool:
    """Whether two quantities may answer the same question: kind and unit agree, and what is counted
    where both say it.
    """
    if a.unit != b.unit:
        return False
    if a.unit is None and {a.kind, b.kind} & {"ordinal", "score", "fraction", "multiple"}:
        return a.kind == b.kind
    if (a.kind == "age") != (b.kind == "age"):
        return False
    if not a.counted or not b.counted or a.counted == b.counted:
        return True
    mine, theirs = a.counted.split(), b.counted.split()
    return mine[0] == theirs[0] and min(len(mine), len(theirs)) == 1


def same_date(a: DateMention, b: DateMention) -> bool:
    """Whether two mentions can be the same time: equal wording, or intervals that overlap."""
    if a.label == b.label:
        return True
    if a.interval and b.interval:
        return a.interval[0] <= b.interval[1] and b.interval[0] <= a.interval[1]
    shorter, longer = sorted((a.label.lstrip("-"), b.label.lstrip("-")), key=len)
    # "--02-22" and "2019-02-22", "2019" and "2019-02"
    return shorter[:1].isdigit() and (longer.endswith(shorter) or longer.startswith(shorter))


def comparable_dates(a: DateMention, b: DateMention) -> bool:
    """Whether two different mentions exclude one another: both resolved, or of one form."""
    if (a.clock is None) != (b.clock is None):
        return False
    if a.clock is not None:
        return True
    if a.interval and b.interval:
        spans = [i[1] - i[0] + timedelta(days=1) for i in (a.interval, b.interval)]
        return max(spans) < 8 * min(spans)
    return _form(a) == _form(b)


def _form(mention: DateMention) -> str:
    words = mention.label.split(" ")
    # "144 days later" and "five months later" may be one time.
    said = words[1:] if words[0].isdigit() and len(words) > 2 else words[-1:]
    return "".join("0" if c.isdigit() else c for c in " ".join(said).split(":")[0])


def missing_quantities(a: Sequence[Quantity], b: Sequence[Quantity]) -> tuple[Quantity, ...]:
    """Quantities of ``a`` that none of ``b`` can be."""
    return tuple([q for q in a if not any(map(same_quantity, repeat(q), b))])


def missing_dates(a: Sequence[DateMention], b: Sequence[DateMention]) -> tuple[DateMention, ...]:
    """Dates of ``a`` that none of ``b`` can be."""
    return tuple([d for d in a if not any(map(same_date, repeat(d), b))])


def missing_names(a: Sequence[Name], b: Sequence[Name]) -> tuple[Name, ...]:
    """Certain names of ``a`` that none of ``b`` can be."""
    return tuple(n for n in a if n.certain and not any(same_name(n, other) for other in b))


def conflicts(a: Facts, b: Facts) -> tuple[Reason, ...]:
    """What both state and state differently, in words; empty where one only says more.

    Meant for sentences that are already known to be about the same: a number, date or name that
    only one of them has is no conflict. "2%", "2 per cent" and "two percent" are one number,
    "about 100" holds 96, "Wednesday" is 22 February where the days of publication say so.
    """
    out = [*number_conflicts(a, b), *date_conflicts(a, b)]
    mine, theirs = missing_names(a.names, b.names), missing_names(b.names, a.names)
    if mine and theirs:
        out.append(Reason("name", f"{mine[0].text} against {theirs[0].text}"))
    out.extend(_polarity_conflicts(a, b))
    quoted = [q for q in a.quotations if not _quoted(q.text, b)]
    unquoted = [q for q in b.quotations if not _quoted(q.text, a)]
    if quoted and unquoted:
        out.append(Reason("quotation", f"“{quoted[0].text}” against “{unquoted[0].text}”"))
    return tuple(out)


def number_conflicts(a: Facts, b: Facts) -> list[Reason]:
    """The numbers that both give differently."""
    left = missing_quantities(a.quantities, b.quantities)
    right = missing_quantities(b.quantities, a.quantities) if left else ()
    out = []
    for q in left:
        other = next((o for o in right if same_slot(q, o)), None)
        if other is not None:
            out.append(Reason("number", f"{q.text} against {other.text}"))
    return out


def date_conflicts(a: Facts, b: Facts) -> list[Reason]:
    """The days and times that both give differently."""
    days = missing_dates(a.dates, b.dates)
    others = missing_dates(b.dates, a.dates) if days else ()
    out = []
    for d in days:
        clash = next((o for o in others if comparable_dates(d, o)), None)
        if clash is not None:
            out.append(Reason("date", f"{d.text} against {clash.text}"))
    return out


def comparison_conflicts(a: Facts, b: Facts) -> list[Reason]:
    """Where one says that something rose and the other that it fell."""
    mine, theirs = a.polarity.comparisons, b.polarity.comparisons
    if mine and theirs and {c.normal for c in mine}.isdisjoint(c.normal for c in theirs):
        return [Reason("comparison", f"{mine[0].text} against {theirs[0].text}")]
    return []


def _quoted(text: str, facts: Facts) -> bool:
    inner = _letters(text)
    return any(inner in _letters(q.text) or _letters(q.text) in inner for q in facts.quotations)


def _letters(text: str) -> str:
    return "".join(c for c in text.casefold() if c.isalnum())


#: Hedges that decide whether a thing is said to be so at all.
OPEN = frozenset(("possible", "alleged", "planned", "condition"))
_AMOUNTS = frozenset(("all", "most", "some", "few"))


def _polarity_conflicts(a: Facts, b: Facts) -> list[Reason]:
    out: list[Reason] = []
    mine, theirs = a.polarity, b.polarity
    if len(mine.negations) % 2 != len(theirs.negations) % 2:
        cues = mine.negations if len(mine.negations) > len(theirs.negations) else theirs.negations
        out.append(Reason("negation", f"only one says “{cues[0].text}”"))
    for reason in (_one_sided(mine.hedges, theirs.hedges), _modality(mine.modals, theirs.modals)):
        if reason:
            out.append(Reason("hedging", reason))
    out.extend(comparison_conflicts(a, b))
    amounts = [[c for c in p.scopes if c.normal in _AMOUNTS] for p in (mine, theirs)]
    if all(amounts) and {c.normal for c in amounts[0]}.isdisjoint(c.normal for c in amounts[1]):
        out.append(Reason("scope", f"{amounts[0][0].text} against {amounts[1][0].text}"))
    return out


def _one_sided(a: Sequence[Cue], b: Sequence[Cue]) -> str | None:
    mine, theirs = [c for c in a if c.normal in OPEN], [c for c in b if c.normal in OPEN]
    if bool(mine) != bool(theirs):
        return f"only one says “{(mine or theirs)[0].text}”"
    return None


def _modality(a: Sequence[Cue], b: Sequence[Cue]) -> str | None:
    """A "may" on one side only, or a future that the other does not speak of."""
    for kinds in (("may",), ("would", "will")):
        mine, theirs = [c for c in a if c.normal in kinds], [c for c in b if c.normal in kinds]
        if bool(mine) != bool(theirs):
            return f"only one says “{(mine or theirs)[0].text}”"
    return None
