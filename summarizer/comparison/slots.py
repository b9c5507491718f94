"""Slots that two aligned sentences both fill, with values that cannot both be true."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from difflib import SequenceMatcher

from summarizer.comparison.alignment import Pair, in_country, topical_stems
from summarizer.comparison.scope import (
    may_be_one_time,
    of_different_groups,
    of_different_items,
    of_different_scope,
    of_different_years,
    of_saying,
    with_another_head,
)
from summarizer.facts import (
    DateMention,
    Facts,
    Name,
    Quantity,
    missing_dates,
    missing_names,
    missing_quantities,
    same_slot,
)
from summarizer.facts.gazetteer import PLACES
from summarizer.types import Material

#: Least similarity (see ``alignment``) for each type of slot. A count of the same people is told
#: by what it counts; a name in the same place of a sentence only by the rest of that sentence.
SIMILAR_FOR = {
    "fate": 0.32, "sole": 0.44, "number": 0.5, "people": 0.65, "date": 0.5, "edge date": 0.4,
    "role": 0.4, "name": 0.5, "negation": 0.75,
}  # fmt: skip
#: Least number of topical words that two sentences share to be about one detail.
SHARED_FOR = {
    "fate": 2,
    "sole": 3,
    "number": 3,
    "date": 3,
    "edge date": 3,
    "edge": 5,
    "role": 3,
    "name": 4,
    "negation": 4,
}
#: Likeness of two sentences from which a value needs no like words beside it: the sentences say
#: the same, in another order perhaps.
SAME_SENTENCE = 0.65
#: Least share of words (Dice) that two sentences have in common beside a differing name: where the
#: name stands between the same words, and where it does not.
SAME_BUT_NAME = 0.65
SAME_SENTENCE_BUT_NAME = 0.8
#: The same where the names stand among like words: this many of them, and half of the fewer.
SAME_STORY_BUT_NAME = 0.5
LEAST_ROLE_WORDS = 3
#: Least share of the words around one value that stand around the other too.
SAME_CONTEXT = 0.5
#: The same where each sentence has one number of the kind: there is no other to mistake it for.
SAME_CONTEXT_OF_SOLE = 0.25
#: How far a number may lie beyond a bound that it keeps: nobody writes "at least 30" of 60.
BEYOND_BOUND = Decimal("1.5")
#: Words on each side that make the context of a value.
_WINDOW = 6
#: Least likeness (Ratcliff & Obershelp) of two spellings of one name: "Lukashenko", "Lukashenka"
#: have 0.9, "Brandt" and "Brand" 0.91, "Holm" and "Lund" 0.
SPELLED_ALIKE = 0.85
_SHORTEST_RESPELLED = 5
#: Capitalised, and no names.
_SCALES = frozenset(("celsius", "fahrenheit", "kelvin", "richter"))
_FATES = frozenset(
    "killed injured missing arrested displaced rescued infected hospitalised charged".split()
)
_OF_PLACE = frozenset("in near outside at off to for from over as by".split())
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
#: Sentences that every article has, about somebody else each time.
_STOCK = re.compile(r"\b(?:comment|contributed to this|told (?:the )?\w+ that)\b", re.IGNORECASE)
_FIRST_PERSON = re.compile(r"\b(?:I|me|my|we|us|our)\b")
#: Words that count something besides what was counted before.
_BESIDES = re.compile(
    r"\b(?:another|additional|more|further|others?|each|per|average|remaining|first|initially|"
    r"originally|previous(?:ly)?|earlier|(?:than|in|from) last (?:year|month|week)|a year ago|"
    r"compared|up from)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Value:
    """What a passage puts into a slot; the span is into its kept sentence's text."""

    passage: int
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Clash:
    """Two values of one slot that differ."""

    #: "number", "date", "name" or "negation".
    slot: str
    #: What the slot is of, normalised, so that clashes about one thing can be put together.
    key: str
    first: Value
    second: Value
    #: Whether the values may differ by rounding only.
    rounding: bool = False
    #: Whether it counts what became of people: killed, injured, missing.
    fate: bool = False


def clashes(material: Material, pair: Pair, first: Facts, second: Facts) -> list[Clash]:
    """What the two passages of a pair give different values for."""
    texts = _text(material, pair.first), _text(material, pair.second)
    numbers = _numbers(material, pair, texts, first, second)
    dates = _dates(pair, texts, first, second)
    names = _names(material, pair, texts, first, second)
    found = [c for c in (numbers, dates, names) if c]
    if len(found) > 1:
        # What differs in the day or the person as well is something else that happened. A toll
        # is given again the next day, though.
        return [c for c in numbers if c.fate] if dates and _days_apart(material, pair) else []
    return found[0] if found else _negations(pair, texts, first, second)


