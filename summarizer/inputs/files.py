"""Articles from files, folders and standard input.

    paths → expand (globs, folders) → read (limit, gzip) → detect the format → parse → articles

What cannot be read is told in one line an item, and the rest is returned.
"""

from __future__ import annotations

import glob
import gzip
import io
import os
import re
import sys
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Any, BinaryIO

from summarizer.articles import as_article
from summarizer.errors import InputError, MissingExtraError
from summarizer.inputs.encoding import decode
from summarizer.inputs.formats import EXTENSIONS, detect_format
from summarizer.inputs.headed import split_header
from summarizer.types import Article

if TYPE_CHECKING:
    from summarizer.inputs.links import LinkPolicy

#: Bytes of one file, decompressed. The largest news archives people keep in one file (a year of a
#: newsletter as mbox) are near 50 MB; memory for one file stays below four times this.
MAX_FILE_BYTES = 64 << 20

_OTHER_LINK = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+://")

#: Where an article stands ("", ": article 3", ":12"), and the article or what is wrong with it.
_Parsed = Iterator[tuple[str, Article | InputError]]


@dataclass(frozen=True, slots=True)
class ReadResult:
    """What was read, and one line for everything that was not."""

    articles: tuple[Article, ...]
    #: "talks/03.json: article 2: has no text".
    errors: tuple[str, ...]
    #: What was passed over on purpose: files in a folder that are of no format read here.
    notes: tuple[str, ...] = ()


def read_articles(
    paths: Sequence[str], *, stdin: BinaryIO | None = None, policy: LinkPolicy | None = None
) -> ReadResult:
    """Read files, folders, globs, links (``https://…``) and, for ``-``, standard input.

    Folders are read with their subfolders in order of name; hidden files and README files in them
    are passed over. Formats are told by content as well as by name; see
    :mod:`summarizer.inputs.formats`. Articles keep the order of ``paths``. Two different articles
    with one id are an error for the second; an exact copy of an article that was read already
    under its id is left out with a note. ``policy`` says how links are read.

    Raises nothing for what a single path holds: that is in ``errors``.
    """
    articles: list[Article] = []
    errors: list[str] = []
    notes: list[str] = []
    ids: dict[str, tuple[str, Article]] = {}
    for label, source in _expand(paths, stdin, errors, notes):
        for where, item in _read(label, source, policy):
            if isinstance(item, Exception):
                errors.append(f"{label}{where}: {item}")
            elif item.id is None or item.id not in ids:
                articles.append(item)
                if item.id is not None:
                    ids[item.id] = (f"{label}{where}", item)
            elif ids[item.id][1] == item:
                notes.append(f"{label}{where}: the same article as {ids[item.id][0]}, left out")
            else:
                errors.append(
                    f"{label}{where}: has the id {item.id!r} of another article "
                    f"({ids[item.id][0]}): give each its own, or leave ids out"
                )
    return ReadResult(tuple(articles), tuple(errors), tuple(notes))


def is_link(path: str) -> bool:
    """Whether :func:`read_articles` takes it for a link."""
    return path.lower().startswith(("http://", "https://"))


def article_from_file(path: str) -> Article:
    """Read a file that holds exactly one article. Raises ``InputError`` otherwise."""
    path = os.fspath(path)
    if os.path.isdir(path):  # noqa: PTH112 - false for what no path can be, where Path raises
        raise InputError(
            f"{path}: is a folder, not a file (summarizer.inputs.files.read_articles reads both)"
        )
    result = read_articles([glob.escape(path)])
    if result.errors:
        raise InputError(result.errors[0])
    if len(result.articles) != 1:
        raise InputError(f"{path}: holds {len(result.articles)} articles, not one")
    return result.articles[0]


def parse_articles(data: bytes, name: str) -> _Parsed:
    """The articles in the bytes of a file called ``name``, and where in it each stands.

    Raises ``InputError`` where nothing in it can be read, and ``MissingExtraError`` where its
    format needs an extra.
    """
    if data.startswith(b"\x1f\x8b"):
        data, name = _decompressed(data), name.removesuffix(".gz")
    if not data.strip():
        raise InputError("is empty")
    match detect_format(data, name):
        case "html":
            from summarizer.inputs.html import article_from_html

            yield "", article_from_html(decode(data))
        case "json" | "jsonl" as kind:
            yield from _from_records(decode(data), lines=kind == "jsonl")
        case "feed":
            yield from _from_feed(data)
        case "mail":
            from summarizer.inputs.mail import article_from_mail

            yield "", article_from_mail(data)
        case "mbox":
            yield from _from_mbox(data)
        case "pdf":
            from summarizer.inputs.office import article_from_pdf

            yield "", article_from_pdf(data)
        case "docx":
            from summarizer.inputs.office import article_from_docx

            yield "", article_from_docx(data)
        case "markdown":
            yield "", _from_text(decode(data), markdown=True)
        case "text":
            yield "", _from_text(decode(data))


