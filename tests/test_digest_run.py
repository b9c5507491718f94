"""Runs of the digest: editions from day to day, failures, kills, locks."""

from __future__ import annotations

import json
import re
import shutil
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from summarizer.cli import main
from summarizer.cli.digest import Progress
from summarizer.digest.edition import Edition
from summarizer.digest.store import Store, run_lock
from summarizer.digest.stored import PastEditions
from summarizer.digest.upkeep import export, prune, status, status_text
from summarizer.errors import InputError, OptionError, StoreError
from summarizer.resources import resource_path
from tests.digests import DAY, Steps, config, run, write_article, write_landslide

SEEDS_DAY = DAY.replace(month=11, day=4, hour=21)


def editions(base: Path) -> list[Edition]:
    with Store(base / "digest.db", read_only=True) as store:
        rows = store.rows("SELECT data FROM editions ORDER BY number")
    return [Edition.from_json(row["data"]) for row in rows]


@pytest.fixture(scope="module")
def three_days(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[Edition]]:
    """The developing sample story, an edition a day."""
    base = tmp_path_factory.mktemp("digest")
    for day in (1, 2, 3):
        shutil.copytree(resource_path(f"seeds/developing/day-{day}"), base / "inbox" / f"{day}")
        assert run(config(base), SEEDS_DAY + timedelta(days=day - 1)) == 0
    return base, editions(base)


def test_one_story_goes_through_three_editions(three_days: tuple[Path, list[Edition]]) -> None:
    _, days = three_days
    assert [edition.id for edition in days] == ["2024-11-04", "2024-11-05", "2024-11-06"]
    assert [len(edition.stories) for edition in days] == [1, 1, 1]
    assert len({edition.stories[0].id for edition in days}) == 1
    assert [edition.stories[0].since for edition in days] == [None, "2024-11-04", "2024-11-05"]
    assert [len(edition.stories[0].briefing.articles) for edition in days] == [4, 4, 4]


def test_counts_that_rose_are_changes(three_days: tuple[Path, list[Edition]]) -> None:
    base, days = three_days
    second, third = ({c.slot: c for c in d.stories[0].changes} for d in days[1:])
    assert (second["people killed"].old, second["people killed"].new) == ("11", "19")
    assert (second["people missing"].old, second["people missing"].new) == ("57", "50")
    killed = third["people killed"]
    assert (killed.old, killed.new) == ("19", "27")
    assert killed.old_source.edition == "2024-11-05"
    assert "19" in killed.old_source.citation.quote
    assert "27" in killed.new_source.citation.quote
    page = (base / "public" / "2024-11-06" / "digest.md").read_text("utf-8")
    assert "**Changed** people killed: 19" in page


def test_the_denial_and_the_corrections_are_told(three_days: tuple[Path, list[Edition]]) -> None:
    _, days = three_days

    def said(edition: Edition, kind: str) -> str:
        story = edition.stories[0]
        marked = [
            sentence.text
            for sentence, mark in zip(story.briefing.sentences, story.marks, strict=True)
            if mark.notice == kind
        ]
        return " ".join([*marked, *(n.text for n in story.notices if n.kind == kind)])

    assert "no collision" in said(days[1], "correction") or "barge" in said(days[1], "correction")
    assert "overloaded" in said(days[1], "denial")
    # "Early accounts have had to be revised": of what, readers were told the day before.
    assert said(days[2], "correction") == ""
    assert "denied" in said(days[2], "denial")
    assert "Dorin" in said(days[2], "denial")
    # Three papers tell one denial, each in words of its own: it is shown once.
    told = said(days[2], "denial")
    wordings = ("broken lock", "known of a defect", "fault in the ship")
    assert sum(wording in told for wording in wordings) == 1
    assert told.count("Dorin") == 1


