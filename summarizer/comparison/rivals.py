"""Clashes between values that articles tell in sentences of their own: see :mod:`.retold`."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import combinations

import numpy as np

from summarizer.comparison.alignment import in_country
from summarizer.comparison.anchors import EVENTS
from summarizer.comparison.calling import called
from summarizer.comparison.names import may_be_one_name, names_apart, of_a_list
from summarizer.comparison.quantities import besides, bound_holds, rounds
from summarizer.comparison.retold import (
    ADJACENT,
    NEAR,
    WEIGHTS,
    Placed,
    Values,
    apart,
    choices,
    features,
    label,
    least_covered,
    only_in_first,
    placed,
)
from summarizer.comparison.roles import BODIES, SHARED_ROLES, may_hold, one_role, roles_of
from summarizer.comparison.scope import (
    is_open,
    may_be_one_time,
    of_different_groups,
    of_different_items,
    of_different_scope,
    of_saying,
    with_another_head,
)
from summarizer.comparison.slot import Clash, Value
from summarizer.comparison.told import TIME_ZONES, Told, content_words
from summarizer.facts import (
    DateMention,
    Facts,
    Name,
    Quantity,
    comparable_dates,
    missing_dates,
    missing_quantities,
)
from summarizer.facts.gazetteer import PLACES, REGIONS
from summarizer.facts.units import CURRENCY_SIGNS
from summarizer.text.meanings import meanings
from summarizer.text.vectors import likeness, rarity
from summarizer.types import Material

#: Least score of two numbers, and by how much it must exceed that of the next best pairs.
LEAST_SCORE = -0.3
#: The same where both count what became of people, and it is the same.
LEAST_FATE_SCORE = -1.5
#: Share of the words of two sentences (Jaccard) from which :mod:`.slots` compares them.
MUCH_ALIKE = 0.5
#: Two ages of one person are hardly further apart.
AGES_APART = 1.5
MANY_WORDS = 4
#: And from which they are told in like words.
LIKE = 0.3
LEAST_ONE_FATE_SCORE = 0.6
#: Least share of the words right beside one number that the other sentence has, where none of
#: those beside the two mean the same.
LEAST_NEAR = 0.2
MARGIN = 0.7
#: Values of one thing that differ by more are hardly ever two reports of it.
FURTHEST_APART = 4
FURTHEST_SHARES = 3
#: Within this ratio, a number that is said to be inexact may be the other.
INEXACT = 1.18
#: Ratio from which two numbers are hardly apart: $15.99 and $16.
SAME_ROUNDED = 1.01
#: Least rarity of a word, and likeness of two, that ties two values to one thing.
TELLING = 2.0
TIED_ALIKE = 0.6
#: Pairs of dates to choose from at most.
MOST_DATES = 2
#: Least score of two numbers below ten that count things: stories are full of them.
LEAST_SMALL_SCORE = 1.0
SMALL = 10
#: The same for lengths, weights and times: a story has many, of other things.
LEAST_MEASURE_SCORE = 2.0
#: Least score of two sums of money, the only ones, where no words beside them mean the same.
LEAST_SOLE_SCORE = 1.0
#: Say which way something went, of whatever it may be.
MOVEMENTS = frozenset(meanings("rise fall higher lower cut percent"))
CURRENCIES = frozenset(CURRENCY_SIGNS.values())
#: Pairs of names to choose from at most, for a number, a role and a place.
MOST_NUMBERS = 60
MOST_SHARED = 12
MOST_NAMES = 30
MOST_PLACES = 15
_PLACE_BEFORE = re.compile(
    r"\b(?:in|near|outside|at|off|on|around|inside)\s(?:the\s(?:\w+\sof\s)?)?$", re.I
)
_CLOCK_BOUND = re.compile(
    r"\b(?P<shortly>(?:shortly|soon|just)\s)?(?P<side>after|before|by)\s$", re.I
)
#: Minutes that an event told to be after a time may come later.
SOON = 180
SHORTLY = 20
_DAY = 24 * 60
_OF = re.compile(r"\bof\b")
_THE = re.compile(r"\bthe\s$", re.I)
#: "the Varn plant", but not "the Trump campaign"
_SITE_BEHIND = re.compile(
    r"\s(?:[a-z]+\s)?(?:plant|factory|works|mill|mine|quarry|depot|warehouse|refinery|pipeline|dam"
    r"|reactor|school|college|university|hospital|clinic|prison|jail|camp|base|airport|airfield"
    r"|station|terminal|port|harbou?r|ferry|bridge|tunnel|road|highway|railway|line|canal|market|mall"
    r"|shop|store|hotel|museum|theatre|theater|stadium|church|mosque|temple|cathedral|castle|park"
    r"|forest|valley|river|lake|coast|island|district|suburb|region|area|site|field|farm|estate)s?\b"
)
_KINDS_OF_PLACE = frozenset(
    "mount cape lake river port fort bay street road lane avenue square park island county".split()
)
_WEIGHTS = np.array(list(WEIGHTS.values()))

Articles = Mapping[int, Values]


def rival_values(material: Material, facts_in: Callable[[int], Facts]) -> list[Clash]:
    articles = placed(material, facts_in)
    found: dict[tuple[int, int, int, int], Clash] = {}
    for first, second in combinations(sorted(articles), 2):
        mine = only_in_first(articles[first], articles[second])
        theirs = only_in_first(articles[second], articles[first])
        for kind in sorted({m.told.kind for m in mine} & {m.told.kind for m in theirs}):
            for clash in _of_kind(
                kind,
                [m for m in mine if m.told.kind == kind],
                [m for m in theirs if m.told.kind == kind],
                articles,
            ):
                a, b = sorted((clash.first, clash.second), key=lambda v: (v.passage, v.start))
                found.setdefault((a.passage, a.start, b.passage, b.start), clash)
    found = {
        k: c for k, c in found.items() if not _told_of_others(c, facts_in(k[0]), facts_in(k[2]))
    }
    slots: dict[tuple[int, int], set[str]] = defaultdict(set)
    for (one, _, other, _), clash in found.items():
        slots[one, other].add(clash.slot)
    # What differs in the day or the person as well is something else that happened.
    return [found[k] for k in sorted(found) if len(slots[k[0], k[2]]) == 1]


def _told_of_others(clash: Clash, first: Facts, second: Facts) -> bool:
    """Whether two sentences are so much alike that they are compared word by word elsewhere, or are
    like one another and differ in the day, a number or the people besides.
    """
    mine, theirs = ({w.meaning for w in f.derived(content_words)} for f in (first, second))
    alike = len(mine & theirs) / len(mine | theirs) if mine | theirs else 0.0
    if alike < LIKE:
        return False
    texts = first.text, second.text
    if of_different_items(texts) or with_another_head(texts) or of_different_groups(texts):
        return True
    if alike >= MUCH_ALIKE and (clash.slot == "number" or len(mine & theirs) >= MANY_WORDS):
        return True
    apart = {
        "date": missing_dates(first.dates, second.dates)
        and missing_dates(second.dates, first.dates),
        "number": missing_quantities(first.quantities, second.quantities)
        and missing_quantities(second.quantities, first.quantities),
        "name": names_apart(first, second) and names_apart(second, first),
    }
    return any(differ for slot, differ in apart.items() if slot != clash.slot)


def _of_other_lands(first: Facts, second: Facts) -> bool:
    """Whether each sentence names countries and none is in both."""
    here, there = ({in_country(n.normal) for n in f.names} & PLACES for f in (first, second))
    return bool(here and there) and here.isdisjoint(there)


def _of_kind(
    kind: str, mine: list[Placed], theirs: list[Placed], articles: Articles
) -> Iterator[Clash]:
    if kind == "":
        return
    if kind == "name":
        yield from _names(mine, theirs, articles)
        return
    if isinstance(mine[0].told.fact, Quantity):
        yield from _numbers(mine, theirs, articles)
    else:
        yield from _dates(mine, theirs, articles)


def _numbers(mine: list[Placed], theirs: list[Placed], articles: Articles) -> Iterator[Clash]:
    number = choices(mine, theirs)
    if number > MOST_NUMBERS:
        return
    scores = np.full((len(mine), len(theirs)), -np.inf)
    for i, a in enumerate(mine):
        for j, b in enumerate(theirs):
            if _comparable(a.told, b.told):
                scores[i, j] = float(_WEIGHTS @ np.array(features(a.told, b.told, number)))
    for i, j in zip(*np.nonzero(scores >= LEAST_FATE_SCORE), strict=True):
        a, b = mine[i], theirs[j]
        score = float(scores[i, j])
        if score < _least_score(a.told, b.told) or (
            score - _next_best(scores, mine, theirs, i, j) < MARGIN
        ):
            continue
        if not _beside_alike(a.told, b.told) and (
            number > 1 or score < LEAST_SOLE_SCORE or a.told.kind not in CURRENCIES
        ):
            continue
        if _fates(mine, a.told) > 1 or _fates(theirs, b.told) > 1:
            continue
        if _one_number(a.told, b.told) and not _told_together(a, b, articles):
            yield _clash("number", a, b)


def _fates(values: Sequence[Placed], told: Told) -> int:
    """How many numbers an article gives for the fate of people that a value is of; 0 for none."""
    return len({label(v.told) for v in values if told.fate and v.told.fate == told.fate})


def _next_best(
    scores: np.ndarray, mine: Sequence[Placed], theirs: Sequence[Placed], i: int, j: int
) -> float:
    """The best score of a pair that gives one of the two values another rival."""
    one, other = label(mine[i].told), label(theirs[j].told)
    ours = np.array([label(m.told) == one for m in mine])
    yours = np.array([label(m.told) == other for m in theirs])
    rest = scores[np.logical_xor(ours[:, None], yours[None, :])]
    return float(rest.max()) if rest.size else -np.inf


def _least_score(a: Told, b: Told) -> float:
    if a.fate and a.fate == b.fate:
        return LEAST_FATE_SCORE
    if a.fate or b.fate:
        return LEAST_ONE_FATE_SCORE
    if a.kind not in CURRENCIES and a.kind not in ("%", "count", "age", "score"):
        return LEAST_MEASURE_SCORE
    small = a.kind == "count" and all(
        isinstance(t.fact, Quantity) and t.fact.value < SMALL for t in (a, b)
    )
    return LEAST_SMALL_SCORE if small else LEAST_SCORE


def _beside_alike(a: Told, b: Told) -> bool:
    """Whether what stands right beside two numbers is alike."""
    if a.kind == "age":
        return meet(a, b, ADJACENT)
    return meet(a, b) or (a.kind != "%" and least_covered(a, b) >= LEAST_NEAR)


def _comparable(a: Told, b: Told) -> bool:
    """Whether two numbers may be of one thing at all."""
    mine, other = a.fact, b.fact
    if not isinstance(mine, Quantity) or not isinstance(other, Quantity) or apart(a, b):
        return False
    furthest = {"%": FURTHEST_SHARES, "age": AGES_APART}.get(a.kind, FURTHEST_APART)
    return bool(mine.value and other.value) and _ratio(mine, other) <= furthest


def _ratio(mine: Quantity, other: Quantity) -> float:
    return float(max(abs(mine.value / other.value), abs(other.value / mine.value)))


def _one_number(a: Told, b: Told) -> bool:
    """Whether nothing speaks against the two being of one thing, and different."""
    mine, other = a.fact, b.fact
    if not isinstance(mine, Quantity) or not isinstance(other, Quantity):
        return False
    texts = a.facts.text, b.facts.text
    ratio = _ratio(mine, other)
    inexact = a.kind != "score" and (mine.approximate or other.approximate)
    if ratio <= (INEXACT if inexact else SAME_ROUNDED) and a.kind != "score":
        return False
    if _foes(a) != _foes(b) or any(map(_is_added, (a, b))):
        return False
    if any(_APART.match(t.facts.text, t.fact.end) for t in (a, b)):
        return False
    if a.kind == "%" and _of_other_times(a.facts, b.facts):
        return False
    # "Over seven years" is how long it took, with whatever number.
    during = mine.kind == "duration" and mine.bound == other.bound
    if not during and bound_holds(mine, other):
        return False
    if rounds(mine.value, other.value) or _of_a_sum(a, b):
        return False
    return not (
        _of_other_lands(a.facts, b.facts)
        or of_different_scope(texts, mine, other)
        or (not a.fate and besides(texts[0], mine) != besides(texts[1], other))
    )


#: Those who do what the others suffer: they are not counted with them.
_FOES = re.compile(
    r"\s(?:[\w-]+\s){0,2}(?:attackers?|gunm[ae]n|militants?|terrorists?|assailants?|suspects?"
    r"|insurgents?|rebels?|jihadists?|extremists?|hijackers?)\b",
    re.I,
)
_MORE = re.compile(r"\s(?:more|others?|further|additional)\b", re.I)
#: "$2 trillion away from": how far two values are apart.
_APART = re.compile(r"\s(?:away|apart|short of)\b")


def _foes(told: Told) -> bool:
    return told.kind == "count" and _FOES.match(told.facts.text, told.fact.end) is not None


def _is_added(told: Told) -> bool:
    """Whether a count comes to another of its kind: "four more boys", not "injured 60 more"."""
    return (
        told.kind == "count"
        and not told.fate
        and _MORE.match(told.facts.text, told.fact.end) is not None
    )


def _of_other_times(first: Facts, second: Facts) -> bool:
    """Whether each sentence names a time that the other does not."""
    return bool(
        missing_dates(first.dates, second.dates) and missing_dates(second.dates, first.dates)
    )


def _of_a_sum(a: Told, b: Told) -> bool:
    """Whether another number makes up the difference: 62 people are 50 passengers and 12 crew."""
    if not isinstance(a.fact, Quantity) or not isinstance(b.fact, Quantity):
        return False
    rest = abs(a.fact.value - b.fact.value)
    return any(
        q.value == rest and q is not a.fact and q is not b.fact and q.unit == a.fact.unit
        for t in (a, b)
        for q in t.facts.quantities
    )


def meet(a: Told, b: Told, width: int = NEAR) -> bool:
    """Whether words right beside the two values, names apart, mean the same or nearly so."""
    mine, theirs = (
        {
            m: w[1]
            for m, w in t.words.items()
            if w[0] <= width and m not in t.named and m not in MOVEMENTS | TIME_ZONES
        }
        for t in (a, b)
    )
    return any(_alike(m, s, o, t) for m, s in mine.items() for o, t in theirs.items())


def _dates(mine: list[Placed], theirs: list[Placed], articles: Articles) -> Iterator[Clash]:
    number = choices(mine, theirs)
    for a in mine:
        for b in theirs:
            alike = [[m for m in side if m.told.edge == a.told.edge] for side in (mine, theirs)]
            if (
                (a.told.edge == b.told.edge or (a.told.kind == "on a day" and number == 1))
                and _of_one_event(a.told, b.told, choices(*alike))
                and _one_date(a.told, b.told)
                and not _told_together(a, b, articles)
            ):
                yield _clash("date", a, b)


#: "the 2022 elections": the year tells one of several apart.
_OF_A_YEAR = re.compile(
    r"\s(?!and\b|or\b|to\b|in\b|at\b|after\b|before\b|when\b|as\b|by\b|for\b"
    r"|on\b|with\b|but\b|was\b|were\b|had\b|has\b|is\b|it\b|the\b|that\b|until\b|from\b|during\b)[a-z]"
)


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
    tied = a.tied, b.tied
    if a.kind in ("on a day", "in a year"):
        tied = a.tied & EVENTS, b.tied & EVENTS
    most = 1 if a.kind == "clock" else MOST_DATES
    if choices <= most and any(
        _alike(m, a.words[m][1], o, b.words[o][1]) for m in tied[0] for o in tied[1]
    ):
        return True
    if a.kind in ("in a year", "clock") and choices <= most and meet(a, b, ADJACENT):
        return True
    edged = a.edge != "" or a.kind == "clock"
    return choices == 1 and edged and not (a.named - TIME_ZONES).isdisjoint(b.named)


def _alike(meaning: str, stem: str, other: str, other_stem: str) -> bool:
    """Whether two telling words mean the same or nearly so."""
    if min(rarity(stem), rarity(other_stem)) < TELLING:
        return False
    return meaning == other or likeness(stem, other_stem) >= TIED_ALIKE


def _names(mine: list[Placed], theirs: list[Placed], articles: Articles) -> Iterator[Clash]:
    number = choices(mine, theirs)
    if number > MOST_NAMES:
        return
    for a in mine:
        for b in theirs:
            role = _one_part(a.told, b.told)
            if role and role.split()[-1] in SHARED_ROLES and number > MOST_SHARED:
                role = None
            if not role and (number > MOST_PLACES or not _one_place(a.told, b.told)):
                continue
            if _may_be_one(a.told, b.told) or _told_together(a, b, articles):
                continue
            yield _clash("name", a, b, role or "")


def _may_be_one(a: Told, b: Told) -> bool:
    mine, other = a.fact, b.fact
    if not isinstance(mine, Name) or not isinstance(other, Name):
        return True
    if any((mine.normal in lands) != (other.normal in lands) for lands in (PLACES, REGIONS)):
        return True
    return may_be_one_name(mine, other) and not _generic(mine, other)


def _generic(mine: Name, other: Name) -> bool:
    """Whether what two names share is a word for a kind of place: "Mount", "Cape"."""
    shared = set(mine.normal.split()) & set(other.normal.split())
    return bool(shared) and shared <= _KINDS_OF_PLACE


def _one_part(a: Told, b: Told) -> str | None:
    """The office or role that two names are told as holding; None where there is none."""
    if not isinstance(a.fact, Name) or not isinstance(b.fact, Name):
        return None
    if _OF.search(a.fact.text) or _OF.search(b.fact.text):
        # "Ada Voss of the Grey Seal"
        return None
    if not (may_hold(a.fact) and may_hold(b.fact)):
        return None
    role = one_role(roles_of(a.facts.text, a.fact), roles_of(b.facts.text, b.fact))
    if role and role.split()[0] not in BODIES and not (_is_whole(a.fact) and _is_whole(b.fact)):
        return None
    return role


def _is_whole(name: Name) -> bool:
    """Whether a name is one of a person as news first gives it: of two words, or with a title."""
    return name.title is not None or len(name.text.split()) > 1


def _kind_of_place(name: Name) -> bool:
    return not _KINDS_OF_PLACE.isdisjoint(name.normal.split())


def _one_place(a: Told, b: Told) -> bool:
    """Whether two names tell where the same thing is or happened."""
    if isinstance(a.fact, Name) and isinstance(b.fact, Name):
        both = _kind_of_place(a.fact) and _kind_of_place(b.fact)
        if both and (meet(a, b) or not a.named.isdisjoint(b.named)):
            return True
    for told in (a, b):
        text, fact = told.facts.text, told.fact
        if not isinstance(fact, Name) or of_a_list(text, fact):
            return False
        if fact.title is not None or "-" in fact.text:
            return False
        if not _PLACE_BEFORE.search(text, max(0, fact.start - 30), fact.start) and not (
            _THE.search(text, 0, fact.start) and _SITE_BEHIND.match(text, fact.end)
        ):
            return False
    return any(_alike(m, a.words[m][1], o, b.words[o][1]) for m in a.tied for o in b.tied)


def _told_together(a: Placed, b: Placed, articles: Articles) -> bool:
    """Whether an article gives both values: then they are of two things, or one corrects itself."""
    for values in articles.values():
        one = values.same(a.told)
        if one:
            other = values.same(b.told)
            if any(x is not y for x in one for y in other):
                return True
    return False


def _clash(slot: str, a: Placed, b: Placed, role: str = "") -> Clash:
    one, other = (
        Value(p.passage, p.told.fact.start, p.told.fact.end, p.told.fact.text) for p in (a, b)
    )
    fate = a.told.fate if a.told.fate == b.told.fate else None
    key = f":people {fate}" if fate else " ".join(sorted(a.told.tied or a.told.words))
    name = role or called(a.told, b.told)
    return Clash(slot, key, one, other, fate=fate is not None, called=name)
