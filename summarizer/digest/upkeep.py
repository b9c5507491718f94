"""Look after a digest: try its configuration, look into its store, and keep that small."""

from __future__ import annotations

import json
import os
import smtplib
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from summarizer.digest.config import DigestConfig, Output, output_name
from summarizer.digest.outputs.failures import DeliveryError
from summarizer.digest.polling import read_entries
from summarizer.digest.reading import all_feeds
from summarizer.digest.store import Store, run_lock
from summarizer.digest.stored import editions_where
from summarizer.digest.telling import briefing_options
from summarizer.digest.web import guarded_web
from summarizer.errors import InputError, SummarizerError
from summarizer.inputs.files import read_articles
from summarizer.writing import load_writer


@dataclass(frozen=True, slots=True)
class Finding:
    """A line of ``digest check``."""

    good: bool
    text: str


def check(config: DigestConfig) -> Iterator[Finding]:
    """Try every feed, file and output, and the store; writes no edition and sends nothing."""
    try:
        with run_lock(config.path(config.store)), Store(config.path(config.store)):
            yield Finding(True, f"store {config.store}")
    except SummarizerError as error:
        yield Finding(False, f"store: {error}")
    try:
        load_writer(briefing_options(config))
        yield Finding(True, f"writer {config.writer}")
    except SummarizerError as error:
        yield Finding(False, f"writer {config.writer}: {error}")
    if not (config.feed or config.opml or config.files):
        yield Finding(False, "nothing to read: add a [[feed]], [[opml]] or [[files]]")
    if not config.output:
        yield Finding(False, "nowhere to go: add an [[output]]")
    try:
        feeds = all_feeds(config)
    except InputError as error:
        yield Finding(False, str(error))
        feeds = config.feed
    web = guarded_web(config)
    for feed in feeds:
        try:
            answer = web.feed(feed.url)
            _, entries = read_entries(answer.body, answer.url)
            yield Finding(bool(entries), f"feed {feed.url}: {len(entries)} entries")
        except InputError as error:
            yield Finding(False, f"feed {_without(str(error), feed.url)}")
    for files in config.files:
        read = read_articles([str(config.path(files.path))])
        good = bool(read.articles) and not read.errors
        problem = f"; {read.errors[0]}" if read.errors else ""
        yield Finding(good, f"files {files.path}: {len(read.articles)} articles{problem}")
    for output in config.output:
        yield _check_output(config, output)


def _without(text: str, url: str) -> str:
    return f"{url}: {text.removeprefix(f'{url}: ')}"


def _check_output(config: DigestConfig, output: Output) -> Finding:
    name = f"output {output_name(output)}"
    if output.type in ("folder", "feeds"):
        path = config.path(output.path)
        where = next(p for p in (path, *path.absolute().parents) if p.exists())
        if not (where.is_dir() and os.access(where, os.W_OK | os.X_OK)):
            return Finding(False, f"{name}: {where} is no folder that can be written to")
        return Finding(True, f"{name}: {path}")
    if output.type == "webhook":
        if not os.environ.get(output.secret_env):
            return Finding(
                False, f"{name}: no key: set the environment variable {output.secret_env}"
            )
        return Finding(True, f"{name}: {output.url} (not asked)")
    if output.type == "email":
        from summarizer.digest.outputs.mail import connect

        try:
            with connect(output) as server:
                server.noop()
        except DeliveryError as error:
            return Finding(False, f"{name}: {error}")
        except (smtplib.SMTPException, OSError) as error:
            return Finding(False, f"{name}: {output.host}:{output.port}: {error}")
        return Finding(True, f"{name}: {output.host}:{output.port}")
    return Finding(True, name)


