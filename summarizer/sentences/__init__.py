"""Split documents into sentences that carry their spans."""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarizer.types import Document, Sentence, Span


def sentence_spans(text: str, language: str = "en") -> tuple[Span, ...]:
    """Spans of the sentences of a text."""
    return tuple(
        Span(m.start(), m.end()) for m in re.finditer(r"\S.*?(?:[.!?][”\"’']?(?=\s|$)|$)", text)
    )


def split_sentences(documents: Sequence[Document]) -> tuple[Sentence, ...]:
    """Sentences of the documents' bodies, in document order."""
    out = []
    for index, document in enumerate(documents):
        position = 0
        for paragraph, kept in enumerate(document.kept):
            body = document.article.text[kept.start : kept.end]
            for span in sentence_spans(body, document.language):
                out.append(
                    Sentence(
                        document=index,
                        position=position,
                        paragraph=paragraph,
                        start=kept.start + span.start,
                        end=kept.start + span.end,
                        text=body[span.start : span.end],
                    )
                )
                position += 1
    return tuple(out)
