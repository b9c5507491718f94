"""The library by itself, on one process or several: what the service is compared with.

A module of its own, since processes that are started cannot import ``__main__`` of a package.
"""

from __future__ import annotations

import json
import multiprocessing
import os
import statistics
import time
from typing import Any

MAX_WORDS = 200


def library_rounds(body: str, seconds: float, results: Any) -> None:
    """Call the library on request after request; put the seconds each took."""
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    from summarizer import summarize

    def call(number: int) -> float:
        began = time.perf_counter()
        articles = json.loads(body.replace("@@N@@", str(number)))["articles"]
        summarize(articles, max_words=MAX_WORDS).to_json(indent=None, timings=False)
        return time.perf_counter() - began

    call(0)  # loads what is loaded once
    end = time.perf_counter() + seconds
    taken: list[float] = []
    while not taken or time.perf_counter() < end:
        taken.append(call(len(taken) + 1))
    results.put(taken)


def library(body: str, processes: int, seconds: float) -> tuple[float, float]:
    """Requests a second of so many processes, and the median milliseconds of one request."""
    context = multiprocessing.get_context("spawn")
    results = context.Queue()
    workers = [
        context.Process(target=library_rounds, args=(body, seconds, results))
        for _ in range(processes)
    ]
    for worker in workers:
        worker.start()
    taken = [results.get(timeout=seconds + 60) for _ in workers]
    for worker in workers:
        worker.join()
    return (
        sum(len(times) / sum(times) for times in taken),
        1000 * statistics.median([t for times in taken for t in times]),
    )