def status(config: DigestConfig) -> dict[str, Any]:
    """What the store holds. Raises ``StoreError`` where there is none."""
    with Store(config.path(config.store), read_only=True) as store:

        def count(query: str) -> int:
            row = store.row(f"SELECT count(*) AS n FROM {query}")  # noqa: S608 - fixed texts
            return int(row["n"]) if row else 0

        last = store.row("SELECT * FROM runs ORDER BY number DESC LIMIT 1")
        edition = store.row("SELECT id FROM editions ORDER BY number DESC LIMIT 1")
        return {
            "store": str(store.path),
            "bytes": store.path.stat().st_size,
            "articles": count("articles"),
            "waiting": count("articles WHERE told < version"),
            "withdrawn": count("articles WHERE withdrawn"),
            "stories": count("stories WHERE merged_into IS NULL"),
            "merged": count("story_changes WHERE kind = 'merged'"),
            "split": count("story_changes WHERE kind = 'split'"),
            "editions": count("editions"),
            "latest_edition": edition["id"] if edition else None,
            "last_run": {
                "started": _moment(last["started"]),
                "finished": _moment(last["finished"]),
                "code": last["code"],
                **json.loads(last["report"]),
            }
            if last
            else None,
            "feeds": [
                {
                    "url": row["url"],
                    "title": row["title"],
                    "state": row["state"],
                    "failures": row["failures"],
                    "last_ok": _moment(row["last_ok"]),
                    "next_poll": _moment(row["next_poll"] or None),
                    "error": row["error"],
                }
                for row in store.rows("SELECT * FROM feeds ORDER BY url")
            ],
            "undelivered": [
                {
                    "edition": r["id"],
                    "output": r["output"],
                    "attempts": r["attempts"],
                    "error": r["error"],
                }
                for r in store.rows(
                    "SELECT id, output, attempts, error FROM deliveries "
                    "JOIN editions ON number = edition WHERE state != 'done' ORDER BY number"
                )
            ],
        }


def status_text(status: dict[str, Any]) -> str:
    """A status for people."""
    run = status["last_run"]
    lines = [
        f"store           {status['store']} ({status['bytes'] / 1e6:.1f} MB)",
        f"articles        {status['articles']}, of them {status['waiting']} not told yet and "
        f"{status['withdrawn']} withdrawn",
        f"stories         {status['stories']} "
        f"({status['merged']} merges, {status['split']} splits)",
        f"editions        {status['editions']}, the latest {status['latest_edition'] or 'none'}",
    ]
    if run:
        how = "killed" if run["code"] is None else f"exit code {run['code']}"
        lines.append(f"last run        {run['started']}, {how}")
        lines += [f"  failed        {failure}" for failure in run.get("failures", ())]
    for feed in status["feeds"]:
        problem = f": {feed['error'].removeprefix(feed['url'] + ': ')}" if feed["error"] else ""
        lines.append(f"feed {feed['state']:<10} {feed['url']}{problem}")
    for item in status["undelivered"]:
        lines.append(
            f"not delivered   {item['edition']} to {item['output']}, {item['attempts']} attempts"
            + (f": {item['error']}" if item["error"] else "")
        )
    return "\n".join(lines)


def prune(config: DigestConfig, keep_days: int, now: datetime | None = None) -> int:
    """Forget the articles that are older, once they were told or never will be; how many.

    Editions stay: they hold all they cite. What the inputs still list is not taken for new.
    """
    path = config.path(config.store)
    before = (now or datetime.now(UTC)).timestamp() - keep_days * 86400
    with run_lock(path), Store(path) as store:
        with store.transaction():
            old = "SELECT id FROM articles WHERE changed < ? AND told >= version"
            store.db.execute(
                f"DELETE FROM versions WHERE article IN ({old})",  # noqa: S608 - a fixed text
                (before,),
            )
            done = store.db.execute(
                f"DELETE FROM articles WHERE id IN ({old})",  # noqa: S608 - a fixed text
                (before,),
            )
            store.db.execute("DELETE FROM runs WHERE started < ?", (before,))
        store.db.execute("VACUUM")
        return done.rowcount


def export(config: DigestConfig, what: str) -> Iterator[dict[str, Any]]:
    """The rows of the store, oldest first: "articles", "stories", "changes" (merges and splits of
    stories), "editions" or "runs".
    """
    queries = {
        "articles": "SELECT * FROM articles ORDER BY seen, id",
        "stories": "SELECT * FROM stories ORDER BY first_seen, id",
        "changes": "SELECT * FROM story_changes ORDER BY number",
        "runs": "SELECT * FROM runs ORDER BY number",
    }
    with Store(config.path(config.store), read_only=True) as store:
        if what == "editions":
            for edition in editions_where(store, "1")[::-1]:
                yield json.loads(edition.to_json())
            return
        for row in store.rows(queries[what]):
            yield _record(row)


def _record(row: sqlite3.Row) -> dict[str, Any]:
    record = dict(row)
    record.pop("body", None)
    for name in ("seen", "changed", "started", "finished", "at"):
        if record.get(name) is not None:
            record[name] = _moment(record[name])
    for name in {"report", "articles"} & set(record):
        record[name] = json.loads(record[name])
    return record


def _moment(seconds: float | None) -> str | None:
    return None if seconds is None else datetime.fromtimestamp(seconds, UTC).isoformat()
