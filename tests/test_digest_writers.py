"""Models that write the stories of a digest: side by side, within a budget, and failing."""

from __future__ import annotations

import threading
import time
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from summarizer.digest.edition import Edition
from summarizer.digest.store import Store
from summarizer.digest.stored import editions_where
from summarizer.digest.upkeep import check
from summarizer.errors import OptionError
from summarizer.writing import openai_server
from tests.chat_server import ChatServer, Exchange, serving
from tests.digests import DAY, Steps, config, run, write_article

#: One story each, of sentences that a model can shorten.
STORIES = {
    "bridge": "The council of Orsk voted on Monday, after a debate of six hours, to repair the old "
    "bridge over the river Kell. Lorries have to take the motorway until the summer.",
    "bank": "The central bank of Norland kept its interest rate at 4.5 percent on Monday, after a "
    "debate of six hours, and said that prices in Norland were rising less quickly.",
    "comet": "Astronomers in Velden photographed a comet on Monday, after a debate of six hours, "
    "that will be visible to the naked eye from Velden in the autumn.",
    "trams": "Trams will run to the harbour of Carrow from May, the transport office said on "
    "Monday, after a debate of six hours, and tickets will cost two crowns.",
}


@pytest.fixture(autouse=True)
def fast(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(openai_server, "FIRST_PAUSE", 0.01)
    monkeypatch.setenv("OPENAI_API_KEY", "sk-test")


def made(
    base: Path, server: ChatServer, monkeypatch: pytest.MonkeyPatch, **settings: Any
) -> tuple[int, Edition]:
    monkeypatch.setenv("OPENAI_BASE_URL", server.url)
    for name, text in STORIES.items():
        write_article(base, name, f"About the {name}", text, DAY - timedelta(hours=2))
    code = run(config(base, digest={"writer": "openai:tester", **settings}), log=Steps())
    with Store(base / "digest.db", read_only=True) as store:
        (edition,) = editions_where(store, "1")
    return code, edition


def shorter(exchange: Exchange) -> str:
    return exchange.source.split("\n")[0].replace(", after a debate of six hours,", "")


def rewritten(edition: Edition) -> int:
    """Stories in which a model wrote."""
    return sum(
        any(sentence.kind == "rewritten" for sentence in story.briefing.sentences)
        for story in edition.stories
    )


def test_stories_are_written_side_by_side_within_bounds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lock = threading.Lock()
    at_work = most = 0

    def answer(exchange: Exchange, number: int) -> None:
        nonlocal at_work, most
        with lock:
            at_work += 1
            most = max(most, at_work)
        time.sleep(0.2)
        with lock:
            at_work -= 1
        exchange.say(shorter(exchange))

    with serving(answer) as server:
        code, edition = made(tmp_path, server, monkeypatch, workers=2)
    assert code == 0
    assert len(edition.stories) == rewritten(edition) == len(STORIES)
    assert most >= 2
    assert edition.notes == ()


def test_a_token_budget_leaves_the_rest_to_the_sources(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with serving(lambda e, n: e.say(shorter(e))) as server:
        code, edition = made(tmp_path, server, monkeypatch, token_budget=600)
        asked = len(server.seen)
    assert code == 0, "a budget that is kept to is no failure"
    assert 0 < rewritten(edition) < len(STORIES) == len(edition.stories)
    assert asked > 0
    assert len(edition.notes) == len(STORIES) - rewritten(edition)
    assert all("the budget was used up" in note for note in edition.notes)


def test_a_time_budget_ends_what_a_slow_model_has_begun(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = threading.Event()

    def slow(exchange: Exchange, number: int) -> None:
        gone.wait(20)
        exchange.say(shorter(exchange))

    begun = time.monotonic()
    with serving(slow) as server:
        try:
            code, edition = made(
                tmp_path, server, monkeypatch, time_budget="1s", workers=len(STORIES)
            )
        finally:
            gone.set()
    assert time.monotonic() - begun < 15
    assert code == 4
    assert len(edition.stories) == len(STORIES)
    assert rewritten(edition) == 0
    assert any("no answer within" in note for note in edition.notes)


def test_without_time_no_model_is_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with serving(lambda e, n: e.say(shorter(e))) as server:
        code, edition = made(tmp_path, server, monkeypatch, time_budget="0s")
        assert server.seen == []
    assert code == 0
    assert rewritten(edition) == 0


def test_a_failing_model_makes_an_edition_in_the_sources_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with serving(lambda e, n: e.send(500, "oops")) as server:
        code, edition = made(tmp_path, server, monkeypatch)
    assert code == 4
    assert len(edition.stories) == len(STORIES)
    assert all(s.verdict.supported for t in edition.stories for s in t.briefing.sentences)
    assert any("500" in note for note in edition.notes)


def test_a_writer_that_cannot_be_used_is_said_before_anything_is_read(tmp_path: Path) -> None:
    settings = config(tmp_path, digest={"writer": "fax:machine"})
    with pytest.raises(OptionError, match="there is no writer"):
        run(settings)
    assert list(tmp_path.iterdir()) == []
    assert any(not f.good and "there is no writer" in f.text for f in check(settings))
