"""Which stretch of time a figure holds for, and what a change is counted from."""

from __future__ import annotations

import re
from functools import cache

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
#: The year of a quarter is no period of its own: "in the first quarter of this year".
_OF_A_YEAR = re.compile(
    r"\b(quarter|half|months?|weeks?|days?|weekend|night)\sof\s"
    r"(?:(?:the|this|last|next|that|its|each)\s(?:[\w-]+\s)?(?:year|month|week|season)|\d{4})\b",
    re.I,
)
_COUNTS = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12,
}  # fmt: skip
#: "over the past five years", "in the first nine months", "the three months to March"
_STRETCH = re.compile(
    rf"\b(?:past|last|first|final|next|coming|previous|preceding|opening)\s(?P<count>\d+|{'|'.join(_COUNTS)})"
    r"\s(?P<unit>hour|day|week|month|year|decade)s\b"
    rf"|\b(?P<ended>\d+|{'|'.join(_COUNTS)})\smonths\s(?:to|through|until|ended|ending)\b",
    re.I,
)
_KNOWN = {"3 month": "quarter", "6 month": "half", "12 month": "year", "7 day": "week"}
_PERIODS = {
    "to date": r"since the (?:start|beginning|turn) of (?:the|this) year|so far this year"
    r"|year to date|since (?:1 )?January",
    "quarter": r"(?<!\ba )quarter(?:ly)?(?! of\b)|Q[1-4]",
    "half": r"(?:first|second) half|half-year(?:ly)?",
    "day": r"(?:in a|a|per|the (?:past|last)|in one|24|first|opening|last|final) (?:day|hours)"
    r"|daily",
    "hour": r"(?:an|per|first|opening|last|final) hour|hourly",
    "night": r"overnight|(?:a|per|first|opening) night",
    "weekend": r"(?:a|per|first|opening|last|this|the) weekend",
    "week": r"(?:a|per|last|past|this|first|opening|(?:in|during|over) the) week|weekly",
    "month": r"(?:a|per|last|past|this|first|opening|(?:in|during|over) the) month|monthly",
    "year": r"(?:a|per|last|past|this|full|previous|whole|first) year|annual(?:ly)?"
    r"|(?:whole|all) of (?:\d{4}|last year|the year)",
    "all": r"in (?:all|total)",
}
#: A month by its name is a period only beside one that it could be a part of.
_MONTH = re.compile(rf"\b(?:in|during)\s(?:{_MONTHS})\b(?!\s\d)")
_LONGER = frozenset(("to date", "quarter", "half", "9 month"))
_FROM = r"(?:from|than|on|over|against|with|to)\s(?:the|a)\s(?:(?:previous|preceding|prior)\s)?"
_BEFORE = r"(?:\s(?:before|earlier|ago|previously))?"
#: What a change is counted from.
_BASES = {
    "month": rf"{_FROM}month{_BEFORE}|month[- ](?:on|over)[- ]month|on a monthly basis"
    rf"|(?:compared with|from|than in)\s(?:{_MONTHS})(?!\s\d)"
    r"|monthly (?:rate|basis|inflation|growth)",
    "quarter": rf"{_FROM}quarter{_BEFORE}|quarter[- ](?:on|over)[- ]quarter"
    r"|(?:from|than|on|over|against|with)\sthe\s(?:previous|preceding|prior|first|second|third|fourth)"
    r"(?:\s(?:quarter|three months)|(?=[.,;]|$))|quarterly (?:rate|basis)",
    "year": rf"{_FROM}year{_BEFORE}|year[- ](?:on|over)[- ]year"
    r"|(?:from|than|against|with)\s(?:in\s)?last\syear"
    r"|same (?:month|quarter|period|time|day|week)\s"
    r"(?:a year (?:ago|earlier|before)|(?:of\s|in\s)?(?:last year|the previous year|\d{4}))"
    r"|(?:annual|annuali[sz]ed|yearly|12-month) (?:rate|pace|basis|inflation|growth)"
    rf"|(?:in|over) the (?:year|12 months) to (?:{_MONTHS})",
}


@cache
def _forms(kind: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    of = {"period": _PERIODS, "base": _BASES}[kind]
    return tuple((name, re.compile(rf"\b(?:{form})(?!\w)", re.I)) for name, form in of.items())


def of_different_periods(texts: tuple[str, str]) -> bool:
    """Whether figures hold for different stretches of time, or count from different ones.

    >>> of_different_periods(("40 fires in its first week", "9 fires on its first day"))
    True
    >>> of_different_periods(("in the first quarter of this year", "in the first quarter"))
    False
    """
    plain, bases = zip(*(_without_bases(t) for t in texts), strict=True)
    if all(bases) and bases[0].isdisjoint(bases[1]):
        return True
    found = [_stretches(t) for t in plain]
    if all(found):
        return found[0].isdisjoint(found[1])
    months = [not p and _MONTH.search(t) is not None for p, t in zip(found, plain, strict=True)]
    return (months[0] and not found[1].isdisjoint(_LONGER)) or (
        months[1] and not found[0].isdisjoint(_LONGER)
    )


def _without_bases(text: str) -> tuple[str, set[str]]:
    found = set()
    for name, form in _forms("base"):
        plain = form.sub(" ", text)
        if plain != text:
            found.add(name)
            text = plain
    return text, found


def _stretches(text: str) -> set[str]:
    text = _OF_A_YEAR.sub(r"\1", text)
    found = {name for name, form in _forms("period") if form.search(text)}
    for match in _STRETCH.finditer(text):
        count = (match["count"] or match["ended"]).casefold()
        length = f"{_COUNTS.get(count, count)} {(match['unit'] or 'month').casefold()}"
        found.add(_KNOWN.get(length, length))
    return found
