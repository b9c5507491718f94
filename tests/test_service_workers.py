"""The pool of processes: stopping a task, and only that one; places in its queue."""

from __future__ import annotations

import asyncio
import ctypes

import pytest

from service.workers import Busy, WorkerPool, _Stop, _Stopped


def test_a_stop_meets_the_task_it_is_meant_for() -> None:
    meant = ctypes.c_ulong(0)
    stop = _Stop(meant)
    stop.begin()
    stop.signalled(0, None)  # nobody asked
    meant.value = 1
    stop.hold()
    stop.signalled(0, None)  # in the middle of a message: not now
    with pytest.raises(_Stopped):
        stop.allow()
    stop.begin()
    stop.signalled(0, None)  # late: the task it was meant for has ended
    meant.value = 2
    with pytest.raises(_Stopped):
        stop.signalled(0, None)
    meant.value = 3
    stop.signalled(0, None)  # early: the task has not begun
    with pytest.raises(_Stopped):
        stop.begin()


def test_places_are_bounded_and_given_back() -> None:
    async def main() -> None:
        pool = WorkerPool(1, queue=2, queue_seconds=9, warm=("verbatim", "default"))
        with pool.place(), pool.place(), pytest.raises(Busy), pool.place():
            pass
        with pool.place():
            pass

    asyncio.run(main())
