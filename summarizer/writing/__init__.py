"""Turn ordered passages into the sentences of the briefing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from summarizer.errors import OptionError
from summarizer.types import Draft, Material


class Writer(Protocol):
    """Anything that words passages. What it gives is verified afterwards, whatever it is."""

    name: str
    #: Version or sha256 of weights and prompts.
    version: str

    def write(self, material: Material, ordered: Sequence[int]) -> tuple[Draft, ...]: ...


class VerbatimWriter:
    """The sources' own sentences, untouched."""

    name = "verbatim"
    version = "1"

    def write(self, material: Material, ordered: Sequence[int]) -> tuple[Draft, ...]:
        return tuple(
            Draft(
                text=material.sentences[material.passages[i].sentences[0]].text,
                kind="verbatim",
                passages=(i,),
            )
            for i in ordered
        )


def load_writer(name: str) -> Writer:
    """The writer of that name. Raises ``OptionError`` where there is none."""
    if name == "verbatim":
        return VerbatimWriter()
    raise OptionError(f"there is no writer {name!r}; writers are: verbatim")
