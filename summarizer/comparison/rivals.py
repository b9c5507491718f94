"""Clashes between values of one thing that articles tell in sentences of their own.

Two sentences of one event hardly share their words when two newsrooms write them. What tells that
both give a value of the same thing is more than the sentences: each article gives a value that the
other one does not have; of its kind there are few; what stands right beside it means the same; and
no article of the set gives both.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from itertools import combinations

from summarizer.comparison.calling import called
from summarizer.comparison.names import names_apart
from summarizer.comparison.rival_dates import rival_dates
from summarizer.comparison.rival_names import rival_names
from summarizer.comparison.rival_numbers import rival_numbers
from summarizer.comparison.scope import (
    of_different_groups,
    of_different_items,
    with_another_head,
)
from summarizer.comparison.slot import Clash, Value
from summarizer.comparison.told import content_words
from summarizer.comparison.values import Placed, Values, placed
from summarizer.facts import (
    Facts,
    Quantity,
    missing_dates,
    missing_quantities,
)
from summarizer.material import Material

#: Share of the words of two sentences (Jaccard) from which :mod:`.slots` compares them.
MUCH_ALIKE = 0.5
MANY_WORDS = 4
#: And from which they are told in like words.
LIKE = 0.3
Articles = Mapping[int, Values]


def rival_values(material: Material, facts_in: Callable[[int], Facts]) -> list[Clash]:
    articles = placed(material, facts_in)
    found: dict[tuple[int, int, int, int], Clash] = {}
    for first, second in combinations(sorted(articles), 2):
        here, there = articles[first], articles[second]
        for kind in here.kinds_in_both(there):
            mine, theirs = here.lacked_by(there, kind), there.lacked_by(here, kind)
            for clash in _of_kind(kind, mine, theirs, articles) if mine and theirs else ():
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


def _of_kind(
    kind: str, mine: list[Placed], theirs: list[Placed], articles: Articles
) -> Iterator[Clash]:
    if kind == "":
        return
    if kind == "name":
        for a, b, role in rival_names(mine, theirs):
            if not _told_together(a, b, articles):
                yield _clash("name", a, b, role)
        return
    is_number = isinstance(mine[0].told.fact, Quantity)
    for a, b in (rival_numbers if is_number else rival_dates)(mine, theirs):
        if not _told_together(a, b, articles):
            yield _clash("number" if is_number else "date", a, b)


def _told_together(a: Placed, b: Placed, articles: Articles) -> bool:
    """Whether an article gives both values: then they are of two things, or one corrects itself."""
    return any(values.tell_both(a, b) for values in articles.values())


def _clash(slot: str, a: Placed, b: Placed, role: str = "") -> Clash:
    one, other = (
        Value(p.passage, p.told.fact.start, p.told.fact.end, p.told.fact.text) for p in (a, b)
    )
    fate = a.told.fate if a.told.fate == b.told.fate else None
    key = f":people {fate}" if fate else " ".join(sorted(a.told.tied or a.told.words))
    name = role or called(a.told, b.told)
    return Clash(slot, key, one, other, fate=fate is not None, called=name)
