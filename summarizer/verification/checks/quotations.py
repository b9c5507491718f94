"""Quotations and who says them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarizer.types import Reason
from summarizer.verification.checks.finding import Findings
from summarizer.verification.reading import Reading, stem_of


def quotations(claim: Reading, evidence: Sequence[Reading]) -> Findings:
    """Every quotation stands verbatim in the evidence and is said by the same speaker."""
    texts = [form for span in evidence for form in (_letters(span.text), _letters(span.text, " "))]
    for mine in claim.facts.quotations:
        inner = _letters(mine.text)
        parts = _LEFT_OUT.split(mine.text)
        if not all(
            any(_letters(part) in text or _letters(part, " ") in text for text in texts)
            for part in parts
        ):
            yield Reason("quotation", f"“{mine.text}” is not in the source in these words")
            continue
        if mine.speaker is None:
            continue
        speakers = [
            (q.speaker, span)
            for span in evidence
            for q in span.facts.quotations
            if q.speaker and (inner in _letters(q.text) or _letters(q.text) in inner)
        ]
        if speakers and not any(_same_speaker(mine.speaker, *other) for other in speakers):
            other = speakers[0][0]
            yield Reason("speaker", f"said by {other} in the source, not by {mine.speaker}")


_LETTERS = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_LEFT_OUT = re.compile(r"\[?(?:…|\.{3})\]?")
_PRONOUNS = frozenset("he she they it we i who".split())
#: Characters after a speaker in which another name of theirs may stand: "the mayor, Ida Holm".
_APPOSED = 40
#: A title or a party without its name, where that was not read: "Ms", "R-Ky".
_NOBODY = re.compile(r"(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Sgt|Capt|Prof|Rev|St|[A-Z]-[A-Z]\w+)\.?")
_SPEAKER_WORD = re.compile(r"[^\W\d_]{2,}")


def _letters(text: str, hyphen: str = "") -> str:
    """The words of a text without punctuation, between spaces: what makes a quotation verbatim.

    Hyphens go, or become a space: "e-mail" is "email", and "world - class" "world-class".
    """
    text = text.casefold().replace("’", "'").replace("-", hyphen)
    return " " + " ".join(_LETTERS.findall(text)) + " "


def _same_speaker(mine: str, other: str, span: Reading) -> bool:
    """Whether two speakers can be one: a word in common, a pronoun, or "the mayor, Ida Holm"."""
    if _NOBODY.fullmatch(other):
        return True
    place = span.text.find(other)
    apposed = other + " " + span.text[place + len(other) :][:_APPOSED].split(".")[0]
    other = apposed if apposed[len(other) + 1 :].startswith((",", " (")) else other
    left, right = (set(_SPEAKER_WORD.findall(s.casefold())) for s in (mine, other))
    if left & _PRONOUNS or right & _PRONOUNS:
        return True
    left, right = ({w for w in s if stem_of(w, "en")} for s in (left, right))
    return bool(left & right) or not left or not right
