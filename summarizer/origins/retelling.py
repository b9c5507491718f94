"""Articles that tell the same facts sentence by sentence in the same order: paraphrased copies.

Reporters who write on their own choose other facts and another order. A rewritten copy, by hand or
by machine, keeps both: most of its sentences have a counterpart, and the counterparts come in the
order of the copy.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from summarizer.readings import Readings
from summarizer.text.likeness import SharedWords
from summarizer.types import Sentence

#: Stems of content words that two sentences must share, as a share of those of the longer one, to
#: be counterparts; and the least stems a sentence must have to be looked at.
#:
#: Set with the two limits below on pairs of articles within the clusters of Multi-News: those that
#: reach all three are copies or updates of one story by eye, and independent reports of one event
#: have counterparts for a third of their sentences at the most, not in order.
COUNTERPART = 0.4
FEWEST_STEMS = 5
#: Counterparts in the same order: how many, and what share of the shorter article's sentences.
IN_ORDER = 6
IN_ORDER_SHARE = 0.4
#: Stems in more sentences than this are not looked up. Never reached by the telling words of a
#: sentence below some hundred articles; above, it keeps the cost linear.
_MOST_SENTENCES = 50


@dataclass(frozen=True, slots=True)
class Retelling:
    """A document whose sentences have counterparts, in order, in another."""

    document: int
    source: int
    #: Sentence and counterpart, in order.
    counterparts: tuple[tuple[int, int], ...]
    #: Sentences of the shorter article that are long enough to be looked at.
    sentences: int


def retellings(
    sentences: Sequence[Sentence],
    documents: Sequence[int],
    languages: Sequence[str],
    readings: Readings,
) -> tuple[Retelling, ...]:
    """Pairs of documents of which one retells the other.

    ``documents`` are those to compare, in order of who is likely to be the source; ``languages``
    gives the language of every document.
    """
    place = {document: at for at, document in enumerate(documents)}
    told: dict[int, list[tuple[int, frozenset[str]]]] = {d: [] for d in documents}
    for index, sentence in enumerate(sentences):
        if sentence.document in told:
            found = readings.stem_set(sentence.text, languages[sentence.document])
            if len(found) >= FEWEST_STEMS:
                told[sentence.document].append((index, found))
    out = []
    for a, b in _candidates(told):
        source, document = (a, b) if place[a] < place[b] else (b, a)
        shorter, longer = sorted((a, b), key=lambda d: (len(told[d]), place[d]))
        pairs = _in_order(told[shorter], told[longer])
        if len(pairs) >= max(IN_ORDER, IN_ORDER_SHARE * len(told[shorter])):
            if shorter == source:
                pairs = [(theirs, mine) for mine, theirs in pairs]
            out.append(Retelling(document, source, tuple(pairs), len(told[shorter])))
    return tuple(sorted(out, key=lambda r: (place[r.document], place[r.source])))


def counterparts(
    texts: Sequence[str], others: Sequence[str], language: str, readings: Readings
) -> list[int]:
    """Which of the texts have a counterpart among the others, in whatever order."""
    told = [readings.stem_set(text, language) for text in others]
    out = []
    for place, text in enumerate(texts):
        found = readings.stem_set(text, language)
        if len(found) >= FEWEST_STEMS and any(
            len(found & other) >= COUNTERPART * max(len(found), len(other)) for other in told
        ):
            out.append(place)
    return out


def _candidates(told: dict[int, list[tuple[int, frozenset[str]]]]) -> list[tuple[int, int]]:
    """Pairs of documents that share enough telling words in enough sentences."""
    rows = [(document, found) for document in sorted(told) for _, found in told[document]]
    if not rows:
        return []
    table = SharedWords([found for _, found in rows])
    document_of = np.array([document for document, _ in rows])
    telling: list[NDArray[np.int64]] = []
    for pairs in table.pairs(np.ones(len(table.words)), most=_MOST_SENTENCES):
        alike = pairs.shared >= 2
        for here, there in ((pairs.first, pairs.second), (pairs.second, pairs.first)):
            telling.append(np.c_[here[alike], document_of[there[alike]]])
    # A sentence counts once for each other document.
    found = np.unique(np.concatenate(telling), axis=0)
    ends = np.c_[document_of[found[:, 0]], found[:, 1]]
    both, counts = np.unique(ends[ends[:, 0] != ends[:, 1]], axis=0, return_counts=True)
    return sorted({(min(a, b), max(a, b)) for a, b in both[counts >= IN_ORDER].tolist()})


def _in_order(
    rows: Sequence[tuple[int, frozenset[str]]], others: Sequence[tuple[int, frozenset[str]]]
) -> list[tuple[int, int]]:
    """The longest series of sentences whose counterparts come in the same order."""
    having: dict[str, list[int]] = {}
    for at, (_, other) in enumerate(others):
        for stem in other:
            having.setdefault(stem, []).append(at)
    matched: list[tuple[int, int]] = []
    for index, found in rows:
        shared = Counter(at for stem in found for at in having.get(stem, ()))
        score, at = max(
            ((n / max(len(found), len(others[at][1])), -at) for at, n in shared.items()),
            default=(0.0, 0),
        )
        if score >= COUNTERPART:
            matched.append((index, -at))
    return [(index, others[at][0]) for index, at in _longest_rising(matched)]


def _longest_rising(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Longest subsequence whose second members rise (patience sorting, Fredman 1975).

    >>> _longest_rising([(0, 4), (1, 1), (2, 2), (3, 0), (4, 5)])
    [(1, 1), (2, 2), (4, 5)]
    """
    tops: list[int] = []
    at: list[int] = []
    before: list[int] = []
    for index, (_, value) in enumerate(pairs):
        pile = bisect_left(tops, value)
        if pile == len(tops):
            tops.append(value)
            at.append(index)
        else:
            tops[pile] = value
            at[pile] = index
        before.append(at[pile - 1] if pile else -1)
    out = []
    index = at[-1] if at else -1
    while index >= 0:
        out.append(pairs[index])
        index = before[index]
    return out[::-1]
