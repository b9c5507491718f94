"""``summarizer digest``: the daily digest, made for cron."""

from __future__ import annotations

import argparse
import json
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from summarizer.errors import OptionError

if TYPE_CHECKING:
    from summarizer.digest.config import DigestConfig

_EPILOG = """\
exit codes: 0 an edition was made or delivered, 3 nothing is new, 4 some of it failed (the run
report says what), 1 failed, 2 wrong usage or configuration
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = _EPILOG
    parser.add_argument(
        "action",
        nargs="?",
        choices=["run", "schedule", "init", "check", "status", "prune", "export"],
        default="run",
        help="run: make the edition of what is new (the default); schedule: stay, and run at set "
        "times, for containers without cron; init: write a configuration; "
        "check: try feeds, mail and paths; status: what the store holds; prune: forget old "
        "articles; export: the store as JSON lines on standard output",
    )
    parser.add_argument(
        "--config", default="digest.toml", metavar="FILE", help="default: %(default)s"
    )
    run = parser.add_argument_group("run")
    run.add_argument(
        "--dry-run", action="store_true", help="print the edition, write and deliver nothing"
    )
    run.add_argument(
        "--since",
        metavar="TIME",
        help="take in what is not older, whatever 'lookback' says, and leave out what is: 36h, 7d "
        "or 2024-03-01",
    )
    run.add_argument(
        "--date", metavar="DAY", help="deliver the edition of a past day again, from the store"
    )
    run.add_argument(
        "--only",
        action="append",
        default=[],
        metavar="NAME",
        help="read only this feed, folder or group, or deliver only to this output; repeatable",
    )
    other = parser.add_argument_group("other actions")
    other.add_argument(
        "--cron",
        default="30 6 * * *",
        metavar="FIELDS",
        help="schedule: minute, hour, day, month and day of the week in the digest's time zone; "
        "default '%(default)s'",
    )
    other.add_argument(
        "--keep-days", type=int, default=180, metavar="N", help="prune: default %(default)s"
    )
    other.add_argument(
        "--what",
        choices=["articles", "stories", "changes", "editions", "runs"],
        default="editions",
        help="export: default %(default)s",
    )
    other.add_argument("--json", action="store_true", help="status: as JSON")


def run(args: argparse.Namespace) -> int:
    if args.action == "init":
        return _init(Path(args.config))
    from summarizer.digest.config import load_config

    config = load_config(args.config)
    if args.action == "run":
        return _run(config, args)
    if args.action == "schedule":
        from summarizer.digest.schedule import keep_running, parse_schedule

        keep_running(Path(args.config), parse_schedule(args.cron), config.zone, log=log_json)
    from summarizer.digest import upkeep

    if args.action == "check":
        problems = 0
        for line in upkeep.check(config):
            problems += not line.good
            print(f"{'ok      ' if line.good else 'PROBLEM '} {line.text}")  # noqa: T201
        return 1 if problems else 0
    if args.action == "status":
        status = upkeep.status(config)
        text = json.dumps(status, indent=2) if args.json else upkeep.status_text(status)
        sys.stdout.write(text + "\n")
    elif args.action == "prune":
        if args.keep_days < 1:
            raise OptionError("--keep-days must be at least 1")
        print(f"{upkeep.prune(config, args.keep_days)} articles forgotten")  # noqa: T201
    else:
        for record in upkeep.export(config, args.what):
            sys.stdout.write(json.dumps(record, ensure_ascii=False) + "\n")
    return 0


def _init(path: Path) -> int:
    from summarizer.resources import read_text

    try:
        with path.open("x", encoding="utf-8") as handle:
            handle.write(read_text("digest/templates/digest.toml"))
    except FileExistsError:
        raise OptionError(f"{path}: is there already; choose another name with --config") from None
    except OSError as error:
        raise OptionError(f"{path}: cannot be written ({error.strerror})") from error
    print(  # noqa: T201
        f"wrote {path}: name your feeds in it, then try\n"
        f"  summarizer digest check --config {path}\n"
        f"  summarizer digest --config {path} --dry-run",
        file=sys.stderr,
    )
    return 0


def _run(config: DigestConfig, args: argparse.Namespace) -> int:
    from summarizer.digest.run import RunOptions, run_digest

    if args.date is not None:
        try:
            datetime.strptime(args.date, "%Y-%m-%d").replace(tzinfo=UTC)
        except ValueError:
            raise OptionError(f"--date must be a day such as 2024-03-05, not {args.date!r}") from (
                None
            )
    options = RunOptions(
        dry_run=args.dry_run, since=_since(args.since), date=args.date, only=tuple(args.only)
    )
    log = Progress() if sys.stderr.isatty() else log_json
    return run_digest(config, options, log=log)


def _since(text: str | None) -> datetime | None:
    from summarizer.articles import parse_time
    from summarizer.digest.config import parse_duration

    if text is None:
        return None
    if when := parse_time(text):
        return when
    try:
        return datetime.now(UTC) - parse_duration(text)
    except (ValueError, OverflowError):
        raise OptionError(
            f"--since must be a time such as 36h, 7d or 2024-03-01, not {text!r}"
        ) from None


def log_json(step: str, **details: Any) -> None:
    """One JSON line a step, for logs."""
    record = {"at": datetime.now(UTC).isoformat(timespec="milliseconds"), "step": step, **details}
    sys.stderr.write(json.dumps(record, ensure_ascii=False) + "\n")
    sys.stderr.flush()


class Progress:
    """A line that moves while stories are briefed, and a line that stays for everything else."""

    WIDTH = 24

    def __call__(self, step: str, **details: Any) -> None:
        if step == "briefed":
            done, of = details["done"], details["of"]
            filled = self.WIDTH * done // of
            bar = "#" * filled + "." * (self.WIDTH - filled)
            sys.stderr.write(f"\r[{bar}] {done}/{of} stories" + ("\n" if done == of else ""))
        elif step in ("feed", "files"):
            name = details.get("feed") or details.get("path")
            problem = details.get("error") or "; ".join(details.get("errors", ()))
            state = f" ({problem})" if problem else ""
            kinds = [kind for kind in ("new", "edited", "withdrawn", "old") if kind in details]
            counts = ", ".join(f"{details[kind]} {kind}" for kind in kinds)
            quiet = {"not due": "not asked yet again", "unchanged": "unchanged"}
            counts = quiet.get(details.get("state", ""), counts)
            sys.stderr.write(f"{name}: {counts}{state}\n")
        elif step in ("opml", "delivery"):
            sys.stderr.write(f"{details['error']}\n")
        elif step == "delivered":
            sys.stderr.write(f"{details['edition']} delivered to {details['output']}\n")
        elif step == "nothing new":
            sys.stderr.write("nothing new\n")
            if old := details.get("old"):
                sys.stderr.write(f"{old} articles are too old (lookback); --since takes them in\n")
        elif step == "edition":
            sys.stderr.write(f"edition {details['id']}: {details['stories']} stories\n")
        sys.stderr.flush()
