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
    assert article.language == "en"  # the words are, whatever the template says
    assert article.url == "https://example.org/barrier"


PUBLISHERS = {
    "the section as site name": (
        '<meta property="og:site_name" content="U.S."><title>Barrier fails - Courier</title>',
        "https://www.courier.example/us/barrier",
        "Courier",
    ),
    "the content system as publisher": (
        linked({"@type": "NewsArticle", "publisher": {"name": "Blogger"}, "headline": "Barrier"})
        + '<meta property="og:site_name" content="Orne Gazette | News of the valley">',
        "https://ornegazette.example/barrier",
        "Orne Gazette",
    ),
    "only the title": (
        "<title>Barrier fails - The Orne Valley Times</title>",
        "https://www.orvtimes.example/barrier",
        "The Orne Valley Times",
    ),
    "a title that ends in other words": (
        "<title>Barrier fails - what we know</title>",
        "https://www.courier.example/barrier",
        "courier.example",
    ),
    "a name unlike the host": (
        '<meta property="og:site_name" content="The Wire Desk">',
        "https://x.example/barrier",
        "The Wire Desk",
    ),
}


@pytest.mark.parametrize(("head", "url", "source"), PUBLISHERS.values(), ids=PUBLISHERS)
def test_the_publisher_has_to_do_with_the_host(head: str, url: str, source: str) -> None:
    html = page(head=head).replace("<title>Barrier fails - Hemsworth Courier</title>", "")
    assert Article.from_html(html, url=url).source == source


def test_a_title_that_is_only_the_sites_is_not_the_articles() -> None:
    html = page(head="").replace("<h1>Barrier fails</h1>", "<h1>Zwolle Post</h1>")
    article = Article.from_html(html, url="https://hemsworthcourier.example/a")
    assert article.title == "Barrier fails"


AUTHORS = {
    "with a date": ("Maud Ellery Monday; November", "Maud Ellery"),
    "with a label": ("Courier wire desk Published", "Courier wire desk"),
    "credited": ("Analysis by Maud Ellery, editor-at-large", "Maud Ellery, editor-at-large"),
    "with the publisher": ("Maud Ellery. Hemsworth Courier", "Maud Ellery"),
    "the publisher alone": ("Hemsworth Courier", None),
    "a link": ("https://social.example/maud", None),
    "a number": ("3886", None),
    "named like a month": ("June March-Avril", "June March-Avril"),
    "several": ("Maud Ellery; Tom Rask", "Maud Ellery, Tom Rask"),
}


@pytest.mark.parametrize(("stated", "author"), AUTHORS.values(), ids=AUTHORS)
def test_authors(stated: str, author: str | None) -> None:
    head = f'<meta name="author" content="{stated}">'
    head += '<meta property="og:site_name" content="Hemsworth Courier">'
    assert Article.from_html(page(head=head)).author == author


TIMES = {
    "as in mail": ("19 Nov 2019 07:09 GMT", datetime(2019, 11, 19, 7, 9, tzinfo=UTC)),
    "with a zone": ("2019-11-19T21:57:01+0000", datetime(2019, 11, 19, 21, 57, 1, tzinfo=UTC)),
    "a day, with an hour elsewhere": ("2019-11-18", datetime(2019, 11, 18, 20, 28, tzinfo=UTC)),
    "a day": ("2019-11-17", datetime(2019, 11, 17, tzinfo=UTC)),
    "in words": ("November 19, 2019, 07:47 PM EST", None),
}


@pytest.mark.parametrize(("stated", "published"), TIMES.values(), ids=TIMES)
def test_times(stated: str, published: datetime | None) -> None:
    head = linked({"@type": "NewsArticle", "headline": "Barrier fails", "datePublished": stated})
    article = Article.from_html(page(head=head, body="<time datetime='2019-11-18T20:28Z'></time>"))
    if published is None:
        assert article.published is None or article.published.hour != 7
    else:
        assert article.published == published


CANONICAL = {
    "relative": ("/barrier", "https://example.org/barrier"),
    "another host of the site": ("https://www.example.org/b", "https://www.example.org/b"),
    "another site": ("https://other.example/b", "https://example.org/a/b?x=1"),
    "the front page": ("https://example.org/", "https://example.org/a/b?x=1"),
    "no link": ("javascript:alert(1)", "https://example.org/a/b?x=1"),
    "malformed": ("https://[::1/b", "https://example.org/a/b?x=1"),
}


@pytest.mark.parametrize(("stated", "url"), CANONICAL.values(), ids=CANONICAL)
def test_the_canonical_address_is_on_the_same_site(stated: str, url: str) -> None:
    html = page(head=f'<link rel="canonical" href="{stated}">')
    assert Article.from_html(html, url="https://example.org/a/b?x=1").url == url


def test_a_wrong_language_is_not_believed() -> None:
    german = "".join(
        f"<p>Die neue Brücke über die Orne wurde am Montag für den Verkehr freigegeben, wie die "
        f"Stadt mitteilte. Der Bau hat {n} Jahre gedauert und war teurer als geplant.</p>"
        for n in range(2, 6)
    )
    html = f"<html lang='en'><title>Brücke</title><body><article>{german}</article></body></html>"
    assert Article.from_html(html).language == "de"
    assert Article.from_html(page(lang=" lang='tr'")).language == "en"


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