def test_what_was_told_and_does_not_hold_is_listed_and_marked(
    three_days: tuple[Path, list[Edition]],
) -> None:
    """The number on board and the collision, both told on the first day and taken back on the
    second; the third day, which hears of the number again, does not list it as new.
    """
    base, days = three_days
    first, second, third = days
    corrected = [c for c in second.corrections if c.kind == "corrected"]
    withdrawn = [c for c in second.corrections if c.kind == "withdrawn"]
    assert {(c.edition, c.old, c.new) for c in corrected} == {(first.id, "164", "187")}
    assert withdrawn
    assert all("barge" in c.sentence for c in withdrawn)
    told = {s.text for s in first.stories[0].briefing.sentences}
    assert {c.sentence for c in second.corrections} <= told
    assert not {c.sentence for c in third.corrections} & {c.sentence for c in second.corrections}
    page = (base / "public" / first.id / "index.html").read_text("utf-8")
    assert page.count('role="note"') == 1 + len(second.corrections)
    last = (base / "public" / third.id / "digest.md").read_text("utf-8")
    for words in ("**Changed** people killed: 19", "→ 27", "**Denial:**"):
        assert words in last


def test_every_citation_of_an_edition_is_found(three_days: tuple[Path, list[Edition]]) -> None:
    _, days = three_days
    for edition in days:
        for story in edition.stories:
            texts = {record.id: record.text for record in story.briefing.articles}
            citations = [c for s in story.briefing.sentences for c in s.citations]
            citations += [notice.source.citation for notice in story.notices]
            citations += [change.new_source.citation for change in story.changes]
            citations += [
                c.replacement_source.citation for c in story.corrections if c.replacement_source
            ]
            for citation in citations:
                quoted = texts[citation.article][citation.start : citation.end]
                assert quoted == citation.quote


def test_nothing_doubles_when_it_runs_again(tmp_path: Path) -> None:
    write_landslide(tmp_path, "first", "second")
    settings = config(tmp_path)
    assert run(settings) == 0
    before = {p: p.read_bytes() for p in (tmp_path / "public").rglob("*") if p.is_file()}
    assert run(settings, DAY + timedelta(hours=1)) == 3
    assert {p: p.read_bytes() for p in (tmp_path / "public").rglob("*") if p.is_file()} == before
    assert len(editions(tmp_path)) == 1


def test_a_second_edition_of_a_day_holds_what_is_new(tmp_path: Path) -> None:
    write_landslide(tmp_path, "first", "second")
    settings = config(tmp_path)
    run(settings)
    write_landslide(tmp_path, "next day", when=DAY)
    assert run(settings, DAY + timedelta(hours=1)) == 0
    first, second = editions(tmp_path)
    assert (first.id, second.id) == ("2024-03-04", "2024-03-04-2")
    (story,) = second.stories
    assert story.since == first.id
    assert [record.source for record in story.briefing.articles] == ["Paper next-day"]
    assert {(c.slot, c.old, c.new) for c in story.changes} >= {("people missing", "12", "8")}


def test_a_corrected_article_is_listed_with_what_rested_on_it(tmp_path: Path) -> None:
    write_landslide(tmp_path, "first")
    settings = config(tmp_path)
    run(settings)
    path = tmp_path / "inbox" / "first.txt"
    text = path.read_text("utf-8")
    path.write_text(text.replace("buried eleven houses", "buried nine houses"), "utf-8")
    assert run(settings, DAY + timedelta(days=1)) == 0
    first, second = editions(tmp_path)
    (correction,) = second.corrections
    assert correction.kind == "corrected"
    assert correction.edition == first.id
    assert "eleven houses" in correction.sentence
    assert "nine houses" in (correction.replacement or "")
    page = (tmp_path / "public" / second.id / "index.html").read_text("utf-8")
    assert "https://schema.org/CorrectionComment" in page
    data = json.loads(page.split('application/ld+json">')[1].split("</script>")[0])
    assert data["correction"][0]["@type"] == "CorrectionComment"
    assert "nine houses" in data["correction"][0]["text"]
    status_of = zip(second.stories[0].briefing.sentences, second.stories[0].marks, strict=True)
    known = [s.text for s, mark in status_of if mark.status == "known"]
    assert known, "what the article still says is not new"


def test_a_new_line_break_is_no_edit(tmp_path: Path) -> None:
    write_landslide(tmp_path, "first")
    settings = config(tmp_path)
    run(settings)
    path = tmp_path / "inbox" / "first.txt"
    path.write_text(path.read_text("utf-8").replace(". The", ".\nThe"), "utf-8")
    assert run(settings, DAY + timedelta(days=1)) == 3


