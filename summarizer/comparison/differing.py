"""Whether two values of one thing differ: nothing lets both be true."""

from __future__ import annotations

import re

from summarizer.comparison.alignment import in_country
from summarizer.comparison.names import may_be_one_name, spelled_alike
from summarizer.comparison.nametypes import of_one_level
from summarizer.comparison.quantities import bound_holds, is_rounded
from summarizer.comparison.roles import one_role
from summarizer.comparison.scope import is_open, may_be_one_time, of_saying
from summarizer.comparison.standing import both_of_many, stands_apart
from summarizer.comparison.told import Told, told_in
from summarizer.comparison.values import same_head
from summarizer.facts import DateMention, Facts, Name, Quantity, comparable_dates
from summarizer.facts.gazetteer import PLACES, REGIONS
from summarizer.facts.lexicon import FUNCTION_WORDS

#: Within this ratio, a number that is said to be inexact may be the other.
INEXACT = 1.18
#: Ratio from which two numbers are hardly apart: $15.99 and $16.
SAME_ROUNDED = 1.01
#: Those who do what the others suffer: they are not counted with them.
_FOES = re.compile(
    r"\s(?:[\w-]+\s){0,2}(?:attackers?|gunm[ae]n|militants?|terrorists?|assailants?|suspects?"
    r"|insurgents?|rebels?|jihadists?|extremists?|hijackers?)\b",
    re.I,
)
#: What people do not do to themselves.
_SUFFERED = frozenset(("killed", "injured", "missing", "trapped", "rescued"))
_MORE = re.compile(r"\s(?:more|others?|further|additional)\b", re.I)
#: "$2 trillion away from": how far two values are apart.
_APART = re.compile(r"\s(?:away|apart|short of)\b")
#: "the 2022 elections": the year tells one of several apart.
_OF_A_YEAR = re.compile(r"['’]s\s|\s([a-z]+)")
_IN_A_YEAR = re.compile(r"\b(?:in|since|from|until|till|by|during)\s$", re.I)
#: What stands or is kept from the year it was made in.
_MADE_ONCE = frozenset(
    """structure building dam bridge house church chapel castle tower station ship vessel painting
    portrait statue novel film album""".split()
)
#: "On Monday, a day after their release": it says of another day what happened on it.
_COUNTED_FROM = re.compile(
    r",?\s(?:the|a|one|two|three|four|five)\s(?:days?|nights?)\s(?:after|before)\b"
)
_CLOCK_BOUND = re.compile(
    r"\b(?P<shortly>(?:shortly|soon|just)\s)?(?P<side>after|before|by)\s$", re.I
)
#: Minutes that an event told to be after a time may come later.
SOON = 180
SHORTLY = 20
_DAY = 24 * 60
_STRETCH = re.compile(
    r"(?:\stimes)?\s(?:since|within|during|over|a|per|each|every|this|last|in (?:the|a|one|\d+))\b"
)
_OF = re.compile(r"\bof\b")
_KINDS_OF_PLACE = frozenset(
    "mount cape lake river port fort bay street road lane avenue square park island county".split()
)


#: Words that two places of one name are told apart by.
_LEADS_OF_PLACES = frozenset(
    """north south east west upper lower old new great little inner outer port puerto ciudad villa
    san santa""".split()
)
#: Towns and lands both.
_CITY_STATES = frozenset("luxembourg singapore djibouti kuwait panama guatemala".split())


def may_differ(a: Told, b: Told) -> bool:
    mine, other = a.fact, b.fact
    if isinstance(mine, Quantity) and isinstance(other, Quantity):
        return _numbers_differ(a, b, mine, other)
    if isinstance(mine, Name) and isinstance(other, Name):
        return _names_differ(mine, other) and not _of_two_offices(a, b)
    if isinstance(mine, DateMention) and isinstance(other, DateMention):
        if may_be_one_time(mine, other) or not comparable_dates(mine, other):
            return False
        for text, date in ((a.facts.text, mine), (b.facts.text, other)):
            if is_open(text) or of_saying(text, date) or _COUNTED_FROM.match(text, date.end):
                return False
            if a.kind == "in a year" and _tells_apart(text, date):
                return False
        if _came_later(a, b) or _came_later(b, a):
            return False
        return not (_clock_holds(a, b) or _clock_holds(b, a))
    return False


def _tells_apart(text: str, year: DateMention) -> bool:
    """Whether a year says which of several things is meant: "the 2022 elections", but not "the app
    she wrote in 2022 moves" nor "the 1946 building".
    """
    match = _OF_A_YEAR.match(text, year.end)
    if match is None or match[1] in FUNCTION_WORDS or match[1] in _MADE_ONCE:
        return False
    return match[1] is None or _IN_A_YEAR.search(text, 0, year.start) is None


