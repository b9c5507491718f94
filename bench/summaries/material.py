"""Take clusters through the engine's own stages up to ranking, for training and ablations."""

from __future__ import annotations

from bench.summaries.data import Cluster
from summarizer.articles import as_articles, canonical_order
from summarizer.cleaning import clean_articles
from summarizer.dedup import group_duplicates
from summarizer.encoders import load_encoder
from summarizer.material import Material
from summarizer.origins import find_origins
from summarizer.sentences import split_sentences
from summarizer.types import Article


def articles_of(cluster: Cluster) -> list[Article]:
    """The cluster's articles as the library takes them."""
    return [
        Article(text=a.text, title=a.title or None, source=a.source or None, language="en")
        for a in cluster.articles
    ]


def material_of(cluster: Cluster, *, encoder: str = "default") -> Material | None:
    """What ranking gets to see of a cluster; None where cleaning leaves no sentence."""
    documents = clean_articles(canonical_order(as_articles(articles_of(cluster))))
    sentences = split_sentences(documents)
    if not sentences:
        return None
    vectors = load_encoder(encoder).encode([s.text for s in sentences])
    passages = group_duplicates(documents, sentences, vectors)
    origins = find_origins(documents, sentences, passages)
    return Material(documents, sentences, passages, origins, "en")
