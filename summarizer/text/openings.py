"""How a sentence opens: by itself, or leaning on one that stood before it."""

from __future__ import annotations

import re

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
#: Longest stretch at the beginning of a sentence that is looked at, in characters.
_OPENING = 80

#: Pronouns that stand for something named before. "It" and "there" open too many sentences of
#: their own ("It is unclear whether") to be here; see ``_EXPLETIVE``.
_PRONOUNS = frozenset("he she they him her them his their its hers theirs".split())
_DEMONSTRATIVES = frozenset("this that these those such".split())
#: What follows an "it" that stands for nothing.
_EXPLETIVE = re.compile(
    r"it(?:['’]s|\s+(?:is|was|will\s+be|has\s+been|would\s+be|remains|remained|seems|appears|took|takes"
    r"|became|emerged))\s+(?:\w+\s+)?(?:not\s+|un|n[’']t\s+)?(?:\w+\s+)?"
    r"(?:clear|known|that|whether|how|why|who|if|possible|likely|unlikely|expected|first|time|to"
    r"|when|what|a\s+\w+\s+(?:that|when))\b",
    re.IGNORECASE,
)
#: Words that tie a sentence to the one before it.
_CONNECTIVES = frozenset(
    "but and or so yet however meanwhile also instead still nevertheless nonetheless moreover "
    "furthermore additionally therefore thus then hence consequently accordingly besides otherwise "
    "likewise similarly conversely afterward afterwards thereafter later earlier elsewhere "
    "separately again too indeed nor".split()
)
_CONNECTIVE_PHRASES = re.compile(
    r"(?:in (?:addition|contrast|response|turn|other words|particular|fact|any case|all|that case"
    r"|doing so|the meantime|the end|return)|as (?:a result|such|well)|at the same time|after that"
    r"|on the (?:other hand|contrary|one hand)|by (?:contrast|comparison|then)|for (?:example"
    r"|instance|that reason|his part|her part|their part|now)|because of (?:this|that)|even so"
    r"|of (?:those|these|course|that|them)|among (?:them|those|these)|what is more|to that end"
    r"|since then|until then|that said|one of (?:them|those|these)|(?:both|all|some|many|most|none"
    r"|neither|two|three|several|each) of (?:them|those|these)|(?:both|neither) (?:men|women"
    r"|sides|of them|were|was|are|have|had)|the (?:former|latter|same|pair|duo|trio|two|other"
    r"|others))\b",
    re.IGNORECASE,
)
#: Nouns that with "the" mean what was just told ("The move came …").
_SHELL_NOUNS = re.compile(
    r"the\s+(?:move|decision|statement|comments?|remarks?|announcement|news|incident|development"
    r"|developments|latter|former|change|changes|claim|claims|findings|results|figure|figures"
    r"|document|documents|letter|post|video|footage|tweet|tweets|ruling|order|plan|proposal|deal"
    r"|suspect|victim|victims|man|woman|pair|couple|company|firm|agency|group|bill|measure|law"
    r"|report|study|researchers|authors|film|show|song|agreement|attack|crash|storm|vote)\b",
    re.IGNORECASE,
)


def leans_on_previous(text: str) -> bool:
    """Whether an English sentence opens with a pronoun or connective that points before it.

    "He said …", "But the …", "The move …", "This is …". Looks at the opening words only, so that
    "When he spoke, Mr. Roe …" passes. A pronoun followed by its name is not looked for.
    """
    opening = text.lstrip("\"“”‘’'(«[—–- \t")[:_OPENING]
    first = _WORD.match(opening)
    if first is None:
        return False
    word = first.group().replace("’", "'").lower()
    base = word.split("'")[0]
    if base in _PRONOUNS or base in _DEMONSTRATIVES or base in _CONNECTIVES:
        return True
    if base == "it":
        return _EXPLETIVE.match(opening) is None
    return _CONNECTIVE_PHRASES.match(opening) is not None or _SHELL_NOUNS.match(opening) is not None
