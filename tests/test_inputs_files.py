"""Files of every format, folders, globs and standard input; what cannot be read is told."""

from __future__ import annotations

import contextlib
import gzip
import io
import json
import re
import subprocess
import sys
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer import Article, InputError
from summarizer.inputs import files
from summarizer.inputs.files import parse_articles, read_articles
from summarizer.inputs.formats import EXTENSIONS
from summarizer.inputs.headed import FIELDS
from summarizer.inputs.markup import text_of_markup
from summarizer.inputs.wrapping import unwrap

BODY = "The bridge over the Lenn reopened on Friday. Lorries must wait until the spring."
HEADED = f"Title: Bridge reopens\nSource: Lenn News\nPublished: 2024-03-01T09:00:00Z\n\n{BODY}\n"
PAGE = (
    "<!DOCTYPE html><html lang=en><head><title>Bridge reopens</title></head><body><article>"
    + "".join(f"<p>{BODY} Part {n} of the work cost nine million.</p>" for n in range(6))
    + "</article></body></html>"
)
RSS = f"""<?xml version="1.0"?><rss version="2.0"><channel><title>Lenn News</title>
<item><title>Bridge reopens</title><link>https://lenn.example.org/1</link>
<pubDate>Fri, 01 Mar 2024 10:00:00 +0100</pubDate>
<description>&lt;p&gt;{BODY}&lt;/p&gt;</description>
</item><item><title>Only a title</title></item></channel></rss>"""
ATOM = f"""<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom">
<title>Lenn News</title><entry><title>Bridge</title><id>urn:1</id>
<updated>2024-03-01T09:00:00Z</updated>
<link href="https://lenn.example.org/1"/>
<content type="html">&lt;p&gt;{BODY}&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;
</content></entry></feed>"""
MAIL = (
    "From: Lenn News <desk@lenn.example.org>\nTo: you@example.org\nSubject: Bridge reopens\n"
    "Date: Fri, 1 Mar 2024 10:00:00 +0100\nMIME-Version: 1.0\n"
    "Content-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: 8bit\n\n"
    "The bridge over the Lenn, which was shut in the autumn of last year, has\n"
    "reopened to cars. Lorries must wait until the spring, the mayor said in\na letter.\n\n"
    "Caf\u00e9s are glad.\n"
).encode("latin-1")
FRIDAY = datetime(2024, 3, 1, 9, tzinfo=UTC)


def record(**fields: object) -> str:
    return json.dumps({"text": BODY, **fields})


def texts(data: bytes | str, name: str) -> list[str]:
    raw = data.encode() if isinstance(data, str) else data
    return [a.text for _, a in parse_articles(raw, name) if isinstance(a, Article)]


ONE_ARTICLE = {
    "plain text": (BODY, "a.txt"),
    "no ending": (BODY, "article"),
    "header lines": (HEADED, "a.txt"),
    "header lines, Windows ends": (HEADED.replace("\n", "\r\n"), "a.txt"),
    "front matter": (f'---\ntitle: "Bridge reopens"\ntags: x\n---\n{BODY}', "a.md"),
    "object": (record(), "a.json"),
    "object in a .txt": (record(), "a.txt"),
    "list": (f"[{record()}]", "a.json"),
    "articles": (f'{{"articles": [{record()}], "total": 1}}', "a.json"),
    "lines": (f"{record()}\n\n", "a.jsonl"),
    "compressed": (gzip.compress(record().encode()), "a.json.gz"),
    "compressed, unnamed": (gzip.compress(BODY.encode()), ""),
    "mark": (b"\xef\xbb\xbf" + record().encode(), "a.json"),
    "utf-16": (BODY.encode("utf-16"), "a.txt"),
}


@pytest.mark.parametrize(("data", "name"), ONE_ARTICLE.values(), ids=ONE_ARTICLE)
def test_reads_one_article(data: bytes | str, name: str) -> None:
    assert [text.strip() for text in texts(data, name)] == [BODY]


