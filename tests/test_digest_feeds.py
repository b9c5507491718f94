"""Feeds over HTTP, as servers give them: unchanged, gone, busy, broken, slow, large."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from summarizer.digest.config import DigestConfig
from summarizer.digest.polling import read_entries
from summarizer.digest.store import Store
from summarizer.digest.upkeep import check, status
from summarizer.types import Article
from tests.digests import DAY, LANDSLIDE, Steps, config, entry, landslide_entry, rss, run
from tests.web import Reply, Web, serve

ENTRY = landslide_entry("first")
OTHER = landslide_entry("second")


@pytest.fixture
def web() -> Iterator[Web]:
    with serve() as server:
        yield server


def feed(body: bytes, **headers: str) -> Reply:
    return Reply(body, headers=headers, content_type="application/rss+xml")


def settings(base: Path, web: Web, *paths: str, **feed_options: Any) -> DigestConfig:
    feeds = [{"url": web.url(path), "group": "World", **feed_options} for path in paths]
    return config(base, digest={"timeout": 1.0}, files=[], feed=feeds)


def titles(base: Path) -> list[str]:
    with Store(base / "digest.db", read_only=True) as store:
        return [row["title"] for row in store.rows("SELECT title FROM articles ORDER BY title")]


def states(log: Steps) -> list[str]:
    return [details["state"] for details in log.of("feed")]


def test_what_has_not_changed_is_not_sent_again(tmp_path: Path, web: Web) -> None:
    web.pages["/feed"] = [feed(rss([ENTRY]), ETag='"one"'), Reply(status=304)]
    assert run(settings(tmp_path, web, "/feed")) == 0
    steps = Steps()
    assert run(settings(tmp_path, web, "/feed"), DAY + timedelta(days=1), log=steps) == 3
    assert states(steps) == ["unchanged"]
    assert web.asked[1].headers["if-none-match"] == '"one"'


def test_a_new_entry_makes_a_new_edition(tmp_path: Path, web: Web) -> None:
    web.pages["/feed"] = [feed(rss([ENTRY])), feed(rss([landslide_entry("next day", DAY), ENTRY]))]
    assert run(settings(tmp_path, web, "/feed")) == 0
    steps = Steps()
    assert run(settings(tmp_path, web, "/feed"), DAY + timedelta(days=1), log=steps) == 0
    assert steps.of("feed")[0]["new"] == 1


def test_an_edited_entry_is_noticed(tmp_path: Path, web: Web) -> None:
    web.pages["/feed"] = [feed(rss([ENTRY])), feed(rss([ENTRY.replace("eleven", "nine")]))]
    run(settings(tmp_path, web, "/feed"))
    steps = Steps()
    assert run(settings(tmp_path, web, "/feed"), DAY + timedelta(days=1), log=steps) == 0
    assert steps.of("feed")[0]["edited"] == 1
    assert steps.of("edition")[0]["corrections"] == 1


def test_an_article_in_two_feeds_is_one(tmp_path: Path, web: Web) -> None:
    shorter = ENTRY.replace(" The road between Varn and Ostrel is closed.", "")
    web.pages |= {"/a": feed(rss([ENTRY])), "/b": feed(rss([shorter]))}
    steps = Steps()
    run(settings(tmp_path, web, "/a", "/b"), log=steps)
    assert len(titles(tmp_path)) == 1
    assert steps.of("edition")[0]["stories"] == 1
    assert run(settings(tmp_path, web, "/a", "/b"), DAY + timedelta(days=1)) == 3


def test_a_feed_that_is_gone_is_not_asked_again(tmp_path: Path, web: Web) -> None:
    web.pages |= {"/gone": Reply(status=410), "/feed": feed(rss([ENTRY]))}
    steps = Steps()
    assert run(settings(tmp_path, web, "/gone", "/feed"), log=steps) == 0
    assert sorted(states(steps)) == ["gone", "new"]
    run(settings(tmp_path, web, "/gone", "/feed"), DAY + timedelta(days=30))
    assert web.count("/gone") == 1


def test_a_busy_server_is_left_alone_as_long_as_it_asks(tmp_path: Path, web: Web) -> None:
    web.pages["/feed"] = [Reply(status=429, headers={"Retry-After": "7200"}), feed(rss([ENTRY]))]
    steps = Steps()
    assert run(settings(tmp_path, web, "/feed"), log=steps) == 1
    assert "429" in steps.of("feed")[0]["error"]
    steps = Steps()
    assert run(settings(tmp_path, web, "/feed"), DAY + timedelta(hours=1), log=steps) == 3
    assert states(steps) == ["not due"]
    assert run(settings(tmp_path, web, "/feed"), DAY + timedelta(hours=3)) == 0
    assert web.count("/feed") == 2


def test_a_failing_feed_does_not_stop_the_others(tmp_path: Path, web: Web) -> None:
    web.pages |= {"/broken": Reply(status=500), "/feed": feed(rss([ENTRY]))}
    assert run(settings(tmp_path, web, "/broken", "/feed")) == 4
    found = status(settings(tmp_path, web))
    assert {item["state"] for item in found["feeds"]} == {"ok", "failing"}
    assert "500" in found["last_run"]["failures"][0]


def test_pauses_grow_until_a_feed_counts_as_dead(tmp_path: Path, web: Web) -> None:
    web.pages["/broken"] = Reply(status=500)
    when, asked = DAY, []
    for _ in range(12):
        run(settings(tmp_path, web, "/broken"), when)
        (item,) = status(settings(tmp_path, web))["feeds"]
        asked.append(item["state"])
        with Store(tmp_path / "digest.db", read_only=True) as store:
            row = store.row("SELECT next_poll FROM feeds")
        assert row is not None
        when += timedelta(seconds=row["next_poll"] - when.timestamp())
    assert asked == ["failing"] * 9 + ["dead"] * 3
    assert when - DAY > timedelta(days=21)


def slowly() -> Iterator[bytes]:
    import time

    yield b"<rss>"
    time.sleep(1.5)
    yield b"</rss>"


#: Answers that are no feed, and what is said of them.
BAD_ANSWERS = {
    "slow": (Reply(pieces=slowly, content_type="text/xml"), "in time"),
    "not a feed": (Reply(b"<html><p>Welcome</p></html>"), "neither an RSS nor an Atom feed"),
    "broken JSON": (Reply(b'{"version": "https://json', content_type="application/json"), "JSON"),
    "other JSON": (Reply(b'{"a": 1}', content_type="application/json"), "not a JSON Feed"),
    "not found": (Reply(status=404), "404"),
    "cut off": (
        Reply(rss([ENTRY])[:200], headers={"Content-Length": "5000"}, content_type="text/xml"),
        "",
    ),
}


@pytest.mark.parametrize("case", BAD_ANSWERS)
def test_bad_answers(case: str, tmp_path: Path, web: Web) -> None:
    web.pages["/feed"], message = BAD_ANSWERS[case]
    steps = Steps()
    assert run(settings(tmp_path, web, "/feed"), log=steps) == 1
    assert message in steps.of("feed")[0]["error"]
    assert states(steps) == ["failed"]


def test_what_can_be_read_of_malformed_xml_is_read(tmp_path: Path, web: Web) -> None:
    whole = rss([ENTRY, OTHER])
    web.pages |= {
        "/cut": [feed(whole[:-300], ETag='"cut"'), feed(whole, ETag='"whole"')],
        "/bad": feed(rss([entry("tram", "Trams & trains", "Trams run. R&D", DAY)]).replace(
            b"&amp;", b"&"
        )),
    }  # fmt: skip
    steps = Steps()
    assert run(settings(tmp_path, web, "/cut", "/bad"), log=steps) == 0
    assert "breaks off" in steps.of("feed")[0]["error"]
    assert len(titles(tmp_path)) >= 2
    run(settings(tmp_path, web, "/cut", "/bad"), DAY + timedelta(days=1))
    assert "if-none-match" not in web.asked[-2].headers, "the rest is asked for"
    assert len(titles(tmp_path)) == 3


@pytest.mark.slow
def test_a_feed_of_5000_entries(tmp_path: Path, web: Web) -> None:
    names = [f"{a}{b}" for a in "abcdefghij" for b in range(500)]
    entries = [
        entry(name, f"Report {name}", f"The town of Plac{name} opened its bridge {name}.",
              DAY - timedelta(minutes=k))
        for k, name in enumerate(names)
    ]  # fmt: skip
    web.pages["/feed"] = feed(rss([*entries, ENTRY, OTHER]))
    steps = Steps()
    assert run(settings(tmp_path, web, "/feed"), log=steps) == 0
    assert status(settings(tmp_path, web))["articles"] == 5002
    assert run(settings(tmp_path, web, "/feed"), DAY + timedelta(hours=1)) == 3


def test_json_feeds(tmp_path: Path, web: Web) -> None:
    item = {
        "id": 1,
        "url": "https://paper.example.org/1",
        "title": "Trams in Carrow",
        "content_html": "<p>Trams run in <b>Carrow</b> again.</p>",
        "date_published": DAY.isoformat(),
        "authors": [{"name": "Dana Whitlock"}],
    }
    body = {"version": "https://jsonfeed.org/version/1.1", "title": "Paper", "items": [item, 3]}
    web.pages["/feed"] = Reply(json.dumps(body).encode(), content_type="application/feed+json")
    assert run(settings(tmp_path, web, "/feed")) == 0
    assert titles(tmp_path) == ["Trams in Carrow"]


def test_odd_items_of_a_json_feed_are_read_as_far_as_they_go() -> None:
    items = [
        {"content_text": "Rain fell \ud800 on Monday.", "url": "http://a]b/", "title": 5},
        {"content_text": "Trams run.", "url": "/trams", "date_published": "soon", "authors": "Ada"},
    ]
    body = {"version": "https://jsonfeed.org/version/1.1", "title": ["Paper"], "items": items}
    title, entries = read_entries(json.dumps(body).encode(), "https://paper.example.org/feed")
    assert title is None
    assert [e.article for e in entries] == [
        Article("Rain fell \ufffd on Monday."),
        Article("Trams run."),
    ]
    assert [e.key for e in entries] == ["Rain fell \ufffd on Monday.", "Trams run."]


def test_full_text_is_fetched_where_the_feed_has_only_a_blurb(tmp_path: Path, web: Web) -> None:
    link = web.url("/page")
    blurb = entry("page", "Trams in Carrow", "Trams run again.", DAY).replace(
        "https://paper.example.org/page", link
    )
    body = " ".join(f"Trams run in Carrow again on line {k}, the office said." for k in range(60))
    web.pages |= {
        "/feed": feed(rss([blurb])),
        "/page": Reply(f"<html><body><article><p>{body}</p></article></body></html>".encode()),
    }
    assert run(settings(tmp_path, web, "/feed", full_text=True)) == 0
    with Store(tmp_path / "digest.db", read_only=True) as store:
        row = store.row("SELECT text FROM articles")
    assert row is not None
    assert "line 59" in row["text"]
    assert run(settings(tmp_path, web, "/feed", full_text=True), DAY + timedelta(days=1)) == 3
    assert web.count("/page") == 1


def test_an_article_whose_page_is_gone_is_withdrawn(tmp_path: Path, web: Web) -> None:
    """It vanishes from the feed while an older one is still listed. What only fell off the end of
    the feed, or has its page still, was not taken back.
    """
    times = {"oldest": 9, "older": 7, "kept": 5, "gone": 3}
    landslide = dict(zip(times, ("first", "second", "first", "second"), strict=True))
    items = {}
    for name, hours in times.items():
        title, text = LANDSLIDE[landslide[name]]
        made = entry(
            name, f"{title} ({name})", f"{text} So says {name}.", DAY - timedelta(hours=hours)
        )
        items[name] = made.replace(f"https://paper.example.org/{name}", web.url(f"/{name}"))
    web.pages |= {
        "/feed": [feed(rss(list(items.values()))), feed(rss([items["older"]]))],
        "/kept": page(3),
    }
    settings_ = settings(tmp_path, web, "/feed")
    assert run(settings_) == 0
    steps = Steps()
    run(settings_, DAY + timedelta(days=1), log=steps)
    assert steps.of("feed")[0]["withdrawn"] == 1
    run(settings_, DAY + timedelta(days=2))
    asked = {name: web.count(f"/{name}") for name in times}
    assert asked == {"oldest": 0, "older": 0, "kept": 1, "gone": 1}
    with Store(tmp_path / "digest.db", read_only=True) as store:
        rows = store.rows("SELECT title FROM articles WHERE withdrawn")
    assert [row["title"].split("(")[1] for row in rows] == ["gone)"]


def test_a_page_that_does_not_answer_is_asked_for_again(tmp_path: Path, web: Web) -> None:
    new = ENTRY.replace("https://paper.example.org/first", web.url("/page"))
    old = landslide_entry("second", DAY - timedelta(hours=9))
    web.pages |= {
        "/feed": [feed(rss([new, old])), feed(rss([old]))],
        "/page": [Reply(status=503), Reply(status=410)],
    }
    settings_ = settings(tmp_path, web, "/feed")
    assert run(settings_) == 0
    assert run(settings_, DAY + timedelta(days=1)) == 3
    steps = Steps()
    assert run(settings_, DAY + timedelta(days=2), log=steps) == 0
    assert steps.of("edition")[0]["corrections"] > 0
    assert run(settings_, DAY + timedelta(days=3)) == 3
    assert web.count("/page") == 2


def test_pages_are_not_asked_for_where_the_setting_forbids(tmp_path: Path, web: Web) -> None:
    new = ENTRY.replace("https://paper.example.org/first", web.url("/page"))
    old = landslide_entry("second", DAY - timedelta(hours=9))
    web.pages["/feed"] = [feed(rss([new, old])), feed(rss([old]))]
    settings_ = settings(tmp_path, web, "/feed", check_removed=False)
    run(settings_)
    assert run(settings_, DAY + timedelta(days=1)) == 3
    assert web.count("/page") == 0


def atom_feed(*entries: tuple[str, str, str]) -> bytes:
    """Entries of an address, a blurb and the day they were updated."""
    items = "".join(
        f"<entry><id>{link}</id><title>Trams in Carrow</title><link href='{link}'/>"
        f"<published>2024-03-04T10:00:00Z</published><updated>{updated}T11:00:00Z</updated>"
        f"<summary>{blurb}</summary></entry>"
        for link, blurb, updated in entries
    )
    return (
        f"<?xml version='1.0'?><feed xmlns='http://www.w3.org/2005/Atom'><title>Paper</title>"
        f"<id>urn:paper</id><updated>2024-03-04T11:00:00Z</updated>{items}</feed>"
    ).encode()


def page(lines: int) -> Reply:
    body = " ".join(f"Trams run in Carrow again on line {k}, they said." for k in range(lines))
    return Reply(f"<html><body><article><p>{body}</p></article></body></html>".encode())


def test_a_page_is_read_again_when_the_feed_says_it_was_updated(tmp_path: Path, web: Web) -> None:
    link, blurb = web.url("/page"), "Trams run again."
    web.pages |= {
        "/feed": [
            feed(atom_feed((link, blurb, "2024-03-04"))),
            feed(atom_feed((link, blurb, "2024-03-05"))),
            feed(atom_feed((link, blurb, "2024-03-05"))),
        ],
        "/page": [page(60), page(58)],
    }
    made = settings(tmp_path, web, "/feed", full_text=True)
    assert run(made) == 0
    steps = Steps()
    run(made, DAY + timedelta(days=1), log=steps)
    assert steps.of("feed")[0]["edited"] == 1
    assert run(made, DAY + timedelta(days=2)) == 3
    assert web.count("/page") == 2


def test_a_page_that_cannot_be_read_again_is_no_edit(tmp_path: Path, web: Web) -> None:
    link = web.url("/page")
    web.pages |= {
        "/feed": [
            feed(atom_feed((link, "Trams run again.", "2024-03-04"))),
            feed(atom_feed((link, "Trams do run again.", "2024-03-05"))),
        ],
        "/page": [page(60), Reply(status=500), page(60)],
    }
    made = settings(tmp_path, web, "/feed", full_text=True)
    assert run(made) == 0
    for day in (1, 2):
        steps = Steps()
        assert run(made, DAY + timedelta(days=day), log=steps) == 3
        assert steps.of("feed")[0]["edited"] == 0
    assert web.count("/page") == 3, "it is tried again"


def test_opml(tmp_path: Path, web: Web) -> None:
    web.pages["/feed"] = feed(rss([ENTRY]))
    (tmp_path / "feeds.opml").write_text(
        '<opml version="2.0"><body><outline text="World">'
        f'<outline text="The Paper" type="rss" xmlUrl="{web.url("/feed")}"/>'
        "</outline></body></opml>"
    )
    made = config(tmp_path, files=[], opml=[{"path": "feeds.opml"}])
    steps = Steps()
    assert run(made, log=steps) == 0
    assert steps.of("feed")[0]["feed"] == "The Paper"
    (tmp_path / "feeds.opml").write_text("<opml>")
    assert run(made, DAY + timedelta(days=1)) == 4


def test_private_addresses_are_refused_unless_allowed(tmp_path: Path, web: Web) -> None:
    web.pages["/feed"] = feed(rss([ENTRY]))
    made = config(
        tmp_path,
        digest={"private_addresses": False},
        files=[],
        feed=[{"url": web.url("/feed")}],
    )
    assert run(made) == 1
    assert web.count("/feed") == 0


def test_check_tries_the_feeds(tmp_path: Path, web: Web) -> None:
    web.pages |= {"/feed": feed(rss([ENTRY])), "/broken": Reply(status=500)}
    findings = list(check(settings(tmp_path, web, "/feed", "/broken")))
    good = {url: [f.good for f in findings if web.url(url) in f.text] for url in web.pages}
    assert good == {"/feed": [True], "/broken": [False]}
