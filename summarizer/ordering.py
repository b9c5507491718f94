"""Put the chosen passages into an order that reads as a text."""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.types import Material


def order(material: Material, chosen: Sequence[int]) -> tuple[int, ...]:
    """The chosen passages in reading order."""

    def place(index: int) -> tuple[int, int]:
        sentence = material.sentences[material.passages[index].sentences[0]]
        return sentence.position, sentence.document

    return tuple(sorted(chosen, key=place))
