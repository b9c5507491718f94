"""Answers kept on disk, so that a link is asked for again only when it may have changed.

One file a link: a line of JSON, then the body. Files are written whole or not at all, and one
that cannot be read is as good as none. Two processes may share a folder.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import tempfile
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from summarizer.errors import StoreError

_VERSION = 1
#: An answer is never taken as fresh for longer, whatever its max-age: news pages get corrected.
_MAX_FRESH = 3600.0


@dataclass(frozen=True, slots=True)
class StoredAnswer:
    """What a link gave, and when."""

    url: str
    content_type: str
    charset: str | None
    etag: str | None
    last_modified: str | None
    #: Unix time until which it may be used without asking again.
    fresh_until: float
    body: bytes = b""


class LinkCache:
    """A folder of answers, kept under a total size by removing the oldest."""

    def __init__(self, folder: str | Path, *, max_bytes: int) -> None:
        self._folder = Path(folder)
        self._max_bytes = max_bytes

    def get(self, key: str) -> StoredAnswer | None:
        """The answer for ``key``, or None."""
        try:
            head, _, body = self._path(key).read_bytes().partition(b"\n")
            fields: dict[str, Any] = json.loads(head)
            if fields.pop("version") != _VERSION or fields.pop("size") != len(body):
                return None
            return StoredAnswer(**fields, body=body)
        except (OSError, ValueError, TypeError, KeyError, AttributeError):
            return None

    def put(self, key: str, answer: StoredAnswer) -> None:
        """Keep an answer. Raises ``StoreError`` where the folder cannot be written."""
        fields = asdict(answer)
        body: bytes = fields.pop("body")
        head = json.dumps({"version": _VERSION, "size": len(body), **fields})
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            with tempfile.NamedTemporaryFile(dir=self._folder, delete=False) as file:
                try:
                    file.write(head.encode() + b"\n" + body)
                    file.close()
                    Path(file.name).replace(self._path(key))
                except BaseException:
                    with contextlib.suppress(OSError):
                        Path(file.name).unlink()
                    raise
            self._prune()
        except OSError as error:
            raise StoreError(
                f"{self._folder}: the cache of links cannot be written ({error.strerror})"
            ) from error

    def _path(self, key: str) -> Path:
        return self._folder / hashlib.sha256(key.encode("utf-8", "replace")).hexdigest()

    def _prune(self) -> None:
        with os.scandir(self._folder) as entries:
            found = sorted(
                ((e.stat().st_mtime_ns, e.stat().st_size, e.path) for e in entries), reverse=True
            )
        total = 0
        for _, size, path in found:
            total += size
            if total > self._max_bytes:
                with contextlib.suppress(OSError):  # another process was quicker
                    Path(path).unlink()


def freshness(headers: Mapping[str, str]) -> float | None:
    """Seconds for which an answer is fresh by its Cache-Control; None where it may not be kept."""
    seconds = 0.0
    for part in headers.get("cache-control", "").lower().split(","):
        name, _, value = part.strip().partition("=")
        if name == "no-store":
            return None
        if name == "no-cache":
            return 0.0
        value = value.strip('" ')
        if name == "max-age" and value.isascii() and value.isdigit():
            seconds = float(value[:9])
    age = headers.get("age", "")
    if age.isascii() and age.isdigit():
        seconds -= float(age[:9])
    return min(max(seconds, 0.0), _MAX_FRESH)
