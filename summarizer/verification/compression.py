"""Whether what a claim leaves out of a span can be left out."""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.verification.grammar import word_class
from summarizer.verification.reading import Reading
from summarizer.verification.substitutions import Step, steps

NAMES = (
    "clean_gaps",
    "torn_gaps",
    "torn_words",
    "gap_verbs",
)

#: Words that add nothing when they go.
_LIGHT = frozenset(
    "the a an that just also now then very so has have had been to own already there well".split()
)
_RELATIVES = frozenset("that who which whom".split())
_BOUNDS = frozenset(("prep", "conj", "sub", "aux", "verb"))


def compression(claim: Reading, evidence: Sequence[Reading]) -> dict[str, float]:
    """Features of a claim that is aligned with its evidence."""
    out = dict.fromkeys(NAMES, 0.0)
    found = steps(claim, evidence)
    if found is None:
        return out
    changed = found[1]
    for step in changed:
        if step.after or not step.inside:
            continue
        if can_go(step):
            out["clean_gaps"] += 1
        else:
            out["torn_gaps"] += 1
            out["torn_words"] += len(step.before)
            out["gap_verbs"] += any(word_class(w) in ("verb", "aux") for w in step.before)
    out["torn_words"] = min(out["torn_words"], 12.0)
    return out


def can_go(step: Step) -> bool:
    """Whether words that are left out between two others leave a sentence that means the same."""
    words, left, right = step.before, step.left, step.right
    classes = [word_class(w) for w in words]
    if all(step.set_off) or all(w in _LIGHT for w in words):
        return True
    if words[0] in _RELATIVES and len(words) == 2 and classes[1] == "aux":
        return True
    if classes[-1] == "conj" and len(words) > 1 and classes[0] == word_class(right) != "other":
        return True  # "He [has resigned and] will leave"
    if classes[0] == "conj" and step.set_off[1]:
        return True
    if classes[0] == "det" and step.set_off[1] and set(classes[1:]) <= {"other", "adv"}:
        return word_class(right) == "other"  # "[the mayor,] Ida Holm"
    if len(words) == 3 and words[1] == "to" and classes[0] == classes[2] == "num":
        return word_class(right) in _BOUNDS  # "voted [12 to 3] on Wednesday"
    plain = all(c in ("other", "adv", "num", "verb") for c in classes)
    if plain and len(words) <= 3 and word_class(left) in ("det", "prep", "num"):
        return word_class(right) in ("other", "num")
    if all(c == "adv" for c in classes):
        return True
    if classes[0] == "prep" and not {"aux", "sub", "conj"} & set(classes) and len(words) > 1:
        return step.set_off[1] or word_class(right) in _BOUNDS
    return False
