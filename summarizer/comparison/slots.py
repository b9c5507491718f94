"""Slots that two aligned sentences both fill, with values that cannot both be true."""

from __future__ import annotations

from summarizer.comparison.alignment import Pair
from summarizer.comparison.denials import denied_in_one
from summarizer.comparison.names import names_in_one_part
from summarizer.comparison.quantities import numbers_apart
from summarizer.comparison.slot import Clash, days_apart, text_of
from summarizer.comparison.times import dates_apart
from summarizer.facts import Facts
from summarizer.material import Material


def clashes(material: Material, pair: Pair, first: Facts, second: Facts) -> list[Clash]:
    """What the two passages of a pair give different values for."""
    texts = text_of(material, pair.first), text_of(material, pair.second)
    numbers = numbers_apart(material, pair, texts, first, second)
    dates = dates_apart(pair, texts, first, second)
    names = names_in_one_part(material, pair, texts, first, second)
    found = [c for c in (numbers, dates, names) if c]
    if len(found) > 1:
        # What differs in the day or the person as well is something else that happened. A toll
        # is given again the next day, though.
        return [c for c in numbers if c.fate] if dates and days_apart(material, pair) else []
    return found[0] if found else denied_in_one(pair, texts, first, second)
