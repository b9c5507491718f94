"""``summarizer verify``: check every sentence of a text against articles."""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import asdict
from pathlib import Path

from summarizer.cli.reading import read_for_command
from summarizer.errors import InputError
from summarizer.types import Verdict


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "text",
        metavar="TEXT",
        help="the text, a file that holds it, or - for standard input",
    )
    parser.add_argument(
        "--against",
        nargs="+",
        required=True,
        metavar="FILE",
        help="files, folders or links of the articles it is checked against",
    )
    parser.add_argument("--format", choices=("text", "json"), default="text")
    parser.add_argument(
        "--strict",
        action="store_true",
        help="exit 1 when a sentence is not supported, 2 when a file cannot be read",
    )


def run(args: argparse.Namespace) -> int:
    import summarizer

    text = _text(args.text, args.against)
    read = read_for_command(args.against, strict=args.strict)
    verdict = summarizer.verify(text, read.articles)
    if args.format == "json":
        json.dump(asdict(verdict), sys.stdout, ensure_ascii=False, indent=2)
        sys.stdout.write("\n")
    else:
        sys.stdout.write(_as_text(verdict))
    if args.strict and not verdict.supported:
        return 1
    return read.exit_code


def _text(argument: str, against: list[str]) -> str:
    if argument == "-":
        if "-" in against:
            raise InputError("standard input can be the text or the articles, not both")
        return sys.stdin.buffer.read().decode("utf-8", "replace")
    try:
        is_file = Path(argument).is_file()
    except (OSError, ValueError):  # too long, or holds a NUL: a text, not a name
        is_file = False
    if not is_file:
        return argument
    try:
        return Path(argument).read_bytes().decode("utf-8", "replace")
    except OSError as error:
        raise InputError(f"{argument}: cannot be read ({error.strerror})") from error


def _as_text(verdict: Verdict) -> str:
    out = []
    for sentence in verdict.sentences:
        mark = "supported" if sentence.supported else "NOT SUPPORTED"
        out.append(f"{mark} {sentence.score:.2f}  {' '.join(sentence.text.split())}")
        out += [f"    {reason.check}: {reason.detail}" for reason in sentence.reasons]
        out += [
            f"    {c.article}[{c.start}:{c.end}] “{' '.join(c.quote.split())}”"
            for c in sentence.evidence
        ]
    return "\n".join(out) + "\n"
