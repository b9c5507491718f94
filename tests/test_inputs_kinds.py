"""Documents, mailboxes, and files of kinds that are not read."""

from __future__ import annotations

import bz2
import hashlib
import io
import lzma
import re
import zipfile
from datetime import datetime
from pathlib import Path

import pytest

from summarizer import Article, InputError
from summarizer.cli import main
from summarizer.inputs.files import MAX_FILE_BYTES, parse_articles
from tests.test_inputs_files import BODY, FRIDAY, MAIL, pdf, texts

WORD_DATES = {
    "its own": (datetime(2024, 3, 1, 9), FRIDAY),
    "the template's": (None, None),
    "the zero of a clock": (datetime(1980, 1, 1), None),
}


@pytest.mark.parametrize(("created", "published"), WORD_DATES.values(), ids=WORD_DATES)
def test_a_word_file_was_not_published_with_its_template(
    created: datetime | None, published: datetime | None
) -> None:
    docx = pytest.importorskip("docx")
    document = docx.Document()
    document.add_paragraph(BODY)
    if created:
        document.core_properties.created = created
        document.core_properties.author = "Ada Moor"
    stream = io.BytesIO()
    document.save(stream)
    ((_, article),) = parse_articles(stream.getvalue(), "a.docx")
    assert article == Article(BODY, published=published, author="Ada Moor" if created else None)


PDF_DATES = {
    "a date": ("D:20240301100000+01'00'", FRIDAY),
    "no date": ("yesterday", None),
    "the zero of a clock": ("D:19700101", None),
}


@pytest.mark.parametrize(("written", "published"), PDF_DATES.values(), ids=PDF_DATES)
def test_a_pdf_is_read_with_its_properties(written: str, published: datetime | None) -> None:
    pypdf = pytest.importorskip("pypdf")
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(pdf(["The bridge", "is open again."])))
    writer.metadata = None
    writer.add_metadata({"/Title": "Bridge", "/Author": "Ada Moor", "/CreationDate": written})
    stream = io.BytesIO()
    writer.write(stream)
    ((_, article),) = parse_articles(b"sent by mail\n" + stream.getvalue(), "a.pdf")
    assert article == Article(
        "The bridge\nis open again.", title="Bridge", author="Ada Moor", published=published
    )


