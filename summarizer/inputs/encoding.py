"""Bytes to text: byte order marks first, then UTF-8, then what is declared, then a guess."""

from __future__ import annotations

import codecs
import re
import unicodedata

from summarizer.errors import InputError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
#: Eight-bit and East Asian encodings that web pages and mail still use (the WHATWG list without
#: those that charset-normalizer mistakes for one of these on short texts). The order breaks ties.
_GUESSES = (
    "cp1252",
    "cp1250",
    "cp1251",
    "koi8_r",
    "cp1253",
    "cp1254",
    "cp1255",
    "cp1256",
    "cp932",
    "euc_jp",
    "cp949",
    "gb18030",
    "big5",
)
#: Bytes looked at for a guess. Detection is linear in this; 64 KiB is some thirty articles.
_SAMPLE = 1 << 16
#: Control characters above this share mean that the bytes are no text. Terminal recordings and
#: pages with stray NULs stay well under it; images, programs and archives are at 10 to 30%.
_MAX_CONTROL = 0.05
_CONTROL = bytes(b for b in range(32) if b not in b"\t\n\x0b\x0c\r\x1b") + b"\x7f"
_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,40})""")
#: Codecs of Python that write text as escapes: no page or mail is in them.
_NO_CHARSETS = frozenset({"unicode-escape", "raw-unicode-escape", "punycode", "idna", "undefined"})
#: Guesses with a "mess ratio" this close to the best one's are weighed against each other.
_NEAR = 0.05


def decode(data: bytes, *, declared: str | None = None) -> str:
    """The text of ``data``, without its byte order mark and with line ends as they are.

    ``declared`` is an encoding named from outside (a Content-Type header). Otherwise one that
    the bytes themselves declare (``<meta charset=…>``, ``<?xml encoding=…?>``) is believed where
    they decode by it. UTF-8 is tried before either, as other encodings hardly ever pass for it.
    A UTF-8 text with a few broken bytes gets U+FFFD in their place.

    Raises ``InputError`` where the bytes are no text.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    if wide := _wide(data):
        return data.decode(wide, "replace")
    if _share(data[:_SAMPLE]) > _MAX_CONTROL:
        raise InputError("is not text (binary data)")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    for name in (declared, _declared_inside(data)):
        if name and (text := _strict(data, name)) is not None:
            return text
    lenient = data.decode("utf-8", "replace")
    if _mostly_utf8(lenient):
        return lenient
    return data.decode(_guess(data[:_SAMPLE]), "replace")


def _share(data: bytes) -> float:
    return 1 - len(data.translate(None, _CONTROL)) / len(data) if data else 0.0


def _wide(data: bytes) -> str | None:
    """UTF-16 without a mark: in text with any ASCII every other byte is often NUL."""
    head = data[: min(len(data), 4096) // 2 * 2]
    if len(head) < 4:
        return None
    high, low = head[::2].count(0), head[1::2].count(0)
    # Latin text has NULs in over 90% of one half; Cyrillic or Greek only for spaces and digits,
    # 15 to 20%; East Asian text none, and goes by its mark. Two at least, for very short texts.
    need = max(2.0, len(head) // 2 * 0.1)
    if low >= need and high == 0:
        encoding = "utf-16-le"
    elif high >= need and low == 0:
        encoding = "utf-16-be"
    else:
        return None
    try:
        text = codecs.getincrementaldecoder(encoding)().decode(head)  # may cut a pair in two
    except UnicodeDecodeError:
        return None
    strange = sum(not (char.isprintable() or char.isspace()) for char in text)
    return encoding if strange <= _MAX_CONTROL * len(text) else None


def _declared_inside(data: bytes) -> str | None:
    found = _DECLARED.search(data[:2048])
    return found[1].decode("ascii") if found else None


def _strict(data: bytes, encoding: str) -> str | None:
    try:
        name = codecs.lookup(encoding).name
        if name in _NO_CHARSETS:
            return None
        if name in {"iso8859-1", "ascii"}:
            encoding = "cp1252"  # what browsers read under these names (WHATWG Encoding, 4.2)
        return data.decode(encoding)
    except (LookupError, UnicodeError, ValueError):
        return None


def _mostly_utf8(text: str) -> bool:
    broken = text.count("\ufffd")
    # In other encodings hardly two neighbouring bytes happen to be valid, so that most are broken.
    return broken < len(text) - len(text.encode("ascii", "ignore")) - broken


def _guess(sample: bytes) -> str:
    from charset_normalizer import from_bytes

    matches = from_bytes(sample, cp_isolation=list(_GUESSES))
    if not matches:
        return "cp1252"
    best = min(match.chaos for match in matches)
    near = [match for match in matches if match.chaos <= best + _NEAR]
    return min(
        near,
        key=lambda m: (_oddities(str(m)), -m.coherence, m.chaos, _GUESSES.index(m.encoding)),
    ).encoding


def _oddities(text: str) -> int:
    """Characters that a wrong encoding gives and writers do not: "powiedzia³em", lone jamo."""
    odd = 0
    for before, char, after in zip(" " + text, text, text[1:] + " ", strict=False):
        if char < "\x80":
            continue
        if "\u3131" <= char <= "\u318e" or "\uff61" <= char <= "\uff9f":
            odd += 1
        elif before.isalpha() and after.isalpha() and char not in "’‘·–—…\xad":
            odd += unicodedata.category(char)[0] not in "LM"
        elif before.islower() and char.isupper():
            odd += 1
    return odd
