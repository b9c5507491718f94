"""What a claim says otherwise than its evidence, check by check, each in plain words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise, product

from summarizer.facts import (
    Cue,
    DateMention,
    Name,
    Quantity,
    comparable_dates,
    missing_dates,
    same_name,
    same_quantity,
    same_slot,
)
from summarizer.types import Reason
from summarizer.verification.lexicon import antonyms, evaluations
from summarizer.verification.reading import Reading, stem_of
from summarizer.verification.substitutions import contradictions

Findings = Iterator[Reason]
Check = Callable[[Reading, Sequence[Reading]], Findings]

#: How many words before a word a negation or hedge still bears on it.
REACH = 6
#: Hedges without which a thing is said to be so.
_OPEN = frozenset(("possible", "alleged", "planned", "condition"))
_FUTURE = frozenset(("will", "would"))


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
    theirs = [pair for span in evidence for pair in _numbered(span, AFTER_NUMBER)]
    for stem, number in _numbered(claim, len(claim.words)):
        owners = [q for other, q in theirs if other == stem]
        if not owners or any(same_quantity(number, q) for q in owners):
            continue
        known = any(same_quantity(number, q) for s in evidence for q in s.facts.quantities)
        free = sum(span.content.count(stem) for span in evidence) > len(owners)
        if known and not free and not any(q.value in mine for q in owners):
            word = claim.words[claim.stems.index(stem)]
            yield Reason("number", f"“{word}” goes with {owners[0].text} in the source")
            return


#: Words behind a number among which the one it counts stands.
AFTER_NUMBER = 4


def _numbered(reading: Reading, reach: int) -> Iterator[tuple[str, Quantity]]:
    """Content words, each with the last number before it, at most so many words before it."""
    ends = [(reading.index_at(q.end), q) for q in reading.facts.quantities]
    own = {i for e, q in ends for i in range(reading.index_at(q.start), e)}
    for index, stem in enumerate(reading.stems):
        before = [(e, q) for e, q in ends if e <= index]
        if stem and index not in own and before and index - before[-1][0] < reach:
            yield stem, before[-1][1]


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


def _is_fixed(mention: DateMention) -> bool:
    """Whether a mention means the same wherever it is read: "22 February", "2019", "7 pm"."""
    return any(c.isdigit() for c in mention.label) and not mention.label.startswith("weekday")


def _missing_dates(
    claim: Reading, evidence: Sequence[Reading]
) -> Iterator[tuple[DateMention, DateMention | None]]:
    """Dates of the claim that the evidence lacks, each with what it clashes with."""
    theirs = [d for span in evidence for d in span.facts.dates]
    published = [span.published.date() for span in evidence if span.published]
    for mine in missing_dates(claim.facts.dates, theirs):
        first, last = mine.interval or (None, None)
        if not theirs and first and last and any(first <= p <= last for p in published):
            continue  # the day of publication, for what the source tells without a date
        clash = next((d for d in theirs if comparable_dates(mine, d)), None)
        yield mine, clash


def dates(claim: Reading, evidence: Sequence[Reading]) -> Findings:
    """Every date and time of day is in the evidence."""
    for mine, clash in _missing_dates(claim, evidence):
        if clash is not None:
            yield Reason("date", f"{mine.text}, where the source has {clash.text}")
        elif _is_fixed(mine):
            yield Reason("date", f"{mine.text} is not in the source")


def days(claim: Reading, evidence: Sequence[Reading]) -> Findings:
    """Words like "yesterday" too, though they may mean a day that the source gives otherwise."""
    for mine, clash in _missing_dates(claim, evidence):
        if clash is None and not _is_fixed(mine):
            yield Reason("date", f"{mine.text} is not in the source")


#: A politician's party and state: "R-Ky."
_PARTY = re.compile(r"[A-Z]-[A-Z][a-z]+\.?")


def names(claim: Reading, evidence: Sequence[Reading]) -> Findings:
    """Every name of a person, place or organisation is in the evidence, in some usual form."""
    for name in _missing_names(claim, evidence):
        if not _is_implied(claim, name):
            yield Reason("name", f"{name.text} is not in the source")


def implied(claim: Reading, evidence: Sequence[Reading]) -> Findings:
    """Also the names that a summary of somebody's adds of itself: the outlet, the United States."""
    for name in _missing_names(claim, evidence):
        if _is_implied(claim, name):
            yield Reason("name", f"{name.text} is not in the source")


