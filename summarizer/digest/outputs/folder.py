"""Editions as files: a folder an edition, and a page that lists them."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from summarizer.digest.edition import Edition
from summarizer.digest.outputs.failures import DeliveryError
from summarizer.digest.pages import edition_html, index_html
from summarizer.digest.plain import edition_markdown

if TYPE_CHECKING:
    from summarizer.digest.outputs import Archive


def write_folder(root: Path, title: str, edition: Edition, archive: Archive) -> None:
    """Write ``root/ID/`` with ``index.html``, ``digest.md`` and ``digest.json``, mark in the same
    files of past editions what this one corrects, and write ``root/index.html``.

    The folder of an edition appears whole or not at all: it is written under another name and then
    renamed. All of it may be done again. Raises ``DeliveryError``.
    """
    target = root / edition.id
    hidden = root / f".{edition.id}.part"
    try:
        if hidden.exists():  # of a run that was killed
            shutil.rmtree(hidden)
        if target.exists():
            _replace_files(target, edition)
        else:
            hidden.mkdir(parents=True)
            for name, text in _files(edition):
                write_synced(hidden / name, text)
            hidden.rename(target)
            sync_folder(root)
        for past in archive.corrected:
            if (root / past.id).is_dir():
                _replace_files(root / past.id, past)
        # An output that was added later does not have the editions from before.
        lines = [line for line in archive.lines if (root / line.id).is_dir()]
        latest = archive.latest[0] if archive.latest else edition
        replace_file(root / "index.html", index_html(title, latest, lines))
    except OSError as error:
        where = error.filename or root
        raise DeliveryError(f"{where}: cannot be written ({error.strerror})") from error


def _files(edition: Edition) -> Iterator[tuple[str, str]]:
    yield "index.html", edition_html(edition)
    yield "digest.md", edition_markdown(edition)
    yield "digest.json", edition.to_json(indent=2) + "\n"


def _replace_files(folder: Path, edition: Edition) -> None:
    for name, text in _files(edition):
        replace_file(folder / name, text)


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
