"""Edits that leave the words true and what is said with them false."""

from __future__ import annotations

import re

from bench.verification.edits.context import SAID_START, Context, one, replaced, swapped_word
from bench.verification.edits.facts import NAME, NOT_NAMES, PAST

_BE = re.compile(
    r"\b(is|are|was|were|has|have|had|will|would|can|could|should|did|does|do|may|might)\b"
    r"(?! not|n't)"
)
_HEDGES = re.compile(
    r"\b(?:allegedly|reportedly|possibly|probably|apparently|likely|perhaps|potentially|"
    r"suspected of|is suspected to have|is believed to have|are believed to have|may have|"
    r"might have|could have)\s"
)
_MODALS = {"may": "will", "might": "will", "could": "will", "will": "may", "would": "will"}
_SAID_END = re.compile(
    r",\s(?:according to [^,.]{3,60}|(?:[A-Z][\w.]+\s){0,4}[A-Z]?\w+ said|said [^,.]{3,50})(?=\.?$)"
)
_JUDGEMENTS = (
    "shockingly significantly dramatically unsurprisingly disastrously brilliantly outrageously "
    "tragically remarkably".split()
)


def roles(text: str, context: Context) -> str | None:
    """Two names change places."""
    found = [m for m in NAME.finditer(" " + text) if m.group().split()[0] not in NOT_NAMES]
    if len(found) < 2:
        return None
    one, two = found[0], found[1]
    if one.group() == two.group():
        return None
    padded = " " + text
    return (
        padded[: one.start()] + two.group() + padded[one.end() : two.start()] + one.group()
        + padded[two.end() :]
    )[1:]  # fmt: skip


def negate(text: str, context: Context) -> str | None:
    """A "not" comes in, or goes."""
    if " not " in text:
        return text.replace(" not ", " ", 1)
    match = one(_BE, text, context)
    return replaced(text, match, match.group() + " not") if match else None


def unhedge(text: str, context: Context) -> str | None:
    """A hedge goes, or "may" becomes "will" and the other way round."""
    if match := _HEDGES.search(text):
        return replaced(text, match, "")
    return swapped_word(text, _MODALS, context)


def unattribute(text: str, context: Context) -> str | None:
    """The one who says so goes."""
    if match := _SAID_END.search(text):
        return replaced(text, match, "")
    if match := SAID_START.match(text):
        rest = text[match.end() :]
        return rest[:1].upper() + rest[1:]
    return None


def judgement(text: str, context: Context) -> str | None:
    """A judging adverb comes in."""
    match = one(PAST, text, context)
    if match is None:
        return None
    return replaced(text, match, f"{context.draw.choice(_JUDGEMENTS)} {match.group()}")


def fusion(text: str, context: Context) -> str | None:
    """The first half of the sentence goes on with the second half of another."""
    others = [s for s in context.sentences if s != text and len(s.split()) > 10]
    if not others or len(text.split()) < 10:
        return None
    words, other = text.split(), context.draw.choice(others).split()
    return " ".join(words[: len(words) // 2] + other[len(other) // 2 :])


_SUBJECT = re.compile(
    r"^(?:(?:The|A|An|His|Her|Their)\s)?(?:[\w.’'-]+\s){1,5}?"
    r"(?=(?:is|are|was|were|has|have|had|will|would|can|could|may|said|says|told|[a-z]{3,}ed)\s)"
)


def subject(text: str, context: Context) -> str | None:
    """The beginning up to the verb gives way to that of another sentence."""
    match = _SUBJECT.match(text)
    if match is None:
        return None
    others = [m.group() for s in context.sentences if s != text and (m := _SUBJECT.match(s))]
    own = set(match.group().lower().split())
    others = [o for o in others if not own & (set(o.lower().split()) - {"the", "a", "an"})]
    return context.draw.choice(others) + text[match.end() :] if others else None


_POSSESSED = re.compile(
    r"^(?:The|A|An|His|Her|One)\s(?!(?:city|county|department|group|number|panel|state|team)\b)"
    r"(?:[\w’'-]+\s){1,5}?(?:of|for|from|at|with|to|in|by)\s"
    r"(?=(?:the\s)?(?:[\w’'-]+\s){1,4}(?:is|are|was|were|has|have|had|will|would|said|[a-z]{3,}ed)\s)"
)


def beheaded(text: str, context: Context) -> str | None:
    """What something belongs to takes its place: "The wife of Voss sued" becomes "Voss sued"."""
    match = _POSSESSED.match(text)
    if match is None:
        return None
    rest = text[match.end() :]
    return rest[:1].upper() + rest[1:]


_LIMITING = re.compile(
    r"\b(?:former|formerly|possible|almost|nearly|deputy|vice|acting|alleged|attempted|partly|"
    r"partially|temporarily|suspected|would-be|potential|proposed|planned|half of|some of|most of|"
    r"some|many|up to|failed to|threatened to|refused to|wants to|plans to|tried to|hopes to)\s"
)


def unlimited(text: str, context: Context) -> str | None:
    """A word that limits what is said goes."""
    match = one(_LIMITING, text, context)
    return replaced(text, match, "") if match else None


def merged(text: str, context: Context) -> str | None:
    """Words between two others go, from one verb's phrase into another's."""
    words = text.split()
    if len(words) < 14 or any(c in text for c in '"“'):
        return None
    start = context.draw.randint(2, len(words) // 2)
    end = context.draw.randint(start + 3, min(start + 9, len(words) - 3))
    return " ".join(words[:start] + words[end:])
