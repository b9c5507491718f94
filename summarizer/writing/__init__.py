"""Turn ordered passages into the sentences of the briefing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from summarizer.errors import OptionError
from summarizer.options import Options
from summarizer.types import Draft, Material

_WORDS_OF_TWO_DATES = 4


class Writer(Protocol):
    """Anything that words passages. What it gives is verified afterwards, whatever it is."""

    name: str
    #: Version or sha256 of weights and prompts.
    version: str

    def write(
        self, material: Material, ordered: Sequence[int], *, max_words: int
    ) -> tuple[Draft, ...]:
        """A draft or more for the ordered passages, of ``max_words`` words at the most."""
        ...


class VerbatimWriter:
    """The sources' own sentences, untouched."""

    name = "verbatim"
    version = "1"

    def write(
        self, material: Material, ordered: Sequence[int], *, max_words: int
    ) -> tuple[Draft, ...]:
        # What was selected fits the budget as it stands.
        return tuple(
            Draft(
                text=material.sentences[material.passages[i].sentences[0]].text,
                kind="verbatim",
                passages=(i,),
            )
            for i in ordered
        )


def load_writer(options: Options) -> Writer:
    """The writer that the options name. Raises ``OptionError`` where there is none."""
    if options.writer == "verbatim":
        return VerbatimWriter()
    if options.writer == "tidied":
        from summarizer.writing.tidied import TidiedWriter

        return TidiedWriter(options.edits)
    raise OptionError(f"there is no writer {options.writer!r}; writers are: verbatim, tidied")


def standing_alone(material: Material, options: Options) -> frozenset[int]:
    """Passages whose opening pronoun the writer will replace, so that they need none before."""
    if options.writer != "tidied" or "pronoun" not in options.edits:
        return frozenset()
    from summarizer.writing.tidied import resolvable

    return resolvable(material)


def reserved_words(options: Options) -> int:
    """Words of the budget that the writer's edits may need: two dates, where there is room."""
    if options.writer != "tidied" or "date" not in options.edits:
        return 0
    return min(_WORDS_OF_TWO_DATES, options.word_budget // 25)
