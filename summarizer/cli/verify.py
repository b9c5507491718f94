"""``summarizer verify``: check every sentence of a text against articles."""

from __future__ import annotations

import argparse
import json
import os
import re
import sys
from collections.abc import Iterable
from dataclasses import asdict

from summarizer.cli.reading import read_for_command
from summarizer.errors import InputError
from summarizer.inputs.files import article_from_file, read_articles
from summarizer.text.printing import without_controls
from summarizer.types import Article, Verdict

#: What can only be meant as the name of a file: a path, or one word with an extension.
_FILE_NAME = re.compile(r"[^\s/]*/\S*|[^\s.]+(?:\.[A-Za-z][A-Za-z0-9]{0,4}){1,2}")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "text",
        metavar="TEXT",
        help="the text, a file that holds it, in any format that is read, or - for standard input",
    )
    parser.add_argument(
        "--against",
        nargs="+",
        required=True,
        metavar="FILE",
        help="files, folders or links of the articles it is checked against",
    )
    parser.add_argument(
        "--entailment",
        metavar="MODEL",
        help="a model that is heard besides: minilm, or the folder of a classifier (extra models)",
    )
    parser.add_argument("--format", choices=("text", "json"), default="text")
    parser.add_argument(
        "--strict",
        action="store_true",
        help="exit 1 when a sentence is not supported, 2 when a file cannot be read",
    )


def run(args: argparse.Namespace) -> int:
    import summarizer
    from summarizer.articles import as_articles

    text = _text(args.text, args.against)
    read = read_for_command(args.against, strict=args.strict)
    articles = as_articles(read.articles)
    verdict = summarizer.verify(text, articles, entailment=args.entailment)
    if args.format == "json":
        known = [{"id": a.id, "title": a.title, "source": a.source, "url": a.url} for a in articles]
        told = {**asdict(verdict), "articles": known}
        json.dump(told, sys.stdout, ensure_ascii=False, indent=2)
        sys.stdout.write("\n")
    else:
        sys.stdout.write(_as_text(verdict, articles))
    if args.strict and not verdict.supported:
        return 1
    return read.exit_code


def _text(argument: str, against: list[str]) -> str:
    """The text to verify. Raises ``InputError`` for a file that is not there or cannot be read."""
    if argument == "-":
        if "-" in against:
            raise InputError("standard input can be the text or the articles, not both")
        read = read_articles(["-"])
        if read.errors:
            raise InputError(read.errors[0])
        return "\n".join(article.text for article in read.articles)
    # False, and no error, for what is too long for a name or holds a NUL.
    if os.path.lexists(argument) or _FILE_NAME.fullmatch(argument):
        return article_from_file(argument).text
    return argument


def _as_text(verdict: Verdict, articles: Iterable[Article]) -> str:
    names = {a.id: ", ".join(filter(None, (a.source or a.title, a.id))) for a in articles}
    out = []
    for sentence in verdict.sentences:
        mark = "supported" if sentence.supported else "NOT SUPPORTED"
        out.append(f"{mark} {sentence.score:.2f}  {' '.join(sentence.text.split())}")
        out += [f"    {reason.check}: {reason.detail}" for reason in sentence.reasons]
        out += [
            f"    {names[c.article]}[{c.start}:{c.end}] “{' '.join(c.quote.split())}”"
            for c in sentence.evidence
        ]
    return without_controls("\n".join(out) + "\n")