_BEFORE_OUTLET = re.compile(
    r"\b(?:per|tells|told|reports|reported by|via)\s(?:the\s)?$", re.IGNORECASE
)
_AFTER_OUTLET = re.compile(r"\s(?:reports?|reported|notes|noted)\b(?=[\s.,:]*(?:$|[,:]|that\b))")


def _is_implied(claim: Reading, name: Name) -> bool:
    return (
        name.normal == "united states"
        or _BEFORE_OUTLET.search(claim.text, 0, name.start) is not None
        or _AFTER_OUTLET.match(claim.text, name.end) is not None
    )


def _missing_names(claim: Reading, evidence: Sequence[Reading]) -> Iterator[Name]:
    theirs = [n for span in evidence for n in span.facts.names]
    known = {word for span in evidence for word in span.words}
    for mine in claim.facts.names:
        if not mine.certain or any(same_name(mine, other) for other in theirs):
            continue
        if _PARTY.fullmatch(mine.text):
            continue
        parts = [p for p in re.findall(r"\w+", mine.normal) if len(p) > 1]
        if not parts or not all(part in known for part in parts):
            yield mine


def quotations(claim: Reading, evidence: Sequence[Reading]) -> Findings:
    """Every quotation stands verbatim in the evidence and is said by the same speaker."""
    texts = [_letters(span.text) for span in evidence]
    for mine in claim.facts.quotations:
        inner = _letters(mine.text)
        parts = [_letters(part) for part in _LEFT_OUT.split(mine.text)]
        if not all(any(part in text for text in texts) for part in parts):
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
_SPEAKER_WORD = re.compile(r"[^\W\d_]{2,}")


def _letters(text: str) -> str:
    """The words of a text without punctuation, between spaces: what makes a quotation verbatim."""
    return (
        " " + " ".join(_LETTERS.findall(text.casefold().replace("’", "'").replace("-", ""))) + " "
    )


def _same_speaker(mine: str, other: str, span: Reading) -> bool:
    """Whether two speakers can be one: a word in common, a pronoun, or "the mayor, Ida Holm"."""
    place = span.text.find(other)
    apposed = other + " " + span.text[place + len(other) :][:_APPOSED].split(".")[0]
    other = apposed if apposed[len(other) + 1 :].startswith((",", " (")) else other
    left, right = (set(_SPEAKER_WORD.findall(s.casefold())) for s in (mine, other))
    if left & _PRONOUNS or right & _PRONOUNS:
        return True
    left, right = ({w for w in s if stem_of(w, "en")} for s in (left, right))
    return bool(left & right) or not left or not right


def _near(reading: Reading, cue: Cue, stems: Sequence[str]) -> bool:
    """Whether one of the stems stands within reach behind a cue."""
    start = reading.index_at(cue.end)
    return any(s in stems for s in reading.stems[start : start + REACH] if s)


def _heads(reading: Reading, cues: Sequence[Cue]) -> list[tuple[Cue, str]]:
    return [(c, s) for c in cues if c.head and (s := stem_of(c.head, reading.language))]


