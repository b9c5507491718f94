"""Find what other articles say of the same fact in words of their own.

Duplicates (:mod:`summarizer.dedup`) are one wording in several articles. Here two outlets report
one fact, each in its own words: "opened their first security talks in four years" and "the first
formal talks on security since 2019". Such a passage supports a sentence as a copy never could, for
somebody else wrote it down.

A link that should not be makes a sentence look better supported than it is, so everything errs
towards no link. A passage corroborates a sentence when it has enough of the sentence's content,
weighted by how rare a word is among the articles; when what they share is more than the names of
people and the speaker's description; and when nothing in it speaks against the sentence: another
number or day for the same thing, a denial, a hedge the sentence does not have, another speaker.
The relation is one-sided: a long sentence can hold all that a short one says.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import islice
from typing import NamedTuple

import numpy as np

from summarizer.facts import (
    Cue,
    Facts,
    Polarity,
    comparison_conflicts,
    date_conflicts,
    facts_of,
    missing_dates,
    missing_quantities,
    number_conflicts,
    same_quantity,
)
from summarizer.facts.conflicts import OPEN
from summarizer.facts.gazetteer import PLACES
from summarizer.material import Corroboration, Material, Passage, Sentence
from summarizer.text.likeness import SharedWords
from summarizer.text.meanings import contrary, meanings
from summarizer.text.shingles import exact_key

# The limits below were read off pairs of passages from every second of 70 clusters of Multi-News,
# and then judged on the others: see ``bench/origins/README.md``.

#: Least share of a sentence's content that a passage has: numbers, days and words, rare ones
#: weighing more.
SHARE = 0.5
#: The same for the words that are no names and do not describe a speaker: "spokesman Bob Dunn of
#: the Anaheim police said" can be shared by sentences on anything.
OWN_SHARE = 0.45
#: Least evidence: such words in common count one, a number two, a day one, and a number that the
#: passage lacks two against it.
EVIDENCE = 5
#: From this share on, so many words are enough by themselves, and a number may be missing.
NEARLY_ALL = 0.75
FEWEST_WORDS = 3
#: From this share on, a number among it, a short sentence ("There are 41 people missing") has all
#: that it says in the passage, whatever the evidence. One of so few words as :data:`BARE` says
#: nothing but its counts ("Twenty-seven deaths have been confirmed").
WHOLE = 0.95
BARE = 2
#: What a quotation that both have counts besides its words.
QUOTED = 3
#: With this much evidence, a number or a day in it, a long sentence may share less: chance does not
#: bring so much together.
AMPLE = 8
AMPLE_SHARE = 0.4
AMPLE_OWN_SHARE = 0.2
#: What a sentence adds behind a comma ("…, in a meeting aimed at calming relations") is set aside
#: where a passage has so much of what stands before it, with so much evidence.
MAIN_SHARE = 0.6
MAIN_EVIDENCE = 6
#: Content words that the part before the comma must have to be a fact of its own.
MAIN_WORDS = 6
_ADDED_BEHIND = re.compile(
    r", (?:in (?:a|an|the|what|which)|with|which|who|as|while|where|amid|after|before|despite"
    r"|although|though|because|ending|leaving|raising|making|prompting|sparking|marking|including"
    r"|aimed)\b"
)
#: Least share of the words between the first and the last shared one in the passage: those of one
#: fact stand together.
DENSITY = 0.3
#: Least share for two passages of one article together, and what the second must add to it.
TOGETHER = 0.6
ADDED = 0.15
#: Sentences that they may stand apart.
NEIGHBOURS = 2
#: Least share by words alone, numbers and days apart, for a pair to be looked at more closely.
_LIKELY = 0.3
#: Passages that are looked at for one, those that share most: a bound on cost. In clusters of ten
#: articles a passage has two on average.
_MOST_LIKELY = 30
#: Words for what somebody is; two sentences by one minister share them whatever he says.
_OFFICES = frozenset(
    meanings("minister deputy foreign chief spokesman spokeswoman spokesperson director senior")
)
#: Says that something said before is not so.
_RETRACTIONS = frozenset(meanings("correction corrected retracted mistaken wrongly disproved"))


def corroborations(material: Material) -> tuple[tuple[Corroboration, ...], ...]:
    """For every passage, the sentences of other articles that report its fact in other words.

    Those of one wording with the passage are not among them. In the order of the sentences.
    """
    if len(material.documents) < 2:
        return ((),) * len(material.passages)
    found = _Readings(material)
    out: list[dict[int, float]] = [{} for _ in material.passages]
    for index, near in found.likely():
        for passage, share in _corroborating(found, index, near):
            for sentence in material.passages[passage].sentences:
                out[index][sentence] = share
    return tuple(
        tuple(Corroboration(s, round(share, 4)) for s, share in sorted(row.items())) for row in out
    )


class _Readings:
    """The passages' content, read when it is first needed."""

    def __init__(self, material: Material) -> None:
        self._material = material
        self._language = material.language
        texts = [material.sentences[p.sentences[0]].text for p in material.passages]
        self._documents = [_documents(material, p) for p in material.passages]
        self._order = [meanings(text, self._language) for text in texts]
        self._table = SharedWords(map(frozenset, self._order))
        articles = len(set().union(*self._documents)) or 1
        self._weights = _Weights(self._table, articles, len(texts))
        self._read: dict[int, _Reading] = {}

    def __getitem__(self, index: int) -> _Reading:
        if index not in self._read:
            facts = self._material.facts(self._material.passages[index].sentences[0])
            order = self._order[index]
            self._read[index] = _Reading(facts, order, self._weights, self._language)
        return self._read[index]

    def document(self, index: int) -> int:
        return self._first(index).document

    def position(self, index: int) -> int:
        return self._first(index).position

    def _first(self, index: int) -> Sentence:
        return self._material.sentences[self._material.passages[index].sentences[0]]

    def likely(self) -> Iterator[tuple[int, list[int]]]:
        """Passages, and those of other articles that share enough words with each, in order."""
        weights = np.array([self._weights.of((word,)) for word in self._table.words])
        total = self._table.totals(weights)
        for pairs in self._table.neighbours(weights):
            near = pairs.where(pairs.shared >= _LIKELY * total[pairs.first])
            ends = np.flatnonzero(np.diff(near.first, append=-1)) + 1
            begin = 0
            for end in ends.tolist():
                alike = zip(
                    (-near.shared[begin:end]).tolist(), near.second[begin:end].tolist(), strict=True
                )
                index = int(near.first[begin])
                most_alike = self._may_corroborate(index, (other for _, other in sorted(alike)))
                if most_alike:
                    yield index, sorted(most_alike)
                begin = end

    def _may_corroborate(self, index: int, others: Iterable[int]) -> list[int]:
        """The first passages of other articles that share words enough with one."""
        mine = frozenset(self._order[index])
        fewest = FEWEST_WORDS
        if len(mine) < FEWEST_WORDS + 2 and self[index].facts.quantities:
            # It has little more than a number.
            fewest = max(1, len(mine) - 2)
        may = (
            other
            for other in others
            if self._documents[index].isdisjoint(self._documents[other])
            and len(mine.intersection(self._order[other])) >= fewest
        )
        return list(islice(may, _MOST_LIKELY))


