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
#: The time of an entry in a live blog.
TIME = re.compile(
    r"\d{1,2}(?:[.:h]\d\d(?: ?[ap]\.?m\.?)?| ?[ap]\.?m\.?)(?: (?:[A-Z]{2,4}|Uhr))?", re.IGNORECASE
)
_WORD = re.compile(r"[^\W_]+")
_SENTENCES = re.compile(r"[.!?…][\"”’»]?\s+[^\sa-z]")
_BULLETS = ("-", "–", "—", "•", "*", "·", "■", "▪", "►")


def _stems(text: str) -> list[str]:
    words = _WORD.findall(text[: 20 * _OPENING].lower())
    return [word[:_STEM] for word in words[:_OPENING] if len(word) >= _SHORTEST]


def find_headline(
    evidence: Evidence, body: Flags, title: str | None, entries: int | None = None
) -> int | None:
    """Index of the line that is the headline; ``None`` where there is none.

    ``title`` is the article's own, where it is known; ``entries`` is the line of the first time in
    a live blog: what stands below it heads an entry.
    """
    lines = evidence.lines
    start = _first_paragraph(evidence, body, entries)
    if start is None:
        return None
    wanted = normal(title) if title else ""
    if wanted:
        for index in range(start):
            if normal(lines[index].text[:400]) == wanted:
                return index
        if normal(lines[start].text[:400]) == wanted and start + 1 < len(lines):
            return start
    if start == 0 and entries is None:
        return None
    told = 12 if entries is None else 4 * REACH
    opening = frozenset(_stems(" ".join(line.text for line in lines[start : start + told])))
    best, best_score, candidates = None, 0.0, set()
    for index in range(max(0, start - REACH), start):
        if entries is not None and TIME.match(lines[index].text):
            continue  # the list of entries
        score = _headline_score(evidence, index, opening)
        # The very first line, with the story right below it, needs no other sign.
        if score == 0.0 and index == 0 and start == 1 and len(lines) > 2 and _may_head(evidence, 0):
            score = 1.0
        if score:
            candidates.add(index)
        if score > best_score:
            best, best_score = index, score
    if best is None and entries is not None and start <= REACH and _may_head(evidence, 0):
        best = 0
    # A standfirst right below it may say more of the story than the headline does.
    while best is not None and best - 1 in candidates:
        best -= 1
    return best


def _may_head(evidence: Evidence, index: int) -> bool:
    """Whether a line has the form of a headline."""
    text = evidence.lines[index].text
    return (
        evidence.reasons[index] is None
        and HEADLINE_WORDS[0] <= evidence.words[index] <= HEADLINE_WORDS[1]
        and not text.endswith((".", ":", "…", ")", "|"))
        and not text.startswith((*_BULLETS, ">"))
        and not _SENTENCES.search(text)
    )


def _headline_score(evidence: Evidence, index: int, opening: frozenset[str]) -> float:
    """How much of a line the story's beginning says again; 0 where it is too little."""
    if not _may_head(evidence, index):
        return 0.0
    stems = _stems(evidence.lines[index].text)
    shared = sum(stem in opening for stem in stems)
    if not shared or shared / len(stems) < SHARED:
        return 0.0
    return shared + shared / len(stems)


def find_standfirst(
    evidence: Evidence, body: Flags, headline: int, entries: int | None = None
) -> tuple[int, ...]:
    """Indices of the lines between headline and body that sum the story up.

    They are points of a list, lines without a full stop, or a sentence that the byline divides
    from the story.
    """
    start = _first_paragraph(evidence, body, entries)
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


def _first_paragraph(evidence: Evidence, body: Flags, entries: int | None) -> int | None:
    """Index of the first line of the body that reads as a sentence, or of a live blog's entries."""
    for index, line in enumerate(evidence.lines):
        if index == entries:
            return index
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
