"""What a sentence denies: the words that a negation governs, and what they are said of.

No parser: a clause ends at a mark or a conjunction, and what stands behind its negation is denied.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from summarizer.comparison.events import Kinds, kinds_of
from summarizer.comparison.told import Word, content_words
from summarizer.facts import Facts
from summarizer.facts.lexicon import REPORTING_VERBS
from summarizer.text.meanings import meanings
from summarizer.text.words import stems

#: Where a clause ends: no denial reaches beyond.
#: Written so that it is tried at few places, like those below: they are what takes time.
_BREAK = re.compile(
    r"[;:()“”\"—–]|[.!]\s|\s-\s|,(?!\d)|\b[AaBbIiSsTtUuWw](?:(?<=[Aa])(?:nd|s|fter|lthough)"
    r"|(?<=[Bb])(?:ut|ecause|efore)|(?<=[Ii])f|(?<=[Ss])(?:o|ince)|(?<=[Tt])(?:hat|han|hough)"
    r"|(?<=[Uu])n(?:til|less)|(?<=[Ww])h(?:ile|en|o|ich|ere|ether))\b"
)
#: "Dorin, 57, had pleaded": what stands between is no clause of its own.
_ASIDE = re.compile(r",[^,;:()“”\"—–]{1,45},\s*$")
_PRONE = "promis(?:e[sd]?|ing)|pledg(?:e[sd]?|ing)|vow(?:s|ed|ing)?|decid(?:e[sd]?|ing)"
_NOT = re.compile(
    r"n['’]t\b|\b[HhFfRrDdIiAaWwBbPpVvNnCc](?:(?<=[Hh])a(?:s|ve|d) yet to"
    r"|(?<=[Ff])ail(?:s|ed|ing)? to|(?<=[Rr])efus(?:es?|ed|ing) to|(?<=[Dd])eclin(?:es?|ed|ing) to"
    r"|(?<=[IiAaWwBb])(?:s|re|as|ere|e|een) unable to"
    r"|(?<=[Pp])romis(?:es?|ed) not to|(?<=[Pp])ledg(?:es?|ed) not to|(?<=[Vv])ow(?:s|ed)? not to"
    r"|(?<=[Dd])ecid(?:es?|ed) not to|(?<=[Nn])(?:ot|ever|o longer|o one|obody|one|o)"
    r"|(?<=[Cc])annot|(?<=[Rr])ul(?:ed?|ing) out)\b"
)
#: Most sentences have none of these.
_MAY_DENY = (
    "not", "n't", "n’t", " no ", "No ", "never", "Never", "none", "None", "nobody", "Nobody",
    "yet to", "fail", "refus", "declin", "unable", "rule", "ruling",
)  # fmt: skip
#: What takes back what is said, and is looked at in no other way.
_CONTRARY = re.compile(
    r"\b(?:without|nothing|nowhere|little|nor|neither|(?:un|dis)[a-z]+ed|den(?:y|ied|ies|ying)"
    r"|reject(?:ed|s|ing)?|refus(?:ed|es|ing|al)|fail(?:ed|s|ing|ure)?|declin(?:ed|es|ing)"
    r"|unable|avoid(?:ed|s)?|lack(?:ed|s)?|hardly|barely|prevent(?:ed|s)?"
    r"|stop(?:ped)?|bann?(?:ed)?|forbid(?:den)?|block(?:ed|s)?|turn(?:ed|ing)? (?:away|down)"
    r"|(?:rul|vot|decid|advis|argu|warn)(?:ed|es|s|ing)? against|short|free of|rather than"
    r"|instead of|dismiss(?:ed|es)?|overturn(?:ed|s)?|for[eg]*go(?:es|ne)?|waived?|too)\b",
    re.I,
)
_ON_BOTH_SIDES = frozenset("nothing nowhere little nor neither too".split())
#: What is no denial: "not only", "no doubt", "no more than", "not all".
_NO_DENIAL = re.compile(
    r"(?:(?:not|n['’]t) (?:only|just|yet known|least|to mention|necessarily|always|all|every|clear"
    r"|known|sure|immediately|far|more|so|be confused|at all|if|when|because|that|hi[sm]|her"
    r"|their|its|the|an?|guilty)"
    r"|no (?:doubt|matter|more|fewer|less|later|sooner|comment|reason|idea|way|sign|evidence|need"
    r"|plans?|intention|interest|choice|other|secret|wonder|such|problem|word|sir|ma'am|one['’]s))\b"
    r"|(?:not|no)\s\d|neither",
    re.I,
)
_OR_NOT = re.compile(r"\b(?:whether or|or|why|if|but) $", re.I)
#: "Did not arrive until noon" says that they arrived.
_UNTIL = re.compile(
    r"[^;:]*\b(?:until|till|but|before)\b|\s(?:\w+\s){0,2}(?:that|how|whether|if)\b"
)
#: What leaves open whether it is so, tells of what is wanted, or what others only say.
_OPEN = re.compile(
    r"\b(?:if|unless|whether|(?:may|might|could|should|must|ca)n['’]t|may|might|could|should|must|can|perhaps|possibl[ey]|possibilit(?:y|ies)"
    r"|probably|likely|unlikely|would have|suppose|imagine|(?:hope|want|need|ask|urge|threaten|call"
    r"|demand|seek|try|attempt|claim|alleg|accus|fear|consider|propos|suggest|rumou?r)"
    r"(?:e?s|e?d|ing)?|tried|sought|asking|how|what|why|allegations?|prospects?|risks?|only|almost"
    r"|nearly|let|lest|unlike|enough|too)\b",
    re.I,
)
_IF = re.compile(
    r"\b(?:if|unless|whether|than|(?:demand|ask|urg|recommend|propos|suggest|claim|alleg|fear|hop"
    r"|believ|den[iy]|doubt|requir|order|pretend)\w*(?: that)?)\s*$",
    re.I,
)
#: Verbs that say no more than the one they go with, or the noun.
_LIGHT = frozenset(
    stem
    for word in (
        "plan plans planned planning intend intends intended going able take taken took make made "
        "making "
        "get got get given gave fully actually really always simply properly yet far time night "
        "day morning evening afternoon week month year"
    ).split()
    for stem in stems(word)
)
_SAYING_LITTLE = _LIGHT | frozenset(s for verb in REPORTING_VERBS for s in stems(verb))
_SAID = re.compile(rf"\b(?:{'|'.join(REPORTING_VERBS)})\b(?=\s\S+\s\S)", re.I)
_AHEAD = re.compile(
    r"\b(?:will|would|won['’]t|wouldn['’]t|shall|['’]ll|to be|(?:going|plan(?:s|ned)?|planning"
    rf"|intends?|intended|set|due|is|are|(?:{_PRONE}) not|(?:{_PRONE})) to)\b",
    re.I,
)
#: Most clauses have none of these.
_MAY_BE_AHEAD = re.compile(r"\bw(?:ill|ould|on['’]t)|shall|['’]ll\b|\bto\b", re.I)
_OF_ANY_TIME = re.compile(r"rul", re.I)
_FIRST_OR_SECOND = re.compile(r"\b(?:I|[Mm]e|[Mm]y|[Ww]e|us|[Oo]ur|[Yy]ou|[Yy]our)\b")
#: What holds in general, and no event.
_USUALLY = re.compile(r"\b(?:do|does)(?:n['’]t|\snot)\b(?!\s(?:plan|intend|expect)\b)", re.I)
_BEFORE_NOUNS = re.compile(r"no(?:ne)?$|rul", re.I)
#: Words behind a negation that it is about, and before it that it is said of, at most.
_GOVERNED, _BEFORE = 3, 3


class Seen(NamedTuple):
    """A content word, what it means, and which kinds of event it may tell of."""

    word: Word
    meaning: str
    kinds: Kinds


class Denial(NamedTuple):
    """What one negation of a sentence is about."""

    #: The words it governs, the nearest first; at least one.
    governed: tuple[Seen, ...]
    #: The words before it in its clause: what it is said of.
    subject: tuple[Seen, ...]
    #: Whether it tells of what is to come; None where it does not say.
    ahead: bool | None
    #: Whether it is a thing that is denied ("no alarm"), not that something happened.
    noun: bool
    #: Its clause.
    start: int
    end: int


def may_deny(text: str) -> bool:
    """Whether a text has a word that may deny; most sentences have none."""
    return any(part in text for part in _MAY_DENY)


def denials(facts: Facts) -> tuple[Denial, ...]:
    """What a sentence denies, as far as it is told as a fact; nothing of a question."""
    found = facts.derived(negations)
    return tuple(_denials(facts, found)) if found and "?" not in facts.text else ()


def negations(facts: Facts) -> tuple[tuple[int, int], ...]:
    """Where the words that deny stand."""
    return tuple([m.span() for m in _NOT.finditer(facts.text)])


def clause_around(facts: Facts, start: int, end: int) -> tuple[int, int]:
    """The bounds of the clause around a stretch of text, behind the words that say who says it."""
    marks = facts.derived(_breaks)
    begin = max((e for _, e in marks if e <= start), default=0)
    aside = _ASIDE.search(facts.text, 0, begin) if facts.text[:begin].endswith(",") else None
    if aside:
        begin = max((e for _, e in marks if e <= aside.start()), default=0)
    finish = min((s for s, _ in marks if s >= end), default=len(facts.text))
    said = [m.end() for m in _SAID.finditer(facts.text, begin, start)]
    return (said[-1] if said else begin), finish


def takes_back(facts: Facts) -> tuple[tuple[int, bool], ...]:
    """Where words stand that say that something was kept from happening, and whether they do so of
    what stands before them as well: "knew nothing".
    """
    return tuple(
        (m.start(), m.group().casefold() in _ON_BOTH_SIDES) for m in _CONTRARY.finditer(facts.text)
    )


def _breaks(facts: Facts) -> tuple[tuple[int, int], ...]:
    return tuple(m.span() for m in _BREAK.finditer(facts.text))


def plain_words(facts: Facts) -> tuple[Seen, ...]:
    """The content words but for those of saying and those that say little."""
    text = facts.text
    return tuple(
        [
            Seen(w, _meaning(text[w.start : w.end]), kinds_of(text, w.end, w.stem))
            for w in facts.derived(content_words)
            if w.stem not in _SAYING_LITTLE and not text.endswith("ly", w.start, w.end)
        ]
    )


@lru_cache(maxsize=1 << 16)
def _meaning(word: str) -> str:
    return next(iter(meanings(word)), word)


def is_open(text: str, start: int, end: int) -> bool:
    """Whether a clause leaves open if it is so, or is no report but somebody's word to another."""
    return (
        _IF.search(text, max(0, start - 20), start) is not None
        or _OPEN.search(text, start, end) is not None
        or _FIRST_OR_SECOND.search(text, start, end) is not None
    )


