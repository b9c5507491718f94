"""The facts a text states: numbers, dates, names, quotations, polarity.

Plain functions over text, in linear time and without a model; every value carries the span it was
read from. :func:`conflicts` says what two texts both state, and state differently.
"""

from __future__ import annotations

from summarizer.facts.bundle import Facts, facts_of
from summarizer.facts.conflicts import (
    comparable_dates,
    comparison_conflicts,
    conflicts,
    date_conflicts,
    missing_dates,
    missing_names,
    missing_quantities,
    number_conflicts,
    reach,
    same_date,
    same_quantity,
    same_slot,
)
from summarizer.facts.dates import DateMention, dates
from summarizer.facts.figures import Figure, figures
from summarizer.facts.gazetteer import normal_form
from summarizer.facts.names import Name, names, same_name
from summarizer.facts.polarity import Cue, Polarity, polarity, reads_negation
from summarizer.facts.quantities import quantities
from summarizer.facts.quantity import Quantity
from summarizer.facts.quotations import Attribution, Quotation, attributions, quotations

__all__ = [
    "Attribution",
    "Cue",
    "DateMention",
    "Facts",
    "Figure",
    "Name",
    "Polarity",
    "Quantity",
    "Quotation",
    "attributions",
    "comparable_dates",
    "comparison_conflicts",
    "conflicts",
    "date_conflicts",
    "dates",
    "facts_of",
    "figures",
    "missing_dates",
    "missing_names",
    "missing_quantities",
    "names",
    "normal_form",
    "number_conflicts",
    "polarity",
    "quantities",
    "quotations",
    "reach",
    "reads_negation",
    "same_date",
    "same_name",
    "same_quantity",
    "same_slot",
]
