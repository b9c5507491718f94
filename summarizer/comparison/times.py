"""Dates and times of day that two aligned sentences give for one thing."""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarizer.comparison.alignment import Pair
from summarizer.comparison.scope import (
    is_open,
    may_be_one_time,
    of_different_items,
    of_saying,
    with_another_head,
)
from summarizer.comparison.slot import (
    _WINDOW,
    SHARED_FOR,
    WORD,
    Clash,
    Value,
    beside,
    in_one_clause,
    near,
    next_words,
)
from summarizer.facts import DateMention, Facts, missing_dates


def dates_apart(pair: Pair, texts: tuple[str, str], first: Facts, second: Facts) -> list[Clash]:
    if not near(pair, "edge date"):
        return []
    left = _without_spans(missing_dates(first.dates, second.dates))
    right = _without_spans(missing_dates(second.dates, first.dates))
    if len(left) != 1 or len(right) != 1:
        return []
    mine, other = left[0], right[0]
    if not _same_form(mine, other):
        return []
    if of_saying(texts[0], mine) != of_saying(texts[1], other) or any(map(is_open, texts)):
        return []
    if may_be_one_time(mine, other) or of_different_items(texts) or with_another_head(texts):
        return []
    # "Sunday's final" is when that is.
    if _is_possessive(texts[0], mine) != _is_possessive(texts[1], other):
        return []
    edges = {edge_of(texts[0], mine), edge_of(texts[1], other)} - {""}
    if len(edges) > 1:
        return []
    # "Since 2018": what was since then need not stand right beside it.
    retold = bool(edges) and pair.shared >= SHARED_FOR["edge"]
    if not retold and not (
        near(pair, "date")
        and (beside(pair, texts, mine, other) or in_one_clause(texts, mine, other))
    ):
        return []
    return [
        Clash(
            "date",
            " ".join(sorted(next_words(texts[0], mine, _WINDOW))),
            Value(pair.first, mine.start, mine.end, mine.text),
            Value(pair.second, other.start, other.end, other.text),
        )
    ]


def _without_spans(dates: Sequence[DateMention]) -> list[DateMention]:
    """The dates; "a year later", which tells how long something takes, only where it is alone."""
    fixed = [d for d in dates if not d.label.endswith((" later", " earlier"))]
    return fixed or list(dates)


def _is_possessive(text: str, date: DateMention) -> bool:
    return text.startswith(("'s ", "’s "), date.end)


def _same_form(mine: DateMention, other: DateMention) -> bool:
    """Whether both are a time of day, a day, or a longer time of one length."""
    if (mine.clock is None) != (other.clock is None):
        return False
    if mine.clock is not None:
        return True
    if mine.interval and other.interval:
        spans = [(i[1] - i[0]).days for i in (mine.interval, other.interval)]
        return (spans[0] == 0) == (spans[1] == 0) and abs(spans[0] - spans[1]) < 32
    forms = [re.sub(r"\d", "0", d.label.split(":")[0]) for d in (mine, other)]
    return forms[0] == forms[1]


def edge_of(text: str, date: DateMention) -> str:
    """Says "from" or "to" where a time is told as the edge of something, else nothing."""
    words = WORD.findall(text[max(0, date.start - 20) : date.start].casefold())
    last = words[-1] if words else ""
    return {"since": "from", "after": "from", "from": "from", "before": "to", "by": "to"}.get(
        last, "to" if last == "until" else ""
    )
