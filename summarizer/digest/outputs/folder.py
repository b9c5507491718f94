"""Editions as files: a folder an edition, and a page that lists them."""

from __future__ import annotations

import os
import shutil
from collections.abc import Sequence
from pathlib import Path

from summarizer.digest.edition import Edition
from summarizer.digest.outputs.failures import DeliveryError
from summarizer.digest.pages import edition_html, edition_markdown, index_html


def write_folder(root: Path, title: str, edition: Edition, archive: Sequence[Edition]) -> None:
    """Write ``root/ID/`` with ``index.html``, ``digest.md`` and ``digest.json``, then
    ``root/index.html``.

    The folder of an edition appears whole or not at all: it is written under another name and then
    renamed. Raises ``DeliveryError``.
    """
    target = root / edition.id
    hidden = root / f".{edition.id}.part"
    try:
        if hidden.exists():  # of a run that was killed
            shutil.rmtree(hidden)
        hidden.mkdir(parents=True)
        for name, text in (
            ("index.html", edition_html(edition)),
            ("digest.md", edition_markdown(edition)),
            ("digest.json", edition.to_json(indent=2) + "\n"),
        ):
            write_synced(hidden / name, text)
        if target.exists():
            for path in sorted(hidden.iterdir()):
                path.replace(target / path.name)
            hidden.rmdir()
        else:
            hidden.rename(target)
        sync_folder(root)
        lines = [(e.id, len(e.stories), len(e.corrections)) for e in archive]
        latest = archive[0] if archive else edition
        replace_file(root / "index.html", index_html(title, latest, lines))
    except OSError as error:
        where = error.filename or root
        raise DeliveryError(f"{where}: cannot be written ({error.strerror})") from error


def replace_file(path: Path, text: str) -> None:
    """Write a file so that a reader sees the old one or the new one. Raises ``OSError``."""
    part = path.with_name(f".{path.name}.part")
    write_synced(part, text)
    part.replace(path)
    sync_folder(path.parent)


def write_synced(path: Path, text: str) -> None:
    """Write a file and wait until it is on the disk."""
    with path.open("w", encoding="utf-8", newline="\n") as handle:
        handle.write(text)
        handle.flush()
        os.fsync(handle.fileno())


def sync_folder(path: Path) -> None:
    """Wait until the names in a folder are on the disk, where the system can do that."""
    if os.name != "posix":
        return
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
