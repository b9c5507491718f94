"""What a digest is made of and where it goes: one TOML file."""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Mapping
from dataclasses import MISSING, dataclass, field, fields, replace
from datetime import timedelta
from pathlib import Path
from typing import Any, Literal, TypeVar, get_args, get_origin, get_type_hints
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from summarizer.errors import OptionError
from summarizer.text.addresses import web_host
from summarizer.text.language import language_code

OutputType = Literal["folder", "feeds", "email", "webhook", "stdout"]

_DURATION = re.compile(r"(\d+(?:\.\d+)?)\s*(s|min|m|h|d|w)", re.IGNORECASE)
_SECONDS = {"s": 1, "m": 60, "min": 60, "h": 3600, "d": 86400, "w": 604800}


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """A feed to read (RSS, Atom or JSON Feed)."""

    url: str
    #: For people, and for ``--only``; the feed's own title where not given.
    name: str = ""
    group: str = ""
    #: Fetch the page of an entry whose text in the feed is only a blurb.
    full_text: bool = False
    #: Ask for the page of an article that vanishes from the feed before older ones do: where it is
    #: gone, the article was taken back.
    check_removed: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Files:
    """A folder, file or mailbox to read: whatever ``summarizer brief`` reads."""

    path: str
    name: str = ""
    group: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Opml:
    """A list of feeds in a file, as other readers export it. Outlines give the groups."""

    path: str
    group: str = ""
    full_text: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Interests:
    """What the reader wants to see first, and what not at all. Case does not matter."""

    keywords: tuple[str, ...] = ()
    sources_up: tuple[str, ...] = ()
    sources_down: tuple[str, ...] = ()
    #: Articles of these sources, or with these words in title or text, are left out.
    block_sources: tuple[str, ...] = ()
    block_keywords: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A heading, and which stories stand below it: the first section that fits takes a story."""

    name: str
    groups: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Output:
    """Where editions go. Which keys are needed depends on ``type``."""

    type: OutputType
    name: str = ""
    #: folder, feeds: where to write.
    path: str = ""
    #: feeds: editions whose stories are kept in the feed.
    keep: int = 30
    #: email
    host: str = ""
    port: int = 587
    #: "starttls", "tls" (from the start) or "none".
    security: Literal["starttls", "tls", "none"] = "starttls"
    user: str = ""
    #: Certificates to trust besides those of the system, for a mail server of one's own.
    ca_file: str = ""
    #: Environment variable that holds the password.
    password_env: str = ""
    sender: str = ""
    to: tuple[str, ...] = ()
    #: webhook
    url: str = ""
    #: Environment variable that holds the key by which requests are signed.
    secret_env: str = ""
    #: stdout
    format: Literal["markdown", "html", "json", "text"] = "markdown"


@dataclass(frozen=True, slots=True, kw_only=True)
class DigestConfig:
    """A whole configuration. Relative paths are relative to the file it was read from."""

    title: str = "News digest"
    store: str = "digest.db"
    #: Public address of the digest, for permanent links in feeds and mail.
    link: str = ""
    #: Decides which day an edition belongs to.
    timezone: str = "UTC"
    #: ISO 639-1 code to brief in; each story's own where not given.
    language: str = ""
    #: Stories briefed in an edition; the others are listed by title.
    stories: int = 12
    #: Words of a story's briefing.
    words: int = 120
    writer: str = "verbatim"
    encoder: str = "default"
    #: A first run takes articles published at most this long ago.
    lookback: timedelta = timedelta(hours=48)
    #: A story without a report for this long is over; the next report starts another.
    horizon: timedelta = timedelta(days=30)
    #: Stories briefed at the same time.
    workers: int = 2
    #: For the models of a run. What is not begun when it is used up is briefed without one.
    time_budget: timedelta = timedelta(minutes=30)
    #: The same for tokens, estimated at four characters each; 0 sets no bound.
    token_budget: int = 0
    #: Seconds to wait for a server.
    timeout: float = 20.0
    #: Seconds between two requests to one host.
    politeness: float = 1.0
    #: Whether feeds and pages may be on this machine or in a private network.
    private_addresses: bool = False
    feed: tuple[Feed, ...] = ()
    opml: tuple[Opml, ...] = ()
    files: tuple[Files, ...] = ()
    section: tuple[Section, ...] = ()
    output: tuple[Output, ...] = ()
    interests: Interests = field(default_factory=Interests)
    #: Folder that relative paths count from.
    base: Path = field(default_factory=Path)

    def path(self, name: str) -> Path:
        """A path of the configuration, from where relative paths count."""
        return self.base / Path(name).expanduser()

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.timezone)


def load_config(path: str | Path) -> DigestConfig:
    """Read a configuration. Raises ``OptionError`` naming the file, the key and what is wrong."""
    path = Path(path)
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise OptionError(
            f"{path}: no such file; write one with: summarizer digest init --config {path}"
        ) from None
    except OSError as error:
        raise OptionError(f"{path}: cannot be read ({error.strerror})") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise OptionError(f"{path}: is not TOML: {error}") from error
    return parse_config(data, base=path.parent, label=str(path))


def parse_config(
    data: Mapping[str, Any], *, base: Path | None = None, label: str = "digest"
) -> DigestConfig:
    """Check the tables of a configuration. Keys of ``[digest]`` may also be given as environment
    variables, ``SUMMARIZER_DIGEST_STORIES=5``. Raises ``OptionError``.
    """
    tables = {"digest", "feed", "opml", "files", "section", "output", "interests"}
    if unknown := sorted(set(data) - tables):
        raise OptionError(
            f"{label}: unknown table [{unknown[0]}]; there are {', '.join(sorted(tables))}"
        )
    main = data.get("digest", {})
    if not isinstance(main, Mapping):
        raise OptionError(f"{label}: [digest] must be a table")
    plain = {f.name for f in fields(DigestConfig)} - tables - {"base"}
    settings = {**main, **_environment(plain)}
    if unknown := sorted(set(settings) - plain):
        raise OptionError(f"{label}: [digest]: unknown key {unknown[0]!r}")
    config = _make(
        DigestConfig,
        {
            **settings,
            "feed": _tables(data, "feed", Feed, label),
            "opml": _tables(data, "opml", Opml, label),
            "files": _tables(data, "files", Files, label),
            "section": _tables(data, "section", Section, label),
            "output": _tables(data, "output", Output, label),
            "interests": _make(Interests, data.get("interests", {}), f"{label}: [interests]"),
            "base": base or Path(),
        },
        f"{label}: [digest]",
    )
    _check(config, label)
    return replace(config, language=language_code(config.language) or "")


def parse_duration(text: str) -> timedelta:
    """A length of time: "90s", "30min", "48h", "7d", "2w". Raises ``ValueError``."""
    match = _DURATION.fullmatch(text.strip())
    if match is None:
        raise ValueError(f"must be a time such as 30min, 48h or 7d, not {text!r}")
    return timedelta(seconds=float(match[1]) * _SECONDS[match[2].lower()])


def _environment(names: set[str]) -> dict[str, str]:
    prefix = "SUMMARIZER_DIGEST_"
    for name in sorted(names):
        if (wrong := f"{prefix}_{name.upper()}") in os.environ:  # as the service's settings have it
            raise OptionError(f"{wrong}: the digest's own is {prefix}{name.upper()}")
    return {n: os.environ[prefix + n.upper()] for n in names if prefix + n.upper() in os.environ}


_T = TypeVar("_T")


def _tables(data: Mapping[str, Any], name: str, kind: type[_T], label: str) -> tuple[_T, ...]:
    given = data.get(name, [])
    if not isinstance(given, list):
        raise OptionError(f"{label}: write [[{name}]], with two brackets, for each {name}")
    return tuple(
        _make(kind, table, f"{label}: [[{name}]] {place}")
        for place, table in enumerate(given, start=1)
    )


def _make(kind: type[_T], values: Any, label: str) -> _T:
    if not isinstance(values, Mapping):
        raise OptionError(f"{label}: must be a table")
    hints = get_type_hints(kind)
    known = {f.name: f for f in fields(kind)}  # type: ignore[arg-type] # all are dataclasses
    for name in values:
        if name not in known:
            raise OptionError(f"{label}: unknown key {name!r}; there are {', '.join(known)}")
    for name, item in known.items():
        if name not in values and item.default is MISSING and item.default_factory is MISSING:
            raise OptionError(f"{label}: needs {name!r}")
    return kind(**{n: _value(v, hints[n], f"{label}: {n}") for n, v in values.items()})


def _value(value: Any, hint: Any, label: str) -> Any:
    """A value as its type asks for. Text is taken for numbers too, as the environment has it."""
    if get_origin(hint) is Literal:
        if value not in get_args(hint):
            raise OptionError(f"{label} must be one of {', '.join(get_args(hint))}, not {value!r}")
        return value
    if get_origin(hint) is tuple:
        if get_args(hint)[0] is not str:
            return value
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            raise OptionError(f'{label} must be a list of texts: ["…", "…"]')
        return tuple(value)
    if hint is timedelta:
        try:
            return parse_duration(value if isinstance(value, str) else repr(value))
        except ValueError as error:
            raise OptionError(f"{label} {error}") from None
    if hint is bool and isinstance(value, str) and value.lower() in ("true", "false", "1", "0"):
        return value.lower() in ("true", "1")
    if hint in (int, float) and isinstance(value, str):
        try:
            return hint(value)
        except ValueError:
            pass
    if hint is float and isinstance(value, int) and not isinstance(value, bool):
        return float(value)
    if not isinstance(value, hint) or (hint is int and isinstance(value, bool)):
        name = {str: "a text", int: "a whole number", float: "a number", bool: "true or false"}
        raise OptionError(f"{label} must be {name.get(hint, hint.__name__)}, not {value!r}")
    return value


def _check(config: DigestConfig, label: str) -> None:
    """What no single value shows."""
    from summarizer.options import Options

    for name, least in (("stories", 1), ("words", 1), ("workers", 1), ("token_budget", 0)):
        if getattr(config, name) < least:
            raise OptionError(f"{label}: [digest]: {name} must be at least {least}")
    try:
        _ = config.zone
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise OptionError(
            f"{label}: [digest]: timezone {config.timezone!r} is not known; "
            "write it as in Europe/Berlin"
        ) from None
    Options(
        max_words=config.words,
        language=config.language or None,
        writer=config.writer,
        encoder=config.encoder,
    )
    for place, feed in enumerate(config.feed, start=1):
        if web_host(feed.url) is None:
            raise OptionError(
                f"{label}: [[feed]] {place}: url must begin with https:// or http://, "
                f"not {feed.url!r}"
            )
    needs = {"folder": ["path"], "feeds": ["path"], "email": ["host", "sender", "to"],
             "webhook": ["url", "secret_env"], "stdout": []}  # fmt: skip
    names: set[str] = set()
    if config.link and web_host(config.link) is None:
        raise OptionError(
            f"{label}: [digest]: link must begin with https:// or http://, not {config.link!r}"
        )
    for place, output in enumerate(config.output, start=1):
        if output.url and web_host(output.url) is None:
            raise OptionError(
                f"{label}: [[output]] {place}: url must begin with https:// or http://, "
                f"not {output.url!r}"
            )
        for name in needs[output.type]:
            if not getattr(output, name):
                raise OptionError(
                    f"{label}: [[output]] {place}: an output of type {output.type} needs {name!r}"
                )
        if output_name(output) in names:
            raise OptionError(
                f"{label}: [[output]] {place}: there is another output named "
                f"{output_name(output)!r}; give each a name of its own"
            )
        names.add(output_name(output))


def output_name(output: Output) -> str:
    """By which the store remembers what was delivered to it."""
    return output.name or output.type
