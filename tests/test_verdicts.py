"""A text is checked sentence by sentence, each by its own best evidence in the articles."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer import Article, verify
from summarizer.errors import InputError
from tests import strategies

BRIDGE = Article(
    text=(
        "The council in Orsk voted 12 to 3 on Wednesday to close the old bridge.\n"
        "Engineers had found cracks in two of its pillars last spring.\n"
        "“We had no choice,” said the mayor, Ida Holm."
    ),
    url="https://gazette.example/bridge",
    published=datetime(2024, 2, 22, tzinfo=UTC),
)
FERRY = Article(
    text="A ferry will carry drivers across the river until a new bridge opens in 2026."
)


def test_every_sentence_is_cited_and_judged() -> None:
    text = (
        "Engineers had found cracks in two of its pillars last spring. "
        "A ferry will carry drivers across the river until a new bridge opens in 2031."
    )
    verdict = verify(text, [BRIDGE, FERRY])
    first, second = verdict.sentences
    assert first.supported
    assert first.score == 1.0
    assert first.evidence[0].quote == first.text
    assert first.evidence[0].article == "a1"
    assert not second.supported
    assert second.reasons[0].check == "date"
    assert second.evidence[0].article == "a2"
    assert not verdict.supported
    assert verdict.score == second.score


def test_what_a_caption_tells_is_evidence() -> None:
    caption = "Ida Holm, left, who is 94, opened the bridge in 1961. Photograph: Ines Bloom/Reuters"
    verdict = verify(
        "Ida Holm, who is 94, opened the bridge in 1961.", [f"{BRIDGE.text}\n{caption}"]
    )
    assert verdict.supported
    assert verdict.sentences[0].evidence[0].quote.startswith("Ida Holm, left")


@pytest.mark.parametrize("number", ["3,700", "26.2"])
def test_numbers_are_found_in_tokenised_text(number: str) -> None:
    spaced = number.replace(",", ", ").replace(".", ". ")
    text = f"The bridge is old. It had {spaced} visitors a minute when it was opened. It is closed."
    verdict = verify(f"It had {number} visitors a minute.", [text])
    assert spaced in " ".join(c.quote for c in verdict.sentences[0].evidence)


def test_mappings_are_articles_too() -> None:
    article = {"text": BRIDGE.text, "title": "Bridge closes", "source": "Gazette"}
    assert verify("“We had no choice,” said the mayor, Ida Holm.", [article]).supported


def test_a_line_break_ends_a_sentence() -> None:
    assert len(verify("The old bridge\nThe council in Orsk", [BRIDGE]).sentences) == 2


BAD_INPUT = {
    "empty text": ("", [BRIDGE], "empty"),
    "blank text": (" \n ", [BRIDGE], "empty"),
    "no articles": ("The bridge is old.", [], "no articles"),
    "not a list": ("The bridge is old.", BRIDGE, "list"),
    "no text": (None, [BRIDGE], "must be text"),
    "too long": ("a" * 300_001, [BRIDGE], "characters"),
}


@pytest.mark.parametrize(("text", "articles", "message"), BAD_INPUT.values(), ids=BAD_INPUT)
def test_bad_input(text: str, articles: list[Article], message: str) -> None:
    with pytest.raises(InputError, match=message):
        verify(text, articles)


def test_an_entailment_model_is_heard() -> None:
    claim = "The council in Orsk voted to close its bridge on Wednesday."
    sure = verify(claim, [BRIDGE], entailment=lambda premise, hypothesis: 0.999)
    against = verify(claim, [BRIDGE], entailment=lambda premise, hypothesis: 0.001)
    assert sure.score > against.score
    assert not against.supported


def test_an_entailment_model_does_not_overrule_facts() -> None:
    claim = "The council in Orsk voted 13 to 3 on Wednesday to close the old bridge."
    verdict = verify(claim, [BRIDGE], entailment=lambda premise, hypothesis: 1.0)
    assert not verdict.supported


@settings(deadline=None)
@given(strategies.news_texts, st.lists(strategies.articles, min_size=1, max_size=3))
def test_citations_resolve(text: str, articles: list[Article]) -> None:
    given = [Article(text=a.text, published=a.published) for a in articles]
    if not text.strip():
        return
    verdict = verify(text, given)
    assert verdict.sentences
    for sentence in verdict.sentences:
        for citation in sentence.evidence:
            article = given[int(citation.article[1:]) - 1]
            assert article.text[citation.start : citation.end] == citation.quote
