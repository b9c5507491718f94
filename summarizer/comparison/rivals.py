"""Clashes between values of one thing that articles tell in sentences of their own.

Two sentences of one event hardly share their words when two newsrooms write them. What tells that
both give a value of the same thing is more than the sentences: each article gives a value that the
other one does not have; of its kind there are few; what stands right beside it means the same; and
no article of the set gives both.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from functools import cache

from summarizer.comparison.calling import called
from summarizer.comparison.differing import may_differ
from summarizer.comparison.names import names_apart
from summarizer.comparison.nametypes import type_of
from summarizer.comparison.onething import (
    LEAST,
    Choice,
    choices,
    has_common_ground,
    likely,
    load_model,
    that_matter,
    told_as,
)
from summarizer.comparison.opposites import of_two_events
from summarizer.comparison.pairing import Pairs
from summarizer.comparison.resemblance import FAMILIES, FEATURES
from summarizer.comparison.roles import is_deputy
from summarizer.comparison.scope import (
    of_different_groups,
    of_different_items,
    of_other_things,
    with_another_head,
)
from summarizer.comparison.slot import Clash, Value
from summarizer.comparison.told import content_words
from summarizer.comparison.values import Placed, values_of
from summarizer.facts import (
    Facts,
    Name,
    missing_dates,
    missing_quantities,
)
from summarizer.material import Material

#: Share of the words of two sentences (Jaccard) from which :mod:`.slots` compares them.
MUCH_ALIKE = 0.5
MANY_WORDS = 4
#: And from which they are told in like words.
LIKE = 0.3
#: Likeness in meaning under which sentences of two days hardly date the same.
LEAST_MEANING = 0.22
#: Articles up to which the limits hold as they are.
FEW = 4


def rival_values(material: Material, facts_in: Callable[[int], Facts]) -> list[Clash]:
    model = load_model()
    pairs = Pairs(material, values_of(material, facts_in), facts_in)
    values = pairs.values

    @cache
    def differ(first: int, second: int) -> bool:
        return may_differ(values[first].told, values[second].told)

    pairs.keep(that_matter(pairs, differ))
    scores = {f: model.pair[f].score(pairs.features[f]) for f in FAMILIES}
    found: dict[tuple[int, int, int, int], Clash] = {}
    sole = _sole_tolls(pairs)
    articles = len(frozenset().union(*(v.documents for v in values)))
    for of, chosen in choices(pairs, scores, differ).items():
        chances = likely(model.choice[of], chosen, pairs.features[of])
        for choice, chance in zip(chosen, chances.tolist(), strict=True):
            told = dict(zip(FEATURES[of], pairs.features[of][choice.row].tolist(), strict=True))
            least = among(articles, LEAST[told_as(of, values[choice.first].told.kind, told)])
            if (choice.first, choice.second) not in sole and chance < least:
                continue
            if (clash := clash_of(of, pairs, choice, facts_in)) is not None:
                a, b = clash.first, clash.second
                found[a.passage, a.start, b.passage, b.start] = clash
    slots: dict[tuple[int, int], set[str]] = defaultdict(set)
    for (one, _, other, _), clash in found.items():
        slots[one, other].add(clash.slot)
    # What differs in the day or the person as well is something else that happened.
    return [found[k] for k in sorted(found) if len(slots[k[0], k[2]]) == 1]


def clash_of(
    of: str, pairs: Pairs, choice: Choice, facts_in: Callable[[int], Facts]
) -> Clash | None:
    """What two values that are likely of one thing clash in; None where the rules hold it back."""
    first, second = pairs.values[choice.first], pairs.values[choice.second]
    if of == "name" and not (
        has_common_ground(choice) and (_is_of_a_type(first) or _is_of_a_type(second))
    ):
        return None
    if of == "date":
        told = dict(zip(FEATURES[of], pairs.features[of][choice.row].tolist(), strict=True))
        unlike = told["other_event"] or (told["day"] and told["meaning"] < LEAST_MEANING)
        if unlike and not told["tied_least"]:
            # "The trains ran late", "buses were held up": nothing that happened is the same.
            return None
    if of == "name" and _is_deputy(first) != _is_deputy(second):
        return None
    a, b = sorted((first, second), key=lambda v: (v.passage, v.told.fact.start))
    clash = _clash(of, a, b)
    hidden = _told_of_others(clash, facts_in(a.passage), facts_in(b.passage))
    return None if hidden else clash


def among(articles: int, least: float) -> float:
    """A limit that was read off sets of two to four articles, for a set of so many.

    Of twice as many articles every value has twice as many others beside it by chance, so that the
    odds that the best of them is of the same thing are half as good.
    """
    odds = least / (1 - least) * max(1.0, articles / FEW)
    return odds / (1 + odds)


def _is_of_a_type(value: Placed) -> bool:
    """Whether what stands beside a name says if it is a person's, a place's or a body's."""
    return not isinstance(value.told.fact, Name) or any(type_of(value.told))


def _is_deputy(value: Placed) -> bool:
    fact = value.told.fact
    return isinstance(fact, Name) and is_deputy(value.told.facts.text, fact)


def _sole_tolls(pairs: Pairs) -> set[tuple[int, int]]:
    """Pairs of numbers for one fate of people, of which each of their articles gives no other."""
    of_fate: dict[tuple[int, str], set[int]] = defaultdict(set)
    for number, value in enumerate(pairs.values):
        if value.told.fate:
            for document in value.documents:
                of_fate[document, value.told.fate].add(int(pairs.label[number]))
    sole = {
        number
        for number, value in enumerate(pairs.values)
        if value.told.fate
        and all(len(of_fate[document, value.told.fate]) == 1 for document in value.documents)
    }
    return {
        (first, second)
        for first, second in zip(*(v.tolist() for v in pairs.family["number"]), strict=True)
        if first in sole
        and second in sole
        and pairs.values[first].told.fate == pairs.values[second].told.fate
    }


def _told_of_others(clash: Clash, first: Facts, second: Facts) -> bool:
    """Whether two sentences tell of two things, are so much alike that they are compared word by
    word elsewhere, or are like one another and differ in the day, a number or the people besides.
    """
    texts = first.text, second.text
    one, other = clash.first, clash.second
    spans = (one.start, one.end), (other.start, other.end)
    if clash.fate and of_different_groups(texts):
        return True
    if of_other_things(texts, spans) or (clash.slot != "number" and of_two_events(texts, spans)):
        return True
    mine, theirs = ({w.meaning for w in f.derived(content_words)} for f in (first, second))
    alike = len(mine & theirs) / len(mine | theirs) if mine | theirs else 0.0
    if alike < LIKE:
        return False
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


def _clash(slot: str, a: Placed, b: Placed) -> Clash:
    one, other = (
        Value(p.passage, p.told.fact.start, p.told.fact.end, p.told.fact.text) for p in (a, b)
    )
    fate = a.told.fate if a.told.fate == b.told.fate else None
    key = f":people {fate}" if fate else " ".join(sorted(a.told.tied or a.told.words))
    return Clash(slot, key, one, other, fate=fate is not None, called=called(a.told, b.told))
