"""What new articles and edits say against past editions, and how it is shown."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import feedparser
import pytest

from summarizer.digest.corrections import Past, edited_away, rebutted, reported, unlisted
from summarizer.digest.edition import Correction, Edition
from summarizer.digest.outputs import as_text
from summarizer.digest.outputs.feeds import atom, json_feed, rss
from summarizer.digest.pages import mail_html, story_html
from summarizer.digest.published import Published
from summarizer.digest.store import MIGRATIONS, Store
from summarizer.digest.stored import StoredArticle, editions_where
from summarizer.digest.told import sentences_of
from summarizer.digest.upkeep import export
from summarizer.types import Article
from tests.digests import DAY, config, run, write_article, write_landslide

TOLD = (
    "A fire destroyed a warehouse in Ostrel on Tuesday and killed 14 people, the mayor said.",
    "The warehouse of the Brandt company was built in 1962.",
    "A watchman said that a gas bottle had exploded in the canteen before the fire.",
    "There were 230 people at work in the warehouse.",
    "The police said that Jonas Weller had started the fire.",
    "Firefighters from four towns fought the flames through the night.",
    "The owner had been warned about the wiring by an inspector in March.",
    "The road to the harbour of Ostrel is closed.",
)

#: What a new article says, and which past sentence it concerns, how, with which values.
LINKED: dict[str, tuple[str, int, str, str | None, str | None]] = {
    "a number, not another": (
        "There were 210 people in the warehouse, the company said, not 230.",
        3, "corrected", "230", "210",
    ),
    "instead of": (
        "The company now counts 210 people at work instead of 230.",
        3, "corrected", "230", "210",
    ),
    "a year": (
        "The warehouse of Brandt was built in 1972, and not in 1962 as first reported.",
        1, "corrected", "1962", "1972",
    ),
    "a day": (
        "The fire in the warehouse broke out on Monday, not on Tuesday.",
        0, "corrected", "Tuesday", "Monday",
    ),
    "a name": (
        "The man whom the police hold for the fire is Peter Weller, not Jonas Weller.",
        4, "corrected", "Jonas Weller", "Peter Weller",
    ),
    "first given as": (
        "The number of people in the warehouse was first given as 230 people.",
        3, "corrected", "230", None,
    ),
    "an earlier version": (
        "An earlier version of this article said that a gas bottle had exploded in the canteen.",
        2, "corrected", None, None,
    ),
    "taken back": (
        "The watchman withdrew his statement that a gas bottle had exploded in the canteen.",
        2, "withdrawn", None, None,
    ),
    "retracted by the police": (
        "On Wednesday the police retracted their claim that Jonas Weller started the fire.",
        4, "withdrawn", None, None,
    ),
    "untrue": (
        "It had been said that a gas bottle exploded in the canteen. "
        "That turned out to be wrong, investigators found.",
        2, "withdrawn", None, None,
    ),
    "denied": (
        "The owner of the company denied that he had been warned about the wiring.",
        6, "denied", None, None,
    ),
}  # fmt: skip

#: What is news, but takes nothing back that was told.
NOT_LINKED = {
    "a toll that rises": "The number of people killed rose to 17 on Thursday, up from 14.",
    "a toll that was lower": "Officials had first put the number of people killed at 14.",
    "another number": "Not 30 but 40 lorries were burnt, the insurer said.",
    "the same number of other things": "Only 12 firefighters, not 14, were on duty in Brack.",
    "a denial of something else": "The mayor denied that the town would raise its taxes.",
    "a denial of something near it": "The company denied that the gas bottle of the canteen leaked "
    "because nobody had looked after it.",
    "a name that is not put right": "The fire was not on Jonas Weller's mind, said Peter Weller of "
    "the police.",
    "to be against something": "The council rejects the wiring that an inspector warned about.",
    "no value in the place of another": "There were not 230 people at work in the warehouse.",
    "one word in common": "A neighbour denied that he had seen a fire.",
    "the same again": "The police said that Jonas Weller had started the fire.",
    "not a correction": "The owner has not been warned before, an inspector said.",
}


def past(texts: tuple[str, ...] = TOLD) -> list[Past]:
    article = Article(text=" ".join(texts), source="Paper", published=DAY, id="old")
    found = [Past("2024-03-04", "s1", "A fire", told) for told in sentences_of([article], "en")]
    assert [p.told.text for p in found] == list(texts)
    return found


def against(text: str) -> list[Correction]:
    when = DAY + timedelta(days=1)
    article = Article(text=text, source="Other", published=when, id="new")
    return reported(
        rebutted(past(), sentences_of([article], "en")), noticed=when, listed="2024-03-05"
    )


@pytest.mark.parametrize("case", LINKED)
def test_what_a_new_article_says_against_past_sentences(case: str) -> None:
    text, place, kind, old, new = LINKED[case]
    (correction,) = against(text)
    assert correction.sentence == TOLD[place]
    assert (correction.kind, correction.old, correction.new) == (kind, old, new)
    assert correction.replacement is not None
    assert correction.replacement in text
    assert correction.replacement_source is not None
    assert correction.replacement_source.publisher == "Other"
    assert correction.source.citation.quote == TOLD[place]
    assert not correction.by_source


@pytest.mark.parametrize("case", NOT_LINKED)
def test_what_takes_nothing_back(case: str) -> None:
    assert against(NOT_LINKED[case]) == []


def test_a_correction_of_what_was_itself_a_correction_is_not_made_of_it() -> None:
    """A past sentence that already says "not 230" does not give the number."""
    told = past(("There were 210 people at work in the warehouse, not 230.",))
    now = Article(text="There were 210 people at work in the warehouse, not 230.", id="new")
    assert rebutted(told, sentences_of([now], "en")) == []


#: What an edit puts in the place of a sentence that was told, and what is listed of it.
EDITS: dict[str, tuple[str, str, str | None]] = {
    "another number": (
        "There were 210 people at work in the warehouse.",
        "corrected",
        "There were 210 people at work in the warehouse.",
    ),
    "something else": ("The trams of Ostrel run again.", "withdrawn", None),
    "nothing": ("", "withdrawn", None),
}


@pytest.mark.parametrize("case", EDITS)
def test_what_an_edit_takes_away_is_listed_with_what_stands_there_now(case: str) -> None:
    edit, kind, replacement = EDITS[case]
    text = " ".join(TOLD).replace("There were 230 people at work in the warehouse.", edit)
    article = Article(text=text, source="Paper", published=DAY, id="old")
    stored = StoredArticle(
        article, "", "s1", version=2, told=1, withdrawn=False, seen=0.0, changed=0.0
    )
    (correction,) = edited_away(stored, past(), language="en", noticed=DAY, listed="2024-03-05")
    assert correction.sentence == TOLD[3]
    assert (correction.kind, correction.replacement) == (kind, replacement)
    assert correction.by_source


def test_what_is_listed_is_not_listed_again() -> None:
    (first,) = against(LINKED["a number, not another"][0])
    (again,) = against(LINKED["instead of"][0])
    (other,) = against(LINKED["a year"][0])
    assert unlisted([first, again, other], []) == ([first, other], [])
    assert unlisted([again, other], [first]) == ([other], [first])
    denied = replace(first, kind="denied")
    assert unlisted([first], [denied]) == ([first], []), "a correction says more than a denial"
    edited = replace(first, by_source=True, replacement="There were 210.")
    assert unlisted([edited], [first]) == ([edited], [])
    assert unlisted([edited], [edited]) == ([], [edited])


FERRY = (
    "The ferry Lina ran aground off Carrow on Monday with 164 people on board, the operator said. "
    "The coast guard said that the ferry had struck a barge near Carrow. "
    "The harbour of Carrow was closed in the afternoon."
)
NEXT_DAY = (
    "The operator of the ferry Lina corrected its count: there were 187 people on board, not 164. "
    "The coast guard retracted its statement that the ferry had struck a barge near Carrow. "
    "Divers will look at the ferry Lina off Carrow on Wednesday."
)
LATER = (
    "There were 187 people on board the ferry Lina, and not 164, an inquiry off Carrow found. "
    "The ferry Lina will be towed to Carrow on Friday, the coast guard said."
)


@pytest.fixture(scope="module")
def ferry(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three editions: the second corrects the first, the third says so again."""
    base = tmp_path_factory.mktemp("digest")
    settings = with_outputs(base)
    for day, text in enumerate((FERRY, NEXT_DAY, LATER)):
        when = DAY + timedelta(days=day)
        title = f"Ferry Lina off Carrow, day {day + 1}"
        write_article(base, f"lina-{day + 1}", title, text, when - timedelta(hours=5))
        assert run(settings, when) == 0
    return base


