"""Split documents into sentences that carry their spans.

Lines and list items first, then the engine of the language, then corrections; every step hands on
offsets into the text as it is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarizer.material import Sentence
from summarizer.sentences.corrections import LONGEST, corrected
from summarizer.sentences.engines import boundaries
from summarizer.sentences.lines import blocks, item_mark
from summarizer.sentences.quotations import with_whole_quotations
from summarizer.types import Document, Span

_LINE_BREAK = re.compile(r"[\n\r\x0b\x0c\x85\u2028\u2029]")

__all__ = ["LONGEST", "sentence_spans", "split_sentences"]


def sentence_spans(text: str, language: str = "en") -> tuple[Span, ...]:
    """Spans of the sentences of a text, in order.

    They do not overlap, begin and end with no white space, and hold every other character of the
    text. The sentences of a quotation are apart from one another; a quotation that ends in a
    question mark stays with the words that say who asked. A line ends a sentence unless the next
    one plainly goes on. What has more than ``LONGEST`` (1,000) characters and no end in it is cut
    at the best place: after a semicolon or colon, a comma or dash, a space, else in a word.
    """
    result: list[Span] = []
    for start, end in blocks(text, language):
        words = item_mark(text, start, end)
        ends = [words + cut for cut in boundaries(text[words:end], language)]
        spans = list(zip([start, *ends], [*ends, end], strict=True))
        result.extend(Span(*pair) for pair in corrected(text, spans, language))
    return tuple(result)


def split_sentences(documents: Sequence[Document]) -> tuple[Sentence, ...]:
    """Sentences of the documents' bodies (what ``clean`` kept), in document order.

    A quotation of up to three sentences is one sentence here, with the words before and after it:
    see :mod:`.quotations`.
    """
    result = []
    #: What copies repeat is split once, and its text held once.
    known: dict[tuple[str, str], list[tuple[Span, str]]] = {}
    for index, document in enumerate(documents):
        position = 0
        for paragraph, kept in enumerate(document.kept):
            body = document.article.text[kept.start : kept.end]
            found = known.get((body, document.language))
            if found is None:
                # A paragraph is kept whole: what breaks its lines is only the width of a column.
                line = _LINE_BREAK.sub(" ", body)
                spans = with_whole_quotations(line, sentence_spans(line, document.language))
                found = [(span, body[span.start : span.end]) for span in spans]
                known[body, document.language] = found
            for span, text in found:
                result.append(
                    Sentence(
                        document=index,
                        position=position,
                        paragraph=paragraph,
                        start=kept.start + span.start,
                        end=kept.start + span.end,
                        text=text,
                    )
                )
                position += 1
    return tuple(result)
