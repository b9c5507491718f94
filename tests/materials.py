"""Material for the stages that choose and order, built without the stages before them."""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.material import Material, OriginMap, Passage, Sentence
from summarizer.types import Article, Document, Origin, Span


def material_of(
    articles: Sequence[Sequence[str]],
    *,
    titles: Sequence[str] | None = None,
    same: Sequence[Sequence[tuple[int, int]]] = (),
    language: str = "en",
) -> Material:
    """Articles as lists of sentences; ``same`` groups (article, sentence) that say the same."""
    documents: list[Document] = []
    sentences: list[Sentence] = []
    at: dict[tuple[int, int], int] = {}
    for d, texts in enumerate(articles):
        text = "\n".join(texts)
        start = 0
        for i, sentence in enumerate(texts):
            at[d, i] = len(sentences)
            sentences.append(Sentence(d, i, i, start, start + len(sentence), sentence))
            start += len(sentence) + 1
        article = Article(
            text=text, title=titles[d] if titles else None, source=f"Paper {d}", id=f"a{d + 1}"
        )
        kept = (Span(0, len(text)),) if text else ()
        documents.append(Document(article, kept, language=language))
    groups = [tuple(at[pair] for pair in group) for group in same]
    grouped = {i for group in groups for i in group}
    groups += [(i,) for i in range(len(sentences)) if i not in grouped]
    groups.sort(key=min)
    return Material(
        tuple(documents),
        tuple(sentences),
        tuple(Passage(g, (1.0,) * len(g)) for g in groups),
        OriginMap(
            tuple(Origin(f"o{d + 1}", (f"a{d + 1}",)) for d in range(len(articles))),
            tuple(s.document for s in sentences),
        ),
        language,
    )


#: Three reports of one event, and a sentence on something else.
FLOOD = (
    (
        "The river Teme burst its banks in Ludlow on Monday, flooding 40 homes.",
        "Firefighters took residents away in boats overnight.",
        "But the mayor, Ann Reed, said the town had been warned in time.",
        "A bakery in the next valley won a prize for its bread.",
    ),
    (
        "Some 40 homes were flooded in Ludlow when the river Teme burst its banks on Monday.",
        "He said it was the worst night of his career.",
        "The environment agency expects the river Teme to fall by Wednesday.",
    ),
    (
        "Flooding in Ludlow: residents were taken away in boats after the river Teme rose.",
        "The mayor, Ann Reed, said Ludlow had been warned in time.",
    ),
)