def with_outputs(base: Path) -> Any:
    outputs = [{"type": "folder", "path": "public"}, {"type": "feeds", "path": "public"}]
    return config(base, output=outputs)


def stored(base: Path) -> list[Edition]:
    """Editions, oldest first."""
    with Store(base / "digest.db", read_only=True) as store:
        return editions_where(store, "1")[::-1]


def test_a_new_article_corrects_past_editions(ferry: Path) -> None:
    first, second, third = stored(ferry)
    assert {(c.kind, c.edition, c.old, c.new) for c in second.corrections} == {
        ("corrected", first.id, "164", "187"),
        ("withdrawn", first.id, None, None),
    }
    assert first.corrected == second.corrections
    assert second.stories[0].corrections == second.corrections
    assert third.corrections == ()
    assert [c.listed for c in third.stories[0].corrected_before] == [second.id]


def test_the_pages_of_past_editions_are_marked(ferry: Path) -> None:
    first, second, _ = stored(ferry)
    folder = ferry / "public" / first.id
    page = (folder / "index.html").read_text("utf-8")
    assert "no longer holds in this edition is marked below" in page
    assert page.count('role="note"') == 3
    assert f'href="../{second.id}/index.html#corrections"' in page
    data = json.loads(page.split('application/ld+json">')[1].split("</script>")[0])
    assert [c["@type"] for c in data["correction"]] == ["CorrectionComment"] * 2
    assert data["dateModified"].startswith("2024-03-05")
    markdown = (folder / "digest.md").read_text("utf-8")
    assert "> **Corrected, 2024-03-05:**" in markdown
    assert "> **Withdrawn, 2024-03-05:**" in markdown
    assert len(json.loads((folder / "digest.json").read_text("utf-8"))["corrected"]) == 2
    assert "2024-03-05: This was corrected" in as_text(first, "text")