def test_header_fields_are_taken(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(HEADED.replace("Title: Bridge reopens", "id: x7\nTITLE: Bridge\n  reopens"))
    assert Article.from_file(str(path)) == Article(
        text=f"{BODY}\n", title="Bridge reopens", source="Lenn News", published=FRIDAY, id="x7"
    )


NO_HEADER = {
    "a sentence below": "Source: Reuters\nThe bridge is open.\n\nMore.",
    "another name first": "Note: read this\n\nThe bridge is open.",
    "no end": "Title: Bridge",
    "a headline with a colon": "Bridge: what we know\n\nIt is open.",
}


@pytest.mark.parametrize("text", NO_HEADER.values(), ids=NO_HEADER)
def test_what_only_looks_like_a_header_is_text(text: str) -> None:
    assert texts(text, "a.txt") == [text]


def test_pages_are_told_by_content() -> None:
    for name in ("a.html", "a.txt", "saved page"):
        (text,) = texts(PAGE, name)
        assert text.startswith("The bridge over the Lenn reopened on Friday.")
        assert "<" not in text


def test_markdown_loses_its_markup() -> None:
    source = "# Bridge\n\nIt *reopened* on [Friday](https://x.example.org).\n\n- one\n- two\n"
    assert texts(source, "a.md") == ["Bridge\n\nIt reopened on Friday.\n\none\n\ntwo"]


@pytest.mark.parametrize("source", [RSS, ATOM], ids=["rss", "atom"])
@pytest.mark.parametrize("name", ["feed.xml", "feed.txt", ""])
def test_feeds(source: str, name: str) -> None:
    found = list(parse_articles(source.encode(), name))
    first = found[0][1]
    assert isinstance(first, Article)
    assert first.text.startswith(BODY)
    assert (first.source, first.url) == ("Lenn News", "https://lenn.example.org/1")
    assert first.published == FRIDAY
    for where, item in found[1:]:
        assert where == ": entry 2"
        assert str(item) == "has no text, only a title or a link"


def test_mail_is_unwrapped_and_its_charset_kept() -> None:
    for name in ("a.eml", "a.txt", ""):
        ((_, article),) = parse_articles(MAIL, name)
        assert isinstance(article, Article)
        assert article.text == (
            "The bridge over the Lenn, which was shut in the autumn of last year, has reopened to "
            "cars. Lorries must wait until the spring, the mayor said in a letter.\n\n"
            "Cafés are glad."
        )
        assert (article.title, article.source) == ("Bridge reopens", "Lenn News")
        assert article.published == datetime(2024, 3, 1, 10, tzinfo=timezone(timedelta(hours=1)))


def test_an_html_newsletter_gives_its_text() -> None:
    rich = MAIL.replace(b"text/plain", b"text/html").replace(
        b"The bridge", b"<td>The <b>bridge</b>"
    )
    (text,) = texts(rich, "a.eml")
    assert text.startswith("The bridge over the Lenn, which was shut")


def test_mbox_holds_several_messages() -> None:
    box = b"From desk Fri Mar  1 10:00:00 2024\n" + MAIL
    box += b"\nFrom desk Fri Mar  1 11:00:00 2024\n" + MAIL.replace(b"letter", b">From me")
    box += b"\nFrom desk Fri Mar  1 12:00:00 2024\nSubject: Empty\nDate: x\n\n\n"
    for name in ("a.mbox", ""):
        found = list(parse_articles(box, name))
        assert [where for where, _ in found] == [": message 1", ": message 2", ": message 3"]
        assert str(found[2][1]) == "is a message without text"


def test_pdf_and_word_files() -> None:
    docx = pytest.importorskip("docx")
    document = docx.Document()
    document.core_properties.title = "Bridge reopens"
    document.add_heading("Bridge reopens")
    document.add_paragraph(BODY)
    document.add_table(1, 2).rows[0].cells[1].text = "9 million"
    stream = io.BytesIO()
    document.save(stream)
    for name in ("a.docx", "a.txt"):
        assert texts(stream.getvalue(), name) == [f"Bridge reopens\n\n{BODY}\n\n9 million"]
    for name in ("a.pdf", "a.txt"):
        assert texts(
            pdf(["The bridge over the Lenn, shut since Octo-", "ber, reopened."]), name
        ) == ["The bridge over the Lenn, shut since October, reopened."]


def pdf(lines: list[str]) -> bytes:
    """A PDF of one page, as small as they come."""
    shown = " T* ".join(f"({line}) Tj" for line in lines)
    stream = f"BT /F1 12 Tf 14 TL 40 800 Td {shown} ET"
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 850]/Contents 4 0 R"
        "/Resources<</Font<</F1 5 0 R>>>>>>",
        f"<</Length {len(stream)}>>stream\n{stream}\nendstream",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    out, places = "%PDF-1.4\n", ["0000000000 65535 f \n"]
    for number, content in enumerate(objects, start=1):
        places.append(f"{len(out):010} 00000 n \n")
        out += f"{number} 0 obj{content}endobj\n"
    table = f"xref\n0 {len(places)}\n{''.join(places)}trailer<</Size {len(places)}/Root 1 0 R>>"
    return f"{out}{table}\nstartxref\n{len(out)}\n%%EOF\n".encode()


