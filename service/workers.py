"""A bounded pool of processes that do the work, apart from the event loop.

Ready-made pools lack one of the things a service needs of them: progress told while a task runs,
a task stopped at its deadline or when its client hangs up without ending the other tasks, and a
refusal at once when the wait would be too long. Each worker is a process that was warmed up when
it started, and a thread of this process that talks with it over a pipe.
"""

from __future__ import annotations

import asyncio
import contextlib
import ctypes
import logging
import multiprocessing
import os
import signal
import sys
import time
import traceback
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from types import FrameType
from typing import Any

from service.work import Outcome, Task, UnusableError, perform, warm_up
from summarizer import SummarizerError

log = logging.getLogger("summarizer.service")

#: A worker that was told to stop and has not after this many seconds is killed. It stops between
#: two steps of Python; a single step takes longer only in native code that hangs.
GRACE_SECONDS = 1.0
#: What tells a worker to stop the task whose number is shared with it; after another task it means
#: nothing.
STOP_SIGNAL = signal.SIGUSR1
#: A background task that has waited this long is served in its turn, so that a steady load of
#: requests slows jobs down but never stops them.
BACKGROUND_PATIENCE_SECONDS = 5.0
#: A request whose body takes longer than this to arrive gives its place in the queue back; one of
#: ten million bytes takes as long at 80 Mbit/s.
PLACE_SECONDS = 1.0
#: Weight of the newest task in the running mean of work times: about the last twenty count.
MEAN_WEIGHT = 0.1

OnEvent = Callable[[str, Any], None]


class Busy(Exception):  # noqa: N818 - a state, not an error
    """No worker can begin in time."""

    def __init__(self, retry_after: float) -> None:
        super().__init__("all workers are busy")
        self.retry_after = retry_after


class DeadlineExceeded(Exception):  # noqa: N818 - the common term
    """The task was stopped because its time was up."""


class WorkerDied(Exception):  # noqa: N818 - an event
    """The process ended in the middle of the task (out of memory, a crash in a native library)."""


class WorkFailed(Exception):  # noqa: N818 - an event
    """The task raised something that is not an error of the library: a defect."""


class _Stopped(BaseException):
    """Raised inside a worker that was told to stop."""


