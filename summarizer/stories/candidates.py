"""Find the few earlier articles worth comparing an article with, through an inverted index."""

from __future__ import annotations

from summarizer.stories.vectors import Vector

#: Heaviest stems by which articles find one another: names, places and the rare nouns of the
#: event are among them.
INDEX_TERMS = 24
#: Articles remembered under a stem, the latest: what is looked up is bounded whatever comes in.
POSTINGS = 64
#: Entries looked up for an article, those of its heaviest stems: this bounds the work an article
#: makes. 200, 500 and no bound group the measured sets equally well.
LOOKUPS = 200
#: Articles an article is compared with.
CANDIDATES = 24


class Candidates:
    """Which articles have which of the telling terms."""

    def __init__(self) -> None:
        #: Term to the latest articles that have it, with its weight in them.
        self._postings: dict[int, list[tuple[int, float]]] = {}

    def near(self, vector: Vector) -> list[int]:
        """The articles added so far that share most of an article's heaviest terms."""
        shared: dict[int, float] = {}
        looked_up = 0
        for column, weight in vector.terms(INDEX_TERMS):
            posting = self._postings.get(column, ())
            looked_up += len(posting)
            if looked_up > LOOKUPS:
                break
            for other, its_weight in posting:
                shared[other] = shared.get(other, 0.0) + weight * its_weight
        if len(shared) <= CANDIDATES:
            return list(shared)
        return sorted(shared, key=lambda other: (-shared[other], -other))[:CANDIDATES]

    def add(self, number: int, vector: Vector) -> None:
        """Let an article be found by those that come later."""
        for column, weight in vector.terms(INDEX_TERMS):
            posting = self._postings.setdefault(column, [])
            posting.append((number, weight))
            if len(posting) > POSTINGS:
                del posting[0]
