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

from summarizer.readings import Readings
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


def _candidates(
    told: dict[int, list[tuple[int, frozenset[str]]]],
) -> list[tuple[int, int]]:
    """Pairs of documents that share enough telling words in enough sentences."""
    where: dict[str, list[int]] = {}
    document_of: dict[int, int] = {}
    for document, rows in told.items():
        for index, found in rows:
            document_of[index] = document
            for stem in found:
                where.setdefault(stem, []).append(index)
    counts: Counter[tuple[int, int]] = Counter()
    for document, rows in told.items():
        for _, found in rows:
            shared = Counter(
                other
                for stem in found
                if len(where[stem]) <= _MOST_SENTENCES
                for other in where[stem]
                if document_of[other] != document
            )
            counts.update({(document, document_of[o]): 1 for o, n in shared.items() if n >= 2})
    return sorted({(min(pair), max(pair)) for pair, n in counts.items() if n >= IN_ORDER})


def _in_order(
    rows: Sequence[tuple[int, frozenset[str]]], others: Sequence[tuple[int, frozenset[str]]]
) -> list[tuple[int, int]]:
    """The longest series of sentences whose counterparts come in the same order."""
    matched: list[tuple[int, int]] = []
    for index, found in rows:
        score, at = max(
            (
                (len(found & other) / max(len(found), len(other)), -at)
                for at, (_, other) in enumerate(others)
            ),
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
