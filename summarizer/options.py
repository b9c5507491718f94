"""What a caller can ask of a briefing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from typing import Any, Literal

from summarizer.errors import OptionError
from summarizer.text.language import language_code

Length = Literal["short", "medium", "long"]

#: Words for a named length: a paragraph for a push message, a briefing that fits a phone's screen,
#: a page.
LENGTH_WORDS: dict[str, int] = {"short": 75, "medium": 200, "long": 400}
DEFAULT_LENGTH: Length = "medium"
#: What the tidied writer may change; each can be left out.
EDITS = ("attribution", "pronoun", "date", "wording")
#: Above this a briefing is no longer short, and selection no longer fast.
MAX_WORDS = 5000
#: Seconds for the whole writing stage: a small model on two cores needs about twenty for a briefing
#: of medium length; a reader waits a minute at the most.
DEFAULT_WRITER_TIMEOUT = 60.0
MAX_WRITER_TIMEOUT = 3600.0


def checked_language(name: str) -> str:
    """The code of a language in the form that the stages use ("en" for "en-GB").

    Raises ``OptionError`` where there is none, without naming the option.
    """
    code = language_code(name)
    if code is None:
        raise OptionError(
            f"must be the ISO 639-1 code of a language, such as en, de or fr, not {name!r:.60}"
        )
    return code


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """Options of one briefing. Raises ``OptionError`` at once where a value makes no sense.

    Words, sentences and length may be combined: all of them hold. Without any, length is medium.
    """

    max_words: int | None = None
    max_sentences: int | None = None
    length: Length | None = None
    #: What the reader wants to know: sentences that answer it come first.
    query: str | None = None
    #: ISO 639-1 code to brief in; the majority of the articles where not given.
    language: str | None = None
    #: "verbatim", "tidied", "local", "transformers:MODEL" or "openai:MODEL".
    writer: str = "verbatim"
    #: "default" needs no download; "minilm" needs the models extra; or a path or configured name.
    encoder: str = "default"
    #: Kinds of edits that the tidied writer makes; see ``EDITS``.
    edits: Sequence[str] = EDITS
    #: Seconds that a model may take to write; what it has not written then is the sources' own.
    writer_timeout: float = DEFAULT_WRITER_TIMEOUT
    #: Folder of prompts used in the place of those that ship.
    prompts: str | None = None

    def __post_init__(self) -> None:
        for name, top in (("max_words", MAX_WORDS), ("max_sentences", MAX_WORDS)):
            value = getattr(self, name)
            if value is None:
                continue
            if isinstance(value, bool) or not isinstance(value, int):
                raise OptionError(f"{name} must be a whole number, not {value!r:.80}")
            if not 1 <= value <= top:
                raise OptionError(f"{name} must be from 1 to {top}")
        if self.length is not None and self.length not in tuple(LENGTH_WORDS):
            raise OptionError(
                f"length must be one of {', '.join(LENGTH_WORDS)}, not {self.length!r:.80}"
            )
        seconds = self.writer_timeout
        if isinstance(seconds, bool) or not isinstance(seconds, int | float):
            raise OptionError(f"writer_timeout must be a number of seconds, not {seconds!r:.80}")
        if not 0 < seconds <= MAX_WRITER_TIMEOUT:
            raise OptionError(
                f"writer_timeout must be above 0 and at most {MAX_WRITER_TIMEOUT:g} seconds"
            )
        for name in ("query", "language", "prompts"):
            value = getattr(self, name)
            if value is not None and not isinstance(value, str):
                raise OptionError(f"{name} must be text, not {value!r:.80}")
        if self.language is not None:
            try:
                object.__setattr__(self, "language", checked_language(self.language))
            except OptionError as error:
                raise OptionError(f"language {error}") from None
        for name in ("writer", "encoder"):
            if not isinstance(getattr(self, name), str) or not getattr(self, name):
                raise OptionError(f"{name} must be the name of a {name}")

        edits = [self.edits] if isinstance(self.edits, str) else self.edits
        edits = tuple(edits) if isinstance(edits, Iterable) else (edits,)
        if any(edit not in EDITS for edit in edits):
            raise OptionError(f"edits must be among {', '.join(EDITS)}, not {edits!r:.80}")
        object.__setattr__(self, "edits", edits)  # JSON gives a list

    @property
    def word_budget(self) -> int:
        """The words that may be used at the most."""
        limits = [self.max_words] if self.max_words is not None else []
        if self.length is not None:
            limits.append(LENGTH_WORDS[self.length])
        if not limits:
            return MAX_WORDS if self.max_sentences is not None else LENGTH_WORDS[DEFAULT_LENGTH]
        return min(limits)

    def as_dict(self) -> dict[str, Any]:
        # Lists, as JSON gives them back.
        return {k: list(v) if isinstance(v, tuple) else v for k, v in asdict(self).items()}
