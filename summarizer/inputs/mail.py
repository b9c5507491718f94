"""Mail messages (newsletters, press releases) as articles."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import parseaddr

from summarizer.errors import InputError
from summarizer.inputs.encoding import decode
from summarizer.inputs.markup import text_of_markup
from summarizer.inputs.wrapping import unwrap
from summarizer.types import Article

_SEPARATOR = re.compile(rb"^From \S.*\r?\n", re.MULTILINE)
#: A plain part below this share of the HTML part's text is a stub ("view in your browser").
_STUB = 0.5


def split_mbox(data: bytes) -> list[bytes]:
    """The messages of an mbox file (RFC 4155; both ``From`` and ``>From`` quoting)."""
    starts = [
        found
        for found in _SEPARATOR.finditer(data)
        if found.start() == 0 or data.endswith((b"\n\n", b"\n\r\n"), 0, found.start())
    ]
    ends = [found.start() for found in starts[1:]] + [len(data)]
    return [
        re.sub(rb"^>(>*From )", rb"\1", data[found.end() : end], flags=re.MULTILINE)
        for found, end in zip(starts, ends, strict=True)
    ]


def article_from_mail(data: bytes) -> Article:
    """Subject, sender, date and body of one message.

    The plain part is taken, its hard-wrapped lines put together, unless there is none or it is a
    stub beside the HTML part. Attachments are not read. Raises ``InputError`` where there is no
    text.
    """
    message = message_from_bytes(data, policy=policy.default)
    assert isinstance(message, EmailMessage)  # noqa: S101 - what policy.default makes
    plain = unwrap(_part(message, "plain")).strip()
    rich = text_of_markup(_part(message, "html"))
    text = plain if plain and len(plain) >= _STUB * len(rich) else rich
    if not text:
        raise InputError("is a message without text")
    name, address = parseaddr(_header(message, "from") or "")
    return Article(
        text=text,
        title=_header(message, "subject"),
        source=name or address or None,
        published=_date(message),
    )


def _part(message: EmailMessage, kind: str) -> str:
    try:
        part = message.get_body(preferencelist=(kind,))
        payload = part.get_payload(decode=True) if part is not None else None
    except (ValueError, LookupError, KeyError, AttributeError):
        return ""  # structure so broken that the parser gives up on it
    if part is None or not isinstance(payload, bytes) or not payload.strip():
        return ""
    return decode(payload, declared=part.get_content_charset())


def _header(message: EmailMessage, name: str) -> str | None:
    try:
        value = message.get(name)
    except (ValueError, LookupError, IndexError, AttributeError):
        return None  # header parsers of the standard library fail on some malformed ones
    return " ".join(str(value).split()) or None if value is not None else None


def _date(message: EmailMessage) -> datetime | None:
    from email.utils import parsedate_to_datetime

    try:
        when = parsedate_to_datetime(_header(message, "date") or "")
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return when if when.tzinfo else when.replace(tzinfo=UTC)
