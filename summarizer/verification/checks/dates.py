"""Days, times of day and words like "yesterday"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from summarizer.facts import DateMention, comparable_dates, missing_dates
from summarizer.types import Reason
from summarizer.verification.checks.finding import Findings
from summarizer.verification.reading import Reading


def _is_fixed(mention: DateMention) -> bool:
    """Whether a mention means the same wherever it is read: "22 February", "2019", "7 pm"."""
    return any(c.isdigit() for c in mention.label) and not mention.label.startswith("weekday")


def _missing_dates(
    claim: Reading, evidence: Sequence[Reading]
) -> Iterator[tuple[DateMention, DateMention | None]]:
    """Dates of the claim that the evidence lacks, each with what it clashes with."""
    theirs = [d for span in evidence for d in span.facts.dates]
    published = [span.published.date() for span in evidence if span.published]
    for mine in missing_dates(claim.facts.dates, theirs):
        first, last = mine.interval or (None, None)
        if not theirs and first and last and any(first <= p <= last for p in published):
            continue  # the day of publication, for what the source tells without a date
        clash = next((d for d in theirs if comparable_dates(mine, d)), None)
        yield mine, clash


def dates(claim: Reading, evidence: Sequence[Reading]) -> Findings:
    """Every date and time of day is in the evidence."""
    for mine, clash in _missing_dates(claim, evidence):
        if clash is not None:
            yield Reason("date", f"{mine.text}, where the source has {clash.text}")
        elif _is_fixed(mine):
            yield Reason("date", f"{mine.text} is not in the source")


def days(claim: Reading, evidence: Sequence[Reading]) -> Findings:
    """Words like "yesterday" too, though they may mean a day that the source gives otherwise."""
    for mine, clash in _missing_dates(claim, evidence):
        if clash is None and not _is_fixed(mine):
            yield Reason("date", f"{mine.text} is not in the source")
