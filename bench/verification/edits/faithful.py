"""Edits that leave what a sentence says alone."""

from __future__ import annotations

import re

from bench.verification.edits.context import SAID_START, Context, one, replaced, swapped_word

_SAME = {
    "said": "stated", "began": "started", "started": "began", "big": "large",
    "nearly": "almost", "almost": "nearly", "killed": "left dead",
    "people": "persons", "however": "though", "because": "since", "while": "as",
    "bought": "purchased", "help": "assist", "showed": "revealed",
    "attempt": "effort", "ended": "concluded", "children": "kids", "although": "though",
    "more than": "over", "also": "too", "many": "numerous", "wants": "wishes",
    "company": "firm", "told": "informed", "use": "employ", "asked": "requested",
    "several": "a number of", "announced": "made known", "United States": "U.S.",
    "decided": "chose", "in order to": "to", "quickly": "fast", "injured": "hurt",
    "resigned": "stepped down", "rejected": "turned down", "postponed": "put off",
    "investigating": "looking into", "found": "discovered", "tried to": "sought to",
    "immediately": "at once", "recently": "lately", "attorney": "lawyer", "movie": "film",
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


#: Before a number that is a day of the month.
_AFTER_MONTH = re.compile(r"\b(?:[JFMASOND][a-z]{2,8}\.?|No\.)\s$")
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
    if out == text:
        numbers = re.finditer(
            rf"(?<![\w.,$£€-])(?:{'|'.join(table)})(?![\w.,%:-]|\s[ap]\.?m)", text
        )
        match = next((m for m in numbers if not _AFTER_MONTH.search(text[: m.start()])), None)
        out = replaced(text, match, table[match.group()]) if match else text
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
    """Who says so moves to the end."""
    if (match := SAID_START.match(text)) and len(text.split()) < 40:
        said = " ".join(match.group().split()).removesuffix(" that")
        said = re.sub(r"^(?:The|An?|He|She|They|It|His|Her|Their)\b", lambda m: m[0].lower(), said)
        rest = text[match.end() :].rstrip(".")
        return f"{rest[:1].upper()}{rest[1:]}, {said}."
    return None


_ADJECTIVE = re.compile(
    r"(?:(?<=\ba )|(?<=\bthe ))(?!(?:federal|former|potential|partial|unanimous)\b)"
    r"[bcdfghj-np-tv-z][a-z]{3,}(?:ous|ful|ive|ic|able|al)\s(?=[bcdfghj-np-tv-z][a-z]{3,}\b)"
)


def adjective_dropped(text: str, context: Context) -> str | None:
    """An adjective before its noun goes."""
    match = None if _QUOTED.search(text) else one(_ADJECTIVE, text, context)
    return replaced(text, match, "") if match else None


_AUXILIARY = r"(?:has|have|had|is|are|was|were|will|would|can|must)"
_TWO_VERBS = re.compile(
    rf"^(?P<subject>(?!.*\b(?:that|who|which|and|said|says)\b.*\b{_AUXILIARY}\b.*\band\b)"
    rf"(?:[\w.’'-]+\s){{1,6}}?)(?P<first>{_AUXILIARY}\s[^,;:]{{8,90}}?),?\sand\s"
    rf"(?P<second>{_AUXILIARY}\s[^,;:]{{8,}})$"
)


def first_verb_dropped(text: str, context: Context) -> str | None:
    """Of two things that one did, the first goes: "He has resigned and will leave"."""
    match = _TWO_VERBS.match(text)
    return match["subject"] + match["second"] if match else None


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
    rest = rest[:1].lower() + rest[1:] if match.group().strip() not in ("And", "But") else rest
    return f"{text[:-1]}, and {rest}"
