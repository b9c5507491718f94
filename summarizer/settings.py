"""Settings of the command line and the service: one TOML file, environment variables, flags.

What is given later in this list wins: the defaults below, the TOML file, environment variables,
flags. Every key is also an environment variable: ``port`` in the table ``[service]`` is
``SUMMARIZER_SERVICE__PORT``; lists are written as JSON. ``docs/configuration.md`` is made from
this module: ``python -m summarizer.settings > docs/configuration.md``.
"""

from __future__ import annotations

import os
import re
import sys
import tomllib
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal, get_args

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict
from pydantic_settings.exceptions import SettingsError

from summarizer.errors import OptionError
from summarizer.options import DEFAULT_LENGTH, MAX_WORDS, Length

if TYPE_CHECKING:
    from summarizer.inputs.links import LinkPolicy

#: Names the file to read; otherwise ``summarizer.toml`` in the working directory, if there is one.
CONFIG_VARIABLE = "SUMMARIZER_CONFIG"
DEFAULT_FILE = "summarizer.toml"

Count = Annotated[int, Field(ge=1)]
Seconds = Annotated[float, Field(gt=0, le=86_400)]


def default_storage_url() -> str:
    """A database in the user's data folder (XDG)."""
    home = os.environ.get("XDG_DATA_HOME") or str(Path.home() / ".local" / "share")
    return f"sqlite:///{home}/summarizer/service.db"


def default_cache_dir() -> str:
    """A folder in the user's cache (XDG)."""
    home = os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
    return f"{home}/summarizer/links"


