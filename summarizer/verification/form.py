"""What is no sentence of a report at all: loops, echoes of a prompt, refusals, another language."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from summarizer.text.words import stop_words
from summarizer.types import Reason
from summarizer.verification.reading import Reading, ngrams

_MARKER = re.compile(r"\s*(?:[-*•–—‣▪·]\s+|\(?\d{1,2}[.)]\s+|#{1,6}\s|>\s|\|)")
_MARKUP = re.compile(
    r"<\|?/?\w[^<>]{0,40}>|\[/?INST\]|<<SYS>>|```|\*\*|\]\(|<\|"
    r"|^\s*(?:assistant|system|user|human|ai|bot)\s*:",
    re.IGNORECASE,
)
_LINK = re.compile(r"https?://[^\s<>\"')\]]+|\bwww\.[^\s<>\"')\]]+", re.IGNORECASE)
_ECHO = re.compile(
    r"^\W*(?:sure|certainly|of course|okay|ok)\W"
    r"|^\W*here(?:'s|’s| is| are)\s(?:the|a|an|your|my|one|some)\b"
    r"|^\W*(?:summary|rewrite|rewritten|output|answer|response|sentence|passages?|source|text|"
    r"headline|title|note|briefing|input|instructions?)\s*(?:\d+\s*)?:"
    r"|\b(?:the|this|these|above|following|given)\s"
    r"(?:passages?|source texts?|prompt|instructions?)\b"
    r"|\bsentence cannot be used\b|\b(?:is|are) not in the source\b|\bthe source (?:has|says) [“\"]"
    r"|\brewritten (?:sentence|version)\b|\bin one sentence\b|\b(?:previous|prior) instructions\b",
    re.IGNORECASE,
)
_REFUSAL = re.compile(
    r"\b(?:as an ai\b|language model|i(?:'m| am|’m) (?:sorry|unable|not able)|i "
    r"(?:cannot|can't|can’t|will not|won't) "
    r"(?:help|assist|comply|provide|rewrite|summari[sz]e|fulfil|do that)|"
    r"i apologi[sz]e)",
    re.IGNORECASE,
)
#: A word said this often in a row, or a run of four words said this often, is a loop.
_STUTTER, _LOOP = 4, 3
#: Words in a row that no sentence repeats.
_TWICE = 5
#: Longest sentence that news writes, in words, and how many times longer than its evidence a
#: rewritten one may be.
LONGEST = 120
_STRETCH = 2.0
#: Languages whose function words are told apart; the evidence's own comes on top.
_LANGUAGES = ("en", "de", "fr", "es", "it", "pt", "nl")


def form(claim: Reading, evidence: Sequence[Reading]) -> tuple[Reason, ...]:
    """What is wrong with the form of a claim. What its evidence has too is never wrong."""
    text = claim.text
    source = " ".join(span.text for span in evidence)
    out: list[str] = []
    if not any(c.isalpha() for c in text):
        out.append("there are no words in it")
    if _MARKER.match(text) and not any(_MARKER.match(span.text) for span in evidence):
        out.append("it begins with a list marker")
    for pattern, what in (
        (_MARKUP, "mark-up"),
        (_REFUSAL, "a refusal"),
        (_ECHO, "part of a prompt"),
    ):
        found = pattern.search(text)
        if found and found.group().casefold() not in source.casefold():
            out.append(f"it holds {what}: “{found.group().strip()}”")
    for link in _LINK.findall(text):
        if link not in source:
            out.append(f"it holds a link that is not in the source: {link}")
    out.extend(_loops(claim) or _told_twice(claim, evidence))
    length = len(text.split())
    if length > LONGEST and length > _STRETCH * len(source.split()):
        out.append(f"it is {length} words long")
    if (language := _other_language(claim, evidence)) is not None:
        out.append(language)
    return tuple(Reason("form", detail) for detail in out)


def _loops(claim: Reading) -> list[str]:
    words = claim.words
    for index in range(len(words) - _STUTTER + 1):
        if len(set(words[index : index + _STUTTER])) == 1:
            return [f"it repeats “{words[index]}”"]
    for size in (2, 3):
        for index in range(len(words) - 3 * size + 1):
            runs = {words[i : i + size] for i in range(index, index + 3 * size, size)}
            if len(runs) == 1:
                return [f"it repeats “{' '.join(words[index : index + size])}”"]
    grams = Counter(tuple(words[i : i + 4]) for i in range(len(words) - 3))
    gram, count = max(grams.items(), key=lambda item: item[1], default=((), 0))
    return [f"it repeats “{' '.join(gram)}”"] if count >= _LOOP else []


def _told_twice(claim: Reading, evidence: Sequence[Reading]) -> list[str]:
    """Words that a claim has twice and its evidence once: they stand for something else there."""
    mine = ngrams(claim.words, _TWICE)
    theirs = sum((ngrams(span.words, _TWICE) for span in evidence), Counter[tuple[str, ...]]())
    for gram, count in mine.items():
        if count > theirs[gram] > 0:
            return [f"it repeats “{' '.join(gram)}”"]
    return []


def _other_language(claim: Reading, evidence: Sequence[Reading]) -> str | None:
    if len(claim.words) < 5 or not evidence:
        return None
    own = {w for span in evidence for w in span.words}
    if _script(claim.text) != _script(" ".join(span.text for span in evidence)):
        return "it is in another script than the source"
    new = [w for w in claim.words if w not in own]
    shares = {
        language: sum(w in stop_words(language) for w in new)
        for language in dict.fromkeys((claim.language, *_LANGUAGES))
    }
    best = max(shares, key=lambda language: (shares[language], language == claim.language))
    if shares[best] >= 3 and shares[best] > 2 * shares[claim.language]:
        return f"it is in another language than the source ({best})"
    return None


def _script(text: str) -> str:
    """The block most letters are of: enough to tell Latin, Cyrillic, Greek, Arabic, Han apart."""
    counts: Counter[str] = Counter()
    for char in text[:2000]:
        if char.isalpha():
            code = ord(char)
            counts[
                "latin" if code < 0x250 else "han" if 0x2E80 <= code < 0xD7B0 else f"{code >> 8:x}"
            ] += 1
    if not counts:
        return ""
    name = max(sorted(counts), key=lambda n: counts[n])
    return "cyrillic" if name in ("4", "5") else name
