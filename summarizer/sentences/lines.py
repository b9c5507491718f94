"""Where a sentence must end whatever its words say: at the end of a line, before a list item."""

from __future__ import annotations

import re

from summarizer.text.words import is_stop_word

Pair = tuple[int, int]

_LINE = re.compile(r"[^\r\n\v\f\x85\u2028\u2029]+")
_BULLETS = "•⁃‣▪●○◦∙■□►➤✓✔"
_ITEM = re.compile(
    rf"[ \t]*(?:[{_BULLETS}*–—-][ \t]|[{_BULLETS}]|(?:\d{{1,3}}|[A-Za-z])(?:\.\)|[.)])[ \t])"
)
_BULLET = re.compile(rf"[{_BULLETS}]")
#: The mark of a numbered item, and what it is numbered by.
_NUMBERED = re.compile(r"(?<![^\s•⁃‣▪●])(\d{1,3}|[a-z])(\.\)|[.)])(?=\s)")
_ENDED = re.compile(r"[.!?…:;。！？।؟۔][\"'”’»)\]]*$")
_LAST_WORD = re.compile(r"([^\W\d_]+)[^\w]?$")

#: Lines this long, and no longer, come from text wrapped at a column, as mail and wire copy is.
_WRAPPED_AT = (55, 100)


def blocks(text: str, language: str) -> list[Pair]:
    """Spans of a text that hold whole sentences: paragraphs, lines and list items, trimmed."""
    lines = [
        (match.start() + left, match.end() - right)
        for match in _LINE.finditer(text)
        for left, right in [_margins(match.group())]
        if match.end() - match.start() > left + right
    ]
    wrapped = _wrapped(lines)
    joined: list[Pair] = []
    for start, end in lines:
        if joined and _continues(text, joined[-1], (start, end), language, wrapped):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return [item for block in joined for item in _items(text, block)]


def item_mark(text: str, start: int, end: int) -> int:
    """Where the words of a block begin, after the mark of a list item."""
    match = _ITEM.match(text, start, end)
    if match is None:
        return start
    if match.group().strip()[0] in _BULLETS:
        # A bullet may be followed by a number.
        inner = _ITEM.match(text, match.end(), end)
        return inner.end() if inner else match.end()
    return match.end()


def _margins(line: str) -> Pair:
    return len(line) - len(line.lstrip()), len(line) - len(line.rstrip())


def _wrapped(lines: list[Pair]) -> bool:
    """Whether most lines are about as long as one another, and of the length of a column."""
    if len(lines) < 4:
        return False
    lengths = sorted(end - start for start, end in lines)
    low, high = _WRAPPED_AT
    return lengths[-1] <= high and low <= lengths[len(lengths) // 2]


def _continues(text: str, before: Pair, line: Pair, language: str, wrapped: bool) -> bool:
    """Whether a line only goes on with the one before: no empty line, item or end between them."""
    gap = text[before[1] : line[0]].replace("\r\n", "\n")
    if sum(character in "\n\r\v\f\x85\u2028\u2029" for character in gap) > 1:
        return False
    tail = text[max(before[0], before[1] - 40) : before[1]]
    if _ITEM.match(text, line[0], line[1]):
        return False
    if _ENDED.search(tail):
        # Wrapped text has sentences ending anywhere: which of them do is for the splitter.
        return wrapped
    if wrapped or text[line[0]].islower() or tail.endswith(","):
        return True
    last = _LAST_WORD.search(tail)
    return last is not None and last.group(1).islower() and is_stop_word(last.group(1), language)


def _items(text: str, block: Pair) -> list[Pair]:
    """A block cut before each bullet, and before each number that goes on counting."""
    start, end = block
    cuts = [match.start() for match in _BULLET.finditer(text, start, end)]
    mark = _NUMBERED.search(text, start, min(end, start + 12))
    if mark is not None and not text[start : mark.start()].strip(_BULLETS + " "):
        cuts.extend(_counting(text, mark, end, set(cuts)))
    result = []
    for left, right in zip([start, *cuts], [*cuts, end], strict=True):
        piece = text[left:right]
        skip, drop = _margins(piece)
        if skip < len(piece):
            result.append((left + skip, right - drop))
    return result


def _counting(text: str, first: re.Match[str], end: int, bullets: set[int]) -> list[int]:
    """Where the items after the first begin: the next number or letter, in the same style."""
    cuts = []
    label, style = first.groups()
    for mark in _NUMBERED.finditer(text, first.end(), end):
        if mark.group(2) != style or mark.group(1) != _following(label):
            continue
        label = mark.group(1)
        before = (
            mark.start() - len(text[: mark.start()][-2:]) + len(text[: mark.start()][-2:].rstrip())
        )
        if not bullets & {before - 1, before - 2}:
            cuts.append(mark.start())
    return cuts


def _following(label: str) -> str:
    return str(int(label) + 1) if label.isdigit() else chr(ord(label) + 1)
