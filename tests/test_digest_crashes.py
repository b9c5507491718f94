"""A run may be killed anywhere: the next one carries on, and nothing is lost or doubled."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from summarizer.digest.store import Store
from summarizer.digest.upkeep import status
from tests.crashing import OUTPUTS
from tests.digests import DAY, config, run, write_landslide

ROOT = Path(__file__).parent.parent


def prepared(base: Path) -> Path:
    """The store and the pages of a first day, and what comes in on the second: a new article and
    an edit, so that a past edition is marked too.
    """
    base.mkdir()
    write_landslide(base, "first", "second")
    assert run(config(base, output=OUTPUTS)) == 0
    write_landslide(base, "next day", when=DAY + timedelta(hours=20))
    path = base / "inbox" / "first.txt"
    path.write_text(path.read_text("utf-8").replace("eleven houses", "nine houses"), "utf-8")
    return base


def outcome(base: Path) -> dict[str, Any]:
    """Everything that lasts: the files, and the rows that tell what was done."""
    public = base / "public"
    found: dict[str, Any] = {
        p.relative_to(public).as_posix(): p.read_bytes() for p in public.rglob("*") if p.is_file()
    }
    with Store(base / "digest.db", read_only=True) as store:
        for table, order in (
            ("articles", "id"),
            ("entries", "input, key"),
            ("versions", "article, version"),
            ("stories", "id"),
            ("editions", "number"),
            ("corrections", "number"),
        ):
            rows = store.rows(f"SELECT * FROM {table} ORDER BY {order}")  # noqa: S608
            found[table] = [dict(row) for row in rows]
        rows = store.rows("SELECT edition, output, state FROM deliveries ORDER BY 1, 2")
        found["deliveries"] = [dict(row) for row in rows]
    return found


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork here")
def test_a_run_may_be_killed_at_any_point(tmp_path: Path) -> None:
    first = prepared(tmp_path / "first")
    done = subprocess.run(
        [sys.executable, "-m", "tests.crashing", str(first), str(tmp_path)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        check=False,
        timeout=600,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    points = int(done.stdout)
    assert points >= 25
    expected = outcome(tmp_path / "whole")
    assert len(expected["editions"]) == 2
    assert expected["corrections"], "the first day's page is marked"
    for at in range(1, points + 1):
        base = tmp_path / str(at)
        assert outcome(base) == expected, f"killed at point {at} of {points}"
        assert not status(config(base))["undelivered"]
        assert not [p.name for p in (base / "public").rglob("*.part")], "no half-written file"
