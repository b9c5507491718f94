"""Sentences that take back, correct or deny something, and which claim or value: English only."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from summarizer.digest.edition import CorrectionKind
from summarizer.digest.told import Told
from summarizer.facts import DateMention, Facts, Name, Quantity, same_name
from summarizer.text.words import stems

#: Words for what is said as such, which tell nothing of what it is about.
META = frozenset(
    stem
    for word in "claim statement account report story suggestion allegation accusation assertion "
    "figure version article say said tell told state that".split()
    for stem in stems(word)
)
_TAKEN_BACK = re.compile(
    r"\b(?:withdr(?:ew|aws?|awn)|retract(?:s|ed)?|recant(?:s|ed)?|disavow(?:s|ed)?"
    r"|(?:took|takes?|taken|walk(?:s|ed)) back)\s+(?=(?:its|his|her|their|the|an?|what|that)\b)",
    re.IGNORECASE,
)
_NOTE = re.compile(
    r"\b(?:earlier|previous) version of th(?:is|e) (?:article|story|report|page|text)\b"
    r"|\b(?:wrongly|mistakenly|incorrectly|erroneously)\s+(?=(?:said|stated|reported|wrote|gave)\b)",
    re.IGNORECASE,
)
#: A claim is denied, which is more than to be against something: "denies climate change" is not.
_DENIED = re.compile(
    r"\bden(?:y|ies|ied|ying)\s+(?=that\b|having\b|(?:(?:the|any)\s+)?(?:claims?|suggestions?"
    r"|allegations?|accusations?|reports?)\b)"
    r"|\b(?:reject|dismiss|disput|refut|rebut)(?:s|es|ed|ing)?\s+(?=that\b|(?:\w+\s+){0,3}"
    r"(?:claims?|suggestions?|allegations?|accusations?|reports?|accounts?)\b)",
    re.IGNORECASE,
)
_UNTRUE = re.compile(
    r"^(?:That|This|It|The (?:claim|report|account|statement|figure))\b.*\b"
    r"(?:turned out to be|proved(?: to be)?|was|is) (?:untrue|wrong|false|incorrect|mistaken)\b",
    re.IGNORECASE | re.DOTALL,
)
#: Where the claim ends that a verb is followed by.
CLAIM_END = re.compile(r"[;:.!?”\"]|,\s|\s(?:after|before|when|while|as)\s")
#: What stands before a value that is not the right one.
_NOT = re.compile(
    r"(?:\bnot|\binstead of|\brather than)\s+(?:(?:in|on|at|by|from|as|to)\s+)?(?:the\s+)?$",
    re.IGNORECASE,
)
_AT_FIRST = re.compile(
    r"\b(?:first|initially|originally|wrongly|mistakenly|incorrectly|erroneously)\s+"
    r"(?:given|put|reported|stated|said|announced|listed|described|named)\s+"
    r"(?:(?:as|at|to be|that)\s+)?(?:it was\s+)?(?:the\s+)?$",
    re.IGNORECASE,
)
#: What stands after a name that another one was put in the place of: the end of the phrase.
_ENDS = re.compile(r"\s*(?:[.,;:)”\"]|$|\sas\b)")
#: Counts that rise and fall as an event goes on: that they were others at first is no error.
_MOVING = re.compile(r"\b(?:killed|dead|missing|injured|rescued|displaced|arrested|infected)\b")

Value = Quantity | DateMention | Name


@dataclass(frozen=True, slots=True)
class Rebuttal:
    """What a sentence takes back, corrects or denies."""

    kind: CorrectionKind
    by: Told
    #: Of the words that tell the claim.
    stems: frozenset[str]
    #: The value that does not hold, and the one in its place, where the sentence gives them.
    old: Value | None = None
    new: Value | None = None


def find_rebuttals(sentences: Sequence[Told]) -> Iterator[Rebuttal]:
    """What sentences in order, of one article after another, take back, correct or deny: by what
    they say of a claim, or by the value they put in the place of another.
    """
    for place, sentence in enumerate(sentences):
        yield from value_rebuttals(sentence)
        if _UNTRUE.search(sentence.text) and place:
            before = sentences[place - 1]
            if before.sources[0].citation.article == sentence.sources[0].citation.article:
                yield Rebuttal("withdrawn", sentence, before.stems - META)
        kinds: tuple[tuple[CorrectionKind, re.Pattern[str]], ...] = (
            ("corrected", _NOTE),
            ("withdrawn", _TAKEN_BACK),
            ("denied", _DENIED),
        )
        for kind, pattern in kinds:
            for match in pattern.finditer(sentence.text):
                end = CLAIM_END.search(sentence.text, match.end())
                clause = sentence.text[match.end() : end.start() if end else None]
                yield Rebuttal(kind, sentence, frozenset(stems(clause)) - META)


def value_rebuttals(sentence: Told) -> Iterator[Rebuttal]:
    """Values that a sentence puts others in the place of: "187 people, and not 164"."""
    every = values_of(sentence.facts)
    for old in every:
        before = sentence.text[max(0, old.start - 60) : old.start]
        at_first = _AT_FIRST.search(before)
        if not (at_first or _NOT.search(before)):
            continue
        if isinstance(old, Name) and not _ENDS.match(sentence.text, old.end):
            continue  # "not on the White House's schedule" puts nothing in the place of a name
        others = [v for v in every if v is not old and _comparable(v, old)]
        new = min(
            others, key=lambda v: (v.start > old.start, abs(v.start - old.start)), default=None
        )
        if new is None and not at_first:
            continue
        counted = {q.counted or "" for q in (old, new) if isinstance(q, Quantity)}
        if at_first and any(_MOVING.search(name) for name in counted):
            continue
        yield Rebuttal("corrected", sentence, sentence.stems - META, old, new)


def values_of(facts: Facts) -> list[Value]:
    """What may be corrected of a sentence: its numbers, dates and names."""
    quantities = [q for q in facts.quantities if q.kind not in ("ordinal", "magnitude")]
    return [*quantities, *facts.dates, *facts.names]


def _comparable(a: Value, b: Value) -> bool:
    if isinstance(a, Quantity) and isinstance(b, Quantity):
        return a.unit == b.unit or a.unit is None or b.unit is None
    return type(a) is type(b)


def same_value(a: Value, b: Value) -> bool:
    """Exactly the same: "at least 11" and "11" are, "about 160" and "164" are not."""
    if isinstance(a, Quantity) and isinstance(b, Quantity):
        units = a.unit == b.unit or a.unit is None or b.unit is None
        return units and (a.value, a.upper) == (b.value, b.upper)
    if isinstance(a, DateMention) and isinstance(b, DateMention):
        return a.label == b.label
    return isinstance(a, Name) and isinstance(b, Name) and same_name(a, b)
