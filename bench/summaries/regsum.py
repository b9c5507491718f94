"""RegSum: sentences by the mean importance of their words, as learned (Hong and Nenkova 2014).

A logistic regression says of each content word of a cluster how likely a human summary has it;
sentences are taken by the mean over their words, none that resembles a chosen one. Written anew
from "Improving the estimation of word importance for news multi-document summarization" (EACL
2014), with its three unsupervised measures (probability, log-likelihood ratio, random walk),
positions, form, neighbours and frequent words.

Left out are features of resources that are not free: counts of the New York Times corpus (LDC), for
which articles and summaries of the training clusters stand in, and the LIWC and MPQA dictionaries;
and, as no tagger comes with the bench, parts of speech and kinds of names, for which capitals and
digits stand in.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array, hstack, vstack

from bench.summaries.data import Cluster
from bench.summaries.literature import sentences_of
from bench.summaries.systems import lead
from summarizer.text.words import is_stop_word, stems, word_texts

Floats = NDArray[np.float64]

#: Shorter sentences are left out, and those as like a chosen one as this (the paper's values).
_SHORTEST, _ALIKE = 8, 0.75
#: A word of at least this many training clusters is a feature of its own.
_FREQUENT = 25
_DAMPING = 0.85
#: Words this near one another are linked in the random walk.
_WINDOW = 2


@dataclass(frozen=True, slots=True)
class Words:
    """The content words of a cluster, in order of appearance, and what can be told of each."""

    stems: list[str]
    counts: Floats
    #: Of each word: what does not depend on other clusters.
    features: Floats
    #: The content words of each sentence, by their place in ``stems``, and its number of words.
    sentences: list[list[int]]
    lengths: list[int]
    texts: list[str]


@lru_cache(maxsize=4096)
def read(cluster: Cluster) -> Words:
    texts, home = sentences_of(cluster)
    place: dict[str, int] = {}
    sentences, lengths = [], []
    # Of each occurrence: the word, the article, its place there, whether capital, digit, sentence.
    seen: list[tuple[int, int, int, bool, bool, int]] = []
    at: Counter[int] = Counter()
    for number, (text, article) in enumerate(zip(texts, home, strict=True)):
        own, spelled = [], word_texts(text)
        lengths.append(len(spelled))
        for k, word in enumerate(spelled):
            at[article] += 1
            if is_stop_word(word, "en") or not word[0].isalnum():
                continue
            stem = (stems(word) or (word.lower(),))[0]
            index = place.setdefault(stem, len(place))
            capital = k > 0 and word[0].isupper()
            seen.append((index, article, at[article], capital, word[0].isdigit(), number))
            own.append(index)
        sentences.append(own)
    titles = {s for a in cluster.articles for w in word_texts(a.title) for s in stems(w)[:1]}
    names = list(place)
    counts = np.bincount([o[0] for o in seen], minlength=len(names)).astype(np.float64)
    features = np.zeros((0, 0))
    if names:
        features = _features(
            names, counts, seen=seen, sentences=sentences, lengths=at, titles=titles
        )
    return Words(names, counts, features, sentences, lengths, texts)


def _features(
    names: Sequence[str],
    counts: Floats,
    *,
    seen: Sequence[tuple[int, int, int, bool, bool, int]],
    sentences: Sequence[Sequence[int]],
    lengths: Counter[int],
    titles: set[str],
) -> Floats:
    n = len(names)
    first: dict[int, dict[int, float]] = defaultdict(dict)
    places: dict[int, list[float]] = defaultdict(list)
    capitals, digits, leading = np.zeros(n), np.zeros(n), np.zeros(n)
    opening: dict[int, int] = {}
    for word, article, at, capital, digit, sentence in seen:
        where = at / lengths[article]
        first[word].setdefault(article, where)
        places[word].append(where)
        capitals[word] += capital
        digits[word] = digit
        leading[word] += opening.setdefault(article, sentence) == sentence
    articles = np.array([len(first[w]) for w in range(n)]) / max(len(lengths), 1)
    early = np.array([min(first[w].values()) for w in range(n)])
    mean_first = np.array([np.mean(list(first[w].values())) for w in range(n)])
    late = np.array([max(places[w]) for w in range(n)])
    mean = np.array([np.mean(places[w]) for w in range(n)])
    chance = counts / counts.sum()
    walk = _walk(sentences, n)
    around = np.zeros((n, 2))
    for own in sentences:
        for a, b in pairwise(own):
            around[a, 1] += chance[b]
            around[b, 0] += chance[a]
    return np.column_stack(
        [
            chance * 100,
            np.log(counts),
            _ranks(chance),
            np.log(walk * n),
            _ranks(walk),
            articles,
            articles**2,
            np.array([len(first[w]) > 1 for w in range(n)]),
            early,
            mean_first,
            late,
            mean,
            np.log(early),
            capitals / counts,
            digits,
            leading / counts,
            leading > 0,
            np.array([s in titles for s in names]),
            np.array([len(s) for s in names]),
            100 * around / counts[:, None],
            np.full(n, np.log(len(sentences))),
            np.full(n, np.log(len(lengths))),
        ]
    )


def _ranks(values: Floats) -> Floats:
    """0 for the smallest to 1 for the greatest."""
    return np.searchsorted(np.sort(values), values) / len(values)


def _walk(sentences: Iterable[Sequence[int]], n: int) -> Floats:
    """The share of a random walk among neighbouring words (Mihalcea and Tarau 2004)."""
    pairs = [
        (a, own[j])
        for own in sentences
        for i, a in enumerate(own)
        for j in range(i + 1, min(i + 1 + _WINDOW, len(own)))
    ]
    rows = np.array([*(p[0] for p in pairs), *(p[1] for p in pairs)], dtype=np.int64)
    columns = np.array([*(p[1] for p in pairs), *(p[0] for p in pairs)], dtype=np.int64)
    links = csr_array((np.ones(len(rows)), (rows, columns)), shape=(n, n))
    out = np.maximum(np.asarray(links.sum(axis=1)).ravel(), 1.0)
    rank = np.full(n, 1.0 / n)
    for _ in range(30):
        rank = (1 - _DAMPING) / n + _DAMPING * (links.T @ (rank / out))
    return np.asarray(rank)


@dataclass(frozen=True, slots=True)
class Background:
    """How often each word stands in the articles and in the summaries of the training clusters."""

    articles: Counter[str]
    summaries: Counter[str]
    #: Words that are features of their own.
    frequent: list[str]

    def features(self, words: Words, summary: Counter[str] | None = None) -> csr_array:
        """``summary`` is given for a cluster of the training, whose words do not count."""
        own = dict(zip(words.stems, words.counts, strict=True)) if summary is not None else {}
        told = summary or Counter()
        a_total = self.articles.total() - sum(own.values())
        s_total = self.summaries.total() - told.total()
        a = np.array([self.articles[s] - own.get(s, 0.0) for s in words.stems])
        s = np.array([self.summaries[s] - told[s] for s in words.stems])
        in_articles, in_summaries = (a + 0.5) / (a_total + 1), (s + 0.5) / (s_total + 1)
        total = words.counts.sum()
        rare = _likelihood_ratio(words.counts, total, a, a_total)
        dense = np.column_stack(
            [
                np.log1p(rare),
                _ranks(rare),
                rare > 10.83,
                np.log(in_articles),
                np.log(in_summaries),
                np.log(in_summaries / in_articles),
                1e4 * in_summaries * np.log(in_summaries / in_articles),
                1e4 * in_articles * np.log(in_articles / in_summaries),
            ]
        )
        column = {s: j for j, s in enumerate(self.frequent)}
        hits = [(i, column[s]) for i, s in enumerate(words.stems) if s in column]
        rows, columns = np.array(hits, dtype=np.int64).reshape(-1, 2).T
        shape = (len(words.stems), len(self.frequent))
        single = csr_array((np.ones(len(hits)), (rows, columns)), shape=shape)
        return csr_array(hstack([csr_array(words.features), csr_array(dense), single]))


def _likelihood_ratio(k1: Floats, n1: float, k2: Floats, n2: float) -> Floats:
    """Log-likelihood ratio of a word being as frequent here as elsewhere (Lin and Hovy 2000); 0
    where it is rarer. 10.83 is the 0.1% point of its distribution.
    """

    def log(k: Floats, n: float, p: Floats) -> Floats:
        return np.asarray(k * np.log(p + 1e-12) + (n - k) * np.log(1 - p + 1e-12))

    both = (k1 + k2) / (n1 + n2)
    ratio = 2 * (
        log(k1, n1, k1 / n1) + log(k2, n2, k2 / n2) - log(k1, n1, both) - log(k2, n2, both)
    )
    return np.where(k1 / n1 > k2 / n2, np.maximum(ratio, 0.0), 0.0)


@dataclass(frozen=True, slots=True)
class Model:
    background: Background
    weights: Floats
    intercept: float

    def importance(self, words: Words) -> Floats:
        """The probability that a human summary has each word."""
        found = self.background.features(words) @ self.weights + self.intercept
        return np.asarray(1.0 / (1.0 + np.exp(-found)))


def train(clusters: Sequence[Cluster]) -> Model:
    """A word counts as important where half of the human summaries have it."""
    from sklearn.linear_model import LogisticRegression
    from sklearn.preprocessing import MaxAbsScaler

    told = [_summary_words(c) for c in clusters]
    articles, summaries, spread = Counter[str](), Counter[str](), Counter[str]()
    for cluster, summary in zip(clusters, told, strict=True):
        words = read(cluster)
        articles.update(dict(zip(words.stems, words.counts.astype(int).tolist(), strict=True)))
        summaries.update(summary)
        spread.update(words.stems)
    frequent = sorted(s for s, n in spread.items() if n >= _FREQUENT)
    background = Background(articles, summaries, frequent)
    features, targets = [], []
    for cluster, summary in zip(clusters, told, strict=True):
        words = read(cluster)
        if not words.stems:
            continue
        features.append(background.features(words, summary))
        having = [set(_stems(r)) for r in cluster.references]
        targets.append([np.mean([s in h for h in having]) >= 0.5 for s in words.stems])
    scaler = MaxAbsScaler()
    matrix = scaler.fit_transform(vstack(features).tocsr())
    fitted = LogisticRegression(C=1.0, max_iter=300).fit(matrix, np.concatenate(targets))
    return Model(background, fitted.coef_[0] / scaler.scale_, float(fitted.intercept_[0]))


def _summary_words(cluster: Cluster) -> Counter[str]:
    return Counter(s for r in cluster.references for s in _stems(r))


def _stems(text: str) -> list[str]:
    return [
        (stems(w) or (w.lower(),))[0]
        for w in word_texts(text)
        if not is_stop_word(w, "en") and w[0].isalnum()
    ]


def regsum(cluster: Cluster, model: Model) -> list[str]:
    """The sentences of the most important words until the budget is full, the best first."""
    words = read(cluster)
    if not words.stems:
        return lead(cluster)
    importance = model.importance(words)
    worth = [float(importance[own].sum()) / max(len(own), 1) for own in words.sentences]
    chosen: list[int] = []
    used = 0
    for k in sorted(range(len(worth)), key=lambda k: (-worth[k], k)):
        if used >= cluster.budget:
            break
        if words.lengths[k] < _SHORTEST or any(
            _cosine(words.sentences[k], words.sentences[j]) >= _ALIKE for j in chosen
        ):
            continue
        chosen.append(k)
        used += len(words.texts[k].split())
    return [words.texts[k] for k in chosen] or lead(cluster)


def _cosine(a: Sequence[int], b: Sequence[int]) -> float:
    x, y = Counter(a), Counter(b)
    shared = sum(n * y[k] for k, n in x.items())
    return float(
        shared / max(sum(n * n for n in x.values()) * sum(n * n for n in y.values()), 1) ** 0.5
    )


def as_json(model: Model) -> dict[str, Any]:
    return {
        "articles": model.background.articles,
        "summaries": model.background.summaries,
        "frequent": model.background.frequent,
        "weights": model.weights.tolist(),
        "intercept": model.intercept,
    }


def from_json(found: dict[str, Any]) -> Model:
    background = Background(
        Counter(found["articles"]), Counter(found["summaries"]), found["frequent"]
    )
    return Model(background, np.array(found["weights"]), found["intercept"])
