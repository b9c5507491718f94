"""Run the digest at set times, in a process that stays: for containers, which have no cron.

Each run is a process of its own, so that its memory is given back and a crash ends only that run.
Where there is cron or a systemd timer, that is the better scheduler.
"""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo
from pathlib import Path
from typing import Any

from huey import crontab

from summarizer.errors import OptionError

_Meets = Callable[[datetime], bool]


@dataclass(frozen=True, slots=True)
class Schedule:
    """When runs begin."""

    #: Whether a run begins on the day of a time at all.
    on_day: _Meets
    #: Whether a run begins in the minute of a time.
    at: _Meets


#: A schedule that nothing meets for so long is a mistake, such as the 31st of February.
HORIZON = timedelta(days=366)
#: The clock is looked at this often at least: it may be set, or the machine have slept.
LONGEST_WAIT_SECONDS = 60.0
#: A run that is told to stop has this long to end, within the 10 s that a container gets.
STOPPING_SECONDS = 8.0


def parse_schedule(text: str) -> Schedule:
    """The schedule that five fields name: minute, hour, day, month, day of the week (0: Sunday).

    As in crontab(5), with ``*``, lists, ranges and steps; where both a day and a day of the week
    are given, both must be met. Raises ``OptionError``.
    """
    fields = text.split()
    if len(fields) != 5:
        raise OptionError(
            f"a schedule has five fields, as in '30 6 * * *' for 06:30 every day, not {text!r:.80}"
        )
    minute, hour, day, month, weekday = fields
    try:
        days = {"day": day, "month": month, "day_of_week": weekday}
        return Schedule(
            crontab(minute="*", hour="*", **days, strict=True),
            crontab(minute=minute, hour=hour, **days, strict=True),
        )
    except (ValueError, ZeroDivisionError) as error:
        raise OptionError(f"schedule {text!r:.80}: {error}") from None


def next_time(schedule: Schedule, after: datetime, zone: tzinfo) -> datetime:
    """The first minute after ``after`` that meets the schedule in ``zone``'s time, in UTC.

    An hour that clocks skip is skipped, one that they repeat comes twice. Raises ``OptionError``
    where none is met within a year.
    """
    moment = after.astimezone(UTC).replace(second=0, microsecond=0)
    until = moment + HORIZON
    while moment < until:
        moment += timedelta(minutes=1)
        local = moment.astimezone(zone)
        if schedule.at(local):
            return moment
        if not schedule.on_day(local):  # on to its last minute
            evening = local.replace(hour=23, minute=59, fold=1).astimezone(UTC)
            moment = max(moment, evening)
    raise OptionError("no day of the coming year meets the schedule")


def keep_running(
    config: Path,
    schedule: Schedule,
    zone: tzinfo,
    *,
    log: Callable[..., Any],
    run: Callable[[Path], int] | None = None,
    now: Callable[[], datetime] = lambda: datetime.now(UTC),
    wait: Callable[[float], None] = time.sleep,
) -> None:
    """Run the digest whenever the schedule says, until an exception such as a signal's ends it.

    A run that goes on past its next time is not run twice: that time is left out. ``run``,
    ``now`` and ``wait`` stand in for the process, the clock and the waiting.
    """
    run = run or run_apart
    while True:
        due = next_time(schedule, now(), zone)
        log("waiting", until=due.isoformat())
        while (left := (due - now()).total_seconds()) > 0:
            wait(min(left, LONGEST_WAIT_SECONDS))
        log("ran", exit_code=run(config))


def run_apart(config: Path) -> int:
    """Run the digest in a process of its own and return its exit code; stop it when stopped."""
    process = subprocess.Popen(  # noqa: S603 - this program's own command, without a shell
        [sys.executable, "-m", "summarizer", "digest", "--config", str(config)]
    )
    try:
        return process.wait()
    finally:
        if process.poll() is None:
            process.terminate()
            try:
                process.wait(STOPPING_SECONDS)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
