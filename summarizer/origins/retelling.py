"""Articles that tell the same facts sentence by sentence in the same order: paraphrased copies.

Reporters who write on their own choose other facts and another order. A rewritten copy, by hand or
by machine, keeps both: most of its sentences have a counterpart, and the counterparts come in the
order of the copy.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from summarizer.material import Sentence
from summarizer.readings import Readings
from summarizer.text.likeness import SharedWords

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


#: Stems in more sentences than this are not looked up: what a hundred articles tell is no sign of
#: who copied whom, and their pairs would be too many to keep.
_MOST_SENTENCES = 200


class _Told(NamedTuple):
    document: int
    sentence: int
    #: Different stems that it has.
    stems: int


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
    if len(documents) < 2:
        return ()
    place = {document: at for at, document in enumerate(documents)}
    told: list[_Told] = []

    def stems() -> Iterator[frozenset[str]]:
        for index, sentence in enumerate(sentences):
            if sentence.document in place:
                found = readings.stem_set(sentence.text, languages[sentence.document])
                if len(found) >= FEWEST_STEMS:
                    told.append(_Told(sentence.document, index, len(found)))
                    yield found

    table = SharedWords(stems())
    count = Counter(row.document for row in told)
    out = []
    for (a, b), pairs in _alike(told, table).items():
        source, document = (a, b) if place[a] < place[b] else (b, a)
        shorter = min((a, b), key=lambda d: (count[d], place[d]))
        best = _best(pairs if shorter == a else [(t, m, score) for m, t, score in pairs])
        both = [(told[m].sentence, told[t].sentence) for m, t in _longest_rising(best)]
        if len(both) >= max(IN_ORDER, IN_ORDER_SHARE * count[shorter]):
            if shorter == source:
                both = [(theirs, mine) for mine, theirs in both]
            out.append(Retelling(document, source, tuple(both), count[shorter]))
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


def _alike(
    told: Sequence[_Told], table: SharedWords
) -> dict[tuple[int, int], list[tuple[int, int, float]]]:
    """Rows that are counterparts, with how much they share, by the documents they stand in.

    Only for documents with enough of them.
    """
    if not told:
        return {}
    document = np.array([row.document for row in told])
    length = np.array([row.stems for row in told])
    out: dict[tuple[int, int], list[tuple[int, int, float]]] = defaultdict(list)
    for pairs in table.pairs(np.ones(len(table.words)), most=_MOST_SENTENCES):
        score = pairs.shared / np.maximum(length[pairs.first], length[pairs.second])
        near = score >= COUNTERPART
        near &= document[pairs.first] != document[pairs.second]
        for found in zip(
            pairs.first[near].tolist(),
            pairs.second[near].tolist(),
            score[near].tolist(),
            strict=True,
        ):
            first, second = told[found[0]].document, told[found[1]].document
            out[first, second].append(found)
    return {ends: rows for ends, rows in out.items() if len(rows) >= IN_ORDER}


def _best(pairs: Iterable[tuple[int, int, float]]) -> list[tuple[int, int]]:
    """The best counterpart of each row, in the order of the rows; the earliest of equals."""
    best: dict[int, tuple[float, int]] = {}
    for mine, theirs, score in pairs:
        best[mine] = max(best.get(mine, (0.0, 0)), (score, -theirs))
    return [(mine, -best[mine][1]) for mine in sorted(best)]


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
