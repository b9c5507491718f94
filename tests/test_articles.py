"""Articles are taken in every form a caller has them, and refused with a reason."""

from __future__ import annotations

import math
from collections import UserDict
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import numpy as np
import pytest

from summarizer import Article, InputError, clean, group_stories, summarize, verify
from summarizer.articles import as_articles, canonical_order, parse_time


class Stamp(datetime):
    """Like pandas.Timestamp: a datetime that is written another way."""

    def isoformat(self, sep: str = "T", timespec: str = "auto") -> str:
        return f"{super().isoformat(sep, timespec)}.000000001"


class NotATime(datetime):
    """Like pandas.NaT: a datetime without a year that differs from itself."""

    def __eq__(self, other: object) -> bool:
        return False

    def __ne__(self, other: object) -> bool:
        return True

    __hash__ = datetime.__hash__


class NotAvailable:
    """Like pandas.NA: whether it equals anything is not known."""

    def __eq__(self, other: object) -> Any:
        return self

    def __ne__(self, other: object) -> Any:
        return self

    def __bool__(self) -> bool:
        raise TypeError("boolean value of NA is ambiguous")

    __hash__ = object.__hash__


class Frame:
    """Like pandas.DataFrame, of which only what is asked of one is here."""

    def __init__(self, rows: list[dict[str, Any]]) -> None:
        self._rows = rows

    def __iter__(self) -> Any:
        return iter(self._rows[0])

    def iterrows(self) -> Any:
        return enumerate(self._rows)

    def to_dict(self, orient: str) -> list[dict[str, Any]]:
        assert orient == "records"
        return self._rows


MISSING: dict[str, Any] = {
    "None": None,
    "a float": math.nan,
    "of numpy": np.float32("nan"),
    "a time of numpy": np.datetime64("NaT"),
    "a time of pandas": NotATime(1, 1, 1),
    "NA": NotAvailable(),
}
PAGE = (
    "<html lang=en><head><title>Bridge reopens</title></head><body><article>"
    + "".join(f"<p>The bridge reopened on day {n}, as the mayor had said.</p>" for n in range(9))
    + "</article></body></html>"
)
EIGHT = datetime(2024, 5, 1, 8, tzinfo=UTC)
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
    "values of numpy": (
        {"text": np.str_("T"), "id": np.int64(7), "published": np.datetime64("2024-05-01T08:00")},
        Article("T", id="7", published=EIGHT),
    ),
    "nanoseconds of numpy": (
        {"text": "T", "published": np.datetime64("2024-05-01T08:00:00.000000001")},
        Article("T", id="a1", published=EIGHT),
    ),
    "a day of numpy": (
        {"text": "T", "published": np.datetime64("2024-05-01")},
        Article("T", id="a1", published=EIGHT.replace(hour=0)),
    ),
    "a number as id in a column with gaps": ({"text": "T", "id": 7.0}, Article("T", id="7")),
    "a long number as id": ({"text": "T", "id": 2**62 + 1}, Article("T", id=str(2**62 + 1))),
    "a row of a data set": (UserDict(text="T", label=3), Article("T", id="a1")),
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
    "a language as pages write it": (
        {"text": "T", "language": "en-GB"},
        Article("T", language="en", id="a1"),
    ),
    "a lone surrogate keeps its place": ("a\ud800b", Article("a\ufffdb", id="a1")),
}


@pytest.mark.parametrize("case", TAKEN)
def test_taken(case: str) -> None:
    given, expected = TAKEN[case]
    assert as_articles([given]) == (expected,)


@pytest.mark.parametrize("value", MISSING.values(), ids=MISSING)
def test_a_missing_value_counts_as_not_given(value: Any) -> None:
    names = ("title", "source", "url", "author", "language", "id", "html", "published", "label")
    assert as_articles([{"text": "T"} | dict.fromkeys(names, value)]) == (Article("T", id="a1"),)
    with pytest.raises(InputError, match="article 1: has no text"):
        as_articles([{"text": value, "title": "T", "html": value}])
    (page,) = as_articles([{"text": value, "title": value, "html": PAGE}])
    assert page.title == "Bridge reopens"


