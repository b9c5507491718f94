"""All facts of a text in one value."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import cached_property
from typing import Any, TypeVar

from summarizer.facts.date_patterns import date_matches
from summarizer.facts.dates import DateMention, dates
from summarizer.facts.names import Name, names
from summarizer.facts.polarity import Polarity, polarity
from summarizer.facts.quantities import Quantity, quantities
from summarizer.facts.quotations import Attribution, Quotation, attributions, quotations
from summarizer.facts.scanning import lower_words

T = TypeVar("T")


class Facts:
    """What a sentence commits itself to. Each kind is read when it is first asked for."""

    def __init__(self, text: str, published: datetime | None = None, language: str = "en") -> None:
        self.text = text
        self.published = published
        self.language = language
        self._derived: dict[Callable[[Facts], Any], Any] = {}

    @cached_property
    def quantities(self) -> tuple[Quantity, ...]:
        return self._numbers()[0]

    @cached_property
    def dates(self) -> tuple[DateMention, ...]:
        return self._numbers()[1]

    def _numbers(self) -> tuple[tuple[Quantity, ...], tuple[DateMention, ...]]:
        """Quantities and dates: both take what the patterns of dates find, which is not kept."""
        words = lower_words(self.text)
        matches = date_matches(self.text, self.language, words)
        self.quantities = quantities(self.text, self.language, matches, words)
        self.dates = dates(self.text, self.published, self.language, matches)
        return self.quantities, self.dates

    @cached_property
    def names(self) -> tuple[Name, ...]:
        return names(self.text, self.language)

    @cached_property
    def quotations(self) -> tuple[Quotation, ...]:
        return quotations(self.text)

    @cached_property
    def attributions(self) -> tuple[Attribution, ...]:
        return attributions(self.text)

    @cached_property
    def polarity(self) -> Polarity:
        return polarity(self.text, self.language)

    def derived(self, make: Callable[[Facts], T]) -> T:
        """What a function makes of these facts, made once and kept as long as they are."""
        if make not in self._derived:
            self._derived[make] = make(self)
        found: T = self._derived[make]
        return found

    def joined(self, other: Facts) -> Facts:
        """Those of both texts as of one; the polarity is that of the first."""
        both = Facts(self.text, self.published, self.language)
        both.quantities = self.quantities + other.quantities
        both.dates = self.dates + other.dates
        both.names = self.names + other.names
        both.quotations = self.quotations + other.quotations
        both.attributions = self.attributions + other.attributions
        return both


def facts_of(text: str, published: datetime | None = None, language: str = "en") -> Facts:
    """The facts of one text. ``published`` resolves weekdays and "yesterday"."""
    return Facts(text, published, language)