REFUSED = {
    "empty": (b"", "a.txt", "is empty"),
    "blank": (b" \n\t\n", "a.txt", "is empty"),
    "picture": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1\0\0", "a.txt", "is not text but an image"),
    "noise": (bytes(range(256)) * 9, "a.txt", "is not text (binary data)"),
    "half a gzip": (gzip.compress(b"abc" * 999)[:30], "a.gz", "is a damaged gzip file"),
    "archive": (
        b"PK\x03\x04 and no more",
        "a.zip",
        "is a damaged archive",
    ),
    "old Word": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "a.doc", "is an old Word or Office file"),
    "half of JSON": (b'[{"text": ', "a.json", "is not JSON: expecting value at line 1 column 11"),
    "cut JSON": (b'{"text": "abc', "a.json", "JSON: unterminated string starting at line 1 column"),
    "numbers": (b"[1]", "a.json", "article 1: must be an object with a text, not int"),
    "nothing in JSON": (b"null", "a.json", "must be an object with a text, not NoneType"),
    "a number of 6,000 digits": (b'{"id":' + b"9" * 6000 + b"}", "a.json", "a number too long"),
    "gzip in gzip": (gzip.compress(gzip.compress(b"text")), "a.txt.gz", "is not text"),
    "HTML without text": (b"<html></html>", "a.html", ": no text in the page"),
    "UTF-32 without a mark": (("word " * 99).encode("utf-32-le"), "a.txt", "is not text"),
    "no JSON": (b"Title: x", "a.json", "is not JSON: expecting value at line 1 column 1"),
    "deep JSON": (b"[" * 200_000, "a.json", "is not JSON that can be read"),
    "empty list": (b"[]", "a.json", "is an empty list"),
    "no text": (b'{"title": "x"}', "a.json", 'has neither "text" nor a list of "articles"'),
    "XML": (b'<?xml version="1.0"?><invoice/>', "a.xml", "is XML, but neither an RSS nor"),
    "feed without entries": (b"<rss version='2.0'><channel/></rss>", "a.xml", "without entries"),
    "damaged PDF": (b"%PDF-1.7\nnothing", "a.pdf", "is a damaged PDF"),
    "a page too large": (b"<html>" + b"<p>word " * 1_500_000, "a.html", "larger than 10 MB"),
    "only a header": (b"Title: x\n\n  \n", "a.txt", "has no text"),
    "a time that is none": (b"Published: soon\n\nText.", "a.txt", "published must be a time"),
}


@pytest.mark.parametrize(("data", "name", "message"), REFUSED.values(), ids=REFUSED)
def test_tells_what_is_wrong_in_one_line(
    data: bytes, name: str, message: str, tmp_path: Path
) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    result = read_articles([str(path)])
    assert result.articles == ()
    (error,) = result.errors
    assert error.startswith(f"{path}: ")
    assert message in error
    assert "\n" not in error
    with pytest.raises(InputError, match=r"a\."):
        Article.from_file(str(path))


