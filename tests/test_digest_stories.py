"""Which stories an edition is made of: merges and splits on record, what ranks and orders them."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from summarizer.digest.candidates import find_candidates, section_names
from summarizer.digest.config import DigestConfig
from summarizer.digest.edition import Headline
from summarizer.digest.pages import MAIL_HEADLINES, mail_html
from summarizer.digest.store import Store
from summarizer.digest.stored import articles_where, editions_where
from summarizer.digest.telling import main_origins
from summarizer.digest.upkeep import export, status
from summarizer.types import Origin
from tests.digests import DAY, config, run, write_article
from tests.test_stories import EVENTS


def _rename_stories(base: Path, names: dict[str, str]) -> None:
    """Put the articles of these titles into stories of these ids, as if they had been told so."""
    with Store(base / "digest.db") as store, store.transaction():
        for title, story in names.items():
            store.db.execute("INSERT OR IGNORE INTO stories (id, title) VALUES (?, '')", (story,))
            store.db.execute("UPDATE articles SET story = ? WHERE title = ?", (story, title))


def test_a_merge_is_on_record(tmp_path: Path) -> None:
    ferry = EVENTS["ferry"]
    for place, text in enumerate(ferry[:2]):
        when = DAY - timedelta(hours=9 - place)
        write_article(tmp_path, f"f{place}", f"Halcyon {place}", text, when)
    run(config(tmp_path))
    _rename_stories(tmp_path, {"Halcyon 0": "older", "Halcyon 1": "newer"})
    write_article(tmp_path, "bridge", "Halcyon 2", f"{ferry[0]} {ferry[1]}", DAY)
    assert run(config(tmp_path), DAY + timedelta(hours=1)) == 0
    assert status(config(tmp_path))["merged"] == 1
    (change,) = export(config(tmp_path), "changes")
    assert (change["kind"], change["story"], change["other"]) == ("merged", "older", "newer")
    assert len(change["articles"]) == 1
    merged = {row["id"]: row["merged_into"] for row in export(config(tmp_path), "stories")}
    assert merged["newer"] == "older"


def test_a_split_is_on_record(tmp_path: Path) -> None:
    for event, texts in EVENTS.items():
        if event in ("ferry", "bank"):
            for place, text in enumerate(texts[:2]):
                name = f"{event} {place}"
                hours = (9 if event == "ferry" else 7) - place
                write_article(tmp_path, name, name, text, DAY - timedelta(hours=hours))
    run(config(tmp_path))
    _rename_stories(tmp_path, {f"{e} {k}": "mixed" for e in ("ferry", "bank") for k in (0, 1)})
    write_article(tmp_path, "ferry 2", "ferry 2", EVENTS["ferry"][2], DAY)
    assert run(config(tmp_path), DAY + timedelta(hours=1)) == 0
    assert status(config(tmp_path))["split"] == 1
    (change,) = export(config(tmp_path), "changes")
    assert (change["kind"], change["story"]) == ("split", "mixed")
    with Store(tmp_path / "digest.db", read_only=True) as store:
        stories = {a.article.title: a.story for a in articles_where(store, "1")}
    assert stories["bank 0"] == stories["bank 1"] == change["other"]
    assert stories["ferry 0"] == stories["ferry 2"] == "mixed"


def _made_of(base: Path) -> DigestConfig:
    """One publisher that says much the same twelve times, and two that report an event once."""
    for place in range(12):
        text = f"The trawler Marigold came to Skerrin Sound with {place + 20} tonnes of cod."
        path = write_article(base, f"m{place}", f"Marigold {place}", text, DAY)
        path.write_text(path.read_text("utf-8").replace(f"Paper m{place}", "Port"), "utf-8")
    for place, text in enumerate(EVENTS["bank"][:2]):
        write_article(base, f"b{place}", f"Bank {place}", text, DAY)
    return config(base)


def test_two_publishers_go_before_one_that_says_it_often(tmp_path: Path) -> None:
    settings = _made_of(tmp_path)
    run(settings)
    with Store(tmp_path / "digest.db", read_only=True) as store:
        found = find_candidates(settings, store, articles_where(store, "1"), DAY)
    assert [len(candidate.articles) for candidate in found][:2] == [2, 12]


def test_a_sentence_of_somebody_else_makes_no_further_origin() -> None:
    origins = [
        Origin("o1", ("a", "b"), "Agency", sentences=(9, 1)),
        Origin("o2", ("b",), "Paper", sentences=(7,)),
        Origin("o3", ("b",), "Channel", sentences=(2,)),
    ]
    assert main_origins(origins) == 2
    assert main_origins(origins[:1]) == 1
    assert main_origins([]) == 0


def test_groups_stand_in_the_order_of_the_configuration(tmp_path: Path) -> None:
    for folder, event in (("west", "ferry"), ("east", "bank")):
        (tmp_path / folder).mkdir()
        for place, text in enumerate(EVENTS[event]):
            path = write_article(tmp_path, f"{event}{place}", f"{event} {place}", text, DAY)
            path.rename(tmp_path / folder / path.name)
    settings = config(
        tmp_path,
        files=[{"path": "west", "group": "West"}, {"path": "east", "group": "East"}],
    )
    assert section_names(settings, []) == ["West", "East", "Other news"]
    run(settings)
    with Store(tmp_path / "digest.db", read_only=True) as store:
        (edition,) = editions_where(store, "1")
    assert [story.section for story in edition.stories] == ["West", "East"]


def test_a_digest_without_groups_has_no_other_news(tmp_path: Path) -> None:
    write_article(tmp_path, "a", "Marigold", EVENTS["trawler"][0], DAY)
    run(config(tmp_path, files=[{"path": "inbox"}]))
    with Store(tmp_path / "digest.db", read_only=True) as store:
        (edition,) = editions_where(store, "1")
    assert [story.section for story in edition.stories] == ["News"]


def test_a_mail_names_so_many_titles_as_mail_programs_show(tmp_path: Path) -> None:
    write_article(tmp_path, "a", "Marigold", EVENTS["trawler"][0], DAY)
    run(config(tmp_path))
    with Store(tmp_path / "digest.db", read_only=True) as store:
        (edition,) = editions_where(store, "1")
    more = tuple(Headline(f"s{n}", f"Title {n}.", (), None) for n in range(MAIL_HEADLINES + 9))
    page = mail_html(replace(edition, more=more))
    assert f"Title {MAIL_HEADLINES - 1}." in page
    assert f"Title {MAIL_HEADLINES}." not in page
    assert "and 9 more" in page
