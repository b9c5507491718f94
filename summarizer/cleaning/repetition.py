"""Lines that stand in several articles of a set: what publishers put on every page.

Copies of an article, and articles that carry the same wire copy, share their sentences. So short
lines are told from sentences, and a repeated sentence is chrome only at the end of articles of one
publisher that share hardly anything else.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from summarizer.cleaning.body import PARAGRAPH_WORDS, SENTENCE_WORDS
from summarizer.cleaning.features import ends_sentence
from summarizer.cleaning.lines import split_lines
from summarizer.types import Article

#: Distinct texts that hold a label ("More from our network"), and a sentence, for it to be chrome.
#: Two articles on one event may share a headline; five do not without being copies.
LABEL_TEXTS = 3
SENTENCE_TEXTS = 3
#: Articles of which more than this share of sentences stands in others carry the same copy.
SHARED_COPY = 0.4
#: Sentences of boilerplate at the end of a page.
EDGE = 3


def repeated_lines(articles: Sequence[Article]) -> frozenset[str]:
    """Lines that are chrome because of where else they stand; the order does not matter."""
    texts = sorted({article.text for article in articles})
    if len(texts) < min(LABEL_TEXTS, SENTENCE_TEXTS):
        return frozenset()
    titles = {article.title.strip() for article in articles if article.title}
    labels: Counter[str] = Counter()
    sentences: list[list[str]] = []
    sources: dict[str, set[str]] = {}
    for article in articles:
        if article.source:
            sources.setdefault(article.text, set()).add(article.source)
    publishers: dict[str, set[str]] = {}
    for text in texts:
        lines = list(dict.fromkeys(line.text for line in split_lines(text)))
        long = [line for line in lines if _is_sentence(line)]
        sentences.append(long)
        for line in long:
            publishers.setdefault(line, set()).update(sources.get(text, ()))
        labels.update(set(lines) - set(long) - titles)
    found = {line for line, texts_with in labels.items() if texts_with >= LABEL_TEXTS}
    holding = Counter(line for lines in sentences for line in lines)
    edges: Counter[str] = Counter()
    for lines in sentences:
        if sum(holding[line] > 1 for line in lines) <= SHARED_COPY * len(lines):
            edges.update(lines[-EDGE:])
    found.update(
        line
        for line, texts_with in edges.items()
        # In every text that holds it the line stands at an edge, and the rest is the text's own.
        if texts_with >= SENTENCE_TEXTS
        and texts_with == holding[line]
        and len(publishers[line]) <= 1
    )
    return frozenset(found)


def _is_sentence(line: str) -> bool:
    words = line.count(" ") + 1
    return (ends_sentence(line) and words >= SENTENCE_WORDS) or words >= PARAGRAPH_WORDS
