"""Articles from web pages: body by trafilatura, what is known about it from the page's own data."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy
from datetime import UTC, datetime
from html import unescape
from typing import Any

from summarizer.errors import InputError
from summarizer.types import Article

_ARTICLE_TYPES = ("article", "posting", "report", "review", "webpage")


#: An extraction of fewer characters than this may have missed the body: a paragraph has more.
_THIN = 250
#: Characters or bytes of a page. The heaviest news pages, their scripts included, are near 5 MB;
#: extraction takes about a second for each 1 MB of paragraphs.
_MAX_PAGE = 10_000_000
#: Years before this are placeholders of content systems ("0001-01-01"), not dates of articles.
_FIRST_YEAR = 1990


def article_from_html(html: str | bytes, *, url: str | None = None) -> Article:
    """Extract body and metadata of a page.

    ``text`` is the extracted body, its paragraphs separated by blank lines. Title, publisher,
    author, time, language and address come from the page's JSON-LD, then from OpenGraph and other
    ``meta`` elements, then from what trafilatura finds; ``url`` is used where the page names no
    canonical address of its own. Raises ``InputError`` where the page holds no text, or is larger
    than 10 MB.
    """
    from trafilatura import bare_extraction
    from trafilatura.settings import Document as Extracted
    from trafilatura.utils import load_html

    if len(html) > _MAX_PAGE:
        raise InputError(f"{_place(url)}: larger than 10 MB; give its text instead")
    if isinstance(html, str):
        # Lone surrogates have no bytes, and the parser works on bytes.
        html = html.encode("utf-8", "replace").decode("utf-8").replace("\x00", "")
    tree = load_html(html) if html.strip() else None
    if tree is None:
        raise InputError(f"{_place(url)}: no HTML page in it")
    linked = _linked_data(tree)
    metas = _metas(tree)
    language = _language(_first(tree.get("lang"), linked.get("inLanguage"), metas.get("og:locale")))
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
    source = _first(_name(linked.get("publisher")), metas.get("og:site_name"), found.sitename)
    titles = (linked.get("headline"), metas.get("og:title"), found.title)
    times = (
        linked.get("datePublished"),
        metas.get("article:published_time"),
        metas.get("datepublished"),
        metas.get("date"),
        found.date,
    )
    return Article(
        text=text,
        title=_title([title for title in map(_first, titles) if title], source),
        source=source,
        url=_first(metas.get("canonical"), url, found.url),
        published=next((time for time in map(_time, map(_first, times)) if time), None),
        author=_first(_name(linked.get("author")), metas.get("author"), found.author),
        language=language,
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


def _title(titles: Sequence[str], source: str | None) -> str | None:
    """The first title that is more than the publisher's name, without that name at its end."""
    for title in titles:
        if source and title.casefold() == source.casefold():
            continue
        if source:
            head = re.fullmatch(rf"(.+?)\s*[|–—-]\s*{re.escape(source)}", title, re.IGNORECASE)
            if head:
                return head.group(1)
        return title
    return None


def _place(url: str | None) -> str:
    return url or "the page"


def _paragraphs(text: str | None) -> str:
    lines = (line.strip() for line in (text or "").splitlines())
    return "\n\n".join(line for line in lines if line)


def _first(*values: object) -> str | None:
    for value in values:
        if isinstance(value, str) and value.strip():
            return re.sub(r"\s+", " ", unescape(value)).strip() or None
    return None


def _linked_data(tree: Any) -> Mapping[str, Any]:
    """The JSON-LD object of the page that describes an article; empty where there is none."""
    best: Mapping[str, Any] = {}
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or ""):
            continue
        try:
            data = json.loads(script.text or "", strict=False)
        except (ValueError, RecursionError):
            continue
        for item in _objects(data, 4):
            kinds = item.get("@type")
            names = kinds if isinstance(kinds, list) else [kinds]
            known = any(
                isinstance(name, str) and name.lower().endswith(_ARTICLE_TYPES) for name in names
            )
            if known and len([k for k in item if item[k]]) > len(best):
                best = item
    return best


def _objects(data: object, depth: int) -> Iterator[Mapping[str, Any]]:
    if depth == 0:
        return
    if isinstance(data, list):
        for item in data:
            yield from _objects(item, depth - 1)
    elif isinstance(data, dict):
        yield data
        for key in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _objects(data.get(key), depth - 1)


def _name(value: object) -> str | None:
    if isinstance(value, list):
        names = [name for name in (_name(item) for item in value) if name]
        return ", ".join(dict.fromkeys(names)) or None
    if isinstance(value, dict):
        return _name(value.get("name"))
    return value if isinstance(value, str) else None


def _metas(tree: Any) -> dict[str, str]:
    """``meta`` elements by name or property, and the canonical link; the first of each counts."""
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        key = element.get("property") or element.get("name") or element.get("itemprop")
        content = element.get("content")
        if key and content and content.strip():
            found.setdefault(key.lower(), content)
    for element in tree.iter("link"):
        address = element.get("href") or ""
        if element.get("rel") == "canonical" and address.startswith(("http://", "https://")):
            found.setdefault("canonical", address)
    return found


def _time(value: str | None) -> datetime | None:
    if value is None:
        return None
    try:
        time = datetime.fromisoformat(value)
    except ValueError:
        return None
    if time.year < _FIRST_YEAR:
        return None
    return time if time.tzinfo else time.replace(tzinfo=UTC)


def _language(value: str | None) -> str | None:
    """The primary subtag of a language tag, where it is one of two letters."""
    code = (value or "").replace("_", "-").split("-", 1)[0].lower()
    return code if len(code) == 2 and code.isalpha() else None
