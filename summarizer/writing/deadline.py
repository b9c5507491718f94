"""Take what another thread makes, for as long as there is time."""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Callable, Iterator
from typing import TypeVar

T = TypeVar("T")


def until(deadline: float, make: Callable[[], Iterator[T]]) -> Iterator[T]:
    """Yield what ``make()`` yields, but wait no longer than ``deadline`` (``time.monotonic()``).

    ``make`` runs in a thread of its own, because loading a model or looking up a host cannot be
    interrupted. Past the deadline ``TimeoutError`` is raised and the thread is left to end by
    itself: what it still makes is dropped. An exception of ``make`` is raised here.
    """
    items: queue.SimpleQueue[tuple[bool, T | BaseException | None]] = queue.SimpleQueue()
    abandoned = threading.Event()

    def run() -> None:
        try:
            for item in make():
                items.put((True, item))
                if abandoned.is_set():
                    return
        except BaseException as error:  # whatever it is belongs to the caller
            items.put((False, error))
        else:
            items.put((False, None))

    threading.Thread(target=run, name="writer", daemon=True).start()
    try:
        while True:
            left = deadline - time.monotonic()
            if left <= 0:
                raise TimeoutError
            try:
                more, item = items.get(timeout=left)
            except queue.Empty:
                raise TimeoutError from None
            if more:
                yield item  # type: ignore[misc] # an item of ``make``: only those come with True
            elif item is None:
                return
            else:
                raise item  # type: ignore[misc] # an exception: only those come with False
    finally:
        abandoned.set()
