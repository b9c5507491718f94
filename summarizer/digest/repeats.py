"""Which sentences of new articles only say again what an edition told before."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import chain, groupby

from summarizer.corroboration import corroborations
from summarizer.digest.told import SAME, Place, Told, alike
from summarizer.facts import conflicts, missing_names, missing_quantities
from summarizer.material import Material, OriginMap, Passage, Sentence
from summarizer.types import Article, Document, Span

#: Share of a sentence's content that one told before must have, in whatever words: what is left may
#: be no news. Well above what corroboration asks for, since a sentence that is half new must not be
#: folded away.
RETOLD = 0.75


def find_repeats(
    documents: Sequence[Document],
    sentences: Sequence[Sentence],
    told: Sequence[Told],
    language: str | None = None,
) -> frozenset[Place]:
    """Places of the sentences that repeat one told before, in the same words or in others.

    ``sentences`` are those of ``documents``, in ``language`` (default: that of most documents).
    Nothing is a repeat that has a number of its own, or a name that was never told, or that gives
    another day, denies, or hedges what was told.
    """
    if not told or not sentences:
        return frozenset()
    language = language or Counter(d.language for d in documents).most_common(1)[0][0]
    material, first = _beside(documents, sentences, told, language)
    retold = corroborations(material)
    names = [name for one in told for name in one.facts.names]
    places = set()
    for index, sentence in enumerate(sentences):
        mine, stems = material.facts(index), material.stems(index)
        same = (
            one
            for one in told
            if alike(stems, one.stems) >= SAME and not conflicts(one.facts, mine)
        )
        nearly_all = (
            told[c.sentence - first]
            for c in retold[index]
            if c.sentence >= first and c.similarity >= RETOLD
        )
        if any(
            not missing_quantities(mine.quantities, one.facts.quantities)
            for one in chain(same, nearly_all)
        ) and not missing_names(mine.names, names):
            article = documents[sentence.document].article
            places.add((article.id or "", sentence.start, sentence.end))
    return frozenset(places)


def _beside(
    documents: Sequence[Document],
    sentences: Sequence[Sentence],
    told: Sequence[Told],
    language: str,
) -> tuple[Material, int]:
    """The new sentences with those told before, an edition as an article, and where these begin.

    Only what :func:`corroborations` reads is filled in.
    """
    documents, sentences = list(documents), list(sentences)
    first = len(sentences)
    for _, group in groupby(told, key=lambda t: t.sources[0].edition if t.sources else None):
        edition = list(group)
        text = "\n".join(t.text for t in edition)
        published = next((t.sources[0].published for t in edition if t.sources), None)
        article = Article(text=text, published=published, language=language)
        start = 0
        for position, one in enumerate(edition):
            end = start + len(one.text)
            sentences.append(Sentence(len(documents), position, position, start, end, one.text))
            start = end + 1
        documents.append(Document(article, (Span(0, len(text)),), (), language=language))
    passages = tuple(Passage((index,), (1.0,)) for index in range(len(sentences)))
    return (
        Material(
            tuple(documents),
            tuple(sentences),
            passages,
            OriginMap((), (0,) * len(sentences)),
            language,
        ),
        first,
    )