def negation(claim: Reading, evidence: Sequence[Reading]) -> Findings:
    """What the evidence affirms is not denied, and the other way round."""
    mine = claim.facts.polarity.negations
    for cue, head in _heads(claim, mine):
        holding = [span for span in evidence if head in span.content_set]
        among = holding or evidence
        if not any(
            _negated(span, head) or (not holding and span.facts.polarity.negations)
            for span in among
        ):
            yield Reason("negation", f"“{cue.text}” is not in the source")
    for span in evidence:
        for cue, head in _heads(span, span.facts.polarity.negations):
            if head not in claim.content_set or _negated(claim, head):
                continue
            affirmed = (
                any(
                    head in other.content_set and not _negated(other, head)
                    for other in evidence
                    if other is not span
                )
                or span.content.count(head) > 1
            )
            if not affirmed and not mine:
                yield Reason("negation", f"the source says “{cue.text}” of “{cue.head}”")


def _negated(reading: Reading, head: str) -> bool:
    return any(
        stem_of(c.head or "", reading.language) == head or _near(reading, c, (head,))
        for c in reading.facts.polarity.negations
    )


def hedging(claim: Reading, evidence: Sequence[Reading]) -> Findings:
    """What the evidence leaves open is left open, and no more is."""
    mine = claim.facts.polarity
    open_here = any(c.normal in _OPEN for c in mine.hedges) or any(
        c.normal in ("may", "would", "can") for c in mine.modals
    )
    if not open_here:
        for span in evidence:
            if claim.facts.attributions and not span.facts.attributions:
                continue  # "Police say he stole it" for "he is suspected of theft"
            cues = [c for c in span.facts.polarity.hedges if c.normal in _OPEN]
            cues += [c for c in span.facts.polarity.modals if c.normal == "may"]
            for cue in cues:
                if stem_of(cue.text, span.language) in claim.content_set:
                    continue
                if _near(span, cue, claim.content) and not _stated(claim, cue, span, evidence):
                    yield Reason("hedging", f"the source says “{cue.text}”")
                    return
    theirs = {
        c.normal for s in evidence for c in (*s.facts.polarity.modals, *s.facts.polarity.hedges)
    }
    for cue in mine.modals:
        kinds = _FUTURE | {"planned"} if cue.normal in _FUTURE else {cue.normal}
        if cue.normal == "may":
            kinds |= {"possible", "can"}
        if theirs.isdisjoint(kinds):
            yield Reason("hedging", f"“{cue.text}” is not in the source")
    for cue in mine.hedges:
        if cue.normal in ("alleged", "possible", "planned") and not theirs & {
            "alleged", "possible", "planned", "reported", "may", *_FUTURE,
        }:  # fmt: skip
            yield Reason("hedging", f"“{cue.text}” is not in the source")


def _stated(claim: Reading, cue: Cue, span: Reading, evidence: Sequence[Reading]) -> bool:
    """Whether another span states without a hedge what this one hedges."""
    head = stem_of(cue.head or "", span.language)
    return (
        any(head in other.content_set for other in evidence if other is not span) if head else False
    )


def attribution(claim: Reading, evidence: Sequence[Reading]) -> Findings:
    """What the evidence has somebody say is not told as a fact."""
    if claim.facts.attributions or claim.facts.polarity.hedges or not evidence:
        return
    best = evidence[0]
    for said in best.facts.attributions:
        start = best.index_at(said.end)
        after = [s for s in best.stems[start:] if s]
        held = sum(s in after for s in claim.content)
        if claim.content and held / len(claim.content) > 0.6:
            yield Reason("hedging", f"in the source {said.speaker} says so")
            return


def comparison(claim: Reading, evidence: Sequence[Reading]) -> Findings:
    """More is not less, and a rise no fall."""
    mine = {c.normal: c for c in claim.facts.polarity.comparisons}
    theirs = {c.normal for span in evidence for c in span.facts.polarity.comparisons}
    for normal, cue in mine.items():
        if theirs and normal not in theirs:
            yield Reason("comparison", f"“{cue.text}” goes the other way in the source")


