"""Numbers that two aligned sentences give for one thing and that cannot both be true."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from summarizer.comparison.ages import is_age
from summarizer.comparison.alignment import Pair, in_country
from summarizer.comparison.scope import (
    of_different_items,
    of_different_scope,
    of_different_years,
    with_another_head,
)
from summarizer.comparison.slot import (
    SAME_SENTENCE,
    SIMILAR_FOR,
    Clash,
    Value,
    beside,
    days_apart,
    near,
)
from summarizer.facts import Facts, Quantity, missing_dates, missing_quantities, same_slot
from summarizer.material import Material
from summarizer.text.meanings import meanings

#: Counts below this are not rounded without saying so: nobody tells of 10 dead where 14 are.
LEAST_ROUNDED = 100
#: How far a number may lie beyond a bound that it keeps: nobody writes "at least 30" of 60.
BEYOND_BOUND = Decimal("1.5")
_OF_THE = re.compile(r"\s+of\s(?:the|those|its|their)\s")
_MORE = re.compile(r"\smore\b")
#: Those that may stand far from the number, and say the same of it there.
_FROM_AFAR = frozenset("first initially originally previous previously earlier average".split())
_FATES = frozenset(
    "killed injured missing arrested displaced rescued infected hospitalised charged".split()
)
#: Words that count something besides what was counted before.
_BESIDES = re.compile(
    r"\b(?:another|additional|more|further|others?|each|per|average|remaining|"
    r"first(?! (?:half|quarter|six|three|nine)\b)|initially|"
    r"originally|previous(?:ly)?(?! (?:un|known))|earlier|"
    r"(?:than|in|from) last (?:year|month|week)|a year ago|compared|up from)\b",
    re.IGNORECASE,
)


#: Nouns for one thing that :mod:`.text.meanings` keeps apart.
_LIKE_THINGS = [{"shop", "store"}, {"job", "post"}, {"flight", "departure"}, {"seat", "place"}]


def numbers_apart(
    material: Material, pair: Pair, texts: tuple[str, str], first: Facts, second: Facts
) -> list[Clash]:
    counts, others = first.derived(_with_wholes), second.derived(_with_wholes)
    left, right = missing_quantities(counts, others), missing_quantities(others, counts)
    if not left or not right:
        return []
    if of_different_years(
        missing_dates(first.dates, second.dates), missing_dates(second.dates, first.dates)
    ):
        return []
    out = []
    for mine in left:
        rivals = [r for r in right if _same_question(pair, mine, r)]
        if len(rivals) != 1:
            continue
        other = rivals[0]
        back = [q for q in left if _same_question(pair, q, other)]
        fate = _fate(mine)
        sole = _sole(first, second, mine)
        slot = "fate" if fate else "sole" if sole else "number"
        if len(back) != 1 or not near(pair, slot):
            continue
        if not fate and not beside(pair, texts, mine, other, sole=sole):
            continue
        if (
            slot == "sole"
            and pair.similarity < SIMILAR_FOR["number"]
            and not _names_meet(first, second)
        ):
            continue
        if _besides_in_one(texts, mine, other):
            continue
        if bound_holds(mine, other) and not (fate and days_apart(material, pair)):
            continue
        if of_different_scope(texts, mine, other):
            continue
        if not fate and (with_another_head(texts) or of_different_items(texts)):
            continue
        key = f"{mine.unit or ''}:{mine.counted or other.counted or ''}"
        out.append(
            Clash(
                "number",
                key,
                Value(pair.first, mine.start, mine.end, mine.text),
                Value(pair.second, other.start, other.end, other.text),
                rounding=is_rounded(mine, other),
                fate=fate,
            )
        )
    return out


def _with_wholes(facts: Facts) -> tuple[Quantity, ...]:
    """The counts of a sentence: "nine of the 14 judges" counts nine judges."""
    counts = facts.derived(counts_in)
    out, wholes = list(counts), set()
    for number, (part, whole) in enumerate(pairwise(counts)):
        counts_nothing = part.counted is None and part.unit is None and part.kind == "number"
        if counts_nothing and _OF_THE.fullmatch(facts.text, part.end, whole.start):
            out[number] = replace(part, counted=whole.counted)
            wholes.add(number + 1)
    return tuple(q for number, q in enumerate(out) if number not in wholes)


def counts_apart(first: Facts, second: Facts) -> bool:
    """Whether two sentences give different numbers in one unit, or of one thing that is counted."""
    counts, others = first.derived(counts_in), second.derived(counts_in)
    left, right = missing_quantities(counts, others), missing_quantities(others, counts)
    return any(
        same_slot(a, b) and a.kind == b.kind and (a.unit or a.counted)
        for a in left
        for b in right
        if a.kind != "ordinal"
    )


def _sole(first: Facts, second: Facts, mine: Quantity) -> bool:
    """Whether both sentences have one number in this unit, or one that counts this."""

    def alike(facts: Facts) -> int:
        same = [
            q for q in facts.derived(_with_wholes) if q.kind == mine.kind and q.unit == mine.unit
        ]
        return len(same) if mine.unit else sum(q.counted in (mine.counted, None) for q in same)

    return alike(first) == alike(second) == 1


def _names_meet(first: Facts, second: Facts) -> bool:
    """Whether two sentences have a name in common, or one has none; a capital is its country."""
    mine, others = ({in_country(n.normal) for n in f.names} for f in (first, second))
    return not mine or not others or not mine.isdisjoint(others)


def bound_holds(mine: Quantity, other: Quantity) -> bool:
    """Whether one is a bound, "at least 30", that the other keeps without going far beyond."""
    for bound, exact in ((mine, other), (other, mine)):
        if bound.bound == "min" and bound.value <= exact.value <= bound.value * BEYOND_BOUND:
            return True
        if bound.bound == "max" and bound.value / BEYOND_BOUND <= exact.value <= bound.value:
            return True
    return False


_LIVES_BEFORE = re.compile(r"\b(?:claim|cost|took|take)(?:ed|s|ing|en)?\s(?:\w+\s){0,3}$", re.I)


_LIVES = re.compile(r"\s(?:\w+\s)?lives\b", re.I)


_TOLL = re.compile(
    r"\b(?:death toll|number of (?:people|victims|deaths)(?: known to have)?"
    r"(?: died| dead| killed| who (?:have )?died)?)\b[^.;]{0,60}?\b(?:to|at|of|is|was|reached)\s+$",
    re.I,
)


_DIED = re.compile(r"toll|deaths|died|dead|killed", re.I)


_MISSING = re.compile(r"\s(?:\w+\s){0,3}(?:missing|unaccounted)\b", re.I)


def counts_in(facts: Facts) -> tuple[Quantity, ...]:
    """:func:`counts_of` a whole sentence."""
    return tuple(counts_of(facts.text, facts.quantities))


def counts_of(text: str, quantities: Sequence[Quantity]) -> list[Quantity]:
    """Quantities with tolls told in other ways read as people killed or missing, and without vague
    magnitudes: "claimed 14 lives", "the number of people killed rose to 14", "14 are missing".

    "Thousands" could be any of the other sentence's numbers: it is compared with none.
    """
    out = []
    for quantity in quantities:
        if quantity.kind != "magnitude":
            plain = replace(quantity, counted=None) if quantity.counted else quantity
            if is_age(text, plain):
                # "was 87 when she died"
                out.append(replace(plain, kind="age"))
                continue
            counted = _toll(text, quantity)
            same = counted == quantity.counted
            out.append(quantity if same else replace(quantity, counted=counted))
    return out


def _toll(text: str, quantity: Quantity) -> str | None:
    """What a quantity counts."""
    if quantity.unit is not None or quantity.kind != "number":
        return quantity.counted
    near = max(0, quantity.start - 90)
    if _LIVES.match(text, quantity.end) and _LIVES_BEFORE.search(text, near, quantity.start):
        return "people killed"
    if quantity.counted is None:
        said = _TOLL.search(text, near, quantity.start)
        if said is not None and _DIED.search(said.group()):
            return "people killed"
        if _MISSING.match(text, quantity.end):
            return "people missing"
    return quantity.counted


def _same_question(pair: Pair, mine: Quantity, other: Quantity) -> bool:
    """Whether both count the same, or measure in one unit; what stands around them comes later."""
    if _of_like_things(mine, other):
        # "26 shops", "62 stores"
        return pair.similarity >= SIMILAR_FOR["number"]
    if not same_slot(mine, other) or mine.kind != other.kind:
        return False
    if mine.kind in ("ordinal", "multiple", "fraction", "magnitude"):
        return False
    if mine.unit is None and mine.kind != "age":
        # "18 miners" and "18 miners rescued" count the same only where the sentences do.
        if not mine.counted or not other.counted:
            # "seven species", "nine previously unknown species"
            said = mine.counted or other.counted
            return said is not None and pair.similarity >= SAME_SENTENCE
        # People are counted for many things in one story.
        anybody = mine.counted.split()[0] == "people"
        least = SIMILAR_FOR["people" if anybody else "number"]
        return mine.counted == other.counted or pair.similarity >= least
    return True


def _of_like_things(mine: Quantity, other: Quantity) -> bool:
    """Whether two numbers count things by two words for them."""
    if mine.unit or other.unit or mine.kind != other.kind or not mine.counted or not other.counted:
        return False
    one, two = mine.counted, other.counted
    if " " in one or " " in two or one == two:
        return False
    return meanings(one) == meanings(two) or {one, two} in _LIKE_THINGS


def _fate(quantity: Quantity) -> bool:
    """Whether it counts what became of people."""
    return bool(quantity.counted) and not _FATES.isdisjoint((quantity.counted or "").split())


def besides(text: str, fact: Quantity) -> bool:
    return bool(_besides(text, fact))


def _besides_in_one(texts: tuple[str, str], mine: Quantity, other: Quantity) -> bool:
    """Whether just one of the numbers comes to another; "more pay" and "a rise in pay" are one."""
    plain = texts[0].replace(" opening ", " first "), texts[1].replace(" opening ", " first ")
    found = [_besides(t, f) for t, f in zip(texts, (mine, other), strict=True)]
    for side, fact in enumerate((mine, other)):
        if fact.unit == "%" and _MORE.match(texts[side], fact.end):
            found[side].discard("more")
    if bool(found[0]) == bool(found[1]):
        return False
    # What both sentences speak of, further off in the one: "the first phase".
    elsewhere = [{m.group().casefold() for m in _BESIDES.finditer(t)} & _FROM_AFAR for t in plain]
    return not (found[0] <= elsewhere[1] and found[1] <= elsewhere[0])


def _besides(text: str, fact: Quantity) -> set[str]:
    near = text[max(0, fact.start - 40) : fact.end + 20]
    return {m.group().casefold() for m in _BESIDES.finditer(near)}


def is_rounded(mine: Quantity, other: Quantity) -> bool:
    """Whether one of two numbers may be the other in fewer figures; no age is, and no small exact
    count.
    """
    if "age" in (mine.kind, other.kind):
        return False
    inexact = mine.approximate or other.approximate
    small = mine.unit is None and max(mine.value, other.value) < LEAST_ROUNDED
    return (inexact or not small) and rounds(mine.value, other.value)


def rounds(a: Decimal, b: Decimal) -> bool:
    """Whether one value is the other rounded to the figures it shows: 1.02 million, 1,022,000."""
    if not a or not b:
        return False
    for exact, rounded in ((a, b), (b, a)):
        figures = len(rounded.normalize().as_tuple().digits)
        if figures < len(exact.normalize().as_tuple().digits):
            shift = exact.adjusted() - figures + 1
            if exact.scaleb(-shift).to_integral_value() == rounded.scaleb(-shift):
                return True
    return False