def test_a_withdrawn_article_is_listed_with_what_rested_on_it(tmp_path: Path) -> None:
    write_landslide(tmp_path, "first", "second")
    settings = config(tmp_path)
    run(settings)
    (tmp_path / "inbox" / "second.txt").unlink()
    assert run(settings, DAY + timedelta(days=1)) == 0
    first, second = editions(tmp_path)
    told = {
        sentence.text
        for story in first.stories
        for sentence in story.briefing.sentences
        for citation in sentence.citations
        if "second" in (citation.url or "")
    }
    assert {correction.sentence for correction in second.corrections} == told
    assert {correction.kind for correction in second.corrections} == {"withdrawn"}
    assert run(settings, DAY + timedelta(days=2)) == 3


def test_interests_sections_and_the_rest_of_the_stories(tmp_path: Path) -> None:
    write_landslide(tmp_path, "first", "second")
    bank = "The central bank of Norland kept its interest rate at 4.5 percent on Monday, it said."
    tram = "Trams will run to the harbour of Carrow from May, the transport office announced."
    chess = "Ines Holt won the chess championship of Velden in a match of nine hours."
    for name, text in {"bank": bank, "tram": tram, "chess": chess}.items():
        write_article(tmp_path, name, f"About the {name}", text, DAY - timedelta(hours=2))
    settings = config(
        tmp_path,
        digest={"stories": 2},
        interests={"keywords": ["interest rate"], "block_keywords": ["chess"]},
        section=[{"name": "Money", "keywords": ["central bank"]}],
    )
    run(settings)
    (edition,) = editions(tmp_path)
    assert [(story.section, story.briefing.articles[0].source) for story in edition.stories] == [
        ("Money", "Paper bank"),
        ("Other news", "Paper first"),
    ]
    assert [headline.title for headline in edition.more] == ["About the tram"]
    assert "chess" not in edition.to_json()