class _Weights:
    """What content weighs: less for words that more have.

    Rarity is meant within an article: what all of them tell once is what they agree on.
    """

    def __init__(self, table: SharedWords, articles: int, texts: int) -> None:
        #: Weight of a word that each article has once, and of a number.
        self.most = math.log(texts / articles + 1)
        self._weight = {
            word: self.most - max(0.0, math.log(count / articles))
            for word, count in zip(table.words, table.having.tolist(), strict=True)
        }

    def of(self, words: Iterable[str]) -> float:
        """Of words together, which come sorted, so that the sum is the same in every run."""
        return sum([self._weight.get(word, self.most) for word in words])


class _Reading:
    """What a passage says. What costs most is read when it is first asked for."""

    def __init__(
        self, facts: Facts, order: tuple[str, ...], weights: _Weights, language: str
    ) -> None:
        self.facts = facts
        self.weights = weights
        self._language = language
        #: Content words in order, and as a set without those of numbers and days.
        self.order = order
        self.words = frozenset(order)
        numbers = [(q.start, q.end) for q in facts.quantities]
        numbers += [(d.start, d.end) for d in facts.dates]
        if numbers:
            plain, end = [], 0
            for start, stop in sorted(numbers):
                plain.append(facts.text[end:start])
                end = max(end, stop)
            plain.append(facts.text[end:])
            self.words = frozenset(meanings(" ".join(plain), language))
        self.sorted_words = sorted(self.words)
        self.weight = weights.of(self.sorted_words)

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
        names = [
            n.text
            for n in self.facts.names
            if n.normal not in PLACES
            and not n.text.isupper()
            and any(start <= n.start and n.end <= end for start, end in speaking)
        ]
        return frozenset(meanings("\n".join(names), self._language)) if names else frozenset()

    @property
    def asks(self) -> bool:
        """Whether it is a question, which asserts nothing."""
        return self.facts.text.rstrip("\"”’') ").endswith("?")

    @cached_property
    def main(self) -> _Reading | None:
        """As far as its main clause goes; None where that is all of it."""
        text, facts = self.facts.text, self.facts
        for match in _ADDED_BEHIND.finditer(text):
            end = match.start()
            quoted = any(q.start <= end < q.end for q in facts.quotations)
            order = () if quoted else meanings(text[:end], self._language)
            if len(set(order)) >= MAIN_WORDS:
                part = facts_of(text[:end], facts.published, facts.language)
                return _Reading(part, order, self.weights, self._language)
        return None

    @property
    def _speaking(self) -> list[tuple[int, int]]:
        return [(a.speaker_start, a.speaker_end) for a in self.facts.attributions]


