"""What a file holds, by its content first and its name second."""

from __future__ import annotations

import io
import json
import re
import zipfile
from pathlib import PurePath
from typing import Literal

from summarizer.errors import InputError
from summarizer.inputs.encoding import decode

Format = Literal["text", "markdown", "html", "json", "jsonl", "feed", "mail", "mbox", "pdf", "docx"]

#: By name. Content that is plainly something else wins: pages are often saved as ``.txt``.
EXTENSIONS: dict[str, Format] = {
    ".txt": "text",
    ".text": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".json": "json",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".xml": "feed",
    ".rss": "feed",
    ".atom": "feed",
    ".eml": "mail",
    ".mbox": "mbox",
    ".pdf": "pdf",
    ".docx": "docx",
}
#: Enough for a page's doctype, a feed's root element or a mail's first headers.
_HEAD = 4096

_FEED = re.compile(r"<(?:rss|feed|rdf:rdf|channel)[\s>]", re.IGNORECASE)
_HTML = re.compile(
    r"<(?:!doctype\s+html|html|head|body|article|main|section|div|p|h1|meta|title)[\s>/]",
    re.IGNORECASE,
)
_MBOX = re.compile(r"From \S[^\n]{0,200}\d\r?\n[A-Za-z-]{1,60}:")
_HEADER = re.compile(r"([A-Za-z][A-Za-z0-9-]{0,60}):")
#: A text that begins with header lines is mail if two of these are among them.
_MAIL_NAMES = frozenset(
    {
        "from",
        "to",
        "date",
        "subject",
        "message-id",
        "mime-version",
        "received",
        "return-path",
        "delivered-to",
    }
)


def detect_format(data: bytes, name: str) -> Format:
    """The format of a file. Compressed files are to be decompressed before.

    Raises ``InputError`` where it is none that can be read: an archive, an image, a program.
    """
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if data.startswith(b"PK\x03\x04"):
        return _office(data)
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise InputError("is an old Word or Office file: save it as .docx or text")
    by_name = EXTENSIONS.get(PurePath(name).suffix.lower())
    try:
        head = decode(data[:_HEAD]).lstrip()
    except InputError:
        raise InputError(_binary_kind(data)) from None
    if head.startswith("<"):
        if by_name == "markdown":
            return by_name
        if _FEED.search(head[:1024]) and not _HTML.match(head):
            return "feed"
        if by_name == "html" or _HTML.search(head):
            return "html"
        if head.startswith("<?xml") or by_name == "feed":
            raise InputError("is XML, but neither an RSS nor an Atom feed nor XHTML")
    if head.startswith(("{", "[")) and (structured := _json_kind(head, by_name)):
        return structured
    if _MBOX.match(head):
        return "mbox"
    if by_name in (None, "text", "mail", "mbox") and _is_mail(head):
        return "mail"
    # A name that promises what the content is not: said where it is read.
    return by_name if by_name not in (None, "feed", "pdf", "docx", "mbox", "mail") else "text"


def _office(data: bytes) -> Format:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        raise InputError("is a damaged archive") from None
    if "word/document.xml" in names:
        return "docx"
    raise InputError("is an archive: unpack it and give the folder")


def _json_kind(head: str, by_name: Format | None) -> Format | None:
    if by_name in ("json", "jsonl"):
        return by_name
    if by_name not in (None, "text") or not re.match(r"\{\s*[\"}]|\[\s*[{\]]", head):
        return None
    first, _, rest = head.partition("\n")
    try:
        json.loads(first)
    except ValueError:
        return "json"
    return "jsonl" if first.startswith("{") and rest.strip() else "json"


def _is_mail(head: str) -> bool:
    names = set()
    for line in head.splitlines():
        if line[:1] in (" ", "\t"):
            continue
        found = _HEADER.match(line)
        if not found:
            break
        names.add(found[1].lower())
    return len(names & _MAIL_NAMES) >= 2


_KINDS = (
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
    (b"RIFF", "a picture or a recording"),
    (b"ID3", "a recording"),
    (b"OggS", "a recording"),
    (b"\x7fELF", "a program"),
    (b"MZ", "a program"),
    (b"SQLite format 3", "a database"),
    (b"BZh", "compressed with bzip2: decompress it first"),
    (b"\xfd7zXZ", "compressed with xz: decompress it first"),
    (b"\x28\xb5\x2f\xfd", "compressed with zstd: decompress it first"),
    (b"7z\xbc\xaf", "an archive: unpack it and give the folder"),
    (b"Rar!", "an archive: unpack it and give the folder"),
)


def _binary_kind(data: bytes) -> str:
    for magic, kind in _KINDS:
        if data.startswith(magic):
            return f"is not text but {kind}" if "compress" not in kind else f"is {kind}"
    return "is not text (binary data)"