def test_today_lists_old_and_new_with_their_sources(ferry: Path) -> None:
    _, second, third = stored(ferry)
    page = (ferry / "public" / second.id / "index.html").read_text("utf-8")
    assert page.count("https://schema.org/CorrectionComment") == 2
    section = page.split('<section id="corrections">')[1].split("</section>")[0]
    assert "with 164 people on board" in section
    assert "there were 187 people on board, not 164" in section
    assert section.count("<sup>") == 4, "both sentences of both corrections are cited"
    assert "Corrected before" in as_text(third, "html")
    for form in ("markdown", "text"):
        assert "Corrected before" in as_text(third, form)
    assert "Corrected before" in mail_html(third)
    assert "Corrected before" in story_html(third, third.stories[0].id)
    assert "Correction:" in story_html(second, second.stories[0].id)


def test_feeds_say_when_an_item_was_corrected(ferry: Path) -> None:
    days = stored(ferry)[::-1]
    written = feedparser.parse((ferry / "public" / "digest.atom").read_bytes())
    made = feedparser.parse(atom("N", "https://digest.example.org/", days))
    for feed in (written, made):
        times = {
            entry.link.split("/")[3]: (entry.published, entry.updated) for entry in feed.entries
        }
        assert times["2024-03-04"][0] < times["2024-03-04"][1]
        assert times["2024-03-04"][1].startswith("2024-03-05")
        assert times["2024-03-05"][0] == times["2024-03-05"][1]
    assert [e.id for e in written.entries] == [e.id for e in made.entries]
    assert not feedparser.parse(rss("N", "", days)).bozo
    items = json.loads(json_feed("N", "", days))["items"]
    assert items[-1]["date_modified"].startswith("2024-03-05")
    assert "This was corrected" in items[-1]["content_html"]


def test_marking_again_changes_nothing(ferry: Path) -> None:
    first, second, _ = stored(ferry)
    public = ferry / "public"
    before = {p: p.read_bytes() for p in public.rglob("*") if p.is_file()}
    for day in (second.id, first.id):
        assert run(with_outputs(ferry), DAY + timedelta(days=5), date=day) == 0
    assert {p: p.read_bytes() for p in public.rglob("*") if p.is_file()} == before


def test_exported_editions_say_what_was_corrected(ferry: Path) -> None:
    first, second, _ = export(config(ferry), "editions")
    assert [c["listed"] for c in first["corrected"]] == [second["id"]] * 2


def test_the_service_shows_past_editions_as_marked(ferry: Path) -> None:
    published = Published(config(ferry))
    edition = published.edition("2024-03-04")
    assert edition is not None
    assert "This was taken back" in published.page(edition, "html")
    assert "This was taken back" in published.feed("atom")


def test_an_edit_that_is_told_is_not_told_again(tmp_path: Path) -> None:
    write_landslide(tmp_path, "first")
    settings = config(tmp_path)
    run(settings)
    path = tmp_path / "inbox" / "first.txt"
    for day, (old, new) in enumerate((("eleven", "nine"), ("is closed", "is open again")), 1):
        path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")
        assert run(settings, DAY + timedelta(days=day)) == 0
    _, second, third = stored(tmp_path)
    assert ["eleven houses" in c.sentence for c in second.corrections] == [True]
    assert all("eleven houses" not in c.sentence for c in third.corrections)


def test_a_store_of_the_first_version_is_brought_up_to_date(ferry: Path, tmp_path: Path) -> None:
    """What editions listed before there was a table of corrections is found in it."""
    path = tmp_path / "digest.db"
    with sqlite3.connect(ferry / "digest.db") as old, sqlite3.connect(path) as copy:
        old.backup(copy)
        copy.execute("DROP TABLE corrections")
        copy.execute("ALTER TABLE articles DROP COLUMN body")
        copy.execute("PRAGMA user_version = 1")
    old.close()
    copy.close()
    with Store(path) as store:
        row = store.row("PRAGMA user_version")
        assert row is not None
        assert row["user_version"] == len(MIGRATIONS)
    assert stored(tmp_path) == stored(ferry)
