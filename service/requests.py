"""What can be asked: the models of request bodies, and how each kind of body becomes one."""

from __future__ import annotations

import hashlib
import io
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Annotated, Any, Literal, TypeVar

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError
from pydantic_core import PydanticCustomError, from_json
from starlette.datastructures import Headers, QueryParams, UploadFile
from starlette.formparsers import MultiPartException, MultiPartParser

from service.problems import FieldError, Problem, pointer
from summarizer import OptionError
from summarizer.options import MAX_WORDS, Length, checked_language
from summarizer.settings import Settings

Format = Literal["json", "markdown", "html", "text"]

#: A title, a name or a link longer than this is a mistake; the longest in use are some hundreds.
FIELD_CHARACTERS = 4_000
#: A body can be wrong in a million places: the first twenty say enough, and where there are more
#: than a thousand, which take long to describe, their number does.
ERRORS_TOLD, ERRORS_READ = 20, 1000
#: Fields of the form beside the articles' own: options, and what the page sends.
OPTION_FIELDS = 20
ARTICLE_FIELDS = ("text", "html", "title", "source", "url", "published", "author", "language")

ShortText = Annotated[str, Field(max_length=FIELD_CHARACTERS)]


def _language(name: str | None) -> str | None:
    """A language in the form that the library knows it by; blank counts as not given."""
    if name is None or not name.strip():
        return None
    try:
        return checked_language(name)
    except OptionError as error:
        raise PydanticCustomError("language", "{reason}", {"reason": str(error)}) from None


LanguageCode = Annotated[ShortText | None, AfterValidator(_language)]


class ArticleIn(BaseModel):
    """One article: `text`, or `html`, or (where fetching is on) only a `url`."""

    model_config = ConfigDict(extra="forbid")

    text: str | None = Field(
        default=None, description="The text as it was copied; page chrome is marked."
    )
    html: str | None = Field(default=None, description="The page's HTML; its text is extracted.")
    title: ShortText | None = Field(default=None, description="Headline.")
    source: ShortText | None = Field(default=None, description="Publisher, for people.")
    url: ShortText | None = Field(default=None, description="Where it was published.")
    published: datetime | None = Field(default=None, description="Time of publication (RFC 3339).")
    author: ShortText | None = None
    language: LanguageCode = Field(
        default=None, description="ISO 639-1 code; detected if not given."
    )
    id: ShortText | None = Field(
        default=None, description="Unique in the request; a1, a2, … if not given."
    )


class FileIn(BaseModel):
    """A file as it was uploaded; holds one article or several."""

    name: str
    content: bytes


class BriefingOptions(BaseModel):
    """Options of a briefing; words, sentences and length may be combined: all of them hold."""

    model_config = ConfigDict(extra="forbid")

    max_words: int | None = Field(
        default=None, ge=1, le=MAX_WORDS, description="Words at the most."
    )
    max_sentences: int | None = Field(
        default=None, ge=1, le=MAX_WORDS, description="Sentences at most."
    )
    length: Length | None = Field(default=None, description="75, 200 or 400 words.")
    query: str | None = Field(
        default=None, description="What the reader wants to know; comes first."
    )
    language: LanguageCode = Field(
        default=None, description="ISO 639-1 code to brief in; that of most articles if not given."
    )
    writer: ShortText | None = Field(
        default=None, description="One of the writers `/v1/info` lists."
    )
    encoder: ShortText | None = Field(
        default=None, description="One of the encoders `/v1/info` lists."
    )
    format: Format | None = Field(default=None, description="Instead of the Accept header.")
    store: bool = Field(default=False, description="Keep the briefing, to be read again by its id.")


