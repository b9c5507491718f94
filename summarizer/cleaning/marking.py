"""From lines to a document: what is kept, what is removed and why."""

from __future__ import annotations

import re
from dataclasses import replace

import numpy as np

from summarizer.cleaning.body import SENTENCE_WORDS, Flags, body_lines, running_text
from summarizer.cleaning.classifier import Evidence, gather
from summarizer.cleaning.credits import agencies_in
from summarizer.cleaning.features import ends_sentence
from summarizer.cleaning.glued import glued
from summarizer.cleaning.headline import TIME, find_headline, find_standfirst
from summarizer.cleaning.lines import Line, split_lines
from summarizer.cleaning.phrases import Phrases, load_phrases
from summarizer.text.language import detect_language
from summarizer.types import Article, Document, Removed, Span

#: Reasons whose text says who the story is from.
_CREDITING = ("byline", "wire sign-off")
#: Reasons of labels that are common words, and how many of them a sentence has in a row.
_LABELS = ("menu", "share bar")
_LABEL_WORDS = 2
#: Who speaks in a transcript or an interview, and the number of a point.
_SPOKEN = re.compile(r"(?:[A-ZÄÖÜÉÈÀÑ][A-ZÄÖÜÉÈÀÑ .'’-]{1,30}|[QAFRP]):\s+\S")
_NUMBERED = re.compile(r"(\d{1,3})[.)]\s+\S")
#: Lines that make a series.
_SERIES = 3
#: A name has two to four words, and stands at most this many lines from the headline.
_NAME_LINES = 3


def mark(article: Article, repeated: frozenset[str] = frozenset()) -> Document:
    """Mark one article. ``repeated`` lines are known to be chrome (see ``repetition``)."""
    text = article.text
    lines = split_lines(text)
    if not lines:
        return Document(article=article, kept=(), language=article.language or "und")
    phrases = load_phrases()
    evidence = gather(lines)
    body = body_lines(evidence)
    body &= np.array([line.text not in repeated for line in lines])
    if len(lines) == 1 and lines[0].text.count(" ") >= SENTENCE_WORDS:
        # Whatever it begins with, a line that is all there is, and is a sentence, is the story.
        body[0] = True
    _restore_words(evidence, body)
    _restore_series(evidence, body)
    entries = _restore_entries(evidence, body)
    headline = find_headline(evidence, body, article.title, entries)
    standfirst = () if headline is None else find_standfirst(evidence, body, headline, entries)
    heading = {headline, *standfirst} - {None}
    if all(index in heading for index in np.nonzero(body)[0]):
        # Nothing but a heading: then the heading is the story.
        headline, standfirst, heading = None, (), set()
    kept: list[Span] = []
    removed: list[Removed] = []
    reasons = _reasons(evidence, body, headline)
    paragraph: Line | None = None
    for index, line in enumerate(lines):
        if paragraph is not None and not (
            body[index] and index not in heading and line.paragraph == paragraph.paragraph
        ):
            _mark_paragraph(paragraph, phrases, kept, removed)
            paragraph = None
        if index in heading:
            continue
        if body[index]:
            paragraph = line if paragraph is None else _joined(text, paragraph, line)
        elif (
            index > 0
            and removed
            and removed[-1].end == lines[index - 1].end
            and removed[-1].reason == reasons[index]
            and line.paragraph == lines[index - 1].paragraph
        ):
            removed[-1] = replace(removed[-1], end=line.end)
        else:
            removed.append(Removed(line.start, line.end, reasons[index]))
    if paragraph is not None:
        _mark_paragraph(paragraph, phrases, kept, removed)
    credited: list[str] = []
    for part in removed:
        if part.reason in _CREDITING:
            credited += agencies_in(text[part.start : part.end])
    return Document(
        article=article,
        kept=tuple(kept),
        removed=tuple(removed),
        title=None if headline is None else Span(lines[headline].start, lines[headline].end),
        standfirst=tuple(Span(lines[index].start, lines[index].end) for index in standfirst),
        credits=tuple(dict.fromkeys(credited)),
        # Menus and notices may be in another language than the story.
        language=article.language
        or detect_language("\n".join(text[span.start : span.end] for span in kept)),
    )


