"""What stands around the values of a set of articles, as arrays over all of the values."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Sequence
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from summarizer.comparison.told import Word, content_words
from summarizer.comparison.values import ALIKE, Distinct, Placed
from summarizer.facts import DateMention, Facts, Name, Quantity
from summarizer.material import Material
from summarizer.text.vectors import SCALE, rarity, word_vectors

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]

#: Content words on each side of a value that stand near it, and right beside it.
NEAR = 4
BESIDE = 2
#: Words that a day or a place belongs to, at most.
TIED = 5
#: Sentences of an article that open it.
OPENING = 2
#: Least weight of a word among the sentences.
LEAST_SPECIFIC = 0.3


class Surroundings:
    """The words of the sentences that tell values, by number; none is the last number."""

    def __init__(
        self,
        material: Material,
        values: Sequence[Placed],
        used: Ints,
        asked: Ints,
        facts_in: Callable[[int], Facts],
    ) -> None:
        """``asked`` are the values that are asked about. What is rare, and what stands before and
        behind their sentences, is seen among the sentences of those ``used``.
        """
        self.values = values
        passages = sorted({values[n].passage for n in asked.tolist()})
        others = {values[n].passage for n in used.tolist()}.difference(passages)
        place = {p: n for n, p in enumerate(passages)}
        self.sentence = np.array([place.get(v.passage, -1) for v in values], dtype=np.int64)
        self._facts = [facts_in(p) for p in passages]
        beside = _beside(material, passages, others)
        near = sorted({o for pair in beside for o in pair if o in others})
        place.update((p, n) for n, p in enumerate(near, len(passages)))
        further = [facts_in(p) for p in sorted(others.difference(near))]
        read = [*self._facts, *map(facts_in, near)]
        self._all_facts = [*read, *further]
        self._read(read, further)
        self._read_near(asked)
        self._read_openings(material, facts_in)
        self._place(material, passages, [[place[o] for o in pair] for pair in beside])
        self._count()

    def _read(self, facts: Sequence[Facts], further: Sequence[Facts]) -> None:
        """The words of some sentences; of ``further`` ones, only how many have each."""
        numbers: dict[str, int] = {}
        stems: list[str] = []
        words = [f.derived(content_words) for f in facts]
        rows: list[list[int]] = []
        for sentence in words:
            row = []
            for word in sentence:
                number = numbers.setdefault(word.meaning, len(stems))
                if number == len(stems):
                    stems.append(word.stem)
                # One of its stems stands for a meaning, whichever came first.
                stems[number] = min(stems[number], word.stem)
                row.append(number)
            rows.append(row)
        size = len(stems)
        having = np.zeros(size + 1, dtype=np.int64)
        for sentence in (f.derived(content_words) for f in further):
            known = [(numbers[w.meaning], w.stem) for w in sentence if w.meaning in numbers]
            having[[number for number, _ in known]] += 1
            for number, stem in known:
                stems[number] = min(stems[number], stem)
        self.rarity = np.array([*map(rarity, stems), 0.0])
        index, vectors = word_vectors()
        lines = [index.get(s, index.get(m, -1)) for m, s in zip(numbers, stems, strict=True)]
        self._vectors = vectors[[*lines, -1]]
        self.has = np.zeros((len(rows), size + 1), dtype=bool)
        plain = np.zeros((len(rows), size + 1), dtype=bool)
        for at, (sentence, row) in enumerate(zip(words, rows, strict=True)):
            self.has[at, row] = True
            plain[at, [n for n, w in zip(row, sentence, strict=True) if not w.named]] = True
        having += self.has.sum(axis=0)
        specific = np.log((1 + len(rows) + len(further)) / (1 + having)) + LEAST_SPECIFIC
        specific[-1] = 0.0
        #: Share of the words of a sentence, names apart, that another has: by rarity in news, and
        #: by rarity among these sentences.
        asked = slice(len(self._facts))
        self.share = _covering(plain[asked], self.has[asked], self.rarity)
        self.specific_share = _covering(plain[asked], self.has[asked], specific)
        # In whole numbers of 1/127 times rarity: rounded below, so that no order of adding shows.
        self._meant = _unit(csr_array(plain * self.rarity) @ self._vectors.astype(np.float64))
        self._numbers, self._words, self._rows, self._size = numbers, words, rows, size

    def _read_near(self, values: Ints) -> None:
        size = self._size
        self.near = np.full((len(self.values), 2 * NEAR), size, dtype=np.int64)
        self.tied = np.full((len(self.values), TIED), size, dtype=np.int64)
        for number in values.tolist():
            told = self.values[number].told
            words, row = self._words[self.sentence[number]], self._rows[self.sentence[number]]
            before = bisect_left(words, told.fact.start, key=_start)
            behind = bisect_left(words, told.fact.end, key=_start)
            left, right = row[max(0, before - NEAR) : before], row[behind : behind + NEAR]
            self.near[number, : len(left)] = left[::-1]
            self.near[number, NEAR : NEAR + len(right)] = right
            tied = sorted(self._numbers[m] for m in told.tied)[:TIED]
            self.tied[number, : len(tied)] = tied
        self.beside = self.near[:, [*range(BESIDE), *range(NEAR, NEAR + BESIDE)]]
        used = np.unique(np.concatenate([self.near.ravel(), self.tied.ravel(), [size]]))
        self._used = np.searchsorted(used, np.arange(size + 1))
        vectors = self._vectors[used]
        likeness = (vectors @ vectors.T) / np.float32(SCALE**2)
        likeness = np.clip((likeness - np.float32(ALIKE)) / np.float32(1 - ALIKE), 0, 1)
        np.fill_diagonal(likeness, 1)
        likeness[-1] = 0
        self._likeness = likeness
        falling = 1 / np.sqrt(np.tile(np.arange(1, NEAR + 1), 2))
        self._near_meant = np.zeros((len(self.values), self._vectors.shape[1]))
        near = self.near[values]
        weights = self.rarity[near] * falling
        meant = (weights[:, None, :] @ self._vectors[near].astype(np.float64))[:, 0]
        self._near_meant[values] = _unit(meant)

    def _read_openings(self, material: Material, facts_in: Callable[[int], Facts]) -> None:
        """In which share of the articles each word stands in the first sentences, if in two."""
        having: list[set[int]] = [set() for _ in range(self._size)]
        for number, passage in enumerate(material.passages):
            documents = {
                material.sentences[s].document
                for s in passage.sentences
                if material.sentences[s].position < OPENING
            }
            if documents:
                for word in facts_in(number).derived(content_words):
                    if word.meaning in self._numbers:
                        having[self._numbers[word.meaning]] |= documents
        counts = np.array([*map(len, having), 0])
        self._opening = np.where(counts > 1, counts, 0) / max(1, len(material.documents))

    def of_openings(self, words: Ints) -> Floats:
        """How far each row's words, by rarity, stand in the first sentences of the articles."""
        weights = self.rarity[words]
        return _ratio((weights * self._opening[words]).sum(axis=1), weights.sum(axis=1))

    def _place(
        self, material: Material, passages: Sequence[int], beside: Sequence[Sequence[int]]
    ) -> None:
        last: dict[int, int] = defaultdict(int)
        for sentence in material.sentences:
            last[sentence.document] = max(last[sentence.document], sentence.position)
        around = np.zeros((len(passages), self._meant.shape[1]))
        self.position = np.zeros(len(passages))
        self.leads = np.zeros(len(passages), dtype=bool)
        for number, passage in enumerate(passages):
            first = material.sentences[material.passages[passage].sentences[0]]
            self.position[number] = first.position / (last[first.document] + 1)
            self.leads[number] = first.position == 0
            for neighbour in beside[number]:
                around[number] += self._meant[neighbour]
        self._beside_meant = _unit(around)

    def _count(self) -> None:
        """Names, numbers and dates of the sentences, and which of them two sentences share."""
        sentences = len(self._facts)
        names: dict[str, int] = {}
        rows = [
            [names.setdefault(n.normal, len(names)) for n in f.names if n.certain]
            for f in self._facts
        ]
        self._named = np.zeros((sentences, len(names) + 1), dtype=np.float32)
        for at, row in enumerate(rows):
            self._named[at, row] = 1
        self._name = np.full(len(self.values), -1, dtype=np.int64)
        self.shared_names = self._named @ self._named.T
        self.names = self._named.sum(axis=1)
        self._own: dict[type, Ints] = {}
        self.told: dict[type, tuple[NDArray[np.float32], ...]] = {}
        kinds: dict[type, list[int]] = {Quantity: [], DateMention: [], Name: []}
        for number in np.flatnonzero(self.sentence >= 0).tolist():
            fact = self.values[number].told.fact
            kinds[type(fact)].append(number)
            if isinstance(fact, Name):
                self._name[number] = names.get(fact.normal, -1)
        for kind in (Quantity, DateMention):
            told: dict[Distinct, int] = {}
            of = [told.setdefault(self.values[n].distinct, len(told)) for n in kinds[kind]]
            table = np.zeros((sentences, len(told)), dtype=np.float32)
            table[self.sentence[kinds[kind]], of] = 1
            alike = np.zeros((len(told), len(told)), dtype=np.float32)
            for distinct, at in told.items():
                alike[at, [told[o] for o in distinct.alike if o in told]] = 1
            has = np.minimum(table @ alike, 1)
            self.told[kind] = table @ has.T, table.sum(axis=1), has
            self._own[kind] = np.full(len(self.values), -1, dtype=np.int64)
            self._own[kind][kinds[kind]] = of

    @cached_property
    def _small(self) -> frozenset[str]:
        return frozenset(w for f in self._all_facts for w in f.text.split() if w.islower())

    def stands(self, word: str) -> bool:
        """Whether a word that begins with a small letter stands in one of the sentences."""
        return word in self._small

    def covered(self, words: Ints, sentences: Ints) -> Floats:
        """Share of each row's words, by rarity, that the row's sentence has."""
        weights = self.rarity[words]
        return _ratio(
            (weights * self.has[sentences[:, None], words]).sum(axis=1), weights.sum(axis=1)
        )

    def alike(self, words: Ints, others: Ints) -> Floats:
        """Share of each row's words, by rarity, that are or are like one of the other row's."""
        weights = self.rarity[words]
        best = self._likeness[self._used[words][:, :, None], self._used[others][:, None, :]].max(
            axis=2
        )
        return _ratio((weights * best).sum(axis=1), weights.sum(axis=1))

    def rarest_common(self, words: Ints, others: Ints) -> Floats:
        """Rarity of the rarest word of each row that the other row has too."""
        same = (words[:, :, None] == others[:, None, :]).any(axis=2)
        found: Floats = (self.rarity[words] * same).max(axis=1)
        return found

    def near_meaning(self, first: Ints, second: Ints) -> Floats:
        return _products(self._near_meant, first, self._near_meant, second)

    def meaning(self, first: Ints, second: Ints) -> Floats:
        """Likeness in meaning of two sentences, names apart."""
        return _products(self._meant, first, self._meant, second)

    def meaning_beside(self, first: Ints, second: Ints) -> Floats:
        """Likeness in meaning of a sentence and of those beside another; the greater one."""
        return np.maximum(
            _products(self._meant, first, self._beside_meant, second),
            _products(self._beside_meant, first, self._meant, second),
        )

    def names_in_common(self, first: Ints, second: Ints) -> tuple[Floats, Floats]:
        """Names that the sentences share, the values apart; whether each only has others."""
        a, b = self.sentence[first], self.sentence[second]
        shared = self.shared_names[a, b].astype(np.float64)
        one, other = self._name[first], self._name[second]
        own = (one >= 0) & (self._named[b, one] > 0)
        shared -= own
        both = (self.names[a] - (one >= 0) > 0) & (self.names[b] - (other >= 0) > 0)
        return shared, (both & (shared <= 0)).astype(np.float64)

    def told_in_common(self, kind: type, first: Ints, second: Ints) -> tuple[Floats, Floats]:
        """The same of numbers or dates."""
        (shares, counts, has), own = self.told[kind], self._own[kind]
        a, b = self.sentence[first], self.sentence[second]
        if not has.size:
            return np.zeros(len(first)), np.zeros(len(first))
        mine, theirs = own[first], own[second]
        shared = shares[a, b] - ((mine >= 0) & (has[b, mine] > 0))
        both = (counts[a] - (mine >= 0) > 0) & (counts[b] - (theirs >= 0) > 0)
        return shared.astype(np.float64), (both & (shared <= 0)).astype(np.float64)


