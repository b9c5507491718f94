"""Words as numbers, which arrays hold in little room."""

from __future__ import annotations

from collections import defaultdict
from itertools import count


def numbering() -> defaultdict[str, int]:
    """Gives every word a number, from 0 on, when it is first asked for."""
    return defaultdict(count().__next__)
