from __future__ import annotations

from datetime import UTC, datetime

import pytest

from summarizer.cleaning import clean_articles
from summarizer.naming import name_articles
from summarizer.types import Article

TEXT = (
    "The bridge at Orsk closed on Monday after a crack was found in one of its piers.\n\nIt is old."
)
HEADED = f"Bridge at Orsk closes\n\nBy Ida Brun\n\n{TEXT}\n\n{TEXT}"
MONDAY, TUESDAY = datetime(2024, 3, 4, tzinfo=UTC), datetime(2024, 3, 5, tzinfo=UTC)

CASES = {
    "publisher": ([Article(TEXT, source=" Vik  Post ", title="Bridge")], ["Vik Post"]),
    "site": ([Article(TEXT, url="https://www.vik.example.org/a")], ["vik.example.org"]),
    "headline as given": ([Article(TEXT, title="Bridge closes")], ["“Bridge closes”"]),
    "headline in the text": ([Article(HEADED)], ["“Bridge at Orsk closes”"]),
    "first words": ([Article(TEXT)], ["“The bridge at Orsk closed on Monday after a…”"]),
    "nothing": ([Article("")], ["Article a1"]),
    "one publisher on two days": (
        [Article(TEXT, source="Post", published=d) for d in (MONDAY, TUESDAY)],
        ["Post (4 March 2024)", "Post (5 March 2024)"],
    ),
    "one publisher, days unknown": (
        [Article(TEXT, source="Post"), Article(HEADED, source="Post")],
        ["Post (a1)", "Post (a2)"],
    ),
    "not a link": ([Article(TEXT, url="http://[", title="Bridge")], ["“Bridge”"]),
}


@pytest.mark.parametrize("case", CASES)
def test_names(case: str) -> None:
    given, expected = CASES[case]
    articles = [
        Article(a.text, a.title, a.source, a.url, a.published, id=f"a{n}")
        for n, a in enumerate(given, start=1)
    ]
    assert list(name_articles(clean_articles(articles))) == expected