def _restore_words(evidence: Evidence, body: Flags) -> None:
    """Keep the words of sentences that are labels elsewhere ("Health officials", "the UK").

    Lines that are one line of the text were cut at such words. Up to two of them in a row are
    words of a sentence where one stands open before them, or goes on behind them.
    """
    lines, reasons = evidence.lines, evidence.reasons
    index = 0
    while index < len(lines):
        start, number = index, lines[index].paragraph
        index += 1
        if body[start]:
            continue
        before = start > 0 and body[start - 1] and lines[start - 1].paragraph == number
        opened = before and not ends_sentence(lines[start - 1].text)
        if reasons[start] is None:
            body[start] = opened
            continue
        if reasons[start] not in _LABELS:
            continue
        while index < len(lines) and lines[index].paragraph == number and reasons[index] in _LABELS:
            index += 1
        inside = index < len(lines) and lines[index].paragraph == number
        after = inside and body[index]
        goes_on = after and lines[index].text[0].islower()
        alone = index - start == 1 and " " not in lines[start].text
        if index - start <= _LABEL_WORDS and (
            goes_on or (opened and (after or not inside)) or (before and after and alone)
        ):
            body[start:index] = True


def _restore_series(evidence: Evidence, body: Flags) -> None:
    """Keep every line of a series of which the body holds most: answers, and points by number.

    Short answers ("DAHL: No.") and headings ("7. The New Bridge") read as labels by themselves.
    """
    spoken = [i for i, line in enumerate(evidence.lines) if _SPOKEN.match(line.text)]
    numbered: list[int] = []
    for index, line in enumerate(evidence.lines):
        number = _NUMBERED.match(line.text)
        if number and int(number[1]) == len(numbered) + 1:
            numbered.append(index)
    for series in (spoken, numbered):
        if len(series) >= _SERIES and 2 * int(body[series].sum()) > len(series):
            for index in series:
                body[index] |= evidence.reasons[index] is None


def _restore_entries(evidence: Evidence, body: Flags) -> int | None:
    """Keep what stands below the times of a live blog: up to a heading and sentences each.

    Gives the line of the first time, None where the text is no live blog.

    A ticker has headlines below its times, no sentences; the times by a list of videos are how
    long they are, in no order.
    """
    lines, reasons = evidence.lines, evidence.reasons
    running = running_text(evidence)
    times = [index for index, line in enumerate(lines) if TIME.fullmatch(line.text)]
    entries: list[list[int]] = []
    for index in times:
        entry = [index + 1] if index + 1 < len(lines) and not running[index + 1] else []
        entry = [i for i in entry if reasons[i] is None and evidence.words[i] > _LABEL_WORDS]
        after = index + 1 + len(entry)
        while after < len(lines) and running[after]:
            entry.append(after)
            after += 1
        if any(running[i] for i in entry):
            entries.append(entry)
    clock = [_minutes(lines[index].text) for index in times]
    ordered = clock in (sorted(clock), sorted(clock, reverse=True))
    if ordered and len(entries) >= _SERIES and 2 * len(entries) > len(times):
        body[[index for entry in entries for index in entry]] = True
        return times[0]
    return None


def _minutes(time: str) -> int:
    """Minutes since midnight of a time of day."""
    hour, minute = [*re.findall(r"\d+", time), "0"][:2]
    letters = time.casefold()
    afternoon = 12 if "p" in letters and int(hour) < 12 else 0
    return (int(hour) + afternoon) * 60 + int(minute)


def _joined(text: str, first: Line, last: Line) -> Line:
    between = text[first.end : last.start]
    return Line(first.start, last.end, first.text + between + last.text, first.paragraph)


def _mark_paragraph(line: Line, phrases: Phrases, kept: list[Span], removed: list[Removed]) -> None:
    """Keep a paragraph but for what is glued to it."""
    position = 0
    for start, end, reason in [*glued(line.text, phrases), (len(line.text), 0, "")]:
        piece = line.text[position:start]
        stripped = piece.strip()
        if stripped:
            first = line.start + position + len(piece) - len(piece.lstrip())
            kept.append(Span(first, first + len(stripped)))
        if end:
            removed.append(Removed(line.start + start, line.start + end, reason))
            position = end


def _reasons(evidence: Evidence, body: Flags, headline: int | None) -> list[str]:
    """A reason for every line, of use for those that are not of the body."""
    inside = np.nonzero(body)[0]
    first, last = (int(inside[0]), int(inside[-1])) if len(inside) else (len(body), -1)
    found: list[str] = []
    after: str | None = None
    for index, line in enumerate(evidence.lines):
        own = evidence.reasons[index]
        if index > first and (evidence.related[index] or evidence.comment[index]):
            after = "comment form" if evidence.comment[index] else "related links"
        if own is not None:
            found.append(own)
        elif headline is not None and abs(index - headline) <= _NAME_LINES and _is_name(line.text):
            found.append("byline")
        elif index < first:
            found.append("menu" if evidence.words[index] <= 12 else "other chrome")
        elif index > last:
            found.append(after or "other chrome")
        else:
            found.append("related links" if not evidence.sentence[index] else "other chrome")
    return found


def _is_name(line: str) -> bool:
    words = line.split()
    return 2 <= len(words) <= 4 and all(w[0].isupper() or w in ("de", "van", "von") for w in words)
