"""Wordings: the units in which copied text is found.

Duplicates, origins and omissions ask "are these the same words?"; what follows says what the words
are, what a run of them is, and how much two texts share.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence, Set

from summarizer.text.words import word_texts

_TYPOGRAPHY = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "−": "-", "\u00ad": ""})
#: What is longer is no word but text without spaces, which is taken by pairs of characters.
#: The scripts written that way have words of a few letters (Thai about five).
_LONGEST_WORD = 40


def wording(text: str) -> tuple[str, ...]:
    """The words of a text in order, without what says nothing: case, width, curly quotes.

    >>> wording("Japan’s budget rose 26% to £41.7bn.")
    ('japan', 'budget', 'rose', '26%', 'to', '£41.7bn')
    """
    if text.isascii():
        folded = text.lower()
    else:
        folded = unicodedata.normalize("NFKC", text).translate(_TYPOGRAPHY).casefold()
    found = word_texts(folded)
    if folded.isascii() and max(map(len, found), default=0) <= _LONGEST_WORD:
        # Most texts.
        return tuple([word.removesuffix("'s") for word in found] if "'s" in folded else found)
    out: list[str] = []
    for word in found:
        if len(word) > _LONGEST_WORD or "\u0e00" <= word[0] <= "\u17ff":
            out.extend(word[i : i + 2] for i in range(max(1, len(word) - 1)))
        else:
            out.append(word.removesuffix("'s"))
    return tuple(out)


def exact_key(text: str, words: Sequence[str] | None = None) -> str:
    """Equal for texts that differ in nothing but case, spacing, punctuation and typography.

    ``words`` is the text's :func:`wording`, where that is known already.
    """
    return " ".join(wording(text) if words is None else words) or " ".join(text.split())


def shingles(tokens: Sequence[str], size: int) -> list[tuple[str, ...]]:
    """Runs of ``size`` successive words, in order, with repeats; none where there are fewer."""
    return [tuple(tokens[i : i + size]) for i in range(len(tokens) - size + 1)]


def overlap(a: Set[str], b: Set[str]) -> float:
    """Shared words over the larger number of words, 0–1: 1.0 only where the sets are equal.

    It falls as soon as *either* side says something more, which Jaccard's, Dice's and the cosine do
    less. ``python -m bench.dedup`` compares them on news paraphrases.
    """
    longer = max(len(a), len(b))
    return len(a & b) / longer if longer else 0.0
