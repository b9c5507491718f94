"""Whether one of two sentences tells what was meant to be or used to be, and the other what is."""

from __future__ import annotations

import re

#: What was meant to be and is told because it came otherwise.
_WAS_TO = re.compile(
    r"\b(?:was|were|had been)\s(?:\w+ly\s)?(?:meant|supposed|due|scheduled|planned|intended|slated)"
    r"\sto\b|\bhad\s(?:expected|planned|hoped|forecast|budgeted|aimed|predicted)\b"
    r"|\boriginally\b|\binitially\b",
    re.I,
)
#: What somebody wants and has not yet.
_HOPED = re.compile(
    r"\b(?:hop(?:es?|ing)|aim(?:s|ing)?|want(?:s|ing)?|wish(?:es)?|seek(?:s|ing)?|trying)\sto\b"
    r"|\b(?:target|goal|aim)\sof\b|\b(?:is|are) (?:asking|calling) for\b",
    re.I,
)
_AHEAD = re.compile(
    r"\b(?:will|would|shall|could|may|might|to be|(?:is|are|was|were)\sto|plan(?:s|ned|ning)?|due"
    r"|set to|going to|expect(?:s|ed)?|forecasts?|by the end|next|target|goal|hop(?:es?|ing)"
    r"|aim(?:s|ing)?|want(?:s|ing)?|seek(?:s|ing)?|wish(?:es)?)\b|['’]ll\b",
    re.I,
)
_DONE = re.compile(
    r"\b(?:has|have)\s(?:already\s|now\s|so far\s)?[a-z]+(?:ed|en|ne|wn|de|lt|ght|ld|id|t)\b"
    r"|\bso far\b"
)
_FORMERLY = re.compile(
    r"^\W*(?:Before|Until)\sthe\b"
    r"|\b(?:used to|formerly|once had|at its (?:peak|height)|in its heyday|until recently)\b"
)
_NOW = re.compile(r"\b(?:now|nowadays|today|currently|at present|still|these days)\b", re.I)


def of_different_stages(texts: tuple[str, str]) -> bool:
    """Whether one tells of a plan or a former state, and the other of what came of it.

    >>> of_different_stages(("The line was meant to open in 2021.", "The line opened in 2023."))
    True
    >>> of_different_stages(("The line is to open in June.", "The line will open in July."))
    False
    """
    return _is_before(*texts) or _is_before(*reversed(texts))


def _is_before(text: str, other: str) -> bool:
    if _WAS_TO.search(text) and not _WAS_TO.search(other):
        return True
    if _HOPED.search(text) and _DONE.search(other) and not _AHEAD.search(other):
        return True
    return bool(_FORMERLY.search(text) and _NOW.search(other) and not _FORMERLY.search(other))
