"""No text from others reaches a terminal as a command."""

from __future__ import annotations

from pathlib import Path

import pytest

from summarizer import Article, summarize
from summarizer.cli import main
from summarizer.text.printing import printable, without_controls

CLEAR = "\x1b[2J"
TITLE = "\x1b]0;owned\x07"


def test_messages_are_one_printable_line() -> None:
    assert printable("a\nb\x1b[2J\u202e\udc80é") == r"a\nb\x1b[2J\u202e\udc80é"
    assert printable("Brücke, 橋") == "Brücke, 橋"


def test_text_keeps_its_lines() -> None:
    assert without_controls("a\tb\n\x1bc\x9b\x7f\r") == "a\tb\n\ufffdc\ufffd\ufffd\ufffd"


def test_briefings_in_text_and_markdown_hold_no_escape_sequence() -> None:
    text = (
        f"The bridge over the Lenn {CLEAR} reopened on Friday after five months. The repair of "
        f"the pier cost nine million crowns, the mayor said. Traffic{TITLE} had been sent by ferry."
    )
    briefing = summarize([Article(text, title=f"Bridge{CLEAR}", source=f"Coast{TITLE}")])
    for shown in (briefing.to_text(), briefing.to_markdown()):
        assert "reopened" in shown
        assert not any(char < " " and char not in "\n\t" for char in shown)


def test_the_command_line_escapes_names(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["brief", str(tmp_path / f"{CLEAR}.txt")]) == 2
    told = capsys.readouterr().err
    assert told.startswith("summarizer: ")
    assert told.endswith("\\x1b[2J.txt: no file is called so\n")
