"""Slots that two aligned sentences both fill, with values that cannot both be true."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from summarizer.comparison.alignment import Pair
from summarizer.comparison.denials import denied_in_one
from summarizer.comparison.minimal import of_another_noun
from summarizer.comparison.names import names_in_one_part
from summarizer.comparison.opposites import Spans, of_two_events
from summarizer.comparison.quantities import counts_apart, numbers_apart
from summarizer.comparison.rivals import LIKE
from summarizer.comparison.scope import of_other_things, with_another_head
from summarizer.comparison.slot import Clash, days_apart, text_of
from summarizer.comparison.stretches import of_different_periods
from summarizer.comparison.times import dates_apart
from summarizer.comparison.told import content_words
from summarizer.facts import Facts
from summarizer.material import Material

#: Share of the words of two sentences from which days near contrary events are of two.
NEARLY_LIKE = 0.2


def clashes(material: Material, pair: Pair, first: Facts, second: Facts) -> list[Clash]:
    """What the two passages of a pair give different values for."""
    texts = text_of(material, pair.first), text_of(material, pair.second)
    numbers = numbers_apart(material, pair, texts, first, second)
    dates = dates_apart(pair, texts, first, second)
    names = names_in_one_part(material, pair, texts, first, second)
    found = [c for c in (numbers, dates, names) if c]
    if not numbers and counts_apart(first, second):
        # So is that of which a number differs that is of something else.
        return []
    if len(found) > 1:
        # What differs in the day or the person as well is something else that happened. A toll
        # is given again the next day, though.
        return [c for c in numbers if c.fate] if dates and days_apart(material, pair) else []
    told = found[0] if found else denied_in_one(pair, texts, first, second)
    return [c for c in told if not _of_two(c, texts)]


def _of_two(clash: Clash, texts: tuple[str, str]) -> bool:
    """Whether two sentences that are alike tell of two things."""
    if of_other_things(texts, _spans(clash)):
        return True
    if clash.slot == "negation":
        return with_another_head(texts) or of_another_noun(texts, ((0, 0), (0, 0)))
    if not clash.fate and of_another_noun(texts, _spans(clash)):
        return True
    return clash.slot in ("date", "name") and of_two_events(texts, _spans(clash))


def _spans(clash: Clash) -> Spans:
    return (clash.first.start, clash.first.end), (clash.second.start, clash.second.end)


def of_one_scope(
    material: Material, clashes: Sequence[Clash], facts_in: Callable[[int], Facts]
) -> list[Clash]:
    """The clashes, but no numbers for two periods, and none of like sentences that tell of two
    things.
    """

    def holds(clash: Clash) -> bool:
        first, second = facts_in(clash.first.passage), facts_in(clash.second.passage)
        mine, theirs = ({w.meaning for w in f.derived(content_words)} for f in (first, second))
        texts = first.text, second.text
        if clash.slot == "number" and not clash.fate and of_different_periods(texts):
            return False
        alike = len(mine & theirs) / len(mine | theirs) if mine | theirs else 0.0
        nearly_alike = clash.slot == "name" or (clash.slot == "date" and alike >= NEARLY_LIKE)
        if nearly_alike and of_two_events(texts, _spans(clash)):
            return False
        return alike < LIKE or not _of_two(clash, texts)

    return [c for c in clashes if holds(c)]
