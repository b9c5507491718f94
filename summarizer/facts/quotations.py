"""What stands between quotation marks, who says it, and who is reported to say something."""

from __future__ import annotations

import re
from collections.abc import Set
from dataclasses import dataclass

from summarizer.facts.lexicon import FUNCTION_WORDS, REPORTING_VERBS
from summarizer.facts.scanning import scan


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words in quotation marks. ``text[start:end]`` is the inside, without the marks."""

    start: int
    end: int
    text: str
    #: Who is said to say it, in the words of the text; None where no reporting words are near.
    speaker: str | None
    #: The reporting words: "said", "told reporters".
    cue: str | None
    #: Speech with reporting words or of a clause's length; False for a word or phrase set apart.
    direct: bool
    #: False where the closing mark is missing: it then runs to the end of its paragraph.
    closed: bool = True


@dataclass(frozen=True, slots=True)
class Attribution:
    """Reporting words of a sentence with their speaker, for speech with or without marks."""

    start: int
    end: int
    speaker: str
    #: Where the speaker stands.
    speaker_start: int
    speaker_end: int
    cue: str


#: Opening mark to closing marks. Straight marks and TeX-like pairs included.
_PAIRS = {"“": "”", "«": "»", "„": "“”", "‘": "’", "‹": "›", "「": "」"}
_MARK = re.compile(r"``|''|[“”«»„‘’‹›「」\"'`]")
_LONG = 4  # words from which a quotation is a clause rather than a phrase set apart

_AHEAD = 200  # marks to look through for the closing one, which keeps the scan linear

_VERBS = "|".join(sorted(REPORTING_VERBS, key=len, reverse=True))
_ROLE = r"(?:[^\W_][\w'’.&-]*[ \t]+){0,7}?"
_WORD = r"[^\W_][\w'’.&-]*"
_AUX = r"(?:(?:has|have|had|also|later|then|previously|earlier|further|still)\s){0,2}"
_AFTERWARDS = (
    r"(?:\s(?:reporters|journalists|lawmakers|"
    r"the\s(?:BBC|Guardian|court|agency|newspaper|AP|Associated\sPress)|police|supporters|me|us|"
    r"him|her|them))?"
)
#: "…," said NAME / NAME said
_CUE_FIRST = re.compile(
    rf"[,\s”\"’']*(?P<cue>(?:{_VERBS}){_AFTERWARDS})\s(?P<speaker>{_ROLE}{_WORD})"
    r"(?=[,.;:\"“(\n]|\s(?:in|on|at|after|during|as|when|who|of|from|to|while|before|"
    r"late|early|last|this|yesterday|today|told)\b|$)"
)
_SPEAKER_FIRST = re.compile(
    rf"(?:^|(?<=[.,;:!?”\"’\n])\s|(?<=\s)(?:and|but|while|as|where|when)\s)"
    rf"(?P<speaker>{_WORD}(?:[ \t]+{_WORD}){{0,7}}?)"
    rf"(?:,[^,.;\n]{{1,80}},)?\s(?P<cue>{_AUX}(?:{_VERBS}){_AFTERWARDS})\b(?!\s(?:by|to\sbe|to\shave)\b)"
)
_CUE_AFTER = re.compile(
    rf"(?<=,)[”\"’']?\s(?P<cue>(?:{_VERBS}){_AFTERWARDS})\s"
    rf"(?P<speaker>{_WORD}(?:[ \t]+{_WORD}){{0,5}})(?=[,.;])"
)
_ACCORDING = re.compile(
    rf"\b(?P<cue>[Aa]ccording\sto)\s(?P<speaker>{_WORD}(?:[ \t]+{_WORD}){{0,6}})"
)
#: One of these words must stand in what is attributed.
_CUES = frozenset((*REPORTING_VERBS, "according"))


_Mark = tuple[str, int, int]


def _is_opening(text: str, start: int, end: int) -> bool:
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    return (before.isspace() or before in "([{—–-:/“‘\"'") and not after.isspace()


def _spans(text: str) -> list[tuple[int, int, bool]]:
    """Inner start, inner end and closedness of the outermost quotations."""
    out: list[tuple[int, int, bool]] = []
    marks = [(m.group(), m.start(), m.end()) for m in _MARK.finditer(text)]
    index = 0
    while index < len(marks):
        mark, start, end = marks[index]
        if mark in _PAIRS:
            closing: tuple[str, ...] = tuple(_PAIRS[mark])
        elif mark == '"' and _is_opening(text, start, end):
            closing = ('"',)
        elif mark == "``":
            closing = ("''", '"')
        elif mark == "`" or (
            mark == "'" and _is_opening(text, start, end) and text[end : end + 1].isalpha()
        ):
            closing = ("'",)
        else:
            index += 1
            continue
        if mark == "‘" and start and text[start - 1].isalnum():
            index += 1
            continue
        paragraph = text.find("\n", end)
        paragraph = len(text) if paragraph < 0 else paragraph
        found, depth = None, 0
        for other in range(index + 1, min(len(marks), index + 1 + _AHEAD)):
            symbol, place, stop = marks[other]
            if place > paragraph:
                break
            if symbol == mark and mark in _PAIRS and mark not in _PAIRS[mark]:
                depth += 1
                continue
            if symbol in closing:
                apostrophe = symbol in ("'", "’") and stop < len(text) and text[stop].isalnum()
                plural = (
                    symbol in ("'", "’") and text[place - 1 : stop + 1] == f"s{symbol} "
                    and _closes_later(text, marks, other, closing, paragraph)
                )  # fmt: skip
                if apostrophe or plural:
                    continue
                if depth:
                    depth -= 1
                    continue
                found = other
                break
        if found is not None:
            out.append((end, marks[found][1], True))
            index = found + 1
        elif mark not in ("'", "‘", "`"):
            out.append((end, paragraph, False))
            while index < len(marks) and marks[index][1] < paragraph:
                index += 1
        else:
            index += 1
    return out


def _closes_later(
    text: str, marks: list[_Mark], index: int, closing: tuple[str, ...], paragraph: int
) -> bool:
    """Whether a better closing mark follows a possessive plural: ‘the voters’ choice’."""
    for symbol, place, stop in marks[index + 1 : index + 4]:
        if place > paragraph or symbol in ("‘", "`"):
            return False
        if symbol in closing:
            return not (stop < len(text) and text[stop].isalnum())
    return False


#: No speaker by themselves, as pronouns are.
_NO_SPEAKERS = FUNCTION_WORDS - frozenset("he she they it i we you".split())
_TRAILING = re.compile(
    r"\s(?:on|in|at|late|early|last|this|yesterday|today|later)\s?(?:on\s)?"
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|week|night|morning|month|year)?$"
)


def _clean_speaker(words: str) -> str | None:
    words = _TRAILING.sub("", " ".join(words.split())).strip(" ,.")
    parts = words.split()
    while parts and parts[0].casefold() in (
        "and",
        "but",
        "as",
        "while",
        "that",
        "when",
        "where",
        "if",
    ):
        parts = parts[1:]
    if not parts or (parts[-1].casefold() in _NO_SPEAKERS and len(parts) == 1):
        return None
    if parts[-1].casefold() in _PASSIVE:  # "The plan was announced": nobody says who did
        return None
    return " ".join(parts)


#: Before a reporting verb they make it say what was done to the subject.
_PASSIVE = frozenset("is are was were be been being isn't aren't wasn't weren't not never".split())


def _attributed(text: str, start: int, end: int) -> tuple[str | None, str | None]:
    """Speaker and cue next to the quotation whose marks span ``start`` to ``end``."""
    after = text[end : end + 160]
    if (match := _CUE_FIRST.match(after)) and (speaker := _clean_speaker(match["speaker"])):
        return speaker, match["cue"]
    lead = re.match(r"[,\s]*", after)
    rest = after[lead.end() :] if lead else after
    match = _SPEAKER_FIRST.match(rest)
    if match and (speaker := _clean_speaker(match["speaker"])) and len(speaker.split()) <= 6:
        return speaker, match["cue"]
    if match := re.match(
        rf"[,\s]*according\sto\s(?P<speaker>{_WORD}(?:[ \t]+{_WORD}){{0,6}})", after
    ):
        return _clean_speaker(match["speaker"]), "according to"
    before = text[max(0, start - 200) : start]
    sentence = re.split(r"(?<=[.!?][”\"’\s])\s*|\n", before)[-1]
    best = None
    for match in _SPEAKER_FIRST.finditer(sentence):
        best = match
    if best is not None and len(sentence) - best.end() < 90:
        return _clean_speaker(best["speaker"]), best["cue"]
    return None, None


def quotations(text: str) -> tuple[Quotation, ...]:
    """The outermost quotations of a text, in order: “ ”, ‘ ’, " ", ' ', « », „ “ and `` ''.

    Apostrophes, possessives and inch marks are not quotation marks. A mark that is never closed
    quotes to the end of its paragraph, as newspapers set speech of several paragraphs.
    """
    out = []
    for start, end, closed in _spans(text):
        inner = text[start:end]
        if not inner.strip():
            continue
        opening = start - (2 if text[start - 2 : start] == "``" else 1)
        closing = end + (2 if text[end : end + 2] == "''" else 1)
        speaker, cue = _attributed(text, opening, min(closing, len(text)))
        direct = speaker is not None or len(inner.split()) >= _LONG
        out.append(Quotation(start, end, inner, speaker, cue, direct, closed))
    return tuple(out)


def may_attribute(words: Set[str]) -> bool:
    """Whether a text of these words, in lower case, can report what somebody says."""
    return not _CUES.isdisjoint(words)


def attributions(text: str) -> tuple[Attribution, ...]:
    """Who a text reports to say something: "X said", "according to X", ", said X."."""
    if not may_attribute(scan(text).words):
        return ()
    out: list[Attribution] = []
    for pattern in (_SPEAKER_FIRST, _ACCORDING, _CUE_AFTER):
        if pattern is _ACCORDING and "ccording" not in text:
            continue
        for match in pattern.finditer(text):
            speaker = _clean_speaker(match["speaker"])
            if speaker is None or any(a.start < match.end() and match.start() < a.end for a in out):
                continue
            out.append(
                Attribution(
                    match.start(), match.end(), speaker, *match.span("speaker"), match["cue"]
                )
            )  # fmt: skip
    return tuple(sorted(out, key=lambda a: a.start))
