"""How models run: where, in what precision, how many requests at once.

Read from environment variables, because the same names serve the library, the command line and
the service's worker processes. All have a default.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass

from summarizer.errors import OptionError

PREFIX = "SUMMARIZER_WRITERS__"
DEVICES = ("auto", "cpu", "cuda", "mps")
DTYPES = ("auto", "float32", "bfloat16", "float16")


@dataclass(frozen=True, slots=True, kw_only=True)
class Running:
    """How models run."""

    #: "auto" takes CUDA, then MPS, then the processor.
    device: str = "auto"
    #: "auto" is float32 on the processor, where halves are slower, and float16 elsewhere.
    dtype: str = "auto"
    #: Threads for one model; 0 leaves it to torch, which takes every core.
    threads: int = 0
    #: Requests that go through a local model at once. Larger ones are hardly faster on two cores,
    #: and what a batch has made is kept where the next one comes too late.
    batch: int = 4
    #: Seconds after the last use at which a local model's memory is given back; 0 keeps it.
    idle_seconds: float = 600.0
    #: Requests to a server at once.
    concurrency: int = 4
    #: Tokens that a server's model reads and writes together; prompts that need more stay unasked.
    context: int = 4096
    #: Seconds that a server may stay silent.
    read_seconds: float = 30.0


def running(environment: Mapping[str, str] | None = None) -> Running:
    """The settings that the environment gives. Raises ``OptionError`` that names a wrong one."""
    given = os.environ if environment is None else environment
    default = Running()
    return Running(
        device=_choice(given, "DEVICE", DEVICES, default.device),
        dtype=_choice(given, "DTYPE", DTYPES, default.dtype),
        threads=int(_number(given, "THREADS", default.threads, 0, 1024, whole=True)),
        batch=int(_number(given, "BATCH", default.batch, 1, 1024, whole=True)),
        idle_seconds=_number(given, "IDLE_SECONDS", default.idle_seconds, 0, 1e6),
        concurrency=int(_number(given, "CONCURRENCY", default.concurrency, 1, 64, whole=True)),
        context=int(_number(given, "CONTEXT", default.context, 256, 1e7, whole=True)),
        read_seconds=_number(given, "READ_SECONDS", default.read_seconds, 0.01, 3600),
    )


def _choice(given: Mapping[str, str], key: str, known: tuple[str, ...], default: str) -> str:
    value = given.get(PREFIX + key, default)
    if value not in known:
        raise OptionError(f"{PREFIX}{key} must be one of {', '.join(known)}, not {value!r}")
    return value


def _number(
    given: Mapping[str, str],
    key: str,
    default: float,
    least: float,
    most: float,
    *,
    whole: bool = False,
) -> float:
    value = given.get(PREFIX + key)
    if value is None:
        return default
    try:
        number = int(value) if whole else float(value)
    except ValueError:
        number = None
    if number is None or not least <= number <= most:
        what = "a whole number" if whole else "a number"
        raise OptionError(f"{PREFIX}{key} must be {what} from {least:g} to {most:g}, not {value!r}")
    return number