def _days_apart(material: Material, pair: Pair) -> bool:
    """Whether the two passages were first published on different days."""
    days = [
        {
            published.date()
            for s in material.passages[p].sentences
            if (published := material.documents[material.sentences[s].document].article.published)
        }
        for p in (pair.first, pair.second)
    ]
    return bool(days[0] and days[1]) and days[0].isdisjoint(days[1])


def _text(material: Material, passage: int) -> str:
    return material.sentences[material.passages[passage].sentences[0]].text


def _numbers(
    material: Material, pair: Pair, texts: tuple[str, str], first: Facts, second: Facts
) -> list[Clash]:
    counts = counts_of(texts[0], first.quantities)
    others = counts_of(texts[1], second.quantities)
    left, right = missing_quantities(counts, others), missing_quantities(others, counts)
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
        if len(back) != 1 or not _near(pair, slot):
            continue
        if not fate and not _beside(pair, texts, mine, other, sole=sole):
            continue
        if (
            slot == "sole"
            and pair.similarity < SIMILAR_FOR["number"]
            and not _names_meet(first, second)
        ):
            continue
        if _besides(texts[0], mine) != _besides(texts[1], other):
            continue
        if _bound_holds(mine, other) and not (fate and _days_apart(material, pair)):
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
                rounding=_rounds(mine.value, other.value),
                fate=fate,
            )
        )
    return out


def _near(pair: Pair, slot: str) -> bool:
    return pair.similarity >= SIMILAR_FOR[slot] and pair.shared >= SHARED_FOR[slot]


def _beside(
    pair: Pair,
    texts: tuple[str, str],
    mine: Quantity | DateMention,
    other: Quantity | DateMention,
    *,
    sole: bool = False,
) -> bool:
    """Whether two values stand among the same words; fewer do where each is alone of its kind."""
    least = SAME_CONTEXT_OF_SOLE if sole else SAME_CONTEXT
    return pair.similarity >= SAME_SENTENCE or _context(texts, mine, other) >= least


def _sole(first: Facts, second: Facts, mine: Quantity) -> bool:
    """Whether both sentences have one number in this unit, or one that counts this."""

    def alike(facts: Facts) -> int:
        same = [q for q in facts.quantities if q.kind == mine.kind and q.unit == mine.unit]
        return len(same) if mine.unit else sum(q.counted == mine.counted for q in same)

    return alike(first) == alike(second) == 1


def _names_meet(first: Facts, second: Facts) -> bool:
    """Whether two sentences have a name in common, or one has none; a capital is its country."""
    mine, others = ({in_country(n.normal) for n in f.names} for f in (first, second))
    return not mine or not others or not mine.isdisjoint(others)


def _bound_holds(mine: Quantity, other: Quantity) -> bool:
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


def counts_of(text: str, quantities: Sequence[Quantity]) -> list[Quantity]:
    """Quantities with tolls told in other ways read as people killed or missing, and without vague
    magnitudes: "claimed 14 lives", "the number of people killed rose to 14", "14 are missing".

    "Thousands" could be any of the other sentence's numbers: it is compared with none.
    """
    out = []
    for quantity in quantities:
        if quantity.kind != "magnitude":
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
    if not same_slot(mine, other) or mine.kind != other.kind:
        return False
    if mine.kind in ("ordinal", "multiple", "fraction", "magnitude"):
        return False
    if mine.unit is None and mine.kind != "age":
        # "18 miners" and "18 miners rescued" count the same only where the sentences do.
        if not mine.counted or not other.counted:
            return False
        # People are counted for many things in one story.
        anybody = mine.counted.split()[0] == "people"
        least = SIMILAR_FOR["people" if anybody else "number"]
        return mine.counted == other.counted or pair.similarity >= least
    return True


def _fate(quantity: Quantity) -> bool:
    """Whether it counts what became of people."""
    return bool(quantity.counted) and not _FATES.isdisjoint((quantity.counted or "").split())


def _next_words(text: str, fact: Quantity | DateMention | Name, width: int = 3) -> set[str]:
    """Stems of the content words right before and behind a fact."""
    before = _WORD.findall(text[: fact.start])[-width:]
    after = _WORD.findall(text[fact.end :])[:width]
    return set(topical_stems(" ".join([*before, *after])))


def _context(
    texts: tuple[str, str],
    mine: Quantity | DateMention | Name,
    other: Quantity | DateMention | Name,
) -> float:
    """Share of the smaller context's words that the two have in common."""
    a = _next_words(texts[0], mine, _WINDOW)
    b = _next_words(texts[1], other, _WINDOW)
    return len(a & b) / min(len(a), len(b)) if a and b else 0.0