def is_ahead(clause: str) -> bool:
    """Whether a clause tells of what is to come."""
    return _MAY_BE_AHEAD.search(clause) is not None and _AHEAD.search(clause) is not None


def _denials(facts: Facts, found: tuple[tuple[int, int], ...]) -> Iterator[Denial]:
    text = facts.text
    for start, end in found:
        cue = text[start:end]
        if _NO_DENIAL.match(text, start) or _OR_NOT.search(text, max(0, start - 12), start):
            continue
        begin, finish = clause_around(facts, start, end)
        if _UNTIL.match(text, end) or _USUALLY.search(text, begin, finish):
            continue
        if sum(begin <= s < finish for s, _ in found) != 1 or is_open(text, begin, finish):
            continue
        words = [
            seen
            for seen in facts.derived(plain_words)
            if begin <= seen.word.start and seen.word.end <= finish
        ]
        governed = tuple(s for s in words if s.word.start >= end)[:_GOVERNED]
        if governed and not governed[0].word.named:
            ahead = None if _OF_ANY_TIME.match(cue) else is_ahead(text[begin:finish])
            subject = tuple(s for s in words if s.word.end <= start)[-_BEFORE:]
            noun = _BEFORE_NOUNS.match(cue) is not None
            if not noun and not text[begin:start].strip():
                # "not individual records"
                continue
            yield Denial(governed, subject, ahead, noun, begin, finish)
