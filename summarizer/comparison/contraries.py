"""Clashes between what one article denies and another one says, each in a sentence of its own.

A denial is set against a clause of another article that says the same without it: the word that is
denied, or one for the same kind of event, and what it is done to or who does it. Positions of
speakers, what may be or would be, what holds in general and what is limited ("not until") are none.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from summarizer.comparison.denied import (
    Denial,
    Seen,
    clause_around,
    denials,
    is_ahead,
    is_open,
    may_deny,
    negations,
    plain_words,
    takes_back,
)
from summarizer.comparison.events import Kinds, stems_of
from summarizer.comparison.naming import VERBS
from summarizer.comparison.slot import Clash, Value
from summarizer.facts import Facts
from summarizer.material import Material
from summarizer.text.meanings import stems_meaning
from summarizer.text.vectors import likeness, rarity

#: How far two words tell the same where they are of one kind of event.
SAME_KIND = 0.95
#: Likeness from which a word counts as the same, and as alike. These and those below were read off
#: the open clusters and the rows in untouched ones.
SAME, ALIKE = 0.9, 0.5
#: Share of the denial's words, by rarity, that the other sentence has, and of the other clause's
#: words that the denying sentence has.
LEAST_DENIED, LEAST_SAID = 0.4, 0.5
#: Rarity of the words of the denial that the other sentence has, in sum.
LEAST_WEIGHT = 4.0
#: Passages that may have the word that is denied beyond the number of articles, or at least.
HAVING_BESIDES, HAVING = 1, 4
#: Passages that have it where only the two have.
ONLY = 2
#: Words that a denial is said of which agree where what it is done to does not.
BY_SUBJECT = 2
#: Negations behind a clause that take it back: "checked his pulse but none was found".
_TAKEN_BACK = re.compile(r"\W*(?:but|and|or)?\s?(?:none|not|no|never|without)\b", re.I)
_DETERMINED = re.compile(r"\b(?:the|an?|its|his|her|their|this|that|other|more)$", re.I)
_OTHER = re.compile(r"\b(?:(?:an)?other|others|second|third)\b", re.I)
_WORD = re.compile(r"[^\W\d_]+")
_VERBS = VERBS | frozenset(
    "is are was were be been has have had will would did went works work".split()
)
_MARK = re.compile(r"[;:()“”\"—–]")


@dataclass(frozen=True, slots=True)
class _Asserted:
    """The clause of a passage that asserts what is denied, and how far it does."""

    start: int
    end: int
    #: How far the first word is the one that is denied, and each other word that is denied; how far
    #: the sentence tells of the words it is denied of.
    first: float
    objects: tuple[float, ...]
    subjects: tuple[float, ...]
    #: Share of the denial's words that the sentence has, by rarity, and their rarity in sum.
    denied: float
    weight: float
    #: Share of this clause's words that the denying sentence has, and how many it has at all.
    said: float
    words: int
    #: How many passages have the word that is denied or asserted.
    having: int

    def holds(self, denial: Denial) -> bool:
        """Whether it is of the same thing: who or what the denial is about agrees as well, or the
        word stands nowhere else.
        """
        if min(self.denied - LEAST_DENIED, self.said - LEAST_SAID, self.weight - LEAST_WEIGHT) < 0:
            return False
        only = self.having == ONLY and self.first == 1
        least = ALIKE if only else SAME
        agreed = sum(s >= SAME for s in self.subjects)
        if denial.noun and self.objects and self.objects[0] < SAME and agreed < BY_SUBJECT:
            return only and self.words == 1
        if not self.objects:
            return agreed > 0 or only
        return max(self.objects) >= least or agreed >= BY_SUBJECT


class _Passages:
    """Which passages have the words that may assert what some of them deny."""

    def __init__(self, material: Material, facts_in: Callable[[int], Facts]) -> None:
        self.facts_in = facts_in
        self.most = max(HAVING, len(material.documents) + HAVING_BESIDES)
        texts = [material.sentences[p.sentences[0]].text for p in material.passages]
        self.denials = [
            (passage, denial)
            for passage, text in enumerate(texts)
            if may_deny(text)
            for denial in denials(facts_in(passage))
        ]
        looked_for = frozenset[str]().union(*(_same_stems(d.governed[0]) for _, d in self.denials))
        self._material = material
        self._stems = [material.readings.stems(text, "en") for text in texts]
        self._having: dict[str, set[int]] = defaultdict(set)
        for number, stems in enumerate(self._stems):
            for stem in looked_for.intersection(stems):
                self._having[stem].add(number)

    def documents(self, passage: int) -> set[int]:
        sentences = self._material.passages[passage].sentences
        return {self._material.sentences[s].document for s in sentences}

    def having(self, one: Seen, other: Seen) -> int:
        """How many have one of the two words."""
        return len(self._having[one.word.stem] | self._having[other.word.stem])

    def that_may_assert(self, passage: int, denial: Denial) -> list[int]:
        """Those of other articles that have the word that is denied, or one of its kind."""
        first = denial.governed[0]
        most, own = self.most, self._having[first.word.stem]
        others = set[int]().union(
            *(
                having
                for stem in _same_stems(first)
                if (having := self._having.get(stem)) and len(having | own) <= most
            )
        )
        mine = self.documents(passage)
        beside = frozenset[str]().union(*map(_same_stems, (*denial.governed[1:], *denial.subject)))
        return sorted(
            p
            for p in others
            if (len(own) <= ONLY or not beside.isdisjoint(self._stems[p]))
            and mine.isdisjoint(self.documents(p))
        )


@lru_cache(maxsize=1 << 12)
def _stems_like(stem: str, meaning: str, kinds: Kinds) -> frozenset[str]:
    return stems_of(kinds) | stems_meaning(meaning) | {stem}


def _same_stems(seen: Seen) -> frozenset[str]:
    """The stems of words that may say the same."""
    return _stems_like(seen.word.stem, seen.meaning, seen.kinds)


def denied_elsewhere(material: Material, facts_in: Callable[[int], Facts]) -> list[Clash]:
    """What one article denies and another asserts."""
    passages = _Passages(material, facts_in)
    found: dict[tuple[int, int], Clash] = {}
    for passage, denial in passages.denials:
        for other in passages.that_may_assert(passage, denial):
            asserted = _asserted(passages, passage, denial, other)
            if asserted is not None and asserted.holds(denial):
                values = (
                    _value(passage, facts_in(passage), denial.start, denial.end),
                    _value(other, facts_in(other), asserted.start, asserted.end),
                )
                first, second = sorted(values, key=lambda v: v.passage)
                found.setdefault((first.passage, second.passage), _clash(denial, first, second))
    return [found[pair] for pair in sorted(found)]


def _value(passage: int, facts: Facts, start: int, end: int) -> Value:
    part = facts.text[start:end]
    start += len(part) - len(part.lstrip())
    text = part.strip().rstrip(".")
    return Value(passage, start, start + len(text), text)


def _clash(denial: Denial, first: Value, second: Value) -> Clash:
    return Clash("negation", " ".join(sorted(s.meaning for s in denial.governed)), first, second)


def _asserted(passages: _Passages, denying: int, denial: Denial, other: int) -> _Asserted | None:
    """The clause of a passage that asserts most of what is denied."""
    mine, theirs = passages.facts_in(denying), passages.facts_in(other)
    if "?" in theirs.text:
        return None
    own, words = mine.derived(plain_words), theirs.derived(plain_words)
    first = denial.governed[0]
    same = _same_stems(first)
    best: _Asserted | None = None
    for seen in words:
        if seen.word.stem not in same or (alike := _alike(first, seen)) < SAME:
            continue
        having = passages.having(first, seen)
        if having > passages.most:
            continue
        start, end = clause_around(theirs, seen.word.start, seen.word.end)
        if not _says_so(theirs, denial, start, seen.word.start, end):
            continue
        if _of_others(denial, [s for s in words if start <= s.word.start < seen.word.start]):
            continue
        inside = [s for s in words if start <= s.word.start and s.word.end <= end]
        rest = [s for s in inside if s is not seen]
        objects = tuple(_best(s, rest) for s in denial.governed[1:])
        subjects = tuple(_best(s, words) for s in denial.subject)
        denied = (
            (first, alike),
            *zip(denial.governed[1:], objects, strict=True),
            *zip(denial.subject, subjects, strict=True),
        )
        weight = sum(rarity(s.word.stem) * v for s, v in denied if v >= ALIKE)
        if best is None or weight > best.weight:
            # Who does it is not told where only "they" are said not to.
            told = (
                inside
                if denial.subject or denial.noun
                else [s for s in inside if s.word.start >= seen.word.start]
            )
            said = _share([(s, _best(s, own)) for s in told])
            best = _Asserted(
                start,
                end,
                alike,
                objects,
                subjects,
                _share(denied),
                weight,
                said,
                len(inside),
                having,
            )
    return best


def _says_so(facts: Facts, denial: Denial, start: int, word: int, end: int) -> bool:
    """Whether a clause with a word at a place is a report that something is so, of the time of the
    denial.
    """
    clause = facts.text[start:end]
    if (
        _OTHER.search(clause)
        or is_open(facts.text, start, end)
        or _TAKEN_BACK.match(facts.text, end)
    ):
        return False
    if denial.ahead is not None and denial.ahead != is_ahead(clause):
        return False
    if not any(w.casefold() in _VERBS or w.endswith("ed") for w in _WORD.findall(clause)):
        return False
    before = facts.text[start:word].strip()
    if not denial.noun and (not before or _DETERMINED.search(before)):
        # "Apply it to every drink", "the affected regions"
        return False
    # What stands before it up to a stronger mark than a comma may deny it.
    begin = max((m.end() for m in _MARK.finditer(facts.text, 0, start)), default=0)
    if any(begin <= s < end for s, _ in facts.derived(negations)):
        return False
    kept = facts.derived(takes_back)
    return not any(begin <= s < (end if behind else word) for s, behind in kept)


def _of_others(denial: Denial, before: Sequence[Seen]) -> bool:
    """Whether both are told of somebody by name, and of another one."""
    here, there = ({s.meaning for s in told if s.word.named} for told in (denial.subject, before))
    return bool(here and there) and here.isdisjoint(there)


def _alike(one: Seen, other: Seen) -> float:
    a, b = one.word, other.word
    if a.named != b.named:
        # "Worth" is a town.
        return 0.0
    if one.meaning == other.meaning or a.stem == b.stem:
        return 1.0
    if a.named:
        return 0.0
    if not one.kinds.isdisjoint(other.kinds):
        return SAME_KIND
    return likeness(a.stem, b.stem)


def _best(one: Seen, others: Sequence[Seen]) -> float:
    return max((_alike(one, other) for other in others), default=0.0)


def _share(words: Sequence[tuple[Seen, float]]) -> float:
    """How much of some words is found, by rarity."""
    total = sum(rarity(s.word.stem) for s, _ in words)
    return sum(rarity(s.word.stem) * v for s, v in words if v >= ALIKE) / total if total else 0.0
