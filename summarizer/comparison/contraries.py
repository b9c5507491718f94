"""Clashes between what one article denies and another one says, each in a sentence of its own.

A denial is set against a clause of another article that says the same without it: the word that is
denied, or one for the same kind of event, and what it is done to or who does it; the fewer passages
have that word, the less of the others is needed. Positions of speakers, what may be or would be,
what holds in general and what is limited ("not until") are none.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from summarizer.comparison.asserted import (
    ALIKE,
    SAME,
    alike,
    asserting_clause,
    best,
    is_of_another,
)
from summarizer.comparison.clauses import Seen, clause_value, plain_words
from summarizer.comparison.denied import Denial, denials
from summarizer.comparison.events import Kinds, common_verbs, stems_of
from summarizer.comparison.rivals import FEW as FEW_ARTICLES
from summarizer.comparison.slot import Clash, Value
from summarizer.comparison.spared import is_of_another_deed, spared
from summarizer.facts import Facts
from summarizer.material import Material
from summarizer.text.meanings import stems_meaning
from summarizer.text.vectors import rarity

#: A word as rare as this in news says all that a word can.
RARE = 6.0
#: How likely it is that a denial and a clause are of one thing: weights of a logistic regression on
#: the open stories and on untouched clusters, rounded. By how much the pivot says, the words behind
#: the negation, those before it, the share of the denial that is asserted, what else the clause
#: tells; and by how many passages have the pivot.
PIVOT, OBJECTS, SUBJECTS, DENIED, STRANGE = 2.0, 1.5, 2.6, 0.6, -1.4
FEW = {1: 5.0, 2: 5.0, 3: 2.0}
#: More than this of agreeing and of strange words counts no more.
MOST, STRANGEST = 1.5, 4.5
#: Passages that may have the pivot of what somebody is said by name to have done, and how much else
#: their clause may tell.
SEVERAL, LITTLE = 6, 0.6
#: What a row needs in a set of few articles.
LEAST = 5.2


@dataclass(frozen=True, slots=True)
class _Asserted:
    """The clause of a passage that asserts what is denied, and how far it does."""

    start: int
    end: int
    #: How much the word says that is denied and asserted, the pivot.
    pivot: float
    #: How much the other words say that both have: those that the negation governs, and the rest.
    objects: float
    subjects: float
    #: Share of the denial's words that are asserted, by what they say.
    denied: float
    #: How much this clause tells that the other passage does not.
    strange: float
    #: How many passages have the pivot and do not deny it, but for the denying one.
    having: int

    @property
    def score(self) -> float:
        """How likely it is that the two are of one thing."""
        return (
            PIVOT * self.pivot
            + OBJECTS * min(MOST, self.objects)
            + SUBJECTS * min(MOST, self.subjects)
            + DENIED * self.denied
            + STRANGE * min(STRANGEST, self.strange)
            + FEW.get(self.having, 0)
        )


class _Passages:
    """Which passages have which words."""

    def __init__(self, material: Material, facts_in: Callable[[int], Facts]) -> None:
        self.facts_in = facts_in
        self._documents = [
            {material.sentences[s].document for s in p.sentences} for p in material.passages
        ]
        texts = [material.sentences[p.sentences[0]].text for p in material.passages]
        self.denials = [
            (passage, denial)
            for passage in range(len(texts))
            for denial in denials(facts_in(passage))
        ]
        self._having: dict[str, set[int]] = defaultdict(set)
        #: Those that deny a word, by its stem.
        self._denying: dict[str, set[int]] = defaultdict(set)
        for number, text in enumerate(texts) if self.denials else ():
            for stem in material.readings.stems(text, "en"):
                self._having[stem].add(number)
            for _, _, stem in common_verbs(text):
                self._having[stem].add(number)
        for number, denial in self.denials:
            for pivot in denial.pivots:
                self._denying[pivot.word.stem].add(number)
        self._all = math.log(len(texts) + 1)
        self._found: dict[frozenset[str], set[int]] = {}
        self._weights: dict[frozenset[str], float] = {}

    def having(self, seen: Seen) -> set[int]:
        """The passages that have a word or one that may say the same."""
        same = _same_stems(seen)
        found = self._found.get(same)
        if found is None:
            found = set[int]().union(*(self._having.get(s, ()) for s in same))
            self._found[same] = found
        return found

    def besides(self, seen: Seen, passage: int) -> int:
        """How many have it and do not deny it, but for one."""
        denying = set[int]().union(*(self._denying.get(s, ()) for s in _same_stems(seen)))
        return len(self.having(seen) - denying - {passage}) + 1

    def weight(self, seen: Seen) -> float:
        """How much a word tells apart among the passages, 0–1: 1 where it is rare and no more than
        two have it.
        """
        same = _same_stems(seen)
        known = self._weights.get(same)
        if known is None:
            having = max(2, len(self.having(seen)))
            share = (self._all - math.log(having)) / max(1.0, self._all - math.log(2))
            known = self._weights[same] = share * min(1.0, rarity(seen.word.stem) / RARE)
        return known

    def that_may_assert(self, passage: int, denial: Denial) -> Iterator[tuple[int, Seen]]:
        """Those of other articles that have a word that is denied, or one of its kind, and it.

        Most have nothing else of the denial, and need no closer look.
        """
        mine = self._documents[passage]
        for pivot in denial.pivots:
            others = [p for p in self.having(pivot) if mine.isdisjoint(self._documents[p])]
            having = self.besides(pivot, passage)
            few = FEW.get(1 if denial.doers and having <= SEVERAL else having, 0.0)
            # What the other words of the denial must say for a row to come about.
            least = (LEAST - few - DENIED - PIVOT * self.weight(pivot)) / SUBJECTS
            if others and least > 0:
                beside = [(self.having(s), self.weight(s)) for s in denial.about if s is not pivot]
                others = [p for p in others if sum(w for h, w in beside if p in h) >= least]
            for other in sorted(others):
                yield other, pivot


@lru_cache(maxsize=1 << 12)
def _stems_like(stem: str, meaning: str, kinds: Kinds) -> frozenset[str]:
    return stems_of(kinds) | stems_meaning(meaning) | {stem}


def _same_stems(seen: Seen) -> frozenset[str]:
    """The stems of words that may say the same."""
    return _stems_like(seen.word.stem, seen.meaning, seen.kinds)


def denied_elsewhere(material: Material, facts_in: Callable[[int], Facts]) -> list[Clash]:
    """What one article denies and another asserts."""
    passages = _Passages(material, facts_in)
    # Of more articles more clauses have the word by chance (see ``rivals.among``).
    least = LEAST + math.log(max(1.0, len(material.documents) / FEW_ARTICLES))
    found: dict[tuple[int, int], tuple[float, Clash]] = {}
    for passage, denial in passages.denials:
        for other, pivot in passages.that_may_assert(passage, denial):
            for asserted in _assertions(passages, passage, denial, pivot, facts_in(other)):
                pair = min(passage, other), max(passage, other)
                if asserted.score < least or asserted.score <= found.get(pair, (0.0,))[0]:
                    continue
                if not _is_of_another_deed(facts_in(passage), denial, facts_in(other)):
                    values = (
                        clause_value(passage, facts_in(passage), denial.start, denial.end),
                        clause_value(other, facts_in(other), asserted.start, asserted.end),
                    )
                    found[pair] = asserted.score, _clash(denial, *values)
    return [found[pair][1] for pair in sorted(found)]


def _is_of_another_deed(denying: Facts, denial: Denial, other: Facts) -> bool:
    """Whether nobody is said to have suffered what another sentence tells of another time."""
    return any(t.start == denial.start for t in spared(denying)) and is_of_another_deed(other)


def _clash(denial: Denial, denied: Value, asserted: Value) -> Clash:
    first, second = sorted((denied, asserted), key=lambda v: v.passage)
    return Clash("negation", " ".join(sorted(s.meaning for s in denial.pivots)), first, second)


def _assertions(
    passages: _Passages, denying: int, denial: Denial, pivot: Seen, facts: Facts
) -> Iterator[_Asserted]:
    """The clauses of a passage that may assert a word that is denied."""
    same = _same_stems(pivot)
    words = facts.derived(plain_words)
    places = [s for s in words if s.word.stem in same and alike(pivot, s) >= SAME]
    if not places or "?" in facts.text:
        return
    weight, having = passages.weight, passages.besides(pivot, denying)
    own = passages.facts_in(denying).derived(plain_words)
    about = [s for s in denial.about if s is not pivot]
    named = any(s.word.named for s in denial.subject)
    for seen in places:
        bounds = asserting_clause(facts, denial, pivot, seen)
        if bounds is None:
            continue
        rest = [s for s in words if s is not seen]
        inside = [s for s in rest if bounds[0] <= s.word.start and s.word.end <= bounds[1]]
        told = [(s, best(s, inside if s in denial.governed else rest)) for s in about]
        before = [s for s in inside if s.word.start < seen.word.start]
        if is_of_another(facts, denial, told, before):
            continue
        # Who it was done by is not told where only "they" are said not to have done it.
        new = [
            s
            for s in inside
            if denial.noun or s not in before or (denial.subject and named >= s.word.named)
        ]
        agreed = {s: weight(s) * v for s, v in told if v >= ALIKE}
        objects = sum(w for s, w in agreed.items() if s in denial.governed)
        both = sum(agreed.values())
        total = weight(pivot) + sum(weight(s) for s in about)
        strange = sum(weight(s) for s in new if best(s, own) < ALIKE)
        # Of one person's deed several articles may tell.
        one_doer = strange <= LITTLE and all(best(s, before) >= SAME for s in denial.doers)
        yield _Asserted(
            *bounds,
            weight(pivot),
            objects,
            both - objects,
            (weight(pivot) + both) / total if total else 0.0,
            strange,
            1 if denial.doers and one_doer and having <= SEVERAL else having,
        )
