"""Words that say the opposite, that judge, that are cut off, that are new."""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.types import Reason
from summarizer.verification.alignment import aligned
from summarizer.verification.checks.finding import Findings
from summarizer.verification.lexicon import antonyms, evaluations
from summarizer.verification.reading import Reading
from summarizer.verification.substitutions import contradictions, lost_limits
from summarizer.verification.truncation import cut_from


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


def cut(claim: Reading, evidence: Sequence[Reading]) -> Findings:
    """Words cut out of a sentence say there what they say here."""
    cuts = [c for span in evidence if (c := cut_from(claim.text, span.text)) is not None]
    if cuts and () not in cuts:
        yield from cuts[0]


def limits(claim: Reading, evidence: Sequence[Reading]) -> Findings:
    """What limits a word, or makes a statement open, is not left out: "former", "if it passes"."""
    for lost in lost_limits(aligned(claim, evidence), evidence):
        yield Reason("hedging", f"leaves out “{lost}”")


def evaluation(claim: Reading, evidence: Sequence[Reading]) -> Findings:
    """No judgement is added."""
    held = {s for span in evidence for s in span.content_set}
    for index, stem in enumerate(claim.stems):
        if stem in evaluations() and stem not in held:
            yield Reason(
                "novelty", f"“{claim.words[index]}” is a judgement the source does not make"
            )


def novelty(claim: Reading, evidence: Sequence[Reading]) -> Findings:
    """Content words that the evidence lacks; ``claim`` is aligned with it."""
    held = {s for span in evidence for s in span.content_set}
    new = [w for w, s in zip(claim.words, claim.stems, strict=True) if s and s not in held]
    if new:
        shown = ", ".join(f"“{w}”" for w in dict.fromkeys(new[:4]))
        yield Reason("novelty", f"not in the source: {shown}")
