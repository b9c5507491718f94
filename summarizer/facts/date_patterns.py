"""The written forms of dates and times of day, one pattern a language."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from summarizer.facts.lexicon import MONTHS_OF, WEEKDAYS_OF
from summarizer.facts.scanning import Scan, matches_from

RELATIVE = {
    "en": {"today": 0, "tonight": 0, "this morning": 0, "this afternoon": 0, "this evening": 0,
           "yesterday": -1, "last night": -1, "tomorrow": 1, "day before yesterday": -2,
           "day after tomorrow": 2},
    "de": {"heute": 0, "gestern": -1, "vorgestern": -2, "morgen": 1, "übermorgen": 2},
    "fr": {"aujourd'hui": 0, "aujourd’hui": 0, "hier": -1, "avant-hier": -2, "demain": 1},
    "es": {"hoy": 0, "ayer": -1, "anteayer": -2},
}  # fmt: skip
PERIODS = ("week", "weekend", "month", "year", "decade", "century")
SEASONS = ("spring", "summer", "autumn", "fall", "winter")
COUNTS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
}  # fmt: skip


def _choice(words: Iterable[str]) -> str:
    return "|".join(re.escape(w) for w in sorted(words, key=len, reverse=True))


#: Words before a month, as in "late March"; and of a count before "days ago".
_BEFORE_MONTHS = (
    "in last this next since until by of early late mid during before after from to between and"
).split()
#: Months that are neither another word nor often a name.
_NO_OTHER_WORDS = frozenset(
    "january february july august september october november december".split()
)
_SHIFTS = "last next this past previous coming".split()
_NAMED_HOURS = ("noon", "midday", "midnight")
HOURS = {word: number for word, number in COUNTS.items() if word not in ("a", "an")}
#: Minutes in words: "half past two", "a quarter to three", "twenty past six".
MINUTES = {"five": 5, "ten": 10, "quarter": 15, "twenty": 20, "twenty-five": 25, "half": 30}
#: What makes a bare hour a time of day; "six in the morning rush" is none.
_OF_DAY = (
    r"\s(?:in\sthe\s(?P<{0}>morning|afternoon|evening)|(?P<{0}_night>at\snight))"
    r"(?!\s(?:rush|papers?|news|sun|light|heat|rain|service|mass|session|shift|hours?)\b)(?!\w)"
)


class _Forms(NamedTuple):
    """How a language writes dates."""

    #: A date has one of these words in it, or a digit.
    triggers: frozenset[str]
    #: It begins with a digit or one of these;
    openers: frozenset[str]
    #: where a word of ``led`` stands in the text ("in March", "two days ago"), or one of these.
    leads: frozenset[str]
    led: frozenset[str]
    #: Of the forms that begin with a word, and with a digit.
    word: re.Pattern[str]
    digit: re.Pattern[str]


@cache
def _forms(language: str) -> _Forms:
    months = _choice(MONTHS_OF[language])
    days = _choice(WEEKDAYS_OF[language])
    relative = _choice(RELATIVE[language])
    ordinal = r"(?:st|nd|rd|th)?" if language == "en" else r"(?:\.|er|º)?"
    joint = r"(?:\s+(?:of\s+)?|-)" if language == "en" else r"\s+(?:de\s+)?"
    year_joint = r",?\s+" if language == "en" else r"\s+(?:de\s+|del\s+)?"
    year = r"(?:1[5-9]|20)\d\d(?!\d)"
    numbered = [
        r"(?P<iso>(?<![\d-])\d{4}-(?:0\d|1[0-2])-(?:[0-2]\d|3[01])(?![\d-]))",
        r"(?P<slashed>(?<![\d/])(?:[0-2]?\d|3[01])[/.](?:[0-2]?\d|3[01])[/.](?:19|20)?\d\d(?![\d/]))",
        rf"(?P<day1>(?<![\w.,])(?:[0-2]?\d|3[01])){ordinal}(?:\s?(?:-|–|to|and)\s?(?P<day1b>(?:[0-2]?\d|3[01])){ordinal})?"
        rf"{joint}(?P<month1>{months})\b\.?(?:{year_joint}(?P<year1>{year}))?",
    ]
    named = [rf"(?P<month3>{months})\.?{year_joint}(?P<year3>{year})"]
    if language == "en":
        counted = r"\s(?P<unit>day|week|month|year)s?\s(?P<way>ago|earlier|later|from now)\b"
        named += [
            rf"(?P<month2>{months})\.?\s+(?:the\s+)?(?P<day2>(?:[0-2]?\d|3[01]))"
            r"(?:st|nd|rd|th)?(?![\w%])(?!\s?(?:per cent|percent)|[,.]\d)"
            rf"(?:\s?[-–]\s?(?P<day2b>(?:[0-2]?\d|3[01]))(?!\w))?(?:,?\s+(?P<year2>{year}))?",
            rf"(?P<month_lead>(?:{'|'.join(_BEFORE_MONTHS)})[\s-])"
            rf"(?P<month4>{months})(?!\w)(?!\.?\s+\d)(?!\s+(?:be|have|not|also|well|end)\b)",
            rf"(?P<month5>{_choice(m for m in MONTHS_OF['en'] if m in _NO_OTHER_WORDS)})"
            r"(?!\w)(?!\.?\s+(?:\d|(?-i:[A-Z])))",
            rf"(?P<weekday_lead>(?:last|next|this(?:\s+coming)?|on)\s)?(?<!\w)(?P<weekday>{days})s?(?!\w)",
            rf"(?P<relative>{relative})(?!\w)",
            rf"(?P<number>{_choice(COUNTS)}){counted}",
            rf"(?P<shift>{'|'.join(_SHIFTS)})\s(?P<period>{'|'.join(PERIODS)}|{'|'.join(SEASONS)})\b",
            rf"(?P<named>{'|'.join(_NAMED_HOURS)})(?!\w)",
            rf"(?:a\s)?(?P<minutes>half|quarter|(?:five|ten|twenty(?:-five)?)(?:\sminutes)?)\s"
            rf"(?P<side>past|(?<=quarter\s)to|(?<=minutes\s)to)\s(?P<hour_past>{_choice(HOURS)}|1[0-2]|[1-9])"
            rf"(?!\w)(?:{_OF_DAY.format('past_half')})?",
            rf"(?P<hour_clock>{_choice(HOURS)})\so['’]clock(?:{_OF_DAY.format('clock_half')})?(?!\w)",
            rf"(?P<hour_said>{_choice(HOURS)}){_OF_DAY.format('said_half')}",
            r"(?<![$£€¥.,:/])(?P<season>"
            + "|".join(SEASONS)
            + rf")\s(?:of\s)?(?P<season_year>{year})",
        ]
        numbered += [
            r"(?P<day_alone>[0-2]?\d|3[01])(?:st|nd|rd|th)"
            r"(?=[,;.)]|$|\s(?:and|but|when|while|after|before|because)\b|\sof\s(?:the|this)\smonth\b)",
            rf"(?<![\w:.,])(?P<hour_clock>1[0-2]|[1-9])\so['’]clock(?:{_OF_DAY.format('clock_half')})?(?!\w)",
            rf"(?P<hour_said>1[0-2]|[1-9])(?:[.:](?P<minute_said>[0-5]\d))?"
            rf"{_OF_DAY.format('said_half')}",
            r"(?P<hour_dotted>1?\d|2[0-3])\.(?P<minute_dotted>[0-5]\d)"
            r"(?=[.,;:)]*(?:\s|$))(?=[.,;:)]|\s(?:on|in|when|as|and|local|yesterday|this|last|that)\b|$)",
            rf"(?<!\w)(?P<number>\d{{1,3}}){counted}",
            r"(?<![\w:.])(?P<hour>[01]?\d|2[0-3])(?:[:.](?P<minute>[0-5]\d))?\s?(?P<half>[ap]\.\s?m\b\.?|[ap]m\b)",
            r"(?<![\w:.])(?P<hour24>[01]?\d|2[0-3]):(?P<minute24>[0-5]\d)(?::[0-5]\d)?(?![\w:])",
            r"(?<![\w$£€¥.,-])(?P<decade>(?:1[5-9]|20)\d0)['’]?s\b",
        ]
    else:
        named += [
            rf"(?P<weekday>{days})(?!\w)",
            rf"(?P<relative>{relative})(?!\w)",
        ]
        numbered.append(r"(?<![\w:.])(?P<hour24>[01]?\d|2[0-3])[:h](?P<minute24>[0-5]\d)(?![\w:])")
    numbered.append(
        r"(?<![\w$£€¥.,:/-])(?P<year>(?:1[5-9]|20)\d\d)(?:[-/–](?P<year_to>\d\d|(?:19|20)\d\d))?(?![\w%])(?![,.:]\d|\s?%)"
    )
    triggers = {
        *MONTHS_OF[language], *WEEKDAYS_OF[language], *RELATIVE[language],
        *(f"{d}s" for d in WEEKDAYS_OF[language]),
    }  # fmt: skip
    triggers |= {w for phrase in triggers for w in re.split(r"\W", phrase)}
    triggers -= {"", "this", "day", "before", "after"}
    openers = triggers | {"this", "day"}
    leads: set[str] = set()
    led: set[str] = set()
    if language == "en":
        of_day = {"past", "clock", "quarter", "minutes", "morning", "afternoon", "evening", "night"}
        led = {*MONTHS_OF["en"], "ago", "earlier", "later", "now", *of_day}
        leads = {*_BEFORE_MONTHS, *COUNTS, "half", "quarter", "twenty"}
        openers |= {*_SHIFTS, "on", *SEASONS, *_NAMED_HOURS}
        triggers |= {*PERIODS, *SEASONS, *_NAMED_HOURS, "ago", "earlier", "later", "now", *of_day}
    return _Forms(
        frozenset(triggers),
        frozenset(openers),
        frozenset(leads),
        frozenset(led),
        re.compile(rf"(?<!\w)(?:{'|'.join(named)})", re.I),
        re.compile("|".join(numbered), re.I),
    )


_DIGIT = re.compile(r"\d")
#: A bare year counts something when one of these follows: "2000 people", "1500 jobs".
_COUNTS_AFTER = re.compile(
    r"\s(?:people|men|women|children|jobs|homes|houses|miles|metres|meters|km|kilometres|years|"
    r"days|hours|troops|soldiers|workers|employees|students|cases|deaths|dollars|euros|pounds|"
    r"tonnes|tons|square|more|other|per|or\smore|of\s(?:the|them|its|his|her))\b",
    re.I,
)


#: What stands before an hour that is told so; "it killed six at night" counts people.
_BEFORE_HOUR = re.compile(
    r"\b(?:at|by|from|until|till|since|before|after|about|around|to|and|past)\s$", re.I
)
#: The same of forms of dates, by their last group.
_BEFORE = {
    "said_half": _BEFORE_HOUR,
    "said_half_night": _BEFORE_HOUR,
    "minute_dotted": _BEFORE_HOUR,
    "day_alone": re.compile(r"\b(?:on|by|until|since)\sthe\s$", re.I),
}
#: "The krone closed at 8.20" is no time of day.
_OF_MARKETS = re.compile(
    r"[$£€¥%]|\b(?:per\scent|percent|points?|rates?|shares?|stocks?|index|yields?|price[ds]?|odds"
    r"|average[ds]?|dollar|euro|krone|rouble|ruble|yuan|lira|currency|magnitude|scored?|seconds?|rose|fell|climbed|dropped|trad(?:ed|ing))\b",
    re.I,
)


def date_matches(scanned: Scan, language: str) -> list[re.Match[str]]:
    """Where dates and times of day stand."""
    language = language if language in MONTHS_OF else "en"
    forms = _forms(language)
    text, words = scanned.text, scanned.words
    triggered = not forms.triggers.isdisjoint(words)
    if not triggered and _DIGIT.search(text) is None:
        return []
    openers: frozenset[str] = frozenset()
    if triggered:
        openers = forms.openers if forms.led.isdisjoint(words) else forms.openers | forms.leads
    out = []
    for match in matches_from(scanned, openers, forms.word, forms.digit):
        if match.lastgroup in ("year", "year_to") and _COUNTS_AFTER.match(text, match.end()):
            continue
        if match.lastgroup == "month5" and match[0].islower():
            continue
        before = _BEFORE.get(match.lastgroup or "")
        if before and before.search(text, max(0, match.start() - 12), match.start()) is None:
            continue
        if match.lastgroup == "minute_dotted" and _OF_MARKETS.search(text) is not None:
            continue
        # "march", "may" and "sun" in lower case need a day or a year beside them.
        if match.lastgroup == "slashed" and match[0].count(".") == 2 and language == "en":
            continue
        out.append(match)
    return out
