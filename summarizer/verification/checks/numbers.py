"""Numbers, and what they count."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from summarizer.facts import Quantity, same_quantity, same_slot
from summarizer.types import Reason
from summarizer.verification.checks.finding import Findings
from summarizer.verification.grammar import word_class
from summarizer.verification.reading import Reading


def numbers(claim: Reading, evidence: Sequence[Reading]) -> Findings:
    """Every number is in the evidence."""
    theirs = [q for span in evidence for q in span.facts.quantities]
    text = " ".join(_without_quantities(span) for span in evidence)
    raw = " ".join(span.text for span in evidence)
    for mine in claim.facts.quantities:
        if any(same_quantity(mine, q) for q in theirs):
            continue
        digits = _DIGITS.search(mine.text)
        if digits and (_whole(digits.group(), text) or _was_split(digits.group(), raw)):
            continue  # as a part of a date, or in a form that is not read as a number
        if mine.value == 1 and mine.kind == "number":
            continue  # "one" is mostly a pronoun
        yield Reason("number", _number_detail(mine, theirs))


#: White space that tokenised text has inside numbers: "15, 000", "31. 8".
_SPACED = re.compile(r"(?<=\d[.,]) (?=\d)")
_DIGITS = re.compile(r"\d[\d.,]*(?<=\d)")


def counted(claim: Reading, evidence: Sequence[Reading]) -> Findings:
    """A number counts what it counts in the evidence."""
    theirs = [q for span in evidence for q in span.facts.quantities]
    for mine in claim.facts.quantities:
        same = [q for q in theirs if same_quantity(mine, q)]
        if not same or not mine.counted or any(same_slot(mine, q) for q in same):
            continue
        other = next((q for q in same if q.counted), None)
        if other is not None:
            yield Reason("number", f"{mine.text} counts “{other.counted}” in the source")


def attached(claim: Reading, evidence: Sequence[Reading]) -> Findings:
    """What a number of the evidence stands right before does not go to another number.

    "Of 164 people on board 19 were crew" has no 164 people that were crew.
    """
    mine = [q.value for q in claim.facts.quantities]
    for stem, number in _numbered(claim, COUNTED_IN_CLAIM):
        spans = [s for s in evidence if any(same_quantity(number, q) for q in s.facts.quantities)]
        owners = [q for s in spans for other, q in _numbered(s, AFTER_NUMBER) if other == stem]
        free = sum(span.content.count(stem) for span in evidence) > len(owners)
        if not owners or free or any(same_quantity(number, q) for q in owners):
            continue
        word = claim.words[claim.stems.index(stem)]
        plain = all(q.kind == "number" for q in (number, *owners))
        if (
            plain
            and not any(q.value in mine for q in owners)
            and word_class(word) in ("other", "verb")
        ):
            yield Reason("number", f"“{word}” goes with {owners[0].text} in the source")
            return


#: Where a phrase ends.
_PAUSE = re.compile(r"[,;:.!?—–](?:\s|$)")
#: Words behind a number among which the one it counts stands.
AFTER_NUMBER = 4
#: The same in a claim, where more may have been put between them.
COUNTED_IN_CLAIM = 8


def _numbered(reading: Reading, reach: int) -> Iterator[tuple[str, Quantity]]:
    """Content words, each with the last number before it in the same phrase, at most so many words
    before it.
    """
    ends = [(reading.index_at(q.end), q) for q in reading.facts.quantities]
    own = {i for e, q in ends for i in range(reading.index_at(q.start), e)}
    for date in reading.facts.dates:
        own.update(range(reading.index_at(date.start), reading.index_at(date.end)))
    for index, stem in enumerate(reading.stems):
        before = [(e, q) for e, q in ends if e <= index]
        if not stem or index in own or not before or index - before[-1][0] >= reach:
            continue
        number = before[-1][1]
        if not _PAUSE.search(reading.text[number.end : reading.starts[index]]):
            yield stem, number


def _was_split(number: str, text: str) -> bool:
    """Whether a number stands in a text only with white space inside it: "15, 000"."""
    return not _whole(number, text) and _whole(number, _SPACED.sub("", text))


def _without_quantities(span: Reading) -> str:
    """The text of a span with a gap for each of its quantities."""
    text, start = [], 0
    for q in span.facts.quantities:
        text.append(span.text[start : q.start])
        start = q.end
    return " # ".join((*text, span.text[start:]))


def _whole(number: str, text: str) -> bool:
    return re.search(rf"(?<![\d.,]){re.escape(number)}(?![\d]|[.,]\d)", text) is not None


def _number_detail(mine: Quantity, theirs: Sequence[Quantity]) -> str:
    other = next((q for q in theirs if same_slot(mine, q)), None)
    if other is None:
        return f"{mine.text} is not in the source"
    return f"{mine.text}, where the source has {other.text}"
