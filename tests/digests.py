"""What the tests of the digest share: articles of a running story, configurations, runs."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from html import escape
from pathlib import Path
from typing import Any

from summarizer.digest.config import DigestConfig, parse_config
from summarizer.digest.run import RunOptions, run_digest
from summarizer.digest.web import Web

DAY = datetime(2024, 3, 4, 20, tzinfo=UTC)

#: A landslide, told by two papers on the first day and on the second.
LANDSLIDE = {
    "first": (
        "Landslide buries houses in Varn",
        "A landslide buried eleven houses in the village of Varn on Monday and killed 3 people, "
        "the fire service said. The slope above Varn gave way after four days of rain. "
        "Rescuers from Ostrel are digging for 12 people who are missing. "
        "The road between Varn and Ostrel is closed.",
    ),
    "second": (
        "Rescuers dig in Varn after landslide kills three",
        "Rescuers are digging through mud in Varn, where a landslide killed 3 people on Monday. "
        "The fire service of Ostrel said that 12 people were missing. "
        "Residents of Varn had warned about the slope in the autumn.",
    ),
    "next day": (
        "Landslide toll in Varn rises to seven",
        "The number of people killed by the landslide in Varn rose to seven on Tuesday. "
        "Rescuers in Varn said that 7 people were dead and 8 people were missing. "
        "The mayor of Varn denied that she had been warned about the slope.",
    ),
}


def entry(name: str, title: str, text: str, when: datetime) -> str:
    """An item of an RSS feed."""
    return (
        f"<item><guid>{name}</guid><title>{escape(title)}</title>"
        f"<link>https://paper.example.org/{name}</link>"
        f"<pubDate>{when.strftime('%a, %d %b %Y %H:%M:%S GMT')}</pubDate>"
        f"<description>{escape(text)}</description></item>"
    )


def rss(entries: Sequence[str], title: str = "The Paper") -> bytes:
    return (
        f'<?xml version="1.0"?><rss version="2.0"><channel><title>{title}</title>'
        f"{''.join(entries)}</channel></rss>"
    ).encode()


def landslide_entry(name: str, when: datetime = DAY - timedelta(hours=5)) -> str:
    title, text = LANDSLIDE[name]
    return entry(name.replace(" ", "-"), title, text, when)


def config(base: Path, **tables: Any) -> DigestConfig:
    """A configuration with a folder to read and a folder to write, unless told otherwise."""
    main = {"private_addresses": True, "politeness": 0, "link": "https://digest.example.org/"}
    data: dict[str, Any] = {
        "files": [{"path": "inbox", "group": "World"}],
        "output": [{"type": "folder", "path": "public"}],
    }
    data |= {name: value for name, value in tables.items() if name != "digest"}
    return parse_config({"digest": main | tables.get("digest", {}), **data}, base=base)


def write_article(base: Path, name: str, title: str, text: str, when: datetime = DAY) -> Path:
    path = base / "inbox" / f"{name}.txt"
    path.parent.mkdir(exist_ok=True)
    path.write_text(
        f"Title: {title}\nSource: Paper {name}\nURL: https://paper.example.org/{name}\n"
        f"Published: {when.isoformat()}\n\n{text}\n",
        encoding="utf-8",
    )
    return path


def write_landslide(base: Path, *names: str, when: datetime = DAY - timedelta(hours=5)) -> None:
    for name in names:
        write_article(base, name.replace(" ", "-"), *LANDSLIDE[name], when)


class Steps:
    """A log that remembers its steps."""

    def __init__(self) -> None:
        self.said: list[tuple[str, dict[str, Any]]] = []

    def __call__(self, step: str, **details: Any) -> None:
        self.said.append((step, details))

    def of(self, step: str) -> list[dict[str, Any]]:
        return [details for name, details in self.said if name == step]


def run(
    settings: DigestConfig,
    when: datetime = DAY,
    *,
    log: Steps | None = None,
    web: Web | None = None,
    **options: Any,
) -> int:
    return run_digest(settings, RunOptions(**options), now=when, log=log or Steps(), web=web)