class BriefingRequest(BriefingOptions):
    """Articles about the same thing, and what is wanted of their briefing."""

    articles: list[ArticleIn] = Field(min_length=1, description="At least one.")

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={
            "examples": [
                {
                    "articles": [
                        {
                            "text": "The council approved the tram line to the port on Monday "
                            "evening. Building the tram line will cost 45 million euros and "
                            "begin in May.",
                            "title": "Council approves tram line",
                            "source": "Harbour Gazette",
                            "url": "https://gazette.example.org/tram",
                            "published": "2024-03-04T18:00:00Z",
                        },
                        {
                            "text": "On Monday evening the council approved a tram line to the "
                            "port, by 31 votes to 12. Building the tram line will cost 42 million "
                            "euros, the mayor said.",
                            "source": "Morning Post",
                            "published": "2024-03-05T06:30:00Z",
                        },
                    ],
                    "max_words": 100,
                    "query": "How much will it cost?",
                }
            ]
        },
    )


class VerificationRequest(BaseModel):
    """A text, and the articles that it should rest on."""

    text: str = Field(min_length=1, description="Each of its sentences is checked.")
    articles: list[ArticleIn] = Field(min_length=1)

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={
            "examples": [
                {
                    "text": "The tram line will cost 45 million euros.",
                    "articles": [{"text": "The tram line will cost 42 million euros."}],
                }
            ]
        },
    )


Model = TypeVar("Model", bound=BaseModel)


class Submission(BaseModel):
    """A briefing request however it was sent."""

    articles: list[ArticleIn] = []
    files: list[FileIn] = []
    options: BriefingOptions = BriefingOptions()

    @cached_property
    def fingerprint(self) -> bytes:
        """The same for requests that mean the same: by it answers are found again."""
        files = [[file.name, hashlib.sha256(file.content).hexdigest()] for file in self.files]
        known = self.model_dump_json(include={"articles", "options"}, exclude_none=True)
        whole = known + json.dumps(files)
        return hashlib.blake2b(whole.encode("utf-8", "replace"), digest_size=20).digest()


@dataclass(frozen=True, slots=True)
class Posted:
    """A request's body and all that says how to read it."""

    expected: Literal["briefing", "form", "verification"]
    body: bytes
    content_type: str = ""
    query: str = ""


async def read_request(posted: Posted, settings: Settings) -> Submission | VerificationRequest:
    """What was asked for. Raises ``Problem``: 400 where the body cannot be read, 415 for another
    type, 422 with a pointer to each field that cannot be used.
    """
    if posted.expected == "verification":
        return _verification(posted, settings)
    submission = await _submission(posted, settings)
    check_articles(submission.articles, settings, also=len(submission.files))
    check_options(submission.options, settings)
    return submission


async def _submission(posted: Posted, settings: Settings) -> Submission:
    """From JSON, NDJSON or a form, options in the query string included."""
    body, query = posted.body, QueryParams(posted.query)
    kind = _media_type(posted.content_type)
    if kind == "multipart/form-data" or posted.expected == "form":
        return await _form(body, posted.content_type, query, settings)
    if kind in ("application/json", "") or kind.endswith("+json"):
        given = _validated(BriefingRequest, body, settings)
        options = _options(
            given.model_dump(exclude={"articles"}, exclude_unset=True) | _query_options(query)
        )
        return Submission.model_construct(articles=given.articles, files=[], options=options)
    if kind in ("application/x-ndjson", "application/jsonl", "application/x-jsonlines"):
        return Submission.model_construct(
            articles=_ndjson(body, settings), files=[], options=_options(_query_options(query))
        )
    raise Problem(
        415,
        f"a body of type {kind!r:.80} is not read: send application/json, "
        "application/x-ndjson or multipart/form-data",
        headers={"Accept-Post": "application/json, application/x-ndjson, multipart/form-data"},
    )


def _verification(posted: Posted, settings: Settings) -> VerificationRequest:
    kind = _media_type(posted.content_type)
    if kind not in ("application/json", "") and not kind.endswith("+json"):
        raise Problem(415, f"a body of type {kind!r:.80} is not read: send application/json")
    request = _validated(VerificationRequest, posted.body, settings)
    check_articles(request.articles, settings)
    top = settings.limits.article_characters
    if len(request.text) > top:
        raise _unusable([FieldError(detail=f"is longer than {top:,} characters", pointer="/text")])
    if not request.text.strip():
        raise _unusable([FieldError(detail="is blank: give a text to verify", pointer="/text")])
    return request


