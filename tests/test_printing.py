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
    for shown in (briefing.to_text(), briefing.to_markdown(), briefing.to_html()):
        assert "reopened" in shown
        assert not any(char < " " and char not in "\n\t" for char in shown)


def test_what_a_text_is_verified_against_holds_no_escape_sequence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    article = tmp_path / "a.txt"
    article.write_text(f"Source: Coast{TITLE}\n\nThe bridge {CLEAR} reopened on Friday.\n")
    assert main(["verify", "The bridge reopened.", "--against", str(article)]) == 0
    told = capsys.readouterr().out
    assert "reopened on Friday" in told
    assert not any(char < " " and char != "\n" for char in told)


def test_letters_stand_in_the_order_they_have() -> None:
    briefing = summarize(["The bridge \u202ereopened on Friday after five months."])
    for shown in (briefing.to_text(), briefing.to_markdown(), briefing.to_html()):
        assert "The bridge \ufffdreopened" in shown
        assert "\u202e" not in shown


def test_the_command_line_escapes_names(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["brief", str(tmp_path / f"{CLEAR}.txt")]) == 2
    told = capsys.readouterr().err
    assert told.startswith("summarizer: ")
    assert told.endswith("\\x1b[2J.txt: no file is called so\n")
