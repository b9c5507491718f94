"""How a value is told: the words around it that say what it is of, read value by value."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from summarizer.comparison.events import kinds_of
from summarizer.comparison.quantities import besides
from summarizer.comparison.roles import may_hold
from summarizer.comparison.scope import of_saying
from summarizer.comparison.told import Told, content_words
from summarizer.facts import DateMention, Name, Quantity
from summarizer.facts.lexicon import REPORTING_VERBS

#: Characters on each side in which the next word is looked for.
_REACH = 25
_REPORTING = frozenset(REPORTING_VERBS)
_NO_LETTERS = re.compile(r"^[\W\d_]+|[\W\d_]+$")
_PLACE_BEFORE = re.compile(
    r"\b(?:in|near|outside|at|off|on|around|inside)\s(?:the\s(?:\w+\sof\s)?)?$", re.I
)
#: A noun right before a name, or before the comma it is set off by.
_NOUN_BEFORE = re.compile(
    r"\b(?!(?:and|or|but|said|says|of|in|at|by|to|for|with|from|near|on)\b)([a-z][a-z-]{2,}),?\s$"
)
#: ", the chair of": up to where the phrase goes on.
_NOUNS_BEHIND = re.compile(
    r",\s(?:the|a|an|its|his|her|their|who\s(?:is|was)\s(?:the|a|an))\s((?:[a-z][a-z-]+\s?){1,3}?)(?=,|\.|\s(?:of|for|at|in|who|whose|which|from|and|on|with|to)\b)"
)


class Manner(NamedTuple):
    """What is read beside a value; what its kind does not have is empty."""

    #: The words right before and behind it, lower-case.
    before: str
    behind: str
    #: Whether it opens its sentence, has an "’s", stands beside a verb of saying.
    opens: bool
    owns: bool
    speaks: bool
    #: Of a number: "min", "max", "about"; its figures, up to three; whether it comes to others.
    bound: str = ""
    figures: int = 0
    besides: bool = False
    #: Of a time: whether it begins or ends something, and is that of a saying; days from the
    #: publication to it, -1 for all before and where that is not known.
    edge: str = ""
    of_saying: bool = False
    ahead: int = -1
    #: Of a time: days between it and the publication, -1 where that is not known; the kinds of
    #: event it is told of.
    away: int = -1
    events: frozenset[int] = frozenset()
    #: Of a name: its offices, what else is said of it, whether it tells where, and has a title.
    roles: frozenset[str] = frozenset()
    described: frozenset[str] = frozenset()
    where: bool = False
    titled: bool = False
    #: The nouns that say who or what it is: "captain", "importer", "chairwoman".
    nouns: tuple[str, ...] = ()


def manner(told: Told) -> Manner:
    text, fact = told.facts.text, told.fact
    ahead = text[max(0, fact.start - _REACH) : fact.start].casefold().split()
    after = text[fact.end : fact.end + _REACH].casefold().split()
    before = _NO_LETTERS.sub("", ahead[-1]) if ahead else ""
    behind = _NO_LETTERS.sub("", after[0]) if after else ""
    common = Manner(
        before,
        behind,
        fact.start < 3,
        text.startswith(("'s", "’s"), fact.end),
        before in _REPORTING or behind in _REPORTING,
    )
    if isinstance(fact, Quantity):
        return common._replace(
            bound=fact.bound or "",
            figures=min(3, len(fact.value.normalize().as_tuple().digits)),
            besides=besides(text, fact),
        )
    if isinstance(fact, Name):
        roles, described = told.roles[:2] if may_hold(fact) else (frozenset(), frozenset())
        return common._replace(
            roles=roles,
            described=described,
            where=_tells_where(told),
            titled=bool(fact.title),
            nouns=tuple(sorted(set(_nouns(told.facts.text, fact)))),
        )
    return common._replace(
        edge=told.edge,
        of_saying=of_saying(text, fact),
        ahead=_days_ahead(told, fact),
        away=_days_away(told, fact),
        events=_events(told),
    )


def _nouns(text: str, name: Name) -> Iterator[str]:
    """The nouns that a name is set beside: "vet X", "the captain, X", "X, the chair of"."""
    if name.title:
        yield name.title.split()[-1].strip(".").casefold()
    if before := _NOUN_BEFORE.search(text, max(0, name.start - _REACH), name.start):
        yield before[1].casefold()
    if behind := _NOUNS_BEHIND.match(text, name.end):
        yield behind[1].split()[-1]


def _events(told: Told) -> frozenset[int]:
    """The kinds of event of the words that a time belongs to."""
    facts = told.facts
    return frozenset().union(
        *(
            kinds_of(facts.text, w.end, w.stem)
            for w in facts.derived(content_words)
            if w.meaning in told.tied
        )
    )


def _days_away(told: Told, fact: DateMention) -> int:
    published = told.facts.published
    if fact.interval is None or published is None:
        return -1
    first, last = ((day - published.date()).days for day in fact.interval)
    return 0 if first <= 0 <= last else min(abs(first), abs(last))


def _tells_where(told: Told) -> bool:
    text, fact = told.facts.text, told.fact
    return _PLACE_BEFORE.search(text, max(0, fact.start - 30), fact.start) is not None


def _days_ahead(told: Told, fact: DateMention) -> int:
    published = told.facts.published
    if fact.interval is None or published is None:
        return -1
    return max(-1, (fact.interval[0] - published.date()).days)
