"""What edits have in common: the sentence's surroundings, the dice, and words that change."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Context:
    """The articles' sentences, from which an edit takes what it puts in, and the dice."""

    sentences: tuple[str, ...]
    #: Sentences of an article about something else.
    foreign: tuple[str, ...]
    draw: random.Random

    def source(self) -> tuple[str, ...]:
        """Where to take a name or number from: half the time the articles themselves."""
        return self.draw.choice((self.sentences, self.foreign))


Edit = Callable[[str, Context], str | None]

#: Who says so, at the beginning: "The mayor said on Friday that".
SAID_START = re.compile(
    r"^(?:[A-Z][\w.’'-]*\s(?:[\w.’'-]+\s){0,5}?)(?:said|says|claimed|alleged|reported|announced)"
    r"(?:\s(?:on\s)?\w+day)?\s(?:that\s)?"
    r"(?!(?:after|as|at|before|by|during|for|from|he's|in|of|on|that|to|when|while|with)\b)"
    r"(?=[a-z])"
)


def replaced(text: str, match: re.Match[str], new: str) -> str:
    return text[: match.start()] + new + text[match.end() :]


def one(pattern: re.Pattern[str], text: str, context: Context) -> re.Match[str] | None:
    found = list(pattern.finditer(text))
    return context.draw.choice(found) if found else None


def swapped_word(text: str, table: dict[str, str], context: Context) -> str | None:
    match = one(re.compile(rf"\b(?:{'|'.join(map(re.escape, table))})(?!\w)"), text, context)
    return replaced(text, match, table[match.group()]) if match else None
