"""Choose passages within the budget, without saying anything twice."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from summarizer.antecedents import antecedents
from summarizer.event import WHOLE_EVENT
from summarizer.introductions import introductions
from summarizer.material import Corroboration, Material, Ranking
from summarizer.text.words import count_words

if TYPE_CHECKING:
    from scipy.sparse import csr_array

Floats = NDArray[np.float64]

#: Passages looked at, best first: many times what the largest budget holds, and few enough that
#: the cost of choosing does not grow with the material.
MOST_CANDIDATES = 2000
#: What a passage is worth, of its gain, that readers know from an edition before: enough to say
#: what the story is, where little else does. By judgement, on the stories of ``seeds/``.
REPEATED = 0.3
#: When no more than this share of the budget is left, only what is worth this much of the mean
#: score of those chosen, per word, is added: short sentences that say little fill no gap. ROUGE-2
#: changes by less than its noise (cross-validated) with any share from 0.3 to 1.
_REST = 0.12
_FILLER = 0.7
#: Share of a passage that another one may not tell again. Where clusters have few sentences, what
#: would come instead says less: with 0.45 instead of 0.6 ROUGE-2 is 0.3 lower on NeuS and 0.4 on
#: AllSides (cross-validated), and 0.6 of 100 pairs fewer share most of their words.
TOLD_AGAIN = 0.6
#: Share of what a passage says, its words counting by the origins that use them, that the others
#: may not have said already: every article on one event tells it once more, with other colours. Of
#: fewer than four articles, where no word tells what is colour, ROUGE-2 is 0.2 lower on NeuS with
#: it, so it holds only where there is an event. Chosen by reading stories of ten articles and more
#: (ECB+); on MultiLing's ten clusters of ten articles ROUGE-2 is 1.4 lower with it, and 1.1 higher
#: where they are cut at 100 words. With 0.7 it is four points lower.
SAID = 0.75
#: A passage opens a briefing that tells at least so much of what the articles open with as the one
#: that tells most.
OPENING_EVENT = 0.8
#: Rounds of improvement by exchange. Two or three suffice nearly always; the bound is for safety.
_ROUNDS = 20
#: An exchange must gain more than rounding errors do.
_EPSILON = 1e-9


def select(
    material: Material,
    ranking: Ranking,
    *,
    max_words: int,
    max_sentences: int | None = None,
    standing: Collection[int] = (),
    aside: Collection[int] = (),
    corroborations: Sequence[Sequence[Corroboration]] = (),
    retellings: Mapping[tuple[int, int], float] = MappingProxyType({}),
    repeated: Collection[int] = (),
) -> tuple[int, ...]:
    """Indices of the chosen passages, best first. At least one where there is any passage.

    Covers as much concept weight as the budget holds: a concept counts once, however many of the
    chosen passages have it, so what was said is not said again (maximum coverage; Takamura and
    Okumura 2009, Gillick and Favre 2009). Greedy by worth per word, which for such a function is
    near the best (Lin and Bilmes 2011), then improved by exchanging one passage at a time until
    nothing gains. The last eighth of the budget is used only for what tells nearly as much as the
    rest. The budget is exceeded only where no passage fits it: then the best one that
    is shortest is given alone, and is longer than asked. ``standing`` are passages that stand by
    themselves though they open with a pronoun, since the writer will replace it; ``aside`` those
    that are chosen only where there is nothing else. Of two passages of which one corroborates the
    other, by ``corroborations`` (one row a passage), one is chosen at most: it cites the other. So
    is one of the pairs in ``retellings`` that tell :data:`TOLD_AGAIN` of the first again, and of
    those that tell the event as the articles open with it. Nor is a passage chosen there of which
    the others say :data:`SAID` together.
    Whoever is named by surname alone is introduced by another one of the chosen. One of these opens
    an article, where any such fits, and tells about as much as any of what the others open with: it
    says what the story is.
    ``repeated`` are passages that readers know already, each worth :data:`REPEATED` of its gain.
    """
    texts = [material.sentences[p.sentences[0]].text for p in material.passages]
    if not texts:
        return ()
    words = np.array([count_words(t) for t in texts], dtype=np.int64)
    leaning = {p: a for p, a in antecedents(material).items() if p not in standing}
    alike = _told_alike(material, corroborations, retellings)
    openers = {
        index
        for index, passage in enumerate(material.passages)
        if index not in repeated
        and any(material.sentences[s].position == 0 for s in passage.sentences)
    }
    coverage = Coverage(
        ranking,
        words,
        antecedents=leaning,
        introducing=_introducing(material, {*aside, *(p for p, a in leaning.items() if a is None)}),
        aside=aside,
        alike=alike,
        repeated=repeated,
        openers=openers,
    )
    return coverage.best(max_words, len(texts) if max_sentences is None else max_sentences)


def said_again(ranking: Ranking, chosen: Collection[int]) -> frozenset[int]:
    """The passages that say little or nothing beside the chosen ones, which are among them."""
    if not chosen or not ranking.event.any():
        return frozenset(chosen)
    columns = np.concatenate([_row(ranking.content, k) for k in sorted(chosen)])
    said = np.zeros(ranking.content.shape[1])
    said[columns] = 1.0
    again = np.asarray(ranking.content @ said) >= SAID
    if max(ranking.event[k] for k in chosen) >= WHOLE_EVENT:
        again |= ranking.event >= WHOLE_EVENT
    return frozenset(np.flatnonzero(again).tolist())


def _introducing(material: Material, never: Collection[int]) -> dict[int, list[frozenset[int]]]:
    """What introduces the people that a passage names by surname, but for what is never chosen."""
    return {
        p: [left for group in groups if (left := group.difference(never))]
        for p, groups in introductions(material).items()
    }


def _told_alike(
    material: Material,
    corroborations: Sequence[Sequence[Corroboration]],
    retellings: Mapping[tuple[int, int], float],
) -> dict[int, set[int]]:
    """For each passage, those that tell its fact in other words, and those whose fact it tells."""
    passage_of = {s: p for p, group in enumerate(material.passages) for s in group.sentences}
    alike: dict[int, set[int]] = {}
    pairs = {
        (index, passage_of[c.sentence]) for index, row in enumerate(corroborations) for c in row
    }
    again = {pair for pair, share in retellings.items() if share >= TOLD_AGAIN}
    for one, other in pairs | again:
        if one != other:
            alike.setdefault(one, set()).add(other)
            alike.setdefault(other, set()).add(one)
    return alike


@dataclass(slots=True)
class _State:
    chosen: list[int]
    covered: NDArray[np.int64]
    #: Words that may be used, and those of them that are not used yet.
    budget: int
    left: int
    #: By word: how many of the chosen say it.
    said: NDArray[np.int64]


class Coverage:
    """The objective: concept weight covered, with each passage's own scale."""

    def __init__(
        self,
        ranking: Ranking,
        words: NDArray[np.int64],
        *,
        antecedents: Mapping[int, int | None],
        aside: Collection[int],
        alike: Mapping[int, Collection[int]],
        introducing: Mapping[int, Sequence[frozenset[int]]] = MappingProxyType({}),
        repeated: Collection[int] = (),
        openers: Collection[int] = (),
    ) -> None:
        concepts: csr_array = ranking.concepts
        number = np.diff(concepts.indptr)
        mean = np.asarray(concepts @ ranking.weights) / np.maximum(number, 1)
        self._words = words
        self._antecedents = antecedents
        self._introducing = introducing
        # With its scale, a passage of which nothing is covered is worth its score times its
        # concepts. Between 0 (concepts only) and 1 as exponent of the scale, 1 did best.
        scale = ranking.scores / np.maximum(mean, 1e-3)
        density = scale * mean * number / np.maximum(words, 1)
        order = np.argsort(-density, kind="stable")
        self._candidates = np.sort(order[:MOST_CANDIDATES])
        self._concepts = concepts
        self._weights = ranking.weights
        self._scale = scale
        self._rows = concepts[self._candidates]
        self._scores = ranking.scores
        self._content = ranking.content
        self._says = ranking.content[self._candidates]
        self._aside = np.isin(self._candidates, sorted(aside))
        self._alike = alike
        self._news = np.where(np.isin(self._candidates, sorted(repeated)), REPEATED, 1.0)
        self._openers = frozenset(openers)
        self._event = ranking.event
        self._whole_event = ranking.event[self._candidates] >= WHOLE_EVENT
        self._leaning = {
            at: antecedents[k] for at, k in enumerate(self._candidates.tolist()) if k in antecedents
        }
        self._naming = {
            at: introducing[k] for at, k in enumerate(self._candidates.tolist()) if k in introducing
        }

    def best(self, max_words: int, max_sentences: int) -> tuple[int, ...]:
        fits = self._words[self._candidates] <= max_words
        if not fits.any():
            return (self._least_over(),)
        state = self._filled(max_words, max_sentences, opener=None)
        openers = self._telling_openers(max_words)
        if openers and openers.keys().isdisjoint(state.chosen):
            opener = max(openers, key=lambda k: (openers[k], -k))
            state = self._filled(max_words, max_sentences, opener=opener)
        if not state.chosen:  # single words: there is no bigram to cover
            fitting = self._candidates[fits]
            return (int(fitting[np.argmax(self._scores[fitting])]),)
        worth = {k: float(self._scores[k]) for k in state.chosen}
        return tuple(sorted(state.chosen, key=lambda k: (-worth[k], k)))

    def _empty(self, max_words: int) -> _State:
        covered, said = (
            np.zeros(table.shape[1], dtype=np.int64) for table in (self._concepts, self._content)
        )
        return _State([], covered, max_words, max_words, said)

    def _filled(self, max_words: int, max_sentences: int, *, opener: int | None) -> _State:
        """A choice that no exchange of one passage makes better, with ``opener`` in it."""
        state = self._empty(max_words)
        if opener is not None:
            self._put(state, opener)
        self._add_greedily(state, max_sentences)
        for _ in range(_ROUNDS):
            changed = self._exchange(state, opener)
            if not self._add_greedily(state, max_sentences, per_word=False) and not changed:
                break
        return state

    def _telling_openers(self, max_words: int) -> dict[int, float]:
        """Sentences that open an article and tell what the others open with, by worth per word."""
        gains = self._gains(self._empty(max_words), max_words)
        worth = gains / np.maximum(self._words[self._candidates], 1)
        found = {
            passage: float(worth[at])
            for at, passage in enumerate(self._candidates.tolist())
            if passage in self._openers and gains[at] > 0
        }
        least = OPENING_EVENT * max((self._event[k] for k in found), default=0.0)
        return {k: value for k, value in found.items() if self._event[k] >= least}

    def _least_over(self) -> int:
        shortest = int(self._words.min())
        ties = np.flatnonzero(self._words == shortest)
        return int(ties[np.argmax(self._scores[ties])])

    def _gains(self, state: _State, room: int) -> Floats:
        """Worth that each candidate adds; -1 where it is chosen already or does not fit."""
        fresh = np.where(state.covered == 0, self._weights, 0.0)
        gains: Floats = np.asarray(self._rows @ fresh) * self._scale[self._candidates] * self._news
        gains[self._words[self._candidates] > room] = -1.0
        if state.chosen:
            if self._event.any():
                said = np.asarray(self._says @ (state.said > 0).astype(np.float64))
                gains[said >= SAID] = -1.0
            told = {*state.chosen, *(a for k in state.chosen for a in self._alike.get(k, ()))}
            gains[np.isin(self._candidates, sorted(told))] = -1.0
            if max(self._event[k] for k in state.chosen) >= WHOLE_EVENT:
                gains[self._whole_event] = -1.0
        gains[self._aside] = -1.0
        for at, antecedent in self._leaning.items():
            if antecedent not in state.chosen:
                gains[at] = -1.0
        for at, groups in self._naming.items():
            if any(group.isdisjoint(state.chosen) for group in groups):
                gains[at] = -1.0
        return gains

    def _add_greedily(self, state: _State, max_sentences: int, *, per_word: bool = True) -> bool:
        changed = False
        while len(state.chosen) < max_sentences:
            gains = self._gains(state, state.left)
            words = np.maximum(self._words[self._candidates], 1)
            if state.chosen and state.left <= _REST * state.budget:
                least = _FILLER * float(self._scores[sorted(state.chosen)].mean())
                gains[gains < least * words] = -1.0
            at = int(np.argmax(gains / words if per_word else gains))
            if gains[at] <= 0:
                break
            self._put(state, int(self._candidates[at]))
            changed = True
        return changed

    def _exchange(self, state: _State, fixed: int | None) -> bool:
        changed = False
        for old in list(state.chosen):
            if old == fixed or self._is_leant_on(old, state.chosen):
                continue
            self._take(state, old)
            gains = self._gains(state, state.left)
            at = int(np.argmax(gains))
            kept = float(gains[np.searchsorted(self._candidates, old)])
            new = int(self._candidates[at]) if gains[at] > kept + _EPSILON else old
            if gains[at] > 0 or kept > 0:
                self._put(state, new)
            changed = changed or new != old or kept <= 0
        return changed

    def _is_leant_on(self, passage: int, chosen: Sequence[int]) -> bool:
        """Whether one of the chosen cannot stand without the passage."""
        return any(
            self._antecedents.get(k) == passage
            or any(
                passage in group and len(group.intersection(chosen)) == 1
                for group in self._introducing.get(k, ())
            )
            for k in chosen
        )

    def _put(self, state: _State, passage: int) -> None:
        state.chosen.append(passage)
        state.covered[_row(self._concepts, passage)] += 1
        state.said[_row(self._content, passage)] += 1
        state.left -= int(self._words[passage])

    def _take(self, state: _State, passage: int) -> None:
        state.chosen.remove(passage)
        state.covered[_row(self._concepts, passage)] -= 1
        state.said[_row(self._content, passage)] -= 1
        state.left += int(self._words[passage])


def _row(table: csr_array, row: int) -> NDArray[np.int64]:
    """The columns in which a row has something."""
    start, end = table.indptr[row : row + 2]
    columns: NDArray[np.int64] = table.indices[start:end]
    return columns
