"""Find what articles in other languages report of a passage, by a multilingual encoder.

Such a sentence is cited after the words that a sentence of the briefing is taken from, and counts
as support, as one that corroborates it in its own language does. Meaning is judged by the cosine
of the two sentences' vectors, and facts decide besides: another number or day, or a denial that
only one of them has, and nothing is linked.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from summarizer.facts import Facts, conflicts, missing_quantities, reads_negation
from summarizer.material import Corroboration, Material

#: Least cosine. Encoders that are trained on translations (Reimers and Gurevych 2020, Feng et al.
#: 2022) put a translation near 0.9 and another sentence on the same matter near 0.6.
SAME_MEANING = 0.8
#: Passages compared at once, which bounds memory.
_BLOCK = 512


def crosslingual_support(
    material: Material, home: int, vectors: NDArray[np.float32]
) -> tuple[tuple[Corroboration, ...], ...]:
    """For every passage in the briefing's language, the sentences in others that report the same.

    ``material`` holds the sentences of the briefing's language first, ``home`` of them, and those
    of other languages after them; ``vectors`` has a unit row for each, by an encoder that knows all
    of the languages. At most one sentence an article, the nearest. Nothing is found
    in a language whose negation cannot be read.
    """
    readable = [
        n
        for n in range(home, len(material.sentences))
        if reads_negation(material.documents[material.sentences[n].document].language)
    ]
    kept = [p.sentences[0] for p in material.passages if p.sentences[0] < home]
    rows: list[tuple[Corroboration, ...]] = []
    for start in range(0, len(kept), _BLOCK):
        block = kept[start : start + _BLOCK]
        if not readable:
            rows.extend(() for _ in block)
            continue
        near = vectors[block] @ vectors[readable].T
        rows.extend(
            _nearest(material, sentence, readable, cosines)
            for sentence, cosines in zip(block, near, strict=True)
        )
    return tuple(rows)


def _nearest(
    material: Material, sentence: int, others: list[int], cosines: NDArray[np.float32]
) -> tuple[Corroboration, ...]:
    found: dict[int, Corroboration] = {}
    mine = material.facts(sentence)
    for at in np.argsort(-cosines, kind="stable"):
        cosine = round(min(float(cosines[at]), 1.0), 4)
        if cosine < SAME_MEANING:
            break
        other = others[int(at)]
        document = material.sentences[other].document
        if document not in found and _agree(mine, material.facts(other)):
            found[document] = Corroboration(other, cosine)
    return tuple(sorted(found.values()))


def _agree(mine: Facts, theirs: Facts) -> bool:
    """Whether the other sentence has every number, and neither day nor denial against it."""
    return (
        not missing_quantities(mine.quantities, theirs.quantities)
        and bool(mine.polarity.negations) == bool(theirs.polarity.negations)
        and all(reason.check not in ("number", "date") for reason in conflicts(mine, theirs))
    )