def _corroborating(
    found: _Readings, index: int, near: Sequence[int]
) -> Iterator[tuple[int, float]]:
    """Which passages of those near corroborate one, with the share of it that each has."""
    parts: dict[int, list[tuple[float, int]]] = {}
    mine = found[index]
    beside = Counter(found.document(other) for other in near)
    for other in near:
        theirs = found[other]
        shared = _shared(mine, theirs)
        enough = _enough(mine, theirs, shared) or (
            mine.main is not None
            and _enough(mine.main, theirs, _shared(mine.main, theirs), main=True)
        )
        # What speaks against is looked for last: it costs most.
        if (not enough and beside[found.document(other)] < 2) or _speaks_against(mine, theirs):
            continue
        if enough:
            yield other, shared.share
            parts[found.document(other)] = []
        else:
            parts.setdefault(found.document(other), []).append((shared.share, other))
    for document in sorted(parts):
        rest = sorted(parts[document], key=lambda part: (-part[0], part[1]))
        if len(rest) < 2:
            continue
        first = found[rest[0][1]]
        for share, other in rest[1:]:
            if abs(found.position(other) - found.position(rest[0][1])) > NEIGHBOURS:
                continue
            both = _union(first, found[other])
            together = _shared(mine, both)
            if together.share >= max(TOGETHER, rest[0][0] + ADDED, share + ADDED) and _enough(
                mine, both, together
            ):
                yield rest[0][1], together.share
                yield other, together.share
                break


class _Shared(NamedTuple):
    """What of a sentence a passage has too."""

    #: Share of the sentence's content.
    share: float
    #: Numbers and days, and numbers that the passage lacks.
    numbers: int
    days: int
    missed: int


def _shared(mine: _Reading, theirs: _Reading | _Union) -> _Shared:
    a, b = mine.facts, theirs.facts
    days, numbers = len(a.dates), len(a.quantities)
    missed = len(missing_quantities(a.quantities, b.quantities))
    undated = len(missing_dates(a.dates, b.dates))
    weights = mine.weights
    whole = mine.weight + weights.most * (numbers + days / 2)
    has = weights.of(word for word in mine.sorted_words if word in theirs.words)
    has += weights.most * (numbers - missed + (days - undated) / 2)
    return _Shared(has / whole if whole else 0.0, numbers - missed, days - undated, missed)


def _enough(
    mine: _Reading,
    theirs: _Reading | _Union,
    shared: _Shared,
    *,
    main: bool = False,
) -> bool:
    """Whether that is one fact; ``main`` where ``mine`` is the main clause of a sentence only."""
    share, numbers, days, missed = shared
    bare = len(mine.words) <= BARE
    if share < (MAIN_SHARE if main else AMPLE_SHARE) and not bare:
        return False
    common = [word for word in mine.own_words if word in theirs.words]
    if bare and common and _same_counts(mine.facts, theirs.facts):
        return True
    if share < AMPLE_SHARE or len(common) < 2:
        return False
    evidence = len(common) + 2 * (numbers - missed) + days
    told = mine.weights.of(common) / mine.own_weight
    if _quote_alike(mine.facts, theirs.facts):
        evidence += QUOTED
        told = 1.0
    ample = evidence >= AMPLE and numbers + days > 0 and told >= AMPLE_OWN_SHARE
    most = share >= NEARLY_ALL and len(common) >= FEWEST_WORDS
    usual = most or (share >= SHARE and not missed and evidence >= EVIDENCE)
    if main:
        ample = False
        usual = share >= MAIN_SHARE and not missed and evidence >= MAIN_EVIDENCE
    whole = share >= WHOLE and numbers > 0 and not missed
    if not (ample or whole or (usual and told >= OWN_SHARE)):
        return False
    at = [n for n, word in enumerate(theirs.order) if word in common]
    return len(at) >= DENSITY * (at[-1] - at[0] + 1)


