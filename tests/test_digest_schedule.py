"""A digest that runs at set times."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from summarizer import OptionError
from summarizer.digest.schedule import keep_running, next_time, parse_schedule, run_apart

#: Schedule, time zone, now, and the next time in UTC.
NEXT = {
    "later today": ("30 6 * * *", "UTC", "2024-03-05T05:00", "2024-03-05T06:30"),
    "tomorrow": ("30 6 * * *", "UTC", "2024-03-05T06:30", "2024-03-06T06:30"),
    "local time": ("30 6 * * *", "Europe/Berlin", "2024-03-05T05:00", "2024-03-05T05:30"),
    "working days": ("0 7 * * 1-5", "UTC", "2024-03-01T08:00", "2024-03-04T07:00"),
    "twice a day": ("0 6,18 * * *", "UTC", "2024-03-05T07:00", "2024-03-05T18:00"),
    "steps": ("*/15 * * * *", "UTC", "2024-03-05T07:01", "2024-03-05T07:15"),
    # Berlin's clocks go from 2:00 to 3:00 on 31 March 2024, so that 2:30 is the next day's.
    "skipped hour": ("30 2 * * *", "Europe/Berlin", "2024-03-30T20:00", "2024-04-01T00:30"),
    "leap day": ("0 0 29 2 *", "UTC", "2023-03-05T00:00", "2024-02-29T00:00"),
}


@pytest.mark.parametrize("case", NEXT)
def test_next_time(case: str) -> None:
    schedule, zone, now, due = NEXT[case]
    found = next_time(parse_schedule(schedule), _utc(now), ZoneInfo(zone))
    assert found == _utc(due)


@pytest.mark.parametrize(
    "text", ["", "30 6", "30 6 * * * *", "60 6 * * *", "a 6 * * *", "30 6 * 13 *", "*/0 * * * *"]
)
def test_what_is_no_schedule(text: str) -> None:
    with pytest.raises(OptionError):
        parse_schedule(text)


def test_a_day_that_never_comes() -> None:
    with pytest.raises(OptionError):
        next_time(parse_schedule("0 0 31 2 *"), _utc("2024-03-05T00:00"), UTC)


def test_runs_when_due_and_leaves_out_what_passed_meanwhile(tmp_path: Path) -> None:
    clock = [_utc("2024-03-05T06:00")]
    ran: list[datetime] = []
    told: list[str] = []

    def run(config: Path) -> int:
        assert config == tmp_path
        if len(ran) == 2:
            raise KeyboardInterrupt
        ran.append(clock[0])
        clock[0] += timedelta(minutes=90)  # past the next hour
        return 0

    def wait(seconds: float) -> None:
        assert 0 < seconds <= 60
        clock[0] += timedelta(seconds=seconds)

    with pytest.raises(KeyboardInterrupt):
        keep_running(
            tmp_path,
            parse_schedule("0 * * * *"),
            UTC,
            log=lambda step, **_: told.append(step),
            run=run,
            now=lambda: clock[0],
            wait=wait,
        )
    assert ran == [_utc("2024-03-05T07:00"), _utc("2024-03-05T09:00")]
    assert told == ["waiting", "ran", "waiting", "ran", "waiting"]


def test_a_run_is_a_process_with_its_exit_code(tmp_path: Path) -> None:
    assert run_apart(tmp_path / "missing.toml") == 2


def _utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)
