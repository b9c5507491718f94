"""What a number counts, read from the words around it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from summarizer.facts.lexicon import FUNCTION_WORDS

_FATES = {
    form: fate
    for fate, forms in {
        "killed": "killed kill kills killing dead died die dies dying deaths death fatalities "
        "slain massacred murdered perished",
        "injured": "injured injures injuring injure wounded wounding wounds hurt injuries",
        "missing": "missing unaccounted",
        "arrested": "arrested arresting detained detaining arrests",
        "displaced": "displaced displacing homeless evacuated evacuating fled flee",
        "rescued": "rescued rescuing saved",
        "infected": "infected cases infections",
        "hospitalised": "hospitalised hospitalized",
        "charged": "charged",
    }.items()
    for form in forms.split()
}
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
#: What every verb of a fate before a number has one of: a search for these is far quicker.
_FATE_STEMS = ("kill", "njur", "ound", "arrest", "displac", "rescu", "evacuat", "detain", "ospital")
_FATE_BEFORE = re.compile(
    r"\b(kill(?:ed|ing|s)?|injur(?:ed|ing|es)|wound(?:ed|ing|s)|arrest(?:ed|ing|s)?|"
    r"displac(?:ed|ing)|rescu(?:ed|ing)|evacuat(?:ed|ing)|detain(?:ed|ing)|hospitali[sz]ed)\s+"
    r"(?:(?:at least|more than|about|around|some|nearly|almost|up to|over|an estimated|another|"
    r"as many as)\s+)?$",
    re.I,
)
_TOLL_BEFORE = re.compile(r"\b(?:death toll|number of (?:dead|deaths))\b[^\d.;]{0,40}$", re.I)
_PEOPLE = frozenset(("people", "person", "persons"))
_IRREGULAR = {
    "people": "people", "men": "man", "women": "woman", "children": "child", "police": "police",
    "policemen": "policeman", "firemen": "fireman", "businessmen": "businessman",
    "lives": "life", "wives": "wife", "feet": "foot", "sheep": "sheep", "fish": "fish",
    "aircraft": "aircraft", "species": "species", "series": "series", "troops": "soldier",
    "personnel": "personnel", "media": "medium", "teeth": "tooth", "mice": "mouse",
    "crew": "crew", "staff": "staff", "youth": "youth", "cattle": "cattle", "knives": "knife",
}  # fmt: skip
_SKIP = frozenset(
    "more other others additional further new of the its their his her these those".split()
)


#: Words behind a number that are looked at.
_MOST_WORDS = 9
_CUT = re.compile(r"[\d,]")
_CLAUSE_END = re.compile(r"[.;:!?)](?:\s|$)|\n")


def singular(noun: str) -> str:
    """The singular of an English noun by its ending, lower-case: "countries" is "country"."""
    noun = noun.casefold()
    if noun in _IRREGULAR:
        return _IRREGULAR[noun]
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    if noun.endswith(("sses", "shes", "ches", "xes")):
        return noun[:-2]
    if noun.endswith("s") and not noun.endswith(("ss", "us", "is")):
        return noun[:-1]
    return noun


def _looks_plural(word: str) -> bool:
    return word in _IRREGULAR or (
        len(word) > 3 and word[-1] == "s" and not word.endswith(("ss", "us", "is"))
    )


def counted_noun(text: str, start: int, end: int, value: Decimal) -> str | None:
    """What the number at ``text[start:end]`` counts."""
    tail = text[end : end + 120]
    if clause := _CLAUSE_END.search(tail):
        tail = tail[: clause.start()]
    number = _CUT.search(tail)
    words = _WORD.findall(tail, 0, len(tail) if number is None else number.start())[:_MOST_WORDS]
    small = [word.casefold() for word in words]
    noun, fate = None, None
    index = 0
    while index < len(words) and small[index] in _SKIP:
        index += 1
    for place in range(index, min(index + 4, len(words))):
        word = small[place]
        plural = _looks_plural(word)
        if word in FUNCTION_WORDS or (word in _FATES and not plural):
            break
        if plural:
            noun = word
            if place + 1 == len(words) or not _looks_plural(small[place + 1]):
                break
        elif value == 1 and noun is None and not words[place][0].isupper():
            noun = word
    if noun is None and tail[:1] == "-" and words:
        noun = small[0].split("-")[0]
    for word in small[:7]:
        if word in _FATES:
            fate = _FATES[word]
            break
    before = text[max(0, start - 70) : start].casefold()
    if any(map(before.__contains__, _FATE_STEMS)) and (verb := _FATE_BEFORE.search(before)):
        fate = _FATES.get(verb.group(1), fate)
        noun = noun or "people"
    elif noun is None and _TOLL_BEFORE.search(before):
        return "people killed"
    if fate and (noun in _FATES or (noun is None and words and not _goes_on(tail, words, number))):
        noun = "people"
    if noun is None:
        return None
    name = "people" if noun in _PEOPLE else singular(noun)
    return f"{name} {fate}" if fate else name


def _goes_on(tail: str, words: Sequence[str], number: re.Match[str] | None) -> bool:
    """Whether the words behind a number were cut off by the next number or a comma."""
    if number is None or len(words) == _MOST_WORDS:
        return False
    return _WORD.search(tail, number.end()) is not None