class WorkerPool:
    """Runs tasks on ``size`` processes; use from one event loop.

    ``warm`` are the writer and the encoder that they load when they start.
    """

    def __init__(
        self, size: int, *, queue: int, queue_seconds: float, warm: tuple[str, str] | None
    ) -> None:
        self.size = size
        self._queue = queue
        self._queue_seconds = queue_seconds
        self._warm = warm
        self._context = multiprocessing.get_context("forkserver")
        self._threads = ThreadPoolExecutor(size, thread_name_prefix="worker")
        self._workers: set[_Worker] = set()
        self._idle: list[_Worker] = []
        self._waiting: deque[_Waiter] = deque()
        self._reading = 0
        self._starting: set[asyncio.Task[None]] = set()
        self._mean_seconds = 0.05
        self._closing = False
        #: Why the last start of a worker failed, until one succeeds.
        self.trouble: str | None = "the workers are starting"

    @property
    def ready(self) -> bool:
        """Whether tasks can be done. A worker that is being replaced does not change that."""
        return self.trouble is None and not self._closing

    @property
    def queued(self) -> int:
        return len(self._waiting)

    @property
    def running(self) -> int:
        return len(self._workers) - len(self._idle)

    def start(self) -> None:
        """Start the workers; returns at once. Tasks may be given already: they wait."""
        self._context.set_forkserver_preload(["service.preload"])
        for _ in range(self.size):
            self._start_worker()

    async def close(self) -> None:
        """Stop the workers, tasks under way included."""
        self._closing = True
        for start in tuple(self._starting):
            start.cancel()
        for waiter in self._waiting:
            waiter.future.cancel()
        for worker in tuple(self._workers):
            worker.kill()
        await asyncio.get_running_loop().run_in_executor(None, self._threads.shutdown)

    @contextlib.contextmanager
    def place(self) -> Iterator[None]:
        """Hold a place in the queue for a task that is still being read, from its head on.

        A slow sender holds it for a moment only, and so keeps nobody else out. Raises ``Busy``
        where there is none: then the rest need not be read at all.
        """
        self._refuse_where_full()
        held = True

        def give_back() -> None:
            nonlocal held
            self._reading -= held
            held = False

        self._reading += 1
        timer = asyncio.get_running_loop().call_later(PLACE_SECONDS, give_back)
        try:
            yield
        finally:
            timer.cancel()
            give_back()

    async def run(
        self,
        task: Task,
        *,
        deadline: float,
        on_event: OnEvent | None = None,
        background: bool = False,
    ) -> tuple[Outcome, float, float]:
        """Do ``task`` within ``deadline`` seconds; also gives the seconds it waited and worked.

        ``on_event`` is called in the event loop. A background task waits as long as it takes, and
        behind those that somebody waits for. Cancelling the call stops the task.
        Raises ``Busy``, ``DeadlineExceeded``, ``WorkerDied``, ``WorkFailed``, or an error of the
        library.
        """
        loop = asyncio.get_running_loop()
        began = time.perf_counter()
        worker = await self._acquire(deadline, background=background)
        waited = time.perf_counter() - began

        def emit(kind: str, data: Any) -> None:
            if on_event is not None:
                loop.call_soon_threadsafe(on_event, kind, data)

        started = time.perf_counter()
        call = loop.run_in_executor(self._threads, worker.call, task, emit)
        call.add_done_callback(lambda _: self._release(worker, time.perf_counter() - started))
        try:
            async with asyncio.timeout(None if background else max(deadline - waited, 0)):
                outcome = await asyncio.shield(call)
        except TimeoutError:
            self._abort(worker, call)
            raise DeadlineExceeded from None
        except asyncio.CancelledError:
            self._abort(worker, call)
            raise
        return outcome, waited, time.perf_counter() - started

    async def _acquire(self, deadline: float, *, background: bool) -> _Worker:
        if self._idle and not self._waiting:
            # The one that rested least: what it works with is still in the processor's cache.
            return self._idle.pop()
        if not background:
            self._refuse_where_full()
        waiter = _Waiter(asyncio.get_running_loop().create_future(), background, time.monotonic())
        self._waiting.append(waiter)
        patience = None if background else min(self._queue_seconds, deadline)
        try:
            async with asyncio.timeout(patience):
                return await waiter.future
        except (TimeoutError, asyncio.CancelledError) as error:
            if waiter in self._waiting:
                self._waiting.remove(waiter)
            elif waiter.future.done() and not waiter.future.cancelled():
                self._offer(waiter.future.result())  # handed over in the same moment
            if isinstance(error, TimeoutError):
                raise Busy(max(1.0, len(self._waiting) * self._mean_seconds / self.size)) from None
            raise

    def _refuse_where_full(self) -> None:
        waiting = sum(not waiter.background for waiter in self._waiting)
        ahead = waiting + self._reading - len(self._idle)
        expected = (ahead + 1) * self._mean_seconds / self.size
        if ahead >= self._queue or (self.ready and expected > self._queue_seconds):
            raise Busy(expected)

    def _release(self, worker: _Worker, seconds: float) -> None:
        worker.finish()
        self._mean_seconds += MEAN_WEIGHT * (seconds - self._mean_seconds)
        if self._closing:
            return
        if worker.alive:
            self._offer(worker)
        else:
            self._workers.discard(worker)
            self._start_worker()

    def _offer(self, worker: _Worker) -> None:
        """Give the worker to whoever is next, or let it rest."""
        while self._waiting:
            waiter = self._next()
            if not waiter.future.done():
                waiter.future.set_result(worker)
                return
        self._idle.append(worker)

    def _next(self) -> _Waiter:
        late = time.monotonic() - BACKGROUND_PATIENCE_SECONDS
        for waiter in self._waiting:
            if not waiter.background or waiter.since < late:
                self._waiting.remove(waiter)
                return waiter
        return self._waiting.popleft()

    def _abort(self, worker: _Worker, call: asyncio.Future[Outcome]) -> None:
        """Tell the worker to stop, and see to it that it does."""
        worker.interrupt()
        call.add_done_callback(_ignore_result)
        asyncio.get_running_loop().call_later(
            GRACE_SECONDS, lambda: None if call.done() else worker.kill()
        )

    def _start_worker(self) -> None:
        start = asyncio.get_running_loop().create_task(self._starting_worker())
        self._starting.add(start)
        start.add_done_callback(self._starting.discard)

    async def _starting_worker(self) -> None:
        """Start a worker, again and again with longer pauses where that fails."""
        pause = 0.5
        while not self._closing:
            try:
                worker = await asyncio.get_running_loop().run_in_executor(
                    self._threads, _Worker, self._context, self._warm
                )
            except (WorkerDied, WorkFailed, SummarizerError, OSError) as error:
                self.trouble = f"a worker does not start: {error}"
                log.error("worker failed to start", extra={"error": str(error)})
                await asyncio.sleep(pause)
                pause = min(2 * pause, 30.0)
                continue
            self._workers.add(worker)
            self.trouble = None
            if self._closing:
                worker.kill()
            else:
                self._offer(worker)
            return


class _Waiter:
    __slots__ = ("background", "future", "since")

    def __init__(self, future: asyncio.Future[_Worker], background: bool, since: float) -> None:
        self.future = future
        self.background = background
        self.since = since


