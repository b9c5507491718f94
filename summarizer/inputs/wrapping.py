"""Puts together lines that were broken only because the page was narrow (mail, PDF)."""

from __future__ import annotations

#: Lines shorter than this are never taken for wrapped ones: menus, signatures, verse.
_MIN_WIDTH = 40


def unwrap(text: str, *, hyphens: bool = False) -> str:
    """``text`` with hard-wrapped lines joined by a space.

    A line is wrapped if the first word of the next one would not have fitted on it, given the
    text's width: that of its longest lines, the longest 5% set aside. With ``hyphens`` a word
    divided at a line's end is joined, as a PDF needs it. Where half of the lines are longer than
    120 characters the text is not hard-wrapped, and left alone.
    """
    lines = [line.rstrip() for line in text.splitlines()]
    lengths = sorted((len(line) for line in lines), reverse=True)
    if not lengths or lengths[len(lengths) // 2] > 120:
        return "\n".join(lines)
    # An overlong line (a link) must not hide that the others are wrapped.
    width = min(lengths[len(lengths) // 20], 120)
    parts: list[str] = []
    above = ""
    for line in lines:
        if not line or not _wrapped(above, line, width):
            parts.append("\n")
        elif hyphens and above[-1] == "-" and above[-2].isalpha() and line[0].islower():
            parts[-1] = parts[-1][:-1]
        else:
            parts.append(" ")
        parts.append(line)
        above = line
    return "".join(parts[1:])


def _wrapped(line: str, following: str, width: int) -> bool:
    if not _MIN_WIDTH <= len(line) <= width or following[0] in "-*•>|#" or following[:1].isspace():
        return False
    return len(line) + 1 + len(following.split(maxsplit=1)[0]) > width
