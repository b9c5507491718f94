"""Take articles in whatever form a caller has them, and check them."""

from __future__ import annotations

import hashlib
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from numbers import Integral, Real
from typing import Any, Literal, Protocol, runtime_checkable

from summarizer.errors import InputError, OptionError
from summarizer.options import checked_language
from summarizer.types import Article

_TEXT_FIELDS = ("text", "title", "source", "url", "author", "language", "id")


@runtime_checkable
class Frame(Protocol):
    """As much of a pandas DataFrame as is asked for."""

    def iterrows(self) -> Any:
        """Not called: it tells a frame from a list."""

    def to_dict(self, orient: Literal["records"]) -> list[dict[Hashable, Any]]:
        """The rows."""


#: Articles in any form that a caller has them.
Articles = Iterable[Article | Mapping[str, Any] | str] | Frame


def as_articles(items: Articles) -> tuple[Article, ...]:
    """Articles with an id each, in the order given.

    Takes articles, mappings with the fields of an article (a ``html`` field may stand for
    ``text``; unknown fields are ignored, so rows of a data set pass), plain texts, or a pandas
    DataFrame for its rows. What a data frame puts where a value is missing (``None``, ``NaN``,
    ``NaT``, ``NA``) counts as not given. An article without an id is numbered a1, a2, … by its
    place. Lone surrogates become U+FFFD, which keeps every offset.

    Raises ``InputError`` naming the article and the field where something cannot be used, where
    there is no article, or where two different articles carry one id.
    """
    if isinstance(items, str | bytes | Mapping | Article):
        raise InputError("articles must be a list of articles, not a single one")
    if not isinstance(items, Iterable | Frame):
        raise InputError(f"articles must be a list of articles, not {type(items).__name__}")
    given = enumerate(_rows(items), start=1)
    articles = [as_article(item, where=f"article {n}") for n, item in given]
    if not articles:
        raise InputError("no articles were given: give at least one")
    return _with_ids(articles)


def _rows(items: Articles) -> Iterable[Any]:
    """What there is one of for each article: iterating a DataFrame would give its columns."""
    return items.to_dict("records") if isinstance(items, Frame) else items


def canonical_order(articles: Iterable[Article]) -> tuple[Article, ...]:
    """Oldest first, then by publisher and content: the same whatever order they came in."""
    return tuple(
        sorted(
            articles,
            key=lambda a: (
                a.published is None,
                a.published.timestamp() if a.published else 0.0,
                a.source or "",
                a.title or "",
                a.url or "",
                text_sha256(a.text),
                a.language or "",
                a.author or "",
                a.id or "",
            ),
        )
    )


def text_sha256(text: str) -> str:
    """The hash that stands for a text in manifests."""
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()


def as_article(item: Article | Mapping[str, Any] | str, *, where: str) -> Article:
    """One article, checked as in :func:`as_articles` but left without an id where it has none.

    ``where`` begins the message of the ``InputError`` that tells what cannot be used.
    """
    if isinstance(item, str):
        return Article(text=without_surrogates(item))
    if isinstance(item, Article):
        fields: Mapping[str, Any] = {name: getattr(item, name) for name in _TEXT_FIELDS}
        published: Any = item.published
    elif isinstance(item, Mapping):
        fields, published = item, item.get("published")
    else:
        raise InputError(
            f"{where}: must be an Article, a mapping or text, not {type(item).__name__}"
        )
    values: dict[str, str | None] = {}
    for name in _TEXT_FIELDS:
        value = _missing_to_none(fields.get(name))
        if name == "id":
            value = _number_to_text(value)
        if value is not None and not isinstance(value, str):
            raise InputError(f"{where}: {name} must be text, not {type(value).__name__}")
        values[name] = None if value is None else without_surrogates(value)
    when = _as_datetime(published, where)
    text = values.pop("text")
    given = {name: value for name, value in values.items() if value and value.strip()}
    if "language" in given:
        try:
            given["language"] = checked_language(given["language"])
        except OptionError as error:
            raise InputError(f"{where}: language {error}") from None
    html = fields.get("html")
    if isinstance(html, str | bytes) and not (text and text.strip()):
        try:
            extracted = Article.from_html(html, url=given.get("url"))
        except InputError as error:
            raise InputError(f"{where}: {error}") from error
        return replace(extracted, **given, published=when or extracted.published)
    if text is None:
        raise InputError(f"{where}: has no text")
    return Article(text=text, published=when, **given)


def _with_ids(articles: list[Article]) -> tuple[Article, ...]:
    seen: dict[str, int] = {}
    for place, article in enumerate(articles, start=1):
        if article.id is None:
            continue
        if article.id in seen:
            raise InputError(
                f"articles {seen[article.id]} and {place} both have the id {article.id!r}: "
                "give each its own, or leave ids out"
            )
        seen[article.id] = place
    out = []
    for place, article in enumerate(articles, start=1):
        if article.id is not None:
            out.append(article)
            continue
        name = f"a{place}"
        while name in seen:
            name += "'"
        out.append(replace(article, id=name))
    return tuple(out)


def _missing_to_none(value: Any) -> Any:
    """None for what data frames put where a value is missing: NaN, NaT, NA.

    Nothing else differs from itself, or (NA) does not say whether it does.
    """
    try:
        return None if bool(value != value) else value  # noqa: PLR0124 - what tells them
    except TypeError:
        return None
    except ValueError:  # an array: not one value
        return value


def _number_to_text(value: Any) -> Any:
    """A whole number as text. A column of them with gaps in it holds 7.0 for 7."""
    if isinstance(value, bool):
        return value
    if isinstance(value, Integral):
        return str(int(value))
    return f"{value:.0f}" if isinstance(value, Real) and value % 1 == 0 else value


def without_surrogates(text: str) -> str:
    """The text with lone surrogates replaced: they cannot be written as UTF-8."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return "".join("\ufffd" if "\ud800" <= char <= "\udfff" else char for char in text)
    return text


def _as_datetime(value: Any, where: str) -> datetime | None:
    value = _missing_to_none(value)
    if value is None or (isinstance(value, str) and not value.strip()):
        return None
    if getattr(getattr(value, "dtype", None), "kind", "") == "M":  # numpy.datetime64
        value = value.astype("datetime64[us]").item()
    if isinstance(value, datetime):
        # A plain one for any subclass: pandas' Timestamp is written with nanoseconds.
        when = _within_utc(datetime.combine(value.date(), value.timetz()))
    elif isinstance(value, date):
        when = datetime(value.year, value.month, value.day, tzinfo=UTC)
    else:
        when = parse_time(value) if isinstance(value, str) else None
    if when is not None:
        return when
    raise InputError(
        f"{where}: published must be a time such as 2023-02-22T09:30:00Z, not {value!r:.80}"
    )


def parse_time(text: str) -> datetime | None:
    """An ISO 8601 or RFC 5322 time as an aware datetime (UTC where no zone is given)."""
    from email.utils import parsedate_to_datetime

    for parse in (datetime.fromisoformat, parsedate_to_datetime):
        try:
            return _within_utc(parse(text.strip()))
        except (ValueError, IndexError, OverflowError):
            continue
    return None


def _within_utc(when: datetime) -> datetime | None:
    """The time, in UTC where it names no zone; None where it is in no year from 1 to 9999 there."""
    when = when if when.tzinfo else when.replace(tzinfo=UTC)
    try:
        datetime.fromtimestamp(when.timestamp(), UTC)
    except (ValueError, OverflowError, OSError):
        return None
    return when
