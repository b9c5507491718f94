"""The configuration of a digest."""

from __future__ import annotations

import tomllib
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from summarizer.digest.config import DigestConfig, load_config, parse_config, parse_duration
from summarizer.errors import OptionError
from summarizer.resources import read_text


def test_the_template_is_valid_and_shows_the_defaults() -> None:
    data = tomllib.loads(read_text("digest/templates/digest.toml"))
    config = parse_config(data)
    default = DigestConfig()
    for name in data["digest"]:
        assert getattr(config, name) == getattr(default, name), name


def test_every_key_of_the_template_that_is_commented_out_is_known() -> None:
    lines = read_text("digest/templates/digest.toml").splitlines()
    start = next(k for k, line in enumerate(lines) if line.startswith("[digest]"))
    text = "\n".join(line.removeprefix("# ") for line in lines[start:] if not _prose(line))
    config = parse_config(tomllib.loads(text))
    assert {output.type for output in config.output} == {
        "folder",
        "feeds",
        "email",
        "webhook",
        "stdout",
    }
    assert config.link
    assert config.opml
    assert config.section


def _prose(line: str) -> bool:
    bare = line.removeprefix("# ")
    return line.startswith("#") and not ("=" in bare or bare.startswith("[["))


BAD: dict[str, tuple[dict[str, Any], str]] = {
    "unknown table": ({"feeds": []}, r"unknown table \[feeds\]"),
    "unknown key": ({"digest": {"storys": 3}}, r"\[digest\]: unknown key 'storys'"),
    "unknown key of a feed": ({"feed": [{"url": "https://a.b", "ur": ""}]}, "unknown key 'ur'"),
    "no url": ({"feed": [{}]}, r"\[\[feed\]\] 1: needs 'url'"),
    "no link": ({"feed": [{"url": "a.b"}]}, "must begin with https"),
    "a link that is none": ({"feed": [{"url": "http://a]b/"}]}, "must begin with https"),
    "an address of its own that is none": ({"digest": {"link": "http://a]b/"}}, "link must begin"),
    "a webhook that is a file": (
        {"output": [{"type": "webhook", "url": "file:///x", "secret_env": "S"}]},
        r"\[\[output\]\] 1: url must begin",
    ),
    "one bracket": ({"feed": {"url": "https://a.b"}}, r"write \[\[feed\]\]"),
    "no number": ({"digest": {"stories": "many"}}, "stories must be a whole number"),
    "true for a number": ({"digest": {"stories": True}}, "stories must be a whole number"),
    "no stories": ({"digest": {"stories": 0}}, "stories must be at least 1"),
    "no time": ({"digest": {"lookback": "soon"}}, "lookback must be a time such as"),
    "no language": ({"digest": {"language": "xx"}}, "language must be the ISO 639-1 code"),
    "no zone": ({"digest": {"timezone": "Mars"}}, "timezone 'Mars' is not known"),
    "no list": ({"interests": {"keywords": "ferry"}}, "keywords must be a list"),
    "type of output": ({"output": [{"type": "fax"}]}, "type must be one of folder"),
    "mail to nobody": (
        {"output": [{"type": "email", "host": "a", "sender": "b@c"}]},
        "an output of type email needs 'to'",
    ),
    "two of a name": ({"output": [{"type": "stdout"}] * 2}, "another output named 'stdout'"),
}


@pytest.mark.parametrize("case", BAD)
def test_what_is_wrong_is_said(case: str) -> None:
    data, message = BAD[case]
    with pytest.raises(OptionError, match=message):
        parse_config(data)


def test_the_environment_goes_before_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SUMMARIZER_DIGEST_STORIES", "5")
    monkeypatch.setenv("SUMMARIZER_DIGEST_LOOKBACK", "7d")
    monkeypatch.setenv("SUMMARIZER_DIGEST_PRIVATE_ADDRESSES", "true")
    config = parse_config({"digest": {"stories": 3}})
    assert config.stories == 5
    assert config.lookback == timedelta(days=7)
    assert config.private_addresses


def test_files(tmp_path: Path) -> None:
    with pytest.raises(
        OptionError, match="no such file; write one with: summarizer digest init --config "
    ):
        load_config(tmp_path / "none.toml")
    path = tmp_path / "digest.toml"
    path.write_text("[digest\n")
    with pytest.raises(OptionError, match="is not TOML"):
        load_config(path)
    path.write_text("[digest]\nstore = 'here/digest.db'\n")
    config = load_config(path)
    assert config.path(config.store) == tmp_path / "here" / "digest.db"


DURATIONS: dict[str, Any] = {"90s": 90, "30min": 1800, "48h": 172800, "7 d": 604800, "1.5h": 5400}


@pytest.mark.parametrize("text", DURATIONS)
def test_durations(text: str) -> None:
    assert parse_duration(text).total_seconds() == DURATIONS[text]


def test_a_variable_like_those_of_the_service_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SUMMARIZER_DIGEST__STORIES", "5")
    with pytest.raises(OptionError, match="own is SUMMARIZER_DIGEST_STORIES"):
        parse_config({})
