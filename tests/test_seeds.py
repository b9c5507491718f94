"""The sample articles are what their README says."""

from __future__ import annotations

from pathlib import Path

import pytest

SEEDS = Path(__file__).parent.parent / "seeds"
FILES = sorted(SEEDS.rglob("*.txt"))


@pytest.mark.parametrize("path", FILES, ids=[p.relative_to(SEEDS).as_posix() for p in FILES])
def test_each_is_of_a_length_that_newsrooms_write(path: Path) -> None:
    body = path.read_text(encoding="utf-8").split("\n\n", 1)[1]
    assert 300 <= len(body.split()) <= 700
