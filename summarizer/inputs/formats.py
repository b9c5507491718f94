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

#: How files that are no text begin. The whole of what a format fixes is asked for, as a text may
#: well begin with "RIFF" or "BM".
_SIGNATURES: tuple[tuple[re.Pattern[bytes], str], ...] = tuple(
    (re.compile(start, re.DOTALL), kind)
    for start, kind in (
        (
            rb"\x89PNG|\xff\xd8\xff|GIF8[79]a|II\*\0|MM\0\*|8BPS\0|BM.{4}\0{4}",
            "not text but an image",
        ),
        (rb"RIFF.{4}(?:WEBP|WAVE|AVI )", "not text but a picture or a recording"),
        (rb"\0\0.{2}ftyp|\x1aE\xdf\xa3", "not text but a picture or a recording"),
        (rb"ID3[\x02-\x04]|\xff[\xfb\xf3\xf2][^\n]|OggS\0|fLaC\0", "not text but a recording"),
        (
            rb"\x7fELF|MZ.{1,62}\0\0|\0asm|\xca\xfe\xba\xbe|\xcf\xfa\xed\xfe",
            "not text but a program",
        ),
        (rb"SQLite format 3\0", "not text but a database"),
        (rb"BZh[1-9]1AY&SY", "compressed with bzip2: decompress it first"),
        (rb"\xfd7zXZ", "compressed with xz: decompress it first"),
        (rb"\x28\xb5\x2f\xfd", "compressed with zstd: decompress it first"),
        (
            rb"7z\xbc\xaf|Rar!\x1a\x07|PK(?:\x05\x06|\x07\x08)",
            "an archive: unpack it and give the folder",
        ),
        (rb".{257}ustar", "an archive: unpack it and give the folder"),
        (rb"\xd0\xcf\x11\xe0", "an old Word or Office file: save it as .docx or text"),
        (rb"\{\\rtf\d", "rich text (RTF): save it as .docx or text"),
        (rb"%!PS-Adobe", "a PostScript document: save it as PDF or text"),
    )
)

_PDF = re.compile(rb"%PDF-\d\.\d")  # some programs write a few lines before it
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
    if _PDF.search(data[:1024]):
        return "pdf"
    if data.startswith(b"PK\x03\x04"):
        return _office(data)
    for start, kind in _SIGNATURES:
        if start.match(data):
            raise InputError(f"is {kind}")
    by_name = EXTENSIONS.get(PurePath(name).suffix.lower())
    head = decode(data[:_HEAD]).lstrip()
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
    if "mimetype" in names or "[Content_Types].xml" in names:
        raise InputError("is an Office file of a kind that is not read: save it as .docx or text")
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
