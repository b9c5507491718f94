"""Text from others as it may be sent to a terminal.

Control characters in an article, a file's name or a server's answer could move the cursor, change
the title of the window or hide what was printed before; overrides of the direction show letters in
another order than they stand.
"""

from __future__ import annotations

import re

#: The control characters of ASCII and Latin-1 (Unicode's Cc), line feed and tab apart, and the two
#: overrides, which no text in any script needs.
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202d\u202e]")


def without_controls(text: str) -> str:
    """Several lines, each control character but line feed and tab as U+FFFD."""
    return _CONTROL.sub("\ufffd", text)


def printable(text: str) -> str:
    r"""One line for a message: what cannot be printed is written as an escape, ``\x1b``."""
    if text.isprintable():
        return text
    return "".join(
        char if char.isprintable() else char.encode("unicode_escape").decode("ascii")
        for char in text
    )