def _from_text(text: str, *, markdown: bool = False) -> Article:
    fields, body = split_header(text)
    if markdown:
        from markdown_it import MarkdownIt

        from summarizer.inputs.markup import text_of_markup

        body = text_of_markup(MarkdownIt("commonmark").render(body))
    return _made({**fields, "text": body})


def _from_records(text: str, *, lines: bool) -> _Parsed:
    from summarizer.inputs.structured import json_records, jsonl_records

    records: Iterable[tuple[str, Any]] = jsonl_records(text) if lines else json_records(text)
    for where, record in records:
        if isinstance(record, InputError):
            yield where, record
            continue
        try:
            if not isinstance(record, dict):
                raise InputError(f"must be an object with a text, not {type(record).__name__}")
            yield where, _made(record)
        except InputError as error:
            yield where, error


def _from_feed(data: bytes) -> _Parsed:
    from summarizer.inputs.feeds import parse_feed

    entries = parse_feed(data).entries
    if not entries:
        raise InputError("is a feed without entries")
    for number, entry in enumerate(entries, start=1):
        if entry.article.text.strip():
            yield f": entry {number}", entry.article
        else:
            yield f": entry {number}", InputError("has no text, only a title or a link")


def _from_mbox(data: bytes) -> _Parsed:
    from summarizer.inputs.mail import article_from_mail, split_mbox

    for number, message in enumerate(split_mbox(data), start=1):
        try:
            yield f": message {number}", article_from_mail(message)
        except InputError as error:
            yield f": message {number}", error


def _made(record: dict[str, Any]) -> Article:
    try:
        article = as_article(record, where="")
    except InputError as error:
        raise InputError(str(error).removeprefix(": ")) from error
    if not article.text.strip():
        raise InputError("has no text")
    return article


def _read(label: str, source: Path | BinaryIO | str, policy: LinkPolicy | None) -> _Parsed:
    try:
        if isinstance(source, str):
            from summarizer.inputs.links import link_items

            yield from link_items(source, policy=policy)
        elif isinstance(source, Path):
            with source.open("rb") as stream:
                yield from parse_articles(_limited(stream), source.name)
        else:
            yield from parse_articles(_limited(source), "")
    except (InputError, MissingExtraError) as error:
        yield "", InputError(str(error).removeprefix(f"{label}: ").removeprefix("the page: "))
    except (OSError, ValueError) as error:
        yield "", InputError(f"cannot be read ({getattr(error, 'strerror', None) or error})")


def _limited(stream: BinaryIO | gzip.GzipFile) -> bytes:
    data = stream.read(MAX_FILE_BYTES + 1)
    if len(data) > MAX_FILE_BYTES:
        raise InputError(f"is larger than {MAX_FILE_BYTES >> 20} MB: split it")
    return data


def _decompressed(data: bytes) -> bytes:
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(data)) as stream:
            return _limited(stream)
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise InputError("is a damaged gzip file") from error


def _expand(
    paths: Sequence[str], stdin: BinaryIO | None, errors: list[str], notes: list[str]
) -> Iterator[tuple[str, Path | BinaryIO | str]]:
    """Every single thing to read, and how to name it."""
    for given in paths:
        if given == "-":
            if stdin is None and sys.stdin is None:  # closed by who started the process
                errors.append("standard input: is closed")
            else:
                yield "standard input", stdin or sys.stdin.buffer
        elif is_link(given):
            yield given, given
        elif "\0" in given or not given:
            errors.append(f"{given!r}: is not a path")
        elif os.path.lexists(given):
            yield from _below(Path(given), notes, errors)
        elif glob.has_magic(given):
            found = sorted(glob.glob(given, recursive=True))  # noqa: PTH207 - absolute ones too
            if not found:
                errors.append(f"{given}: no file is called so")
            for name in found:
                yield from _below(Path(name), notes, errors)
        elif _OTHER_LINK.match(given):
            errors.append(f"{given}: only http and https links are read")
        else:
            errors.append(f"{given}: does not exist")


def _below(path: Path, notes: list[str], errors: list[str]) -> Iterator[tuple[str, Path]]:
    if not path.is_dir():
        yield str(path), path
        return
    found = 0
    for folder, subfolders, names in os.walk(path):
        subfolders[:] = sorted(name for name in subfolders if not name.startswith("."))
        for name in sorted(names):
            file = Path(folder, name)
            if name.startswith(".") or PurePath(name).stem.lower() == "readme":
                continue
            if PurePath(name.removesuffix(".gz")).suffix.lower() not in EXTENSIONS:
                notes.append(f"{file}: passed over, as its name is of no format that is read")
            elif file.is_file():
                found += 1
                yield str(file), file
    if not found:
        errors.append(f"{path}: has no file that can be read")
