"""Times such as "last week" and "last month" that two clauses give for one deed.

"Which shot down a suspected spy balloon last month" and "after the United States shot down a
suspected spy balloon last week" are clauses of sentences that say other things, and are not alike
as a whole. The clauses are: a verb in the past and nearly all other words are the same.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import combinations
from typing import NamedTuple

from summarizer.comparison.alignment import in_country, topical_stems
from summarizer.comparison.slot import Clash, Value
from summarizer.facts import DateMention, Facts
from summarizer.material import Material
from summarizer.text.verbs import PAST_FORMS

#: Periods that are counted from the day of publication.
_PERIOD = re.compile(r"(?:last|this|past|next) (?:week|month|year)$|\d+ (?:week|month|year) ago$")
#: Words that two clauses share, and the share of the shorter one's words, to tell of one deed.
SHARED = 4
SHARE = 0.75
#: Days between two periods from which they are apart: a week may be counted from any day.
APART = 7
#: Sentences that are compared: a bound on cost.
MOST = 60
_BOUNDARY = re.compile(
    r"[,;:()“”\"—–]|\s(?:which|who|that|after|when|before|as|while|and|but|because|since|where)\s"
)
_PAST = re.compile(rf"\b(?:{'|'.join(PAST_FORMS)}|[a-z]+ed)\b")
#: What happens again and again: one week's is not another's.
_AGAIN = re.compile(
    r"\b(?:again|another|also|more|latest|second|third|similar|series|several|first|some|weekly"
    r"|monthly|each|every)\b",
    re.IGNORECASE,
)


class _Deed(NamedTuple):
    passage: int
    date: DateMention
    verbs: frozenset[str]
    words: frozenset[str]
    names: frozenset[str]
    numbers: frozenset[str]
    again: bool


def periods_apart(material: Material, facts_in: Callable[[int], Facts]) -> list[Clash]:
    """The periods that different articles give for one deed, where they cannot both be true.

    Only where both articles are dated: last month's last week is last week on the first.
    """
    deeds = [
        deed
        for number in range(len(material.passages))
        if (deed := _deed(number, facts_in(number))) is not None
    ][:MOST]
    return [
        Clash(
            "date",
            " ".join(sorted(one.words & other.words)),
            Value(one.passage, one.date.start, one.date.end, one.date.text),
            Value(other.passage, other.date.start, other.date.end, other.date.text),
        )
        for one, other in combinations(deeds, 2)
        if _documents(material, one).isdisjoint(_documents(material, other))
        and _is_one_deed(one, other)
        and _apart(one.date, other.date)
    ]


def _deed(passage: int, facts: Facts) -> _Deed | None:
    """What a clause of the sentence says was done in a period; None without one."""
    found = [d for d in facts.dates if d.interval is not None and _PERIOD.search(d.label)]
    if len(found) != 1:
        return None
    date = found[0]
    start = max((m.end() for m in _BOUNDARY.finditer(facts.text, 0, date.start)), default=0)
    behind = _BOUNDARY.search(facts.text, date.end)
    end = behind.start() if behind else len(facts.text)
    if sum(start <= d.start < end for d in facts.dates) != 1:
        return None
    clause = facts.text[start : date.start] + facts.text[date.end : end]
    verbs = frozenset(_PAST.findall(clause))
    inside = [n for n in facts.names if start <= n.start < end]
    return _Deed(
        passage,
        date,
        verbs,
        frozenset(topical_stems(clause)),
        frozenset(in_country(n.normal) for n in inside),
        frozenset(str(q.value) for q in facts.quantities if start <= q.start < end),
        _AGAIN.search(clause) is not None,
    )


def _is_one_deed(one: _Deed, other: _Deed) -> bool:
    shared = one.words & other.words
    least = max(SHARED, SHARE * min(len(one.words), len(other.words)))
    if len(shared) < least or one.verbs.isdisjoint(other.verbs) or one.again or other.again:
        return False
    # Another land's, or another number of them: some other deed.
    for mine, theirs in ((one.names, other.names), (one.numbers, other.numbers)):
        if mine - theirs and theirs - mine:
            return False
    return True


def _apart(one: DateMention, other: DateMention) -> bool:
    if one.interval is None or other.interval is None:
        return False
    first, second = sorted((one.interval, other.interval))
    return (second[0] - first[1]).days >= APART


def _documents(material: Material, deed: _Deed) -> set[int]:
    return {material.sentences[s].document for s in material.passages[deed.passage].sentences}
