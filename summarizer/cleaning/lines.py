"""The lines of an article's text, with their offsets.

Mail, wire copy and text out of a PDF are broken at a column: there a paragraph is a line, however
many line breaks it has.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

#: Everything that ends a line in some editor or page.
_LINE = re.compile(r"[^\n\r\x0b\x0c\x85\u2028\u2029]+")
_BREAK = re.compile(r"[\n\r\x0b\x0c\x85\u2028\u2029]")

#: Columns that text is broken at: letters are 60 to 80 wide, the widest mail programs 100. The
#: lines of a page are paragraphs of a few hundred characters among labels of a few.
_COLUMNS = (40, 100)
#: Of a text's lines one in this many may be longer (a link, a title), and most are full.
_LONGER = 50
_FULL_SHARE = 0.5
#: Share of the lines that go on in the middle of a sentence, in scripts with small letters: three
#: of four in English and half in German, whose nouns are capitals; hardly any among headlines.
_GOES_ON = 0.3
#: A line that is this much of the column and does not end a sentence goes on with a capital, too.
_NEARLY_FULL = 0.75
_ENDED = re.compile(r"[.!?…:;。！？।؟۔][\"'”’»)\]]*$")
_BULLET = re.compile(r"[•⁃‣▪●○◦∙■□►➤✓✔>|#]")
#: What begins an item of a list, or stands in a sentence: a dash, a number that closes one.
_ITEM = re.compile(r"(?:[*–—-]|\d{1,3}[.)]|[A-Za-z][.)])(?:\s|$)")

_Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Line:
    """A line without the white space around it.

    ``text`` is ``article.text[start:end]``, line breaks inside it read as spaces.
    """

    start: int
    end: int
    text: str


def split_lines(text: str) -> list[Line]:
    """Cut a text at its line breaks; lines of nothing but white space are left out."""
    spans: list[_Pair] = []
    for match in _LINE.finditer(text):
        raw = match.group()
        stripped = raw.strip()
        if stripped:
            start = match.start() + len(raw) - len(raw.lstrip())
            spans.append((start, start + len(stripped)))
    paragraphs = _unwrapped(text, spans)
    if len(paragraphs) == len(spans):
        return [Line(start, end, text[start:end]) for start, end in spans]
    return [Line(start, end, _BREAK.sub(" ", text[start:end])) for start, end in paragraphs]


def _unwrapped(text: str, spans: Sequence[_Pair]) -> Sequence[_Pair]:
    """The paragraphs of a text that was broken at a column; of any other, its lines."""
    lengths = sorted(end - start for start, end in spans)
    if len(lengths) < 2 or lengths[-1 - len(lengths) // _LONGER] > _COLUMNS[1]:
        return spans
    # Of the longest lines a few stand out by what cannot be broken.
    width = min(lengths[-1 - len(lengths) // 20], _COLUMNS[1])
    if width < _COLUMNS[0]:
        return spans
    adjacent = full = small = 0
    for above, below in pairwise(spans):
        if _breaks(text, above, below) == 1:
            adjacent += 1
            full += _is_full(text, above, below, width)
            small += _goes_on(text, above, below)
    if adjacent == 0 or full < _FULL_SHARE * adjacent or small < _GOES_ON * adjacent:
        return spans
    joined = [spans[0]]
    for above, below in pairwise(spans):
        if _breaks(text, above, below) == 1 and _continues(text, above, below, width):
            joined[-1] = (joined[-1][0], below[1])
        else:
            joined.append(below)
    return joined


def _breaks(text: str, above: _Pair, below: _Pair) -> int:
    """Line breaks between two lines, 2 standing for any more."""
    gap = text[above[1] : below[0]].replace("\r\n", "\n")
    return min(len(_BREAK.findall(gap)), 2)


def _is_full(text: str, above: _Pair, below: _Pair, width: int) -> bool:
    """Whether the first word of the line below would not have fitted on the one above."""
    word = text[below[0] : below[1]].split(maxsplit=1)[0]
    return above[1] - above[0] + 1 + len(word) > width


def _goes_on(text: str, above: _Pair, below: _Pair) -> bool:
    """Whether the line below goes on in the middle of a sentence, by its first letter."""
    first = text[below[0]]
    # Scripts without capitals say nothing about it.
    unicameral = first.isalpha() and not first.islower() and not first.isupper()
    return (first.islower() or unicameral) and not _ENDED.search(text[above[1] - 4 : above[1]])


def _continues(text: str, above: _Pair, below: _Pair, width: int) -> bool:
    """Whether the line below is of one paragraph with the one above."""
    if _BULLET.match(text, below[0]):
        return False
    full = _is_full(text, above, below, width)
    ended = _ENDED.search(text[above[1] - 4 : above[1]]) is not None
    if _ITEM.match(text, below[0], below[1]):
        return full and not ended and not _ITEM.match(text, above[0], above[1])
    if full or _goes_on(text, above, below):
        return True
    return not ended and above[1] - above[0] >= _NEARLY_FULL * width