def _numbers_differ(a: Told, b: Told, mine: Quantity, other: Quantity) -> bool:
    if a.kind != "score":
        ratio = max(abs(mine.value / other.value), abs(other.value / mine.value))
        if ratio <= (INEXACT if mine.approximate or other.approximate else SAME_ROUNDED):
            return False
        # "Over seven years" is how long it took, with whatever number.
        during = mine.kind == "duration" and mine.bound == other.bound
        if not during and bound_holds(mine, other):
            return False
        if a.kind != "age" and is_rounded(mine, other):
            return False
        if _of_a_sum(a, b, mine, other):
            return False
    if a.kind == "times" and _of_a_stretch(a) != _of_a_stretch(b):
        return False
    if a.kind != "age" and _of_other_lands(a.facts, b.facts):
        return False
    if _foes(a, b) != _foes(b, a) or any(map(_is_added, (a, b))):
        return False
    return not any(_APART.match(t.facts.text, t.fact.end) for t in (a, b))


def _of_a_stretch(told: Told) -> bool:
    """Whether it is told how often in a stretch of time: "three times since October"."""
    return _STRETCH.match(told.facts.text, told.fact.end) is not None


def _of_other_lands(first: Facts, second: Facts) -> bool:
    """Whether each sentence names countries and none is in both."""
    here, there = ({in_country(n.normal) for n in f.names} & PLACES for f in (first, second))
    return bool(here and there) and here.isdisjoint(there)


def _foes(told: Told, other: Told) -> bool:
    """Whether those are counted who did what the others suffered."""
    if told.kind != "count" or other.fate not in _SUFFERED:
        return False
    return _FOES.match(told.facts.text, told.fact.end) is not None


def _is_added(told: Told) -> bool:
    """Whether a count comes to another of its kind: "four more boys", not "injured 60 more"."""
    return (
        told.kind == "count"
        and not told.fate
        and _MORE.match(told.facts.text, told.fact.end) is not None
    )


def _of_a_sum(a: Told, b: Told, mine: Quantity, other: Quantity) -> bool:
    """Whether another number makes up the difference: 62 people are 50 passengers and 12 crew."""
    rest = abs(mine.value - other.value)
    return any(
        isinstance(q := value.fact, Quantity)
        and q.value == rest
        and value.kind == a.kind
        and value.fact not in (mine, other)
        and _may_be_of_one_kind(mine, q)
        and _may_be_of_one_kind(other, q)
        for t in (a, b)
        for value in t.facts.derived(told_in)
    )


def _may_be_of_one_kind(one: Quantity, other: Quantity) -> bool:
    """Whether two numbers may count the same, or people both: storeys are no part of 38 flats."""
    if not one.counted or not other.counted:
        return True
    return same_head(one.counted.split()[0], other.counted.split()[0], same_fate=True)


def _names_differ(mine: Name, other: Name) -> bool:
    if (_OF.search(mine.text) or _OF.search(other.text)) and not _of_two_places(mine, other):
        # "Ada Voss of the Grey Seal"
        return False
    if stands_apart(mine) or stands_apart(other) or both_of_many(mine, other):
        return False
    if _CITY_STATES.isdisjoint((mine.normal, other.normal)) and any(
        (mine.normal in lands) != (other.normal in lands) for lands in (PLACES, REGIONS)
    ):
        return False
    if spelled_alike(mine.normal, other.normal) or not of_one_level(mine, other):
        return False
    return not may_be_one_name(mine, other) or _generic(mine, other) or _opposite(mine, other)


def _of_two_places(mine: Name, other: Name) -> bool:
    """Whether two names tell bodies of one kind apart by what they are of: "University of"."""
    (body, _, place), (other_body, _, other_place) = (
        n.normal.partition(" of ") for n in (mine, other)
    )
    return body == other_body and bool(place) and bool(other_place)


def _of_two_offices(a: Told, b: Told) -> bool:
    """Whether both are told as holders of an office, of two lands, fields or sides."""
    common = a.roles[0] & b.roles[0]
    return bool(common) and one_role(a.roles, b.roles) is None


def _opposite(mine: Name, other: Name) -> bool:
    """Whether two names are told apart by their first words: "North Holm" and "South Holm"."""
    (first, *rest), (second, *other_rest) = mine.normal.split(), other.normal.split()
    return rest == other_rest != [] and first != second and {first, second} <= _LEADS_OF_PLACES


def _generic(mine: Name, other: Name) -> bool:
    """Whether what two names share is a word for a kind of place: "Mount", "Cape"."""
    shared = set(mine.normal.split()) & set(other.normal.split())
    return bool(shared) and shared <= _KINDS_OF_PLACE


def _came_later(told: Told, other: Told) -> bool:
    """Whether a day that is past had not come when the other article told of a past one."""
    days = []
    for one in (told, other):
        fact, published = one.fact, one.facts.published
        if not isinstance(fact, DateMention) or fact.interval is None or published is None:
            return False
        days.append((fact.interval[0], published.date()))
    (day, published_on), (other_day, other_published_on) = days
    return other_day <= other_published_on < day <= published_on


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
