"""Edits that leave what a sentence says alone."""

from __future__ import annotations

import re

from bench.verification.edits.context import SAID_START, Context, replaced, swapped_word

_SAME = {
    "said": "stated", "began": "started", "started": "began", "big": "large", "about": "around",
    "around": "about", "nearly": "almost", "almost": "nearly", "killed": "left dead",
    "people": "persons", "however": "though", "because": "since", "while": "as",
    "bought": "purchased", "help": "assist", "show": "reveal", "showed": "revealed",
    "attempt": "effort", "ended": "concluded", "children": "kids", "although": "though",
    "more than": "over", "also": "too", "get": "receive", "many": "numerous", "wants": "wishes",
    "need": "require", "company": "firm", "told": "informed", "after": "following",
    "use": "employ", "asked": "requested", "several": "a number of", "against": "versus",
    "announced": "made known", "called": "named", "U.S.": "American", "United States": "U.S.",
    "decided": "chose", "in order to": "to", "important": "weighty", "quickly": "fast",
}  # fmt: skip
_SPELLED = {
    "2": "two", "3": "three", "4": "four", "5": "five", "6": "six", "7": "seven", "8": "eight",
    "9": "nine", "10": "ten", "12": "twelve", "20": "twenty",
}  # fmt: skip
_CONTRACTED = {
    "did not": "didn't", "does not": "doesn't", "do not": "don't", "is not": "isn't",
    "was not": "wasn't", "will not": "won't", "would not": "wouldn't", "cannot": "can't",
    "has not": "hasn't", "have not": "haven't", "it is": "it's",
}  # fmt: skip


_QUOTED = re.compile(r"[\"“”`]|(?<!\w)['‘]")


def synonyms(text: str, context: Context) -> str | None:
    """One or two words give way to others of their meaning; never in a sentence that quotes."""
    if _QUOTED.search(text):
        return None
    once = swapped_word(text, _SAME, context)
    if once is None:
        return None
    return swapped_word(once, _SAME, context) or once if context.draw.random() < 0.5 else once


def spelling(text: str, context: Context) -> str | None:
    """Numbers, per cent and contractions in another spelling."""
    if _QUOTED.search(text):
        return None
    out = re.sub(r"(?<=\d)%", " percent", text)
    out = re.sub(r"(?<=\d) per ?cent\b", "%", out) if out == text else out
    table = {**_SPELLED, **{v: k for k, v in _SPELLED.items()}}
    if out == text and (
        match := re.search(rf"(?<![\w.,$£€-])(?:{'|'.join(table)})(?![\w.,%:-])", text)
    ):
        out = replaced(text, match, table[match.group()])
    if out == text:
        return swapped_word(
            text, {**_CONTRACTED, **{v: k for k, v in _CONTRACTED.items()}}, context
        )
    return out


def shorter(text: str, context: Context) -> str | None:
    """An apposition or a parenthesis goes."""
    match = re.search(r",\s(?:who|which|a|an|the)\s[^,]{5,80},", text) or re.search(
        r"\s\([^)]{2,60}\)", text
    )
    return replaced(text, match, "") if match else None


def attribution_moved(text: str, context: Context) -> str | None:
    """Who says so moves to the end, or to the front."""
    if (match := SAID_START.match(text)) and len(text.split()) < 40:
        said = " ".join(match.group().split()).removesuffix(" that")
        rest = text[match.end() :].rstrip(".")
        return f"{rest[:1].upper()}{rest[1:]}, {said[:1]}{said[1:]}."
    return None


def adverb_dropped(text: str, context: Context) -> str | None:
    """An adverb at the front goes."""
    match = re.match(
        r"(?:However|Meanwhile|Also|Still|Earlier|But|And|Now|Then|Instead|Additionally),?\s", text
    )
    if match is None:
        return None
    rest = text[match.end() :]
    return rest[:1].upper() + rest[1:]


def halved(text: str, context: Context) -> str | None:
    """Only the first of two clauses that "and" or "while" joins remains."""
    match = re.search(r",\s(?:and|while|but)\s", text)
    if match is None or match.start() < 30:
        return None
    return text[: match.start()] + "."


def joined(text: str, context: Context) -> str | None:
    """The sentence that follows in the article is joined on."""
    place = next((i for i, s in enumerate(context.sentences[:-1]) if s == text), None)
    if place is None or len(text.split()) > 22 or not text.endswith("."):
        return None
    after = context.sentences[place + 1]
    match = re.match(r"(?:He|She|It|They|The|But|And|A)\s", after)
    if match is None or len(after.split()) > 22:
        return None
    rest = after.removeprefix("And ").removeprefix("But ")
    return f"{text[:-1]}, and {rest[:1].lower()}{rest[1:]}"
