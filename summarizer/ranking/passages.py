"""What is known of a passage besides its bigrams: place, form and centrality."""

from __future__ import annotations

import re

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from summarizer.material import Material
from summarizer.ranking.concepts import Concepts
from summarizer.ranking.story import Floats, Ints, Story, kept_sentences
from summarizer.ranking.tokens import CAPITAL, DIGIT, STOP, UPPER, distinct

#: Names of the columns of :func:`passage_features`.
PASSAGE_FEATURES = (
    "position",
    "log position",
    "relative position",
    "last of document",
    "log sentences of document",
    "words",
    "quotation marks per word",
    "begins with quotation",
    "is question",
    "begins with reference",
    "begins with connective",
    "first person per word",
    "second person per word",
    "digits per word",
    "capitals per word",
    "upper case per word",
    "stop words per word",
    "overlap with own title",
    "overlap with titles",
    "own document has title",
    "closeness to centroid",
    "closeness to other origins",
    "shared bigrams",
    "shared words",
    "origins",
    "ends as sentence",
    "colon",
    "bracket",
    "reporting verb",
    "log number of origins",
    "log number of passages",
    "log words per origin",
    "mean concept weight",
    "mean of best concept weights",
    "sum of concept weights",
    "rank by concept weight",
)

_QUOTES = re.compile(r'["“”„«»]')
_QUESTIONS, _AFTER_QUESTION = tuple("?？؟"), "\"”’')»"
_ENDS, _AFTER_END = tuple(".!?…。！？؟।"), "\"”’')»]"
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
#: English only: other languages get no such feature, and none of its weight.
_REFERENCES = frozenset(
    "he she it they this that these those his her its their him them such".split()
)
_CONNECTIVES = frozenset(
    "but and or so yet however meanwhile also instead still nevertheless moreover furthermore "
    "additionally therefore thus then later earlier afterward besides otherwise nonetheless "
    "likewise similarly".split()
)
_FIRST_PERSON = frozenset("i we my our me us i'm we're i've we've i'll we'll".split())
_SECOND_PERSON = frozenset("you your yours you're you'll you've".split())
_REPORTING = frozenset("said says told tells added".split())
#: Concepts whose mean weight tells the best part of a passage.
_BEST_CONCEPTS = 5
#: Names and figures that make a sentence as concrete as one gets.
_FACTS = 4


def passage_features(
    material: Material, story: Story, concepts: Concepts, weights: Floats, shared: Floats
) -> Floats:
    """One row a passage, the columns of :data:`PASSAGE_FEATURES`.

    ``weights`` are those of the concepts, ``shared`` is :func:`~.concepts.shared_bigrams`.
    """
    kept = np.array(kept_sentences(material), dtype=np.int64)
    tokens = story.tokens
    n = len(story.position)
    length = np.maximum(tokens.lengths, 1)

    def per_word(flag: int, *, inside: bool = False) -> Floats:
        holds = tokens.flag(flag) & ((tokens.place > 0) | (not inside))
        return np.bincount(tokens.text[holds], minlength=n) / length

    form = np.array([_form(material.sentences[k].text) for k in kept.tolist()], dtype=np.float64)
    form = form.reshape(len(kept), 11)
    own, all_titles, has_title = _title_overlap(story)
    centroid, others = _closeness(story)
    support = np.bincount(
        distinct(story.passage * story.origin_count + story.origin) // story.origin_count,
        minlength=len(kept),
    )
    mean, best, total = _concept_weights(concepts, weights, n)
    by_weight = np.argsort(-mean[kept], kind="stable")
    place = np.empty(len(kept))
    place[by_weight] = np.arange(len(kept))
    per_passage = np.ones(len(kept))
    return np.column_stack(
        [
            story.position[kept],
            np.log1p(story.position[kept]),
            story.relative_position[kept],
            story.position[kept] == story.document_lengths[story.document[kept]] - 1,
            np.log1p(story.document_lengths[story.document[kept]]),
            tokens.lengths[kept],
            form[:, 0] / (1 + tokens.lengths[kept]),
            form[:, 1:5],
            form[:, 5:7] / length[kept, None],
            per_word(DIGIT)[kept],
            per_word(CAPITAL, inside=True)[kept],
            per_word(UPPER)[kept],
            per_word(STOP)[kept],
            own[kept],
            all_titles[kept],
            has_title[kept],
            centroid[kept],
            others[kept],
            shared[kept],
            story.shared_words[kept],
            support,
            form[:, 7:],
            per_passage * np.log(max(story.origin_count, 1)),
            per_passage * np.log(max(story.passage_count, 1)),
            per_passage * np.log(max(story.word_count / max(story.origin_count, 1), 1)),
            mean[kept],
            best[kept],
            total[kept],
            place / max(len(kept), 1),
        ]
    ).astype(np.float64)


def _form(text: str) -> tuple[float, ...]:
    """Counts and signs that the words' stems do not show."""
    text = text.strip()
    found = list(map(str.lower, _WORD.findall(text.replace("’", "'"))))
    first = found[0] if found else ""
    return (
        len(_QUOTES.findall(text)),
        _QUOTES.match(text) is not None,
        text.rstrip(_AFTER_QUESTION).endswith(_QUESTIONS),
        first in _REFERENCES,
        first in _CONNECTIVES,
        sum(map(_FIRST_PERSON.__contains__, found)),
        sum(map(_SECOND_PERSON.__contains__, found)),
        text.rstrip(_AFTER_END).endswith(_ENDS),
        ":" in text,
        "(" in text,
        not _REPORTING.isdisjoint(found),
    )