def _besides(text: str, fact: Quantity) -> bool:
    near = text[max(0, fact.start - 40) : fact.end + 20]
    return _BESIDES.search(near) is not None


def _rounds(a: Decimal, b: Decimal) -> bool:
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


def _dates(pair: Pair, texts: tuple[str, str], first: Facts, second: Facts) -> list[Clash]:
    left = missing_dates(first.dates, second.dates)
    right = missing_dates(second.dates, first.dates)
    if len(left) != 1 or len(right) != 1 or not _near(pair, "edge date"):
        return []
    mine, other = left[0], right[0]
    if not _same_form(mine, other):
        return []
    if of_saying(texts[0], mine) != of_saying(texts[1], other):
        return []
    if may_be_one_time(mine, other) or of_different_items(texts) or with_another_head(texts):
        return []
    edges = {_edge(texts[0], mine), _edge(texts[1], other)} - {""}
    if len(edges) > 1:
        return []
    # "Since 2018": what was since then need not stand right beside it.
    retold = bool(edges) and pair.shared >= SHARED_FOR["edge"]
    if not retold and not (_near(pair, "date") and _beside(pair, texts, mine, other)):
        return []
    return [
        Clash(
            "date",
            " ".join(sorted(_next_words(texts[0], mine, _WINDOW))),
            Value(pair.first, mine.start, mine.end, mine.text),
            Value(pair.second, other.start, other.end, other.text),
        )
    ]


def _same_form(mine: DateMention, other: DateMention) -> bool:
    """Whether both are a time of day, a day, or a longer time of one length."""
    if (mine.clock is None) != (other.clock is None):
        return False
    if mine.clock is not None:
        return True
    if mine.interval and other.interval:
        spans = [(i[1] - i[0]).days for i in (mine.interval, other.interval)]
        return (spans[0] == 0) == (spans[1] == 0) and abs(spans[0] - spans[1]) < 32
    forms = [re.sub(r"\d", "0", d.label.split(":")[0]) for d in (mine, other)]
    return forms[0] == forms[1]


def _edge(text: str, date: DateMention) -> str:
    """Says "from" or "to" where a time is told as the edge of something, else nothing."""
    words = _WORD.findall(text[max(0, date.start - 20) : date.start].casefold())
    last = words[-1] if words else ""
    return {"since": "from", "after": "from", "from": "from", "before": "to", "by": "to"}.get(
        last, "to" if last == "until" else ""
    )


def _names(
    material: Material, pair: Pair, texts: tuple[str, str], first: Facts, second: Facts
) -> list[Clash]:
    if not _near(pair, "role") or any(_STOCK.search(t) for t in texts):
        return []
    left, right = names_apart(first, second), names_apart(second, first)
    if len(left) != 1 or len(right) != 1:
        return []
    mine, other = left[0], right[0]
    if not _same_part(pair, texts, mine, other):
        return []
    if of_different_items(texts) or of_different_groups(texts) or with_another_head(texts):
        return []
    if _may_be_one(mine, other) or _of_a_list(texts[0], mine) or _of_a_list(texts[1], other):
        return []
    if (mine.normal in PLACES) != (other.normal in PLACES) and mine.title != other.title:
        return []
    if _told_together(material, mine, other):
        return []
    return [
        Clash(
            "name",
            " ".join(sorted(_next_words(texts[0], mine, _WINDOW))),
            Value(pair.first, mine.start, mine.end, mine.text),
            Value(pair.second, other.start, other.end, other.text),
        )
    ]


def names_apart(first: Facts, second: Facts) -> list[Name]:
    """Names that only the first has, without peoples, capitals that stand for a country the second
    names (or the other way round), and without who is reported to speak.
    """
    countries = {in_country(n.normal) for n in second.names}
    return [
        n
        for n in missing_names(first.names, second.names)
        if not n.demonym
        and in_country(n.normal) not in countries
        and n.normal not in _SCALES
        and not any(a.speaker_start < n.end and n.start < a.speaker_end for a in first.attributions)
    ]


def _may_be_one(mine: Name, other: Name) -> bool:
    """Whether one name may be short for the other: "Va." and Virginia, "DC Bird" and Tim Bird."""
    a, b = mine.text.casefold().split(), other.text.casefold().split()
    short = min(len(mine.text), len(other.text)) <= 3
    initials = {"".join(w[0] for w in a), "".join(w[0] for w in b)}
    return (
        short
        or a[-1] == b[-1]
        or _spelled_alike(mine.normal, other.normal)
        or (min(len(a), len(b)) == 1 and not set(a).isdisjoint(b))
        or (len(a) == len(b) == 1 and (a[0].startswith(b[0]) or b[0].startswith(a[0])))
        or bool(initials & {"".join(a), "".join(b)})
    )


