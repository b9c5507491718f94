"""Runs of the digest that are killed at a chosen point, for tests: ``python -m tests.crashing``.

    python -m tests.crashing BASE        runs it whole, and prints how many points there are
    python -m tests.crashing BASE K      is killed at point K, without any cleaning up

A point is just before or just after something is made lasting: a transaction is committed, or a
file or folder gets its name.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

from summarizer.digest.store import Store
from tests.digests import DAY, config, run


class Points:
    """Counts the points, and kills the process at one of them."""

    def __init__(self, at: int) -> None:
        self.at = at
        self.count = 0

    def reached(self) -> None:
        self.count += 1
        if self.count == self.at:
            os._exit(9)

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


def main() -> int:
    points = Points(int(sys.argv[2]) if len(sys.argv) > 2 else 0)
    points.watch()
    outputs = [{"type": "folder", "path": "public"}, {"type": "feeds", "path": "public"}]
    code = run(config(Path(sys.argv[1]), output=outputs), DAY + timedelta(days=1))
    sys.stdout.write(f"{points.count}\n")
    return code


if __name__ == "__main__":
    sys.exit(main())
