from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta, timezone

import pytest

from summarizer.cleaning import clean
from summarizer.errors import InputError
from summarizer.types import Article

BODY = (
    "The new flood barrier on the river Orne did not close on Sunday night, leaving 340 houses "
    "under water and the road to Hemsworth cut in two places.",
    "“We pressed the button and nothing moved,” said Karin Holt, who runs the control room and "
    "has worked on the river for twenty years.",
    "Engineers said a sensor froze shut when the temperature fell to -9C, so that the gates took "
    "the river to be empty. An inquiry will report by the end of the month.",
)


def page(*, head: str = "", body: str = "", lang: str = ' lang="en-GB"') -> str:
    paragraphs = "".join(f"<p>{paragraph}</p>" for paragraph in BODY)
    return (
        f"<!doctype html><html{lang}><head><title>Barrier fails - Hemsworth Courier</title>{head}"
        "</head><body><nav><ul><li><a href='/'>Home</a></li><li><a href='/w'>World</a></li></ul>"
        f"</nav><main><article><h1>Barrier fails</h1>{paragraphs}{body}</article></main>"
        "<aside><h2>Most read</h2><ul><li><a href='/1'>Storm cuts power to thousands</a></li></ul>"
        "</aside><footer>© 2024 Hemsworth Courier</footer></body></html>"
    )


LINKED = {
    "@context": "https://schema.org",
    "@graph": [
        {"@type": "WebSite", "name": "The Courier"},
        {
            "@type": ["NewsArticle", "Article"],
            "headline": "Flood barrier fails &amp; floods town",
            "datePublished": "2024-01-14T09:30:00+01:00",
            "author": [{"@type": "Person", "name": "Maud Ellery"}, {"name": "Tom Rask"}],
            "publisher": {"@type": "Organization", "name": "The Hemsworth Courier"},
            "inLanguage": "en",
        },
    ],
}


def linked(data: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


def test_the_body_is_paragraphs_with_blank_lines_between() -> None:
    document = clean(Article.from_html(page()))
    text = document.article.text
    assert [text[span.start : span.end] for span in document.kept] == list(BODY)
    assert "\n\n".join(BODY) in text
    assert "Storm cuts power" not in text
    assert "Home" not in text


def test_linked_data_comes_first() -> None:
    head = linked(LINKED) + '<meta property="og:title" content="Another title">'
    article = Article.from_html(page(head=head), url="https://example.org/a?ref=feed")
    assert article.title == "Flood barrier fails & floods town"
    assert article.source == "The Hemsworth Courier"
    assert article.author == "Maud Ellery, Tom Rask"
    assert article.published == datetime(2024, 1, 14, 9, 30, tzinfo=timezone(timedelta(hours=1)))
    assert article.language == "en"
    assert article.url == "https://example.org/a?ref=feed"


def test_meta_elements_are_read_where_there_is_no_linked_data() -> None:
    article = Article.from_html(
        page(
            lang="",
            head=(
                '<meta property="og:title" content="Barrier fails | Hemsworth Courier">'
                '<meta property="og:site_name" content="Hemsworth Courier">'
                '<meta property="og:locale" content="de_AT">'
                '<meta name="author" content="Maud Ellery">'
                '<meta property="article:published_time" content="2024-01-14T09:30:00Z">'
                '<link rel="canonical" href="https://example.org/barrier">'
            ),
        ),
        url="https://example.org/barrier?utm=1",
    )
    assert article.title == "Barrier fails"
    assert article.source == "Hemsworth Courier"
    assert article.author == "Maud Ellery"
    assert article.published == datetime(2024, 1, 14, 9, 30, tzinfo=UTC)
    assert article.language == "de"
    assert article.url == "https://example.org/barrier"


BROKEN = {
    "not JSON": '<script type="application/ld+json">{"@type": "NewsArticle",</script>',
    "deep": f'<script type="application/ld+json">{"[" * 100_000}</script>',
    "of other types": linked({"@type": "NewsArticle", "headline": 7, "author": {"name": [None]}}),
    "placeholder date": linked({"@type": "Article", "datePublished": "0001-01-01T00:00:00"}),
    "senseless date": linked({"@type": "Article", "datePublished": "last week"}),
}


@pytest.mark.parametrize("case", BROKEN)
def test_broken_metadata_does_not_cost_the_article(case: str) -> None:
    article = Article.from_html(page(head=BROKEN[case]))
    assert BODY[0] in article.text
    assert article.title == "Barrier fails"
    assert article.published is None


def test_a_page_with_one_short_paragraph_is_read() -> None:
    article = Article.from_html("<html><body><p>The dam was closed on Monday.</p></body></html>")
    assert article.text == "The dam was closed on Monday."


def test_a_body_that_only_the_linked_data_holds_is_found() -> None:
    data = {"@type": "NewsArticle", "headline": "Barrier fails", "articleBody": "\n".join(BODY)}
    article = Article.from_html(f"<html><head>{linked(data)}</head><body><p>Wait</p></body></html>")
    assert article.text == "\n\n".join(BODY)


def test_bytes_are_decoded_by_the_charset_the_page_states() -> None:
    html = page(head='<meta charset="iso-8859-1">', body="<p>Der Bürgermeister von Köln kam.</p>")
    article = Article.from_html(
        html.replace("“", '"').replace("”", '"').encode("latin-1", "ignore")
    )
    assert "Der Bürgermeister von Köln kam." in article.text


EMPTY: dict[str, str | bytes] = {
    "nothing": "",
    "white space": " \n ",
    "no page": b"\x00\x01\x02",
    "no text": "<html><body><img src='a.png'></body></html>",
    "scripts only": "<html><body><script>var a = 'text';</script></body></html>",
}


@pytest.mark.parametrize("case", EMPTY)
def test_a_page_without_text_is_an_input_error(case: str) -> None:
    with pytest.raises(InputError, match=r"https://example\.org/a: no (text|HTML)"):
        Article.from_html(EMPTY[case], url="https://example.org/a")


ODD = {
    "NUL": page(body="<p>Zero\x00byte was here.</p>"),
    "lone surrogate": page(body="<p>Half \ud800 a pair was here.</p>"),
    "deep nesting": page(body="<div>" * 5000),
    "unclosed": page().replace("</p>", "").replace("</article>", ""),
    "XML declaration": '<?xml version="1.0" encoding="utf-16"?>' + page(),
}


@pytest.mark.parametrize("case", ODD)
def test_odd_pages_keep_their_body(case: str) -> None:
    assert BODY[1] in Article.from_html(ODD[case]).text
