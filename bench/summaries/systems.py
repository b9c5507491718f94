"""The systems that are compared. Each takes a cluster and gives sentences in reading order."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache, partial
from itertools import pairwise
from typing import Any
from unittest.mock import patch

from rouge_score import tokenizers

import summarizer.pipeline
from bench.summaries.data import Cluster
from bench.summaries.material import articles_of
from bench.summaries.scoring import split_text
from summarizer.ranking import rank
from summarizer.ranking.model import RankingModel

System = Callable[[Cluster], list[str]]


@lru_cache(maxsize=64)
def split(cluster: Cluster) -> tuple[tuple[str, ...], ...]:
    """Sentences of each article for the peers that do not split themselves."""
    return tuple(
        tuple(s for line in a.text.splitlines() for s in split_text(line)) for a in cluster.articles
    )


def _all(cluster: Cluster) -> list[str]:
    return [s for article in split(cluster) for s in article]


def lead(cluster: Cluster) -> list[str]:
    """The first sentence of every article, then the second of every article, and so on."""
    articles = split(cluster)
    longest = max(map(len, articles), default=0)
    return [a[i] for i in range(longest) for a in articles if i < len(a)]


def _until_full(cluster: Cluster, ranked: Sequence[str]) -> list[str]:
    """The best sentences until the budget is reached, in the articles' order."""
    chosen: list[str] = []
    used = 0
    for sentence in ranked:
        if used >= cluster.budget:
            break
        chosen.append(sentence)
        used += len(sentence.split())
    place = {s: i for i, s in reversed(list(enumerate(_all(cluster))))}
    return sorted(chosen, key=lambda s: place.get(s, len(place)))


def sumy(name: str) -> System:
    """A summarizer of sumy that rates all sentences once: the best ones that fill the budget."""

    def run(cluster: Cluster) -> list[str]:
        from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence
        from sumy.nlp.stemmers import Stemmer

        tokenizer = _Words()
        document = ObjectDocumentModel(
            [Paragraph([Sentence(s, tokenizer) for s in a]) for a in split(cluster)]
        )
        summarizer = _sumy_class(name)(Stemmer("english"))
        summarizer.stop_words = _stop_words()
        ranked: list[str] = []

        def keep(sentences: object, count: object, rating: Any, *args: object) -> tuple[()]:
            rate = rating.__getitem__ if isinstance(rating, dict) else rating
            ordered = sorted(document.sentences, key=rate, reverse=True)
            ranked.extend(str(s) for s in ordered)
            return ()

        with patch.object(summarizer, "_get_best_sentences", keep):
            summarizer(document, 1)
        return _until_full(cluster, ranked)

    return run


def _sumy_class(name: str) -> Callable[..., Any]:
    from importlib import import_module

    module, cls = {
        "lexrank": ("lex_rank", "LexRankSummarizer"),
        "textrank": ("text_rank", "TextRankSummarizer"),
        "sumbasic": ("sum_basic", "SumBasicSummarizer"),
        "kl": ("kl", "KLSummarizer"),
    }[name]
    found: Callable[..., Any] = getattr(import_module(f"sumy.summarizers.{module}"), cls)
    return found


class _Words:
    """Words as sumy's own tokenizer gives them, without the download that its splitter asks for."""

    _WORD = re.compile(r"^[^\W\d_](?:[^\W\d_]|['-])*$")

    def __init__(self) -> None:
        from nltk.tokenize import NLTKWordTokenizer

        self._tokenize = NLTKWordTokenizer().tokenize

    def to_words(self, text: str) -> tuple[str, ...]:
        return tuple(w for w in self._tokenize(text) if self._WORD.match(w))


@lru_cache(maxsize=1)
def _stop_words() -> frozenset[str]:
    from sumy.utils import get_stop_words

    return frozenset(get_stop_words("english"))


def lexrank_package(cluster: Cluster) -> list[str]:
    """PyPI ``lexrank``; its IDF is counted over the cluster's own articles."""
    from lexrank import STOPWORDS, LexRank

    sentences = _all(cluster)
    model = LexRank([list(a) for a in split(cluster)], stopwords=STOPWORDS["en"])
    scores = model.rank_sentences(sentences, threshold=None, fast_power_method=True)
    order = sorted(range(len(sentences)), key=lambda i: -scores[i])
    return _until_full(cluster, [sentences[i] for i in order])


def lede_package(cluster: Cluster) -> list[str]:
    """PyPI ``lede`` over the articles one after the other; its budget is in characters."""
    import lede

    text = "\n\n".join(a.text for a in cluster.articles)
    # 6.5 characters a word fill the budget; what is over is cut like everyone's.
    summary = lede.summarize(text, max_length=int(6.5 * cluster.budget)).summary
    return [s for line in summary.splitlines() for s in split_text(line)]


def oracle(cluster: Cluster) -> list[str]:
    """Greedily what adds most bigrams of the references per word: a bound for extracts."""
    tokenizer = tokenizers.DefaultTokenizer(use_stemmer=True)

    def bigrams(text: str) -> list[tuple[str, str]]:
        tokens = tokenizer.tokenize(text)
        return list(pairwise(tokens))

    wanted: Counter[tuple[str, str]] = Counter()
    for reference in cluster.references:
        wanted.update(bigrams(reference))
    sentences = _all(cluster)
    grams = [Counter(bigrams(s)) for s in sentences]
    words = [len(s.split()) for s in sentences]
    left, chosen = cluster.budget, list[int]()
    while True:
        best, best_worth = -1, 0.0
        for i, own in enumerate(grams):
            if i in chosen or not 0 < words[i] <= left:
                continue
            worth = sum(min(n, wanted[g]) for g, n in own.items()) / words[i]
            if worth > best_worth:
                best, best_worth = i, worth
        if best < 0:
            return [sentences[i] for i in sorted(chosen)]
        chosen.append(best)
        left -= words[best]
        wanted -= grams[best]


def project(*, encoder: str = "default") -> System:
    """This project, by its public function."""

    def run(cluster: Cluster) -> list[str]:
        from summarizer import summarize

        briefing = summarize(articles_of(cluster), max_words=cluster.budget, encoder=encoder)
        return [re.sub(r"\s+", " ", s.text) for s in briefing.sentences]

    return run


@contextmanager
def weights(model: RankingModel) -> Iterator[None]:
    """Within this, the project ranks with these weights in place of the shipped ones."""
    with patch.object(summarizer.pipeline, "rank", partial(rank, model=model)):
        yield
