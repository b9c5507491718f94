"""Numbers in a text: their value, unit, and what they count.

Two passes, each behind a cheap test so that sentences without numbers cost next to nothing: digits
with what is written around them, and runs of number words. All patterns are linear.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from functools import cache

from summarizer.facts import numerals
from summarizer.facts.compound import with_parts_joined
from summarizer.facts.counted import counted_noun
from summarizer.facts.date_patterns import date_matches
from summarizer.facts.quantity import Bound, Quantity
from summarizer.facts.scanning import Scan, matches_from, scan
from summarizer.facts.units import CURRENCY_SIGNS, QuantityKind, choice, unit_after

_AGE_TAIL = re.compile(r"[\s-]years?[\s-]olds?\b|[\s-]year-olds?\b|[\s-]months?[\s-]old\b", re.I)
_AGED = re.compile(r"\b(?:aged?|age of)\s+$", re.I)
#: After "100m": what makes it metres and not million.
_METRES_NEXT = re.compile(
    r"\s(?:tall|long|wide|high|deep|hurdles|sprint|race|final|finals|relay|freestyle|butterfly|"
    r"backstroke|breaststroke|away|below|above|under|from|off|apart|up|down|semi)\b",
    re.I,
)
_TRACK = frozenset(Decimal(n) for n in (60, 100, 200, 400, 800, 1500, 3000, 5000, 10000))
_BOUNDS: dict[str, Bound] = {
    "at least": "min", "more than": "min", "over": "min", "no fewer than": "min",
    "no less than": "min", "upwards of": "min", "in excess of": "min", "exceeding": "min",
    "greater than": "min", "north of": "min", "up to": "max", "as many as": "max",
    "as much as": "max",
    "less than": "max", "fewer than": "max", "under": "max", "below": "max", "at most": "max",
    "no more than": "max", "about": "about", "around": "about", "some": "about",
    "nearly": "about", "almost": "about", "approximately": "about", "roughly": "about",
    "close to": "about", "an estimated": "about", "estimated": "about", "circa": "about",
    "rund": "about", "etwa": "about", "fast": "about", "mindestens": "min", "mehr als": "min",
    "environ": "about", "plus de": "min", "au moins": "min", "más de": "min",
    "al menos": "min", "unos": "about", "casi": "about",
}  # fmt: skip
_BOUND = re.compile(rf"(?<!\w)({choice(list(_BOUNDS))})\s+(?:a\s|an\s|the\s)?$", re.IGNORECASE)

#: "30C", and what stands before a number with a letter that is none: "iPhone 5C", "seat 30F".
_DEGREES = re.compile(r"([CF])(?![\w'’&/-])")
_LABEL_BEFORE = re.compile(
    r"\b(?:[A-Z][\w-]*|seat|row|room|flat|gate|ward|block|unit|section|form|class|year|level)\s$"
)

#: "by 112 votes to 98", "112 votes in favour and 98 against", "112 in favour, 98 against"
_VOTES = re.compile(
    r"\s(?:votes?\s(?:to|against|(?:in favou?r|for),?\s(?:and|to|with))"
    r"|(?:in favou?r|for)(?:,|,?\s(?:and|to|with))(?=\s[\d,]+\s(?:against|opposed)))\s"
    r"(\d{1,3}(?:,\d{3})*)\b(?!\s*(?:%|per))"
)
#: "by 812 to 411"
_BY_VOTES = re.compile(r"\b(?:by|by a (?:vote|margin) of|(?:a )?vote of|voted)\s$", re.I)
#: "The count of the dead, 13,": no age.
COUNT_BEFORE = re.compile(r"\b(?:number|count|total|toll|tally|figure|score)s?\b[^,;.]*,\s$", re.I)
#: "421p a share": pence, and no lines of a picture.
_PENCE = re.compile(r"p\b(?!\.\s?m)")
_LINES = frozenset(Decimal(n) for n in (360, 480, 576, 720, 1080, 1440, 2160))
#: "a quarter of a percentage point"
_POINT = re.compile(r"\s(?:of\s)?(?:a|one)\s(?:percentage|full)\spoint\b")
_BETWEEN = re.compile(r"\b(?:between|entre)\s+$", re.I)
#: "from 20 to 30" is a change and two numbers; "20 to 30" is a range.
_FROM = re.compile(r"\b(?:from|von|de)\s+$", re.I)
_SIGNS = choice(list(CURRENCY_SIGNS))
#: Characters that may stand before the digits of a number: a sign, a currency and a space.
_BEFORE_DIGITS = 1 + max(map(len, CURRENCY_SIGNS)) + 1
_PLAIN = r"\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?"
_CONTINENTAL = r"\d{1,3}(?:[.\s\u00a0\u202f]\d{3})+(?!\d)(?:,\d+)?|\d+(?:,\d+)?"


@cache
def _digit_pattern(language: str) -> re.Pattern[str]:
    number = _PLAIN if language not in ("de", "fr", "es", "it", "pt", "nl") else _CONTINENTAL
    scales = choice(list(numerals.SCALES.get(language, numerals.SCALES["en"])))
    suffixes = choice(list(numerals.SUFFIXES))
    scale = rf"(?:\s?-?(?P<scale>{scales})\b|(?P<suffix>{suffixes})(?![\w]))"
    scale2 = scale.replace("scale>", "scale2>").replace("suffix>", "suffix2>")
    return re.compile(
        rf"(?<![\w.,])(?<![^\W\d_][-–])(?P<sign>(?<!\S)[-−])?(?:(?P<currency>{_SIGNS})\s?)?"
        rf"(?P<number>{number})(?P<ordinal>(?:st|nd|rd|th)\b)?{scale}?"
        rf"(?:(?P<to>\s?[-–—]\s?|\s(?:to|and|or|bis|à|a)\s)(?:{_SIGNS})?"
        rf"(?P<number2>{number})(?![\w])?{scale2}?)?",
        re.IGNORECASE,
    )


@cache
def _word_pattern(language: str) -> tuple[frozenset[str], frozenset[str], re.Pattern[str]]:
    """Words of which a number in words has one, words it may begin with, and its pattern."""
    small = list(numerals.cardinals(language))
    scales = list(numerals.SCALES.get(language, numerals.SCALES["en"]))
    if language != "en":
        words = [w for w in small if w not in ("ein", "un", "once")]
        run = rf"\b(?P<run>(?:{choice(words)})(?:[\s-](?:{choice(words + scales)})\b)*)\b"
        return frozenset(words), frozenset(words), re.compile(run, re.IGNORECASE)
    every = small + scales
    ordinals, parts = list(numerals.ORDINALS), list(numerals.FRACTIONS)
    pattern = (
        rf"(?<![\w-])(?:(?P<magnitude>{choice(list(numerals.MAGNITUDES))})\b"
        rf"|(?P<multiple>{choice(list(numerals.MULTIPLES))})\b"
        rf"|half[\s-](?:a[\s-])?(?P<half>million|billion|trillion|dozen)\b"
        rf"|(?P<top>a|one|two|three|four|nine|half)[\s-](?P<part>{choice(parts)})(?=\sof\b|\sthe\b|[\s,.])"
        rf"|(?P<bare>half)(?=\s(?:of|the|its|their|his|her|a\spercentage)\b)"
        rf"|(?P<ordinal>(?:(?:{choice(small[20:])})[\s-])?(?:{choice(ordinals)}))\b"
        rf"|(?P<run>(?:an?\s(?={choice(scales)})|)(?:{choice(every)})"
        rf"(?:(?:[\s-]|\sand\s)(?:{choice(every)})\b)*)\b)"
    )
    triggers = {*every, *numerals.MAGNITUDES, *numerals.MULTIPLES, *ordinals, *parts, "tens"}
    openers = triggers | {"a", "an", "half"}
    return frozenset(triggers), frozenset(openers), re.compile(pattern, re.IGNORECASE)


#: "A third movie", and no part: not "a third of it", "a third more", "a third voted".
_IN_A_ROW = re.compile(
    r"a (?:third|fourth|fifth|tenth)\s(?!(?:of|the|its|their|his|her|in|to|from|by|at|on|as|and|or"
    r"|but|for|with|than|since|more|less|is|are|was|were|has|have|had|will|would|can|could|may|do"
    r"|did|say|said|went|came|left|fled|fell|rose|lost|won|got|saw|\w+e[dr])\b)[a-z]",
    re.IGNORECASE,
)
_NOT_ONE_BEFORE = re.compile(
    r"\b(?:no|any|every|some|each|this|that|which|the|another|good|big|new|only|as|or|number)[\s-]$",
    re.I,
)
_NOT_ONE_AFTER = re.compile(
    r"(?:['’]s|\s(?:of|another|who|that|which|can|is|was|has|had|thing|day))\b"
)


_BOUND_ENDS = tuple({bound.split()[-1] for bound in _BOUNDS})
_ARTICLES = frozenset(("a", "an", "the"))


def _bound(text: str, start: int) -> Bound | None:
    before = text[max(0, start - 24) : start].casefold().split()
    if len(before) > 1 and before[-1] in _ARTICLES:
        before.pop()
    # Mostly it is another word: a search for a pattern takes several times as long.
    if not before or not before[-1].endswith(_BOUND_ENDS):
        return None
    match = _BOUND.search(text, max(0, start - 24), start)
    return _BOUNDS[" ".join(match.group(1).casefold().split())] if match else None


def _scaled(amount: Decimal, scale: str | None, suffix: str | None, language: str) -> Decimal:
    if scale:
        return amount * numerals.SCALES[language][scale.casefold()]
    return amount * numerals.SUFFIXES[suffix.casefold()] if suffix else amount


def _is_range(text: str, match: re.Match[str]) -> bool:
    """Whether the second number belongs to the first: "20 to 30", "between 20 and 30", "3-2"."""
    if match["number2"] is None:
        return False
    start = match.start()
    joint = match["to"].strip().casefold()
    if joint in ("and", "a", "à"):
        return _BETWEEN.search(text, max(0, start - 12), start) is not None
    return _FROM.search(text, max(0, start - 8), start) is None


def _degrees(text: str, start: int, end: int) -> re.Match[str] | None:
    """The letter that makes a number a temperature: "30C"."""
    match = _DEGREES.match(text, end)
    return match if match and not _LABEL_BEFORE.search(text, max(0, start - 16), start) else None


def _from_digits(text: str, match: re.Match[str], language: str) -> Quantity | None:
    value = numerals.digits_value(match["number"], language)
    if value is None:
        return None
    start, end = match.span()
    scale, suffix, currency = match.group("scale", "suffix", "currency")
    upper = None
    if _is_range(text, match):
        upper = numerals.digits_value(match["number2"], language)
        if upper is not None:
            upper = _scaled(upper, match["scale2"], match["suffix2"], language)
        if not scale and not suffix:
            scale, suffix = match["scale2"], match["suffix2"]
    elif match["number2"] is not None:
        end = match.start("to")
    following, unit, unit_end = unit_after(text, end)
    kind: QuantityKind = following or "number"
    if currency:
        kind, unit, unit_end = "money", CURRENCY_SIGNS.get(currency.upper(), "INR"), end
    elif suffix in ("m", "M") and unit is None:
        if _METRES_NEXT.match(text, end) or (suffix == "m" and value in _TRACK and upper is None):
            suffix, kind, unit = None, "measure", "m"
    elif suffix in ("b", "B"):
        return None
    elif (
        following is None
        and not (scale or suffix or value in _LINES)
        and (pence := _PENCE.match(text, end))
    ):
        kind, unit, unit_end = "money", "penny", pence.end()
    elif not following and not scale and not suffix and (degrees := _degrees(text, start, end)):
        kind, unit, unit_end = "measure", f"°{degrees[1]}", degrees.end()
    value = _scaled(value, scale, suffix, language)
    if unit == "bp":
        value, upper, unit = value / 100, upper and upper / 100, "pp"
    if match["sign"]:
        value = -value
    if match["ordinal"]:
        return Quantity(start, end, text[start:end], value, None, None, False, "ordinal")
    if not currency and (age := _AGE_TAIL.match(text, end)):
        words = text[start : age.end()]
        return Quantity(start, age.end(), words, value, "year", None, False, "age", upper)
    bare = unit is None and not scale and not suffix
    if bare and upper is None and _is_age(text, start, end, value):
        return Quantity(start, end, text[start:end], value, "year", None, False, "age")
    if bare and upper is None and (votes := _VOTES.match(text, end)):
        upper, end = numerals.digits_value(votes[1], language), votes.end()
        return Quantity(start, end, text[start:end], value, None, "vote", False, "score", upper)
    bare = bare and unit is None
    if (
        bare
        and upper is not None
        and value > upper
        and _BY_VOTES.search(text, max(0, start - 20), start)
    ):
        return Quantity(start, end, text[start:end], value, None, "vote", False, "score", upper)
    counted = None if unit else counted_noun(text, start, end, value)
    dashed = bare and upper is not None and match["to"].strip() in ("-", "–")
    if dashed and upper is not None and value < 200 and (value >= upper or counted is None):
        return Quantity(start, end, text[start:end], value, None, None, False, "score", upper)
    end = max(end, unit_end)
    bound = _bound(text, start)
    return Quantity(
        start, end, text[start:end], value, unit, counted, bound is not None or upper is not None,
        kind, upper, bound,
    )  # fmt: skip


def _is_age(text: str, start: int, end: int, value: Decimal) -> bool:
    """Whether a bare number is an age: "aged 34", or set between commas after a word."""
    if value >= 120 or value != int(value):
        return False
    if _AGED.search(text, max(0, start - 10), start):
        return True
    apposed = text[max(0, start - 2) : start] == ", " and text[end : end + 1] in (",", ";", ")")
    if not apposed or not text[start - 3 : start - 2].isalpha():
        return False
    return COUNT_BEFORE.search(text, max(0, start - 80), start) is None


def _from_words(text: str, match: re.Match[str], language: str) -> Quantity | None:
    start, end = match.span()
    group = match.groupdict()
    kind: QuantityKind = "number"
    unit: str | None = None
    value: Decimal | None
    approximate = False
    if word := group.get("magnitude"):
        value = Decimal(numerals.MAGNITUDES[" ".join(word.casefold().split())])
        kind, approximate = "magnitude", True
    elif word := group.get("multiple"):
        return Quantity(
            start, end, match.group(), Decimal(numerals.MULTIPLES[word.casefold()]), None, None,
            False, "multiple",
        )  # fmt: skip
    elif word := group.get("half"):
        value = Decimal(numerals.SCALES["en"][word.casefold()]) / 2
    elif group.get("part") or group.get("bare"):
        top = numerals.cardinals("en").get((group.get("top") or "a").casefold(), 1)
        below = numerals.FRACTIONS[(group.get("part") or "half").casefold()]
        value = (Decimal(top) / below).quantize(Decimal("0.0001"))
        bound = _bound(text, start)
        if bound is None and _IN_A_ROW.match(text, start):
            value = Decimal(numerals.ORDINALS[match["part"].casefold()])
            return Quantity(start, end, match.group(), value, None, None, False, "ordinal")
        if point := _POINT.match(text, end):
            words = text[start : point.end()]
            return Quantity(
                start, point.end(), words, value, "pp", None, bound is not None, "percent", None,
                bound,
            )  # fmt: skip
        inexact = bound is not None
        words = match.group()
        return Quantity(start, end, words, value, None, None, inexact, "fraction", None, bound)
    elif word := group.get("ordinal"):
        known = numerals.cardinals("en") | numerals.ORDINALS
        value = Decimal(sum(known.get(w, 0) for w in re.split(r"[\s-]", word.casefold())))
        return Quantity(start, end, match.group(), value, None, None, False, "ordinal")
    else:
        word = match["run"]
        value = numerals.spelled_value(word, language)
        if value is None:
            return None
        if word.casefold() == "one" and (
            _NOT_ONE_BEFORE.search(text, max(0, start - 10), start)
            or _NOT_ONE_AFTER.match(text, end)
        ):
            return None
    if age := _AGE_TAIL.match(text, end):
        return Quantity(
            start, age.end(), text[start : age.end()], value, "year", None, False, "age"
        )
    following_kind, following_unit, unit_end = unit_after(text, end)
    if following_kind is not None and kind == "number":
        kind, unit, end = following_kind, following_unit, unit_end
        if unit == "bp":
            value, unit = value / 100, "pp"
    counted = None if unit else counted_noun(text, start, end, value)
    bound = _bound(text, start)
    return Quantity(
        start, end, text[start:end], value, unit, counted, approximate or bound is not None, kind,
        None, bound,
    )  # fmt: skip


_HAS_DIGIT = re.compile(r"\d")


def quantities(
    text: str,
    language: str = "en",
    scanned: Scan | None = None,
    matches: Sequence[re.Match[str]] | None = None,
) -> tuple[Quantity, ...]:
    """The numbers of a text in order, without those that are part of a date or a time of day.

    Number words, scales ("320bn"), per cent in its spellings, money, measures, ages, ranges,
    fractions, scores and ordinals are understood in English; digits, scales, percent and small
    number words in German, French and Spanish too. Other languages are read as English.
    ``scanned`` is the text's ``scan`` and ``matches`` its ``date_matches``, where they are known.
    """
    language = language if language in numerals.SCALES else "en"
    found: list[Quantity] = []
    has_digits = _HAS_DIGIT.search(text) is not None
    triggers, openers, pattern = _word_pattern(language)
    if has_digits:
        digits, place = _digit_pattern(language), 0
        while (digit := _HAS_DIGIT.search(text, place)) is not None:
            # A sign and a currency may stand before it; further back nothing need be tried.
            match = digits.search(text, max(place, digit.start() - _BEFORE_DIGITS))
            if match is None:
                break
            quantity = _from_digits(text, match, language)
            if quantity is not None:
                found.append(quantity)
            place = quantity.end if quantity is not None else match.end()
    scanned = scanned or scan(text)
    if not triggers.isdisjoint(scanned.words):
        taken = [(q.start, q.end) for q in found]
        for match in matches_from(scanned, openers, pattern):
            if any(s < match.end() and match.start() < e for s, e in taken):
                continue
            quantity = _from_words(text, match, language)
            if quantity is not None:
                found.append(quantity)
    if language == "en":
        found = with_parts_joined(text, sorted(found, key=lambda q: (q.start, q.end)))
    if not found:
        return ()
    spans = [m.span() for m in (date_matches(scanned, language) if matches is None else matches)]
    if spans:
        found = [q for q in found if not any(s < q.end and q.start < e for s, e in spans)]
    return tuple(sorted(found, key=lambda q: (q.start, q.end)))
