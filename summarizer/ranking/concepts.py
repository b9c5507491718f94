"""Concepts: pairs of neighbouring word stems, the unit in which content is counted.

Counting what a summary covers in bigrams goes back to ICSISumm (Gillick, Favre 2009), where a
bigram weighs as many documents as contain it. Here its weight is the probability that a human
summary contains it, by a logistic regression over what is known of it (cf. Hong, Nenkova 2014 on
single words; Li, Qian, Liu 2013 on bigrams).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from summarizer.ranking.story import Story
from summarizer.ranking.tokens import CAPITAL, DIGIT, STOP, UPPER, distinct

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

#: Names of the columns of :func:`concept_features`.
CONCEPT_FEATURES = (
    "origins",
    "share of origins",
    "log origins",
    "two origins",
    "three origins",
    "log passages",
    "share of passages",
    "log first position",
    "in a first sentence",
    "least relative position",
    "mean relative position",
    "first sentences",
    "share of first sentences",
    "share of first three sentences",
    "titles",
    "share of titles",
    "titles with first word",
    "titles with second word",
    "title words per origin",
    "first is stop word",
    "second is stop word",
    "both are stop words",
    "first has digit",
    "second has digit",
    "first is capital",
    "second is capital",
    "both are capital",
    "first is upper case",
    "share of origins of first word",
    "share of origins of second word",
    "log passages of first word",
    "log passages of second word",
    "share of passages of rarer word",
    "share of first sentences of first word",
    "share of first sentences of second word",
    "best shared words of a passage",
    "best shared bigrams of a passage",
    "mean shared words of a passage",
    "log number of origins",
    "log number of passages",
    "log number of words",
    "shortest passage",
    "mean relative place in passage",
    "letters of first word",
    "letters of second word",
    "origins relative to rarer word",
    "single origin",
)


@dataclass(frozen=True, slots=True)
class Concepts:
    """Which sentence holds which bigrams. Occurrences are in reading order."""

    #: First and second stem of every concept.
    first: Ints
    second: Ints
    #: Concept, sentence, and index of the first token, of every occurrence.
    concept: Ints
    sentence: Ints
    token: Ints

    def __len__(self) -> int:
        return len(self.first)


def find_concepts(story: Story) -> Concepts:
    """The bigrams of all sentences; none reaches over the end of a sentence."""
    tokens = story.tokens
    pairs = np.flatnonzero(tokens.text[1:] == tokens.text[:-1])
    size = story.stem_count
    keys, concept = np.unique(
        tokens.stem[pairs] * size + tokens.stem[pairs + 1], return_inverse=True
    )
    return Concepts(
        first=keys // max(size, 1),
        second=keys % max(size, 1),
        concept=concept,
        sentence=tokens.text[pairs],
        token=pairs,
    )


def concept_features(story: Story, concepts: Concepts) -> Floats:
    """One row a concept, the columns of :data:`CONCEPT_FEATURES`."""
    return np.column_stack(list(concept_columns(story, concepts)))


def concept_columns(story: Story, concepts: Concepts) -> Iterator[Floats]:
    """The columns of :func:`concept_features` one by one: of all at once, thousands of articles
    have hundreds of megabytes.
    """
    for column in _columns(story, concepts):
        yield column.astype(np.float64)


def _columns(  # noqa: PLR0915 - a line a column
    story: Story, concepts: Concepts
) -> Iterator[NDArray[Any]]:
    count, origins, passages = len(concepts), story.origin_count, story.passage_count
    c, s, t = concepts.concept, concepts.sentence, concepts.token
    tokens = story.tokens
    stop, digit = tokens.flag(STOP), tokens.flag(DIGIT)
    capital, upper = tokens.flag(CAPITAL), tokens.flag(UPPER)

    of_pair, earliest_sentence = _earliest(story, concepts)
    earliest = story.position[earliest_sentence]
    df = _count(of_pair, count)
    first_sentences = _count(of_pair[earliest == 0], count)
    first_three = _count(of_pair[earliest < 3], count)

    in_passages = _count(
        distinct(c * passages + story.passage[s]) // max(passages, 1),
        count,
    )

    # The first occurrence in reading order shows how the words are written.
    first_at = np.empty(count, dtype=np.int64)
    first_at[c[::-1]] = np.arange(len(c))[::-1]
    a, b = t[first_at], t[first_at] + 1
    first_stop, second_stop = stop[a], stop[b]
    first_capital = capital[a] & (tokens.place[a] > 0)

    first_place = _least(c, story.position[s], count)
    occurrences = _sum(c, story.times[s], count)
    words = story.words
    one, two = concepts.first, concepts.second
    titled = story.titles_with_bigram(one, two)
    length = story.tokens.lengths.astype(np.float64)
    yield df
    yield df / origins
    yield np.log(df)
    yield df >= 2
    yield df >= 3
    yield np.log(in_passages)
    yield in_passages / passages
    yield np.log1p(first_place)
    yield first_place == 0
    yield _least(c, story.relative_position[s], count)
    yield _sum(of_pair, story.relative_position[earliest_sentence], count) / df
    yield first_sentences
    yield first_sentences / origins
    yield first_three / origins
    yield titled
    yield titled / origins
    yield words.titles[one]
    yield words.titles[two]
    yield (words.titles[one] + words.titles[two]) / origins
    yield first_stop
    yield second_stop
    yield first_stop & second_stop
    yield digit[a]
    yield digit[b]
    yield first_capital
    yield capital[b]
    yield first_capital & capital[b]
    yield upper[a]
    yield words.origins[one] / origins
    yield words.origins[two] / origins
    yield np.log(words.passages[one])
    yield np.log(words.passages[two])
    yield np.minimum(words.passages[one], words.passages[two]) / passages
    yield words.first_sentences[one] / origins
    yield words.first_sentences[two] / origins
    yield -_least(c, -story.shared_words[s], count)
    yield -_least(c, -shared_bigrams(story, concepts, df)[s], count)
    yield _sum(c, (story.times * story.shared_words)[s], count) / occurrences
    yield np.full(count, np.log(max(origins, 1)))
    yield np.full(count, np.log(max(passages, 1)))
    yield np.full(count, np.log(max(story.word_count, 1)))
    yield _least(c, length[s], count)
    yield _sum(c, story.times[s] * (tokens.place[t] / length[s]), count) / occurrences
    yield story.letters[one]
    yield story.letters[two]
    yield df / np.maximum(1, np.minimum(words.origins[one], words.origins[two]))
    yield np.full(count, origins == 1)


def _earliest(story: Story, concepts: Concepts) -> tuple[Ints, Ints]:
    """The concept of each pair of concept and origin, and the earliest sentence that has it."""
    order = np.lexsort((story.relative_position, story.position))
    place = np.empty(len(order), dtype=np.int64)
    place[order] = np.arange(len(order))
    # One number a pair and place: sorting numbers is fast and takes little room.
    keys = concepts.concept * story.origin_count
    keys += story.origin[concepts.sentence]
    keys *= max(len(order), 1)
    keys += place[concepts.sentence]
    keys.sort()
    pair = keys // max(len(order), 1)
    starts = _starts(pair)
    of_pair = pair[starts] // max(story.origin_count, 1)
    return of_pair, order[keys[starts] % max(len(order), 1)]


def shared_bigrams(story: Story, concepts: Concepts, df: Floats) -> Floats:
    """For each sentence: further origins of its bigrams, per bigram, relative to the best."""
    size = len(concepts)
    pairs = distinct(concepts.sentence * max(size, 1) + concepts.concept)
    of_sentence, concept = pairs // max(size, 1), pairs % max(size, 1)
    n = len(story.position)
    # Five is added to every length so that a fragment of two shared words does not come first.
    density = _sum(of_sentence, df[concept] - 1, n) / (5 + _count(of_sentence, n))
    return np.divide(density, max(density.max(initial=0.0), 1e-9))


def _starts(ordered: Ints) -> Ints:
    """Where each run of equal values begins."""
    if not len(ordered):
        return np.zeros(0, dtype=np.int64)
    return np.flatnonzero(np.concatenate(([True], ordered[1:] != ordered[:-1])))


def _count(groups: Ints, size: int) -> Floats:
    return np.bincount(groups, minlength=size).astype(np.float64)


def _sum(groups: Ints, values: Floats | Ints, size: int) -> Floats:
    return np.bincount(groups, weights=values, minlength=size).astype(np.float64)


def _least(groups: Ints, values: Floats | Ints, size: int) -> Floats:
    least = np.full(size, np.inf)
    np.minimum.at(least, groups, values)
    return least
