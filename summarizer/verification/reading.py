"""A sentence as the verifier reads it: words, stems and facts."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property, lru_cache

from summarizer.facts import Facts, facts_of
from summarizer.facts.numerals import cardinals
from summarizer.text.words import stems, words
from summarizer.verification.lexicon import synonym_class

#: Number words by their digits, so that "two" and "2" are one; "one" is mostly a pronoun.
_NUMBER_WORDS = {word: str(n) for word, n in cardinals("en").items() if n > 1}


#: Where tokenised text has white space inside numbers: "15, 000", "26. 2".
NUMBER_GROUPS = re.compile(r"(?<=\d)[.,](?=\d)")

#: "'s" and "'d" stand for several words and are left alone.
_ENDINGS = {"n't": "not", "'re": "are", "'ve": "have", "'ll": "will", "'m": "am"}
_IRREGULAR = {
    "won't": ("will", "not"),
    "can't": ("can", "not"),
    "cannot": ("can", "not"),
    "shan't": ("shall", "not"),
    "it's": ("it", "is"),
    "that's": ("that", "is"),
    "there's": ("there", "is"),
}


def _long_form(word: str) -> tuple[str, str]:
    """The two words of a contraction; the word itself, and nothing, where it is none."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if "'" in word:
        for ending, whole in _ENDINGS.items():
            if word.endswith(ending) and len(word) > len(ending):
                return word.removesuffix(ending), whole
    return word, ""


@lru_cache(maxsize=1 << 16)
def stem_of(word: str, language: str) -> str:
    """Stem of a word, of its synonym class where it has one; empty for function words."""
    if word[:1].isdigit():
        return word.replace(",", "")
    if language == "en" and word in _NUMBER_WORDS:
        return _NUMBER_WORDS[word]
    found = stems(word, language)
    return synonym_class(found[0]) if found else ""


@dataclass(frozen=True)
class Reading:
    """The words of a text, lower-cased, with their stems ("" for function words)."""

    text: str
    words: tuple[str, ...]
    stems: tuple[str, ...]
    starts: tuple[int, ...]
    language: str
    #: Time of publication, against which "on Wednesday" is resolved.
    published: datetime | None = None

    @cached_property
    def facts(self) -> Facts:
        return facts_of(self.text, self.published, self.language)

    def index_at(self, offset: int) -> int:
        """Index of the first word that stands at or after an offset of the text."""
        return bisect_left(self.starts, offset)

    @cached_property
    def content(self) -> tuple[str, ...]:
        """The stems of the content words, in order."""
        return tuple(s for s in self.stems if s)

    @cached_property
    def content_set(self) -> frozenset[str]:
        return frozenset(self.content)

    @cached_property
    def units(self) -> tuple[str, ...]:
        """Every word by its stem where it has one, as it is where not: what n-grams are of."""
        return tuple(s or w for s, w in zip(self.stems, self.words, strict=True))

    @cached_property
    def places(self) -> dict[str, tuple[int, ...]]:
        """Where each stem stands, as indices into ``words``."""
        out: dict[str, list[int]] = {}
        for index, stem in enumerate(self.stems):
            if stem:
                out.setdefault(stem, []).append(index)
        return {stem: tuple(found) for stem, found in out.items()}

    def set_off(self, index: int) -> bool:
        """Whether more than white space and quotation marks stands before a word; so at an end."""
        if index <= 0 or index >= len(self.words):
            return True
        gap = self.text[self.starts[index - 1] + len(self.words[index - 1]) : self.starts[index]]
        return any(not c.isspace() and c not in "\"'’“”‘" for c in gap)


def read(text: str, language: str = "en", published: datetime | None = None) -> Reading:
    """Read a text. Words beyond the first 400 are left out: no sentence is that long.

    A contraction is read as the two words it stands for.
    """
    found: list[tuple[str, int]] = []
    for word in words(text)[:400]:
        lower = word.text.lower().replace("’", "'")
        first, second = _long_form(lower) if language == "en" else (lower, "")
        found.append((first, word.start))
        if second:
            found.append((second, word.start + len(first)))
    return Reading(
        text=text,
        words=tuple(w for w, _ in found),
        stems=tuple(stem_of(w, language) for w, _ in found),
        starts=tuple(start for _, start in found),
        language=language,
        published=published,
    )


def ngrams(units: tuple[str, ...], size: int) -> Counter[tuple[str, ...]]:
    return Counter(tuple(units[i : i + size]) for i in range(len(units) - size + 1))
