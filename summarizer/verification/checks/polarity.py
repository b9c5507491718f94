"""What is denied, left open, attributed, compared and limited."""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.facts import Cue
from summarizer.types import Reason
from summarizer.verification.checks.finding import Findings, heads, near
from summarizer.verification.reading import Reading, stem_of

#: Hedges without which a thing is said to be so.
_OPEN = frozenset(("possible", "alleged", "planned", "condition"))
#: Share of a claim's content words that must be somebody's words for the claim to be that.
ATTRIBUTED = 0.6
#: Most words behind "he said" where it closes what he said: "…, he said on Monday".
TRAILING = 3
_FUTURE = frozenset(("will", "would"))


def negation(claim: Reading, evidence: Sequence[Reading]) -> Findings:
    """What the evidence affirms is not denied, and the other way round."""
    mine = claim.facts.polarity.negations
    for cue, head in heads(claim, mine):
        holding = [span for span in evidence if head in span.content_set]
        among = holding or evidence
        if not any(
            _negated(span, head) or (not holding and span.facts.polarity.negations)
            for span in among
        ):
            yield Reason("negation", f"“{cue.text}” is not in the source")
    for span in evidence:
        for cue, head in heads(span, span.facts.polarity.negations):
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
        stem_of(c.head or "", reading.language) == head or near(reading, c, (head,))
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
                if near(span, cue, claim.content) and not _stated(cue, span, evidence):
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


def _stated(cue: Cue, span: Reading, evidence: Sequence[Reading]) -> bool:
    """Whether another span states without a hedge what this one hedges."""
    head = stem_of(cue.head or "", span.language)
    return (
        any(head in other.content_set for other in evidence if other is not span) if head else False
    )


def attribution(claim: Reading, evidence: Sequence[Reading]) -> Findings:
    """What the evidence has somebody say is not told as a fact."""
    if claim.facts.attributions or claim.facts.polarity.hedges or not claim.content:
        return
    mine = claim.content_set
    for span in sorted(evidence, key=lambda s: -len(mine & s.content_set)):
        for said in span.facts.attributions:
            first, last = span.index_at(said.start), span.index_at(said.end)
            ends = len(span.words) - last <= TRAILING
            said_words = {s for s in (span.stems[:first] if ends else span.stems[last:]) if s}
            speaker = {s for s in span.stems[first:last] if s} - said_words
            if len(mine & said_words) > ATTRIBUTED * len(mine) and not mine & speaker:
                yield Reason("hedging", f"in the source {said.speaker} says so")
                return
        if len(mine & span.content_set) > ATTRIBUTED * len(mine):
            return  # the source says so itself


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
