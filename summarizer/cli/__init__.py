"""The command line: one module a command, loaded when it is used."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from importlib import import_module

from summarizer import __version__
from summarizer.errors import InputError, OptionError, SummarizerError

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


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code: 0 done, 1 failed, 2 wrong usage or input."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    for stream in (sys.stdout, sys.stderr):
        # A terminal or pipe that is not UTF-8 must not end in a stack trace.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace" if stream.isatty() else "backslashreplace")
    parser = _parser(arguments)
    try:
        args = parser.parse_args(arguments)
    except SystemExit as stop:
        return int(stop.code or 0)
    if args.command is None:
        parser.print_help(sys.stderr)
        return USAGE
    try:
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
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    return code


def _parser(arguments: Sequence[str]) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="summarizer",
        description="Neutral briefings from several articles, every sentence cited.",
    )
    parser.add_argument("--version", action="version", version=f"summarizer {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", title="commands")
    named = next((a for a in arguments if not a.startswith("-")), None)
    for name, what in COMMANDS.items():
        if name not in ("brief", "verify", "replay", "example", "serve", "digest"):
            continue
        command = commands.add_parser(name, help=what, description=f"{what.capitalize()}.")
        if name == named:  # the others are only listed: their modules stay unloaded
            import_module(f"summarizer.cli.{name}").add_arguments(command)
    return parser


def _fail(error: Exception, code: int) -> int:
    print(f"summarizer: {' '.join(str(error).split())}", file=sys.stderr)  # noqa: T201
    return code
