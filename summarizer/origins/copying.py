"""Text that articles share word for word, outside quotation marks.

Two reporters in one room write down the same quotation, so what stands in quotation marks is no
sign of copying; and any two articles share phrases of three or four words. Runs of ``SIZE`` words
outside quotations that stand in both are the sign (shingles: Broder 1997).

All runs of all articles are hashed and sorted once, so the cost is n log n in the words. A run that
stands in many articles links each of them to the first that has it and to the one before, not every
one to every other: ten thousand copies make twenty thousand links.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Container, Sequence
from dataclasses import dataclass
from itertools import pairwise, repeat

import numpy as np
from numpy.typing import NDArray

from summarizer.facts import quotations
from summarizer.material import Sentence
from summarizer.readings import Readings
from summarizer.text.numbering import numbering
from summarizer.types import Document

#: Words of a run. Shingles of 4 to 8 words are usual; 5 keeps runs through light editing, and of
#: 268 pairs of articles within the clusters of Multi-News, nearly all that it links are copies by
#: eye (``python -m bench.origins --list``).
SIZE = 5
#: Share of a sentence's own words (outside quotations) that must lie in runs that another article
#: has, and the least number of them, for the sentence to be taken over rather than alike.
COPIED_SHARE = 0.5
COPIED_WORDS = 8

_PRIME = np.uint64(0x9E3779B97F4A7C15)


@dataclass(frozen=True, slots=True)
class CopiedSentence:
    """A sentence, and how much of it stands in another article."""

    sentence: int
    #: Document that has it too, and the sentence there that shares most of it.
    document: int
    counterpart: int
    #: Words outside quotations that lie in shared runs.
    words: int


@dataclass(frozen=True, slots=True)
class OwnWords:
    """The words of every sentence outside quotation marks."""

    #: Stretches of words between quotations, for each sentence.
    pieces: tuple[tuple[tuple[str, ...], ...], ...]
    #: How many words each sentence has outside quotations.
    counts: tuple[int, ...]

    def of(self, indices: Sequence[int]) -> OwnWords:
        """Those of some sentences."""
        return OwnWords(
            tuple(self.pieces[i] for i in indices), tuple(self.counts[i] for i in indices)
        )


def own_words(
    documents: Sequence[Document],
    sentences: Sequence[Sentence],
    readings: Readings,
    *,
    skip: Container[int] = (),
) -> OwnWords:
    """The words that are the article's own; none for the documents to ``skip``.

    Quotations are found by paragraph, since a sentence from the middle of a long one carries no
    quotation mark.
    """
    quoted = [
        []
        if index in skip
        else [
            (span.start + q.start, span.start + q.end)
            for span in document.kept
            for q in quotations(document.article.text[span.start : span.end])
        ]
        for index, document in enumerate(documents)
    ]
    pieces: list[tuple[tuple[str, ...], ...]] = []
    cursor: dict[int, int] = {}
    for sentence in sentences:
        if sentence.document in skip:
            pieces.append(())
            continue
        spans = quoted[sentence.document]
        at = cursor.get(sentence.document, 0)
        while at < len(spans) and spans[at][1] <= sentence.start:
            at += 1
        cursor[sentence.document] = at
        found = []
        start = sentence.start
        text = documents[sentence.document].article.text
        while at < len(spans) and spans[at][0] < sentence.end:
            if start < spans[at][0]:
                found.append(text[start : spans[at][0]])
            start = max(start, spans[at][1])
            at += 1
        if start < sentence.end:
            found.append(text[start : sentence.end])
        pieces.append(tuple(words for part in found if (words := readings.wording(part))))
    return OwnWords(tuple(pieces), tuple(sum(map(len, p)) for p in pieces))


def copied_sentences(document_of: Sequence[int], own: OwnWords) -> tuple[CopiedSentence, ...]:
    """Sentences that another article has too, each with up to two of the articles that do.

    ``document_of`` numbers the document of every sentence, the likely source first: a copy is
    reported as taken from a document before its own.
    """
    if len(set(document_of)) < 2:
        return ()
    runs, owner, offset = _runs(own)
    if not len(runs):
        return ()
    order = np.lexsort((offset, owner, runs))
    run, sentence, place = runs[order], owner[order], offset[order]
    document = np.array(document_of)[sentence]
    starts = np.flatnonzero(np.r_[True, run[1:] != run[:-1]])
    first = np.repeat(starts, np.diff(np.r_[starts, len(run)]))
    before = np.maximum(np.arange(len(run)) - 1, first)
    hits = []
    for source in (first, before):
        other = document[source] < document
        hits.append(
            np.c_[sentence[other], document[source][other], place[other], sentence[source][other]]
        )
    # The first and the one before are often the same: once is enough.
    found = np.unique(np.concatenate(hits), axis=0)
    if not len(found):
        return ()
    return _covered(found, own)


def _covered(found: NDArray[np.int64], own: OwnWords) -> tuple[CopiedSentence, ...]:
    """Count, for each sentence and other document, the words that lie in shared runs."""
    bounds = np.flatnonzero(np.r_[True, np.any(found[1:, :2] != found[:-1, :2], axis=1)])
    out = []
    for start, end in zip(bounds, np.r_[bounds[1:], len(found)], strict=True):
        sentence, document = int(found[start, 0]), int(found[start, 1])
        places = sorted(set(found[start:end, 2].tolist()))
        words = sum([min(after - before, SIZE) for before, after in pairwise(places)]) + SIZE
        if words < max(COPIED_WORDS, COPIED_SHARE * own.counts[sentence]):
            continue
        votes = Counter(found[start:end, 3].tolist())
        counterpart = min(votes, key=lambda other: (-votes[other], other))
        out.append(CopiedSentence(sentence, document, counterpart, words))
    return tuple(out)


def _runs(own: OwnWords) -> tuple[NDArray[np.uint64], NDArray[np.int64], NDArray[np.int64]]:
    """Hash of every run that stands in several places, the sentence it stands in, and its place
    among the sentence's words.
    """
    numbers = numbering()
    # Arrays: thousands of articles have millions of words.
    word, owner, offset = array("Q"), array("q"), array("q")
    for sentence, pieces in enumerate(own.pieces):
        place = 0
        for part in pieces:
            word.extend(map(numbers.__getitem__, part))
            owner.extend(repeat(sentence, len(part)))
            # A piece apart from the next, so that no run reaches over a quotation.
            offset.extend(range(place, place + len(part)))
            place += len(part) + SIZE
    if len(word) < SIZE:
        return np.empty(0, np.uint64), np.empty(0, np.int64), np.empty(0, np.int64)
    mixed = _mix(np.array(word, dtype=np.uint64))
    count = len(word) - SIZE + 1
    hashed = np.zeros(count, dtype=np.uint64)
    for step in range(SIZE):
        hashed *= _PRIME
        hashed += mixed[step : step + count]
    owners, offsets = np.array(owner, dtype=np.int64), np.array(offset, dtype=np.int64)
    last = SIZE - 1
    whole = (owners[:count] == owners[last:]) & (offsets[last:] - offsets[:count] == last)
    whole[whole] = _repeated(hashed[whole])
    return hashed[whole], owners[:count][whole], offsets[:count][whole]


def _repeated(hashed: NDArray[np.uint64]) -> NDArray[np.bool_]:
    """Which values stand there more than once: most runs do not, and need no further look."""
    ordered = np.sort(hashed)
    several = ordered[1:][ordered[1:] == ordered[:-1]]
    if not len(several):
        return np.zeros(len(hashed), dtype=bool)
    at = np.minimum(np.searchsorted(several, hashed), len(several) - 1)
    found: NDArray[np.bool_] = several[at] == hashed
    return found


def _mix(numbers: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """Spread small numbers over 64 bits (SplitMix64, Steele et al. 2014)."""
    out: NDArray[np.uint64] = (numbers + np.uint64(1)) * _PRIME
    out = (out ^ (out >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    out = (out ^ (out >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return out ^ (out >> np.uint64(31))
