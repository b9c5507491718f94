"""The values that only the stages see: sentences, passages, what is known of them, drafts.

All are frozen, and indices are into the sequences of a :class:`Material`. What a caller gets back
is in :mod:`summarizer.types`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from summarizer.readings import Readings
from summarizer.types import Document, Edit, Origin, SentenceKind

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from scipy.sparse import csr_array

    from summarizer.facts import Facts

    #: One row a sentence, rows of unit length; sparse or dense by the encoder.
    Vectors: TypeAlias = csr_array | NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a document's body: ``article.text[start:end] == text``."""

    #: Index of its document in the sequence of documents.
    document: int
    #: Place among the sentences of its document, from 0.
    position: int
    #: Place of its paragraph in the document, from 0.
    paragraph: int
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Passage:
    """Sentences that say the same, collapsed into one. Indices are into the sequence of sentences.

    ``sentences[0]`` is the wording that is kept; ``similarities[k]`` in 0–1 is that of
    ``sentences[k]`` to it (1.0 for itself).
    """

    sentences: tuple[int, ...]
    similarities: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class OriginMap:
    """The origins, and which one each sentence comes from."""

    origins: tuple[Origin, ...]
    #: Index into ``origins`` for every sentence.
    of_sentence: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Material:
    """All that is known before anything is chosen: what the later stages read."""

    documents: tuple[Document, ...]
    sentences: tuple[Sentence, ...]
    passages: tuple[Passage, ...]
    origins: OriginMap
    #: Majority language of the documents.
    language: str = "en"
    #: What has been read off the sentences so far.
    readings: Readings = field(default_factory=Readings, repr=False, compare=False)

    def facts(self, sentence: int) -> Facts:
        """The facts of a sentence, weekdays resolved by when its article was published."""
        found = self.sentences[sentence]
        document = self.documents[found.document]
        return self.readings.facts(found.text, document.article.published, document.language)

    def sentences_with(self, words: str) -> frozenset[int]:
        """The sentences in which the words stand as they are written."""
        return self.readings.standing_in(words, self.sentences)

    def stems(self, sentence: int) -> frozenset[str]:
        """The stems of a sentence's content words, in the language of the material."""
        return self.readings.stem_set(self.sentences[sentence].text, self.language)


class Corroboration(NamedTuple):
    """A sentence of another article that reports the same fact in words of its own."""

    #: Index into the sentences of the material.
    sentence: int
    #: Share of the corroborated sentence's content that it has, 0–1.
    similarity: float


@dataclass(frozen=True, slots=True)
class Ranking:
    """How much the passages tell of the story, and which concepts they tell it with."""

    #: One a passage, higher is more central: the expected share of its words that a human summary
    #: would repeat, raised where the passage answers the query.
    scores: NDArray[np.float64]
    #: Rows are passages, columns concepts; 1.0 where the kept wording has the concept.
    concepts: csr_array
    #: One a concept: probability that a human summary contains it, raised where asked for.
    weights: NDArray[np.float64]
    #: One a passage, 0–1: how far it answers the query; all 0 without one.
    relevance: NDArray[np.float64]
    #: Rows are passages, columns words: the share of each in what a passage says, where a word
    #: counts by the origins that use it. Rows add up to 1.
    content: csr_array
    #: One a passage, 0–1: how much it tells of the event that the articles open with; all 0 where
    #: they are too few to say what that is.
    event: NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Draft:
    """A sentence as a writer gives it, before it is verified."""

    text: str
    kind: SentenceKind
    #: Indices of the passages it rests on; the first one gives the fallback wording.
    passages: tuple[int, ...]
    edits: tuple[Edit, ...] = ()
    #: Indices of sentences that are cited besides, such as the one that names a pronoun's person.
    context: tuple[int, ...] = ()
    #: What a model first said and why it was not used, oldest first.
    repairs: tuple[str, ...] = ()