def _media_type(content_type: str) -> str:
    return content_type.partition(";")[0].strip().lower()


def check_articles(articles: list[ArticleIn], settings: Settings, *, also: int = 0) -> None:
    """Raise ``Problem`` (422) where the articles break a limit, or one holds nothing to read."""
    limits = settings.limits
    _check_number(len(articles) + also, settings)
    errors = []
    for place, article in enumerate(articles):
        here = f"/articles/{place}"
        for name in ("text", "html"):
            length = len(getattr(article, name) or "")
            if length > limits.article_characters:
                detail = f"has {length:,} characters; the limit is {limits.article_characters:,}"
                errors.append(FieldError(detail=detail, pointer=f"{here}/{name}"))
        if not (article.text or "").strip() and not (article.html or "").strip():
            if not article.url:
                detail = "is empty: give text or html"
                errors.append(FieldError(detail=detail, pointer=here))
            elif not settings.fetch.enabled:
                detail = "cannot be fetched: fetching links is off here, so send text or html"
                errors.append(FieldError(detail=detail, pointer=f"{here}/url"))
    if errors:
        raise _unusable(errors)


def _check_number(articles: int, settings: Settings) -> None:
    if articles > settings.limits.articles:
        detail = f"holds {articles:,} articles; the limit is {settings.limits.articles:,}"
        raise _unusable([FieldError(detail=detail, pointer="/articles")])


def check_options(options: BriefingOptions, settings: Settings) -> None:
    """Raise ``Problem`` (422) where an option breaks a limit or names what is not offered."""
    errors = []
    if options.max_words is not None and options.max_words > settings.limits.words:
        detail = f"must be at most {settings.limits.words:,}"
        errors.append(FieldError(detail=detail, pointer="/max_words"))
    if options.query is not None and len(options.query) > settings.limits.query_characters:
        detail = f"is longer than {settings.limits.query_characters:,} characters"
        errors.append(FieldError(detail=detail, pointer="/query"))
    for name, offered in (
        ("writer", offered_writers(settings)),
        ("encoder", offered_encoders(settings)),
    ):
        wanted = getattr(options, name)
        if wanted is not None and wanted not in offered:
            detail = f"must be one of {', '.join(offered)}, not {wanted!r:.100}"
            errors.append(FieldError(detail=detail, pointer=f"/{name}"))
    if errors:
        raise _unusable(errors)


def offered_writers(settings: Settings) -> list[str]:
    """The writers a request may name, the default one first."""
    return list(dict.fromkeys([settings.defaults.writer, *settings.service.writers]))


def offered_encoders(settings: Settings) -> list[str]:
    """The encoders a request may name, the default one first."""
    return list(dict.fromkeys([settings.defaults.encoder, *settings.service.encoders]))


def _validated(model: type[Model], body: bytes, settings: Settings) -> Model:
    if not body:
        raise Problem(400, "the body is empty: send a JSON object")
    given = _parsed(body, "the body")
    # Counted before they are looked at: a body has room for millions.
    if isinstance(given, dict) and isinstance(given.get("articles"), list):
        _check_number(len(given["articles"]), settings)
    try:
        return model.model_validate(given)
    except ValidationError as error:
        raise _invalid(error) from None


def _parsed(text: bytes, what: str) -> Any:
    try:
        return from_json(text)
    except ValueError as error:
        raise Problem(400, f"{what} is not valid JSON: {error}") from None


def _invalid(error: ValidationError, prefix: tuple[str | int, ...] = ()) -> Problem:
    if error.error_count() > ERRORS_READ:
        return _unusable([FieldError(detail=f"{error.error_count():,} parts of it are wrong")])
    found = error.errors(include_url=False, include_context=False, include_input=False)
    return _unusable(
        [
            FieldError(detail=e["msg"], pointer=pointer((*prefix, *e["loc"])))
            for e in found[:ERRORS_TOLD]
        ]
    )


