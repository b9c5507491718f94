"""What a passage says, and how much of it another one says too."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from summarizer.facts import (
    DateMention,
    Facts,
    Quantity,
    facts_of,
    missing_dates,
    missing_quantities,
)
from summarizer.facts.gazetteer import PLACES
from summarizer.text.likeness import SharedWords
from summarizer.text.meanings import meanings

#: Content words that the part before the comma must have to be a fact of its own.
MAIN_WORDS = 6
_ADDED_BEHIND = re.compile(
    r", (?:in (?:a|an|the|what|which)|with|which|who|as|while|where|amid|after|before|despite"
    r"|although|though|because|ending|leaving|raising|making|prompting|sparking|marking|including"
    r"|aimed)\b"
)
#: Words for what somebody is; two sentences by one minister share them whatever he says.
_OFFICES = frozenset(
    meanings("minister deputy foreign chief spokesman spokeswoman spokesperson director senior")
)


#: Says that something said before is not so.
_RETRACTIONS = frozenset(meanings("correction corrected retracted mistaken wrongly disproved"))


class Weights:
    """What content weighs: less for words that more have.

    Rarity is meant within an article: what all of them tell once is what they agree on.
    """

    def __init__(self, table: SharedWords, articles: int, texts: int) -> None:
        #: Weight of a word that each article has once, and of a number.
        self.most = math.log(texts / articles + 1)
        # A word that no text has weighs what one does that each has once.
        self._weight: defaultdict[str, float] = defaultdict(
            lambda: self.most,
            (
                (word, self.most - max(0.0, math.log(count / articles)))
                for word, count in zip(table.words, table.having.tolist(), strict=True)
            ),
        )

    def each(self, words: Sequence[str]) -> NDArray[np.float64]:
        """Of every word by itself."""
        return np.array([self._weight[word] for word in words], dtype=np.float64)

    def of(self, words: Iterable[str]) -> float:
        """Of words together, which come sorted, so that the sum is the same in every run."""
        return sum(map(self._weight.__getitem__, words))


class Reading:
    """What a passage says. What costs most is read when it is first asked for."""

    def __init__(
        self, facts: Facts, order: tuple[str, ...], weights: Weights, language: str
    ) -> None:
        self.facts = facts
        self.quantities, self.dates = facts.quantities, facts.dates
        self.weights = weights
        self._language = language
        #: Content words in order, and as a set without those of numbers and days.
        self.order = order
        self.words = frozenset(order)
        numbers = [(q.start, q.end) for q in self.quantities]
        numbers += [(d.start, d.end) for d in self.dates]
        if numbers:
            plain, end = [], 0
            for start, stop in sorted(numbers):
                plain.append(facts.text[end:start])
                end = max(end, stop)
            plain.append(facts.text[end:])
            self.words = frozenset(meanings(" ".join(plain), language))
        self.sorted_words = sorted(self.words)
        #: Of all its content; a day weighs half of what a number does.
        self.weight = weights.of(self.sorted_words)
        self.weight += weights.most * (len(self.quantities) + len(self.dates) / 2)

    @cached_property
    def naming(self) -> frozenset[str]:
        """The words of names and of who is speaking."""
        names = [n.text for n in self.facts.names]
        speakers = [self.facts.text[start:end] for start, end in self._speaking]
        return frozenset(meanings("\n".join((*names, *speakers)), self._language))

    @cached_property
    def own_words(self) -> list[str]:
        """Those that name nobody and do not say who is speaking, sorted."""
        return sorted(self.words - self.naming - _OFFICES)

    @cached_property
    def own_weight(self) -> float:
        return self.weights.of(self.own_words)

    @cached_property
    def speakers(self) -> frozenset[str]:
        """Names of the people and bodies that speak."""
        speaking = self._speaking
        if not speaking:
            return frozenset()
        names = [
            n.text
            for n in self.facts.names
            if n.normal not in PLACES
            and not n.text.isupper()
            and any(start <= n.start and n.end <= end for start, end in speaking)
        ]
        return frozenset(meanings("\n".join(names), self._language))

    @cached_property
    def places(self) -> frozenset[str]:
        """Countries and the like that it names."""
        return self.words & PLACES

    @cached_property
    def retractions(self) -> frozenset[str]:
        """Its words that take something back."""
        return self.words & _RETRACTIONS

    @cached_property
    def asks(self) -> bool:
        """Whether it is a question, which asserts nothing."""
        return self.facts.text.rstrip("\"”’') ").endswith("?")

    @cached_property
    def main(self) -> Reading | None:
        """As far as its main clause goes; None where that is all of it."""
        text, facts = self.facts.text, self.facts
        for match in _ADDED_BEHIND.finditer(text):
            end = match.start()
            quoted = any(q.start <= end < q.end for q in facts.quotations)
            order = () if quoted else meanings(text[:end], self._language)
            if len(set(order)) >= MAIN_WORDS:
                part = facts_of(text[:end], facts.published, facts.language)
                return Reading(part, order, self.weights, self._language)
        return None

    @property
    def _speaking(self) -> list[tuple[int, int]]:
        return [(a.speaker_start, a.speaker_end) for a in self.facts.attributions]


class Shared(NamedTuple):
    """What of a sentence a passage has too."""

    #: Share of the sentence's content.
    share: float
    #: Numbers and days, and numbers that the passage lacks.
    numbers: int
    days: int
    missed: int


def content_shared(mine: Reading, theirs: Reading | Union) -> Shared:
    missed = days = 0
    if mine.quantities:
        missed = len(missing_quantities(mine.quantities, theirs.quantities))
    if mine.dates:
        days = len(mine.dates) - len(missing_dates(mine.dates, theirs.dates))
    numbers = len(mine.quantities) - missed
    has = mine.weights.of(filter(theirs.words.__contains__, mine.sorted_words))
    has += mine.weights.most * (numbers + days / 2)
    return Shared(has / mine.weight if mine.weight else 0.0, numbers, days, missed)


class Union(NamedTuple):
    """Two passages read as one."""

    facts: Facts
    quantities: tuple[Quantity, ...]
    dates: tuple[DateMention, ...]
    order: tuple[str, ...]
    words: frozenset[str]


def union(a: Reading, b: Reading) -> Union:
    facts = a.facts.joined(b.facts)
    return Union(facts, facts.quantities, facts.dates, a.order + b.order, a.words | b.words)
