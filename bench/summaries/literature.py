"""Extractors of the literature that no package has, written anew from their papers.

What they score here says what the methods give on this bench, by these implementations; their
authors' own code and clusters are not compared.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import block_array, csr_array, eye_array

from bench.summaries.data import Cluster
from bench.summaries.systems import lead, split
from summarizer.text.words import is_stop_word, stems, word_texts

Floats = NDArray[np.float64]

#: Articles that must have a bigram for it to count (Gillick and others 2009, for ten articles).
_FEWEST_ARTICLES = 3
#: Shorter sentences are left out, as in ICSISumm.
_SHORTEST = 5
#: Seconds for one integer program; none of the sets here has one that takes so long.
_TIME_LIMIT = 20.0
#: Lin and Bilmes (2011): saturation of coverage, weight of diversity, sentences a group, and the
#: power of a sentence's cost that its gain is divided by.
_SATURATION, _DIVERSITY, _GROUPS, _COST_POWER = 5.0, 6.0, 0.2, 0.3


def icsisumm(cluster: Cluster) -> list[str]:
    """ICSISumm: the sentences that cover most bigrams, each by how many articles have it, within
    the budget, as an integer program (Gillick, Favre, Hakkani-Tür, Bohnet, Liu and Xie 2009).

    Bigrams of two stop words do not count, and neither do those in fewer than three articles; in
    clusters of fewer than six articles two are enough, in those of one, one. HiGHS solves it.
    """
    sentences, home = sentences_of(cluster)
    grams = [_bigrams(s) for s in sentences]
    articles: dict[tuple[str, str], set[int]] = {}
    for own, article in zip(grams, home, strict=True):
        for gram in own:
            articles.setdefault(gram, set()).add(article)
    count = len(cluster.articles)
    fewest = _FEWEST_ARTICLES if count >= 2 * _FEWEST_ARTICLES else min(2, count)
    concepts = sorted(g for g, found in articles.items() if len(found) >= fewest)
    if not concepts:
        return lead(cluster)
    place = {g: i for i, g in enumerate(concepts)}
    pairs = [(place[g], j) for j, own in enumerate(grams) for g in own if g in place]
    rows, columns = np.array(pairs).T
    n, m = len(sentences), len(concepts)
    holds = csr_array((np.ones(len(pairs)), (rows, columns)), shape=(m, n))
    words = np.array([len(s.split()) for s in sentences], dtype=np.float64)
    weight = np.array([len(articles[g]) for g in concepts], dtype=np.float64)
    # Variables: sentences, then concepts. A concept counts where a sentence that has it is chosen;
    # the other direction needs no constraint, since its weight is positive.
    found = milp(
        np.concatenate([np.zeros(n), -weight]),
        integrality=np.ones(n + m),
        bounds=Bounds(0, 1),
        constraints=[
            LinearConstraint(block_array([[-holds, eye_array(m)]]), ub=0),
            LinearConstraint(np.concatenate([words, np.zeros(m)])[None, :], ub=cluster.budget),
        ],
        options={"time_limit": _TIME_LIMIT},
    )
    if found.x is None:
        return lead(cluster)
    return [s for s, x in zip(sentences, found.x[:n], strict=True) if x > 0.5]


def submodular(cluster: Cluster) -> list[str]:
    """Coverage and diversity, a monotone submodular function, by greedy choice with costs (Lin and
    Bilmes 2011).

    Coverage of each sentence is saturated; diversity is the root of what is chosen of each group
    of like sentences. Similarity is the cosine of TF-IDF over stems and pairs of them.
    """
    from sklearn.cluster import KMeans
    from sklearn.feature_extraction.text import TfidfVectorizer

    sentences, _ = sentences_of(cluster)
    if len(sentences) < 3:
        return lead(cluster)
    vectors = TfidfVectorizer(analyzer=_terms).fit_transform(sentences)
    likeness: Floats = (vectors @ vectors.T).toarray()
    n = len(sentences)
    groups = KMeans(max(1, round(_GROUPS * n)), n_init=3, random_state=0).fit_predict(vectors)
    words = np.array([len(s.split()) for s in sentences], dtype=np.float64)
    reward = likeness.mean(axis=1)
    most = likeness.sum(axis=1) * min(1.0, _SATURATION / n)

    def value(chosen: Sequence[int]) -> float:
        covered = np.minimum(likeness[:, chosen].sum(axis=1), most).sum()
        told = np.bincount(groups[chosen], weights=reward[chosen])
        return float(covered + _DIVERSITY * np.sqrt(told).sum())

    chosen: list[int] = []
    left = set(np.flatnonzero(words <= cluster.budget).tolist())
    room, best = float(cluster.budget), 0.0
    while left:
        gains = {k: (value([*chosen, k]) - best) / words[k] ** _COST_POWER for k in left}
        k = min(left, key=lambda k: (-gains[k], k))
        left.remove(k)
        if words[k] <= room and gains[k] > 0:
            chosen.append(k)
            room -= words[k]
            best = value(chosen)
        left = {j for j in left if words[j] <= room}
    return [sentences[k] for k in sorted(chosen)] or lead(cluster)


def sentences_of(cluster: Cluster) -> tuple[list[str], list[int]]:
    """Sentences that are long enough, and the article of each."""
    found = [(s, i) for i, a in enumerate(split(cluster)) for s in a if len(s.split()) >= _SHORTEST]
    return [s for s, _ in found], [i for _, i in found]


def _bigrams(sentence: str) -> set[tuple[str, str]]:
    words = word_texts(sentence)
    keys = [(stems(w) or (w.lower(),))[0] for w in words]
    stop = [is_stop_word(w, "en") for w in words]
    return {
        pair
        for pair, both in zip(pairwise(keys), pairwise(stop), strict=True)
        if not (both[0] and both[1])
    }


def _terms(sentence: str) -> list[str]:
    found = [s for w in word_texts(sentence) for s in stems(w)[:1]]
    return [*found, *(" ".join(pair) for pair in pairwise(found))]
