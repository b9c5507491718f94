"""Dates are read, and resolved against the day of publication."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.facts import dates, same_date

#: A Thursday.
PUBLISHED = datetime(2024, 2, 22, 9, 30)

RESOLVED: dict[str, tuple[str, str, str]] = {
    "day month year": ("on 3 March 2021", "2021-03-03", "2021-03-03"),
    "month day year": ("March 3, 2021", "2021-03-03", "2021-03-03"),
    "lower case": ("on march 3, 2021", "2021-03-03", "2021-03-03"),
    "abbreviated": ("Dec. 3", "2023-12-03", "2023-12-03"),
    "near day": ("on 22 May", "2024-05-22", "2024-05-22"),
    "days": ("20-22 February", "2024-02-20", "2024-02-22"),
    "iso": ("2021-03-03", "2021-03-03", "2021-03-03"),
    "slashed": ("22/03/2021", "2021-03-22", "2021-03-22"),
    "month year": ("March 2021", "2021-03-01", "2021-03-31"),
    "month behind": ("in December", "2023-12-01", "2023-12-31"),
    "month ahead": ("in April", "2024-04-01", "2024-04-30"),
    "month alone": ("the court set November", "2023-11-01", "2023-11-30"),
    "next month named": ("next January", "2025-01-01", "2025-01-31"),
    "year": ("in 2019", "2019-01-01", "2019-12-31"),
    "years": ("the 2019-20 season", "2019-01-01", "2020-12-31"),
    "decade": ("the 1990s", "1990-01-01", "1999-12-31"),
    "weekday past": ("He left on Wednesday", "2024-02-21", "2024-02-21"),
    "weekday today": ("He left on Thursday", "2024-02-22", "2024-02-22"),
    "weekday to come": ("He will leave on Wednesday", "2024-02-28", "2024-02-28"),
    "day alone": ("He left on the 19th, at last", "2024-02-19", "2024-02-19"),
    "day alone, ahead": ("They stay until the 3rd of the month", "2024-03-03", "2024-03-03"),
    "weekday planned": ("Talks start on Friday", "2024-02-23", "2024-02-23"),
    "weekday of a past start": ("the start on Friday", "2024-02-16", "2024-02-16"),
    "next weekday": ("next Tuesday", "2024-02-27", "2024-02-27"),
    "last weekday": ("last Thursday", "2024-02-15", "2024-02-15"),
    "yesterday": ("yesterday", "2024-02-21", "2024-02-21"),
    "two days back": ("the day before yesterday", "2024-02-20", "2024-02-20"),
    "tomorrow": ("tomorrow", "2024-02-23", "2024-02-23"),
    "last week": ("last week", "2024-02-12", "2024-02-18"),
    "this month": ("this month", "2024-02-01", "2024-02-29"),
    "last year": ("last year", "2023-01-01", "2023-12-31"),
    "days ago": ("three days ago", "2024-02-19", "2024-02-19"),
    "months ago": ("two months ago", "2023-12-01", "2023-12-31"),
}


@pytest.mark.parametrize(("text", "first", "last"), RESOLVED.values(), ids=RESOLVED)
def test_resolved(text: str, first: str, last: str) -> None:
    (mention,) = dates(text, PUBLISHED)
    assert mention.interval == (date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    "text",
    ["He left on Tuesday last week.", "It was last week's fire, which struck the barn on Tuesday."],
)
def test_weekday_of_last_week(text: str) -> None:
    tuesday = next(d for d in dates(text, PUBLISHED) if d.text == "Tuesday")
    assert tuesday.interval == (date(2024, 2, 13), date(2024, 2, 13))


def test_the_end_of_a_sentence_is_no_part_of_a_date() -> None:
    found = dates("It sank on 19 February. It rose on 3 Dec. and sank.")
    assert [d.text for d in found] == ["19 February", "3 Dec."]


LABELS = {
    "weekday": ("on Wednesday", "weekday:2"),
    "day": ("22 February", "--02-22"),
    "time": ("at 7.30pm", "time:19:30"),
    "time of 24 hours": ("at 19:30", "time:19:30"),
    "noon": ("at noon", "time:12:00"),
    "half past": ("at half past two", "time:02:30"),
    "half past, afternoon": ("at half past two in the afternoon", "time:14:30"),
    "quarter to": ("until a quarter to three", "time:02:45"),
    "minutes to": ("ten minutes to one", "time:00:50"),
    "minutes past": ("it was twenty past six", "time:06:20"),
    "o'clock": ("at seven o'clock in the evening", "time:19:00"),
    "o'clock in figures": ("at 7 o’clock", "time:07:00"),
    "morning": ("from six in the morning", "time:06:00"),
    "evening in figures": ("at 7.45 in the evening", "time:19:45"),
    "without half": ("it stopped at 8.20 on the wall clock", "time:08:20"),
    "small hours": ("until two at night", "time:02:00"),
    "late": ("about nine at night", "time:21:00"),
    "midnight hour": ("at 12.05 am", "time:00:05"),
}


@pytest.mark.parametrize(("text", "label"), LABELS.values(), ids=LABELS)
def test_unresolved_keeps_a_label(text: str, label: str) -> None:
    (mention,) = dates(text)
    assert (mention.interval, mention.label) == (None, label)


NOT_DATES = {
    "the verb may": "It may be late.",
    "the verb march": "They march in the street.",
    "a count": "2000 people came",
    "a price": "$2019",
    "a score": "they won 20-19",
    "a count at night": "It killed six at night.",
    "an attribute": "They were hit by five in the morning rush.",
    "a rank": "It was the 14th, and he won on the 7th hole.",
    "a price at its close": "The krone closed at 8.20.",
    "a rise": "It rose to 8.20 on the list.",
    "votes": "They voted five to one.",
}


@pytest.mark.parametrize("text", NOT_DATES.values(), ids=NOT_DATES)
def test_not_dates(text: str) -> None:
    assert dates(text, PUBLISHED) == ()


OTHER_LANGUAGES = {
    "de": ("de", "am 3. März 2021"),
    "fr": ("fr", "le 3 mars 2021"),
    "es": ("es", "el 3 de marzo de 2021"),
}


@pytest.mark.parametrize(("language", "text"), OTHER_LANGUAGES.values(), ids=OTHER_LANGUAGES)
def test_other_languages(language: str, text: str) -> None:
    (mention,) = dates(text, None, language)
    assert mention.interval == (date(2021, 3, 3), date(2021, 3, 3))


def test_same_date() -> None:
    wednesday, day, other = (
        dates(t, PUBLISHED)[0] for t in ("on Wednesday", "21 February 2024", "on Tuesday")
    )
    assert same_date(wednesday, day)
    assert not same_date(other, day)


@given(st.text(max_size=80), st.datetimes())
def test_never_fails(text: str, published: datetime) -> None:
    for mention in dates(text + " three weeks ago, last month, 31 June, on Monday", published):
        assert mention.interval is None or mention.interval[0] <= mention.interval[1]
