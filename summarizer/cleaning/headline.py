"""The headline and the standfirst, where the text begins with them."""

from __future__ import annotations

import re

from summarizer.cleaning.body import SENTENCE_WORDS, Flags
from summarizer.cleaning.classifier import Evidence
from summarizer.cleaning.features import ends_sentence
from summarizer.cleaning.phrases import normal

#: A headline has 3 to 30 words; shorter ones cannot be told from the labels of sections.
HEADLINE_WORDS = (3, 30)
#: A headline stands near the story: menus of 40 lines and more are cut off above it.
REACH = 12
#: Share of a headline's longer words that the beginning of the story says again. Chosen on the
#: pages of bench/cleaning: three of four headlines reach it, one in fifty other lines does.
SHARED = 0.34
#: Words shorter than this hardly mean anything, and longer ones are compared by their beginning:
#: a stem that needs no language.
_SHORTEST, _STEM = 4, 5
#: Words of the story that are looked at.
_OPENING = 250
#: A standfirst has 6 to 60 words in a line, and three lines at the most are taken as one.
STANDFIRST_WORDS = (6, 60)
STANDFIRST_LINES = 4
_WORD = re.compile(r"[^\W_]+")
_SENTENCES = re.compile(r"[.!?…][\"”’»]?\s+[^\sa-z]")
_BULLETS = ("-", "–", "—", "•", "*", "·", "■", "▪", "►")


def _stems(text: str) -> list[str]:
    words = _WORD.findall(text[: 20 * _OPENING].lower())
    return [word[:_STEM] for word in words[:_OPENING] if len(word) >= _SHORTEST]


def find_headline(evidence: Evidence, body: Flags, title: str | None) -> int | None:
    """Index of the line that is the headline; ``None`` where there is none.

    ``title`` is the article's own, where it is known.
    """
    lines = evidence.lines
    start = _first_paragraph(evidence, body)
    if start is None:
        return None
    wanted = normal(title) if title else ""
    if wanted:
        for index in range(start):
            if normal(lines[index].text[:400]) == wanted:
                return index
        if normal(lines[start].text[:400]) == wanted and start + 1 < len(lines):
            return start
    opening = frozenset(_stems(" ".join(line.text for line in lines[start : start + 12])))
    best, best_score = None, 0.0
    for index in range(max(0, start - REACH), start):
        text = lines[index].text
        reason = evidence.reasons[index]
        words = evidence.words[index]
        if reason is not None or not HEADLINE_WORDS[0] <= words <= HEADLINE_WORDS[1]:
            continue
        if text.endswith((".", ":", "…", ")", "|")) or text.startswith((*_BULLETS, ">")):
            continue
        if _SENTENCES.search(text):
            continue
        stems = _stems(text)
        shared = sum(stem in opening for stem in stems)
        if not stems or shared < 1 or shared / len(stems) < SHARED:
            # The very first line, with the story right below it, needs no other sign.
            if index != 0 or start != 1 or len(lines) < 3:
                continue
            shared = 1
        score = shared + shared / max(1, len(stems))
        if score > best_score:
            best, best_score = index, score
    return best


def find_standfirst(evidence: Evidence, body: Flags, headline: int) -> tuple[int, ...]:
    """Indices of the lines between headline and body that sum the story up.

    They are points of a list, lines without a full stop, or a sentence that the byline divides
    from the story.
    """
    start = _first_paragraph(evidence, body)
    if start is None or start <= headline:
        return ()
    found: list[int] = []
    for index in range(headline + 1, min(start, headline + 12)):
        words = evidence.words[index]
        fits = STANDFIRST_WORDS[0] <= words <= STANDFIRST_WORDS[1]
        if evidence.reasons[index] is None and fits and len(found) < STANDFIRST_LINES:
            found.append(index)
    if found:
        return tuple(found)
    # One sentence, then the byline, then two paragraphs or more.
    following = list(evidence.reasons[start + 1 : start + 4])
    if (
        start == headline + 1
        and STANDFIRST_WORDS[0] <= evidence.words[start] <= STANDFIRST_WORDS[1]
        and following
        and following[0] == "byline"
        and _running_after(evidence, body, start) >= 2
    ):
        return (start,)
    return ()


def _first_paragraph(evidence: Evidence, body: Flags) -> int | None:
    """Index of the first line of the body that reads as a sentence."""
    for index, line in enumerate(evidence.lines):
        bulleted = line.text.startswith(_BULLETS) and not ends_sentence(line.text)
        if (
            body[index]
            and not bulleted
            and (
                (ends_sentence(line.text) and evidence.words[index] >= SENTENCE_WORDS)
                or evidence.words[index] > STANDFIRST_WORDS[1]
            )
        ):
            return index
    return None


def _running_after(evidence: Evidence, body: Flags, start: int) -> int:
    return sum(
        bool(body[index]) and ends_sentence(evidence.lines[index].text)
        for index in range(start + 1, min(len(evidence.lines), start + 12))
    )
