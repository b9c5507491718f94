"""From lines to a document: what is kept, what is removed and why."""

from __future__ import annotations

from summarizer.cleaning.credits import (
    agencies_in,
    dateline_end,
    is_byline,
    is_date_line,
    is_photo_credit,
    is_sign_off,
    sign_off_start,
)
from summarizer.cleaning.lines import Line, split_lines
from summarizer.cleaning.phrases import (
    MAX_PHRASE,
    MAX_PITCH_WORDS,
    Phrases,
    load_phrases,
    normal,
    start_reason,
)
from summarizer.types import Article, Document, Removed, Span

#: Reasons whose text says who the story is from.
_CREDITING = ("byline", "wire sign-off")
_SENTENCE_END = (".", "!", "?", "…", "。", "！", "？", "।", "؟", "۔")
_CLOSERS = "\"'“”‘’»«)]›"


def ends_sentence(line: str) -> bool:
    """Whether a line ends as a sentence does, closing quotation marks and brackets aside."""
    return line.rstrip(_CLOSERS).endswith(_SENTENCE_END)


def line_reason(line: Line, phrases: Phrases) -> str | None:
    """Why a line is chrome by what it says itself; ``None`` where it does not say."""
    text = line.text
    if not any(character.isalnum() for character in text[:MAX_PHRASE]):
        return "other chrome"
    if len(text) <= MAX_PHRASE:
        key = normal(text)
        if not key:
            return "other chrome"
        reason = phrases.whole.get(key)
        if reason is not None:
            return reason
    if len(text) <= MAX_PITCH_WORDS * 10:
        reason = start_reason(normal(text), phrases)
        if reason is not None and text.count(" ") < MAX_PITCH_WORDS:
            return reason
    if is_sign_off(text):
        return "wire sign-off"
    if is_byline(text):
        return "byline"
    if is_date_line(text):
        return "byline"
    if is_photo_credit(text):
        return "caption"
    return None


def mark(article: Article) -> Document:
    """Mark one article."""
    phrases = load_phrases()
    text = article.text
    lines = split_lines(text)
    reasons = [line_reason(line, phrases) for line in lines]
    for index in range(len(lines) - 1):
        following = lines[index + 1].text
        if (
            reasons[index] is None
            and reasons[index + 1] == "caption"
            and following.startswith(lines[index].text)
        ):
            reasons[index] = "caption"
    over = False
    for index, line in enumerate(lines):
        running = len(line.text) > MAX_PHRASE and ends_sentence(line.text)
        if running:
            over = False
        elif over and reasons[index] is None:
            reasons[index] = "related links"
        if reasons[index] is not None and normal(line.text[:MAX_PHRASE]) in phrases.ends_story:
            over = True
    body = [
        index
        for index, line in enumerate(lines)
        if reasons[index] is None and ends_sentence(line.text)
    ]
    if body:
        for index in range(body[0]):
            if reasons[index] is None and index + 3 < body[0]:
                reasons[index] = "menu"
    kept: list[Span] = []
    removed: list[Removed] = []
    for line, reason in zip(lines, reasons, strict=True):
        if reason is not None:
            removed.append(Removed(line.start, line.end, reason))
            continue
        start, end = line.start, line.end
        head = dateline_end(line.text)
        if head:
            removed.append(Removed(start, start + len(line.text[:head].rstrip()), "byline"))
            start += head
        tail = line.start + sign_off_start(line.text)
        if start < tail < end:
            removed.append(Removed(tail, end, "wire sign-off"))
            end = tail - (len(text[start:tail]) - len(text[start:tail].rstrip()))
        kept.append(Span(start, end))
    credited: list[str] = []
    for part in removed:
        if part.reason in _CREDITING:
            credited += agencies_in(text[part.start : part.end])
    return Document(
        article=article,
        kept=tuple(kept),
        removed=tuple(removed),
        credits=tuple(dict.fromkeys(credited)),
        language=article.language or "en",
    )
