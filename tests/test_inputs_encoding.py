"""Bytes of any encoding become text, and what is no text is refused."""

from __future__ import annotations

import codecs
import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.errors import InputError
from summarizer.inputs.encoding import decode

GERMAN = "Die Straße führt über die Brücke nach München, sagte der Minister."
RUSSIAN = "Министр заявил, что переговоры пройдут в Москве во вторник."

TEXTS = {
    "utf-8": (GERMAN, "utf-8"),
    "utf-8 with a mark": (GERMAN, "utf-8-sig"),
    "utf-16 with a mark": (RUSSIAN, "utf-16"),
    "utf-32 with a mark": (RUSSIAN, "utf-32"),
    "utf-16 without a mark": ("Rail strike called off at dawn", "utf-16-le"),
    "utf-16 of the other end": ("Rail strike called off at dawn", "utf-16-be"),
    "utf-16 of Cyrillic": (RUSSIAN, "utf-16-le"),
    "latin-1": (GERMAN, "latin-1"),
    "latin-1, one word": ("café", "latin-1"),
    "windows quotes": ("The “naïve” plan — it failed, she’s told.", "cp1252"),
    "French": ("Le président a déclaré à l’Élysée où la réforme était achevée", "cp1252"),
    "Polish": ("Premier powiedział, że rząd będzie pracował nad ustawą. " * 9, "cp1250"),
    "Russian, windows": (RUSSIAN, "cp1251"),
    "Russian, koi8": (RUSSIAN, "koi8_r"),
    "Greek": ("Η κυβέρνηση ανακοίνωσε νέα μέτρα για την οικονομία", "cp1253"),
    "Turkish": ("İstanbul'da bugün düzenlenen toplantıda görüşüldü, şehir", "cp1254"),
    "Arabic": ("وقالت الحكومة إن الاجتماع سيعقد اليوم", "cp1256"),
    "Japanese": ("日本と中国の外相が電話で会談しました。", "cp932"),
    "Japanese, euc": ("日本と中国の外相が電話で会談しました。", "euc_jp"),
    "Korean": ("한국 정부는 오늘 새로운 대책을 발표했다", "cp949"),
    "Chinese": ("外交部发言人表示双方同意保持沟通", "gb18030"),
    "Chinese, traditional": ("臺灣總統府發言人今日表示", "big5"),
}


@pytest.mark.parametrize(("text", "encoding"), TEXTS.values(), ids=TEXTS)
def test_finds_the_encoding(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == text


def test_believes_what_is_declared_unless_it_is_utf8() -> None:
    assert decode("Zażółć".encode("iso8859-2"), declared="iso-8859-2") == "Zażółć"
    assert decode("Zażółć".encode(), declared="iso-8859-2") == "Zażółć"
    page = '<meta charset="windows-1251"><p>Да'.encode("cp1251")
    assert decode(page).endswith("Да")
    assert decode("€5".encode("cp1252"), declared="iso-8859-1") == "€5"  # as browsers do
    for name in ("none-such", "unicode_escape", "raw_unicode_escape", "punycode", "zlib", "idna"):
        text = r"Straße am Fluss, C:\new"
        assert decode(text.encode("latin-1"), declared=name) == text


def test_a_broken_byte_costs_one_character() -> None:
    text = "Die Brücke über die Große Aue wäre für Fußgänger geöffnet"
    broken = text.encode() + b" \xff Ende"
    assert decode(broken) == f"{text} \ufffd Ende"


def test_nuls_in_text_are_kept() -> None:
    assert decode(b"One line.\0 Another line of the article.") == (
        "One line.\0 Another line of the article."
    )


BINARY = {
    "noise": bytes(n * n % 256 for n in range(9000)),
    "zeros": bytes(200),
    "picture": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1\0\0\0\1\0\x08\6\0\0\0",
    "program": b"\x7fELF\2\1\1\0\0\0\0\0\0\0\0\0\3\0>\0\1\0\0\0\xa0\x10\0\0\0\0\0\0",
}


@pytest.mark.parametrize("data", BINARY.values(), ids=BINARY)
def test_refuses_what_is_no_text(data: bytes) -> None:
    with pytest.raises(InputError, match="not text"):
        decode(data)


@given(st.text())
def test_utf8_comes_back_as_it_was(text: str) -> None:
    data = text.encode("utf-8", "replace")
    try:
        assert decode(codecs.BOM_UTF8 + data) == data.decode()
        decode(data)
    except InputError:
        assert any(char < " " or char == "\x7f" for char in text)


@given(st.binary(max_size=300))
def test_any_bytes_give_text_or_one_error(data: bytes) -> None:
    with contextlib.suppress(InputError):
        decode(data).encode("utf-8")
