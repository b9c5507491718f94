"""The flags of a briefing, shared by the commands that make one."""

from __future__ import annotations

import argparse

from summarizer.errors import OptionError
from summarizer.options import EDITS, LENGTH_WORDS, Options

#: Options whose flag has another name.
_FLAGS = {"max_words": "words", "max_sentences": "sentences", "writer_timeout": "writer-timeout"}


def add_brief_options(parser: argparse.ArgumentParser) -> None:
    """Add a flag for every option a reader may choose."""
    named = ", ".join(f"{name} {words}" for name, words in LENGTH_WORDS.items())
    group = parser.add_argument_group("briefing")
    group.add_argument("--words", type=int, metavar="N", help="words at the most")
    group.add_argument("--sentences", type=int, metavar="N", help="sentences at the most")
    group.add_argument(
        "--length", choices=tuple(LENGTH_WORDS), help=f"words by name: {named} (default: medium)"
    )
    group.add_argument("--query", metavar="TEXT", help="what the reader wants to know")
    group.add_argument(
        "--language", metavar="CODE", help="language to brief in (default: that of most articles)"
    )
    group.add_argument(
        "--writer",
        default=Options().writer,
        help="verbatim, tidied, local, transformers:MODEL or openai:MODEL (default: %(default)s)",
    )
    group.add_argument(
        "--no-edit",
        action="append",
        choices=EDITS,
        default=[],
        help="leave out a kind of edit of the tidied writer; may be given several times",
    )
    group.add_argument(
        "--writer-timeout",
        type=float,
        default=Options().writer_timeout,
        metavar="SECONDS",
        help="time a model may take to write (default: %(default)g)",
    )
    group.add_argument("--prompts", metavar="FOLDER", help="prompts in the place of those shipped")
    group.add_argument(
        "--encoder", default=Options().encoder, help="default, minilm or a model's folder"
    )


def brief_options(args: argparse.Namespace) -> Options:
    """The options that the flags ask for. Raises ``OptionError``."""
    try:
        return Options(
            max_words=args.words,
            max_sentences=args.sentences,
            length=args.length,
            query=args.query,
            language=args.language,
            writer=args.writer,
            encoder=args.encoder,
            edits=tuple(edit for edit in EDITS if edit not in args.no_edit),
            writer_timeout=args.writer_timeout,
            prompts=args.prompts,
        )
    except OptionError as error:  # which begins with the option's name
        name, _, rest = str(error).partition(" ")
        raise OptionError(f"--{_FLAGS.get(name, name)} {rest}") from None
