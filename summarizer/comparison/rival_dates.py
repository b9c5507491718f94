"""Days, years and times of one event that two articles give differently in their own words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from summarizer.comparison.anchors import EVENTS
from summarizer.comparison.beside import alike, meet
from summarizer.comparison.retold import ADJACENT
from summarizer.comparison.scope import (
    is_open,
    may_be_one_time,
    of_saying,
)
from summarizer.comparison.told import TIME_ZONES, Told
from summarizer.comparison.values import Placed, choices
from summarizer.facts import (
    DateMention,
    comparable_dates,
)

#: Pairs of dates to choose from at most.
MOST_DATES = 2
_CLOCK_BOUND = re.compile(
    r"\b(?P<shortly>(?:shortly|soon|just)\s)?(?P<side>after|before|by)\s$", re.I
)
#: Minutes that an event told to be after a time may come later.
SOON = 180
SHORTLY = 20
_DAY = 24 * 60
#: "the 2022 elections": the year tells one of several apart.
_OF_A_YEAR = re.compile(
    r"\s(?!and\b|or\b|to\b|in\b|at\b|after\b|before\b|when\b|as\b|by\b|for\b"
    r"|on\b|with\b|but\b|was\b|were\b|had\b|has\b|is\b|it\b|the\b|that\b|until\b|from\b|during\b)[a-z]"
)


def rival_dates(
    mine: Sequence[Placed], theirs: Sequence[Placed]
) -> Iterator[tuple[Placed, Placed]]:
    """The pairs of times, one of each article, that are of one event and differ."""
    number = choices(mine, theirs)
    edges = {m.told.edge for m in mine}
    choices_at = {
        edge: choices(*([m for m in side if m.told.edge == edge] for side in (mine, theirs)))
        for edge in edges
    }
    for a in mine:
        for b in theirs:
            one_edge = a.told.edge == b.told.edge or (a.told.kind == "on a day" and number == 1)
            if (
                one_edge
                and _of_one_event(a.told, b.told, choices_at[a.told.edge])
                and _one_date(a.told, b.told)
            ):
                yield a, b


def _one_date(a: Told, b: Told) -> bool:
    mine, other = a.fact, b.fact
    if not isinstance(mine, DateMention) or not isinstance(other, DateMention):
        return False
    if may_be_one_time(mine, other) or not comparable_dates(mine, other):
        return False
    if _clock_holds(a, b) or _clock_holds(b, a):
        return False
    if a.kind == "in a year" and any(_OF_A_YEAR.match(t.facts.text, t.fact.end) for t in (a, b)):
        return False
    if is_open(a.facts.text) or is_open(b.facts.text):
        return False
    return not (of_saying(a.facts.text, mine) or of_saying(b.facts.text, other))


def _clock_holds(bound: Told, told: Told) -> bool:
    """Whether one says "after 10 p.m." or "before" it and the other time is soon after."""
    fact, other = bound.fact, told.fact
    if not isinstance(fact, DateMention) or not isinstance(other, DateMention):
        return False
    if fact.clock is None or other.clock is None:
        return False
    said = _CLOCK_BOUND.search(bound.facts.text, max(0, fact.start - 20), fact.start)
    if said is None:
        return False
    start, end = (t.hour * 60 + t.minute for t in (fact.clock, other.clock))
    gap = (end - start) % _DAY if said["side"].casefold() == "after" else (start - end) % _DAY
    return gap <= (SHORTLY if said["shortly"] else SOON)


def _of_one_event(a: Told, b: Told, choices: int) -> bool:
    """Whether two dates are of one thing: what is told of them, and that there are few others."""
    if choices > (1 if a.kind == "clock" else MOST_DATES):
        return False
    # What the second is tied to is read only where the first is tied to something.
    if (mine := _happened(a)) and alike(a, mine, b, _happened(b)):
        return True
    if a.kind in ("in a year", "clock") and meet(a, b, ADJACENT):
        return True
    edged = a.edge != "" or a.kind == "clock"
    return choices == 1 and edged and not (a.named - TIME_ZONES).isdisjoint(b.named)


def _happened(told: Told) -> frozenset[str]:
    """What a date is tied to; of a day or a year only what happens then."""
    return told.tied & EVENTS if told.kind in ("on a day", "in a year") else told.tied
