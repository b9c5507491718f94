"""The sample articles are what their README says."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from summarizer.inputs.files import read_articles
from summarizer.types import Article

SEEDS = Path(__file__).parent.parent / "seeds"
FILES = sorted(SEEDS.rglob("*.txt"))
NAMES = [p.relative_to(SEEDS).as_posix() for p in FILES]

FOLDERS = {
    "security-talks": 8,
    "developing/day-1": 4,
    "developing/day-2": 4,
    "developing/day-3": 4,
    "unrelated": 6,
}


def read(folder: str) -> tuple[Article, ...]:
    result = read_articles([str(SEEDS / folder)])
    assert result.errors == result.notes == ()
    return result.articles


def shared_words(one: str, other: str) -> float:
    """Share of the first text's runs of five words that the second has too."""
    runs = [
        {tuple(words[i : i + 5]) for i in range(len(words) - 4)}
        for words in (re.findall(r"\w+", text.lower()) for text in (one, other))
    ]
    return len(runs[0] & runs[1]) / len(runs[0])


def test_folders_hold_what_the_readme_lists() -> None:
    assert sum(FOLDERS.values()) == len(FILES)
    for folder, count in FOLDERS.items():
        articles = read(folder)
        assert len(articles) == count
        assert len({a.source for a in articles}) == count  # no outlet twice on one day


@pytest.mark.parametrize("path", FILES, ids=NAMES)
def test_each_has_its_particulars_and_a_newsroom_length(path: Path) -> None:
    article = Article.from_file(str(path))
    assert article.title
    assert article.source
    assert article.published is not None
    assert article.published.tzinfo is not None
    host = urlsplit(article.url or "").hostname or ""
    assert host.endswith((".example.org", ".example.com"))
    assert 300 <= len(article.text.split()) <= 650


def test_one_article_stands_in_two_pages_and_the_wire_under_two_mastheads() -> None:
    text = {a.source: a.text for a in read("security-talks")}
    assert shared_words(text["Newsdock"], text["Harbour Post"]) > 0.7
    assert shared_words(text["Tidewater Times"], text["Capital Courier"]) > 0.6
    independent = ["The Meridian", "Harbour Post", "Gulf Ledger", "Capital Courier", "Kanto Ledger"]
    for one in independent:
        for other in set(independent) - {one}:
            assert shared_words(text[one], text[other]) < 0.1
    assert text["Newsdock"].strip().count("\n") == 0


def test_the_developing_story_changes_as_its_table_says() -> None:
    days = ["\n".join(a.text for a in read(f"developing/day-{n}")) for n in (1, 2, 3)]
    assert "At least 11 people died" in days[0]
    assert "rose to 19" in days[1]
    assert "reached 27" in days[2]
    assert "164 people on board" in days[0]
    assert all("187" in day for day in days[1:])
    assert "187" not in days[0]
    assert "There was no collision" in days[1]
    assert "denied that it had known" in days[2]


def test_unrelated_stories_share_nothing() -> None:
    texts = [a.text for a in read("unrelated")]
    for one in texts:
        for other in texts:
            if one is not other:
                assert shared_words(one, other) < 0.01
