"""The lines of an article's text, with their offsets."""

from __future__ import annotations

import re
from dataclasses import dataclass

#: Everything that ends a line in some editor or page.
_LINE = re.compile(r"[^\n\r\x0b\x0c\x85\u2028\u2029]+")


@dataclass(frozen=True, slots=True)
class Line:
    """A line without the white space around it: ``text == article.text[start:end]``."""

    start: int
    end: int
    text: str
    #: Line breaks between the line before and this one; 0 for the first line.
    breaks: int


def split_lines(text: str) -> list[Line]:
    """Cut a text at its line breaks; lines of nothing but white space are left out."""
    lines: list[Line] = []
    previous_end = 0
    for match in _LINE.finditer(text):
        raw = match.group()
        stripped = raw.strip()
        if not stripped:
            continue
        start = match.start() + len(raw) - len(raw.lstrip())
        gap = text[previous_end:start]
        breaks = max(gap.count("\n"), gap.count("\r"), 1) if lines else 0
        lines.append(Line(start, start + len(stripped), stripped, breaks))
        previous_end = start + len(stripped)
    return lines
