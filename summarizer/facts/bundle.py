"""All facts of a text in one value."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from summarizer.facts.dates import DateMention, dates
from summarizer.facts.names import Name, names
from summarizer.facts.polarity import Polarity, polarity
from summarizer.facts.quantities import Quantity, quantities
from summarizer.facts.quotations import Attribution, Quotation, attributions, quotations


@dataclass(frozen=True, slots=True)
class Facts:
    """What a sentence commits itself to."""

    quantities: tuple[Quantity, ...]
    dates: tuple[DateMention, ...]
    names: tuple[Name, ...]
    quotations: tuple[Quotation, ...]
    attributions: tuple[Attribution, ...]
    polarity: Polarity


def facts_of(text: str, published: datetime | None = None, language: str = "en") -> Facts:
    """All extractors over one text. ``published`` resolves weekdays and "yesterday"."""
    return Facts(
        quantities=quantities(text, language),
        dates=dates(text, published, language),
        names=names(text, language),
        quotations=quotations(text),
        attributions=attributions(text),
        polarity=polarity(text, language),
    )