class _Worker:
    """One process, and this side of the pipe to it. Calls block: they are made in threads."""

    def __init__(self, context: Any, warm: tuple[str, str] | None) -> None:
        self._pipe, theirs = context.Pipe()
        #: Number of the task that is given to it, or will be next.
        self._task = 1
        self._stop = context.RawValue(ctypes.c_ulong, 0)
        self._process: BaseProcess = context.Process(
            target=_serve, args=(theirs, self._stop, warm), daemon=True, name="summarizer-worker"
        )
        self._process.start()
        theirs.close()
        self.alive = True
        self._receive(None)  # warmed up, or failed to

    def call(self, task: Task, emit: OnEvent) -> Outcome:
        try:
            self._pipe.send(task)
        except OSError:
            self.kill()
            raise WorkerDied("the worker process ended") from None
        outcome: Outcome = self._receive(emit)
        return outcome

    def interrupt(self) -> None:
        """End the task under way; one that has ended meanwhile, and the next, are not touched."""
        if self.alive and self._process.pid is not None:
            self._stop.value = self._task
            with contextlib.suppress(ProcessLookupError):
                os.kill(self._process.pid, STOP_SIGNAL)

    def finish(self) -> None:
        """The task has ended."""
        self._task += 1

    def kill(self) -> None:
        self.alive = False
        self._process.kill()

    def _receive(self, emit: OnEvent | None) -> Any:
        while True:
            try:
                kind, data = self._pipe.recv()
            except (EOFError, OSError):
                self.kill()
                self._process.join()
                self._pipe.close()
                code = self._process.exitcode
                raise WorkerDied(f"the worker process ended with status {code}") from None
            if kind == "done":
                return data
            if kind == "failed":
                raise _restored(*data)
            if emit is not None:
                emit(kind, data)


def _serve(pipe: Connection, stop_task: ctypes.c_ulong, warm: tuple[str, str] | None) -> None:
    """The worker's side: do tasks until the pipe closes."""
    # A Ctrl-C goes to the whole group; the service's process decides when the workers stop.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    stop = _Stop(stop_task)
    signal.signal(STOP_SIGNAL, stop.signalled)
    try:
        if warm is not None:
            warm_up(*warm)
    except BaseException as error:
        pipe.send(("failed", _described(error)))
        return
    pipe.send(("done", None))
    while True:
        try:
            task = pipe.recv()
        except (EOFError, OSError):
            return
        with contextlib.suppress(BrokenPipeError):
            pipe.send(_answer(pipe, stop, task))


def _answer(pipe: Connection, stop: _Stop, task: Task) -> tuple[str, Any]:
    def notify(kind: str, data: Any) -> None:
        stop.hold()  # half a message would spoil the pipe
        pipe.send((kind, data))
        stop.allow()

    try:
        try:
            stop.begin()
            outcome = perform(task, notify)
            stop.hold()
            return "done", outcome
        except Exception as error:  # whatever it is, the caller must hear of it
            stop.hold()
            return "failed", _described(error)
    except _Stopped:
        return "failed", ("DeadlineExceeded", "stopped", None)


class _Stop:
    """What a worker does when it is told to stop: raise ``_Stopped``, where that is allowed.

    The signal may arrive late, when the task has ended or the next one has begun: the number that
    is shared with the other process says which task is meant.
    """

    def __init__(self, number: ctypes.c_ulong) -> None:
        self._number = number
        self._task = 0
        self._allowed = False

    def begin(self) -> None:
        """The next task begins."""
        self._task += 1
        self.allow()

    def allow(self) -> None:
        """From here on; at once where it was asked for meanwhile."""
        self._allowed = True
        self._raise_if_meant()

    def hold(self) -> None:
        """Not until it is allowed again."""
        self._allowed = False

    def signalled(self, _number: int, _frame: FrameType | None) -> None:
        if self._allowed:
            self._raise_if_meant()

    def _raise_if_meant(self) -> None:
        if self._number.value == self._task:
            self._allowed = False
            raise _Stopped


def _described(error: BaseException) -> tuple[str, str, str | None]:
    """Class, message and pointer: exceptions themselves do not all survive being pickled."""
    if isinstance(error, MemoryError):
        return "ModelError", "there is not enough memory for this request", None
    if not isinstance(error, SummarizerError):
        # What nobody expected is told where it happened, with its trace but without the article.
        trace = "".join(traceback.format_tb(error.__traceback__))
        sys.stderr.write(f"{trace}{type(error).__name__}\n")
    return type(error).__name__, str(error)[:4000], getattr(error, "pointer", None)


def _restored(name: str, message: str, pointer: str | None) -> Exception:
    kind = next((k for k in _subclasses(SummarizerError) if k.__name__ == name), None)
    if pointer is not None:
        return UnusableError(message, pointer)
    if kind is None:
        return DeadlineExceeded() if name == "DeadlineExceeded" else WorkFailed(name)
    error = kind.__new__(kind)
    Exception.__init__(error, message)
    return error


def _subclasses(kind: type[SummarizerError]) -> list[type[SummarizerError]]:
    return [kind, *(below for child in kind.__subclasses__() for below in _subclasses(child))]


def _ignore_result(call: asyncio.Future[Outcome]) -> None:
    if not call.cancelled():
        call.exception()
