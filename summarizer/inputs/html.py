"""Articles from web pages: body by trafilatura, what is known about it from the page's own data."""

from __future__ import annotations

from copy import deepcopy
from html import unescape
from typing import Any

from summarizer.errors import InputError
from summarizer.inputs import page_data
from summarizer.inputs.page_data import first
from summarizer.text.addresses import web_host
from summarizer.text.language import (
    UNDETERMINED,
    detect_language,
    is_english,
    language_code,
)
from summarizer.types import Article

#: An extraction of fewer characters than this may have missed the body: a paragraph has more.
_THIN = 250
#: Characters or bytes of a page. The heaviest news pages, their scripts included, are near 5 MB;
#: extraction takes about a second for each 1 MB of paragraphs.
_MAX_PAGE = 10_000_000


def article_from_html(html: str | bytes, *, url: str | None = None) -> Article:
    """Extract body and metadata of a page.

    ``text`` is the extracted body, its paragraphs separated by blank lines. Title, publisher,
    author, time, language and address come from the page's JSON-LD, then from OpenGraph and other
    ``meta`` elements, then from what trafilatura finds (:mod:`summarizer.inputs.page_data`);
    ``url`` is used where the page names no canonical address on the same site. Raises
    ``InputError`` where the page holds no text, or is larger than 10 MB.
    """
    from trafilatura import bare_extraction
    from trafilatura.settings import Document as Extracted
    from trafilatura.utils import load_html

    if not isinstance(html, str | bytes):
        raise InputError(f"a page must be text or bytes, not {type(html).__name__}")
    if len(html) > _MAX_PAGE:
        raise InputError(f"{_place(url)}: larger than 10 MB; give its text instead")
    if isinstance(html, str):
        # Lone surrogates have no bytes, and the parser works on bytes.
        html = html.encode("utf-8", "replace").decode("utf-8").replace("\x00", "")
    tree = load_html(html) if html.strip() else None
    if tree is None:
        raise InputError(f"{_place(url)}: no HTML page in it")
    linked, metas = page_data.linked_data(tree), page_data.metas(tree)
    extracted = bare_extraction(
        deepcopy(tree),
        url=url,
        include_comments=False,
        with_metadata=True,
        # The extensive search takes the year of a copyright line for the date of the article.
        date_extraction_params={"extensive_search": False, "original_date": True},
    )
    found = extracted if isinstance(extracted, Extracted) else Extracted()
    text = _body(tree, _paragraphs(found.text), linked.get("articleBody"))
    if not any(character.isalnum() for character in text):
        raise InputError(f"{_place(url)}: no text in the page; give its text instead")
    address = page_data.canonical(metas.get("canonical"), first(url, found.url))
    host = web_host(address)
    page = first(tree.findtext(".//title"))
    names = (page_data.name_of(linked.get("publisher")), metas.get("og:site_name"),
             metas.get("application-name"))  # fmt: skip
    source = page_data.publisher(map(first, names), first(found.sitename), page, host)
    titles = (linked.get("headline"), metas.get("og:title"), found.title)
    authors = (page_data.name_of(linked.get("author")), metas.get("author"), found.author)
    times = (linked.get("datePublished"), *map(metas.get, page_data.PUBLISHED), found.date)
    stated = first(tree.get("lang"), linked.get("inLanguage"), metas.get("og:locale"))
    return Article(
        text=text,
        title=page_data.headline(map(first, titles), page, source, host),
        source=source,
        url=address,
        published=page_data.published(map(first, times), tree),
        author=page_data.author(map(first, authors), source),
        language=_language(stated, text),
    )


def _body(tree: Any, text: str, declared: object) -> str:
    """The extracted text or, where that is thin, the longest of what other ways find.

    ``declared`` is the body by the page's own JSON-LD; where it is the same words it is taken, for
    its paragraphs.
    """
    stated = _paragraphs(unescape(declared)) if isinstance(declared, str) else ""
    if len(text) >= _THIN:
        same = stated.count("\n") > text.count("\n") and stated.split() == text.split()
        return stated if same else text
    from trafilatura import bare_extraction, html2txt
    from trafilatura.settings import Document as Extracted

    recalled = bare_extraction(deepcopy(tree), include_comments=False, favor_recall=True)
    candidates = [
        text,
        _paragraphs(recalled.text if isinstance(recalled, Extracted) else None),
        stated,
    ]
    # The one with the most words, in the most paragraphs; all the text of the page only where
    # nothing is told apart in it.
    best = max(candidates, key=lambda found: (len(found.split()), found.count("\n")))
    return best or _paragraphs(html2txt(deepcopy(tree)))


def _place(url: str | None) -> str:
    return url or "the page"


def _paragraphs(text: str | None) -> str:
    lines = (line.strip() for line in (text or "").splitlines())
    return "\n\n".join(line for line in lines if line)


def _language(stated: str | None, text: str) -> str | None:
    """The code of a language tag, where it is one and not refuted.

    Templates state English for pages in any language, and for pages in English that of the
    template; whether a text is English can be told without loading a model.
    """
    code = language_code(stated or "")
    if code is None:
        return None
    if (code == "en") == is_english(text):
        return code
    found = detect_language(text)
    return code if found == UNDETERMINED else found