def scope(claim: Reading, evidence: Sequence[Reading]) -> Findings:
    """Words such as "all", "most", "only" and "first" are in the evidence too."""
    theirs = {c.normal for span in evidence for c in span.facts.polarity.scopes}
    for cue in claim.facts.polarity.scopes:
        if cue.normal not in theirs:
            yield Reason("scope", f"“{cue.text}” is not in the source")


def opposites(claim: Reading, evidence: Sequence[Reading]) -> Findings:
    """No word is replaced by its opposite."""
    held = {s for span in evidence for s in span.content_set}
    replaced = list(contradictions(claim, evidence))
    yield from replaced
    for index, stem in enumerate(claim.stems):
        if replaced or not stem or stem in held:
            continue
        for other in sorted(antonyms().get(stem, ())):
            if other in held and other not in claim.content_set:
                yield Reason("roles", f"“{claim.words[index]}”, where the source has the opposite")
                break


def evaluation(claim: Reading, evidence: Sequence[Reading]) -> Findings:
    """No judgement is added."""
    held = {s for span in evidence for s in span.content_set}
    for index, stem in enumerate(claim.stems):
        if stem in evaluations() and stem not in held:
            yield Reason(
                "novelty", f"“{claim.words[index]}” is a judgement the source does not make"
            )


def roles(claim: Reading, evidence: Sequence[Reading]) -> Findings:
    """Who did what to whom: no two names change places around a word between them."""
    found = [(n, claim.index_at(n.start), claim.index_at(n.end)) for n in claim.facts.names]
    for (first, _, after), (second, before, _) in pairwise(found):
        if same_name(first, second):
            continue
        between = [s for s in claim.stems[after:before] if s]
        if not between:
            continue
        passive = "by" in claim.words[after:before]
        orders = {o for span in evidence if (o := _order(span, first, second, between, passive))}
        if orders == {"turned"}:
            yield Reason("roles", f"{first.text} and {second.text} change places in the source")


def _order(
    span: Reading, first: Name, second: Name, between: Sequence[str], passive: bool
) -> str | None:
    """Whether a span has the two names around the same word, "kept" or "turned"."""
    ones = [n for n in span.facts.names if same_name(n, first)]
    twos = [n for n in span.facts.names if same_name(n, second)]
    found: set[str] = set()
    for one, two in product(ones, twos):
        left, right = (one, two) if one.start < two.start else (two, one)
        start, end = span.index_at(left.end), span.index_at(right.start)
        if not any(s in between for s in span.stems[start:end] if s):
            continue
        kept = (left is one) == (passive == ("by" in span.words[start:end]))
        found.add("kept" if kept else "turned")
    return "kept" if "kept" in found else next(iter(found), None)


def novelty(claim: Reading, evidence: Sequence[Reading]) -> Findings:
    """Content words that the evidence lacks; ``claim`` is aligned with it."""
    held = {s for span in evidence for s in span.content_set}
    new = [w for w, s in zip(claim.words, claim.stems, strict=True) if s and s not in held]
    if new:
        shown = ", ".join(f"“{w}”" for w in dict.fromkeys(new[:4]))
        yield Reason("novelty", f"not in the source: {shown}")


#: In the order in which their reasons are given. The counts of each are features of the model.
CHECKS: dict[str, Check] = {
    "numbers": numbers,
    "counted": counted,
    "attached": attached,
    "dates": dates,
    "days": days,
    "names": names,
    "implied": implied,
    "quotations": quotations,
    "negation": negation,
    "hedging": hedging,
    "attribution": attribution,
    "comparison": comparison,
    "scope": scope,
    "opposites": opposites,
    "roles": roles,
    "evaluation": evaluation,
}

#: Checks that fail a claim by themselves: what they look for is either there or not.
HARD = ("numbers", "dates", "names", "quotations")
#: Checks that fail a sentence of ours too: a briefing names nobody whom its citations do not name.
STRICT = (*HARD, "implied")
