"""What chrome says: the phrases of ``data/chrome.toml``, and how a line is compared with them."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import NamedTuple

#: A line longer than this says more than a phrase of chrome does: the longest whole-line phrase
#: has 16 words.
MAX_PHRASE = 120
#: A pitch ("Sign up for our …") may run over a sentence; a paragraph of the story is longer.
MAX_PITCH_WORDS = 30

_DIGITS = re.compile(r"\d+")
_EDGES = " \t\"'“”‘’«»„‹›.,:;!?¡¿…*•·|>→»←<#-–—()[]{}+✕×▶►▼▲\u00a0\ufffc\u200b"
_QUOTES = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "\u00a0": " "})


class Phrases(NamedTuple):
    """The phrases by what they are compared with; values are reasons."""

    whole: Mapping[str, str]
    #: Keyed by the first word, so that a line is compared with few.
    starts: Mapping[str, tuple[tuple[str, str], ...]]
    #: Those of ``whole`` after which the story is over.
    ends_story: frozenset[str]
    #: Most words of a phrase of ``whole``, by its first word: where none stands, none begins.
    longest: Mapping[str, int]


def normal(line: str) -> str:
    """Lower case, digits read as 0, outer punctuation dropped.

    >>> normal("» Reading Time: 12 minutes")
    'reading time: 0 minutes'
    """
    return " ".join(unedged(line).split()).strip(_EDGES)


def unedged(line: str) -> str:
    """As :func:`normal`, but with the white space and the outer punctuation left."""
    plain = line if line.isascii() else line.translate(_QUOTES)
    return _DIGITS.sub("0", plain.lower())


@cache
def load_phrases() -> Phrases:
    """Read the shipped file, once."""
    data = tomllib.loads(
        files("summarizer").joinpath("data", "chrome.toml").read_text(encoding="utf-8")
    )
    whole: dict[str, str] = {}
    ends: set[str] = set()
    for table in ("phrases", "ends_story"):
        for reason, languages in data[table].items():
            for phrases in languages.values():
                for phrase in phrases:
                    key = normal(phrase)
                    whole.setdefault(key, reason)
                    if table == "ends_story":
                        ends.add(key)
    starts: dict[str, list[tuple[str, str]]] = {}
    for reason, languages in data["starts"].items():
        for phrases in languages.values():
            for phrase in phrases:
                key = phrase.translate(_QUOTES).strip('"¿¡ ')
                starts.setdefault(key.split(" ", 1)[0], []).append((key, reason))
    longest: dict[str, int] = {}
    for key in whole:
        words = key.split(" ")
        head = words[0].strip(_EDGES)
        longest[head] = max(len(words), longest.get(head, 0))
    return Phrases(
        MappingProxyType(whole),
        MappingProxyType({word: tuple(found) for word, found in starts.items()}),
        frozenset(ends),
        MappingProxyType(longest),
    )


#: "12 Responses", "A Name says:", "Reply", "Report comment": what stands around comments.
_COMMENT = re.compile(
    r"^(?:\d+ )?(?:responses|comments|thoughts|replies)\b.{0,60}$|"
    # Alone, "said" is a word of a sentence whose other words are links.
    r"\b(?:says|wrote|said):$|\w\W+(?:says|wrote|said)$|"
    r"^reply$|^(?:reply|report|like|flag)(?: (?:reply|report|like|comment|abuse|\d+))*$|"
    r"^(?:report|flag) (?:comment|abuse|this)",
    re.IGNORECASE,
)
_COMMENT_LENGTH = 80


def belongs_to_comments(line: str, reason: str | None) -> bool:
    """Whether a line heads, or stands between, the comments of readers."""
    if reason is not None:
        return reason == "comment form"
    return len(line) < _COMMENT_LENGTH and _COMMENT.search(line) is not None


def most_words(word: str, phrases: Phrases) -> int:
    """How many words a whole phrase has at the most that begins with a word of :func:`unedged`."""
    return phrases.longest.get(word.strip(_EDGES), 0)


def labels_at(words: Sequence[str], index: int, phrases: Phrases) -> tuple[int, str] | None:
    """The longest whole phrase that begins at a word: how many words it has, and its reason.

    ``words`` are those of :func:`unedged`.
    """
    for size in range(min(most_words(words[index], phrases), len(words) - index), 0, -1):
        key = " ".join(words[index : index + size]).strip(_EDGES)
        if reason := phrases.whole.get(key):
            return size, reason
    return None


def start_reason(key: str, phrases: Phrases) -> str | None:
    """Reason for a line that begins as a pitch or a pointer does."""
    first = key.split(" ", 1)[0]
    for start, reason in phrases.starts.get(first, ()):
        if key.startswith(start):
            rest = key[len(start) : len(start) + 1]
            if not (start[-1].isalnum() and rest.isalnum()):
                return reason
    return None