def test_a_dry_run_prints_and_leaves_no_trace(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_landslide(tmp_path, "first")
    assert run(config(tmp_path), dry_run=True) == 0
    assert "Varn" in capsys.readouterr().out
    assert sorted(p.name for p in tmp_path.iterdir()) == ["inbox"]
    run(config(tmp_path))
    before = (tmp_path / "digest.db").read_bytes()
    write_landslide(tmp_path, "second")
    assert run(config(tmp_path), dry_run=True) == 0
    assert (tmp_path / "digest.db").read_bytes() == before


def test_since_leaves_out_what_is_older(tmp_path: Path) -> None:
    write_landslide(tmp_path, "first")
    assert run(config(tmp_path), since=DAY - timedelta(hours=1)) == 3
    assert run(config(tmp_path)) == 0


def test_what_was_too_old_is_taken_in_when_asked(tmp_path: Path) -> None:
    write_landslide(tmp_path, "first", when=DAY - timedelta(days=9))
    write_landslide(tmp_path, "second", when=DAY - timedelta(days=5))
    log = Steps()
    assert run(config(tmp_path), log=log) == 3
    assert [step["new"] for step in log.of("files")] == [0]
    assert log.of("nothing new") == [{"old": 2}]
    assert run(config(tmp_path), since=DAY - timedelta(days=7)) == 0
    (edition,) = editions(tmp_path)
    assert [r.source for s in edition.stories for r in s.briefing.articles] == ["Paper second"]
    assert run(config(tmp_path), since=DAY - timedelta(days=7)) == 3


def test_articles_from_before_the_look_back_are_no_news(tmp_path: Path) -> None:
    write_landslide(tmp_path, "first", when=DAY - timedelta(days=5))
    assert run(config(tmp_path)) == 3
    assert status(config(tmp_path))["articles"] == 1


def test_a_past_day_is_delivered_again(tmp_path: Path) -> None:
    write_landslide(tmp_path, "first")
    settings = config(tmp_path)
    run(settings)
    page = tmp_path / "public" / "2024-03-04" / "digest.json"
    before = page.read_bytes()
    shutil.rmtree(tmp_path / "public")
    assert run(settings, DAY + timedelta(days=9), date="2024-03-04") == 0
    assert page.read_bytes() == before
    with pytest.raises(InputError, match="no edition of 2023-01-01 in the store; there are"):
        run(settings, date="2023-01-01")


def test_only_some_inputs_and_outputs(tmp_path: Path) -> None:
    write_landslide(tmp_path, "first")
    (tmp_path / "other").mkdir()
    settings = config(
        tmp_path,
        files=[{"path": "inbox", "name": "Inbox"}, {"path": "other", "name": "Other"}],
        output=[{"type": "folder", "path": "a", "name": "A"}, {"type": "feeds", "path": "b"}],
    )
    assert run(settings, only=("Other",)) == 3
    assert run(settings, only=("Inbox", "A")) == 0
    assert (tmp_path / "a" / "index.html").exists()
    assert not (tmp_path / "b").exists()
    assert [d["output"] for d in status(settings)["undelivered"]] == ["feeds"]
    assert run(settings) == 0
    assert (tmp_path / "b" / "digest.atom").exists()
    with pytest.raises(OptionError, match="there is no such name"):
        run(settings, only=("Nowhere",))


def test_a_failed_delivery_is_tried_again_without_a_new_edition(tmp_path: Path) -> None:
    write_landslide(tmp_path, "first")
    (tmp_path / "public").write_text("in the way")
    settings = config(tmp_path)
    steps = Steps()
    assert run(settings, log=steps) == 4
    assert "cannot be written" in steps.of("delivery")[0]["error"]
    (tmp_path / "public").unlink()
    steps = Steps()
    assert run(settings, DAY + timedelta(days=1), log=steps) == 0
    assert not steps.of("briefed")
    assert (tmp_path / "public" / "2024-03-04" / "index.html").exists()
    assert run(settings, DAY + timedelta(days=2)) == 3


def test_two_runs_at_once(tmp_path: Path) -> None:
    write_landslide(tmp_path, "first")
    with run_lock(tmp_path / "digest.db"), pytest.raises(StoreError, match="another run is going"):
        run(config(tmp_path))
    assert run(config(tmp_path)) == 0


class KilledError(BaseException):
    """Stands in for a signal."""


class Killer(Steps):
    def __init__(self, at: int) -> None:
        super().__init__()
        self.at = at

    def __call__(self, step: str, **details: Any) -> None:
        super().__call__(step, **details)
        if len(self.said) == self.at:
            raise KilledError


def outcome(base: Path) -> dict[str, bytes]:
    public = base / "public"
    files = {p.relative_to(public).as_posix(): p for p in public.rglob("*") if p.is_file()}
    return {name: path.read_bytes() for name, path in files.items()}


def test_a_run_may_end_at_any_step(tmp_path: Path) -> None:
    outcomes = []
    for at in range(9):
        base = tmp_path / str(at)
        base.mkdir()
        write_landslide(base, "first", "second")
        killer = Killer(at)
        if at:
            with pytest.raises(KilledError):
                run(config(base), log=killer)
            assert run(config(base)) in (0, 3)
        else:
            assert run(config(base), log=killer) == 0
            assert len(killer.said) == 8
        outcomes.append(outcome(base))
        assert len(editions(base)) == 1
        assert not status(config(base))["undelivered"]
    assert all(other == outcomes[0] for other in outcomes)


def test_a_story_is_told_on_under_the_ids_it_had(tmp_path: Path) -> None:
    """What went into it by merging, and what it came out of by a split, was told before."""
    write_landslide(tmp_path, "first")
    run(config(tmp_path))
    (edition,) = editions(tmp_path)
    told = edition.stories[0].id
    with Store(tmp_path / "digest.db") as store, store.transaction():
        store.db.execute("INSERT INTO stories (id, title) VALUES ('merged', ''), ('apart', '')")
        store.db.execute("UPDATE stories SET merged_into = 'merged' WHERE id = ?", (told,))
        store.db.execute(
            "INSERT INTO story_changes (at, kind, story, other, articles) "
            "VALUES (0, 'split', 'merged', 'apart', '[]')"
        )
        past = PastEditions(store)
        assert past.names_of("apart") == {"apart", "merged", told}
        assert [e.id for e in past.telling("apart")] == [edition.id]
        assert past.telling("other") == []


def test_progress_on_a_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    progress = Progress()
    progress("begin")
    progress("feed", feed="The Paper", state="failed", new=0, edited=0, error="HTTP 500")
    for done in (1, 2):
        progress("briefed", story="A story", done=done, of=2)
    progress("edition", id="2024-03-04", stories=2, corrections=0, more=0)
    told = capsys.readouterr()
    assert told.out == ""
    half, whole = "#" * 12 + "." * 12, "#" * 24
    assert told.err == (
        f"The Paper: 0 new, 0 edited (HTTP 500)\n\r[{half}] 1/2 stories\r[{whole}] 2/2 stories\n"
        "edition 2024-03-04: 2 stories\n"
    )


def test_upkeep(tmp_path: Path) -> None:
    settings = config(tmp_path)
    with pytest.raises(StoreError):
        status(settings)
    write_landslide(tmp_path, "first", "second")
    run(settings)
    found = status(settings)
    assert (found["articles"], found["stories"], found["editions"]) == (2, 1, 1)
    assert found["last_run"]["code"] == 0
    assert "editions        1, the latest 2024-03-04" in status_text(found)
    assert [row["title"] for row in export(settings, "articles")]
    assert [row["id"] for row in export(settings, "editions")] == ["2024-03-04"]
    assert prune(settings, 30, now=DAY + timedelta(days=10)) == 0
    assert prune(settings, 30, now=DAY + timedelta(days=60)) == 2
    assert status(settings)["articles"] == 0
    assert run(settings, DAY + timedelta(days=60)) == 3, "what was told is not news again"


def test_three_days_from_the_command_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("digest.toml").write_text(
        '[digest]\nlookback = "90000d"\n[[files]]\npath = "inbox"\ngroup = "World"\n'
        '[[output]]\ntype = "stdout"\n'
    )
    printed = []
    for day in (1, 2, 3):
        shutil.copytree(resource_path(f"seeds/developing/day-{day}"), f"inbox/{day}")
        assert main(["digest"]) == 0
        printed.append(capsys.readouterr().out)
    assert main(["digest"]) == 3
    first, second, third = printed
    assert "**Changed**" not in first
    assert "## Corrections" in second
    assert "164 → 187" in second
    for words in ("**Changed** people killed: 19", "**Denial:**", "Dorin"):
        assert words in third
    # Below the text stand the sources, those of a former value among them.
    fresh = re.split(r"Told before:|Corrected before:|^\[\^1\]: ", third, flags=re.MULTILINE)[0]
    told = set(re.split(r"(?:\[\^\d+\])+\s*", first + second))
    again = told & set(re.split(r"(?:\[\^\d+\])+\s*", fresh)) - {"→ "}
    assert not {text for text in again if len(text) > 20}, "nothing is repeated as if new"


def test_the_command_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["digest"]) == 2
    assert "summarizer digest init" in capsys.readouterr().err
    assert main(["digest", "init"]) == 0
    assert main(["digest", "init"]) == 2
    Path("digest.toml").write_text(
        '[digest]\nlookback = "90000d"\n[[files]]\npath = "inbox"\n'
        '[[output]]\ntype = "stdout"\nformat = "json"\n'
    )
    write_landslide(tmp_path, "first")
    capsys.readouterr()
    assert main(["digest", "check"]) == 0
    assert "ok       files inbox: 1 articles" in capsys.readouterr().out
    assert main(["digest", "--since", "yesterday"]) == 2
    assert main(["digest", "--date", "4 March"]) == 2
    capsys.readouterr()
    assert main(["digest"]) == 0
    told = capsys.readouterr()
    assert json.loads(told.out)["stories"]
    steps = [json.loads(line)["step"] for line in told.err.splitlines()]
    assert steps[0] == "begin"
    assert steps[-1] == "end"
    assert main(["digest"]) == 3
    capsys.readouterr()
    assert main(["digest", "status", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["editions"] == 1
    assert main(["digest", "export", "--what", "runs"]) == 0
    assert main(["digest", "prune"]) == 0
    Path("inbox/first.txt").unlink()
    assert main(["digest", "check"]) == 1
    assert "PROBLEM  files inbox" in capsys.readouterr().out
