"""Numbers are read with their value, unit, and what they count."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.facts import quantities, same_quantity

#: Text to (value, unit, counted, kind) of each quantity in it.
READINGS: dict[str, tuple[str, list[tuple[str, str | None, str | None, str]]]] = {
    "digits": ("The choir has 48 singers.", [("48", None, "singer", "number")]),
    "words": ("Forty-one boats sank.", [("41", None, "boat", "number")]),
    "dozen": ("A dozen goats escaped.", [("12", None, "goat", "number")]),
    "hundreds of": ("Hundreds of bakers marched.", [("200", None, "baker", "magnitude")]),
    "tens of thousands": ("tens of thousands of fans", [("20000", None, "fan", "magnitude")]),
    "thousands separator": ("1,022 bees", [("1022", None, "bee", "number")]),
    "decimal": ("The rate is 1.022 now.", [("1.022", None, None, "number")]),
    "billion attached": ("a £320bn plan", [("320000000000", "GBP", None, "money")]),
    "billion apart": ("320 billion euros", [("320000000000", "EUR", None, "money")]),
    "million attached": ("1.5m jobs", [("1500000", None, "job", "number")]),
    "metres": ("the 100m final", [("100", "m", None, "measure")]),
    "trillion yen": ("6.8tn yen", [("6800000000000", "JPY", None, "money")]),
    "dollar sign apart": ("over $ 50 a barrel", [("50", "USD", None, "money")]),
    "half a million": ("half a million ducks", [("500000", None, "duck", "number")]),
    "votes by": ("They backed it by 812 to 411.", [("812", None, "vote", "score")]),
    "votes": ("It passed by 112 votes to 98.", [("112", None, "vote", "score")]),
    "votes, as told": ("112 in favour, 98 against", [("112", None, "vote", "score")]),
    "pence": ("They paid 421p a share.", [("421", "penny", None, "money")]),
    "lines of a picture": ("It films in 1080p.", [("1080", None, None, "number")]),
    "basis points": ("a cut of 25 basis points", [("0.25", "pp", None, "percent")]),
    "part of a point": ("a quarter of a percentage point", [("0.2500", "pp", None, "percent")]),
    "toll set off": ("The toll in Keldon, 13, is low.", [("13", None, None, "number")]),
    "fraction": ("two-thirds of farmers", [("0.6667", None, None, "fraction")]),
    "third of several": ("a third movie", [("3", None, None, "ordinal")]),
    "third as a share": ("a third voted", [("0.3333", None, None, "fraction")]),
    "third, more or less": ("nearly a third voted", [("0.3333", None, None, "fraction")]),
    "quarter of": ("a quarter of the town", [("0.2500", None, None, "fraction")]),
    "age appended": ("Ida Holm, 24, won.", [("24", "year", None, "age")]),
    "age aged": ("aged 7", [("7", "year", None, "age")]),
    "age hyphenated": ("a 12-year-old boy", [("12", "year", None, "age")]),
    "score": ("They won 3-2 away.", [("3", None, None, "score")]),
    "fate after": ("Two climbers were killed.", [("2", None, "climber killed", "number")]),
    "fate before": ("The blast killed at least 41.", [("41", None, "people killed", "number")]),
    "toll": ("The death toll rose to 41.", [("41", None, "people killed", "number")]),
    "pages": ("a 300-page report", [("300", None, "page", "number")]),
    "ordinal": ("the 50th time", [("50", None, None, "ordinal")]),
    "ordinal word": ("the twenty-third time", [("23", None, None, "ordinal")]),
    "number and a half": ("two and a half years", [("2.5", "year", None, "duration")]),
    "hyphened": ("a three-and-a-half-hour flight", [("3.5", "hour", None, "duration")]),
    "and a half million": ("one and a half million bees", [("1500000", None, "bee", "number")]),
    "unit and a half": ("It took a year and a half.", [("1.5", "year", None, "duration")]),
    "age and a half": ("a two-and-a-half-year-old", [("2.5", "year", None, "age")]),
    "ago": ("a year and a half ago", []),
    "hours and minutes": ("five hours and 45 minutes", [("5.75", "hour", None, "duration")]),
    "an hour and minutes": ("an hour and 15 minutes", [("1.25", "hour", None, "duration")]),
    "three units": ("one hour, 12 minutes and 36 seconds", [("1.21", "hour", None, "duration")]),
    "feet and inches": ("5 feet 6 inches tall", [("5.5", "ft", None, "measure")]),
    "a lead and a time": (
        "two hours, 15 minutes ahead of Rossi",
        [("2", "hour", None, "duration"), ("15", "minute", None, "duration")],
    ),
    "too many months": (
        "two years and 14 months",
        [("2", "year", None, "duration"), ("14", "month", None, "duration")],
    ),
    "degrees": ("It was 88F there.", [("88", "°F", None, "measure")]),
    "degrees below zero": ("It fell to -12C.", [("-12", "°C", None, "measure")]),
    "range of degrees": ("from highs of 28-31C", [("28", "°C", None, "measure")]),
    "a seat": ("in seat 31C", [("31", None, None, "number")]),
    "negative": ("It was -5 degrees.", [("-5", "degree", None, "measure")]),
    "change": ("from 90 to 45", [("90", None, None, "number"), ("45", None, None, "number")]),
    "two ages": ("aged 34 and 51", [("34", "year", None, "age"), ("51", None, None, "number")]),
    "no number": ("No one said one of them left.", []),
    "names with digits": ("COVID-19 at the G7", []),
    "dates are not numbers": ("On 22 February 2019 at 10:30, and two years ago", []),
    "twice": ("It doubled.", [("2", None, None, "multiple")]),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), READINGS.values(), ids=READINGS)
def test_readings(text: str, expected: list[tuple[str, str | None, str | None, str]]) -> None:
    found = [(q.value, q.unit, q.counted, q.kind) for q in quantities(text)]
    assert found == [(Decimal(value), *rest) for value, *rest in expected]


OTHER_LANGUAGES = {
    "de thousands": ("de", "Es waren 1.022 Bienen.", "1022"),
    "de decimals": ("de", "3,5 Prozent mehr", "3.5"),
    "de words": ("de", "Sieben Ziegen", "7"),
    "de milliarden": ("de", "2 Milliarden Euro", "2000000000"),
    "fr decimals": ("fr", "3,5 millions d’euros", "3500000"),
    "fr spaces": ("fr", "1 022 abeilles", "1022"),
    "es words": ("es", "tres cabras", "3"),
}


@pytest.mark.parametrize(
    ("language", "text", "value"), OTHER_LANGUAGES.values(), ids=OTHER_LANGUAGES
)
def test_other_languages(language: str, text: str, value: str) -> None:
    assert [q.value for q in quantities(text, language)] == [Decimal(value)]


BOUNDS = {
    "at least": ("at least 40 goats", "min"),
    "more than": ("more than $40", "min"),
    "up to": ("up to 40 goats", "max"),
    "nearly": ("nearly 40 goats", "about"),
    "exact": ("40 goats", None),
}


@pytest.mark.parametrize(("text", "bound"), BOUNDS.values(), ids=BOUNDS)
def test_bounds(text: str, bound: str | None) -> None:
    (quantity,) = quantities(text)
    assert (quantity.bound, quantity.approximate) == (bound, bound is not None)


def test_ranges_have_an_upper_end() -> None:
    (quantity,) = quantities("between 20 and 30 goats")
    assert (quantity.value, quantity.upper, quantity.counted) == (Decimal(20), Decimal(30), "goat")


@pytest.mark.parametrize("other", ["2 per cent", "2 percent", "two percent", "2pc", "2.0%"])
def test_percent_is_one_thing(other: str) -> None:
    assert same_quantity(quantities("2%")[0], quantities(other)[0])


SAME = {
    "about holds near": ("about 100 goats", "96 goats", True),
    "about does not hold far": ("about 100 goats", "60 goats", False),
    "at least holds more": ("at least 40 goats", "41 goats", True),
    "at least does not hold less": ("at least 40 goats", "39 goats", False),
    "hundreds hold": ("hundreds of goats", "350 goats", True),
    "hundreds do not hold": ("hundreds of goats", "12 goats", False),
    "units differ": ("$5", "£5", False),
    "scores turn": ("3-2", "2-3", True),
    "digits differ": ("1.022 euros", "1.032 euros", False),
}


@pytest.mark.parametrize(("a", "b", "same"), SAME.values(), ids=SAME)
def test_same_quantity(a: str, b: str, same: bool) -> None:
    first, second = quantities(a)[0], quantities(b)[0]
    assert same_quantity(first, second) is same
    assert same_quantity(second, first) is same


@given(st.text(alphabet="019 .,-–$£%mbn:/adforty hundred", max_size=80) | st.text(max_size=80))
def test_spans_slice_back(text: str) -> None:
    found = quantities(text)
    assert all(text[q.start : q.end] == q.text for q in found)
    assert [q.start for q in found] == sorted(q.start for q in found)
