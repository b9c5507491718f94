"""Measures that others use to tell supported claims from false ones."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from bench.verification.data import Claim
from summarizer.text.words import words

Vector = NDArray[np.float64]
#: The words of a claim, those of its whole articles, those of its best evidence.
Measure = Callable[[Sequence[str], Sequence[str], Sequence[Sequence[str]]], float]


def rouge_l(
    claim: Sequence[str], source: Sequence[str], evidence: Sequence[Sequence[str]]
) -> float:
    """ROUGE-L precision (Lin 2004): the longest common subsequence with the best span."""
    return max((_common(claim, span) / max(len(claim), 1) for span in evidence), default=0.0)


def bigrams(
    claim: Sequence[str], source: Sequence[str], evidence: Sequence[Sequence[str]]
) -> float:
    """Share of the claim's bigrams that stand in the evidence."""
    return _shared(claim, evidence, 2)


def familiarity(
    claim: Sequence[str], source: Sequence[str], evidence: Sequence[Sequence[str]]
) -> float:
    """Share of the claim's trigrams that stand in the articles: 1 minus what is called novelty."""
    return _shared(claim, [source], 3)


def _shared(claim: Sequence[str], texts: Sequence[Sequence[str]], size: int) -> float:
    mine = _ngrams(claim, size)
    theirs = {gram for text in texts for gram in _ngrams(text, size)}
    return sum(gram in theirs for gram in mine) / len(mine) if mine else 1.0


def _ngrams(text: Sequence[str], size: int) -> list[tuple[str, ...]]:
    return [tuple(text[i : i + size]) for i in range(len(text) - size + 1)]


def _common(one: Sequence[str], two: Sequence[str]) -> int:
    row = [0] * (len(two) + 1)
    for word in one:
        before = 0
        for index, other in enumerate(two):
            kept = row[index + 1]
            row[index + 1] = before + 1 if word == other else max(row[index + 1], row[index])
            before = kept
    return row[-1]


MEASURES: dict[str, Measure] = {
    "bigrams": bigrams,
    "ROUGE-L": rouge_l,
    "trigrams": familiarity,
}


def scores(
    rows: Sequence[Claim], evidence: Sequence[Sequence[str]], *, minilm: bool
) -> dict[str, Vector]:
    """Every measure of every claim, and with ``minilm`` the cosine with the best span."""
    out = {name: np.zeros(len(rows)) for name in MEASURES}
    for index, (row, spans) in enumerate(zip(rows, evidence, strict=True)):
        claim, source = _words(row.text), [w for a in row.articles for w in _words(a)]
        found = [_words(span) for span in spans]
        for name, measure in MEASURES.items():
            out[name][index] = measure(claim, source, found)
    if minilm:
        out["MiniLM"] = _minilm(rows, evidence)
    return out


def _minilm(rows: Sequence[Claim], evidence: Sequence[Sequence[str]]) -> Vector:
    from summarizer.encoders import load_encoder

    encoder = load_encoder("minilm")
    texts = list(
        dict.fromkeys(t for r, e in zip(rows, evidence, strict=True) for t in (r.text, *e))
    )
    place = {text: row for row, text in enumerate(texts)}
    vectors = encoder.encode(texts)
    return np.array(
        [
            max((float(vectors[place[row.text]] @ vectors[place[s]]) for s in spans), default=0.0)
            for row, spans in zip(rows, evidence, strict=True)
        ]
    )


def _words(text: str) -> list[str]:
    return [word.text.lower() for word in words(text)]
