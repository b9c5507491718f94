"""The examples of docs/digest.md are valid, and say what the program does."""

from __future__ import annotations

import configparser
import re
import shlex
import shutil
import subprocess
from pathlib import Path

import pytest

from summarizer.cli import main
from summarizer.digest.outputs.webhook import sign

PAGE = (Path(__file__).parent.parent / "docs" / "digest.md").read_text("utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", PAGE, re.DOTALL | re.MULTILINE)


#: Fields of a crontab line: what a value may be.
_FIELD = re.compile(r"\*(/\d+)?|\d+(-\d+)?(,\d+(-\d+)?)*")
_BOUNDS = ((0, 59), (0, 23), (1, 31), (1, 12), (0, 7))


def test_the_crontab() -> None:
    (crontab,) = blocks("crontab")
    jobs = [line for line in crontab.splitlines() if not line.startswith("#") and " * " in line]
    assert len(jobs) == 1
    *times, command = jobs[0].split(None, 5)
    for field, (low, high) in zip(times, _BOUNDS, strict=True):
        assert _FIELD.fullmatch(field)
        assert all(low <= int(number) <= high for number in re.findall(r"\d+", field))
    assert "%" not in command, "cron would take it for a line feed"
    subprocess.run(["sh", "-n", "-c", command], check=True)


def test_shell_commands() -> None:
    for block in blocks("sh"):
        subprocess.run(["sh", "-n"], input=block, text=True, check=True)


def test_the_systemd_units() -> None:
    service, timer = (configparser.ConfigParser(strict=True) for _ in range(2))
    for parser, text in zip((service, timer), blocks("ini"), strict=True):
        parser.optionxform = str  # type: ignore[assignment, method-assign] # names keep their case
        parser.read_string(text)
    assert service.sections() == ["Unit", "Service"]
    assert timer.sections() == ["Unit", "Timer", "Install"]
    assert service["Service"]["SuccessExitStatus"] == "3"
    assert shlex.split(service["Service"]["ExecStart"])[1] == "digest"
    assert re.fullmatch(r"\*-\*-\* \d\d:\d\d:\d\d", timer["Timer"]["OnCalendar"])


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="there is no systemd here")
def test_systemd_takes_the_time() -> None:
    when = re.findall("OnCalendar=(.*)", PAGE)[0]
    subprocess.run(["systemd-analyze", "calendar", when], check=True, capture_output=True)


def test_the_receiver_of_a_webhook() -> None:
    names: dict[str, object] = {}
    exec(blocks("python")[0], names)  # noqa: S102 - our own documentation
    is_genuine = names["is_genuine"]
    assert callable(is_genuine)
    header = f"t=1,v1={sign('key', '1', b'{}')}"
    assert is_genuine(header, b"{}", b"key")
    assert not is_genuine(header, b"{ }", b"key")
    assert not is_genuine(header, b"{}", b"other")


def test_the_flags_are_those_of_the_command(capsys: pytest.CaptureFixture[str]) -> None:
    main(["digest", "--help"])
    text = capsys.readouterr().out
    for flag in set(re.findall(r"(?<!-)--[a-z][a-z-]*", PAGE)) - _OF_OTHERS:
        assert flag in text, flag
    for action in ("init", "check", "status", "prune", "export"):
        assert action in text
        assert action in PAGE


#: Flags of Docker.
_OF_OTHERS = {"--rm", "--user", "--volume", "--env"}
