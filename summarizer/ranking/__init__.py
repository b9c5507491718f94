"""Score passages by how much they tell of the story.

Two learned steps. First every bigram of the articles gets the probability that a human summary of
them contains it (:mod:`.concepts`). Then every passage gets the share of its words that such a
summary would repeat, from its bigrams' weights and from its place, form and centrality
(:mod:`.passages`). Both go to selection, which covers as much weight as the budget allows. A query
raises the passages that answer it (:mod:`.query`), and so does another origin that reports the same
fact in words of its own, or has the same names and figures.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from summarizer.chronology import days
from summarizer.material import Corroboration, Material, Ranking
from summarizer.ranking.concepts import concept_columns, find_concepts, shared_bigrams
from summarizer.ranking.copies import without_copies
from summarizer.ranking.figures import with_figures
from summarizer.ranking.model import RankingModel, load_model
from summarizer.ranking.passages import passage_features, shared_facts
from summarizer.ranking.query import relevance
from summarizer.ranking.story import Story, kept_sentences, read_story
from summarizer.ranking.tokens import STOP, Tokenizer, distinct

#: How much a full answer to the query raises a passage and its concepts. At 3 the sentence asked
#: for is found nearly as often as at 10, while the rest of the briefing loses little: see
#: ``python -m bench.summaries.queries``.
QUERY_WEIGHT = 3.0
#: How much a passage is raised when all other origins report its fact in their own words; half of
#: it for the first origin that does, the rest by their share. The trees see shared words, not
#: shared facts. From 0.15 to 0.6 no set's ROUGE-2 changes by more than its noise (cross-validated).
CORROBORATION_WEIGHT = 0.3
#: How much a passage is raised for the names and figures in it that another origin has too, all of
#: it for four: what is concrete and confirmed comes before sentences that only say that something
#: happened. With 0.2 no set's ROUGE-2 changes by more than its noise (cross-validated; 0.1 less on
#: Multi-News, 0.4 more on NeuS), with 0.4 Multi-News loses half a point.
CONCRETE_WEIGHT = 0.2
#: Least share of its words that a passage is expected to tell: keeps every score positive.
_LEAST = 0.001
#: How much a sentence that opens an article is raised for each doubling of the articles beyond
#: three, up to ten of them. Two or three articles open with one event, ten mostly with one
#: development each. With 0.2 to 0.3 ROUGE-2 is 1.3 higher on MultiLing's clusters of ten, 3.1 to
#: 3.5 where they are cut at 100 words, and as it was on Multi-News (cross-validated); with 0.5 it
#: is 1.0 lower on the clusters of four to nine there.
OPENING_WEIGHT = 0.25
_FEW, _MANY = 3, 10
#: What a day is worth: of a story told over several days readers want its latest state, and of the
#: earlier ones only what still matters. Chosen by reading.
_DAY = 0.6
#: Days back that the earliest report of a story counts as at most; the days of longer stories are
#: so much shorter. A story of weeks has a history to tell: on MultiLing, with its dates, whole days
#: cost 7 of 21 points of ROUGE-2, and these half a point.
_SPAN = 2
#: Digits of scores and weights; see :data:`summarizer.ranking.model.FEATURE_DIGITS`.
_DIGITS = 9


def rank(
    material: Material,
    *,
    query: str | None = None,
    model: RankingModel | None = None,
    corroborations: Sequence[Sequence[Corroboration]] = (),
    event: NDArray[np.float64] | None = None,
) -> Ranking:
    """Scores and weighted concepts of the passages. ``model`` replaces the shipped weights.

    ``corroborations`` are, for every passage, the sentences of other articles that report its fact
    in words of their own; where not given, nothing is raised for them. ``event`` is how much of the
    event each tells, and goes into the ranking as it is.
    """
    model = model or load_model()
    tokenizer = Tokenizer(material.language)
    factors = 1 + CORROBORATION_WEIGHT * _corroborated(material, corroborations)
    recency = _recency(material)
    given = material
    material, times = without_copies(material)
    story = read_story(material, tokenizer, times)
    concepts = find_concepts(story)
    size = len(concepts)
    columns = concept_columns(story, concepts)
    origins = next(columns)
    weights = model.concepts.predict_columns(chain((origins,), columns), size)
    shared = shared_bigrams(story, concepts, origins)
    scores: NDArray[np.float64] = np.maximum(
        model.passages.predict(passage_features(material, story, concepts, weights, shared)),
        _LEAST,
    )
    kept = np.array(kept_sentences(material), dtype=np.int64)
    factors *= 1 + CONCRETE_WEIGHT * shared_facts(story)[kept]
    factors *= 1 + OPENING_WEIGHT * _opening(story)
    scores = scores * factors * recency

    asked = np.zeros(len(kept))
    if query:
        asked = relevance(story, tokenizer.read([query]), kept.tolist())
    passage_of = np.full(len(material.sentences), -1, dtype=np.int64)
    passage_of[kept] = np.arange(len(kept))
    of_passage = passage_of[concepts.sentence]
    keys = distinct(of_passage[of_passage >= 0] * max(size, 1) + concepts.concept[of_passage >= 0])
    incidence = csr_array(
        (np.ones(len(keys)), (keys // max(size, 1), keys % max(size, 1))),
        shape=(len(kept), size),
    )
    if asked.any():
        scores = scores * (1 + QUERY_WEIGHT * asked)
        most = np.zeros(size)
        np.maximum.at(most, keys % max(size, 1), asked[keys // max(size, 1)])
        weights = weights * (1 + QUERY_WEIGHT * most)
    ranking = Ranking(
        scores=scores.round(_DIGITS),
        concepts=incidence,
        weights=weights.round(_DIGITS),
        relevance=asked.round(_DIGITS),
        content=_content(story, passage_of, len(kept)),
        event=np.zeros(len(kept)) if event is None else event,
    )
    return with_figures(given, ranking)


def _content(story: Story, passage_of: NDArray[np.int64], count: int) -> csr_array:
    """Rows are passages, columns stems: the share of each in what a passage says, where a word
    counts by the origins that use it.
    """
    tokens, size = story.tokens, max(story.stem_count, 1)
    of_passage = passage_of[tokens.text]
    used = (of_passage >= 0) & (tokens.flags & STOP == 0)
    keys = distinct(of_passage[used] * size + tokens.stem[used])
    rows, columns = keys // size, keys % size
    weights = story.words.origins[columns]
    weights /= np.bincount(rows, weights, minlength=count)[rows]
    return csr_array((weights, (rows, columns)), shape=(count, size))


def _opening(story: Story) -> NDArray[np.float64]:
    """For each passage that opens an article, doublings of the articles beyond three; 0 for others.

    Copies are no further articles.
    """
    articles = min(max(story.origin_count, _FEW), _MANY)
    opens = np.zeros(story.passage_count)
    opens[story.passage[story.position == 0]] = np.log2(articles / _FEW)
    return opens


def _recency(material: Material) -> NDArray[np.float64]:
    """One factor a passage, by the latest article that has it: 1 on the last day of the story."""
    day = np.array(days(material))
    latest = [
        max(day[material.sentences[s].document] for s in p.sentences) for p in material.passages
    ]
    back = day.max(initial=0) - np.array(latest, dtype=np.float64)
    factors: NDArray[np.float64] = _DAY ** (back * min(1.0, _SPAN / max(back.max(initial=0), 1)))
    return factors


def _corroborated(
    material: Material, corroborations: Sequence[Sequence[Corroboration]]
) -> NDArray[np.float64]:
    """One a passage, 0–1: half for one more origin that has its fact, the rest by their share."""
    of_sentence = material.origins.of_sentence
    others = max(len(set(of_sentence)) - 1, 1)
    found = np.zeros(len(material.passages))
    for index, row in enumerate(corroborations):
        own = {of_sentence[s] for s in material.passages[index].sentences}
        more = {of_sentence[c.sentence] for c in row} - own
        if more:
            found[index] = 0.5 + 0.5 * len(more) / others
    return found
