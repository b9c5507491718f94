"""Answers to equal requests, the least recently used dropped first."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass

#: What an entry takes beside its body, about: two keys, the dictionary's slot, the object.
ENTRY_BYTES = 500


@dataclass(frozen=True, slots=True)
class CachedAnswer:
    id: str
    body: bytes
    etag: str


class AnswerCache:
    """A bounded map from request to answer. Only bodies are bounded by bytes; used by one loop."""

    def __init__(self, max_bytes: int) -> None:
        self._max_bytes = max_bytes
        self._bytes = 0
        self._entries: OrderedDict[str, CachedAnswer] = OrderedDict()

    def get(self, key: str) -> CachedAnswer | None:
        entry = self._entries.get(key)
        if entry is not None:
            self._entries.move_to_end(key)
        return entry

    def put(self, key: str, answer: CachedAnswer) -> None:
        """Keep an answer, unless it alone would take more than a quarter of the cache."""
        size = len(answer.body) + ENTRY_BYTES
        if size > self._max_bytes / 4 or key in self._entries:
            return
        self._entries[key] = answer
        self._bytes += size
        while self._bytes > self._max_bytes:
            _, old = self._entries.popitem(last=False)
            self._bytes -= len(old.body) + ENTRY_BYTES

    def __len__(self) -> int:
        return len(self._entries)
