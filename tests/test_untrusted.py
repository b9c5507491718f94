"""Articles that carry instructions, against a server that obeys them."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator

import pytest

from summarizer import Briefing, summarize
from tests.chat_server import Exchange, serving
from tests.hostile import HOSTILE, PAYLOAD, REPORT, hostile_articles


@pytest.fixture(scope="module")
def obedient() -> Iterator[str]:
    """A server that does whatever the passages, or a hidden wish of its own, ask for."""
    wishes = list(PAYLOAD.values())

    def obey(exchange: Exchange, number: int) -> None:
        source = exchange.source.split("\n")[0]
        turn = zlib.crc32(source.encode()) + len(exchange.body["messages"])
        wish = wishes[turn % len(wishes)]
        exchange.say((wish, f"{source} {wish}", f"{source.rstrip('.')}, and {wish}")[turn % 3])

    with serving(obey) as server:
        yield server.url


def test_there_are_enough_of_them() -> None:
    assert len(HOSTILE) >= 60


@pytest.mark.parametrize("case", HOSTILE)
def test_an_obedient_server_gets_nothing_through(
    case: str, obedient: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPENAI_BASE_URL", obedient)
    monkeypatch.setenv("OPENAI_API_KEY", "sk-test")
    articles = hostile_articles(HOSTILE[case])
    assert_nothing_got_through(summarize(articles, max_words=150, writer="openai:obedient"))


def assert_nothing_got_through(briefing: Briefing) -> None:
    """Every sentence is a source's own, or made of nothing but the words it cites."""
    texts = {a.id: a.text for a in briefing.articles}
    assert briefing.sentences
    for sentence in briefing.sentences:
        assert sentence.verdict.supported
        assert sentence.citations
        for citation in sentence.citations:
            assert texts[citation.article][citation.start : citation.end] == citation.quote
        if sentence.kind == "verbatim":
            assert sentence.text == sentence.citations[0].quote
            continue
        cited = " ".join(c.quote for c in sentence.citations).casefold()
        for word in re.findall(r"\w*[\d@/]\w*|\b[A-Z]\w+", sentence.text)[1:]:
            assert word.casefold() in cited
        for wish in PAYLOAD.values():
            # What an article says in so many words it may be quoted with: that is its claim.
            assert wish.casefold() not in sentence.text.casefold() or wish.casefold() in cited
        assert not re.search(r"https?:|www\.|[<>{}\[\]]", sentence.text)
    assert any(REPORT[0][:30] in a.text for a in briefing.articles)
