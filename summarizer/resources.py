"""Finds the files that ship with the package: prompts, sample articles and learned data.

``prompts/`` and ``seeds/`` stand at the top of a checkout, where people read and edit them; the
wheel carries them inside the package, under ``_resources/``. Data that only code reads (weights,
tables) lies beside that code in either case.
"""

from __future__ import annotations

from pathlib import Path

from summarizer.errors import StoreError

_PACKAGE = Path(__file__).resolve().parent
#: Where the wheel has them (``force-include`` in pyproject.toml), and where a checkout has them.
_ROOTS = (_PACKAGE / "_resources", _PACKAGE.parent)
_SHARED = ("prompts", "seeds")


def resource_path(name: str) -> Path:
    """Path of a shipped file or folder: ``prompts/rewrite.txt``, ``seeds``, ``data/weights.json``.

    ``name`` is relative, with forward slashes. What begins with ``prompts`` or ``seeds`` is looked
    up in the checkout or in the wheel's copy, anything else below the package ``summarizer``.
    Raises ``ValueError`` for a name that is absolute or climbs out, and ``StoreError`` where
    nothing is there, which means that the installation is damaged.
    """
    parts = name.split("/")
    if (
        not name
        or Path(name).is_absolute()
        or "\\" in name
        or any(p in {"", "..", "."} for p in parts)
    ):
        raise ValueError(f"not the name of a resource: {name!r}")
    roots = _ROOTS if parts[0] in _SHARED else (_PACKAGE,)
    for root in roots:
        path = root.joinpath(*parts)
        if path.exists():
            return path
    raise StoreError(f"{name} is missing from the installation of summarizer: install it again")


def read_bytes(name: str) -> bytes:
    """The bytes of a shipped file. Raises as :func:`resource_path` does."""
    path = resource_path(name)
    try:
        return path.read_bytes()
    except OSError as error:
        raise StoreError(f"{path}: cannot be read ({error.strerror})") from error


def read_text(name: str) -> str:
    """The text of a shipped file, in UTF-8. Raises as :func:`resource_path` does."""
    return read_bytes(name).decode("utf-8")
