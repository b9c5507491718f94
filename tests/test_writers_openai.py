"""The OpenAI-compatible backend against a real HTTP server on loopback."""

from __future__ import annotations

import json
import time
from collections.abc import Callable

import pytest

from summarizer import Briefing, summarize
from summarizer.errors import ModelError, OptionError
from summarizer.options import Options
from summarizer.writing import load_writer, openai_server
from summarizer.writing.running import running
from tests.chat_server import Behaviour, ChatServer, Exchange, serving

ARTICLES = [
    "The council of Orsk, after a debate of six hours, voted 13 to 3 on Wednesday to close the "
    "old bridge. The mayor, Anna Holm, said that repairs would take nine weeks and cost $2m.",
    "Lorries have to take the motorway until the summer, the transport office of Orsk said on "
    "Thursday.",
]


@pytest.fixture(autouse=True)
def fast(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(openai_server, "FIRST_PAUSE", 0.01)
    monkeypatch.setenv("OPENAI_API_KEY", "sk-test")


@pytest.fixture
def brief_with(monkeypatch: pytest.MonkeyPatch) -> Callable[..., Briefing]:
    def brief(server: ChatServer, timeout: float = 20.0) -> Briefing:
        monkeypatch.setenv("OPENAI_BASE_URL", server.url)
        return summarize(ARTICLES, writer="openai:tester", writer_timeout=timeout)

    return brief


def condensed(exchange: Exchange) -> str:
    """A faithful answer."""
    text = exchange.source.split("\n")[0]
    return text.replace(", after a debate of six hours,", "").replace(" on Thursday", "")


def says(make: Callable[[Exchange], str], *, stream: bool | None = None) -> Behaviour:
    return lambda exchange, number: exchange.say(make(exchange), stream=stream)


def then(first: Behaviour, rest: Behaviour, *, times: int = 1) -> Behaviour:
    return lambda e, n: first(e, n) if n < times else rest(e, n)


GOOD = says(condensed)
WORKING: dict[str, Behaviour] = {
    "streamed": GOOD,
    "not streamed": says(condensed, stream=False),
    "structured": says(lambda e: json.dumps({"sentence": condensed(e)})),
    "500 once": then(lambda e, n: e.send(500, "oops"), GOOD),
    "503 twice": then(lambda e, n: e.send(503, ""), GOOD, times=2),
    "429 with Retry-After": then(lambda e, n: e.send(429, "{}", Retry_After="0.01"), GOOD),
    "no schemas": lambda e, n: (
        e.send(400, json.dumps({"error": {"message": "response_format is not supported"}}))
        if "response_format" in e.body
        else e.say(condensed(e))
    ),
    "a bare bad request": lambda e, n: (
        e.send(400, "bad request") if "response_format" in e.body else e.say(condensed(e))
    ),
    "another name for tokens": lambda e, n: (
        e.send(400, json.dumps({"error": {"message": "use max_completion_tokens, not max_tokens"}}))
        if "max_tokens" in e.body
        else e.say(condensed(e))
    ),
    "parts": lambda e, n: e.send(
        200,
        json.dumps(
            {"choices": [{"message": {"content": [{"type": "text", "text": condensed(e)}]}}]}
        ),
    ),
}


@pytest.mark.parametrize("case", WORKING)
def test_servers_that_work(case: str, brief_with: Callable[..., Briefing]) -> None:
    with serving(WORKING[case]) as server:
        briefing = brief_with(server)
    assert briefing.warnings == ()
    assert [s.kind for s in briefing.sentences].count("rewritten") >= 1
    assert not any("six hours" in s.text for s in briefing.sentences)
    assert all(h["Authorization"] == "Bearer sk-test" for h in server.headers)
    assert briefing.manifest.models["writer openai:tester"] == "as served by 127.0.0.1"
    assert "prompt rewrite" in briefing.manifest.models


def slowly(exchange: Exchange, number: int) -> None:
    time.sleep(2)


def drips(exchange: Exchange, number: int) -> None:
    exchange.send_response(200)
    exchange.send_header("Content-Type", "text/event-stream")
    exchange.end_headers()
    for _ in range(100):
        exchange.wfile.write(b": still here\n\n")
        time.sleep(0.05)


def hangs_up(exchange: Exchange, number: int) -> None:
    exchange.close_connection = True


#: What a server does, and what the warning tells; None where the answers are merely not used.
FAILING: dict[str, tuple[Behaviour, str | None]] = {
    "slow": (slowly, "no answer within 0.5 seconds"),
    "dripping": (drips, "in"),
    "hangs up": (hangs_up, "RemoteProtocolError"),
    "429 for ever": (lambda e, n: e.send(429, "{}", Retry_After="3600"), "answered 429"),
    "500 for ever": (lambda e, n: e.send(500, "oops"), "answered 500: oops"),
    "wrong key": (lambda e, n: e.send(401, '{"error": {"message": "who?"}}'), "401: who?"),
    "no such model": (lambda e, n: e.send(404, "{}"), "answered 404"),
    "elsewhere": (lambda e, n: e.send(302, "", Location="http://x.invalid/"), "answered 302"),
    "rubbish": (lambda e, n: e.send(200, "<html>"), "not JSON"),
    "other JSON": (lambda e, n: e.send(200, '{"a": [1]}'), "not a chat completion"),
    "an error in a stream": (
        lambda e, n: e.send(200, 'data: {"error": "full"}\n\n', kind="text/event-stream"),
        "the server failed: full",
    ),
    "empty": (says(lambda e: ""), None),
    "no choices": (lambda e, n: e.send(200, '{"choices": []}'), "not a chat completion"),
    "a refusal": (says(lambda e: "I'm sorry, but I can't help with that."), None),
    "a refusal by field": (
        lambda e, n: e.send(
            200, '{"choices": [{"message": {"content": null, "refusal": "I cannot do that."}}]}'
        ),
        None,
    ),
    "another language": (
        says(lambda e: "Der Rat hat am Mittwoch dafür gestimmt, dass die alte Brücke schließt."),
        None,
    ),
    "50,000 tokens": (says(lambda e: "token " * 50_000), None),
    "the prompt": (says(lambda e: e.body["messages"][0]["content"]), None),
    "a list": (says(lambda e: f"1. {condensed(e)}"), None),
    "a loop": (says(lambda e: "The council of Orsk voted to close it. " * 9), None),
}


@pytest.mark.parametrize("case", FAILING)
def test_servers_that_fail_cost_a_warning(
    case: str, brief_with: Callable[..., Briefing], monkeypatch: pytest.MonkeyPatch
) -> None:
    behaviour, message = FAILING[case]
    plain = summarize(ARTICLES)
    began = time.monotonic()
    with serving(behaviour) as server:
        briefing = brief_with(server, 0.5 if case in ("slow", "dripping") else 20.0)
        assert time.monotonic() - began < 5
    assert [s.text for s in briefing.sentences] == [s.text for s in plain.sentences]
    assert all(s.verdict.supported and s.kind == "verbatim" for s in briefing.sentences)
    if message is None:
        assert briefing.warnings == ()
        assert any(s.repairs for s in briefing.sentences)
    else:
        assert len(briefing.warnings) == 1
        assert message in briefing.warnings[0]


def test_no_server_at_all(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_BASE_URL", "http://127.0.0.1:9/v1")
    briefing = summarize(ARTICLES, writer="openai:tester", writer_timeout=5)
    assert briefing.sentences
    assert "cannot be reached" in briefing.warnings[0]


def test_one_failing_request_costs_one_sentence(brief_with: Callable[..., Briefing]) -> None:
    def behaviour(exchange: Exchange, number: int) -> None:
        if "Lorries" in exchange.source:
            exchange.send(413, "too large")
        else:
            exchange.say(condensed(exchange))

    with serving(behaviour) as server:
        briefing = brief_with(server)
    kinds = [(s.text.split()[0], s.kind) for s in briefing.sentences]
    assert ("Lorries", "verbatim") in kinds
    assert ("The", "rewritten") in kinds
    assert "answered 413" in briefing.warnings[0]


def test_a_prompt_that_does_not_fit_is_not_sent(
    brief_with: Callable[..., Briefing], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SUMMARIZER_WRITERS__CONTEXT", "256")
    with serving(GOOD) as server:
        briefing = brief_with(server)
    assert server.seen == []
    assert "256 are allowed" in briefing.warnings[0]


def test_requests_are_bounded_and_say_what_they_should(
    brief_with: Callable[..., Briefing],
) -> None:
    with serving(GOOD) as server:
        brief_with(server)
    for body in server.seen:
        assert body["model"] == "tester"
        assert body["temperature"] == 0
        assert body["stream"] is True
        assert 0 < body["max_tokens"] < 300
        assert body["response_format"]["json_schema"]["schema"]["required"] == ["sentence"]


SETUPS = {
    "no address": ({"OPENAI_BASE_URL": "http://a]b/v1"}, "http or https"),
    "no http": ({"OPENAI_BASE_URL": "ftp://x"}, "http or https"),
    "a key of odd characters": ({"OPENAI_API_KEY": "a\nb"}, "no key has"),
    "a wrong number": ({"SUMMARIZER_WRITERS__CONCURRENCY": "many"}, "whole number from 1 to 64"),
    "a wrong device": ({"SUMMARIZER_WRITERS__DEVICE": "tpu"}, "one of auto, cpu"),
}


@pytest.mark.parametrize("case", SETUPS)
def test_a_wrong_setup_is_refused_at_once(case: str, monkeypatch: pytest.MonkeyPatch) -> None:
    variables, message = SETUPS[case]
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    with pytest.raises(OptionError, match=message):
        load_writer(Options(writer="openai:tester"))


def test_running_reads_numbers() -> None:
    found = running({"SUMMARIZER_WRITERS__READ_SECONDS": "2.5", "SUMMARIZER_WRITERS__BATCH": "2"})
    assert (found.read_seconds, found.batch, found.device) == (2.5, 2, "auto")


RETRY_AFTER = {"2": 2.0, "0.5": 0.5, "soon": None, "-1": None, "nan": None}


@pytest.mark.parametrize("value", RETRY_AFTER)
def test_retry_after(value: str) -> None:
    assert openai_server._retry_after(value) == RETRY_AFTER[value]


def test_errors_are_of_the_library() -> None:
    assert issubclass(openai_server._FinalError, ModelError)
