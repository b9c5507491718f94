"""The command line, run as a process would: exit codes, streams and bad input."""

from __future__ import annotations

import io
import json
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from summarizer.cli import COMMANDS, main
from summarizer.resources import resource_path

TEXT = "The crane fell at dawn and blocked the quay. Two ships were sent to Varn instead."
OTHER = "A crane fell in the port at dawn, blocking the quay for the day. Nobody was hurt."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "one.txt").write_text(TEXT, "utf-8")
    (tmp_path / "two.txt").write_text(OTHER, "utf-8")
    return tmp_path


def _stdin(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data), "utf-8"))


def test_every_command_is_listed_and_has_help(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"]) == 0
    listed = capsys.readouterr().out
    for name in COMMANDS:
        assert name in listed
        assert main([name, "--help"]) == 0
        assert f"summarizer {name}" in capsys.readouterr().out


@pytest.mark.parametrize("form", ["text", "markdown", "html", "json"])
def test_brief_writes_the_briefing_and_nothing_else_to_stdout(
    form: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["brief", str(folder), "--format", form]) == 0
    out, err = capsys.readouterr()
    assert "crane" in out
    assert err == ""
    if form == "json":
        assert json.loads(out)["sentences"]


def test_a_limit_of_sentences_holds(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["brief", str(folder), "--sentences", "1", "--format", "json"]) == 0
    assert len(json.loads(capsys.readouterr().out)["sentences"]) == 1


STDIN = {
    "text": TEXT.encode(),
    "one object": json.dumps({"text": TEXT, "source": "North Daily"}).encode(),
    "a list": json.dumps([{"text": TEXT}, {"text": OTHER}]).encode(),
    "lines": (json.dumps({"text": TEXT}) + "\n" + json.dumps({"text": OTHER})).encode(),
    "UTF-16": TEXT.encode("utf-16"),
    "a byte order mark": b"\xef\xbb\xbf" + TEXT.encode(),
}


@pytest.mark.parametrize("case", STDIN)
def test_standard_input(
    case: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    _stdin(monkeypatch, STDIN[case])
    assert main(["brief", "-"]) == 0
    assert "crane fell" in capsys.readouterr().out


#: Arguments to what stands in the one line on standard error.
WRONG: dict[str, tuple[list[str], str]] = {
    "no such file": (["brief", "nothing-here.txt"], "nothing-here.txt"),
    "no words": (["brief", "{folder}", "--words", "0"], "--words must be from 1"),
    "an unknown writer": (["brief", "{folder}/one.txt", "--writer", "nobody"], "nobody"),
    "an unknown encoder": (["brief", "{folder}/one.txt", "--encoder", "nobody"], "nobody"),
    "an empty file": (["brief", "{folder}/empty.txt"], "empty"),
    "binary": (["brief", "{folder}/picture.txt"], "picture.txt"),
    "a language nobody writes": (["brief", "{folder}/one.txt", "--language", "fr"], "'fr'"),
    "a language that is none": (
        ["brief", "{folder}/one.txt", "--language", "xx"],
        "--language must be the ISO 639-1 code of a language, such as en, de or fr, not 'xx'",
    ),
    "no briefing to replay": (["replay", "{folder}/one.txt"], "not a briefing"),
    "nothing to verify": (["verify", "", "--against", "{folder}/one.txt"], ""),
    "no such text to verify": (
        ["verify", "draft.txt", "--against", "{folder}/one.txt"],
        "draft.txt",
    ),
    "a folder to verify": (["verify", "{folder}", "--against", "{folder}/one.txt"], "is a folder"),
    "a picture to verify": (
        ["verify", "{folder}/picture.txt", "--against", "{folder}/one.txt"],
        "is not text",
    ),
}


@pytest.mark.parametrize("case", WRONG)
def test_wrong_usage_or_input_is_one_line_and_exit_2(
    case: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "empty.txt").write_text("", "utf-8")
    (folder / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40)
    arguments, message = WRONG[case]
    assert main([a.format(folder=folder) for a in arguments]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert len(err.splitlines()) == 1
    assert message in err


def test_a_single_word_or_sentence_is_a_text_to_verify(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for text in ("Rain.", "It was 3.5 km/h.", "约3.5万人死亡。", "x" * 300):
        assert main(["verify", text, "--against", str(folder / "one.txt")]) == 0
        assert text in capsys.readouterr().out


def test_a_text_to_verify_is_read_as_articles_are(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    draft = folder / "draft.html"
    draft.write_bytes(f"<html><body><p>{TEXT}</p></body></html>".encode("utf-16"))
    assert main(["verify", str(draft), "--against", str(folder / "one.txt"), "--strict"]) == 0
    assert "<p>" not in capsys.readouterr().out


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has it")
@pytest.mark.parametrize("form", ["text", "json"])
def test_a_full_disk_is_one_line_and_exit_1(form: str, folder: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "summarizer", "brief", str(folder), "--format", form],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            timeout=60,
            check=False,
        )
    assert done.returncode == 1
    assert done.stderr == ("summarizer: the output cannot be written: No space left on device\n")


@pytest.mark.parametrize(
    ("closed", "code", "told"),
    [
        ("<&-", 2, "summarizer: standard input: is closed\n"),
        (">&-", 1, "summarizer: standard output is closed\n"),
        ("2>&-", 0, ""),
    ],
)
def test_closed_streams_are_told(closed: str, code: int, told: str) -> None:
    command = f"{shlex.quote(sys.executable)} -m summarizer brief - {closed}"
    done = subprocess.run(
        ["sh", "-c", command], input=TEXT, capture_output=True, text=True, timeout=60, check=False
    )
    assert (done.returncode, done.stderr) == (code, told)


def test_unknown_flags_are_usage_errors(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["brief", "--nonsense"]) == 2
    assert main([]) == 2
    assert "usage" in capsys.readouterr().err


def test_what_cannot_be_read_is_told_and_the_rest_is_briefed(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ["brief", str(folder / "one.txt"), str(folder / "missing.txt")]
    assert main(arguments) == 1
    out, err = capsys.readouterr()
    assert "crane fell" in out
    assert "missing.txt" in err
    assert main([*arguments, "--strict"]) == 2
    assert capsys.readouterr().out == ""


def test_one_id_for_two_articles_is_told_and_the_first_is_briefed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first, copy, other = (str(tmp_path / f"{name}.json") for name in ("first", "copy", "other"))
    for path, text in ((first, TEXT), (copy, TEXT), (other, OTHER)):
        Path(path).write_text(json.dumps({"id": "x", "text": text}), "utf-8")
    for arguments, code, told in (
        ([first, copy, "--strict"], 0, f"summarizer: note: {copy}: the same article"),
        ([first, other], 1, f"summarizer: {other}: has the id 'x' of another article ({first})"),
        ([first, other, "--strict"], 2, f"summarizer: {other}: has the id 'x'"),
    ):
        assert main(["brief", *arguments]) == code
        out, err = capsys.readouterr()
        assert ("crane fell at dawn" in out) == (code != 2)
        assert len(err.splitlines()) == 1
        assert err.startswith(told)


def test_verify_that_is_strict_tells_a_file_that_cannot_be_read_from_a_wrong_sentence(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    against = ["--against", str(folder / "one.txt"), str(folder / "missing.txt")]
    assert main(["verify", "The crane fell at dawn.", *against]) == 1
    assert main(["verify", "The crane fell at dawn.", *against, "--strict"]) == 2
    assert len(capsys.readouterr().err.splitlines()) == 2


def test_a_briefing_is_replayed_to_the_byte(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["brief", str(folder), "--format", "json"]) == 0
    made = capsys.readouterr().out
    saved = folder / "briefing.json"
    saved.write_text(made, "utf-8")
    assert main(["replay", str(saved)]) == 0
    assert "the same" in capsys.readouterr().out
    changed = json.loads(made)
    changed["title"] = "Another title"
    saved.write_text(json.dumps(changed), "utf-8")
    assert main(["replay", str(saved)]) == 1
    assert "Another title" in capsys.readouterr().out


def test_verify_tells_sentence_by_sentence(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    draft = folder / "draft.md"
    draft.write_text("Two ships were sent to Varn instead. Ninety people died.", "utf-8")
    arguments = ["verify", str(draft), "--against", str(folder / "one.txt")]
    assert main(arguments) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("supported")
    assert any(line.startswith("NOT SUPPORTED") for line in lines)
    assert main([*arguments, "--strict"]) == 1
    capsys.readouterr()
    assert main([*arguments, "--format", "json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["supported"] is False
    assert told["sentences"][0]["evidence"][0]["article"] == told["articles"][0]["id"]


def test_articles_on_different_things_are_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["brief", str(resource_path("seeds/unrelated")), "--words", "60"]) == 0
    note = "no two of the 6 articles seem to be about the same thing"
    assert note in capsys.readouterr().err
    for related in ("security-talks", "developing/day-1"):
        assert main(["brief", str(resource_path(f"seeds/{related}")), "--words", "60"]) == 0
        assert capsys.readouterr().err == ""


def test_example_briefs_the_packaged_articles(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["example", "--words", "60"]) == 0
    assert "Tokyo" in capsys.readouterr().out
    assert main(["example", "--path"]) == 0
    assert Path(capsys.readouterr().out.strip()).is_dir()
