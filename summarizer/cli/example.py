"""``summarizer example``: brief the sample articles that come with the package."""

from __future__ import annotations

import argparse

from summarizer.cli import brief
from summarizer.resources import resource_path

#: One event told by eight outlets, page chrome and copies included.
SAMPLE = "seeds/security-talks"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    brief.add_output_arguments(parser)
    parser.add_argument(
        "--path", action="store_true", help="print the folder of the sample articles and stop"
    )


def run(args: argparse.Namespace) -> int:
    folder = str(resource_path(SAMPLE))
    if args.path:
        print(folder)  # noqa: T201
        return 0
    args.paths = [folder]
    return brief.run(args)
