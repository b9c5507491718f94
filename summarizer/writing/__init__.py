"""Turn ordered passages into the sentences of the briefing."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, Protocol

from summarizer.errors import OptionError
from summarizer.material import Draft, Material
from summarizer.options import Options

if TYPE_CHECKING:
    from summarizer.writing.backends import Backend

_WORDS_OF_TWO_DATES = 4


class Writer(Protocol):
    """Anything that words passages. What it gives is verified afterwards, whatever it is."""

    @property
    def name(self) -> str: ...

    @property
    def version(self) -> str:
        """Version or sha256 of weights, where known."""
        ...

    @property
    def prompts(self) -> Mapping[str, str]:
        """Prompt to version and sha256, of those that were used."""
        ...

    def write(
        self,
        material: Material,
        ordered: Sequence[int],
        *,
        max_words: int,
        warn: Callable[[str], None] = ...,
    ) -> tuple[Draft, ...]:
        """A draft or more for the ordered passages, of ``max_words`` words at the most.

        Gives the sources' own sentences where a model fails, and tells ``warn`` so.
        """
        ...


class VerbatimWriter:
    """The sources' own sentences, untouched."""

    name = "verbatim"
    version = "1"
    prompts: Mapping[str, str] = MappingProxyType({})

    def write(
        self,
        material: Material,
        ordered: Sequence[int],
        *,
        max_words: int,
        warn: Callable[[str], None] = lambda _: None,
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
    """The writer that the options name. No model is loaded yet, and nothing is asked.

    Raises ``OptionError`` where there is none of that name, where a setting or a prompt is wrong,
    or where the weights of ``local`` are not installed, and ``MissingExtraError`` without the
    ``models`` extra.
    """
    if options.writer == "verbatim":
        return VerbatimWriter()
    if options.writer == "tidied":
        from summarizer.writing.tidied import TidiedWriter

        return TidiedWriter(options.edits)
    backend = _backend(options.writer)
    from summarizer.writing.prompts import load_prompt
    from summarizer.writing.rewriting import RewritingWriter

    return RewritingWriter(
        backend,
        rewrite=load_prompt("rewrite", options.prompts),
        retry=load_prompt("retry", options.prompts),
        timeout=options.writer_timeout,
    )


def _backend(name: str) -> Backend:
    kind, _, model = name.partition(":")
    if name == "local":
        from summarizer.writing.pretrained import local_backend

        return local_backend()
    if kind == "transformers" and model:
        from summarizer.writing.pretrained import transformers_backend

        return transformers_backend(model)
    if kind == "openai" and model:
        from summarizer.writing.openai_server import openai_backend

        return openai_backend(model)
    raise OptionError(
        f"there is no writer {name!r:.80}; writers are: verbatim, tidied, local, "
        "transformers:MODEL, openai:MODEL"
    )


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