def test_wrong_records_are_named_and_the_rest_is_read(tmp_path: Path) -> None:
    lines = tmp_path / "a.jsonl"
    wrong = ['{"text": 7}', "nonsense", "[1]", '{"title": "x"}', '{"text": " "}']
    lines.write_text("\n".join([record(id="one", extra={"ignored": 1}), *wrong, record()]))
    result = read_articles([str(lines)])
    assert [a.id for a in result.articles] == ["one", None]
    assert list(result.errors) == [
        f"{lines}:2: text must be text, not int",
        f"{lines}:3: is not JSON: expecting value at column 1",
        f"{lines}:4: must be an object with a text, not list",
        f"{lines}:5: has no text",
        f"{lines}:6: has no text",
    ]
    whole = tmp_path / "b.json"
    whole.write_text(f'[{record()}, {{"text": "x", "published": []}}, null]')
    assert [e.partition("b.json: ")[2][:30] for e in read_articles([str(whole)]).errors] == [
        "article 2: published must be a",
        "article 3: must be an object w",
    ]


def test_lone_surrogates_and_nuls_survive_reading(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text('{"text": "One \\ud800 and \\u0000 more."}')
    (article,) = read_articles([str(path)]).articles
    assert len(article.text) == len("One x and x more.")
    article.text.encode("utf-8")


def test_one_id_for_two_articles_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text("\n".join([record(id=1), record(id=1), record(id=1, title="Another")]))
    result = read_articles([str(path)])
    assert len(result.articles) == 1
    assert list(result.notes) == [f"{path}:2: the same article as {path}:1, left out"]
    (error,) = result.errors
    assert error.startswith(f"{path}:3: has the id '1' of another article ({path}:1)")


def test_folders_globs_and_standard_input(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", "sub/c.md", ".hidden.txt", ".git/d.txt", "README.md", "e.png"):
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True)
        file.write_text(f"Text of {name}.")
    result = read_articles([str(tmp_path)])
    assert [a.text for a in result.articles] == [
        "Text of a.txt.",
        "Text of b.txt.",
        "Text of sub/c.md.",
    ]
    assert result.errors == ()
    assert len(result.notes) == 1
    assert "e.png" in result.notes[0]
    assert len(read_articles([str(tmp_path / "*.txt")]).articles) == 2
    assert len(read_articles([str(tmp_path / "**" / "*.md")]).articles) == 2
    piped = read_articles(["-"], stdin=io.BytesIO(f"{record()}\n{record()}\n".encode()))
    assert len(piped.articles) == 2
    assert read_articles(["-"], stdin=io.BytesIO(b"")).errors == ("standard input: is empty",)


def test_paths_that_lead_nowhere_are_told(tmp_path: Path) -> None:
    (tmp_path / "gone").symlink_to(tmp_path / "nowhere")
    (tmp_path / "empty").mkdir()
    paths = [str(tmp_path / "none.txt"), str(tmp_path / "*.pdf"), str(tmp_path / "gone")]
    others = ["a\0b", "", "ftp://example.org/a", "file:///etc/passwd"]
    result = read_articles([*paths, str(tmp_path / "empty"), *others])
    assert [e.rpartition(": ")[2] for e in result.errors] == [
        "does not exist",
        "no file is called so",
        "cannot be read (No such file or directory)",
        "has no file that can be read",
        "is not a path",
        "is not a path",
        "only http and https links are read",
        "only http and https links are read",
    ]
    with pytest.raises(InputError, match="is a folder"):
        Article.from_file(str(tmp_path))


def test_a_file_with_several_articles_is_not_one(tmp_path: Path) -> None:
    path = tmp_path / "a[1].jsonl"
    path.write_text(f"{record()}\n{record(title='x')}\n")
    with pytest.raises(InputError, match="holds 2 articles, not one"):
        Article.from_file(str(path))


def test_large_files_have_a_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "MAX_FILE_BYTES", 1 << 20)
    (tmp_path / "fits.txt").write_bytes(b"word " * ((1 << 20) // 5))
    (tmp_path / "large.txt").write_bytes(b"word " * (1 << 18))
    (tmp_path / "bomb.txt.gz").write_bytes(gzip.compress(bytes(1 << 24)))
    result = read_articles([str(tmp_path)])
    assert len(result.articles) == 1
    assert [error.rpartition("/")[2] for error in result.errors] == [
        "bomb.txt.gz: is larger than 1 MB: split it",
        "large.txt: is larger than 1 MB: split it",
    ]


@given(
    st.binary(max_size=400), st.sampled_from(["a.txt", "a.html", "a.json", "a.eml", "a.xml", ""])
)
def test_any_bytes_give_articles_or_errors(data: bytes, name: str) -> None:
    with contextlib.suppress(InputError):
        for _, item in parse_articles(data, name):
            assert isinstance(item, Article | InputError)


def test_plain_text_loads_no_library_of_other_formats() -> None:
    script = (
        "import sys\nfrom summarizer.inputs.files import read_articles\n"
        "assert read_articles(['seeds/unrelated']).articles\n"
        "heavy = {'lxml', 'trafilatura', 'feedparser', 'pypdf', 'docx', 'httpx', 'email.message',"
        " 'charset_normalizer', 'markdown_it', 'mailbox'}\n"
        "assert not heavy & set(sys.modules), heavy & set(sys.modules)\n"
    )
    home = Path(__file__).parent.parent
    subprocess.run([sys.executable, "-W", "error", "-c", script], check=True, cwd=home)


UNWRAPPED = {
    "a paragraph": (
        "The council met on Monday evening to decide on\nthe bridge, and left it.\n\nNobody spoke.",
        "The council met on Monday evening to decide on the bridge, and left it.\n\nNobody spoke.",
    ),
    "lines that end by choice": (
        "A headline that stands alone here\nThe council met on Monday evening to decide on it.",
        "A headline that stands alone here\nThe council met on Monday evening to decide on it.",
    ),
    "a list": (
        "The council met on Monday evening to decide on\n- the bridge\n- the school",
        "The council met on Monday evening to decide on\n- the bridge\n- the school",
    ),
    "short lines": ("News\nSport\nWeather", "News\nSport\nWeather"),
    "no wrapping at all": ("word " * 60 + "\n" + "word " * 60, None),
}


@pytest.mark.parametrize(("text", "expected"), UNWRAPPED.values(), ids=UNWRAPPED)
def test_only_wrapped_lines_are_joined(text: str, expected: str | None) -> None:
    if expected is None:
        expected = "\n".join(line.rstrip() for line in text.split("\n"))
    assert unwrap(text) == expected


@given(st.text(alphabet="ab -\n", max_size=400), st.booleans())
def test_unwrapping_changes_nothing_but_space_and_hyphens(text: str, hyphens: bool) -> None:
    dropped = {ord(c): None for c in (" \n-" if hyphens else " \n")}
    assert unwrap(text, hyphens=hyphens).translate(dropped) == text.translate(dropped)


MARKUP = {
    "blocks": ("<p>One.</p><p>Two<br>lines.</p>", "One.\n\nTwo\nlines."),
    "inline": ("<p>An <b>im</b>portant <a href=x>link</a>.</p>", "An important link."),
    "entities": ("A &amp; B &lt;c&gt;", "A & B <c>"),
    "hidden": ("<style>p{}</style>Text<script>x()</script> here<!-- no -->.", "Text here."),
    "plain": (" just text ", "just text"),
    "declared": ("<?xml version='1.0' encoding='x'?><p>Text</p>", "Text"),
    "broken": ("<p>One<p>Two</div></b>", "One\n\nTwo"),
    "nul": ("<p>a\0b</p>", "a\ufffdb"),
}


@pytest.mark.parametrize(("markup", "expected"), MARKUP.values(), ids=MARKUP)
def test_text_of_markup(markup: str, expected: str) -> None:
    assert text_of_markup(markup) == expected


def test_external_entities_are_not_read() -> None:
    secret = Path(__file__).as_uri()
    feed = (
        f'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a SYSTEM "{secret}">]>'
        "<rss version='2.0'><channel><item><title>t</title>"
        "<description>Before. &a;</description></item></channel></rss>"
    )
    assert "UNWRAPPED" not in "".join(texts(feed, "a.xml"))


def test_the_docs_name_every_format_and_field() -> None:
    page = (Path(__file__).parent.parent / "docs" / "inputs.md").read_text("utf-8")
    named = set(re.findall(r"`(\.[a-z]+)`", page))
    assert named == set(EXTENSIONS) - {".text", ".xhtml"}
    for name in FIELDS:
        assert re.search(rf"\b{name}\b", page, re.IGNORECASE) or name == "lang"