def _same_counts(a: Facts, b: Facts) -> bool:
    """Whether all that the first counts is named ("people killed") and counted so by the second."""
    return bool(a.quantities) and all(
        q.counted
        and " " in q.counted
        and any(q.counted == other.counted and same_quantity(q, other) for other in b.quantities)
        for q in a.quantities
    )


def _quote_alike(a: Facts, b: Facts) -> bool:
    """Whether both quote the same words, some more than a name's."""
    if not a.quotations or not b.quotations:
        return False
    mine, theirs = a.derived(_quoted), b.derived(_quoted)
    return any(q in other or other in q for q in mine for other in theirs)


def _quoted(facts: Facts) -> list[str]:
    return [exact_key(q.text) for q in facts.quotations if len(q.text.split()) >= FEWEST_WORDS]


def _speaks_against(mine: _Reading, theirs: _Reading) -> bool:
    """Whether a passage says something else than a sentence of much the same words."""
    # What costs little is asked first.
    if mine.asks or theirs.asks or not _RETRACTIONS.isdisjoint(theirs.words ^ mine.words):
        return True
    a, b = mine.facts, theirs.facts
    shared = mine.words & theirs.words
    return bool(
        _other_place(mine, theirs)
        or contrary(mine.words, theirs.words)
        or number_conflicts(a, b)
        or date_conflicts(a, b)
        or _other_speaker(mine, theirs)
        or comparison_conflicts(a, b)
        or _differently_denied(mine, theirs, shared)
        or _more_open(mine, theirs, shared)
    )


def _differently_denied(mine: _Reading, theirs: _Reading, shared: frozenset[str]) -> bool:
    a, b = mine.facts.polarity.negations, theirs.facts.polarity.negations
    if len(a) == len(b):
        return False
    if not b:
        return True
    return sum(_governs(c, shared, theirs.words) for c in a) != sum(
        _governs(c, shared, mine.words) for c in b
    )


def _more_open(mine: _Reading, theirs: _Reading, shared: frozenset[str]) -> bool:
    """Whether the passage hedges or expects what the sentence asserts."""
    return not _hedges(mine.facts.polarity) and any(
        _governs(cue, shared, mine.words) for cue in _hedges(theirs.facts.polarity)
    )


def _hedges(polarity: Polarity) -> list[Cue]:
    modals = [c for c in polarity.modals if c.normal in ("may", "would", "will")]
    return [c for c in polarity.hedges if c.normal in OPEN] + modals


def _governs(cue: Cue, shared: frozenset[str], others: frozenset[str]) -> bool:
    """Whether a cue turns something that both say, and the other sentence has no such word."""
    if not others.isdisjoint(meanings(cue.text)):
        return False
    if cue.head is None:
        return True
    return not shared.isdisjoint(meanings(cue.head))


def _other_speaker(mine: _Reading, theirs: _Reading) -> bool:
    return bool(
        mine.speakers
        and theirs.speakers
        and mine.speakers.isdisjoint(theirs.words)
        and theirs.speakers.isdisjoint(mine.words)
    )


def _other_place(mine: _Reading, theirs: _Reading) -> bool:
    """Whether each names countries and none is in both: "Beijing’s budget", "Tokyo’s budget"."""
    here, there = mine.words & PLACES, theirs.words & PLACES
    return bool(here and there and here.isdisjoint(there))


class _Union(NamedTuple):
    """Two passages read as one."""

    facts: Facts
    order: tuple[str, ...]
    words: frozenset[str]


def _union(a: _Reading, b: _Reading) -> _Union:
    return _Union(a.facts.joined(b.facts), a.order + b.order, a.words | b.words)


def _documents(material: Material, passage: Passage) -> frozenset[int]:
    return frozenset(material.sentences[s].document for s in passage.sentences)
