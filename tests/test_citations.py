"""Citations stand at their offsets and link to their passage, and support is counted."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import unquote

import pytest

from summarizer.citations import cite, cite_draft, support_of, support_of_draft, text_fragment_url
from summarizer.material import Corroboration, Draft
from summarizer.types import Article
from tests.materials import material_of

TEXT = (
    "The dam held on Monday, the mayor said. The dam held on Tuesday, though water rose to the "
    "well-known mark, and the dam held on Friday. It broke."
)
PAGE = "https://courier.example.org/dam"


def linked(passage: str, *, url: str = PAGE) -> str | None:
    start = TEXT.index(passage)
    return text_fragment_url(url, TEXT, start, start + len(passage))


def test_quote_and_context_stand_side_by_side() -> None:
    article = Article(TEXT, id="a1", url=PAGE)
    start = TEXT.index("The dam held on Tuesday")
    citation = cite(article, start, start + 23)
    assert (citation.article, citation.start, citation.end) == ("a1", start, start + 23)
    assert citation.prefix + citation.quote + citation.suffix == TEXT[start - 32 : start + 55]
    assert citation.quote == "The dam held on Tuesday"


def test_context_ends_with_the_text() -> None:
    citation = cite(Article(TEXT), 0, len(TEXT))
    assert (citation.prefix, citation.suffix, citation.url) == ("", "", None)


NOT_LINKED = {
    "script": "javascript:alert(1)",
    "data": "data:text/html,x",
    "a space": "https://courier.example.org/a b",
    "a line break": "https://courier.example.org/\nx",
    "no address": "courier",
}


@pytest.mark.parametrize("url", NOT_LINKED.values(), ids=NOT_LINKED)
def test_only_web_addresses_are_linked(url: str) -> None:
    assert linked("It broke.", url=url) is None


def test_a_short_passage_is_linked_by_all_its_words() -> None:
    assert linked("It broke.") == f"{PAGE}#:~:text=It%20broke."


def test_an_anchor_is_kept_and_a_directive_replaced() -> None:
    url = f"{PAGE}#top:~:text=other"
    assert linked("It broke.", url=url) == f"{PAGE}#top:~:text=It%20broke."


def test_marks_that_are_syntax_are_encoded() -> None:
    link = linked("well-known mark, and")
    assert link is not None
    assert link.endswith("text=well%2Dknown%20mark%2C%20and")


def test_the_ends_of_a_long_passage_are_those_that_stand_only_there() -> None:
    # "The dam held" and "dam held on" stand before: more words are needed to tell the passage.
    passage = (
        "The dam held on Tuesday, though water rose to the well-known mark, and the dam held on"
    )
    link = linked(passage)
    assert link is not None
    first, last = (unquote(part) for part in link.partition("text=")[2].split(","))
    start = TEXT.index(passage)
    assert TEXT.find(first) == start
    assert TEXT.find(last, start) == start + len(passage) - len(last)
    assert len(first.split()) == 5


def test_a_draft_cites_its_passages_and_then_its_context() -> None:
    material = material_of(
        [["The dam held.", "It rained."], ["The dam held, he said."]], same=[[(0, 0), (1, 0)]]
    )
    citations = cite_draft(material, Draft("The dam held.", "tidied", (0,), context=(1, 2)))
    assert [(c.article, c.quote, c.relation) for c in citations] == [
        ("a1", "The dam held.", "same wording"),
        ("a2", "The dam held, he said.", "same wording"),
        ("a1", "It rained.", "context"),
    ]


def test_support_counts_articles_publishers_and_origins() -> None:
    material = material_of([["The dam held."], ["It held."], ["The wall stood."]])
    documents = [
        replace(d, article=replace(d.article, source=source))
        for d, source in zip(material.documents, ("Courier", "COURIER", None), strict=True)
    ]
    origins = replace(material.origins, of_sentence=(0, 0, 1))
    material = replace(material, documents=tuple(documents), origins=origins)
    support = support_of(material, [0, 1, 2])
    assert (support.articles, support.publishers, support.origins) == (3, 2, 2)
    told = [(Corroboration(2, 0.7),), (), ()]
    draft = Draft("The dam held.", "verbatim", (0,))
    assert support_of_draft(material, draft, told).origins == 2
    assert support_of_draft(material, draft, [(), (), ()]).origins == 1