def _unusable(errors: list[FieldError]) -> Problem:
    first = errors[0]
    where = first.pointer or first.parameter or "the body"
    more = f" (and {len(errors) - 1} more)" if len(errors) > 1 else ""
    return Problem(422, f"{where}: {first.detail}{more}", errors=errors)


def _query_options(query: QueryParams) -> dict[str, Any]:
    """Options in the query string; unknown parameters are left alone."""
    return {
        name: value
        for name, value in query.items()
        if name in BriefingOptions.model_fields and value != ""
    }


def _options(values: Mapping[str, Any]) -> BriefingOptions:
    try:
        return BriefingOptions.model_validate(dict(values))
    except ValidationError as error:
        raise _invalid(error) from None


def _ndjson(body: bytes, settings: Settings) -> list[ArticleIn]:
    articles: list[ArticleIn] = []
    for number, line in enumerate(io.BytesIO(body), start=1):
        if not line.strip():
            continue
        if len(articles) >= settings.limits.articles:
            detail = f"holds more articles than the limit of {settings.limits.articles:,}"
            raise _unusable([FieldError(detail=detail, pointer="/articles")])
        given = _parsed(line, f"line {number}")
        articles.append(_article(given, len(articles)))
    if not articles:
        raise Problem(400, "the body holds no article: send one JSON object a line")
    return articles


async def _form(
    body: bytes, content_type: str, query: QueryParams, settings: Settings
) -> Submission:
    """Files, and repeated fields that go together by their order: the n-th of each is article n."""
    limits = settings.limits

    async def stream() -> Any:
        yield body

    parser = MultiPartParser(
        Headers({"content-type": content_type}),
        stream(),
        max_files=limits.articles,
        max_fields=limits.articles * len(ARTICLE_FIELDS) + OPTION_FIELDS,
        max_part_size=limits.body_bytes,
    )
    # The whole body is in memory already, within its limit: a file of its own would cost more.
    parser.spool_max_size = limits.body_bytes
    try:
        form = await parser.parse()
    except (MultiPartException, KeyError, ValueError, UnicodeError) as error:
        raise Problem(400, f"the form cannot be read: {getattr(error, 'message', error)}") from None
    try:
        items = form.multi_items()
        files = [
            FileIn.model_construct(name=value.filename or "", content=await value.read())
            for _, value in items
            if isinstance(value, UploadFile) and (value.filename or value.size)
        ]
        fields = [(name, value) for name, value in items if isinstance(value, str)]
    finally:
        await form.close()
    options = _options(
        {name: value for name, value in fields if _is_option(name) and value.strip()}
        | _query_options(query)
    )
    articles = _articles_of_form(fields, settings)
    if not articles and not files:
        raise _unusable(
            [
                FieldError(
                    detail="no article was given: paste a text or add a file", pointer="/articles"
                )
            ]
        )
    return Submission.model_construct(articles=articles, files=files, options=options)


def _is_option(name: str) -> bool:
    # Both articles and options have a language; in a form it is the option.
    return name in BriefingOptions.model_fields


def _articles_of_form(fields: Iterable[tuple[str, str]], settings: Settings) -> list[ArticleIn]:
    columns: dict[str, list[str]] = {}
    for name, value in fields:
        if name in ARTICLE_FIELDS and not _is_option(name):
            columns.setdefault(name, []).append(value)
    rows = []
    for place in range(max((len(values) for values in columns.values()), default=0)):
        row = {
            name: values[place]
            for name, values in columns.items()
            if place < len(values) and values[place].strip()
        }
        if row.keys() & {"text", "html", "url"}:
            rows.append(row)
    links = [
        line.strip()
        for name, value in fields
        if name == "links"
        for line in value.splitlines()
        if line.strip()
    ]
    _check_number(len(rows) + len(links), settings)
    rows += [{"url": link} for link in links]
    return [_article(row, place) for place, row in enumerate(rows)]


def _article(given: Any, place: int) -> ArticleIn:
    try:
        return ArticleIn.model_validate(given)
    except ValidationError as error:
        raise _invalid(error, ("articles", place)) from None
