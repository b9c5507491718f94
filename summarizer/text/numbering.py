"""Words as numbers, which arrays hold in little room."""

from __future__ import annotations


class Numbering(dict[str, int]):
    """Gives every word a number, from 0 on, when it is first asked for."""

    def __missing__(self, word: str) -> int:
        number = self[word] = len(self)
        return number
