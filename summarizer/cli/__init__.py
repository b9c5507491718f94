"""The command line: one module a command, loaded when it is used."""

from __future__ import annotations

import argparse
import errno
import os
import signal
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext
from importlib import import_module
from pathlib import Path
from types import FrameType

from summarizer import __version__
from summarizer.errors import InputError, OptionError, SummarizerError
from summarizer.text.printing import printable

#: Command to what it does; each is a module of this package with ``add_arguments`` and ``run``.
COMMANDS = {
    "brief": "brief articles about the same thing",
    "verify": "check a text against articles",
    "digest": "make the daily digest",
    "serve": "serve briefings over HTTP",
    "replay": "make a briefing again from its JSON and compare",
    "models": "install and list model weights",
    "example": "brief the articles that come with the package",
}

DONE, FAILED, USAGE = 0, 1, 2
#: A full disk or quota, a file that may not grow further, a device that fails.
_OUTPUT_FAILED = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO)
#: What a shell reports for a process that SIGTERM ended.
TERMINATED = 128 + signal.SIGTERM


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code: 0 done, 1 failed, 2 wrong usage or input.

    SIGTERM ends it in order, with exit code 143.
    """
    arguments = list(sys.argv[1:] if argv is None else argv)
    if sys.stderr is None:  # closed by who started it
        sys.stderr = Path(os.devnull).open("w")  # noqa: SIM115 - for as long as the process runs
    if sys.stdout is None:
        return _fail("standard output is closed", FAILED)
    for stream in (sys.stdout, sys.stderr):
        # A terminal or pipe that is not UTF-8 must not end in a stack trace.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace" if stream.isatty() else "backslashreplace")
    try:
        parser = _parser(arguments)
        try:
            args = parser.parse_args(arguments)
        except SystemExit as stop:
            return int(stop.code or 0)
        if args.command is None:
            parser.print_help(sys.stderr)
            return USAGE
        # The service has a way of its own: it drains, and then has ended well.
        with _terminable() if args.command != "serve" else nullcontext():
            code: int = import_module(f"summarizer.cli.{args.command}").run(args)
        sys.stdout.flush()
    except (InputError, OptionError) as error:
        return _fail(error, USAGE)
    except SummarizerError as error:
        return _fail(error, FAILED)
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        # The reader went away (a pager, head): what it wanted has been written.
        _drop_output()
        return DONE
    except OSError as error:
        # What reads and writes files says itself what went wrong; left is standard output.
        if error.errno not in _OUTPUT_FAILED or error.filename is not None:
            raise
        _drop_output()
        return _fail(f"the output cannot be written: {error.strerror}", FAILED)
    return code


def _drop_output() -> None:
    """Let what is left to write go, or Python would fail again when it ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


@contextmanager
def _terminable() -> Iterator[None]:
    """Let SIGTERM unwind the stack, so that nothing is left half done.

    Without this the first process of a container, for which signals have no default action,
    would not hear it at all.
    """
    # Handlers are the main thread's to set; one that someone else set stays.
    if (
        threading.current_thread() is not threading.main_thread()
        or signal.getsignal(signal.SIGTERM) is not signal.SIG_DFL
    ):
        yield
        return
    signal.signal(signal.SIGTERM, _terminate)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, signal.SIG_DFL)


def _terminate(_number: int, _frame: FrameType | None) -> None:
    raise SystemExit(TERMINATED)


def _parser(arguments: Sequence[str]) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="summarizer",
        description="Neutral briefings from several articles, every sentence cited.",
    )
    parser.add_argument("--version", action="version", version=f"summarizer {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", title="commands")
    named = next((a for a in arguments if not a.startswith("-")), None)
    for name, what in COMMANDS.items():
        command = commands.add_parser(name, help=what, description=f"{what[0].upper()}{what[1:]}.")
        if name == named:  # the others are only listed: their modules stay unloaded
            import_module(f"summarizer.cli.{name}").add_arguments(command)
    return parser


def _fail(error: Exception | str, code: int) -> int:
    message = printable(" ".join(str(error).split()))
    print(f"summarizer: {message}", file=sys.stderr)  # noqa: T201
    return code
