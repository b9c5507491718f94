"""What a number in a text is."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from summarizer.facts.units import QuantityKind

Bound = Literal["min", "max", "about"]


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number as a text gives it. Offsets are code points; the unit lies inside the span."""

    start: int
    end: int
    text: str
    #: The number itself, scale applied; the lower end of a range, the first side of a score.
    value: Decimal
    #: Normal form: "%", "USD", "km", "year", … or None.
    unit: str | None
    #: What is counted, lower-case singular, with the fate of people where one is told: "house",
    #: "people killed". None where nothing is found.
    counted: str | None
    #: Whether the text says the number is not exact ("about", "at least", "hundreds of").
    approximate: bool
    kind: QuantityKind
    #: Upper end of a range, second side of a score.
    upper: Decimal | None = None
    #: Which way an inexact number may be off: "min" for "at least", "max" for "up to".
    bound: Bound | None = None
