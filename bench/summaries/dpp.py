"""Determinantal point processes with learned qualities (Kulesza and Taskar 2012, section 4.2).

A set of sentences is as likely as the determinant of its qualities times its likenesses: good
sentences that do not resemble one another. The quality of a sentence is exp(θ·f / 2), and θ is the
one that makes the training clusters' oracle extracts most likely. Written anew from "Determinantal
point processes for machine learning" (Foundations and Trends in Machine Learning 5), with its
features: length, place in the article, mean likeness to the cluster, LexRank, pronouns. Simplified:
words are stems by this project, sentences are those of the other peers, and bins are fifths.
"""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from bench.summaries.data import Cluster
from bench.summaries.literature import sentences_of
from bench.summaries.systems import lead
from summarizer.text.words import stems, word_texts

Floats = NDArray[np.float64]

#: A constant that every sentence's vector holds besides its words, so that all repel one another a
#: little; the paper's best.
_SHARED = 0.7
#: Bins of a feature: fifths of the training sentences, and of the cluster's own.
_BINS = 5
_PLACES = 5
_DAMPING = 0.85
#: Keeps weights of rare features finite; the paper trains without.
_RIDGE = 0.1
_PRONOUN = re.compile(
    r"\b(?:I|me|my|mine|we|us|our|ours|you|your|yours|he|him|his|she|her|hers|it|its|they|them|"
    r"their|theirs|(?:my|your|him|her|it)self|(?:our|your|them)selves)\b",
    re.IGNORECASE,
)
#: Sets that are drawn for the choice of least risk; the paper has 100 to 5,000.
_DRAWS = 1000


@dataclass(frozen=True, slots=True)
class Sentences:
    """A cluster's sentences as the process sees them."""

    texts: list[str]
    words: Floats
    #: Measures that are cut into bins: length in characters, mean likeness, LexRank.
    measures: Floats
    #: Features that are 0 or 1 already: place in the article, pronouns, and a constant.
    marks: Floats
    likeness: Floats


@lru_cache(maxsize=4096)
def read(cluster: Cluster) -> Sentences | None:
    """None where no sentence is long enough."""
    texts, home = sentences_of(cluster)
    if not texts:
        return None
    cosine = _cosines(texts)
    n = len(texts)
    mean = (cosine.sum(axis=1) - 1.0) / max(n - 1, 1)
    measures = np.column_stack([[len(t) for t in texts], mean, _lexrank(cosine)])
    first = {a: home.index(a) for a in set(home)}
    place = np.minimum([i - first[a] for i, a in enumerate(home)], _PLACES)
    pronouns = np.minimum([len(_PRONOUN.findall(t)) for t in texts], 2)
    marks = np.hstack([np.ones((n, 1)), np.eye(_PLACES + 1)[place], np.eye(3)[pronouns]])
    words = np.array([len(t.split()) for t in texts], dtype=np.float64)
    likeness = (cosine + _SHARED**2) / (1.0 + _SHARED**2)
    return Sentences(texts, words, measures, marks, likeness)


def _cosines(texts: Sequence[str]) -> Floats:
    from sklearn.feature_extraction.text import TfidfVectorizer

    vectors = TfidfVectorizer(analyzer=_stems).fit_transform(texts)
    cosine: Floats = (vectors @ vectors.T).toarray()
    np.fill_diagonal(cosine, 1.0)
    return cosine


def _stems(text: str) -> list[str]:
    return [s for w in word_texts(text) for s in stems(w)[:1]] or ["\N{EMPTY SET}"]


def _lexrank(cosine: Floats) -> Floats:
    """Continuous LexRank (Erkan and Radev 2004), times the number of sentences."""
    n = len(cosine)
    links = cosine / cosine.sum(axis=1, keepdims=True)
    rank = np.ones(n)
    for _ in range(50):
        rank = (1 - _DAMPING) + _DAMPING * (rank @ links)
    return rank


@dataclass(frozen=True, slots=True)
class Process:
    """What is learned: the edges of the bins, and a weight for each feature."""

    edges: Floats
    weights: Floats

    def features(self, found: Sentences) -> Floats:
        parts = [found.marks]
        for column, edges in zip(found.measures.T, self.edges, strict=True):
            own = np.quantile(column, np.arange(1, _BINS) / _BINS)
            parts += [np.eye(_BINS)[np.searchsorted(e, column)] for e in (edges, own)]
        return np.hstack(parts)

    def kernel(self, found: Sentences) -> Floats:
        quality = np.exp(self.features(found) @ self.weights / 2)
        return quality[:, None] * found.likeness * quality


def train(clusters: Sequence[Cluster]) -> Process:
    """The weights under which the oracle extracts of these clusters are most likely."""
    read_ones = [(c, s) for c in clusters if (s := read(c)) is not None]
    measures = np.vstack([s.measures for _, s in read_ones])
    edges = np.quantile(measures, np.arange(1, _BINS) / _BINS, axis=0).T
    blank = Process(edges, np.zeros(0))
    examples = [(blank.features(s), s.likeness, extract(c)) for c, s in read_ones]
    examples = [e for e in examples if e[2]]

    def loss(weights: Floats) -> tuple[float, Floats]:
        value, slope = 0.5 * _RIDGE * float(weights @ weights), _RIDGE * weights
        for features, likeness, chosen in examples:
            own, kept = _surprise(features, likeness, chosen, weights)
            value += own
            slope = slope + kept
        return value, slope

    start = np.zeros(examples[0][0].shape[1])
    found = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 60})
    return Process(edges, np.asarray(found.x))


