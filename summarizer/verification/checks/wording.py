"""Words that say the opposite, that judge, that change places, that are new."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise, product

from summarizer.facts import Name, same_name
from summarizer.types import Reason
from summarizer.verification.alignment import aligned
from summarizer.verification.checks.finding import Findings
from summarizer.verification.exchanges import exchanges
from summarizer.verification.grammar import word_class
from summarizer.verification.lexicon import antonyms, evaluations
from summarizer.verification.reading import Reading
from summarizer.verification.substitutions import contradictions
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


def evaluation(claim: Reading, evidence: Sequence[Reading]) -> Findings:
    """No judgement is added."""
    held = {s for span in evidence for s in span.content_set}
    for index, stem in enumerate(claim.stems):
        if stem in evaluations() and stem not in held:
            yield Reason(
                "novelty", f"“{claim.words[index]}” is a judgement the source does not make"
            )


#: Most words between two names for the verb between them to be about both.
APART = 6


def roles(claim: Reading, evidence: Sequence[Reading]) -> Findings:
    """Who did what to whom: no two names change places around a word between them."""
    exchanged = next(exchanges(aligned(claim, evidence), evidence), None)
    if exchanged is not None:
        yield Reason("roles", "“{}” and “{}” change places in the source".format(*exchanged))
        return
    found = [(n, claim.index_at(n.start), claim.index_at(n.end)) for n in claim.facts.names]
    for (first, _, after), (second, before, _) in pairwise(found):
        if same_name(first, second):
            continue
        words = [w for w in range(after, before) if claim.stems[w]]
        verbs = [w for w in words if len(words) == 1 or word_class(claim.words[w]) == "verb"]
        between = [claim.stems[w] for w in verbs]
        if not between or before - after > APART:
            continue
        passive = _is_passive(claim.words[after:before])
        orders = {o for span in evidence if (o := _order(span, first, second, between, passive))}
        if orders == {"turned"}:
            yield Reason("roles", f"{first.text} and {second.text} change places in the source")


def _is_passive(words: Sequence[str]) -> bool:
    """Whether the one who does it follows: "was met by", not "replied by naming"."""
    return any(
        word == "by" and not following.endswith("ing") for word, following in pairwise((*words, ""))
    )


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
        if end - start > APART or not any(s in between for s in span.stems[start:end]):
            continue
        kept = (left is one) == (passive == _is_passive(span.words[start:end]))
        found.add("kept" if kept else "turned")
    return "kept" if "kept" in found else next(iter(found), None)


def novelty(claim: Reading, evidence: Sequence[Reading]) -> Findings:
    """Content words that the evidence lacks; ``claim`` is aligned with it."""
    held = {s for span in evidence for s in span.content_set}
    new = [w for w, s in zip(claim.words, claim.stems, strict=True) if s and s not in held]
    if new:
        shown = ", ".join(f"“{w}”" for w in dict.fromkeys(new[:4]))
        yield Reason("novelty", f"not in the source: {shown}")
