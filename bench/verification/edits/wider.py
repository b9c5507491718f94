"""Further edits to learn from, which no scored claim is made by."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache

from bench.verification.edits.context import Context, Edit, one, replaced
from summarizer.text.vectors import likeness
from summarizer.text.words import stems
from summarizer.verification.lexicon import synonym_class

_WORD = re.compile(r"(?<=[a-z,] )[a-z]{4,}\b")
_ENDINGS = ("ing", "ed", "ly", "s", "")
#: Cosine of two words: from here on they may mean the same.
_ALIKE = 0.6
_PRONOUNS = {
    "he": "she", "she": "he", "his": "their", "her": "his", "him": "them", "they": "he",
    "their": "his", "them": "him", "we": "they", "our": "their", "it": "he", "its": "their",
}  # fmt: skip
_PRONOUN = re.compile(rf"\b(?:{'|'.join(_PRONOUNS)})\b")
_PLACE = re.compile(
    r"\s(?:in|at|from|near|on|with|for|against|by|after|over)\s(?:(?:the|a)\s)?"
    r"(?:[A-Z][a-z]+|\d+)(?:\s[A-Z][a-z]+|\s[a-z]{4,}){0,2}(?=[,.])"
)
_PHRASE = re.compile(
    r"(?:in|at|from|near|on|with|for|against|by|after|over|of|to)\s(?:(?:the|a|an|his|her)\s)?"
    r"(?:[A-Za-z][\w-]+\s?){1,3}(?=[,.]|\s(?:and|that|who|which|is|was|has|had|in|on|at)\b)"
)


def _ending(word: str) -> str:
    return next(e for e in _ENDINGS if word.endswith(e))


@cache
def _stem(word: str) -> str:
    found = stems(word)
    return found[0] if found else ""


def neighbour(text: str, context: Context) -> str | None:
    """A word gives way to another of the articles or of another story, of the same ending."""
    match = one(_WORD, text, context)
    if match is None or not (own := _stem(match.group())):
        return None
    by_ending: dict[str, set[str]] = defaultdict(set)
    for sentence in context.source():
        for found in _WORD.findall(sentence):
            by_ending[_ending(found)].add(found)
    here = {_stem(w) for w in _WORD.findall(text)}
    others = [
        w
        for w in sorted(by_ending[_ending(match.group())])
        if (stem := _stem(w))
        and stem not in here
        and synonym_class(stem) != synonym_class(own)
        and likeness(stem, own) < _ALIKE
    ]
    return replaced(text, match, context.draw.choice(others)) if others else None


def pronoun(text: str, context: Context) -> str | None:
    """Another person: "he" for "she"."""
    match = one(_PRONOUN, text, context)
    return replaced(text, match, _PRONOUNS[match.group()]) if match else None


def inserted(text: str, context: Context) -> str | None:
    """A place, a time or a company that another sentence tells of comes in at the end."""
    found = [m for s in context.source() if s != text for m in _PLACE.findall(s)]
    found = [f for f in found if f.strip() not in text]
    if not found or not text.endswith("."):
        return None
    return f"{text[:-1]}{context.draw.choice(found)}."


def phrase(text: str, context: Context) -> str | None:
    """A phrase gives way to one of another sentence with the same preposition."""
    match = one(_PHRASE, text, context)
    if match is None:
        return None
    preposition = match.group().split()[0]
    own = set(match.group().lower().split())
    others = [m.strip() for s in context.source() if s != text for m in _PHRASE.findall(s)]
    others = [
        o for o in others if o.split()[0] == preposition and len({*o.lower().split()} & own) < 2
    ]
    return replaced(text, match, context.draw.choice(others)) if others else None


def exchanged(text: str, context: Context) -> str | None:
    """Two words of the same ending change places."""
    found = [m for m in _WORD.finditer(text) if _stem(m.group())]
    pairs = [
        (a, b)
        for i, a in enumerate(found)
        for b in found[i + 1 :]
        if _ending(a.group()) == _ending(b.group())
        and _stem(a.group()) != _stem(b.group())
        and b.start() - a.end() > 3
    ]
    if not pairs:
        return None
    a, b = context.draw.choice(pairs)
    return text[: a.start()] + b.group() + text[a.end() : b.start()] + a.group() + text[b.end() :]


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def opening_dropped(text: str, context: Context) -> str | None:
    """When or where goes from the front: "On Friday, ..."."""
    match = re.match(r"(?:On|In|At|After|During|Since|As|For|Before)\s[^,\"“]{3,60},\s", text)
    return _capital(text[match.end() :]) if match and len(text) - match.end() > 30 else None


def ending_dropped(text: str, context: Context) -> str | None:
    """A clause that adds something goes from the end: ", which ..."."""
    match = re.search(
        r",\s(?:which|who|where|when|as|after|with|including|adding|just|even)\s[^\"“”]{8,140}\.$",
        text,
    )
    return text[: match.start()] + "." if match and match.start() > 30 else None


def day_dropped(text: str, context: Context) -> str | None:
    """A day goes: "on Monday"."""
    match = re.search(r"\s(?:on|last|late|early)\s[A-Z][a-z]+day\b(?:\s(?:night|morning))?", text)
    return replaced(text, match, "") if match else None


def small_words(text: str, context: Context) -> str | None:
    """A small word that carries nothing goes."""
    match = one(
        re.compile(r"\s(?:the|that|also|then|just|a|very|still|had|now)(?=\s[a-z])"), text, context
    )
    return replaced(text, match, "") if match else None


def loose(text: str, context: Context) -> str | None:
    """Written as models do: marks apart from words, no capitals."""
    out = re.sub(r"([,.;:!?\"“”()]|'s\b|’s\b|n't\b)", r" \1 ", text)
    return " ".join(out.lower().split())


FALSE: dict[str, Edit] = {
    "neighbour": neighbour,
    "pronoun": pronoun,
    "inserted": inserted,
    "phrase": phrase,
    "exchanged": exchanged,
}
TRUE: dict[str, Edit] = {
    "opening dropped": opening_dropped,
    "ending dropped": ending_dropped,
    "day dropped": day_dropped,
    "small words": small_words,
    "loose": loose,
}
