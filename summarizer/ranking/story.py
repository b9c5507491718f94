"""What the features of concepts and of sentences have in common."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from summarizer.material import Material
from summarizer.ranking.tokens import STOP, Tokenizer, Tokens, distinct
from summarizer.voices import voices

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Words:
    """How widely each stem is used; one entry a stem."""

    #: Origins, passages, origins' first sentences and origins' titles that have it.
    origins: Floats
    passages: Floats
    first_sentences: Floats
    titles: Floats


@dataclass(frozen=True, slots=True)
class Story:
    """The material as numbers. Arrays have one entry a sentence where nothing else is said."""

    tokens: Tokens
    #: Words of the documents' titles; one text a document, empty where there is no title.
    titles: Tokens
    #: How often it stands so: as many times as its document has copies to the last word.
    times: Floats
    #: Origin, passage, document, place in the document from 0, and that over its length.
    origin: Ints
    passage: Ints
    document: Ints
    position: Ints
    relative_position: Floats
    #: Sentences of each document, one entry a document.
    document_lengths: Ints
    #: Content words that other origins use too, per word, relative to the best sentence.
    shared_words: Floats
    words: Words
    #: Letters of each stem.
    letters: Ints
    stem_count: int
    origin_count: int
    passage_count: int
    #: Words of the kept wordings.
    word_count: int
    #: Keys of the bigrams in each origin's titles, sorted; one entry an origin and bigram.
    title_bigrams: Ints

    def titles_with_bigram(self, first: Ints, second: Ints) -> Floats:
        """Origins that have the bigram in a title."""
        keys = first * self.stem_count + second
        left = np.searchsorted(self.title_bigrams, keys, side="left")
        right = np.searchsorted(self.title_bigrams, keys, side="right")
        return (right - left).astype(np.float64)


def read_story(
    material: Material, tokenizer: Tokenizer | None = None, times: Floats | None = None
) -> Story:
    """Tokenize the sentences and titles and count their words.

    What is to be compared with them is read by the same ``tokenizer``. ``times`` is how often each
    sentence stands so, once where it is not given.
    """
    sentences = material.sentences
    tokenizer = tokenizer or Tokenizer(material.language)
    tokens = tokenizer.read([s.text for s in sentences])
    titles = tokenizer.read([d.headline for d in material.documents])
    stem_count = len(tokenizer.letters)

    document = np.array([s.document for s in sentences], dtype=np.int64)
    position = np.array([s.position for s in sentences], dtype=np.int64)
    lengths = np.bincount(document, minlength=len(material.documents))
    # Origins without a sentence do not count: they can support nothing.
    used, origin = np.unique(voices(material), return_inverse=True)
    passage = np.zeros(len(sentences), dtype=np.int64)
    for index, group in enumerate(material.passages):
        passage[list(group.sentences)] = index
    kept = np.array([p.sentences[0] for p in material.passages], dtype=np.int64)

    title_origin = _origin_of_documents(document, origin, len(material.documents))
    words = Words(
        origins=groups_with(tokens.stem, origin[tokens.text], stem_count),
        passages=groups_with(tokens.stem, passage[tokens.text], stem_count),
        first_sentences=groups_with(
            tokens.stem[position[tokens.text] == 0],
            origin[tokens.text[position[tokens.text] == 0]],
            stem_count,
        ),
        titles=groups_with(titles.stem, title_origin[titles.text], stem_count),
    )
    return Story(
        tokens=tokens,
        titles=titles,
        times=np.ones(len(sentences)) if times is None else times,
        origin=origin,
        passage=passage,
        document=document,
        position=position,
        relative_position=position / lengths[document],
        document_lengths=lengths,
        shared_words=_shared_words(tokens, words, len(sentences)),
        words=words,
        letters=np.array(tokenizer.letters, dtype=np.int64),
        stem_count=stem_count,
        origin_count=len(used),
        passage_count=len(material.passages),
        word_count=int(tokens.lengths[kept].sum()),
        title_bigrams=_title_bigrams(titles, title_origin, stem_count),
    )


def _origin_of_documents(document: Ints, origin: Ints, count: int) -> Ints:
    """Origin of each document: that of its first sentence, or one of its own without any."""
    of_document = np.arange(count, dtype=np.int64) + int(origin.max(initial=-1)) + 1
    of_document[document[::-1]] = origin[::-1]
    return of_document


def groups_with(keys: Ints, groups: Ints, size: int) -> Floats:
    """For each key, the number of different groups it occurs with."""
    span = int(groups.max(initial=0)) + 1
    return np.bincount(distinct(keys * span + groups) // span, minlength=size).astype(np.float64)


def _shared_words(tokens: Tokens, words: Words, count: int) -> Floats:
    pairs = distinct(tokens.text * len(words.origins) + tokens.stem)
    stem = pairs % max(len(words.origins), 1)
    text = pairs // max(len(words.origins), 1)
    stop = np.zeros(len(words.origins), dtype=bool)
    stop[tokens.stem[tokens.flag(STOP)]] = True
    # What only the same origin repeats counts a tenth of what another one confirms.
    worth = np.where(stop, 0.0, words.origins - 1 + 0.1 * words.passages)
    # Five is added to every length so that a fragment of two shared words does not come first.
    density = np.bincount(text, weights=worth[stem], minlength=count) / (5 + tokens.lengths)
    return np.divide(density, max(density.max(initial=0.0), 1e-9))


def _title_bigrams(titles: Tokens, origin: Ints, stem_count: int) -> Ints:
    pairs = np.flatnonzero(titles.text[1:] == titles.text[:-1])
    keys = titles.stem[pairs] * stem_count + titles.stem[pairs + 1]
    span = int(origin.max(initial=0)) + 1
    return distinct(keys * span + origin[titles.text[pairs]]) // span


def kept_sentences(material: Material) -> Sequence[int]:
    """Index of the kept wording of every passage."""
    return [p.sentences[0] for p in material.passages]
