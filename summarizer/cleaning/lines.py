"""The lines of an article's text, with their offsets.

Mail, wire copy and text out of a PDF are broken at a column: there a paragraph is a line, however
many line breaks it has. A page whose line breaks were lost has its sentences for lines.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from summarizer.cleaning.phrases import Phrases, labels_at, load_phrases, unedged

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

#: A line longer than this may be a page whose line breaks were lost: paragraphs of news have up to
#: 800 characters.
_PAGE = 1200
#: Where such a line is cut: after the end of a sentence, unless it ends in an initial or a title.
_SENTENCE_END = re.compile(
    r"(?:(?<=[^\W_]{2})|(?<=[%\"”’»)\]]))[.!?…][\"”’»)\]]*\s+(?=\S)|[.!?…][\"”’»)\]]+\s+(?=\S)|"
    r"[。！？।؟۔]\s*(?=\S)"
)
_TITLE = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|St|Sen|Rep|Gov|Gen|Lt|Col|Sgt|No|Jr|vs|Prof|Inc|Co|Ltd)$")

#: Characters of a sentence that is not repeated by chance.
_REPEATED = 40
_TOKEN = re.compile(r"\S+")
_Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Line:
    """A line without the white space around it.

    ``text`` is ``article.text[start:end]``, line breaks inside it read as spaces.
    """

    start: int
    end: int
    text: str
    #: Lines with the same number are cut from one line of the text.
    paragraph: int = -1


def split_lines(text: str) -> list[Line]:
    """Cut a text at its line breaks; lines of nothing but white space are left out.

    A line as long as a page is cut again, into sentences and the labels between them.
    """
    phrases = load_phrases()
    spans: list[_Pair] = []
    for match in _LINE.finditer(text):
        raw = match.group()
        stripped = raw.strip()
        if stripped:
            start = match.start() + len(raw) - len(raw.lstrip())
            spans.append((start, start + len(stripped)))
    paragraphs = _unwrapped(text, spans)
    wrapped = len(paragraphs) != len(spans)
    found: list[Line] = []
    for number, (start, end) in enumerate(paragraphs):
        words = _BREAK.sub(" ", text[start:end]) if wrapped else text[start:end]
        if end - start > _PAGE:
            found.extend(
                Line(start + left, start + right, words[left:right], number)
                for left, right in _pieces(words, phrases)
            )
        else:
            found.append(Line(start, end, words, number))
    return found


def _pieces(line: str, phrases: Phrases) -> list[_Pair]:
    """The sentences of a line, and the labels that stand between them."""
    cuts = {0, len(line)}
    for match in _SENTENCE_END.finditer(line):
        if not _TITLE.search(line, max(0, match.start() - 6), match.start()):
            cuts.add(match.end())
    words = [(match.start(), match.end()) for match in _TOKEN.finditer(line)]
    keys = unedged(line).split()
    index = 0
    while index < len(words):
        label = labels_at(keys, index, phrases) if line[words[index][0]].isupper() else None
        after = index + (1 if label is None else label[0])
        # "Reuters" and "By" are words of a credit, which is told as a whole; what a comma or an
        # abbreviation ("U.S.") ends is a word of a sentence.
        if label is not None and label[1] != "byline" and keys[after - 1][-1] not in ",.":
            cuts.add(words[index][0])
            cuts.add(words[after][0] if after < len(words) else len(line))
        index = after
    edges = sorted(cuts)
    for (left, middle), (_, right) in pairwise(pairwise(edges)):
        # The text of a caption often stands once more behind itself, and what is before it there.
        again = line[middle:right].strip()
        if len(again) > _REPEATED and line[left:middle].rstrip().endswith(again):
            cuts.add(left + line[left:middle].rindex(again))
    return [
        (left, left + len(line[left:right].rstrip()))
        for left, right in pairwise(sorted(cuts))
        if line[left:right].strip()
    ]


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
