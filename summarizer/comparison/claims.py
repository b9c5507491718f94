"""Clashes put together into disagreements: claims with their citations, typed."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from decimal import Decimal

from summarizer.citations import cite_sentence
from summarizer.comparison.alignment import Pair
from summarizer.comparison.both import FURTHEST_TOLLS
from summarizer.comparison.names import names_apart
from summarizer.comparison.naming import UNNAMED, slot_name, with_plural
from summarizer.comparison.parties import authorities, party
from summarizer.comparison.quantities import counts_in
from summarizer.comparison.slot import Clash, Value, text_of
from summarizer.facts import (
    Facts,
    Quantity,
    same_name,
    same_quantity,
)
from summarizer.material import Material
from summarizer.types import Claim, Disagreement, DisagreementKind

#: A report this much later than another may know more. Shorter gaps are the delay of publishing.
LATER = timedelta(minutes=30)
#: From here on a toll by another authority is a newer one rather than a rival one.
DAY = timedelta(hours=18)
_MOVED = re.compile(
    r"\b(?:rose|risen|rises|rising|climbed|increased|revised|updated|corrected|now|so far|latest|"
    r"jumped|grew|grown|fell|fallen|dropped|lowered|raised)\b",
    re.IGNORECASE,
)
_REVISED = re.compile(r"\b(?:revised|updated|corrected|now|so far|latest)\b", re.IGNORECASE)

FactsOf = Callable[[int], Facts]


def disagreements(
    material: Material, pairs: Sequence[Pair], found: Sequence[Clash], facts_in: FactsOf
) -> tuple[Disagreement, ...]:
    """One disagreement for the clashes that share passages and a slot; widely told ones first."""
    pairs_of: dict[int, list[int]] = defaultdict(list)
    for number, pair in enumerate(pairs):
        pairs_of[pair.first].append(number)
        pairs_of[pair.second].append(number)
    out = []
    for group in _together(_by_toll(found, facts_in)):
        values = _values(group)
        if group[0].slot == "number":
            beside = sorted({n for v in values for n in pairs_of[v.passage]})
            values += _agreeing([pairs[n] for n in beside], values, facts_in)
        claims = _claims(material, values, group[0].slot, facts_in)
        if len(claims) > 1:
            kind = _kind(material, group, facts_in)
            if kind == "update":
                claims = tuple(sorted(claims, key=lambda c: (c.as_of is None, c.as_of)))
            out.append(Disagreement(_slot_name(material, group, facts_in), kind, claims))
    return tuple(sorted(out, key=lambda d: (-sum(len(c.citations) for c in d.claims), d.slot)))


def _by_toll(found: Sequence[Clash], facts_in: FactsOf) -> list[Clash]:
    """The clashes, those of one fate with a key for each toll: the earthquake that killed ten is
    not the one that killed 600.
    """
    size = {c: q.value for c in found if c.fate and (q := _quantity(facts_in, c.first))}
    toll: dict[Clash, int] = {}
    for key in {c.key for c in size}:
        number, before = 0, Decimal(0)
        for clash in sorted((c for c in size if c.key == key), key=size.__getitem__):
            number += 0 < before * FURTHEST_TOLLS < size[clash]
            toll[clash], before = number, size[clash]
    return [replace(c, key=f"{c.key} {toll[c]}") if c in toll else c for c in found]


def _together(found: Sequence[Clash]) -> list[list[Clash]]:
    """Clashes joined where they share a value: a passage's words in one slot.

    What became of people ("people killed") is one slot throughout: a story has one toll.
    """
    group_of: dict[object, int] = {}
    groups: dict[int, list[Clash]] = {}
    #: The group that a group was joined to.
    joined: dict[int, int] = {}

    def current(number: int) -> int:
        while number in joined:
            joined[number] = joined.get(joined[number], joined[number])
            number = joined[number]
        return number

    for number, clash in enumerate(found):
        ends = _ends(clash)
        touched = sorted({current(group_of[e]) for e in ends if e in group_of})
        group = groups.pop(touched[0]) if touched else []
        for other in touched[1:]:
            group += groups.pop(other)
        groups[number] = group
        group.append(clash)
        joined.update(dict.fromkeys(touched, number))
        group_of.update(dict.fromkeys(ends, number))
    return [groups[g] for g in sorted(groups)]


def _ends(clash: Clash) -> list[object]:
    ends: list[object] = [(v.passage, v.start, v.end) for v in (clash.first, clash.second)]
    return [*ends, clash.key] if clash.fate else ends


def _values(group: Iterable[Clash]) -> list[Value]:
    return list(dict.fromkeys(v for c in group for v in (c.first, c.second)))


def _agreeing(pairs: Sequence[Pair], values: Sequence[Value], facts_in: FactsOf) -> list[Value]:
    """Values of further passages that are aligned with one of these and give the same number."""
    known = {v.passage: v for v in values}
    out: dict[int, Value] = {}
    for pair in pairs:
        for here, there in ((pair.first, pair.second), (pair.second, pair.first)):
            if here not in known or there in known or there in out:
                continue
            mine = _quantity(facts_in, known[here])
            for other in facts_in(there).derived(counts_in):
                if mine and other.counted == mine.counted and _equal(mine, other):
                    out[there] = Value(there, other.start, other.end, other.text)
    return [out[p] for p in sorted(out)]


def _claims(
    material: Material, values: Sequence[Value], slot: str, facts_in: FactsOf
) -> tuple[Claim, ...]:
    """One claim a value, citing every sentence that gives it; the most widely told first."""
    alike: list[list[Value]] = []
    for value in values:
        for group in alike:
            if _same(facts_in, value, group[0], slot):
                group.append(value)
                break
        else:
            alike.append([value])
    claims = []
    for group in alike:
        sentences = sorted(
            {s for v in group for s in material.passages[v.passage].sentences},
            key=lambda s: (
                (_published(material, s) or datetime.max.replace(tzinfo=None)).timestamp()
                if _published(material, s)
                else float("inf")
            ),
        )
        times = [t for s in sentences if (t := _published(material, s)) is not None]
        speakers = [p for v in group for p in facts_in(v.passage).derived(authorities)]
        claims.append(
            Claim(
                value=_worded(group[0], slot),
                citations=tuple(cite_sentence(material, s) for s in sentences),
                as_of=min(times) if times else None,
                attribution=speakers[0] if len(set(speakers)) == 1 else None,
            )
        )
    return tuple(sorted(claims, key=lambda c: (-len(c.citations), c.value)))


def _worded(value: Value, slot: str) -> str:
    """The value as it stands inside a sentence: a number that is spelled out begins small."""
    if slot == "negation":
        return " ".join(value.text.split())
    text = _trimmed(value)
    if slot == "number" and text.replace("-", "").replace(" ", "").isalpha():
        return text[:1].lower() + text[1:]
    return text


def _trimmed(value: Value) -> str:
    """The value without a full stop that may end its sentence: "5 May." is "5 May"."""
    text = " ".join(value.text.split())
    return text.rstrip(".,;") if not re.search(r"\b\w\.\w\.$", text) else text


def _same(facts_in: FactsOf, a: Value, b: Value, slot: str) -> bool:
    if slot == "number":
        mine, other = _quantity(facts_in, a), _quantity(facts_in, b)
        return mine is not None and other is not None and _equal(mine, other)
    if slot == "name":
        return same_name(a.text, b.text)
    return a.text.casefold() == b.text.casefold()


def _equal(a: Quantity, b: Quantity) -> bool:
    return same_quantity(a, b) and a.value == b.value and a.bound == b.bound


def _quantity(facts_in: FactsOf, value: Value) -> Quantity | None:
    counts = facts_in(value.passage).derived(counts_in)
    return next((q for q in counts if q.start == value.start), None)


def _kind(material: Material, group: Sequence[Clash], facts_in: FactsOf) -> DisagreementKind:
    if all(c.rounding for c in group):
        return "rounding"
    clash = group[0]
    first, second = facts_in(clash.first.passage), facts_in(clash.second.passage)
    if clash.slot == "number":
        named_apart = names_apart(first, second) and names_apart(second, first)
        if named_apart and not clash.called:
            return "scope"
        if clash.fate and _is_update(material, clash, facts_in, least=DAY):
            return "update"
        speakers = [f.derived(authorities) for f in (first, second)]
        if all(speakers) and not any(same_name(a, b) for a in speakers[0] for b in speakers[1]):
            return "estimate"
    return "update" if _is_update(material, clash, facts_in) else "contradiction"


def _is_update(
    material: Material, clash: Clash, facts_in: FactsOf, *, least: timedelta = LATER
) -> bool:
    """Whether the later report gives the moving count, or says that something moved."""
    times = [_earliest(material, v.passage) for v in (clash.first, clash.second)]
    if times[0] is None or times[1] is None or abs(times[0] - times[1]) < least:
        return False
    earlier, later = (
        (clash.first, clash.second) if times[0] < times[1] else (clash.second, clash.first)
    )
    text = material.sentences[material.passages[later.passage].sentences[0]].text
    before, after = _quantity(facts_in, earlier), _quantity(facts_in, later)
    # "Rose 7.1%" is how far something moved, and moves no more.
    rate = after is not None and after.unit == "%"
    if clash.fate or (_REVISED if rate else _MOVED).search(text):
        return True
    return bool(
        before and after and before.unit is None and before.counted and after.value > before.value
    )


def _earliest(material: Material, passage: int) -> datetime | None:
    times = [t for s in material.passages[passage].sentences if (t := _published(material, s))]
    return min(times) if times else None


def _published(material: Material, sentence: int) -> datetime | None:
    return material.documents[material.sentences[sentence].document].article.published


def _slot_name(material: Material, group: Sequence[Clash], facts_in: FactsOf) -> str:
    """What the values are of, in the words of the first source."""
    clash = next((c for c in group if not c.called), group[0])
    if clash.called:
        return clash.called
    value, text = clash.first, text_of(material, clash.first.passage)
    quantity = _quantity(facts_in, value) if clash.slot == "number" else None
    if clash.fate and quantity and quantity.counted:
        return with_plural(quantity.counted, text)
    facts = facts_in(value.passage)
    speakers = [(a.speaker_start, a.speaker_end) for a in facts.attributions if party(facts, a)]
    other = text_of(material, clash.second.passage)
    name = slot_name(text, other, (value.start, value.end), clash.slot, speakers)
    return quantity.counted if name == UNNAMED and quantity and quantity.counted else name
