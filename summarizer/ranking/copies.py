"""Articles that are the same to the last word are read once, and counted as often as they came."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from summarizer.material import Material


def without_copies(material: Material) -> tuple[Material, NDArray[np.float64]]:
    """The material with one document of those that have the same title and sentences, in the same
    passages and of the same origins; and for each sentence left, how many documents have it so.
    The passages are as before but for the sentences left out.

    Thousands of copies of one article then cost little more than one.
    """
    sentences, of_sentence = material.sentences, material.origins.of_sentence
    passage_of = {s: p for p, passage in enumerate(material.passages) for s in passage.sentences}
    of_document: list[list[int]] = [[] for _ in material.documents]
    for index, sentence in enumerate(sentences):
        of_document[sentence.document].append(index)
    first: dict[tuple[object, ...], int] = {}
    #: The documents of which one is left, by that one.
    copies: dict[int, list[int]] = {}
    for number, document in enumerate(material.documents):
        told = tuple(
            (sentences[i].text, passage_of[i], of_sentence[i]) for i in of_document[number]
        )
        same = first.setdefault((document.headline, told), number)
        copies.setdefault(same, []).append(number)
    if len(copies) == len(material.documents):
        return material, np.ones(len(sentences))

    #: Where a sentence, or the one of which it is a copy, is among those left.
    place: dict[int, int] = {}
    left: list[int] = []
    for number in sorted(copies):
        for copy in copies[number]:
            for offset, index in enumerate(of_document[copy]):
                place[index] = len(left) + offset
        left += of_document[number]
    renumbered = {number: n for n, number in enumerate(sorted(copies))}
    passages = [(p, list(dict.fromkeys(place[s] for s in p.sentences))) for p in material.passages]
    return replace(
        material,
        documents=tuple(material.documents[n] for n in sorted(copies)),
        sentences=tuple(
            replace(sentences[i], document=renumbered[sentences[i].document]) for i in left
        ),
        passages=tuple(
            replace(p, sentences=tuple(kept), similarities=p.similarities[: len(kept)])
            for p, kept in passages
        ),
        origins=replace(material.origins, of_sentence=tuple(of_sentence[i] for i in left)),
    ), np.array([float(len(copies[sentences[i].document])) for i in left])