def shared_facts(story: Story) -> Floats:
    """For each sentence, 0–1: names and figures that more than one origin has, 1 for four of them.

    A name is a word with a capital that does not open the sentence. A figure has two digits at the
    least: smaller ones are as often spelled out.
    """
    tokens, size = story.tokens, max(story.stem_count, 1)
    named = tokens.flag(CAPITAL) & (tokens.place > 0) & ~tokens.flag(STOP)
    facts = named | (tokens.flag(DIGIT) & (story.letters[tokens.stem] > 1))
    pairs = distinct(tokens.text[facts] * size + tokens.stem[facts])
    pairs = pairs[story.words.origins[pairs % size] > 1]
    return np.minimum(np.bincount(pairs // size, minlength=len(story.position)), _FACTS) / _FACTS


def _title_overlap(story: Story) -> tuple[Floats, Floats, Floats]:
    """Content words of the own title and of all titles, as shares, and whether there is one."""
    n, size = len(story.position), story.stem_count
    content = ~story.titles.flag(STOP)
    title_words = distinct(
        story.titles.text[content] * size + story.titles.stem[content]
    )  # one entry a document and stem
    title_sizes = np.bincount(title_words // max(size, 1), minlength=len(story.document_lengths))
    in_any = np.zeros(size, dtype=bool)
    in_any[title_words % max(size, 1)] = True

    tokens = story.tokens
    content = ~tokens.flag(STOP)
    pairs = distinct(tokens.text[content] * size + tokens.stem[content])
    text, stem = pairs // max(size, 1), pairs % max(size, 1)
    sizes = np.bincount(text, minlength=n)
    own = np.isin(story.document[text] * size + stem, title_words)
    own_share = np.bincount(text[own], minlength=n) / (1 + title_sizes[story.document])
    all_share = np.bincount(text[in_any[stem]], minlength=n) / (1 + sizes)
    return own_share, all_share, (title_sizes[story.document] > 0).astype(np.float64)


def _closeness(story: Story) -> tuple[Floats, Floats]:
    """Cosine of each sentence to the centroid of all, and to that of the other origins.

    TF-IDF over stems. A centroid stands in for the sentence graph of LexRank (Erkan and Radev
    2004; Radev and others 2004 for the centroid): it is linear in the number of sentences.
    """
    n, size = len(story.position), story.stem_count
    tokens, times = story.tokens, story.times
    content = ~tokens.flag(STOP)
    keys, counts = np.unique(tokens.text[content] * size + tokens.stem[content], return_counts=True)
    text, stem = keys // max(size, 1), keys % max(size, 1)
    frequency = np.bincount(stem, weights=times[text], minlength=size)
    values = (1 + np.log(counts)) * np.log1p(times.sum() / np.maximum(frequency[stem], 1))
    norms = np.sqrt(np.bincount(text, weights=values * values, minlength=n))
    values /= np.maximum(norms[text], 1e-9)

    origins = story.origin_count
    counted = values * times[text]
    whole = np.bincount(stem, weights=counted, minlength=size)
    # Sparse: an origin uses a small part of all stems.
    by_origin = csr_array(
        (counted, (story.origin[text], stem)), shape=(origins, size), dtype=np.float64
    )
    by_origin.sum_duplicates()
    own_keys = np.repeat(np.arange(origins), np.diff(by_origin.indptr)) * size + by_origin.indices
    at = np.searchsorted(own_keys, story.origin[text] * size + stem)
    own = by_origin.data[at] if len(own_keys) else np.zeros(0)
    # |whole - own|² = |whole|² - 2 whole·own + |own|², so no origin needs a dense row.
    rows = np.repeat(np.arange(origins), np.diff(by_origin.indptr))
    cross = np.bincount(rows, weights=whole[by_origin.indices] * by_origin.data, minlength=origins)
    square = np.bincount(rows, weights=by_origin.data**2, minlength=origins)
    rest = np.sqrt(np.maximum(float((whole**2).sum()) - 2 * cross + square, 0.0))
    to_whole = np.bincount(text, weights=values * whole[stem], minlength=n)
    to_rest = np.bincount(text, weights=values * (whole[stem] - own), minlength=n)
    return (
        to_whole / max(float(np.sqrt((whole**2).sum())), 1e-9),
        np.where(rest[story.origin] > 1e-6, to_rest / np.maximum(rest[story.origin], 1e-6), 0.0),
    )


def _concept_weights(
    concepts: Concepts, weights: Floats, count: int
) -> tuple[Floats, Floats, Floats]:
    """Mean, mean of the best few, and sum, of the weights of each sentence's concepts."""
    size = max(len(concepts), 1)
    pairs = distinct(concepts.sentence * size + concepts.concept)
    sentence: Ints = pairs // size
    weight: NDArray[np.float64] = weights[pairs % size]
    number = np.bincount(sentence, minlength=count)
    total = np.bincount(sentence, weights=weight, minlength=count)
    order = np.lexsort((-weight, sentence))
    starts = np.cumsum(number) - number
    within = np.arange(len(order)) - starts[sentence[order]]
    top = order[within < _BEST_CONCEPTS]
    best = np.bincount(sentence[top], weights=weight[top], minlength=count)
    return (
        total / np.maximum(number, 1),
        best / np.maximum(np.minimum(number, _BEST_CONCEPTS), 1),
        total.astype(np.float64),
    )
