"""A sentence as the verifier reads it: words, stems and facts."""

from __future__ import annotations

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


def read(text: str, language: str = "en", published: datetime | None = None) -> Reading:
    """Read a text. Words beyond the first 400 are left out: no sentence is that long."""
    found = words(text)[:400]
    lower = tuple(w.text.lower().replace("’", "'") for w in found)
    return Reading(
        text=text,
        words=lower,
        stems=tuple(stem_of(w, language) for w in lower),
        starts=tuple(w.start for w in found),
        language=language,
        published=published,
    )


def ngrams(units: tuple[str, ...], size: int) -> Counter[tuple[str, ...]]:
    return Counter(tuple(units[i : i + size]) for i in range(len(units) - size + 1))
