"""What a digest reads besides feeds, and how it treats servers."""

from __future__ import annotations

import json
import mailbox
import time
from collections.abc import Iterator
from datetime import timedelta
from email.message import EmailMessage
from email.utils import format_datetime
from pathlib import Path
from typing import Any

import pytest

from summarizer.digest.store import Store
from summarizer.digest.stored import editions_where
from summarizer.digest.web import Pace, PoliteFetch
from summarizer.inputs.links import Fetched
from tests.digests import DAY, LANDSLIDE, Steps, config, landslide_entry, rss, run, write_landslide
from tests.web import Reply, Web, serve


@pytest.fixture
def web() -> Iterator[Web]:
    with serve() as server:
        yield server


def stories(base: Path) -> list[list[str | None]]:
    """The sources of each story of the latest edition."""
    with Store(base / "digest.db", read_only=True) as store:
        edition = editions_where(store, "1", most=1)[0]
    return [[record.source for record in s.briefing.articles] for s in edition.stories]


def test_json_lines(tmp_path: Path) -> None:
    """Two articles in a file; later one more, one edited and one gone."""
    path = tmp_path / "articles.jsonl"

    def write(*names: str, **edits: str) -> None:
        rows: list[dict[str, Any]] = [
            {
                "id": name,
                "title": LANDSLIDE[name][0],
                "text": edits.get(name, LANDSLIDE[name][1]),
                "source": f"Paper {name}",
                "published": (DAY - timedelta(hours=3)).isoformat(),
            }
            for name in names
        ]
        path.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")

    settings = config(tmp_path, files=[{"path": "articles.jsonl"}])
    write("first", "second")
    assert run(settings) == 0
    assert [sorted(map(str, s)) for s in stories(tmp_path)] == [["Paper first", "Paper second"]]
    write("next day", "first", first=LANDSLIDE["first"][1].replace("eleven", "nine"))
    steps = Steps()
    assert run(settings, DAY + timedelta(days=1), log=steps) == 0
    (found,) = steps.of("files")
    assert (found["new"], found["edited"], found["withdrawn"]) == (1, 1, 1)


def test_an_edit_has_the_time_that_is_stated_with_it(tmp_path: Path) -> None:
    """Whose count is the latest is told by it."""
    before = DAY - timedelta(hours=3)
    later = DAY + timedelta(hours=20)
    rows = {
        name: {
            "id": name,
            "text": LANDSLIDE[name][1],
            "source": f"Paper {name}",
            "published": before.isoformat(),
        }
        for name in ("first", "second")
    }
    path = tmp_path / "articles.jsonl"
    settings = config(tmp_path, files=[{"path": "articles.jsonl"}])
    path.write_text("".join(json.dumps(row) + "\n" for row in rows.values()), "utf-8")
    assert run(settings) == 0
    rows["first"] |= {"text": LANDSLIDE["next day"][1], "published": later.isoformat()}
    rows["second"]["text"] += " Nobody else is missing."
    del rows["second"]["published"]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows.values()), "utf-8")
    assert run(settings, DAY + timedelta(days=1)) == 0
    with Store(tmp_path / "digest.db", read_only=True) as store:
        found = {r["source"]: r["published"] for r in store.rows("SELECT * FROM articles")}
    assert found == {"Paper first": later.isoformat(), "Paper second": before.isoformat()}


def test_a_folder_with_other_files(tmp_path: Path) -> None:
    """Pictures, hidden files and READMEs are passed over; nothing fails for them."""
    write_landslide(tmp_path, "first")
    (tmp_path / "inbox" / "photo.jpg").write_bytes(b"\xff\xd8\xff")
    (tmp_path / "inbox" / ".hidden.txt").write_text("Hidden.", "utf-8")
    (tmp_path / "inbox" / "README.txt").write_text("What this is.", "utf-8")
    steps = Steps()
    assert run(config(tmp_path), log=steps) == 0
    assert "errors" not in steps.of("files")[0]
    assert stories(tmp_path) == [["Paper first"]]


