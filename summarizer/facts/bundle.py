"""All facts of a text in one value."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any, TypeVar

from summarizer.facts.date_patterns import date_matches
from summarizer.facts.dates import DateMention, dates
from summarizer.facts.names import Name, names
from summarizer.facts.polarity import Polarity, polarity
from summarizer.facts.quantities import quantities
from summarizer.facts.quantity import Quantity
from summarizer.facts.quotations import (
    Attribution,
    Quotation,
    attributions,
    may_attribute,
    quotations,
)
from summarizer.facts.scanning import scan

T = TypeVar("T")


class Facts:
    """What a sentence commits itself to. Each kind is read when it is first asked for.

    A briefing of thousands of articles holds one a sentence, so they take little room.
    """

    __slots__ = (
        "_attributions",
        "_dates",
        "_derived",
        "_names",
        "_polarity",
        "_quantities",
        "_quotations",
        "language",
        "published",
        "text",
    )

    def __init__(self, text: str, published: datetime | None = None, language: str = "en") -> None:
        self.text = text
        self.published = published
        self.language = language
        self._quantities: tuple[Quantity, ...] | None = None
        self._dates: tuple[DateMention, ...] | None = None
        self._names: tuple[Name, ...] | None = None
        self._quotations: tuple[Quotation, ...] | None = None
        self._attributions: tuple[Attribution, ...] | None = None
        self._polarity: Polarity | None = None
        self._derived: dict[Callable[[Facts], Any], Any] | None = None

    @property
    def quantities(self) -> tuple[Quantity, ...]:
        if self._quantities is None:
            self._quantities, self._dates = self._numbers()
        return self._quantities

    @property
    def dates(self) -> tuple[DateMention, ...]:
        if self._dates is None:
            self._quantities, self._dates = self._numbers()
        return self._dates

    def _numbers(self) -> tuple[tuple[Quantity, ...], tuple[DateMention, ...]]:
        """Quantities and dates: both take what the patterns of dates find, which is not kept.

        The words are not kept either, so it is settled here too whether they attribute anything.
        """
        scanned = scan(self.text)
        if not may_attribute(scanned.words):
            self._attributions = ()
        matches = date_matches(scanned, self.language)
        return (
            quantities(self.text, self.language, scanned, matches),
            dates(self.text, self.published, self.language, matches),
        )

    @property
    def names(self) -> tuple[Name, ...]:
        if self._names is None:
            self._names = names(self.text, self.language)
        return self._names

    @property
    def quotations(self) -> tuple[Quotation, ...]:
        if self._quotations is None:
            self._quotations = quotations(self.text)
        return self._quotations

    @property
    def attributions(self) -> tuple[Attribution, ...]:
        if self._attributions is None:
            self._attributions = attributions(self.text)
        return self._attributions

    @property
    def polarity(self) -> Polarity:
        if self._polarity is None:
            self._polarity = polarity(self.text, self.language)
        return self._polarity

    def derived(self, make: Callable[[Facts], T]) -> T:
        """What a function makes of these facts, made once and kept as long as they are."""
        if self._derived is None:
            self._derived = {}
        if make not in self._derived:
            self._derived[make] = make(self)
        found: T = self._derived[make]
        return found

    def joined(self, other: Facts) -> Facts:
        """Those of both texts as of one; the polarity is that of the first."""
        both = Facts(self.text, self.published, self.language)
        both._quantities = self.quantities + other.quantities
        both._dates = self.dates + other.dates
        both._names = self.names + other.names
        both._quotations = self.quotations + other.quotations
        both._attributions = self.attributions + other.attributions
        return both


def facts_of(text: str, published: datetime | None = None, language: str = "en") -> Facts:
    """The facts of one text. ``published`` resolves weekdays and "yesterday"."""
    return Facts(text, published, language)
