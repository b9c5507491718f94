"""Score of what is kept of pages, pasted and as HTML: ``python -m bench.cleaning``.

F1, precision and recall of 4-word shingles, means over the pages (the measure of the benchmark the
pages are from). The shipped weights have seen these pages: ``python -m bench.cleaning.train``
gives the score on pages that they have not seen.

With ``--texts FOLDER`` it prints what is kept and removed of the text files of a folder instead.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

from trafilatura import extract

from bench.cleaning.pages import Page, load_pages, mean_score, page_score, visible_text
from summarizer.cleaning import clean, clean_articles
from summarizer.errors import InputError
from summarizer.types import Article, Document


def kept_text(document: Document) -> str:
    return "\n".join(document.article.text[span.start : span.end] for span in document.kept)


def from_html(page: Page) -> str:
    try:
        return kept_text(clean(Article.from_html(page.html, url=page.url)))
    except InputError:
        return ""


SYSTEMS: dict[str, Callable[[Page], str]] = {
    "pasted, all kept": lambda page: visible_text(page.html),
    "pasted, cleaned": lambda page: kept_text(clean(Article(visible_text(page.html)))),
    "pasted, a line a node, cleaned": lambda page: kept_text(
        clean(Article(visible_text(page.html, every_node=True)))
    ),
    "pasted as one line, cleaned": lambda page: kept_text(
        clean(Article(" ".join(visible_text(page.html).split())))
    ),
    "body alone, cleaned": lambda page: kept_text(clean(Article(page.text))),
    "HTML, trafilatura": lambda page: extract(page.html, include_comments=False) or "",
    "HTML, from_html and clean": from_html,
}


def show_texts(folder: Path) -> None:
    paths = sorted(folder.glob("*.txt"))
    documents = clean_articles([Article(path.read_text(encoding="utf-8")) for path in paths])
    for path, document in zip(paths, documents, strict=True):
        text = document.article.text
        print(f"== {path.name}; credits: {', '.join(document.credits) or 'none'}")
        if document.title:
            print(f"title       {text[document.title.start : document.title.end]}")
        for span in document.standfirst:
            print(f"standfirst  {text[span.start : span.end]}")
        for removed in document.removed:
            print(f"- {removed.reason:14} {text[removed.start : removed.end]}")
        for span in document.kept:
            print(f"+ {text[span.start : span.end]}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--texts", type=Path, help="folder of .txt files to show")
    parser.add_argument("--pages", action="store_true", help="print each page's score too")
    arguments = parser.parse_args()
    if arguments.texts:
        show_texts(arguments.texts)
        return
    pages = load_pages()
    print(f"{'':32}   F1  precision  recall  worst  ms/page")
    for name, system in SYSTEMS.items():
        begun = perf_counter()
        pairs = [page_score(page.text, system(page)) for page in pages]
        took = 1000 * (perf_counter() - begun) / len(pages)
        found = mean_score(pairs)
        print(
            f"{name:32} {100 * found.f1:5.1f}      {found.precision:.3f}   {found.recall:.3f}"
            f"   {found.worst:.2f}  {took:7.1f}"
        )
        if arguments.pages:
            for page, (precision, recall) in zip(pages, pairs, strict=True):
                if min(precision, recall) < 0.95:
                    print(f"    {precision:.2f} {recall:.2f} {page.url}")


if __name__ == "__main__":
    main()
