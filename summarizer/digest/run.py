"""One run: read, group, make, keep, deliver.

    lock → deliveries left over → feeds and files → group → edition → keep → deliver → report

Each step is one transaction or can be done twice without harm, so a run may be killed anywhere.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from contextlib import nullcontext
from dataclasses import dataclass, field
from datetime import UTC, datetime

from summarizer.digest.config import DigestConfig, Output, output_name
from summarizer.digest.edition import Edition
from summarizer.digest.grouping import group_new
from summarizer.digest.intake import Intake, take_up
from summarizer.digest.making import keep_edition, make_edition, mark_told
from summarizer.digest.outputs import Archive, DeliveryError, as_text, deliver
from summarizer.digest.polling import poll
from summarizer.digest.reading import all_feeds, read_files
from summarizer.digest.store import Store, as_json, run_lock
from summarizer.digest.stored import edition_lines, editions_where
from summarizer.digest.telling import briefing_options
from summarizer.digest.web import Web, guarded_web
from summarizer.errors import InputError, OptionError
from summarizer.writing import load_writer

#: Exit codes.
DONE, FAILED, NOTHING_NEW, PARTIAL = 0, 1, 3, 4
#: Attempts after which a delivery is given up.
ATTEMPTS = 20
#: Editions the page of the archive lists.
ARCHIVE = 400

#: Called with a step and what became of it.
Log = Callable[..., None]


@dataclass(frozen=True, slots=True, kw_only=True)
class RunOptions:
    """What a run is asked to do differently."""

    #: Write nothing and deliver nothing: print the edition.
    dry_run: bool = False
    #: Leave out what was published before, and nothing that was published since.
    since: datetime | None = None
    #: Deliver the edition of this day (ISO 8601) again, from the store, and read nothing.
    date: str | None = None
    #: Read only the feeds, files and groups of these names, or deliver only to these outputs.
    only: tuple[str, ...] = ()


@dataclass(slots=True)
class _Report:
    """What happened, for the store and the exit code."""

    failures: list[str] = field(default_factory=list)
    inputs: int = 0
    failed_inputs: int = 0
    new: int = 0
    edited: int = 0
    withdrawn: int = 0
    old: int = 0
    edition: str | None = None
    stories: int = 0
    corrections: int = 0
    delivered: int = 0

    @property
    def code(self) -> int:
        if self.edition is None and not self.delivered and self.inputs == self.failed_inputs > 0:
            return FAILED
        if self.failures:
            return PARTIAL
        return DONE if self.edition or self.delivered else NOTHING_NEW


def run_digest(
    config: DigestConfig,
    options: RunOptions | None = None,
    *,
    log: Log | None = None,
    now: datetime | None = None,
    web: Web | None = None,
) -> int:
    """Run a digest; the exit code: 0 done, 3 nothing new, 4 partly failed, 1 failed.

    ``now`` and ``web`` stand in for the clock and the network. Raises ``StoreError`` where
    another run is going on or the store cannot be used, and ``OptionError`` for an unknown name
    or a writer that cannot be used.
    """
    options = options or RunOptions()
    now = now or datetime.now(UTC)
    path = config.path(config.store)
    say: Log = log or (lambda *_, **__: None)
    reading, outputs = _only(config, options.only)
    load_writer(briefing_options(config))  # before anything is read
    lock = nullcontext() if options.dry_run else run_lock(path)
    with lock, Store.copy_in_memory(path) if options.dry_run else Store(path) as store:
        run = _Run(config, store, options, say, now)
        if options.date is not None:
            return run.replay(options.date, outputs)
        return run.go(web or guarded_web(config), reading, outputs)


class _Run:
    def __init__(
        self, config: DigestConfig, store: Store, options: RunOptions, say: Log, now: datetime
    ) -> None:
        self.config = config
        self.store = store
        self.options = options
        self.say = say
        self.now = now
        self.report = _Report()

    def go(self, web: Web, reading: set[str] | None, outputs: tuple[Output, ...]) -> int:
        number = self._begin()
        if not self.options.dry_run:
            self.deliver_pending(outputs)
        self.read(web, reading)
        grouped = group_new(self.config, self.store, self.now)
        self.say("grouped", articles=grouped)
        self.make()
        if not self.options.dry_run:
            self.deliver_pending(outputs)
        self._finish(number)
        return self.report.code

    def replay(self, date: str, outputs: tuple[Output, ...]) -> int:
        """Deliver the editions of a day again."""
        editions = editions_where(self.store, "date = ?", (date,))
        if not editions:
            days = self.store.row("SELECT min(date) AS first, max(date) AS last FROM editions")
            there = f"there are editions from {days['first']} to {days['last']}" if (
                days and days["first"]
            ) else "there is none yet"  # fmt: skip
            raise InputError(f"no edition of {date} in the store; {there}")
        for edition in reversed(editions):
            if self.options.dry_run:
                self.print(edition)
                continue
            for output in outputs:
                self._deliver(edition, output)
        return PARTIAL if self.report.failures else DONE

    def read(self, web: Web, names: set[str] | None) -> None:
        """Read the inputs; what fails is said and does not stop the others."""
        try:
            feeds = all_feeds(self.config)
        except InputError as error:
            self._failed("opml", str(error))
            feeds = self.config.feed
        wanted = [f for f in feeds if names is None or names & {f.name, f.group, f.url}]
        oldest = self._oldest()
        if self.options.since is not None and self.options.since < oldest:
            oldest = self.options.since
            with self.store.transaction():
                take_up(self.store, oldest)
        for polled in poll(self.store, wanted, web, now=self.now, oldest=oldest):
            self.report.inputs += polled.state != "not due"
            self._count(polled.intake)
            self.say(
                "feed",
                feed=polled.feed.name or polled.feed.url,
                state=polled.state,
                new=polled.intake.new,
                edited=polled.intake.edited,
                **({"withdrawn": polled.intake.withdrawn} if polled.intake.withdrawn else {}),
                **({"old": polled.intake.old} if polled.intake.old else {}),
                **({"error": polled.error} if polled.error else {}),
                **({"blurbs": polled.blurbs} if polled.blurbs else {}),
            )
            if polled.state == "failed":
                self.report.failed_inputs += 1
                self.report.failures.append(
                    f"{polled.feed.name or polled.feed.url}: {polled.error}"
                )
        for files in self.config.files:
            if names is not None and not names & {files.name, files.group, files.path}:
                continue
            read = read_files(self.config, self.store, files, now=self.now, oldest=oldest)
            self.report.inputs += 1
            self._count(read.intake)
            self.say(
                "files",
                path=files.path,
                new=read.intake.new,
                edited=read.intake.edited,
                withdrawn=read.intake.withdrawn,
                **({"old": read.intake.old} if read.intake.old else {}),
                **({"errors": list(read.errors)} if read.errors else {}),
            )
            if read.errors:
                self.report.failed_inputs += 1
                self.report.failures.extend(read.errors)

    def make(self) -> None:
        """Make the edition of what is pending, and keep it."""
        made = make_edition(
            self.config,
            self.store,
            now=self.now,
            edition_id=self._edition_id(),
            since=self.options.since,
            progress=lambda title, done, of: self.say("briefed", story=title, done=done, of=of),
        )
        if made is None:
            self._nothing_new()
            return
        edition = made.edition
        self.report.failures.extend(made.failures)
        if not (edition.stories or edition.corrections or edition.more):
            mark_told(self.store, made)
            self._nothing_new()
            return
        self.report.edition = edition.id
        self.report.stories = len(edition.stories)
        self.report.corrections = len(edition.corrections)
        if self.options.dry_run:
            self.print(edition)
            return
        keep_edition(self.config, self.store, made, self.now)
        self.say(
            "edition",
            id=edition.id,
            stories=len(edition.stories),
            corrections=len(edition.corrections),
            more=len(edition.more),
        )

    def _nothing_new(self) -> None:
        self.say("nothing new", **({"old": self.report.old} if self.report.old else {}))

    def deliver_pending(self, outputs: Iterable[Output]) -> None:
        """Deliver what has not arrived yet, oldest edition first."""
        by_name = {output_name(output): output for output in outputs}
        rows = self.store.rows(
            "SELECT id, output FROM deliveries JOIN editions ON number = edition "
            "WHERE state != 'done' AND attempts < ? ORDER BY edition, output",
            (ATTEMPTS,),
        )
        for row in rows:
            if output := by_name.get(row["output"]):
                (edition,) = editions_where(self.store, "id = ?", (row["id"],))
                self._deliver(edition, output)

    def print(self, edition: Edition) -> None:
        import sys

        sys.stdout.write(as_text(edition, "markdown"))

    def _deliver(self, edition: Edition, output: Output) -> None:
        name = output_name(output)
        self.say("delivering", edition=edition.id, output=name)
        error: str | None = None
        try:
            deliver(self.config, output, edition, self._archive(output, edition))
        except DeliveryError as failure:
            error = str(failure)
        with self.store.transaction():
            self.store.db.execute(
                "INSERT INTO deliveries (edition, output, state, attempts, error, done) "
                "SELECT number, ?, ?, 1, ?, ? FROM editions WHERE id = ? "
                "ON CONFLICT (edition, output) DO UPDATE SET "
                "state = excluded.state, attempts = attempts + 1, error = excluded.error, "
                "done = excluded.done",
                (name, "failed" if error else "done", error,
                 None if error else self.now.timestamp(), edition.id),
            )  # fmt: skip
        if error:
            self._failed("delivery", f"{name}: {error}")
        else:
            self.report.delivered += 1
            self.say("delivered", edition=edition.id, output=name)

    def _archive(self, output: Output, edition: Edition) -> Archive:
        if output.type == "feeds":
            return Archive(latest=tuple(editions_where(self.store, "1", most=output.keep)))
        if output.type != "folder":
            return Archive()
        ids = json.dumps(sorted({correction.edition for correction in edition.corrections}))
        corrected = editions_where(self.store, "id IN (SELECT value FROM json_each(?))", (ids,))
        return Archive(
            latest=tuple(editions_where(self.store, "1", most=1)),
            lines=edition_lines(self.store, ARCHIVE),
            corrected=tuple(corrected),
        )

    def _edition_id(self) -> str:
        date = self.now.astimezone(self.config.zone).date().isoformat()
        row = self.store.row("SELECT count(*) AS n FROM editions WHERE date = ?", (date,))
        count = row["n"] if row else 0
        return date if not count else f"{date}-{count + 1}"

    def _oldest(self) -> datetime:
        """What was published before is not news: the look-back, or the last run if that is longer
        ago.
        """
        row = self.store.row("SELECT max(started) AS last FROM runs WHERE code IN (0, 3, 4)")
        oldest = self.now - self.config.lookback
        if row and row["last"]:
            last = datetime.fromtimestamp(row["last"], UTC)
            oldest = min(oldest, max(last, self.now - self.config.horizon))
        return oldest

    def _count(self, intake: Intake) -> None:
        self.report.new += intake.new
        self.report.edited += intake.edited
        self.report.withdrawn += intake.withdrawn
        self.report.old += intake.old

    def _failed(self, step: str, error: str) -> None:
        self.report.failures.append(error)
        self.say(step, error=error)

    def _begin(self) -> int:
        with self.store.transaction():
            done = self.store.db.execute(
                "INSERT INTO runs (started) VALUES (?)", (self.now.timestamp(),)
            )
        self.say("begin")
        return int(done.lastrowid or 0)

    def _finish(self, number: int) -> None:
        report = {name: getattr(self.report, name) for name in self.report.__slots__}
        with self.store.transaction():
            self.store.db.execute(
                "UPDATE runs SET finished = ?, code = ?, report = ? WHERE number = ?",
                (datetime.now(UTC).timestamp(), self.report.code, as_json(report), number),
            )
        self.say("end", code=self.report.code, **report)


def _only(
    config: DigestConfig, names: tuple[str, ...]
) -> tuple[set[str] | None, tuple[Output, ...]]:
    """Names to read, or None for all, and the outputs to deliver to."""
    if not names:
        return None, config.output
    feeds = all_feeds(config)
    inputs = {n for f in feeds for n in (f.name, f.group, f.url)}
    inputs |= {n for f in config.files for n in (f.name, f.group, f.path)}
    outputs = {output_name(output) for output in config.output}
    if unknown := sorted(set(names) - inputs - outputs):
        there = ", ".join(sorted((inputs | outputs) - {""})) or "nothing"
        raise OptionError(f"--only {unknown[0]}: there is no such name; there is {there}")
    reading = set(names) & inputs
    chosen = tuple(o for o in config.output if output_name(o) in names)
    return reading or None, chosen or config.output
