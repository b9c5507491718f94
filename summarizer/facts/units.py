"""Units and currencies in their spellings."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Literal

QuantityKind = Literal[
    "number", "percent", "money", "measure", "duration", "ordinal", "fraction", "multiple", "age",
    "score", "magnitude",
]  # fmt: skip

CURRENCY_SIGNS = {
    "US$": "USD", "A$": "AUD", "AU$": "AUD", "C$": "CAD", "CA$": "CAD", "HK$": "HKD",
    "NZ$": "NZD", "S$": "SGD", "R$": "BRL", "$": "USD", "£": "GBP", "€": "EUR", "¥": "JPY",
    "₹": "INR", "₽": "RUB", "₩": "KRW", "₪": "ILS", "₺": "TRY", "₦": "NGN", "₴": "UAH",
    "USD": "USD", "EUR": "EUR", "GBP": "GBP", "JPY": "JPY", "CHF": "CHF", "RS": "INR", "RS.": "INR",
}  # fmt: skip
_CURRENCY_WORDS = {
    "dollar": "USD", "dollars": "USD", "us dollars": "USD", "u.s. dollars": "USD",
    "american dollars": "USD", "australian dollars": "AUD", "canadian dollars": "CAD",
    "pound": "GBP", "pounds": "GBP", "pounds sterling": "GBP", "euro": "EUR", "euros": "EUR",
    "yen": "JPY", "yuan": "CNY", "renminbi": "CNY", "rupee": "INR", "rupees": "INR",
    "rouble": "RUB", "roubles": "RUB", "ruble": "RUB", "rubles": "RUB", "won": "KRW",
    "francs": "CHF", "swiss francs": "CHF", "shekels": "ILS", "lira": "TRY", "naira": "NGN",
    "rand": "ZAR", "pesos": "peso", "pence": "penny", "cents": "cent", "usd": "USD", "eur": "EUR",
    "kronor": "SEK", "kroner": "NOK", "€": "EUR", "£": "GBP", "$": "USD",
}  # fmt: skip
_PERCENT_WORDS = {
    "%": "%", "percent": "%", "per cent": "%", "pct": "%", "pc": "%", "prozent": "%",
    "pour cent": "%", "por ciento": "%", "percentage point": "pp", "percentage points": "pp",
    "basis point": "bp", "basis points": "bp",
}  # fmt: skip
_DURATION_WORDS = {
    word: unit
    for unit, words in {
        "second": "second seconds secs sec", "minute": "minute minutes mins min",
        "hour": "hour hours hrs", "day": "day days", "week": "week weeks",
        "month": "month months", "year": "year years", "decade": "decade decades",
    }.items()
    for word in words.split()
}  # fmt: skip
_MEASURE_WORDS = {
    word: unit
    for unit, words in {
        "km": "km|kms|kilometre|kilometres|kilometer|kilometers|kilomètres|kilómetros",
        "m": "metre|metres|meter|meters|mètres|metros", "cm": "cm|centimetres|centimeters",
        "mm": "mm|millimetres|millimeters", "mile": "mile|miles", "ft": "ft|foot|feet",
        "inch": "inch|inches", "yard": "yard|yards", "kg": "kg|kgs|kilo|kilos|kilogram|kilograms",
        "g": "gram|grams", "t": "tonne|tonnes|ton|tons", "lb": "lb|lbs",
        "mph": "mph|miles per hour",
        "km/h": "km/h|kph|kmh|kilometres per hour|kilometers per hour",
        "°C": "°c|celsius|degrees celsius|degrees c", "°F": "°f|fahrenheit|degrees fahrenheit",
        "degree": "degree|degrees|°", "ha": "hectare|hectares", "acre": "acre|acres",
        "l": "litre|litres|liter|liters", "barrel": "barrel|barrels|barrels per day|barrels a day",
        "kW": "kw", "MW": "mw|megawatt|megawatts", "GW": "gw|gigawatts",
        "sq km": "sq km|square kilometres|square kilometers|km2|km²",
        "sq mile": "square mile|square miles|sq miles", "sq m": "square metres|square meters|sq m",
        "sq ft": "square feet|sq ft",
    }.items()
    for word in words.split("|")
}  # fmt: skip
_UNITS: dict[str, tuple[QuantityKind, str]] = (
    {word: ("percent", unit) for word, unit in _PERCENT_WORDS.items()}
    | {word: ("money", unit) for word, unit in _CURRENCY_WORDS.items()}
    | {word: ("duration", unit) for word, unit in _DURATION_WORDS.items()}
    | {word: ("measure", unit) for word, unit in _MEASURE_WORDS.items()}
)


def choice(words: Iterable[str]) -> str:
    """A pattern for any of the words, longest first, white space in them being any one space."""
    return "|".join(
        re.escape(w).replace("\\ ", r"\s") for w in sorted(words, key=len, reverse=True)
    )


#: What a unit begins with, and what may be one behind a number: a search for it is far quicker.
_OPENING = re.compile(r"[\s-]?(\w+|\S)?")
_OPENINGS = frozenset(match[1] for unit in _UNITS if (match := _OPENING.match(unit)) is not None)
_UNIT = re.compile(rf"[\s-]?({choice(list(_UNITS))})(?!\w)", re.IGNORECASE)


def unit_after(text: str, end: int) -> tuple[QuantityKind | None, str | None, int]:
    """Kind, unit and end of the unit that follows a number, if one does."""
    opening = _OPENING.match(text, end)
    if opening is None or opening[1] is None or opening[1].casefold() not in _OPENINGS:
        return None, None, end
    if match := _UNIT.match(text, end):
        kind, unit = _UNITS[" ".join(match.group(1).casefold().split())]
        return kind, unit, match.end()
    return None, None, end
