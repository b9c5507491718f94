"""Tables of the docs that benches fill."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bench.doc_tables import fill

PAGE = """\
What was measured:

<!-- table: speed -->
| system | ms |
|---|---|
| ours | 10 |
| theirs | 20 |

| system | ms |
|---|---|
| ours | by hand |
"""


def test_rows_that_were_run_anew_are_replaced_and_the_others_stay() -> None:
    newer = "| system | ms |\n|---|---|\n| theirs | 21 |\n| another | 5 |\n"
    assert fill(PAGE, {"speed": newer, "unknown": "| a |\n|---|\n"}) == PAGE.replace(
        "| theirs | 20 |\n", "| theirs | 21 |\n| another | 5 |\n"
    )
    assert fill(PAGE, {}) == PAGE


def test_a_table_of_other_columns_is_refused() -> None:
    with pytest.raises(ValueError, match="table speed: the heads differ"):
        fill(PAGE, {"speed": "| system | ms | MB |\n|---|---|---|\n| ours | 1 | 2 |\n"})


def test_every_mark_of_the_docs_has_a_table_below() -> None:
    docs = Path(__file__).parent.parent / "docs"
    text = "".join(path.read_text(encoding="utf-8") for path in sorted(docs.glob("*.md")))
    marks = re.findall(r"<!-- table: (.*) -->", text)
    assert len(set(marks)) == len(marks) > 0
    found = re.findall(r"<!-- table: ([\w-]+) -->\n\|.*\|\n\|(?:---\|)+\n\|", text)
    assert found == marks
