"""Prompts: files of conversation turns with named variables.

A file's first line is ``version: N``; every turn begins with ``[system]``, ``[user]`` or
``[assistant]`` on a line of its own; ``{{name}}`` is a variable. See ``prompts/README.md``.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from summarizer.errors import OptionError
from summarizer.resources import read_bytes
from summarizer.writing.backends import Message, Role

#: Prompt to the variables it must have; a prompt may have no others.
VARIABLES: dict[str, tuple[str, ...]] = {
    "rewrite": ("max_words", "passages"),
    "retry": ("answer", "reason"),
}
#: Variables that a user's own prompt may leave out.
_OPTIONAL = frozenset({"max_words", "answer", "reason"})
_VARIABLE = re.compile(r"\{\{ ?(\w+) ?\}\}")
_VERSION = re.compile(r"version: ?(\S+)")
_TURN = re.compile(r"^\[(system|user|assistant)\][ \t]*$", re.MULTILINE)
#: A prompt is a page; more is a mistake in the path.
MAX_BYTES = 100_000


@dataclass(frozen=True, slots=True)
class Prompt:
    """A prompt as its file gives it."""

    name: str
    version: str
    sha256: str
    turns: tuple[Message, ...]

    def filled(self, values: Mapping[str, object]) -> tuple[Message, ...]:
        """The turns with the variables replaced; what is put in is never read as a variable.

        Raises ``OptionError`` that names every variable without a value.
        """
        missing = sorted(self.variables - values.keys())
        if missing:
            raise OptionError(f"the prompt {self.name} needs values for: {', '.join(missing)}")
        return tuple(
            Message(turn.role, _VARIABLE.sub(lambda m: str(values[m[1]]), turn.text))
            for turn in self.turns
        )

    @property
    def variables(self) -> frozenset[str]:
        """Names of the variables that the turns hold."""
        return frozenset(name for turn in self.turns for name in _VARIABLE.findall(turn.text))


def load_prompt(name: str, folder: str | None = None) -> Prompt:
    """The prompt of that name, from the user's ``folder`` where it has one, else as shipped.

    Raises ``OptionError`` where the folder or a file in it cannot be used: it names all variables
    that are missing and all that are unknown.
    """
    content = read_bytes(f"prompts/{name}.txt")
    where = f"prompts/{name}.txt"
    if folder is not None:
        path = Path(folder).expanduser()
        if not path.is_dir():
            raise OptionError(f"the folder of prompts {folder!r} is not there")
        file = path / f"{name}.txt"
        where = str(file)
        try:
            if file.exists():
                if file.stat().st_size > MAX_BYTES:
                    raise OptionError(f"{where}: a prompt has at most {MAX_BYTES} bytes")
                content = file.read_bytes()
        except OSError as error:
            raise OptionError(f"{where}: cannot be read ({error.strerror})") from error
    return parse_prompt(name, content, where=where)


def parse_prompt(name: str, content: bytes, *, where: str) -> Prompt:
    """Read the bytes of a prompt file. Raises ``OptionError`` that tells what is wrong with it."""
    try:
        text = content.decode("utf-8").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        raise OptionError(f"{where}: is not UTF-8") from error
    first, _, rest = text.partition("\n")
    version = _VERSION.fullmatch(first.strip())
    if version is None:
        raise OptionError(f"{where}: the first line must be “version: N”, not {first[:40]!r}")
    parts = _TURN.split(rest)
    if parts[0].strip() or len(parts) < 3:
        raise OptionError(
            f"{where}: turns must begin with [system], [user] or [assistant] on a line of its own"
        )
    prompt = Prompt(
        name=name,
        version=version[1],
        sha256=hashlib.sha256(content).hexdigest(),
        turns=tuple(
            Message(cast(Role, role), body.strip())
            for role, body in zip(parts[1::2], parts[2::2], strict=True)
        ),
    )
    known = frozenset(VARIABLES[name])
    missing = sorted(known - _OPTIONAL - prompt.variables)
    if missing:
        raise OptionError(f"{where}: these variables are missing: {_listed(missing)}")
    unknown = sorted(prompt.variables - known)
    if unknown:
        raise OptionError(
            f"{where}: there are no variables {_listed(unknown)}; "
            f"this prompt may have {_listed(sorted(known))}"
        )
    if prompt.turns[-1].role != "user":
        raise OptionError(f"{where}: the last turn must be [user]: the model answers it")
    return prompt


def _listed(names: list[str]) -> str:
    return ", ".join(f"{{{{{name}}}}}" for name in names)