def test_a_word_file_that_unpacks_to_very_much_is_refused() -> None:
    docx = pytest.importorskip("docx")
    stream = io.BytesIO()
    docx.Document().save(stream)
    with zipfile.ZipFile(stream, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/media/image.bin", bytes(MAX_FILE_BYTES))
    assert len(stream.getvalue()) < 200_000
    with pytest.raises(InputError, match="larger than 64 MB when unpacked"):
        list(parse_articles(stream.getvalue(), "a.docx"))


def test_a_pdf_without_text_is_told() -> None:
    pypdf = pytest.importorskip("pypdf")
    writer = pypdf.PdfWriter()
    writer.add_blank_page(600, 850)
    stream = io.BytesIO()
    writer.write(stream)
    with pytest.raises(InputError, match="without text"):
        list(parse_articles(stream.getvalue(), "a.pdf"))


@pytest.mark.parametrize("link", ["http://a]b/", "javascript:alert(1)", "/talks"])
def test_an_entry_whose_link_leads_nowhere_is_read_without_it(link: str) -> None:
    items = "".join(
        f"<item><title>{n}</title><link>{address}</link><description>Rain.</description></item>"
        for n, address in enumerate((link, "https://news.example.org/2"))
    )
    feed = f"<rss version='2.0'><channel><title>News</title>{items}</channel></rss>"
    found = [item for _, item in parse_articles(feed.encode(), "a.xml")]
    assert [item.url for item in found if isinstance(item, Article)] == [
        None,
        "https://news.example.org/2",
    ]


def test_halves_of_a_character_in_a_feed_are_put_together() -> None:
    halves = "&#xD83D;&#xDE00; and &#55357;&#56832; and &#xD800;"
    text = f"Rain {halves} &#55000; &#x110000; &#99999999999; &#x00041; fell."
    item = f"<item><title>Rain</title><description>{text}</description></item>"
    feed = f"<rss version='2.0'><channel><title>News</title>{item}</channel></rss>"
    ((_, found),) = parse_articles(feed.encode(), "a.xml")
    assert isinstance(found, Article)
    assert found.text == "Rain 😀 and 😀 and \ufffd \ud6d8 \ufffd \ufffd A fell."


def test_a_mailbox_becomes_articles_in_their_order() -> None:
    letter = MAIL.replace(b"Subject: Bridge reopens", b"Subject: Letter %d").replace(
        b"a letter.", b"letter %d.\n\n>From here on lorries wait."
    )
    box = b"\n\n".join(b"From desk Fri Mar  1 10:00:00 2024\n" + letter % (n, n) for n in range(3))
    found = [item for _, item in parse_articles(box, "a.mbox")]
    assert [a.title for a in found if isinstance(a, Article)] == [f"Letter {n}" for n in range(3)]
    for n, article in enumerate(found):
        assert isinstance(article, Article)
        assert f"in letter {n}.\n\nFrom here on lorries wait." in article.text


def archive(*names: str) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as made:
        for name in names:
            made.writestr(name, BODY)
    return stream.getvalue()


PROSE = f" {BODY}".encode() * 9
#: Files of other kinds, also those whose bytes would pass for text, and what is said of them.
SIGNED = {
    "PNG": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1\0\0", "is not text but an image"),
    "PNG without a NUL": (b"\x89PNG\r\n" + PROSE, "is not text but an image"),
    "JPEG": (b"\xff\xd8\xff\xe0\0\x10JFIF\0\1" + bytes(range(256)), "is not text but an image"),
    "JPEG without a NUL": (b"\xff\xd8\xff\xfe Exif" + PROSE, "is not text but an image"),
    "GIF": (b"GIF89a" + PROSE, "is not text but an image"),
    "WebP": (b"RIFF\x24\4\1\1WEBPVP8 " + PROSE, "is not text but a picture or a recording"),
    "film": (b"\0\0\0\x18ftypmp42" + PROSE, "is not text but a picture or a recording"),
    "song": (b"ID3\3" + PROSE, "is not text but a recording"),
    "program": (b"MZ\x90\0\3\0\0\0" + PROSE, "is not text but a program"),
    "database": (b"SQLite format 3\0" + PROSE, "is not text but a database"),
    "bzip2": (bz2.compress(PROSE), "is compressed with bzip2: decompress it first"),
    "xz": (lzma.compress(PROSE), "is compressed with xz: decompress it first"),
    "7z": (b"7z\xbc\xaf\x27\x1c" + PROSE, "is an archive: unpack it and give the folder"),
    "tar": (b"a.txt".ljust(257, b"\0") + b"ustar" + PROSE, "is an archive: unpack it"),
    "zip": (archive("a.txt"), "is an archive: unpack it and give the folder"),
    "half a zip": (archive("a.txt")[:60], "is a damaged archive"),
    "empty zip": (archive(), "is an archive: unpack it and give the folder"),
    "spreadsheet": (
        archive("[Content_Types].xml", "xl/workbook.xml"),
        "is an Office file of a kind",
    ),
    "OpenDocument": (archive("mimetype", "content.xml"), "is an Office file of a kind"),
    "rich text": (rb"{\rtf1\ansi " + PROSE + b"}", "is rich text (RTF): save it as .docx or text"),
    "PostScript": (b"%!PS-Adobe-3.0\n" + PROSE, "is a PostScript document"),
    "half a PDF": (pdf(["x"])[:90], "is a damaged PDF"),
    "random": (hashlib.shake_256().digest(9000), "is not text (binary data)"),
}


@pytest.mark.parametrize(("data", "message"), SIGNED.values(), ids=SIGNED)
@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.pdf", ""])
def test_a_file_of_another_kind_is_not_read_as_text(data: bytes, message: str, name: str) -> None:
    with pytest.raises(InputError, match=re.escape(message)):
        list(parse_articles(data, name))


LIKE_SIGNATURES = {
    "RIFF": "RIFF is a format of files. It is old.",
    "BM": "BM and MZ are letters. GIF is a format.",
    "ID3": "ID3 tags name songs, and the ftyp box a film.",
    "PDF": "Files that begin with %PDF- are documents. They are many.",
    "Rar": "Rar! That is what the lion said.",
}


@pytest.mark.parametrize("text", LIKE_SIGNATURES.values(), ids=LIKE_SIGNATURES)
def test_a_text_that_begins_like_another_kind_is_read(text: str) -> None:
    for encoding in ("utf-8", "utf-16"):
        assert texts(text.encode(encoding), "a.txt") == [text]


def test_a_file_of_another_kind_alone_is_one_line_and_exit_2(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("PNG without a NUL", "JPEG", "half a zip", "random"):
        path = tmp_path / "a.txt"
        path.write_bytes(SIGNED[name][0])
        assert main(["brief", str(path)]) == 2
        out, err = capsys.readouterr()
        assert out == ""
        assert err == f"summarizer: {path}: {SIGNED[name][1]}\n"
