"""Runs of the digest that are killed at every point, for a test: ``python -m tests.crashing``.

    python -m tests.crashing FIRST WORK

FIRST is the folder of a digest with something new to tell. It is copied to WORK/whole and run
without being killed; then, for every point, to WORK/1, WORK/2, …, where the run is killed at that
point, without any cleaning up, and run again to its end. Prints how many points there are.

A point is just before or just after something is made lasting: a transaction is committed, or a
file or folder gets its name. Each run is a fork of this process, which saves importing everything
for each and has no threads at that time.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

from summarizer.digest.store import Store
from tests.digests import DAY, config, run

OUTPUTS = [{"type": "folder", "path": "public"}, {"type": "feeds", "path": "public"}]
KILLED = 99


class Points:
    """Counts the points, and kills the process at one of them."""

    def __init__(self, at: int) -> None:
        self.at = at
        self.count = 0

    def reached(self) -> None:
        self.count += 1
        if self.count == self.at:
            os._exit(KILLED)

    def around(self, method: Callable[..., Any]) -> Callable[..., Any]:
        def wrapped(*args: Any, **kwargs: Any) -> Any:
            self.reached()
            result = method(*args, **kwargs)
            self.reached()
            return result

        return wrapped

    def committing(self, transaction: Callable[[Store], Any]) -> Callable[[Store], Any]:
        @contextmanager
        def wrapped(store: Store) -> Iterator[None]:
            with transaction(store):
                yield
                self.reached()
            self.reached()

        return wrapped

    def watch(self) -> None:
        Store.transaction = self.committing(Store.transaction)  # type: ignore[assignment, method-assign]
        Path.replace = self.around(Path.replace)  # type: ignore[method-assign]
        Path.rename = self.around(Path.rename)  # type: ignore[method-assign]


def forked(base: Path, at: int) -> int:
    """The exit code of a run in a process of its own; the points it passed are in BASE/points."""
    process = os.fork()
    if process == 0:
        code = 1
        try:
            points = Points(at)
            points.watch()
            code = run(config(base, output=OUTPUTS), DAY + timedelta(days=1))
            (base / "points").write_text(str(points.count))
        finally:
            os._exit(code)
    return os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])


def main(first: Path, work: Path) -> None:
    whole = work / "whole"
    shutil.copytree(first, whole)
    if forked(whole, 0) != 0:
        sys.exit("the run that is not killed fails")
    points = int((whole / "points").read_text())
    for at in range(1, points + 1):
        base = work / str(at)
        shutil.copytree(first, base)
        if forked(base, at) != KILLED:
            sys.exit(f"the run was not killed at point {at}")
        if forked(base, 0) not in (0, 3):
            sys.exit(f"the run after one that was killed at point {at} fails")
    sys.stdout.write(f"{points}\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