def _spelled_alike(mine: str, other: str) -> bool:
    """Whether two names may be one in two spellings, as those from other scripts are."""
    if mine[:1] != other[:1] or min(len(mine), len(other)) < _SHORTEST_RESPELLED:
        return False
    return SequenceMatcher(None, mine, other, autojunk=False).ratio() >= SPELLED_ALIKE


def _of_a_list(text: str, name: Name) -> bool:
    """Whether a name stands in a row of places, is a label or a signature: "Omak, Washington,",
    "JIM: …", "… — J. Smith".
    """
    before, after = text[: name.start].rstrip(), text[name.end :].lstrip(" .")
    if re.search(r"[A-Z][\w.]*,$|[—–@]$|\s--?$", before):
        return True
    return after.startswith((":", "(@")) or re.match(r",? and [A-Z]", after) is not None


def _likeness_without(texts: tuple[str, str], mine: Name, other: Name) -> float:
    """Shared share of the two sentences' words (Dice), the two names left out."""
    a = set(topical_stems(texts[0][: mine.start] + " " + texts[0][mine.end :]))
    b = set(topical_stems(texts[1][: other.start] + " " + texts[1][other.end :]))
    return 2 * len(a & b) / (len(a) + len(b)) if a and b else 0.0


def _same_part(pair: Pair, texts: tuple[str, str], mine: Name, other: Name) -> bool:
    """Whether the two names play one part in what is told, by the words they leave and stand in."""
    rest = _likeness_without(texts, mine, other)
    a, b = (_next_words(t, n, _WINDOW) for t, n in zip(texts, (mine, other), strict=True))
    shared = len(a & b)
    if rest >= SAME_STORY_BUT_NAME and shared and _same_form_of_name(mine, other):
        if shared >= LEAST_ROLE_WORDS and 2 * shared >= min(len(a), len(b)):
            return True
        if _preposition(texts[0], mine) == _preposition(texts[1], other) is not None:
            return True
    if not _near(pair, "name") or rest < SAME_BUT_NAME:
        return False
    return rest >= SAME_SENTENCE_BUT_NAME or (shared > 0 and _same_place(texts, mine, other))


def _same_form_of_name(mine: Name, other: Name) -> bool:
    """Whether two names are written alike: as many words, and both or none in capitals."""
    a, b = mine.text.split(), other.text.split()
    return len(a) == len(b) and any(w.isupper() for w in a) == any(w.isupper() for w in b)


def _preposition(text: str, name: Name) -> str | None:
    """The preposition of place right before a name."""
    words = _WORD.findall(text[max(0, name.start - 20) : name.start].casefold())
    return words[-1] if words and words[-1] in _OF_PLACE else None


def _same_place(texts: tuple[str, str], mine: Name, other: Name) -> bool:
    """Whether the names stand between the same words, on one side at least."""

    def sides(text: str, name: Name) -> tuple[str, str]:
        before = _WORD.findall(text[: name.start].casefold())
        after = _WORD.findall(text[name.end :].casefold())
        return (before[-1] if before else "^"), (after[0] if after else "$")

    a, b = sides(texts[0], mine), sides(texts[1], other)
    return a[0] == b[0] or a[1] == b[1]


def _told_together(material: Material, mine: Name, other: Name) -> bool:
    """Whether any sentence has both names: they may be two names of one thing, or two things."""
    return any(mine.text in s.text and other.text in s.text for s in material.sentences)


def _negations(pair: Pair, texts: tuple[str, str], first: Facts, second: Facts) -> list[Clash]:
    mine, theirs = first.polarity.negations, second.polarity.negations
    if len(mine) % 2 == len(theirs) % 2 or not _near(pair, "negation"):
        return []
    if any("?" in t or _FIRST_PERSON.search(t) for t in texts):
        return []
    speakers = _speakers(first), _speakers(second)
    if all(speakers) and speakers[0].isdisjoint(speakers[1]):
        return []
    cues = {w for c in (*mine, *theirs) for w in topical_stems(c.text)}
    a, b = set(topical_stems(texts[0])) - cues, set(topical_stems(texts[1])) - cues
    if len(a ^ b) > max(2, len(a & b) // 4):
        return []
    values = (
        Value(pair.first, 0, len(texts[0]), texts[0]),
        Value(pair.second, 0, len(texts[1]), texts[1]),
    )
    return [Clash("negation", " ".join(sorted(a & b)), *values)]


def _speakers(facts: Facts) -> set[str]:
    """Last words of who is said to speak; "the inquiry was told" has none."""
    last = {a.speaker.casefold().split()[-1] for a in facts.attributions}
    return last - {"is", "are", "was", "were", "be", "been"}
