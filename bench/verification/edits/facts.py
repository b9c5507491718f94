"""Edits that put a false number, name, day or word into a sentence."""

from __future__ import annotations

import re

from bench.verification.edits.context import Context, one, replaced, swapped_word

_NUMBER = re.compile(r"(?<![\w.,])\d[\d,]*(?:\.\d+)?(?![\w]|[.,]\d)")
_NUMBER_WORDS = (
    "two three four five six seven eight nine ten eleven twelve twenty thirty fifty".split()
)
_NUMBER_WORD = re.compile(rf"\b(?:{'|'.join(_NUMBER_WORDS)})\b", re.I)
NAME = re.compile(r"(?<=[a-z,] )(?:[A-Z][a-z]+(?:[ -][A-Z][a-z]+){0,3}|[A-Z]{2,5})\b")
NOT_NAMES = frozenset(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May "
    "June July August September October November December Mr Mrs Ms Dr I".split()
)
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_MONTHS = (
    "January February March April May June July August September October November December".split()
)
_TIMES = {
    "yesterday": "tomorrow", "last week": "next week", "last year": "next year",
    "last month": "next month", "this week": "last month", "this year": "last year",
    "earlier": "later", "before": "after", "after": "before", "morning": "evening",
    "years": "months", "weeks": "years", "days": "weeks", "hours": "days",
}  # fmt: skip
_OPPOSITES = {
    "rose": "fell", "fell": "rose", "increased": "decreased", "decreased": "increased",
    "increase": "decrease", "won": "lost", "lost": "won", "win": "lose", "approved": "rejected",
    "rejected": "approved", "accepted": "refused", "supports": "opposes", "supported": "opposed",
    "support": "oppose", "opposed": "supported", "opened": "closed", "closed": "opened",
    "began": "ended", "arrested": "released", "released": "detained", "praised": "condemned",
    "condemned": "praised", "criticized": "praised", "criticised": "praised",
    "confirmed": "denied", "denied": "confirmed", "allow": "forbid", "allowed": "banned",
    "banned": "allowed", "bought": "sold", "sold": "bought", "arrived": "left", "killed": "rescued",
    "attacked": "defended", "defended": "attacked", "blocked": "permitted", "passed": "defeated",
    "hired": "fired", "fired": "hired", "raised": "lowered", "announced": "cancelled",
    "agreed": "refused", "found": "lost", "signed": "vetoed", "launched": "cancelled",
    "accused": "cleared", "charged": "cleared", "dead": "alive", "guilty": "innocent",
    "first": "last", "more": "fewer", "higher": "lower", "largest": "smallest", "men": "women",
    "man": "woman", "father": "mother", "son": "daughter", "all": "some", "most": "few",
    "many": "few", "former": "current", "public": "private", "north": "south",
}  # fmt: skip
_OTHER_VERBS = (
    "criticised ignored visited investigated abandoned cancelled demanded destroyed postponed "
    "questioned replaced suspended threatened welcomed studied filmed repaired copied".split()
)
PAST = re.compile(r"\b[a-z]{3,}ed\b")


def number(text: str, context: Context) -> str | None:
    """Another number: one of the articles' own, or one near it."""
    match = one(_NUMBER, text, context)
    if match is None:
        match = one(_NUMBER_WORD, text, context)
        if match is None:
            return None
        others = [w for w in _NUMBER_WORDS if w != match.group().lower()]
        return replaced(text, match, context.draw.choice(others))
    own = match.group()
    others = sorted({n for s in context.source() for n in _NUMBER.findall(s)} - {own})
    if others and context.draw.random() < 0.5:
        return replaced(text, match, context.draw.choice(others))
    digits = [i for i, c in enumerate(own) if c.isdigit()]
    place = context.draw.choice(digits)
    new = str((int(own[place]) + context.draw.randint(1, 8)) % 9 + 1)
    changed = own[:place] + new + own[place + 1 :]
    return replaced(text, match, changed) if changed != own else None


def name(text: str, context: Context) -> str | None:
    """Another name of the articles in the place of one."""
    found = [m for m in NAME.finditer(text) if m.group().split()[0] not in NOT_NAMES]
    if not found:
        return None
    match = context.draw.choice(found)
    others = sorted(
        {n for s in context.source() for n in NAME.findall(s) if n.split()[0] not in NOT_NAMES}
    )
    others = [n for n in others if not set(n.split()) & set(text.split())]
    return replaced(text, match, context.draw.choice(others)) if others else None


def opposite(text: str, context: Context) -> str | None:
    """A word gives way to its opposite."""
    return swapped_word(text, _OPPOSITES, context)


def verb(text: str, context: Context) -> str | None:
    """A verb gives way to one that has nothing to do with it."""
    match = one(PAST, text, context)
    if match is None:
        return None
    return replaced(text, match, context.draw.choice(_OTHER_VERBS))


def time(text: str, context: Context) -> str | None:
    """Another day, month or time word."""
    for words in (_DAYS, _MONTHS):
        match = re.search(rf"(?<=[a-z,] )\b(?:{'|'.join(words)})\b", text)
        if match:
            return replaced(
                text, match, context.draw.choice([w for w in words if w != match.group()])
            )
    return swapped_word(text, _TIMES, context)


_NOUN = re.compile(r"(?<=\b(?:the|his|her)\s)[a-z]{4,}\b|(?<=\b(?:a)\s)[a-z]{4,}\b")


def noun(text: str, context: Context) -> str | None:
    """A noun gives way to another of the articles."""
    match = one(_NOUN, text, context)
    if match is None:
        return None
    others = sorted({n for s in context.sentences for n in _NOUN.findall(s)} - set(text.split()))
    return replaced(text, match, context.draw.choice(others)) if others else None
