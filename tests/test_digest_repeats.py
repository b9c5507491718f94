"""What new articles only say again, in whatever words."""

from __future__ import annotations

from datetime import timedelta

import pytest

from summarizer import summarize
from summarizer.articles import as_articles
from summarizer.cleaning import clean_articles
from summarizer.digest.repeats import find_repeats
from summarizer.digest.told import Told, sentences_of
from summarizer.options import Options
from summarizer.pipeline import brief
from summarizer.sentences import split_sentences
from summarizer.types import Article
from tests.digests import DAY

#: What an edition told.
TOLD = (
    "The ferry's operator raised the number of people on board to 187 from 164, after finding that "
    "drivers had not been entered on the passenger list. "
    "The harbour of Sellin was closed to all ships on Monday evening because of the storm. "
    "Divers searched the car deck of the ferry on Tuesday and found the bow door open."
)
AROUND = (
    "The council met in the old town hall of Sellin for two hours. "
    "Teachers asked for smaller classes in the spring."
)
SAID = {
    "in the same words": (
        "The harbour of Sellin was closed to all ships on Monday evening because of the storm.",
        True,
    ),
    "a count in other words": ("There were 187 people on board.", True),
    "in other words": (
        "Because of the storm, Sellin's harbour was shut to all vessels on Monday evening.",
        True,
    ),
    "another count": ("There were 189 people on board.", False),
    "another day": (
        "The harbour of Sellin was closed to all ships on Friday evening because of the storm.",
        False,
    ),
    "denied": (
        "The harbour of Sellin was not closed to all ships on Monday evening.",
        False,
    ),
    "a count more": (
        "The harbour of Sellin was closed to all ships on Monday evening because of the storm that "
        "killed 3 people.",
        False,
    ),
    "a name that was never told": (
        "Divers led by Anders Holt searched the car deck of the ferry on Tuesday and found the bow "
        "door open.",
        False,
    ),
    "half of it new": (
        "Divers found the bow door open on Tuesday, and prosecutors searched the office of the "
        "ferry's owner in the capital and took away forty boxes of letters.",
        False,
    ),
    "something else": ("The minister promised a law on the inspection of bow doors.", False),
}


def told() -> list[Told]:
    return sentences_of([Article(TOLD, id="old", published=DAY, language="en")], "en")


@pytest.mark.parametrize("name", SAID)
def test_a_repeat_is_told_from_news(name: str) -> None:
    text, expected = SAID[name]
    article = Article(
        f"{text} {AROUND}", id="new", published=DAY + timedelta(days=1), language="en"
    )
    documents = clean_articles([article])
    sentences = split_sentences(documents)
    found = find_repeats(documents, sentences, told(), "en")
    assert found == ({("new", 0, len(text))} if expected else set())


def test_nothing_repeats_what_was_never_told() -> None:
    documents = clean_articles([Article(TOLD, id="new", language="en")])
    assert find_repeats(documents, split_sentences(documents), [], "en") == frozenset()


def test_news_is_chosen_before_what_readers_know() -> None:
    known = "A ferry with 187 people capsized off Sellin on Monday and eleven people died."
    news = "Prosecutors searched the office of the ferry's owner on Wednesday."
    articles = as_articles([Article(f"{known} {news}", id="new", language="en")])
    options = Options(max_sentences=1)
    assert [s.text for s in brief(articles, options).sentences] == [known]
    repeated = {("new", 0, len(known))}
    assert [s.text for s in brief(articles, options, repeated=repeated).sentences] == [news]
    # Where nothing else is there, what is known is told again: a briefing is never empty.
    only = as_articles([Article(known, id="new", language="en")])
    assert [s.text for s in brief(only, options, repeated=repeated).sentences] == [known]
    assert summarize(only).sentences
