"""Values that one article gives both: they are of two things, or one took the other's place."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from summarizer.comparison.alignment import Pair
from summarizer.comparison.quantities import counts_in
from summarizer.comparison.slot import SAME_SENTENCE, Clash, Value
from summarizer.facts import DateMention, Facts, Name, Quantity, same_name, same_slot
from summarizer.material import Material

Fact = Quantity | DateMention | Name
FactsOf = Callable[[int], Facts]

#: Tolls of one event that an article gives both, the old one and the new one, are hardly further
#: apart than this many times; nor are any two numbers of one thing than that many.
FURTHEST_TOLLS = 4
FURTHEST = 20


def of_one_thing(
    material: Material, pairs: Sequence[Pair], clashes: list[Clash], facts_in: FactsOf
) -> list[Clash]:
    """The clashes whose two values no article gives both.

    An article that tells of one player's 20 points and another's 16 knows that they are two
    counts. Days stand in every article beside others; of two sentences that say the same a
    different day counts all the same.
    """
    if not clashes:
        return []
    alike = {(p.first, p.second): p.similarity for p in pairs}
    articles: dict[int, list[Facts]] = {}
    for number, passage in enumerate(material.passages):
        for document in {material.sentences[s].document for s in passage.sentences}:
            articles.setdefault(document, []).append(facts_in(number))

    def holds(clash: Clash) -> bool:
        ends = [_fact(clash.slot, v, facts_in) for v in (clash.first, clash.second)]
        mine, other = ends
        if mine is None or other is None:
            return True
        if isinstance(mine, Quantity) and isinstance(other, Quantity):
            apart = _times_apart(mine, other)
            if apart > FURTHEST:
                return False
            if clash.fate and apart <= FURTHEST_TOLLS:
                return True
        if clash.slot == "date":
            similarity = alike.get((clash.first.passage, clash.second.passage), 0.0)
            if similarity >= SAME_SENTENCE:
                return True
        return not any(_tells_both(clash.slot, mine, other, a) for a in articles.values())

    return [c for c in clashes if holds(c)]


def _tells_both(slot: str, mine: Fact, other: Fact, article: list[Facts]) -> bool:
    told = [fact for facts in article for fact in _READ[slot](facts)]
    return any(_same(mine, fact) for fact in told) and any(_same(other, fact) for fact in told)


def _fact(slot: str, value: Value, facts_in: FactsOf) -> Fact | None:
    if slot not in _READ:
        return None
    return next((f for f in _READ[slot](facts_in(value.passage)) if f.start == value.start), None)


def _same(mine: Fact, other: Fact) -> bool:
    if isinstance(mine, Quantity) and isinstance(other, Quantity):
        return (mine.value, mine.upper) == (other.value, other.upper) and same_slot(mine, other)
    if isinstance(mine, DateMention) and isinstance(other, DateMention):
        same_day = mine.interval is not None and mine.interval == other.interval
        return mine.label == other.label or (same_day and mine.clock == other.clock)
    if isinstance(mine, Name) and isinstance(other, Name):
        return mine.normal == other.normal or same_name(mine.text, other.text)
    return False


def _times_apart(mine: Quantity, other: Quantity) -> float:
    low, high = sorted((abs(float(mine.value)), abs(float(other.value))))
    return high / low if low else 1.0


_READ: dict[str, Callable[[Facts], tuple[Fact, ...]]] = {
    "number": lambda facts: facts.derived(counts_in),
    "date": lambda facts: facts.dates,
    "name": lambda facts: facts.names,
}
