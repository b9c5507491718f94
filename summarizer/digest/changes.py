"""Values that were told before and are other ones now."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from summarizer.digest.edition import Change
from summarizer.digest.told import REWORDED, Told, alike
from summarizer.facts import Quantity, same_quantity

#: Articles that must count what no edition told, before and now: one alone may mean something else.
SUPPORT = 2
#: Kinds of numbers that do not change as counts do, or say too little ("dozens").
_NO_COUNT = frozenset({"ordinal", "age", "magnitude"})


def find_changes(
    told: Sequence[Told], known: Sequence[Told], now: Sequence[Told]
) -> tuple[Change, ...]:
    """What the new articles count otherwise than those before.

    ``told`` are the sentences of past editions, latest first, ``known`` those of the articles the
    last edition rested on, ``now`` those of the new articles. Values are compared by what they
    count: where that is more than a noun ("people killed") it is one thing throughout a story;
    where it is a bare noun ("people") the sentences must say much the same besides. The value is
    that which most articles give, of equals the latest. A value that a past edition told already
    is no change.
    """
    changes = []
    for slot, (quantity, sentence) in _told_slots(told).items():
        if " " in slot:
            old = _value(known, slot, quantity) or (quantity, sentence, 1)
            new = _value(now, slot, quantity)
        else:
            old = (quantity, sentence, 1)
            new = _value(_alike(now, sentence), slot, quantity)
        if new and not _is_told(new[0], slot, told):
            changes += _change(slot, old, new)
    for slot, quantity in _untold_slots(known, told).items():
        known_value, new = _value(known, slot, quantity), _value(now, slot, quantity)
        if known_value and new and min(known_value[2], new[2]) >= SUPPORT:
            changes += _change(slot, known_value, new)
    return tuple(changes)


#: A value, a sentence that gives it, and how many articles count the same thing.
_Value = tuple[Quantity, Told, int]


def _change(slot: str, old: _Value, new: _Value) -> list[Change]:
    if _same(old[0], new[0]):
        return []
    return [Change(slot, figure(old[0]), figure(new[0]), old[1].sources[0], new[1].sources[0])]


def figure(quantity: Quantity) -> str:
    """A count as it stands beside others: in figures where the text spells it out, "ninety-six" as
    "96", unless it is inexact or measures something.
    """
    exact = not quantity.approximate and quantity.unit is None and quantity.upper is None
    if exact and quantity.text.replace("-", "").replace(" ", "").isalpha():
        return f"{quantity.value:,f}"
    return quantity.text


def _same(old: Quantity, new: Quantity) -> bool:
    """Whether a value is still the one before. "At least 11" holds 12, but 12 is news."""
    if old.value == new.value and old.upper == new.upper:
        return True
    rough = {"about", "max"} & {old.bound, new.bound} or "magnitude" in (old.kind, new.kind)
    return bool(rough) and same_quantity(old, new)


def _value(sentences: Iterable[Told], slot: str, like: Quantity) -> _Value | None:
    """The value most articles give, of equals the latest and then the larger."""
    found: dict[str, list[tuple[Quantity, Told]]] = {}
    for sentence in sentences:
        for quantity in sentence.facts.quantities:
            if (quantity.counted, quantity.unit, quantity.kind) == (slot, like.unit, like.kind):
                found.setdefault(f"{quantity.value} {quantity.upper}", []).append(
                    (quantity, sentence)
                )
    if not found:
        return None

    def weight(givers: list[tuple[Quantity, Told]]) -> tuple[int, float, float]:
        return _articles(givers), max(_time(s) for _, s in givers), float(givers[0][0].value)

    best = max(found.values(), key=weight)
    return *best[0], _articles(giver for givers in found.values() for giver in givers)


def _articles(givers: Iterable[tuple[Quantity, Told]]) -> int:
    return len({sentence.sources[0].citation.article for _, sentence in givers})


def _told_slots(told: Sequence[Told]) -> dict[str, tuple[Quantity, Told]]:
    """What was counted, with the value told last."""
    slots: dict[str, tuple[Quantity, Told]] = {}
    for sentence in told:
        for quantity in sentence.facts.quantities:
            if quantity.counted and quantity.kind not in _NO_COUNT and sentence.sources:
                slots.setdefault(quantity.counted, (quantity, sentence))
    return slots


def _untold_slots(known: Sequence[Told], told: Sequence[Told]) -> dict[str, Quantity]:
    """What the articles before counted, and no edition told."""
    slots: dict[str, Quantity] = {}
    for slot, (quantity, _) in _told_slots(known).items():
        if " " in slot:
            slots[slot] = quantity
    return {slot: slots[slot] for slot in slots if slot not in _told_slots(told)}


def _is_told(quantity: Quantity, slot: str, told: Sequence[Told]) -> bool:
    return any(_same(q, quantity) for t in told for q in t.facts.quantities if q.counted == slot)


def _alike(sentences: Sequence[Told], one: Told) -> list[Told]:
    return [s for s in sentences if alike(s.stems, one.stems) >= REWORDED]


def _time(sentence: Told) -> float:
    when = sentence.sources[0].published
    return when.timestamp() if when else 0.0
