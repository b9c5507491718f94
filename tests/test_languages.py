"""Clusters in many languages, three articles each, from splitting to the briefing."""

from __future__ import annotations

from pathlib import Path

import pytest

from summarizer import Article, summarize
from summarizer.sentences import sentence_spans
from summarizer.text.language import detect_language
from summarizer.text.words import count_words, stems

FOLDER = Path(__file__).parent / "languages"
#: Sentences of the bodies, counted by hand, and what the briefing has to speak of.
EXPECTED = {
    "ar": ((11, 9, 9), "42"),
    "de": ((10, 10, 10), "Damm"),
    "el": ((5, 5, 5), "λιμάνι"),
    "es": ((10, 10, 10), "90.000"),
    "fr": ((10, 10, 10), "120 pompiers"),
    "hi": ((5, 5, 5), "पुल"),
    "it": ((5, 5, 5), "ponte di Valdora"),
    "ja": ((5, 5, 5), "火災"),
    "nl": ((5, 5, 5), "molen"),
    "pl": ((5, 5, 5), "Lipna"),
    "pt": ((5, 5, 5), "8,5%"),
    "ru": ((10, 10, 10), "мост"),
    "tr": ((5, 5, 5), "köprü"),
    "zh": ((10, 10, 10), "临江市"),
}


def articles(language: str) -> list[tuple[str, str]]:
    """Title and body of each article of a cluster."""
    parts = (FOLDER / f"{language}.txt").read_text(encoding="utf-8").split("=====\n")
    return [(title, body.strip()) for title, _, body in (part.partition("\n") for part in parts)]


def is_long(language: str) -> bool:
    """Whether the articles have some ten sentences, not five."""
    return EXPECTED[language][0][0] > 5


@pytest.mark.parametrize("language", EXPECTED)
def test_detected(language: str) -> None:
    assert [detect_language(body) for _, body in articles(language)] == [language] * 3


@pytest.mark.parametrize("language", EXPECTED)
def test_split(language: str) -> None:
    counts = tuple(len(sentence_spans(body, language)) for _, body in articles(language))
    assert counts == EXPECTED[language][0]


@pytest.mark.parametrize("language", EXPECTED)
def test_articles_on_one_event_share_stems(language: str) -> None:
    first, second, third = (set(stems(body, language)) for _, body in articles(language))
    assert len(first & second & third) >= (12 if is_long(language) else 3)


@pytest.mark.parametrize("language", EXPECTED)
def test_briefed(language: str) -> None:
    given = [
        Article(body, title=title, source=f"Paper {index}", language=language)
        for index, (title, body) in enumerate(articles(language))
    ]
    budget = 90 if is_long(language) else 60
    briefing = summarize(given, max_words=budget)
    bodies = {article.id: article.text for article in briefing.articles}
    assert briefing.language == language
    assert 2 <= len(briefing.sentences) <= 12
    assert sum(count_words(sentence.text) for sentence in briefing.sentences) <= budget
    text = " ".join(sentence.text for sentence in briefing.sentences)
    assert EXPECTED[language][1].lower() in text.lower()
    for sentence in briefing.sentences:
        for citation in sentence.citations:
            assert bodies[citation.article][citation.start : citation.end] == citation.quote
