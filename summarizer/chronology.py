"""When the articles of a story were published, in days."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from summarizer.material import Material

#: Articles further apart than this tell different states of a story. Within it, times of
#: publication say little: wires update all day.
SAME_DAY = timedelta(hours=24)


def days(material: Material) -> list[int]:
    """Whole days from the earliest article to each; all 0 where a time is missing."""
    times = [d.article.published for d in material.documents]
    known = [_aware(t) for t in times if t is not None]
    if len(known) < len(times) or not known:
        return [0] * len(times)
    earliest = min(known)
    return [(t - earliest) // SAME_DAY for t in known]


def _aware(time: datetime) -> datetime:
    return time if time.tzinfo is not None else time.replace(tzinfo=UTC)
