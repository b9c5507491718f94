"""What an article talks about: its stems, and which of them are names or stand in the lead."""

from __future__ import annotations

import math
from collections import Counter
from functools import lru_cache

from summarizer.text.words import stems, words
from summarizer.types import Article

#: Characters of the text that are read. An event is told in the first screens of an article; what
#: comes after is background and page chrome.
MAX_CHARACTERS = 8000
#: Characters from the start of the text that count as its lead: two or three sentences.
LEAD_CHARACTERS = 400
#: Weight of a stem that is written as a name, and of one in the title or lead. Of 1, 1.25, 1.5
#: and 2 (and 1.75 for the lead) the best mean B-cubed F1 over four sets; see bench/stories.
NAME_WEIGHT = 1.25
LEAD_WEIGHT = 1.75

#: Marks before a word that make it the first of a sentence or of a quotation, where a capital
#: letter says nothing.
_OPENERS = frozenset('.!?:\n\r“”"`•–—-*|()')


def weighted_terms(article: Article) -> dict[str, float]:
    """Stems of an article with their weight before rarity counts: 1 + log of the count, raised
    for names and for the lead. Empty where the article has no words.
    """
    language = article.language or "en"
    title = article.title or ""
    text = article.text[:MAX_CHARACTERS]
    counts: Counter[str] = Counter()
    # Mentions with a capital that says something, less those without a capital.
    named: Counter[str] = Counter()
    lead: set[str] = set()
    for part, lead_end in ((title, len(title)), (text, LEAD_CHARACTERS)):
        for word, start, _ in words(part):
            for stem in _word_stems(word, language):
                counts[stem] += 1
                if start < lead_end:
                    lead.add(stem)
                if not word[0].isupper():
                    named[stem] -= 1
                elif part is text and not _opens_sentence(text, start):
                    named[stem] += 1
    return {
        stem: (1.0 + math.log(count))
        * (NAME_WEIGHT if named[stem] > 0 else 1.0)
        * (LEAD_WEIGHT if stem in lead else 1.0)
        for stem, count in counts.items()
    }


def _opens_sentence(text: str, start: int) -> bool:
    before = text[max(0, start - 3) : start].rstrip(" '‘’")
    return before[-1:] in _OPENERS if before else start <= 3


@lru_cache(maxsize=1 << 17)
def _word_stems(word: str, language: str) -> tuple[str, ...]:
    return stems(word, language)