class _Group(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class ServiceSettings(_Group):
    """Where the service listens and what it offers."""

    host: str = Field(default="127.0.0.1", description="Address to listen on.")
    port: int = Field(
        default=8000, ge=0, le=65_535, description="Port to listen on; 0 takes a free one."
    )
    socket: str | None = Field(
        default=None, description="Path of a Unix socket to listen on instead of an address."
    )
    workers: int = Field(
        default=0, ge=0, le=256, description="Processes that make briefings; 0 means one a core."
    )
    writers: list[str] = Field(
        default=["verbatim", "tidied"],
        description="Writers a request may ask for, beside the default one.",
    )
    encoders: list[str] = Field(
        default=["default"], description="Encoders a request may ask for, beside the default one."
    )
    allowed_hosts: list[str] = Field(
        default=[],
        description=(
            "Host names that requests may be addressed to, `*.example.org` included. "
            "Empty: the loopback names where the service listens on loopback, otherwise any."
        ),
    )
    trusted_proxies: list[str] = Field(
        default=[],
        description="Addresses whose X-Forwarded-For and X-Forwarded-Proto headers are believed.",
    )
    cors_origins: list[str] = Field(
        default=[], description="Origins whose pages may call the API from a browser; empty: none."
    )
    public_links: bool = Field(
        default=True,
        description="Whether a shared link opens a stored briefing's page without an API key.",
    )
    metrics: bool = Field(default=True, description="Whether /metrics answers.")
    log_level: Literal["debug", "info", "warning", "error"] = Field(
        default="info", description="Least important level that is logged."
    )
    log_format: Literal["json", "text"] = Field(
        default="json", description="One JSON object a line, or lines for people."
    )
    drain_seconds: Seconds = Field(
        default=8.0,
        description="How long requests under way may take to end when the service is stopped.",
    )

    @field_validator("socket")
    @classmethod
    def _absolute(cls, value: str | None) -> str | None:
        if value is not None and not value.startswith("/"):
            raise ValueError("must be an absolute path")
        return value


class LimitSettings(_Group):
    """What one request, and all of them together, may take."""

    body_bytes: Count = Field(
        default=10_000_000, description="Bytes of a request's body, as sent and as decoded."
    )
    body_seconds: Seconds = Field(
        default=30.0,
        description="Time in which a request's head must have arrived, and then its body.",
    )
    articles: Count = Field(default=200, description="Articles in one request.")
    article_characters: Count = Field(default=500_000, description="Characters in one article.")
    words: int = Field(
        default=2_000, ge=1, le=MAX_WORDS, description="Words a briefing may be asked for."
    )
    query_characters: Count = Field(default=1_000, description="Characters in a query.")
    deadline_seconds: Seconds = Field(
        default=60.0, description="Time a request may take from its start to its answer."
    )
    queue: int = Field(
        default=128,
        ge=0,
        description="Requests that may wait for a worker; the next one is refused (429).",
    )
    queue_seconds: Seconds = Field(
        default=10.0, description="Time a request may wait for a worker before it is refused (429)."
    )
    rate_per_minute: int = Field(
        default=0,
        ge=0,
        description="Requests a minute for each API key or, without keys, address; 0: any.",
    )
    cache_bytes: int = Field(
        default=64_000_000,
        ge=0,
        description="Memory for answers to equal requests; 0 turns it off.",
    )


class AuthSettings(_Group):
    """Who may use the API."""

    required: Literal["auto", "always", "never"] = Field(
        default="auto", description="Whether API keys are needed; auto: everywhere but on loopback."
    )
    keys: list[str] = Field(
        default=[],
        description=(
            "API keys as `NAME:SHA256`, the SHA-256 of the key in hexadecimal; "
            "`summarizer serve --new-key NAME` makes one."
        ),
    )
    keys_file: str | None = Field(
        default=None, description="File with one such `NAME:SHA256` a line."
    )

    @field_validator("keys")
    @classmethod
    def _hashed(cls, value: list[str]) -> list[str]:
        for number, key in enumerate(value, start=1):
            if not re.fullmatch(r"[\w.@-]{1,64}:[0-9a-f]{64}", key):
                raise ValueError(f"key {number} is not NAME:SHA256 (64 hexadecimal digits)")
        return value


class StorageSettings(_Group):
    """Where briefings and jobs are kept, and for how long."""

    url: str = Field(
        default_factory=default_storage_url,
        description=(
            "`sqlite:///PATH` for one machine, `redis://HOST:PORT/DB` (extra `redis`) where "
            "several share briefings and jobs."
        ),
    )
    retention_days: float = Field(
        default=30.0, gt=0, description="Days a stored briefing or a finished job is kept."
    )
    max_bytes: int = Field(
        default=2_000_000_000,
        ge=1_000_000,
        description="Size above which the oldest are dropped (SQLite).",
    )

    @field_validator("url")
    @classmethod
    def _known(cls, value: str) -> str:
        if not re.match(r"(sqlite:///.|rediss?://.|unix://.)", value):
            raise ValueError("must be sqlite:///PATH or redis://HOST:PORT/DB")
        return value


class JobSettings(_Group):
    """Briefings that are made in the background."""

    concurrency: Count = Field(default=1, description="Jobs that run at once in this process.")
    queued: Count = Field(
        default=1_000, description="Jobs that may wait; the next one is refused (429)."
    )
    deadline_seconds: Seconds = Field(default=1_800.0, description="Time one job may run.")
    lease_seconds: Seconds = Field(
        default=15.0,
        description="Time after which the job of a process that died is taken up by another.",
    )
    attempts: Count = Field(
        default=3, description="How often a job is begun before it is given up."
    )


class FetchSettings(_Group):
    """Reading articles from links: in the service, the digest and `summarizer brief`."""

    enabled: bool = Field(
        default=False, description="Whether requests to the service may name links to be fetched."
    )
    allow_private: bool = Field(
        default=False,
        description=(
            "Also read links that lead to loopback, private and other addresses that are not on "
            "the public internet. Dangerous in a service that others can use."
        ),
    )
    wait_seconds: Seconds = Field(
        default=10.0, description="Time to connect, and for each wait for data."
    )
    total_seconds: Seconds = Field(
        default=45.0, description="Time for one link, redirects and further attempts included."
    )
    max_bytes: Count = Field(default=10_000_000, description="Bytes of one answer, as sent.")
    max_decoded_bytes: Count = Field(
        default=30_000_000, description="Bytes of one answer after decompression."
    )
    respect_robots: bool = Field(
        default=True, description="Whether what a site's robots.txt forbids is left alone."
    )
    user_agent: str | None = Field(
        default=None,
        description="Name under which sites are asked, as `name/version (contact)`; has a default.",
    )
    cache_dir: str = Field(
        default_factory=default_cache_dir,
        description="Folder where answers are kept, so that only changes are fetched; empty: none.",
    )

    def policy(self) -> LinkPolicy:
        """The same for :func:`summarizer.inputs.links.fetch`. Raises ``OptionError``."""
        from summarizer.inputs.links import LinkPolicy

        policy = LinkPolicy(
            allow_private=self.allow_private,
            timeout=self.wait_seconds,
            total_timeout=self.total_seconds,
            max_bytes=self.max_bytes,
            max_decoded_bytes=self.max_decoded_bytes,
            respect_robots=self.respect_robots,
            cache_dir=self.cache_dir or None,
        )
        return replace(policy, user_agent=self.user_agent) if self.user_agent else policy


class DigestSettings(_Group):
    """The digest that the service shows; see docs/digest.md for how one is made."""

    config: str = Field(
        default="",
        description=(
            "Configuration file of the digest whose editions are served under `/v1/digests`; "
            "empty: none."
        ),
    )


class DefaultSettings(_Group):
    """What a request gets that does not say otherwise."""

    length: Length = Field(default=DEFAULT_LENGTH, description="Length of a briefing.")
    writer: str = Field(default="verbatim", min_length=1, description="Writer.")
    encoder: str = Field(default="default", min_length=1, description="Encoder.")
    entailment: str = Field(
        default="",
        description=(
            "Model that verifications hear besides: `minilm` (extra `models`) or the folder of a "
            "sequence classification model; empty: none."
        ),
    )


class Settings(BaseSettings):
    """All settings. Made by :func:`load_settings`; every value has a default."""

    model_config = SettingsConfigDict(
        env_prefix="SUMMARIZER_",
        env_nested_delimiter="__",
        extra="forbid",
        frozen=True,
    )

    service: ServiceSettings = ServiceSettings()
    limits: LimitSettings = LimitSettings()
    auth: AuthSettings = AuthSettings()
    storage: StorageSettings = Field(default_factory=StorageSettings)
    jobs: JobSettings = JobSettings()
    fetch: FetchSettings = FetchSettings()
    digest: DigestSettings = DigestSettings()
    defaults: DefaultSettings = DefaultSettings()

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Flags are merged over the environment by ``load_settings``; the file comes as init."""
        return (env_settings, init_settings)


def load_settings(
    path: str | None = None, *, flags: dict[str, dict[str, Any]] | None = None
) -> Settings:
    """Read the settings.

    ``path`` is a TOML file; where it is None the file that ``SUMMARIZER_CONFIG`` names is read, or
    ``summarizer.toml`` where that exists. ``flags`` maps a table to its keys; None values are left
    out. Raises ``OptionError`` that names every key that is unknown or wrong, and where it stands.
    """
    named = path or os.environ.get(CONFIG_VARIABLE)
    file = Path(named or DEFAULT_FILE)
    values: dict[str, Any] = {}
    if named or file.exists():
        try:
            values = tomllib.loads(file.read_text("utf-8"))
        except OSError as error:
            raise OptionError(f"cannot read the settings file {file}: {error.strerror}") from error
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            raise OptionError(f"the settings file {file} is not valid TOML: {error}") from error
    try:
        settings = Settings(**values)
    except ValidationError as error:
        raise OptionError(
            f"settings ({file if values else 'environment'}): {_told(error)}"
        ) from error
    except SettingsError as error:
        raise OptionError(f"settings: {error} (lists and tables are written as JSON)") from error
    updates: dict[str, BaseModel] = {}
    for table, keys in (flags or {}).items():
        before: BaseModel = getattr(settings, table)
        given = {key: value for key, value in keys.items() if value is not None}
        try:
            updates[table] = type(before).model_validate(before.model_dump() | given)
        except ValidationError as error:
            raise OptionError(f"settings (flags): {_told(error, table)}") from error
    return settings.model_copy(update=updates)


def _told(error: ValidationError, *table: str) -> str:
    """Every key that is wrong, and why."""
    told = []
    for item in error.errors():
        key = ".".join(str(part) for part in (*table, *item["loc"]))
        unknown = item["type"] == "extra_forbidden"
        why = "there is no such setting" if unknown else item["msg"].removeprefix("Value error, ")
        told.append(f"{key}: {why}")
    return "; ".join(told)


def reference() -> str:
    """The page ``docs/configuration.md``: every key, its type, default and meaning."""
    lines = [
        "# Configuration",
        "",
        "<!-- Made by: python -m summarizer.settings > docs/configuration.md -->",
        "",
        "Settings come from one TOML file, from environment variables and from flags of the",
        "command; what stands later in that list wins. The file is the one that `--config` or",
        f"`{CONFIG_VARIABLE}` names, otherwise `{DEFAULT_FILE}` in the working directory. Every",
        "key is also an environment variable, `SUMMARIZER_` + table + `__` + key; lists are",
        "written as JSON:",
        "",
        "```toml",
        "[service]",
        "port = 8080",
        "```",
        "",
        "```sh",
        "SUMMARIZER_SERVICE__PORT=8080 summarizer serve",
        """SUMMARIZER_AUTH__KEYS='["newsroom:<sha256>"]' summarizer serve --host 0.0.0.0""",
        "```",
        "",
        "`summarizer brief` reads only `[fetch]`, and only where it is given a link; its flags say",
        "the rest. `OPENAI_BASE_URL` and `OPENAI_API_KEY` mean what they mean elsewhere.",
    ]
    for table, field in Settings.model_fields.items():
        group = field.annotation
        assert isinstance(group, type)  # noqa: S101 - the tables are all models
        assert issubclass(group, BaseModel)  # noqa: S101 - the tables are all models
        lines += ["", f"## `[{table}]`", "", (group.__doc__ or "").strip(), ""]
        lines += ["| key | type | default | meaning |", "|---|---|---|---|"]
        for key, item in group.model_fields.items():
            lines.append(
                f"| `{key}` | {_type_name(item.annotation)} | {_default(table, key)} "
                f"| {(item.description or '').replace('|', chr(92) + '|')} |"
            )
        lines += ["", f"As variables: `SUMMARIZER_{table.upper()}__…`"]
    return "\n".join(lines) + "\n"


def _type_name(annotation: Any) -> str:
    plain = {int: "whole number", float: "number", str: "text", bool: "true or false"}
    if annotation in plain:
        return plain[annotation]
    choices = get_args(annotation)
    if choices and all(isinstance(choice, str) for choice in choices):
        return ", ".join(f"`{choice}`" for choice in choices)
    if type(None) in choices:
        return _type_name(next(c for c in choices if c is not type(None)))
    if choices == (str,):
        return "list of texts"
    return _type_name(choices[0])


def _default(table: str, key: str) -> str:
    if (table, key) == ("storage", "url"):
        return "`service.db` in the user's data folder"
    if (table, key) == ("fetch", "cache_dir"):
        return "`links` in the user's cache folder"
    import json

    field = Settings.model_fields[table].annotation
    value = field.model_fields[key].default  # type: ignore[union-attr] # checked by reference()
    return "none" if value is None else f"`{json.dumps(value)}`"


if __name__ == "__main__":
    sys.stdout.write(reference())
