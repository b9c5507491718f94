"""Number words and number formats of English, German, French and Spanish."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation

_UNITS = {
    "en": "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen",
    "de": "null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn "
    "fünfzehn sechzehn siebzehn achtzehn neunzehn",
    "fr": "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze "
    "quinze seize",
    "es": "cero un dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce "
    "quince dieciséis diecisiete dieciocho diecinueve",
}
_TENS = {
    "en": "twenty thirty forty fifty sixty seventy eighty ninety",
    "de": "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig",
    "fr": "vingt trente quarante cinquante soixante",
    "es": "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa",
}
_THOUSAND, _MILLION, _BILLION, _TRILLION = (10**n for n in (3, 6, 9, 12))
#: Words that multiply what stands before them. Note the long scale of German, French and Spanish.
SCALES: dict[str, dict[str, int]] = {
    "en": {
        "dozen": 12,
        "hundred": 100,
        "thousand": _THOUSAND,
        "million": _MILLION,
        "billion": _BILLION,
        "trillion": _TRILLION,
    },
    "de": {
        "dutzend": 12,
        "hundert": 100,
        "tausend": _THOUSAND,
        "million": _MILLION,
        "millionen": _MILLION,
        "mio": _MILLION,
        "milliarde": _BILLION,
        "milliarden": _BILLION,
        "mrd": _BILLION,
        "billion": _TRILLION,
        "billionen": _TRILLION,
    },
    "fr": {
        "cent": 100,
        "cents": 100,
        "mille": _THOUSAND,
        "million": _MILLION,
        "millions": _MILLION,
        "milliard": _BILLION,
        "milliards": _BILLION,
    },
    "es": {
        "docena": 12,
        "cien": 100,
        "mil": _THOUSAND,
        "millón": _MILLION,
        "millones": _MILLION,
    },
}
#: Scales that are written against the digits: "320bn".
SUFFIXES = {
    "k": _THOUSAND,
    "m": _MILLION,
    "mn": _MILLION,
    "mln": _MILLION,
    "bn": _BILLION,
    "b": _BILLION,
    "tn": _TRILLION,
    "trn": _TRILLION,
}
#: Round numbers that are never exact: the value is their smallest usual reading.
MAGNITUDES = {
    "dozens": 24,
    "scores": 40,
    "hundreds": 200,
    "thousands": 2000,
    "tens of thousands": 20_000,
    "hundreds of thousands": 200_000,
    "millions": 2 * _MILLION,
    "tens of millions": 20 * _MILLION,
    "hundreds of millions": 200 * _MILLION,
    "billions": 2 * _BILLION,
    "tens of billions": 20 * _BILLION,
    "trillions": 2 * _TRILLION,
}
_ORDINAL_UNITS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
).split()
#: Longer runs of digits are identifiers, not numbers.
MAX_DIGITS = 30
ORDINALS = {word: value for value, word in enumerate(_ORDINAL_UNITS, 1)} | {
    tens.replace("ty", "tieth"): value * 10 for value, tens in enumerate(_TENS["en"].split(), 2)
}
#: Parts of a whole; the plural gives "three quarters".
FRACTIONS = {
    "half": 2,
    "halves": 2,
    "third": 3,
    "thirds": 3,
    "quarter": 4,
    "quarters": 4,
    "fourth": 4,
    "fourths": 4,
    "fifth": 5,
    "fifths": 5,
    "tenth": 10,
    "tenths": 10,
}
MULTIPLES = {
    "twice": 2,
    "double": 2,
    "doubled": 2,
    "doubles": 2,
    "doubling": 2,
    "triple": 3,
    "tripled": 3,
    "triples": 3,
    "tripling": 3,
    "treble": 3,
    "trebled": 3,
    "quadruple": 4,
    "quadrupled": 4,
    "twofold": 2,
    "threefold": 3,
    "fourfold": 4,
    "fivefold": 5,
    "tenfold": 10,
}


def cardinals(language: str) -> dict[str, int]:
    """Number words below a hundred of a language; those of English where it has none here."""
    units = _UNITS.get(language, _UNITS["en"]).split()
    tens = _TENS.get(language, _TENS["en"]).split()
    out = {word: value for value, word in enumerate(units)}
    out.update({word: value * 10 for value, word in enumerate(tens, 2)})
    return out


def spelled_value(text: str, language: str = "en") -> Decimal | None:
    """Value of a run of number words: "forty-one" is 41, "two hundred and five" is 205.

    ``None`` where the words do not make up one number ("one nine").
    """
    words = [w for w in re.split(r"[\s-]+", text.casefold()) if w not in ("and", "a", "an", "und")]
    small, scales = cardinals(language), SCALES.get(language, SCALES["en"])
    total, group, previous = 0, 0, 1000
    for word in words:
        if word in scales:
            scale = scales[word]
            if scale >= _THOUSAND:
                total += max(group, 1) * scale
                group = 0
            else:
                group = max(group, 1) * scale
            previous = 1000
        elif word in small:
            value = small[word]
            if previous < 1000 and not (previous >= 20 and value < 10):
                return None
            group += value
            previous = value
        else:
            return None
    return Decimal(total + group)


def digits_value(text: str, language: str = "en") -> Decimal | None:
    """Value of a number in digits by the separators of a language; ``None`` where it is none."""
    if len(text) > MAX_DIGITS:
        return None
    if text.isdecimal():
        return Decimal(text)
    plain = re.sub(r"[\s\u00a0\u202f']", "", text)
    if language in ("de", "fr", "es", "it", "pt", "nl"):
        plain = plain.replace(".", "").replace(",", ".")
    else:
        plain = plain.replace(",", "")
    try:
        return Decimal(plain)
    except InvalidOperation:
        return None
