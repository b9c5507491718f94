"""Time ``verify``: ``python -m bench.verification.speed``.

Ten made-up articles of 600 words; the text is sentences of theirs that lost a word in the middle,
so that every one of them has to be weighed. Processor time, best of three. With
``--entailment minilm`` that model is heard too.
"""

from __future__ import annotations

import argparse
import time

from bench.made_articles import articles
from summarizer import verify
from summarizer.sentences import sentence_spans

SENTENCES = 50
ROUNDS = 3


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--entailment", help="minilm")
    heard = parser.parse_args().entailment
    texts = [article.text for article in articles(10).articles]
    claims = []
    for text in texts:
        for span in sentence_spans(text):
            words = text[span.start : span.end].split()
            if 10 <= len(words) <= 40:
                claims.append(" ".join((*words[: len(words) // 2], *words[len(words) // 2 + 1 :])))
    claims = claims[:: max(1, len(claims) // SENTENCES)][:SENTENCES]
    one, all_ = (_seconds("\n".join(some), texts, heard) for some in (claims[:1], claims))
    each = (all_ - one) / (len(claims) - 1)
    print(f"{len(texts)} articles, {len(claims)} sentences: {1000 * all_:.0f} ms")
    print(f"reading the articles and one sentence: {1000 * one:.0f} ms")
    print(f"each further sentence: {1000 * each:.1f} ms")


def _seconds(text: str, texts: list[str], heard: str | None) -> float:
    best = float("inf")
    for _ in range(ROUNDS):
        began = time.process_time()
        verify(text, texts, entailment=heard)
        best = min(best, time.process_time() - began)
    return best


if __name__ == "__main__":
    main()
