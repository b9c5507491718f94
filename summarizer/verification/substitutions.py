"""What was done to a span of the evidence, word by word, to arrive at the claim."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

from summarizer.types import Reason
from summarizer.verification.lexicon import antonyms, rivals
from summarizer.verification.likeness import likeness
from summarizer.verification.reading import Reading

NAMES = (
    "inserted",
    "dropped",
    "unlike",
    "turned_word",
    "turned_modal",
    "turned_negation",
    "outer_dropped",
    "torn",
    "lost",
    "borrowed",
    "named",
)

#: Words of a span and of a claim that must be the same before the two are compared word by word.
_FEWEST = 3
_MODALS = {
    "may": "may", "might": "may", "could": "may", "can": "can", "will": "will", "'ll": "will",
    "shall": "will", "would": "would", "must": "must", "should": "must",
}  # fmt: skip
_NEGATORS = frozenset("not never no none nobody nothing neither nor without cannot".split())
#: Words whose loss makes more of what stays.
_LIMITS = frozenset(
    "former formerly possible possibly almost nearly not never deputy vice acting alleged "
    "allegedly attempted partly partially temporarily suspected would-be potential proposed "
    "planned likely reportedly apparently probably fake false no without unless if half some may "
    "might could "
    "accused denied failed refused threatened wait hope hopes hoped deposed ousted outgoing "
    "retired disgraced unsuccessful rejected cancelled banned".split()
)
#: Words with which a condition begins that makes what stands before it open.
_CONDITIONS = frozenset("if unless should provided".split())


@dataclass(frozen=True, slots=True)
class Step:
    """One stretch of words that differ: those of the span, those of the claim in their place."""

    before: tuple[str, ...]
    after: tuple[str, ...]
    before_stems: tuple[str, ...]
    after_stems: tuple[str, ...]
    #: Where it begins in the span.
    place: int
    #: Whether words that are the same stand on both sides of it.
    inside: bool
    #: The words before and behind it in the span, empty at an end.
    left: str
    right: str
    #: Whether punctuation sets the words of the span off from what stands before and behind them.
    set_off: tuple[bool, bool]


def steps(claim: Reading, evidence: Sequence[Reading]) -> tuple[Reading, tuple[Step, ...]] | None:
    """The span that shares the longest run of words with the claim, and where the two differ.

    ``None`` where no span shares three words with the claim.
    """
    return _steps(claim, tuple(evidence))


#: Several checks and features look at the same claim one after the other.
@lru_cache(maxsize=8)
def _steps(
    claim: Reading, evidence: tuple[Reading, ...]
) -> tuple[Reading, tuple[Step, ...]] | None:
    found = None
    most = _FEWEST - 1
    for span in evidence:
        if len(span.content_set & claim.content_set) + 3 < most // 2:
            continue
        codes = SequenceMatcher(None, span.units, claim.units, autojunk=False).get_opcodes()
        same = sum(b - a for tag, a, b, _, _ in codes if tag == "equal")
        if same > most:
            most, found = same, (span, codes)
    if found is None:
        return None
    span, codes = found
    return span, tuple(
        Step(
            span.words[a:b],
            claim.words[c:d],
            span.stems[a:b],
            claim.stems[c:d],
            a,
            0 < index < len(codes) - 1,
            span.words[a - 1] if a else "",
            span.words[b] if b < len(span.words) else "",
            (span.set_off(a), span.set_off(b)),
        )
        for index, (tag, a, b, c, d) in enumerate(codes)
        if tag != "equal"
    )


def turned_words(step: Step) -> Iterator[tuple[str, str]]:
    """Words of the claim, each with the word of the span in its place that it contradicts."""
    for word, stem in zip(step.after, step.after_stems, strict=True):
        for other, base in zip(step.before, step.before_stems, strict=True):
            contrary = (stem and base in antonyms().get(stem, ())) or other in rivals().get(
                word, ()
            )
            if contrary and word not in step.before and other not in step.after:
                yield word, other


def _negators(words: Sequence[str]) -> int:
    return sum(w in _NEGATORS or w.endswith("n't") for w in words)


def _modals(words: Sequence[str]) -> set[str]:
    return {_MODALS[w] for w in words if w in _MODALS}


def substitutions(claim: Reading, evidence: Sequence[Reading]) -> dict[str, float]:
    """Features of a claim that is aligned with its evidence."""
    out = dict.fromkeys(NAMES, 0.0)
    found = steps(claim, evidence)
    if found is None:
        return out
    span, changed = found
    held = frozenset(s for other in evidence for s in other.content_set)
    least, dropped, outer = 1.0, 0, 0
    for step in changed:
        old = [s for s in step.before_stems if s]
        if not step.after:
            if step.inside:
                dropped += len(old)
                if not any(step.set_off):
                    out["torn"] += len(old)
            else:
                outer += len(old)
            out["lost"] += any(w in _LIMITS for w in step.before[-4:])
        for stem in step.after_stems:
            if not stem:
                continue
            if stem in span.content_set:
                continue
            if stem in held:
                out["borrowed" if old else "named"] += 1
            elif old and len(step.after) <= 3:
                least = min(least, max(likeness(stem, other) for other in old))
            else:
                out["inserted"] += 1
        out["turned_word"] += sum(1 for _ in turned_words(step))
        if not step.inside and len(step.before) > 6:
            continue
        mine, theirs = _modals(step.after), _modals(step.before)
        out["turned_modal"] += bool(mine) and bool(theirs) and mine != theirs
        out["turned_negation"] += _negators(step.after) != _negators(step.before)
    size = max(len(span.content), 1)
    return {
        **{name: min(value, 3.0) for name, value in out.items()},
        "dropped": dropped / size,
        "outer_dropped": outer / size,
        "unlike": 1 - least,
    }


def lost_limits(claim: Reading, evidence: Sequence[Reading]) -> Iterator[str]:
    """Words of the nearest span that limit what stays of it and are gone: "former", "if …"."""
    found = steps(claim, evidence)
    for step in found[1] if found is not None else ():
        if step.after:
            continue
        if step.right and not step.set_off[1] and step.before[-1] in _LIMITS:
            yield step.before[-1]
        elif not step.inside and step.left and step.before[0] in _CONDITIONS:
            yield " ".join(step.before[:3])


def contradictions(claim: Reading, evidence: Sequence[Reading]) -> Iterator[Reason]:
    """Words that give way to ones which contradict them, in words that are otherwise the same."""
    found = steps(claim, evidence)
    if found is None:
        return
    for step in found[1]:
        for word, other in turned_words(step):
            yield Reason("roles", f"“{word}”, where the source has “{other}”")
