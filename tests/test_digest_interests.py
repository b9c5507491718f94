"""Which articles a reader does not want."""

from __future__ import annotations

import pytest

from summarizer.digest.config import Interests
from summarizer.digest.grouping import blocked
from summarizer.types import Article

ARTICLE = Article(
    "Ines Holt won the chess-boxing title in Ostrel.", title="A long night", source="Velden Post"
)
INTERESTS: dict[str, tuple[Interests, bool]] = {
    "nothing": (Interests(), False),
    "the source": (Interests(block_sources=("velden post",)), True),
    "a part of the source": (Interests(block_sources=("Velden",)), False),
    "a word": (Interests(block_keywords=("CHESS",)), True),
    "a phrase of the title": (Interests(block_keywords=("long night",)), True),
    "a part of a word": (Interests(block_keywords=("box",)), False),
    "a part of a word, and the word": (Interests(block_keywords=("in",)), True),
    "a blank one": (Interests(block_keywords=(" ",)), False),
}


@pytest.mark.parametrize("case", INTERESTS)
def test_blocked(case: str) -> None:
    interests, left_out = INTERESTS[case]
    assert blocked(ARTICLE, interests) == left_out


def test_an_article_without_a_source_is_of_none_that_is_blocked() -> None:
    assert not blocked(Article("Rain fell."), Interests(block_sources=("Velden Post",)))
