"""Plain text with a few ``Name: value`` lines before it.

    Title: Ferry service resumes after storm
    Source: Coast Herald
    URL: https://coastherald.example.org/ferry
    Published: 2024-11-05T08:30:00Z

    The first ferry in three days …

The same lines between two rows of dashes, as static-site generators have them, are read too.
"""

from __future__ import annotations

import re

#: The names that are read, and the field each fills.
FIELDS = {
    "title": "title",
    "source": "source",
    "publisher": "source",
    "url": "url",
    "link": "url",
    "published": "published",
    "date": "published",
    "author": "author",
    "language": "language",
    "lang": "language",
    "id": "id",
}
_LINE = re.compile(r"([A-Za-z][\w-]{0,40})[ \t]*:[ \t]*(\S.*)?")
#: More header lines than anybody writes: beyond them the text is taken to have no header.
_MAX_LINES = 40


def split_header(text: str) -> tuple[dict[str, str], str]:
    """The fields at the head of ``text``, and the text below them.

    A header is a run of ``Name: value`` lines that ends with an empty line (or stands between two
    lines ``---``) and whose first name is one of ``FIELDS``; other names in it are ignored, and an
    indented line continues the one above. Where it is anything else, all of it is text: a pasted
    article that begins "Source: Reuters" over a sentence loses nothing.
    """
    lines = text[: 200 * _MAX_LINES].splitlines(keepends=True)[:_MAX_LINES]
    start = 0
    while start < len(lines) and not lines[start].strip():
        start += 1
    fenced = start < len(lines) and lines[start].strip() == "---"
    fields: dict[str, str] = {}
    last: str | None = None
    seen = 0
    for place in range(start + fenced, len(lines)):
        line = lines[place].rstrip()
        if (line == "---") if fenced else not line:
            body = "".join(lines[: place + 1])
            return (fields, text[len(body) :].lstrip("\r\n")) if seen else ({}, text)
        if line[:1] in (" ", "\t") and seen:
            if last:
                fields[last] = f"{fields[last]} {line.strip()}".strip()
            continue
        found = _LINE.fullmatch(line)
        if not found:
            return {}, text
        last = FIELDS.get(found[1].lower())
        if seen == 0 and last is None and not fenced:
            return {}, text
        seen += 1
        if last:
            fields[last] = _unquoted((found[2] or "").strip()) if fenced else (found[2] or "")
    return {}, text


def _unquoted(value: str) -> str:
    if len(value) >= 2 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1]
    return value
