"""Values that one article gives both: they are of two things, or one took the other's place."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence

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
    told = _Told(material, facts_in)

    def holds(clash: Clash) -> bool:
        mine, other = (_fact(clash.slot, v, facts_in) for v in (clash.first, clash.second))
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
        return told.by(clash.slot, mine).isdisjoint(told.by(clash.slot, other))

    return [c for c in clashes if holds(c)]


class _Told:
    """Which articles tell a value, found by what equal ones have in common."""

    def __init__(self, material: Material, facts_in: FactsOf) -> None:
        self._material, self._facts_in = material, facts_in
        self._slots: dict[str, dict[Hashable, list[tuple[Fact, int]]]] = {}

    def by(self, slot: str, mine: Fact) -> set[int]:
        """The articles, by number, that tell it."""
        if slot not in self._slots:
            self._slots[slot] = self._read(slot)
        found = self._slots[slot]
        return {
            sentence.document
            for key in _keys(mine)
            for fact, passage in found.get(key, ())
            if _same(mine, fact)
            for s in self._material.passages[passage].sentences
            for sentence in [self._material.sentences[s]]
        }

    def _read(self, slot: str) -> dict[Hashable, list[tuple[Fact, int]]]:
        found: dict[Hashable, list[tuple[Fact, int]]] = {}
        for passage in range(len(self._material.passages)):
            for fact in _READ[slot](self._facts_in(passage)):
                for key in _keys(fact):
                    found.setdefault(key, []).append((fact, passage))
        return found


def _keys(fact: Fact) -> set[Hashable]:
    """Facts that are the same have one of these in common."""
    if isinstance(fact, Quantity):
        return {(fact.value, fact.upper)}
    if isinstance(fact, DateMention):
        return {fact.label, (fact.interval, fact.clock)}
    words = fact.normal.split()
    return {fact.normal, *words, "".join(word[0] for word in words)}


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
