"""What stands around the values of a set of articles, as arrays over all of the values."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Sequence

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
        """``used`` are values whose sentences are read, and ``asked`` those that are asked about:
        which words are rare depends on all that is read.
        """
        self.values = values
        passages = sorted({values[n].passage for n in used.tolist()})
        place = {p: n for n, p in enumerate(passages)}
        self.sentence = np.array([place.get(v.passage, -1) for v in values], dtype=np.int64)
        self._facts = [facts_in(p) for p in passages]
        self._small = {w for f in self._facts for w in f.text.split() if w.islower()}
        self._read()
        self._read_near(asked)
        self._place(material, passages, place)
        self._count(values)

    def _read(self) -> None:
        numbers: dict[str, int] = {}
        stems: list[str] = []
        words = [f.derived(content_words) for f in self._facts]
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
        self.rarity = np.array([*map(rarity, stems), 0.0])
        index, vectors = word_vectors()
        known = [index.get(s, index.get(m, -1)) for m, s in zip(numbers, stems, strict=True)]
        self._vectors = vectors[[*known, -1]]
        self.has = np.zeros((len(rows), size + 1), dtype=bool)
        plain = np.zeros((len(rows), size + 1), dtype=bool)
        for at, (sentence, row) in enumerate(zip(words, rows, strict=True)):
            self.has[at, row] = True
            plain[at, [n for n, w in zip(row, sentence, strict=True) if not w.named]] = True
        having = self.has.sum(axis=0)
        specific = np.log((1 + len(rows)) / (1 + having)) + LEAST_SPECIFIC
        specific[-1] = 0.0
        #: Share of the words of a sentence, names apart, that another has: by rarity in news, and
        #: by rarity among these sentences.
        self.share = _covering(plain, self.has, self.rarity)
        self.specific_share = _covering(plain, self.has, specific)
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

    def _place(self, material: Material, passages: Sequence[int], place: dict[int, int]) -> None:
        of_sentence = {
            (material.sentences[s].document, material.sentences[s].position): place[p]
            for p in passages
            for s in material.passages[p].sentences
        }
        last: dict[int, int] = defaultdict(int)
        for sentence in material.sentences:
            last[sentence.document] = max(last[sentence.document], sentence.position)
        beside = np.zeros_like(self._meant)
        self.position = np.zeros(len(passages))
        self.leads = np.zeros(len(passages), dtype=bool)
        for number, passage in enumerate(passages):
            first = material.sentences[material.passages[passage].sentences[0]]
            self.position[number] = first.position / (last[first.document] + 1)
            self.leads[number] = first.position == 0
            for step in (-1, 1):
                neighbour = of_sentence.get((first.document, first.position + step))
                if neighbour is not None:
                    beside[number] += self._meant[neighbour]
        self._beside_meant = _unit(beside)

    def _count(self, values: Sequence[Placed]) -> None:
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
        self._name = np.array(
            [
                names.get(v.told.fact.normal, -1) if isinstance(v.told.fact, Name) else -1
                for v in values
            ],
            dtype=np.int64,
        )
        self.shared_names = self._named @ self._named.T
        self.names = self._named.sum(axis=1)
        self._own: dict[type, Ints] = {}
        self.told: dict[type, tuple[NDArray[np.float32], ...]] = {}
        for kind in (Quantity, DateMention):
            told: dict[Distinct, int] = {}
            table = np.zeros((sentences, len(values)), dtype=np.float32)
            for number, value in enumerate(values):
                if self.sentence[number] >= 0 and isinstance(value.told.fact, kind):
                    table[self.sentence[number], told.setdefault(value.distinct, len(told))] = 1
            table = table[:, : len(told)]
            alike = np.zeros((len(told), len(told)), dtype=np.float32)
            for distinct, at in told.items():
                alike[at, [told[o] for o in distinct.alike if o in told]] = 1
            has = np.minimum(table @ alike, 1)
            self.told[kind] = table @ has.T, table.sum(axis=1), has
            self._own[kind] = np.array([told.get(v.distinct, -1) for v in values], dtype=np.int64)

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