def test_a_text_whose_address_and_title_change_is_the_same_article(tmp_path: Path) -> None:
    write_landslide(tmp_path, "first")
    assert run(config(tmp_path)) == 0
    path = tmp_path / "inbox" / "first.txt"
    text = path.read_text("utf-8").replace("org/first", "org/other").replace("buries", "hits")
    path.write_text(text, "utf-8")
    steps = Steps()
    run(config(tmp_path), DAY + timedelta(days=1), log=steps)
    (found,) = steps.of("files")
    assert (found["new"], found["edited"], found["withdrawn"]) == (0, 1, 0)


def test_a_mailbox_of_newsletters(tmp_path: Path) -> None:
    box = mailbox.mbox(tmp_path / "news.mbox")

    def deliver(name: str, hours: int) -> None:
        message = EmailMessage()
        message["From"] = f"Paper {name} <news@{name.replace(' ', '-')}.example.org>"
        message["Subject"] = LANDSLIDE[name][0]
        message["Message-ID"] = f"<{name.replace(' ', '-')}@example.org>"
        message["Date"] = format_datetime(DAY - timedelta(hours=hours))
        message.set_content(LANDSLIDE[name][1])
        box.add(message)
        box.flush()

    settings = config(tmp_path, files=[{"path": "news.mbox", "group": "Newsletters"}])
    deliver("first", 5)
    assert run(settings) == 0
    deliver("second", 4)
    steps = Steps()
    assert run(settings, DAY + timedelta(hours=1), log=steps) == 0
    (found,) = steps.of("files")
    assert (found["new"], found["edited"], found["withdrawn"]) == (1, 0, 0)
    assert run(settings, DAY + timedelta(hours=2)) == 3
    box.remove(box.keys()[0])
    deliver("next day", 1)
    steps = Steps()
    assert run(settings, DAY + timedelta(days=1), log=steps) == 0
    (found,) = steps.of("files")
    assert (found["new"], found["edited"], found["withdrawn"]) == (1, 0, 1)
    box.close()


def test_a_story_in_the_lists_of_two_groups_appears_once(tmp_path: Path, web: Web) -> None:
    web.pages |= {
        "/world": Reply(rss([landslide_entry("first")]), content_type="application/rss+xml"),
        "/local": Reply(rss([landslide_entry("second")]), content_type="application/rss+xml"),
    }
    feeds = [
        {"url": web.url("/world"), "group": "World"},
        {"url": web.url("/local"), "group": "Local"},
    ]
    assert run(config(tmp_path, files=[], feed=feeds)) == 0
    assert [len(articles) for articles in stories(tmp_path)] == [2]
    with Store(tmp_path / "digest.db", read_only=True) as store:
        (edition,) = editions_where(store, "1")
    assert [story.section for story in edition.stories] == ["Local"]
    assert edition.more == ()


def test_one_host_is_asked_with_pauses_and_others_at_once() -> None:
    waited: list[float] = []

    def fetch(url: str, *, etag: str | None = None, last_modified: str | None = None) -> Fetched:
        return Fetched(200, url, b"", "text/xml", None, etag, last_modified)

    pace = Pace(5.0, sleep=waited.append)
    feeds, pages = PoliteFetch(fetch, pace), PoliteFetch(fetch, pace)
    feeds("https://one.example.org/a")
    feeds("https://two.example.org/a")
    assert waited == []
    pages("https://one.example.org/b")
    feeds("https://ONE.example.org/c")
    assert [round(seconds) for seconds in waited] == [5, 10]


def test_feeds_of_one_host_are_read_one_after_another(tmp_path: Path, web: Web) -> None:
    asked: list[float] = []

    def answering(name: str) -> Reply:
        def pieces() -> Iterator[bytes]:
            asked.append(time.monotonic())
            yield rss([landslide_entry(name)])

        return Reply(pieces=pieces, content_type="application/rss+xml")

    web.pages |= {"/a": answering("first"), "/b": answering("second")}
    feeds = [{"url": web.url(path)} for path in ("/a", "/b")]
    assert run(config(tmp_path, digest={"politeness": 0.3}, files=[], feed=feeds)) == 0
    assert asked[1] - asked[0] >= 0.25