def _surprise(
    features: Floats, likeness: Floats, chosen: Sequence[int], weights: Floats
) -> tuple[float, Floats]:
    """Minus the log-likelihood of a set, without what the weights cannot change, and its slope."""
    worth = features @ weights
    quality = np.exp(worth / 2)
    whole = quality[:, None] * likeness * quality + np.eye(len(quality))
    factor = np.linalg.cholesky(whole)
    # The chance that the process takes a sentence: 1 - diag((L + I)⁻¹).
    inverse = np.linalg.inv(factor)
    taken = 1.0 - (inverse**2).sum(axis=0)
    value = 2 * float(np.log(np.diag(factor)).sum()) - float(worth[list(chosen)].sum())
    return value, features.T @ taken - features[list(chosen)].sum(axis=0)


@lru_cache(maxsize=4096)
def extract(cluster: Cluster) -> tuple[int, ...]:
    """The oracle extract: greedily what raises ROUGE-1 F1 most, within the budget."""
    found = read(cluster)
    if found is None:
        return ()
    own = [Counter(_stems(t)) for t in found.texts]
    wanted = [Counter(_stems(r)) for r in cluster.references]
    chosen: list[int] = []
    told: Counter[str] = Counter()
    best, left = 0.0, float(cluster.budget)
    while True:
        scored = [
            (np.mean([_f1(told + own[i], w) for w in wanted]), -i)
            for i in range(len(own))
            if i not in chosen and found.words[i] <= left
        ]
        score, place = max(scored, default=(0.0, 0))
        if score <= best:
            return tuple(sorted(chosen))
        best = float(score)
        chosen.append(-place)
        told += own[-place]
        left -= found.words[-place]


def _f1(told: Counter[str], wanted: Counter[str]) -> float:
    return 2 * (told & wanted).total() / max(told.total() + wanted.total(), 1)


def greedy(cluster: Cluster, process: Process) -> list[str]:
    """The likeliest set within the budget, greedily: most log-determinant a word."""
    found = read(cluster)
    if found is None:
        return lead(cluster)
    kernel = process.kernel(found)
    # Incremental Cholesky: what is left of each sentence's own weight beside the chosen ones.
    rest, rows = np.diag(kernel).copy(), np.zeros((0, len(kernel)))
    chosen: list[int] = []
    left = float(cluster.budget)
    open_ = found.words <= left
    while open_.any():
        gain = np.where(open_, np.log(np.maximum(rest, 1e-12)) / found.words, -np.inf)
        k = int(np.argmax(gain))
        chosen.append(k)
        row = (kernel[k] - rows[:, k] @ rows) / np.sqrt(max(rest[k], 1e-12))
        rows = np.vstack([rows, row])
        rest = rest - row**2
        left -= found.words[k]
        open_ &= found.words <= left
        open_[k] = False
    return [found.texts[k] for k in sorted(chosen)] or lead(cluster)


def least_risk(cluster: Cluster, process: Process) -> list[str]:
    """Of sets drawn from the process, within the budget, the one that resembles all of them most by
    ROUGE-1 F1 (minimum Bayes risk, the paper's best decoding).
    """
    found = read(cluster)
    if found is None:
        return lead(cluster)
    values, vectors = np.linalg.eigh(process.kernel(found))
    rng = random.Random(0)  # noqa: S311 - a fixed draw, no secret
    draws = Counter(
        _within(_draw(np.maximum(values, 0.0), vectors, rng), found.words, cluster.budget)
        for _ in range(_DRAWS)
    )
    draws.pop((), None)
    if not draws:
        return lead(cluster)
    sets, times = list(draws), np.array(list(draws.values()), dtype=np.float64)
    own = [_stems(t) for t in found.texts]
    column = {s: j for j, s in enumerate(sorted({s for o in own for s in o}))}
    counts = np.zeros((len(sets), len(column)), dtype=np.float32)
    for i, chosen in enumerate(sets):
        for k in chosen:
            for stem in own[k]:
                counts[i, column[stem]] += 1
    # The words that two sets share: for each number of times, those that both have so often.
    shared = np.zeros((len(sets), len(sets)), dtype=np.float32)
    for often in range(1, int(counts.max()) + 1):
        have = (counts >= often).astype(np.float32)
        have = have[:, have.any(axis=0)]
        shared += have @ have.T
    size = counts.sum(axis=1)
    likeness = (2 * shared / (size[:, None] + size)) @ times
    return [found.texts[k] for k in sets[int(np.argmax(likeness))]]


def _draw(values: Floats, vectors: Floats, rng: random.Random) -> list[int]:
    """One set of the process (Hough and others 2006; algorithm 1 of the paper)."""
    basis = vectors[:, [i for i, v in enumerate(values) if rng.random() < v / (v + 1)]]
    chosen = []
    while basis.shape[1]:
        chance = (basis**2).sum(axis=1)
        k = rng.choices(range(len(chance)), weights=chance.tolist())[0]
        chosen.append(k)
        # The part of the space that is orthogonal to sentence k.
        pivot = int(np.argmax(np.abs(basis[k])))
        basis = np.delete(
            basis - np.outer(basis[:, pivot] / basis[k, pivot], basis[k]), pivot, axis=1
        )
        basis = np.linalg.qr(basis)[0]
    return chosen


def _within(chosen: Sequence[int], words: Floats, budget: int) -> tuple[int, ...]:
    """In reading order, as many as the budget holds."""
    kept, left = [], float(budget)
    for k in sorted(chosen):
        if words[k] <= left:
            kept.append(k)
            left -= words[k]
    return tuple(kept)


def as_json(process: Process) -> dict[str, Any]:
    return {"edges": process.edges.tolist(), "weights": process.weights.tolist()}


def from_json(found: dict[str, Any]) -> Process:
    return Process(np.array(found["edges"]), np.array(found["weights"]))
