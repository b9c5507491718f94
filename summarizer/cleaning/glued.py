"""Chrome that is glued to a paragraph: datelines before it, sign-offs and pitches after it.

A whole page is often pasted as one line, and wire copy carries its dateline inside the first
sentence. Only the first :data:`~summarizer.cleaning.credits.HEAD` characters and the last
:data:`LAST` are looked at, whatever the length of the paragraph, besides one search for the words
of advertisements.
"""

from __future__ import annotations

import re

from summarizer.cleaning.credits import HEAD, dateline_end, sign_off_start
from summarizer.cleaning.phrases import Phrases, labels_at, most_words, unedged
from summarizer.cleaning.reasons import line_reason

#: How far back chrome at the end of a paragraph is looked for: as much as the footers of pages
#: that were pasted without line breaks.
LAST = 3000

#: Words of widgets that were pasted as one run.
WIDGET_WORDS = 60
#: A paragraph longer than this may be a whole page: then what its first sentences are is looked at.
PAGE = 600

#: Labels that stand alone between two sentences.
_LABEL = re.compile(
    r"(?:ADVERTISEMENT|Advertisement|Story continues below advertisement|"
    r"Article continues below advertisement|ANZEIGE|Anzeige|Werbung|PUBLICITÉ|Publicité|PUBLICIDAD|"
    r"Publicidad|PUBBLICITÀ|Pubblicità|PUBLICIDADE|Publicidade|CLOSE|JUST WATCHED)"
    r"(?=\s+[\"“„«A-ZÀ-Þ]|\s*$)"
)
#: What every label has one of: a search for these is far quicker.
_LABEL_PARTS = (
    *("ADVERTISEMENT", "dvertisement", "ANZEIGE", "Anzeige", "Werbung"),
    *("PUBLICI", "Publici", "PUBBLICIT", "Pubblicit"),
    *("CLOSE", "JUST WATCHED"),
)
_READING_TIME = re.compile(
    r"\d{1,3}[ -]min(?:utes?|\.)?[ -]read(?=\s)|"
    r"(?:Reading time|Read time|Lesezeit|Temps de lecture|Tiempo de lectura|Tempo di lettura)"
    r"\s?:?\s?\d{1,3}\s?(?:minutes?|mins?\.?|Minuten|Min\.?|minutos|minuti)(?=\s)",
    re.IGNORECASE,
)
#: "Headline By A Name TOKYO (Reuters) – ", pasted as one line.
_INNER_DATELINE = re.compile(
    r"[^.!?…()]{10,200}?\s(?P<credit>(?:By (?:[A-Z][\w'’-]+ ){2,5}?)?[A-Z]{3}[A-Z ,.'’-]{0,30} "
    r"\((?:Reuters|AP|AFP|dpa|EFE|Xinhua|Bloomberg|UPI)\)\s*[-–—]+)\s"
)
_BOUNDARY = re.compile(r"[.!?…][\"”’»)\]]*\s+(?=\S)")
_SENTENCE_BEFORE = re.compile(r"[.!?…][\"”’»)\]]*\s*$")


def glued(paragraph: str, phrases: Phrases) -> list[tuple[int, int, str]]:
    """Stretches of a paragraph that are chrome, in order: start, end and reason.

    >>> from summarizer.cleaning.phrases import load_phrases
    >>> glued("OSLO (Reuters) - It snowed. Additional reporting by AFP", load_phrases())
    [(0, 16, 'byline'), (28, 55, 'wire sign-off')]
    """
    found: list[tuple[int, int, str]] = []
    start = _glued_before(paragraph, phrases, found)
    end = _glued_after(paragraph, start, phrases, found)
    stop = min(end, start + 2 * HEAD)
    if paragraph.find("(", start, stop) >= 0 and (
        credit := _INNER_DATELINE.match(paragraph, start, stop)
    ):
        found.append((credit.start("credit"), credit.end("credit"), "byline"))
        start = credit.end("credit")
    labels = any(part in paragraph for part in _LABEL_PARTS)
    for match in _LABEL.finditer(paragraph, start, end) if labels else ():
        if _SENTENCE_BEFORE.search(paragraph[max(start, match.start() - 12) : match.start()]):
            found.append((match.start(), match.end(), "advertisement"))
    return sorted(found)


def _glued_before(paragraph: str, phrases: Phrases, found: list[tuple[int, int, str]]) -> int:
    start = 0
    for _ in range(6):
        rest = paragraph[start : start + 400]
        first = _BOUNDARY.search(rest)
        if match := _LABEL.match(rest):
            size, reason = match.end(), "advertisement"
        elif match := _READING_TIME.match(rest):
            size, reason = match.end(), "reading time"
        elif (size := dateline_end(rest)) and " By " not in rest[:size]:
            reason = "byline"
        elif (
            len(paragraph) > PAGE
            and first is not None
            and (pitch := line_reason(rest[: first.end()].rstrip(), phrases))
        ):
            size, reason = first.end(), pitch
        else:
            break
        if not paragraph[start + size :].strip():
            break
        found.append((start, start + len(rest[:size].rstrip()), reason))
        start += size
        start += len(paragraph[start : start + 40]) - len(paragraph[start : start + 40].lstrip())
    return start


def _glued_after(
    paragraph: str, start: int, phrases: Phrases, found: list[tuple[int, int, str]]
) -> int:
    end = len(paragraph)
    base = max(start, end - LAST)
    starts = [base + match.end() for match in _BOUNDARY.finditer(paragraph[base:end])]
    for at in reversed(starts):
        piece = paragraph[at:end].rstrip()
        if not any(character.isalpha() for character in piece):
            break
        reason = (
            line_reason(piece, phrases) or _widgets(piece, phrases) or _unfinished(piece, phrases)
        )
        if reason is None or at <= start:
            break
        found.append((at, at + len(piece), reason))
        end = at
    at = start + sign_off_start(paragraph[start:end].rstrip())
    stop = len(paragraph[:end].rstrip())
    if start < at < stop:
        found.append((at, stop, "wire sign-off"))
        end = at
    return end


def _widgets(piece: str, phrases: Phrases) -> str | None:
    """Reason for words most of which are the labels of widgets, run together."""
    words = piece.split()
    if not 2 <= len(words) <= WIDGET_WORDS:
        return None
    keys = unedged(piece).split()
    begins = [most_words(key, phrases) for key in keys]
    if sum(begins) <= len(words) / 2:
        return None
    covered, found, index = 0, None, 0
    while index < len(words):
        if covered + len(words) - index <= len(words) / 2:
            return None
        label = labels_at(keys, index, phrases) if begins[index] else None
        size = 1
        # A single common word ("more", "live") may be any sentence's.
        if label is not None and (label[0] > 1 or words[index][0].isupper()):
            size = label[0]
            covered += size
            found = found or label[1]
        index += size
    return found if covered > len(words) / 2 else None


def _unfinished(piece: str, phrases: Phrases) -> str | None:
    """Reason for words after the last full stop that begin with the label of a widget."""
    if len(piece) > 400 or piece[-1:] in '.!?…"”’»)':
        return None
    label = labels_at(unedged(piece).split(), 0, phrases)
    # A single common word ("More", "Live") may begin a headline or a line of a list.
    if label is not None and (label[0] > 1 or label[1] in ("advertisement", "share bar")):
        return label[1]
    return None