def _beside(material: Material, passages: Sequence[int], others: set[int]) -> list[list[int]]:
    """For each passage, those of all that stand right before and behind it."""
    of_sentence = {
        (material.sentences[s].document, material.sentences[s].position): p
        for p in sorted(others.union(passages))
        for s in material.passages[p].sentences
    }
    out = []
    for passage in passages:
        first = material.sentences[material.passages[passage].sentences[0]]
        places = ((first.document, first.position + step) for step in (-1, 1))
        out.append([of_sentence[p] for p in places if p in of_sentence])
    return out


def _start(word: Word) -> int:
    return word.start


def _covering(parts: NDArray[np.bool_], wholes: NDArray[np.bool_], weights: Floats) -> Floats:
    weighted = csr_array(parts * weights)
    shared = (weighted @ csr_array(wholes.T.astype(np.float64))).toarray()
    return _ratio(shared, weighted.sum(axis=1)[:, None])


def _ratio(part: Floats, whole: Floats) -> Floats:
    out: Floats = part / np.where(whole > 0, whole, 1)
    return out


def _unit(rows: Floats) -> Floats:
    return _ratio(rows, np.linalg.norm(rows, axis=1, keepdims=True))


def _products(left: Floats, first: Ints, right: Floats, second: Ints) -> Floats:
    out: Floats = np.einsum("nd,nd->n", left[first], right[second])
    return out