def test_a_time_of_a_subclass_becomes_a_plain_one() -> None:
    for given in (Stamp(2024, 5, 1, 8), Stamp(2024, 5, 1, 8, tzinfo=UTC)):
        (article,) = as_articles([{"text": "T", "published": given}])
        assert type(article.published) is datetime
        assert article.published == EIGHT


def test_the_rows_of_a_data_frame_are_briefed() -> None:
    rows: list[dict[str, Any]] = [
        {"text": "The crane fell at dawn and blocked the quay.", "published": Stamp(2024, 5, 1)},
        {"text": "A crane fell at dawn, blocking the quay.", "published": NotATime(1, 1, 1)},
    ]
    for row, source in zip(rows, ("North", math.nan), strict=True):
        row |= {"source": source, "label": np.int64(1)}
    frame: Any = Frame(rows)
    assert as_articles(frame) == as_articles(rows)
    assert verify("The crane fell at dawn.", frame).supported
    assert group_stories(frame) == group_stories(rows)
    briefing = summarize(frame)
    assert briefing.sentences
    assert "2024-05-01T00:00:00+00:00" in briefing.to_json()


def test_a_blank_text_or_field_gives_way_to_the_page() -> None:
    (article,) = as_articles([{"text": " ", "title": "", "html": PAGE}])
    assert article.text.startswith("The bridge reopened on day 0")
    assert article.title == "Bridge reopens"


REFUSED: dict[str, tuple[Any, str]] = {
    "nothing": ([], "no articles"),
    "none": (None, "must be a list of articles, not NoneType"),
    "a single text": ("T", "must be a list"),
    "a single article": (Article("T"), "must be a list"),
    "no text": ([{"title": "T"}], "article 1: has no text"),
    "a text that is none": ([{"text": "T"}, {"text": None}], "article 2: has no text"),
    "a text that is a number": ([{"text": 5}], "article 1: text must be text, not int"),
    "a title that is a list": ([{"text": "T", "title": ["x"]}], "title must be text, not list"),
    "a time that is none": ([{"text": "T", "published": "soon"}], "published must be a time"),
    "a time before the year 1": (
        [{"text": "T", "published": "0001-01-01T00:00:00+14:00"}],
        "published must be a time",
    ),
    "a time after the year 9999": (
        [Article("T", published=datetime.max.replace(tzinfo=timezone(-timedelta(hours=14))))],
        "published must be a time",
    ),
    "half a number as id": ([{"text": "T", "id": 7.5}], "id must be text, not float"),
    "a truth as id": ([{"text": "T", "id": True}], "id must be text, not bool"),
    "an endless id": ([{"text": "T", "id": math.inf}], "id must be text, not float"),
    "a title that is an array": ([{"text": "T", "title": np.zeros(2)}], "title must be text"),
    "a page without an article": ([{"html": "<p>"}], "article 1: the page"),
    "a number": ([3], "article 1: must be an Article, a mapping or text, not int"),
    "one id twice": (
        [{"text": "T", "id": "x"}, {"text": "U"}, {"text": "V", "id": "x"}],
        "articles 1 and 3 both have the id 'x'",
    ),
}


NOT_AN_ARTICLE: dict[str, Callable[[], object]] = {
    "to clean": lambda: clean(5),  # type: ignore[arg-type]
    "a number as a page": lambda: Article.from_html(5),  # type: ignore[arg-type]
    "a name no file can have": lambda: Article.from_file("a" * 5000),
    "a number as a link": lambda: Article.from_url(5),  # type: ignore[arg-type]
}


@pytest.mark.parametrize("case", NOT_AN_ARTICLE)
def test_what_is_no_article_is_an_input_error(case: str) -> None:
    with pytest.raises(InputError):
        NOT_AN_ARTICLE[case]()


def test_clean_takes_what_summarize_takes() -> None:
    given = Article("Rain fell \ud800 on Monday.", title="Rain")
    document = clean({"text": given.text, "title": given.title})
    assert document == clean(given)
    assert document.article.text == "Rain fell \ufffd on Monday."


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
