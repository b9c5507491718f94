"""What a model is to a writer: something that turns requests into texts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

from summarizer.errors import ModelError

Role = Literal["system", "user", "assistant"]


@dataclass(frozen=True, slots=True)
class Message:
    """One turn of a conversation with a model."""

    role: Role
    text: str


@dataclass(frozen=True, slots=True)
class Request:
    """One group of passages to be put into one sentence."""

    #: For chat models: the prompt, with the sources fenced in the last turn.
    messages: tuple[Message, ...]
    #: For models that map a text to its summary: the sources alone, as they stand.
    sources: tuple[str, ...]
    #: Tokens of the answer at the most.
    max_tokens: int
    #: JSON schema of the answer, for servers that can hold a model to one.
    schema: dict[str, object] | None = None


#: What came of one request: the text, or why there is none.
Reply = str | ModelError


class Backend(Protocol):
    """A model, wherever it runs. Loads nothing before the first request."""

    #: As the user named it: "openai:MODEL", "transformers:MODEL", "local".
    name: str
    #: Version or sha256 of the weights, where known.
    version: str

    def replies(
        self, requests: Sequence[Request], *, deadline: float
    ) -> Iterator[tuple[int, Reply]]:
        """Index of a request and what came of it, as they come, each request once at the most.

        ``deadline`` is a ``time.monotonic()``: nothing more is begun after it. Raises
        ``ModelError`` where no further request can succeed.
        """
        ...
