"""Claims that are cut out of their evidence word by word."""

from __future__ import annotations

import re

from summarizer.facts import attributions, polarity
from summarizer.types import Reason

_SENTENCE_END = re.compile(r"[.!?][\"”’')\]]*\s")
_OPENING = re.compile(r"[\s\"“”‘’'(\[]+|\b(?:and|but|so|also|that|then)\s", re.IGNORECASE)
#: Words right before the cut that turn what follows: "denied that |the deal was off".
_TURNS = re.compile(
    r"\b(?:not|never|no|neither|without|if|unless|whether|den(?:y|ies|ied|ying)|refus\w+|reject\w+|"
    r"false(?:ly)?|fail\w*|doubt\w*|dismiss\w*|hoax|myth|rumou?rs?|untrue|far from)\b"
    r"(?:\W+\w+){0,3}\W*$",
    re.IGNORECASE,
)
#: Words right before the cut that make what follows a part of something: "the wife of |the mayor".
_WITHIN = re.compile(
    r"\b(?:of|for|from|at|with|in|by|on|to|into|near|against|will|would|"
    r"can|could|has|have|had|is|are|was|were|be|been)\s$",
    re.IGNORECASE,
)
_REPORTS = re.compile(
    r"\b(?:may|might|could|would|(?:claim|alleg|suspect|accus|believ|suggest|report|say|said|told|"
    r"tell|think|thought|fear|expect|hope|predict|argu|insist|warn|assert|plan|propos|appear|seem)"
    r"\w*)\b(?:\W+\w+){0,4}\W*$",
    re.IGNORECASE,
)
#: Words right before the cut behind which stands what is so whatever is said before them: "it was
#: likely the driver who slept when |the train left".
_PRESUPPOSES = re.compile(r"\b(?:when|after|before|since|because)\s$", re.IGNORECASE)
_SAID = (
    r"(?:said|says|claim(?:s|ed)|alleg(?:es|ed)|told|argu(?:es|ed)|suggest(?:s|ed)|insist(?:s|ed)|"
    r"believe[sd]|warn(?:s|ed)|report(?:s|ed)|state[sd]|note[sd]|explain(?:s|ed)|testified|announced|"
    r"added|wrote|writes)\b"
)
_AFTER = re.compile(
    r"\W*(?:if|unless|should|provided|according to|allegedly|reportedly|supposedly|said|says|"
    r"but not|or not|"
    rf"is false|was false|is untrue|were it not|(?:he|she|it|they|[A-Z]\w+(?:\s[A-Z]\w+)?)\s{_SAID}"
    r")|[”\"’']*,[”\"’']*\s(?!(?:and|but|or|nor|so|while|when|as|who|which|whose|where|though|"
    rf"although|because|after|before|since)\b)(?:[\w.’'-]+\s){{1,6}}?(?:has\s|have\s|had\s|also\s)?{_SAID}"
)
#: Fewer words than this cut from inside a sentence say nothing by themselves.
_SHORTEST = 4


#: Commas of a sentence that are tried as the bounds of an aside.
_MOST_COMMAS = 10
#: How an aside begins that says where or when: "in 34 states", which nobody states.
_PLACE = re.compile(r"\W*(?:in|at|on|of|from|for|with|across|near)\b", re.IGNORECASE)
_BRACKETS = re.compile(r"\s?\([^()]*\)")

_ONE_FORM = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "\u00a0": " "})


def plain(text: str) -> str:
    """A text as it is compared: white space and quotation marks in one form."""
    return " ".join(text.translate(_ONE_FORM).split())


def cut_from(text: str, evidence: str) -> tuple[Reason, ...] | None:
    """What a claim loses by being cut out of its evidence; ``None`` where it is not cut from it.

    An empty tuple means that the claim stands in the evidence and means there what it means here.
    """
    claim, source = plain(text), plain(evidence)
    core = claim.rstrip(" .,;:!?…")
    if not core:
        return None
    start = source.find(core)
    if start < 0:
        start = source.casefold().find(core.casefold())
        # Case folding may change lengths: then nothing is proved here.
        if start < 0 or source[start : start + len(core)].casefold() != core.casefold():
            return _without_aside(core, source)
    end = start + len(core)
    if (start and source[start - 1].isalnum()) or (end < len(source) and source[end].isalnum()):
        return None
    before = source[:start]
    last = max((m.end() for m in _SENTENCE_END.finditer(before)), default=0)
    before = before[last:]
    after = source[end:]
    following = _SENTENCE_END.search(after)
    after = after[: following.start() + 1 if following else len(after)]
    inside = bool(_OPENING.sub("", before)) or bool(after.strip(" .,;:!?…\"'"))
    if inside and len(core.split()) < _SHORTEST:
        return None
    if start and _WITHIN.search(before):
        return (Reason("roles", f"cut off from “{before.strip()[-40:]}”"),)
    if (_TURNS.search(before) and not before.rstrip().endswith(",")) or (
        before and _negates_after(after)
    ):
        return (Reason("negation", f"cut after “{before.strip()[-40:]}”"),)
    if attributions(before + " x") or _REPORTS.search(before) or _AFTER.match(after):
        shown = before.strip()[-40:] or after.strip()[:40]
        return (Reason("hedging", f"cut off from “{shown}”"),)
    hedged = [
        c for c in polarity(before).hedges if c.normal in ("possible", "alleged", "condition")
    ]
    if hedged and not _PRESUPPOSES.search(before):
        return (Reason("hedging", f"cut off from “{hedged[0].text}”"),)
    return ()


def _without_aside(core: str, source: str) -> tuple[Reason, ...] | None:
    """What is lost by leaving out one aside, set off by commas or brackets, as for a cut."""
    pieces = source.rstrip(" .,;:!?…").split(", ")
    asides = [
        (", ".join(pieces[first:last]), ", ".join(pieces[:first]), ", ".join(pieces[last:]))
        for first in range(1, min(len(pieces), _MOST_COMMAS))
        for last in range(first + 1, min(len(pieces), _MOST_COMMAS))
    ]
    asides += [
        (m.group(), source[: m.start()], source[m.end() :].strip(" .,;:!?…"))
        for m in _BRACKETS.finditer(source)
    ]
    for aside, before, after in asides:
        if core not in (f"{before} {after}", f"{before}, {after}"):
            continue
        found = polarity(aside)
        said = not _PLACE.match(aside) and attributions(f"{aside} x")
        turns = _TURNS.search(aside) or _REPORTS.search(aside) or said
        if found.negations or found.hedges or turns:
            return (Reason("hedging", f"leaves out “{aside[:40]}”"),)
        return ()
    return None


def _negates_after(after: str) -> bool:
    return (
        re.match(r"\W*(?:is|was|were|are)?\s?(?:not|never|no longer|false|untrue)\b", after)
        is not None
    )
