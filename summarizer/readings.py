"""What the stages read off sentences, each distinct text once for a whole briefing."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from summarizer.facts import Facts
from summarizer.text.openings import leans_on_previous
from summarizer.text.shingles import wording
from summarizer.text.words import stems

if TYPE_CHECKING:
    from summarizer.material import Sentence


class Readings:
    """Words, stems and facts of sentences, read when they are first asked for and then kept.

    One belongs to one briefing and goes with it, so that no result and no memory depends on what
    was briefed before. What it gives are pure functions of the text: whether a reading is shared
    or made anew changes nothing but time.
    """

    def __init__(self) -> None:
        self._words: dict[str, str] = {}
        self._wordings: dict[str, tuple[str, ...]] = {}
        self._stems: dict[tuple[str, str], tuple[str, ...]] = {}
        self._facts: dict[tuple[str, datetime | None, str], Facts] = {}
        self._leaning: dict[tuple[str, str], bool] = {}
        self._standing_in: dict[str, frozenset[int]] = {}

    def wording(self, text: str) -> tuple[str, ...]:
        """:func:`summarizer.text.shingles.wording`."""
        found = self._wordings.get(text)
        if found is None:
            # One string a word: a briefing of thousands of articles has millions of them.
            found = wording(text)
            found = tuple(map(self._words.setdefault, found, found))
            self._wordings[text] = found
        return found

    def forget_wordings(self) -> None:
        """Let the wordings go, which are much of what is held: no stage after the origins asks."""
        self._words.clear()
        self._wordings.clear()

    def stems(self, text: str, language: str) -> tuple[str, ...]:
        """:func:`summarizer.text.words.stems`."""
        key = text, language
        found = self._stems.get(key)
        if found is None:
            found = self._stems[key] = stems(text, language)
        return found

    def stem_set(self, text: str, language: str) -> frozenset[str]:
        """The distinct ones of :meth:`stems`; made each time, as a set takes much more room."""
        return frozenset(self.stems(text, language))

    def facts(self, text: str, published: datetime | None, language: str) -> Facts:
        """:func:`summarizer.facts.facts_of`."""
        key = text, published, language
        found = self._facts.get(key)
        if found is None:
            found = self._facts[key] = Facts(text, published, language)
        return found

    def leans(self, text: str, language: str) -> bool:
        """:func:`summarizer.text.openings.leans_on_previous`."""
        key = text, language
        found = self._leaning.get(key)
        if found is None:
            found = self._leaning[key] = leans_on_previous(text, language)
        return found

    def standing_in(self, words: str, sentences: Sequence[Sentence]) -> frozenset[int]:
        """Indices of the sentences in which the words stand; always asked of the same sentences."""
        found = self._standing_in.get(words)
        if found is None:
            found = frozenset(i for i, s in enumerate(sentences) if words in s.text)
            self._standing_in[words] = found
        return found
