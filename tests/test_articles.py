"""Articles are taken in every form a caller has them, and refused with a reason."""

from __future__ import annotations

import math
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import pytest

from summarizer import Article, InputError
from summarizer.articles import as_articles, canonical_order, parse_time

TAKEN: dict[str, tuple[Any, Article]] = {
    "an article": (Article("T", id="x"), Article("T", id="x")),
    "a text": ("T", Article("T", id="a1")),
    "a mapping": ({"text": "T", "source": "S"}, Article("T", source="S", id="a1")),
    "a row with more fields": ({"text": "T", "label": 3}, Article("T", id="a1")),
    "a number as id": ({"text": "T", "id": 7}, Article("T", id="7")),
    "blank fields are none": ({"text": "T", "title": " ", "url": ""}, Article("T", id="a1")),
    "a missing value of a data frame": (
        {"text": "T", "title": math.nan, "published": math.nan},
        Article("T", id="a1"),
    ),
    "a date": (
        {"text": "T", "published": date(2024, 5, 1)},
        Article("T", published=datetime(2024, 5, 1, tzinfo=UTC), id="a1"),
    ),
    "a naive time is UTC": (
        {"text": "T", "published": datetime(2024, 5, 1, 8)},
        Article("T", published=datetime(2024, 5, 1, 8, tzinfo=UTC), id="a1"),
    ),
    "an ISO time": (
        {"text": "T", "published": "2024-05-01T10:00:00+02:00"},
        Article(
            "T",
            published=datetime(2024, 5, 1, 10, tzinfo=timezone(timedelta(hours=2))),
            id="a1",
        ),
    ),
    "a mail time": (
        {"text": "T", "published": "Wed, 01 May 2024 08:00:00 GMT"},
        Article("T", published=datetime(2024, 5, 1, 8, tzinfo=UTC), id="a1"),
    ),
    "a lone surrogate keeps its place": ("a\ud800b", Article("a\ufffdb", id="a1")),
}


@pytest.mark.parametrize("case", TAKEN)
def test_taken(case: str) -> None:
    given, expected = TAKEN[case]
    assert as_articles([given]) == (expected,)


REFUSED: dict[str, tuple[Any, str]] = {
    "nothing": ([], "no articles"),
    "a single text": ("T", "must be a list"),
    "a single article": (Article("T"), "must be a list"),
    "no text": ([{"title": "T"}], "article 1: has no text"),
    "a text that is none": ([{"text": "T"}, {"text": None}], "article 2: has no text"),
    "a text that is a number": ([{"text": 5}], "article 1: text must be text, not int"),
    "a title that is a list": ([{"text": "T", "title": ["x"]}], "title must be text, not list"),
    "a time that is none": ([{"text": "T", "published": "soon"}], "published must be a time"),
    "a number": ([3], "article 1: must be an Article, a mapping or text, not int"),
    "one id twice": (
        [{"text": "T", "id": "x"}, {"text": "U"}, {"text": "V", "id": "x"}],
        "articles 1 and 3 both have the id 'x'",
    ),
}


@pytest.mark.parametrize("case", REFUSED)
def test_refused(case: str) -> None:
    given, message = REFUSED[case]
    with pytest.raises(InputError, match=message):
        as_articles(given)


def test_numbers_step_aside_for_given_ids() -> None:
    ids = [a.id for a in as_articles([{"text": "T"}, {"text": "U", "id": "a1"}, {"text": "V"}])]
    assert ids == ["a1'", "a1", "a3"]


def test_canonical_order_does_not_depend_on_the_order_given() -> None:
    articles = [
        Article("c"),
        Article("b", source="Z", published=datetime(2024, 1, 2, tzinfo=UTC)),
        Article("a", source="A", published=datetime(2024, 1, 2, tzinfo=UTC)),
        Article("d", published=datetime(2024, 1, 1, tzinfo=UTC)),
    ]
    ordered = canonical_order(articles)
    assert [a.text for a in ordered][:3] == ["d", "a", "b"]
    assert canonical_order(reversed(articles)) == ordered


TIMES = {
    "date only": ("2024-05-01", datetime(2024, 5, 1, tzinfo=UTC)),
    "zulu": ("2024-05-01T08:00:00Z", datetime(2024, 5, 1, 8, tzinfo=UTC)),
    "spaces": (" 2024-05-01 08:00 ", datetime(2024, 5, 1, 8, tzinfo=UTC)),
    "no time": ("yesterday", None),
    "no such day": ("2024-02-31", None),
}


@pytest.mark.parametrize("case", TIMES)
def test_parse_time(case: str) -> None:
    text, expected = TIMES[case]
    assert parse_time(text) == expected
